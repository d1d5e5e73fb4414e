//! What AWS answered: status, code, message and request id together, and only the facts diagnosis needs.
//!
//! No personal data: no names, addresses or e-mail addresses, and of a phone number only its shape.

pub use super::instance::{Encryption, RegionChange};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::FailureKind;
pub use super::credentials::{
    CredentialFacts, CredentialProblem, CredentialProcess, MalformedCredential, ProcessEnd,
};
use crate::catalogue::{AwsCall, HowSure, Named};

/// One call and what came back. [`super::Outcome::Seen`] means AWS answered what was asked, which
/// includes the expected refusals: no organization, no alternate contact, no plan, no Support plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AwsAnswer {
    pub call: AwsCall,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Why AWS refused, in its own word, where the service gives one (`INVALID_ACCOUNT_STATE`, …).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Cleaned, without names and secrets; for people, never parsed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// AWS refused because of the time the request was signed for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub clock_refused: bool,
    /// What the layer below said when no answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<FailureKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts: Option<AwsFacts>,
    /// The host of AWS's that was asked. Absent where a person set another endpoint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The user set another endpoint (`AWS_ENDPOINT_URL`, `endpoint_url`): what answers there is theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub endpoint_set: bool,
    /// With what the calls were signed; only on the row that asks who the caller is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credentials: Option<CredentialFacts>,
}

impl AwsAnswer {
    pub fn new(call: AwsCall) -> Self {
        Self {
            call,
            region: None,
            status: None,
            code: None,
            reason: None,
            message: None,
            request_id: None,
            clock_refused: false,
            cause: None,
            facts: None,
            host: None,
            endpoint_set: false,
            credentials: None,
        }
    }
}

