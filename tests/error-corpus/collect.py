#!/usr/bin/env python3
"""Collects what real programs print in broken networks, for tests/error-corpus/programs.tsv.

    unshare -Urnm tests/error-corpus/collect.py > tests/error-corpus/programs.tsv

Everything runs on loopback inside the namespace. A program that is not installed is left out, and said on stderr.
Host names are those of AWS, sent to loopback by a hosts file; times, ports and processes are replaced by fixed words.
"""
import os
import re
import shutil
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import threading

HOST = "oidc.us-east-1.amazonaws.com"
URL = f"https://{HOST}/"
FOLDER = tempfile.mkdtemp()


def run(*words, **options):
    return subprocess.run(words, capture_output=True, text=True, timeout=60, **options)


def certificate(name, subject, ca=None, expired=False):
    """A key and a certificate: signed by `ca`, else by itself."""
    key, request, made = (f"{FOLDER}/{name}.{ending}" for ending in ("key", "csr", "pem"))
    run("openssl", "req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", request, "-subj", f"/CN={subject}")
    extensions = f"{FOLDER}/{name}.ext"
    with open(extensions, "w") as file:
        file.write(f"subjectAltName=DNS:{subject}\n" if ca else "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign\n")
    signer = ["-CA", f"{FOLDER}/{ca}.pem", "-CAkey", f"{FOLDER}/{ca}.key", "-CAcreateserial"] if ca else ["-signkey", key]
    days = ["-days", "-1" if expired else "2"]
    made_by = run("openssl", "x509", "-req", "-in", request, "-out", made, "-extfile", extensions, *signer, *days)
    if made_by.returncode:
        sys.exit(made_by.stderr)
    if ca:
        with open(made, "a") as file, open(f"{FOLDER}/{ca}.pem") as issuer:
            file.write(issuer.read())


def serve(address, port, answer):
    listener = socket.create_server((address, port))

    def loop():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    threading.Thread(target=loop, daemon=True).start()


def tls(name, asks=False):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if asks:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(f"{FOLDER}/ca.pem")
    context.load_cert_chain(f"{FOLDER}/{name}.pem", f"{FOLDER}/{name}.key")

    def answer(connection):
        try:
            with context.wrap_socket(connection, server_side=True) as secure:
                secure.recv(4096)
                secure.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        except OSError:
            pass

    return answer


def reset(connection):
    connection.recv(4096)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def closed(connection):
    connection.recv(4096)
    connection.close()


def plain(connection):
    connection.recv(4096)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    connection.close()


def silent(connection):
    while connection.recv(4096):
        pass


def alert(connection):
    connection.recv(4096)
    connection.sendall(b"\x15\x03\x01\x00\x02\x02\x28")
    connection.close()


def proxy(status):
    def answer(connection):
        connection.recv(4096)
        connection.sendall(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())
        connection.close()

    return answer


def resolve(address, resolver="127.0.0.1"):
    with open(f"{FOLDER}/resolv.conf", "w") as file:
        file.write(f"nameserver {resolver}\noptions timeout:1 attempts:1\n")
    with open(f"{FOLDER}/hosts", "w") as file:
        file.write("127.0.0.1 localhost\n" + (f"{address} {HOST}\n" if address else ""))


