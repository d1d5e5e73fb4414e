//! The known word that a misspelt one most likely means.

/// The known word closest to a misspelt one, if one is close enough to be what was meant.
pub(crate) fn nearest<'k>(given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let given = given.to_lowercase();
    let length = given.chars().count();
    let far = |word: &str| match word.to_lowercase() {
        word if length > 3 && word.starts_with(&given) => 1,
        word => distance(&given, &word),
    };
    known
        .into_iter()
        .map(|word| (far(word), word))
        .filter(|(far, _)| *far <= 1 + length / 4)
        .min_by_key(|(far, _)| *far)
        .map(|(_, word)| word)
}

/// Levenshtein distance, bounded by what a key or word can be long.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(80).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (at, from) in left.chars().take(80).enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (index, to) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[index + 1];
            row[index + 1] = replaced.min(diagonal + 1).min(row[index] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested_and_a_far_one_is_not() {
        assert_eq!(nearest("purpos", ["purpose", "port"]), Some("purpose"));
        assert_eq!(nearest("Hosts", ["hosts", "port"]), Some("hosts"));
        assert_eq!(nearest("sts:getcaller", ["sts:GetCallerIdentity"]), Some("sts:GetCallerIdentity"));
        assert_eq!(nearest("colour", ["purpose", "port"]), None);
    }
}
