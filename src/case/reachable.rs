//! When the user can be reached: real dates, real time zones.

use jiff::ZonedDateTime as Zoned;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::{Offset, TimeZone};

/// One span of time in one zone, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reachable {
    pub from: Zoned,
    pub to: Zoned,
}

/// Why a span cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not `DATE FROM-TO [ZONE]`.
    Form,
    Date,
    Span,
    Time,
    Zone,
    /// The zone's name means several.
    Ambiguous,
    Range,
    Backwards,
}

impl Unreadable {
    /// The end of its message key, `reachable-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Date => "date",
            Self::Span => "span",
            Self::Time => "time",
            Self::Zone => "zone",
            Self::Ambiguous => "ambiguous",
            Self::Range => "range",
            Self::Backwards => "backwards",
        }
    }
}

/// Names of one meaning that are not in the IANA list, lower case.
const NAMES: &[(&str, &str)] = &[
    ("kst", "Asia/Seoul"),
    ("한국", "Asia/Seoul"),
    ("한국시간", "Asia/Seoul"),
    ("서울", "Asia/Seoul"),
    ("seoul", "Asia/Seoul"),
    ("jst", "Asia/Tokyo"),
    ("日本時間", "Asia/Tokyo"),
    ("tokyo", "Asia/Tokyo"),
    ("北京时间", "Asia/Shanghai"),
    ("hkt", "Asia/Hong_Kong"),
    ("sgt", "Asia/Singapore"),
    ("wib", "Asia/Jakarta"),
    ("pkt", "Asia/Karachi"),
    ("trt", "Europe/Istanbul"),
    ("brt", "America/Sao_Paulo"),
    ("cest", "Europe/Paris"),
    ("aest", "Australia/Brisbane"),
    ("pdt", "America/Los_Angeles"),
    ("edt", "America/New_York"),
    ("z", "UTC"),
];
/// Abbreviations of several zones.
const AMBIGUOUS: &[&str] =
    &["ist", "cst", "bst", "est", "pst", "mst", "ast", "amt", "gst", "sst", "wst", "ect"];

impl Reachable {
    /// Reads `DATE FROM-TO [ZONE]`: an IANA zone, a name of one meaning such as `KST`, an offset such as `+09:00` or
    /// `UTC+9`; without one, `here` is meant.
    ///
    /// # Errors
    /// Which part cannot be read.
    pub fn parse(given: &str, here: &TimeZone) -> Result<Self, Unreadable> {
        let mut parts = given.split_whitespace();
        let (Some(date), Some(span)) = (parts.next(), parts.next()) else { return Err(Unreadable::Form) };
        let rest = parts.collect::<Vec<_>>().join(" ");
        let date: Date = date.parse().map_err(|_| Unreadable::Date)?;
        let (from, to) = span.split_once(['-', '–', '~']).ok_or(Unreadable::Span)?;
        let time = |text: &str| text.parse::<Time>().map_err(|_| Unreadable::Time);
        let (from, to) = (time(from)?, time(to)?);
        let zone = if rest.is_empty() { here.clone() } else { zone(&rest)? };
        let at = |time: Time| {
            date.to_datetime(time).to_zoned_datetime(zone.clone()).map_err(|_| Unreadable::Range)
        };
        let (from, to) = (at(from)?, at(to)?);
        if to <= from {
            return Err(Unreadable::Backwards);
        }
        Ok(Self { from, to })
    }

