case-subject-activation = New AWS account is not activated
case-subject-verification = AWS account is blocked or waiting for verification
case-opening-activation = My new AWS account is not activated and I cannot use its services. Please tell me what is missing, or activate it.
case-opening-verification = My AWS account is blocked or is waiting for verification. Please tell me what you need to verify it, or lift the block.
case-since = Since when:
case-account = What AWS reports about the account:
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
case-findings = Diagnostic findings (details in the attachments):
case-shortened = (More findings are in the attachments.)
case-closing = The attached reports contain no card data and no passwords.
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
case-note-past = Note: { $span } is already over.
case-note-korean-desk = Note: none of your times is within the hours of Korean-language support (working days, 09:00-18:00 KST). Public holidays are not checked.
case-note-not-reachable = Note: you did not say when you can be reached. AWS asks for it: --reachable "2026-11-25 09:00-12:00"
case-note-shortened = { $count ->
    [one] Note: one finding did not fit; see the attachments.
   *[other] Note: { $count } findings did not fit; see the attachments.
}
case-note-account-unknown = Note: this run does not know the account. `aws-setup-doctor case file` names it before it asks, and prints the SHA-256 for --consent.

# case file
case-settling = An earlier attempt was interrupted. Asking AWS whether it was filed …
case-not-there = AWS does not have the case: the earlier attempt filed nothing.
case-earlier-filed = The earlier attempt reached AWS: case { $number } “{ $subject }”.
case-nothing-to-resume = There is no interrupted attempt. Nothing was filed now.
case-open-intent = An earlier attempt was interrupted, and AWS cannot be asked about it from here. Look in the Support Center whether the case is there before you file another.
case-similar = A case of the same kind is open already: { $number } “{ $subject }”, since { $at }. A second one would slow both down. To add this text to it: --add-to { $number }. To file another case anyway: --new-case.
case-api-no-chat = The Support API cannot ask for chat or a call: AWS answers by mail and in the Support Center. If you want to chat, answer no and file the case in the Support Center.
case-ask-new = File this case with AWS Support in account { $account } now? Type yes to file it:
case-ask-add = Add this text to the open case { $number } of account { $account }? Type yes to send it:
case-declined = Not confirmed. Nothing was filed; the draft is kept.
case-filed = Filed. Case { $number } (request id { $id }).
case-added = Added to case { $number } (request id { $id }).
case-filed-twice = Another computer filed the same draft in this account at the same moment, so AWS has it more than once. Keep case { $keep } and resolve in the Support Center: { $close }. Nothing was closed for you.
case-already = This was already filed: case { $number }. Nothing new was filed.
case-what-next = AWS answers by mail to the account's address and in the Support Center. To check the status: aws-setup-doctor case status

case-console-nothing-filed = Nothing was filed. The draft is ready for you to file it in the Support Center.
case-console-no-plan = The support plan of this account does not include the Support API. That is normal for a new account; account and billing cases are free of charge on every plan.
case-console-no-credentials = No AWS credentials were found, so AWS Support cannot be reached from here. You only need to sign in to the Support Center.
case-console-machine-credentials = The only AWS credentials here come from this machine (container or instance metadata), and you did not choose them. To file with them anyway: --use-instance-credentials
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
case-console-no-card = Never send a card number, a password or a verification code, even if somebody asks for it in a chat.
case-copied = The text is on the clipboard ({ $program }).
case-no-clipboard = There is no clipboard here; copy the text from the file.

# What went wrong; `case file` adds case-kept.
case-kept = Nothing was filed; the draft is kept.
case-error-subscription-required = The account's support plan does not include the AWS Support API.
case-error-access-denied = These credentials do not have permission to do this. Missing IAM action: { $said }. `aws-setup-doctor policy --with-case` prints the policy that is needed.
case-error-attachment-set-expired = The attachments were uploaded more than one hour ago and expired. Run the command again.
case-error-creation-limit = AWS accepts no more new cases from this account for now (CaseCreationLimitExceeded). Try again later or use the Support Center.
case-error-throttled = AWS limited the request rate. Try again in a few minutes.
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
case-not-recorded = The case is filed, but this computer could not record it: { $why }. Note the number. The next `case file` asks AWS before it files anything.

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
case-state-pending-customer-action = AWS is waiting for your answer
case-state-customer-action-completed = your answer has arrived
case-state-reopened = opened again
case-state-work-in-progress = AWS is working on it
case-state-resolved = resolved

