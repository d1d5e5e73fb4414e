//! Commands that show by hand what was found.

use super::view::RowView;
use crate::catalogue::Lane;

/// A command line is shown only for names that need no quoting: saved evidence may come from anyone.
pub(super) fn curl(row: &RowView<'_>, options: &str) -> Option<String> {
    let plain = |text: &str, more: &str| {
        text.chars().all(|it| it.is_ascii_alphanumeric() || ".-".contains(it) || more.contains(it))
    };
    let path = row.row.path.as_deref().unwrap_or("/");
    if row.host().is_empty() || !plain(row.host(), "") || !plain(path, "/_~") {
        return None;
    }
    let both = row.view().evidence.context.lanes.contains(&Lane::Proxy);
    let direct = if both && row.lane() == Some(Lane::Direct) { " --noproxy '*'" } else { "" };
    Some(format!("curl {options}{direct} https://{}{path}", row.host()))
}

/// `dig` for names that need no quoting.
pub(super) fn dig(row: &RowView<'_>) -> Option<String> {
    let plain = |text: &str| text.chars().all(|it| it.is_ascii_alphanumeric() || ".-:[]".contains(it));
    let server = row.view().resolver_address();
    if row.host().is_empty() || !plain(row.host()) || !plain(server) {
        return None;
    }
    let (address, port) = server.rsplit_once(':').unwrap_or((server, "53"));
    let port = if port == "53" { String::new() } else { format!(" -p {port}") };
    Some(format!(
        "dig +noall +comments +answer +authority @{}{port} {} A",
        address.trim_matches(['[', ']']),
        row.host()
    ))
}
