# Findings about the proxy that HTTPS_PROXY and its like name.

proxy-unreachable = The proxy { $proxy } cannot be reached
    .saw = { $stage ->
            [resolve] The proxy's name cannot be resolved.
            [connect] No TCP connection to the proxy could be made.
            [tls] TCP to the proxy works, TLS with it does not.
           *[other] The proxy could not be contacted.
        } Proxy: { $proxy }, set in { $variable }.
    .meaning = Everything that follows { $variable }, the AWS CLI included, stops here. The address may be wrong, or it works only inside the company network or VPN.
    .steps =
        Compare { $proxy } with the address your IT support gives for the proxy.
        Connect to the company network or VPN if the proxy belongs to it.
        Set { $variable } again, or remove it if no proxy is needed here.
    .expect = CONNECT to { $host } through the proxy is answered with 200.
    .ask = Confirm the proxy's address and port ({ $proxy }) and that this computer may reach it.
    .wrong = A proxy that is being restarted looks the same for a moment.

proxy-wrong-scheme = The proxy address begins with the wrong scheme
    .saw =
        { $has_scheme ->
            [yes] { $variable } says { $scheme }://, but { $proxy } answered as an { $right }:// proxy does.
           *[other] The proxy setting names one scheme, and the proxy answered as the other does.
        }
    .meaning = The scheme in the variable says how programs talk to the proxy, not what they fetch through it. Nearly all proxies use plain HTTP, also for HTTPS sites.
    .steps =
        { $has_proxy ->
            [yes] Set the variable again: { $variable }={ $right }://{ $proxy }
           *[other] Set the proxy variable again with the other scheme: http:// in place of https://, or the reverse.
        }
        Do the same where the AWS CLI or other tools keep a proxy address.
    .expect = CONNECT to { $host } through the proxy is answered with 200.
    .ask =
        { $has_right ->
            [yes] Confirm that programs must talk to the proxy { $proxy } over { $right }.
           *[other] Tell me whether programs must talk to the proxy over http or https.
        }
    .wrong = If something other than a proxy listens on that port, both schemes fail.

proxy-authentication-required = The proxy asks for a login
    .saw = { $proxy } answered 407. Methods it offers: { $schemes }.
    .meaning = { $credentials ->
            [sent] A user name and password were sent and not accepted.
            [none] No user name and password are set for the proxy.
           *[other] The proxy did not accept the request without a valid login.
        } { $helper ->
            [yes] The AWS CLI can only use Basic, which this proxy does not offer: a helper program has to log in for it.
           *[no] {""}
        }
    .steps =
        { $helper ->
            [yes] Ask which helper for NTLM or Kerberos is allowed (for example px or cntlm), and point { $variable } to it.
           *[no] Put the user name and password into { $variable }, or correct them. Special characters are written as in a URL (@ is %40).
        }
        Or ask the people who run the proxy to exempt these hosts from the login: { $hosts }
    .expect = CONNECT to { $host } is answered with 200.
    .ask = Let these hosts pass { $proxy } without a login, or tell which login helper is allowed: { $hosts }
    .wrong = If browsers work with the same proxy, they log in by themselves; that does not help the AWS CLI.

proxy-destination-denied = The proxy refuses { $host }
    .saw = { $proxy } answered CONNECT { $authority } with { $status }. { $scope ->
            [this-host] Other destinations were not refused, as far as they were tried.
            [more] A host used for comparison was refused as well.
           *[other] {""}
        } { $redirects ->
            [yes] It sends browsers to: { $leads_to }.
           *[other] {""}
        }
    .meaning = The proxy is reached and does not allow this destination. Product seen: { $vendor }. { $names ->
            [both] Category it names: { $category }. Rule it names: { $rule }.
            [category] Category it names: { $category }.
            [rule] Rule it names: { $rule }.
           *[none] { "" }
        }
    .steps =
        Forward the “ask for” line to the people who run the proxy.
        Quote the category and the rule, if the proxy named them.
        Run aws-setup-doctor again when it is done.
    .expect = CONNECT { $authority } is answered with 200.
    .ask = Allow CONNECT on port 443 through { $proxy } for: { $hosts } (answered { $status }{ $names ->
            [both] { ", " }category { $category }, rule { $rule }
            [category] { ", " }category { $category }
            [rule] { ", " }rule { $rule }
           *[none] { "" }
        })
    .wrong = A proxy may refuse by the user and not by the host. Try with the account that works for others.

