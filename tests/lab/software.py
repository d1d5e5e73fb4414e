"""The real software of a lab world, each with as little configuration as its part needs."""

from pathlib import Path

import world

CONTROLS = ("example.org", "example.com", "example.net", "iana.org", "wikipedia.org", "debian.org")

# Some programs refuse to stay root and cannot become another user where only one is mapped.
SOMEONE_ELSE = ["unshare", "-U", "--map-user=13", "--map-group=13"]


def nginx(lab) -> None:
    """Every AWS host and every control host, under the lab's public-looking root."""
    extra = lab.plan.get("nginx", {})
    certificate = extra.get("certificate", "aws")
    root = lab.folder / "nginx"
    root.mkdir()
    conf = f"""
    daemon off; master_process off; user root; pid {root}/pid; error_log {root}/error.log;
    events {{ worker_connections 512; }}
    http {{
      access_log off; client_body_temp_path {root}/b; proxy_temp_path {root}/p; fastcgi_temp_path {root}/f;
      uwsgi_temp_path {root}/u; scgi_temp_path {root}/s; server_tokens off; server_names_hash_bucket_size 128;
      server {{
        listen 443 ssl default_server; listen [::]:443 ssl default_server;
        ssl_certificate {lab.keys}/{certificate}.pem; ssl_certificate_key {lab.keys}/{certificate}.key;
        ssl_protocols {extra.get("protocols", "TLSv1.2 TLSv1.3")};
        {extra.get("server", "")}
        location / {{ {extra.get("answer", "add_header x-amzn-requestid 0a1b2c3d-lab always; return 200 'ok';")} }}
      }}
      server {{ listen 80 default_server; listen [::]:80 default_server;
        location / {{ {extra.get("plain", "return 301 https://$host$request_uri;")} }} }}
      {extra.get("http", "")}
    }}"""
    (root / "nginx.conf").write_text(lab.fill(conf))
    lab.start(world.SERVER, "nginx", "-c", str(root / "nginx.conf"), "-p", str(root))
    lab.wait_port(world.SERVER, 443)


def authority(lab) -> None:
    """The internet's name servers: every planned host, and NXDOMAIN with a SOA for the rest."""
    # The root as well, or a name nobody has would be looked for at root servers that are not here.
    lines = ['local-zone: "." static', 'local-data: ". 900 IN SOA ns.lab.example. root.lab.example. 1 7200 900 86400 900"']
    for zone in sorted({".".join(host.split(".")[-2:]) for host in (*lab.hosts, "idp.example")}):
        lines.append(f'local-zone: "{zone}." static')
        lines.append(f'local-data: "{zone}. 900 IN SOA ns.lab.example. hostmaster.lab.example. 1 7200 900 86400 900"')
        lines.append(f'local-data: "{zone}. 900 IN NS ns.lab.example."')
    for host in sorted({*lab.hosts, *lab.plan.get("names", {})} - {"*"}):
        for address in addresses(lab.plan, host):
            lines.append(f'local-data: "{host}. 60 IN {"AAAA" if ":" in address else "A"} {address}"')
    unbound(lab, world.SERVER, "authority", world.AUTHORITY, "\n".join(lines), "")


def addresses(plan: dict, host: str) -> list:
    if host in plan.get("names", {}):
        return plan["names"][host]
    control = host.endswith(CONTROLS)
    if not control and "*" in plan.get("names", {}):
        return plan["names"]["*"]
    v4, v6 = (world.CONTROL_ADDRESS, world.CONTROL6) if control else (world.AWS_ADDRESS, world.AWS6)
    return [*([] if plan.get("ipv6_only") else [v4]), *([] if plan.get("ipv4_only") else [v6])]


def resolver(lab) -> None:
    """The company's resolver: forwards to the internet's, and is where DNS policy sits."""
    dns = lab.plan.get("dns", {})
    if dns.get("absent"):
        return
    if "zone" in dns:
        (lab.folder / "rpz.zone").write_text(dns["zone"])
    if "dnsmasq" in dns:
        conf = lab.folder / "dnsmasq.conf"
        conf.write_text(
            f"keep-in-foreground\nno-resolv\nno-hosts\nlisten-address={world.RESOLVER}\nbind-interfaces\npid-file=\n"
            f"log-facility=-\nserver={world.AUTHORITY}\n{lab.fill(dns['dnsmasq'])}"
        )
        # Port 53 is open to everyone there, because dnsmasq is started as someone else.
        lab.run(world.ROUTER, ["sysctl", "-qw", "net.ipv4.ip_unprivileged_port_start=0"])
        lab.start(world.ROUTER, *SOMEONE_ELSE, "dnsmasq", "-C", str(conf))
        lab.wait_dns(world.ROUTER, world.RESOLVER)
        return
    forward = f'forward-zone:\n  name: "."\n  forward-addr: {world.AUTHORITY}\n'
    clauses = forward + lab.fill(dns.get("clauses", ""))
    unbound(lab, world.ROUTER, "resolver", world.RESOLVER, lab.fill(dns.get("unbound", "")), clauses)


def unbound(lab, host: str, name: str, address: str, server: str, clauses: str) -> None:
    conf = lab.folder / f"{name}.conf"
    conf.write_text(
        f"""server:
  interface: {address}
  access-control: 0.0.0.0/0 allow
  do-daemonize: no
  num-threads: 1
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
    lab.wait_dns(host, address)


def squid(lab, squid: dict) -> None:
    root = lab.folder / "squid"
    root.mkdir()
    if squid.get("bump"):
        tool = next(Path("/usr/lib/squid").glob("security_file_certgen"), None)
        if tool is None:
            raise world.NotReady("squid's security_file_certgen is missing (package squid-openssl)")
        world.run([str(tool), "-c", "-s", f"{root}/db", "-M", "4MB"])
        (root / "ca.pem").write_text((lab.keys / "corp.pem").read_text() + (lab.keys / "corp.key").read_text())
    base = f"""
    pid_filename {root}/pid
    cache_log {root}/cache.log
    access_log none
    cache deny all
    coredump_dir {root}
    shutdown_lifetime 0 seconds
    max_filedescriptors 4096
    visible_hostname gateway.corp.example
    dns_nameservers {squid.get("resolver", world.AUTHORITY)}
    pinger_enable off
    """
    (root / "squid.conf").write_text(base + lab.fill(squid["config"].replace("{dir}", str(root))))
    lab.start(world.ROUTER, *SOMEONE_ELSE, "squid", "-N", "-f", str(root / "squid.conf"))
    lab.wait_port(world.ROUTER, squid.get("port", 3128))


def haproxy(lab, haproxy: dict) -> None:
    conf = lab.folder / "haproxy.cfg"
    conf.write_text(lab.fill(haproxy["config"]))
    lab.start(world.ROUTER, "haproxy", "-db", "-f", str(conf))
    lab.wait_port(world.ROUTER, haproxy.get("port", 8443))
