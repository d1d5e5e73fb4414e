# Findings about the rarer faults on the path to a host.

network-dns-tcp-filtered = Long DNS answers do not get through
    .saw = The answer for { $host } is too long for UDP, and the same question over TCP stays unanswered. Resolver: { $server }
    .meaning = A resolver shortens long answers over UDP and expects the question again over TCP port 53. Something between this computer and the resolver drops that.
    .steps =
        Forward the “ask for” line to your network team.
        Afterwards run the same command once more.
    .expect = The name resolves, and the host is reached.
    .ask = Allow TCP port 53 as well as UDP port 53 from this computer to the resolver: { $server }
    .wrong = A resolver that is restarting answers over neither for a moment.

network-split-tunnel = What fails leaves by another interface than what works
    .saw = Connections from { $dead } fail ({ $hosts }); connections from { $alive } work.
    .meaning = With a VPN that carries only part of the traffic, its routes decide which way AWS takes. They may send these hosts the wrong way. A firewall on that way looks the same from this computer.
    .steps =
        If a VPN is connected, disconnect it; if not, connect it. Then run the same command again.
        If the hosts are reached then, forward the “ask for” line.
    .expect = All hosts are reached, whichever way they take.
    .ask = Check the split-tunnel list of the VPN: connections to these hosts leave from { $dead } and get no answer: { $hosts }
    .wrong = If the hosts fail with and without the VPN, look at the other findings about them.

http-throttled = The answer of { $host } comes very slowly
    .saw =
        { $has_rate ->
            [yes] The body arrived at about { $rate } KiB a second; another host's came at { $other } KiB a second in the same run.
           *[other] The body arrived much more slowly than another host's in the same run.
        }
    .meaning = Either something limits the rate for this host, or the server itself is slow at this moment. From this computer the two look the same.
    .steps =
        Run the same command again at another time, and once from another network.
        If only this network is slow every time, forward the “ask for” line.
    .expect = The page arrives as quickly as others do.
    .ask =
        { $has_rate ->
            [yes] Is there a rate limit or traffic class for these hosts? { $hosts } (about { $rate } KiB a second)
           *[other] Is there a rate limit or traffic class for these hosts? { $hosts }
        }
    .wrong = A server under load, or one far away, answers slowly as well.

http-content-rewritten = The gateway removes headers from AWS's answers
    .saw = Without the proxy the answer of { $host } carries these headers, through it they are missing: { $headers }
    .meaning = The gateway opens the connection and changes what AWS sends. Sign-in pages may then behave in unexpected ways, and protections of the browser are lost.
    .steps =
        Forward the “ask for” line to the people who run the web gateway.
    .expect = Both ways give the same headers.
    .ask = Do not decrypt and do not rewrite the answers of these hosts: { $hosts } (missing: { $headers })
    .wrong = Two servers of AWS may answer differently for a short while, e.g. during an update.

proxy-pac-fault = The proxy script cannot be used
    .saw = { $problem ->
            [unreadable] The script is a file that cannot be read: { $url }
            [unreachable] The script's address gives no answer: { $url }
            [status] The script's address answers with status { $status }: { $url }
           *[not-a-script] The script's address answers with something that is no proxy script: { $url }
        }
    .meaning = Browsers of this computer look for their proxy there. Without it they connect directly or not at all. The AWS CLI does not read proxy scripts either way.
    .steps =
        Forward the “ask for” line to your IT support.
        Until then set the proxy by hand, if one is needed: in the browser, and as HTTPS_PROXY for the AWS CLI.
    .expect = The address answers with a file that defines FindProxyForURL.
    .ask = Correct the proxy script or its address in this computer's settings: { $url }
    .wrong = Outside the company network or VPN such an address is often unreachable by design.

proxy-pac-not-evaluated = A proxy script was found and not evaluated
    .saw = Found in: { $origin ->
            [wpad] the name `wpad` in this network's DNS
            [kde] the desktop's settings (KDE)
            [macos] the system's network settings (macOS)
           *[other] { $origin }
        }. Proxies named in its text: { $proxies }
    .meaning = A browser runs the script and may take another way to each host than the ways measured here. aws-setup-doctor runs a script that your own settings name, and one that only the network offers with --wpad.
    .steps =
        Is a browser's way the one in question? Then ask IT support which proxy the script gives for AWS hosts.
        Set HTTPS_PROXY to that proxy and run the same command once more: that way is then measured too.
    .expect = With HTTPS_PROXY set, the proxy way is measured as well.
    .ask = Which proxy (host and port) does the proxy script give for AWS hosts? `aws-setup-doctor plan` lists them.
    .wrong = If a browser and this report agree, the script makes no difference.
