# Findings about phone, payment, root user, Identity Center and Support; questions only a person can answer.

check-verification-phone-attempts = Attempts to verify by phone
ask-phone-attempts-left = Can you still try to verify by phone, without the error “maximum number of failed attempts”?

reason-unsure = you were not sure
interview-no-terminal = --interview needs a terminal to ask on. The questions were left out; everything else is checked.
interview-intro = Questions that only you can answer, because AWS has no API for them. Your answers stay on this computer unless you pass the report on.
interview-choice = [y = yes, n = no, x = does not apply, Enter = not sure]
interview-again = Please answer y, n or x, or press Enter.
only-you-title = Only you can check
only-you-hint = To answer these for the report: --interview
plan-portal-address = Asked first where it leads (HEAD, or GET where HEAD is not allowed; one redirect is read and not followed). If it leads to an access portal of AWS’s, the hosts of that portal are probed too:
plan-portal-from = No access portal was named. If sso:ListInstances tells of one, its hosts are probed too: <directory>.awsapps.com and those of the instance.

phone-unverified = The contact phone number is not verified
    .saw = AWS reports UNVERIFIED for { $phone }.
    .meaning = AWS calls or texts this number to verify the account, so it must receive text messages. Until it is verified, the activation may have to wait.
    .steps =
        Check the number on the Account page, and correct it if it is wrong: https://console.aws.amazon.com/billing/home?#/account
        Start the phone verification and enter the code.
    .expect = AWS reports VERIFIED.
    .ask = Verify the contact phone number of the AWS account on its Account page.
    .wrong = An account that AWS activated in another way may work with an unverified number.

phone-verification-pending = The phone verification is waiting for the code
    .saw = AWS reports PENDING for { $phone }.
    .meaning = A code was requested but not entered yet, or the call or message did not arrive.
    .steps =
        Enter the code on the page that asked for it.
        If none came, check the number, the signal and blocked callers, then ask for a new code.
        If there is still none, ask AWS Support to activate the account manually (Account and billing, service Account, category Activation).
    .expect = AWS reports VERIFIED.
    .ask = Enter the code that AWS sent to the contact phone number.
    .wrong = Right after the code was entered the state may be a few minutes old.

phone-verification-not-supported = AWS does not verify phone numbers of this account by code
    .saw = AWS reports NOT_SUPPORTED for { $phone }.
    .meaning = AWS offers this account no verification of its contact number by code, whatever the number. This is not an error.
    .steps = You do not need to do anything. Another number changes nothing. If activation waits for the phone, ask AWS Support.
    .expect = The account becomes active without a phone code.
    .ask = Tell AWS Support that phone verification is not available for this account, if activation waits for it.
    .wrong = Whether AWS needs a verified phone for this account is not visible from here.

phone-number-format = The contact phone number has the wrong format
    .saw = { $problem ->
            [country-code] { $phone }: it does not begin with + and a country code.
            [leading-zero] { $phone }: the domestic 0 was kept after the country code.
            [separators] { $phone }: there are spaces, hyphens or brackets between the digits.
           *[not-valid] { $phone }: it has too few or too many digits, or is no number of that country.
        }
    .meaning = AWS asks for +, country code and number, digits only, without the leading 0. A number in another format may never be called.
    .steps =
        On the Account page, write the number like +821012345678: https://console.aws.amazon.com/billing/home?#/account
        Run the phone verification again.
    .expect = The number has no problem, and AWS reports VERIFIED.
    .ask = Correct the contact phone number of the AWS account: +, country code, number without leading 0, digits only.
    .wrong = Number plans change. If the number really exists like this, ask AWS Support whether they can reach it.

phone-toll-free = The contact phone number is toll-free
    .saw = { $phone } is a toll-free number by its country's number plan.
    .meaning = AWS does not accept toll-free numbers: they cannot be called from everywhere and receive no text messages.
    .steps =
        Enter another number on the Account page, best a mobile phone: https://console.aws.amazon.com/billing/home?#/account
        Run the phone verification again.
    .expect = The number is of another kind, and AWS reports VERIFIED.
    .ask = Replace the toll-free contact number of the AWS account with one that takes calls and text messages.
    .wrong = The number plan this program carries may be older than the number.

