# Findings about answers: whose page it is, and what of it is missing.

network-captive-portal = This network wants you to sign in first
    .saw = { $answered } plain HTTP requests to different hosts were all answered by: { $page }.
    .meaning = Guest networks answer for every host with their own login page until you have signed in. This has nothing to do with AWS.
    .steps =
        Open http://example.org in a browser and follow the network's login page.
        Run aws-setup-doctor again afterwards.
    .expect = Plain HTTP leads to the host that was asked, and TLS shows certificates of public CAs.
    .ask = Let this computer onto the network without the login page at { $page }.
    .wrong = A filter that blocks every site looks the same. If the page mentions a policy and offers no login, ask the network team.

network-partial-allowlist = Some of the hosts that AWS's pages load from do not answer
    .saw = { $page } answers; { $count } hosts that its pages load from do not: { $hosts }.
    .meaning = An allow list that has the pages and not what they load (pictures, scripts, captcha) behaves like this. A page may stay blank, or the captcha may not appear.
    .steps =
        Forward the “ask for” line to the people who run the firewall or web gateway.
        Run aws-setup-doctor again when it is done.
    .expect = All hosts of the list answer.
    .ask = Add the missing hosts to the allow list for AWS: { $hosts }
    .wrong = Some of them are needed only now and then. If sign-in works to the end, this can wait.

http-block-page = A block page answered instead of { $host }
    .saw = The answer (HTTP status { $status }) was not written by AWS. Product seen: { $vendor }. Title of the page: { $title }.
    .meaning = TLS to this host ends at a gateway, and the gateway answered by itself. { $names ->
            [both] Category it names: { $category }. Rule it names: { $rule }.
            [category] Category it names: { $category }.
            [rule] Rule it names: { $rule }.
           *[none] { "" }
        }
    .steps =
        Forward the “ask for” line to the people who run the web gateway.
        Quote the category and the rule, if the page named them.
        Run aws-setup-doctor again when it is done.
    .expect = The answer carries AWS's request id, or the certificate ends at an Amazon root.
    .ask = Allow these hosts in the web filter and exempt them from inspection: { $hosts } { $names ->
            [both] (category { $category }, rule { $rule })
            [category] (category { $category })
            [rule] (rule { $rule })
           *[none] { "" }
        }
    .wrong = An identity provider of your own may write pages like this. For hosts of AWS the finding rests on the certificate as well as on the page.

http-path-filtered = One path of { $host } is blocked and another is not
    .saw = { $path } was answered by a gateway (HTTP status { $status }), { $passing } was not.
    .meaning = The filter decides by the path of the URL, which it can only see by inspecting TLS. Product seen: { $vendor }. Sign-in moves between paths, so one blocked path stops it.
    .steps =
        Forward the “ask for” line to the people who run the web gateway.
        Ask for the whole host, without a path.
    .expect = { $path } is answered by AWS.
    .ask = Allow the whole host with all its paths, not single paths: { $hosts } (blocked: { $path })
    .wrong = If the page mentions its content and not its address, a content rule is at work; the request is the same.

http-allow-entry-too-narrow = The allow entry for { $host } covers one path only
    .saw = { $path } passes; other paths of the same host are answered by a gateway.
    .meaning = The entry was probably copied together with its path. Sign-in goes on to other paths of the host and stops there. Product seen: { $vendor }.
    .steps =
        Forward the “ask for” line to the people who run the web gateway.
        The entry should name the host alone, without { $path }.
    .expect = Every path of { $host } is answered by AWS.
    .ask = Change the allow entry to the host alone, without the path { $path }: { $hosts }
    .wrong = If the other paths are blocked for a reason of their own, the owner of the rule can tell.

http-refused-by-aws = AWS itself refused the request for { $host }
    .saw = HTTP status { $status } with AWS's own marks (request id: { $request }). { $why ->
            [country] The page says that requests from your country are not served.
            [firewall] The page is the one AWS's own web firewall shows.
           *[other] {""}
        }
    .meaning = No device on your network wrote this page, so a firewall ticket will not help. AWS refused because of the IP address you come from, or because of a sign-in policy of your organization.
    .steps =
        Try once from another network, for example through a phone. Does the page open there?
        If it does, ask your AWS administrator about sign-in policies that name networks, and about the public IP address of your network.
        If it does not, contact AWS Support and quote the request ID { $request }.
    .expect = The sign-in page opens.
    .ask = Check sign-in resource policies and resource control policies for network conditions that exclude us: { $hosts } (request id { $request })
    .wrong = AWS also refuses requests that do not look like a browser's. If the page opens in a browser, nothing is wrong.

http-identity-provider-blocked = The identity provider { $host } does not answer
    .saw = AWS's pages are reached from here; { $host }, where sign-in leads, is not.
    .meaning = The access portal hands sign-in over to your own identity provider. Its hosts have to be allowed like AWS's.
    .steps =
        Forward the “ask for” line to the people who run the firewall or web gateway.
        Your identity provider publishes a list of its hosts; ask for all of them.
    .expect = { $host } answers, and sign-in comes back to AWS.
    .ask = Allow the hosts of the identity provider on TCP port 443: { $hosts }
    .wrong = If the identity provider is reached only inside the company network or VPN, connect to it first.

http-body-stalled = The answer of { $host } stops before its end
    .saw = The headers arrived, and { $bytes } bytes of the body; then nothing more.
    .meaning = Something holds the body back: a scanner that wants the whole file first, a quota, or packets that are too large for the path.
    .steps =
        Run aws-setup-doctor again and compare the number of bytes. If it is always the same, a scanner or a quota is likely.
        Forward the “ask for” line to the people who run the web gateway.
    .expect = The whole page arrives.
    .ask = Exempt these hosts from content scanning and quotas: { $hosts } (stops after { $bytes } bytes)
    .wrong = A poor connection stalls as well, for every host and at a different place each time.
