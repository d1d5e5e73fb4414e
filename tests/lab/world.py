"""Three hosts in network namespaces, the links between them, and the processes they run."""

import ipaddress
import json
import os
import shlex
import subprocess
import time
from pathlib import Path

import software

CLIENT, ROUTER, SERVER = "client", "router", "server"
AWS_ADDRESS, AWS6 = "52.94.5.10", "2600:1f18::10"
CONTROL_ADDRESS, CONTROL6 = "93.184.215.14", "2606:2800::14"
RESOLVER, AUTHORITY = "10.77.0.1", "10.77.1.2"
# Generous: the machine may be busy, and an answer is waited for no longer than it takes.
READY_WITHIN = 30.0
PATH = os.environ["PATH"] + ":/usr/sbin:/sbin"


class NotReady(Exception):
    """The lab itself could not be built; says nothing about the doctor."""


class Lab:
    def __init__(self, plan: dict, doctor: Path, keys: Path, folder: Path):
        self.plan, self.doctor, self.keys, self.folder = plan, doctor, keys, folder
        self.started: list[subprocess.Popen] = []
        self.hosts = json.loads((keys / "hosts.json").read_text())

    def build(self) -> None:
        self.wire()
        software.nginx(self)
        software.authority(self)
        software.resolver(self)
        self.warm_up()
        self.firewall(self.plan.get("firewall", {}))
        for host, script in self.plan.get("break", {}).items():
            self.run(host, ["bash", "-euc", self.fill(script)])
        if "squid" in self.plan:
            software.squid(self, self.plan["squid"])
        if "haproxy" in self.plan:
            software.haproxy(self, self.plan["haproxy"])
        for program in self.plan.get("program", []):
            self.start(program["on"], "bash", "-c", self.fill(program["run"]))
            if "port" in program:
                self.wait_port(program["on"], program["port"])

    def wire(self) -> None:
        run(["mount", "-t", "tmpfs", "tmpfs", "/run"])
        os.makedirs("/run/netns", exist_ok=True)
        for host in (CLIENT, ROUTER, SERVER):
            run(["ip", "netns", "add", host])
            # A link-local address that is still tentative holds the first packets back for two seconds.
            quick = ["net.ipv6.conf.default.accept_dad=0", "net.ipv6.conf.all.accept_dad=0"]
            forward = ["net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1"] if host == ROUTER else []
            self.run(host, ["sysctl", "-qw", *quick, *forward])
        run(["ip", "link", "add", "c0", "netns", CLIENT, "type", "veth", "peer", "name", "r0", "netns", ROUTER])
        run(["ip", "link", "add", "r1", "netns", ROUTER, "type", "veth", "peer", "name", "s0", "netns", SERVER])
        extra = self.plan.get("server_addresses", [])
        v4 = [AWS_ADDRESS, CONTROL_ADDRESS, *(it for it in extra if ":" not in it)]
        v6 = [AWS6, CONTROL6, *(it for it in extra if ":" in it)]
        self.addresses(CLIENT, [("c0", "10.77.0.2/24", "fd77::2/64")], "10.77.0.1", "fd77::1", [])
        self.addresses(SERVER, [("s0", "10.77.1.2/24", "fd78::2/64")], "10.77.1.1", "fd78::1", [
            *(f"addr add {it}/32 dev lo" for it in v4), *(f"addr add {it}/128 dev lo nodad" for it in v6),
        ])  # fmt: skip
        near = [("r0", "10.77.0.1/24", "fd77::1/64"), ("r1", "10.77.1.1/24", "fd78::1/64")]
        self.addresses(ROUTER, near, None, None, [
            *(f"route add {it}/32 via 10.77.1.2" for it in v4), *(f"-6 route add {it}/128 via fd78::2" for it in v6),
            # Everything else the router does not know: dropped in silence, like the internet does.
            "route add blackhole default metric 4000",
        ])  # fmt: skip

    def addresses(self, host: str, devices: list, gateway: str | None, gateway6: str | None, more: list) -> None:
        lines = ["link set lo up"]
        for device, v4, v6 in devices:
            lines += [f"addr add {v4} dev {device}", f"addr add {v6} dev {device} nodad", f"link set {device} up"]
            # Packets as a wire carries them: a firewall must see the head of an answer before its body.
            lines.append(f"link set {device} gso_max_segs 1")
        if gateway:
            lines.append(f"route add default via {gateway}")
        if gateway6 and not self.plan.get("ipv4_only"):
            lines.append(f"-6 route add default via {gateway6}")
        for family in ("-4", "-6"):
            chosen = [it.removeprefix("-6 ") for it in lines + more if it.startswith("-6 ") == (family == "-6")]
            run(["ip", "-n", host, *(["-6"] if family == "-6" else []), "-batch", "-"], stdin="\n".join(chosen))

    def firewall(self, rules: dict) -> None:
        """The router's rules. A rule that names an IPv4 address is kept out of the IPv6 world by nft itself."""
        lines = []
        for chain, hook in (("forward", "forward"), ("inward", "input"), ("outward", "output")):
            if chain in rules:
                lines.append(f"add chain inet lab {chain} {{ type filter hook {hook} priority 0; }}")
                lines += [f"add rule inet lab {chain} {self.fill(rule)}" for rule in rules[chain]]
        if "redirect" in rules:
            lines.append("add chain inet lab before { type nat hook prerouting priority -100; }")
            lines += [f"add rule inet lab before iifname r0 {self.fill(rule)}" for rule in rules["redirect"]]
        if lines:
            self.run(ROUTER, ["nft", "-f", "-"], stdin="\n".join(["add table inet lab", *lines]) + "\n")

    def warm_up(self) -> None:
        """The first IPv6 packet waits for neighbour discovery; that second is not part of any scenario."""
        for address in (AWS_ADDRESS, CONTROL_ADDRESS, *([] if self.plan.get("ipv4_only") else [AWS6, CONTROL6])):
            dial = ["timeout", "5", "bash", "-c", f"exec 3<>/dev/tcp/{address}/443"]
            self.wait(f"{address} does not answer on port 443", lambda dial=dial: self.run(CLIENT, dial, check=False) == 0)

    # ---- processes

    def fill(self, text: str) -> str:
        values = {"lab": Path(__file__).resolve().parent, "aws": AWS_ADDRESS, "aws6": AWS6, "control": CONTROL_ADDRESS, "control6": CONTROL6, "keys": self.keys, "dir": self.folder}
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def run(self, host: str, command: list, check: bool = True, stdin: str | None = None) -> int:
        return run(["ip", "netns", "exec", host, *command], check, stdin)

    def start(self, host: str, *command: str, environment: dict | None = None) -> None:
        name = f"log-{len(self.started)}-{Path(command[0]).name}"
        with open(self.folder / name, "wb") as log:
            # Some daemons close every descriptor that they might have: seconds, where the limit is high.
            limited = ["bash", "-c", 'ulimit -n 4096 2>/dev/null; exec "$@"', "start", *command]
            process = subprocess.Popen(
                ["ip", "netns", "exec", host, *limited],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PATH": PATH, **(environment or {})},
            )
        self.started.append(process)

    def wait_port(self, host: str, port: int) -> None:
        self.wait(f"nothing listens on port {port} of {host}", lambda: f":{port:04X} 0" in self.sockets(host, "tcp"))

    def wait_dns(self, host: str, address: str) -> None:
        little = int.from_bytes(ipaddress.ip_address(address).packed, "little")
        bound = (f"{little:08X}:0035", "00000000:0035")
        self.wait(f"no DNS server on {address}", lambda: any(it in self.sockets(host, "udp") for it in bound))

    def sockets(self, host: str, kind: str) -> str:
        command = ["ip", "netns", "exec", host, "cat", f"/proc/net/{kind}", f"/proc/net/{kind}6"]
        return subprocess.run(command, check=False, capture_output=True, text=True, env={**os.environ, "PATH": PATH}).stdout

    def wait(self, otherwise: str, ready) -> None:
        end = time.monotonic() + READY_WITHIN
        while not ready():
            if time.monotonic() > end or any(process.poll() is not None for process in self.started):
                raise NotReady(f"{otherwise}; the programs said:\n{self.logs()}")
            time.sleep(0.05)

    def logs(self) -> str:
        """The last lines of every program's log, for the person who adds a scenario."""
        found = [*sorted(self.folder.glob("log-*")), *sorted(self.folder.glob("*/*.log"))]
        return "\n".join(f"{it.name}: {it.read_text(errors='replace')[-600:]}" for it in found if it.stat().st_size)

    def stop(self) -> None:
        for process in self.started:
            process.kill()
        for process in self.started:
            process.wait()


def run(command: list, check: bool = True, stdin: str | None = None) -> int:
    environment = {**os.environ, "PATH": PATH}
    done = subprocess.run(command, check=False, capture_output=True, text=True, input=stdin or "", env=environment)
    if check and done.returncode:
        raise NotReady(f"{shlex.join(command)}: {done.stderr.strip()}\n{stdin or ''}")
    return done.returncode
