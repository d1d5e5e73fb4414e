//! What is wrong with a data file of the user's own.

use super::Told;
use crate::catalogue::{
    CatalogueError, EntryFault, Fault, FieldFault, FolderFault, HostFault, Meant, SyntaxFault,
};
use crate::text;

/// What is wrong, in which file, line and column, and how to fix it.
pub(crate) fn catalogue(error: &CatalogueError) -> Told {
    let (line, column) = (error.line.to_string(), error.column.to_string());
    // A folder may have files of any name.
    let file = text::visible(&error.file);
    let place = [("file", file.as_str()), ("line", &line), ("column", &column)];
    Told::new("catalogue-unusable", &place).with("why", fault(&error.fault))
}

fn fault(fault: &Fault) -> Told {
    let key = fault.key();
    match fault {
        Fault::Syntax(fault) => syntax(key, fault),
        Fault::Field(fault) => field(key, fault),
        Fault::Host(fault) => host(key, fault),
        Fault::Entry(fault) => entry(key, fault),
        Fault::Folder(fault) => folder(key, fault),
    }
}

fn syntax(key: &'static str, fault: &SyntaxFault) -> Told {
    let text = match fault.text.as_str() {
        "" => Told::new("own-end-of-file", &[]),
        text => told("own-text", &[("text", text)]),
    };
    let why = told(key, &[("said", &fault.said)]);
    Told::new("own-syntax", &[]).with("text", text).with("why", why)
}

fn field(key: &'static str, fault: &FieldFault) -> Told {
    match fault {
        FieldFault::UnknownKey { table, key: given, meant } => {
            with_meant(told(key, &[("table", table), ("given", given)]), meant)
        }
        FieldFault::MissingKey { table, key: missing, example } => {
            told(key, &[("table", table), ("key", missing), ("example", example)])
        }
        FieldFault::WrongType { key: of, found, wanted, example } => {
            told(key, &[("key", of), ("found", found), ("wanted", wanted.word()), ("example", example)])
        }
        FieldFault::EmptyText { key: of, example } | FieldFault::ControlCharacter { key: of, example } => {
            told(key, &[("key", of), ("example", example)])
        }
        FieldFault::UnknownWord { given, meant } => with_meant(told(key, &[("given", given)]), meant),
        FieldFault::WrongName { given, example } | FieldFault::NotHttps { given, example } => {
            told(key, &[("given", given), ("example", example)])
        }
        FieldFault::NotADay { given } => told(key, &[("given", given)]),
        FieldFault::NoneOf { keys } => Told::new(key, &[("keys", &list(keys))]),
        FieldFault::SeveralOf { given, keys } => {
            Told::new(key, &[("given", &list(given)), ("keys", &list(keys))])
        }
    }
}

fn host(key: &'static str, fault: &HostFault) -> Told {
    match fault {
        HostFault::UnknownTemplate { name, meant } => with_meant(told(key, &[("name", name)]), meant),
        HostFault::HostWithScheme { given, host } => told(key, &[("given", given), ("host", host)]),
        HostFault::HostWithPath { given, host, path } => {
            told(key, &[("given", given), ("host", host), ("path", path)])
        }
        HostFault::HostWithPort { given, host, port } => {
            told(key, &[("given", given), ("host", host), ("port", port)])
        }
        HostFault::UnclosedTemplate { given }
        | HostFault::UnopenedTemplate { given }
        | HostFault::TemplateBeyondAscii { given }
        | HostFault::HostIsAddress { given }
        | HostFault::HostWithWildcard { given }
        | HostFault::NotAHost { given }
        | HostFault::IncompleteHost { given } => told(key, &[("given", given)]),
    }
}

