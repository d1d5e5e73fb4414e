//! Everything that reads bytes of strangers, as one function each: for libFuzzer (`fuzz/`) and for the test below,
//! which feeds the same seeds and thousands of their mutations. Each must end, stay bounded and never panic.

use std::sync::LazyLock;

use rustls::pki_types::CertificateDer;

use crate::browser::{self, Kind};
use crate::catalogue::{Catalogue, Directory, Named, Overlay, Partition, Place};
use crate::diagnosis::{Index, View, diagnose, fingerprint};
use crate::evidence::Evidence;
use crate::evidence::network::{HttpGet, Page, Verdict, Verified};
use crate::plan::{Allowlist, Budget, Plan, Request};
use crate::probe::fuzzing as probes;
use crate::report::bundle;
use crate::report::compare::Site;
use crate::report::{Format, Language, Messages, Report, Style, Verbosity, render, share};

/// A target and the folder of its seeds: `fuzz/corpus/<name>`.
pub type Target = (&'static str, fn(&[u8]));

pub const TARGETS: &[Target] = &[
    ("dns_message", probes::dns_message),
    ("connect_answer", probes::connect_answer),
    ("tls_first_bytes", probes::tls_first_bytes),
    ("certificate", probes::certificate),
    ("http_answer", probes::http_answer),
    ("proxy_script", probes::proxy_script),
    ("block_page", block_page),
    ("evidence_file", evidence_file),
    ("report_file", report_file),
    ("checks_toml", checks_toml),
    ("error_text", error_text),
    ("portal_address", portal_address),
    ("har", har),
    ("net_log", net_log),
    ("leaving_page", probes::leaving_page),
    ("bundle", bundle_file),
];

/// One input to one target.
pub fn run(target: &str, bytes: &[u8]) {
    if let Some((_, run)) = TARGETS.iter().find(|(name, _)| *name == target) {
        run(bytes);
    }
}

static CATALOGUE: LazyLock<Option<Catalogue>> =
    LazyLock::new(|| Catalogue::load(Partition::Aws, &Overlay::default()).ok());

/// The smallest run there can be, for what needs a view.
static EMPTY: LazyLock<Option<Evidence>> = LazyLock::new(|| Evidence::from_json(EMPTY_RUN).ok());
const EMPTY_RUN: &[u8] = br#"{"schema":"aws-setup-doctor.evidence.v1","tool":{"name":"t","version":"0","catalogue":"2026-11-01"},
"run_id":"FUZZ01","started_at":"2026-01-01T00:00:00Z","duration_ms":0,"complete":true,"context":{},"rows":[],"observations":[]}"#;

/// A page and its redirect, judged by every fingerprint.
fn block_page(bytes: &[u8]) {
    let (Some(catalogue), Some(evidence)) = (&*CATALOGUE, &*EMPTY) else { return };
    let page: Page = probes::page(bytes);
    let location = page.start.lines().next().map(str::to_owned);
    let http = HttpGet { location, page: Some(page), ..HttpGet::default() };
    let index = Index::new(evidence);
    let view = View::new(&index, catalogue);
    let _ = fingerprint::by_answer(view, &http);
    let _ = fingerprint::aws_refused(view, &http);
    let _ = fingerprint::category(http.location.as_deref(), http.page.as_ref());
    let _ = fingerprint::rule_id(http.location.as_deref(), http.page.as_ref());
}

/// A saved run may come from anyone: it is judged and shown in every form, in both languages.
fn evidence_file(bytes: &[u8]) {
    let Ok(evidence) = Evidence::from_json(bytes) else { return };
    let Some(catalogue) = &*CATALOGUE else { return };
    let diagnosis = diagnose(&evidence, catalogue);
    for language in Language::ALL {
        let messages = Messages::new(language);
        let report = Report {
            evidence: &evidence,
            diagnosis: &diagnosis,
            catalogue,
            messages: &messages,
            exit_code: 0,
        };
        let style = Style { width: 60, color: false, ascii: false, verbosity: Verbosity::Verbose };
        for format in Format::ALL {
            let mut out = Vec::new();
            let _ = render(format, &report, style, &mut out);
            assert!(format == Format::Json || !has_escapes(&out), "{format:?} passes terminal escapes on");
        }
        let _ = share::share(&report);
    }
}

fn has_escapes(out: &[u8]) -> bool {
    out.contains(&0x1b) || String::from_utf8_lossy(out).contains('\u{202e}')
}

fn report_file(bytes: &[u8]) {
    let _ = Site::from_report("a", bytes);
}

