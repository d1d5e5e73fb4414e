# What does not parse on the command line, and the lines around errors and notes.

error-line = error: { $message }
note-line = note: { $message }
warning-line = warning: { $message }
version-line = { $version } (catalogue { $date })
usage-lines =
    Usage: { $usage }
    Help: { $command } --help

usage-value = { $option }: { $why }
usage-value-unusable = { $option }: `{ $given }` cannot be used here
usage-value-missing = { $option }: a value is missing. Write one after it{ $values }
usage-values = : { $known }
usage-value-unexpected = { $option } takes no value; leave `{ $given }` out
usage-option-unknown = there is no option `{ $given }` here. { $near }
usage-word-unexpected = nothing here takes `{ $given }`. Leave it out, or put it in quotes with the word before it. { $near }
usage-command-unknown = there is no command `{ $given }`. { $near }
usage-command-missing = a command is missing: { $known }
usage-option-twice = { $option } was given twice; give it once
usage-conflict = { $option } and { $other } exclude each other; leave one of them out
usage-missing = missing: { $missing }
usage-not-text = a word on the command line is not UTF-8 text
usage-other = { $said }

value-not-listed = `{ $given }` is not one of { $known }. { $near }
value-no-time = `{ $given }` is not a time. Write it like 4s, 500ms or 1m30s
value-negative-time = `{ $given }` is negative. Write it like 4s or 500ms
value-time-out-of-range = `{ $given }` is out of range: more than 0 and at most 24h
value-no-listen-address = `{ $given }` is not an address. Write it like 127.0.0.1:9465 or 9465
value-no-dns-server = `{ $given }` is not an address. Write it like 10.0.0.2, 10.0.0.2:5353 or [2001:db8::53]:53
value-no-number = `{ $given }` is not a whole number from { $least } to { $most }
value-partition-unlisted = { $given } is a partition of AWS whose hosts this catalogue does not list. It lists { $known }
value-no-connect-to = `{ $given }` cannot be used: { $why }. Write HOST:PORT:ADDR:PORT, like sts.amazonaws.com:443:127.0.0.1:8443, with IPv6 addresses in brackets. An empty HOST or PORT matches any
connect-to-parts = it has { $parts } parts and not 4
connect-to-port = the port `{ $port }` is not between 1 and 65535
connect-to-address = `{ $address }` is not an IP address
connect-to-open-bracket = a bracket is not closed
connect-to-after-bracket = something follows a closing bracket
