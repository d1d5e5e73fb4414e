//! Values that several options share. What is wrong with one is worded once the language is known.

use std::time::Duration;

use strum::VariantArray;

use crate::catalogue::{Partition, PartitionError, nearest, read_partition};
use crate::cli::told::{Told, did_you_mean};
use crate::probe::{ConnectTo, ConnectToFlaw};
use crate::report::products::Product;

/// `4s`, `500ms`, `1m 30s`; a bare number is refused because its unit would be a guess.
pub(super) fn duration(text: &str) -> Result<Duration, Told> {
    let wrong = |key| Told::new(key, &[("given", text)]);
    let parsed: jiff::SignedDuration = text.parse().map_err(|_| wrong("value-no-time"))?;
    let time = Duration::try_from(parsed).map_err(|_| wrong("value-negative-time"))?;
    if time.is_zero() || time > Duration::from_secs(24 * 3600) {
        return Err(wrong("value-time-out-of-range"));
    }
    Ok(time)
}

/// Where to listen: `ADDR:PORT`, `localhost:PORT` or a port alone, which is one of this computer only.
pub(super) fn listen(text: &str) -> Result<std::net::SocketAddr, Told> {
    let local = text.strip_prefix("localhost:").unwrap_or(text);
    if let Ok(port) = local.trim_start_matches(':').parse::<u16>() {
        return Ok(std::net::SocketAddr::from(([127, 0, 0, 1], port)));
    }
    text.parse().map_err(|_| Told::new("value-no-listen-address", &[("given", text)]))
}

/// `ADDR`, `ADDR:PORT`, `[V6]:PORT`; port 53 unless given.
pub(super) fn dns_server(text: &str) -> Result<std::net::SocketAddr, Told> {
    if let Ok(address) = text.parse::<std::net::SocketAddr>() {
        return Ok(address);
    }
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse::<std::net::IpAddr>();
    let address = address.map_err(|_| Told::new("value-no-dns-server", &[("given", text)]))?;
    Ok(std::net::SocketAddr::new(address, 53))
}

/// A whole number within bounds.
pub(super) fn number<const LEAST: u16, const MOST: u16>(text: &str) -> Result<u16, Told> {
    let number = text.parse().ok().filter(|number| (LEAST..=MOST).contains(number));
    let (least, most) = (LEAST.to_string(), MOST.to_string());
    number.ok_or_else(|| Told::new("value-no-number", &[("given", text), ("least", &least), ("most", &most)]))
}

/// One of the words of a list, in any case.
pub(super) fn one_of<T>(text: &str) -> Result<T, Told>
where
    T: VariantArray + Copy + Into<&'static str>,
{
    let words: Vec<&'static str> = T::VARIANTS.iter().map(|value| (*value).into()).collect();
    let found = words.iter().position(|word| word.eq_ignore_ascii_case(text));
    let value = found.and_then(|at| T::VARIANTS.get(at).copied());
    value.ok_or_else(|| not_listed(text, nearest(text, words.iter().copied()), &words))
}

pub(super) fn product(text: &str) -> Result<Product, Told> {
    let words = Product::ALL.map(Product::word);
    let found = Product::named(&text.to_ascii_lowercase());
    found.ok_or_else(|| not_listed(text, Product::meant(text), &words))
}

pub(super) fn partition(text: &str) -> Result<Partition, Told> {
    let words: Vec<_> = Partition::ALL.iter().map(|partition| partition.word()).collect();
    read_partition(&text.to_ascii_lowercase()).map_err(|error| match error {
        PartitionError::Unlisted(id) => {
            Told::new("value-partition-unlisted", &[("given", id), ("known", &words.join(", "))])
        }
        // Short words: the nearest one would be a guess.
        PartitionError::Unknown => not_listed(text, None, &words),
    })
}

fn not_listed(given: &str, meant: Option<&str>, words: &[&str]) -> Told {
    Told::new("value-not-listed", &[("given", given), ("known", &words.join(", "))])
        .with("near", did_you_mean(meant))
}

pub(super) fn connect_to(text: &str) -> Result<ConnectTo, Told> {
    ConnectTo::parse(text).map_err(|error| {
        let why = match &error.why {
            ConnectToFlaw::Parts(parts) => Told::new("connect-to-parts", &[("parts", &parts.to_string())]),
            ConnectToFlaw::Port(port) => Told::new("connect-to-port", &[("port", port)]),
            ConnectToFlaw::Address(address) => Told::new("connect-to-address", &[("address", address)]),
            ConnectToFlaw::OpenBracket => Told::new("connect-to-open-bracket", &[]),
            ConnectToFlaw::AfterBracket => Told::new("connect-to-after-bracket", &[]),
        };
        Told::new("value-no-connect-to", &[("given", &error.given)]).with("why", why)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::CaseTopic;

    #[test]
    fn times_need_a_unit() {
        assert_eq!(duration("500ms").unwrap(), Duration::from_millis(500));
        assert_eq!(duration("1m").unwrap(), Duration::from_secs(60));
        assert!(duration("4").is_err() && duration("0s").is_err() && duration("-1s").is_err());
    }

    #[test]
    fn a_time_may_have_several_units_and_a_port_may_stand_alone() {
        assert_eq!(duration("1h30m").unwrap(), Duration::from_secs(5400));
        for text in ["9465", ":9465", "localhost:9465", "127.0.0.1:9465"] {
            assert_eq!(listen(text).unwrap().to_string(), "127.0.0.1:9465");
        }
        assert!(listen("example").unwrap_err().to_string().contains("127.0.0.1:9465"));
    }

    #[test]
    fn a_dns_server_has_port_53_unless_it_says_otherwise() {
        assert_eq!(dns_server("10.0.0.2").unwrap().to_string(), "10.0.0.2:53");
        assert_eq!(dns_server("[::1]:5353").unwrap().to_string(), "[::1]:5353");
        assert_eq!(dns_server("::1").unwrap().to_string(), "[::1]:53");
        assert!(dns_server("dns.example").is_err());
    }

    #[test]
    fn a_word_of_a_list_may_be_in_capitals_and_a_misspelt_one_is_told_which_was_meant() {
        assert_eq!(one_of::<CaseTopic>("Activation").unwrap(), CaseTopic::Activation);
        let error = one_of::<CaseTopic>("activaton").unwrap_err().to_string();
        assert!(error.contains("Did you mean `activation`?"), "{error}");
        assert!(!one_of::<CaseTopic>("x").unwrap_err().to_string().contains("Did you mean"));
        assert!(product("ZSCALER").is_ok() && number::<1, 4>("5").is_err() && number::<1, 4>("4").is_ok());
    }
}
