# What is wrong with a file of --checks or --endpoints: what, and how to fix it. File, line and column stand before it.

catalogue-unusable = { $file }:{ $line }:{ $column }: { $why }

own-near = Did you mean `{ $word }`?
own-known = Known here: `{ $known }`
own-none-known = There is none that it could be
own-id-of-a-check = Write the id of another check in this folder

# The text is not TOML
own-syntax = this is no TOML: { $text }. { $why }. checks/README.md shows the format
own-text = `{ $text }`
own-end-of-file = (end of the file)
own-duplicate-key = This key is there twice; leave one of the two out
own-key-has-value = A key before it has a value that nothing can be added to; give one of the two another name
own-unclosed-string = The text lacks a quotation mark at its end; close it with the mark it begins with
own-unclosed-bracket = A bracket is not closed; add the `]`, `]]` or `{"}"}` that is missing
own-missing-equals = The `=` is missing; write it like `key = "value"`
own-missing-value = The value is missing; write it like `key = "value"`
own-missing-comma = A comma or a closing bracket is missing before this; write it like `["one", "two"]`
own-extra-mark = There is a `=` or a comma too many; take it out
own-unquoted-text = A text needs quotation marks; write it like `key = "value"`
own-wrong-key = A key has only letters from a to z, digits, `-` and `_`; put any other in quotation marks
own-wrong-escape = There is no such escape; write `\\` for a backslash, or put the text between '…'
own-wrong-flag = Write `true` or `false` in small letters
own-wrong-number = A number or a date cannot be written so; write it like `443` or `2026-11-01`, or put it in quotation marks
own-empty-key = The key is missing; write it like `key = "value"` or `[key]`
own-trailing-text = Something stands behind a value or a heading; put it on a line of its own, or take it out
own-hidden-character = There is a character here that cannot be seen; take it out
own-line-ending = A line ends with a carriage return alone; save the file with the usual line endings
own-too-deep = There are too many brackets inside each other; take some out
own-not-toml = The reader of TOML says: “{ $said }”

# Keys and values
own-unknown-key = { $table ->
        [file] unknown key `{ $given }` at the top of the file
       *[other] unknown key `{ $given }` in `{ $table }`
    }. { $meant }
own-missing-key = { $table ->
        [file] the file has no `{ $key }`
       *[other] `{ $table }` has no `{ $key }` here
    }. Add `{ $example }`
own-wrong-type = `{ $key }` must be { $wanted ->
        [text] a text in quotation marks
        [texts] a list of texts
        [flag] true or false
        [port] a port from 1 to 65535
        [table] a table
       *[tables] a list of tables
    }, not `{ $found }`. Write it like `{ $example }`
own-empty-text = `{ $key }` is empty. Write it like `{ $example }`
own-control-character = `{ $key }` has a control character in it, such as a tab or a line break. Write it like `{ $example }`
own-unknown-word = unknown word `{ $given }`. { $meant }
own-wrong-name = `{ $given }` cannot be a name here. Use lower-case letters, digits and single hyphens, like `{ $example }`
own-not-https = `{ $given }` is not an https address. Write it like `{ $example }`
own-not-a-day = `{ $given }` is not a day. Write it like `2026-11-01`
own-none-of = it does not say what to do. Give exactly one of `{ $keys }`
own-several-of = it asks for more than one thing: `{ $given }`. Give exactly one of `{ $keys }`

# Host names
own-unclosed-template = `{ $given }` opens a template and does not close it. Write it like `{"{region}"}.signin.aws`
own-unopened-template = `{ $given }` closes a template that it does not open. Write it like `{"{region}"}.signin.aws`
own-unknown-template = unknown template `{ $name }`. { $meant }
own-template-beyond-ascii = `{ $given }` has a template and letters outside ASCII. Write those in their xn-- form
own-host-with-scheme = `{ $given }` is an address of the web, not a host name. Write `{ $host }`
own-host-with-path = `{ $given }` has a path behind the host name. Write `hosts = ["{ $host }"]` and `paths = [{"{"} path = "{ $path }" {"}"}]`
own-host-with-port = `{ $given }` has a port behind the host name. Write `hosts = ["{ $host }"]` and `port = { $port }`
own-host-is-address = `{ $given }` is an IP address. Give the host name: addresses change, and certificates are checked by name
own-host-with-wildcard = `{ $given }` has a wildcard. Keep it in `pattern`, and list the concrete hosts under it; `hosts = []` if none is known
own-not-a-host = `{ $given }` is not a host name. Write it like `login.example.com`
own-incomplete-host = `{ $given }` is not a complete host name. Write it with its domain, like `login.example.com`: letters, digits and inner hyphens