/// What each operation told, in its own shape. Unknown words of AWS's stay as AWS spells them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AwsFacts {
    Caller {
        account: String,
        /// `aws`, `aws-cn`, `aws-us-gov`, as the ARN says.
        partition: String,
        principal: Principal,
    },
    Account {
        /// `PENDING_ACTIVATION`, `ACTIVE`, `SUSPENDED`, `CLOSED`, …
        state: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        created_at: Option<i64>,
    },
    Contact {
        /// ISO 3166 two-letter code.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<String>,
        /// `PENDING`, `VERIFIED`, `UNVERIFIED`, `NOT_SUPPORTED`, …
        #[serde(default, skip_serializing_if = "Option::is_none")]
        phone_status: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        phone: Option<Phone>,
    },
    AlternateContact {
        /// `BILLING`, `OPERATIONS`, `SECURITY`.
        contact: String,
        present: bool,
    },
    RegionStates {
        /// Region and `ENABLED`, `ENABLING`, `DISABLING`, `DISABLED`, `ENABLED_BY_DEFAULT`.
        states: Vec<RegionState>,
    },
    Plan {
        /// `FREE`, `PAID`; absent for accounts older than these plans.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plan: Option<String>,
        /// `NOT_STARTED`, `ACTIVE`, `EXPIRED`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        status: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_at: Option<i64>,
        /// Whole US dollars, rounded down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        credits_usd: Option<i64>,
    },
    RecommendedActions {
        actions: Vec<RecommendedAction>,
    },
    PaymentInstruments {
        instruments: Vec<PaymentInstrument>,
        more: bool,
    },
    /// One card; nothing else of it is kept.
    PaymentCard {
        instrument: PaymentInstrument,
        /// `2027-03`: the last month in which it is valid.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires: Option<String>,
    },
    Balance {
        /// `INVOICES_PAST_DUE`, `INVOICES_DUE`.
        balance: String,
        /// Whether anything is owed.
        outstanding: bool,
    },
    /// Invoices that are not settled.
    OpenInvoices {
        outstanding: usize,
        /// A payment was sent and is not confirmed yet.
        processing: usize,
    },
    Ec2Regions {
        names: Vec<String>,
    },
    Buckets {},
    Organization {
        /// False: the account belongs to none, which is normal for a new account.
        exists: bool,
        /// `ALL`, `CONSOLIDATED_BILLING`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        feature_set: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        management_account: Option<String>,
    },
    OrganizationAccount {
        state: String,
    },
    ServiceAccess {
        /// Whether Identity Center has trusted access.
        sso: bool,
    },
    DelegatedAdministrators {
        count: usize,
    },
    AccountSummary {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        root_mfa: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        root_access_keys: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        root_password: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        roles: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        roles_quota: Option<i64>,
    },
    Instances {
        instances: Vec<Instance>,
        /// Whether every region was looked at, or only the answer's own.
        all_regions: bool,
    },
    Instance {
        instance: Instance,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        permission_sets: Option<bool>,
        /// The portal answers only some networks.
        network_restricted: bool,
    },
    /// Account access manager: its applications of this account.
    AccessApplications {
        count: usize,
    },
    /// Roles that account access manager gives users and groups in this account; one page is read.
    Entitlements {
        count: usize,
    },
    /// Whether policies decide about signing in to the console.
    ConsoleAuthorization {
        enabled: bool,
        /// AWS's word for what the setting covers: the account or its organization.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<String>,
    },
    /// The account's sign-in policy.
    SignInPolicy {
        statements: usize,
        /// Some statement names addresses, VPCs or VPC endpoints.
        networks: bool,
    },
    PermissionSets {
        /// `ssoins-…/ps-…` ARNs, at most 20.
        arns: Vec<String>,
        more: bool,
    },
    ManagedPolicies {
        permission_set: String,
        administrator: bool,
    },
    Assignments {
        permission_set: String,
        count: usize,
    },
    Users {
        /// At least this many: one page is read.
        count: usize,
    },
    SupportPlan {
        /// Whether the account's Support plan includes the Support API.
        api: bool,
    },
    SupportServices {
        /// (service, category) pairs about activating or verifying an account.
        categories: Vec<SupportCategory>,
    },
    SupportLanguages {
        codes: Vec<String>,
    },
    CaseOptions {
        /// `available`, `best_effort`, `unavailable`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        availability: Option<String>,
        ways: Vec<ContactWay>,
    },
    /// A sign-in client was registered; nothing of it is kept.
    Registration {},
    /// The portal and its Region fit together.
    DeviceAuthorization {},
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Principal {
    Root,
    User,
    Role,
    /// A role made by Identity Center (`AWSReservedSSO_…`).
    SsoRole,
    Federated,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RegionState {
    pub region: String,
    pub state: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecommendedAction {
    /// `PAYMENTS_DUE`, `UPDATE_EXPIRED_PAYMENT_METHOD`, …
    pub action: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feature: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<String>,
}

/// A payment method, without anything of the card or account behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PaymentInstrument {
    /// `CARD`, `PAY_BY_INVOICE`, `SEPA_BANK_ACCOUNT`, …
    pub method: String,
    /// `ACTIVE`, `PENDING_SETUP`, `SETUP_IN_PROGRESS`, `INVALID`.
    pub status: String,
}

/// A phone number without the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Phone {
    /// `+82 ******78`.
    pub masked: String,
    /// Of the country code, e.g. `KR`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// A word: `mobile`, `fixed_line`, `fixed_line_or_mobile`, `toll_free`, `voip`, `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    pub problems: Vec<PhoneProblem>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PhoneProblem {
    /// No `+` and country code at the start.
    CountryCodeMissing,
    /// Spaces, hyphens or brackets between the digits.
    Separators,
    /// The domestic `0` was kept after the country code.
    LeadingZero,
    TollFree,
    /// Another country's code than the contact address.
    OtherCountry,
    /// Too short, too long or not a number of that country.
    NotValid,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Instance {
    /// `ssoins-…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `d-…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_store: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_account: Option<String>,
    /// `CREATE_IN_PROGRESS`, `CREATE_FAILED`, `DELETE_IN_PROGRESS`, `ACTIVE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// AWS's words, cleaned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_region: Option<String>,
    /// The primary Region and its replicas, as far as they are in use.
    #[serde(default)]
    pub regions: Vec<String>,
    /// Regions that are being added or removed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changing: Vec<RegionChange>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encryption: Option<Encryption>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SupportCategory {
    pub service: String,
    pub category: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ContactWay {
    /// `web`, `chat`, `call`.
    pub way: String,
    /// `09:00-18:00`, as AWS gives them.
    pub hours: Vec<String>,
}

/// What `checks/error-texts` makes of a pasted text. The text is not kept: it may hold anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ErrorText {
    pub candidates: Vec<ErrorTextCandidate>,
    /// What the text names, such as a host or a Region.
    #[serde(default, skip_serializing_if = "Named::is_empty")]
    #[schemars(skip)]
    pub named: Named,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ErrorTextCandidate {
    /// The id of the entry that matched.
    pub entry: String,
    /// The code of the finding it speaks of.
    pub code: String,
    pub sure: HowSure,
}
