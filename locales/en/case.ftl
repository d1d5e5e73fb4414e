case-subject-activation = New AWS account is not activated
case-subject-verification = Account is blocked or waits for verification
case-opening-activation = My new AWS account is not activated and I cannot use its services. Please tell me what is missing, or activate it.
case-opening-verification = My AWS account is blocked or waits for verification. Please tell me what you need to verify it, or lift the block.
case-since = This has been so since:
case-account = What AWS reports of the account:
case-account-state = Account state
case-account-created = Signed up
case-account-phone = Phone verification
case-account-plan = Account plan
case-account-payments = Payment notices
case-request-id = request id
case-tried = What I have checked or tried:
case-reachable = When I can be reached:
case-contact = Preferred contact:
contact-web = e-mail / web
contact-phone = telephone
contact-chat = chat
case-findings = What a diagnostic run found (details in the attachments):
case-shortened = (More findings are in the attachments.)
case-closing = The attached reports hold no card data and no passwords.
case-korean-desk = Note: Korean-language support answers on working days, 09:00-18:00 KST.

answer-yes = Yes.
answer-no = No.
answer-unsure = Not sure.

# case draft: the preview
case-draft-written = The draft is in { $folder }. Nothing was sent. You may change subject.txt and body.txt in a text editor.
case-draft-next = To file it: { $command }
case-label-type = Type:
case-label-account = Account:
case-label-category = Service / category:
case-label-language = Language:
case-label-attached = Attached:
case-label-subject = Subject:
case-codes-live = { $codes }: taken from AWS's own list
case-codes-dated = { $codes }: AWS's own list could not be read; these codes were last seen in { $seen }. Check the names in the form.
case-topic-found = chosen because of the finding { $code } (--topic changes it)
case-topic-given = chosen with --topic
case-note-english = Note: the text is in English. The case asks for an answer in { $language }.
case-note-past = Note: { $span } is over already.
case-note-korean-desk = Note: none of your times falls into the hours of Korean-language support (working days, 09:00-18:00 KST). Public holidays are not known here.
case-note-not-reachable = Note: no time is given when you can be reached. AWS asks for one: --reachable "2026-11-25 09:00-12:00"
case-note-shortened = { $count ->
    [one] Note: one finding did not fit; see the attachments.
   *[other] Note: { $count } findings did not fit; see the attachments.
}
case-note-account-unknown = Note: this run does not know the account. `aws-setup-doctor case file` names it before it asks, and prints the SHA-256 for --consent.

# case file
case-settling = An earlier try was interrupted. Asking AWS what became of it …
case-not-there = AWS does not have it: the earlier try filed nothing.
case-earlier-filed = The earlier try had reached AWS: case { $number } “{ $subject }”.
case-nothing-to-resume = There is no interrupted try. Nothing was filed just now.
case-open-intent = An earlier try was interrupted and AWS cannot be asked about it from here. Look in the Support Center whether the case is there before you file another.
case-similar = A case of the same kind is open already: { $number } “{ $subject }”, since { $at }. A second one would slow both down. To add this text to it: --add-to { $number }. To file another case all the same: --new-case.
case-api-no-chat = The Support API cannot ask for chat or a call: AWS answers by mail and in the Support Center. If you would rather chat, say no and file it in the Support Center.
case-ask-new = File this case with AWS Support in account { $account } now? Type yes to file it:
case-ask-add = Add this text to the open case { $number } of account { $account }? Type yes to send it:
case-declined = Not confirmed. Nothing was filed; the draft is kept.
case-filed = Filed. Case { $number } (request id { $id }).
case-added = Added to case { $number } (request id { $id }).
case-filed-twice = Another computer filed the same draft in this account at the same moment, so AWS has it more than once. Keep case { $keep } and resolve in the Support Center: { $close }. Nothing was closed for you.
case-already = This was filed already: case { $number }. Nothing new was filed.
case-what-next = AWS answers by mail to the account's address and in the Support Center. To see the state: aws-setup-doctor case status

