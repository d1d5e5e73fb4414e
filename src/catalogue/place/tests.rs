//! Portal addresses in every form AWS hands out, and Regions.

use super::*;

fn read(given: &str) -> Directory {
    Directory::parse(given).unwrap_or_else(|error| panic!("{error}"))
}

fn refused(given: &str) -> String {
    Directory::parse(given).expect_err(given).to_string()
}

#[test]
fn a_directory_id_is_read_in_every_form_it_is_written() {
    for given in [
        "d-1234567890",
        " D-1234567890 ",
        "d-1234567890.awsapps.com",
        "d-1234567890.awsapps.com.",
        "https://d-1234567890.awsapps.com",
        "https://d-1234567890.awsapps.com/",
        "https://d-1234567890.awsapps.com/start",
        "https://d-1234567890.awsapps.com/start/",
        "https://d-1234567890.awsapps.com/start#/",
        "https://d-1234567890.awsapps.com/start/#/?tab=accounts",
        "https://d-1234567890.awsapps.com:443/start",
        "HTTPS://D-1234567890.AWSAPPS.COM/START",
        "http://d-1234567890.awsapps.com/login?client_id=x",
    ] {
        assert_eq!(read(given).name.as_deref(), Some("d-1234567890"), "{given}");
    }
    assert_eq!(read("d-1234567890").partition, None, "a bare id says nothing of its partition");
    assert_eq!(read("d-1234567890.awsapps.com").partition, Some(Partition::Aws));
}

#[test]
fn an_alias_is_read_bare_and_as_an_address() {
    for given in ["My-Company", "my-company.awsapps.com", "https://my-company.awsapps.com/start"] {
        assert_eq!(read(given).name.as_deref(), Some("my-company"), "{given}");
    }
}

#[test]
fn an_instance_brings_its_region_and_partition() {
    let id = "ssoins-1234567890abcdef";
    let of = |region: Option<&str>, partition| Directory {
        instance: Some(id.to_owned()),
        region: region.map(str::to_owned),
        partition,
        ..Directory::default()
    };
    for (given, region, partition) in [
        (id.to_owned(), None, None),
        (format!("https://{id}.us-east-1.portal.amazonaws.com"), Some("us-east-1"), Some(Partition::Aws)),
        (format!("{id}.portal.ap-northeast-2.app.aws/#/"), Some("ap-northeast-2"), Some(Partition::Aws)),
        (
            format!("{id}.us-gov-west-1.portal.amazonaws.com"),
            Some("us-gov-west-1"),
            Some(Partition::AwsUsGov),
        ),
        (format!("{id}.portal.us-gov-east-1.app.aws"), Some("us-gov-east-1"), Some(Partition::AwsUsGov)),
        (format!("{id}.cn-north-1.portal.amazonaws.com.cn"), Some("cn-north-1"), Some(Partition::AwsCn)),
        (
            format!("{id}.portal.cn-northwest-1.app.amazonwebservices.com.cn"),
            Some("cn-northwest-1"),
            Some(Partition::AwsCn),
        ),
        (
            format!("https://{id}.eusc-de-east-1.portal.amazonaws.eu/"),
            Some("eusc-de-east-1"),
            Some(Partition::AwsEusc),
        ),
        (
            format!("{id}.portal.eusc-de-east-1.api.amazonwebservices.eu"),
            Some("eusc-de-east-1"),
            Some(Partition::AwsEusc),
        ),
        (format!("https://identitycenter.amazonaws.eu/{id}"), None, Some(Partition::AwsEusc)),
        (format!("https://identitycenter.amazonaws.com/{id}"), None, None),
        (format!("https://identitycenter.us-gov.amazonaws.com/{id}"), None, Some(Partition::AwsUsGov)),
        (format!("https://identitycenter.amazonaws.com.cn/{id}"), None, Some(Partition::AwsCn)),
    ] {
        assert_eq!(read(&given), of(region, partition), "{given}");
    }
}

#[test]
fn govcloud_and_china_name_the_directory_in_the_path() {
    for (given, region, partition) in [
        ("https://start.us-gov-home.awsapps.com/directory/my-company", None, Partition::AwsUsGov),
        (
            "start.us-gov-west-1.us-gov-home.awsapps.com/directory/my-company#/",
            Some("us-gov-west-1"),
            Partition::AwsUsGov,
        ),
        ("https://start.home.awsapps.cn/directory/my-company/", None, Partition::AwsCn),
        (
            "https://start.cn-north-1.home.awsapps.cn/directory/MY-COMPANY",
            Some("cn-north-1"),
            Partition::AwsCn,
        ),
    ] {
        let read = read(given);
        assert_eq!(read.name.as_deref(), Some("my-company"), "{given}");
        assert_eq!(read.region.as_deref(), region, "{given}");
        assert_eq!(read.partition, Some(partition), "{given}");
    }
}

