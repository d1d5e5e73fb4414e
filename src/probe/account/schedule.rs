//! Schedules the calls: which can be made now, given the answers so far. Pure. A whole run takes three round trips.

use std::collections::{BTreeMap, BTreeSet};

use super::call_key::CallKey;
use crate::aws::{Portal, Question, Reply, SignInClient, partition_of};
use crate::catalogue::{AwsCall, Partition, regions_on_by_default};
use crate::evidence::aws::{AwsFacts, CredentialFacts, Instance};
use crate::evidence::{Failure, FailureKind, Outcome, Reason};

use AwsCall as Is;

/// Calls that need nothing but credentials.
const FIRST: &[AwsCall] = &[
    Is::GetCallerIdentity,
    Is::GetAccountInformation,
    Is::GetContactInformation,
    Is::ListRegions,
    Is::GetAccountPlanState,
    Is::ListRecommendedActions,
    Is::ListPaymentInstruments,
    Is::ListFinancialRecords,
    Is::DescribeRegions,
    Is::ListBuckets,
    Is::DescribeOrganization,
    Is::GetAccountSummary,
    Is::ListInstances,
    Is::DescribeSeverityLevels,
    Is::GetConsoleAuthorization,
    Is::GetSignInPolicy,
];
const BALANCES: &[&str] = &["INVOICES_PAST_DUE", "INVOICES_DUE"];
const CONTACTS: &[&str] = &["BILLING", "OPERATIONS", "SECURITY"];

#[derive(Default)]
pub(super) struct Scheduler {
    wanted: BTreeSet<AwsCall>,
    asked: BTreeSet<CallKey>,
    portal: Option<Portal>,
    /// `Ok` with credentials, else why signed calls are not made.
    signing: Option<Result<(), Reason>>,
    region: String,
    account: Option<String>,
    organization: Option<(bool, Option<String>)>,
    instances: Option<Vec<Instance>>,
    one_by_one: bool,
    regions: Option<Vec<String>>,
    /// `ListRegions` came back, whatever it said.
    regions_answered: bool,
    permission_sets: Vec<String>,
    support_api: Option<bool>,
    /// AWS's ids of the account's cards.
    cards: Option<Vec<String>>,
    /// ARNs of account access managers.
    access_managers: Option<Vec<String>>,
    clients: BTreeMap<String, SignInClient>,
}

impl Scheduler {
    pub(super) fn new(wanted: impl Iterator<Item = AwsCall>, portal: Option<Portal>) -> Self {
        Self { wanted: wanted.collect(), portal, region: "us-east-1".to_owned(), ..Self::default() }
    }

    pub(super) fn needs_credentials(&self) -> bool {
        self.wanted.iter().any(|wanted| wanted.is_signed())
    }

    pub(super) fn signed(&mut self, facts: &CredentialFacts) {
        self.signing = Some(Ok(()));
        if let Some(region) = &facts.region {
            self.region.clone_from(region);
        }
    }

    pub(super) fn unsigned(&mut self, because: Reason) {
        self.signing = Some(Err(because));
    }

    /// Whether the call is wanted; it then counts as asked.
    pub(super) fn take(&mut self, call: AwsCall) -> bool {
        self.wanted.contains(&call) && self.asked.insert(CallKey::once(call))
    }

    /// Everything that can be asked now and was not yet.
    pub(super) fn next(&mut self) -> Vec<(CallKey, Question)> {
        let mut ready = Vec::new();
        if matches!(self.signing, Some(Ok(()))) {
            ready.extend(FIRST.iter().map(|first| (String::new(), Question::new(*first))));
            ready.extend(
                CONTACTS.iter().map(|each_contact| (each_contact.to_string(), contact(each_contact))),
            );
            ready.extend(BALANCES.iter().map(|which| (which.to_string(), balance(which))));
            ready.extend(self.cards.iter().flatten().map(|id| (id.clone(), card(id))));
            ready.extend(self.of_organization());
            ready.extend(self.of_identity_center());
            ready.extend(self.of_support());
        }
        ready.extend(self.of_sign_in());
        let mut new = Vec::new();
        for (about, question) in ready {
            let call = question.call;
            if !self.wanted.contains(&call) || self.outside_partition(call) {
                continue;
            }
            let key = CallKey { call, about };
            if self.asked.insert(key.clone()) {
                new.push((key, question));
            }
        }
        new
    }

