//! One binary for every target, since what takes time is to build and link it: `FUZZ_TARGET` names the one to run.
#![no_main]

use std::sync::LazyLock;

static TARGET: LazyLock<String> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    let known = aws_setup_doctor::fuzzing::TARGETS.iter().map(|(it, _)| *it);
    assert!(known.clone().any(|it| it == name), "FUZZ_TARGET is one of: {}", known.collect::<Vec<_>>().join(" "));
    name
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| aws_setup_doctor::fuzzing::run(&TARGET, data));
