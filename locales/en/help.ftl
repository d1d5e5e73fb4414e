# `--help`: one message for each command, with an attribute for each of its options; `help-option` has the options that
# several commands share. The words come after the name of the command or option, in one line.

help-about = A doctor for AWS account set-up: what is wrong, who can fix it, what to do next
help-more =
    Without a command it runs every check. It reads and never changes anything in AWS; the only commands that act (`case file`, `phone verify`) show first what they will do and ask.

# The commands by what one wants. Shown as it stands: at most 80 columns.
help-first-page =
    Find out what is wrong:
      doctor         Run every check (the default command)
      plan           List what would be contacted and called, and send nothing
      explain        Explain a finding code
      explain-error  Say what a pasted error message means
      diagnose       Judge saved evidence again, a browser's HAR or network log
      browser        Try the hosts in your own browser, and compare
      har            Clean a browser's HAR before it is handed on
      policy         Print the IAM policy that this program's AWS calls need

    Bring it to the network team:
      allowlist      Print what must get through, in a filtering product's syntax
      request        Write a change request
      diff, fleet    Compare two saved runs, or many places
      watch, serve   Run again and again; serve probes to Prometheus

    Bring it to AWS Support:
      case           Write, file and follow a support case
      phone          Verify the account's contact phone number with a code
      wait           Wait until the account is active

    Other: completions, man, help
help-first-page-end = Every option: --help-all. One command: aws-setup-doctor help COMMAND
help-every-option = Every option: { $command } --help-all
help-all-end =
    Exit codes: 0 no failure; 1 program error; 2 usage or unreadable input; 3 a finding of severity failure; 4 warnings with --strict; 5 nothing failed but a required check is undetermined; 130 interrupted.

    Examples:
      aws-setup-doctor --directory d-1234567890 --region ap-northeast-2
      aws-setup-doctor --only network --format json
      aws-setup-doctor explain tls.inspected-untrusted --lang ko

help-usage = Usage:
help-placeholder =
    .options = OPTIONS
    .command = COMMAND
help-heading =
    .arguments = Arguments
    .options = Options
    .commands = Commands
    .account = Which account
    .checks = Which checks
    .output = Output
    .exit-code = Exit code
    .probing = Probing
    .terminal = Terminal
    .help = Help
help-default = [default: { $value }]
help-values = [values: { $values }]

help-flag =
    .help = Print help
    .help-all = Print help with every option
    .version = Print the version

help-doctor = Run every check (the default command)
help-plan = List what would be contacted and called, and send nothing
    .list-checks = List the categories and checks that --only and --skip take, and nothing else
help-explain = Explain a finding code; works offline
    .code = A code such as tls.inspected-untrusted; without one, lists every code
help-explain-error = Say what a pasted AWS error message means (`-` or nothing reads standard input)
    .text = The message in quotes; `--` goes before one that begins with a hyphen
