//! Every code a finding can have. A code is stable for ever: scripts, tickets and `--fail-on` name it.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// What was found, e.g. `network.dns-sinkhole`: the family, a dot, the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, EnumString, IntoStaticStr)]
pub enum Code {
    #[strum(serialize = "account.activation-overdue")]
    AccountActivationOverdue,
    #[strum(serialize = "account.blocked")]
    AccountBlocked,
    #[strum(serialize = "account.closed")]
    AccountClosed,
    #[strum(serialize = "account.cloudfront-verification")]
    AccountCloudfrontVerification,
    #[strum(serialize = "account.free-plan-limit")]
    AccountFreePlanLimit,
    #[strum(serialize = "account.free-plan-not-offered")]
    AccountFreePlanNotOffered,
    #[strum(serialize = "account.india-verification")]
    AccountIndiaVerification,
    #[strum(serialize = "account.mail-unread")]
    AccountMailUnread,
    #[strum(serialize = "account.new-experience")]
    AccountNewExperience,
    #[strum(serialize = "account.other-browser-untried")]
    AccountOtherBrowserUntried,
    #[strum(serialize = "account.pending-activation")]
    AccountPendingActivation,
    #[strum(serialize = "account.pending-verification")]
    AccountPendingVerification,
    #[strum(serialize = "account.quota-too-low")]
    AccountQuotaTooLow,
    #[strum(serialize = "account.service-restricted")]
    AccountServiceRestricted,
    #[strum(serialize = "account.services-refused")]
    AccountServicesRefused,
    #[strum(serialize = "account.services-warming-up")]
    AccountServicesWarmingUp,
    #[strum(serialize = "account.sign-up-unfinished")]
    AccountSignUpUnfinished,
    #[strum(serialize = "account.state-refused")]
    AccountStateRefused,
    #[strum(serialize = "account.suspended")]
    AccountSuspended,
    #[strum(serialize = "account.unseen-restrictions")]
    AccountUnseenRestrictions,
    #[strum(serialize = "aws.service-fault")]
    AwsServiceFault,
    #[strum(serialize = "aws.throttled")]
    AwsThrottled,
    #[strum(serialize = "browser.blocked-locally")]
    BrowserBlockedLocally,
    #[strum(serialize = "browser.goes-by-proxy")]
    BrowserGoesByProxy,
    #[strum(serialize = "browser.unlisted-hosts")]
    BrowserUnlistedHosts,
    #[strum(serialize = "client.program-missing")]
    ClientProgramMissing,
    #[strum(serialize = "client.program-outdated")]
    ClientProgramOutdated,
    #[strum(serialize = "clock.skewed")]
    ClockSkewed,
    #[strum(serialize = "credentials.access-key-unknown")]
    CredentialsAccessKeyUnknown,
    #[strum(serialize = "credentials.clock-refused")]
    CredentialsClockRefused,
    #[strum(serialize = "credentials.configuration-invalid")]
    CredentialsConfigurationInvalid,
    #[strum(serialize = "credentials.endpoint-insecure")]
    CredentialsEndpointInsecure,
    #[strum(serialize = "credentials.endpoint-not-aws")]
    CredentialsEndpointNotAws,
    #[strum(serialize = "credentials.expired")]
    CredentialsExpired,
    #[strum(serialize = "credentials.malformed")]
    CredentialsMalformed,
    #[strum(serialize = "credentials.none")]
    CredentialsNone,
    #[strum(serialize = "credentials.permission-missing")]
    CredentialsPermissionMissing,
    #[strum(serialize = "credentials.process-failed")]
    CredentialsProcessFailed,
    #[strum(serialize = "credentials.profile-missing")]
    CredentialsProfileMissing,
    #[strum(serialize = "credentials.refused-in-region")]
    CredentialsRefusedInRegion,
    #[strum(serialize = "credentials.root-access-key")]
    CredentialsRootAccessKey,
    #[strum(serialize = "credentials.signature-refused")]
    CredentialsSignatureRefused,
    #[strum(serialize = "credentials.source-failed")]
    CredentialsSourceFailed,
    #[strum(serialize = "credentials.sso-session-expired")]
    CredentialsSsoSessionExpired,
    #[strum(serialize = "credentials.wrong-partition")]
    CredentialsWrongPartition,
    #[strum(serialize = "http.allow-entry-too-narrow")]
    HttpAllowEntryTooNarrow,
    #[strum(serialize = "http.api-answered-by-gateway")]
    HttpApiAnsweredByGateway,
    #[strum(serialize = "http.block-page")]
    HttpBlockPage,
    #[strum(serialize = "http.body-stalled")]
    HttpBodyStalled,
    #[strum(serialize = "http.content-rewritten")]
    HttpContentRewritten,
    #[strum(serialize = "http.identity-provider-blocked")]
    HttpIdentityProviderBlocked,
    #[strum(serialize = "http.path-filtered")]
    HttpPathFiltered,
    #[strum(serialize = "http.refused-by-aws")]
    HttpRefusedByAws,
    #[strum(serialize = "http.throttled")]
    HttpThrottled,
    #[strum(serialize = "iam.role-quota-near")]
    IamRoleQuotaNear,
    #[strum(serialize = "identity-center.access-not-assigned")]
    IdentityCenterAccessNotAssigned,
    #[strum(serialize = "identity-center.account-instance")]
    IdentityCenterAccountInstance,
    #[strum(serialize = "identity-center.creation-failed")]
    IdentityCenterCreationFailed,
    #[strum(serialize = "identity-center.encryption-change")]
    IdentityCenterEncryptionChange,
    #[strum(serialize = "identity-center.external-sign-in-failed")]
    IdentityCenterExternalSignInFailed,
    #[strum(serialize = "identity-center.kms-refused")]
    IdentityCenterKmsRefused,
    #[strum(serialize = "identity-center.network-restricted")]
    IdentityCenterNetworkRestricted,
    #[strum(serialize = "identity-center.no-administrator")]
    IdentityCenterNoAdministrator,
    #[strum(serialize = "identity-center.no-users")]
    IdentityCenterNoUsers,
    #[strum(serialize = "identity-center.nobody-assigned")]
    IdentityCenterNobodyAssigned,
    #[strum(serialize = "identity-center.not-enabled")]
    IdentityCenterNotEnabled,
    #[strum(serialize = "identity-center.not-ready")]
    IdentityCenterNotReady,
    #[strum(serialize = "identity-center.other-region")]
    IdentityCenterOtherRegion,
    #[strum(serialize = "identity-center.permission-sets-off")]
    IdentityCenterPermissionSetsOff,
    #[strum(serialize = "identity-center.portal-mismatch")]
    IdentityCenterPortalMismatch,
    #[strum(serialize = "identity-center.region-change")]
    IdentityCenterRegionChange,
    #[strum(serialize = "identity-center.request-refused")]
    IdentityCenterRequestRefused,
    #[strum(serialize = "marketplace.terms-not-accepted")]
    MarketplaceTermsNotAccepted,
    #[strum(serialize = "network.address-filtered")]
    NetworkAddressFiltered,
    #[strum(serialize = "network.captive-portal")]
    NetworkCaptivePortal,
    #[strum(serialize = "network.direct-egress-closed")]
    NetworkDirectEgressClosed,
    #[strum(serialize = "network.dns-blocked")]
    NetworkDnsBlocked,
    #[strum(serialize = "network.dns-hijacked")]
    NetworkDnsHijacked,
    #[strum(serialize = "network.dns-intercepted")]
    NetworkDnsIntercepted,
    #[strum(serialize = "network.dns-null-address")]
    NetworkDnsNullAddress,
    #[strum(serialize = "network.dns-private-address")]
    NetworkDnsPrivateAddress,
    #[strum(serialize = "network.dns-refused")]
    NetworkDnsRefused,
    #[strum(serialize = "network.dns-server-failure")]
    NetworkDnsServerFailure,
    #[strum(serialize = "network.dns-sinkhole")]
    NetworkDnsSinkhole,
    #[strum(serialize = "network.dns-tcp-filtered")]
    NetworkDnsTcpFiltered,
    #[strum(serialize = "network.dns-udp-filtered")]
    NetworkDnsUdpFiltered,
    #[strum(serialize = "network.dnssec-failure")]
    NetworkDnssecFailure,
    #[strum(serialize = "network.dual-stack-names-blocked")]
    NetworkDualStackNamesBlocked,
    #[strum(serialize = "network.first-resolver-dead")]
    NetworkFirstResolverDead,
    #[strum(serialize = "network.host-unreachable")]
    NetworkHostUnreachable,
    #[strum(serialize = "network.hosts-file-override")]
    NetworkHostsFileOverride,
    #[strum(serialize = "network.icmp-rejected")]
    NetworkIcmpRejected,
    #[strum(serialize = "network.inconsistent-path")]
    NetworkInconsistentPath,
    #[strum(serialize = "network.ipv6-broken")]
    NetworkIpv6Broken,
    #[strum(serialize = "network.local-policy")]
    NetworkLocalPolicy,
    #[strum(serialize = "network.mtu-downstream")]
    NetworkMtuDownstream,
    #[strum(serialize = "network.mtu-upstream")]
    NetworkMtuUpstream,
    #[strum(serialize = "network.name-not-found")]
    NetworkNameNotFound,
    #[strum(serialize = "network.no-resolver")]
    NetworkNoResolver,
    #[strum(serialize = "network.no-route")]
    NetworkNoRoute,
    #[strum(serialize = "network.packet-loss")]
    NetworkPacketLoss,
    #[strum(serialize = "network.partial-allowlist")]
    NetworkPartialAllowlist,
    #[strum(serialize = "network.port-closed")]
    NetworkPortClosed,
    #[strum(serialize = "network.record-type-filtered")]
    NetworkRecordTypeFiltered,
    #[strum(serialize = "network.resolver-refuses-client")]
    NetworkResolverRefusesClient,
    #[strum(serialize = "network.sni-filtered")]
    NetworkSniFiltered,
    #[strum(serialize = "network.split-tunnel")]
    NetworkSplitTunnel,
    #[strum(serialize = "network.tcp-dropped")]
    NetworkTcpDropped,
    #[strum(serialize = "network.tcp-reset")]
    NetworkTcpReset,
    #[strum(serialize = "network.transparent-tcp-proxy")]
    NetworkTransparentTcpProxy,
    #[strum(serialize = "network.unexplained")]
    NetworkUnexplained,
    #[strum(serialize = "organization.constraint")]
    OrganizationConstraint,
    #[strum(serialize = "organization.features-limited")]
    OrganizationFeaturesLimited,
    #[strum(serialize = "organization.handshake-refused")]
    OrganizationHandshakeRefused,
    #[strum(serialize = "organization.not-management-account")]
    OrganizationNotManagementAccount,
    #[strum(serialize = "payment.bank-authorization")]
    PaymentBankAuthorization,
    #[strum(serialize = "payment.due")]
    PaymentDue,
    #[strum(serialize = "payment.free-plan")]
    PaymentFreePlan,
    #[strum(serialize = "payment.free-plan-ended")]
    PaymentFreePlanEnded,
    #[strum(serialize = "payment.free-plan-ending")]
    PaymentFreePlanEnding,
    #[strum(serialize = "payment.method-being-set-up")]
    PaymentMethodBeingSetUp,
    #[strum(serialize = "payment.method-expired")]
    PaymentMethodExpired,
    #[strum(serialize = "payment.method-expiring")]
    PaymentMethodExpiring,
    #[strum(serialize = "payment.method-invalid")]
    PaymentMethodInvalid,
    #[strum(serialize = "payment.method-missing")]
    PaymentMethodMissing,
    #[strum(serialize = "payment.past-due")]
    PaymentPastDue,
    #[strum(serialize = "phone.attempts-exhausted")]
    PhoneAttemptsExhausted,
    #[strum(serialize = "phone.no-call-or-message")]
    PhoneNoCallOrMessage,
    #[strum(serialize = "phone.number-format")]
    PhoneNumberFormat,
    #[strum(serialize = "phone.other-country")]
    PhoneOtherCountry,
    #[strum(serialize = "phone.toll-free")]
    PhoneTollFree,
    #[strum(serialize = "phone.unreachable")]
    PhoneUnreachable,
    #[strum(serialize = "phone.unverified")]
    PhoneUnverified,
    #[strum(serialize = "phone.verification-not-supported")]
    PhoneVerificationNotSupported,
    #[strum(serialize = "phone.verification-pending")]
    PhoneVerificationPending,
    #[strum(serialize = "proxy.authentication-required")]
    ProxyAuthenticationRequired,
    #[strum(serialize = "proxy.browser-login-required")]
    ProxyBrowserLoginRequired,
    #[strum(serialize = "proxy.destination-denied")]
    ProxyDestinationDenied,
    #[strum(serialize = "proxy.no-answer")]
    ProxyNoAnswer,
    #[strum(serialize = "proxy.no-proxy-mismatch")]
    ProxyNoProxyMismatch,
    #[strum(serialize = "proxy.odd-answer")]
    ProxyOddAnswer,
    #[strum(serialize = "proxy.pac-answer-unusable")]
    ProxyPacAnswerUnusable,
    #[strum(serialize = "proxy.pac-endless")]
    ProxyPacEndless,
    #[strum(serialize = "proxy.pac-exception")]
    ProxyPacException,
    #[strum(serialize = "proxy.pac-fault")]
    ProxyPacFault,
    #[strum(serialize = "proxy.pac-is-page")]
    ProxyPacIsPage,
    #[strum(serialize = "proxy.pac-not-evaluated")]
    ProxyPacNotEvaluated,
    #[strum(serialize = "proxy.pac-only")]
    ProxyPacOnly,
    #[strum(serialize = "proxy.pac-split-ways")]
    ProxyPacSplitWays,
    #[strum(serialize = "proxy.port-acl")]
    ProxyPortAcl,
    #[strum(serialize = "proxy.read-differently")]
    ProxyReadDifferently,
    #[strum(serialize = "proxy.setting-unreadable")]
    ProxySettingUnreadable,
    #[strum(serialize = "proxy.socks-unsupported")]
    ProxySocksUnsupported,
    #[strum(serialize = "proxy.unreachable")]
    ProxyUnreachable,
    #[strum(serialize = "proxy.upstream-failed")]
    ProxyUpstreamFailed,
    #[strum(serialize = "proxy.variable-not-read")]
    ProxyVariableNotRead,
    #[strum(serialize = "proxy.wrong-scheme")]
    ProxyWrongScheme,
    #[strum(serialize = "root.access-keys-present")]
    RootAccessKeysPresent,
    #[strum(serialize = "root.mfa-off")]
    RootMfaOff,
    #[strum(serialize = "root.used-for-work")]
    RootUsedForWork,
    #[strum(serialize = "settings.file-unreadable")]
    SettingsFileUnreadable,
    #[strum(serialize = "settings.fips-sign-in")]
    SettingsFipsSignIn,
    #[strum(serialize = "settings.key-unknown")]
    SettingsKeyUnknown,
    #[strum(serialize = "settings.portal-foreign")]
    SettingsPortalForeign,
    #[strum(serialize = "settings.sso-incomplete")]
    SettingsSsoIncomplete,
    #[strum(serialize = "settings.value-unusable")]
    SettingsValueUnusable,
    #[strum(serialize = "sign-in.browser-not-opened")]
    SignInBrowserNotOpened,
    #[strum(serialize = "sign-in.browser-policy")]
    SignInBrowserPolicy,
    #[strum(serialize = "sign-in.callback-unreachable")]
    SignInCallbackUnreachable,
    #[strum(serialize = "sign-in.code-refused")]
    SignInCodeRefused,
    #[strum(serialize = "sign-in.details-refused")]
    SignInDetailsRefused,
    #[strum(serialize = "sign-in.endpoint-variant")]
    SignInEndpointVariant,
    #[strum(serialize = "sign-in.mail-taken")]
    SignInMailTaken,
    #[strum(serialize = "sign-in.network-policy")]
    SignInNetworkPolicy,
    #[strum(serialize = "sign-in.other-session")]
    SignInOtherSession,
    #[strum(serialize = "sign-in.password-reset")]
    SignInPasswordReset,
    #[strum(serialize = "support.api-not-in-plan")]
    SupportApiNotInPlan,
    #[strum(serialize = "support.case-channels")]
    SupportCaseChannels,
    #[strum(serialize = "tls.ca-bundle-unusable")]
    TlsCaBundleUnusable,
    #[strum(serialize = "tls.ca-nonconformant")]
    TlsCaNonconformant,
    #[strum(serialize = "tls.certificate-expired")]
    TlsCertificateExpired,
    #[strum(serialize = "tls.certificate-name-mismatch")]
    TlsCertificateNameMismatch,
    #[strum(serialize = "tls.client-certificate-requested")]
    TlsClientCertificateRequested,
    #[strum(serialize = "tls.client-outdated")]
    TlsClientOutdated,
    #[strum(serialize = "tls.first-segment-filter")]
    TlsFirstSegmentFilter,
    #[strum(serialize = "tls.handshake-refused")]
    TlsHandshakeRefused,
    #[strum(serialize = "tls.hello-fragment-intolerant")]
    TlsHelloFragmentIntolerant,
    #[strum(serialize = "tls.incomplete-chain")]
    TlsIncompleteChain,
    #[strum(serialize = "tls.inspected-selectively")]
    TlsInspectedSelectively,
    #[strum(serialize = "tls.inspected-trusted")]
    TlsInspectedTrusted,
    #[strum(serialize = "tls.inspected-untrusted")]
    TlsInspectedUntrusted,
    #[strum(serialize = "tls.large-hello-lost")]
    TlsLargeHelloLost,
    #[strum(serialize = "tls.plaintext-answer")]
    TlsPlaintextAnswer,
    #[strum(serialize = "tls.post-quantum-refused")]
    TlsPostQuantumRefused,
    #[strum(serialize = "tls.revocation-unreachable")]
    TlsRevocationUnreachable,
    #[strum(serialize = "tls.trust-store-outdated")]
    TlsTrustStoreOutdated,
}
