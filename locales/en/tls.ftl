# Findings about TLS, the clock, and ClientHellos that are cut.

network-sni-filtered = Connections are cut by the server name (SNI) of { $host }
    .saw = The ClientHello that names { $host } was { $how ->
            [reset] answered with a reset
            [close] answered by closing the connection
            [drop] never answered
           *[other] cut off
        }; nothing came back.
    .meaning = The address can be reached over TCP, and the connection is cut once the server name is seen: a filter on server names (SNI). This test cannot tell which device does it.
    .steps =
        Forward the “ask for” line to the people who run the firewall or web gateway.
        Ask them to allow the host name itself, not an IP address: AWS changes addresses.
        Run aws-setup-doctor again from the same network when it is done.
    .expect = The ClientHello is answered with a certificate, and the check reaches the HTTP layer.
    .ask = Allow TLS on TCP port 443 by server name (SNI, URL or domain) for: { $hosts }
    .wrong = If the same name is answered from another network at the very same address, the filter is confirmed. If it is cut there as well, the server does it, and this finding is wrong.

network-address-filtered = No TLS is answered at the address of { $host }
    .saw = At { $address } every ClientHello was { $how ->
            [reset] answered with a reset
            [close] answered by closing the connection
            [drop] left without an answer
           *[other] cut off
        }, whatever name it carried.
    .meaning = TCP connects, but nothing that is sent afterwards is answered at this address, while TLS works at other addresses. The filter looks at the address and not at the name, or the server there has a fault.
    .steps =
        Forward the “ask for” line to the network team.
        Ask for a rule by host name where the firewall can do it: AWS changes addresses.
        Run aws-setup-doctor again from the same network when it is done.
    .expect = The ClientHello is answered with a certificate.
    .ask = Permit TCP port 443 with its data, not only the handshake, for: { $hosts } (seen at { $address })
    .wrong = A server that is down looks the same. If another network gets no TLS answer at this address either, wait and try again.

tls-plaintext-answer = { $host } answered in plain text instead of TLS
    .saw = The answer on port 443 was readable text (HTTP status { $status }) and not TLS.
    .meaning = AWS never answers like this. A device on the path wrote a plain-text page into the TLS connection; browsers and the AWS CLI only report a protocol error. Product seen: { $vendor }.
    .steps =
        Forward the “ask for” line to the people who run the web gateway.
        Tell them that the page is written in plain text on port 443, so nobody can read it.
        Run aws-setup-doctor again when it is done.
    .expect = The first bytes are a TLS record and AWS's certificate follows.
    .ask = Allow these hosts on port 443: { $hosts }. At present a plain HTTP { $status } answers in place of TLS.
    .wrong = A login page of a guest network can do the same. If every web site fails alike, sign in to the network first.

tls-handshake-refused = TLS with { $host } was refused
    .saw = The ClientHello was answered with the alert { $alert }.
    .meaning = { $whose ->
            [own] This host is your organization's own, and refuses what this program offers (TLS 1.2 and 1.3 with HTTP/1.1). A browser may get through.
           *[aws] The other side refused the handshake instead of sending a certificate. An alert is not signed, so it may come from AWS or from a device on the path; other handshakes from here tell how likely each is.
        }
    .steps = { $whose ->
            [own] Open { $host } in the browser you sign in with. If it works there, nothing is wrong.
           *[aws] Forward the “ask for” line to the people who run the web gateway. Ask whether TLS 1.2 and 1.3 are allowed, and whether a policy refuses this name.
        }
        Try the same host from another network: that shows whether AWS or a device on the path refuses.
    .expect = The ClientHello is answered with a certificate.
    .ask = Check why TLS to these hosts is refused (alert { $alert }), and allow TLS 1.2 and 1.3: { $hosts }
    .wrong = If another network gets the same alert, the server sends it, and the gateway has no part in it.

tls-inspected-trusted = TLS to { $host } is inspected, and this computer trusts it
    .saw = Certificate issued by: { $issuer }. { $stores ->
            [os] The operating system accepts it; no public root does.
            [bundle] The configured CA bundle accepts it; the operating system and public roots do not.
            [both] The operating system and the configured CA bundle accept it; no public root does.
           *[other] A store of this computer accepts it; no public root does.
        }
    .meaning = A gateway decrypts the connection and signs it again with its own CA. { $stores ->
            [os] Browsers that read that store accept it; the AWS CLI and SDKs do not read it and need the CA in AWS_CA_BUNDLE.
            [bundle] The AWS CLI finds the CA in its bundle; browsers may warn, since the operating system does not know the CA.
            [both] Browsers and the AWS CLI both find the CA in the store they read.
           *[other] Programs with a store of their own, such as the AWS CLI, may refuse it.
        }
    .steps =
        If the AWS CLI reports CERTIFICATE_VERIFY_FAILED, point AWS_CA_BUNDLE to a file with the company CA.
        Do not switch verification off (no-verify-ssl).
        If something does not load, ask for an exception from inspection with the “ask for” line.
    .expect = Either the chain ends at an Amazon root, or every program you use accepts the company CA.
    .ask = Exempt these hosts from TLS inspection (do not decrypt): { $hosts }
    .wrong = A public CA that is newer than aws-setup-doctor's own list would look the same. The issuer's name tells.