case-console-nothing-filed = Nothing was filed. The draft is ready for you to file it in the Support Center.
case-console-no-plan = The support plan of this account does not include the Support API. That is normal for a new account; account and billing cases are free of charge on every plan.
case-console-no-credentials = No AWS credentials were found, so AWS Support cannot be reached from here. You only need to sign in to the Support Center.
case-console-machine-credentials = The only AWS credentials here come from this machine (container or instance metadata), and nobody said that they are yours. To file with them all the same: --use-instance-credentials
case-console-steps = File it like this:
case-console-step-sign-in = Sign in to the AWS console with the e-mail address of the account (root user). This works before the account is activated.
case-console-step-open = Open { $link }
case-console-step-assistant = If an assistant asks first what this is about, answer with the subject line and choose Create case.
case-console-step-choose = Choose Account and billing, then { $shown } as service and category, unless the page has filled them in.
case-console-step-paste = Copy the subject from { $subject } and the description from { $body }.
case-console-step-attach = Attach the files of the folder { $folder }.
case-console-way-chat = Under Contact options choose your language and Chat. If Chat is not offered at this hour, choose Web.
case-console-way-phone = Under Contact options choose your language and Phone. If Phone is not offered at this hour, choose Web.
case-console-way-web = Under Contact options choose your language and Web.
case-console-step-submit = Submit, and note the case number.
case-console-no-link = the Support Center of your console
case-console-cannot-sign-in = If you cannot sign in: https://support.aws.amazon.com/#/contacts/aws-account-support/
case-console-no-card = Never send a card number, a password or a verification code, also not when asked to in a chat.
case-copied = The text is on the clipboard ({ $program }).
case-no-clipboard = There is no clipboard here; copy the text from the file.

# What went wrong; `case file` adds case-kept.
case-kept = Nothing was filed; the draft is kept.
case-error-subscription-required = The account's support plan does not include the AWS Support API.
case-error-access-denied = These credentials do not have permission to do this. Missing IAM action: { $said }. `aws-setup-doctor policy --with-case` prints the policy that is needed.
case-error-attachment-set-expired = The attachments were uploaded more than one hour ago and expired. Run the command again.
case-error-creation-limit = AWS takes no more new cases from this account for now (CaseCreationLimitExceeded). Try again later or use the Support Center.
case-error-throttled = AWS asked to slow down. Try again in a few minutes.
case-error-invalid = AWS did not accept a value. AWS says: { $said }
case-error-credentials = The AWS credentials do not work. { $said }
case-error-no-answer = AWS could not be reached. { $said }
case-error-unknown = It is not known whether the case was filed: AWS gave no clear answer. The draft is kept. `aws-setup-doctor case file --resume` asks AWS before it files anything. { $said }
case-error-other = AWS answered with an error. AWS says: { $said }
case-error-case-not-found = AWS knows no case of that number in this account.
case-error-other-account = The confirmation was for another account.
case-error-unlisted = AWS's list of cases does not reach far enough to tell whether this was filed before. Nothing was filed now. Look in the Support Center; run the command again later.
case-account-unknown = AWS did not say which account these credentials belong to, and a case belongs to one account. { $said }
case-other-account = The draft is about account { $draft }, and these credentials belong to account { $keys }. Nothing was filed. Choose credentials of the first account with --profile, or run `aws-setup-doctor case draft` with these.
case-not-recorded = The case is filed, but this computer could not write that down: { $why }. Note the number. The next `case file` asks AWS before it files anything.

# case status
case-status-none = No case was filed from this computer.
case-status-filed-at = sent
case-status-state = state
case-status-reply = last reply of AWS, { $at }:
case-status-no-reply = AWS has not replied yet.
case-status-unknown = The state could not be read. { $why }
case-status-others = { $count ->
    [one] One more case filed from this computer belongs to another account. Choose its --profile to see it.
   *[other] { $count } more cases filed from this computer belong to other accounts. Choose their --profile to see them.
}
case-stage-intended = unknown whether it was filed; run `aws-setup-doctor case file --resume`
case-stage-filed = filed
case-stage-added = added to an open case
case-stage-not-filed = not filed
case-state-unassigned = waiting for an agent
case-state-opened = open
case-state-pending-customer-action = AWS waits for your answer
case-state-customer-action-completed = your answer has arrived
case-state-reopened = opened again
case-state-work-in-progress = AWS is working on it
case-state-resolved = resolved

