//! A check as written in `checks/NN-*.toml`: what is asked, in which order, after what.

use super::ids::words;
use super::{Category, CheckId, List};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug)]
pub struct Check {
    pub(super) id: CheckId,
    pub(super) category: Category,
    pub(super) requires: Vec<CheckId>,
    pub(super) required: bool,
    pub(super) step: Step,
}

impl Check {
    pub fn id(&self) -> &CheckId {
        &self.id
    }

    pub fn category(&self) -> Category {
        self.category
    }

    /// Checks whose failure makes this one meaningless.
    pub fn requires(&self) -> &[CheckId] {
        &self.requires
    }

    /// Whether an undetermined answer counts for exit code 5.
    pub fn required(&self) -> bool {
        self.required
    }

    pub fn step(&self) -> &Step {
        &self.step
    }
}

/// What a probe is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Read something of this computer.
    Environment(EnvironmentProbe),
    /// Reach every host of these lists; expands to one row per host, path and lane.
    Reach(Vec<List>),
    /// The controls of the network checks; run only if something failed.
    Controls,
    /// Read-only AWS calls.
    Aws(Vec<AwsCall>),
    /// Something only the user can tell; the key of the question in `locales/`.
    Ask(String),
}

#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum EnvironmentProbe {
    Link,
    Resolver,
    Proxy,
    TrustStores,
    Clock,
    Locale,
    Callback,
    Settings,
}
words!(EnvironmentProbe);

/// Every AWS API call the doctor can make while reading. Named as IAM names the API operation.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
pub enum AwsCall {
    #[serde(rename = "sts:GetCallerIdentity")]
    #[strum(serialize = "sts:GetCallerIdentity")]
    GetCallerIdentity,
    #[serde(rename = "account:GetAccountInformation")]
    #[strum(serialize = "account:GetAccountInformation")]
    GetAccountInformation,
    #[serde(rename = "account:GetContactInformation")]
    #[strum(serialize = "account:GetContactInformation")]
    GetContactInformation,
    #[serde(rename = "account:GetAlternateContact")]
    #[strum(serialize = "account:GetAlternateContact")]
    GetAlternateContact,
    #[serde(rename = "account:ListRegions")]
    #[strum(serialize = "account:ListRegions")]
    ListRegions,
    #[serde(rename = "freetier:GetAccountPlanState")]
    #[strum(serialize = "freetier:GetAccountPlanState")]
    GetAccountPlanState,
    #[serde(rename = "bcm-recommended-actions:ListRecommendedActions")]
    #[strum(serialize = "bcm-recommended-actions:ListRecommendedActions")]
    ListRecommendedActions,
    #[serde(rename = "payments:ListPaymentInstruments")]
    #[strum(serialize = "payments:ListPaymentInstruments")]
    ListPaymentInstruments,
    #[serde(rename = "payments:GetPaymentInstrument")]
    #[strum(serialize = "payments:GetPaymentInstrument")]
    GetPaymentInstrument,
    #[serde(rename = "payments:GetAccountBalance")]
    #[strum(serialize = "payments:GetAccountBalance")]
    GetAccountBalance,
    #[serde(rename = "payments:ListFinancialRecords")]
    #[strum(serialize = "payments:ListFinancialRecords")]
    ListFinancialRecords,
    #[serde(rename = "ec2:DescribeRegions")]
    #[strum(serialize = "ec2:DescribeRegions")]
    DescribeRegions,
    #[serde(rename = "s3:ListBuckets")]
    #[strum(serialize = "s3:ListBuckets")]
    ListBuckets,
    #[serde(rename = "organizations:DescribeOrganization")]
    #[strum(serialize = "organizations:DescribeOrganization")]
    DescribeOrganization,
    #[serde(rename = "organizations:DescribeAccount")]
    #[strum(serialize = "organizations:DescribeAccount")]
    DescribeAccount,
    #[serde(rename = "organizations:ListAWSServiceAccessForOrganization")]
    #[strum(serialize = "organizations:ListAWSServiceAccessForOrganization")]
    ListAwsServiceAccess,
    #[serde(rename = "organizations:ListDelegatedAdministrators")]
    #[strum(serialize = "organizations:ListDelegatedAdministrators")]
    ListDelegatedAdministrators,
    #[serde(rename = "iam:GetAccountSummary")]
    #[strum(serialize = "iam:GetAccountSummary")]
    GetAccountSummary,
    #[serde(rename = "sso:ListInstances")]
    #[strum(serialize = "sso:ListInstances")]
    ListInstances,
    #[serde(rename = "sso:DescribeInstance")]
    #[strum(serialize = "sso:DescribeInstance")]
    DescribeInstance,
    #[serde(rename = "sso:ListPermissionSets")]
    #[strum(serialize = "sso:ListPermissionSets")]
    ListPermissionSets,
    #[serde(rename = "sso:ListManagedPoliciesInPermissionSet")]
    #[strum(serialize = "sso:ListManagedPoliciesInPermissionSet")]
    ListManagedPolicies,
    #[serde(rename = "sso:ListAccountAssignments")]
    #[strum(serialize = "sso:ListAccountAssignments")]
    ListAccountAssignments,
    #[serde(rename = "identitystore:ListUsers")]
    #[strum(serialize = "identitystore:ListUsers")]
    ListUsers,
    #[serde(rename = "account-access:ListApplications")]
    #[strum(serialize = "account-access:ListApplications")]
    ListAccessApplications,
    #[serde(rename = "account-access:ListEntitlements")]
    #[strum(serialize = "account-access:ListEntitlements")]
    ListEntitlements,
    #[serde(rename = "signin:GetConsoleAuthorizationConfiguration")]
    #[strum(serialize = "signin:GetConsoleAuthorizationConfiguration")]
    GetConsoleAuthorization,
    #[serde(rename = "signin:GetResourcePolicy")]
    #[strum(serialize = "signin:GetResourcePolicy")]
    GetSignInPolicy,
    #[serde(rename = "support:DescribeSeverityLevels")]
    #[strum(serialize = "support:DescribeSeverityLevels")]
    DescribeSeverityLevels,
    #[serde(rename = "support:DescribeServices")]
    #[strum(serialize = "support:DescribeServices")]
    DescribeServices,
    #[serde(rename = "support:DescribeSupportedLanguages")]
    #[strum(serialize = "support:DescribeSupportedLanguages")]
    DescribeSupportedLanguages,
    #[serde(rename = "support:DescribeCreateCaseOptions")]
    #[strum(serialize = "support:DescribeCreateCaseOptions")]
    DescribeCreateCaseOptions,
    #[serde(rename = "sso-oidc:RegisterClient")]
    #[strum(serialize = "sso-oidc:RegisterClient")]
    RegisterClient,
    #[serde(rename = "sso-oidc:StartDeviceAuthorization")]
    #[strum(serialize = "sso-oidc:StartDeviceAuthorization")]
    StartDeviceAuthorization,
}
words!(AwsCall);

