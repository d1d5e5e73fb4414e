//! Texts of other services: their accounts, credentials and cards have the same words as those of AWS. Which these are
//! stands in `checks/other-services.toml`.

use super::paste::Paste;
use super::pattern::{ErrorTextFault, Pattern, fault_of_texts};

/// One service that is not AWS, by what its own programs and pages say. An identity provider is none: people sign in to
/// AWS through it.
#[derive(Clone, Debug)]
pub struct OtherService {
    pub(in crate::catalogue) id: String,
    pub(in crate::catalogue) patterns: Vec<Pattern>,
    pub(in crate::catalogue) examples: Vec<String>,
    pub(in crate::catalogue) not: Vec<String>,
}

impl OtherService {
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Texts of the service.
    pub fn examples(&self) -> &[String] {
        &self.examples
    }

    fn is_in(&self, paste: &Paste) -> bool {
        self.patterns.iter().any(|pattern| paste.has(pattern))
    }

    /// What is wrong with the patterns or with the examples, if anything is.
    pub(in crate::catalogue) fn fault(&self) -> Option<ErrorTextFault> {
        let has = |text: &str| self.is_in(&Paste::of(text));
        let fault = self.patterns.iter().find_map(Pattern::fault);
        fault.or_else(|| fault_of_texts(&self.id, &self.examples, &self.not, has))
    }
}

/// The other services, and what keeps a text from being theirs.
#[derive(Clone, Debug, Default)]
pub struct OtherServices {
    /// Families of findings that say something of an AWS account or of the sign-in to it. What is on the way to a host
    /// is the same for every service.
    pub(in crate::catalogue) families: Vec<String>,
    /// What only a text of AWS, its SDKs or its programs has.
    pub(in crate::catalogue) aws: Vec<Pattern>,
    pub(in crate::catalogue) all: Vec<OtherService>,
}

impl OtherServices {
    pub fn iter(&self) -> impl Iterator<Item = &OtherService> {
        self.all.iter()
    }

    /// Whether the pasted parts name another service's own program or page.
    pub(super) fn name_another(&self, parts: &[Paste]) -> bool {
        parts.iter().any(|paste| self.all.iter().any(|service| service.is_in(paste)))
    }

    /// Whether the pasted parts have what only a text of AWS has.
    pub(super) fn name_aws(&self, parts: &[Paste]) -> bool {
        parts.iter().any(|paste| self.aws.iter().any(|pattern| paste.has(pattern)))
    }

    /// Whether the text is of another service, and has nothing of AWS.
    pub fn has(&self, text: &str) -> bool {
        let parts = Paste::parts(text);
        self.name_another(&parts) && !self.name_aws(&parts)
    }

    /// Whether the finding says something of AWS alone.
    pub fn is_about_aws_alone(&self, code: &str) -> bool {
        code.split_once('.').is_some_and(|(family, _)| self.families.iter().any(|own| own == family))
    }
}
