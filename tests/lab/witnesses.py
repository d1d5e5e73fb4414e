"""The programs that people use, in the same world as the doctor: what it says of each must be what that program does."""

import concurrent.futures
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import world

HERE = Path(__file__).resolve().parent
PORTAL, OIDC, SSO = "d-1234567890.awsapps.com", "oidc.us-east-1.amazonaws.com", "portal.sso.us-east-1.amazonaws.com"
# Client, as the doctor calls it: its hosts, and whether it is run in every world or in a fixed third of them.
CLIENTS = {
    "curl": ([PORTAL, OIDC], False),
    "node": ([PORTAL, OIDC], False),
    "aws-cli": ([OIDC, SSO], False),
    "go": ([PORTAL], True),
    "java": ([PORTAL], True),
    "browser": ([PORTAL], True),
}
LIMIT_S = 25
PYTHON = HERE.parent.parent / "target" / "botocore-1.44.8"
BOTOCORE = "botocore==1.44.8"
TOOLS = {"curl": "curl", "node": "node", "go": "go", "java": "javac", "browser": "chromium"}
SAID = {"yes": True, "no": False}


def missing() -> dict:
    """Clients that cannot run here, with the reason."""
    lacking = {client: f"{tool} is not installed" for client, tool in TOOLS.items() if not shutil.which(tool)}
    if "browser" not in lacking and not shutil.which("certutil"):
        lacking["browser"] = "certutil is not installed"
    known = subprocess.run([python(), "-c", "import botocore"], check=False, capture_output=True)
    if known.returncode:
        lacking["aws-cli"] = "botocore is not installed"
    return lacking


def python() -> str:
    """The one that has botocore: the lab's own environment where there is one."""
    own = PYTHON / "bin" / "python3"
    return str(own) if own.exists() else sys.executable


def install() -> None:
    """botocore at a fixed version, from the package index; without it the one that is there."""
    if PYTHON.exists():
        return
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    made = subprocess.run([sys.executable, "-m", "venv", str(PYTHON)], **quiet)
    if made.returncode == 0:
        made = subprocess.run([PYTHON / "bin" / "pip", "install", "--quiet", BOTOCORE], **quiet)
    if made.returncode:
        shutil.rmtree(PYTHON, ignore_errors=True)


def prepare(folder: Path) -> None:
    """Compiles what has to be compiled, and makes a trust store with the lab's root for each client that has its own."""
    install()
    lacking = missing()
    if "java" not in lacking:
        subprocess.run(["javac", "-d", str(folder), str(HERE / "witness" / "Get.java")], check=True, capture_output=True)
        store = ["keytool", "-importcert", "-noprompt", "-alias", "root", "-storepass", "changeit"]
        made = ["-file", str(folder / "root.pem"), "-keystore", str(folder / "root.p12")]
        subprocess.run([*store, *made], check=True, capture_output=True)
    if "go" not in lacking:
        environment = {**os.environ, "GOFLAGS": "-mod=mod", "GOPROXY": "off", "CGO_ENABLED": "0"}
        build = ["go", "build", "-o", str(folder / "go-get"), str(HERE / "witness" / "get.go")]
        subprocess.run(build, check=True, capture_output=True, env=environment)
    if "browser" not in lacking:
        database = folder / "nssdb"
        database.mkdir()
        subprocess.run(["certutil", "-d", f"sql:{database}", "-N", "--empty-password"], check=True, capture_output=True)
        add = ["certutil", "-d", f"sql:{database}", "-A", "-t", "C,,", "-n", "root", "-i", str(folder / "root.pem")]
        subprocess.run(add, check=True, capture_output=True)


def in_the_third(name: str) -> bool:
    return hashlib.sha256(name.encode()).digest()[0] % 3 == 0


def run(lab: world.Lab, environment: dict, name: str, report: dict, everything: bool = False) -> list:
    """One row for each client and host: what the doctor says, what the client did, what it printed."""
    lacking = missing()
    said = {host: group for group in report.get("clients", []) for host in group["hosts"]}
    jobs = []
    for client, (hosts, slow) in CLIENTS.items():
        for host in hosts:
            reason = lacking.get(client) or not_here(lab, client, slow and not everything, name)
            jobs.append((client, host, "host was not tried" if host not in said else reason))
    with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
        running = [pool.submit(one, lab, environment, client, host) if reason is None else None for client, host, reason in jobs]
        rows = []
        for (client, host, reason), job in zip(jobs, running):
            row = {"world": name, "client": client, "host": host}
            if job is None:
                rows.append({**row, "not_run": reason})
                continue
            group = said[host]
            through, printed = job.result()
            word, why = group["through"].get(client), group.get("because", {}).get(client)
            rows.append({**row, "doctor": word, "because": why, "through": through, "printed": printed})
    return rows


def not_here(lab: world.Lab, client: str, slow: bool, name: str) -> str | None:
    if slow and not in_the_third(name):
        return "slow: a third of the worlds"
    if lab.plan.get("client", {}).get("date") and client in ("java", "browser", "go"):
        return "does not run under a set clock"
    return None


