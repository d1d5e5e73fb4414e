# Findings that only a pasted text shows.

account-service-restricted = AWS does not let this account use a service
    .saw = The service refuses the account itself, not the user.
    .meaning = AWS limits what new or little-used accounts can use: load balancers, some Bedrock models, mail, large instances. IAM policies have nothing to do with it; only AWS can lift the limit.
    .steps =
        Do not change IAM policies. Check that a payment method is valid and that every mail from AWS is answered.
        For mail (Amazon SES): request production access in the SES console.
        Otherwise ask AWS Support to lift the restriction, with the whole error message, the Region and what you want to do: Account and billing, service Account Activation, category Account Verification. To write the case: aws-setup-doctor case draft
    .expect = The same request succeeds.
    .ask = My account cannot use a service. The error message is attached. Please lift the restriction.
    .wrong = A policy of your organization can refuse a service too; then the message names the policy or the action.

account-quota-too-low = A quota of this account is too low for the request
    .saw = The request exceeds a quota of the account.
    .meaning = New accounts start with low quotas, some of them 0. The account is not blocked. Raise the quota, or request less.
    .steps =
        Open Service Quotas in the console, in the Region of the request, and search for the quota that the message names.
        Choose "Request increase at account level", request something smaller, or use another Region.
        If the request is denied or the quota cannot be raised there, ask AWS Support for a service limit increase.
    .expect = The quota shows the new value and the request succeeds.
    .ask = Please raise this quota of my account; the error message and what I need it for are attached.
    .wrong = Resources that already run may use up the quota. Look for ones you no longer need.

account-free-plan-not-offered = The Free plan is not available for this sign-up
    .saw = Sign-up says that the Free plan is not available.
    .meaning = Only new customers can have the Free plan. The e-mail address, phone number or card was used for an earlier account. This is not an error: you can continue the sign-up with the Paid plan.
    .steps =
        Continue with the Paid plan. You pay for what you use from the start, so set up a budget alert first.
        Or use the earlier account.
        If you never had an AWS account, ask AWS Support: Account and billing.
    .expect = Sign-up ends with the Paid plan.
    .ask = Nothing is needed from anyone.
    .wrong = A company card or phone may have been used by a colleague.

marketplace-terms-not-accepted = The terms of an AWS Marketplace product must be accepted first
    .saw = AWS wants the terms of a Marketplace product accepted first.
    .meaning = The image, model or product comes from a seller on AWS Marketplace. Somebody with permission to subscribe has to accept the terms once. Nothing is wrong with the account.
    .steps =
        Open the address in the message while signed in to this account and choose to subscribe; the product may cost money.
        Wait a few minutes and try again.
        If the page refuses, ask your administrator for aws-marketplace:Subscribe and aws-marketplace:ViewSubscriptions.
    .expect = The product shows under Manage subscriptions, and the request succeeds.
    .ask = Nothing is needed from anyone.
    .wrong = Some companies allow only the products of a private marketplace. Then an administrator has to add the product.

sign-in-network-policy = A policy does not allow sign-in from this network
    .saw = { $how ->
            [read] The account's sign-in policy is in force and has a condition on networks.
           *[told] The sign-in page asks for another network, or refuses without a reason.
        }
    .meaning = { $how ->
            [read] The console opens only from the networks of the policy; AWS refuses a sign-in from any other, even with the right password. The portal of Identity Center does not work with such a condition: AWS then refuses the console to everybody who comes through the portal. Access keys are not affected.
           *[told] A resource-based policy of AWS Sign-In, or a resource control policy of the organization, does not allow sign-in from the network you are on, even with the right password.
        }
    .steps =
        Sign in from the office network or through the VPN of your company.
        Ask your AWS administrator which networks the policy allows.
        A wrong password can give the same message, so check it first.
    .expect = The console opens.
    .ask = Please add my network to the sign-in policy of the account, or tell me from which network to sign in.
    .wrong = { $how ->
            [read] Which networks the policy names was not kept, and policies of the organization were not read.
           *[told] A wrong password or account ID can give the same message.
        }

