//! What can be wrong with a data file, as values. The words are in `locales/`, under each fault's key.

mod entry;
mod field;
mod folder;
mod host;
mod meant;
mod syntax;

use strum::VariantNames;

pub use entry::EntryFault;
pub use field::{FieldFault, Wanted};
pub use folder::FolderFault;
pub use host::HostFault;
pub use meant::Meant;
pub use syntax::{SyntaxFault, SyntaxKind};

/// What is wrong with a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is not TOML.
    Syntax(SyntaxFault),
    /// A key or its value is not what its table takes.
    Field(FieldFault),
    /// It is not a host name or a template of one.
    Host(HostFault),
    /// The values of one entry do not go together.
    Entry(EntryFault),
    /// A file or an entry does not go together with the others.
    Folder(FolderFault),
}

impl Fault {
    /// The key of its message in `locales/`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Syntax(fault) => fault.kind.into(),
            Self::Field(fault) => fault.into(),
            Self::Host(fault) => fault.into(),
            Self::Entry(fault) => fault.into(),
            Self::Folder(fault) => fault.into(),
        }
    }

    /// The key of every fault there is.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        let families = [
            SyntaxKind::VARIANTS,
            FieldFault::VARIANTS,
            HostFault::VARIANTS,
            EntryFault::VARIANTS,
            FolderFault::VARIANTS,
        ];
        families.into_iter().flatten().copied()
    }
}

impl From<SyntaxFault> for Fault {
    fn from(fault: SyntaxFault) -> Self {
        Self::Syntax(fault)
    }
}

impl From<FieldFault> for Fault {
    fn from(fault: FieldFault) -> Self {
        Self::Field(fault)
    }
}

impl From<HostFault> for Fault {
    fn from(fault: HostFault) -> Self {
        Self::Host(fault)
    }
}

impl From<EntryFault> for Fault {
    fn from(fault: EntryFault) -> Self {
        Self::Entry(fault)
    }
}

impl From<FolderFault> for Fault {
    fn from(fault: FolderFault) -> Self {
        Self::Folder(fault)
    }
}
