//! Which names are AWS's.

/// Names AWS serves from. A redirect there is AWS's own, a redirect elsewhere is not.
const AWS_NAMES: &[&str] = &[
    "aws",
    "amazon.com",
    "amazon.dev",
    "amazonaws.com",
    "amazonaws.com.cn",
    "amazonaws.cn",
    "amazonaws-us-gov.com",
    "awsapps.com",
    "awsapps.cn",
    "aws.dev",
    "awsstatic.com",
    "a2z.com",
    "cloudfront.net",
];

/// Whether AWS serves from this name or a domain above it.
pub(crate) fn is_aws_name(host: &str) -> bool {
    aws_suffix(&host.trim_end_matches('.').to_ascii_lowercase()).is_some()
}

/// The name of AWS's that this host, in lower case, is or lies below.
pub(crate) fn aws_suffix(host: &str) -> Option<&'static str> {
    let below = |name: &str| host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'));
    AWS_NAMES.iter().copied().find(|name| host == *name || below(name))
}
