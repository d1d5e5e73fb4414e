"""The worlds of the hunt: bases, ways to break a network, and the two oracles."""

import copy
import json
import random
import tempfile
from pathlib import Path

import scenario
import verdict
import witnesses
import world

DOMAINS = ("awsapps.com", "amazonaws.com", "signin.aws", "api.aws", "console.aws.amazon.com")
PROXY = "http://10.77.0.1:3128"
SQUID = "http_port 3128\n{before}http_access allow all\n"
HAPROXY = """defaults
  mode tcp
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend in
  bind :8443
  tcp-request inspect-delay 3s
  tcp-request content {deed} if {{ req.ssl_sni -m end {domain} }}
  tcp-request content accept if {{ req.ssl_hello_type 1 }}
  default_backend out
backend out
  server out {{aws}}:443
"""
CLOSED = {"firewall": {"forward": ["tcp dport 443 drop", "tcp dport 80 drop"]}}


def breaks(dice: random.Random) -> dict:
    """Name: what it takes (one world has each once), the layers it touches, and the part of a scenario."""
    domain = dice.choice(DOMAINS)
    redirect = {"firewall": {"redirect": ["tcp dport 443 redirect to :8443"]}}

    def hello(mode: str, value: str = "") -> dict:
        run = f"exec python3 {{lab}}/programs/hello.py {mode} {{aws}} {value}".rstrip()
        return {**redirect, "program": [{"on": "router", "run": run, "port": 8443}]}

    def named(deed: str) -> dict:
        return {**redirect, "haproxy": {"config": HAPROXY.format(deed=deed, domain=domain)}}

    def proxied(before: str = "", variables: dict | None = None, direct: bool = False) -> dict:
        environment = {"HTTPS_PROXY": PROXY} if variables is None else variables
        part = {"squid": {"config": SQUID.format(before=before)}, "client": {"environment": environment}}
        return part if direct else {**part, **copy.deepcopy(CLOSED)}

    def bundle(path: str) -> dict:
        return {"client": {"environment": {"AWS_CA_BUNDLE": path}}}

    deny = f"acl blocked dstdomain .{domain}\nhttp_access deny blocked\n"
    basic = "auth_param basic program /bin/false\nacl known proxy_auth REQUIRED\nhttp_access deny !known\n"
    sink = f'local-zone: "{domain}." redirect\nlocal-data: "{domain}. 60 IN A 198.51.100.7"'
    found = {
        f"dns: {domain} does not exist": ("dns", {"resolve"}, {"dns": {"unbound": f'local-zone: "{domain}." always_nxdomain'}}),
        f"dns: {domain} is refused": ("dns", {"resolve"}, {"dns": {"unbound": f'local-zone: "{domain}." always_refuse'}}),
        f"dns: {domain} leads to a sinkhole": ("dns", {"resolve", "connect"}, {"dns": {"unbound": sink}}),
        "dns: udp is filtered": ("dns", {"resolve"}, {"firewall": {"inward": ["udp dport 53 drop"]}}),
        "dns: the first resolver is dead": ("resolv", {"resolve"}, {"client": {"resolv_conf": "nameserver 10.77.0.9\nnameserver 10.77.0.1\noptions timeout:1 attempts:2\n"}}),
        "firewall: aws is dropped": ("way", {"connect"}, {"firewall": {"forward": ["ip daddr {aws} tcp dport 443 drop", "ip6 daddr {aws6} tcp dport 443 drop"]}}),
        "firewall: aws is reset": ("way", {"connect"}, {"firewall": {"forward": ["ip daddr {aws} tcp dport 443 reject with tcp reset", "ip6 daddr {aws6} tcp dport 443 reject with tcp reset"]}}),
        "firewall: ipv6 is dropped": ("six", {"connect"}, {"firewall": {"forward": ["meta nfproto ipv6 tcp dport 443 drop"]}}),
        "firewall: control hosts are closed": ("control", {"connect"}, {"firewall": {"forward": ["ip daddr {control} drop", "ip6 daddr {control6} drop"]}}),
        "firewall: port 80 is closed": ("eighty", {"connect"}, {"firewall": {"forward": ["tcp dport 80 drop"]}}),
        "path: 2 in 100 packets are lost": ("loss", {"resolve", "connect", "tls", "http", "proxy_connect"}, {"firewall": {"forward": ["numgen random mod 100 < 2 drop"]}}),
        "path: mtu hole upstream": ("mtu", {"tls"}, {"firewall": {"outward": ["icmp type destination-unreachable drop"]}, "break": {"router": "ip route replace {aws}/32 via 10.77.1.2 mtu lock 1200"}}),
        f"filter: {domain} is cut by name": ("443", {"tls"}, named("reject")),
        f"filter: {domain} is dropped by name": ("443", {"tls"}, named("silent-drop")),
        "filter: post-quantum keys": ("443", {"tls"}, hello("post-quantum")),
        "filter: large hellos": ("443", {"tls"}, hello("large")),
        "filter: large hellos without a word": ("443", {"tls"}, hello("size", "1300")),
        "filter: reads the first segment": ("443", {"tls"}, hello("first-segment")),
        "inspection: not trusted": ("certificate", {"tls"}, {"nginx": {"certificate": "inspected"}}),
        "inspection: the system trusts it": ("certificate", {"tls"}, {"nginx": {"certificate": "inspected"}, "client": {"environment": {"SSL_CERT_FILE": "{keys}/corp.pem"}}}),
        "inspection: the bundle trusts it": ("certificate", {"tls"}, {"nginx": {"certificate": "inspected"}, **bundle("{keys}/corp.pem")}),
        "certificate: expired": ("certificate", {"tls"}, {"nginx": {"certificate": "expired"}}),
        "certificate: of another name": ("certificate", {"tls"}, {"nginx": {"certificate": "other"}}),
        "certificate: chain is not whole": ("certificate", {"tls"}, {"nginx": {"certificate": "partial"}}),
        "answer: 403 of a gateway": ("answer", {"http"}, {"nginx": {"answer": "return 403 '<title>Blocked</title>';"}}),
        "answer: 503 of AWS": ("answer", {"http"}, {"nginx": {"answer": "add_header x-amzn-requestid 0a1b2c3d-lab always; return 503;"}}),
        "bundle: a file that is not there": ("bundle", {"environment", "tls"}, bundle("/nowhere/ca.pem")),
        "bundle: without the public roots": ("bundle", {"environment", "tls"}, bundle("{keys}/corp.pem")),
        "bundle: with the public roots": ("bundle", set(), bundle("{keys}/root.pem")),
        "proxy: works, direct is closed": ("way", set(), proxied()),
        "proxy: works, direct too": ("way", set(), proxied(direct=True)),
        "proxy: only ALL_PROXY, direct is closed": ("way", {"environment"}, proxied(variables={"ALL_PROXY": PROXY})),
        f"proxy: denies {domain}": ("way", {"proxy_connect", "connect"}, proxied(deny)),
        "proxy: wants a password": ("way", {"proxy_connect", "connect"}, proxied(basic)),
        "proxy: its port is closed": ("way", {"proxy_connect", "connect"}, {"client": {"environment": {"HTTPS_PROXY": "http://10.77.0.1:3199"}}, **copy.deepcopy(CLOSED)}),
        f"proxy: bypassed for {domain}, direct is closed": ("way", {"proxy_connect", "connect"}, proxied(variables={"HTTPS_PROXY": PROXY, "NO_PROXY": f".{domain}"})),
        "clock: two years behind": ("clock", {"environment", "tls"}, {"client": {"date": "-730d"}}),
        "clock: an hour ahead": ("clock", {"environment"}, {"client": {"date": "+1h"}}),
    }  # fmt: skip
    return found


