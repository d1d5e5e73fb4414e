//! The asynchronous runtime, made the same way for every command.

use super::failed::Failed;

pub(crate) fn new() -> Result<tokio::runtime::Runtime, Failed> {
    Ok(tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?)
}
