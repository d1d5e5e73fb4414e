//! Says when the embedded list of AWS hosts has grown old. A warning on standard error, never a verdict.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::catalogue::Catalogue;
use crate::cli::io::Io;
use crate::report::Messages;

const LONGEST_DAYS: i64 = 180;

pub(super) fn warn_if_old(catalogue: &Catalogue, now: SystemTime, messages: &Messages, io: &mut Io) {
    if !is_old(catalogue.date(), now) {
        return;
    }
    let args = BTreeMap::from([("date", catalogue.date().to_owned()), ("days", LONGEST_DAYS.to_string())]);
    let text = messages.text("catalogue-old", &args);
    io.tell(&messages.text("warning-line", &[("message", text)].into()));
}

/// A clock before the list's own date tells nothing about its age.
fn is_old(date: &str, now: SystemTime) -> bool {
    let (Ok(made), Ok(now)) = (date.parse::<jiff::civil::Date>(), now.duration_since(UNIX_EPOCH)) else {
        return false;
    };
    let Ok(made) = jiff::tz::TimeZone::UTC.to_timestamp(made.at(0, 0, 0, 0)) else { return false };
    let now = i64::try_from(now.as_secs()).unwrap_or(i64::MAX);
    now.saturating_sub(made.as_second()) > LONGEST_DAYS * 86_400
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn at(date: &str) -> SystemTime {
        let day: jiff::civil::Date = date.parse().unwrap();
        let seconds = jiff::tz::TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).unwrap().as_second();
        UNIX_EPOCH + Duration::from_secs(seconds.unsigned_abs())
    }

    #[test]
    fn half_a_year_is_the_age_from_which_the_list_is_called_old() {
        assert!(!is_old("2026-01-01", at("2026-06-30")));
        assert!(is_old("2026-01-01", at("2026-07-02")));
    }

    #[test]
    fn a_clock_in_the_past_and_a_date_that_is_none_say_nothing() {
        assert!(!is_old("2026-01-01", at("1999-01-01")));
        assert!(!is_old("-", at("2026-07-02")));
    }
}
