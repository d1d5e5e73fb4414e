//! Where the account lives: partition, regions and the access portal, as the user or `~/.aws/config` gave them.

use super::Partition;
use super::parse::is_label;

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
    #[error(
        "`{given}` is not a Region of aws, aws-us-gov or aws-cn. Write it like us-east-1 or ap-northeast-2"
    )]
    Region { given: String },
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
        let mut place = Self { partition, regions: Vec::new(), directory: None };
        for given in regions {
            let region = given.trim().to_ascii_lowercase();
            let of = region_partition(&region).ok_or_else(|| PlaceError::Region { given: given.clone() })?;
            place.settle(of, given)?;
            if !place.regions.contains(&region) {
                place.regions.push(region);
            }
        }
        if let Some((of, it)) = directory.as_ref().and_then(|it| Some((it.partition?, it))) {
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

/// The partition a Region name belongs to; `None` if it is not shaped like one.
pub fn region_partition(region: &str) -> Option<Partition> {
    let parts: Vec<&str> = region.split('-').collect();
    let (number, words) = parts.split_last()?;
    let word = |it: &&str| (2..=12).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_lowercase());
    let numbered = (1..=2).contains(&number.len()) && number.bytes().all(|it| it.is_ascii_digit());
    if !numbered || !(2..=3).contains(&words.len()) || !words.iter().all(word) {
        return None;
    }
    match words {
        ["us", "gov", _] => Some(Partition::AwsUsGov),
        ["cn", _] => Some(Partition::AwsCn),
        // us-iso-east-1, eu-isoe-west-1, eusc-de-east-1: partitions this catalogue has no list for.
        [_, second, _] if second.starts_with("iso") => None,
        ["eusc", ..] => None,
        [_, _] => Some(Partition::Aws),
        _ => None,
    }
}

impl Directory {
    /// Reads `d-xxxxxxxxxx`, an alias, or any portal URL form.
    pub fn parse(given: &str) -> Result<Self, PlaceError> {
        let read = Url::read(given).and_then(|it| it.directory());
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
            };
            let region = self.region.as_ref().map(|it| format!("{it}.")).unwrap_or_default();
            return Some(format!("https://start.{region}{home}/directory/{name}"));
        }
        let suffix = if partition == Partition::AwsCn { ".cn" } else { "" };
        Some(format!(
            "https://{}.{}.portal.amazonaws.com{suffix}",
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
        let path = path.split('/').filter(|it| !it.is_empty()).map(str::to_owned).collect();
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
            .unwrap_or_else(|| {
                Err("its host is none of AWS's; if it is an address of your own, give the one it leads to"
                    .to_owned())
            })
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
        let given = self.host.strip_suffix(".awsapps.com").filter(|it| !it.contains('.'))?;
        if given == "view" {
            return Some(Err(
                "it is the sign-in of AWS Builder ID, which is the same for everyone".to_owned()
            ));
        }
        Some(located(name(given), None, Partition::Aws))
    }

    /// `SSOINS.REGION.portal.amazonaws.com[.cn]`, `SSOINS.portal.REGION.app.aws`, `….app.amazonwebservices.com.cn`.
    fn instance_host(&self) -> Option<Result<Directory, String>> {
        let labels: Vec<&str> = self.host.split('.').collect();
        let (given, region, chinese) = match labels[..] {
            [given, region, "portal", "amazonaws", "com"] => (given, region, false),
            [given, region, "portal", "amazonaws", "com", "cn"] => (given, region, true),
            [given, "portal", region, "app", "aws"] => (given, region, false),
            [given, "portal", region, "app", "amazonwebservices", "com", "cn"] => (given, region, true),
            _ => return None,
        };
        Some(match region_partition(region) {
            Some(partition) if (partition == Partition::AwsCn) == chinese => {
                located(instance(given), Some(region), partition)
            }
            _ => Err(format!("`{region}` is no Region of that host")),
        })
    }

    /// `identitycenter.amazonaws.com/SSOINS` and its sisters, as an OIDC issuer names it.
    fn issuer(&self) -> Option<Result<Directory, String>> {
        let partition = match self.host.as_str() {
            "identitycenter.amazonaws.com" => Partition::Aws,
            "identitycenter.us-gov.amazonaws.com" => Partition::AwsUsGov,
            "identitycenter.amazonaws.com.cn" => Partition::AwsCn,
            _ => return None,
        };
        Some(match self.path.first() {
            Some(given) => located(identity(given), None, partition),
            None => Err("it does not name the instance; it ends in /ssoins- and 16 digits".to_owned()),
        })
    }
}

fn located(
    named: Result<Directory, String>,
    region: Option<&str>,
    partition: Partition,
) -> Result<Directory, String> {
    if let Some(region) = region.filter(|it| region_partition(it) != Some(partition)) {
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
        Some(id) if id.len() == 10 && id.bytes().all(|it| it.is_ascii_hexdigit()) => {}
        Some(_) => return Err("a directory id is d- and ten digits or letters a to f".to_owned()),
        None if is_label(given) && given.len() <= 62 => {}
        None => return Err("an alias has up to 62 letters, digits and inner hyphens".to_owned()),
    }
    Ok(Directory { name: Some(given.to_owned()), ..Directory::default() })
}

fn instance(given: &str) -> Result<Directory, String> {
    let id = given.strip_prefix("ssoins-").unwrap_or_default();
    if id.len() != 16 || !id.bytes().all(|it| it.is_ascii_hexdigit()) {
        return Err("an instance id is ssoins- and 16 digits or letters a to f".to_owned());
    }
    Ok(Directory { instance: Some(given.to_owned()), ..Directory::default() })
}

#[cfg(test)]
mod tests;
