"""Certificates of the lab: a public-looking root for the AWS hosts, and a company's own for inspection."""

import json
import os
import subprocess
from pathlib import Path


def make(folder: Path, doctor: Path, faketime: bool) -> None:
    folder.mkdir()
    hosts = planned_hosts(folder, doctor)
    (folder / "hosts.json").write_text(json.dumps(hosts))
    names = ",".join(f"DNS:{host}" for host in hosts)
    authority(folder, "root", "/C=US/O=Lab Trust Services/CN=Lab Root CA 1")
    authority(folder, "corp", "/C=KR/O=SOOSAN INT/CN=ePrism SSL")
    authority(folder, "kaspersky", "/O=AO Kaspersky Lab/CN=Kaspersky Anti-Virus Personal Root Certificate")
    leaf(folder, "aws", "root", names, 90)
    leaf(folder, "other", "root", "DNS:parking.example", 90)
    leaf(folder, "inspected", "corp", names, 90)
    if faketime:
        leaf(folder, "expired", "root", names, 28, before=["faketime", "-f", "-30d"])
        leaf(folder, "early", "root", names, 90, before=["faketime", "-f", "+5d"])
    for name in ("corp", "kaspersky"):
        (folder / f"{name}-and-root.pem").write_text((folder / f"{name}.pem").read_text() + (folder / "root.pem").read_text())
    intermediate(folder)
    leaf(folder, "partial", "between", names, 90)
    # The server forgot the intermediate certificate: the leaf goes out alone.
    (folder / "partial.pem").write_text((folder / "partial.leaf").read_text())


def planned_hosts(folder: Path, doctor: Path) -> list:
    plan = subprocess.run(
        [doctor, "plan", "--format", "json", "--directory", "d-1234567890", "--region", "us-east-1"],
        check=True,
        capture_output=True,
        env={"PATH": os.environ["PATH"], "HOME": str(folder)},
    )
    document = json.loads(plan.stdout)
    hosts = {row["host"] for row in document["hosts"] + document["controls"]}
    return sorted(host for host in hosts if not host.replace(".", "").isdigit())


def openssl(*arguments: str, cwd: Path, before: list | None = None) -> None:
    subprocess.run([*(before or []), "openssl", *arguments], cwd=cwd, check=True, capture_output=True)


def authority(folder: Path, name: str, subject: str) -> None:
    openssl(
        *"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650".split(),
        *["-keyout", f"{name}.key", "-out", f"{name}.pem", "-subj", subject],
        *["-addext", "keyUsage=critical,keyCertSign,cRLSign"],
        cwd=folder,
    )


def intermediate(folder: Path) -> None:
    request(folder, "between", "/C=GB/O=Sectigo Limited/CN=Lab Intermediate 1")
    (folder / "between.ext").write_text(
        "basicConstraints=critical,CA:true,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\n"
        "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n"
    )
    sign(folder, "between", "root", 365)
    (folder / "between.pem").write_text((folder / "between.leaf").read_text())


def leaf(folder: Path, name: str, issuer: str, names: str, days: int, before: list | None = None) -> None:
    request(folder, name, f"/CN={name}.lab.example")
    (folder / f"{name}.ext").write_text(
        f"subjectAltName={names}\nbasicConstraints=critical,CA:false\n"
        "authorityKeyIdentifier=keyid\nextendedKeyUsage=serverAuth\n"
    )
    sign(folder, name, issuer, days, before)
    (folder / f"{name}.pem").write_text((folder / f"{name}.leaf").read_text() + (folder / f"{issuer}.pem").read_text())


def request(folder: Path, name: str, subject: str) -> None:
    openssl(
        *"req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes".split(),
        *["-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", subject],
        cwd=folder,
    )


def sign(folder: Path, name: str, issuer: str, days: int, before: list | None = None) -> None:
    openssl(
        *["x509", "-req", "-in", f"{name}.csr", "-CA", f"{issuer}.pem", "-CAkey", f"{issuer}.key", "-CAcreateserial"],
        *["-extfile", f"{name}.ext", "-out", f"{name}.leaf", "-days", str(days)],
        cwd=folder,
        before=before,
    )
