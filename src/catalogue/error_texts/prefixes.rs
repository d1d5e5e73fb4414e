//! What terminals, logs, chats and trackers put around and before a text.

use std::sync::LazyLock;

use regex_lite::Regex;

/// Colours and titles of terminals, as bytes or as logs spell them.
pub(super) fn without_colours(text: &str) -> String {
    static CODES: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?:\x1b|\x{9b}|\\x1b|\\u001[bB]|\\033|\\e|\^\[)\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)",
        )
        .ok()
    });
    match CODES.as_ref() {
        Some(codes) => codes.replace_all(text, "").into_owned(),
        None => text.to_owned(),
    }
}

/// What chats and trackers put around a quoted text: three backticks, `{code}`, `{noformat}`.
pub(super) fn without_fences(text: &str) -> String {
    static FENCES: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?m)```(?:[a-z]{1,12}$)?|\{(?:code|noformat|quote)(?::[^}\n]{0,80})?\}").ok()
    });
    match FENCES.as_ref() {
        Some(fences) if text.contains("```") || text.contains('{') => {
            fences.replace_all(text, " ").into_owned()
        }
        _ => text.to_owned(),
    }
}

/// A line without what a log, a program or a quotation puts before every line: time, level, thread, logger, a frame's
/// border, a container's name, the marks of a workflow's log.
pub(super) fn without_prefix(line: &str) -> &str {
    static PREFIX: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(concat!(
            r"^(?:\s*(?:[│╷╵┃|>]|#\d{1,3})){0,4}\s*",
            r"(?:[\w.-]{1,40}[-_]\d{1,3}\s{0,30}\|\s+)?",
            r"(?:[IWEF]\d{4}\s\d\d:\d\d:\d\d\.\d{1,9}\s+\d{1,9}\s[\w./-]{1,80}:\d{1,6}\]\s)?",
            r"(?:\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|\s?[+-]\d\d:?\d\d)?\]?[\s:-]*",
            r"(?:\[[\w .:/-]{1,60}\][\s:-]*|(?:MainThread|Thread-\d+|main|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|TRACE)\b[\s:-]*|std(?:out|err) [FP]\s|[\w.]{1,60} - ){0,5})?",
            r"(?:##\[\w{1,20}\]|::(?:error|warning|notice|debug)[^:\n]{0,120}::)?",
        ))
        .ok()
    });
    match PREFIX.as_ref().and_then(|prefix| prefix.find(line)) {
        Some(found) => line.get(found.end()..).unwrap_or(line),
        None => line,
    }
}