phone-other-country = The phone number belongs to another country than the address
    .saw = { $has_country ->
            [yes] { $phone } has the country code of { $phone_country }; the contact address is in { $country }.
           *[other] The country code of the phone number is not that of the contact address.
        }
    .meaning = That is allowed. It is also what a wrong choice in the country list looks like.
    .steps = If it was not meant, correct the country or the number on the Account page: https://console.aws.amazon.com/billing/home?#/account
    .expect = Country code and address fit together, or differ on purpose.
    .ask = Confirm that the contact phone is meant to be in another country than the address.
    .wrong = For people who live abroad such a number is right.

phone-no-call-or-message = No verification call or message came
    .saw = You answered that neither call nor text message came.
    .meaning = Without the call or message you cannot finish sign-up on the web. AWS Support can activate the account manually.
    .steps =
        Check the number and country code, that the phone has signal, and that it accepts calls and messages from abroad.
        Check that the payment details are right: wrong ones can stop the call.
        Open a case even though the account is not active: https://console.aws.amazon.com/support/home#/case/create
        Choose Account and billing, service Account, category Activation; write the dates and times when you can be reached, and choose Chat.
    .expect = The call or message comes, or AWS Support activates the account.
    .ask = My account is not active because no verification call or message comes. Please activate it manually.
    .wrong = Messages can be some minutes late.

phone-unreachable = The phone cannot take the verification call
    .saw = You answered that the phone cannot take calls and messages from abroad right now.
    .meaning = The verification call or message often comes from another country. Blocked callers, roaming or no signal can stop it.
    .steps =
        Allow calls and messages from abroad, and turn call filters off for a while.
        Go where there is signal, or enter another number.
        Then ask for the code again.
    .expect = The verification call or message arrives.
    .ask = Let this number receive calls and text messages from abroad.
    .wrong = Some calls come from within the country.

phone-attempts-exhausted = The phone verification failed too many times
    .saw = You answered that the error about the maximum number of failed attempts appears.
    .meaning = AWS has stopped the phone verification. Trying again does not help. AWS Support can activate the account manually.
    .steps =
        Sign in with the e-mail address and password of the account.
        Open a case: https://console.aws.amazon.com/support/home#/case/create
        Choose Account and billing, service Account, category Activation; write the dates and times when you can be reached, and choose Chat.
    .expect = AWS Support contacts you and activates the account.
    .ask = Phone verification ended with the maximum number of failed attempts. Please activate the account manually.
    .wrong = The limit may lift by itself after some hours.

account-sign-up-unfinished = Sign-up was not finished
    .saw = You answered that you did not reach the last sign-up page.
    .meaning = The account exists, but AWS activates it only when payment, phone and support plan are done.
    .steps =
        Open https://signin.aws.amazon.com/signup?request_type=register and choose to sign in to an existing account.
        Sign in with the e-mail address and password chosen for the account.
        Continue to the page where you choose a support plan.
    .expect = AWS confirms by mail, and the account becomes ACTIVE.
    .ask = Finish the sign-up of the AWS account.
    .wrong = If the last page only failed to load, sign-up may be complete anyway.

account-mail-unread = You have not looked for mail from AWS
    .saw = You answered that you have not looked for mail from AWS yet.
    .meaning = AWS may have asked for more information and be waiting for the answer.
    .steps =
        Look for mail from AWS in the mailbox of the account; look in the spam folder too.
        Answer what it asks. Never send card numbers by mail.
    .expect = Every request from AWS is answered.
    .ask = Look for mail from AWS in the mailbox of the account, the spam folder too.
    .wrong = There may be no mail at all.

account-other-browser-untried = You have not tried another browser
    .saw = You answered that no other browser was tried yet.
    .meaning = Extensions, blocked cookies and old sessions can stop the sign-up pages. AWS also advises to try another browser.
    .steps =
        Open a private window without extensions, or another browser.
        Sign in and repeat the step that failed.
    .expect = The page that failed works.
    .ask = Try the failing sign-up page in another browser.
    .wrong = If AWS has restricted the account, the browser changes nothing.

