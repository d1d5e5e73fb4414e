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
    #[error("`{given}` is not an AWS Region name. Write it like us-east-1 or ap-northeast-2")]
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
            return if self.host.starts_with("ssoins-") {
                Ok(Directory { instance: Some(instance(&self.host)?), ..Directory::default() })
            } else {
                Ok(Directory { name: Some(name(&self.host)?), ..Directory::default() })
            };
        }
        self.home()
            .or_else(|| self.classic())
            .or_else(|| self.instance_host())
            .or_else(|| self.issuer())
            .unwrap_or_else(|| Err("its host is none of AWS's portal hosts".to_owned()))
    }

    /// `start.[region.]us-gov-home.awsapps.com/directory/NAME`, `start.[region.]home.awsapps.cn/directory/NAME`.
    fn home(&self) -> Option<Result<Directory, String>> {
        let (front, partition) = match self.host.strip_suffix("us-gov-home.awsapps.com") {
            Some(front) => (front, Partition::AwsUsGov),
            None => (self.host.strip_suffix("home.awsapps.cn")?, Partition::AwsCn),
        };
        let region = front.strip_prefix("start.")?.strip_suffix('.');
        if !front.strip_prefix("start.").is_some_and(|it| it.is_empty() || it.ends_with('.')) {
            return None;
        }
        let Some(("directory", given)) = self.path.first().map(String::as_str).zip(self.path.get(1)) else {
            return Some(
                Err("it does not name the directory; it ends in /directory/d-1234567890".to_owned()),
            );
        };
        Some(self.at(region, partition, |it| Ok(Directory { name: Some(name(given)?), ..it })))
    }

    /// `NAME.awsapps.com`.
    fn classic(&self) -> Option<Result<Directory, String>> {
        let given = self.host.strip_suffix(".awsapps.com")?;
        if given == "view" || given == "start" {
            return Some(Err("it is AWS's own start page, not yours".to_owned()));
        }
        if given.contains('.') {
            return None;
        }
        Some(name(given).map(|it| Directory {
            name: Some(it),
            partition: Some(Partition::Aws),
            ..Directory::default()
        }))
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
        let partition = match region_partition(region) {
            Some(partition) if (partition == Partition::AwsCn) == chinese => partition,
            _ => return Some(Err(format!("`{region}` is no Region of that host"))),
        };
        Some(self.at(Some(region), partition, |it| Ok(Directory { instance: Some(instance(given)?), ..it })))
    }

    /// `identitycenter.amazonaws.com[.cn]/SSOINS`.
    fn issuer(&self) -> Option<Result<Directory, String>> {
        let partition = match self.host.as_str() {
            // GovCloud's issuer has the same host: the partition stays open.
            "identitycenter.amazonaws.com" => None,
            "identitycenter.amazonaws.com.cn" => Some(Partition::AwsCn),
            _ => return None,
        };
        let given = self.path.first().map_or("", String::as_str);
        Some(instance(given).map(|it| Directory { instance: Some(it), partition, ..Directory::default() }))
    }

    fn at(
        &self,
        region: Option<&str>,
        partition: Partition,
        rest: impl FnOnce(Directory) -> Result<Directory, String>,
    ) -> Result<Directory, String> {
        if let Some(region) = region.filter(|it| region_partition(it) != Some(partition)) {
            return Err(format!("`{region}` is no Region of {partition}"));
        }
        rest(Directory {
            region: region.map(str::to_owned),
            partition: Some(partition),
            ..Directory::default()
        })
    }
}

/// A directory id (`d-` and ten hexadecimal digits) or an alias.
fn name(given: &str) -> Result<String, String> {
    if let Some(id) = given.strip_prefix("d-") {
        let right = id.len() == 10 && id.bytes().all(|it| it.is_ascii_hexdigit());
        return if right {
            Ok(given.to_owned())
        } else {
            Err("a directory id is d- and ten digits or letters a to f".to_owned())
        };
    }
    if !is_label(given) {
        return Err("an alias has up to 63 letters, digits and inner hyphens".to_owned());
    }
    Ok(given.to_owned())
}

fn instance(given: &str) -> Result<String, String> {
    let id = given.strip_prefix("ssoins-").unwrap_or_default();
    if id.len() == 16 && id.bytes().all(|it| it.is_ascii_hexdigit()) {
        return Ok(given.to_owned());
    }
    Err("an instance id is ssoins- and 16 digits or letters a to f".to_owned())
}
