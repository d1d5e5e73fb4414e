//! From the shipped data to rows and hosts.

use std::collections::BTreeSet;

use super::*;
use crate::catalogue::{Directory, EndpointSwitches, Overlay, Partition, Purpose, Sure};

fn catalogue(partition: Partition) -> Catalogue {
    Catalogue::load(partition, &Overlay::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn place(regions: &[&str], directory: Option<&str>) -> Place {
    let regions: Vec<String> = regions.iter().map(|region| (*region).to_owned()).collect();
    Place::new(None, &regions, directory.map(|directory| Directory::parse(directory).unwrap())).unwrap()
}

fn row(rows: &[(Row, Option<Target>)], id: &str) -> Row {
    rows.iter()
        .map(|(row, _)| row)
        .find(|row| row.id.as_str() == id)
        .unwrap_or_else(|| panic!("no {id}"))
        .clone()
}

fn because(row: &Row) -> &'static str {
    match &row.disposition {
        Disposition::Run => "",
        Disposition::Na { because } | Disposition::Skipped { because } => because.word(),
    }
}

fn hosts(rows: &[(Row, Option<Target>)]) -> BTreeSet<&str> {
    rows.iter().filter_map(|(_, target)| target.as_ref()).map(Target::host).collect()
}

#[test]
fn a_row_is_named_by_endpoint_region_and_path() {
    let rows = catalogue(Partition::Aws).rows(&place(&["us-east-1", "ap-northeast-2"], Some("my-company")));
    let start = row(&rows, "network.awsapps-com.start");
    assert_eq!(start.host.as_deref(), Some("my-company.awsapps.com"));
    assert_eq!(start.path.as_deref(), Some("/start"));
    assert_eq!(start.pattern.as_deref(), Some("[Directory ID or alias].awsapps.com"));
    assert!(start.required);
    let signin = row(&rows, "network.signin-aws.ap-northeast-2.platform-login");
    assert_eq!(signin.host.as_deref(), Some("ap-northeast-2.signin.aws"));
    let panorama = row(&rows, "network.panorama.us-east-1");
    assert_eq!(panorama.path.as_deref(), Some("/panoramaroute"));
    assert_eq!(row(&rows, "network.freetier").host.as_deref(), Some("freetier.us-east-1.api.aws"));
    let requires: Vec<_> = start.requires.iter().map(CheckId::as_str).collect();
    assert_eq!(requires, ["environment.link", "environment.resolver"]);
}

#[test]
fn a_row_and_its_target_say_the_same_host_port_and_path() {
    for (row, target) in catalogue(Partition::Aws).rows(&place(&["us-east-1"], Some("d-1234567890"))) {
        assert_eq!(target.is_some(), row.disposition == Disposition::Run, "{}", row.id);
        assert_eq!(target.as_ref().map(Target::host), row.host.as_deref(), "{}", row.id);
        assert_eq!(target.as_ref().map(Target::path), row.path.as_deref(), "{}", row.id);
        assert_eq!(target.as_ref().map(Target::port), row.port, "{}", row.id);
    }
}

#[test]
fn what_was_not_given_is_skipped_with_its_name_and_never_made_up() {
    let rows = catalogue(Partition::Aws).rows(&Place::default());
    assert_eq!(because(&row(&rows, "network.awsapps-com")), "needs-directory");
    assert_eq!(because(&row(&rows, "network.portal-amazonaws-com")), "needs-instance");
    assert_eq!(because(&row(&rows, "network.signin-aws")), "needs-region");
    let literal: BTreeSet<String> = catalogue(Partition::Aws)
        .endpoints()
        .iter()
        .flat_map(|endpoint| {
            endpoint
                .hosts()
                .iter()
                .chain(endpoint.exemplars().iter().map(|known| &known.host))
                .cloned()
                .collect::<Vec<_>>()
        })
        .filter(|it| !it.contains('{'))
        .collect();
    assert!(hosts(&rows).iter().all(|row| literal.contains(*row)));
}

#[test]
fn a_pattern_without_a_known_host_is_visible_and_not_applicable() {
    let rows = catalogue(Partition::Aws).rows(&place(&["us-east-1"], Some("d-1234567890")));
    let pattern = row(&rows, "network.any-awsapps-com");
    assert_eq!(pattern.disposition, Disposition::Na { because: Reason::PatternNotTestable });
    assert_eq!(pattern.pattern.as_deref(), Some("*.awsapps.com"));
    assert_eq!((pattern.host, pattern.lane), (None, None));
}

#[test]
fn hosts_that_aws_names_under_a_pattern_stand_below_it_and_are_never_required() {
    let rows = catalogue(Partition::Aws).rows(&place(&["us-east-1"], None));
    let pattern = row(&rows, "network.any-aws-dev");
    assert_eq!(
        pattern.disposition,
        Disposition::Na { because: crate::catalogue::Reason::PatternNotTestable }
    );
    let named = row(&rows, "network.any-aws-dev.prod-assets-shortbread-aws-dev");
    assert_eq!(named.host.as_deref(), Some("prod.assets.shortbread.aws.dev"));
    assert_eq!(named.pattern, pattern.pattern);
    assert!(!named.required && named.disposition == Disposition::Run);
}

#[test]
fn api_hosts_are_those_of_calls_that_are_made_and_of_services_the_partition_offers() {
    let hosts_of = |partition: Partition, checks: &str| -> BTreeSet<String> {
        let file = ("own".to_owned(), "60-payment.toml".to_owned(), checks.to_owned());
        let overlay = Overlay { files: vec![file], ..Overlay::default() };
        let catalogue = Catalogue::load(partition, &overlay).unwrap();
        let rows = catalogue.rows(&Place::default());
        hosts(&rows).into_iter().map(str::to_owned).collect()
    };
    let with = "category = \"payment\"\n[[check]]\nid = \"payment.actions\"\n\
                calls = [\"bcm-recommended-actions:ListRecommendedActions\"]\n";
    let host = "bcm-recommended-actions.us-east-1.api.aws";
    assert!(hosts_of(Partition::Aws, with).contains(host));
    assert!(!hosts_of(Partition::Aws, "category = \"payment\"\n").contains(host), "nothing calls it");
    for (partition, service, offered) in [
        (Partition::AwsUsGov, "account", false),
        (Partition::AwsUsGov, "bcm-recommended-actions", false),
        (Partition::AwsCn, "freetier", false),
        (Partition::AwsEusc, "account", true),
    ] {
        assert_eq!(catalogue(partition).offers(service), offered, "{partition} {service}");
    }
}

#[test]
fn the_cli_switches_lead_to_the_hosts_its_endpoint_rules_name() {
    let switches = |fips, dual_stack, legacy_global| EndpointSwitches { fips, dual_stack, legacy_global };
    let asked = |partition: Partition, region: &str, service: &str, switches| -> Vec<String> {
        let place = Place { switches, ..place(&[region], None) };
        let targets = catalogue(partition).api_hosts(service, &place);
        targets.iter().map(|target| target.host().to_owned()).collect()
    };
    for (partition, region, service, on, host) in [
        (Partition::Aws, "eu-west-1", "sts", switches(false, false, false), "sts.eu-west-1.amazonaws.com"),
        (
            Partition::Aws,
            "eu-west-1",
            "sts",
            switches(true, false, false),
            "sts-fips.eu-west-1.amazonaws.com",
        ),
        (Partition::Aws, "eu-west-1", "sts", switches(false, true, false), "sts.eu-west-1.api.aws"),
        (Partition::Aws, "eu-west-1", "sts", switches(true, true, true), "sts-fips.eu-west-1.api.aws"),
        (Partition::Aws, "eu-west-1", "sts", switches(false, false, true), "sts.amazonaws.com"),
        (Partition::Aws, "eu-west-1", "iam", switches(false, true, false), "iam.global.api.aws"),
        (
            Partition::AwsUsGov,
            "us-gov-west-1",
            "sts",
            switches(true, false, false),
            "sts.us-gov-west-1.amazonaws.com",
        ),
        (
            Partition::AwsCn,
            "cn-north-1",
            "s3",
            switches(true, false, false),
            "s3.cn-north-1.amazonaws.com.cn",
        ),
        (
            Partition::AwsEusc,
            "eusc-de-east-1",
            "sts",
            switches(false, false, false),
            "sts.eusc-de-east-1.amazonaws.eu",
        ),
    ] {
        assert_eq!(asked(partition, region, service, on), [host], "{service} {on:?}");
    }
    let place = Place { switches: switches(true, false, false), ..place(&["us-east-1"], None) };
    let rows = catalogue(Partition::Aws).rows(&place);
    assert_eq!(row(&rows, "network.sts.us-east-1").host.as_deref(), Some("sts-fips.us-east-1.amazonaws.com"));
    assert_eq!(row(&rows, "network.oidc.us-east-1").host.as_deref(), Some("oidc.us-east-1.amazonaws.com"));
    assert_eq!(
        row(&rows, "network.oidc.fips.us-east-1").host.as_deref(),
        Some("oidc-fips.us-east-1.amazonaws.com")
    );
}

#[test]
fn an_instance_is_asked_only_in_its_own_region_which_counts_as_given() {
    let catalogue = catalogue(Partition::Aws);
    let given = place(&["us-east-1"], Some("ssoins-1234567890abcdef.portal.eu-west-1.app.aws"));
    let rows = catalogue.rows(&given);
    let found = hosts(&rows);
    assert!(found.contains("ssoins-1234567890abcdef.portal.eu-west-1.app.aws"));
    assert!(!found.contains("ssoins-1234567890abcdef.portal.us-east-1.app.aws"));
    assert!(found.contains("oidc.us-east-1.amazonaws.com") && found.contains("oidc.eu-west-1.amazonaws.com"));

    let bare = catalogue.rows(&place(&["us-east-1", "eu-west-1"], Some("ssoins-1234567890abcdef")));
    assert!(hosts(&bare).contains("ssoins-1234567890abcdef.portal.us-east-1.app.aws"));
}

#[test]
fn nothing_but_a_label_and_a_region_of_the_partition_gets_into_a_host() {
    let catalogue = catalogue(Partition::Aws);
    let crafted = Place {
        partition: None,
        regions: vec!["evil.example/#".to_owned(), "us-gov-west-1".to_owned()],
        directory: Some(Directory { name: Some("evil.example/".to_owned()), ..Directory::default() }),
        ..Place::default()
    };
    let rows = catalogue.rows(&crafted);
    assert_eq!(because(&row(&rows, "network.awsapps-com")), "needs-directory");
    assert_eq!(because(&row(&rows, "network.oidc")), "needs-region");
}

#[test]
fn controls_are_targets_but_no_rows() {
    for partition in Partition::ALL {
        let catalogue = catalogue(*partition);
        let controls = catalogue.control_targets();
        assert_eq!(controls.len(), 3, "{partition}");
        assert_eq!(controls[0].host(), "example.org");
        let rows = catalogue.rows(&Place::default());
        assert!(rows.iter().all(|(row, _)| row.purpose != Some(Purpose::Control)));
    }
}

#[test]
fn hosts_of_ones_own_are_told_apart_by_their_name() {
    let text = "[[endpoint]]\nid = \"idp\"\nhosts = [\"my.okta.example\", \"cdn.okta.example\"]\n".to_owned();
    let overlay = Overlay { endpoints: vec![("own.toml".to_owned(), text)], ..Overlay::default() };
    let catalogue = Catalogue::load(Partition::AwsCn, &overlay).unwrap();
    let rows = catalogue.rows(&Place::default());
    let first = row(&rows, "network.idp.my-okta-example");
    assert_eq!((first.purpose, first.required, first.port), (Some(Purpose::Own), true, Some(443)));
    assert_eq!(row(&rows, "network.idp.cdn-okta-example").path.as_deref(), Some("/"));
}

/// The 23 entries of the access portal's page, IPv4 and dual-stack together.
const PORTAL: [&str; 23] = [
    "*.aws.dev",
    "*.awsstatic.com",
    "*.cloudfront.net",
    "*.console.aws.a2z.com",
    "*.sso-portal.[Region].amazonaws.com",
    "*.sso.[Region].amazonaws.com",
    "*.sso.amazonaws.com",
    "[Directory ID or alias].awsapps.com",
    "[Identity Center instance ID].[Region].portal.amazonaws.com",
    "[Identity Center instance ID].portal.[Region].app.aws",
    "[Region].prod.pr.panorama.console.api.aws/panoramaroute",
    "[Region].signin.aws",
    "[Region].signin.aws.amazon.com",
    "[Region].sso.signin.aws",
    "amcs-captcha-prod-us-east-1.s3.dualstack.us-east-1.amazonaws.com",
    "cdn.us-east-1.threat-mitigation.aws.amazon.com",
    "oidc.[Region].amazonaws.com",
    "oidc.[Region].api.aws",
    "opfcaptcha-prod.s3.amazonaws.com",
    "portal.sso.[Region].api.aws",
    "signin.aws.amazon.com",
    "sso.[Region].api.aws",
    "us-east-1.threat-mitigation.aws.amazon.com",
];

#[test]
fn the_published_lists_are_complete() {
    let catalogue = catalogue(Partition::Aws);
    let patterns = |list: List| -> BTreeSet<&str> {
        catalogue
            .endpoints()
            .iter()
            .filter(|endpoint| endpoint.lists().contains(&list))
            .map(Endpoint::pattern)
            .collect()
    };
    assert_eq!(patterns(List::Portal), BTreeSet::from(PORTAL));
    let guide =
        ["*.awsapps.com", "*.signin.aws", "[Directory ID or alias].awsapps.com", "[Region].signin.aws"];
    assert_eq!(patterns(List::Guide2023), BTreeSet::from(guide));
}

#[test]
fn assets_captchas_and_our_own_questions_never_stop_a_set_up() {
    for partition in Partition::ALL {
        for endpoint in catalogue(*partition).endpoints() {
            let optional = matches!(
                endpoint.purpose(),
                Purpose::PortalAssets
                    | Purpose::Captcha
                    | Purpose::ThreatProtection
                    | Purpose::DoctorApi
                    | Purpose::Control
            );
            assert!(!(optional && endpoint.required()), "{partition}: {}", endpoint.id());
            let guessed = endpoint.sure() == Sure::Assumed;
            assert!(!(guessed && endpoint.required()), "{partition}: {} is only assumed", endpoint.id());
        }
    }
}

/// Every host that can be contacted: a change here is a change of who is talked to.
#[test]
fn the_hosts_of_each_partition_are_these() {
    for (partition, expected) in [
        (Partition::Aws, include_str!("hosts-aws.txt")),
        (Partition::AwsUsGov, include_str!("hosts-aws-us-gov.txt")),
        (Partition::AwsCn, include_str!("hosts-aws-cn.txt")),
        (Partition::AwsEusc, include_str!("hosts-aws-eusc.txt")),
    ] {
        let catalogue = catalogue(partition);
        let of = |endpoint: &Endpoint| -> Vec<String> {
            let exemplars = endpoint.exemplars().iter().map(|exemplar| exemplar.host.clone());
            let switched = endpoint.service().into_iter().flat_map(|service| service.hosts());
            endpoint.hosts().iter().cloned().chain(exemplars).chain(switched).collect()
        };
        let hosts: BTreeSet<String> = catalogue.endpoints().iter().flat_map(of).collect();
        let hosts: Vec<&str> = hosts.iter().map(String::as_str).collect();
        assert_eq!(hosts, expected.lines().collect::<Vec<_>>(), "{partition}");
    }
}
