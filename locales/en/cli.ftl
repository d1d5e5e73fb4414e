progress-waiting = waiting for

plan-title = Plan: nothing has been sent. Endpoint catalogue of
plan-hosts = Hosts that would be contacted
plan-controls = Contacted only if one of those fails, to tell causes apart
plan-calls = AWS calls that would be made (read-only), and the IAM action each needs
plan-metadata = Instance metadata service, where an EC2 instance gets the credentials of its role (plain HTTP, no secret is sent)
plan-metadata-asked = asked when nothing else gives credentials
plan-metadata-disabled = not contacted: AWS_EC2_METADATA_DISABLED is true
plan-metadata-profile-set = not contacted: a profile is named, and says where its credentials come from
plan-metadata-other-source-set = not contacted: the environment names another source of credentials
plan-metadata-no-sign-of-ec2 = not contacted: nothing shows that this computer is an EC2 instance
plan-no-permission = no permission needed
plan-not-probed = Not probed
plan-checks = Categories and checks. --only and --skip take a category, a check or the beginning of one up to a dot.
plan-none = none
catalogue-old = The list of AWS hosts in this program dates from { $date }, more than { $days } days old. AWS may have added hosts since: get a newer version.
