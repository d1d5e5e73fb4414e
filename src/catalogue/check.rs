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
    /// Something only the person can tell; the key of the question in `locales/`.
    Ask(String),
}

words! {
    EnvironmentProbe {
        Link = "link",
        Resolver = "resolver",
        Proxy = "proxy",
        TrustStores = "trust-stores",
        Clock = "clock",
        Locale = "locale",
    }
}

words! {
    /// Every AWS API call the doctor can make while reading. Named as IAM names the API operation.
    AwsCall {
        GetCallerIdentity = "sts:GetCallerIdentity",
        GetAccountInformation = "account:GetAccountInformation",
        GetContactInformation = "account:GetContactInformation",
        GetAlternateContact = "account:GetAlternateContact",
        ListRegions = "account:ListRegions",
        GetAccountPlanState = "freetier:GetAccountPlanState",
        ListRecommendedActions = "bcm-recommended-actions:ListRecommendedActions",
        DescribeRegions = "ec2:DescribeRegions",
        ListBuckets = "s3:ListBuckets",
        DescribeOrganization = "organizations:DescribeOrganization",
        DescribeAccount = "organizations:DescribeAccount",
        ListAwsServiceAccess = "organizations:ListAWSServiceAccessForOrganization",
        ListDelegatedAdministrators = "organizations:ListDelegatedAdministrators",
        GetAccountSummary = "iam:GetAccountSummary",
        ListInstances = "sso:ListInstances",
        DescribeInstance = "sso:DescribeInstance",
        ListPermissionSets = "sso:ListPermissionSets",
        ListManagedPolicies = "sso:ListManagedPoliciesInPermissionSet",
        ListAccountAssignments = "sso:ListAccountAssignments",
        ListUsers = "identitystore:ListUsers",
        DescribeSeverityLevels = "support:DescribeSeverityLevels",
        DescribeServices = "support:DescribeServices",
        DescribeSupportedLanguages = "support:DescribeSupportedLanguages",
        DescribeCreateCaseOptions = "support:DescribeCreateCaseOptions",
        RegisterClient = "sso-oidc:RegisterClient",
        StartDeviceAuthorization = "sso-oidc:StartDeviceAuthorization",
    }
}

impl AwsCall {
    /// Whether credentials go with it.
    pub fn is_signed(self) -> bool {
        !matches!(self, Self::RegisterClient | Self::StartDeviceAuthorization)
    }

    /// The service it belongs to, as botocore names its folder and `service` in `checks/endpoints/`.
    pub fn service(self) -> &'static str {
        match self.word().split(':').next().unwrap_or_default() {
            "sso" => "sso-admin",
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
}
