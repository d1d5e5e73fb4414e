# Findings about the credentials in use and about the account they belong to.

check-activation-error-text = Error text you pasted

reason-aws-throttled = AWS limited the request rate; run it again in a minute
reason-aws-unreachable = no answer from the AWS API
reason-aws-service-refused = the service does not know the account as its customer; by itself that says nothing about the account
reason-aws-state-unknown = AWS gave a state this version does not know
reason-error-text-only = a pasted text alone does not show it; aws-setup-doctor explain-error names what it may be
reason-error-text-unknown = this message is not in the list of known errors

credentials-profile-missing = { $has_profile ->
        [yes] The profile { $profile } does not exist
       *[other] The profile does not exist
    }
    .saw = A profile was named, and neither ~/.aws/config nor ~/.aws/credentials has it.
    .meaning = Without it there is nothing to sign requests with. The name may be misspelled, or the program reads the files of another user.
    .steps =
        List the existing profiles: aws configure list-profiles
        Choose one with --profile, or correct AWS_PROFILE.
        To make a new one: aws configure sso
    .expect = aws-setup-doctor shows whose credentials are in use.
    .ask = Tell me the name of the profile I should use, and its settings.
    .wrong = If AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE points elsewhere, the profile may exist in the usual place.

credentials-configuration-invalid = The profile cannot be used as it is written
    .saw = The configuration was read and refused: { $said }
    .meaning = The profile lacks something, contradicts itself, or points in a circle. Nothing was sent to AWS.
    .steps =
        Look at the profile's lines: aws configure list
        Correct or remove the profile's wrong lines in ~/.aws/config and ~/.aws/credentials.
        If in doubt, create the profile again: aws configure sso
    .expect = aws-setup-doctor shows whose credentials are in use.
    .ask = Send me the profile's settings as they should be.
    .wrong = A key that only newer tools know can be refused here and still work in the AWS CLI.

credentials-process-failed = The credential_process command failed
    .saw = The command in the profile gave no credentials: { $said }
    .meaning = The profile takes its credentials from a program of your own or your company's, and that program did not succeed. AWS was not asked.
    .steps =
        Run the command of the profile's credential_process line yourself and read what it says.
        Sign in to whatever it needs (VPN, single sign-on, a password vault), then run aws-setup-doctor again.
        Show its message to the people who provide the program.
    .expect = The command prints a JSON document with "Version": 1, and aws-setup-doctor shows whose credentials are in use.
    .ask = The credential_process program of this profile fails. Tell me what it needs.
    .wrong = A program that asks its user something can fail here, where nobody answers, and work in a terminal.

credentials-sso-session-expired = Your sign-in session has expired
    .saw = The saved { $source ->
            [login] aws login
           *[other] aws sso login
        } session is missing or past its end.
    .meaning = A sign-in through the browser lasts some hours. This says nothing about the account.
    .steps =
        { $source ->
            [login] Sign in again: aws login (add --profile NAME if you use one)
           *[other] Sign in again: aws sso login (add --profile NAME if you use one)
        }
        Run aws-setup-doctor again.
    .expect = aws-setup-doctor shows whose credentials are in use.
    .ask = Nothing is needed from anyone: sign in again.
    .wrong = If signing in again ends the same way, the profile's sso_region or sso_start_url may be another portal's.

credentials-source-failed = The configured source of credentials did not provide any
    .saw = Credentials are configured but could not be obtained ({ $source }): { $said }
    .meaning = A source of credentials is configured, and it did not answer or answered with an error. This says nothing about the account.
    .steps =
        Try it by hand: aws sts get-caller-identity
        If it needs the network (single sign-on, a role, container or instance metadata), check the network first (aws-setup-doctor --only network).
        Otherwise show the error message to the person who set the source up.
    .expect = aws-setup-doctor shows whose credentials are in use.
    .ask = The source of AWS credentials on this computer fails. Tell me what it needs.
    .wrong = A source that is slow the first time may answer on the second run.

credentials-clock-refused = AWS refuses requests because their time is wrong
    .saw = AWS answered { $aws_code }: the request was signed for a time too far from AWS's.
    .meaning = AWS accepts a request only if it was signed within a few minutes of AWS's own time. Usually the clock, the date or the time zone of this computer is wrong.
    .steps =
        Turn on automatic time (NTP) and let the computer synchronize.
        If it is a virtual machine or WSL, restart it after the host computer wakes up.
        Check the time: date -u
    .expect = The clock is within five minutes of the right time, and AWS answers.
    .ask = Let this computer synchronise its clock (NTP, UDP port 123).
    .wrong = A device that delays requests for minutes looks the same.