account-india-verification = Customer verification for AWS India
    .saw = { $answer ->
            [no] You answered that customer verification is not finished.
           *[none] The contact address is in India. No API tells whether customer verification is finished.
        }
    .meaning = AWS India has to verify the identity of customers before they can use services. The name must be written exactly as on the document. A card is charged 2 INR, with CVV and often a one-time code.
    .steps =
        Open Account, then Customer verification in the console: https://console.aws.amazon.com/billing/home?#/account
        Read its state, and finish what it asks for. Never give a CVV or one-time code to anybody, not to AWS Support either.
        If it failed, read the reason there and in the Health Dashboard.
    .expect = The page says that the customer is verified.
    .ask = Finish customer verification for the AWS India account in the console.
    .wrong = Accounts with an Indian address that belong to another AWS seller do not need it.

payment-bank-authorization = The bank may have declined the card check by AWS
    .saw = You answered that the bank shows no approved charge or hold of about 1 USD.
    .meaning = AWS checks a card with a small charge (about 1 USD, 2 INR in India) that it cancels. Without the bank's approval the account is not activated. AWS has no API that shows what the bank did.
    .steps =
        Ask the bank whether it declined a charge of about 1 USD from AWS, and to allow it (payments abroad and online).
        Make sure that the card has enough money or credit left.
        Enter the card again or choose another one: https://console.aws.amazon.com/billing/home?#/paymentpreferences
    .expect = The bank shows the charge or hold, and the account becomes active.
    .ask = Please approve the charge of about 1 USD that Amazon Web Services requested.
    .wrong = The hold may have been cancelled already, or show up a day later.

payment-method-missing = The account has no payment method
    .saw = AWS Payments lists no payment method.
    .meaning = AWS activates a new account only with a valid payment method, and cannot charge an existing account without one. The management account pays for the accounts of an organization, so those need none.
    .steps =
        Add a card or another payment method, and make it the default: https://console.aws.amazon.com/billing/home?#/paymentpreferences
        If the account belongs to an organization, you do not need to do anything.
    .expect = AWS Payments lists a payment method with status ACTIVE.
    .ask = Add a payment method to the AWS account.
    .wrong = A method that was added minutes ago may not be listed yet.

payment-method-being-set-up = The payment method is not set up yet
    .saw = AWS Payments lists payment methods whose set-up is not finished ({ $count }), and none that is active.
    .meaning = A bank account or card is used only after it was confirmed, for example on the bank's website or by a small deposit.
    .steps =
        Open the payment methods and finish what is asked there: https://console.aws.amazon.com/billing/home?#/paymentpreferences
        If the bank has to confirm, follow its message; that can take some days.
    .expect = AWS Payments gives the status ACTIVE.
    .ask = Finish setting up the payment method of the AWS account.
    .wrong = A set-up finished minutes ago may not be shown yet.

payment-method-expiring = The card expires before the next invoice
    .saw = The card is valid to the end of { $month }; the next invoice is charged after that. No other active payment method is left.
    .meaning = AWS charges a month's invoice in the first days of the next month. The charge then fails, and the bill becomes past due.
    .steps =
        Enter the card's new date, or add another payment method and make it the default: https://console.aws.amazon.com/billing/home?#/paymentpreferences
    .expect = Another active payment method is there, or the card has a later date.
    .ask = Renew the payment method of the AWS account before the month ends.
    .wrong = Some banks take charges on a renewed card under its old date.

payment-method-invalid = The payment method is not valid
    .saw = { $how ->
            [read] AWS Payments gives a payment method the status INVALID.
           *[recommended] AWS recommends UPDATE_INVALID_PAYMENT_METHOD.
        }
    .meaning = AWS cannot charge this payment method. A new account is not activated, and the bills of an existing one stay unpaid.
    .steps =
        Open the payment methods: https://console.aws.amazon.com/billing/home?#/paymentpreferences
        Correct the one marked with an error, or add another and make it the default.
    .expect = AWS no longer recommends it.
    .ask = Correct or replace the payment method of the AWS account.
    .wrong = AWS may take some hours to withdraw the recommendation.

