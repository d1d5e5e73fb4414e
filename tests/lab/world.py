"""The inside of one scenario: three hosts, their software, one run of the doctor, and the comparison."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

CLIENT, ROUTER, SERVER = "client", "router", "server"
AWS_ADDRESS, AWS6 = "52.94.5.10", "2600:1f18::10"
CONTROL_ADDRESS, CONTROL6 = "93.184.215.14", "2606:2800::14"
RESOLVER, AUTHORITY = "10.77.0.1", "10.77.1.2"


def inside(scenario: Path, doctor: Path, keys: Path) -> int:
    with open(scenario, "rb") as file:
        plan = tomllib.load(file)
    with tempfile.TemporaryDirectory(prefix="lab-run-") as folder:
        lab = Lab(plan, doctor, keys, Path(folder))
        try:
            lab.wire()
            lab.serve()
            report, code = lab.run_doctor()
        finally:
            lab.stop()
        return judge(plan.get("expect", {}), report, code)


class Lab:
    def __init__(self, plan: dict, doctor: Path, keys: Path, folder: Path):
        self.plan, self.doctor, self.keys, self.folder = plan, doctor, keys, folder
        self.started: list[subprocess.Popen] = []
        self.hosts = json.loads((keys / "hosts.json").read_text())

    # ---- network

    def wire(self) -> None:
        run("mount -t tmpfs tmpfs /run")
        os.makedirs("/run/netns", exist_ok=True)
        for host in (CLIENT, ROUTER, SERVER):
            run(f"ip netns add {host}")
            self.on(host, "ip link set lo up")
            # A link-local address that is still tentative holds the first packets back for two seconds.
            self.on(host, "sysctl -qw net.ipv6.conf.default.accept_dad=0 net.ipv6.conf.all.accept_dad=0")
        link(CLIENT, "c0", ROUTER, "r0")
        link(ROUTER, "r1", SERVER, "s0")
        addresses = [
            (CLIENT, "c0", "10.77.0.2/24", "fd77::2/64"),
            (ROUTER, "r0", "10.77.0.1/24", "fd77::1/64"),
            (ROUTER, "r1", "10.77.1.1/24", "fd78::1/64"),
            (SERVER, "s0", "10.77.1.2/24", "fd78::2/64"),
        ]
        for host, device, v4, v6 in addresses:
            self.on(host, f"ip addr add {v4} dev {device}")
            self.on(host, f"ip addr add {v6} dev {device} nodad")
            self.on(host, f"ip link set {device} up")
        self.on(ROUTER, "sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1")
        for host, gateway, gateway6 in ((CLIENT, "10.77.0.1", "fd77::1"), (SERVER, "10.77.1.1", "fd78::1")):
            self.on(host, f"ip route add default via {gateway}")
            if not self.plan.get("ipv4_only"):
                self.on(host, f"ip -6 route add default via {gateway6}")
        for address in (AWS_ADDRESS, CONTROL_ADDRESS, *self.plan.get("server_addresses", [])):
            self.on(SERVER, f"ip addr add {address}/32 dev lo")
            self.on(ROUTER, f"ip route add {address}/32 via 10.77.1.2")
        for address in (AWS6, CONTROL6):
            self.on(SERVER, f"ip addr add {address}/128 dev lo nodad")
            self.on(ROUTER, f"ip -6 route add {address}/128 via fd78::2")
        # Everything else the router does not know: dropped in silence, like the internet does.
        self.on(ROUTER, "ip route add blackhole default metric 4000")

    def on(self, host: str, command: str, check: bool = True) -> None:
        run(f"ip netns exec {host} {command}", check)

    def shell(self, host: str, script: str) -> None:
        values = {"{aws}": AWS_ADDRESS, "{aws6}": AWS6, "{control}": CONTROL_ADDRESS, "{keys}": str(self.keys), "{dir}": str(self.folder)}
        for name, value in values.items():
            script = script.replace(name, value)
        done = subprocess.run(["ip", "netns", "exec", host, "bash", "-euc", script], check=False, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"lab: on {host}: {done.stderr}\n{script}")

    def start(self, host: str, *command: str, environment: dict | None = None) -> None:
        log = open(self.folder / f"log-{len(self.started)}-{Path(command[0]).name}", "wb")
        process = subprocess.Popen(
            ["ip", "netns", "exec", host, *command],
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin:/sbin", **(environment or {})},
        )
        self.started.append(process)

    # ---- software

    def serve(self) -> None:
        self.start_nginx()
        wait_port(SERVER, 443)
        self.start_authority()
        self.start_resolver()
        self.warm_up()
        for host, script in self.plan.get("break", {}).items():
            if host in (CLIENT, ROUTER, SERVER):
                self.shell(host, script)
        if "squid" in self.plan:
            self.start_squid(self.plan["squid"])
        if "haproxy" in self.plan:
            self.start_haproxy(self.plan["haproxy"])
        for program in self.plan.get("program", []):
            script = program["run"].replace("{keys}", str(self.keys)).replace("{dir}", str(self.folder))
            self.start(program["on"], "bash", "-c", script)

    def warm_up(self) -> None:
        """The first IPv6 packet waits for neighbour discovery; that second is not part of any scenario."""
        for address in (AWS_ADDRESS, CONTROL_ADDRESS, *([] if self.plan.get("ipv4_only") else [AWS6, CONTROL6])):
            self.on(CLIENT, f"timeout 5 bash -c 'exec 3<>/dev/tcp/{address}/443'", check=False)

    def start_nginx(self) -> None:
        extra = self.plan.get("nginx", {})
        certificate = extra.get("certificate", "aws")
        answer = extra.get("answer", "add_header x-amzn-requestid 0a1b2c3d-lab always; return 200 'ok';")
        root = self.folder / "nginx"
        root.mkdir()
        conf = f"""
        daemon off; pid {root}/pid; error_log {root}/error.log; worker_processes 1; user root;
        events {{ worker_connections 512; }}
        http {{
          access_log off; client_body_temp_path {root}/b; proxy_temp_path {root}/p; fastcgi_temp_path {root}/f;
          uwsgi_temp_path {root}/u; scgi_temp_path {root}/s; server_tokens off;
          server {{
            listen 443 ssl default_server; listen [::]:443 ssl default_server;
            ssl_certificate {self.keys}/{certificate}.pem; ssl_certificate_key {self.keys}/{certificate}.key;
            ssl_protocols {extra.get("protocols", "TLSv1.2 TLSv1.3")};
            {extra.get("server", "")}
            location / {{ {answer} }}
          }}
          server {{ listen 80 default_server; listen [::]:80 default_server;
            location / {{ {extra.get("plain", "return 301 https://$host$request_uri;")} }} }}
          {extra.get("http", "")}
        }}"""
        (root / "nginx.conf").write_text(conf.replace("{keys}", str(self.keys)))
        fake = {"LD_PRELOAD": "", **({} if not extra.get("date") else faketime(extra["date"]))}
        self.start(SERVER, "nginx", "-c", str(root / "nginx.conf"), "-p", str(root), environment=fake)

    def start_authority(self) -> None:
        """The internet's name servers: every planned host, and NXDOMAIN with a SOA for the rest."""
        lines = []
        aaaa = not self.plan.get("ipv4_only")
        a = not self.plan.get("ipv6_only")
        answers = self.plan.get("names", {})
        zones = sorted({".".join(host.split(".")[-2:]) for host in self.hosts})
        for zone in zones:
            lines.append(f'local-zone: "{zone}." static')
            lines.append(f'local-data: "{zone}. 900 IN SOA ns.lab.example. hostmaster.lab.example. 1 7200 900 86400 900"')
            lines.append(f'local-data: "{zone}. 900 IN NS ns.lab.example."')
        control = {"example.org", "example.com", "example.net", "www.iana.org", "iana.org", "www.wikipedia.org", "www.debian.org"}
        for host in self.hosts:
            is_control = host in control or not any(part in host for part in ("aws", "amazon", "cloudfront"))
            v4 = CONTROL_ADDRESS if is_control else AWS_ADDRESS
            v6 = CONTROL6 if is_control else AWS6
            given = answers.get(host, answers.get("*") if not is_control else None)
            for address in given if given is not None else [*([v4] if a else []), *([v6] if aaaa else [])]:
                kind = "AAAA" if ":" in address else "A"
                lines.append(f'local-data: "{host}. 60 IN {kind} {address}"')
        unbound(self, SERVER, "authority", AUTHORITY, "\n".join(lines), "")

    def start_resolver(self) -> None:
        """The company's resolver: forwards to the internet's, and is where DNS policy sits."""
        dns = self.plan.get("dns", {})
        if dns.get("absent"):
            return
        if "dnsmasq" in dns:
            conf = self.folder / "dnsmasq.conf"
            conf.write_text(
                f"keep-in-foreground\nno-resolv\nno-hosts\nlisten-address={RESOLVER}\nbind-interfaces\nuser=root\n"
                f"pid-file={self.folder}/dnsmasq.pid\nserver={AUTHORITY}\n" + dns["dnsmasq"].replace("{aws}", AWS_ADDRESS)
            )
            self.start(ROUTER, "dnsmasq", "-C", str(conf))
            return
        forward = f'forward-zone:\n  name: "."\n  forward-addr: {AUTHORITY}\n'
        unbound(self, ROUTER, "resolver", RESOLVER, dns.get("unbound", ""), forward + dns.get("clauses", ""))

    def start_squid(self, squid: dict) -> None:
        root = self.folder / "squid"
        root.mkdir()
        if squid.get("bump"):
            tool = next(Path("/usr/lib/squid").glob("security_file_certgen"), None)
            if tool is None:
                raise SystemExit("lab: squid's security_file_certgen is missing")
            run(f"{tool} -c -s {root}/db -M 4MB")
            bundle = (self.keys / "corp.pem").read_text() + (self.keys / "corp.key").read_text()
            (root / "ca.pem").write_text(bundle)
        conf = squid["config"]
        for name, value in {"{keys}": self.keys, "{dir}": root, "{aws}": AWS_ADDRESS}.items():
            conf = conf.replace(name, str(value))
        base = f"""
        pid_filename {root}/pid
        cache_log {root}/cache.log
        access_log none
        cache deny all
        coredump_dir {root}
        shutdown_lifetime 0 seconds
        visible_hostname gateway.corp.example
        dns_nameservers {squid.get("resolver", AUTHORITY)}
        pinger_enable off
        """
        (root / "squid.conf").write_text(base + conf)
        # squid will not run as root and cannot become another user where only one is mapped.
        other = ["unshare", "-U", "--map-user=13", "--map-group=13"]
        self.start(ROUTER, *other, "squid", "-N", "-f", str(root / "squid.conf"))
        wait_port(ROUTER, squid.get("port", 3128))

    def start_haproxy(self, haproxy: dict) -> None:
        conf = self.folder / "haproxy.cfg"
        conf.write_text(haproxy["config"].replace("{aws}", AWS_ADDRESS).replace("{keys}", str(self.keys)))
        self.start(ROUTER, "haproxy", "-db", "-f", str(conf))
        wait_port(ROUTER, haproxy.get("port", 8443))

    # ---- the doctor

    def run_doctor(self) -> tuple[dict, int]:
        client = self.plan.get("client", {})
        etc = self.folder / "etc"
        etc.mkdir()
        resolv = client.get("resolv_conf", f"nameserver {RESOLVER}\n")
        (etc / "resolv.conf").write_text(resolv)
        hosts = "127.0.0.1 localhost\n::1 localhost\n" + client.get("hosts", "").replace("{aws}", AWS_ADDRESS)
        (etc / "hosts").write_text(hosts)
        (etc / "nsswitch.conf").write_text("hosts: files dns\n")
        for name in ("resolv.conf", "hosts", "nsswitch.conf"):
            run(f"mount --bind {etc}/{name} {os.path.realpath(f'/etc/{name}')}")
        home = self.folder / "home"
        home.mkdir()
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "AWS_EC2_METADATA_DISABLED": "true"}
        for name, value in client.get("environment", {}).items():
            environment[name] = value.replace("{keys}", str(self.keys)).replace("{dir}", str(self.folder))
        if client.get("date"):
            environment.update(faketime(client["date"]))
        options = ["--directory", "d-1234567890", "--region", "us-east-1", "--only", "environment,network", "--format", "json"]
        options += ["--timeout", "2s", "--deadline", "45s", *client.get("options", [])]
        if client.get("roots", True):
            options += ["--roots", str(self.keys / "root.pem")]
        options = [it.replace("{keys}", str(self.keys)).replace("{dir}", str(self.folder)) for it in options]
        command = ["ip", "netns", "exec", CLIENT, str(self.doctor), *options]
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment, timeout=100)
        keep = os.environ.get("LAB_KEEP")
        if keep:
            shutil.copytree(self.folder, keep, dirs_exist_ok=True, ignore=shutil.ignore_patterns("db"))
            Path(keep, "report.json").write_text(done.stdout)
            Path(keep, "stderr").write_text(done.stderr)
        try:
            return json.loads(done.stdout), done.returncode
        except json.JSONDecodeError:
            raise SystemExit(f"lab: no JSON from the doctor (exit {done.returncode}): {done.stdout[:400]} {done.stderr[:800]}") from None

    def stop(self) -> None:
        for process in self.started:
            process.kill()
        for process in self.started:
            process.wait()


