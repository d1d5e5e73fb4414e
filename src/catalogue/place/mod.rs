//! Where the account lives: partition, regions and the access portal, as the user or `~/.aws/config` gave them.

use std::collections::BTreeSet;

use super::parse::is_label;
use super::partitions::{self, RegionHome, host_home, region_home, region_partition};
use super::{EndpointSwitches, Partition};

/// What fills the templates of endpoint hosts. Absent parts leave their rows `skipped`, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub partition: Option<Partition>,
    pub regions: Vec<String>,
    pub directory: Option<Directory>,
    /// What the AWS CLI's settings switch its endpoints to.
    pub switches: EndpointSwitches,
    /// Services that the settings lead to an address of the user's own: AWS's hosts for them are not asked.
    pub elsewhere: Elsewhere,
}

/// What `AWS_ENDPOINT_URL` and the settings like it cover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Elsewhere {
    #[default]
    Nothing,
    /// By the name of the service in `checks/endpoints/`.
    Services(BTreeSet<String>),
    Everything,
}

impl Elsewhere {
    pub(super) fn has(&self, service: &str) -> bool {
        match self {
            Self::Nothing => false,
            Self::Services(names) => names.contains(service),
            Self::Everything => true,
        }
    }
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
    #[error("`{given}` is not a Region. Write it like us-east-1 or ap-northeast-2")]
    Region { given: String },
    #[error(
        "`{given}` is a Region of {of}, a partition of AWS whose hosts this catalogue does not list; it lists {}",
        listed()
    )]
    Unlisted { given: String, of: &'static str },
    #[error(
        "`{given}` belongs to the partition {of}, not to {wanted}. Give --partition {of}, or leave it out"
    )]
    Partition { given: String, of: Partition, wanted: Partition },
}

impl Place {
    /// Checks that Regions are well formed and that everything lies in one partition; finds the
    /// partition where it was not given. Nothing given means `aws`.
    pub fn new(
        partition: Option<Partition>,
        regions: &[String],
        directory: Option<Directory>,
    ) -> Result<Self, PlaceError> {
        let mut place = Self { partition, ..Self::default() };
        for given in regions {
            let region = given.trim().to_ascii_lowercase();
            let of = match region_home(&region) {
                Some(RegionHome::Listed(partition)) => partition,
                Some(RegionHome::Unlisted(of)) => {
                    return Err(PlaceError::Unlisted { given: given.clone(), of });
                }
                None => return Err(PlaceError::Region { given: given.clone() }),
            };
            place.settle(of, given)?;
            if !place.regions.contains(&region) {
                place.regions.push(region);
            }
        }
        if let Some((of, it)) =
            directory.as_ref().and_then(|directory| Some((directory.partition?, directory)))
        {
            place.settle(of, it.name.as_ref().or(it.instance.as_ref()).map_or("", String::as_str))?;
        }
        place.partition = place.partition.or(Some(Partition::Aws));
        place.directory = directory;
        Ok(place)
    }

    fn settle(&mut self, of: Partition, given: &str) -> Result<(), PlaceError> {
        let wanted = *self.partition.get_or_insert(of);
        if wanted == of { Ok(()) } else { Err(PlaceError::Partition { given: given.to_owned(), of, wanted }) }
    }
}

/// Why a word is no partition that can be used here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartitionError {
    /// A partition of AWS whose hosts the catalogue does not list.
    Unlisted(&'static str),
    Unknown,
}

/// A partition by its id.
pub fn read_partition(text: &str) -> Result<Partition, PartitionError> {
    let unknown = || partitions::unlisted(text).map_or(PartitionError::Unknown, PartitionError::Unlisted);
    text.parse().map_err(|_| unknown())
}

