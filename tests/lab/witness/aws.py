"""Calls as the AWS CLI makes them: botocore, unsigned, one attempt. Prints `ok` or the error.

    aws.py ROOTS HOST     ROOTS stands for the public roots that botocore brings
"""

import sys

import botocore.exceptions
import botocore.httpsession
import botocore.session
from botocore import UNSIGNED
from botocore.config import Config

roots, host = sys.argv[1:3]
if roots:
    botocore.httpsession.where = lambda: roots
config = Config(signature_version=UNSIGNED, connect_timeout=8, read_timeout=8, retries={"total_max_attempts": 1})
session = botocore.session.get_session()


def call() -> None:
    if host.startswith("oidc."):
        client = session.create_client("sso-oidc", region_name="us-east-1", config=config)
        client.register_client(clientName="lab", clientType="public")
    else:
        client = session.create_client("sso", region_name="us-east-1", config=config)
        client.list_accounts(accessToken="none")


try:
    call()
except (botocore.exceptions.ClientError, botocore.parsers.ResponseParserError) as answered:
    # An answer, though not one that the real service would give.
    print("ok", str(answered)[:60])
except Exception as error:  # noqa: BLE001 (whatever it is, it is what a user would read)
    print(f"{type(error).__name__}: {error}", file=sys.stderr)
    sys.exit(1)
else:
    print("ok")