impl AwsCall {
    /// Whether credentials go with it.
    pub fn is_signed(self) -> bool {
        !matches!(self, Self::RegisterClient | Self::StartDeviceAuthorization)
    }

    /// The service it belongs to, as `service` in `checks/endpoints/` names it: botocore's folder. The calls that
    /// read sign-in policies have hosts of their own.
    pub fn service(self) -> &'static str {
        match self.word().split(':').next().unwrap_or_default() {
            "sso" => "sso-admin",
            "signin" => "signin-control",
            prefix => prefix,
        }
    }

    /// The IAM action that allows the call; `None` where no permission is needed.
    pub fn iam_action(self) -> Option<&'static str> {
        match self {
            Self::GetCallerIdentity | Self::RegisterClient | Self::StartDeviceAuthorization => None,
            Self::ListBuckets => Some("s3:ListAllMyBuckets"),
            other => Some(other.word()),
        }
    }

    /// Further actions without which the call is refused, or leaves something out without saying so:
    /// `ListRecommendedActions` gives each action only to a caller who may read what it is about
    /// (Billing permissions reference, "allows recommended actions access"; 2026-11-26).
    pub fn also_needs(self) -> &'static [&'static str] {
        match self {
            Self::GetAccountBalance | Self::ListFinancialRecords => &["payments:GetPaymentStatus"],
            Self::ListRecommendedActions => &[
                "payments:ListPaymentPreferences",
                "payments:GetPaymentInstrument",
                "payments:GetPaymentStatus",
                "tax:GetTaxRegistration",
                "tax:GetExemptions",
                "freetier:GetFreeTierUsage",
            ],
            _ => &[],
        }
    }
}
