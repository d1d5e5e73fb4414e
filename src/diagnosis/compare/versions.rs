//! Versions of programs.

/// Whether `version` comes before `since`, number by number; what is no number ends the comparison.
pub(in crate::diagnosis) fn is_older(version: &str, since: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> { text.split('.').map_while(|part| part.parse().ok()).collect() };
    let (ours, theirs) = (numbers(version), numbers(since));
    !ours.is_empty() && ours < theirs
}

#[cfg(test)]
mod tests {
    use super::is_older;

    #[test]
    fn numbers_are_compared_as_numbers() {
        for older in ["2.35.12", "2.9.30", "1.44.8", "2.35"] {
            assert!(is_older(older, "2.35.13"), "{older}");
        }
        for newer in ["2.35.13", "2.35.14", "2.100.0", "3.0", "unknown", ""] {
            assert!(!is_older(newer, "2.35.13"), "{newer}");
        }
    }
}