# phone verify
phone-shown = AWS has this contact number for account { $account }: { $number }
phone-ask-send = Have AWS send a verification code to { $number }? Type yes to send it:
phone-ask-enter = Enter a code that has arrived at { $number }? Type yes to go on:
phone-declined = Not confirmed. No code was sent.
phone-sent = AWS is sending a code to { $number }. It may take a minute.
phone-enter = Code (6 letters or digits; not shown while you type):
phone-not-a-code = A code has 6 letters or digits. This was not sent to AWS; try again.
phone-no-code = No code was entered. If it arrives later: aws-setup-doctor phone verify --have-code
phone-verified = The number { $number } is verified.
phone-verified-already = The number { $number } is verified already. There is nothing to do.
phone-still = AWS took the code and reports { $status }. If this stays so, ask AWS Support: aws-setup-doctor case draft
phone-not-supported = AWS does not verify phone numbers of this account by code (NOT_SUPPORTED, asked for { $number }). Another number changes nothing; ask AWS Support: aws-setup-doctor case draft
phone-none = AWS has no contact number for this account. Enter one in the console under Account → Contact information.
phone-unreadable = The contact number cannot be read: { $said }
phone-no-credentials = There are no AWS credentials to ask with. Sign in with `aws login` or `aws sso login`, or choose a --profile.
phone-too-soon = A code was asked for less than a minute ago. Wait { $left } s, or enter the code that arrives: aws-setup-doctor phone verify --have-code
phone-too-many-sent = Three codes were asked for within a day, and this program asks for no more. How many AWS allows it does not say; after its “maximum number of failed attempts” only AWS Support can go on. Wait a day, or ask Support now: aws-setup-doctor case draft --topic activation
phone-too-many-wrong = Three codes were refused within a day, and this program sends no more. How many AWS allows it does not say; after its “maximum number of failed attempts” only AWS Support can go on. Wait a day, or ask Support now: aws-setup-doctor case draft --topic activation
phone-conflict-send = AWS sends no code now (conflict): the number is verified already, was just changed, or a code is on its way (PENDING). If one has arrived: aws-setup-doctor phone verify --have-code. AWS says: { $said }
phone-conflict-verify = AWS cannot use this code (conflict): the number was verified already or was changed meanwhile. AWS says: { $said }
phone-invalid = AWS did not accept it: the code is wrong or too old, or the number is none it can send to. This counts as an attempt. AWS says: { $said }
phone-throttled = AWS asked to slow down. Wait some minutes before you try again.
phone-denied = These credentials do not have permission to do this. Missing IAM action: { $action }. `aws-setup-doctor policy --with-phone` prints the policy that is needed.
phone-no-answer = AWS gave no answer, so it is not known whether it acted. If a code arrives: aws-setup-doctor phone verify --have-code. { $said }
phone-machine-credentials = The only AWS credentials here come from this machine (container or instance metadata), and nobody said that they are yours. To verify with them all the same: --use-instance-credentials

# wait activation
wait-state = the account is { $said }
wait-services = the account is ACTIVE, but its services do not answer yet: { $said }
wait-no-answer = AWS could not be asked: { $said }. Looking again.
wait-credentials-gone = the credentials are gone or expired. Sign in again in another terminal (`aws login`, `aws sso login`); this goes on by itself.
wait-since = { $since } since sign-up, { $left } left of the 24 hours AWS may take
wait-overdue = { $since } since sign-up: longer than the 24 hours AWS may take
wait-active = The account is active and its services answer. Go on with the set-up: aws-setup-doctor
wait-over = The account is { $state }. Waiting does not change that; only AWS Support can say why: https://support.aws.amazon.com/#/contacts/aws-account-support/
wait-timed-out = The account is still not active. Next: aws-setup-doctor case draft
wait-no-credentials = There are no AWS credentials to ask with. Sign in with `aws login` or `aws sso login`, or choose a --profile.
wait-denied = These credentials may not read the account state. Missing IAM action: { $said }
wait-then-not-started = --then: the command cannot be started: { $why }
wait-then-failed = The command of --then ended with status { $status }.