credentials-expired = The credentials have expired
    .saw = { $seen_by ->
            [aws] AWS answered { $aws_code }: the session token is past its end.
           *[other] The credentials name the time of their end, and it has passed.
        }
    .meaning = Temporary credentials work for a few hours. This says nothing about the account or the permissions.
    .steps =
        { $source ->
            [sso] Sign in again: aws sso login
            [login] Sign in again: aws login
            [environment] Set new values for AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, all three.
            [process] Run the program of the profile's credential_process line again, or sign in where it does.
           *[other] Get new credentials from where these came from.
        }
        Remove old AWS_SESSION_TOKEN values: they take priority over the profile.
    .expect = aws-setup-doctor shows whose credentials are in use.
    .ask = Nothing is needed from anyone: get new credentials.
    .wrong = A clock that is ahead makes credentials look expired on this computer; a refusal by AWS is reliable.

credentials-refused-in-region = { $has_region ->
        [yes] The credentials work, but not in { $region }
       *[other] The credentials work, but not in one Region
    }
    .saw = AWS answered { $aws_code } in { $region }; the same credentials were accepted in another Region.
    .meaning = { $why ->
            [off] The Region { $region } is not enabled for this account, and a Region that is not enabled does not know its credentials.
            [token] The Region is enabled. Temporary tokens from the global STS endpoint are valid only in Regions that are enabled by default; this one is not.
           *[other] Either the Region is not enabled for this account, or the token comes from the global STS endpoint, whose tokens are valid only in Regions that are enabled by default.
        }
    .steps =
        { $why ->
            [token] Set AWS_STS_REGIONAL_ENDPOINTS=regional and get new credentials.
           *[other] Check in the console whether the Region is enabled: Account, AWS Regions. Enabling it takes minutes, sometimes hours.
        }
        Or ask an administrator to make global tokens valid everywhere: IAM, Account settings, STS, "Valid in all AWS Regions".
        Until then use a Region that is enabled by default, such as us-east-1.
    .expect = aws sts get-caller-identity --region { $region } answers.
    .ask = Enable the Region { $region } for the account, or set the global STS endpoint's tokens to "Valid in all AWS Regions" in IAM.
    .wrong = A Region that was enabled minutes ago still refuses for a while.

credentials-malformed = The credentials are damaged
    .saw = AWS refused them ({ $aws_code }), and { $part ->
            [access-key-id] the access key ID does not look like one: 20 capital letters and digits, such as AKIA…
            [secret-access-key] the secret access key does not look like one: 40 letters, digits, + and /
           *[other] the access key is a temporary one (ASIA…) and no session token goes with it
        }.
    .meaning = Usually something went wrong when they were copied: a quote or a space was added, the end is missing, or the third value was left out.
    .steps =
        { $part ->
            [session-token] Set AWS_SESSION_TOKEN (or aws_session_token) as well: temporary credentials are three values.
           *[other] Copy the values again, without quotes and spaces around them.
        }
        If the secret is lost, create a new access key and delete the old one: AWS shows a secret only once.
    .expect = aws-setup-doctor shows whose credentials are in use.
    .ask = Give me new credentials; these were damaged when they were passed on.
    .wrong = The format may change. AWS did refuse these credentials in any case.

credentials-wrong-partition = These credentials belong to another AWS partition
    .saw = { $how ->
            [answered] AWS says that the credentials belong to { $other }; the checks were made for { $region }.
           *[other] AWS answered { $aws_code } in { $region }; the configuration names { $other }.
        }
    .meaning = AWS, AWS GovCloud (US) and AWS in China are separate. Accounts, credentials and access portals of one do not exist in the others.
    .steps =
        Choose a Region of the right partition with --region, or the partition with --partition (aws, aws-us-gov, aws-cn).
        Or use credentials of the partition you want, with --profile.
    .expect = aws-setup-doctor shows whose credentials are in use, in the Region you meant.
    .ask = Tell me in which AWS partition (standard, GovCloud, China) the account is.
    .wrong = An access key that was deleted is refused in the same way.

