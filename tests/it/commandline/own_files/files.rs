//! The files: one for each fault there is, and where it stands in it.

/// A broken file, ready to be written.
pub(super) struct Case {
    pub(super) key: &'static str,
    pub(super) path: &'static str,
    pub(super) text: String,
    pub(super) place: (usize, usize),
    pub(super) tells: &'static str,
}

pub(super) fn cases() -> Vec<Case> {
    let tables = [SYNTAX, FIELDS, ENDPOINTS, CHECKS, OTHERS].into_iter().flatten();
    let mut all: Vec<Case> = tables
        .map(|broken| Case {
            key: broken.key,
            path: broken.path,
            text: broken.text.to_owned(),
            place: (broken.line, broken.column),
            tells: broken.tells,
        })
        .collect();
    all.extend(HOSTS.iter().map(|(key, host, tells)| {
        let text = format!("[[endpoint]]\nid = \"okta\"\nhosts = [\"{host}\"]\n");
        Case { key, path: "", text, place: (3, 10), tells }
    }));
    all.extend(ERROR_TEXTS.iter().map(|((key, place, tells), line, new)| {
        let lines = ERROR_TEXT.lines().enumerate();
        let lines: Vec<_> = lines.map(|(at, old)| if at + 1 == *line { new } else { old }).collect();
        Case { key, path: "error-texts-own.toml", text: lines.join("\n"), place: *place, tells }
    }));
    let deep = format!("[[endpoint]]\nid = {}", "[".repeat(300));
    all.push(Case { key: "own-too-deep", path: "", text: deep, place: (2, 86), tells: "TOML" });
    all
}

/// A file for one fault.
struct Broken {
    /// The key of the fault.
    key: &'static str,
    /// Below the folder of `--checks`; empty for a file of `--endpoints`.
    path: &'static str,
    text: &'static str,
    line: usize,
    column: usize,
    /// In the message of either language: the value, or what to write instead.
    tells: &'static str,
}

const fn own(key: &'static str, text: &'static str, at: (usize, usize), tells: &'static str) -> Broken {
    Broken { key, path: "", text, line: at.0, column: at.1, tells }
}

const fn checks(
    key: &'static str,
    path: &'static str,
    text: &'static str,
    at: (usize, usize),
    tells: &'static str,
) -> Broken {
    Broken { key, path, text, line: at.0, column: at.1, tells }
}

/// Files that are not TOML.
const SYNTAX: &[Broken] = &[
    own("own-duplicate-key", "[[endpoint]]\nid = \"a\"\nid = \"b\"\n", (3, 1), "`id = \"b\"`"),
    own("own-key-has-value", "date = \"2026-12-01\"\ndate.day = 1\n", (2, 1), "`date.day = 1`"),
    own("own-unclosed-string", "[[endpoint]]\nid = \"okta\nhosts = []\n", (2, 11), "`id = \"okta`"),
    own("own-unclosed-bracket", "[[endpoint]\nid = \"okta\"\n", (1, 12), "`[[endpoint]`"),
    own("own-missing-equals", "[[endpoint]]\nid: okta\n", (2, 5), "key = \"value\""),
    own("own-missing-value", "[[endpoint]]\nid =\n", (2, 5), "key = \"value\""),
    own(
        "own-missing-comma",
        "[[endpoint]]\nhosts = [\"a.okta.com\" \"b.okta.com\"]\n",
        (2, 23),
        "b.okta.com",
    ),
    own("own-extra-mark", "[[endpoint]]\nid == \"okta\"\n", (2, 5), "`= \"okta\"`"),
    own("own-unquoted-text", "[[endpoint]]\nid = okta\n", (2, 6), "`okta`"),
    own("own-wrong-flag", "[[endpoint]]\nrequired = True\n", (2, 12), "`true`"),
    own("own-wrong-number", "[[endpoint]]\nport = 0443\n", (2, 8), "0443"),
    own("own-wrong-escape", "[[endpoint]]\nid = \"a\\d\"\n", (2, 9), "`\\\\`"),
    own("own-wrong-key", "[[endpoint]]\nhost/s = 1\n", (2, 5), "`/s = 1`"),
    own("own-empty-key", "[[endpoint]]\n= \"okta\"\n", (2, 1), "`= \"okta\"`"),
    own("own-trailing-text", "[[endpoint]]\nid = \"okta\" port = 443\n", (2, 13), "`port = 443`"),
    own("own-hidden-character", "[[endpoint]]\nid = \"a\u{1}b\"\n", (2, 8), "`b\"`"),
    own("own-line-ending", "[[endpoint]]\rid = \"okta\"", (1, 14), "`id = \"okta\"`"),
    own("own-not-toml", "{\"endpoint\": []}", (1, 1), "`{\"endpoint\": []}`"),
];

