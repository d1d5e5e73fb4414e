# Findings about names and connections.

network-no-route = This computer has no route to the network
    .saw = The kernel has no route, neither IPv4 nor IPv6. Nothing could be sent.
    .meaning = Every host is unreachable for the same reason, so their rows say nothing about AWS or a firewall.
    .steps =
        Check that the cable, Wi-Fi or VPN is connected.
        Get an address again: switch the connection off and on.
        Then run the same command once more.
    .expect = A default route is listed, and the hosts are probed.
    .ask = Help this computer get an address and a default route.
    .wrong = Inside a container or sandbox without a network this is intended.

network-no-resolver = No name can be resolved on this computer
    .saw = { $configured ->
            [no] No DNS resolver is configured.
           *[yes] The configured resolver answers for no name. Resolver: { $server }
        }
    .meaning = Names of AWS and of others fail the same way, so the cause is the resolver or the path to it, not a filter for AWS names.
    .steps =
        Connect to the company network or VPN if the resolver belongs to it.
        Renew the network configuration (DHCP), or set the DNS servers your IT support names.
        Then run the same command once more.
    .expect = Names resolve; the hosts are probed.
    .ask = Check the DNS settings of this computer and whether the resolver is reachable from it: { $server }
    .wrong = A proxy-only network may have no resolver for outside names by design; then set HTTPS_PROXY.

network-dns-udp-filtered = DNS over UDP does not get through
    .saw = Questions over UDP stay unanswered; over TCP the same resolver answers. Resolver: { $server }
    .meaning = Something between this computer and the resolver drops UDP port 53. Programs that ask over UDP get no names.
    .steps =
        Forward the “ask for” line to your network team.
        Afterwards run the same command once more.
    .expect = Questions over UDP are answered.
    .ask = Allow UDP and TCP port 53 from this computer to the resolver: { $server }
    .wrong = A resolver that is overloaded may drop UDP only for a while.

network-resolver-refuses-client = The resolver refuses every question of this computer
    .saw = Every question is answered with REFUSED. Resolver: { $server }
    .meaning = The resolver works, but not for this computer, or it has no forwarder. It is no filter for AWS names, since others are refused too.
    .steps =
        Connect to the network the resolver serves, for example the VPN.
        If you are on it, forward the “ask for” line.
    .expect = Names resolve.
    .ask = Permit this computer's subnet on the resolver, or check its forwarders: { $server }
    .wrong = A resolver that is being reconfigured may refuse everyone for a moment.

network-hosts-file-override = A line of the hosts file sends a host elsewhere
    .saw =
        { $has_line ->
            [yes] { $file }, line { $line }: { $host } points to { $address }.
           *[other] A line of the hosts file sends { $host } elsewhere.
        }
    .meaning = Programs on this computer never ask DNS for this name. At the address of that line the host was not reached.
    .steps =
        { $has_line ->
            [yes] Open { $file } as administrator and delete line { $line }.
           *[other] Open the hosts file as administrator and delete the line with { $host }.
        }
        Then run the same command once more.
    .expect = The name resolves to the address the DNS gives, and the host is reached.
    .ask =
        { $has_line ->
            [yes] Remove line { $line } of { $file } on this computer ({ $host }).
           *[other] Remove the line with { $host } from the hosts file of this computer.
        }
    .wrong = If the line is needed for a private endpoint, correct its address instead.

network-dns-sinkhole = DNS answers with the block address of a filtering product
    .saw = { $host } was answered with { $address }. Resolver: { $server }
    .meaning = That address belongs to a product that answers with it for names it blocks. The host itself was not asked.
    .steps =
        Forward the “ask for” line to the team that runs DNS filtering.
        Afterwards run the same command once more.
    .expect = The name resolves to AWS's addresses.
    .ask = Allow these names in the DNS policy: { $hosts }
    .wrong = If the address was given to somebody else since, the finding is wrong; a second resolver (--second-resolver) shows it.

network-dns-null-address = DNS answers with an address that leads nowhere
    .saw = { $host } was answered with { $address }. Resolver: { $server }
    .meaning = Block lists answer like this. The host itself was not asked.
    .steps =
        Forward the “ask for” line to the team that runs the resolver, or look at the blocking software of this network.
        Afterwards run the same command once more.
    .expect = The name resolves to AWS's addresses.
    .ask = Take these names off the block list: { $hosts }
    .wrong = A local test server on this computer would look the same.