payment-method-expired = The payment method has expired
    .saw = { $how ->
            [read] The card was valid to the end of { $month }.
           *[recommended] AWS recommends UPDATE_EXPIRED_PAYMENT_METHOD.
        }
    .meaning = The card's date is past, so AWS cannot charge it.
    .steps =
        Open the payment methods: https://console.aws.amazon.com/billing/home?#/paymentpreferences
        Enter the new date or add another card, and make it the default.
    .expect = AWS no longer recommends it.
    .ask = Renew the payment method of the AWS account.
    .wrong = AWS may take some hours to withdraw the recommendation.

payment-past-due = A payment is past due
    .saw = { $how ->
            [read] AWS Payments shows an unpaid invoice past its due date.
           *[recommended] AWS recommends PAYMENTS_PAST_DUE.
        }{ $processing ->
            [yes] {" "}A payment is being processed.
           *[no] {""}
        }
    .meaning = A bill was not paid in time. AWS can suspend an account for that.
    .steps =
        Open the payments page and pay the unpaid bills: https://console.aws.amazon.com/billing/home?#/paymentsoverview
        Check that the default payment method is valid.
    .expect = AWS no longer recommends it.
    .ask = Pay the unpaid bill of the AWS account.
    .wrong = A payment made today may not be shown yet.

payment-due = A payment is due
    .saw = { $how ->
            [read] AWS Payments shows an unpaid invoice that is due.
           *[recommended] AWS recommends PAYMENTS_DUE.
        }
    .meaning = There is a bill to pay. This is not an error.
    .steps = Pay it in time, or check that it is paid automatically: https://console.aws.amazon.com/billing/home?#/paymentsoverview
    .expect = AWS no longer recommends it.
    .ask = Pay the bill of the AWS account that is due.
    .wrong = Bills that are charged automatically are listed too.

payment-free-plan-ended = The Free plan has ended
    .saw =
        { $has_credits ->
            [yes] The Free plan ended. Date AWS gives: { $date }; credits left: { $credits } USD.
           *[other] The Free plan ended.
        }
    .meaning = The account closes. For 90 days it can still be upgraded to the Paid plan.
    .steps = Upgrade if the account is still needed: https://console.aws.amazon.com/billing/home?#/freetier/upgrade
    .expect = AWS reports PAID.
    .ask = Upgrade the AWS account to the Paid plan, or confirm that it may close.
    .wrong = If today is the last day, AWS may not have closed it yet.

payment-free-plan-ending = The Free plan ends soon
    .saw = { $how ->
            [credits] No credits are left (end by date: { $date }).
            [date] It ends on { $date }; credits left: { $credits } USD.
           *[other] It ends soon.
        }
    .meaning = When time or credits are used up, the account closes unless it is upgraded.
    .steps = Upgrade before then if you want to keep the account: https://console.aws.amazon.com/billing/home?#/freetier/upgrade
    .expect = AWS reports PAID, or the account is not needed any more.
    .ask = Decide whether the AWS account is upgraded to the Paid plan before { $date }.
    .wrong = Credits can be added until then.

payment-free-plan = The account is on the Free plan
    .saw =
        { $has_credits ->
            [yes] It lasts until { $date }; credits left: { $credits } USD.
           *[other] The account is on the Free plan.
        }
    .meaning = Some services are not part of it, and creating an organization ends it at once.
    .steps = You do not need to do anything. Before enabling Identity Center, read what it does to the plan: aws-setup-doctor explain identity-center.not-enabled
    .expect = The plan stays FREE as long as you want it.
    .ask = Nothing.
    .wrong = Credits are counted with some delay.

root-mfa-off = The root user has no MFA
    .saw = IAM says that no MFA device is set for the root user.
    .meaning = Anyone who gets the password controls the whole account. AWS asks for MFA before anything else is set up.
    .steps =
        Sign in as the root user and open Security credentials.
        Assign an MFA device: a passkey, a security key or an authenticator app. A second device keeps you from being locked out.
    .expect = IAM says that root MFA is on.
    .ask = Turn on MFA for the root user of the AWS account.
    .wrong = Where root sign-in was removed centrally, no MFA is needed.

root-access-keys-present = The root user has access keys
    .saw = IAM counts access keys of the root user.
    .meaning = Such a key may do everything in the account, and IAM policies cannot limit it. AWS recommends to have none.
    .steps =
        Find what still uses it, and move that to a role or a user of Identity Center.
        Deactivate the key, wait, then delete it: root user, Security credentials, Access keys.
    .expect = IAM counts no access key of the root user.
    .ask = Remove the access keys of the root user.
    .wrong = A key may be inactive already; it still counts.

