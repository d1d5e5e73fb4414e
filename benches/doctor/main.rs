//! How fast, how large, how many: each figure is a ratio to a peer measured in the same run, because the machine's
//! own speed means nothing to anyone else.
//!
//! ```text
//! cargo bench                    everything
//! cargo bench -- healthy sizes   these
//! cargo bench -- net             only the small internet, to try something in by hand
//! ```
//!
//! A peer that is not installed is named and its ratio left out. Nothing is sent beyond loopback, except inside
//! network namespaces made here.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and one that cannot run must stop"
)]

mod dropped;
mod healthy;
mod judging;
mod many;
mod measure;
mod net;
mod starting;

/// Name, what it shows, how it is measured.
const ALL: &[(&str, fn())] = &[
    ("starting", starting::run),
    ("judging", judging::run),
    ("healthy", healthy::run),
    ("dropped", dropped::run),
    ("many", many::run),
    ("sizes", starting::sizes),
];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    if args.first().is_some_and(|arg| arg == dropped::INSIDE) {
        return dropped::inside();
    }
    if args.first().is_some_and(|arg| arg == "net") {
        return net::wait();
    }
    // `cargo test --all-targets` starts benchmarks too; they are not tests.
    if args.iter().any(|arg| arg == "--test") {
        return;
    }
    if let Some(unknown) = args.iter().find(|arg| !ALL.iter().any(|(name, _)| name == arg)) {
        let known: Vec<_> = ALL.iter().map(|each| each.0).collect();
        println!("there is no benchmark `{unknown}`; there are {}", known.join(", "));
        std::process::exit(2);
    }
    println!("| measured | this program | peer | ratio | wanted |");
    println!("|---|---|---|---|---|");
    for (name, run) in ALL {
        if args.is_empty() || args.iter().any(|arg| arg == name) {
            run();
        }
    }
}
