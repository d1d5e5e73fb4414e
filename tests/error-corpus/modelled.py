#!/usr/bin/env python3
"""Lists every error that the models of botocore 1.44.8 know for the services an account is set up with.

    pip download --no-deps --dest target botocore==1.44.8
    tests/error-corpus/modelled.py target/botocore-1.44.8-py3-none-any.whl

One line each: service, operation that answers it, error, reason (or `-`), separated by tabs.
"""
import gzip
import json
import sys
import zipfile

SERVICES = [
    "account", "freetier", "identitystore", "organizations", "payments", "service-quotas", "signin", "sso", "sso-admin",
    "sso-oidc", "sts", "support",
]
REASONS = {"reason", "Reason", "error"}


def model(wheel, service):
    names = [name for name in wheel.namelist() if name.startswith(f"botocore/data/{service}/")]
    names = [name for name in names if "/service-2.json" in name]
    raw = wheel.read(sorted(names)[-1])
    return json.loads(gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw)


def errors(service, document):
    shapes = document["shapes"]
    asked = {}
    for name, operation in sorted(document["operations"].items()):
        for error in operation.get("errors", []):
            asked.setdefault(error["shape"], name)
    for name, shape in sorted(shapes.items()):
        if not shape.get("exception"):
            continue
        members = shape.get("members", {})
        reasons = [shapes[member["shape"]].get("enum", []) for key, member in members.items() if key in REASONS]
        for reason in ["-", *sorted({reason for some in reasons for reason in some})]:
            yield service, asked.get(name, "-"), name, reason


def main():
    wheel = zipfile.ZipFile(sys.argv[1])
    for service in SERVICES:
        for row in errors(service, model(wheel, service)):
            print("\t".join(row))


main()
