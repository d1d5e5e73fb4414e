//! `--bundle`: what the receiver judges is what the sender saw, nothing in it names anybody, and a hostile file is
//! refused.

use std::io::{Cursor, Write as _};

use aws_setup_doctor::catalogue::{Catalogue, CheckId, Overlay, Partition};
use aws_setup_doctor::diagnosis::{Diagnosis, diagnose};
use aws_setup_doctor::evidence::Evidence;
use aws_setup_doctor::report::bundle::{BundleError, make, read};
use aws_setup_doctor::report::share::{Manifest, ManifestFile, share_evidence};
use aws_setup_doctor::report::{Language, Messages, Report};
use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::sharing::{FLAVOURS, planted};

fn catalogue() -> Catalogue {
    Catalogue::load(Partition::Aws, &Overlay::default()).unwrap()
}

fn bundle(evidence: &Evidence, catalogue: &Catalogue) -> Vec<u8> {
    let diagnosis = diagnose(evidence, catalogue);
    let messages = Messages::new(Language::En);
    make(&Report { evidence, diagnosis: &diagnosis, catalogue, messages: &messages, exit_code: 3 }, None)
        .unwrap()
}

/// What two people must agree on: each finding, each row and each task.
fn judgement(evidence: &Evidence, diagnosis: &Diagnosis) -> Vec<String> {
    let row = |id: &CheckId| evidence.rows.iter().position(|row| row.id == *id);
    let mut told = Vec::new();
    for finding in &diagnosis.findings {
        let rows: Vec<_> = finding.checks.iter().map(row).collect();
        told.push(format!(
            "{} {:?} {:?} {:?} {:?} {:?} {rows:?} {:?}",
            finding.code,
            finding.severity,
            finding.confidence,
            finding.owner,
            finding.layer,
            finding.vendor,
            finding.evidence
        ));
    }
    told.extend(diagnosis.checks.iter().map(|check| format!("{:?} {:?}", check.status, check.layer)));
    told.push(format!("{:?} {:?} {:?}", diagnosis.primary, diagnosis.summary, diagnosis.tasks));
    told
}