PROGRAMS = {
    "curl": ["curl", "-sS", "-m", "8", URL],
    "wget": ["wget", "-nv", "-t", "1", "-T", "8", "-O", "/dev/null", URL],
    "botocore": [sys.executable, "-c", """
import botocore.session, botocore.config
config = botocore.config.Config(connect_timeout=4, read_timeout=4, retries={"max_attempts": 0})
client = botocore.session.Session().create_client("sso-oidc", region_name="us-east-1", config=config)
try:
    client.register_client(clientName="x", clientType="public")
except Exception as error:
    print(error)
"""],
    "node": ["node", "-e", f"fetch('{URL}', {{signal: AbortSignal.timeout(8000)}}).catch(e => console.log(String(e), String(e.cause), e.cause && e.cause.code))"],
    "node-https": ["node", "-e", f"require('https').get('{URL}', {{timeout: 4000}}).on('error', e => console.log(String(e), e.code)).on('timeout', function () {{ this.destroy(new Error('ETIMEDOUT')) }})"],
    "openssl": ["openssl", "s_client", "-verify_return_error", "-connect", f"{HOST}:443", "-servername", HOST, "-verify_hostname", HOST],
    "aws-cli-1": ["aws", "sso-oidc", "register-client", "--client-name", "x", "--client-type", "public", "--region", "us-east-1", "--cli-connect-timeout", "4", "--cli-read-timeout", "4"],
    "java": ["java", f"{FOLDER}/Get.java"],
    "go": [f"{FOLDER}/get"],
    "chromium": [
        "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={FOLDER}/chromium",
        "--disable-background-networking", "--disable-component-update", "--timeout=10000", "--dump-dom", URL,
    ],
}
# What has to be there for a program to run.
NEEDS = {"go": "go", "aws-cli-1": "aws"}
FOLLOWS_PROXY = {"curl", "wget", "botocore", "go", "aws-cli-1", "chromium"}
SOURCES = {
    "Get.java": f'class Get {{ public static void main(String[] a) {{ try {{ var c = new java.net.URL("{URL}").openConnection(); c.setConnectTimeout(4000); c.setReadTimeout(4000); c.getInputStream(); }} catch (Exception e) {{ System.out.println(e); }} }} }}',
    "get.go": f'package main\nimport ("fmt"; "net/http"; "time")\nfunc main() {{ c := http.Client{{Timeout: 6 * time.Second}}; _, err := c.Get("{URL}"); fmt.Println(err) }}\n',
}

# World, address of the host, proxy variable.
WORLDS = [
    ("name-not-found", None, None),
    ("port-closed", "127.0.0.9", None),
    ("reset", "127.0.0.2", None),
    ("closed", "127.0.0.3", None),
    ("plaintext-answer", "127.0.0.4", None),
    ("unknown-issuer", "127.0.0.5", None),
    ("certificate-expired", "127.0.0.6", None),
    ("certificate-name-mismatch", "127.0.0.7", None),
    ("handshake-refused", "127.0.0.10", None),
    ("client-certificate-wanted", "127.0.0.11", None),
    ("silent", "127.0.0.8", None),
    ("dropped", "198.51.100.9", None),
    ("no-route", "203.0.113.1", None),
    ("host-unreachable", "203.0.113.2", None),
    ("forbidden", "203.0.113.3", None),
    ("resolver-silent", None, None),
    ("proxy-unreachable", "127.0.0.5", "http://127.0.0.1:9"),
    ("proxy-name-unknown", "127.0.0.5", "http://proxy.corp.example:3128"),
    ("proxy-407", "127.0.0.5", "http://127.0.0.1:3407"),
    ("proxy-403", "127.0.0.5", "http://127.0.0.1:3403"),
    ("proxy-503", "127.0.0.5", "http://127.0.0.1:3503"),
]