tls-inspected-untrusted = The certificate for { $host } was issued by a CA this computer does not trust
    .saw = No store of this computer knows the CA that issued the certificate: { $issuer }
    .meaning = AWS's hosts always show a certificate of a public CA. Another one means that a device on the path inspects TLS, or that the answer is not from AWS. { $scope ->
            [everywhere] Other hosts show the same CA, so inspection covers more than this host.
            [this-host] A host used for comparison shows a public certificate, so only some hosts are treated like this. A gateway that blocks a host can also show its own certificate, just for the notice.
           *[other] Whether other hosts are treated the same way is not known.
        } { $young ->
            [yes] The certificate was made within the last two days, as gateways make them.
           *[other] {""}
        }
    .steps =
        Ask your IT support whether the certificate's issuer is your organization's CA.
        If it is, have its root certificate installed, and set AWS_CA_BUNDLE for the AWS CLI.
        Or better: forward the “ask for” line, so that these hosts are exempted from inspection.
        Do not switch verification off (no-verify-ssl), and enter no password until this is settled.
    .expect = The chain is accepted by the operating system's store, or ends at an Amazon root.
    .ask = Exempt these hosts from TLS inspection, or install the inspecting CA on this computer: { $hosts } (issuer seen: { $issuer })
    .wrong = A redirected name or a guest network's login page can show a foreign certificate too. If IT support does not know the issuer, treat the answer as not AWS's.

tls-inspected-selectively = Only some AWS hosts are inspected
    .saw = { $count } of the AWS hosts show a certificate issued by: { $issuer }. Others show AWS's own.
    .meaning = The gateway has exceptions for some AWS hosts and not for all. A tool can then work for one service and fail for the next.
    .steps =
        Forward the “ask for” line, so that all AWS hosts are treated the same way.
    .expect = Every AWS host shows a certificate that ends at an Amazon root.
    .ask = Extend the existing inspection exceptions to: { $hosts }
    .wrong = Exceptions can be meant. If everything you use works, nothing needs to change.

clock-skewed = The clock of this computer is wrong
    .saw = { $close ->
           *[no] { $agreeing } hosts agree on the time; this computer's clock is { $direction ->
                [behind] behind
                [ahead] ahead
               *[other] off
            } (difference: { $offset }).
            [yes] By this computer's clock a certificate { $direction ->
                [behind] is not valid yet
               *[ahead] has expired
            } (by: { $gap }). The clock is about as far off (difference: { $offset }).
        }
    .meaning = Certificates are judged by the local clock, so good ones look expired or not yet valid. AWS also refuses signed requests that are more than 5 minutes off.
    .steps =
        Turn on automatic time (NTP) and check the time zone.
        On Linux: timedatectl set-ntp true. On Windows: Settings, Time and language, Sync now.
        In a virtual machine, check the host's clock as well.
        Run aws-setup-doctor again.
    .expect = The difference is below 5 minutes and the certificates are valid.
    .ask = Correct the clock of this computer and let it follow a time server.
    .wrong = If the dates all come from one proxy, its clock may be the wrong one. Compare with a phone.

tls-certificate-expired = The certificate shown for { $host } is { $dates ->
        [not-yet-valid] not valid yet
       *[expired] expired
    }
    .saw = The certificate is valid from { $not_before } to { $not_after }, issued by: { $issuer }.
    .meaning = The certificate is not valid today. AWS renews its certificates long before they end, so a device on the path that signs certificates itself is more likely than AWS, unless the clock of this computer is wrong.
    .steps =
        Check the date and time of this computer.
        If they are right, forward the “ask for” line with the issuer's name.
    .expect = The certificate is valid today.
    .ask = Check why an out-of-date certificate is shown for: { $hosts } (issuer: { $issuer }, valid until { $not_after })
    .wrong = A wrong clock looks the same. The finding says whether the clock could be compared.