/// `aws, aws-us-gov and aws-cn`.
fn listed() -> String {
    let words: Vec<&str> = Partition::ALL.iter().map(|partition| partition.word()).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

impl Directory {
    /// Reads `d-xxxxxxxxxx`, an alias, or any portal URL form.
    pub fn parse(given: &str) -> Result<Self, PlaceError> {
        let read = Url::read(given).and_then(|read| read.directory());
        read.map_err(|why| PlaceError::Directory { given: given.trim().to_owned(), why })
    }

    /// The address people sign in at, as the access portal's page in the console shows it. `None` where the
    /// Region would have to be guessed.
    pub fn start_url(&self) -> Option<String> {
        let partition = self.partition.unwrap_or(Partition::Aws);
        if let Some(name) = &self.name {
            let home = match partition {
                Partition::Aws => return Some(format!("https://{name}.awsapps.com/start")),
                Partition::AwsUsGov => "us-gov-home.awsapps.com",
                Partition::AwsCn => "home.awsapps.cn",
                // No address with a directory in it is known there.
                Partition::AwsEusc => return None,
            };
            let region = self.region.as_ref().map(|region| format!("{region}.")).unwrap_or_default();
            return Some(format!("https://start.{region}{home}/directory/{name}"));
        }
        let suffix = match partition {
            Partition::Aws | Partition::AwsUsGov => "com",
            Partition::AwsCn => "com.cn",
            Partition::AwsEusc => "eu",
        };
        Some(format!(
            "https://{}.{}.portal.amazonaws.{suffix}",
            self.instance.as_ref()?,
            self.region.as_ref()?
        ))
    }
}

/// Host and path of what was given, in lower case; the path is empty for a bare name.
struct Url {
    host: String,
    path: Vec<String>,
}

impl Url {
    fn read(given: &str) -> Result<Self, String> {
        let text = given.trim().to_ascii_lowercase();
        if text.is_empty() {
            return Err("it is empty".to_owned());
        }
        let rest = match text.split_once("://") {
            Some(("https" | "http", rest)) => rest,
            Some((scheme, _)) => return Err(format!("`{scheme}` is no web address")),
            None => text.as_str(),
        };
        let rest = rest.split(['#', '?']).next().unwrap_or_default();
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.strip_suffix(":443").unwrap_or(host).trim_end_matches('.');
        if !host.split('.').all(is_label) {
            return Err("a name has only letters, digits and inner hyphens".to_owned());
        }
        let path = path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        Ok(Self { host: host.to_owned(), path })
    }

    fn directory(&self) -> Result<Directory, String> {
        if !self.host.contains('.') {
            return identity(&self.host);
        }
        self.home()
            .or_else(|| self.classic())
            .or_else(|| self.instance_host())
            .or_else(|| self.issuer())
            .unwrap_or_else(|| Err(self.unknown_host()))
    }

    fn unknown_host(&self) -> String {
        match host_home(&self.host) {
            Some(RegionHome::Unlisted(of)) => {
                format!("its host is one of {of}, a partition of AWS whose hosts this catalogue does not list")
            }
            Some(RegionHome::Listed(_)) => "no access portal has that host".to_owned(),
            None => "its host is not among those of AWS that this catalogue knows; if it is an address of your own, \
                     give the one it leads to"
                .to_owned(),
        }
    }

    /// `start.[region.]us-gov-home.awsapps.com/directory/NAME`, `start.[region.]home.awsapps.cn/directory/NAME`.
    fn home(&self) -> Option<Result<Directory, String>> {
        let (front, partition) = match self.host.strip_suffix("us-gov-home.awsapps.com") {
            Some(front) => (front, Partition::AwsUsGov),
            None => (self.host.strip_suffix("home.awsapps.cn")?, Partition::AwsCn),
        };
        let region = match front.strip_prefix("start.")? {
            "" => None,
            region => Some(region.strip_suffix('.')?),
        };
        Some(match self.path.as_slice() {
            [directory, given, ..] if directory == "directory" => located(name(given), region, partition),
            _ => Err("it does not name the directory; it ends in /directory/d-1234567890".to_owned()),
        })
    }

    /// `NAME.awsapps.com`.
    fn classic(&self) -> Option<Result<Directory, String>> {
        let given = self.host.strip_suffix(".awsapps.com").filter(|rest| !rest.contains('.'))?;
        if given == "view" {
            return Some(Err(
                "it is the sign-in of AWS Builder ID, which is the same for everyone".to_owned()
            ));
        }
        Some(located(name(given), None, Partition::Aws))
    }

    /// `SSOINS.REGION.portal.amazonaws.com[.cn]` or `.eu`, `SSOINS.portal.REGION.app.aws`,
    /// `….app.amazonwebservices.com.cn`, `….api.amazonwebservices.eu`.
    fn instance_host(&self) -> Option<Result<Directory, String>> {
        let labels: Vec<&str> = self.host.split('.').collect();
        let shared: &[Partition] = &[Partition::Aws, Partition::AwsUsGov];
        let (given, region, of) = match labels[..] {
            [given, region, "portal", "amazonaws", "com"] => (given, region, shared),
            [given, region, "portal", "amazonaws", "com", "cn"] => (given, region, &[Partition::AwsCn][..]),
            [given, region, "portal", "amazonaws", "eu"] => (given, region, &[Partition::AwsEusc][..]),
            [given, "portal", region, "app", "aws"] => (given, region, shared),
            [given, "portal", region, "app", "amazonwebservices", "com", "cn"] => {
                (given, region, &[Partition::AwsCn][..])
            }
            [given, "portal", region, "api", "amazonwebservices", "eu"] => {
                (given, region, &[Partition::AwsEusc][..])
            }
            _ => return None,
        };
        Some(match region_partition(region) {
            Some(partition) if of.contains(&partition) => located(instance(given), Some(region), partition),
            _ => Err(format!("`{region}` is no Region of that host")),
        })
    }

    /// `identitycenter.amazonaws.com/SSOINS` and its sisters, as an OIDC issuer names it.
    fn issuer(&self) -> Option<Result<Directory, String>> {
        let partition = match self.host.as_str() {
            // AWS's own clients take it for GovCloud as well: the Region tells which of both is meant.
            "identitycenter.amazonaws.com" => None,
            "identitycenter.us-gov.amazonaws.com" => Some(Partition::AwsUsGov),
            "identitycenter.amazonaws.com.cn" => Some(Partition::AwsCn),
            "identitycenter.amazonaws.eu" => Some(Partition::AwsEusc),
            _ => return None,
        };
        Some(match self.path.first() {
            Some(given) => identity(given).map(|named| Directory { partition, ..named }),
            None => Err("it does not name the instance; it ends in /ssoins- and 16 digits".to_owned()),
        })
    }
}

fn located(
    named: Result<Directory, String>,
    region: Option<&str>,
    partition: Partition,
) -> Result<Directory, String> {
    if let Some(region) = region.filter(|region| region_partition(region) != Some(partition)) {
        return Err(format!("`{region}` is no Region of {partition}"));
    }
    Ok(Directory { region: region.map(str::to_owned), partition: Some(partition), ..named? })
}

fn identity(given: &str) -> Result<Directory, String> {
    if given.starts_with("ssoins-") { instance(given) } else { name(given) }
}

/// A directory id (`d-` and ten hexadecimal digits) or an alias.
fn name(given: &str) -> Result<Directory, String> {
    match given.strip_prefix("d-") {
        Some(id) if id.len() == 10 && id.bytes().all(|byte| byte.is_ascii_hexdigit()) => {}
        Some(_) => return Err("a directory id is d- and ten digits or letters a to f".to_owned()),
        None if is_label(given) && given.len() <= 62 => {}
        None => return Err("an alias has up to 62 letters, digits and inner hyphens".to_owned()),
    }
    Ok(Directory { name: Some(given.to_owned()), ..Directory::default() })
}

fn instance(given: &str) -> Result<Directory, String> {
    let id = given.strip_prefix("ssoins-").unwrap_or_default();
    if id.len() != 16 || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err("an instance id is ssoins- and 16 digits or letters a to f".to_owned());
    }
    Ok(Directory { instance: Some(given.to_owned()), ..Directory::default() })
}

#[cfg(test)]
mod tests;
