//! The computer's own proxy settings, read by the real binary: a desktop's files and programs in a home of the test's.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::world::{ConnectReply, Door, Proxy, Spec, Which, World};

/// A world and what a desktop is set to in it.
struct Computer {
    world: World,
    /// `127.0.0.1:PORT` of the world's proxy.
    proxy: String,
}

impl Computer {
    /// With the direct way open, or closed for every host.
    fn new(is_open: bool) -> Self {
        let mut spec = Spec::default();
        spec.behind_proxy(Proxy { connect: |_, _| ConnectReply::Tunnel });
        if !is_open {
            spec.site(Which::Everything, |site| site.door = Door::Refused);
        }
        let world = World::start(&spec);
        let set = world.environment().iter().find(|(name, _)| name == "HTTPS_PROXY");
        let proxy = set.unwrap().1.trim_start_matches("http://").to_owned();
        Self { world, proxy }
    }

    fn port(&self) -> &str {
        self.proxy.split(':').nth(1).unwrap()
    }

    fn kde(&self, settings: &str) {
        let folder = self.world.folder().join("home/.config");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("kioslaverc"), format!("[Proxy Settings]\n{settings}\n")).unwrap();
    }

    /// `gsettings` that runs this line of shell.
    fn gsettings(&self, line: &str) -> PathBuf {
        let folder = self.world.folder().join("bin");
        fs::create_dir_all(&folder).unwrap();
        let program = folder.join("gsettings");
        fs::write(&program, format!("#!/bin/sh\n{line}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        folder
    }

    /// `gsettings` that prints what the real one prints for these settings.
    fn gnome(&self, mode: &str, script: &str, host: &str) -> PathBuf {
        let port = self.port();
        let printed = format!(
            "org.gnome.system.proxy autoconfig-url '{script}'\norg.gnome.system.proxy ignore-hosts ['localhost', \
             '127.0.0.0/8', '::1']\norg.gnome.system.proxy mode '{mode}'\norg.gnome.system.proxy use-same-proxy true\n\
             org.gnome.system.proxy.http host '{host}'\norg.gnome.system.proxy.http port {port}\n\
             org.gnome.system.proxy.https host ''\norg.gnome.system.proxy.https port 0\n\
             org.gnome.system.proxy.socks host ''\norg.gnome.system.proxy.socks port 0\n"
        );
        fs::write(self.world.folder().join("printed"), printed).unwrap();
        let printed = self.world.folder().join("printed").display().to_string();
        self.gsettings(&format!(
            "[ \"$*\" = 'list-recursively org.gnome.system.proxy' ] && /bin/cat {printed}"
        ))
    }

    /// Without a proxy variable.
    fn doctor(&self, desktop: &str, path: Option<PathBuf>) -> Command {
        let mut command = self.world.command(env!("CARGO_BIN_EXE_aws-setup-doctor"));
        let bin = path.map_or_else(String::new, |folder| format!("{}:", folder.display()));
        command.env_remove("HTTPS_PROXY").env("XDG_CURRENT_DESKTOP", desktop);
        // Not the gsettings of whoever runs the test.
        command.env("PATH", format!("{bin}/nowhere"));
        command.args(["--only", "environment,network", "--allowlist", "guide", "--timeout", "1500ms"]);
        command.stdin(Stdio::null());
        command
    }
}

fn report(command: &mut Command) -> Value {
    let output = command.args(["--format", "json"]).output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn finding<'a>(report: &'a Value, code: &str) -> Option<&'a Value> {
    report["findings"].as_array().unwrap().iter().find(|finding| finding["code"] == code)
}

fn row<'a>(report: &'a Value, id: &str) -> &'a Value {
    let rows = report["checks"].as_array().unwrap();
    rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id} is not among the rows"))
}

#[test]
fn a_proxy_of_kde_s_that_no_variable_names_is_what_the_aws_cli_lacks() {
    let computer = Computer::new(false);
    computer
        .kde(&format!("ProxyType=1\nhttpsProxy=http://127.0.0.1 {}\nNoProxyFor=localhost", computer.port()));
    let report = report(&mut computer.doctor("KDE", None));
    let found = finding(&report, "proxy.system-only").unwrap_or_else(|| panic!("{:#}", report["findings"]));
    assert_eq!(found["severity"], "fail");
    let step = format!("HTTPS_PROXY=http://{}", computer.proxy);
    assert!(found["remediation"].to_string().contains(&step), "{found:#}");
    let value = &report["proxy_settings"][1];
    assert_eq!((&value["name"], &value["used_by"]), (&"httpsProxy".into(), &"browsers".into()));
    assert!(value["source"].as_str().unwrap().ends_with("/home/.config/kioslaverc httpsProxy"), "{value}");
    let told = report["findings"].to_string();
    assert!(
        !told.contains("direct-egress-closed") && !told.contains("network.tcp-reset"),
        "one cause: {told}"
    );
}

#[test]
fn what_the_finding_advises_makes_the_aws_cli_reach_aws() {
    let computer = Computer::new(false);
    computer.kde(&format!("ProxyType=1\nhttpsProxy=http://127.0.0.1 {}", computer.port()));
    let mut command = computer.doctor("KDE", None);
    let report = report(command.env("HTTPS_PROXY", format!("http://{}", computer.proxy)));
    assert_eq!(row(&report, "network.awsapps-com.start@proxy")["status"], "ok");
    let serious = report["findings"].as_array().unwrap().iter().find(|finding| finding["severity"] != "info");
    assert!(serious.is_none(), "settings and variable name one proxy: {serious:#?}");
    assert!(finding(&report, "proxy.system-differs").is_none());
}