tls-certificate-name-mismatch = Someone else's certificate is shown for { $host }
    .saw = At { $address } the certificate is for: { $names }. Issued by: { $issuer }.
    .meaning = The connection ends at a server that does not serve this name: a login page, a notice page, a wrong address, or a server that moved. The name in the certificate tells which.
    .steps =
        Look at the names in the certificate: do they belong to your network, your provider or a filter product?
        Compare the address with the one another network gets.
        Forward the “ask for” line to the network team.
    .expect = The certificate carries the host's own name.
    .ask = Find out why these hosts lead to a server with a certificate for { $names }: { $hosts } (address { $address })
    .wrong = A private endpoint set up without the matching certificate looks the same; then the endpoint's owner can fix it.

tls-incomplete-chain = A link is missing in the certificate chain of { $host }
    .saw = One certificate came alone. It names as its issuer: { $issuer }.
    .meaning = The issuer looks like a public CA, but the certificate between it and the root was not sent. Browsers often fetch it by themselves; the AWS CLI does not.
    .steps =
        Forward the “ask for” line: the device that terminates TLS on the path has to send the whole chain.
    .expect = The chain has the certificate of the issuer as well, and verifies.
    .ask = Send the full certificate chain for: { $hosts } (only the leaf is sent; issuer named: { $issuer })
    .wrong = The issuer's name is only a claim. A device that copies names would look the same.

tls-ca-nonconformant = The inspecting CA is trusted, but strict programs will refuse it
    .saw = In the chain of { $host }, issued by { $issuer }: { $fault ->
            [basic-constraints] the CA's basicConstraints are not marked critical
            [authority-key-id] a certificate has no authority key identifier
            [subject-key-id] a CA certificate has no subject key identifier
            [key-usage] a CA certificate does not say in its keyUsage that it may sign certificates
           *[other] a field that the standard demands is missing or not marked as it must be
        }.
    .meaning = The AWS CLI and browsers accept this. Programs that take the strict defaults of Python 3.13 and later, such as pip and requests, fail although the CA is installed.
    .steps =
        Forward the “ask for” line: the CA has to be reissued in the form RFC 5280 asks for.
        Until then, ask for an exception from inspection for AWS hosts.
    .expect = A strict client accepts the chain.
    .ask = Reissue the inspection CA to conform to RFC 5280 (critical basicConstraints, keyUsage with keyCertSign, subject and authority key identifiers). Seen at: { $hosts }
    .wrong = The root itself is usually not sent, so only what was shown could be read.

tls-client-certificate-requested = A certificate of this computer is asked for on the path to { $host }
    .saw = The server asked for a client certificate. The chain it showed was issued by: { $issuer }.
    .meaning = AWS's sign-in hosts do not ask for one. A gateway that lets only enrolled devices through does.
    .steps =
        Ask IT support whether this computer has to be enrolled with the access gateway.
        Forward the “ask for” line if AWS hosts should not pass it.
    .expect = No client certificate is asked for.
    .ask = Enroll this computer, or let these hosts pass without device authentication: { $hosts }
    .wrong = If everything works, the request was only an offer and needs no answer.

tls-trust-store-outdated = A certificate store of this computer does not know AWS's root
    .saw = The chain of { $host } ends at a public root, but { $store ->
            [os] the operating system's store refuses it
            [bundle] the configured CA bundle refuses it
           *[other] a store of this computer refuses it
        } (certificates held: { $held }).
    .meaning = AWS's certificate is genuine. { $store ->
            [os] Programs that use the operating system's store will refuse it: the store is empty, old, or cut down.
            [bundle] The AWS CLI uses the bundle in place of its own list and will refuse it: the file holds the company CA and lacks the public roots.
           *[other] Programs that use this store will refuse it.
        }
    .steps =
        { $store ->
            [bundle] Add the public roots to the bundle: the file must hold them and the company CA together. Or remove the setting if no gateway inspects TLS.
           *[other] On Linux, install or update the package ca-certificates; on Windows and macOS, install the system updates.
        }
    .expect = The store accepts the chain of { $host }.
    .ask = { $store ->
            [bundle] Give me a CA bundle that holds the public roots (Amazon Root CA 1 to 4, Starfield Services Root CA - G2) and the company CA.
           *[other] Update the certificate store of this computer: Amazon Root CA 1 to 4 and Starfield Services Root CA - G2 are needed.
        }
    .wrong = A public root newer than this computer's last update looks the same; the fix is the same too.

tls-hello-fragment-intolerant = Large TLS ClientHellos to { $host } are cut on the path
    .saw = A small ClientHello in one piece was answered. A small one in two pieces, and the large one of today's browsers ({ $bytes } bytes), were cut.
    .meaning = A device on the path reads only the first packet of a ClientHello. Current browsers send a post-quantum key and need two packets, so they fail where older tools work.
    .steps =
        Forward the “ask for” line to the people who run the firewall.
        Until it is fixed, try a browser with the post-quantum key exchange turned off.
    .expect = The ClientHello in two pieces and the large ClientHello are both answered.
    .ask = Update the firewall so that it reassembles a TLS ClientHello of several packets (known of PAN-OS before 11.1.2-h9). Seen at: { $hosts }
    .wrong = A path that loses large packets fails with the large ClientHello only, and not with the small one in two pieces.