sign-in-callback-unreachable = The browser cannot reach the command that is waiting for the sign-in
    .saw = { $how ->
            [closed] A program was listening on 127.0.0.1, and this computer could not reach it.
            [proxy] A request to 127.0.0.1 through the proxy of { $variable } does not come back to this computer; without the proxy it arrives.
            [away] The command runs where the browser may not be: { $away }.
           *[told] The address on this computer that ends the sign-in does not answer.
        }
    .meaning = aws sso login and aws login wait on an address like 127.0.0.1. The browser runs on another computer (container, SSH, WSL, remote desktop), a proxy takes the address, or the command has ended. AWS has nothing to do with it.
    .steps =
        Sign in with a code instead: aws sso login --use-device-code, or aws login --remote
        Or open the address in a browser on the computer where the command runs. Over SSH, forward the port of the address: ssh -L PORT:127.0.0.1:PORT
        If a proxy takes the address, exclude 127.0.0.1 and localhost in the proxy settings of the browser and with NO_PROXY=127.0.0.1,localhost.
        If the command has ended, start it again: the address works only once.
    .expect = The browser says that the request is approved, and the command ends.
    .ask = Nothing is needed from anyone.
    .wrong = { $how ->
            [proxy] Chrome, Edge and Firefox leave 127.0.0.1 out of the proxy by themselves: with them the sign-in can work anyway.
            [away] If the browser opens on the same computer, or the editor forwards the port, the sign-in works.
           *[told] Security software can forbid programs to listen on this computer.
        }

sign-in-browser-not-opened = The command could not open a browser
    .saw = No browser could be started for the sign-in.
    .meaning = On WSL, in a container or over SSH there is often no browser. You can still sign in: open the address in another browser and enter the code.
    .steps =
        Copy the address that the command prints into any browser and enter the code.
        Or sign in with: aws sso login --no-browser --use-device-code
        On WSL: install wslu and set BROWSER=wslview
    .expect = The browser shows the sign-in page, and the command ends.
    .ask = Nothing is needed from anyone.
    .wrong = If the page itself does not load, the network is the cause and not the browser.

sign-in-code-refused = The sign-in code was not confirmed in time, or is not valid
    .saw = The sign-in code has expired, was already used, is wrong or was not confirmed yet.
    .meaning = A sign-in code works only once and only for some minutes. This says nothing about the account.
    .steps =
        Start the sign-in again and confirm the new code in the browser at once: aws sso login
        Enter the code as it is printed, and allow access on the last page.
        If your company forbids sign-in with a code, leave out --use-device-code.
    .expect = The browser says that the request is approved.
    .ask = Nothing is needed from anyone.
    .wrong = A clock that is wrong makes fresh codes look old.

sign-in-details-refused = The sign-in details are wrong or refused
    .saw = The sign-in page refuses the name, the password or the code.
    .meaning = The account ID or alias, the user name, the password or the MFA code is wrong. Root users, IAM users and Identity Center users sign in on different pages.
    .steps =
        Check that you are on the right page: a root user signs in with the e-mail address, an IAM user with the account ID, an Identity Center user at the access portal.
        Enter a new MFA code. If codes keep failing, set the clock of the phone to automatic and resync the device.
        Use "Forgot password?", or ask your administrator to reset the password or the MFA device.
    .expect = The console or the portal opens.
    .ask = Nothing is needed from anyone.
    .wrong = A policy that allows only some networks gives the same message.

sign-in-password-reset = The password must be reset before you can sign in
    .saw = The sign-in asks for a new password, or password recovery is switched off.
    .meaning = AWS or an administrator requires a new password. Root users of member accounts may have no password at all; users of a company directory reset it in the directory.
    .steps =
        Root user: choose "Forgot password?" on the sign-in page and follow the mail.
        Member account: recovery may be turned off on purpose. Ask the administrator of the management account.
        User of a directory or an identity provider: reset the password there.
    .expect = You can sign in with the new password.
    .ask = Please reset the password of my user, or allow password recovery.
    .wrong = If AWS wrote to you about a leaked password or key, answer that mail first.