def normalised(text, name=""):
    if name == "chromium":
        return page_of_errors(text)
    if name == "aws-cli-1":
        text = text.replace("\n", " ").strip()
    text = text.replace(FOLDER, "/tmp/folder")
    text = re.sub(r"0x[0-9a-f]{8,}", "0x7f0000000000", text)
    text = re.sub(r"\b[0-9A-F]{12,16}:error", "4097E5D4C77F0000:error", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT? ?\d\d:\d\d:\d\dZ?", "2026-11-26 08:00:00", text)
    text = re.sub(r"after \d+ ms", "after 3 ms", text)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    # `openssl s_client` prints the whole session; what speaks of the fault is kept.
    if any(line.startswith("CONNECTED") for line in lines):
        lines = [line for line in lines if re.search(r"(?i)error|errno|no peer|verif", line)]
    said = [line for line in lines if not re.match(r"(CONNECTED|depth=|Server certificate|Certificate chain|---|Note:|\d+ bytes|.*Picked up)", line)]
    return " ".join(said)[:600].replace("\t", " ")


def page_of_errors(dom):
    """The code on Chromium's page of errors."""
    code = re.search(r"\b(?:net::)?(?:ERR_[A-Z_]+|DNS_PROBE_[A-Z_]+)", re.sub(r"<script.*?</script>", " ", dom, flags=re.S))
    return code.group(0) if code else ""


def prepare():
    run("ip", "link", "set", "lo", "up")
    # Nobody reads what is sent to this network. Chromium says that there is no internet without it.
    run("ip", "link", "add", "swallow", "type", "veth", "peer", "name", "nobody")
    run("ip", "addr", "add", "198.51.100.1/24", "dev", "swallow")
    for interface in ("swallow", "nobody"):
        run("ip", "link", "set", interface, "up")
    for address in ("198.51.100.9", "198.51.100.53"):
        run("ip", "neigh", "add", address, "lladdr", "02:00:00:00:00:09", "dev", "swallow")
    run("ip", "route", "add", "unreachable", "203.0.113.2/32")
    run("ip", "route", "add", "prohibit", "203.0.113.3/32")
    for file in ("hosts", "resolv.conf"):
        open(f"{FOLDER}/{file}", "w").close()
        run("mount", "--bind", f"{FOLDER}/{file}", f"/etc/{file}")
    for name, text in SOURCES.items():
        with open(f"{FOLDER}/{name}", "w") as file:
            file.write(text)
    if shutil.which("go"):
        built = run("go", "build", "-o", f"{FOLDER}/get", f"{FOLDER}/get.go", env={**os.environ, "CGO_ENABLED": "0"})
        if built.returncode:
            sys.exit(built.stderr)
    certificate("ca", "Corp Root CA")
    certificate("host", HOST, ca="ca")
    certificate("expired", HOST, ca="ca", expired=True)
    certificate("other", "portal.hotel.example", ca="ca")
    answers = [("127.0.0.2", reset), ("127.0.0.3", closed), ("127.0.0.4", plain), ("127.0.0.8", silent), ("127.0.0.10", alert)]
    for address, answer in answers:
        serve(address, 443, answer)
    serve("127.0.0.11", 443, tls("host", asks=True))
    for address, name in [("127.0.0.5", "host"), ("127.0.0.6", "expired"), ("127.0.0.7", "other")]:
        serve(address, 443, tls(name))
    for port, status in [(3407, "407 Proxy Authentication Required"), (3403, "403 Forbidden"), (3503, "503 Service Unavailable")]:
        serve("127.0.0.1", port, proxy(status))
    nxdomain()


def nxdomain():
    """A resolver that knows no name."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    listener.bind(("127.0.0.1", 53))

    def loop():
        while True:
            question, sender = listener.recvfrom(4096)
            listener.sendto(question[:2] + b"\x81\x83" + question[4:6] + b"\0\0\0\0\0\0" + question[12:], sender)

    threading.Thread(target=loop, daemon=True).start()


def main():
    prepare()
    programs = {name: words for name, words in PROGRAMS.items() if shutil.which(NEEDS.get(name, words[0]))}
    if "aws-cli-1" in programs and "aws-cli/1." not in run("aws", "--version").stdout:
        del programs["aws-cli-1"]
    for name in sorted(PROGRAMS.keys() - programs.keys()):
        print(f"left out: {name} is not installed, or not the version meant", file=sys.stderr)
    print("# world, program, what it printed. Made by collect.py.")
    for world, address, through in WORLDS:
        resolve(address, "198.51.100.53" if world == "resolver-silent" else "127.0.0.1")
        environment = {key: value for key, value in os.environ.items() if "proxy" not in key.lower()}
        environment |= {"AWS_EC2_METADATA_DISABLED": "true", "LC_ALL": "C", "AWS_MAX_ATTEMPTS": "1", "AWS_RETRY_MODE": "standard", "HOME": FOLDER}
        environment |= {"HTTPS_PROXY": through, "https_proxy": through} if through else {}
        trusted = f"{FOLDER}/ca.pem"
        trusting = world in ("certificate-expired", "certificate-name-mismatch", "client-certificate-wanted")
        if trusting:
            environment |= {name: trusted for name in ("AWS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS")}
        for name, words in programs.items():
            # Java and Chromium trust through stores of their own, which are not made here.
            if (through and name not in FOLLOWS_PROXY) or (trusting and name in ("java", "chromium")):
                continue
            try:
                ran = run(*words, env=environment, stdin=subprocess.DEVNULL)
                printed = normalised(ran.stdout + "\n" + ran.stderr, name)
            except subprocess.TimeoutExpired:
                printed = ""
            if printed:
                print(f"{world}\t{name}\t{printed}", flush=True)


main()