# phone verify
phone-shown = AWS has this contact number for account { $account }: { $number }
phone-ask-send = Have AWS send a verification code to { $number }? Type yes to send it:
phone-ask-enter = Enter a code that has arrived at { $number }? Type yes to continue:
phone-declined = Not confirmed. No code was sent.
phone-sent = AWS is sending a code to { $number }. It may take a minute.
phone-enter = Code (6 letters or digits; not shown while you type):
phone-not-a-code = A code has 6 letters or digits. This was not sent to AWS; try again.
phone-no-code = No code was entered. If it arrives later: aws-setup-doctor phone verify --have-code
phone-verified = The number { $number } is verified.
phone-verified-already = The number { $number } is already verified. There is nothing to do.
phone-still = AWS accepted the code but reports { $status }. If this does not change, ask AWS Support: aws-setup-doctor case draft
phone-not-supported = AWS does not verify phone numbers of this account by code (NOT_SUPPORTED, asked for { $number }). Another number changes nothing; ask AWS Support: aws-setup-doctor case draft
phone-none = AWS has no contact number for this account. Enter one in the console under Account → Contact information.
phone-unreadable = The contact number cannot be read: { $said }
phone-no-credentials = There are no AWS credentials to use. Sign in with `aws login` or `aws sso login`, or choose a --profile.
phone-too-soon = A code was requested less than a minute ago. Wait { $left } s, or enter the code that arrives: aws-setup-doctor phone verify --have-code
phone-too-many-sent = Three codes were requested within a day, so this program requests no more. AWS does not say how many it allows; after its error “maximum number of failed attempts” only AWS Support can help. Wait a day, or ask Support now: aws-setup-doctor case draft --topic activation
phone-too-many-wrong = Three codes were refused within a day, so this program sends no more. AWS does not say how many it allows; after its error “maximum number of failed attempts” only AWS Support can help. Wait a day, or ask Support now: aws-setup-doctor case draft --topic activation
phone-conflict-send = AWS sends no code now (ConflictException): the number is already verified, was just changed, or a code is being sent (PENDING). If one has arrived: aws-setup-doctor phone verify --have-code. AWS says: { $said }
phone-conflict-verify = AWS cannot use this code (ConflictException): the number was already verified or has been changed. AWS says: { $said }
phone-invalid = AWS did not accept it: the code is wrong or too old, or AWS cannot send to this number. This counts as an attempt. AWS says: { $said }
phone-throttled = AWS limited the request rate. Wait some minutes before you try again.
phone-denied = These credentials do not have permission to do this. Missing IAM action: { $action }. `aws-setup-doctor policy --with-phone` prints the policy that is needed.
phone-no-answer = AWS gave no answer, so it is not known whether the request worked. If a code arrives: aws-setup-doctor phone verify --have-code. { $said }
phone-machine-credentials = The only AWS credentials here come from this machine (container or instance metadata), and you did not choose them. To verify with them anyway: --use-instance-credentials

# wait activation
wait-state = the account is { $said }
wait-services = the account is ACTIVE, but its services do not answer yet: { $said }
wait-no-answer = AWS could not be asked: { $said }. Looking again.
wait-credentials-gone = the credentials are gone or expired. Sign in again in another terminal (`aws login`, `aws sso login`); waiting then continues by itself.
wait-since = { $since } since sign-up; activation takes at most 24 h ({ $left } left)
wait-overdue = { $since } since sign-up: longer than the 24 h that activation takes at most
wait-active = The account is active and its services answer. Continue with the set-up: aws-setup-doctor
wait-over = The account is { $state }. Waiting does not change that; only AWS Support can say why: https://support.aws.amazon.com/#/contacts/aws-account-support/
wait-timed-out = The account is still not active. Next: aws-setup-doctor case draft
wait-no-credentials = There are no AWS credentials to use. Sign in with `aws login` or `aws sso login`, or choose a --profile.
wait-denied = These credentials do not have permission to read the account state. Missing IAM action: { $said }
wait-then-not-started = --then: the command cannot be started: { $why }
wait-then-failed = The command of --then ended with status { $status }.

# Questions and errors of case draft and case file
case-type-account-and-billing = Account and billing
case-shown-activation = Account / Activation
case-shown-verification = Account Activation / Account Verification
case-ask-topic =
    What is the case about?
      1  activation: the account is new and not active yet
      2  verification: the account is blocked or is waiting for verification
    Type 1 or 2 (Enter = stop):
case-ask-topic-again = Type 1 or 2.
case-ask-reachable = When can AWS reach you? For example 2026-11-25 09:00-12:00 (your time zone, or add one such as KST). Enter leaves it out:
case-no-topic = No finding is about activation or verification. Say what the case is about: --topic activation or --topic verification. For a network fault, ask your network team, not AWS Support.
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
case-draft-broken = { $file }: { $why }. If it cannot be corrected, run `aws-setup-doctor case draft` again.
case-record-busy = another aws-setup-doctor is filing a case right now (lock on { $file }). Wait for it, then run again.
case-record-broken = { $file } cannot be read as the record of a case: { $why }. Move it only after you have looked for the case in the Support Center.
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
wait-next = next check { $at }
wait-span-days = { $days } d { $hours } h
wait-span-hours = { $hours } h { $minutes } min
wait-support = Activation takes at most 24 h, and that is over. Ask AWS Support: aws-setup-doctor case draft
wait-stopped = Stopped; the account was { $state } at the last check. To keep waiting: aws-setup-doctor wait activation
wait-stopped-early = Stopped before the first answer. To keep waiting: aws-setup-doctor wait activation
