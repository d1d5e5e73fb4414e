//! Texts of other services: their accounts and credentials have the same words as those of AWS.

use std::sync::LazyLock;

use regex_lite::Regex;

/// Families of findings that say something of an AWS account or of the sign-in to it. What is on the way to a host is
/// the same for every service.
const ABOUT_AWS: &[&str] = &[
    "account",
    "aws",
    "credentials",
    "iam",
    "identity-center",
    "marketplace",
    "organization",
    "payment",
    "phone",
];

/// Whether the text names another service's own program, and nothing of AWS. An identity provider is none: people
/// sign in to AWS through it.
pub(super) fn is_of_another_service(text: &str) -> bool {
    static OTHERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?i)\b(?:(?:az|azure) login|azure-cli|gcloud (?:auth|config|init)|googleapis\.com|npm err!|npm error|",
            r"registry\.npmjs\.org|pypi\.org|pythonhosted\.org|oraclecloud|heroku|doctl|ibmcloud|aliyun)",
        ))
        .ok()
    });
    let names_aws = || {
        let small = text.to_ascii_lowercase();
        ["aws", "amazon", "iam ", "sso"].iter().any(|word| small.contains(word))
    };
    OTHERS.as_ref().is_some_and(|others| others.is_match(text)) && !names_aws()
}

pub(super) fn is_about_aws_alone(code: &str) -> bool {
    code.split_once('.').is_some_and(|(family, _)| ABOUT_AWS.contains(&family))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_service_is_one_only_where_aws_is_not_named() {
        for text in
            ["Credentials have expired. Please run 'az login'", "npm ERR! code E401", "gcloud auth login"]
        {
            assert!(is_of_another_service(text), "{text}");
        }
        for text in [
            "The SSO session has expired. Run aws sso login",
            "az login worked; aws: ExpiredToken",
            "AADSTS50105: The signed in user is not assigned to a role for the application",
            "ExpiredToken: The provided token has expired.",
        ] {
            assert!(!is_of_another_service(text), "{text}");
        }
    }

    #[test]
    fn the_way_to_a_host_is_not_of_aws_alone() {
        assert!(is_about_aws_alone("credentials.expired") && !is_about_aws_alone("tls.inspected-untrusted"));
    }
}
