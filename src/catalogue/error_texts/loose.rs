//! Texts that were read off a picture: letters that look alike are mixed up, and blanks are missing.

/// A sentence of fewer letters is found in too many texts.
const SHORTEST: usize = 24;
/// The same of a language that writes syllables or words with one sign.
const SHORTEST_DENSE: usize = 12;

/// A text, letter for letter but for those that look alike.
pub(super) struct Seen(String);

impl Seen {
    pub(super) fn of(text: &str) -> Self {
        Self(alike(text))
    }

    /// The sentences of the example that are in the text whole.
    pub(super) fn sentences_of<'a>(&self, example: &'a str, is_dense: bool) -> impl Iterator<Item = &'a str> {
        let shortest = if is_dense { SHORTEST_DENSE } else { SHORTEST };
        let is_seen = move |sentence: &&str| {
            let wanted = alike(sentence);
            wanted.chars().count() >= shortest && self.0.contains(&wanted)
        };
        sentences(example).filter(is_seen)
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ':', ';', '!', '?', '。']).flat_map(|part| part.split(". "))
}

/// Letters and digits alone; those that a reader of pictures takes for one another are one.
fn alike(text: &str) -> String {
    let one = |letter: char| match letter {
        '1' | 'l' | 'i' | '|' => Some('l'),
        '0' => Some('o'),
        '5' => Some('s'),
        letter if letter.is_alphanumeric() => Some(letter),
        _ => None,
    };
    let alike: String = text.chars().flat_map(char::to_lowercase).filter_map(one).collect();
    alike.replace("rn", "m").replace("vv", "w").replace("cl", "d")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_alike_are_one() {
        for (seen, meant) in [
            ("Unabletolocate credentia1s", "unable to locate credentials"),
            ("Connectlon tirned 0ut", "Connection timed out"),
        ] {
            assert_eq!(alike(seen), alike(meant));
        }
    }
}
