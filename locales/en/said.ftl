# What explain-error says of a finding whose own words tell what the doctor measured: a pasted text tells only what one
# program printed. The value is the title.

said-account-mail-unread = AWS wants an e-mail address confirmed, or waits for an answer to a mail
said-account-other-browser-untried = The browser or one of its settings is not supported
said-account-services-warming-up = The services do not know the account yet
said-credentials-configuration-invalid =
    .meaning = The profile lacks something, contradicts itself, or points in a circle. Programs stop there before they ask AWS.
said-credentials-process-failed =
    .meaning = The profile takes its credentials from a program of your own or your company's, and that program did not succeed.
said-credentials-permission-missing =
    .meaning = An IAM policy, or one of the organization, does not allow the action. It says nothing about the state of the account.
    .steps =
        Ask your AWS administrator to allow the action, or to say which policy refuses it: the message often names the kind.
        Or use credentials that have the permission, with --profile.
    .ask = Please allow this for my user or role: { $actions }
said-credentials-refused-in-region = AWS refuses the credentials in this Region
said-http-block-page =
    .meaning = A page of a filter or gateway came where AWS's answer was expected.
said-http-body-stalled =
    .meaning = The connection was there and no whole answer came: a scanner holds it back, a quota is used up, packets are too large for the path, or the service is slow.
    .ask = Exempt these hosts from content scanning and quotas: { $hosts }
said-http-refused-by-aws =
    .meaning = AWS refuses by the address you come from, or by a policy of your organization for sign-in. A filter can write a similar page.
    .ask = Check sign-in resource policies and resource control policies for network conditions that exclude us: { $hosts }
said-identity-center-creation-failed =
    .meaning = AWS did not make an instance: one may exist already in another Region, or a policy forbids it.
    .steps =
        Look for an instance in the other Regions of the account.
        Ask whether the organization allows instances of member accounts.
    .ask = Identity Center cannot be enabled; the message is attached. Please tell me whether a policy forbids it.
said-identity-center-not-ready =
    .meaning = The instance may still be being set up or changed. Until that is done, AWS answers nothing else about it.
said-identity-center-other-region = The request went to a Region without Identity Center
    .meaning = Identity Center answers in its own Region only. The Region you work in may be another one.
    .steps =
        Find its Region: Identity Center, Settings, or ask whoever gave you the portal address.
        Set sso_region in ~/.aws/config to it.
said-identity-center-portal-mismatch =
    .meaning = The portal's address or its Region is wrong, or a code or token was used up.
said-network-direct-egress-closed =
    .meaning = Some networks let no direct connection out. Many of them have a proxy for it.
said-network-dns-blocked =
    .meaning = Filters and internal DNS servers answer that a name does not exist although AWS publishes it. A misspelled name gives the same message.
said-network-dns-refused =
    .meaning = The resolver refuses the question: by a policy for this name, or because it does not serve this computer at all.
said-network-host-unreachable = Nobody answers at the address
    .meaning = A router, or the computer itself, finds nobody at the address: a dead route, tunnel or NAT.
    .ask = Check the route to: { $hosts }
said-network-icmp-rejected =
    .meaning = A firewall or router can refuse a connection in place of the host. The message does not tell who refused.
    .ask = Allow TCP 443 to: { $hosts }
said-network-inconsistent-path =
    .meaning = Connections may take different ways through the network, and not all of them behave alike.
said-network-mtu-downstream =
    .meaning = On some paths packets must be smaller, and the message that says so is lost: connections come about, and large answers never arrive.
said-network-name-not-found =
    .meaning = Most often the portal's directory id or alias, or the Region, is misspelled. A DNS filter can give the same message.
said-network-no-resolver =
    .meaning = The program got no answer about the name. If other names fail too, the resolver or the way to it is the cause, and not a filter for AWS names.
said-network-no-route =
    .meaning = The computer had no route to the address: no network, no address of its own, or a VPN that was down.
said-network-packet-loss =
    .meaning = Packets get lost now and then: everything works slowly, and sometimes something fails.
said-network-port-closed =
    .meaning = Nothing is open at that address and port, or a device in the host's name says so.
said-network-sni-filtered =
    .meaning = The connection ended before a certificate came. A filter on server names (SNI) does that; so does a server that refuses, or a broken path.
said-network-tcp-dropped =
    .meaning = The program waited and nothing came. Firewalls do this for destinations they do not allow; a wrong address or a dead route looks the same.
