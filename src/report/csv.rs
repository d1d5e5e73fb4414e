//! One row per host and layer, for spreadsheets.

use std::io;

use super::document::{Check, Document, word};
use super::way::{self, Step};

const HEAD: [&str; 17] = [
    "run_id",
    "started_at",
    "check",
    "category",
    "lane",
    "host",
    "port",
    "path",
    "status",
    "layer",
    "state",
    "failure",
    "duration_ms",
    "finding",
    "owner",
    "vendor",
    "because",
];

pub(super) fn write(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(HEAD).map_err(io::Error::other)?;
    for check in &document.checks {
        let steps = way::steps(document, check);
        if steps.is_empty() {
            csv.write_record(row(document, check, None)).map_err(io::Error::other)?;
        }
        for step in steps {
            csv.write_record(row(document, check, Some(step))).map_err(io::Error::other)?;
        }
    }
    csv.flush()
}

fn row(document: &Document, check: &Check, step: Option<Step>) -> [String; 17] {
    let finding = document.about(&check.id).next();
    let because = match check.blocked_by.is_empty() {
        true => check.because.map(|because| because.word().to_owned()).unwrap_or_default(),
        false => check.blocked_by.join(" "),
    };
    let layer = step.map(|step| step.layer).or(check.layer);
    let duration = step.map_or(check.duration_ms, |step| step.duration_ms);
    [
        document.run_id.clone(),
        document.started_at.clone(),
        check.id.clone(),
        check.category.word().to_owned(),
        check.lane.map(word).unwrap_or_default(),
        check.host.clone().unwrap_or_default(),
        check.port.map(|port| port.to_string()).unwrap_or_default(),
        check.path.clone().unwrap_or_default(),
        word(check.status),
        layer.map(word).unwrap_or_default(),
        step.map(|step| step.state.word().to_owned()).unwrap_or_default(),
        step.and_then(|step| step.failure).map(word).unwrap_or_default(),
        duration.to_string(),
        finding.map(|finding| finding.code.clone()).unwrap_or_default(),
        finding.map(|finding| word(finding.owner)).unwrap_or_default(),
        finding.and_then(|finding| finding.vendor.clone()).unwrap_or_default(),
        because,
    ]
    .map(inert)
}

/// A spreadsheet runs cells that begin like a formula, whatever white space comes first; a leading apostrophe
/// makes them text. Full-width signs count: some programs read them as the plain ones.
fn inert(cell: String) -> String {
    const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let formula = cell.starts_with(char::is_whitespace) || cell.starts_with(SIGNS);
    if formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(super::inert("=HYPERLINK(1)".to_owned()), "'=HYPERLINK(1)");
        assert_eq!(super::inert("\n=HYPERLINK(1)".to_owned()), "'\n=HYPERLINK(1)");
        assert_eq!(super::inert("＝1".to_owned()), "'＝1");
        assert_eq!(super::inert("oidc.us-east-1".to_owned()), "oidc.us-east-1");
    }
}
