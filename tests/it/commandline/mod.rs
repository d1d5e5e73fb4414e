//! What the command line promises whatever the network does: exit codes, a report after an interrupt, errors that
//! tell how to fix them, one language at a time. The real binary, in worlds on loopback or without any network.

mod exits;
mod files;
mod first_run;
mod input;
mod interrupts;
mod korean;
mod offline;
mod options;
mod own_files;
mod pages; // every page in Korean
mod words;

use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::world::scenarios::named;
use crate::world::{Door, Spec, Which, World};

/// A world by its scenario's name.
pub(crate) fn world(name: &str) -> World {
    World::start(&named(name).unwrap_or_else(|| panic!("no scenario is called {name}")).spec())
}

/// Every host of AWS's swallows what is sent to it.
fn hanging() -> World {
    let mut spec = Spec::default();
    spec.site(Which::Aws, |spec| spec.door = Door::Silent);
    World::start(&spec)
}

/// The doctor in a world: the network part, the short list.
pub(crate) fn doctor(world: &World, arguments: &[&str]) -> Command {
    let mut command = world.command(env!("CARGO_BIN_EXE_aws-setup-doctor"));
    command.args(["--only", "environment,network", "--allowlist", "guide"]).args(arguments);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

pub(crate) fn run(world: &World, arguments: &[&str]) -> Output {
    let usual = if arguments.contains(&"--timeout") { &[][..] } else { &["--timeout", "1500ms"] };
    doctor(world, arguments).args(usual).output().unwrap()
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[track_caller]
pub(crate) fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}
