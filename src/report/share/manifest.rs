//! What will be shared, shown before it is: files with sizes and digests, and what was replaced.

use std::collections::BTreeMap;

use aws_lc_rs::digest::{SHA256, digest};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::SharedReport;
use crate::report::Messages;
use crate::report::document::{Redaction, Tool};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Manifest {
    pub schema: String,
    pub run_id: String,
    /// Version and catalogue that wrote it; absent from earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<Tool>,
    pub files: Vec<ManifestFile>,
    pub redaction: Redaction,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ManifestFile {
    pub name: String,
    pub bytes: usize,
    /// Lower-case hexadecimal.
    pub sha256: String,
}

impl Manifest {
    pub const SCHEMA: &str = "aws-setup-doctor.manifest.v1";

    /// `files`: name and content of everything that is shared.
    pub fn of(shared: &SharedReport, files: &[(&str, &[u8])]) -> Self {
        Self {
            schema: Self::SCHEMA.to_owned(),
            run_id: shared.document().run_id.clone(),
            tool: Some(shared.document().tool.clone()),
            files: files.iter().map(|(name, content)| ManifestFile::of(name, content)).collect(),
            redaction: shared.document().redaction.clone(),
        }
    }
}

impl ManifestFile {
    pub fn of(name: &str, content: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            bytes: content.len(),
            sha256: digest(&SHA256, content).as_ref().iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

/// One line per file and per kind of replacement.
pub fn preview(manifest: &Manifest, messages: &Messages) -> String {
    let mut text = format!("{} ({})\n", messages.plain("share-title"), manifest.redaction.policy);
    for file in &manifest.files {
        text += &format!("  {}  {} B  SHA-256 {}\n", file.name, file.bytes, file.sha256);
    }
    for (kind, count) in &manifest.redaction.counts {
        let args = BTreeMap::from([("count", count.to_string())]);
        let key = format!("share-{kind}");
        let line = messages.find(&key, &args).unwrap_or_else(|| format!("{kind}: {count}"));
        text += &format!("  {line}\n");
    }
    text
}
