# Words of the reports themselves. Key = family, hyphen, the word as JSON spells it.

# Status of a check
status-ok = ok
status-warn = warn
status-fail = FAIL
status-blocked = blocked
status-na = n/a
status-skipped = skipped
status-unknown = unknown
status-error = error

count-ok = { $count } ok
count-warn = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
count-fail = { $count } failed
count-blocked = { $count } blocked
count-na = { $count } not applicable
count-skipped = { $count } skipped
count-unknown = { $count } undetermined
count-error = { $count ->
    [one] { $count } probe broke
   *[other] { $count } probes broke
}

severity-fail = failure
severity-warn = warning
severity-info = note

confidence-high = high
confidence-medium = medium
confidence-low = low

owner-you = you
owner-network_team = network team (firewall)
owner-dns_team = DNS team
owner-gateway_team = web gateway or proxy team
owner-it_desktop = IT desk (this computer)
owner-aws_admin = your AWS administrator
owner-aws_support = AWS Support
owner-bank = bank or card issuer
owner-isp = internet provider

category-environment = This computer
category-network = Network
category-credentials = Credentials
category-activation = Account activation
category-verification = Verification
category-payment = Payment
category-identity-center = Identity Center
category-support = Support

layer-environment = computer
layer-resolve = DNS
layer-connect = connect
layer-proxy_connect = proxy
layer-tls = TLS
layer-http = HTTP
layer-aws = AWS

lane-direct = direct
lane-proxy = via proxy
lane-pac = by the proxy script
lane-browser = browser

ca-store-bundled = public roots
ca-store-roots = given roots
ca-store-os = this system
ca-store-bundle = CA bundle

# Which control ruled a neighbour out
control-control_host = an unrelated host, all layers
control-control_name = an unrelated name at the same resolver
control-other_sni = another server name on the same address
control-other_address = the same server name at another address
control-no_sni = a ClientHello without a server name
control-hello_split = the same ClientHello in two writes
control-hello_post_quantum = a large post-quantum ClientHello
control-hello_small_segment = the large ClientHello in small segments
control-hello_padded = a padded ClientHello of the same size
control-repeat = the same ClientHello once more
control-plain_http = plain HTTP to the same host
control-tcp_canary = a connection to a reserved test address
control-dns_canary = a question to an address where no resolver is
control-random_label = a random name beside the failed one
control-second_resolver = the name at a second resolver
control-checking_disabled = the question without DNSSEC validation
control-dns_tcp = the same question over TCP
control-control_connect = an unrelated host through the same proxy
control-control_port = another port through the same proxy
control-path_pair = another path on the same host
control-other_family = the same host by an address of the other kind (IPv4, IPv6)
control-earlier_way = a way of the proxy script that was tried first
control-ordinary_client = the same request by an ordinary program
control-hops = the same packet, hop by hop

# How an operation failed
failure-no_resolver = no DNS server is set
failure-name_not_found = the name does not exist (NXDOMAIN)
failure-no_data = the name has no address of this kind
failure-dns_refused = the DNS server refused (REFUSED)
failure-dns_servfail = the DNS server could not answer (SERVFAIL)
failure-dns_timeout = no answer from the DNS server
failure-dns_malformed = the DNS answer could not be read
failure-temporary_failure = the name could not be looked up just now
failure-connect_timeout = no answer to the connection attempt
failure-connection_refused = connection refused
failure-network_unreachable = no route to the network
failure-host_unreachable = no route to the host
failure-permission_denied = connecting is not permitted
failure-address_not_available = no local address of this family
failure-out_of_resources = this computer ran out of sockets
failure-connection_reset = connection reset
failure-connection_closed = connection closed without an answer
failure-read_timeout = connected, then silence
failure-proxy_name_not_found = the proxy's name could not be looked up
failure-proxy_auth_required = the proxy asks for a login (407)
failure-proxy_refused = the proxy refused
failure-proxy_not_http = the proxy did not answer in HTTP
failure-proxy_not_socks = the proxy did not answer in SOCKS
failure-tls_alert = TLS alert from the other side
failure-not_tls = the answer was not TLS
failure-tls_malformed = the TLS answer could not be read
failure-certificate_unknown_issuer = certificate from an unknown issuer
failure-certificate_name_mismatch = certificate for another name
failure-certificate_expired = certificate expired
failure-certificate_not_yet_valid = certificate not valid yet
failure-certificate_invalid = certificate not valid
failure-http_malformed = the HTTP answer could not be read
failure-headers_too_large = the HTTP headers were too large
failure-body_stalled = the answer began, then stopped
failure-aws_error = AWS answered with an error
failure-not_aws = the answer is not from AWS
failure-endpoint_insecure = the endpoint that was set is plain HTTP to another computer; nothing was sent
failure-aws_unreachable = no answer from the AWS API
failure-no_credentials = no credentials
failure-credentials_invalid = the credentials are not valid
failure-deadline = not finished within the deadline
failure-interrupted = interrupted
failure-internal = the probe itself broke
failure-other = failed

# Head of the page
header-run = run
header-catalogue = catalogue
header-directory = directory
header-trust = trusting
header-shared = Names were replaced so that this report can be shared.

