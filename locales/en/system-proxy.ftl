# Findings about the computer's own proxy settings, which browsers follow, beside the variables of the AWS CLI.

proxy-system-only = Browsers have a proxy here, the AWS CLI has none
    .saw = { $origin ->
            [gnome] The settings of the desktop (GNOME)
            [kde] The settings of the desktop (KDE)
            [windows-policy] The settings of Windows for the whole computer (group policy)
           *[other] The settings of this computer
        } name the proxy { $proxy }. No proxy variable is set{ $closed ->
            [yes] , and direct connections are blocked.
           *[no] .
        }
    .meaning = { $closed ->
            [yes] Browsers use the proxy. The AWS CLI and SDKs do not read these settings, connect directly and fail.
           *[no] Browsers use the proxy; the AWS CLI and SDKs connect directly. This run measured direct connections.
        }
    .steps =
        { $speaks ->
            [socks] Ask IT support for an HTTP proxy (host and port) and set HTTPS_PROXY to it: the AWS CLI does not support SOCKS.
           *[http] Set HTTPS_PROXY={ $proxy }, and NO_PROXY for internal names.
        }
        Run aws-setup-doctor again: it then measures the path through the proxy too.
    .expect = AWS is reached through the proxy.
    .ask = May command-line tools use the proxy { $proxy } for: { $hosts }
    .wrong = A browser with proxy settings or an extension of its own may not follow these settings.

proxy-system-differs = Browsers and the AWS CLI use different proxies
    .saw = The settings of this computer ({ $origin }) name { $browser }, the variable { $variable } names { $cli }.
    .meaning = What works in the browser may fail in the AWS CLI, and the reverse: each proxy has its own list of what it allows.
    .steps =
        Nothing, as long as both work.
        If only one of them works, use its proxy for the other as well.
    .expect = Settings and variable name the same proxy.
    .ask = Which of these proxies is meant for AWS: { $browser } or { $cli }?
    .wrong = Both names may lead to the same proxy.

proxy-system-direct = The AWS CLI has a proxy here, browsers have none
    .saw = { $variable } names the proxy { $proxy }, and AWS is reached through it. The settings of this computer ({ $origin }) have no proxy, and direct connections are blocked.
    .meaning = Browsers that follow the settings of this computer connect directly and fail, while the AWS CLI works.
    .steps =
        Set the same proxy in the network settings of this computer, or in the browser: { $proxy }
    .expect = The browser opens the access portal.
    .ask = Which proxy settings should browsers on this computer have? The AWS CLI uses { $proxy }.
    .wrong = A browser with proxy settings or an extension of its own may have a proxy anyway.

proxy-script-as-proxy = The address of a proxy script is set as the proxy
    .saw = { $how ->
            [variable] The variable { $place } holds the address of a script: { $url }
           *[settings] The settings of this computer ({ $place }) hold the address of a script where the proxy belongs.
        }
    .meaning = Programs use the server of the script as their proxy. It is not a proxy, so connections through it fail.
    .steps =
        { $how ->
            [variable] Ask IT support for the proxy itself (host and port) and set { $place } to it, like http://proxy.example.com:3128.
           *[settings] Move the address to the field for automatic configuration (PAC) in the proxy settings.
        }
        To see which proxies the script names, run aws-setup-doctor with --proxy-script and that address.
    .expect = The proxy setting names a host and a port.
    .ask = Which proxy (host and port) should command-line tools use for AWS? Now the setting has the address of a script: { $url }
    .wrong = A server that is both, the proxy and the place of the script, would answer CONNECT.

title-proxy-settings = Proxy settings of this computer
used-by-programs = the AWS CLI and other programs
used-by-browsers = browsers
used-by-browsers-and-aws-cli = browsers and the AWS CLI
used-by-services = services of Windows
used-by-nobody = not in use now

# In the place of a variable: the AWS CLI takes the system's own proxy where none is set.
settings-of-windows = the proxy settings of Windows
settings-of-macos = the proxy settings of macOS