credentials-signature-refused = The secret access key does not match the access key ID
    .saw = AWS answered { $aws_code }. It knows the access key ID; the time of the request was not the reason.
    .meaning = The signature made with the secret is not the one AWS calculates. Usually the secret belongs to another key or lost a character. A proxy that changes requests has the same effect.
    .steps =
        Copy access key ID and secret access key again, as one pair.
        If the secret is lost, create a new access key and delete the old one.
        If several tools fail only behind a proxy, let the proxy pass AWS API hosts unchanged.
    .expect = aws-setup-doctor shows whose credentials are in use.
    .ask = Give me a new access key; the secret of this one does not match.
    .wrong = A gateway that rewrites headers or the address breaks signatures as well.

credentials-access-key-unknown = AWS does not know this access key
    .saw = AWS answered { $aws_code } to credentials from: { $source }.
    .meaning = The key was deleted or deactivated, belongs to another AWS partition, or is too new. This says nothing about the state of the account.
    .steps =
        See which key is in use and where it comes from: aws configure list
        If the key was made within the last minute, wait a little and run aws-setup-doctor again.
        Otherwise sign in again (aws login or aws sso login), or create a new access key.
        Remove AWS_ACCESS_KEY_ID and AWS_SESSION_TOKEN from the environment if they are old: they take priority over profiles.
    .expect = aws-setup-doctor shows whose credentials are in use.
    .ask = Check whether my access key still exists and is active.
    .wrong = In a Region that is not enabled yet, valid credentials are refused with the same message.

credentials-root-access-key = An access key of the root user is in use
    .saw = AWS says that the caller is the root user, with a long-term access key.
    .meaning = The root user may do everything in the account, and IAM policies cannot limit it. Anyone who gets this key controls the whole account. AWS recommends to have none.
    .steps =
        Sign in without one: aws login, or IAM Identity Center (aws configure sso).
        When nothing uses the key any more, delete it: console, your name, Security credentials, Access keys.
        Turn on MFA for the root user if it is off.
    .expect = aws-setup-doctor shows a role or a user instead of the root user.
    .ask = Give me access through IAM Identity Center or a role, so that the root access key can be deleted.
    .wrong = In the first hour of a new account there may be nobody but the root user yet; a key is not needed even then.

credentials-permission-missing = { $has_actions ->
        [yes] These credentials do not have permission to call: { $actions }
       *[other] These credentials do not have permission for this action
    }
    .saw = AWS denied { $action_count ->
            [one] { $action_count } read-only action
           *[other] { $action_count } read-only actions
        }: { $actions }
    .meaning = An IAM policy, or one of the organization, does not allow it. This says nothing about the account: the checks in question stay undetermined.
    .steps =
        Have the actions allowed. The whole policy for aws-setup-doctor's calls: aws-setup-doctor policy
        Or run aws-setup-doctor with credentials that have them, with --profile.
    .expect = The checks that were undetermined have an answer.
    .ask = Allow these read-only IAM actions for my user or role: { $actions }
    .wrong = A service control policy of the organization can deny what the account's own policy allows.

credentials-endpoint-insecure = The AWS endpoint you set is plain HTTP to another computer
    .saw = Not sent, because the endpoint is http:// and not on this computer: { $calls }
    .meaning = AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_<SERVICE> or endpoint_url in ~/.aws/config names an address without TLS. Signed requests and session tokens would cross the network readable and changeable by anybody, so aws-setup-doctor sent nothing there. The AWS CLI does send them.
    .steps =
        Find the setting: look at the environment (AWS_ENDPOINT_URL…) and at endpoint_url and services in ~/.aws/config.
        Give the address as https://, or leave the setting out to use AWS's own endpoints.
        A stand-in for AWS on this computer is fine as http://localhost or http://127.0.0.1.
        If keys have gone there before, replace them.
    .expect = The calls go to an https:// endpoint and are answered.
    .ask = -
    .wrong = An address of this computer that is not a loopback address (127.0.0.1, ::1, localhost) counts as another computer.