# A finding
label-saw = saw
label-means = means
label-owner = owner
label-confidence = confidence
label-ask = ask for
label-do = do
label-rule = rule
label-list = all names
label-confirm = confirm
label-where = where
label-excluded = ruled out
label-open = still open
label-expect = afterwards
label-wrong = may be wrong
label-related = related
label-vendor = product
label-located = cut at
hop-0 = this computer
hop-unnamed = hop { $hop }
hop-named = hop { $hop } ({ $router })
located-between = Between { $after } and { $before }.
located-at = At { $place }, which says so itself.
located-in-place = At { $place }, which accepts connections instead of the server.
located-last = At { $place }, the last router, or at the server.
located-silent = Not located: the routers do not answer.
located-differs = Not located: it is another place for each host that was traced.
located-not-available = Not located: this system does not tell which router drops a packet. Linux does.
label-layer = layer

blocked-by = { $count ->
    [one] { $count } check blocked by { $cause }
   *[other] { $count } checks blocked by { $cause }
}
waits-for = waits for
allowlist-none-blocked = Nothing in { $file } is blocked, so there is nothing to list.
saved-is-not-shared = { $file } holds the evidence as it was seen, names and all: --share changes reports only. Keep it to yourself.
told-under = the rest is under
more-rows = and { $count } more (--verbose)
some-checks = { $count ->
    [one] { $count } check
   *[other] { $count } checks
}
some-device = a device on the path
answers-title = From your answers: { $count } things to do, in this order
answers-more = Each in full, with its code: --verbose
hosts-more = { $names } and { $count } more
same-hosts = the same hosts
other-categories = { $count } other categories
title-all-checks = All checks

# End of the page
label-result = Result
label-cause = Most likely cause
label-next = Next step

result-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
result-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
result-none = no failure found
result-incomplete = the run ended early

next-green = The network looks fine from here: every host that could be tested answered. That does not show that nothing else is filtered.
next-no-host = No host was tested in this run, and nothing that was looked at is wrong. Run it without --only and --skip for the whole picture.
next-warnings = Set-up can go on. Each warning above says who can act.
next-undetermined = Some required checks could not be determined. See the rows above for what they need, then run this again.
next-ask =
    Send the “ask for” line to: { $owner }
    More: { $command }
next-ask-again =
    Send the “ask for” line to: { $owner }
    Run this again once it is done.
    More: { $command }
next-you =
    { $step }
    More: { $command }

# Notes in allow lists; one comment line each
product-plain-note = Names as AWS publishes them, port, purpose.
product-squid-note =
    Put this file before the first http_access deny, for example: include /etc/squid/aws-setup.conf
    A leading dot covers the domain and everything below it.
    .decrypt =
        Only where ssl_bump decrypts: take the comment marks off and put these lines before ssl_bump bump.
        A deny above still wins over splice.
product-palo-alto-note =
    A wildcard does not match the domain itself, so both are listed; the final slash ends the name.
    Use the category in a security rule above the one that blocks.
    .decrypt = Put this decryption rule above the ones that decrypt.
product-fortigate-note =
    Action exempt, because allow still goes on to the category filter and can be blocked there.
    Select this URL filter in the web filter profile of the policy.
    .decrypt = Do not decrypt: put your own inspection profile in place of custom-deep-inspection.
product-zscaler-note =
    Paste the names of the list into a custom URL category, then allow it in URL Filtering.
    With Allow Cascading to URL Filtering switched on, an allowed cloud app can still be blocked by URL Filtering.
    .decrypt = Put the same category into an SSL Inspection rule with the action Do Not Inspect.
product-umbrella-note =
    Destination list of type Allow. Everything below each name is included; asterisks are not valid here.
    .decrypt = Put the same names into the selective decryption list.
product-netskope-note =
    URL list. A wildcard includes the domain itself. Allow it in Real-time Protection.
    .decrypt =
        Put the same names into an SSL Decryption policy with the action Do Not Decrypt.
        Real-time Protection still applies after that, and then drops without any block page.
product-check-point-note =
    Use this custom site in an access rule. A domain object that is not an FQDN matches by reverse DNS and does not fit AWS addresses.
    .decrypt = Put the same site into an HTTPS Inspection rule with the action Bypass.
product-aws-network-firewall-note = AWS account set-up. An allow list denies every other TLS name. For clients outside the firewall's VPC set HOME_NET. With TLS inspection, a connection without a matching SNI is dropped.
product-cloudflare-gateway-note = 2. HTTP policy with the action Allow:
    .decrypt = 1. HTTP policy with the action Do Not Inspect; it is evaluated before Allow and Block:

# Words of tables and pages
title-report = AWS account set-up report
title-left-out = Not tested
head-started = started
head-tool = tool
head-regions = Regions
head-lanes = way
head-status = status
head-check = check
head-host = host
head-what = what
head-evidence = evidence
label-severity = severity

