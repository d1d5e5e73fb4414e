//! The account behind the fake: plain data with a healthy default, changed by a test where it differs.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::answer::{Answer, Error};
use super::services::support::Desk;

pub const KEY_ID: &str = "AKIAIOSFODNN7EXAMPLE";
pub const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
pub const ACCOUNT_ID: &str = "123456789012";
pub const INSTANCE_ARN: &str = "arn:aws:sso:::instance/ssoins-7223a1b2c3d4e5f6";
pub const IDENTITY_STORE: &str = "d-9067012345";
/// A person of the identity store, by number.
pub fn person(index: usize) -> String {
    format!("9067012345-5eed5eed-0000-4000-8000-{index:012}")
}

pub const ADMINISTRATOR: &str = "arn:aws:iam::aws:policy/AdministratorAccess";

/// What AWS sends to the telephone.
pub const PHONE_CODE: &str = "q7W3e9";

/// Planted in answers; none of it may ever be printed or saved.
pub const PERSONAL: &[&str] = &[
    "jane.doe",
    "Gildong Planted-Name",
    "Planted Account Name",
    "77 Planted-Street",
    "Unit 1204-planted",
    "Plantedville",
    "Plantedshire",
    "PLANTED-06236",
    "Planted Company Ltd",
    "planted-website.example",
    "1012345678",
    "10-1234-5678",
    "Billing Planted-Person",
    "planted.billing",
    "planted.user",
    "Planted.Instance",
    "5eed5eed",
    "Planted-Family",
];

