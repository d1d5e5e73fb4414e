//! What the AWS CLI would use, value by value, with where each comes from (`--verbose`).

use super::layout::{Page, Tone, pad, width};
use crate::evidence::settings::{Setting, TokenCache};
use crate::report::document::ProxyValue;

pub(super) fn table(page: &mut Page<'_>) {
    let Some(settings) = &page.document.settings else { return };
    let title = page.say("title-settings");
    page.paragraph(0, Tone::Strong, &title);
    let profile = settings.profile_from.as_ref().map_or_else(String::new, |from| format!("  ({from})"));
    let mut rows = vec![("profile".to_owned(), format!("{}{profile}", settings.profile))];
    rows.extend(settings.values.iter().map(|setting| (setting.name.clone(), shown(page, setting))));
    rows.extend(settings.token.iter().map(|token| ("sso token".to_owned(), token_shown(page, token))));
    let version = settings.cli_version.clone().unwrap_or_else(|| page.say("settings-no-cli"));
    rows.push(("aws --version".to_owned(), version));
    let widest = rows.iter().map(|(name, _)| width(name)).max().unwrap_or_default();
    for (name, text) in rows {
        page.hanging(&format!("  {}  ", pad(&name, widest)), widest + 4, Tone::Plain, &text);
    }
    page.blank();
}

/// How this computer is told to reach hosts, value by value, with where each is set and who goes by it.
pub(super) fn proxies(page: &mut Page<'_>) {
    let values = &page.document.proxy_settings;
    if values.is_empty() {
        return;
    }
    let title = page.say("title-proxy-settings");
    page.paragraph(0, Tone::Strong, &title);
    let row = |value: &ProxyValue| {
        let named = value.origin == "environment";
        let name = if named { value.name.clone() } else { format!("{} {}", value.origin, value.name) };
        let source = if named { String::new() } else { format!("  {}", value.source) };
        (name, format!("{}{source}  ({})", value.value, page.name("used-by", &value.used_by)))
    };
    let rows: Vec<_> = values.iter().map(row).collect();
    let widest = rows.iter().map(|(name, _)| width(name)).max().unwrap_or_default();
    for (name, text) in rows {
        page.hanging(&format!("  {}  ", pad(&name, widest)), widest + 4, Tone::Plain, &text);
    }
    page.blank();
}

/// `eu-west-1  [profile dev] ~/.aws/config:3  over AWS_REGION`
fn shown(page: &Page<'_>, setting: &Setting) -> String {
    let mut text = format!("{}  {}", setting.value, setting.source);
    if let Some(file) = &setting.file {
        let line = setting.line.map(|line| format!(":{line}")).unwrap_or_default();
        text += &format!(" {file}{line}");
    }
    if !setting.over.is_empty() {
        text += &format!("  {} {}", page.say("settings-over"), setting.over.join(", "));
    }
    text
}

fn token_shown(page: &Page<'_>, token: &TokenCache) -> String {
    let mut text = page.name("token", &token.state);
    if let Some(moment) = &token.expires_at {
        text += &format!("  {} {moment}", page.say("settings-expires"));
    }
    let of = token.session.as_ref().map_or_else(String::new, |session| format!("[sso-session {session}] "));
    format!("{text}  {of}{}", token.path)
}