network-dns-private-address = DNS answers with a private address where the host is not found
    .saw = { $host } was answered with { $address }. Resolver: { $server }
    .meaning = A private endpoint would show a certificate for the name; nobody at that address did.
    .steps =
        Ask your DNS team whether this address is meant for the name.
        If a private endpoint is intended, have its route and security group checked; otherwise have the override removed.
    .expect = The name resolves to a public address of AWS's, or the private address answers with a certificate for the name.
    .ask = Remove or correct the override for these names: { $hosts } (answer seen: { $address })
    .wrong = A private endpoint that is down for the moment looks the same.

network-dns-hijacked = DNS leads to another site
    .saw = { $host } was answered with { $address }, where a certificate of another name is shown: { $subject }. Resolver: { $server }
    .meaning = The resolver made this answer up itself, and at its address another site answers.
    .steps =
        Enter no password on that page.
        Forward the “ask for” line to the team that runs the resolver, or ask your provider.
    .expect = The name resolves to AWS's addresses.
    .ask = Find out why the resolver answers for these names by itself: { $hosts }
    .wrong = A company resolver that serves its own copy of the zone is meant to answer by itself; then the address in it is wrong.

network-dns-blocked = DNS says that an AWS name does not exist
    .saw = { $host } was answered with NXDOMAIN. Resolver: { $server }
    .meaning = AWS publishes this name. The answer looks as if the resolver withholds the name on purpose.
    .steps =
        Forward the “ask for” line to the team that runs the resolver or DNS filtering.
        Afterwards run the same command once more.
    .expect = The name resolves.
    .ask = Allow these names in the DNS policy: { $hosts }
    .wrong = A caching forwarder can look like this for a name that really does not exist; check the spelling, or compare with --second-resolver.

network-record-type-filtered = { $what ->
        [ipv6] The resolver does not answer questions for IPv6 addresses
       *[addresses] DNS withholds the addresses of a name
    }
    .saw = { $what ->
            [ipv6] The IPv4 addresses of { $host } came at once; the question for its IPv6 addresses got no answer. Resolver: { $server }
           *[addresses] { $host } exists, but no address record is given. Resolver: { $server }
        }
    .meaning = { $what ->
            [ipv6] Programs ask both questions and wait for both answers: each name takes several seconds, or fails.
           *[addresses] The resolver filters a type of record, or answers for the name by itself.
        }
    .steps =
        Forward the “ask for” line to the team that runs the resolver.
    .expect = The name resolves to addresses.
    .ask = { $what ->
            [ipv6] Answer questions for AAAA records, also where there is none (NOERROR without an answer), instead of dropping them.
           *[addresses] Stop filtering A and AAAA records for these names: { $hosts }
        }
    .wrong = { $what ->
            [ipv6] A device on the path to the resolver may drop these questions in its place.
           *[addresses] A name that really has addresses of the other family only looks the same.
        }

network-dns-refused = The resolver refuses an AWS name
    .saw = { $host } was answered with REFUSED; another name was answered. Resolver: { $server }
    .meaning = The resolver serves this computer but refuses this name: a policy.
    .steps =
        Forward the “ask for” line to the team that runs the resolver or DNS filtering.
    .expect = The name resolves.
    .ask = Allow these names in the DNS policy: { $hosts }
    .wrong = A forwarder that is down for one zone only may refuse it for a while.

network-dnssec-failure = The resolver cannot validate an AWS name
    .saw = { $host } was answered with SERVFAIL, and with checking disabled it resolves. Resolver: { $server }
    .meaning = The resolver's DNSSEC validation fails for this name: its clock, its trust anchor, or a rewritten answer behind it.
    .steps =
        Forward the “ask for” line to the team that runs the resolver.
    .expect = The name resolves with checking enabled.
    .ask = Check the resolver's clock and DNSSEC trust anchors, and whether a forwarder rewrites these names: { $hosts }
    .wrong = A fault in the zone itself would show at every validating resolver.

network-dns-server-failure = The resolver fails for an AWS name
    .saw =
        { $answer ->
            [silence] { $host } got no answer, over UDP or TCP, while the same resolver answered another name. Resolver: { $server }
            [once] { $host } was answered with SERVFAIL, and with an address a moment later. Resolver: { $server }
           *[other] { $host } was answered with SERVFAIL. Resolver: { $server }
        }
    .meaning = The resolver could not get an answer for this name, or behaves like this by policy; both look the same from here.
    .steps =
        Forward the “ask for” line to the team that runs the resolver.
    .expect = The name resolves.
    .ask = Check the forwarders and filter actions for these names: { $hosts }
    .wrong = A fault of the name's own servers would show at other resolvers too; compare with --second-resolver.