/// Keys and values.
const FIELDS: &[Broken] = &[
    own("own-unknown-key", "[[endpoint]]\nid = \"okta\"\nprot = 443\n", (3, 1), "`port`"),
    own("own-unknown-key", "dat = \"2026-12-01\"\n", (1, 1), "`date`"),
    own("own-unknown-key", "colour = 1\n", (1, 1), "`list-not-known`"),
    own("own-missing-key", "\n[[endpoint]]\nid = \"okta\"\n", (2, 1), "hosts = [\"login.example.com\"]"),
    checks("own-missing-key", "endpoints/mine.toml", "", (1, 1), "`partition = \"aws\"`"),
    own("own-wrong-type", "[[endpoint]]\nid = 5\n", (2, 6), "`5`"),
    own(
        "own-wrong-type",
        "[[endpoint]]\nid = \"okta\"\nhosts = \"a.okta.com\"\n",
        (3, 9),
        "`\"a.okta.com\"`",
    ),
    own(
        "own-wrong-type",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\nport = 70000\n",
        (4, 8),
        "`70000`",
    ),
    own(
        "own-wrong-type",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\nrequired = 1\n",
        (4, 12),
        "`required = true`",
    ),
    own("own-wrong-type", "endpoint = 1\n", (1, 12), "`[[endpoint]]`"),
    checks("own-wrong-type", "21-mine.toml", "category = \"network\"\ncanary = 1\n", (2, 10), "`[canary]`"),
    own("own-empty-text", "[[endpoint]]\nid = \" \"\n", (2, 6), "id = \"my-sign-in\""),
    own("own-control-character", "[[endpoint]]\nid = \"a\\tb\"\n", (2, 6), "id = \"my-sign-in\""),
    own(
        "own-unknown-word",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\npurpose = \"consoel\"\n",
        (4, 11),
        "`console`",
    ),
    own(
        "own-unknown-word",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\nip = \"x\"\n",
        (4, 6),
        "`ipv4`, `dual`",
    ),
    own("own-wrong-name", "[[endpoint]]\nid = \"My Host\"\n", (2, 6), "`My Host`"),
    own(
        "own-not-https",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\nsource = \"http://a.example\"\n",
        (4, 10),
        "`http://a.example`",
    ),
    own("own-not-a-day", "date = \"1st of May\"\n", (1, 8), "`1st of May`"),
    checks(
        "own-none-of",
        "65-mine.toml",
        "category = \"payment\"\n[[check]]\nid = \"payment.extra\"\n",
        (2, 1),
        "`probe`, `reach`, `controls`, `calls`, `ask`",
    ),
    checks(
        "own-several-of",
        "65-mine.toml",
        "category = \"payment\"\n[[check]]\nid = \"payment.extra\"\nask = \"a\"\nreach = [\"portal\"]\n",
        (2, 1),
        "`reach`, `ask`",
    ),
];

/// Host names.
const HOSTS: &[(&str, &str, &str)] = &[
    ("own-unclosed-template", "{region.okta.com", "`{region}.signin.aws`"),
    ("own-unopened-template", "region}.okta.com", "`{region}.signin.aws`"),
    ("own-unknown-template", "{regoin}.okta.com", "`region`"),
    ("own-unknown-template", "{colour}.okta.com", "`directory`, `region`, `instance`"),
    ("own-template-beyond-ascii", "{region}.한글.example", "xn--"),
    ("own-host-with-scheme", "https://a.okta.com/x", "`a.okta.com`"),
    ("own-host-with-path", "a.okta.com/x", "`paths = [{ path = \"/x\" }]`"),
    ("own-host-with-port", "a.okta.com:8443", "`port = 8443`"),
    ("own-host-is-address", "10.0.0.1", "`10.0.0.1`"),
    ("own-host-with-wildcard", "*.okta.com", "`hosts = []`"),
    ("own-not-a-host", "a b.okta.com", "`a b.okta.com`"),
    ("own-not-a-host", "https://", "`https://`"),
    ("own-incomplete-host", "-", "'-'"),
    ("own-incomplete-host", "localhost", "`login.example.com`"),
    ("own-template-in-own-host", "{region}.okta.com", "`{region}.okta.com`"),
];

