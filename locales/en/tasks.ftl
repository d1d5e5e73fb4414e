# What people came for: the end of every report.

task-sign-up = Sign up for AWS
task-console = Sign in to the console
task-portal = Open the access portal
task-cli = Sign in with the AWS CLI
task-account = Use the account
task-administrator = Work as administrator

verdict-works = works
verdict-degraded = in part
verdict-blocked = blocked
verdict-unknown = unknown
verdict-not_checked = not checked

through-yes = yes
through-no = no
through-unknown = unknown

client-browser = browser
client-aws-cli = AWS CLI
client-go = Go programs
client-node = Node programs
client-java = Java programs
client-curl = curl

title-tasks = What you can do from here
head-task = Task
head-verdict = Verdict
head-because = Cause, or how to check

result-network-fine = the network is fine from here
result-account-not-checked = the account was not checked

next-network-fine = The network is fine from here. The account was not checked.
ways-on = Nothing is signed in here, so the account was not checked. Three ways on: answer a few questions ({ $program } --interview), look up an error message ({ $program } explain-error "the message"), or sign in (aws login) and run this again.
next-account-not-checked =
    If something about the account fails:
    1. Answer a few questions: { $program } --interview
    2. Look up an error: { $program } explain-error "TEXT"
    3. Sign in, then run this again: aws login
next-degraded = Nothing is blocked, but this works only in part: { $task }. { $step }

title-clients = Where programs differ
head-hosts = Hosts
clients-yes = gets through
clients-no = does not
clients-unknown = not known
obstacle-not_reached = the connection ends
obstacle-large_hello_cut = its large ClientHello is cut
obstacle-certificate_refused = refuses the certificate
obstacle-bundle_unusable = its CA bundle cannot be used
obstacle-not_answered = no answer comes
obstacle-not_proven = nothing shows that AWS answered
obstacle-not_tried = not tried
obstacle-hello_not_tried = its ClientHello was not tried
obstacle-depends_on_version = depends on its version
obstacle-store_not_read = its own certificate store was not read
obstacle-way_not_known = its own proxy settings were not read
obstacle-password_not_sent = asks for the proxy's password itself
obstacle-depends_on_address = depends on the address it takes
obstacle-by_chance = works only sometimes