proxy-upstream-failed = The proxy could not reach { $host } itself
    .saw = { $proxy } answered { $status }. { $cause ->
            [timeout] Its own connection timed out.
            [refused] Its own connection was refused.
            [unreachable] It has no route to the address.
            [dns] It could not resolve the name.
            [tls] Its own TLS to the host failed.
           *[unknown] It did not say why.
        } { $scope ->
            [this-host] A host used for comparison passed.
            [more] A host used for comparison failed as well.
           *[unknown] {""}
        }
    .meaning = The proxy accepted the request but could not connect to the host: a firewall behind it, its DNS, or its route.
    .steps =
        Forward the “ask for” line to the network team together with the proxy's answer.
        Run aws-setup-doctor again when it is done.
    .expect = CONNECT to { $host } is answered with 200.
    .ask = Allow connections from the proxy { $proxy } to these hosts on TCP port 443, and check its DNS: { $hosts } (it answered { $status })
    .wrong = A host that is down looks the same. If a direct connection reaches it, the fault is on the proxy's side.

proxy-no-proxy-mismatch = NO_PROXY makes { $host } bypass the proxy, and direct connections are blocked
    .saw = The entry { $entry } in NO_PROXY matches { $host }; the direct connection failed.
    .meaning = Programs that follow NO_PROXY do not use the proxy for this host. On this network the host cannot be reached without the proxy.
    .steps =
        Remove the entry { $entry } from NO_PROXY, or narrow it so that it does not match { $host }.
        Open a new terminal, so that programs see the change.
        Run aws-setup-doctor again.
    .expect = { $host } is reached through the proxy.
    .ask = Remove { $entry } from NO_PROXY, or allow direct connections to: { $hosts }
    .wrong = If direct connections to this host are intended (for example to a private endpoint), the fault is the network and not the entry.

proxy-variable-not-read = The AWS CLI does not read { $variable }
    .saw = The proxy is set in { $variable } alone. AWS hosts answer through it and not without it.
    .meaning = The AWS CLI, Terraform and most SDKs look for HTTPS_PROXY only. Without it they connect directly, which is blocked here.
    .steps =
        Set HTTPS_PROXY to the same address as { $variable }.
        Open a new terminal, so that programs see the change.
        Run aws-setup-doctor again.
    .expect = The proxy is set in HTTPS_PROXY.
    .ask = Set HTTPS_PROXY beside { $variable } on this computer.
    .wrong = A program with a proxy setting of its own needs no variable.

proxy-no-answer = The proxy accepted the request for { $host } and did not answer
    .saw = { $proxy } accepted the connection. CONNECT was met with { $how ->
            [silence] silence
            [close] a closed connection
            [reset] a reset
           *[other] no answer
        }. { $scope ->
            [this-host] For a host used for comparison it answered.
            [more] For a host used for comparison it did not answer either.
           *[unknown] {""}
        }
    .meaning = The proxy does not finish the request, often because its own DNS does not answer or because a policy drops the request without notice.
    .steps =
        Forward the “ask for” line to the people who run the proxy.
        Ask them to look for { $host } in the proxy's log.
    .expect = CONNECT to { $host } is answered with 200 within seconds.
    .ask = Find out why { $proxy } does not answer CONNECT for: { $hosts }. Its DNS is the first thing to check.
    .wrong = A slow proxy may answer after the time-out. Try again with a longer one (--timeout 30s).

proxy-odd-answer = The proxy answers CONNECT in a way that not every program accepts
    .saw = { $proxy } answered CONNECT { $authority } { $how ->
            [status] with { $status } in place of 200.
            [http-2] in HTTP/2, which was not asked for.
            [endless] with headers that do not end.
           *[not-http] with something that is not HTTP.
        }
    .meaning = { $how ->
            [status] curl accepts any status from 200 to 299. Browsers, the AWS CLI, Go and Node accept only 200 and stop here.
            [not-http] What listens at this address is not an HTTP proxy, or a device on the path answers instead of it.
           *[other] No program can use a proxy that answers like this.
        }
    .steps = { $how ->
            [not-http] Compare the address { $proxy } with the one your IT support gives for the proxy.
           *[other] Forward the “ask for” line to the people who run the proxy.
        }
        Run aws-setup-doctor again when it is done.
    .expect = CONNECT { $authority } is answered with `HTTP/1.1 200`.
    .ask = Let { $proxy } answer CONNECT with status 200 over HTTP/1.1, headers of usual size and no body. Seen for: { $hosts }
    .wrong = Something in front of the proxy may have changed its answer.