/// The first byte says as which file the rest is read.
fn checks_toml(bytes: &[u8]) {
    const FILES: [&str; 4] = ["endpoints/aws.toml", "20-network.toml", "fingerprints.toml", "99-own.toml"];
    let Some((first, rest)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(rest).into_owned();
    let mut overlay = Overlay::default();
    match FILES.get(usize::from(*first) % (FILES.len() + 1)) {
        Some(path) => overlay.files.push(("own.toml".to_owned(), (*path).to_owned(), text)),
        None => overlay.endpoints.push(("own.toml".to_owned(), text)),
    }
    let _ = Catalogue::load(Partition::Aws, &overlay);
}

/// Pasted into `explain-error`.
fn error_text(bytes: &[u8]) {
    let Some(catalogue) = &*CATALOGUE else { return };
    let text = String::from_utf8_lossy(bytes);
    let _ = catalogue.error_texts().candidates(&text);
    let _ = Named::of(&text);
}

/// What `--directory` and a profile's `sso_start_url` may hold.
fn portal_address(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = Directory::parse(&text);
}

fn har(bytes: &[u8]) {
    browser_file(bytes, Kind::Har);
    let Some(catalogue) = &*CATALOGUE else { return };
    let mut copy = Vec::new();
    if let Ok(Ok(_)) = browser::clean(bytes, &mut copy, catalogue) {
        assert!(serde_json::from_slice::<serde_json::Value>(&copy).is_ok(), "the cleaned copy is no JSON");
    }
}

fn net_log(bytes: &[u8]) {
    browser_file(bytes, Kind::NetLog);
}

/// A bundle may come from anyone: what is read of it is bounded, whatever sizes it claims.
fn bundle_file(bytes: &[u8]) {
    let Ok(bundle) = bundle::read(bytes) else { return };
    if let Some(evidence) = bundle.evidence {
        evidence_file(&evidence);
    }
    if let Some(report) = bundle.report {
        report_file(&report);
    }
}

fn plan_of(catalogue: &Catalogue, place: Place) -> Option<Plan> {
    let request = Request {
        place,
        only: Vec::new(),
        skip: Vec::new(),
        allowlist: Allowlist::All,
        lanes: Vec::new(),
        controls: false,
        second_resolver: None,
        budget: Budget::default(),
        interview: false,
    };
    Plan::new(catalogue, &request).ok()
}

/// What a browser wrote, read, made evidence and judged.
fn browser_file(bytes: &[u8], kind: Kind) {
    let Some(catalogue) = &*CATALOGUE else { return };
    let Ok(log) = browser::read(bytes, kind, catalogue.fingerprints()) else { return };
    let Some(plan) = plan_of(catalogue, browser::place(&log)) else { return };
    let verify = |_: &[CertificateDer<'_>], _: &str, _: i64| Verified {
        bundled: Verdict::UnknownIssuer,
        os: Verdict::NoStore,
        bundle: None,
    };
    let source = browser::Source { kind, catalogue, plan: &plan, verify: &verify, stores: Vec::new() };
    let evidence = browser::evidence(&log, &source);
    let _ = diagnose(&evidence, catalogue);
    let text = serde_json::to_string(&evidence).unwrap_or_default();
    assert!(!has_escapes(text.as_bytes()), "terminal escapes are kept");
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// For each seed; a whole saved run is judged and rendered twelve times over, so it gets fewer.
    fn mutations(target: &str) -> usize {
        match target {
            "evidence_file" | "har" | "net_log" | "bundle" => 4,
            "checks_toml" | "block_page" | "error_text" => 20,
            _ => 300,
        }
    }

    #[test]
    fn no_bytes_of_strangers_bring_a_parser_down() {
        fastrand::seed(20_261_101);
        for (name, run) in TARGETS {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
            let seeds: Vec<_> = fs::read_dir(&folder)
                .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
                .map(|entry| fs::read(entry.unwrap().path()).unwrap())
                .collect();
            assert!(!seeds.is_empty(), "{name} has no seeds");
            run(b"");
            for seed in &seeds {
                run(seed);
                for _ in 0..mutations(name) {
                    run(&mutated(seed, &seeds));
                }
            }
        }
    }

    #[test]
    fn every_folder_of_seeds_belongs_to_a_target() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
        for entry in fs::read_dir(folder).unwrap() {
            let name = entry.unwrap().file_name();
            assert!(TARGETS.iter().any(|(it, _)| name == *it), "{} is no target", name.display());
        }
    }

    /// What libFuzzer does first: flipped bits, cut and doubled ranges, another seed's tail, telling bytes.
    fn mutated(seed: &[u8], seeds: &[Vec<u8>]) -> Vec<u8> {
        const TELLING: [&[u8]; 8] = [
            b"\0",
            b"\xff\xff",
            b"\r\n",
            b"\x1b[2J",
            "\u{202e}".as_bytes(),
            b"<title>",
            b"9999999999",
            b"\xc0\x0c",
        ];
        let mut bytes = seed.to_vec();
        for _ in 0..fastrand::usize(1..=4) {
            let at = fastrand::usize(0..=bytes.len());
            match fastrand::u8(0..5) {
                0 if at < bytes.len() => bytes[at] ^= 1 << fastrand::u8(0..8),
                1 => bytes.truncate(at),
                2 => {
                    let range = bytes[at..bytes.len().min(at + 64)].to_vec();
                    bytes.splice(at..at, range);
                }
                3 => {
                    let other = &seeds[fastrand::usize(0..seeds.len())];
                    bytes.truncate(at);
                    bytes.extend(&other[at.min(other.len())..]);
                }
                _ => {
                    bytes.splice(at..at, TELLING[fastrand::usize(0..TELLING.len())].iter().copied());
                }
            }
        }
        bytes
    }
}