pub struct Account {
    pub id: String,
    /// Who signs: `arn:aws:iam::…:user/jane.doe`, `arn:aws:iam::…:root`, …
    pub arn: String,
    pub credentials: Accepts,
    /// `PENDING_ACTIVATION`, `ACTIVE`, `SUSPENDED`, `CLOSED`.
    pub state: String,
    pub created_at: Timestamp,
    pub country: String,
    pub phone: String,
    /// `PENDING`, `VERIFIED`, `UNVERIFIED`, `NOT_SUPPORTED`.
    pub phone_status: Option<String>,
    /// Verification codes sent so far.
    pub codes_sent: usize,
    /// Which alternate contacts are set.
    pub alternate_contacts: Vec<&'static str>,
    pub regions: Vec<(&'static str, &'static str)>,
    /// `None`: an account older than plans.
    pub plan: Option<Plan>,
    /// Type, feature and severity.
    pub recommended_actions: Vec<(&'static str, &'static str, &'static str)>,
    pub payments: Payments,
    /// Roles given by account access manager; `None`: the account has no such manager.
    pub entitlements: Option<usize>,
    /// The condition key of the account's sign-in policy; `None`: there is none.
    pub sign_in_condition: Option<&'static str>,
    pub organization: Option<Organization>,
    /// `iam:GetAccountSummary`.
    pub summary: BTreeMap<&'static str, i32>,
    pub instances: Vec<Instance>,
    pub permission_sets: Vec<PermissionSet>,
    pub users: usize,
    /// Whether the Identity Center endpoint knows `RegionScope`.
    pub knows_region_scope: bool,
    /// Where the portal is; another Region, or another start URL, is refused as AWS does it.
    pub portal_region: String,
    pub start_url: String,
    /// The AWS Support desk: plan, catalogue and cases.
    pub support: Desk,
    /// Calls IAM denies.
    pub denied: Denied,
    /// Calls that are always throttled.
    pub throttled: Vec<String>,
    /// What happens instead of an answer, by call (`ec2:DescribeRegions`) or `*`.
    pub faults: BTreeMap<String, Planned>,
    /// The request, counted from now, that is never answered; true: AWS acts all the same.
    pub stop_at: Option<(usize, bool)>,
    /// How long every answer takes.
    pub delay: Duration,
    /// How far AWS's clock is from this computer's.
    pub clock_offset: SignedDuration,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepts {
    Right,
    /// Right once: the session is over.
    Expired,
    /// AWS knows no such key here.
    Unknown,
    /// Right, but not in this Region: it is off, or the token is a global one.
    NotIn(&'static str),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denied {
    Nothing,
    Calls(Vec<&'static str>),
    /// All but `sts:GetCallerIdentity`, which no policy can deny.
    Everything,
}

pub struct Plan {
    /// `FREE`, `PAID`.
    pub kind: &'static str,
    /// `NOT_STARTED`, `ACTIVE`, `EXPIRED`.
    pub status: &'static str,
    pub credits: f64,
    pub ends: Option<Timestamp>,
}

/// AWS Payments: by default one card that is good for years, and nothing owed.
pub struct Payments {
    pub instruments: Vec<Instrument>,
    pub past_due: bool,
    pub due: bool,
    /// `OUTSTANDING`, `PROCESSING`.
    pub open_invoices: Vec<&'static str>,
    /// Registration is not complete, or the account is suspended.
    pub refuses_state: bool,
}

pub struct Instrument {
    pub method: &'static str,
    pub status: &'static str,
    /// Year and month of a card.
    pub expires: Option<(i16, i8)>,
}

impl Default for Payments {
    fn default() -> Self {
        let card = Instrument { method: "CARD", status: "ACTIVE", expires: Some((2099, 12)) };
        Self {
            instruments: vec![card],
            past_due: false,
            due: false,
            open_invoices: Vec::new(),
            refuses_state: false,
        }
    }
}

pub struct Organization {
    /// `ALL`, `CONSOLIDATED_BILLING`.
    pub features: &'static str,
    pub management_account: String,
    /// Whether Identity Center has trusted access.
    pub trusts_sso: bool,
    pub delegated: usize,
}

pub struct Instance {
    pub owner: String,
    /// `CREATE_IN_PROGRESS`, `CREATE_FAILED`, `DELETE_IN_PROGRESS`, `ACTIVE`.
    pub status: &'static str,
    pub reason: Option<String>,
    pub region: &'static str,
    /// `None`: an endpoint older than the field.
    pub permission_sets_enabled: Option<bool>,
    pub allowed_sources: Vec<&'static str>,
    /// `ENABLED`, `UPDATING`, `UPDATE_FAILED`.
    pub encryption: &'static str,
    /// Regions being added or removed, and which of both.
    pub changing: Vec<(&'static str, &'static str)>,
}

pub struct PermissionSet {
    pub name: &'static str,
    pub policies: Vec<&'static str>,
    pub assignments: usize,
}

/// Instead of the service's answer.
#[derive(Clone, Debug)]
pub enum Fault {
    Answer(Answer),
    /// The service acts, and the answer is lost.
    ActThenClose,
    /// The service acts, and no answer ever comes: time to kill the client.
    ActThenHang,
}

#[derive(Clone, Debug)]
pub struct Planned {
    pub fault: Fault,
    /// How often it happens before all is well; `None`: always.
    pub left: Option<u32>,
}

impl Default for Account {
    /// Activated long ago, verified, paid, without an organization: nothing to report.
    fn default() -> Self {
        Self {
            id: ACCOUNT_ID.to_owned(),
            arn: format!("arn:aws:iam::{ACCOUNT_ID}:user/jane.doe"),
            credentials: Accepts::Right,
            state: "ACTIVE".to_owned(),
            created_at: days_ago(100),
            country: "KR".to_owned(),
            phone: "+821012345678".to_owned(),
            phone_status: Some("VERIFIED".to_owned()),
            codes_sent: 0,
            alternate_contacts: vec!["BILLING", "OPERATIONS", "SECURITY"],
            regions: vec![
                ("us-east-1", "ENABLED_BY_DEFAULT"),
                ("ap-northeast-2", "ENABLED_BY_DEFAULT"),
                ("eu-west-1", "ENABLED_BY_DEFAULT"),
                ("ap-east-1", "DISABLED"),
            ],
            plan: Some(Plan { kind: "PAID", status: "ACTIVE", credits: 0.0, ends: None }),
            recommended_actions: Vec::new(),
            payments: Payments::default(),
            entitlements: None,
            sign_in_condition: None,
            organization: None,
            summary: BTreeMap::from([
                ("AccountMFAEnabled", 1),
                ("AccountAccessKeysPresent", 0),
                ("AccountPasswordPresent", 1),
                ("Roles", 12),
                ("RolesQuota", 1000),
                ("Users", 1),
                ("UsersQuota", 5000),
            ]),
            instances: Vec::new(),
            permission_sets: Vec::new(),
            users: 0,
            knows_region_scope: true,
            portal_region: "us-east-1".to_owned(),
            start_url: format!("https://{IDENTITY_STORE}.awsapps.com/start"),
            support: Desk::default(),
            denied: Denied::Nothing,
            throttled: Vec::new(),
            faults: BTreeMap::new(),
            stop_at: None,
            delay: Duration::ZERO,
            clock_offset: SignedDuration::ZERO,
        }
    }
}

impl Account {
    /// A management account with all features and an Identity Center that people can use.
    pub fn with_identity_center() -> Self {
        Self {
            organization: Some(Organization {
                features: "ALL",
                management_account: ACCOUNT_ID.to_owned(),
                trusts_sso: true,
                delegated: 0,
            }),
            instances: vec![Instance {
                owner: ACCOUNT_ID.to_owned(),
                status: "ACTIVE",
                reason: None,
                region: "us-east-1",
                permission_sets_enabled: Some(true),
                allowed_sources: Vec::new(),
                encryption: "ENABLED",
                changing: Vec::new(),
            }],
            permission_sets: vec![PermissionSet {
                name: "AdministratorAccess",
                policies: vec![ADMINISTRATOR],
                assignments: 1,
            }],
            users: 2,
            ..Self::default()
        }
    }

    /// This call always ends so.
    #[must_use]
    pub fn fault(self, call: &str, fault: impl Into<Fault>) -> Self {
        self.planned(call, fault.into(), None)
    }

    /// This call ends so that many times, then as it should.
    #[must_use]
    pub fn fault_times(self, call: &str, fault: impl Into<Fault>, times: u32) -> Self {
        self.planned(call, fault.into(), Some(times))
    }

    fn planned(mut self, call: &str, fault: Fault, left: Option<u32>) -> Self {
        self.faults.insert(call.to_owned(), Planned { fault, left });
        self
    }

    /// By AWS's clock.
    pub fn now(&self) -> Timestamp {
        Timestamp::now() + self.clock_offset
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Answer(error.into())
    }
}

impl From<Answer> for Fault {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

pub fn minutes_ago(minutes: i64) -> Timestamp {
    Timestamp::now() - SignedDuration::from_mins(minutes)
}

pub fn days_ago(days: i64) -> Timestamp {
    minutes_ago(days * 24 * 60)
}
