//! Values that several options share: times and addresses.

use std::time::Duration;

/// `4s`, `500ms`, `1m 30s`; a bare number is refused because its unit would be a guess.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let parsed: jiff::SignedDuration =
        text.parse().map_err(|_| format!("`{text}` is not a time. Write it like 4s, 500ms or 1m"))?;
    let time =
        Duration::try_from(parsed).map_err(|_| format!("`{text}` is negative. Write it like 4s or 500ms"))?;
    if time.is_zero() || time > Duration::from_secs(24 * 3600) {
        return Err(format!("`{text}` is out of range: more than 0 and at most 24h"));
    }
    Ok(time)
}

/// Where to listen: `ADDR:PORT`, `localhost:PORT` or a port alone, which is one of this computer only.
pub(super) fn listen(text: &str) -> Result<std::net::SocketAddr, String> {
    let local = text.strip_prefix("localhost:").unwrap_or(text);
    if let Ok(port) = local.trim_start_matches(':').parse::<u16>() {
        return Ok(std::net::SocketAddr::from(([127, 0, 0, 1], port)));
    }
    text.parse().map_err(|_| format!("`{text}` is not an address. Write it like 127.0.0.1:9465 or 9465"))
}

/// `ADDR`, `ADDR:PORT`, `[V6]:PORT`; port 53 unless given.
pub(super) fn dns_server(text: &str) -> Result<std::net::SocketAddr, String> {
    if let Ok(address) = text.parse::<std::net::SocketAddr>() {
        return Ok(address);
    }
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse::<std::net::IpAddr>().map(|ip| std::net::SocketAddr::new(ip, 53)).map_err(|_| {
        format!("`{text}` is not an address. Write it like 10.0.0.2, 10.0.0.2:5353 or [2001:db8::53]:53")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_need_a_unit() {
        assert_eq!(duration("500ms"), Ok(Duration::from_millis(500)));
        assert_eq!(duration("1m"), Ok(Duration::from_secs(60)));
        assert!(duration("4").is_err() && duration("0s").is_err() && duration("-1s").is_err());
    }

    #[test]
    fn a_time_may_have_several_units_and_a_port_may_stand_alone() {
        assert_eq!(duration("1h30m"), Ok(Duration::from_secs(5400)));
        for text in ["9465", ":9465", "localhost:9465", "127.0.0.1:9465"] {
            assert_eq!(listen(text).unwrap().to_string(), "127.0.0.1:9465");
        }
        assert!(listen("example").unwrap_err().contains("127.0.0.1:9465"));
    }

    #[test]
    fn a_dns_server_has_port_53_unless_it_says_otherwise() {
        assert_eq!(dns_server("10.0.0.2").unwrap().to_string(), "10.0.0.2:53");
        assert_eq!(dns_server("[::1]:5353").unwrap().to_string(), "[::1]:5353");
        assert_eq!(dns_server("::1").unwrap().to_string(), "[::1]:53");
        assert!(dns_server("dns.example").is_err());
    }
}