def run(command: str, check: bool = True) -> None:
    path = os.environ["PATH"] + ":/usr/sbin:/sbin"
    done = subprocess.run(command, shell=True, check=False, capture_output=True, text=True, env={**os.environ, "PATH": path})
    if check and done.returncode:
        raise SystemExit(f"lab: {command}: {done.stderr.strip()}")


def link(one: str, device: str, other: str, peer: str) -> None:
    run(f"ip link add {device} netns {one} type veth peer name {peer} netns {other}")


def unbound(lab: Lab, host: str, name: str, address: str, server: str, clauses: str) -> None:
    conf = lab.folder / f"{name}.conf"
    conf.write_text(
        f"""server:
  interface: {address}
  access-control: 0.0.0.0/0 allow
  do-daemonize: no
  username: ""
  chroot: ""
  directory: "{lab.folder}"
  pidfile: "{lab.folder}/{name}.pid"
  use-syslog: no
  module-config: "respip iterator"
  do-not-query-localhost: no
  local-zone: "test." nodefault
  ede: yes
"""
        + "\n".join("  " + line.strip() for line in server.splitlines())
        + f"\nremote-control:\n  control-enable: no\n{clauses}"
    )
    lab.start(host, "unbound", "-c", str(conf))
    wait_udp(host, address)


