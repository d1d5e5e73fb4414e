# What explain-error says of a finding whose own words tell what the doctor measured: a pasted text tells only what one
# program printed. The value is the title.

said-account-mail-unread = AWS is waiting for a confirmed e-mail address or an answer to a mail
said-account-other-browser-untried = The browser or one of its settings is not supported
said-account-services-warming-up = The services do not recognize the new account yet
said-credentials-configuration-invalid = The AWS configuration cannot be used as it is written
    .meaning = A setting is missing, wrong, or contradicts another one. Often it is the Region. This says nothing about the account.
    .steps =
        Look at the settings in use: aws configure list
        Check the Region: it is written like us-east-1 or ap-northeast-2, without an Availability Zone letter (not us-east-1a).
        Correct the wrong lines in ~/.aws/config and ~/.aws/credentials, and variables such as AWS_REGION. If in doubt, create the profile again: aws configure sso
said-credentials-process-failed =
    .meaning = The profile gets its credentials from a program of your own or of your company, and that program failed.
said-credentials-permission-missing = { $has_actions ->
        [yes] These credentials do not have permission to call: { $actions }
       *[other] These credentials do not have permission for this action
    }
    .meaning = An IAM policy or a policy of the organization does not allow the action. This says nothing about the state of the account.
    .steps =
        Ask your AWS administrator to allow the action, or which policy denies it. The message often names the kind of policy.
        Or use credentials that have the permission, with --profile.
    .ask = { $has_actions ->
            [yes] Please allow this action for my user or role: { $actions }
           *[other] Please allow this action for my user or role. The error message is attached.
        }
said-credentials-refused-in-region = { $has_region ->
        [yes] AWS refuses the credentials in { $region }
       *[other] AWS refuses the credentials in this Region
    }
said-credentials-sso-session-expired =
    .steps =
        { $operation ->
            [CreateOAuth2Token] Sign in again: aws login (add --profile NAME if you use a profile)
           *[other] { $has_profile ->
                [yes] Sign in again: aws sso login --profile { $profile } (or aws login, if the profile was made with it)
               *[other] Sign in again the way you did before: aws sso login or aws login (add --profile NAME if you use a profile)
            }
        }
        Run the same command again.
said-http-block-page =
    .meaning = A page of a filter or gateway came instead of AWS's answer.
said-http-body-stalled =
    .meaning = The connection was made, but the answer did not arrive completely: a scanner holds it back, a quota is used up, packets are too large for the path, or the service is slow.
    .ask = Exempt these hosts from content scanning and quotas: { $hosts }
said-http-refused-by-aws =
    .meaning = AWS refuses because of the IP address you come from, or because of a sign-in policy of your organization. A filter can show a similar page.
    .ask = Check sign-in resource policies and resource control policies for network conditions that exclude us: { $hosts }
said-identity-center-creation-failed =
    .meaning = AWS did not create an instance: one may already exist in another Region, or a policy forbids it.
    .steps =
        Look for an instance in the other Regions of the account.
        Ask whether the organization allows instances of member accounts.
    .ask = Identity Center cannot be enabled; the message is attached. Please tell me whether a policy forbids it.
said-identity-center-not-ready =
    .meaning = The instance may still be in the middle of being created or changed. Until that is finished, AWS says nothing else about it.
said-identity-center-other-region = The request went to a Region without Identity Center
    .meaning = Identity Center answers in its own Region only. The Region you work in may be another one.
    .steps =
        Find its Region: Identity Center, Settings, or ask the person who gave you the portal address.
        Set sso_region in ~/.aws/config to it.
said-identity-center-portal-mismatch =
    .meaning = The portal's address or its Region is wrong, or a code or token was already used.
said-network-direct-egress-closed =
    .meaning = Some networks allow no direct connections to the outside. Most of them have a proxy.
said-network-dns-blocked =
    .meaning = A filter or an internal DNS server can say that a name does not exist although AWS publishes it. A misspelled name gives the same message.
said-network-dns-refused =
    .meaning = The resolver refuses the question, because of a policy for this name or because it does not serve this computer at all.
said-network-host-unreachable = The address cannot be reached
    .meaning = A router or this computer says that it cannot reach the address: the route, the tunnel or the NAT does not work.
    .ask = Check the route to: { $hosts }
said-network-icmp-rejected =
    .meaning = A firewall or router can refuse a connection instead of the host. The message does not say who refused.
    .ask = Allow TCP 443 to: { $hosts }
said-network-inconsistent-path =
    .meaning = Connections can take different paths through the network, and the paths behave differently.
said-network-mtu-downstream =
    .meaning = On some paths packets must be smaller, and the message that says so is lost: connections are made, but large answers never arrive.
said-network-name-not-found =
    .meaning = Usually the host name, the portal's directory ID or the Region is misspelled. A DNS filter can cause the same message.
    .steps =
        { $has_host ->
            [yes] Check the spelling of { $host }. If it is the access portal, compare it with the address in your invitation e-mail.
           *[other] Check the spelling of the host name in the message. If it is the access portal, compare it with the address in your invitation e-mail.
        }
        Correct it where it was written; in ~/.aws/config the lines are region, sso_region and sso_start_url.
        If the name is right, check DNS from here: aws-setup-doctor
