//! What goes to the network team and comes back: lists loaded by the real products, requests, comparisons,
//! and the exporter scraped by the real Prometheus. Everything runs on loopback.

pub(crate) mod bundle;
mod compare;
mod exporter;
pub(crate) mod lists;
mod request;
pub(crate) mod shared;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub(crate) const BLOCKED: &str = "tests/golden/evidence/blocked.json";

/// The real binary in an empty home, without any variable of this computer's.
pub(crate) fn command(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aws-setup-doctor"));
    command.env_clear().env("HOME", home).env("USERPROFILE", home).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

pub(crate) fn doctor(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    command(home.path()).args(arguments).output().unwrap()
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Standard output of a run that ended well.
#[track_caller]
pub(crate) fn good(arguments: &[&str]) -> String {
    let output = doctor(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout)
}

/// Standard error of a run that was refused for its input.
#[track_caller]
pub(crate) fn refused(arguments: &[&str]) -> String {
    let output = doctor(arguments);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stdout));
    text(&output.stderr)
}

/// A program of this computer's, or nothing where it is not installed; CI must have it.
#[allow(clippy::print_stderr)] // a skip that nobody sees would be a lie
pub(crate) fn installed(program: &str) -> Option<PathBuf> {
    let places = ["/usr/sbin", "/usr/bin", "/usr/local/bin"];
    let found = places.iter().map(|place| Path::new(place).join(program)).find(|join| join.exists());
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "CI needs {program}; tests/run installs it");
        eprintln!("SKIPPED: {program} is not installed");
    }
    found
}

/// A process that ends with the test.
pub(crate) struct Running(pub(crate) std::process::Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port nobody listens on right now.
pub(crate) fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Waits until something listens there.
#[track_caller]
pub(crate) fn wait_for(port: u16) {
    for _ in 0..200 {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("nothing listens on {port}");
}

/// Sends one request and reads the whole answer: at most 1 MiB.
pub(crate) fn ask(port: u16, request: &str) -> String {
    use std::io::{Read as _, Write as _};
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(std::time::Duration::from_secs(20))).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.take(1 << 20).read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}