proxy-read-differently = NO_PROXY is read differently by different programs
    .saw = The entry { $entry } sends { $readers ->
            [both] curl and Go programs
            [curl] curl
           *[go] Go programs
        } past the proxy for { $rows } hosts of this run. The AWS CLI uses the proxy for them.
    .meaning = The AWS CLI wants commas between entries and takes * only alone. curl splits at spaces too, Go takes * within a list. What works in one program may fail in another.
    .steps =
        Write NO_PROXY with commas, one domain per entry, like .corp.example,localhost.
    .expect = The next report does not show this.
    .ask = Tell me which hosts should go past the proxy.
    .wrong = A program that reads its proxy from another place is not affected.

proxy-pac-only = Browsers have a proxy here, the AWS CLI has none
    .saw = A proxy script (PAC) was found: { $pac }. No proxy variable is set, and direct connections to { $host } are blocked.
    .meaning = Browsers read the script, the AWS CLI and SDKs do not. { $named ->
            [ran] With the proxy that the script names, { $host } was reached: { $proxies }
            [no] The script was not run, so which proxy it would choose is not known.
           *[other] The script was not run, so which proxy it would choose is not known. Its text names: { $proxies }
        }
    .steps =
        { $named ->
            [ran] Set HTTPS_PROXY={ $proxies }, and NO_PROXY for internal names.
           *[other] Ask IT support which proxy applies to AWS hosts, or look into the script. Set HTTPS_PROXY to that address, and NO_PROXY for internal names.
        }
        Run aws-setup-doctor again: it then tries both.
    .expect = { $host } is reached through the proxy.
    .ask = Tell which proxy address (host and port) command-line tools should use for: { $hosts }
    .wrong = The script may say "direct" for these hosts; then the blocked direct connection is the fault.

proxy-browser-login-required = A gateway sends requests for { $host } to its login page
    .saw = The answer was a redirect to a login page of { $vendor }.
    .meaning = A person in a browser can log in there and go on. The AWS CLI cannot follow such a page.
    .steps =
        Open an AWS page in the browser and log in to the gateway, then try the AWS CLI again.
        If it still fails, forward the “ask for” line.
    .expect = { $host } answers without a detour.
    .ask = Exempt these hosts from browser login (cookie authentication): { $hosts }
    .wrong = If the login applies to the whole computer, one login in the browser is enough.

proxy-port-acl = The proxy allows port 443 only
    .saw = { $proxy } passes CONNECT on port 443 and refuses { $authority }.
    .meaning = This is a common and harmless setting: AWS needs port 443 only.
    .steps =
        Nothing to do.
    .expect = AWS hosts are reached on port 443.
    .ask = Nothing is needed for: { $hosts }
    .wrong = Tools that use other ports (a database, say) would need them opened.

proxy-setting-unreadable = { $variable } is set, and is not the address of an HTTP proxy
    .saw = { $part ->
            [socks] { $variable } names a SOCKS proxy.
            [case] The scheme in { $variable } is in upper case.
            [empty] { $variable } is set and empty, and HTTPS_PROXY names a proxy.
            [scheme] { $variable } begins with a scheme that is neither http:// nor https://.
            [twice] { $variable } has two schemes one after the other, like http://socks5://.
            [port] The port in { $variable } is not a number from 1 to 65535.
           *[host] There is no host in { $variable }.
        }
    .meaning = { $part ->
            [case] curl uses the proxy; the AWS CLI does not understand the address and fails.
            [empty] curl uses the proxy; the AWS CLI and other Python programs go directly, and direct connections are blocked here.
            [socks] Only direct connections were tried. curl can use SOCKS, the AWS CLI and SDKs cannot without additional software.
           *[other] Only direct connections were tried. Of other programs most refuse the value, some go directly.
        } The value itself is not repeated here, since it may hold a password.
    .steps =
        If this network needs a proxy, write it like http://proxy.example.com:3128.
        If it needs none, remove the variable.
        Run aws-setup-doctor again: with a proxy it tries both.
    .expect = The report shows connections through the proxy, or no proxy variable is set.
    .ask = Tell me the address (host and port) of the HTTP proxy for command-line tools, if this network has one.
    .wrong = A program that reads its proxy from another place is not affected.
