//! Arguments, the live world, `cli::run`, the exit code; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    aws_setup_doctor::cli::main(std::env::args_os())
}