help-diagnose = Judge saved evidence again, or what a browser saved: a HAR or a network log (chrome://net-export)
    .file = A file written by --save or --bundle, or a report written by --format json
help-browser = Try the hosts in your own browser, on a page that this program serves, and compare
    .no-open = Do not open a browser: print the address of the page only
    .wait = How long to wait for a browser to open the page
help-har = Work on a browser's HTTP archive (HAR)
help-har-clean = Write a copy without cookies, headers, bodies, queries and other sites, and a list of what was taken out
    .file = The archive, as the browser saved it
    .to = Where the copy goes; the list beside it ends in .manifest.json [default: NAME.clean.har]
help-policy = Print the least-privilege IAM policy for this program's AWS calls
    .with-case = Add the actions that filing and following a support case needs
    .with-phone = Add the actions of `phone verify`
help-allowlist = Print what must get through, in a filtering product's syntax
    .product = plain, squid, palo-alto, fortigate, zscaler, umbrella, netskope, check-point, aws-network-firewall or cloudflare-gateway
    .only-blocked = Only what this saved run shows as blocked: a file written by --save, --bundle or --format json
    .why = For each name: what it is for, what does not work without it, and the AWS page that names it
    .required-only = Leave out what signing in does not need: images, scripts, CAPTCHAs, this program's own API hosts
help-request = Write a change request to the network team (Markdown)
    .from = A saved run instead of a new one: a file written by --save, --bundle or --format json
    .product = Add the list of this request in this product's syntax, as `allowlist --product` writes it
help-diff = Compare two saved runs: worse, fixed, changed
    .before = Before: a file written by --save, --bundle, --output or --format json
    .after = After
    .exit-code = What ends with exit code 3: any change, only what got worse, or whatever is broken in the second run
help-fleet = Compare many places: who fails alike, which one differs
    .files = Files written by --save, --bundle, --output or --format json, one per place
help-watch = Run again and again; print only what changed
    .interval = Pause between two runs
    .until-green = Stop with exit code 0 as soon as nothing fails
    .events = One JSON line per run
help-serve = Serve probes to Prometheus
    .listen = Address to listen on; reachable from this computer only unless you say otherwise
    .cache = How long an answer is kept: scrapes within it cause no further probe
    .probes = Endpoints probed at the same time
help-case = Write, file and follow a support case
help-case-draft = Write the case into a folder; sends nothing to AWS Support
    .from = Draft from a saved run (--save, --bundle or a JSON report) instead of a new one
    .tried = A step you tried already; may be given several times
    .reachable = When you can be reached, e.g. "2026-11-25 09:00-12:00 Asia/Seoul"; may be given several times
    .since = Since when, in your own words
    .contact = How you would like to be answered: web, phone or chat
    .case-lang = Language of the case: en, ko, ja, zh, es, pt, fr or tr; the text is Korean for ko, else English [default: that of the report]
    .topic = What it is about: activation or verification [default: what the findings say]
    .folder = Where to write the draft
help-case-file = Show the draft, ask, and file it; without an API plan, prepare it for the Support Center
    .folder = The folder `case draft` wrote [default: aws-support-case]
    .resume = Ask AWS whether an interrupted attempt was filed, then continue it
    .consent = SHA-256 of the draft, as `case draft` printed it: files without asking, for automation
    .yes = Has no effect here: a case is filed only when its draft is confirmed
    .new-case = File a new case although one of the same kind is open
    .add-to = Add the text to this open case (its number or id)
    .copy = Put the text on the clipboard, where there is one
    .use-instance-credentials = Allow credentials that come from this machine (container or instance metadata)
    .settle = How long to wait for AWS to list a case whose answer was lost
help-case-status = What was filed, its state and the last reply
help-phone = Verify the account's contact phone number with a code
help-phone-verify = Have AWS send a code to the contact number, and enter it
    .have-code = A code has arrived already: enter it without sending another
    .use-instance-credentials = Allow credentials that come from this machine (container or instance metadata)
help-wait = Wait until the account is active
help-wait-activation = Wait until the account is active and its services answer
    .timeout = Give up after this long
    .interval = Shortest pause between two checks; it grows to at most twenty times this
    .then = Run this in a shell when the account is active
help-completions = Print a completion script
    .shell = The shell to complete in
help-man = Print the manual page (roff)
help-option =
    .directory = Access portal: id, alias or URL [default: found]
    .region = Region; repeatable [default: as the AWS CLI]
    .all-regions = Probe every Region of the partition
    .profile = Profile of ~/.aws/config [default: AWS_PROFILE]
    .partition = AWS partition: aws, aws-us-gov, aws-cn or aws-eusc [default: that of the Region]
    .only = Only these categories or checks (and what they require)
    .skip = Leave these categories or checks out
    .allowlist = Which published allow list to probe; also --list
    .checks = Load checks from this folder; they replace built-in ones with the same name
    .endpoints = Probe own hosts too, e.g. an identity provider's
    .format = Format of standard output
    .output = Also write a file: .txt .json .md .html .xml .csv
    .share = Make reports safe to share: private names hidden
    .save = Save the evidence, for `diagnose`
    .bundle = Also write one ZIP for a ticket, safe to share
    .error = An error message you saw elsewhere; repeatable
    .interview = Ask a few questions that no API answers
    .strict = Exit with 4 when there are warnings
    .fail-on = Treat this finding as a failure
    .ignore = Do not let this finding change the exit code; it is still shown
    .exit-zero = Exit with 0 whatever was found
    .timeout = Time limit for one step: a lookup, a connect, a handshake, an answer
    .deadline = Stop after this long
    .concurrency = Hosts probed at the same time, 1 to 1024 [default: 512, fewer if few files may be open]
    .no-controls = Run no controls; lowers the confidence of findings
    .second-resolver = A second DNS server to compare failed names with
    .resolver = Ask this DNS server instead of the system's resolvers
    .connect-to = Connect to ADDR:PORT whenever HOST:PORT is meant, as curl does; empty HOST or PORT match any
    .ca-bundle = Extra CA certificates that the AWS CLI trusts [default: AWS_CA_BUNDLE]
    .proxy-script = The proxy script (PAC) that browsers use here, by address or file [default: the one the settings name]
    .wpad = Also fetch and run the proxy script that the network offers under the name `wpad`
    .roots = Replace the bundled public roots (labs, private partitions)
    .lang = Language [default: the locale's]
    .verbose = Show every row and the timings
    .quiet = Show the summary line only
    .color = When to use colour
    .ascii = Use ASCII characters only
help-value =
    .allowlist-guide = The list of the 2023 set-up guide
    .allowlist-portal = Today's access portal and sign-in list
    .allowlist-console = The console, with every domain ending AWS names for it
    .allowlist-all = Everything account set-up needs
    .exit-code-changed = Something differs
    .exit-code-worse = Something is broken that was not, or is broken in another way
    .exit-code-broken = Something is broken or undetermined in the second run; 0 when everything was fixed
