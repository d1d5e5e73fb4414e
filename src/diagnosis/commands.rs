//! Commands that show by hand what was found, for the system the run was made on. Those for Windows are the same in
//! PowerShell and in the Command Prompt.
//!
//! A command line is shown only for names that need no quoting: saved evidence may come from anyone.

use super::arg::Arg;
use super::command::Command;
use super::view::{RowView, View};
use crate::catalogue::Lane;
use crate::evidence::Os;

/// A direct row is asked directly, also where a proxy is set.
pub(super) fn curl(row: &RowView<'_>, options: &[&'static str]) -> Option<Command> {
    let both = row.view().evidence.context.lanes.contains(&Lane::Proxy);
    let directly: &[_] = if both && row.lane() == Some(Lane::Direct) { &["--noproxy", "*"] } else { &[] };
    curl_as_set(row, &[options, directly].concat())
}

/// The same, on the way that curl itself would take.
pub(super) fn curl_as_set(row: &RowView<'_>, options: &[&'static str]) -> Option<Command> {
    let path = row.row.path.as_deref().unwrap_or("/");
    if row.host().is_empty() || !is_plain(row.host(), ".-") || !is_plain(path, ".-/_~") {
        return None;
    }
    Some(start_of_curl(row.view(), options).word(Arg::Url(format!("https://{}{path}", row.host()))))
}

/// `url` is one of ours.
pub(super) fn curl_to(view: View<'_>, options: &[&'static str], url: &'static str) -> Command {
    start_of_curl(view, options).word(url)
}

/// The same through a proxy, which is spoken to by `scheme`.
pub(super) fn curl_through(view: View<'_>, scheme: &'static str, proxy: &str, url: &'static str) -> Command {
    let proxy = Arg::Proxies(vec![proxy.to_owned()]);
    let start = start_of_curl(view, &["-sv", "-o", "/dev/null", "-x"]);
    start.joined([Arg::Word(scheme), Arg::Word("://"), proxy]).word(url)
}

fn start_of_curl(view: View<'_>, options: &[&'static str]) -> Command {
    match view.evidence.context.os {
        // `curl` alone is another command in Windows PowerShell.
        Some(Os::Windows) => {
            let options = options.iter().map(|option| if *option == "/dev/null" { "NUL" } else { *option });
            Command::windows("curl.exe").words(&options.collect::<Vec<_>>())
        }
        _ => Command::unix("curl").words(options),
    }
}

/// The row's name at the resolver that was asked; on Windows only where that listens on the usual port.
pub(super) fn dig(row: &RowView<'_>) -> Option<Command> {
    let server = row.view().resolver_address();
    if row.host().is_empty() || !is_plain(row.host(), ".-") || !is_plain(server, ".-:[]") {
        return None;
    }
    let (address, port) = server.rsplit_once(':').unwrap_or((server, "53"));
    let address = address.trim_matches(['[', ']']);
    let server = address.parse().map_or_else(|_| Arg::host(address), Arg::Address);
    let host = Arg::host(row.host());
    let port = port.parse::<u16>().ok()?;
    if row.view().evidence.context.os == Some(Os::Windows) {
        let question = Command::windows("nslookup").word("-type=A").word(host);
        return (port == 53).then(|| question.word(server));
    }
    let question = Command::unix("dig").words(&["+noall", "+comments", "+answer", "+authority"]);
    let question = question.joined([Arg::Word("@"), server]);
    let question = if port == 53 { question } else { question.word("-p").word(port) };
    Some(question.word(host).word("A"))
}

/// The default routes.
pub(super) fn default_route(view: View<'_>) -> Command {
    match view.evidence.context.os {
        Some(Os::Windows) => Command::windows("route").words(&["print", "0.0.0.0"]),
        Some(Os::Macos) => Command::unix("netstat").words(&["-rn", "-f", "inet"]),
        _ => Command::unix("ip").words(&["route", "show", "default"]),
    }
}

/// The resolvers that programs ask.
pub(super) fn resolvers(view: View<'_>) -> Command {
    match view.evidence.context.os {
        Some(Os::Windows) => Command::windows("ipconfig").word("/all"),
        Some(Os::Macos) => Command::unix("scutil").word("--dns"),
        _ => Command::unix("cat").word("/etc/resolv.conf"),
    }
}

/// The proxy settings that browsers use.
pub(super) fn system_proxy(view: View<'_>) -> Option<Command> {
    match view.evidence.context.os? {
        Os::Windows => {
            let key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings";
            Some(Command::windows("reg").words(&["query", key]))
        }
        Os::Macos => Some(Command::unix("scutil").word("--proxy")),
        Os::Linux | Os::Other => None,
    }
}

/// This computer's time beside that of a server.
pub(super) fn clock(view: View<'_>) -> Command {
    match view.evidence.context.os {
        Some(Os::Windows) => Command::power_shell(
            "(Get-Date).ToUniversalTime(); curl.exe -sSI http://aws.amazon.com/ | findstr /i date:",
        ),
        _ => Command::sh("date -u; curl -sSI http://aws.amazon.com/ | grep -i '^date:'"),
    }
}

/// This computer's time.
pub(super) fn local_time(view: View<'_>) -> Command {
    match view.evidence.context.os {
        Some(Os::Windows) => Command::power_shell("(Get-Date).ToUniversalTime()"),
        _ => Command::unix("date").word("-u"),
    }
}

fn is_plain(text: &str, more: &str) -> bool {
    text.chars().all(|character| character.is_ascii_alphanumeric() || more.contains(character))
}