sign-in-other-session = The browser is still signed in to another AWS account
    .saw = The console asks to sign out of another account first.
    .meaning = A session of another account or user is open in this browser.
    .steps =
        Sign out in the account menu and sign in again.
        Or open a private window.
        To use several accounts at once, turn multi-session support on in the account menu.
    .expect = The console opens with the account you chose.
    .ask = Nothing is needed from anyone.
    .wrong = Cookies of an old session can stay: clear those of aws.amazon.com.

sign-in-mail-taken = The e-mail address is already in use
    .saw = AWS says that the e-mail address is taken.
    .meaning = An AWS account, an invited account or a Builder ID uses this address. One address can be the root user of only one account.
    .steps =
        Sign in with the address, or use "Forgot password?": the account may be yours.
        Or use another address, or your address with a tag, such as name+aws2@example.com
        If nobody you know made the account, ask AWS Support: Account and billing.
    .expect = Sign-up accepts the address, or the sign-in works.
    .ask = Nothing is needed from anyone.
    .wrong = The address of a closed account cannot be used for another account, even after 90 days.

sign-in-endpoint-variant = A FIPS or dual-stack setting sends the sign-in to the wrong host
    .saw = The host of the sign-in does not exist or does not match the portal.
    .meaning = Not every service has FIPS or dual-stack hosts: oidc and portal.sso have no FIPS host, and a dual-stack portal address needs dual-stack hosts for the sign-in with a code.
    .steps =
        Unset AWS_USE_FIPS_ENDPOINT, and remove use_fips_endpoint from the profile, for the sign-in.
        If the portal address ends in .app.aws, set AWS_USE_DUALSTACK_ENDPOINT=true, or leave out --use-device-code.
        Sign in again: aws sso login
    .expect = The sign-in page opens and you can sign in.
    .ask = Nothing is needed from anyone.
    .wrong = If no such setting is there, the name may be misspelled or DNS may withhold it.

sign-in-browser-policy = A browser policy blocks this site
    .saw = The browser says that the organization blocked the site.
    .meaning = A policy of your organization in the browser, or an extension, blocks the page. No request is sent, so the network has nothing to do with it.
    .steps =
        Open chrome://policy or edge://policy and look for URLBlocklist.
        Ask your IT desk to allow the AWS sign-in hosts in the browser policy; list them with: aws-setup-doctor allowlist
        Try without extensions, in a private window.
    .expect = The page opens.
    .ask = Please allow the AWS sign-in hosts in the browser policy; the list is attached.
    .wrong = An extension that blocks content shows a similar page.

identity-center-kms-refused = The encryption key of Identity Center cannot be used
    .saw = { $how ->
            [read] AWS refuses { $calls } and gives the reason { $reason }.
           *[told] Identity Center names its KMS key as the reason.
        }
    .meaning = Identity Center is encrypted with a customer managed key. The key policy does not let this user or service use the key, or the key is disabled, deleted or of the wrong kind. IAM permissions for Identity Center alone do not help.
    .steps =
        In KMS, open the key of Identity Center: it has to be enabled, symmetric, and not scheduled for deletion.
        Allow kms:Decrypt (and kms:DescribeKey for administrators) in the key policy for the users and for the service principals sso.amazonaws.com and identitystore.amazonaws.com.
        Then try again; if nobody can sign in, use the root user or an IAM user of the management account.
    .expect = The same request succeeds.
    .ask = Please let my role use the KMS key of IAM Identity Center (kms:Decrypt), or tell me why the key is disabled.
    .wrong = A key of another service may be meant: compare the key ARN in the message with the one of Identity Center.