network-name-not-found = The name does not exist
    .saw = { $host } was answered with NXDOMAIN. Resolver: { $server }
    .meaning = Most often the portal's directory id or alias, or the Region, is misspelled. Nothing in the answer shows that it was withheld.
    .steps =
        Compare { $host } with the portal address in your invitation e-mail.
        Give the right one: --directory d-1234567890 --region us-east-1, or correct sso_start_url in ~/.aws/config.
    .expect = The name resolves.
    .ask = Tell me the AWS access portal address of our organization (tried: { $host }).
    .wrong = A resolver can withhold names in a way that looks genuine; --second-resolver shows it.

network-local-policy = This computer itself refuses to connect
    .saw = No connection to any host could be started; the error came from this computer.
    .meaning = A local firewall, a security agent or exhausted resources stop connections before they leave.
    .steps =
        Look at the local firewall and security agent, or ask your IT support.
        Close programs that hold very many connections.
    .expect = Connections start.
    .ask = Check the endpoint security policy of this computer for outgoing TCP 443.
    .wrong = On IPv6 a device on the path can cause the same error; then the report would name it.

network-direct-egress-closed = Nothing outside answers on port 443
    .saw = { $host } and the control hosts gave no answer; no connection was made at all.
    .meaning = This network lets no direct connection out, or is cut off. It is not about AWS. Many such networks have a proxy for it.
    .steps =
        Ask your IT support for the proxy's address and set it: export HTTPS_PROXY=http://proxy.example:8080
        Without a proxy, forward the “ask for” line.
    .expect = The hosts are reached, directly or through the proxy.
    .ask = Tell which proxy this computer must use, or allow TCP 443 to: { $hosts }
    .wrong = A network that lost its uplink for a moment looks the same.

network-icmp-rejected = A device on the path refuses connections to AWS
    .saw = Connections to { $host } ({ $address }) are refused by { $offender }, ICMP type { $kind } code { $icmp_code }.
    .meaning = A firewall or router on the path said so itself; the host was not asked.
    .steps =
        Forward the “ask for” line to your network team; it names the device.
    .expect = The connection is made.
    .ask = On { $offender }, allow TCP 443 to: { $hosts }
    .wrong = A router that lost its route for a moment gives the same answer.

network-default-route-dead = The preferred route of this computer does not work, another one does
    .saw = No connection by { $interface } was made. The same address connected by { $passing }.
    .meaning = { $kind ->
            [tunnel] This computer has two default routes, and prefers the one of a VPN or tunnel that leads nowhere: often a client that was not closed properly.
           *[other] This computer has two default routes, such as cable and Wi-Fi, and prefers one that leads nowhere.
        }
    .steps = { $kind ->
            [tunnel] Close the VPN client, or connect it again.
           *[other] Turn off the connection { $interface }, or give it a lower priority (a higher metric).
        }
        Run aws-setup-doctor again.
    .expect = Hosts are reached.
    .ask = Find out why the default route by { $interface } leads nowhere on this computer. The one by { $passing } works.
    .wrong = A VPN that is just being connected looks the same for a moment.

network-host-unreachable = { $reporter ->
        [this-computer] The default gateway does not answer on this computer's own link
       *[router] A router on the path cannot reach AWS
    }
    .saw = { $reporter ->
            [this-computer] { $host } ({ $address }) is reported unreachable after a wait, by this computer itself ({ $offender }). Default gateway: { $gateway }
           *[router] { $host } ({ $address }) is reported unreachable after a wait, by { $offender }.
        }
    .meaning = { $reporter ->
            [this-computer] This computer asked its link for the gateway and nothing answered: the cable or Wi-Fi leads to another network, the gateway is off, or its address in the settings is wrong.
           *[router] The last router on the path asked for the address and got no answer: a dead route, tunnel or NAT.
        }
    .steps = { $reporter ->
            [this-computer] Connect to the network again, and turn off VPN clients that are not in use.
           *[router] Forward the “ask for” line to your network team.
        }
    .expect = The connection is made.
    .ask = { $reporter ->
            [this-computer] Check why the default gateway { $gateway } does not answer on the link of this computer ({ $offender }).
           *[router] Check the route from { $offender } to: { $hosts }
        }
    .wrong = A device that is restarting looks the same for a moment.

network-tcp-dropped = Connections to AWS get no answer
    .saw =
        { $has_timeout ->
            [yes] { $host } ({ $address }) gave no answer within { $timeout } ms, while other hosts answered.
           *[other] { $host } gave no answer, while other hosts answered.
        }
    .meaning = Packets or their answers are lost somewhere on the path, without notice. Firewalls do this for destinations they do not allow.
    .steps =
        Forward the “ask for” line to your network team.
    .expect = The connection is made.
    .ask = Allow TCP 443, by host name rather than by address, to: { $hosts }
    .wrong = Whether the firewall or the server drops them cannot be seen from here; an AWS host that is down would look the same, which is rare.

