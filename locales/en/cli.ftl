progress-waiting = waiting for

plan-title = Plan: nothing has been sent. Endpoint catalogue of
plan-hosts = Hosts that would be contacted
plan-controls = Contacted only if one of those fails, to tell causes apart
plan-calls = AWS calls that would be made (read-only), and the IAM action each needs
plan-no-permission = no permission needed
plan-not-probed = Not probed
plan-none = none
catalogue-old = The list of AWS hosts in this program dates from { $date }, more than { $days } days old. AWS may have added hosts since: get a newer version.