    pub(super) fn learn(&mut self, question: &Question, reply: &Reply) {
        if question.call == Is::ListInstances && !question.this_region_only && scope_is_unknown(reply) {
            self.one_by_one = true;
        }
        self.regions_answered |= question.call == Is::ListRegions;
        if let Some(client) = &reply.client {
            let region = question.region.clone().unwrap_or_else(|| self.region.clone());
            self.clients.insert(region, client.clone());
        }
        match &reply.answer.facts {
            Some(AwsFacts::Caller { account, .. }) => self.account = Some(account.clone()),
            Some(AwsFacts::Organization { exists, management_account, .. }) => {
                self.organization = Some((*exists, management_account.clone()));
            }
            Some(AwsFacts::Instances { instances, .. }) => {
                let region = question.region.as_ref();
                let placed = instances.iter().cloned().map(|mut output| {
                    output.primary_region = output.primary_region.or_else(|| region.cloned());
                    output
                });
                self.instances.get_or_insert_default().extend(placed);
            }
            Some(AwsFacts::RegionStates { states }) => {
                let on = |output: &str| matches!(output, "ENABLED" | "ENABLED_BY_DEFAULT");
                let on = states.iter().filter(|entry| on(&entry.state)).map(|entry| entry.region.clone());
                self.regions = Some(on.collect());
            }
            Some(AwsFacts::PermissionSets { arns, .. }) => self.permission_sets.clone_from(arns),
            Some(AwsFacts::PaymentInstruments { .. }) => self.cards = Some(reply.ids.clone()),
            Some(AwsFacts::AccessApplications { .. }) => self.access_managers = Some(reply.ids.clone()),
            Some(AwsFacts::SupportPlan { api }) => self.support_api = Some(*api),
            _ => {}
        }
    }

    /// Calls of the plan that were never made, with the reason.
    pub(super) fn never_asked(&self) -> Vec<(AwsCall, Reason)> {
        let open = self.wanted.iter().filter(|call| !self.asked.iter().any(|asked| asked.call == **call));
        open.map(|call| (*call, self.why_not(*call))).collect()
    }

    fn why_not(&self, call: AwsCall) -> Reason {
        if call.is_signed() {
            match self.signing {
                Some(Err(because)) => return because,
                None => return Reason::NoCredentials,
                Some(Ok(())) => {}
            }
        }
        match call {
            _ if self.outside_partition(call) => Reason::NotInPartition,
            Is::RegisterClient | Is::StartDeviceAuthorization if self.portal.is_none() => Reason::NoPortal,
            Is::DescribeAccount | Is::ListAwsServiceAccess | Is::ListDelegatedAdministrators => {
                match &self.organization {
                    Some((false, _)) => Reason::NoOrganization,
                    Some((true, _)) => Reason::NotManagementAccount,
                    None => Reason::NeedsEarlierAnswer,
                }
            }
            Is::DescribeServices | Is::DescribeSupportedLanguages | Is::DescribeCreateCaseOptions
                if self.support_api == Some(false) =>
            {
                Reason::NoSupportPlan
            }
            Is::GetPaymentInstrument if self.cards.as_ref().is_some_and(Vec::is_empty) => {
                Reason::NoPaymentCard
            }
            Is::ListEntitlements if self.access_managers.as_ref().is_some_and(Vec::is_empty) => {
                Reason::NoAccessManager
            }
            Is::DescribeInstance | Is::ListUsers | Is::ListAccessApplications | Is::ListEntitlements
                if self.has_no_instance() =>
            {
                Reason::NoInstance
            }
            Is::ListPermissionSets | Is::ListManagedPolicies | Is::ListAccountAssignments => {
                match self.instance() {
                    None if self.has_no_instance() => Reason::NoInstance,
                    Some(output) if self.is_account_instance(output) => Reason::AccountInstance,
                    _ => Reason::NeedsEarlierAnswer,
                }
            }
            _ => Reason::NeedsEarlierAnswer,
        }
    }

    /// Services that are not offered there: asking would only look like a broken network. What a GovCloud account
    /// costs is paid by its standard account.
    fn outside_partition(&self, call: AwsCall) -> bool {
        let service = call.word().split(':').next().unwrap_or_default();
        match partition_of(&self.region) {
            Partition::Aws => false,
            Partition::AwsEusc => matches!(service, "signin" | "account-access"),
            Partition::AwsCn => {
                matches!(service, "freetier" | "bcm-recommended-actions" | "signin" | "account-access")
            }
            Partition::AwsUsGov => {
                let paid_elsewhere = matches!(service, "freetier" | "bcm-recommended-actions" | "payments");
                paid_elsewhere || matches!(service, "account" | "signin" | "account-access")
            }
        }
    }

    /// Only the management account is told more than that there is an organization.
    fn of_organization(&self) -> Vec<(String, Question)> {
        let (Some(account), Some((true, management))) = (&self.account, &self.organization) else {
            return Vec::new();
        };
        if management.as_ref() != Some(account) {
            return Vec::new();
        }
        let calls = [Is::DescribeAccount, Is::ListAwsServiceAccess, Is::ListDelegatedAdministrators];
        let about = |call| Question { account: Some(account.clone()), ..Question::new(call) };
        calls.into_iter().map(|call| (String::new(), about(call))).collect()
    }

    fn of_identity_center(&self) -> Vec<(String, Question)> {
        let mut ready = Vec::new();
        // `ListRegions` may not have answered yet; guessing meanwhile would ask many Regions that are off.
        if self.one_by_one && (self.regions_answered || !self.wanted.contains(&Is::ListRegions)) {
            // The list of enabled Regions is not known: those that are on in every account.
            let usual = || regions_on_by_default(partition_of(&self.region));
            for region in self.regions.clone().unwrap_or_else(usual) {
                let question = Question {
                    region: Some(region.clone()),
                    this_region_only: true,
                    ..Question::new(Is::ListInstances)
                };
                ready.push((region, question));
            }
        }
        let Some(instance) = self.instance() else { return ready };
        let arn = instance.id.as_ref().map(|id| self.instance_arn(id));
        let ask = |call| Question {
            region: instance.primary_region.clone(),
            account: self.account.clone().or_else(|| instance.owner_account.clone()),
            instance_arn: arn.clone(),
            identity_store: instance.identity_store.clone(),
            ..Question::new(call)
        };
        ready.push((String::new(), ask(Is::DescribeInstance)));
        // While it is made or removed, AWS answers nothing else about it.
        if instance.status.as_deref().is_some_and(|status| status != "ACTIVE") {
            return ready;
        }
        if instance.identity_store.is_some() {
            ready.push((String::new(), ask(Is::ListUsers)));
        }
        ready.push((String::new(), ask(Is::ListAccessApplications)));
        for manager in self.access_managers.iter().flatten() {
            let question = Question { application: Some(manager.clone()), ..ask(Is::ListEntitlements) };
            ready.push((manager.clone(), question));
        }
        if self.organization.is_none() || self.is_account_instance(instance) {
            return ready;
        }
        ready.push((String::new(), ask(Is::ListPermissionSets)));
        for set in &self.permission_sets {
            for call in [Is::ListManagedPolicies, Is::ListAccountAssignments] {
                ready.push((set.clone(), Question { permission_set: Some(set.clone()), ..ask(call) }));
            }
        }
        ready
    }

    fn of_support(&self) -> Vec<(String, Question)> {
        if self.support_api != Some(true) {
            return Vec::new();
        }
        let calls = [Is::DescribeServices, Is::DescribeSupportedLanguages, Is::DescribeCreateCaseOptions];
        calls.into_iter().map(|call| (String::new(), Question::new(call))).collect()
    }

    /// At the Region that was configured and, to compare, at the one the instance is in.
    fn of_sign_in(&self) -> Vec<(String, Question)> {
        let Some(portal) = &self.portal else { return Vec::new() };
        let mut regions = vec![portal.region.clone().unwrap_or_else(|| self.region.clone())];
        let primary = self.instance().and_then(|instance| instance.primary_region.clone());
        regions.extend(primary.filter(|primary| *primary != regions[0]));
        let mut ready = Vec::new();
        for region in regions {
            let at = |call| Question { region: Some(region.clone()), ..Question::new(call) };
            ready.push((region.clone(), at(Is::RegisterClient)));
            if let Some(client) = self.clients.get(&region) {
                let question = Question {
                    client: Some(client.clone()),
                    start_url: Some(portal.start_url.clone()),
                    ..at(Is::StartDeviceAuthorization)
                };
                ready.push((region.clone(), question));
            }
        }
        ready
    }

    fn instance(&self) -> Option<&Instance> {
        let all = self.instances.as_ref()?;
        all.iter().find(|output| output.status.as_deref() == Some("ACTIVE")).or_else(|| all.first())
    }

    fn has_no_instance(&self) -> bool {
        self.instances.as_ref().is_some_and(Vec::is_empty)
    }

    /// Owned by the account itself and not by an organization's management account.
    fn is_account_instance(&self, instance: &Instance) -> bool {
        match &self.organization {
            Some((true, management)) => instance.owner_account != *management,
            Some((false, _)) => true,
            None => false,
        }
    }

    fn instance_arn(&self, id: &str) -> String {
        format!("arn:{}:sso:::instance/{id}", partition_of(&self.region).word())
    }
}

fn contact(kind: &'static str) -> Question {
    Question { contact: Some(kind), ..Question::new(Is::GetAlternateContact) }
}

fn balance(which: &'static str) -> Question {
    Question { balance: Some(which), ..Question::new(Is::GetAccountBalance) }
}

fn card(id: &str) -> Question {
    Question { instrument: Some(id.to_owned()), ..Question::new(Is::GetPaymentInstrument) }
}

/// An endpoint older than `RegionScope` refuses it as invalid.
fn scope_is_unknown(reply: &Reply) -> bool {
    let Outcome::Failed(Failure { kind: FailureKind::AwsError, .. }) = reply.outcome else { return false };
    matches!(reply.answer.code.as_deref(), Some("ValidationException" | "SerializationException"))
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;
    use crate::catalogue::{Catalogue, Overlay};

    #[test]
    fn what_is_asked_in_a_partition_is_what_the_catalogue_lists_there() {
        for (partition, region) in [
            (Partition::Aws, "us-east-1"),
            (Partition::AwsUsGov, "us-gov-west-1"),
            (Partition::AwsCn, "cn-north-1"),
            (Partition::AwsEusc, "eusc-de-east-1"),
        ] {
            let catalogue = Catalogue::load(partition, &Overlay::default()).unwrap();
            let scheduler = Scheduler { region: region.to_owned(), ..Scheduler::default() };
            for call in AwsCall::VARIANTS.iter().filter(|call| call.is_signed()) {
                assert_eq!(
                    scheduler.outside_partition(*call),
                    !catalogue.offers(call.service()),
                    "{call} in {partition}"
                );
            }
        }
    }
}