network-tcp-reset = Connections to AWS are reset at once
    .saw = { $host } ({ $address }) answered the first packet with a reset.
    .meaning = AWS does not close port 443. A device that sends resets in its name is the usual cause.
    .steps =
        Forward the “ask for” line to your network team.
    .expect = The connection is made.
    .ask = Allow TCP 443 to: { $hosts }
    .wrong = Where the reset came from cannot be proven from here unless it came much faster than any outside answer.

network-port-closed = One host refuses the connection
    .saw = { $host } ({ $address }) refused the connection; other hosts accept theirs.
    .meaning = Nothing listens there at the host, or a device refused instead of it. One host is not enough to tell which.
    .steps =
        Check that host and port are right.
        Compare from another network.
    .expect = The connection is made.
    .ask = Is TCP 443 allowed to: { $hosts }?
    .wrong = A firewall that sends resets for this one host looks the same.

network-inconsistent-path = { $what ->
        [address] One of the addresses of { $host } does not answer
       *[step] The same connection fails once and works once
    }
    .saw = { $what ->
            [address] { $address } was tried several times and never connected; another address of { $host } did.
           *[step] { $host } failed at first and was answered a moment later.
        }
    .meaning = { $what ->
            [address] Programs that take this address first wait for their time-out. Either the DNS answer is wrong, or the path to this one address is blocked.
           *[step] Connections take different paths through the network, for example through several firewalls, and the paths behave differently.
        }
    .steps = { $what ->
            [address] Ask the DNS team whether the resolver adds or keeps { $address } for { $host }, and the network team whether it is blocked.
           *[step] Run the same command a few times and keep the reports.
        }
        Forward the “ask for” line to your network team.
    .expect = Every try gives the same result.
    .ask = { $what ->
            [address] Find out why { $address } cannot be reached while other addresses of the name can: { $hosts }
           *[step] Compare the members of the firewall or proxy cluster for: { $hosts }
        }
    .wrong = { $what ->
            [address] An AWS server may be down for a moment; then the resolver stops naming it within minutes.
           *[step] Plain packet loss looks the same in a single run.
        }

network-mtu-downstream = { $family ->
        [ipv6] Large packets are lost on the way back over IPv6, not over IPv4
        [ipv4] Large packets are lost on the way back over IPv4, not over IPv6
       *[any] Large packets are lost on the way back
    }
    .saw = { $family ->
            [ipv6] Over IPv6 { $host } answers the TLS ClientHello only when the answer must come in small segments; over IPv4 it answers.
            [ipv4] Over IPv4 { $host } answers the TLS ClientHello only when the answer must come in small segments; over IPv6 large answers arrive.
           *[any] { $host } answers the TLS ClientHello only when the answer must come in small segments.
        }
    .meaning = Somewhere on the way back packets must be smaller, and the message that says so is lost: a path-MTU black hole, common with VPN and tunnels.
    .steps =
        Forward the “ask for” line to your network team.
        { $family ->
            [ipv6] Until then, prefer IPv4 on this computer.
           *[any] Meanwhile a smaller MTU on this computer's interface may help.
        }
    .expect = The TLS handshake completes without small segments.
    .ask = Clamp the MSS on the tunnel, or let ICMP 'fragmentation needed' (IPv6: packet too big) pass, towards: { $hosts }
    .wrong = None known: both tries were made to the same address.

network-mtu-upstream = { $family ->
        [ipv6] Long packets are lost on the way out over IPv6, not over IPv4
        [ipv4] Long packets are lost on the way out over IPv4, not over IPv6
       *[any] Long packets are lost on the way out
    }
    .saw = { $family ->
            [ipv6] Over IPv6 a long ClientHello to { $host } is lost; a short one, and a long one in small segments, are answered. Over IPv4 the long one is answered.
            [ipv4] Over IPv4 a long ClientHello to { $host } is lost; a short one, and a long one in small segments, are answered. Over IPv6 the long one is answered.
           *[any] A long ClientHello to { $host } is lost; a short one, and a long one in small segments, are answered.
        }
    .meaning = Packets over a certain size do not get through and nobody says so: a path-MTU black hole. Browsers send long ClientHellos.
    .steps =
        Forward the “ask for” line to your network team.
    .expect = A long ClientHello is answered.
    .ask = Clamp the MSS, or let ICMP 'fragmentation needed' (IPv6: packet too big) pass, towards: { $hosts }
    .wrong = A device that drops post-quantum ClientHellos for their content would drop them in small segments too.

