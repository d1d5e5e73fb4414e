//! Hundreds and thousands of hosts on loopback: against prometheus-blackbox-exporter, and against nothing but
//! handshakes.

use std::fmt::Write as _;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};

use super::healthy::urls;
use super::measure::{Run, bare, doctor, fact, has, left_out, row, run as watched, time};
use super::net::Net;

pub(crate) fn run() {
    let net = Net::start();
    let place = ["--directory", "d-1234567890", "--all-regions", "--only", "network"];
    let all = urls(&place);
    // The host makes a certificate for each new name: nobody measured pays for that.
    handshakes(&net, &all);
    let regions = bare(doctor()).args(place).args(net.options(net.near)).clone_run();
    against_exporter(&net, &all, &regions);
    against_handshakes(&net, "all Regions", &all, &regions);
    memory(&all, &regions);
    own_hosts(&net);
}

fn memory(all: &[String], regions: &Run) {
    let limit = soft_limit();
    fact(&format!("peak memory, {} hosts", all.len()), &format!("{:.1} MB", mb(regions)), "≤ 32 MB");
    fact(
        &format!("open files, {} hosts", all.len()),
        &format!("{} of {limit}", regions.files),
        "below the soft limit",
    );
}

fn own_hosts(net: &Net) {
    let own = net.file("own.toml");
    let limit = soft_limit();
    let hosts: Vec<_> = (0..10_000).map(|number| format!("https://h{number}.example.com:443/")).collect();
    handshakes(net, &hosts);
    let mut runs = Vec::new();
    for count in [1_000, 10_000] {
        std::fs::write(&own, endpoints(count)).unwrap();
        let mut command = bare(doctor());
        command.args(["--only", "network", "--deadline", "300s", "--allowlist", "guide", "--endpoints"]);
        let done = command.arg(&own).args(net.options(net.near)).clone_run();
        fact(&format!("peak memory, {count} hosts"), &format!("{:.1} MB", mb(&done)), "grows linearly");
        fact(
            &format!("open files, {count} hosts"),
            &format!("{} of {limit}", done.files),
            "below the soft limit",
        );
        runs.push(done);
    }
    if let [thousand, ten_thousand] = runs.as_slice() {
        let each = (mb(ten_thousand) - mb(thousand)) * 1024.0 / 9_000.0;
        fact("memory of each further host", &format!("{each:.1} kB"), "≤ 9 kB");
        against_handshakes(net, "10,000 own hosts", &hosts, ten_thousand);
    }
}

trait CloneRun {
    fn clone_run(&mut self) -> Run;
}

impl CloneRun for Command {
    fn clone_run(&mut self) -> Run {
        let done = watched(self);
        assert_eq!(done.code, 0, "every host is found healthy");
        done
    }
}

fn mb(run: &Run) -> f64 {
    f64::from(u32::try_from(run.peak_kb).unwrap_or(u32::MAX)) / 1024.0
}

/// An `--endpoints` file with this many hosts.
pub(crate) fn endpoints(count: usize) -> String {
    let mut text = String::new();
    for number in 0..count {
        let _ = writeln!(
            text,
            "[[endpoint]]\nid = \"own-{number}\"\nhosts = [\"h{number}.example.com\"]\npurpose = \"own\"\n"
        );
    }
    text
}

fn soft_limit() -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap_or_default();
    line.split_whitespace().nth(3).and_then(|word| word.parse().ok()).unwrap_or_default()
}

/// The exporter probes the same hosts, asked for all of them at once.
fn against_exporter(net: &Net, urls: &[String], ours: &Run) {
    const WHAT: &str = "all Regions";
    if !has("prometheus-blackbox-exporter") || !has("curl") {
        return left_out(WHAT, "prometheus-blackbox-exporter or curl is not installed");
    }
    let config = net.file("blackbox.yml");
    let module = format!(
        "modules:\n  https:\n    prober: http\n    timeout: 20s\n    http:\n      follow_redirects: false\n      \
         preferred_ip_protocol: ip4\n      tls_config:\n        ca_file: {}\n",
        net.roots.display()
    );
    std::fs::write(&config, module).unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let _exporter = Stopped(
        Command::new("prometheus-blackbox-exporter")
            .arg(format!("--config.file={}", config.display()))
            .arg(format!("--web.listen-address=127.0.0.1:{port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap(),
    );
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        std::thread::sleep(Duration::from_millis(20));
    }
    let list = net.file("probes.txt");
    let mut text = String::new();
    for url in urls {
        let host = url.trim_start_matches("https://").split(':').next().unwrap();
        let _ = writeln!(
            text,
            "url = \"http://127.0.0.1:{port}/probe?module=https&hostname={host}&target=https://{}/\"\noutput = /dev/null",
            net.near
        );
    }
    std::fs::write(&list, text).unwrap();
    let mut command = bare("curl");
    command.args(["-sS", "-Z", "--parallel-immediate", "--parallel-max", "300", "--config"]).arg(&list);
    let (theirs, _) = time(&mut command);
    row(
        &format!("{WHAT}, {} hosts", urls.len()),
        ours.wall,
        "prometheus-blackbox-exporter, in parallel",
        theirs,
        0.9,
    );
}

struct Stopped(Child);

impl Drop for Stopped {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn against_handshakes(net: &Net, what: &str, urls: &[String], ours: &Run) {
    let theirs = handshakes(net, urls);
    let rate = f64::from(u32::try_from(urls.len()).unwrap_or(u32::MAX)) / theirs.as_secs_f64();
    let peer = format!("{} bare rustls handshakes ({rate:.0}/s)", urls.len());
    row(&format!("{what}, {} hosts", urls.len()), ours.wall, &peer, theirs, 1.4);
}

/// As many handshakes as the doctor makes, one for each host, and nothing else.
fn handshakes(net: &Net, urls: &[String]) -> Duration {
    let mut roots = RootCertStore::empty();
    let pem = std::fs::read(&net.roots).unwrap();
    roots.add_parsable_certificates(CertificateDer::pem_slice_iter(&pem).filter_map(Result::ok));
    let mut config =
        ClientConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
    config.resumption = rustls::client::Resumption::disabled();
    let connector = tokio_rustls::TlsConnector::from(Arc::new(config));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let near = net.near;
    let start = Instant::now();
    runtime.block_on(async {
        use futures_util::stream::{self, StreamExt};
        stream::iter(urls)
            .for_each_concurrent(64, |url| {
                let connector = connector.clone();
                let host = url.trim_start_matches("https://").split(':').next().unwrap().to_owned();
                async move {
                    let stream = tokio::net::TcpStream::connect(near).await.unwrap();
                    connector.connect(ServerName::try_from(host).unwrap(), stream).await.unwrap();
                }
            })
            .await;
    });
    start.elapsed()
}