#[test]
fn a_proxy_of_gnome_s_is_noted_where_the_direct_way_is_open() {
    let computer = Computer::new(true);
    let bin = computer.gnome("manual", "http://old.example/p.pac", "proxy.corp.example");
    let report = report(&mut computer.doctor("ubuntu:GNOME", Some(bin.clone())));
    assert_eq!(finding(&report, "proxy.system-only").unwrap()["severity"], "info");
    assert!(finding(&report, "proxy.pac-only").is_none(), "the script's address is not in force");
    // The same settings while another desktop runs say nothing of the browsers in use.
    let elsewhere = self::report(&mut computer.doctor("XFCE", Some(bin)));
    assert!(finding(&elsewhere, "proxy.system-only").is_none(), "{:#}", elsewhere["findings"]);
    assert_eq!(elsewhere["proxy_settings"][0]["used_by"], "nobody");
}

#[test]
fn the_script_that_gnome_names_is_run_and_its_way_measured() {
    let computer = Computer::new(false);
    let script = computer.world.folder().join("proxy.pac");
    let text = format!("function FindProxyForURL(url, host) {{ return 'PROXY {}'; }}", computer.proxy);
    fs::write(&script, text).unwrap();
    let bin = computer.gnome("auto", &format!("file://{}", script.display()), "");
    let report = report(&mut computer.doctor("GNOME", Some(bin)));
    assert_eq!(row(&report, "network.awsapps-com.start@pac")["status"], "ok");
    let config =
        report["evidence"].as_array().unwrap().iter().find(|seen| seen["check"] == "environment.proxy");
    assert_eq!(config.unwrap()["data"]["pac"], "gnome");
}

#[test]
fn settings_that_say_direct_are_told_where_only_the_variable_s_proxy_leads_out() {
    let computer = Computer::new(false);
    let bin = computer.gnome("none", "", "");
    let variable = format!("http://{}", computer.proxy);
    let report = report(computer.doctor("GNOME", Some(bin)).env("HTTPS_PROXY", &variable));
    let found = finding(&report, "proxy.system-direct").unwrap_or_else(|| panic!("{:#}", report["findings"]));
    assert_eq!(found["severity"], "warn");
    let open = Computer::new(true);
    let bin = open.gnome("none", "", "");
    let variable = format!("http://{}", open.proxy);
    let report = self::report(open.doctor("GNOME", Some(bin)).env("HTTPS_PROXY", &variable));
    assert!(finding(&report, "proxy.system-direct").is_none(), "the direct way is open");
}

#[test]
fn the_address_of_a_script_in_the_proxy_variable_is_told_as_that() {
    let mut spec = Spec::default();
    spec.behind_proxy(Proxy {
        connect: |_, _| {
            ConnectReply::Answer(b"HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n".to_vec())
        },
    });
    spec.environment("HTTPS_PROXY", "http://{proxy}/proxy.pac");
    let world = World::start(&spec);
    let mut command = world.command(env!("CARGO_BIN_EXE_aws-setup-doctor"));
    command.args(["--only", "environment,network", "--allowlist", "guide", "--timeout", "1500ms"]);
    let report = report(&mut command);
    let found =
        finding(&report, "proxy.script-as-proxy").unwrap_or_else(|| panic!("{:#}", report["findings"]));
    assert_eq!((&found["severity"], &found["owner"]), (&"fail".into(), &"you".into()));
    for code in ["proxy.destination-denied", "proxy.odd-answer"] {
        assert!(finding(&report, code).is_none(), "{code} is a consequence: {:#}", report["findings"]);
    }
}

#[test]
fn a_settings_program_that_hangs_holds_the_run_up_for_seconds_at_most() {
    let computer = Computer::new(true);
    let bin = computer.gsettings("exec /bin/sleep 40");
    let start = Instant::now();
    let report = report(&mut computer.doctor("GNOME", Some(bin)));
    assert!(start.elapsed() < Duration::from_secs(25), "{:?}", start.elapsed());
    assert_eq!(row(&report, "environment.proxy")["status"], "ok");
    assert_eq!(row(&report, "network.awsapps-com.start")["status"], "ok");
}

#[test]
fn a_shared_report_names_neither_proxy_nor_script() {
    let computer = Computer::new(false);
    computer.kde("ProxyType=1\nhttpsProxy=http://alice:hunter2@proxy7.sentinel.example 8080\nNoProxyFor=sentinel.example");
    let bin = computer.gnome("auto", "http://wpad.sentinel.example/p.pac?token=hunter2", "");
    for shared in [&["--format", "json"][..], &["--format", "text", "--verbose"], &["--format", "html"]] {
        let mut command = computer.doctor("KDE", Some(bin.clone()));
        let output = command.arg("--share").args(shared).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(text.contains("system-only"), "{shared:?}: {text}");
        for secret in ["sentinel", "hunter2", "alice", "kioslaverc"] {
            assert!(!text.contains(secret), "{shared:?}: {secret} in {text}");
        }
    }
    let report = report(&mut computer.doctor("KDE", Some(bin)));
    assert!(!report.to_string().contains("hunter2") && !report.to_string().contains("alice"), "{report:#}");
}

#[test]
fn the_verbose_report_has_a_table_of_every_value_with_its_place() {
    let computer = Computer::new(true);
    let bin = computer.gnome("manual", "", "proxy.corp.example");
    let mut command = computer.doctor("GNOME", Some(bin));
    let output = command
        .args(["--verbose", "--ascii"])
        .env("COLUMNS", "160")
        .env("NO_PROXY", "localhost")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let table = text.split("Proxy settings of this computer").nth(1).unwrap_or_else(|| panic!("{text}"));
    for line in ["NO_PROXY", "gnome mode", "org.gnome.system.proxy.http host, port", "(browsers)"] {
        assert!(table.contains(line), "{line}: {table}");
    }
}
