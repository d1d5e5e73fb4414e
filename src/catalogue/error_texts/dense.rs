//! Texts without spaces: Korean spacing varies from page to page and Japanese and Chinese have none.

/// The line as it is; if it has Korean, also with its topics as subjects, its subjects as topics, and without either:
/// pages and the people who type them off differ in that.
pub(super) fn with_other_particles(line: &str) -> Vec<String> {
    let is_korean = line.chars().any(|letter| ('가'..='힣').contains(&letter));
    let mut forms = vec![line.to_owned()];
    if is_korean {
        for change in [&[('은', "이"), ('는', "가")][..], &[('이', "은"), ('가', "는")], NO_PARTICLE]
        {
            let words = line.split(' ').map(|word| with_particle(word, change));
            forms.push(words.collect::<Vec<_>>().join(" "));
        }
    }
    forms
}

const NO_PARTICLE: &[(char, &str)] =
    &[('은', ""), ('는', ""), ('이', ""), ('가', ""), ('을', ""), ('를', "")];

/// A word with the particle at its end changed, if something is before it.
fn with_particle(word: &str, change: &[(char, &str)]) -> String {
    let found = change.iter().find_map(|(from, to)| Some((word.strip_suffix(*from)?, to)));
    match found {
        Some((stem, to)) if stem.chars().count() > 1 => format!("{stem}{to}"),
        _ => word.to_owned(),
    }
}

/// A pattern for dense text: its spaces dropped, its endings made one. Its punctuation belongs to the expression.
/// It also matches where the particles at the ends of its words are left out.
pub(super) fn dense_pattern(pattern: &str) -> String {
    let dense = |text: &str| one_ending(text.chars().filter(|letter| !letter.is_whitespace()).collect());
    let bare: Vec<_> = pattern.split(' ').map(|word| with_particle(word, NO_PARTICLE)).collect();
    let (whole, bare) = (dense(pattern), dense(&bare.join(" ")));
    if whole == bare { whole } else { format!("{whole}|{bare}") }
}

/// Spaces and punctuation dropped, and polite endings made one.
pub(super) fn dense(text: &str) -> String {
    let dropped = |letter: char| letter.is_whitespace() || "'\"`.,!?:;…·「」『』。、".contains(letter);
    one_ending(text.chars().filter(|letter| !dropped(*letter)).collect())
}

fn one_ending(mut text: String) -> String {
    for (written, one) in [
        ("하시기바랍니다", "하세요"),
        ("해주십시오", "하세요"),
        ("해주세요", "하세요"),
        ("하십시오", "하세요"),
        ("엑세스", "액세스"),
        ("포탈", "포털"),
    ] {
        text = text.replace(written, one);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dense_text_has_no_spaces_and_one_polite_ending() {
        assert_eq!(dense("다시 시도해 주세요."), dense("다시시도하십시오"));
    }
}