tls-post-quantum-refused = ClientHellos with a post-quantum key are refused on the path to { $host }
    .saw = { $objects_to ->
            [size] The short ClientHello was answered, in one piece and in two. Long ones were not ({ $bytes } bytes), with a post-quantum key or without, also in small segments.
           *[group] The classical ClientHello was answered, in one piece, in two, and padded to full size; the one with a post-quantum key was not ({ $bytes } bytes).
        }
    .meaning = { $objects_to ->
            [size] A device on the path drops ClientHellos above a certain length, however they are split into packets. Current browsers send long ones, for the post-quantum key exchange X25519MLKEM768.
           *[group] A device on the path blocks the key exchange X25519MLKEM768; the size does not matter. Current browsers offer it by default.
        }
    .steps =
        Forward the “ask for” line to the people who run the firewall.
        Until it is fixed, try a browser with the post-quantum key exchange turned off.
    .expect = The ClientHello with a post-quantum key is answered.
    .ask = { $objects_to ->
            [size] Let TLS ClientHellos of up to 2,000 bytes pass for: { $hosts }
           *[group] Allow (or strip, not drop) the key exchange X25519MLKEM768 for: { $hosts }
        }
    .wrong = A server that mishandles the key would look the same. AWS's public hosts are not known to do this.

tls-large-hello-lost = Large TLS ClientHellos to { $host } are lost on the path
    .saw = { $how ->
            [reset] The classical ClientHello was answered; the large one of today's browsers ({ $bytes } bytes) was reset.
            [close] The classical ClientHello was answered; the large one of today's browsers ({ $bytes } bytes) was answered by closing the connection.
            [drop] The classical ClientHello was answered; the large one of today's browsers ({ $bytes } bytes) got no answer.
           *[other] The classical ClientHello was answered; the large one of today's browsers ({ $bytes } bytes) got no certificate.
        }
    .meaning = Something on the path does not pass large ClientHellos. The measurements do not tell whether their length, the number of packets or their content is the reason. Current browsers send such ClientHellos, so they fail where older tools work.
    .steps =
        Forward the “ask for” line to the people who run the firewall.
        Until it is fixed, try a browser with the post-quantum key exchange turned off.
    .expect = The large ClientHello is answered.
    .ask = Let TLS ClientHellos of 1,500 to 2,000 bytes pass, in one packet and in several. Lost at: { $hosts }
    .wrong = A server that cannot read a large ClientHello would look the same. AWS's public hosts can.

tls-first-segment-filter = Large TLS ClientHellos to { $host } pass only sometimes
    .saw = { $cut } of { $tried } large ClientHellos were cut; the small ones passed.
    .meaning = Libraries shuffle the parts of a ClientHello. A filter that reads only the first packet finds the name in one ClientHello and misses it in the next, so connections fail by chance.
    .steps =
        Forward the “ask for” line to the people who run the firewall.
        Until it is fixed, try again, or turn the post-quantum key exchange off in the browser.
    .expect = Large ClientHellos are answered every time.
    .ask = Update the firewall so that it reads a TLS ClientHello of several packets. Connections to these hosts fail by chance: { $hosts }
    .wrong = A poor connection drops packets by chance as well; small ClientHellos would then be lost too.

tls-ca-bundle-unusable = { $has_origin ->
        [yes] The CA bundle of { $origin } cannot be used
       *[other] The configured CA bundle cannot be used
    }
    .saw = { $problem ->
            [missing] The file that { $origin } names does not exist.
            [no_certificates] The file that { $origin } names holds no certificate.
           *[unreadable] The file that { $origin } names cannot be read.
        }
    .meaning = The AWS CLI and SDKs trust only what is in that file, so their calls fail, whatever the network is like. Browsers do not use it.
    .steps =
        { $has_origin ->
            [yes] Set { $origin } to a file of PEM certificates with the public roots and, if there is one, the company's CA.
           *[other] Set AWS_CA_BUNDLE (or ca_bundle in ~/.aws/config) to a file of PEM certificates with the public roots and, if there is one, the company's CA.
        }
        If nothing inspects TLS here, remove it: the AWS CLI then uses its own list.
    .expect = The row environment.trust-stores is ok.
    .ask = Give me the CA bundle that command-line tools should use here.
    .wrong = A program started with another environment or working folder may find another file.
