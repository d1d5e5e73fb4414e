# The command line: what it refuses and why.

# {$option} --share, {$command} fleet, {$instead} what to do instead
option-not-used = {$option}: `{$command}` does not use this option. { $instead ->
    [format] It has one form of output; leave {$option} out
    [product] A list has the form of its --product; leave {$option} out
    [output] It writes no report into a file; leave {$option} out, or redirect standard output
    [save] It makes no run that could be saved; save one with `aws-setup-doctor --save FILE`
    [share] Its output names your hosts; `aws-setup-doctor --share` and `diagnose FILE --share` make a report that is safe to share
    [error] Give the text to `aws-setup-doctor --error TEXT` or to `aws-setup-doctor explain-error`
    [interview] The questions are asked by `aws-setup-doctor --interview`
    [exit-code] Its exit code does not depend on findings; leave {$option} out
    [saved] It reads a saved run and contacts nothing; leave {$option} out
   *[none] Leave {$option} out
}

did-you-mean = Did you mean `{ $word }`?{" "}
did-you-mean-nothing = {""}
nothing-more = {""}
selector-unknown = { $option }: no category or check is called `{ $given }`. { $near }`aws-setup-doctor plan --list-checks` lists every one
code-unknown = no finding is called `{ $given }`. { $near }`aws-setup-doctor explain` lists every code
option-code-unknown = { $option }: no finding is called `{ $given }`. { $near }`aws-setup-doctor explain` lists every code
from-option = { $option }
# {$why} is in English in both languages' data; only the English text shows it.
portal-wrong = { $from }: `{ $given }` is not an AWS access portal: { $why }. Write it like d-1234567890, my-company or https://d-1234567890.awsapps.com/start
region-wrong = { $from }: `{ $given }` is not a Region. { $near }Write it like us-east-1 or ap-northeast-2
region-unlisted = { $from }: `{ $given }` is a Region of { $of }, a partition of AWS whose hosts this catalogue does not list
region-unheard = --region: this version's catalogue has no Region `{ $given }`. { $near }Its hosts are probed under the names they would have
partition-mixed = { $from }: `{ $given }` belongs to the partition { $of }, not to { $wanted }. Give --partition { $of }, or leave it out
format-text-or-json = --format: `{ $command }` has no { $format } form. Use --format text or --format json
comparison-format = --format: comparisons have no { $format } form. Use --format text or --format json
error-text-none = there is no error text. Write: aws-setup-doctor explain-error "An error occurred (OptInRequired) …"
error-text-long = the text is longer than 64 KiB. Paste the error message alone
request-ending = --output { $file }: a request is Markdown; give a name that ends in .md
request-format = --format: a request is Markdown; leave --format out
allowlist-empty = no host is left to list; --only, --skip or --allowlist took all of them
allowlist-nothing-to-open = { $file }: nothing in it is blocked that an allow list would open{ $foreign }
allowlist-not-in-catalogue = ; not in the catalogue: { $hosts } (own hosts: --endpoints FILE)
listen-refused = --listen: cannot listen on { $address }: { $why }. Choose another address with --listen
serve-listening = listening on http://{ $address }
serve-reachable = warning: { $address } can be reached from other computers
browser-open = Open this page on this computer, in the browser you use for AWS: { $address }
browser-opened = Your browser opens this page. If you use another one for AWS, open it there instead: { $address }
browser-not-opened = No browser could be started. Open this page on this computer, in the browser you use for AWS: { $address }
browser-cannot-listen = cannot listen on 127.0.0.1 for the browser: { $why }
browser-by-hand =
    No browser opened the page, so only this program's own way was tried. By hand, in the browser that fails, on any computer:
      1. Chrome: open chrome://net-export and start logging. Edge: edge://net-export. Firefox: the developer tools (F12), Network.
      2. Open the page of AWS's that fails.
      3. Stop logging and save the file (Firefox: save all as HAR).
      4. aws-setup-doctor diagnose FILE