network-first-resolver-dead = The first DNS resolver does not answer
    .saw = No answer from the first resolver: { $server }. Names resolve through the next one, late.
    .meaning = Everything that resolves names on this computer waits for the dead resolver first.
    .steps =
        Have the dead resolver removed or moved down in the network settings.
    .expect = The first resolver answers.
    .ask = Remove or fix this resolver: { $server }
    .wrong = A resolver that restarts during the run looks the same.

network-ipv6-broken = { $what ->
        [some] IPv6 does not work for some hosts of AWS, IPv4 does
       *[connections] IPv6 to AWS does not work here, IPv4 does
    }
    .saw = { $what ->
            [answers] IPv6 connects, then nothing more gets through ({ $failure }); over IPv4 the same hosts answer. Hosts tried: { $tried }
            [some] IPv6 connects, then nothing more gets through ({ $failure }); over IPv4 the same hosts answer. Hosts concerned: { $rows } of { $tried } tried
           *[connections] IPv6 connections fail ({ $failure }); IPv4 to the same hosts works. Hosts concerned: { $rows }
        }
    .meaning = { $what ->
            [connections] Programs try IPv6 first and lose time, or fail where they do not fall back.
           *[answers] Programs that take IPv6 hang or fail: once connected they do not fall back to IPv4.
        }
    .steps =
        Forward the “ask for” line to your network team.
        Until then, prefer IPv4 on this computer.
    .expect = IPv6 connections are made and answered, or IPv6 is not announced.
    .ask = Let IPv6 TCP 443 out, or stop announcing IPv6 on this network.
    .wrong = Only hosts of AWS were tried over IPv6.

network-packet-loss = Some packets are lost on this network
    .saw = { $late } of { $all } connections were made only after the first packet was sent again.
    .meaning = Everything works but slowly, and now and then something fails. It is not about one host.
    .steps =
        Try a wired connection or another Wi-Fi.
        If it stays, forward the “ask for” line.
    .expect = Connections are made with the first packet.
    .ask = Look for packet loss between this computer and the internet.
    .wrong = A firewall that limits new connections per second looks the same.

network-connections-rate-limited = This network lets only some of the connections through that start together
    .saw = { $silent } of { $all } connections begun at once got no answer. Each of them worked when it was tried alone.
    .meaning = Something on the path limits how many connections may begin in a second. Everything works; a page that needs many hosts loads slowly.
    .steps =
        Nothing to do for AWS: this report was slow only because it starts many connections at once.
        If pages load slowly, forward the “ask for” line.
    .expect = Connections started together are made at once.
    .ask = Raise the limit on new connections per second for one computer, or leave out TCP 443.
    .wrong = A short outage just when aws-setup-doctor began looks similar.

network-transparent-tcp-proxy = A device on the path accepts connections for every address
    .saw = A connection to { $address }, where no host can be, was accepted.
    .meaning = A gateway on the path answers for everyone. Here a TCP connection proves nothing; look at the later steps.
    .steps =
        Nothing to do by itself; it explains other findings.
    .expect = Nothing: it is for information.
    .ask = Which gateway accepts TCP connections in the name of others?
    .wrong = None known: the address is reserved for documentation.

network-dns-intercepted = A device on the path answers DNS questions
    .saw = A question sent to { $address }, where no resolver can be, was answered.
    .meaning = A device on the path answers DNS questions, no matter which resolver they were sent to. Choosing another resolver changes nothing here.
    .steps =
        Nothing to do by itself; it explains DNS findings.
    .expect = Nothing: it is for information.
    .ask = Which device answers DNS in the name of others?
    .wrong = None known: the address is reserved for documentation.

network-dual-stack-names-blocked = Only AWS's newer dual-stack names fail
    .saw = Names such as { $host } fail, while older ones such as { $sibling } work.
    .meaning = An allow list that was made before AWS added these names (*.api.aws, *.app.aws) behaves like this.
    .steps =
        Forward the “ask for” line to your network team.
    .expect = The dual-stack names are reached like the others.
    .ask = Add AWS's dual-stack names to the allow list: { $hosts }
    .wrong = If the new names are blocked for another reason than the list, the layer in the report shows it.

network-unexplained = A host was not reached, and the cause is not known
    .saw = { $host }: { $operation } ended with { $failure }.
    .meaning = None of the known causes fits what was seen. This evidence does not show who is responsible.
    .steps =
        Run the same command again; if it stays, from another network too.
        Attach both reports to your request (--share makes them safe to hand out).
    .expect = The host is reached.
    .ask = Please look at the attached report: { $hosts }
    .wrong = The finding says only that it is not known.
