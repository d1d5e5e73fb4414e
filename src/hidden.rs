//! The characters a reader does not see: one list for every place that refuses or removes them.

/// Whether a terminal, a browser or a mail shows nothing for `character`, or moves other text because of it: control
/// characters, direction marks, zero-width and filler characters, tags, private use and code points that are no
/// characters. Line feed and tab count too; a text of several lines allows those itself.
pub fn is_hidden(character: char) -> bool {
    character.is_control() || is_format(character) || is_no_character(character)
}

/// `General_Category` Cf and the fillers and selectors that are drawn as nothing.
fn is_format(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{034F}' | '\u{0600}'..='\u{0605}' | '\u{061C}' | '\u{06DD}' | '\u{070F}'
        | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1345F}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D159}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Private use, and the last two code points of each plane.
fn is_no_character(character: char) -> bool {
    let code = u32::from(character);
    let private = (0xE000..=0xF8FF).contains(&code) || code >= 0xF_0000;
    private || (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_hidden() {
        let hidden = "\0\t\n\u{7f}\u{85}\u{9b}\u{ad}\u{200b}\u{200d}\u{202e}\u{2066}\u{2800}\u{3164}\u{fe0f}\u{feff}\u{fffe}\u{ffff}\u{e000}\u{1d173}\u{e0041}\u{1ffff}\u{10ffff}";
        for character in hidden.chars() {
            assert!(is_hidden(character), "U+{:04X}", u32::from(character));
        }
    }

    #[test]
    fn letters_marks_and_symbols_of_every_case_language_are_not() {
        let shown = "aZ09 ~é ñ ç ş 한글 ㄱ 漢字 かな、。 “quotes” – … ✓ → € ₩ 🙂";
        assert!(!shown.chars().any(is_hidden));
    }
}