no-home-folder = there is no home folder. Set XDG_STATE_HOME to a folder
output-ending = --output { $file }: the ending tells the format; use .txt, .json, .md, .html, .xml or .csv
trust-unusable = { $option } { $file }: { $why }. Give a file of PEM certificates (-----BEGIN CERTIFICATE-----)
trust-no-certificate = it holds no certificate
profile-missing = --profile or AWS_PROFILE: { $file } has no profile `{ $name }`. Profiles there: { $known }. Name one of them, or add it with `aws configure sso --profile { $name }`
not-private = { $file }: access to it cannot be limited to you on this file system, so others may be able to read it
cannot-write = cannot write { $file }: { $why }
cannot-print = cannot write to standard output: { $why }
not-writable = { $option } { $file }: cannot be written: { $why }. Name a file in a folder that exists and may be written to
no-file-name = { $file } is not a file name. Give another one, such as report.json
same-file-twice = { $file }: two files of one name would overwrite each other; give each its own
checks-no-toml = --checks { $folder }: no .toml file in it. Give TOML like that of the built-in checks; checks/README.md shows the format
checks-too-many = --checks { $folder }: it holds more than { $limit } TOML files. Give the folder that holds the checks alone
checks-is-file = --checks { $file }: it is a file. Give the folder it is in; checks/README.md says what may be there
checks-unread = { $option } { $file }: { $why }. Give TOML like that of the built-in checks; checks/README.md shows the format
script-unread = --proxy-script { $given }: { $why }. Give the address (http://…) or the file of a proxy script (PAC)
script-no-address = it is neither an http or https address nor a file
file-too-large = it is larger than the { $limit } bytes it may have
report-not-judged = { $file }: it is a finished report and is not judged again, so { $option } has no effect. Leave { $option } out, or give the evidence (--save)
report-not-shareable = a finished report cannot be made safe to share; give the evidence (--save)
file-unreadable = { $file }: { $why }
file-holds-an-error = it holds no report but an error: “{ $said }”
json-place = line { $line }, column { $column }
json-no-place = in this file
json-not = { $place }: here the text is no JSON. The file was changed after it was written, or is another one. Give it as it was written
json-cut-short = { $place }: the text ends in the middle. The file was not saved or copied whole; copy it again
json-missing = { $place }: `{ $member }` is missing. The file was changed by hand, or is of another kind or version. Write it again
json-wrong-value = { $place }: the value here is not one that is expected in this place. The file was changed by hand, or is of another version. Write it again
json-unread = the file could not be read to its end. Copy it to this computer's own disk and try again
flaw-other-version = this version does not read it
flaw-attachment-name = the name of an attachment is not a plain file name (letters, digits, `-`, `_`, `.`)
flaw-too-large = it is larger than the { $limit } bytes it may have
flaw-two-markers = it holds more than one line that finds a case again. Leave one of them
flaw-no-marker = the line `{ $line }` is gone; it finds the case again. Put it back
flaw-subject-lines = the subject is one line of text
flaw-too-long = { $length } characters; AWS takes { $limit }. Shorten it
file-foreign = it is not a saved run of aws-setup-doctor; `--save FILE` and `--format json` write one
file-other-schema = its schema is `{ $schema }`; this version reads { $read }
bundle-not-read = { $problem ->
        [too-many-files] it is a ZIP file with too many files to be a bundle
        [name] a file in it is called `{ $about }`, which is no plain file name
        [twice] two files in it have one name
        [too-large] its files are too large together to be a bundle
        [ratio] `{ $about }` in it grows too much when it is unpacked
        [no-manifest] it is a ZIP file without a manifest.json; `--bundle FILE.zip` writes a bundle
        [manifest] its manifest.json cannot be read. It was changed or packed again: ask for the file as `--bundle` wrote it
        [changed] `{ $about }` in it is not what its manifest says. It was changed or packed again: ask for the file as `--bundle` wrote it
        [empty] it holds neither evidence nor a report
       *[damaged] it is damaged, or no ZIP file that can be read here. Copy it again, whole
    }
file-missing = there is no such file. `--save FILE` writes a run into one
file-is-folder = it is a folder; give a file
browser-file-cut-short = { $file } ends in the middle; what stands before that was read
file-over-limit = it is larger than the { $limit } bytes a saved run may have
io-not-found = there is no such file or folder
io-denied = permission denied
io-is-folder = it is a folder
io-in-use = another program has it open; close it there
io-not-a-folder = a part of the path is not a folder
io-address-in-use = another program listens there
io-address-not-here = this computer has no such address
io-disk-full = the disk is full
io-read-only = it is on a read-only file system
io-not-text = it is not text in UTF-8
io-file-name = the name is not one that this system takes
io-quota = it is larger than this system or your quota allows
io-timed-out = the disk or network drive gave no answer in time
io-nobody-reads = the program that was to read it has ended
io-ends-early = it ends before it is complete
io-other = { $said }

har-cleaned = { $requests } requests are left in { $file }. Taken out:
har-manifest = The same list with the copy's size and SHA-256: { $file }
har-taken-out-cookies = cookies
har-taken-out-request-headers = headers of requests
har-taken-out-response-headers = headers of answers
har-taken-out-query-parameters = query parameters
har-taken-out-request-bodies = bodies of requests
har-taken-out-response-bodies = bodies of answers
har-taken-out-paths = paths that AWS does not publish
har-taken-out-requests-of-other-sites = requests to other sites

# Sections of the manual page: a term, a colon, what it means
man-exit-status =
    0: No failure, or --exit-zero.
    1: The program itself broke.
    2: The command line is wrong, or an input cannot be read.
    3: A finding is a failure, or a task is blocked.
    4: There are warnings, with --strict.
    5: Nothing failed, and a required check could not be determined.
    130: Interrupted; what was known by then was printed.
man-environment =
    HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY: The proxy, as the AWS CLI reads them. Both spellings, upper and lower case, are looked at.
    AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION, AWS_CA_BUNDLE, AWS_ACCESS_KEY_ID and the others of the AWS CLI: As the AWS CLI reads them.
    AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE: Where the configuration is, if not in ~/.aws.
    LC_ALL, LC_MESSAGES, LANG: The language, English or Korean; --lang goes before them.
    NO_COLOR, CLICOLOR_FORCE: Whether to use colour; --color goes before them.
    COLUMNS: The width of the page, where the terminal does not tell it.
    XDG_STATE_HOME: Where the state of support cases is kept.
man-files =
    ~/.aws/config, ~/.aws/credentials: Read as the AWS CLI reads them, never written.
    ~/.local/state/aws-setup-doctor: Which draft was filed for which account, so that no case is filed twice.
    /etc/resolv.conf, /etc/hosts: Read, to tell faults of name resolution apart.
man-examples =
    aws-setup-doctor --directory d-1234567890 --region ap-northeast-2: Check everything for this access portal and Region.
    aws-setup-doctor --only network --format json: Check the network only, for a program.
    aws-setup-doctor --save run.json; aws-setup-doctor request --from run.json --product zscaler: Write a change request.
    aws-setup-doctor explain-error "…": Say what an error message means.
    aws-setup-doctor explain tls.inspected-untrusted --lang ko: Explain a finding, in Korean.
