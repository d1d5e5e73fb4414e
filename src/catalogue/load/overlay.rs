//! The user's own data files, and what may be wrong with one.

/// Files given by the user: `--checks DIR` and `--endpoints FILE`, already read.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    /// (file name for messages, path below `checks/`, text)
    pub files: Vec<(String, String, String)>,
    /// (file name for messages, text)
    pub endpoints: Vec<(String, String)>,
}