# What a shared report replaced
share-title = Ready to share
share-host = { $count ->
    [one] { $count } host name replaced
   *[other] { $count } host names replaced
}
share-proxy = { $count ->
    [one] { $count } proxy name replaced
   *[other] { $count } proxy names replaced
}
share-directory = { $count ->
    [one] { $count } directory name replaced
   *[other] { $count } directory names replaced
}
share-instance = { $count ->
    [one] { $count } instance id replaced
   *[other] { $count } instance ids replaced
}
share-account = { $count ->
    [one] { $count } account id replaced
   *[other] { $count } account ids replaced
}
share-email = { $count ->
    [one] { $count } e-mail address replaced
   *[other] { $count } e-mail addresses replaced
}
share-phone = { $count ->
    [one] { $count } telephone number replaced
   *[other] { $count } telephone numbers replaced
}
share-path = { $count ->
    [one] { $count } path replaced
   *[other] { $count } paths replaced
}
share-private-address = { $count ->
    [one] { $count } private address replaced
   *[other] { $count } private addresses replaced
}
share-public-address = { $count ->
    [one] { $count } public address replaced
   *[other] { $count } public addresses replaced
}
share-check = { $count ->
    [one] { $count } name of an own check replaced
   *[other] { $count } names of own checks replaced
}
share-endpoint = { $count ->
    [one] { $count } name of an own endpoint replaced
   *[other] { $count } names of own endpoints replaced
}
share-evidence = { $count ->
    [one] { $count } evidence id replaced
   *[other] { $count } evidence ids replaced
}
share-interface = { $count ->
    [one] { $count } name of a network interface replaced
   *[other] { $count } names of network interfaces replaced
}
share-certificate = { $count ->
    [one] { $count } certificate replaced
   *[other] { $count } certificates replaced
}
share-certificate-name = { $count ->
    [one] { $count } name in a certificate replaced
   *[other] { $count } names in certificates replaced
}
share-permission-set = { $count ->
    [one] { $count } permission set replaced
   *[other] { $count } permission sets replaced
}
share-profile = { $count ->
    [one] { $count } profile name replaced
   *[other] { $count } profile names replaced
}
share-session = { $count ->
    [one] { $count } session name replaced
   *[other] { $count } session names replaced
}
share-label = { $count ->
    [one] { $count } part of a host name replaced
   *[other] { $count } parts of host names replaced
}
share-text = { $count ->
    [one] { $count } text replaced
   *[other] { $count } texts replaced
}
share-secret = { $count ->
    [one] { $count } secret removed
   *[other] { $count } secrets removed
}
share-left_out = { $count ->
    [one] { $count } text left out, because it could not be shown safe
   *[other] { $count } texts left out, because they could not be shown safe
}

# The way to a host
title-findings = Findings
title-way = Where it breaks
title-path = The path to each host
same-path = { $count ->
    [one] and { $count } more host with the same path
   *[other] and { $count } more hosts with the same path
}
title-calls = Calls to AWS
head-call = call
head-region = Region
head-at = time (UTC)
head-answer = answer
head-request-id = request id
head-trust = trusted certificates
head-time = time
way-computer = this computer
way-passed = passed
way-warned = passed, with a warning
way-broken = broken here
way-not_reached = not reached
title-hops = Where on the path
way-far = the server
way-cut = between these two
way-in_place = answers instead of the server
way-last = this router or the server

# Why a check was not made
reason-direct-closed-by-design = direct connections are closed here and the proxy works, so this way is not needed
reason-browser-does-not-say = the browser got no answer and does not tell a page why
reason-browser-hides-answer = the browser got an answer and shows a page neither its status nor its text
reason-bypasses-proxy = NO_PROXY sends programs past the proxy for this host
reason-no-credentials = no AWS credentials were found
    .give = Sign in first, or choose a profile with --profile
    .hint = aws login
reason-not-supported = this run cannot ask AWS
reason-credentials-unusable = the AWS credentials cannot be used
reason-no-portal = no access portal is known; give one with --directory
reason-no-organization = the account is in no organization
reason-not-management-account = only the management account is told this
reason-no-support-plan = the support plan does not include the Support API
reason-no-payment-card = there is no card among the payment methods
reason-aws-may-leave-out = AWS may leave something out that the credentials may not see
reason-no-browser-came = no browser opened the page
reason-no-access-manager = there is no account access manager
reason-no-instance = there is no Identity Center instance
reason-account-instance = an account instance has none of its own
reason-not-in-partition = not offered in this partition
reason-needs-earlier-answer = it needs an answer that did not come
reason-not-asked = nobody was asked
reason-aws-access-denied = the credentials lack the permission
reason-aws-call-failed = AWS gave no usable answer
reason-not-observed = nothing was observed
reason-controls-not-needed = no comparison was needed, because nothing failed
reason-not-proven-aws = something answered, and nothing proves that it was AWS
reason-nothing-failed = nothing failed
reason-redirected = --connect-to sends it elsewhere
reason-no-proxy = no proxy is set
reason-script-gave-no-way = the proxy script gives no way for this host
reason-script-not-read = the proxy script could not be read
reason-deadline = no time was left
    .give = Give more with --deadline
reason-interrupted = the run was interrupted
reason-unknown = a reason this version does not know

# Lengths of time
unit-d = { $count } d
unit-h = { $count } h
unit-min = { $count } min