fn entry(key: &'static str, fault: &EntryFault) -> Told {
    match fault {
        EntryFault::OwnWithoutHost
        | EntryFault::OwnOnOtherList
        | EntryFault::ValueTwice
        | EntryFault::TaskNeedsNothing
        | EntryFault::StrongUnverified => told(key, &[]),
        EntryFault::ReservedId { given }
        | EntryFault::TemplateInOwnHost { given }
        | EntryFault::NotAPath { given }
        | EntryFault::NotAnAddress { given }
        | EntryFault::MatchesEverything { given }
        | EntryFault::NotACode { given } => told(key, &[("given", given)]),
        EntryFault::HostTwice { host } | EntryFault::PortalExemplar { host } => told(key, &[("host", host)]),
        EntryFault::SameRow { host, other } => told(key, &[("host", host), ("other", other)]),
        EntryFault::LabelTwice { label } => told(key, &[("label", label)]),
        EntryFault::SwitchWithoutService { key: of } | EntryFault::EmptyStep { key: of } => {
            told(key, &[("key", of)])
        }
        EntryFault::WrongCheckId { given, category } => {
            told(key, &[("given", given), ("category", category.word())])
        }
        EntryFault::CanaryAddress { given, example } => told(key, &[("given", given), ("example", example)]),
        EntryFault::UnknownTask { given, meant } => with_meant(told(key, &[("given", given)]), meant),
        EntryFault::NotARegex { given, said } => told(key, &[("given", given), ("said", said)]),
        EntryFault::SurerThanWording { wording, surest } => {
            told(key, &[("wording", wording), ("surest", surest)])
        }
        EntryFault::ExampleMissed { id } | EntryFault::CounterExampleMatched { id } => {
            told(key, &[("id", id)])
        }
    }
}

fn folder(key: &'static str, fault: &FolderFault) -> Told {
    match fault {
        FolderFault::FileName { path } | FolderFault::NotLaidOver { path } => told(key, &[("path", path)]),
        FolderFault::ForeignRegion { region, partition } => {
            told(key, &[("region", region), ("partition", partition.word())])
        }
        FolderFault::IdTaken { id } | FolderFault::RequiresItself { id } => told(key, &[("id", id)]),
        FolderFault::IdTwice { id, file, line, column } => {
            let (line, column) = (line.to_string(), column.to_string());
            told(key, &[("id", id), ("file", file), ("line", &line), ("column", &column)])
        }
        FolderFault::NoCanary | FolderFault::NoEndpoint => told(key, &[]),
        FolderFault::RequiresRows { wanted } => told(key, &[("wanted", wanted)]),
        FolderFault::RequiresUnknown { wanted, near } => {
            let near = match near {
                Some(word) => Told::new("own-near", &[("word", word)]),
                None => Told::new("own-id-of-a-check", &[]),
            };
            told(key, &[("wanted", wanted)]).with("near", near)
        }
        FolderFault::RowOfEndpoint { id, endpoint } => told(key, &[("id", id), ("endpoint", endpoint)]),
        FolderFault::UnknownCover { id, covered } => told(key, &[("id", id), ("covered", covered)]),
    }
}

/// Values of the file are cut to what fits a message, and characters that cannot be seen are left out.
fn told(key: &'static str, args: &[(&'static str, &str)]) -> Told {
    let shown: Vec<_> = args.iter().map(|(name, value)| (*name, shown(value))).collect();
    let args: Vec<_> = shown.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Told::new(key, &args)
}

fn shown(value: &str) -> String {
    match text::line(value, text::SENTENCE) {
        // To the messages these two are a value that nobody knows.
        mark if mark == "-" || mark == "?" => format!("'{mark}'"),
        shown => shown,
    }
}

fn with_meant(told: Told, meant: &Meant) -> Told {
    let meant = match meant {
        Meant::Near(word) => Told::new("own-near", &[("word", word)]),
        Meant::Known(words) if words.is_empty() => Told::new("own-none-known", &[]),
        Meant::Known(words) => Told::new("own-known", &[("known", &list(words))]),
    };
    told.with("meant", meant)
}

/// The message has the first and the last backtick.
fn list<T: AsRef<str>>(words: &[T]) -> String {
    words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("`, `")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Language, Messages};

    #[test]
    fn every_fault_has_words_in_each_language() {
        for language in Language::ALL {
            let messages = Messages::new(language);
            let without: Vec<_> = Fault::keys().filter(|key| !messages.has_own(key)).collect();
            assert!(without.is_empty(), "{language:?}: {without:?}");
        }
    }
}
