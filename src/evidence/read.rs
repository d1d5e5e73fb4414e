//! Reads an observation as it comes. `#[serde(flatten)]` would keep all of its data in between, and most of a saved run is
//! such data: that took half as long again.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, de};

use super::{Data, Failure, Observation, Operation, Outcome, Reason};

impl<'de> Deserialize<'de> for Observation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reader)
    }
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Key {
    Id,
    Check,
    Lane,
    Control,
    AtMs,
    DurationMs,
    Seen,
    Failed,
    NotRun,
    Operation,
    Data,
    /// Of a later version.
    #[serde(other)]
    Unknown,
}

#[derive(Deserialize)]
struct Seen {}

#[derive(Deserialize)]
struct NotRun {
    because: Reason,
}

/// What came before the kind of it was known.
type Early = serde_json::Value;

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Observation;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("struct Observation")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Observation, A::Error> {
        let (mut id, mut check, mut lane, mut control) = (None, None, None, None);
        let (mut at_ms, mut duration_ms, mut outcome) = (None, None, None);
        let (mut operation, mut data, mut early) = (None, None, None::<Early>);
        while let Some(key) = map.next_key()? {
            match key {
                Key::Id => once(&mut id, "id", &mut map)?,
                Key::Check => once(&mut check, "check", &mut map)?,
                Key::Lane => once(&mut lane, "lane", &mut map)?,
                Key::Control => once(&mut control, "control", &mut map)?,
                Key::AtMs => once(&mut at_ms, "at_ms", &mut map)?,
                Key::DurationMs => once(&mut duration_ms, "duration_ms", &mut map)?,
                // The first outcome counts.
                Key::Seen | Key::Failed | Key::NotRun if outcome.is_some() => ignore(&mut map)?,
                Key::Seen => {
                    map.next_value::<Seen>()?;
                    outcome = Some(Outcome::Seen {});
                }
                Key::Failed => outcome = Some(Outcome::Failed(map.next_value::<Failure>()?)),
                Key::NotRun => {
                    outcome = Some(Outcome::NotRun { because: map.next_value::<NotRun>()?.because });
                }
                Key::Operation => {
                    let mut word = None::<String>;
                    once(&mut word, "operation", &mut map)?;
                    operation = Some(kind(&word.unwrap_or_default())?);
                }
                Key::Data => match operation {
                    _ if data.is_some() || early.is_some() => return Err(Error::duplicate_field("data")),
                    Some(operation) => data = Some(map.next_value_seed(DataOf(operation))?),
                    None => early = Some(map.next_value()?),
                },
                Key::Unknown => ignore(&mut map)?,
            }
        }
        let operation = operation.ok_or_else(|| Error::missing_field("operation"))?;
        if let Some(early) = early {
            data = Some(DataOf(operation).deserialize(early).map_err(Error::custom)?);
        }
        Ok(Observation {
            id: id.ok_or_else(|| Error::missing_field("id"))?,
            check: check.ok_or_else(|| Error::missing_field("check"))?,
            lane: lane.flatten(),
            control: control.flatten(),
            at_ms: at_ms.ok_or_else(|| Error::missing_field("at_ms"))?,
            duration_ms: duration_ms.ok_or_else(|| Error::missing_field("duration_ms"))?,
            outcome: outcome
                .ok_or_else(|| Error::custom("no outcome: `seen`, `failed` or `not_run` is missing"))?,
            data: data.ok_or_else(|| Error::missing_field("data"))?,
        })
    }
}

fn ignore<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(|_| ())
}

fn once<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    name: &'static str,
    map: &mut A,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(Error::duplicate_field(name));
    }
    *slot = Some(map.next_value()?);
    Ok(())
}

/// A word of a later version is refused: its data could not be kept.
fn kind<E: de::Error>(word: &str) -> Result<Operation, E> {
    match Operation::deserialize(word.into_deserializer())? {
        Operation::Unknown => Err(E::custom(format!("unknown variant `{word}`"))),
        known => Ok(known),
    }
}

/// Data of this kind.
struct DataOf(Operation);

macro_rules! data_of {
    ($operation:expr, $deserializer:expr; $($kind:ident)*) => {
        match $operation {
            $(Operation::$kind => Ok(Data::$kind(Deserialize::deserialize($deserializer)?)),)*
            Operation::Unknown => Err(Error::custom("data of an unknown operation")),
        }
    };
}

impl<'de> DeserializeSeed<'de> for DataOf {
    type Value = Data;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Data, D::Error> {
        data_of!(self.0, deserializer;
            Link ResolverConfig ProxyConfig TrustStores Clock Locale Callback Settings BrowserLog Resolve DnsQuery
            Connect ProxyConnect TlsHandshake HttpGet OrdinaryGet Hops AwsCall ErrorText Interview Probe)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"id":"e1","check":"network.a","lane":"direct","at_ms":1,"duration_ms":2,"seen":{},
        "operation":"resolve","data":{"name":"a.example","addresses":["192.0.2.1"]},"later":[1,{"a":2}]}"#;

    fn read(text: &str) -> Result<Observation, serde_json::Error> {
        serde_json::from_str(text)
    }

    #[test]
    fn the_order_of_the_fields_does_not_matter_and_unknown_ones_are_passed_over() {
        let first = read(LINE).unwrap();
        let turned = LINE
            .replace(r#""operation":"resolve","#, "")
            .replace(r#""later""#, r#""operation":"resolve","later""#);
        assert_ne!(LINE, turned);
        assert_eq!(read(&turned).unwrap(), first);
        let written = serde_json::to_string(&first).unwrap();
        assert_eq!(read(&written).unwrap(), first);
    }

    #[test]
    fn what_is_missing_or_stands_twice_is_named() {
        for (from, to, says) in [
            (r#""id":"e1","#, "", "missing field `id`"),
            (r#""id":"e1","#, r#""id":"e1","id":"e2","#, "duplicate field `id`"),
            (r#""at_ms":1,"#, "", "missing field `at_ms`"),
            (r#""seen":{},"#, "", "no outcome"),
            (r#""operation":"resolve","#, "", "missing field `operation`"),
            (r#""operation":"resolve""#, r#""operation":"teleport""#, "unknown variant `teleport`"),
            (r#""data":{"name":"a.example","addresses":["192.0.2.1"]},"#, "", "missing field `data`"),
            (r#"["192.0.2.1"]"#, r#"["x"]"#, "invalid IP address"),
        ] {
            let text = LINE.replace(from, to);
            assert_ne!(text, LINE, "{from}");
            let error = read(&text).unwrap_err().to_string();
            assert!(error.contains(says), "{text}: {error}");
        }
    }

    #[test]
    fn the_first_outcome_counts() {
        let text = LINE.replace(r#""seen":{},"#, r#""not_run":{"because":"deadline"},"seen":{},"#);
        assert!(matches!(read(&text).unwrap().outcome, Outcome::NotRun { .. }));
    }
}
