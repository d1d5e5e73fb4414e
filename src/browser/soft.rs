//! Values of files that strangers wrote: one of an unexpected type is no value, and never an error that would make
//! the rest of a long file unreadable.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Texts of one list that are kept: headers of an answer, certificates of a chain.
const TEXTS: usize = 128;
/// Addresses of one name that are kept.
const ADDRESSES: usize = 32;

#[derive(Clone, Debug, Default)]
pub(crate) struct Text(pub(crate) Option<String>);

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Number(pub(crate) Option<i64>);

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Flag(pub(crate) Option<bool>);

#[derive(Clone, Debug, Default)]
pub(crate) struct Texts(pub(crate) Vec<String>);

/// Every text below that is an IP address, with or without a port.
#[derive(Clone, Debug, Default)]
pub(crate) struct Addresses(pub(crate) Vec<IpAddr>);

impl Text {
    pub(crate) fn as_str(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}

/// A visitor that takes any value; `taken` is how the wanted ones are read.
macro_rules! any {
    ($name:ident, $visitor:ident, { $($taken:tt)* }) => {
        struct $visitor;

        impl<'de> Visitor<'de> for $visitor {
            type Value = $name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }

            fn visit_unit<E: Error>(self) -> Result<$name, E> {
                Ok($name::default())
            }

            $($taken)*
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_any($visitor)
            }
        }
    };
}

macro_rules! nothing {
    ($name:ident, $($method:ident: $type:ty),*) => {
        $(fn $method<E: Error>(self, _: $type) -> Result<$name, E> {
            Ok($name::default())
        })*
    };
}

macro_rules! no_list {
    ($name:ident) => {
        fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<$name, A::Error> {
            while all.next_element::<IgnoredAny>()?.is_some() {}
            Ok($name::default())
        }
    };
}

macro_rules! no_map {
    ($name:ident) => {
        fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<$name, A::Error> {
            while all.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            Ok($name::default())
        }
    };
}

any!(Text, AnyText, {
    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text(Some(text.to_owned())))
    }
    nothing!(Text, visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64);
    no_list!(Text);
    no_map!(Text);
});

any!(Number, AnyNumber, {
    fn visit_i64<E: Error>(self, number: i64) -> Result<Number, E> {
        Ok(Number(Some(number)))
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<Number, E> {
        Ok(Number(i64::try_from(number).ok()))
    }
    fn visit_f64<E: Error>(self, number: f64) -> Result<Number, E> {
        // A duration or a time in milliseconds; what no integer holds is none.
        #[expect(clippy::cast_possible_truncation, reason = "bounded by the comparison")]
        Ok(Number((number.abs() < 9e15).then_some(number as i64)))
    }
    /// Times of a network log are texts.
    fn visit_str<E: Error>(self, text: &str) -> Result<Number, E> {
        Ok(Number(text.parse().ok()))
    }
    nothing!(Number, visit_bool: bool);
    no_list!(Number);
    no_map!(Number);
});

any!(Flag, AnyFlag, {
    fn visit_bool<E: Error>(self, flag: bool) -> Result<Flag, E> {
        Ok(Flag(Some(flag)))
    }
    nothing!(Flag, visit_str: &str, visit_i64: i64, visit_u64: u64, visit_f64: f64);
    no_list!(Flag);
    no_map!(Flag);
});

any!(Texts, AnyTexts, {
    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Texts, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = all.next_element::<Text>()? {
            if texts.len() < TEXTS {
                texts.extend(text.0);
            }
        }
        Ok(Texts(texts))
    }
    nothing!(Texts, visit_bool: bool, visit_str: &str, visit_i64: i64, visit_u64: u64, visit_f64: f64);
    no_map!(Texts);
});

any!(Addresses, AnyAddresses, {
    fn visit_str<E: Error>(self, text: &str) -> Result<Addresses, E> {
        let address =
            text.parse::<IpAddr>().or_else(|_| text.parse::<SocketAddr>().map(|parsed| parsed.ip()));
        Ok(Addresses(address.into_iter().collect()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Addresses, A::Error> {
        let mut addresses = Vec::new();
        while let Some(more) = all.next_element::<Addresses>()? {
            addresses.extend(more.0);
            addresses.truncate(ADDRESSES);
        }
        Ok(Addresses(addresses))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<Addresses, A::Error> {
        let mut addresses = Vec::new();
        while let Some((_, more)) = all.next_entry::<IgnoredAny, Addresses>()? {
            addresses.extend(more.0);
            addresses.truncate(ADDRESSES);
        }
        Ok(Addresses(addresses))
    }
    nothing!(Addresses, visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64);
});

/// A list of `{"name": …, "value": …}`: headers, cookies, queries.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs(pub(crate) Vec<(String, String)>);

any!(Pairs, AnyPairs, {
    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Pairs, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = all.next_element::<Pair>()? {
            if pairs.len() < TEXTS {
                pairs.extend(pair.0.0.zip(pair.1.0));
            }
        }
        Ok(Pairs(pairs))
    }
    nothing!(Pairs, visit_bool: bool, visit_str: &str, visit_i64: i64, visit_u64: u64, visit_f64: f64);
    no_map!(Pairs);
});

/// How many elements a list has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count(pub(crate) u64);

any!(Count, AnyCount, {
    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Count, A::Error> {
        let mut count = 0;
        while all.next_element::<IgnoredAny>()?.is_some() {
            count += 1;
        }
        Ok(Count(count))
    }
    /// A single thing, such as the body of a form.
    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<Count, A::Error> {
        while all.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Count(1))
    }
    nothing!(Count, visit_bool: bool, visit_str: &str, visit_i64: i64, visit_u64: u64, visit_f64: f64);
});

#[derive(Default)]
struct Pair(Text, Text);

any!(Pair, AnyPair, {
    fn visit_map<A: MapAccess<'de>>(self, mut all: A) -> Result<Pair, A::Error> {
        let mut pair = Pair::default();
        while let Some(key) = all.next_key::<String>()? {
            match key.as_str() {
                "name" => pair.0 = all.next_value()?,
                "value" => pair.1 = all.next_value()?,
                _ => drop(all.next_value::<IgnoredAny>()?),
            }
        }
        Ok(pair)
    }
    nothing!(Pair, visit_bool: bool, visit_str: &str, visit_i64: i64, visit_u64: u64, visit_f64: f64);
    no_list!(Pair);
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_another_type_is_none_and_what_follows_is_read() {
        let json = r#"[[1,{"a":[2]}], "x", {"b":true}, null]"#;
        let (a, b, c, d): (Text, Number, Texts, Flag) = serde_json::from_str(json).unwrap();
        assert!(a.0.is_none() && b.0.is_none() && c.0.is_empty() && d.0.is_none());
    }

    #[test]
    fn addresses_are_found_wherever_they_stand() {
        let json =
            r#"{"ip_endpoints":[{"endpoint_address":"10.0.0.1","endpoint_port":0}],"x":["[::1]:443","no"]}"#;
        let found: Addresses = serde_json::from_str(json).unwrap();
        assert_eq!(found.0, ["10.0.0.1".parse::<IpAddr>().unwrap(), "::1".parse().unwrap()]);
    }
}