# What is only built for IPv4 cannot break a world that has IPv6 as well.
IPV4_ONLY = {"443", "way", "mtu"}
BASES = ("two families", "ipv4 only", "ipv6 only", "tls 1.2 only", "search list")
BASE = {
    "two families": {},
    "ipv4 only": {"ipv4_only": True},
    "ipv6 only": {"ipv6_only": True},
    "tls 1.2 only": {"ipv4_only": True, "nginx": {"protocols": "TLSv1.2"}},
    "search list": {"ipv4_only": True, "client": {"resolv_conf": f"nameserver {world.RESOLVER}\nsearch corp.example example.org\n"}},
}


def compose(dice: random.Random, name: str) -> dict:
    base = dice.choice(BASES)
    plan = {"name": f"hunt {name}", **copy.deepcopy(BASE[base]), "expect": {"exit": 0}}
    known = breaks(dice)
    wanted = dice.choice((0, 1, 1, 1, 2, 2, 3))
    broken, touched, taken = [], set(), set()
    for one in dice.sample(sorted(known), len(known)):
        slot, layers, part = known[one]
        fits = slot not in taken and not (base == "search list" and slot == "resolv")
        if slot in IPV4_ONLY:
            fits = fits and plan.get("ipv4_only", False)
        if base == "ipv6 only" and slot in ("six", "dns", "resolv"):
            fits = False
        if len(broken) < wanted and fits and mixes(plan, part):
            merge(plan, part)
            broken.append(one)
            touched |= layers
            taken.add(slot)
    return {"id": name, "base": base, "broken": broken, "touched": sorted(touched), "plan": plan}


