//! Closed lists of words that cannot identify anyone.

/// States and kinds that AWS or the evidence defines.
#[rustfmt::skip]
pub(super) const AWS_STATES: &[&str] = &[
    "UPDATING", "UPDATE_FAILED", "ADDING", "REMOVING", "AWS_OWNED_KMS_KEY", "CUSTOMER_MANAGED_KEY",
    "PENDING_ACTIVATION", "ACTIVE", "SUSPENDED", "CLOSED", "PENDING_CLOSURE", "PENDING", "VERIFIED",
    "UNVERIFIED", "NOT_SUPPORTED", "BILLING", "OPERATIONS", "SECURITY", "ENABLED", "ENABLING", "DISABLING",
    "DISABLED", "ENABLED_BY_DEFAULT", "FREE", "PAID", "NOT_STARTED", "EXPIRED", "ALL",
    "CONSOLIDATED_BILLING", "CREATE_IN_PROGRESS", "CREATE_FAILED", "DELETE_IN_PROGRESS", "PAYMENTS_DUE",
    "PAYMENTS_PAST_DUE", "INVOICES_PAST_DUE", "INVOICES_DUE", "CARD", "PAY_BY_INVOICE", "US_ACH_BANK_ACCOUNT",
    "SEPA_BANK_ACCOUNT", "UK_BACS_BANK_ACCOUNT", "IN_NET_BANKING", "CN_BANK_REDIRECT", "UPI", "PIX",
    "PENDING_SETUP", "SETUP_IN_PROGRESS", "INVALID", "payment_instruments", "payment_card", "balance",
    "open_invoices", "asked", "disabled", "profile-set", "other-source-set", "no-sign-of-ec2", "not_started",
    "not_found", "not_executable", "failed", "killed", "unreadable",
    "UPDATE_EXPIRED_PAYMENT_METHOD", "UPDATE_INVALID_PAYMENT_METHOD", "aws", "aws-cn", "aws-us-gov",
    "aws-eusc",
    "option", "environment", "profile", "default", "sso", "login", "process", "container", "instance",
    "role", "other", "access_key_id", "secret_access_key", "session_token_missing", "profile_missing",
    "sso_session_expired", "process_failed", "expired", "config_invalid", "timed_out", "source_failed",
    "caller", "account", "contact", "alternate_contact", "region_states", "plan", "recommended_actions",
    "ec2_regions", "buckets", "organization", "organization_account", "service_access",
    "delegated_administrators", "account_summary", "instances", "permission_sets", "managed_policies",
    "assignments", "users", "support_plan", "support_services", "support_languages", "case_options",
    "registration", "device_authorization", "root", "user", "sso_role", "federated", "mobile", "fixed_line",
    "fixed_line_or_mobile", "toll_free", "voip", "country_code_missing", "separators", "leading_zero",
    "not_valid", "available", "best_effort", "unavailable", "web", "chat", "call",
];

/// Values of evidence.
#[rustfmt::skip]
pub(super) const WORDS: &[&str] = &[
    "DNS", "A", "AAAA", "udp", "tcp", "http", "https", "socks", "socks4", "socks5", "socks5h", "port", "host",
    "scheme", "resolve", "connect", "tls", "connect_request", "reset", "close", "drop", "closed", "dropped",
    "timeout", "alert", "NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED", "YXDOMAIN",
    "NOTAUTH", "BADVERS", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3", "HTTP/1.0", "HTTP/1.1", "HTTP/2.0",
    "h2", "http/1.1", "TLS13_AES_128_GCM_SHA256", "TLS13_AES_256_GCM_SHA384",
    "TLS13_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "basic", "digest", "ntlm", "negotiate", "kerberos",
    "bearer", "bundled", "os", "bundle", "roots", "en", "ko", "missing", "unreadable", "no_certificates",
    "linux", "macos", "windows", "present", "malformed", "CURL_CA_BUNDLE", "curl_ca_bundle",
    "panic", "internal", "har", "net_log", "page", "direct", "wpad", "gnome", "kde", "windows-policy", "winhttp", "pac", "socks4a", "gsettings", "auto_proxy", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY",
    "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "AWS_CA_BUNDLE", "--ca-bundle",
    "http_proxy", "HTTP_PROXY", "wsl", "ssh", "container", "REQUESTS_CA_BUNDLE", "ca_bundle", "region", "sso_region", "sso_start_url", "sso_session", "endpoint_url",
    "sso.endpoint_url", "sso_oidc.endpoint_url", "signin.endpoint_url", "sts.endpoint_url",
    "account.endpoint_url", "account_access.endpoint_url", "bcm_recommended_actions.endpoint_url",
    "ec2.endpoint_url", "freetier.endpoint_url", "iam.endpoint_url", "identitystore.endpoint_url",
    "organizations.endpoint_url", "payments.endpoint_url", "s3.endpoint_url", "sso_admin.endpoint_url",
    "support.endpoint_url", "use_fips_endpoint", "use_dualstack_endpoint", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE",
    "AWS_DEFAULT_PROFILE", "--profile", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE",
    "AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT", "[default]", "~/.aws/config",
    "~/.aws/credentials", "read", "true", "false",
    "LC_ALL", "LC_MESSAGES", "LANG", "--lang", "/etc/hosts", "localhost", "*", "OK", "Forbidden",
    "Proxy Authentication Required", "Bad Gateway", "Service Unavailable", "Gateway Timeout",
    "Connection established", "Connection Established", "Moved Permanently", "Found", "Not Found",
    "Bad Request", "Unauthorized", "Internal Server Error", "Temporary Redirect", "See Other", "ipv4",
    "ipv6", "IPv4", "IPv6", "malware", "phishing", "yes", "no", "unsure",
    "wired", "wireless", "tunnel", "up", "down", "unknown", "lowerlayerdown", "dormant", "answers", "silent",
    "curl", "go", "case", "empty",
];

/// Error codes of AWS.
#[rustfmt::skip]
pub(super) const AWS_CODES: &[&str] = &[
    "AccessDenied", "AccessDeniedException", "AuthFailure", "Blocked", "ExpiredToken",
    "ExpiredTokenException", "FreeTierRestrictionError", "IncompleteSignature", "InternalServerException", "InvalidAccessKeyId",
    "InvalidClientTokenId", "InvalidRequestException", "NotSignedUp", "OptInRequired",
    "PendingVerification", "RequestExpired", "RequestTimeTooSkewed", "ResourceNotFoundException",
    "ServiceUnavailable", "SignatureDoesNotMatch", "SubscriptionRequiredException", "Throttling",
    "ThrottlingException", "TooManyRequestsException", "UnauthorizedException",
    "UnrecognizedClientException", "ValidationException", "AWSOrganizationsNotInUseException",
    "InvalidSignatureException", "UnauthorizedOperation", "InvalidRequestRegionException", "InvalidSecurity",
    "InvalidToken", "MissingAuthenticationToken", "RequestLimitExceeded", "SlowDown",
];
