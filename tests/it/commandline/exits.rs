//! The judgement alone decides the exit code.

use aws_setup_doctor::report::Format;

use super::{hanging, json, run, world};
use crate::world::World;

fn exit(world: &World, arguments: &[&str]) -> i32 {
    let output = run(world, arguments);
    output.status.code().unwrap_or_else(|| panic!("{output:?}"))
}

#[test]
fn nothing_wrong_is_0_however_strict() {
    let world = world("healthy");
    assert_eq!(exit(&world, &[]), 0);
    assert_eq!(exit(&world, &["--strict"]), 0);
    assert_eq!(exit(&world, &["--fail-on", "network.port-closed"]), 0, "what was not found cannot fail");
}

#[test]
fn a_failing_finding_is_3_unless_it_is_ignored() {
    let world = world("port-closed");
    assert_eq!(exit(&world, &[]), 3);
    assert_eq!(exit(&world, &["--strict"]), 3);
    assert_eq!(exit(&world, &["--exit-zero"]), 0);
    let output = run(&world, &["--ignore", "network.port-closed", "--format", "json"]);
    let report = json(&output);
    assert_eq!(output.status.code(), Some(0), "{}", report["summary"]);
    assert_eq!(report["findings"][0]["code"], "network.port-closed", "ignored is still shown");
    let both = ["--ignore", "network.port-closed", "--fail-on", "network.port-closed"];
    assert_eq!(exit(&world, &both), 3, "whoever asks for both does not want to miss it");
}

#[test]
fn warnings_are_0_and_with_strict_4() {
    let world = world("ipv6-broken");
    assert_eq!(exit(&world, &[]), 0);
    assert_eq!(exit(&world, &["--strict"]), 4);
    assert_eq!(exit(&world, &["--strict", "--ignore", "network.ipv6-broken"]), 0);
    assert_eq!(exit(&world, &["--strict", "--exit-zero"]), 0);
    assert_eq!(exit(&world, &["--strict", "--fail-on", "network.ipv6-broken"]), 3, "3 goes before 4");
}

#[test]
fn what_could_not_be_determined_is_5() {
    let world = hanging();
    let short = ["--timeout", "5s", "--deadline", "700ms", "--format", "json"];
    let output = run(&world, &short);
    let report = json(&output);
    assert_eq!(output.status.code(), Some(5), "{:#}", report["findings"]);
    assert_eq!(report["complete"], false);
    assert_eq!(exit(&world, &[&short[..], &["--strict"]].concat()), 5);
    assert_eq!(exit(&world, &[&short[..], &["--exit-zero"]].concat()), 0);
}

#[test]
fn usage_goes_before_everything() {
    let world = world("port-closed");
    assert_eq!(exit(&world, &["--exit-zero", "--only", "nothing-of-that-name"]), 2);
    assert_eq!(exit(&world, &["--exit-zero", "--nonsense"]), 2);
}

#[test]
fn no_format_changes_the_exit_code_and_json_names_it() {
    for (name, arguments, code) in
        [("healthy", &[][..], 0), ("port-closed", &[], 3), ("inspected-trusted", &["--strict"], 4)]
    {
        let world = world(name);
        for format in Format::ALL {
            let output = run(&world, &[arguments, &["--format", format.word()]].concat());
            assert_eq!(output.status.code(), Some(code), "{name} as {format}: {output:?}");
            if format == Format::Json {
                assert_eq!(json(&output)["exit_code"], code);
            }
        }
    }
}
