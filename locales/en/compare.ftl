diff-newly-broken = Newly broken
diff-fixed = Fixed
diff-broken-otherwise = Still broken, but otherwise than before
diff-changed = Changed, neither broken before nor after
diff-added = Only in the second run
diff-removed = Only in the first run
diff-before = before:
diff-after = after: 
diff-same = Nothing changed.
diff-counts = Unchanged rows: { $same }, of which still broken: { $still }

fleet-all-fine = No host is broken at any place.
fleet-matrix = Hosts that are broken somewhere (one column a place, in the order given)
fleet-legend = . ok   w warning   X failed   b blocked   - not probed   ? unknown   (blank) no such row
fleet-groups = Places that fail alike
fleet-nothing-broken = nothing broken
fleet-more = … and { $count } more
fleet-odd = Odd one out:
