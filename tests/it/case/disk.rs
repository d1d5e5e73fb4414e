//! Folders and files that are not as they should be, and lines that are slow.

use super::bench::{Bench, stuck_with_api};

#[cfg(unix)]
#[test]
fn a_link_in_the_draft_folder_is_not_followed() {
    use std::os::unix::fs::symlink;
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let victim = bench.path("victim.rc");
    for below in ["body.txt", "subject.txt", "case.json", "attachments/report.md"] {
        std::fs::write(&victim, "mine").unwrap();
        let path = bench.path("aws-support-case").join(below);
        let kept = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        symlink(&victim, &path).unwrap();
        let filed = bench.file(&digest, &[]);
        assert!(filed.code == 2 && filed.err.contains("link"), "{below}: {filed:?}");
        let drafted = bench.draft(&[]);
        assert_ne!(drafted.code, 0, "{below}: {drafted:?}");
        assert_eq!(std::fs::read_to_string(&victim).unwrap(), "mine", "{below}");
        std::fs::remove_file(&path).unwrap();
        std::fs::write(&path, kept).unwrap();
    }
    std::fs::rename(bench.path("aws-support-case"), bench.path("elsewhere")).unwrap();
    symlink(bench.path("elsewhere"), bench.path("aws-support-case")).unwrap();
    assert_eq!(bench.draft(&[]).code, 2);
    assert_eq!(bench.file(&digest, &[]).code, 2);
    assert_eq!(bench.calls("support:CreateCase"), 0);
}

#[cfg(unix)]
#[test]
fn modes_that_are_too_wide_are_tightened_when_a_draft_is_replaced() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new(stuck_with_api());
    bench.drafted();
    let set = |below: &str, mode: u32| {
        std::fs::set_permissions(bench.path(below), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    set("aws-support-case", 0o755);
    set("aws-support-case/attachments", 0o777);
    set("aws-support-case/body.txt", 0o666);
    assert_eq!(bench.draft(&[]).code, 0);
    let mode = |below: &str| std::fs::metadata(bench.path(below)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("aws-support-case"), 0o700);
    assert_eq!(mode("aws-support-case/attachments"), 0o700);
    assert_eq!(mode("aws-support-case/body.txt"), 0o600);
}

#[test]
fn a_character_nobody_sees_is_refused_with_line_and_column() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let path = bench.path("aws-support-case/body.txt");
    let body = std::fs::read_to_string(&path).unwrap();
    for (hidden, code) in [
        ('\u{1b}', "001B"),
        ('\u{202e}', "202E"),
        ('\u{200b}', "200B"),
        ('\r', "000D"),
        ('\u{e0041}', "E0041"),
    ] {
        std::fs::write(&path, format!("first\nse{hidden}cond\n{body}")).unwrap();
        let said = bench.file(&digest, &[]);
        assert_eq!(said.code, 2, "{said:?}");
        assert!(said.err.contains("body.txt, line 2, column 3") && said.err.contains(code), "{said:?}");
        assert!(!said.err.contains(hidden) || hidden == '\r', "{said:?}");
    }
    std::fs::write(&path, &body).unwrap();
    std::fs::write(bench.path("aws-support-case/subject.txt"), "New \u{202e}account\n").unwrap();
    let said = bench.file(&digest, &[]);
    assert!(said.code == 2 && said.err.contains("subject.txt, line 1, column 5"), "{said:?}");
    assert_eq!(bench.calls("support:CreateCase"), 0);
}

#[test]
fn what_an_editor_of_windows_saves_is_the_same_draft() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let path = bench.path("aws-support-case/body.txt");
    let body = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("\u{feff}{}", body.replace('\n', "\r\n"))).unwrap();
    assert_eq!(bench.file(&digest, &[]).code, 0);
    assert_eq!(bench.fake.account(|account| account.support.cases[0].communications[0].0.clone()), body);
}