root-used-for-work = You are signed in as the root user
    .saw = This run is signed in as the root user.
    .meaning = Use the root user only for the few tasks that need it. For everything else AWS recommends an administrator in Identity Center.
    .steps =
        Enable Identity Center, make an administrator and give them AdministratorAccess.
        Sign in at the access portal, and stop using the root user.
    .expect = aws-setup-doctor is run by a role of Identity Center.
    .ask = Set up an administrator in Identity Center, so that the root user is not needed.
    .wrong = On the first day of an account there is nobody else yet.

iam-role-quota-near = Nearly all IAM roles are used
    .saw =
        { $has_percent ->
            [yes] { $roles } of { $quota } roles exist ({ $percent }%).
           *[other] Nearly all IAM roles of the quota exist.
        }
    .meaning = Identity Center makes a role for every permission set in every account. At the limit, assignments fail.
    .steps =
        Remove roles that nobody uses.
        Or raise the quota “Roles per account” in Service Quotas (IAM, us-east-1).
    .expect = Less than 80% is used.
    .ask =
        { $has_quota ->
            [yes] Raise the IAM quota for roles, or remove unused ones ({ $roles } of { $quota }).
           *[other] Raise the IAM quota for roles, or remove unused ones.
        }
    .wrong = A quota raised a moment ago may not show yet.

organization-features-limited = Not all features of the organization are enabled
    .saw = AWS Organizations reports CONSOLIDATED_BILLING.
    .meaning = Identity Center works with an organization only if all features are on.
    .steps =
        In the management account open AWS Organizations, Settings, and choose to enable all features.
        Each invited account has to agree.
    .expect = AWS Organizations reports ALL.
    .ask = Enable all features of the organization.
    .wrong = While accounts still have to agree, the old state is shown.

organization-not-management-account = The organization is managed by another account
    .saw = Management account: { $management }.
    .meaning = Only the management account enables Identity Center for the organization. A member account cannot see much of it. This is normal.
    .steps = Ask the people who run the management account whether Identity Center is enabled and whether you are assigned.
    .expect = You have a portal address and an assignment.
    .ask = Is Identity Center enabled in our organization, and may I be assigned to this account?
    .wrong = The account may have left the organization a moment ago.

identity-center-not-enabled = IAM Identity Center is not enabled
    .saw = { $scope ->
            [all] No Region has an instance that this account can see.
           *[some] The Regions that were asked have no instance; others were not asked.
        }
    .meaning = This is not an error if you do not need it. { $organization ->
            [member] The management account of the organization enables it.
            [management] It can be enabled here, for the whole organization.
            [none] Enabling it for more than this one account creates an organization.
           *[unknown] Whether the account is in an organization is not known; enabling it may create one.
        } { $plan ->
            [free] Creating an organization ends the Free plan at once. AWS's pages differ: one says that remaining credits carry over, another that they expire immediately.
           *[other] {""}
        }
    .steps =
        If you want it: { $organization ->
            [member] ask the management account of the organization to enable it and to assign you.
           *[other] choose the Region first (it cannot be changed later), then enable it: https://console.aws.amazon.com/singlesignon
        }
        On the Free plan, first decide whether the plan may end.
    .expect = An instance is listed as ACTIVE.
    .ask = Enable IAM Identity Center, if it is wanted.
    .wrong = An instance of the organization may be hidden from a member account.

identity-center-not-ready = The Identity Center instance is not ready
    .saw = { $doing ->
            [deleted] AWS reports DELETE_IN_PROGRESS.
           *[created] AWS reports CREATE_IN_PROGRESS.
        }
    .meaning = Until that is done, AWS answers nothing else about the instance, and the portal does not work.
    .steps = Wait some minutes, then run this again.
    .expect = { $doing ->
            [deleted] No instance is listed.
           *[created] AWS reports ACTIVE.
        }
    .ask = Nothing; wait.
    .wrong = If it stays like this for an hour, ask AWS Support.

