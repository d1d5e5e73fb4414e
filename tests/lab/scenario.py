"""What a scenario file may say. A key nobody knows is an error: a misspelt expectation must not pass for a met one."""

import tomllib
from pathlib import Path

SET_UP_FAILED = 75
HOSTS = ("client", "router", "server")
FINDING = {
    "code": str, "severity": str, "confidence": str, "owner": str, "layer": str, "vendor": str,
    "rules_out": [str], "says": [str], "checks": [str],
}  # fmt: skip
SHAPE = {
    "name": str,
    "needs": [str],
    "ipv4_only": bool,
    "ipv6_only": bool,
    "server_addresses": [str],
    "names": {"*": [str]},
    "dns": {"absent": bool, "dnsmasq": str, "unbound": str, "clauses": str, "zone": str},
    "nginx": {"certificate": str, "answer": str, "protocols": str, "server": str, "plain": str, "http": str},
    "squid": {"config": str, "bump": bool, "port": int, "resolver": str},
    "haproxy": {"config": str, "port": int},
    "firewall": {"forward": [str], "inward": [str], "outward": [str], "redirect": [str]},
    "break": dict.fromkeys(HOSTS, str),
    "program": [{"on": str, "run": str, "port": int}],
    "client": {
        "resolv_conf": str, "hosts": str, "environment": {"*": str}, "date": str, "timeout": str,
        "options": [str], "roots": bool, "directory": str,
    },
    "expect": {"exit": int, "or_exit": int, "findings": [FINDING], "allow": [str], "status": {"*": str}},
}  # fmt: skip


class Mistake(Exception):
    pass


def read(path: Path) -> dict:
    try:
        with open(path, "rb") as file:
            plan = tomllib.load(file)
    except tomllib.TOMLDecodeError as error:
        raise Mistake(f"{path}: {error}") from None
    check(path, "", plan, SHAPE)
    for key in ("name", "expect"):
        if key not in plan:
            raise Mistake(f"{path}: `{key}` is missing")
    if "exit" not in plan["expect"]:
        raise Mistake(f"{path}: `expect.exit` is missing")
    return plan


def check(path: Path, where: str, value: object, shape: object) -> None:
    if isinstance(shape, dict) and isinstance(value, dict):
        for key, inner in value.items():
            if key not in shape and "*" not in shape:
                raise Mistake(f"{path}: unknown key `{where}{key}`; known here: {', '.join(shape)}")
            check(path, f"{where}{key}.", inner, shape.get(key, shape.get("*")))
    elif isinstance(shape, list) and isinstance(value, list):
        for inner in value:
            check(path, where, inner, shape[0])
    elif isinstance(shape, (dict, list)) or type(value) is not shape:
        raise Mistake(f"{path}: `{where.rstrip('.')}` has the wrong type")


def kind(plan: dict) -> str:
    """A fault must be found; in a network that is odd but fine nothing may be accused."""
    expect = plan["expect"]
    return "fault" if expect.get("findings") or expect["exit"] else "odd"


def tools(plan: dict) -> list:
    needs = ["namespaces", "ip", "openssl", "nginx", "unbound", *plan.get("needs", [])]
    needs += [name for name in ("squid", "haproxy") if name in plan]
    needs += ["dnsmasq"] if "dnsmasq" in plan.get("dns", {}) else []
    needs += ["nft"] if "firewall" in plan else []
    needs += ["faketime"] if "date" in plan.get("client", {}) else []
    return list(dict.fromkeys(needs))
