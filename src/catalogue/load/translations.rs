//! The shipped files of `checks/translations/`.

use crate::catalogue::Sentence;
use crate::catalogue::data::CHECKS;
use crate::catalogue::parse::{self, Source};

/// Every sentence of them. A test reads them; here a mistake costs its file alone.
pub(super) fn sentences() -> Vec<Sentence> {
    files().flat_map(|source| parse::translation_file(source).unwrap_or_default()).collect()
}

fn files() -> impl Iterator<Item = Source<'static>> {
    let shipped = CHECKS.iter().filter(|(path, _)| path.starts_with("translations/"));
    shipped.map(|&(file, text)| Source { file, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_file_can_be_read() {
        assert!(files().count() >= 4);
        for source in files() {
            assert!(parse::translation_file(source).is_ok_and(|all| !all.is_empty()), "{}", source.file);
        }
    }
}
