//! Where requests may go. Keys and tokens travel over verified TLS, or stay on this computer.

use std::net::IpAddr;

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use url::{Host, Url};

/// The addresses at which AWS serves roles of instances, containers and pods. They are link-local or on the host
/// itself, and AWS defines no TLS for them.
const METADATA: [&str; 5] =
    ["169.254.169.254", "fd00:ec2::254", "169.254.170.2", "169.254.170.23", "fd00:ec2::23"];
/// Headers that carry a key's signature or a token.
const SECRET_HEADERS: [&str; 2] = ["x-amz-security-token", "x-amz-sso_bearer_token"];

/// Over what a request goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Channel {
    Tls,
    /// Plain HTTP to this computer or to a metadata address, never through a proxy.
    Plain,
}

/// A request that was not sent, because anybody on its way could read or change it.
#[derive(Debug, thiserror::Error)]
#[error(
    "{scheme}://{host} is not encrypted, so nothing was sent. Give the endpoint (AWS_ENDPOINT_URL, \
     AWS_ENDPOINT_URL_<SERVICE> or endpoint_url in ~/.aws/config) as https://, or leave it out for AWS's own"
)]
pub(super) struct InsecureEndpoint {
    scheme: String,
    host: String,
}

/// The channel for this request.
///
/// # Errors
/// [`InsecureEndpoint`] for plain HTTP to another computer.
pub(super) fn channel(request: &HttpRequest) -> Result<Channel, InsecureEndpoint> {
    let Ok(url) = Url::parse(request.uri()) else {
        return Err(InsecureEndpoint { scheme: "?".to_owned(), host: "?".to_owned() });
    };
    if url.scheme() == "https" {
        return Ok(Channel::Tls);
    }
    let plain = url.scheme() == "http" && (is_loopback(&url) || is_metadata(&url) && !is_secret(request));
    if plain {
        return Ok(Channel::Plain);
    }
    let host = super::scrub::code(url.host_str().unwrap_or_default());
    Err(InsecureEndpoint { scheme: url.scheme().to_owned(), host })
}

/// `localhost` is the loopback interface by RFC 6761 §6.3.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => {
            address.is_loopback() || address.to_ipv4_mapped().is_some_and(|mapped| mapped.is_loopback())
        }
        None => false,
    }
}

fn is_metadata(url: &Url) -> bool {
    let address: IpAddr = match url.host() {
        Some(Host::Ipv4(address)) => address.into(),
        Some(Host::Ipv6(address)) => address.into(),
        _ => return false,
    };
    METADATA.iter().any(|known| known.parse() == Ok(address))
}

fn is_secret(request: &HttpRequest) -> bool {
    let headers = request.headers();
    headers.get("authorization").is_some_and(|value| value.starts_with("AWS4-"))
        || SECRET_HEADERS.iter().any(|name| headers.contains_key(*name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(uri: &str, header: Option<(&'static str, &'static str)>) -> HttpRequest {
        let mut request = HttpRequest::get(uri).unwrap();
        if let Some((name, value)) = header {
            request.headers_mut().insert(name, value);
        }
        request
    }

    fn allowed(uri: &str) -> Option<Channel> {
        channel(&request(uri, None)).ok()
    }

    #[test]
    fn plain_http_stays_on_this_computer() {
        for here in
            ["http://127.0.0.1:4566/", "http://localhost/", "http://a.localhost:1/", "http://[::1]:80/"]
        {
            assert_eq!(allowed(here), Some(Channel::Plain), "{here}");
        }
        for away in [
            "http://10.9.9.9/",
            "http://example.com/",
            "http://localhost.example.com/",
            "http://127.0.0.1.example.com/",
            "http://sts.us-east-1.amazonaws.com/",
            "http://[2001:db8::1]/",
            "ftp://127.0.0.1/",
        ] {
            assert_eq!(allowed(away), None, "{away}");
        }
        assert_eq!(allowed("https://10.9.9.9/"), Some(Channel::Tls));
    }

    #[test]
    fn the_metadata_addresses_are_asked_plainly_and_told_no_secret() {
        let at = "http://169.254.169.254/latest/api/token";
        assert_eq!(allowed(at), Some(Channel::Plain));
        assert_eq!(allowed("http://[fd00:ec2::254]/latest/api/token"), Some(Channel::Plain));
        assert_eq!(allowed("http://169.254.1.1/"), None);
        for header in [
            ("authorization", "AWS4-HMAC-SHA256 Credential=x"),
            ("x-amz-security-token", "x"),
            ("x-amz-sso_bearer_token", "x"),
        ] {
            assert!(channel(&request(at, Some(header))).is_err(), "{header:?}");
        }
    }
}