def faketime(date: str) -> dict:
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if library is None:
        raise SystemExit("lab: libfaketime is missing")
    return {"LD_PRELOAD": str(library), "FAKETIME": date, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


def wait_port(host: str, port: int) -> None:
    for _ in range(100):
        listing = subprocess.run(["ip", "netns", "exec", host, "cat", "/proc/net/tcp", "/proc/net/tcp6"], check=False, capture_output=True, text=True)
        if f":{port:04X} 0" in listing.stdout:
            return
        time.sleep(0.05)
    raise SystemExit(f"lab: nothing listens on port {port} of {host}; its programs said:\n{logs()}")


def logs() -> str:
    """The last lines of every program's log, for the person who adds a scenario."""
    found = sorted(Path(tempfile.gettempdir()).glob("lab-run-*/log-*")) + sorted(Path(tempfile.gettempdir()).glob("lab-run-*/*/cache.log"))
    return "\n".join(f"{path.name}: {path.read_text(errors='replace')[-600:]}" for path in found if path.stat().st_size)


def wait_udp(host: str, address: str) -> None:
    for _ in range(100):
        listing = subprocess.run(["ip", "netns", "exec", host, "cat", "/proc/net/udp"], check=False, capture_output=True, text=True)
        if f"{int.from_bytes(socket.inet_aton(address), 'little'):08X}:0035" in listing.stdout:
            return
        time.sleep(0.05)
    raise SystemExit(f"lab: no DNS server on {address}")


# ---- what must be said


def judge(expect: dict, report: dict, code: int) -> int:
    wrong = []
    found = {it["code"]: it for it in report["findings"] if it["severity"] != "info"}
    wanted = {it["code"]: it for it in expect.get("findings", [])}
    allowed = set(expect.get("allow", []))
    for name in wanted.keys() - found.keys():
        wrong.append(f"missing {name}")
    for name in found.keys() - wanted.keys() - allowed:
        wrong.append(f"over-claim: {name} ({found[name]['severity']}, {found[name].get('owner')}) on {found[name]['checks'][:4]}")
    for name in wanted.keys() & found.keys():
        wrong += compare(name, wanted[name], found[name], report)
    if "exit" in expect and code != expect["exit"]:
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
    return wrong


if __name__ == "__main__":
    sys.exit("run tests/lab/run")
