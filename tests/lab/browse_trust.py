"""The authorities that a browser trusts in a lab world."""

from pathlib import Path

import world


def trust(lab: world.Lab, environment: dict, names: list | None = None) -> None:
    """The lab's public-looking root for every browser, the company's where the world's computer trusts it; or `names`."""
    store = Path(environment["HOME"]) / ".pki" / "nssdb"
    store.mkdir(parents=True)
    world.run(["certutil", "-d", f"sql:{store}", "-N", "--empty-password"])
    roots = names or ["root", *(["corp"] if "corp.pem" in environment.get("SSL_CERT_FILE", "") else [])]
    for root in roots:
        world.run(["certutil", "-d", f"sql:{store}", "-A", "-t", "C,,", "-n", root, "-i", str(lab.keys / f"{root}.pem")])