identity-center-access-not-assigned = You are signed in, but this account or role is not assigned to you
    .saw = The portal accepts the sign-in but refuses the account or role.
    .meaning = The sign-in worked. The account ID or role name of the profile is misspelled, or your user has no assignment for it.
    .steps =
        Open the access portal and check whether the account and the role are listed.
        If they are, correct sso_account_id and sso_role_name of the profile: the role is the name of the permission set, without AWSReservedSSO_.
        If they are not, ask your Identity Center administrator for the assignment.
    .expect = The role shows under the account in the portal, and the command succeeds.
    .ask = Please assign my Identity Center user to the account and permission set I need.
    .wrong = A portal session from before the assignment still refuses: sign out and in again.

identity-center-external-sign-in-failed = The sign-in through the identity provider fails
    .saw = The page shows an error after the sign-in at the identity provider.
    .meaning = The identity provider and IAM Identity Center do not agree: the user is missing in Identity Center or has another name there, is not assigned to the AWS application, or a certificate, address or clock is wrong.
    .steps =
        Check that the user exists in Identity Center with the same user name as the identity provider sends (NameID).
        In the identity provider, check that the user is assigned to the AWS application and that its certificate is not expired.
        Note the time and the whole message for your administrator.
    .expect = The access portal opens after the sign-in.
    .ask = The sign-in through our identity provider fails; the message and the time are attached. Please check the user and the SAML settings.
    .wrong = The same message is shown when AWS itself has a fault or when the clock of the computer is wrong.

identity-center-request-refused = Identity Center refuses the request because of its content
    .saw = Identity Center names the request, not the permission, as the reason.
    .meaning = What the request names does not exist, exists already, is being changed, is protected, or has the wrong format. The sign-in and the permissions are not the cause.
    .steps =
        Read the end of the message: it names the value or the conflict.
        Check the Region, the instance ARN and the names in the request: Identity Center answers only in the Region of the instance.
        If something is being changed, wait some minutes and try again. Change what belongs to the management account from that account.
    .expect = The same request succeeds.
    .ask = Please look at this request to IAM Identity Center; the message is attached.
    .wrong = A resource in another Region or another organization looks as if it did not exist.

organization-handshake-refused = The invitation to the organization cannot be made or accepted
    .saw = AWS Organizations refuses the invitation and names a reason.
    .meaning = One of the two accounts does not meet a condition: it is already in an organization, has no payment method, has an unpaid invoice, has an e-mail address that is not verified, or belongs to another AWS seller.
    .steps =
        Find the reason in capital letters in the message.
        Fix it in the account that it names: leave the old organization, add a payment method, pay the invoice, or verify the e-mail address of the management account.
        Then send or accept the invitation again; invitations are valid for 15 days.
    .expect = The account shows in the organization.
    .ask = Please fix the condition that the message names, and send the invitation again.
    .wrong = Too many invitations in a day are refused too; then wait a day.

organization-constraint = A rule or limit of AWS Organizations refuses the request
    .saw = AWS Organizations names a constraint of the organization.
    .meaning = The organization does not allow this at present: a limit is reached, a policy type or trusted access is off, the organization is still being set up, or the account is not in an organization. No permission is missing.
    .steps =
        Find the reason in capital letters, or the name of the exception, in the message.
        Fix it in the management account: raise the limit in Service Quotas, enable the policy type or service access, or wait an hour for a new organization.
        Ask AWS Support if the limit cannot be raised there.
    .expect = The same request succeeds.
    .ask = Please resolve the constraint of AWS Organizations that the message names.
    .wrong = An account outside an organization gets such an answer too: check which account the credentials belong to.

aws-throttled = AWS limits the request rate
    .saw = AWS refuses requests because there are too many in a short time.
    .meaning = The account, the user or the network sends more requests than the service accepts. Permissions and the account are not the cause.
    .steps =
        Wait a minute and try again.
        Stop programs and loops that send requests at the same time, or set retry_mode = adaptive in the profile.
        If it does not stop, check the rate limit of this call in Service Quotas.
    .expect = The same request succeeds.
    .ask = Nothing is needed from anyone.
    .wrong = Several programs of one account share the limit: the one that sends too much may run elsewhere.

