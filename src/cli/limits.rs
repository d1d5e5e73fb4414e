//! How many hosts can be probed at once without running out of file descriptors.

/// Without `--concurrency`.
const USUAL: usize = 512;
/// Four addresses of a host are dialled together, and two questions asked.
const FILES_PER_HOST: usize = 6;
/// Standard streams, the runtime, the AWS client, reports.
const OTHER_FILES: usize = 64;
#[cfg(unix)]
const ENOUGH: u64 = 8_192;

/// What was asked for, or the usual number, as far as files may be opened for it.
pub(crate) fn concurrency(given: Option<u16>) -> usize {
    let room = limit().saturating_sub(OTHER_FILES) / FILES_PER_HOST;
    given.map_or(USUAL, usize::from).min(room).max(1)
}

/// The soft limit, raised as far as this program needs and the hard limit lets it.
#[cfg(unix)]
fn limit() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let Some(current) = current else { return usize::MAX };
    let wanted = maximum.map_or(ENOUGH, |maximum| maximum.min(ENOUGH));
    let raised =
        wanted > current && setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum }).is_ok();
    usize::try_from(if raised { wanted } else { current }).unwrap_or(usize::MAX)
}

#[cfg(not(unix))]
fn limit() -> usize {
    usize::MAX
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_is_kept_where_there_are_files_enough() {
        assert_eq!(concurrency(Some(3)), 3);
        assert!((1..=USUAL).contains(&concurrency(None)));
    }
}