identity-center-creation-failed = Identity Center could not be created
    .saw = AWS reports CREATE_FAILED. Reason: { $reason }
    .meaning = There is no usable instance.
    .steps =
        Fix what the reason names.
        Delete the failed instance and enable Identity Center again: https://console.aws.amazon.com/singlesignon
    .expect = AWS reports ACTIVE.
    .ask = Enable Identity Center again. AWS gave this reason for the failure: { $reason }
    .wrong = AWS may repeat the attempt by itself.

identity-center-other-region = Identity Center is in another Region
    .saw = The instance is in { $region }; set here is { $set }.
    .meaning = { $how ->
            [sign-in] aws sso login and the portal need the Region of the instance. With another one, sign-in fails or nothing is found.
           *[work] A Region for work may differ. Only the console has to be switched to { $region } to see Identity Center.
        }
    .steps =
        { $how ->
            [sign-in] Set it in ~/.aws/config: sso_region = { $region }
           *[work] In the console, choose { $region } before you open Identity Center.
        }
    .expect = { $how ->
            [sign-in] The sign-in probe is answered in { $region }.
           *[work] The console shows the instance.
        }
    .ask = Confirm the Region of Identity Center: { $region }
    .wrong = There may be a second instance in an account that is not asked here.

identity-center-portal-mismatch = Portal and Region do not belong together
    .saw = AWS refused to begin a sign-in for the portal { $portal } in { $region }.
    .meaning = aws sso login fails the same way. Either the portal's address or its Region is wrong; which one is not known.
    .steps =
        Ask for the portal address and its Region, or read them in the console: Identity Center, Settings.
        Set both in ~/.aws/config: sso_start_url and sso_region
    .expect = AWS begins the sign-in.
    .ask = What are the address and the Region of our AWS access portal?
    .wrong = A portal that was renamed or deleted today looks the same.

identity-center-account-instance = The instance belongs to this account alone
    .saw = The Identity Center instance is owned by the account itself, not by a management account.
    .meaning = An account instance serves applications. It has no permission sets and gives no access to AWS accounts.
    .steps =
        For people to sign in to AWS accounts, enable Identity Center in the management account of an organization.
        On the Free plan, first decide whether the plan may end: aws-setup-doctor explain identity-center.not-enabled
    .expect = An organization instance is listed.
    .ask = Enable Identity Center for the organization, if it is to give access to AWS accounts.
    .wrong = For applications alone an account instance is right.

identity-center-encryption-change = { $doing ->
        [failed] The encryption key of Identity Center could not be changed
       *[changing] The encryption key of Identity Center is being changed
    }
    .saw = { $doing ->
            [failed] AWS reports UPDATE_FAILED for the encryption, and says: { $reason }
           *[changing] AWS reports UPDATING for the encryption.
        }
    .meaning = { $doing ->
            [failed] The new KMS key was not accepted: it is missing, disabled, of the wrong kind, or its policy does not let Identity Center use it. If the key in use has the same fault, the portal and the calls of Identity Center fail for everybody.
           *[changing] Until it is done, requests to Identity Center can fail for a short time.
        }
    .steps = { $doing ->
            [failed] In KMS, compare the key and its policy with what AWS says, then change the key again: Identity Center, Settings, Encryption.
           *[changing] Wait some minutes, then run this again.
        }
    .expect = AWS reports ENABLED for the encryption.
    .ask = Please look at the encryption key of IAM Identity Center.
    .wrong = The row of the portal shows whether the portal works.

identity-center-region-change = A Region of Identity Center is being { $doing ->
        [removed] removed
       *[added] added
    }
    .saw = AWS reports that { $region } is being { $doing ->
            [removed] removed.
           *[added] added.
        }
    .meaning = Until that is done, the portal and the sign-in of { $region } may not work. The primary Region is not affected.
    .steps = Use the portal of the primary Region, or wait and run this again.
    .expect = { $doing ->
            [removed] The Region is no longer listed.
           *[added] The Region is listed as active.
        }
    .ask = Nothing; wait.
    .wrong = If it stays like this for a day, ask AWS Support.

