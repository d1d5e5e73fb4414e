//! One answer to a request: whether AWS wrote it.

pub(crate) use crate::catalogue::is_aws_name;
use crate::evidence::network::{Header, HttpGet};
use crate::evidence::{Data, Observation};
use crate::net::host_of;

impl Observation {
    pub(crate) fn as_http(&self) -> Option<&HttpGet> {
        match &self.data {
            Data::HttpGet(http) => Some(http),
            _ => None,
        }
    }
}

impl HttpGet {
    /// What time it was where the answer was given, seconds since the epoch. A cache passes on the `Date` of the
    /// origin and says in `Age` how long ago that was (RFC 9111 §5.1).
    pub(crate) fn now(&self) -> Option<i64> {
        let age = self.header("age").and_then(|age| age.trim().parse::<u32>().ok()).unwrap_or(0);
        Some(self.date?.saturating_add(age.into()))
    }

    /// Whether the answer carries a mark of AWS's servers. A gateway that replaces an answer drops them,
    /// one that forwards it keeps them.
    pub(crate) fn written_by_aws(&self) -> bool {
        aws_headers(&self.headers) || self.location.as_deref().is_some_and(leads_to_aws)
    }
}

pub(crate) fn aws_headers(headers: &[Header]) -> bool {
    headers.iter().any(|header| {
        let value = header.value.to_ascii_lowercase();
        match header.name.as_str() {
            "server" => {
                ["cloudfront", "amazons3", "awselb", "amazon", "amzn"].iter().any(|w| value.starts_with(w))
            }
            "x-cache" => value.ends_with("from cloudfront"),
            "via" => value.contains(".cloudfront.net"),
            "set-cookie" => ["aws-", "awsalb", "aws_"].iter().any(|w| value.starts_with(w)),
            name => ["x-amz-", "x-amzn-", "x-amzn"].iter().any(|w| name.starts_with(w)),
        }
    })
}

/// Whether the host of this URL is one of AWS's; a relative URL stays where it is and says nothing.
pub(crate) fn leads_to_aws(location: &str) -> bool {
    host_of(location).is_some_and(|host| is_aws_name(&host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(name: &str, value: &str) -> Header {
        Header { name: name.to_owned(), value: value.to_owned() }
    }

    #[test]
    fn a_request_id_or_a_cloudfront_id_is_a_mark_of_aws() {
        for (name, value) in [
            ("x-amzn-requestid", "0a1b"),
            ("x-amz-cf-id", "abc=="),
            ("server", "CloudFront"),
            ("x-cache", "Error from cloudfront"),
            ("via", "1.1 abc.cloudfront.net (CloudFront)"),
        ] {
            assert!(aws_headers(&[header(name, value)]), "{name}: {value}");
        }
    }

    #[test]
    fn a_gateway_s_headers_are_no_mark_of_aws() {
        for (name, value) in [
            ("server", "squid/5.7"),
            ("via", "1.1 gw (squid/5.7)"),
            ("x-cache", "MISS from gw"),
            ("date", "x"),
        ] {
            assert!(!aws_headers(&[header(name, value)]), "{name}: {value}");
        }
    }

    #[test]
    fn a_name_that_only_ends_like_one_of_aws_s_is_not_aws() {
        assert!(is_aws_name("us-east-1.signin.aws"));
        assert!(is_aws_name("d-1234567890.awsapps.com"));
        assert!(!is_aws_name("evilawsapps.com"));
        assert!(!is_aws_name("awsapps.com.example.org"));
    }
}
