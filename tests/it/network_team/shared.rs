//! A real run whose environment, proxy and block page are full of sentinels: nothing shared shows one.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use super::command;

/// (text to plant, the part that would give it away); at least 200.
pub(crate) fn sentinels() -> Vec<(&'static str, String)> {
    let lines = include_str!("../../sentinels.tsv").lines().filter(|line| !line.starts_with('#'));
    let all: Vec<_> = lines
        .filter_map(|line| line.split_once('\t'))
        .map(|halves| (halves.0, halves.1.to_lowercase()))
        .collect();
    assert!(all.len() >= 200 && all.iter().map(|it| &it.1).collect::<BTreeSet<_>>().len() == all.len());
    all
}

/// A proxy that denies everything, with every sentinel in its headers and its page.
fn proxy() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming().take(500) {
            let Ok(mut stream) = stream else { continue };
            let _ = stream.read(&mut [0; 2048]);
            let mut answer = "HTTP/1.1 403 Denied for minjun-zq00\r\n".to_owned();
            for (at, (text, _)) in sentinels().iter().enumerate().filter(|sentinel| sentinel.1.0.is_ascii()) {
                let name = ["Via", "Server", "X-Squid-Error", "Location", "Set-Cookie", "X-Corp"][at % 6];
                if at < 90 {
                    answer += &format!("{name}: {text}\r\n");
                }
            }
            let page: Vec<_> = sentinels().iter().map(|sentinel| format!("<p>{}</p>", sentinel.0)).collect();
            let page = format!("<html><title>{}</title>{}</html>", sentinels()[19].0, page.concat());
            answer += &format!("Content-Length: {}\r\n\r\n{page}", page.len());
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    port
}

#[test]
fn a_shared_live_run_shows_no_sentinel_in_any_file() {
    let home = tempfile::tempdir().unwrap();
    let house = home.path().join("minjun-zq00h");
    fs::create_dir_all(house.join(".aws")).unwrap();
    let config = "[profile seoyeon-zq01s]\nregion = us-east-1\nsso_region = us-east-1\n\
                  sso_start_url = https://jiho-zq02p.awsapps.com/start\n";
    fs::write(house.join(".aws/config"), config).unwrap();
    let port = proxy();
    let at = |name: &str| home.path().join(name);
    let files = ["r.txt", "r.json", "r.md", "r.html", "r.xml", "r.csv"];
    let mut run = command(&house);
    run.env("HTTPS_PROXY", format!("http://minjun-zq00u:minjun-zq00v@127.0.0.1:{port}"))
        .env("NO_PROXY", "haeun-zq03.corp.example,doyun-zq04x.internal")
        .env("AWS_PROFILE", "seoyeon-zq01s")
        .env("AWS_CA_BUNDLE", house.join("sua-zq05w.pem"))
        .env("USER", "minjun-zq00p")
        .args(["--share", "--only", "network", "--timeout", "1s", "--deadline", "30s"])
        .arg("--save")
        .arg(at("private.json"));
    for file in files {
        run.arg("--output").arg(at(file));
    }
    let output = run.output().unwrap();
    assert!(output.stdout.len() > 500, "{}", super::text(&output.stderr));
    // The evidence is private and does hold them, or this test would show nothing.
    let private = fs::read_to_string(at("private.json")).unwrap().to_lowercase();
    let known = sentinels().iter().filter(|sentinel| private.contains(&sentinel.1)).count();
    assert!(known >= 5 && private.contains("jiho-zq02p"), "only {known} sentinels reached the evidence");

    let mut shown = vec![("stdout".to_owned(), super::text(&output.stdout))];
    shown.extend(files.iter().map(|file| ((*file).to_owned(), fs::read_to_string(at(file)).unwrap())));
    for more in [&["request", "--product", "squid", "--from"][..], &["diagnose", "--format", "markdown"]] {
        let output = command(&house).args(more).arg(at("private.json")).arg("--share").output().unwrap();
        assert!(output.stdout.len() > 40, "{}", super::text(&output.stderr));
        shown.push((more[0].to_owned(), super::text(&output.stdout)));
    }
    for (name, text) in shown {
        let text = text.to_lowercase();
        for (_, needle) in sentinels() {
            assert!(!text.contains(&needle), "{name} shows {needle}");
        }
        assert!(!text.contains("-zq0"), "{name} shows a part of one");
    }
}