credentials-endpoint-not-aws = The endpoint you set does not answer as AWS does
    .saw = HTTP { $status } without an AWS request id, from the endpoint of AWS_ENDPOINT_URL or endpoint_url, for: { $calls }
    .meaning = The calls did not go to AWS's own hosts but to an endpoint set in the environment or in ~/.aws/config. Every AWS answer carries a request id; this one does not. Nothing on the network is to blame, and the answer says nothing about the account.
    .steps =
        Leave AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_<SERVICE> and endpoint_url out to ask AWS itself.
        If the endpoint is a stand-in for AWS, such as LocalStack, the account part of this report does not apply to it.
        Run aws-setup-doctor again.
    .expect = The calls are answered with an AWS request id.
    .ask = -
    .wrong = A company's own gateway in front of AWS that removes request ids looks the same.

http-api-answered-by-gateway = A device on the path answers instead of AWS
    .saw = HTTP { $status } without an AWS request id, for: { $calls }
    .meaning = Every AWS answer carries a request id; this one does not. A proxy or web gateway answered by itself, typically with a block or sign-in page. What it says is not an error of AWS and says nothing about the account.
    .steps =
        Let the AWS API hosts pass without being changed or answered: { $services }
        If a sign-in page of the network is the cause, open it in a browser first.
        Run aws-setup-doctor again.
    .expect = The calls are answered with an AWS request id.
    .ask = Let requests to these AWS API hosts pass unchanged; the gateway answers them itself: { $services }
    .wrong = A web server of the user's own under an AWS name (hosts file) looks the same.

account-state-refused = AWS refuses because sign-up is not complete or the account is suspended
    .saw = AWS Payments answers INVALID_ACCOUNT_STATE; the account's state by AWS: { $state }. Calls: { $calls }
    .meaning = It is not a missing permission. AWS gives this reason while a step of sign-up is missing and while an account is suspended.
    .steps =
        Sign in as the root user and look for a notice: https://console.aws.amazon.com/billing/home#/account
        If sign-up is not complete, finish it (payment, phone, support plan): https://portal.aws.amazon.com/billing/signup/resume
        If the account is suspended, look for AWS's e-mail that gives the reason, and answer it in the Support Center.
    .expect = The same calls are answered.
    .ask = AWS refuses this account with INVALID_ACCOUNT_STATE. Please say which step of sign-up is missing, or why it is suspended.
    .wrong = For some minutes after sign-up is finished, AWS may still give the old state.

account-closed = The account is closed
    .saw = { $has_state ->
            [yes] AWS gives its state as { $state }.
           *[other] AWS says that the account is closed.
        }
    .meaning = No service can be used. For 90 days after closing, AWS Support can reopen the account. After that it is closed for good, and its e-mail address cannot be used for another account.
    .steps =
        If it was closed less than 90 days ago and you want it back, sign in as the root user and ask AWS Support to reopen it.
        Otherwise sign up for a new account with another e-mail address (name+aws2@example.com counts as another one).
    .expect = AWS gives the state as ACTIVE.
    .ask = Please reopen this account; it was closed less than 90 days ago. Tell me what is still due.
    .wrong = A state that was changed minutes ago may still be reported.

account-suspended = AWS has suspended the account
    .saw = AWS gives the account's state as SUSPENDED.
    .meaning = AWS restricts the account, usually because of an unpaid bill or a question from AWS that was not answered. You can still sign in as the root user, see the bills and contact AWS Support.
    .steps =
        Read and answer the mail that AWS sent to the root user's address; look in the spam folder too.
        Sign in as the root user and pay what is due: https://console.aws.amazon.com/billing/home#/bills
        Then ask AWS Support what else is needed: Support Center, Account and billing.
    .expect = AWS gives the state as ACTIVE.
    .ask = My account is suspended. Please tell me the reason and what is needed to restore it.
    .wrong = After a payment it takes a while until the state changes.

