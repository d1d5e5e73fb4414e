//! From TOML text to catalogue types, strictly: every refusal names file, line and what to write instead.

mod actions;
mod checks;
mod clients;
mod common;
mod endpoints;
mod error_texts;
mod fields;
mod fingerprints;
mod host;
mod other_services;
mod partitions;
mod portal_hosts;
mod regions;
mod service;
mod source;
mod support;
mod tasks;
mod translations;

pub(super) use actions::action_file;
pub(super) use checks::check_file;
pub(super) use clients::client_file;
pub(super) use endpoints::{Origin, endpoint_file, regions_of};
pub(super) use error_texts::error_text_file;
pub(super) use fingerprints::fingerprint_file;
pub(crate) use host::is_host_name;
pub(super) use host::{is_label, row_name};
pub(super) use other_services::other_services_file;
pub(super) use partitions::partition_file;
pub(super) use portal_hosts::portal_host_file;
pub(super) use source::{Source, Spot};
pub(super) use support::support_file;
pub(super) use tasks::task_file;
pub(super) use translations::translation_file;

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = include_str!("../../../checks/endpoints/aws.toml");

    #[test]
    fn a_file_cut_off_anywhere_is_read_or_refused_on_one_of_its_lines() {
        for end in (0..GOOD.len()).step_by(61) {
            let Some(text) = GOOD.get(..end) else { continue };
            if let Err(error) = endpoint_file(Source { file: "cut.toml", text }, Origin::Checks) {
                assert!((1..=text.lines().count() + 1).contains(&error.line), "{error}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_a_reader_panic(text in "([a-z]{2,9} = ([0-9]|\"[^\"\n]{0,9}\"|\\[\"[{}a-z.]{0,9}\"\\])\n|\\[\\[?(endpoint|check|fingerprint|text|canary|task|effect)\\]?\\]\n){0,8}.{0,9}") {
            let source = Source { file: "any.toml", text: &text };
            let _ = endpoint_file(source, Origin::Checks).map(drop);
            let _ = check_file(source).map(drop);
            let _ = fingerprint_file(source).map(drop);
            let _ = error_text_file(source).map(drop);
            let _ = support_file(source).map(drop);
            let _ = task_file(source).map(drop);
            let _ = partition_file(source).map(drop);
            let _ = portal_host_file(source).map(drop);
        }
    }
}
