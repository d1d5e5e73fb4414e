case-subject-activation = New AWS account is not activated
case-subject-verification = Account is blocked or waits for verification
case-opening-activation = My new AWS account is not activated and I cannot use its services. Please tell me what is missing, or activate it.
case-opening-verification = My AWS account is blocked or waits for verification. Please tell me what you need to verify it, or lift the block.
case-since = This has been so since:
case-account = What AWS reports of the account:
case-tried = What I have checked or tried:
case-reachable = When I can be reached:
case-contact = Preferred contact:
contact-web = e-mail / web
contact-phone = telephone
contact-chat = chat
case-findings = What a diagnostic run found (details in the attachment):
case-shortened = (More findings are in the attachment.)
case-closing = The attached report holds no card data and no passwords.
case-korean-desk = Korean-language support answers on working days, 09:00-18:00 KST.

answer-yes = Yes.
answer-no = No.
answer-unsure = Not sure.

secret-card-number = a card number
secret-aws-secret-key = an AWS secret access key
secret-aws-session-token = an AWS session token
secret-private-key = a private key
secret-one-time-code = a one-time code
secret-url-password = a password inside a URL

case-error-subscription-required = The account's support plan does not include the AWS Support API. Nothing was filed; the draft is kept. File it in the console.
case-error-access-denied = These credentials may not do this. Missing IAM action: { $action }. Nothing was filed; the draft is kept.
case-error-attachment-set-expired = The attachments were uploaded more than one hour ago and expired. Nothing was filed; run the command again.
case-error-creation-limit = AWS's limit of new cases is reached for now. Nothing was filed; the draft is kept. Try again later or use the console.
case-error-throttled = AWS asked to slow down. Nothing was filed; the draft is kept. Try again in a few minutes.
case-error-invalid = AWS did not accept a value. Nothing was filed; the draft is kept. AWS says: { $message }
case-error-no-answer = No answer came from AWS. Whether the case was filed is not known; run `aws-setup-doctor case file --resume`, which asks AWS before it files anything.
case-error-other = AWS answered with an error. The draft is kept; `aws-setup-doctor case file --resume` asks AWS before it files anything. AWS says: { $message }
