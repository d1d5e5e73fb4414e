# Findings about proxy scripts (PAC) that were run.

proxy-pac-exception = The proxy script ends in an error
    .saw = { $what ->
            [no-function] The script has no function FindProxyForURL: { $url }
           *[exception] { $scope ->
                [script] The script cannot be loaded: “{ $detail }” (line { $line }): { $url }
               *[host] For { $answers } of { $of } hosts the script throws, first for { $host }: “{ $detail }” (line { $line }): { $url }
            }
        }
    .meaning = For these hosts browsers get no proxy from the script. Most then connect directly, which fails where only the proxy may leave the network.
    .steps =
        Forward the “ask for” line to your IT support.
        Until then set the proxy by hand, if one is needed: in the browser, and as HTTPS_PROXY for the AWS CLI.
    .expect = The script returns a proxy or DIRECT for every host.
    .ask = Correct the proxy script { $url }: { $what ->
            [no-function] it does not define FindProxyForURL.
           *[exception] { $detail }, line { $line }.
        }
    .wrong = A script that asks for functions of one browser only may fail here and work there.

proxy-pac-endless = The proxy script does not finish
    .saw = { $what ->
            [memory] The script needs more than 64 MiB of memory
           *[time] The script was still running after two seconds
        }{ $scope ->
            [script] { " " }while it was loaded: { $url }
           *[host] { " " }for { $host } (and { $answers } of { $of } hosts in all): { $url }
        }
    .meaning = A browser waits for the script before it opens a page. Pages then do not load, or load after a long wait.
    .steps =
        Forward the “ask for” line to your IT support.
        Until then set the proxy by hand, if one is needed: in the browser, and as HTTPS_PROXY for the AWS CLI.
    .expect = The script answers for every host within two seconds.
    .ask = Correct the proxy script { $url }: it does not come to an end.
    .wrong = A very slow computer may need longer than the limit here.

proxy-pac-answer-unusable = The proxy script returns something that is no proxy
    .saw = { $what ->
            [part] For { $answers } of { $of } hosts a part of the result is ignored, first for { $host }: { $detail }
           *[type] For { $answers } of { $of } hosts the result is no text ({ $detail }), first for { $host }: { $url }
        }
    .meaning = Browsers read a result such as `PROXY host:port; DIRECT`. They ignore any other part, and if nothing is left they connect directly.
    .steps =
        Forward the “ask for” line to your IT support.
    .expect = Every part of the result is PROXY, HTTPS, SOCKS or SOCKS5 with host and port, or DIRECT.
    .ask = Correct the result of the proxy script { $url } for { $host }: { $detail }
    .wrong = One browser may know a word that others do not.

proxy-pac-is-page = At the proxy script's address there is a web page
    .saw = The address answers with a page of HTML (type { $type }): { $url }
    .meaning = A login page, a block page or an error page stands where browsers look for their proxy. They then connect directly or not at all.
    .steps =
        Open the address in a browser and read what the page asks for.
        If it is no login that you can give, forward the “ask for” line to your IT support.
    .expect = The address answers with a file that defines FindProxyForURL.
    .ask = Serve the proxy script, without login, at: { $url }
    .wrong = In a network for guests the page may be its login; after it the script may come.

proxy-pac-sends-direct = The proxy script sends AWS past the proxy, and direct connections are blocked
    .saw = The script gives DIRECT for { $hosts }, which gets no connection. Other hosts of AWS are reached through { $proxy }, which the script names.
    .meaning = Browsers follow the script, so these pages do not open here, although the proxy lets AWS through.
    .steps =
        Forward the “ask for” line to your IT support.
        Until then set the proxy { $proxy } by hand in the browser, if it lets you.
    .expect = The script gives the proxy for { $hosts }, and the page opens.
    .ask = In the proxy script { $url }, send these hosts by { $proxy } like the other hosts of AWS: { $hosts }. Or open TCP 443 to them for a direct connection.
    .wrong = Direct connections may be intended, and blocked for these hosts by mistake.

proxy-pac-split-ways = The proxy script sends sign-in and its captcha different ways
    .saw = Sign-in goes by { $sign_in }, the captcha ({ $host }) by { $captcha }.{ $cut ->
            [yes] { " " }Sign-in is reached and the captcha is not.
           *[no] { "" }
        }
    .meaning = { $cut ->
            [yes] The sign-in page asks for a captcha that cannot load by the way the script gives it.
           *[no] AWS may see two different addresses during one sign-in. That works as a rule; keep it in mind if the captcha is asked for again and again.
        }
    .steps =
        { $cut ->
            [yes] Forward the “ask for” line to your IT support.
           *[no] Nothing, as long as sign-in works.
        }
    .expect = Sign-in and captcha are reached the same way.
    .ask = Send the captcha hosts of AWS the same way as its sign-in in the proxy script { $url }: { $host }
    .wrong = Both ways may end in the same gateway.

proxy-socks-unsupported = { $read ->
        [yes] The AWS CLI does not support SOCKS, and { $variable } names a SOCKS proxy
       *[no] The AWS CLI does not read { $variable }, which names a SOCKS proxy
    }
    .saw = { $variable } is { $scheme }://{ $proxy }.{ $works ->
            [yes] { " " }aws-setup-doctor reached AWS through it.
           *[no] { "" }
        }
    .meaning = { $read ->
            [yes] curl and some other programs use this proxy. The AWS CLI and the SDK for Python take HTTP proxies only and stop with an error.
           *[no] curl uses this proxy. The AWS CLI reads HTTPS_PROXY only and connects directly.
        }
    .steps =
        If this network has an HTTP proxy too, set it: HTTPS_PROXY=http://HOST:PORT
        If there is only SOCKS, run a small HTTP proxy on this computer that passes everything on by SOCKS (privoxy, for example).
        Or remove { $variable } for the AWS CLI, if direct connections work.
    .expect = AWS is reached through the HTTP proxy.
    .ask = Which HTTP proxy may command-line tools use for AWS? At present only this SOCKS proxy is known: { $proxy }
    .wrong = With a version of the AWS CLI that supports SOCKS this would be no problem.