# Values that do not go together
own-reserved-id = the id `{ $given }` is taken by the program. Choose another
own-template-in-own-host = `{ $given }` is a template, and hosts of your own are written out. Write it like `login.example.com`
own-host-twice = `{ $host }` is listed twice. Remove one of the two
own-same-row = the rows of `{ $other }` and `{ $host }` would have the same id. Give each of the two an entry of its own
own-own-without-host = without a host there is nothing to check. Write it like `hosts = ["login.example.com"]`
own-own-on-other-list = hosts of your own are on the list `own` alone. Leave `lists` out
own-not-a-path = `{ $given }` is not a URL path. Begin with `/`, write spaces as `%20`, and leave out what follows a `#`
own-label-twice = the label `{ $label }` is used twice in this endpoint. Give each path a label of its own: it ends the id of the row
own-portal-exemplar = `{ $host }` belongs to one portal. Name a host that is the same for everyone
own-switch-without-service = `{ $key }` without `service`. Add `service = "sts"`, or remove it
own-wrong-check-id = `{ $given }` cannot be the id of a check in this file. Begin with `{ $category }.`, then lower-case letters, digits and single hyphens
own-empty-step = `{ $key }` asks for nothing. Say what to do, or remove the check
own-canary-address = `{ $given }` is not an address and port reserved for documentation (RFC 5737, RFC 3849), and no real machine may be contacted. Write it like `{ $example }`
own-value-twice = `value` and `value-of` exclude each other. Leave one of them out
own-task-needs-nothing = this task needs nothing. Add `needs = [{"{"} client = "browser", reach = ["portal"] {"}"}]` or `decided-by = ["…"]`
own-unknown-task = no task is called `{ $given }`. { $meant }
own-strong-unverified = a mark that no source shows cannot be strong. Leave out `strong`, or name a source and leave out `unverified`
own-not-an-address = `{ $given }` is not an IP address. A mark `dns-address` lists single addresses, like `146.112.61.104`
own-matches-everything = `{ $given }` matches every text. Write a pattern that matches this one alone
own-not-a-regex = `{ $given }` is not a regular expression (“{ $said }”). Put a backslash before each `. ( ) [ ] {"{ }"} + * ? |` that is meant as it stands, and the pattern between '…'
own-not-a-code = `{ $given }` is not the code of a finding. `aws-setup-doctor explain` lists every code
own-surer-than-wording = a text that is `{ $wording }` is never surer than `{ $surest }`. Write `sure = "{ $surest }"`
own-example-missed = an example of `{ $id }` does not match its own pattern. Correct `pattern`, `unless` or `example`
own-counter-example-matched = a counter-example of `{ $id }` matches it. Narrow `pattern`, or add `unless`

# Files and entries that do not go together
own-file-name = `{ $path }` is not a file this folder can have. Call it `NN-name.toml`, `endpoints/name.toml`, `fingerprints.toml`, `error-texts.toml`, `support-categories.toml`, `tasks.toml`, `clients.toml` or `actions.toml`
own-not-laid-over = `{ $path }` cannot be replaced. Leave it out: a host or a partition of your own needs a file in `endpoints/`
own-foreign-region = `{ $region }` is not a Region of `{ $partition }`. Write it like `us-east-1`, and only Regions of this partition
own-id-taken = the id `{ $id }` is taken. Choose another, like `own-{ $id }`
own-id-twice = the id `{ $id }` is used already: { $file }:{ $line }:{ $column }. Give this entry an id of its own
own-no-canary = no file has a `[canary]` table. Add one, as checks/README.md shows
own-no-endpoint = no host is named in it. Write `[[endpoint]]`, and below it `id`, `hosts` and `purpose`
own-requires-rows = `{ $wanted }` stands for many rows and cannot be required. Require a check of another kind
own-requires-unknown = no check is called `{ $wanted }`. { $near }
own-requires-itself = `{ $id }` requires itself, directly or through others. Remove one of the `requires` that close the circle
own-row-of-endpoint = `{ $id }` is also a row of the endpoint `{ $endpoint }`. Give this check another id
own-unknown-cover = `{ $id }` covers `{ $covered }`, and no error text has that id. Write the id of another entry, or the beginning of ids and `*`
