# Words of checks/: what a host is for, which list names it, why a row was not probed, what a check is called.
# A category's name is in report.ftl.

# What a host is for
purpose-access-portal = Your AWS access portal
purpose-portal-assets = Pages and scripts of the access portal
purpose-sign-in = Signing in to AWS
purpose-sign-up = Signing up for an AWS account
purpose-captcha = The CAPTCHA shown at sign-in and sign-up
purpose-threat-protection = AWS's protection against automated sign-ins
purpose-console = AWS Management Console
purpose-console-assets = Pages and scripts of the AWS Management Console
purpose-console-api = What the console reads in the background: settings, search, notifications
purpose-cli-download = Downloading the AWS CLI
purpose-mcp = AWS's MCP server, for AI agents
purpose-cli-sign-in = Signing in from the AWS CLI and SDKs
purpose-builder-id = AWS Builder ID
purpose-doctor-api = AWS API that this program reads when credentials are given
purpose-control = Comparison host, unrelated to AWS sign-in
purpose-canary = Reserved test address (RFC 5737). Any answer comes from a device in between
purpose-resolver = The second DNS server you named
purpose-identity-provider = Your identity provider
purpose-own = Host you added

# What does not work without a host of this purpose
without-access-portal = The access portal does not open, or stays empty after signing in.
without-portal-assets = Pages for signing in and the portal can stay blank: their scripts, styles and images come from here.
without-sign-in = The sign-in page does not open, or signing in does not finish.
without-sign-up = The sign-up page does not open, or sign-up stops at one of its steps.
without-captcha = When AWS asks for a CAPTCHA, it does not appear, and you cannot continue to sign in or sign up.
without-threat-protection = AWS may take the browser for a program and refuse the sign-in.
without-console = The console does not open.
without-console-assets = Console pages can stay blank or half drawn: their scripts and styles come from here.
without-console-api = Parts of the console are missing: settings, search, notifications.
without-cli-download = The AWS CLI cannot be downloaded; one that is already installed still works.
without-mcp = AI agents cannot use AWS's MCP server; nothing else changes.
without-cli-sign-in = aws sso login or aws login fails; the browser is not affected.
without-builder-id = Signing in with AWS Builder ID fails.
without-doctor-api = This program cannot read the account's state, and the AWS CLI cannot call the service. Signing in is not affected.
without-control = Nothing: it is contacted only for comparison.
without-identity-provider = Your identity provider cannot be reached, so signing in does not begin.
without-own = You added it. Ask the person who added it what needs it.

# Which list names it
list-guide-2023 = AWS set-up guide (2023)
list-portal = AWS access portal allow list
list-sign-in = AWS Sign-In allow list
list-sign-up = Account sign-up
list-console = AWS Management Console
list-cli = AWS CLI sign-in
list-console-suffix = Domain endings of the AWS Management Console
list-cli-download = AWS CLI download
list-mcp = AWS MCP server
list-doctor-api = APIs this program reads
list-control = Comparison hosts
list-own = Your own hosts

# How sure it is that a host is needed
sure-documented = Named in AWS documentation
sure-derived = Follows from AWS's own client code
sure-assumed = Assumed; no AWS page was found that names it

# Why a row was not probed
reason-pattern-not-testable = A wildcard pattern has no host of its own to test; known hosts under it have rows of their own
reason-needs-directory = Give your access portal, e.g. --directory d-1234567890
    .hint = --directory
reason-needs-instance = Give your access portal by its Identity Center instance, e.g. --directory https://ssoins-1234567890abcdef.us-east-1.portal.amazonaws.com
reason-needs-region = Give a Region, e.g. --region us-east-1
    .hint = --region
reason-not-selected = Not among what --only selects
    .hint = --only
reason-left-out = Left out by --skip
    .hint = --skip
reason-not-in-allowlist = Not on the list chosen with --allowlist
reason-controls-off = Comparisons are turned off by --no-controls
reason-no-host-to-control = No host is checked, so there is nothing to compare
reason-interview-off = A question for you; run with --interview to answer it
    .hint = --interview

# Checks that are not about one host
check-environment-link = Network connection
check-environment-resolver = DNS settings
check-environment-proxy = Proxy settings
check-environment-trust-stores = Trusted certificate authorities
check-environment-clock = Clock
check-environment-callback = Whether a sign-in can end on this computer
check-environment-locale = Language and character set
check-environment-settings = Configuration of the AWS CLI
check-network-controls = Comparison with other hosts
check-credentials-identity = Which account the credentials belong to
check-activation-account-state = Account state
check-activation-plan = Free or paid plan
check-activation-services = Whether services answer
check-activation-sign-up-finished = Whether sign-up was finished
check-verification-phone = Phone number verification
check-verification-phone-call = Whether the call or text message arrived
check-payment-method = Payment methods
check-payment-invoices = Unpaid invoices
check-payment-actions = What AWS asks you to do about payment
check-payment-bank = Whether the bank approved the charge
check-identity-center-organization = Organization
check-identity-center-instance = Identity Center instance
check-identity-center-root-user = Root user's protection
check-activation-regions = Enabled Regions
check-activation-mail = Whether mail from AWS was read
check-activation-browser = Whether another browser was tried
check-verification-contacts = Alternate contacts
check-verification-phone-reachable = Whether the phone can be reached
check-verification-india = Customer verification of AWS India
check-identity-center-permission-sets = Permission sets
check-identity-center-account-access = Roles without a permission set
check-credentials-sign-in-policy = Sign-in policy of the account
check-identity-center-assignments = Who may use the account
check-identity-center-users = Users in the identity store
check-identity-center-sign-in = Whether portal and Region belong together
check-support-case-options = How a support case can be filed
check-support-plan = Support plan

# Questions of --interview
ask-sign-up-finished = Did you reach the last sign-up page, where you choose a support plan?
ask-phone-call-received = Did the call or text message with the verification code arrive?
ask-bank-approved-charge = Does your bank or card app show an approved charge or hold of about 1 USD from AWS?
ask-mail-read = Have you looked for mail from AWS, in the spam folder too?
ask-other-browser-tried = Have you tried another browser, or a private window without extensions?
ask-phone-reachable = Can the phone take calls and messages from abroad right now?
ask-india-verification-done = For an account with AWS India: is customer verification finished in the console?

# What was answered, as statements for the case
said-sign-up-finished-yes = I reached the last sign-up page, where you choose a support plan.
said-sign-up-finished-no = I did not reach the last sign-up page, where you choose a support plan.
said-phone-call-received-yes = The call or text message with the verification code arrived.
said-phone-call-received-no = The call or text message with the verification code did not arrive.
said-bank-approved-charge-yes = The bank or card app shows an approved charge or hold of about 1 USD from AWS.
said-bank-approved-charge-no = The bank or card app shows no approved charge or hold from AWS.
said-mail-read-yes = Looked for mail from AWS, in the spam folder too.
said-mail-read-no = Not yet looked for mail from AWS in the spam folder.
said-other-browser-tried-yes = Tried another browser, or a private window without extensions.
said-other-browser-tried-no = Not yet tried another browser or a private window.
said-phone-reachable-yes = The phone can take calls and messages from abroad.
said-phone-reachable-no = The phone cannot take calls and messages from abroad right now.
said-india-verification-done-yes = Customer verification (AWS India) is finished in the console.
said-india-verification-done-no = Customer verification (AWS India) is not finished in the console.
said-phone-attempts-left-yes = Verifying by phone can still be tried.
said-phone-attempts-left-no = Verifying by phone ends with the error “maximum number of failed attempts”.
