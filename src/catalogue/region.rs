//! The Regions of a partition as data: names, what people write instead, whether a new account has them.

use super::nearest::nearest;

/// One Region of `checks/endpoints/*.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) also: Vec<String>,
    pub(super) default: Option<bool>,
}

impl Region {
    /// `ap-northeast-2`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// As AWS names it: `Asia Pacific (Seoul)`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is on in a new account; `None` where no page of AWS's says so.
    pub fn on_by_default(&self) -> Option<bool> {
        self.default
    }

    fn is_called(&self, given: &str) -> bool {
        self.name.to_lowercase() == given || self.also.iter().any(|name| *name == given)
    }
}

/// The Region that was most likely meant: by AWS's name or a city's (`seoul`), by a zone (`us-east-1a`), by a name
/// written together (`useast1`), or by a slip in the spelling.
pub(super) fn meant<'r>(given: &str, regions: &'r [Region]) -> Option<&'r Region> {
    let given = given.trim().to_lowercase().replace(['_', ' '], "-");
    let spaced = given.replace('-', " ");
    if let Some(region) = regions.iter().find(|region| region.is_called(&spaced) || region.is_called(&given))
    {
        return Some(region);
    }
    let zone = given.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let plain = |text: &str| text.replace('-', "");
    let same = |region: &&Region| region.id == zone || plain(&region.id) == plain(&given);
    if let Some(region) = regions.iter().find(same) {
        return Some(region);
    }
    let names = regions.iter().flat_map(|region| region.also.iter().map(String::as_str));
    let ids = regions.iter().map(|region| region.id.as_str());
    // Four letters are two slips away from too many cities.
    let city = || if spaced.chars().count() > 4 { nearest(&spaced, names) } else { None };
    let word = nearest(&given, ids).or_else(city)?;
    regions.iter().find(|region| region.id == word || region.also.iter().any(|name| name == word))
}

#[cfg(test)]
mod tests {
    use crate::catalogue::{Catalogue, Overlay, Partition};

    #[test]
    fn a_city_a_zone_and_a_slip_lead_to_the_region_that_was_meant() {
        let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
        for (given, wanted) in [
            ("seoul", "ap-northeast-2"),
            ("Seoul", "ap-northeast-2"),
            ("서울", "ap-northeast-2"),
            ("Asia Pacific (Seoul)", "ap-northeast-2"),
            ("frankfurt", "eu-central-1"),
            ("N. Virginia", "us-east-1"),
            ("Hong_Kong", "ap-east-1"),
            ("us-east-1a", "us-east-1"),
            ("useast1", "us-east-1"),
            ("ap_northeast_2", "ap-northeast-2"),
            ("ap-northeast2", "ap-northeast-2"),
            ("us-eats-1", "us-east-1"),
            ("tokio", "ap-northeast-1"),
            ("eusc", ""),
            ("mars", ""),
            ("", ""),
        ] {
            let found = catalogue.region_meant(given).map(|region| region.id().to_owned());
            assert_eq!(found.as_deref().unwrap_or_default(), wanted, "{given}");
        }
    }
}
