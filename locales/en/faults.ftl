# Findings about the rarer faults of the way to a host.

network-dns-tcp-filtered = Long DNS answers do not get through
    .saw = The answer for { $host } is too long for UDP, and the same question over TCP stays unanswered. Resolver: { $server }
    .meaning = A resolver shortens long answers over UDP and expects the question again over TCP port 53. Something between this computer and the resolver drops that.
    .steps =
        Forward the request below to your network team.
        Afterwards run the same command once more.
    .expect = The name resolves, and the host is reached.
    .ask = Allow TCP port 53 as well as UDP port 53 from this computer to the resolver: { $server }
    .wrong = A resolver that is restarting answers over neither for a moment.

network-split-tunnel = What fails leaves by another interface than what works
    .saw = Connections from { $dead } fail ({ $hosts }); connections from { $alive } work.
    .meaning = With a VPN that carries only part of the traffic, its routes decide which way AWS takes. They may send these hosts the wrong way. A firewall on that way looks the same from this computer.
    .steps =
        Is a VPN connected? If so, disconnect it and run the same command once more; if not, connect it and do the same.
        If the hosts are reached then, forward the request below.
    .expect = All hosts are reached, whichever way they take.
    .ask = Check the split-tunnel list of the VPN: these hosts leave by { $dead } and get no answer there: { $hosts }
    .wrong = If the hosts fail with and without the VPN, look at the other findings about them.

http-throttled = The answer of { $host } comes very slowly
    .saw = The body arrived at about { $rate } KiB a second; another host's came at { $other } KiB a second in the same run.
    .meaning = Either something limits the rate for this host, or the server itself is slow at this moment. From this computer the two look alike.
    .steps =
        Run the same command again at another time, and once from another network.
        If only this network is slow every time, forward the question below.
    .expect = The page arrives as quickly as others do.
    .ask = Is there a rate limit or traffic class for these hosts? { $hosts } (about { $rate } KiB a second)
    .wrong = A server under load, or one far away, answers slowly as well.

http-content-rewritten = The gateway takes headers out of AWS's answers
    .saw = Without the proxy the answer of { $host } carries these headers, through it they are missing: { $headers }
    .meaning = The gateway opens the connection and changes what AWS sends. Sign-in pages may then behave in unexpected ways, and protections of the browser are lost.
    .steps =
        Forward the request below to the people who run the web gateway.
    .expect = Both ways give the same headers.
    .ask = Do not decrypt and do not rewrite the answers of these hosts: { $hosts } (missing: { $headers })
    .wrong = Two servers of AWS may answer differently for a short while, e.g. during an update.
