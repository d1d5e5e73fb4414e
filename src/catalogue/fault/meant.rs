//! What a misspelt word may have been.

use crate::catalogue::nearest::nearest;

/// What may stand in the place of a word that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// The one word that is spelt nearly so.
    Near(String),
    /// Every word there is.
    Known(Vec<String>),
}

impl Meant {
    pub(in crate::catalogue) fn of<'k>(
        given: &str,
        known: impl IntoIterator<Item = &'k str> + Clone,
    ) -> Self {
        match nearest(given, known.clone()) {
            Some(word) => Self::Near(word.to_owned()),
            None => Self::Known(known.into_iter().map(str::to_owned).collect()),
        }
    }
}