said-network-no-resolver =
    .meaning = The program got no answer about the name. If other names fail too, the cause is the resolver or the path to it, not a filter for AWS names.
said-network-no-route =
    .meaning = The computer had no route to the address: it had no network or no IP address, or a VPN was down.
said-network-packet-loss =
    .meaning = Packets are lost from time to time: everything is slow, and sometimes something fails.
said-network-port-closed =
    .meaning = Nothing listens at that address and port, or a device on the path refused instead of the host.
said-network-sni-filtered =
    .meaning = The connection ended before a certificate came. A filter on server names (SNI) does that. A server that refuses or a broken path gives the same message.
said-network-tcp-dropped =
    .meaning = The program waited and got no answer. Firewalls do this for destinations they do not allow. A wrong address or a broken route gives the same message.
said-network-tcp-reset =
    .meaning = The connection was refused or reset at once. AWS does not close port 443, so the usual cause is a device that answers instead of AWS.
said-network-dns-null-address =
    .meaning = Block lists answer like this: the name leads to no host.
said-settings-file-unreadable =
    .meaning = The program could not open a configuration or credentials file in the folder .aws, so it used none of it.
    .steps =
        Make your user the owner of the folder .aws and its files, and let it read and write them.
        In a container or under another user: look at which user runs the program, and whose home folder it uses.
said-settings-portal-foreign =
    .meaning = The portal's address (sso_start_url) is not that of an AWS access portal, or cannot be read as one.
    .steps =
        Open the access portal in a browser, or ask for its address: it is like https://d-1234567890.awsapps.com/start
        Write it to sso_start_url in ~/.aws/config, without the part that begins with #.
said-proxy-destination-denied =
    .meaning = The proxy does not allow this destination. Its log or its page says which rule.
    .ask = Allow CONNECT on port 443 through the proxy for: { $hosts }
said-proxy-no-answer = The proxy does not answer the request
    .meaning = A proxy can accept a request and not answer: its own DNS does not answer, or a policy drops the request without notice.
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
        Set the proxy again, or remove the setting if no proxy is needed here.
said-proxy-upstream-failed =
    .meaning = The proxy says that it could not connect to the host. The cause is a firewall behind the proxy, its DNS or its route.
    .ask = Allow connections from the proxy to these hosts on TCP port 443, and check its DNS: { $hosts }
said-proxy-wrong-scheme =
    .steps =
        Write the proxy address with http:// in the variable, for example http://proxy.corp.example:3128
        Do the same wherever the AWS CLI or other tools store a proxy address.
said-tls-ca-nonconformant =
    .meaning = The CA that signed the certificate does not conform to RFC 5280. Strict programs, such as those with Python 3.13 and later, refuse it although it is installed.
    .ask = Reissue the inspection CA to conform to RFC 5280 (critical basicConstraints, keyUsage with keyCertSign, subject and authority key identifiers).
said-tls-certificate-expired =
    .meaning = By the clock of that computer the certificate is not valid now. AWS renews its certificates long before they end: the clock is wrong, or a device on the path signs certificates itself.
    .ask = Check why an out-of-date certificate is shown for: { $hosts }
said-tls-certificate-name-mismatch =
    .ask = Find out why these hosts lead to a server with a certificate for another name: { $hosts }
said-tls-handshake-refused =
    .meaning = The other side refused instead of sending a certificate. A TLS alert is not signed, so it can come from AWS or from a device on the path.
    .ask = Check why TLS to these hosts is refused, and allow TLS 1.2 and 1.3: { $hosts }
said-tls-hello-fragment-intolerant =
    .meaning = Some devices read only the first packet of a ClientHello. Current programs send a post-quantum key and need two.
    .ask = Update the firewall so that it reassembles a TLS ClientHello of several packets (known of PAN-OS before 11.1.2-h9). For: { $hosts }
said-tls-incomplete-chain =
    .meaning = The certificate between the host's own and the root may not be sent. Browsers often fetch it by themselves; the AWS CLI does not.
    .ask = Send the full certificate chain for: { $hosts }
said-tls-inspected-untrusted = The program does not know the CA of the certificate
    .meaning = AWS's hosts show certificates of public CAs. If the program knows those, a device on the path inspects TLS, or the answer is not from AWS.
    .ask = Exempt these hosts from TLS inspection, or install the inspecting CA on this computer: { $hosts }
said-tls-plaintext-answer =
    .meaning = The answer was not TLS: the proxy address has the wrong scheme, a filter sent a block page, or the port is for plain HTTP.
    .ask = Allow these hosts on port 443: { $hosts }
said-tls-post-quantum-refused =
    .meaning = Some devices do not accept the key exchange X25519MLKEM768 that current programs offer.
said-tls-trust-store-outdated =
    .meaning = If the certificate is really from AWS, the list of CAs that the program uses is old or empty.