# Questions and errors of case draft and case file
case-type-account-and-billing = Account and billing
case-shown-activation = Account / Activation
case-shown-verification = Account Activation / Account Verification
case-ask-topic =
    What is the case about?
      1  activation: the account is new and not active yet
      2  verification: the account is blocked or waits for verification
    Type 1 or 2 (Enter = stop):
case-ask-topic-again = Type 1 or 2.
case-ask-reachable = When can AWS reach you? For example 2026-11-25 09:00-12:00 (your time zone, or add one such as KST). Enter leaves it out:
case-no-topic = No finding is about activation or verification. Say what the case is about: --topic activation or --topic verification. For a network fault ask your network team, not AWS Support.
case-no-category = AWS Support lists no category for { $topic } under customer-account or account-management. Choose one in the Support Center.
case-too-long = Your own words take { $length } characters; a case may have 8000 in all. Shorten --tried.
case-hidden = { $place }, line { $line }, column { $column }: the character { $code } cannot be seen. Delete it.
case-secrets = This must not be sent to AWS Support: { $found }. Remove it and run the command again.
secret-at = { $place }, line { $line }: { $kind }
secret-card-number = a card number
secret-card-security-code = the security code of a card
secret-aws-access-key-id = an AWS access key
secret-aws-secret-key = an AWS secret access key
secret-aws-session-token = an AWS session token
secret-token = a token
secret-private-key = a private key
secret-one-time-code = a one-time code
secret-password = a password
secret-url-password = a password in an address
reachable-unreadable = --reachable “{ $given }”: { $why }. Write it like "2026-11-25 09:00-12:00" or "2026-11-25 09:00-12:00 Asia/Seoul".
reachable-form = it needs a date and a span of time
reachable-date = the date does not exist
reachable-span = the span needs two times with a dash between
reachable-time = a time is not like 09:00
reachable-zone = the time zone is not in the IANA list
reachable-ambiguous = this abbreviation means several time zones; use a name such as Asia/Kolkata
reachable-range = the date is out of range
reachable-backwards = it ends before it begins
case-draft-broken = { $file }: { $why }. If it cannot be put right, run `aws-setup-doctor case draft` again.
case-record-busy = another aws-setup-doctor is filing a case right now (lock on { $file }). Wait for it, then run again.
case-record-broken = { $file } cannot be read as the record of a case: { $why }. Move it away only after looking for the case in the Support Center.
case-folder-missing = { $folder } holds no draft. Run `aws-setup-doctor case draft` first, or give the folder it wrote.
case-folder-not-ours = { $folder } is not empty and holds no draft of this program. Give another --folder.
case-folder-changed = { $folder } holds a draft that was changed by hand. File it with `aws-setup-doctor case file`, or give another --folder.
case-yes-alone = --yes alone never files a case. Read the draft and answer the question, or give --consent with the SHA-256 that `case draft` printed.
case-nobody-to-ask = Nothing was filed: there is no terminal to ask on. Read the draft, then use --consent { $digest }
case-other-draft = --consent { $given } does not belong to this draft in this account, whose SHA-256 is { $digest }. Nothing was filed.
case-add-to-unknown = --add-to { $number }: no open case of this category has that number. Leave --add-to out to see which are open.
case-then-wait = To be told when the account is ready: aws-setup-doctor wait activation
phone-needs-terminal = `phone verify` needs a terminal, because you type the code there. Run it in a terminal window.

# wait activation: the live line
wait-next = next look { $at }
wait-span-days = { $days } d { $hours } h
wait-span-hours = { $hours } h { $minutes } min
wait-support = AWS may take 24 hours; that is over. Ask Support: aws-setup-doctor case draft
wait-stopped = Stopped; the account was { $state } at the last look. To go on waiting: aws-setup-doctor wait activation
wait-stopped-early = Stopped before the first answer. To go on waiting: aws-setup-doctor wait activation