said-network-tcp-reset =
    .meaning = The connection was refused or reset at once. AWS does not close port 443: a device that answers in its name is the usual cause.
said-settings-portal-foreign =
    .meaning = The portal's address (sso_start_url) is not that of an AWS access portal, or cannot be read as one.
    .steps =
        Open the access portal in a browser, or ask for its address: it is like https://d-1234567890.awsapps.com/start
        Write it to sso_start_url in ~/.aws/config, without what begins with #.
said-proxy-destination-denied =
    .meaning = The proxy decides against this destination. Which rule it is, only its log or its page tells.
    .ask = Allow CONNECT on port 443 through the proxy for: { $hosts }
said-proxy-no-answer = The proxy does not answer the request
    .meaning = A proxy can take a request and stay silent: its own DNS does not answer, or a policy drops the request without a word.
said-proxy-pac-fault =
    .ask = Please look at the proxy script and its address in the settings of this computer.
said-proxy-pac-only =
    .meaning = If browsers work, they may find their proxy in a script. The AWS CLI and SDKs do not read it.
said-proxy-setting-unreadable = The proxy setting is not the address of an HTTP proxy
    .meaning = The AWS CLI takes an address like http://proxy.example.com:3128, and no SOCKS proxy, no script, no other scheme, and no two schemes in a row like http://socks5://.
    .steps =
        If this network needs a proxy, write it like http://proxy.example.com:3128.
        If it needs none, remove the variable.
said-proxy-unreachable = The proxy cannot be reached
    .meaning = Everything that uses this proxy, the AWS CLI included, stops here. The address may be wrong, or it works only inside the company network or VPN.
    .steps =
        Compare the address with the one that your IT support gives for the proxy.
        Connect to the company network or VPN if the proxy belongs to it.
        Set the proxy anew, or remove the setting if no proxy is needed here.
said-proxy-upstream-failed =
    .meaning = The proxy answered with an error of its own way out: a firewall behind it, its DNS, or its route.
    .ask = Open the way from the proxy to these hosts on TCP port 443, and check its DNS: { $hosts }
said-proxy-wrong-scheme =
    .steps =
        Write the proxy address with http:// in the variable, for example http://proxy.corp.example:3128
        Do the same where the AWS CLI or other tools keep a proxy address.
said-tls-ca-nonconformant =
    .meaning = The CA that signed has not the form RFC 5280 asks for. Programs with the strict defaults of Python 3.13 and later refuse it, although it is installed.
    .ask = Reissue the inspection CA to conform to RFC 5280 (critical basicConstraints, keyUsage with keyCertSign, subject and authority key identifiers).
said-tls-certificate-expired =
    .meaning = The dates do not hold by the clock of that computer. AWS renews its certificates long before they end: the clock is wrong, or a device on the way signs anew.
    .ask = Check why an out-of-date certificate is shown for: { $hosts }
said-tls-certificate-name-mismatch =
    .ask = Find out why these hosts lead to a server with a certificate for another name: { $hosts }
said-tls-handshake-refused =
    .meaning = The other end refused instead of showing a certificate. It may be AWS or a device on the way: an alert is not signed.
    .ask = Check why TLS to these hosts is refused, and allow TLS 1.2 and 1.3: { $hosts }
said-tls-hello-fragment-intolerant =
    .meaning = Some devices read only the first packet of a hello. Current programs send a post-quantum key and need two.
    .ask = Update the firewall so that it reassembles a TLS ClientHello of several packets (known of PAN-OS before 11.1.2-h9). It concerns: { $hosts }
said-tls-incomplete-chain =
    .meaning = The certificate between the host's own and the root may not be sent. Browsers often fetch it by themselves; the AWS CLI does not.
    .ask = Send the full certificate chain for: { $hosts }
said-tls-inspected-untrusted = The program does not know the CA of the certificate
    .meaning = AWS's hosts show certificates of public CAs. If the program knows those, a device on the way opens the connection, or the answer is not AWS's.
    .ask = Exempt these hosts from TLS inspection, or install the inspecting CA on this computer: { $hosts }
said-tls-plaintext-answer =
    .meaning = Something that does not speak TLS answered: a proxy spoken to the wrong way, a notice page of a filter, or a port for plain HTTP.
    .ask = Allow these hosts on port 443: { $hosts }
said-tls-post-quantum-refused =
    .meaning = Some devices on the way object to the key exchange X25519MLKEM768 that current programs offer.
said-tls-trust-store-outdated =
    .meaning = If the certificate is AWS's own, the list of CAs that the program uses is old or empty.
