//! When the person can be reached: real dates, real time zones.

use jiff::civil::{Date, Time, Weekday};
use jiff::{ZonedDateTime as Zoned, tz::TimeZone};

/// One span of time in one zone, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reachable {
    pub from: Zoned,
    pub to: Zoned,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("--reachable `{given}`: {why}. Write it like \"2026-11-25 09:00-12:00 Asia/Seoul\"")]
pub struct ReachableError {
    pub given: String,
    pub why: String,
}

impl Reachable {
    /// Reads `DATE FROM-TO ZONE` with an IANA time zone.
    pub fn parse(given: &str) -> Result<Self, ReachableError> {
        let fail = |why: &str| ReachableError { given: given.to_owned(), why: why.to_owned() };
        let parts: Vec<_> = given.split_whitespace().collect();
        let [date, span, zone] = parts.as_slice() else {
            return Err(fail("it needs a date, a span of time and a time zone"));
        };
        let date: Date = date.parse().map_err(|_| fail("the date does not exist"))?;
        let (from, to) = span
            .split_once(['-', '–', '~'])
            .ok_or_else(|| fail("the span needs two times with a dash between"))?;
        let time = |text: &str| text.parse::<Time>().map_err(|_| fail("a time is not like 09:00"));
        let zone = TimeZone::get(zone).map_err(|_| fail("the time zone is not in the IANA list"))?;
        let at = |time: Time| {
            date.to_datetime(time)
                .to_zoned_datetime(zone.clone())
                .map_err(|_| fail("the date is out of range"))
        };
        let (from, to) = (at(time(from)?)?, at(time(to)?)?);
        if to <= from {
            return Err(fail("it ends before it begins"));
        }
        Ok(Self { from, to })
    }

    /// `2026-11-25 09:00-12:00 Asia/Seoul (00:00-03:00 UTC)`.
    pub fn text(&self) -> String {
        let utc = |it: &Zoned| it.with_time_zone(TimeZone::UTC);
        let (from, to) = (utc(&self.from), utc(&self.to));
        let zone = self.from.time_zone().iana_name().unwrap_or("UTC");
        let day = if from.date() == self.from.date() { String::new() } else { format!("{} ", from.date()) };
        format!(
            "{} {}-{} {zone} ({day}{}-{} UTC)",
            self.from.date(),
            self.from.strftime("%H:%M"),
            self.to.strftime("%H:%M"),
            from.strftime("%H:%M"),
            to.strftime("%H:%M"),
        )
    }

    /// Whether it lies before `now`.
    pub fn is_past(&self, now: jiff::Timestamp) -> bool {
        self.to.timestamp() <= now
    }

    /// Whether any of it falls into the Korean desk's hours: 09:00–18:00 KST, Monday to Friday. Korean public
    /// holidays are not known here, which the draft says.
    pub fn touches_korean_desk(&self) -> bool {
        let Ok(seoul) = TimeZone::get("Asia/Seoul") else { return false };
        let (from, to) = (self.from.with_time_zone(seoul.clone()), self.to.with_time_zone(seoul));
        let mut day = from.date();
        while day <= to.date() {
            let open = !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            let starts_before_close = from.date() < day || from.hour() < 18;
            let ends_after_open = to.date() > day || to.time() > Time::constant(9, 0, 0, 0);
            if open && starts_before_close && ends_after_open {
                return true;
            }
            match day.tomorrow() {
                Ok(next) => day = next,
                Err(_) => break,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_shown_in_its_zone_and_in_utc() {
        let span = Reachable::parse("2026-11-25 09:00-12:00 Asia/Seoul").unwrap();
        assert_eq!(span.text(), "2026-11-25 09:00-12:00 Asia/Seoul (00:00-03:00 UTC)");
        let early = Reachable::parse("2026-11-25 08:00-09:30 Asia/Seoul").unwrap();
        assert_eq!(early.text(), "2026-11-25 08:00-09:30 Asia/Seoul (2026-11-24 23:00-00:30 UTC)");
    }

    #[test]
    fn every_mistake_has_its_own_reason() {
        let why = |text: &str| Reachable::parse(text).unwrap_err().why;
        assert!(why("tomorrow morning").contains("date"));
        assert!(why("2026-02-30 09:00-10:00 Asia/Seoul").contains("does not exist"));
        assert!(why("2026-11-25 9-10 Asia/Seoul").contains("09:00"));
        assert!(why("2026-11-25 09:00-10:00 Seoul/Asia").contains("IANA"));
        assert!(why("2026-11-25 12:00-09:00 Asia/Seoul").contains("ends before"));
    }

    #[test]
    fn the_korean_desk_is_open_on_working_days_from_nine_to_six() {
        let open = |text: &str| Reachable::parse(text).unwrap().touches_korean_desk();
        assert!(open("2026-11-25 09:00-12:00 Asia/Seoul"), "a Wednesday");
        assert!(!open("2026-11-28 09:00-12:00 Asia/Seoul"), "a Saturday");
        assert!(!open("2026-11-25 18:00-20:00 Asia/Seoul"), "after hours");
        assert!(open("2026-11-24 16:30-18:00 America/Los_Angeles"), "Wednesday 09:30 in Seoul");
    }
}