#[test]
fn shared_evidence_of_every_scenario_is_judged_alike() {
    let catalogue = catalogue();
    let mut wrong = Vec::new();
    for (name, evidence) in crate::scenarios::all_evidence() {
        let shared = share_evidence(&evidence);
        let before = judgement(&evidence, &diagnose(&evidence, &catalogue));
        let after = judgement(&shared, &diagnose(&shared, &catalogue));
        let lost = before.iter().filter(|line| !after.contains(line)).map(|line| format!("- {line}"));
        let new = after.iter().filter(|line| !before.contains(line)).map(|line| format!("+ {line}"));
        let changes: Vec<_> = lost.chain(new).collect();
        if !changes.is_empty() || before.len() != after.len() {
            wrong.push(format!("{name}:\n  {}", changes.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{} scenarios are judged differently:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn nothing_planted_in_evidence_is_in_shared_evidence_and_sharing_twice_changes_nothing() {
    for flavour in FLAVOURS {
        let (evidence, needles) = planted(flavour);
        assert!(needles.len() >= 200, "only {} strings were planted", needles.len());
        let shared = share_evidence(&evidence);
        let text = serde_json::to_string(&shared).unwrap().to_lowercase();
        let leaks: Vec<_> = needles.iter().filter(|needle| text.contains(needle.as_str())).collect();
        assert!(leaks.is_empty(), "{leaks:?}");
        assert_eq!(share_evidence(&shared), shared);
    }
}

#[test]
fn a_bundle_is_the_same_twice_and_read_back_whole() {
    let catalogue = catalogue();
    let (_, evidence) = crate::scenarios::all_evidence().remove(0);
    let bytes = bundle(&evidence, &catalogue);
    assert_eq!(bytes, bundle(&evidence, &catalogue));
    let opened = read(&bytes).unwrap();
    let again = Evidence::from_json(&opened.evidence.unwrap()).unwrap();
    assert_eq!(again, share_evidence(&evidence));
    assert!(opened.report.is_some());
    let archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in ["manifest.json", "report.md", "report.html", "report.json", "evidence.json"] {
        assert!(names.iter().any(|found| found == name), "{names:?}");
    }
}

/// A ZIP file of these files, in this order.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// With a manifest that is true.
fn listed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let told: Vec<_> = files.iter().map(|(name, bytes)| ManifestFile::of(name, bytes)).collect();
    let manifest = json!({
        "schema": Manifest::SCHEMA, "run_id": "AAAAAA", "files": told,
        "redaction": { "shared": true, "policy": "share-v1", "counts": {} },
    });
    let manifest = manifest.to_string().into_bytes();
    let mut all = vec![("manifest.json", manifest.as_slice())];
    all.extend(files);
    archive(&all)
}

#[test]
fn a_name_that_leads_out_of_a_folder_is_refused() {
    for name in
        ["../evidence.json", "/etc/passwd", "a/b.json", "..\\x", "C:x", ".profile", "x\u{202e}y", "x\ny"]
    {
        let bytes = listed(&[("evidence.json", b"{}"), (name, b"x")]);
        let error = read(&bytes).unwrap_err();
        assert!(matches!(error, BundleError::Name(_)), "{name:?}: {error}");
    }
}

#[test]
fn what_grows_without_end_is_refused_before_it_fills_the_memory() {
    let zeros = vec![0; 70 << 20];
    let error = read(&listed(&[("evidence.json", &zeros)])).unwrap_err();
    assert!(matches!(error, BundleError::Ratio(_)), "{error}");
    // Not one of these is too large by itself: each shrinks to a fiftieth.
    let line: Vec<u8> = (0..200_u32).flat_map(|it| it.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    let page: Vec<u8> = (0..250_u32).flat_map(|it| [&it.to_le_bytes()[..], &line[..76]].concat()).collect();
    let block: Vec<u8> = page.iter().copied().cycle().take(9 << 20).collect();
    let names: Vec<String> = (0..8).map(|it| format!("{it}.json")).collect();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), block.as_slice())).collect();
    let error = read(&listed(&files)).unwrap_err();
    assert_eq!(error, BundleError::TooLarge);
}

#[test]
fn too_many_files_and_two_of_one_name_are_refused() {
    let names: Vec<String> = (0..65).map(|it| format!("{it}.json")).collect();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    assert_eq!(read(&listed(&files)).unwrap_err(), BundleError::TooManyFiles);
    let alike = listed(&[("evidence.json", b"{}"), ("Evidence.json", b"[]")]);
    assert_eq!(read(&alike).unwrap_err(), BundleError::Twice);
    // The writer refuses two equal names, so one is made of another of the same length, in both directories.
    let mut bytes = listed(&[("evidence.json", b"{}"), ("evidence.jsom", b"[]")]);
    for at in 0..bytes.len() - 13 {
        if &bytes[at..at + 13] == b"evidence.jsom" {
            bytes[at + 12] = b'n';
        }
    }
    assert!(matches!(read(&bytes).unwrap_err(), BundleError::Twice | BundleError::Changed(_)));
}

#[test]
fn what_the_manifest_does_not_say_is_refused() {
    let good = [("evidence.json", &b"{}"[..])];
    let told = ManifestFile::of("evidence.json", b"{}");
    let manifest = |files: serde_json::Value, schema: &str| {
        let redaction = json!({ "shared": true, "policy": "share-v1", "counts": {} });
        json!({ "schema": schema, "run_id": "A", "files": files, "redaction": redaction }).to_string()
    };
    let with = |text: String, files: &[(&str, &[u8])]| {
        let mut all = vec![("manifest.json", text.as_bytes())];
        all.extend(files);
        read(&archive(&all)).unwrap_err()
    };
    let right = || manifest(json!([told]), Manifest::SCHEMA);
    assert!(read(&listed(&good)).is_ok());
    assert_eq!(read(&archive(&good)).unwrap_err(), BundleError::NoManifest);
    assert!(matches!(with("[".to_owned(), &good), BundleError::Manifest));
    assert!(matches!(with(manifest(json!([told]), "else.v1"), &good), BundleError::Manifest));
    assert!(matches!(with(right(), &[("evidence.json", b"[]")]), BundleError::Changed(_)));
    assert!(matches!(with(right(), &[good[0], ("more.txt", b"x")]), BundleError::Changed(_)));
    assert!(matches!(with(right(), &[]), BundleError::Changed(_)));
    assert_eq!(read(&listed(&[("notes.txt", b"x")])).unwrap_err(), BundleError::Empty);
}

#[test]
fn a_damaged_file_is_an_error_and_no_panic() {
    let catalogue = catalogue();
    let (_, evidence) = crate::scenarios::all_evidence().remove(0);
    let bytes = bundle(&evidence, &catalogue);
    for cut in [0, 4, 30, bytes.len() / 2, bytes.len() - 1] {
        assert!(read(&bytes[..cut]).is_err(), "cut at {cut}");
    }
    let mut seed = 1_u32;
    for _ in 0..200 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let mut changed = bytes.clone();
        let at = seed as usize % changed.len();
        changed[at] ^= 1 << (seed >> 29);
        // A flag that nobody reads may change; then the content is as it was.
        if let Ok(opened) = read(&changed) {
            assert_eq!(opened, read(&bytes).unwrap(), "byte {at}");
        }
    }
}
