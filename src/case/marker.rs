//! The line of a case's text that finds the case again, whoever asks and from whichever computer.
//!
//! It names the run and the first digits of the draft's own digest, so that two drafts of one run are two cases. Texts
//! of earlier versions name the run alone and are found by that.

use std::iter;

/// Hexadecimal digits of the digest in a marker.
const DIGITS: usize = 12;
const OPENING: &str = "[aws-setup-doctor run ";

/// `[aws-setup-doctor run 7F3K22-0123456789ab]`.
pub(super) fn line(marker: &str) -> String {
    format!("{OPENING}{marker}]")
}

/// Run and digest in one word.
pub(super) fn of(run: &str, digest: &str) -> String {
    let digits: String = digest.chars().take(DIGITS).collect();
    format!("{run}-{digits}")
}

/// As long as any marker of this run, to be replaced once the digest is known.
pub(super) fn empty(run: &str) -> String {
    of(run, &iter::repeat_n('0', DIGITS).collect::<String>())
}

/// The markers of a text: a marker is a whole line, so that no value quoted in a text can forge one.
pub(super) fn all(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.trim().strip_prefix(OPENING)?.strip_suffix(']'))
}

/// The run a marker names.
pub(super) fn run(marker: &str) -> &str {
    marker.split_once('-').map_or(marker, |(run, _)| run)
}

/// Whether the marker names a run alone, as earlier versions wrote it.
pub(super) fn is_old(marker: &str) -> bool {
    !marker.contains('-')
}

/// `text` with the marker of its own line replaced.
pub(super) fn replace(text: &str, old: &str, new: &str) -> String {
    let old = line(old);
    let replaced = text
        .split_inclusive('\n')
        .map(|part| if part.trim() == old { part.replacen(&old, &line(new), 1) } else { part.to_owned() });
    replaced.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_a_whole_line() {
        let text = "- state: [aws-setup-doctor run FORGED]\n > [aws-setup-doctor run QUOTED]\n[aws-setup-doctor run 7F3K22-0123456789ab] \n";
        assert_eq!(all(text).collect::<Vec<_>>(), ["7F3K22-0123456789ab"]);
    }

    #[test]
    fn replacing_touches_the_line_of_the_marker_only() {
        let text = "about [aws-setup-doctor run A-0]\n[aws-setup-doctor run A-0]\n";
        assert_eq!(
            replace(text, "A-0", "A-1"),
            "about [aws-setup-doctor run A-0]\n[aws-setup-doctor run A-1]\n"
        );
    }
}
