//! Which partition a Region or a host belongs to: `checks/partitions.toml`, read once.

use std::sync::LazyLock;

use super::Partition;
use super::known_partition::KnownPartition;
use super::parse::{self, Source};

/// Where a Region name belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RegionHome {
    /// A partition with a file in `checks/endpoints/`.
    Listed(Partition),
    /// Another partition of AWS, by its id.
    Unlisted(&'static str),
}

static KNOWN: LazyLock<Vec<KnownPartition>> = LazyLock::new(|| {
    let (path, text) = super::data::embedded("partitions.toml");
    parse::partition_file(Source { file: path, text }).unwrap_or_default()
});

/// The partition of a Region name; `None` if it is not shaped like one.
pub(crate) fn region_home(region: &str) -> Option<RegionHome> {
    if !is_region_shaped(region) {
        return None;
    }
    let found =
        KNOWN.iter().find(|known| known.prefixes.iter().any(|prefix| region.starts_with(prefix.as_str())));
    match found {
        Some(known) => Some(home(known)),
        None => (region.split('-').count() == 3).then_some(RegionHome::Listed(Partition::Aws)),
    }
}

/// The listed partition a Region name belongs to; `None` if it is not shaped like one or belongs elsewhere.
pub fn region_partition(region: &str) -> Option<Partition> {
    match region_home(region)? {
        RegionHome::Listed(partition) => Some(partition),
        RegionHome::Unlisted(_) => None,
    }
}

/// The partition whose hosts end like this one; the longest ending counts.
pub(super) fn host_home(host: &str) -> Option<RegionHome> {
    let ends = |domain: &str| {
        host.strip_suffix(domain).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    };
    let all = KNOWN.iter().flat_map(|known| known.domains.iter().map(move |domain| (known, domain)));
    let (known, _) = all.filter(|(_, domain)| ends(domain)).max_by_key(|(_, domain)| domain.len())?;
    Some(home(known))
}

/// Whether a host ends like those of AWS, in whatever partition.
pub(crate) fn is_host_of_aws(host: &str) -> bool {
    host_home(host).is_some()
}

/// The id of a partition of AWS that has no file in `checks/endpoints/`.
pub(crate) fn unlisted(id: &str) -> Option<&'static str> {
    let known = KNOWN.iter().find(|known| known.id == id)?;
    match home(known) {
        RegionHome::Unlisted(id) => Some(id),
        RegionHome::Listed(_) => None,
    }
}

fn home(known: &'static KnownPartition) -> RegionHome {
    match Partition::ALL.iter().find(|listed| listed.word() == known.id) {
        Some(partition) => RegionHome::Listed(*partition),
        None => RegionHome::Unlisted(&known.id),
    }
}

/// `us-east-1`, `us-gov-west-1`: two or three words and a number.
fn is_region_shaped(region: &str) -> bool {
    let parts: Vec<&str> = region.split('-').collect();
    let Some((number, words)) = parts.split_last() else { return false };
    let word =
        |text: &&str| (2..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase());
    let numbered = (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    numbered && (2..=3).contains(&words.len()) && words.iter().all(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_and_names_every_listed_partition() {
        let ids: Vec<&str> = KNOWN.iter().map(|known| known.id.as_str()).collect();
        assert_eq!(ids.len(), 8, "{ids:?}");
        for partition in Partition::ALL {
            assert!(ids.contains(&partition.word()), "{partition}");
        }
    }

    #[test]
    fn a_region_of_another_partition_is_named_as_its_own() {
        for (region, home) in [
            ("us-iso-east-1", RegionHome::Unlisted("aws-iso")),
            ("us-isob-east-1", RegionHome::Unlisted("aws-iso-b")),
            ("eu-isoe-west-1", RegionHome::Unlisted("aws-iso-e")),
            ("us-isof-south-1", RegionHome::Unlisted("aws-iso-f")),
            ("eusc-de-east-1", RegionHome::Listed(Partition::AwsEusc)),
            ("us-gov-west-1", RegionHome::Listed(Partition::AwsUsGov)),
            ("xx-north-9", RegionHome::Listed(Partition::Aws)),
        ] {
            assert_eq!(region_home(region), Some(home), "{region}");
        }
        assert_eq!(region_home("eu-new-north-1"), None, "an unknown first pair of words is no Region of aws");
        assert_eq!(region_home("seoul"), None);
    }

    #[test]
    fn a_host_belongs_where_its_longest_ending_says() {
        let home = |host: &str| host_home(host);
        assert_eq!(home("sts.us-iso-east-1.c2s.ic.gov"), Some(RegionHome::Unlisted("aws-iso")));
        assert_eq!(home("start.us-gov-home.awsapps.com"), Some(RegionHome::Listed(Partition::AwsUsGov)));
        assert_eq!(home("a.portal.amazonaws.eu"), Some(RegionHome::Listed(Partition::AwsEusc)));
        assert_eq!(home("evilamazonaws.eu"), None);
    }
}