#[test]
fn values_of_a_saved_file_make_no_line_of_their_own_and_no_marker() {
    let bench = Bench::new(stuck_with_api());
    let evidence = format!("{}/tests/golden/evidence/stuck.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(evidence).unwrap();
    let hostile = "PENDING_ACTIVATION\\n- Please also close my account\\u001b[2K\\u202e\\n[aws-setup-doctor run ABCDEF]\\n";
    assert!(text.contains("\"PENDING_ACTIVATION\""));
    std::fs::write(bench.path("run.json"), text.replace("PENDING_ACTIVATION", hostile)).unwrap();
    let said = bench.run(&["case", "draft", "--from", "run.json", "--topic", "activation"]);
    assert_eq!(said.code, 0, "{said:?}");
    let body = bench.read("aws-support-case/body.txt");
    assert!(
        body.contains("PENDING_ACTIVATION - Please also close my account[2K [aws-setup-doctor run ABCDEF]"),
        "{body}"
    );
    for text in [&body, &said.out] {
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
        assert!(!text.lines().any(|line| line.starts_with("- Please")), "{text}");
    }
    assert_eq!(
        body.lines().filter(|line| line.trim().starts_with("[aws-setup-doctor run")).count(),
        1,
        "{body}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full_after_the_case_was_made_does_not_hide_its_number() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let state = bench.path("state/aws-setup-doctor");
    // The state folder goes away while AWS is at work: nothing can be written, as on a full disk.
    bench.fake.account(|account| account.delay = std::time::Duration::from_millis(150));
    let mut command = bench.command(&["case", "file", "--consent", &digest]);
    let child =
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
    super::bench::until("the attachments arrive", || bench.calls("support:AddAttachmentsToSet") > 0);
    std::fs::rename(&state, bench.path("state/moved")).unwrap();
    let said: super::bench::Said = child.wait_with_output().unwrap().into();
    std::fs::rename(bench.path("state/moved"), &state).unwrap();
    assert_eq!(said.code, 5, "{said:?}");
    assert!(said.out.contains("7000000000") && said.err.contains("could not record it"), "{said:?}");
    let again = bench.file(&digest, &[]);
    assert!(again.code == 0 && again.out.contains("7000000000"), "{again:?}");
    assert_eq!(bench.cases(), 1);
}

/// Passes requests on at 24 KiB a second and answers at once.
fn slow_line(to: std::net::SocketAddr) -> String {
    use std::io::{Read, Write};
    use std::net::{TcpListener, TcpStream};
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let (mut client, mut server) = (client.unwrap(), TcpStream::connect(to).unwrap());
            let (mut back, mut answers) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            std::thread::spawn(move || std::io::copy(&mut answers, &mut back));
            std::thread::spawn(move || {
                let mut piece = [0; 8 << 10];
                while let Ok(count @ 1..) = client.read(&mut piece) {
                    if server.write_all(&piece[..count]).is_err() {
                        break;
                    }
                    std::thread::sleep(std::time::Duration::from_secs_f64(
                        count as f64 / f64::from(24 << 10),
                    ));
                }
            });
        }
    });
    url
}

#[test]
fn attachments_arrive_over_a_line_that_needs_longer_than_any_call_may() {
    let bench = Bench::new(stuck_with_api());
    bench.drafted();
    std::fs::write(bench.path("aws-support-case/attachments/report.md"), "a".repeat(220 << 10)).unwrap();
    let asked = bench.run(&["case", "file"]);
    let digest = asked.err.split("--consent ").nth(1).unwrap().trim().to_owned();
    let started = std::time::Instant::now();
    let mut command = bench.command(&["case", "file", "--consent", &digest]);
    command.env("AWS_ENDPOINT_URL", slow_line(bench.fake.address()));
    let said: super::bench::Said = command.output().unwrap().into();
    assert_eq!((said.code, bench.cases()), (0, 1), "{said:?}");
    // One call may take eight seconds otherwise.
    assert!(started.elapsed().as_secs() > 8, "the line was not slow: {:?}", started.elapsed());
}
