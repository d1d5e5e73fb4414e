//! Where the account lives: partition, regions and the access portal, as the user or `~/.aws/config` gave them.

use super::Partition;

/// What fills the templates of endpoint hosts. Absent parts leave their rows `skipped`, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub partition: Option<Partition>,
    pub regions: Vec<String>,
    pub directory: Option<Directory>,
}

/// The access portal in any of the forms AWS hands out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// `d-xxxxxxxxxx` or the alias: fills `{directory}`.
    pub name: Option<String>,
    /// `ssoins-…`: fills `{instance}`.
    pub instance: Option<String>,
    /// The region named in the portal URL, when it names one.
    pub region: Option<String>,
    pub partition: Option<Partition>,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PlaceError {
    #[error(
        "`{given}` is not an AWS access portal: {why}. Write it like d-1234567890, my-company or https://d-1234567890.awsapps.com/start"
    )]
    Directory { given: String, why: String },
    #[error("`{given}` is not an AWS Region name. Write it like us-east-1 or ap-northeast-2")]
    Region { given: String },
}

impl Directory {
    /// Reads `d-xxxxxxxxxx`, an alias, or any portal URL form.
    pub fn parse(given: &str) -> Result<Self, PlaceError> {
        let _ = given;
        todo!("catalogue work package")
    }
}