account-activation-overdue =
        { $has_age ->
            [yes] The account is still not activated after { $age }
           *[other] The account is still not activated
        }
    .saw =
        { $has_age ->
            [yes] AWS gives the state as PENDING_ACTIVATION. The account was made { $age } ago; activation takes at most 24 h.
           *[other] AWS gives the state as PENDING_ACTIVATION, and more than 24 h have passed.
        }
    .meaning = A step of sign-up is missing, or AWS is waiting for an answer. The steps are in the order AWS gives; most accounts are activated before the last one.
    .steps =
        Finish sign-up: sign in at https://portal.aws.amazon.com/billing/signup?type=resubscribe and complete every page, payment and phone included.
        Look for errors at the payment method: https://console.aws.amazon.com/billing/home#/paymentpreferences
        Ask your bank whether it declined a charge of about 1 USD by AWS, and to approve it (payments abroad must be allowed).
        Look in the mailbox and the spam folder for mail in which AWS asks for more information, and answer it.
        Try the sign-up page once more in another browser, without extensions.
        Then ask AWS Support and say what you tried: Account and billing, service Account, category Activation. To write the case: aws-setup-doctor case draft
    .expect = AWS gives the state as ACTIVE and sends a mail that says so.
    .ask =
        { $has_age ->
            [yes] My account has been waiting for activation for { $age }.
           *[other] My account has been waiting for activation for more than 24 hours.
        } Please tell me what is missing, or activate it.
    .wrong = A clock that is wrong on this computer makes the account look older than it is.

account-pending-activation = The account is not activated yet
    .saw =
        { $has_age ->
            [yes] AWS reports PENDING_ACTIVATION, { $age } after sign-up.
           *[other] AWS reports PENDING_ACTIVATION.
        }
    .meaning =
        { $has_left ->
            [yes] Activation takes at most 24 h (about { $left } left) once every sign-up page is complete.
           *[other] Activation takes minutes, at most 24 h, once every sign-up page is complete, payment and phone included.
        } Until then services refuse the account.
    .steps =
        Make sure that sign-up reached its last page: https://portal.aws.amazon.com/billing/signup?type=resubscribe
        Wait for AWS's mail, and look in the spam folder too.
        If 24 h have passed, sign in (aws login) and run aws-setup-doctor.
    .expect = AWS gives the state as ACTIVE and sends a mail that says so.
    .ask = Nothing is needed from anyone before 24 h have passed.
    .wrong = If a page of sign-up was left out, waiting does not help; finish it first.

account-services-warming-up = The account is active; some services are not ready yet
    .saw =
        { $has_age ->
            [yes] AWS gives the state as ACTIVE. The account was made { $age } ago, and these services answered { $aws_code }: { $services }
           *[other] AWS gives the state as ACTIVE, and these services answered { $aws_code }: { $services }
        }
    .meaning =
        { $has_left ->
            [yes] After activation each service needs some minutes, at most 24 h, to recognize the new account (about { $left } left).
           *[other] After activation each service needs some minutes, at most 24 h, to recognize the new account.
        } You did nothing wrong.
    .steps =
        Wait some minutes, then run aws-setup-doctor again.
        If it is the same after 24 h, that report shows the next step.
    .expect = All services answer.
    .ask = Nothing is needed from anyone before 24 h have passed.
    .wrong = A service that the account's plan does not include refuses with the same message, and waiting does not change it.

account-services-refused = Services say that the account is not signed up for them
    .saw = These services answered { $aws_code }: { $services }
    .meaning = They do not know the account as their customer, although it is not new. Often the payment method is not verified, or the activation did not reach them.
    .steps =
        Look for errors at the payment method: https://console.aws.amazon.com/billing/home#/paymentpreferences
        Finish sign-up if a page was left out: https://portal.aws.amazon.com/billing/signup?type=resubscribe
        Then ask AWS Support: Account and billing, service Account, category Activation. To write the case: aws-setup-doctor case draft
    .expect = All services answer.
    .ask = My account is active, and these services still answer { $aws_code }: { $services }. Please complete the activation.
    .wrong = Without permission to read the account's state, a new account whose services are not ready yet looks the same.

account-free-plan-limit = The Free plan does not include this
    .saw = The account is on the Free plan, and it was refused for: { $services }
    .meaning = Accounts on the Free plan can use only some services and sizes. Nothing is wrong with the account.
    .steps =
        Choose a service or size that the Free plan includes.
        Or upgrade to the Paid plan (this can cost money): https://console.aws.amazon.com/billing/home#/freetier/upgrade
    .expect = The request is accepted.
    .ask = Nothing is needed from anyone; it is a choice of plan.
    .wrong = In its first day an active account can be refused with the same message while services get ready.