/// Endpoints whose values do not go together.
const ENDPOINTS: &[Broken] = &[
    own("own-reserved-id", "[[endpoint]]\nid = \"controls\"\n", (2, 6), "`controls`"),
    own(
        "own-host-twice",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\", \"A.okta.com\"]\n",
        (3, 24),
        "`a.okta.com`",
    ),
    own(
        "own-same-row",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.b.okta.com\", \"a-b.okta.com\"]\n",
        (3, 26),
        "`a-b.okta.com`",
    ),
    own("own-own-without-host", "[[endpoint]]\nid = \"okta\"\nhosts = []\n", (3, 9), "hosts = ["),
    own(
        "own-own-on-other-list",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\nlists = [\"portal\"]\n",
        (4, 9),
        "`lists`",
    ),
    own(
        "own-not-a-path",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\npaths = [{ path = \"start\" }]\n",
        (4, 19),
        "`start`",
    ),
    own(
        "own-label-twice",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\npaths = [\n\t{ label = \"a\", path = \"/a\" },\n\t{ label = \"a\", path = \"/b\" },\n]\n",
        (6, 12),
        "`a`",
    ),
    own(
        "own-portal-exemplar",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\nexemplars = [{ host = \"{directory}.awsapps.com\", source = \"https://a.example/\" }]\n",
        (4, 23),
        "`{directory}.awsapps.com`",
    ),
    own(
        "own-switch-without-service",
        "[[endpoint]]\nid = \"okta\"\nhosts = [\"a.okta.com\"]\nfips = \"fips.okta.com\"\n",
        (4, 8),
        "`service = \"sts\"`",
    ),
    own(
        "own-id-taken",
        "[[endpoint]]\nid = \"console\"\nhosts = [\"a.okta.com\"]\n",
        (1, 1),
        "`own-console`",
    ),
    checks(
        "own-id-twice",
        "endpoints/mine.toml",
        "date = \"2026-12-01\"\npartition = \"aws\"\n\
         [[region]]\nid = \"us-east-1\"\nname = \"US East\"\nsource = \"https://a.example/\"\n\
         [[region]]\nid = \"xx-north-1\"\nname = \"X\"\nsource = \"https://a.example/\"\n\
         [[region]]\nid = \"xx-north-1\"\nname = \"X\"\nsource = \"https://a.example/\"\n",
        (11, 1),
        "mine.toml:7:1",
    ),
    checks(
        "own-foreign-region",
        "endpoints/mine.toml",
        "date = \"2026-12-01\"\npartition = \"aws\"\n[[region]]\nid = \"cn-north-1\"\nname = \"Beijing\"\nsource = \"https://a.example/\"\n",
        (3, 1),
        "`cn-north-1`",
    ),
];

/// Checks and the folder as a whole.
const CHECKS: &[Broken] = &[
    checks(
        "own-wrong-check-id",
        "65-mine.toml",
        "category = \"payment\"\n[[check]]\nid = \"support.extra\"\n",
        (3, 6),
        "`payment.`",
    ),
    checks(
        "own-empty-step",
        "65-mine.toml",
        "category = \"payment\"\n[[check]]\nid = \"payment.extra\"\ncalls = []\n",
        (4, 9),
        "`calls`",
    ),
    checks(
        "own-canary-address",
        "21-mine.toml",
        "category = \"network\"\n[canary]\ntcp = \"8.8.8.8:443\"\n",
        (3, 7),
        "`tcp = \"192.0.2.1:443\"`",
    ),
    checks("own-no-canary", "20-network.toml", "category = \"network\"\n", (1, 1), "`[canary]`"),
    checks(
        "own-requires-rows",
        "65-mine.toml",
        "category = \"payment\"\n[[check]]\nid = \"payment.extra\"\nask = \"a\"\nrequires = [\"network.hosts\"]\n",
        (2, 1),
        "`network.hosts`",
    ),
    checks(
        "own-requires-unknown",
        "65-mine.toml",
        "category = \"payment\"\n[[check]]\nid = \"payment.extra\"\nask = \"a\"\nrequires = [\"credentials.identiy\"]\n",
        (2, 1),
        "`credentials.identity`",
    ),
    checks(
        "own-requires-unknown",
        "65-mine.toml",
        "category = \"payment\"\n[[check]]\nid = \"payment.extra\"\nask = \"a\"\nrequires = [\"something.else\"]\n",
        (2, 1),
        "`something.else`",
    ),
    checks(
        "own-requires-itself",
        "65-mine.toml",
        "category = \"payment\"\n[[check]]\nid = \"payment.extra\"\nask = \"a\"\nrequires = [\"payment.extra\"]\n",
        (2, 1),
        "`payment.extra`",
    ),
    checks(
        "own-row-of-endpoint",
        "21-mine.toml",
        "category = \"network\"\n[[check]]\nid = \"network.oidc.extra\"\nask = \"a\"\n",
        (2, 1),
        "`oidc`",
    ),
    own("own-no-endpoint", "", (1, 1), "`[[endpoint]]`"),
    own("own-no-endpoint", "date = \"2026-12-01\"\n", (1, 1), "`[[endpoint]]`"),
    checks("own-file-name", "network.toml", "category = \"network\"\n", (1, 1), "`NN-name.toml`"),
    checks("own-not-laid-over", "partitions.toml", "", (1, 1), "`partitions.toml`"),
];

/// Actions, tasks, marks and error texts.
const OTHERS: &[Broken] = &[
    checks(
        "own-value-twice",
        "actions.toml",
        "date = \"2026-12-01\"\nsource = \"x\"\n[[action]]\ncodes = \"clock.skewed\"\nset = \"A\"\nvalue = \"x\"\nvalue-of = \"y\"\n",
        (7, 12),
        "`value-of`",
    ),
    checks(
        "own-none-of",
        "actions.toml",
        "date = \"2026-12-01\"\nsource = \"x\"\n[[action]]\ncodes = \"clock.skewed\"\n",
        (3, 1),
        "`run`, `open`, `set`, `ask-aws`",
    ),
    checks(
        "own-not-https",
        "support-categories.toml",
        "date = \"2026-12-01\"\n[console]\naws = \"x\"\n",
        (3, 7),
        "`aws = \"https://…\"`",
    ),
    checks(
        "own-task-needs-nothing",
        "tasks.toml",
        "date = \"2026-12-01\"\n[[task]]\nid = \"portal\"\nsource = \"x\"\n",
        (2, 1),
        "`decided-by = [\"…\"]`",
    ),
    checks(
        "own-unknown-task",
        "tasks.toml",
        "date = \"2026-12-01\"\n[[task]]\nid = \"portal\"\nsource = \"x\"\ndecided-by = [\"a.b\"]\n[[effect]]\ncodes = [\"clock.skewed\"]\ntasks = [\"portl\"]\n",
        (8, 10),
        "`portal`",
    ),
    checks(
        "own-unknown-task",
        "tasks.toml",
        "date = \"2026-12-01\"\n[[effect]]\ncodes = [\"clock.skewed\"]\ntasks = [\"portl\"]\n",
        (4, 10),
        "`portl`",
    ),
    checks(
        "own-strong-unverified",
        "fingerprints.toml",
        "date = \"2026-12-01\"\n[[fingerprint]]\nvendor = \"X\"\nmark = \"http-title\"\npattern = '^X'\nstrong = true\nunverified = true\n",
        (6, 10),
        "`unverified`",
    ),
    checks(
        "own-not-an-address",
        "fingerprints.toml",
        "date = \"2026-12-01\"\n[[fingerprint]]\nvendor = \"X\"\nmark = \"dns-address\"\npattern = 'x'\n",
        (5, 11),
        "`146.112.61.104`",
    ),
    checks(
        "own-matches-everything",
        "fingerprints.toml",
        "date = \"2026-12-01\"\n[[fingerprint]]\nvendor = \"X\"\nmark = \"http-title\"\npattern = 'x*'\n",
        (5, 11),
        "`x*`",
    ),
    checks(
        "own-not-a-regex",
        "fingerprints.toml",
        "date = \"2026-12-01\"\n[[fingerprint]]\nvendor = \"X\"\nmark = \"http-title\"\npattern = 'x('\n",
        (5, 11),
        "`. ( ) [ ] { } + * ? |`",
    ),
];

/// The key of a fault, its place, and what the message tells.
type Told = (&'static str, (usize, usize), &'static str);

/// An error text of one's own with one line changed: which (from 1), to what.
const ERROR_TEXTS: &[(Told, usize, &str)] = &[
    (("own-not-a-code", (6, 19), "`blocked`"), 6, "means = [{ code = \"blocked\", sure = \"high\" }]"),
    (("own-surer-than-wording", (6, 9), "`sure = \"medium\"`"), 9, "wording = \"unverified\""),
    (("own-example-missed", (5, 11), "`own-text`"), 5, "example = \"something else\""),
    (("own-counter-example-matched", (5, 7), "`own-text`"), 4, "pattern = 'flux'\nnot = \"a flux\""),
    (("own-unknown-cover", (2, 1), "`nothing-such`"), 4, "pattern = 'flux'\ncovers = \"nothing-such\""),
];

const ERROR_TEXT: &str = "date = \"2026-12-01\"\n[[text]]\nid = \"own-text\"\npattern = 'flux'\nexample = \"the flux capacitor\"\n\
    means = [{ code = \"account.blocked\", sure = \"high\" }]\nsource = \"https://a.example/\"\ndate = \"2026-12-01\"\nwording = \"seen\"\n";