    /// `2026-11-25 09:00-12:00 Asia/Seoul (00:00-03:00 UTC)`.
    pub fn text(&self) -> String {
        let utc = |it: &Zoned| it.with_time_zone(TimeZone::UTC);
        let (from, to) = (utc(&self.from), utc(&self.to));
        let zone = self.from.time_zone().iana_name().map(str::to_owned);
        let zone = zone.unwrap_or_else(|| format!("UTC{}", self.from.strftime("%:z")));
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

fn zone(name: &str) -> Result<TimeZone, Unreadable> {
    let low = name.to_lowercase();
    if AMBIGUOUS.contains(&low.as_str()) {
        return Err(Unreadable::Ambiguous);
    }
    if let Some((_, iana)) = NAMES.iter().find(|(known, _)| *known == low) {
        return TimeZone::get(iana).map_err(|_| Unreadable::Zone);
    }
    if let Some(offset) = offset(&low) {
        return Ok(TimeZone::fixed(offset));
    }
    TimeZone::get(name).map_err(|_| Unreadable::Zone)
}

/// `+09:00`, `+0900`, `+9`, with `utc` or `gmt` before it.
fn offset(low: &str) -> Option<Offset> {
    let bare = low.strip_prefix("utc").or_else(|| low.strip_prefix("gmt")).unwrap_or(low);
    let (sign, digits) = match bare.chars().next()? {
        '+' => (1, &bare[1..]),
        '-' => (-1, &bare[1..]),
        _ => return None,
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
        None => (digits, "0"),
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let fits = (0..=14).contains(&hours) && (0..60).contains(&minutes);
    fits.then(|| Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Reachable, Unreadable> {
        Reachable::parse(text, &TimeZone::get("Asia/Seoul").unwrap())
    }

    #[test]
    fn a_span_is_shown_in_its_zone_and_in_utc() {
        let span = parse("2026-11-25 09:00-12:00 Asia/Seoul").unwrap();
        assert_eq!(span.text(), "2026-11-25 09:00-12:00 Asia/Seoul (00:00-03:00 UTC)");
        let early = parse("2026-11-25 08:00-09:30 Asia/Seoul").unwrap();
        assert_eq!(early.text(), "2026-11-25 08:00-09:30 Asia/Seoul (2026-11-24 23:00-00:30 UTC)");
    }

    #[test]
    fn names_of_one_meaning_offsets_and_no_zone_are_understood() {
        let seoul = parse("2026-11-25 09:00-12:00 Asia/Seoul").unwrap();
        for zone in ["KST", "kst", "서울", "+09:00", "UTC+9", "GMT+0900", "JST", "", "asia/seoul"] {
            let span = parse(&format!("2026-11-25 09:00-12:00 {zone}")).unwrap();
            assert_eq!(span.from.timestamp(), seoul.from.timestamp(), "{zone}");
        }
        let offset = parse("2026-11-25 09:00-12:00 UTC+9").unwrap();
        assert_eq!(offset.text(), "2026-11-25 09:00-12:00 UTC+09:00 (00:00-03:00 UTC)");
    }

    #[test]
    fn a_name_of_several_meanings_is_not_guessed() {
        for zone in ["IST", "CST", "BST", "est"] {
            assert_eq!(
                parse(&format!("2026-11-25 09:00-12:00 {zone}")),
                Err(Unreadable::Ambiguous),
                "{zone}"
            );
        }
    }

    #[test]
    fn every_mistake_has_its_own_reason() {
        assert_eq!(parse("tomorrow"), Err(Unreadable::Form));
        assert_eq!(parse("tomorrow morning"), Err(Unreadable::Date));
        assert_eq!(parse("2026-02-30 09:00-10:00 Asia/Seoul"), Err(Unreadable::Date));
        assert_eq!(parse("2026-11-25 9-10 Asia/Seoul"), Err(Unreadable::Time));
        assert_eq!(parse("2026-11-25 09:00 Asia/Seoul"), Err(Unreadable::Span));
        assert_eq!(parse("2026-11-25 09:00-10:00 Seoul/Asia"), Err(Unreadable::Zone));
        assert_eq!(parse("2026-11-25 12:00-09:00 Asia/Seoul"), Err(Unreadable::Backwards));
    }

    #[test]
    fn the_korean_desk_is_open_on_working_days_from_nine_to_six() {
        let open = |text: &str| parse(text).unwrap().touches_korean_desk();
        assert!(open("2026-11-25 09:00-12:00 Asia/Seoul"), "a Wednesday");
        assert!(!open("2026-11-28 09:00-12:00 Asia/Seoul"), "a Saturday");
        assert!(!open("2026-11-25 18:00-20:00 Asia/Seoul"), "after hours");
        assert!(open("2026-11-24 16:30-18:00 America/Los_Angeles"), "Wednesday 09:30 in Seoul");
    }
}
