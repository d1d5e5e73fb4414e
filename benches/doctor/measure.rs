//! Runs processes and watches them from outside: wall time, peak memory, open files.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// One finished process.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Run {
    pub(crate) wall: Duration,
    /// Kilobytes of resident memory at the highest (Linux).
    pub(crate) peak_kb: u64,
    /// File descriptors at the most (Linux).
    pub(crate) files: usize,
    pub(crate) code: i32,
}

pub(crate) fn doctor() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_aws-setup-doctor"))
}

/// Without a home, credentials or a proxy, whatever the caller has.
pub(crate) fn bare(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("HOME", "/nonexistent").env("AWS_EC2_METADATA_DISABLED", "true");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Runs it to its end, looking at it every other millisecond.
pub(crate) fn run(command: &mut Command) -> Run {
    let start = Instant::now();
    let mut child = command.spawn().unwrap();
    let mut seen = Run::default();
    loop {
        look(&child, &mut seen);
        if let Some(status) = child.try_wait().unwrap() {
            seen.wall = start.elapsed();
            seen.code = status.code().unwrap_or(-1);
            return seen;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Only the wall time: nothing looks on.
pub(crate) fn time(command: &mut Command) -> (Duration, i32) {
    let start = Instant::now();
    let status = command.status().unwrap();
    (start.elapsed(), status.code().unwrap_or(-1))
}

fn look(child: &Child, seen: &mut Run) {
    let place = format!("/proc/{}", child.id());
    if let Ok(status) = std::fs::read_to_string(format!("{place}/status")) {
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|peak| peak.split_whitespace().next()?.parse().ok());
        seen.peak_kb = seen.peak_kb.max(peak.unwrap_or_default());
    }
    if let Ok(files) = std::fs::read_dir(format!("{place}/fd")) {
        seen.files = seen.files.max(files.count());
    }
}

/// The two in turn, `times` times; the medians, so that a slow moment hits both.
pub(crate) fn paired(
    times: usize,
    mut ours: impl FnMut() -> Duration,
    mut theirs: impl FnMut() -> Duration,
) -> (Duration, Duration) {
    let (mut a, mut b) = (Vec::new(), Vec::new());
    ours();
    theirs();
    for _ in 0..times {
        a.push(ours());
        b.push(theirs());
    }
    (median(a), median(b))
}

pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// One row of the table.
pub(crate) fn row(what: &str, ours: Duration, peer: &str, theirs: Duration, wanted: f64) {
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("| {what} | {} | {peer}: {} | {ratio:.2} | ≤ {wanted} |", shown(ours), shown(theirs));
}

pub(crate) fn fact(what: &str, ours: &str, wanted: &str) {
    println!("| {what} | {ours} | | | {wanted} |");
}

pub(crate) fn left_out(what: &str, why: &str) {
    println!("| {what} | left out: {why} | | | |");
}

pub(crate) fn shown(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{:.1} ms", time.as_secs_f64() * 1e3)
    } else {
        format!("{:.2} s", time.as_secs_f64())
    }
}

/// Whether a program can be started.
pub(crate) fn has(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}
