//! The exit codes, one enum; README's table is compared with it.

use crate::diagnosis::{Code, Diagnosis, Finding, Severity};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// No failure; warnings allowed; everything required was determined.
    Ok = 0,
    /// The doctor itself broke; no verdict.
    Broke = 1,
    /// Usage, or input that cannot be read.
    Usage = 2,
    /// A failing finding.
    Failing = 3,
    /// Warnings, with `--strict`.
    Warnings = 4,
    /// Nothing failed but a required check is undetermined.
    Undetermined = 5,
    /// Interrupted; the partial report was written.
    Interrupted = 130,
}

impl Exit {
    pub const ALL: [Self; 7] = [
        Self::Ok,
        Self::Broke,
        Self::Usage,
        Self::Failing,
        Self::Warnings,
        Self::Undetermined,
        Self::Interrupted,
    ];

    pub fn code(self) -> u8 {
        self as u8
    }
}

/// `--strict`, `--fail-on`, `--ignore`, `--exit-zero`.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    pub strict: bool,
    pub fail_on: Vec<Code>,
    pub ignore: Vec<Code>,
    pub exit_zero: bool,
}

impl Policy {
    /// Precedence 2, 1, 3, 5, 4, 0; the first two never reach a diagnosis.
    pub fn exit(&self, diagnosis: &Diagnosis, interrupted: bool) -> Exit {
        if interrupted {
            return Exit::Interrupted;
        }
        if self.exit_zero {
            return Exit::Ok;
        }
        let severities: Vec<Severity> =
            diagnosis.findings.iter().filter_map(|finding| self.severity(finding)).collect();
        if severities.contains(&Severity::Fail) {
            Exit::Failing
        } else if diagnosis.undetermined {
            Exit::Undetermined
        } else if self.strict && severities.contains(&Severity::Warn) {
            Exit::Warnings
        } else {
            Exit::Ok
        }
    }

    fn severity(&self, finding: &Finding) -> Option<Severity> {
        if self.fail_on.contains(&finding.code) {
            return Some(Severity::Fail);
        }
        (!self.ignore.contains(&finding.code)).then_some(finding.severity)
    }
}