aws-service-fault = AWS has a server error
    .saw = The answer is an error of the server, not of the request.
    .meaning = AWS could not process a request that reached it, or a gateway on the path answers with a server error. It usually stops by itself.
    .steps =
        Try again after some minutes.
        Look at the AWS Health Dashboard: https://health.aws.amazon.com/health/status
        If it does not stop, give AWS Support the request ID and the time.
    .expect = The same request succeeds.
    .ask = Requests fail with a server error; the request ID and the time are attached.
    .wrong = A proxy answers with the same status codes when it cannot reach AWS: compare from another network.

client-program-missing = The AWS CLI is not found on this computer
    .saw = The shell does not know the command.
    .meaning = The AWS CLI is not installed, or this terminal was opened before it was installed.
    .steps =
        Open a new terminal and try: aws --version
        If that fails, install the AWS CLI version 2: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html
        If it is installed, add its folder to PATH.
    .expect = aws --version prints a version.
    .ask = Nothing is needed from anyone.
    .wrong = Programs that call aws can have a PATH of their own.

client-ordinary-gets-through = An ordinary program got an answer where this one did not
    .saw = An ordinary program’s request to { $hosts } was answered by AWS, on the same path and in the same run.
    .meaning = The two results differ, so the findings about these rows are less certain: the fault comes and goes, or affects only some kinds of connection.
    .steps =
        Run again, and see whether the row fails again: aws-setup-doctor --verbose
        If it does, give both answers to your network team: aws-setup-doctor --share --bundle report.zip
    .expect = Both get an answer.
    .ask = Nothing is needed from anyone until a second run shows the same.
    .wrong = It may be chance: the network may have been down for a moment during one of the two.

client-program-outdated = This program is too old for this sign-in
    .saw = The command, option or scope is not known to the program.
    .meaning = aws sso and aws login need version 2 of the AWS CLI, and newer ways to sign in need a newer version.
    .steps =
        Look at the version: aws --version
        Update to the latest AWS CLI version 2: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html
        Remove an old version 1 that comes first in PATH.
    .expect = The command is known and the sign-in begins.
    .ask = Nothing is needed from anyone.
    .wrong = A scope or option that is misspelled looks the same: compare it with the help of the command.

tls-revocation-unreachable = Windows could not check whether a certificate was revoked
    .saw = The check for revocation could not be made.
    .meaning = Programs on Windows ask the certificate authority over plain HTTP (port 80) whether the certificate has been revoked. That connection is blocked, or the inspecting device issues certificates without an address for this check.
    .steps =
        Ask your network team to allow HTTP to the OCSP and CRL hosts of Amazon Trust Services: *.amazontrust.com
        If TLS is inspected, ask for a CA that publishes a revocation list, or for an exception for the AWS hosts.
        To continue for now with curl: --ssl-revoke-best-effort
    .expect = The same command succeeds without the option.
    .ask = Please allow HTTP (port 80) to *.amazontrust.com, so that certificates of AWS can be checked for revocation.
    .wrong = A proxy that needs a login may let programs through but not this check.

tls-client-outdated = This program does not use the TLS version that AWS needs
    .saw = The program could not make a secure channel.
    .meaning = AWS accepts only TLS 1.2 and later. Old .NET programs and Windows PowerShell 5.1 use older versions unless they are configured otherwise; an inspecting device can give the same message.
    .steps =
        In PowerShell, first run: [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
        Use PowerShell 7, or a newer version of the program, .NET or Java.
        If other programs on this computer fail too, see: aws-setup-doctor explain tls.inspected-untrusted
    .expect = The same command succeeds.
    .ask = Nothing is needed from anyone.
    .wrong = An inspecting device whose CA is not trusted gives the same message in some programs.