def one(lab: world.Lab, environment: dict, client: str, host: str) -> tuple[bool, str]:
    command, more = commands(lab, environment, client, host)
    try:
        done = subprocess.run(
            ["ip", "netns", "exec", world.CLIENT, "timeout", str(LIMIT_S), *command],
            check=False, capture_output=True, text=True, errors="replace", env={**environment, **more}, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except OSError as error:
        return False, str(error)
    if client == "browser":
        # Its page of errors has the code in it; what the lab's server writes has not.
        found = re.search(r"\b(?:ERR_[A-Z_]+|DNS_PROBE_[A-Z_]+)", done.stdout)
        # A page that did not come in time is an empty one.
        empty = re.search(r"<body[^>]*>\s*</body>", done.stdout)
        loaded = done.returncode == 0 and "<html" in done.stdout and not found and not empty
        return loaded, found.group(0) if found else "no page" if empty else trimmed(done.stdout or done.stderr)
    through = done.returncode == 0 and (client == "curl" or done.stdout.startswith("ok"))
    return through, trimmed(done.stdout if through else done.stderr) or f"exit {done.returncode}"


def trimmed(text: str) -> str:
    text = " ".join(text.split())
    text = re.sub(r"0x[0-9a-f]+", "0x…", text)
    return text[:300]


def commands(lab: world.Lab, environment: dict, client: str, host: str) -> tuple[list, dict]:
    """The lab's root stands for the public roots, so each client finds it where it has its own; unless the doctor is
    not told of it either."""
    told = lab.plan.get("client", {})
    roots = str(lab.keys / "root.pem") if told.get("roots", True) or "--roots" in told.get("options", []) else ""
    url = f"https://{host}/"
    if client in ("curl", "go"):
        store = {"SSL_CERT_FILE": joined(lab, environment, roots, f"{client}-{host}")} if roots else {}
        if client == "go":
            return [str(lab.keys / "go-get"), url], store
        # The status does not matter: a refusal by AWS is an answer.
        limits = ["--connect-timeout", "8", "--max-time", "12"]
        return ["curl", "-q", "-sS", "-o", "/dev/null", *limits, url], store
    if client == "node":
        return ["node", str(HERE / "witness" / "https.js"), url], {"NODE_EXTRA_CA_CERTS": roots} if roots else {}
    if client == "aws-cli":
        return [python(), str(HERE / "witness" / "aws.py"), roots, host], {}
    if client == "java":
        trust = [f"-Djavax.net.ssl.trustStore={lab.keys}/root.p12", "-Djavax.net.ssl.trustStorePassword=changeit"]
        return ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", *(trust if roots else []), "-cp", str(lab.keys), "Get", url], {}
    home = Path(environment["HOME"])
    (home / ".pki").mkdir(exist_ok=True)
    if roots and not (home / ".pki" / "nssdb").exists():
        shutil.copytree(lab.keys / "nssdb", home / ".pki" / "nssdb")
    flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", f"--user-data-dir={home}/chromium"]
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--timeout=10000"]
    return ["chromium", *flags, *quiet, "--dump-dom", url], {}


def joined(lab: world.Lab, environment: dict, roots: str, reader: str) -> str:
    """The system's store with the lab's root in it. Each reader has its own file, as they run side by side."""
    given = environment.get("SSL_CERT_FILE") or "/etc/ssl/certs/ca-certificates.crt"
    made = lab.folder / f"system-and-roots-{reader}.pem"
    texts = [Path(path).read_text() for path in (given, roots) if Path(path).is_file()]
    made.write_text("\n".join(texts))
    return str(made)


def exceptions() -> list:
    with open(HERE / "witnesses.toml", "rb") as file:
        return tomllib.load(file).get("exception", [])


def disagreeing(rows: list) -> list:
    """Those that no exception names."""
    excused = {(it["world"], it["client"]) for it in exceptions()}
    return [row for row in rows if judge(row) == "disagree" and (row["world"], row["client"]) not in excused]


def table(rows: list) -> int:
    """Agreements and disagreements by client; a disagreement fails unless the list gives a reason for it."""
    listed = exceptions()
    excused = {(it["world"], it["client"]): it["reason"] for it in listed}
    used, wrong = set(), []
    print(f"\n{'what the doctor says of':24}{'agree':>8}{'disagree':>10}{'listed':>8}{'unknown':>9}{'not run':>9}")
    total = [0, 0]
    for client in CLIENTS:
        count = dict.fromkeys(("agree", "disagree", "listed", "unknown", "not run"), 0)
        for row in (row for row in rows if row["client"] == client):
            outcome = judge(row)
            if outcome == "disagree" and (row["world"], client) in excused:
                used.add((row["world"], client))
                outcome = "listed"
            elif outcome == "disagree":
                wrong.append(row)
            count[outcome] += 1
        total[0] += count["agree"]
        total[1] += count["agree"] + count["disagree"] + count["listed"]
        print(f"{client:24}" + "".join(f"{value:{width}}" for value, width in zip(count.values(), (8, 10, 8, 9, 9))))
    if total[1]:
        print(f"{total[0]} of {total[1]} pairs agree ({100 * total[0] / total[1]:.1f} %)")
    for row in wrong:
        print(f"{row['world']}: the doctor says of {row['client']} and {row['host']}: {row['doctor']} ({row['because']}); it {'got' if row['through'] else 'did not get'} through: {row['printed']}")
    worlds = {row["world"] for row in rows if "not_run" not in row}
    by_chance = {(it["world"], it["client"]) for it in listed if it.get("by-chance")}
    for name, client in sorted(excused.keys() - used - by_chance):
        if any(row["world"] == name and row["client"] == client and "not_run" not in row for row in rows) and name in worlds:
            print(f"{name}: {client} agrees now; take it out of witnesses.toml")
            wrong.append({})
    return len(wrong)


def judge(row: dict) -> str:
    if "not_run" in row:
        return "not run"
    said = SAID.get(row["doctor"])
    if said is None:
        return "unknown"
    return "agree" if said == row["through"] else "disagree"