account-blocked = AWS blocks this account
    .saw = AWS says that the account is blocked and not recognised as a valid account.
    .meaning = AWS does not let this account create anything, in one Region or in all. Signing in and viewing still work, so other checks may be ok. No setting on this computer can change it.
    .steps =
        Answer every mail that AWS sent to the root user's address; look in the spam folder too.
        Ask AWS Support: Account and billing, service Account Activation, category Account Verification. To write the case: aws-setup-doctor case draft
        Include the whole error message and its Region.
    .expect = The request that was refused succeeds.
    .ask = My account is reported as blocked. Please tell me what you need to verify it, and lift the block.
    .wrong = The block may be in one Region only; the message does not say which.

account-pending-verification = AWS is still validating the account for this Region
    .saw = AWS says that the request waits for validation (PendingVerification).
    .meaning = AWS checks the account when a Region is used for the first time. It takes minutes, at most 4 hours; then AWS sends a mail.
    .steps =
        Wait up to 4 hours, then try the same request again.
        Until then use a Region that already works.
        If it takes longer, ask AWS Support: Account and billing, service Account Activation, category Account Verification. To write the case: aws-setup-doctor case draft
    .expect = The request that was refused succeeds.
    .ask = My request in this Region has been waiting for validation for more than 4 hours. Please complete it.
    .wrong = Accounts that a person has to check wait longer, with the same message.

account-cloudfront-verification = AWS must verify the account before it can use CloudFront
    .saw = CloudFront says that the account must be verified before it can add resources.
    .meaning = It looks like a missing permission (AccessDenied), but is not: AWS verifies new accounts before they can use CloudFront. Only AWS Support can do that.
    .steps =
        Do not change IAM policies for it.
        Ask AWS Support, with the whole error message: Account and billing, service Account Activation, category Account Verification. To write the case: aws-setup-doctor case draft
        Meanwhile the rest of the account can be used.
    .expect = Creating the distribution succeeds.
    .ask = CloudFront says that my account must be verified before it can add resources. Please verify it.
    .wrong = A real missing permission names the action that is not authorized; this text does not.

account-unseen-restrictions = The account looks healthy. Read-only checks cannot show whether it may create resources
    .saw = The account is ACTIVE and the services asked answered.
    .meaning = aws-setup-doctor only reads. A block on creating resources, the validation of a Region, CloudFront's verification, service quotas and limits of the Free plan show only when something is created.
    .steps =
        If creating something fails, give its error text to: aws-setup-doctor explain-error "TEXT"
    .expect = What you create is created.
    .ask = Nothing is needed from anyone.
    .wrong = This is a limit of looking and not a sign of a fault.

told-several = This message can mean { $count } things, most likely first:
told-more = and { $count } more, less likely
told-says = This message means: { $title }
told-may-say = Possible cause: { $title }
told-who = who
told-do = do
told-named = named
told-sure = sure
told-sure-seen = { $sure }, from the message only (source: { $source }, read on { $date })
told-sure-unverified = { $sure }, from the message only; no public page with these words was found (about the subject: { $source })
told-sure-rendering = { $sure }, from the message only; compared with our own translation of the English words ({ $source })
told-closer = more
told-closer-how = aws-setup-doctor --error "TEXT" (checks this computer too), aws-setup-doctor explain { $code } (the whole page)
told-unknown =
    This message is not in the list of known errors.
    Paste the whole message with its error code, in English if you can, and nothing else.
    Without a message: aws-setup-doctor checks the network, the credentials and the account.
told-secret = Careful: the message contains { $what }. It was not saved or shown. If somebody else has seen it, they can use it: create a new one.

credentials-none = No AWS credentials are set up
    .saw = A program looked for credentials and found none.
    .meaning = A program can use an account only after you have signed in on the computer where the program runs. This says nothing about the account.
    .steps =
        With IAM Identity Center: aws configure sso, then aws sso login
        With the user of the console: aws login (AWS CLI 2.32 or newer)
        Then run the program again with that profile (--profile or AWS_PROFILE).
    .expect = aws sts get-caller-identity shows whose credentials are in use.
    .ask = Tell me how I sign in to AWS from this computer.
    .wrong = A program in a container or service may read other files and variables than your terminal does.

named-account_state = account state
named-actions = action
named-aws_code = code
named-file = file
named-host = host
named-hosts = hosts
named-issuer = issuer
named-line = line
named-operation = operation
named-profile = profile
named-proxy = proxy
named-region = Region
named-request_time = time of the request
named-service = service
named-status = status
named-url = address
named-variable = variable
