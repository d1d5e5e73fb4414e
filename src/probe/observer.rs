//! Who is told about the progress of a run.

/// Told about progress; the spinner is one observer, a test another.
pub trait Observer: Send + Sync {
    /// A row has started.
    fn started(&self, _check: &str, _host: Option<&str>) {}
    /// A row has ended; `failed` when no answer came from its host.
    fn finished(&self, _check: &str, _failed: bool) {}
}

/// Nobody listens.
pub struct Silent;
impl Observer for Silent {}
