"""The inside of one scenario: build the world, run the doctor once, compare what it says with what it must say."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import scenario
import witnesses
import world


def inside(path: Path, doctor: Path, keys: Path, seen: Path | None) -> int:
    """`seen` is where the rows of the witnesses are written; without it none is run."""
    plan = scenario.read(path)
    with tempfile.TemporaryDirectory(prefix="lab-run-") as folder:
        lab = world.Lab(plan, doctor, keys, Path(folder))
        try:
            lab.build()
            environment = client_files(lab)
            report, code = run_doctor(lab, environment)
            if seen:
                seen.write_text(json.dumps(witnesses.run(lab, environment, path.stem, report)))
        except world.NotReady as reason:
            print(f"lab: {reason}")
            return scenario.SET_UP_FAILED
        finally:
            lab.stop()
        return judge(plan["expect"], report, code)


def client_files(lab: world.Lab) -> dict:
    """The client's own /etc files, and the environment in which the doctor runs."""
    client = lab.plan.get("client", {})
    etc, home = lab.folder / "etc", lab.folder / "home"
    etc.mkdir()
    home.mkdir()
    (etc / "resolv.conf").write_text(client.get("resolv_conf", f"nameserver {world.RESOLVER}\n"))
    (etc / "hosts").write_text("127.0.0.1 localhost\n::1 localhost\n" + lab.fill(client.get("hosts", "")))
    (etc / "nsswitch.conf").write_text("hosts: files dns\n")
    for name in ("resolv.conf", "hosts", "nsswitch.conf"):
        world.run(["mount", "--bind", f"{etc}/{name}", os.path.realpath(f"/etc/{name}")])
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "AWS_EC2_METADATA_DISABLED": "true"}
    environment.update({name: lab.fill(value) for name, value in client.get("environment", {}).items()})
    if client.get("date"):
        environment.update(faketime(client["date"]))
    return environment


def faketime(date: str) -> dict:
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if library is None:
        raise world.NotReady("libfaketime is missing")
    return {"LD_PRELOAD": str(library), "FAKETIME": date, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


def run_doctor(lab: world.Lab, environment: dict) -> tuple[dict, int]:
    client = lab.plan.get("client", {})
    options = ["--directory", client.get("directory", "d-1234567890"), "--region", "us-east-1", "--only", "environment,network", "--format", "json"]
    options += ["--timeout", client.get("timeout", "4s"), "--deadline", "60s"]
    if client.get("roots", True):
        options += ["--roots", str(lab.keys / "root.pem")]
    options += [lab.fill(it) for it in client.get("options", [])]
    command = ["ip", "netns", "exec", world.CLIENT, str(lab.doctor), *options]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment, timeout=150)
    keep = os.environ.get("LAB_KEEP")
    if keep:
        shutil.copytree(lab.folder, keep, dirs_exist_ok=True, ignore=shutil.ignore_patterns("db"))
        Path(keep, "report.json").write_text(done.stdout)
        Path(keep, "stderr").write_text(done.stderr)
    try:
        report = json.loads(done.stdout)
    except json.JSONDecodeError:
        raise SystemExit(f"no JSON from the doctor (exit {done.returncode}): {done.stdout[:400]} {done.stderr[:800]}") from None
    if report.get("error"):
        raise SystemExit(f"the doctor refused to run (exit {done.returncode}): {report['error']}")
    return report, done.returncode


def judge(expect: dict, report: dict, code: int) -> int:
    wrong = []
    found = {it["code"]: it for it in report["findings"]}
    wanted = {it["code"]: it for it in expect.get("findings", [])}
    for name in sorted(wanted.keys() - found.keys()):
        wrong.append(f"missing {name}")
    accused = {name for name, it in found.items() if it["severity"] != "info"}
    for name in sorted(accused - wanted.keys() - set(expect.get("allow", []))):
        wrong.append(f"over-claim: {name} ({found[name]['severity']}, {found[name].get('owner')}) on {found[name]['checks'][:4]}")
    for name in sorted(wanted.keys() & found.keys()):
        wrong += compare(name, wanted[name], found[name], report)
    statuses = {check["id"]: check["status"] for check in report["checks"]}
    for row, status in expect.get("status", {}).items():
        if statuses.get(row) != status:
            wrong.append(f"{row} is {statuses.get(row)}, expected {status}")
    if code not in (expect["exit"], expect.get("or_exit", expect["exit"])):
        wrong.append(f"exit {code}, expected {expect['exit']}")
    if wrong:
        print("\n".join(wrong))
        print("summary:", json.dumps(report["summary"]), "primary:", report["primary"])
    return int(bool(wrong))


def compare(name: str, wanted: dict, found: dict, report: dict) -> list:
    wrong = []
    for field in ("owner", "severity", "confidence", "vendor"):
        if field in wanted and wanted[field] != found.get(field):
            wrong.append(f"{name}: {field} is {found.get(field)}, expected {wanted[field]}")
    if "layer" in wanted:
        layers = {check["layer"] for check in report["checks"] if check["id"] in found["checks"]}
        if wanted["layer"] not in layers:
            wrong.append(f"{name}: layers {layers}, expected {wanted['layer']}")
    ruled_out = {cited.get("neighbour") for cited in found["evidence"] if cited["role"] == "rules_out"}
    for neighbour in wanted.get("rules_out", []):
        if neighbour not in ruled_out:
            wrong.append(f"{name}: does not rule out {neighbour} (only {sorted(filter(None, ruled_out))})")
    for text in wanted.get("says", []):
        if text not in json.dumps(found, ensure_ascii=False):
            wrong.append(f"{name}: does not mention {text}")
    for row in wanted.get("checks", []):
        if row not in found["checks"]:
            wrong.append(f"{name}: does not explain {row}")
    return wrong
