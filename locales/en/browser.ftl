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
       *[other] Whoever manages this computer forbids this host in the browser. The network is not the cause.
    }
    .steps =
        { $by ->
            [extension] Open the page in a private window, where extensions are off.
           *[other] Look at chrome://policy (edge://policy): URLBlocklist and the policies beside it.
        }
        { $by ->
            [extension] If it works there, allow this site in the extension: { $hosts }
           *[other] Ask whoever manages this computer to allow: { $hosts }
        }
    .expect = { $host } answers in the browser.
    .ask = Please allow these hosts in the browser's policies: { $hosts }
    .wrong = The file was made in another browser than the one that fails.

browser-goes-by-proxy = The browser goes through a proxy
    .saw = { $some ->
        [yes] Some requests of the browser's went through: { $proxies }
       *[other] The browser's requests went through: { $proxies }
    }{ $scripted ->
        [yes] {" "}(by a proxy script from { $script })
       *[other] { "" }
    }
    .meaning = The AWS CLI and SDKs use a proxy only if a variable names one. What works in the browser may fail in them.
    .steps =
        If the AWS CLI fails, set HTTPS_PROXY={ $setting } and run it again.
        Run aws-setup-doctor here: it then tries both ways.
    .expect = The AWS CLI reaches what the browser reaches.
    .ask = Tell which proxy command-line tools should use.
    .wrong = The variable may be set already: a browser's file does not show it.

browser-unlisted-hosts = AWS's pages ask for hosts that are on no list of AWS's
    .saw = { $number } in this browser's file, { $unanswered } of them without an answer: { $names }
    .meaning = AWS changes such hosts without notice. A network that lets only listed hosts through breaks parts of the console.
    .steps =
        If parts of the console stay empty, let these hosts through as well.
        aws-setup-doctor allowlist --only-blocked FILE writes them as rules.
    .expect = Every request of the console's is answered.
    .ask = Please let these hosts through on port 443: { $names }
    .wrong = A page may have asked for a host without needing it.
