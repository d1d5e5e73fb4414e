//! Commands that show by hand what was found, for the system the run was made on.
//!
//! A command line is shown only for names that need no quoting: saved evidence may come from anyone.

use super::view::{RowView, View};
use crate::catalogue::Lane;
use crate::evidence::Os;

/// `options` are written for a POSIX shell. A direct row is asked directly, also where a proxy is set.
pub(super) fn curl(row: &RowView<'_>, options: &str) -> Option<String> {
    let both = row.view().evidence.context.lanes.contains(&Lane::Proxy);
    let direct = if both && row.lane() == Some(Lane::Direct) { " --noproxy '*'" } else { "" };
    curl_as_set(row, &format!("{options}{direct}"))
}

/// The same, on the way that curl itself would take.
pub(super) fn curl_as_set(row: &RowView<'_>, options: &str) -> Option<String> {
    let path = row.row.path.as_deref().unwrap_or("/");
    if row.host().is_empty() || !is_plain(row.host(), ".-") || !is_plain(path, ".-/_~") {
        return None;
    }
    Some(curl_to(row.view(), options, &format!("https://{}{path}", row.host())))
}

/// `url` is one of ours.
pub(super) fn curl_to(view: View<'_>, options: &str, url: &str) -> String {
    match view.evidence.context.os {
        // `curl` alone is another command in Windows PowerShell.
        Some(Os::Windows) => {
            format!("curl.exe {} {url}", options.replace("/dev/null", "NUL").replace('\'', "\""))
        }
        _ => format!("curl {options} {url}"),
    }
}

/// The row's name at the resolver that was asked; on Windows only where that listens on the usual port.
pub(super) fn dig(row: &RowView<'_>) -> Option<String> {
    let server = row.view().resolver_address();
    if row.host().is_empty() || !is_plain(row.host(), ".-") || !is_plain(server, ".-:[]") {
        return None;
    }
    let (address, port) = server.rsplit_once(':').unwrap_or((server, "53"));
    let address = address.trim_matches(['[', ']']);
    if row.view().evidence.context.os == Some(Os::Windows) {
        let command = format!("Resolve-DnsName -Name {} -Type A -Server {address}", row.host());
        return (port == "53").then_some(command);
    }
    let port = if port == "53" { String::new() } else { format!(" -p {port}") };
    Some(format!("dig +noall +comments +answer +authority @{address}{port} {} A", row.host()))
}

/// The default routes.
pub(super) fn default_route(view: View<'_>) -> &'static str {
    match view.evidence.context.os {
        Some(Os::Windows) => "route print 0.0.0.0",
        Some(Os::Macos) => "netstat -rn -f inet",
        _ => "ip route show default",
    }
}

/// The resolvers that programs ask.
pub(super) fn resolvers(view: View<'_>) -> &'static str {
    match view.evidence.context.os {
        Some(Os::Windows) => "Get-DnsClientServerAddress",
        Some(Os::Macos) => "scutil --dns",
        _ => "cat /etc/resolv.conf",
    }
}

/// The proxy settings that browsers use.
pub(super) fn system_proxy(view: View<'_>) -> Option<&'static str> {
    match view.evidence.context.os? {
        Os::Windows => Some("netsh winhttp show proxy"),
        Os::Macos => Some("scutil --proxy"),
        Os::Linux | Os::Other => None,
    }
}

/// This computer's time beside that of a server.
pub(super) fn clock(view: View<'_>) -> &'static str {
    match view.evidence.context.os {
        Some(Os::Windows) => {
            "(Get-Date).ToUniversalTime(); curl.exe -sSI http://aws.amazon.com/ | findstr /i date:"
        }
        _ => "date -u; curl -sSI http://aws.amazon.com/ | grep -i '^date:'",
    }
}

/// This computer's time.
pub(super) fn local_time(view: View<'_>) -> &'static str {
    if view.evidence.context.os == Some(Os::Windows) { "(Get-Date).ToUniversalTime()" } else { "date -u" }
}

fn is_plain(text: &str, more: &str) -> bool {
    text.chars().all(|character| character.is_ascii_alphanumeric() || more.contains(character))
}
