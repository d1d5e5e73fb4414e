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
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    AWS_NAMES.iter().any(|it| host == *it || host.strip_suffix(it).is_some_and(|rest| rest.ends_with('.')))
}