identity-center-permission-sets-off = Permission sets are not enabled
    .saw = The organization instance says that permission sets are off.
    .meaning = Without them access to AWS accounts can be given by account access manager alone, and no role of it is read here. Enabling permission sets cannot be undone.
    .steps = In the management account open Identity Center, Settings, and enable multi-account permissions.
    .expect = The instance says that permission sets are on.
    .ask = Enable multi-account permissions in Identity Center.
    .wrong = { $managers ->
            [unread] For applications alone they are not needed. Roles of account access manager give access too, and could not be read: allow account-access:ListApplications and account-access:ListEntitlements.
           *[none] For applications alone they are not needed.
        }

identity-center-network-restricted = The portal opens only from some networks
    .saw = The instance limits from which networks it may be used.
    .meaning = From other networks the portal cannot be used, whatever the firewall allows. This is intended.
    .steps = If the portal does not open here, ask the administrator to add this network, or use the company network or VPN.
    .expect = The portal opens from the allowed networks.
    .ask = May the AWS access portal be used from this network? If so, please add its addresses.
    .wrong = Which networks are allowed was not read.

identity-center-no-administrator = No permission set gives AdministratorAccess
    .saw = Permission sets looked at: { $sets }. None has the managed policy AdministratorAccess.
    .meaning = Nobody can become administrator through Identity Center, so the root user stays in use.
    .steps =
        Identity Center, Permission sets, Create: predefined, AdministratorAccess.
        Assign it to an administrator for this account.
    .expect = A permission set with AdministratorAccess exists.
    .ask = Create the permission set AdministratorAccess and assign it to an administrator.
    .wrong = { $managers ->
            [unread] Customer managed policies can give the same permissions; they were not read. Roles of account access manager give access too, and could not be read: allow account-access:ListApplications and account-access:ListEntitlements.
           *[none] Customer managed policies can give the same permissions; they were not read.
        }

identity-center-nobody-assigned = Nobody is assigned to this account
    .saw = Permission sets looked at: { $sets }. None is assigned to a user or group in this account.
    .meaning = People can sign in at the portal and see no AWS account.
    .steps = Identity Center, AWS accounts: choose the account, assign users or groups, choose a permission set.
    .expect = At least one assignment exists.
    .ask = Assign an administrator to this account in Identity Center.
    .wrong = { $managers ->
            [unread] Assignments to other accounts are not counted. Roles of account access manager give access too, and could not be read: allow account-access:ListApplications and account-access:ListEntitlements.
           *[none] Assignments to other accounts are not counted.
        }

identity-center-no-users = The identity store has no users
    .saw = The identity store has no user.
    .meaning = Nobody can sign in at the portal.
    .steps =
        With the default directory: Identity Center, Users, Add user.
        With Active Directory or another identity provider: connect it and start the synchronization.
    .expect = At least one user exists.
    .ask = Add the first user to Identity Center, or start the synchronization.
    .wrong = A synchronization that just began shows nobody yet.

account-new-experience = The account looks like one made with the new AWS sign-up
    .saw = No root password and no root key, made in 2026 or later, in an organization that another account manages.
    .meaning = With “Sign up for AWS (new)” there is no root user; AWS sets up the organization and Identity Center. Much of the usual advice does not apply.
    .steps =
        Manage projects, people and billing at https://settings.aws.com
        Open support cases about projects and billing there too.
        Steps that name the root user do not apply.
    .expect = settings.aws.com shows the project.
    .ask = Was this account made with the new AWS sign-up (settings.aws.com)?
    .wrong = A member account whose root sign-in was removed centrally looks the same.

support-api-not-in-plan = Support cases must be created in the console
    .saw = The support plan does not include the Support API.
    .meaning = This is normal: with Basic Support, which every account has, you ask account and billing questions in the console.
    .steps = For a case about activation: https://console.aws.amazon.com/support/home#/case/create
    .expect = The case form opens with Account and billing.
    .ask = Nothing.
    .wrong = A plan bought a moment ago may not show yet.

support-case-channels = How AWS Support takes a case about activation
    .saw = Languages: { $languages }. Ways and hours: { $ways }. Your language: { $availability ->
            [available] available
            [best_effort] as far as possible
            [unavailable] not available
           *[unknown] not told
        }.
    .meaning = The support plan includes the Support API, so that a case can be filed from here too.
    .steps = To write one: aws-setup-doctor case draft
    .expect = The draft names a language and a way that are offered.
    .ask = Nothing.
    .wrong = Hours change with holidays.
