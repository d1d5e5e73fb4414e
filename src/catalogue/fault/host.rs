//! What cannot stand in `hosts`.

use super::meant::Meant;

/// A text that is not a host name or a template of one; `given` is the text.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "own-")]
pub enum HostFault {
    UnclosedTemplate {
        given: String,
    },
    UnopenedTemplate {
        given: String,
    },
    UnknownTemplate {
        name: String,
        meant: Meant,
    },
    TemplateBeyondAscii {
        given: String,
    },
    HostWithScheme {
        given: String,
        host: String,
    },
    HostWithPath {
        given: String,
        host: String,
        /// Begins with `/`.
        path: String,
    },
    HostWithPort {
        given: String,
        host: String,
        port: String,
    },
    HostIsAddress {
        given: String,
    },
    HostWithWildcard {
        given: String,
    },
    NotAHost {
        given: String,
    },
    /// It has no domain, or a part that no host name may have.
    IncompleteHost {
        given: String,
    },
}
