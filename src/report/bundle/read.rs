//! A bundle may come from anybody: nothing of it is written to disk, and everything has a limit.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{EVIDENCE, MANIFEST, REPORT};
use crate::report::share::{Manifest, ManifestFile};

/// Files in one bundle; ten are written today.
const FILES: usize = 64;
/// Bytes of all files unpacked: what a saved run may have.
const TOTAL: u64 = 64 << 20;
/// How much larger a file may be unpacked. Evidence shrinks to about a twentieth.
const RATIO: u64 = 200;
/// Below this many bytes the ratio does no harm.
const SMALL: u64 = 1 << 20;

/// The parts that are read; the rest is for people.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// To be judged again.
    pub evidence: Option<Vec<u8>>,
    pub report: Option<Vec<u8>>,
}

/// Why a file is not read as a bundle.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    #[error("it is damaged, or no ZIP file this version reads")]
    Damaged,
    #[error("it holds more than {FILES} files")]
    TooManyFiles,
    #[error("a file in it is called `{0}`: no plain name")]
    Name(String),
    #[error("two files in it are called alike")]
    Twice,
    #[error("its files are larger than {TOTAL} bytes together")]
    TooLarge,
    #[error("`{0}` in it is more than {RATIO} times as large unpacked")]
    Ratio(String),
    #[error("it has no manifest.json, so no bundle of this program")]
    NoManifest,
    #[error("its manifest cannot be read")]
    Manifest,
    #[error("`{0}` in it is not as its manifest says: it was changed, or packed again")]
    Changed(String),
    #[error("it holds neither evidence.json nor report.json")]
    Empty,
}

impl BundleError {
    /// A word for the message in the locale files.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::TooManyFiles => "too-many-files",
            Self::Name(_) => "name",
            Self::Twice => "twice",
            Self::TooLarge => "too-large",
            Self::Ratio(_) => "ratio",
            Self::NoManifest => "no-manifest",
            Self::Manifest => "manifest",
            Self::Changed(_) => "changed",
            Self::Empty => "empty",
        }
    }

    /// The file it is about, or what was said of it, cleaned.
    pub fn about(&self) -> String {
        match self {
            Self::Name(text) | Self::Ratio(text) | Self::Changed(text) => crate::text::line(text, 120),
            _ => String::new(),
        }
    }
}

/// Reads and checks a whole bundle: every file is listed in the manifest with its size and digest.
pub fn read(bytes: &[u8]) -> Result<Bundle, BundleError> {
    let files = unpacked(bytes)?;
    let manifest = files.iter().find(|(name, _)| name == MANIFEST).ok_or(BundleError::NoManifest)?;
    let manifest: Manifest = serde_json::from_slice(&manifest.1).map_err(|_| BundleError::Manifest)?;
    if manifest.schema != Manifest::SCHEMA {
        return Err(BundleError::Manifest);
    }
    let mut bundle = Bundle::default();
    for listed in &manifest.files {
        if !files.iter().any(|(name, _)| *name == listed.name) {
            return Err(BundleError::Changed(listed.name.clone()));
        }
    }
    for (name, bytes) in files.into_iter().filter(|(name, _)| name != MANIFEST) {
        if !manifest.files.contains(&ManifestFile::of(&name, &bytes)) {
            return Err(BundleError::Changed(name));
        }
        match name.as_str() {
            EVIDENCE => bundle.evidence = Some(bytes),
            REPORT => bundle.report = Some(bytes),
            _ => {}
        }
    }
    if bundle == Bundle::default() { Err(BundleError::Empty) } else { Ok(bundle) }
}

fn unpacked(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, BundleError> {
    let damaged = |_: ZipError| BundleError::Damaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > FILES {
        return Err(BundleError::TooManyFiles);
    }
    if archive.has_duplicate_names() {
        return Err(BundleError::Twice);
    }
    let (mut files, mut names, mut left) = (Vec::new(), BTreeSet::new(), TOTAL);
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(damaged)?;
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        if !is_plain(&name) || file.is_dir() || file.is_symlink() {
            return Err(BundleError::Name(name));
        }
        if !names.insert(name.to_ascii_lowercase()) {
            return Err(BundleError::Twice);
        }
        let most = file.compressed_size().saturating_mul(RATIO).max(SMALL);
        let mut content = Vec::new();
        // The sizes that the archive tells are its own word: what is counted is what comes out.
        let limit = most.min(left);
        (&mut file).take(limit + 1).read_to_end(&mut content).map_err(|_| BundleError::Damaged)?;
        let length = content.len() as u64;
        if length > left {
            return Err(BundleError::TooLarge);
        }
        if length > most {
            return Err(BundleError::Ratio(name));
        }
        left -= length;
        files.push((name, content));
    }
    Ok(files)
}

/// A name without any folder, on every system.
fn is_plain(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    (1..=100).contains(&name.len()) && !name.starts_with('.') && name.bytes().all(allowed)
}
