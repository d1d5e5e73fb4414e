# The browser's side.

browser-blocked-locally = { $by ->
        [extension] An extension of the browser stops the request
       *[other] A policy of the browser stops the request
    }
    .saw = { $host }: the browser itself did not send the request{ $by ->
        [extension] {" "}(ERR_BLOCKED_BY_CLIENT).
       *[other] {" "}(a policy on this computer).
    }
    .meaning = { $by ->
        [extension] An ad blocker or another extension refuses this host. The network is not the cause.
       *[other] The administrator of this computer forbids this host in the browser. The network is not the cause.
    }
    .steps =
        { $by ->
            [extension] Open the page in a private window, where extensions are off.
           *[other] Look at chrome://policy (edge://policy): URLBlocklist and related policies.
        }
        { $by ->
            [extension] If it works there, allow this site in the extension: { $hosts }
           *[other] Ask the administrator of this computer to allow: { $hosts }
        }
    .expect = { $host } answers in the browser.
    .ask = Please allow these hosts in the browser's policies: { $hosts }
    .wrong = The file was made in another browser than the one that fails.

browser-cut-off = The browser gets no answer where the AWS CLI gets one
    .saw = A page in your browser asked for { $hosts } and got no answer. AWS answered on the path of the AWS CLI.
    .meaning = { $setting ->
        [script] The browser uses the proxy that its proxy script gives; the AWS CLI does not read proxy scripts.
        [variable] The AWS CLI goes through the proxy of { $variable }. The browser may have another proxy, or none.
       *[browser] A setting that only the browser has blocks it: its proxy, its secure DNS, an extension or a policy.
    }
    .steps =
        Open https://{ $host } in that browser. If AWS answers there, even with an error, nothing is wrong: stop here.
        { $setting ->
            [script] See which proxy the script gives for { $host }: aws-setup-doctor --only network --verbose
            [variable] Set the proxy of { $variable } in the browser too.
           *[browser] Try a private window, where extensions are off; then compare the browser's proxy and secure DNS settings with the system's.
        }
        If it still fails, save a log of the browser while it fails (chrome://net-export), and run: aws-setup-doctor diagnose FILE
    .expect = aws-setup-doctor browser shows an answer from { $host }.
    .ask = Please let browsers reach what command-line tools reach: { $hosts }
    .wrong = Browsers hide some answers from pages, and an extension may block only pages such as this one. A browser does not say why there was no answer.

browser-gets-through = The browser gets an answer where the AWS CLI gets none
    .saw = A page in your browser got an answer from { $hosts }. { $setting ->
        [trust] The AWS CLI refuses the certificate.
       *[other] The AWS CLI does not get through.
    }
    .meaning = { $setting ->
        [trust] The browser trusts a certificate authority that the AWS CLI does not.
        [other-proxy] The AWS CLI goes through the proxy of { $variable }; the browser uses another path.
        [script] The browser uses the proxy that its proxy script gives; the AWS CLI does not read proxy scripts.
        [system] The computer's own settings name a proxy, { $proxy }, which browsers follow. The AWS CLI uses a proxy only if a variable names it.
       *[proxy] The browser uses another path, most likely a proxy from its settings. The AWS CLI uses a proxy only if a variable names it.
    }
    .steps =
        { $setting ->
            [trust] Export the authority's certificate from the browser (PEM) and set AWS_CA_BUNDLE to the file.
            [other-proxy] Look up the proxy in the browser's settings and compare it with { $variable }.
            [system] Set HTTPS_PROXY={ $proxy }.
           *[proxy] Look up the proxy in the browser's settings (on a company network often a script) and set HTTPS_PROXY=http://HOST:PORT.
        }
        Run again: aws-setup-doctor browser
    .expect = Both columns of the page show that { $host } answers.
    .ask = Which { $setting ->
        [trust] certificate authority
       *[other] proxy
    } should command-line tools use? The browser reaches AWS with its own: { $hosts }
    .wrong = A browser shows a page neither the status nor the text of an answer: a gateway may have written it.

browser-goes-by-proxy = The browser goes through a proxy
    .saw = { $some ->
        [yes] Some requests of the browser went through: { $proxies }
       *[other] The browser's requests went through: { $proxies }
    }{ $scripted ->
        [yes] {" "}(by a proxy script from { $script })
       *[other] { "" }
    }
    .meaning = The AWS CLI and SDKs use a proxy only if a variable names one. What works in the browser may fail in them.
    .steps =
        If the AWS CLI fails, set HTTPS_PROXY={ $setting } and run it again.
        Run aws-setup-doctor here: it then tries both.
    .expect = The AWS CLI reaches what the browser reaches.
    .ask = Tell which proxy command-line tools should use.
    .wrong = The variable may be set already: a browser's file does not show it.

browser-unlisted-hosts = AWS pages request hosts that are on no AWS list
    .saw = { $number } in this browser's file, { $unanswered } of them without an answer: { $names }
    .meaning = AWS changes such hosts without notice. A network that lets only listed hosts through breaks parts of the console.
    .steps =
        If parts of the console stay empty, allow these hosts too.
        aws-setup-doctor allowlist --only-blocked FILE writes them as rules.
    .expect = Every request of the console is answered.
    .ask = Please allow these hosts on port 443: { $names }
    .wrong = A page may have asked for a host without needing it.
