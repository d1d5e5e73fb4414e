//! `checks/translations/*.toml`.

use super::common::{date_of_file, source};
use super::fields::Fields;
use super::source::Source;
use crate::catalogue::CatalogueError;
use crate::catalogue::error_texts::Sentence;

const FILE: &[&str] = &["date", "program", "version", "source", "sentence"];
const SENTENCE: &[&str] = &[
    "english", "ar", "cs", "de", "es", "fr", "id", "it", "ja", "ko", "nl", "pl", "pt-BR", "ru", "sv", "th",
    "tr", "uk", "vi", "zh-CN", "zh-TW",
];

pub(in crate::catalogue) fn translation_file(from: Source<'_>) -> Result<Vec<Sentence>, CatalogueError> {
    let document = from.document()?;
    let file = Fields::new(from, document.get_ref(), 0..0, "file", FILE)?;
    date_of_file(&file)?;
    source(&file)?;
    file.text("program", "program = \"Chromium\"")?;
    file.text_if_any("version", "version = \"156\"")?;
    file.tables("sentence", SENTENCE)?.iter().map(sentence).collect()
}

fn sentence(entry: &Fields<'_, '_>) -> Result<Sentence, CatalogueError> {
    let english = entry.text("english", "english = \"Connection refused\"")?.value;
    let mut translations = Vec::new();
    for language in SENTENCE.iter().skip(1).filter(|language| entry.has(language)) {
        let texts = entry.one_or_more(language, &format!("{language} = \"…\""))?;
        translations.extend(texts.into_iter().map(|text| ((*language).to_owned(), text.value)));
    }
    Ok(Sentence { english, translations })
}
