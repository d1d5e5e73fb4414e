//! Progress on standard error: a spinner that names what is slow on a terminal, nothing when piped.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::probe::Observer;
use crate::report::Messages;

/// Names the row that has been running longest, since that is the one worth waiting for or asking about.
pub(crate) struct Spinner<'a> {
    bar: ProgressBar,
    running: Mutex<State>,
    /// Rows that will be tried; controls come on top once something failed.
    total: usize,
    messages: &'a Messages,
}

#[derive(Default)]
struct State {
    /// Start order → host or check id.
    running: BTreeMap<u64, (String, String)>,
    next: u64,
    done: usize,
    failed: usize,
}

impl<'a> Spinner<'a> {
    pub(crate) fn new(visible: bool, ascii: bool, total: usize, messages: &'a Messages) -> Self {
        let target = if visible { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        let ticks = if ascii { "-\\|/ " } else { "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ " };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
            bar.set_style(style.tick_chars(ticks));
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { bar, running: Mutex::default(), total, messages }
    }

    fn show(&self, state: &State) {
        let slowest = state.running.values().next().map_or("", |(_, name)| name.as_str());
        let args = BTreeMap::from([
            ("done", state.done.to_string()),
            ("total", self.total.max(state.done).to_string()),
            ("failed", state.failed.to_string()),
            ("slowest", slowest.to_owned()),
        ]);
        let mut parts = vec![self.messages.text("progress", &args)];
        for (key, shown) in [("progress.failed", state.failed > 0), ("progress.waiting", !slowest.is_empty())]
        {
            parts.extend(shown.then(|| self.messages.text(key, &args)));
        }
        self.bar.set_message(parts.join(", "));
    }
}

impl Observer for Spinner<'_> {
    fn started(&self, check: &str, host: Option<&str>) {
        let Ok(mut state) = self.running.lock() else { return };
        let at = state.next;
        state.next += 1;
        state.running.insert(at, (check.to_owned(), host.unwrap_or(check).to_owned()));
        self.show(&state);
    }

    fn finished(&self, check: &str, failed: bool) {
        let Ok(mut state) = self.running.lock() else { return };
        let at = state.running.iter().find(|(_, (id, _))| id == check).map(|(at, _)| *at);
        if let Some(at) = at {
            state.running.remove(&at);
        }
        state.done += 1;
        state.failed += usize::from(failed);
        self.show(&state);
    }
}

impl Drop for Spinner<'_> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
