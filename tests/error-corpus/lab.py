#!/usr/bin/env python3
"""Collects what curl, Node, botocore, Go, Java and Chromium print in worlds of the lab, for tests/error-corpus/lab.tsv.

    tests/error-corpus/lab.py > tests/error-corpus/lab.tsv

Runs tests/lab/run, which says what it needs. What a witness prints of itself, and not the program it stands for, is left
out; so is a text that the same program printed in the same world for another host.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

LAB = Path(__file__).resolve().parent.parent / "lab"
WORLDS = """
alert-unrecognized-name body-stalls cable-unplugged captive-portal certificate-expired certificate-not-yet-valid
clock-in-the-future clock-in-the-past far-end-closed firewall-drops-after-the-hello
firewall-drops-aws firewall-rejects-as-no-route firewall-rejects-as-prohibited firewall-rejects-with-port-unreachable
firewall-resets-after-the-hello firewall-resets-aws genuine-nxdomain haproxy-rejects-the-portal-name
hellos-above-a-size-are-swallowed hijacked-to-a-parking-page https-scheme-for-an-http-proxy incomplete-chain
inspected-and-not-trusted large-hello-is-refused name-filter-resets no-default-route post-quantum-hello-is-dropped
post-quantum-hello-is-refused proxy-name-does-not-exist proxy-port-closed resolver-is-silent squid-bumps-with-an-unknown-authority
squid-cannot-reach-aws-refused squid-denies-the-portal squid-intercepts-and-answers-in-clear squid-intercepts-and-terminates
squid-wants-basic-credentials squid-wants-ntlm tls-1-2-only udp-53-filtered unbound-answers-nxdomain unbound-refuses-the-name
unbound-servfail-for-one-zone wrong-certificate-for-the-portal
""".split()
# What the witnesses themselves say, and words of Chromium that are not its page of errors.
OWN = re.compile(r"timeout|exit \d+|no page|.*dbus.*|/usr/bin/chromium.*|ok\b.*", re.S)
HOSTS = re.compile(r"d-1234567890\.awsapps\.com|oidc\.us-east-1\.amazonaws\.com|portal\.sso\.us-east-1\.amazonaws\.com")


def normalised(text: str) -> str:
    text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "2026-11-26T08:00:00Z", text)
    text = re.sub(r"after \d+ ms", "after 3 ms", text)
    text = re.sub(r"after \d+ milliseconds", "after 8000 milliseconds", text)
    return re.sub(r"(\d+\.\d+\.\d+\.\d+):\d{5}->", r"\1:40000->", text)


def main() -> int:
    there = {path.stem for path in (LAB / "scenarios").glob("*.toml")}
    for name in sorted(set(WORLDS) - there):
        print(f"left out: the lab has no world {name}", file=sys.stderr)
    with tempfile.NamedTemporaryFile() as printed:
        environment = {**os.environ, "LAB_PRINTED": printed.name}
        ran = subprocess.run([LAB / "run", *sorted(set(WORLDS) & there)], env=environment, stdout=sys.stderr, check=False)
        rows = [line.split("\t") for line in Path(printed.name).read_text().splitlines() if not line.startswith("#")]
    print("# world of tests/lab/scenarios, program, what it printed. Made by lab.py.")
    seen = set()
    for world, program, text in rows:
        key = (world, program, HOSTS.sub("HOST", normalised(text)))
        if key not in seen and not OWN.fullmatch(text):
            seen.add(key)
            print(f"{world}\t{program}\t{normalised(text)}")
    return ran.returncode


sys.exit(main())
