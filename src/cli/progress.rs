//! Progress on standard error: a spinner that names what is slow on a terminal, nothing when piped.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::probe::Observer;
use crate::report::Messages;

/// Names the row that has been running longest, since that is the one worth waiting for or asking about.
pub(crate) struct Spinner {
    bar: ProgressBar,
    running: Mutex<State>,
    label: String,
}

#[derive(Default)]
struct State {
    /// Start order → host or check id.
    running: BTreeMap<u64, (String, String)>,
    next: u64,
    done: u64,
}

impl Spinner {
    pub(crate) fn new(visible: bool, ascii: bool, messages: &Messages) -> Self {
        let target = if visible { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        let ticks = if ascii { "-\\|/ " } else { "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ " };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
            bar.set_style(style.tick_chars(ticks));
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { bar, running: Mutex::default(), label: messages.plain("progress-waiting") }
    }

    fn show(&self, state: &State) {
        let slowest = state.running.values().next().map_or("", |(_, name)| name.as_str());
        self.bar.set_message(format!("{} ✓ {} {slowest}", state.done, self.label));
    }
}

impl Observer for Spinner {
    fn started(&self, check: &str, host: Option<&str>) {
        let Ok(mut state) = self.running.lock() else { return };
        let at = state.next;
        state.next += 1;
        state.running.insert(at, (check.to_owned(), host.unwrap_or(check).to_owned()));
        self.show(&state);
    }

    fn finished(&self, check: &str) {
        let Ok(mut state) = self.running.lock() else { return };
        let at = state.running.iter().find(|(_, (id, _))| id == check).map(|(at, _)| *at);
        if let Some(at) = at {
            state.running.remove(&at);
        }
        state.done += 1;
        self.show(&state);
    }
}

impl Drop for Spinner {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