#[test]
fn what_is_no_portal_is_refused_with_the_reason_and_an_example() {
    for (given, why) in [
        ("", "empty"),
        ("d-123", "ten digits"),
        ("d-123456789g", "ten digits"),
        ("https://d-12345678901.awsapps.com/start", "ten digits"),
        ("my_company", "letters, digits and inner hyphens"),
        ("-company", "letters, digits and inner hyphens"),
        ("ssoins-123", "16 digits"),
        ("ssoins-123.us-east-1.portal.amazonaws.com", "16 digits"),
        ("https://signin.aws.amazon.com/", "no access portal has that host"),
        ("https://sso.example.com/start", "the one it leads to"),
        (
            "https://d-1234567890.awsapps.com.evil.example/start",
            "not among those of AWS that this catalogue knows",
        ),
        ("https://a.b.awsapps.com/start", "no access portal has that host"),
        ("https://view.awsapps.com/start", "Builder ID"),
        ("https://user@d-1234567890.awsapps.com/", "letters, digits"),
        ("https://d-1234567890.awsapps.com:8443/", "letters, digits"),
        ("ftp://d-1234567890.awsapps.com/", "`ftp` is no web address"),
        ("https://start.us-gov-home.awsapps.com/", "does not name the directory"),
        ("https://start.us-east-1.us-gov-home.awsapps.com/directory/a", "`us-east-1` is no Region"),
        ("https://start.home.awsapps.cn/start", "does not name the directory"),
        ("ssoins-1234567890abcdef.us-east-1.portal.amazonaws.com.cn", "`us-east-1` is no Region"),
        ("https://identitycenter.amazonaws.com/", "does not name the instance"),
        ("https://start.home.us-iso-east-1.c2shome.ic.gov/start", "one of aws-iso, a partition of AWS"),
        ("ssoins-1234567890abcdef.us-east-1.portal.amazonaws.eu", "`us-east-1` is no Region"),
    ] {
        let said = refused(given);
        assert!(said.contains(why), "{given}: {said}");
        assert!(said.contains("https://d-1234567890.awsapps.com/start"), "{given}: {said}");
    }
    assert!(refused(&"a".repeat(63)).contains("up to 62"));
}

#[test]
fn regions_are_known_by_their_shape_and_prefix() {
    for (region, partition) in [
        ("us-east-1", Some(Partition::Aws)),
        ("ap-northeast-2", Some(Partition::Aws)),
        ("me-central-1", Some(Partition::Aws)),
        ("us-gov-west-1", Some(Partition::AwsUsGov)),
        ("cn-northwest-1", Some(Partition::AwsCn)),
        ("us-iso-east-1", None),
        ("eusc-de-east-1", Some(Partition::AwsEusc)),
        ("us-east", None),
        ("us-east-1a", None),
        ("US-EAST-1", None),
        ("Seoul", None),
        ("us-east-1.evil.example", None),
        ("", None),
    ] {
        assert_eq!(region_partition(region), partition, "{region}");
    }
}

#[test]
fn a_place_finds_its_partition_and_refuses_two() {
    let regions = |list: &[&str]| list.iter().map(|list| (*list).to_owned()).collect::<Vec<_>>();
    let place = Place::new(None, &regions(&["US-GOV-WEST-1", "us-gov-west-1"]), None).unwrap();
    assert_eq!((place.partition, place.regions), (Some(Partition::AwsUsGov), regions(&["us-gov-west-1"])));
    assert_eq!(Place::new(None, &[], None).unwrap().partition, Some(Partition::Aws));

    let chinese = Directory::parse("https://start.home.awsapps.cn/directory/a").unwrap();
    assert_eq!(Place::new(None, &[], Some(chinese.clone())).unwrap().partition, Some(Partition::AwsCn));
    let error = Place::new(None, &regions(&["us-east-1"]), Some(chinese)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`a` belongs to the partition aws-cn, not to aws. Give --partition aws-cn, or leave it out"
    );
    let error = Place::new(Some(Partition::AwsCn), &regions(&["us-east-1"]), None).unwrap_err();
    assert!(error.to_string().contains("belongs to the partition aws, not to aws-cn"));
    let error = Place::new(None, &regions(&["us-east"]), None).unwrap_err();
    assert_eq!(error, PlaceError::Region { given: "us-east".to_owned() });
    let error = Place::new(None, &regions(&["us-isob-east-1"]), None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`us-isob-east-1` is a Region of aws-iso-b, a partition of AWS whose hosts this catalogue does not list; \
         it lists aws, aws-us-gov, aws-cn and aws-eusc"
    );
    assert_eq!(read_partition("aws-iso-e"), Err(PartitionError::Unlisted("aws-iso-e")));
    assert_eq!(read_partition("mars"), Err(PartitionError::Unknown));
    assert_eq!(read_partition("aws-eusc"), Ok(Partition::AwsEusc));
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_is_read_as_plain_labels_or_refused(given in "(https://)?[a-zA-Z0-9./#?:@{} _-]{0,40}(\\.awsapps\\.com)?.{0,12}") {
        if let Ok(read) = Directory::parse(&given) {
            let parts = [read.name, read.instance, read.region];
            proptest::prop_assert!(parts.iter().flatten().all(|part| is_label(part)), "{parts:?}");
            proptest::prop_assert!(parts.iter().any(Option::is_some));
        }
    }
}
