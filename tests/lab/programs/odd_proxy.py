"""A proxy that answers CONNECT in a way of its own. It listens on 3128.

    odd_proxy.py plain                    as proxies do
    odd_proxy.py status CODE              agrees with this status instead of 200
    odd_proxy.py body                     agrees with 200 and sends a page before the tunnel
    odd_proxy.py http2                    answers in HTTP/2
    odd_proxy.py endless                  answers with headers that never end
    odd_proxy.py page CODE [SUFFIX]       answers with a page, for hosts that end in SUFFIX
    odd_proxy.py redirect URL [SUFFIX]    sends these hosts to URL
"""

import contextlib
import itertools
import socket
import struct
import sys
import threading
import time

MODE, *ARGUMENTS = sys.argv[1:]
RESOLVER = ("10.77.1.2", 53)
SETTINGS = bytes.fromhex("000000040000000000") + bytes.fromhex("0000080700000000000000000000000002")
PAGE = b"<html><head><title>Tunnel</title></head><body>Tunnel established by the gateway</body></html>"


def main() -> None:
    with socket.create_server(("::", 3128), family=socket.AF_INET6, dualstack_ipv6=True, backlog=256) as listener:
        while True:
            client, _ = listener.accept()
            threading.Thread(target=serve, args=(client,), daemon=True).start()


def serve(client: socket.socket) -> None:
    with client, contextlib.suppress(OSError, ValueError):
        head = read_head(client)
        method, authority, _ = head.split(b"\r\n")[0].decode("latin-1").split(" ", 2)
        if method != "CONNECT":
            client.sendall(b"HTTP/1.1 501 Not Implemented\r\nContent-Length: 0\r\n\r\n")
            return
        host, _, port = authority.rpartition(":")
        refusal = refuse(client, host)
        if refusal is None:
            tunnel(client, host, int(port))
        elif refusal:
            client.sendall(refusal)


def refuse(client: socket.socket, host: str) -> bytes | None:
    """The whole answer for this host, when it is not to be connected."""
    if MODE == "http2":
        return SETTINGS
    if MODE == "endless":
        client.sendall(b"HTTP/1.1 200 Connection established\r\n")
        for count in itertools.count():
            client.sendall(f"X-Filler-{count}: {'a' * 200}\r\n".encode())
            time.sleep(0.002)
    if MODE in ("page", "redirect") and host.endswith(ARGUMENTS[1] if len(ARGUMENTS) > 1 else ""):
        first, extra, body = (f"{ARGUMENTS[0]} Answer", "", PAGE)
        if MODE == "redirect":
            first, extra, body = ("302 Found", f"Location: {ARGUMENTS[0]}\r\n", b"")
        head = f"HTTP/1.1 {first}\r\n{extra}Content-Type: text/html\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        return head.encode() + body
    return None


def tunnel(client: socket.socket, host: str, port: int) -> None:
    try:
        server = socket.create_connection((address_of(host), port), timeout=4)
    except OSError:
        client.sendall(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")
        return
    server.settimeout(None)
    if MODE == "body":
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE)
    else:
        status = ARGUMENTS[0] if MODE == "status" else "200"
        client.sendall(f"HTTP/1.1 {status} Connection established\r\n\r\n".encode())
    threading.Thread(target=copy, args=(server, client), daemon=True).start()
    copy(client, server)


def read_head(client: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head:
        more = client.recv(65536)
        if not more:
            raise ValueError("no request")
        head += more
    return head


def copy(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def address_of(host: str) -> str:
    """Asks the internet's own names: the router's resolver may be one that lies."""
    labels = b"".join(bytes([len(it)]) + it.encode() for it in host.rstrip(".").split("."))
    question = b"\x07\x07\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00" + labels + b"\x00\x00\x01\x00\x01"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as names:
        names.settimeout(3)
        names.sendto(question, RESOLVER)
        answer = names.recv(4096)
    if answer[3] & 15 or struct.unpack_from(">H", answer, 6)[0] == 0:
        raise OSError(f"no address for {host}")
    return socket.inet_ntoa(answer[len(question) + 12 : len(question) + 16])


main()