def mixes(plan: dict, part: dict) -> bool:
    """Two parts that set the same value cannot both be in one world."""
    for key, value in part.items():
        if isinstance(value, dict) and isinstance(plan.get(key), dict):
            if not mixes(plan[key], value):
                return False
        elif key in plan and not isinstance(value, list):
            return False
    return True


def merge(plan: dict, part: dict) -> None:
    for key, value in part.items():
        if isinstance(value, dict):
            merge(plan.setdefault(key, {}), value)
        elif isinstance(value, list):
            plan[key] = plan.get(key, []) + value
        else:
            plan[key] = value


def as_toml(plan: dict) -> str:
    """As a scenario file, so that a world that was found can be kept."""

    def value(it: object) -> str:
        if isinstance(it, dict):
            return "{ " + ", ".join(f"{json.dumps(key)} = {value(inner)}" for key, inner in it.items()) + " }"
        if isinstance(it, list):
            return "[" + ", ".join(value(inner) for inner in it) + "]"
        return json.dumps(it)

    return "".join(f"{key} = {value(it)}\n" for key, it in plan.items())


def inside(path: Path, doctor: Path, keys: Path, seen: Path) -> int:
    plan = scenario.read(path)
    with tempfile.TemporaryDirectory(prefix="lab-run-") as folder:
        lab = world.Lab(plan, doctor, keys, Path(folder))
        try:
            lab.build()
            environment = verdict.client_files(lab)
            first, code = verdict.run_doctor(lab, environment)
            rows = witnesses.run(lab, environment, plan["name"], first)
            second, _ = verdict.run_doctor(lab, environment)
        except world.NotReady as reason:
            print(f"lab: {reason}")
            return scenario.SET_UP_FAILED
        finally:
            lab.stop()
    kept = ("code", "severity", "confidence", "layer", "checks")
    findings = [{key: it[key] for key in kept} for it in first["findings"]]
    seen.write_text(json.dumps({"exit": code, "findings": findings, "second": codes(second), "rows": rows}))
    return 0


# The doctor says that it does not know, and why: the client has settings that only it can read.
KEPT_ELSEWHERE = ("way_not_known", "store_not_read", "password_not_sent")


def codes(report: dict) -> list:
    return sorted({it["code"] for it in report["findings"] if it["severity"] != "info"})


def judge(it: dict) -> list:
    """What is wrong with what the doctor said, each line beginning with the kind."""
    wrong = []
    for row in it["rows"]:
        if "not_run" in row:
            continue
        if row["doctor"] == "no" and row["through"]:
            wrong.append(f"blocked: {row['client']} gets through to {row['host']} and is said not to ({row['because']})")
    for finding in it["findings"]:
        loud = finding["severity"] != "info" and finding["confidence"] in ("medium", "high")
        if loud and finding["layer"] not in it["touched"]:
            wrong.append(f"accused: {finding['code']} ({finding['severity']}, {finding['confidence']}, {finding['layer']}) on {finding['checks'][:2]}")
    said = [finding for finding in it["findings"] if finding["severity"] != "info"]
    if it["exit"] == 0 and not said:
        for row in it["rows"]:
            told = row.get("doctor") == "no" or row.get("because") in KEPT_ELSEWHERE
            if row.get("through") is False and not told:
                wrong.append(f"green: {row['client']} does not get through to {row['host']} ({row['doctor']}, {row['because']}): {row['printed']}")
    by_chance = any("lost" in one for one in it["broken"])
    if codes(it) != it["second"] and not by_chance:
        wrong.append(f"unsteady: {codes(it)}, then {it['second']}")
    return wrong
