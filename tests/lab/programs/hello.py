"""A firewall that looks into the ClientHello, put in the way by a redirect. What it does not like is reset.

    hello.py MODE TARGET [VALUE]     listens on 8443 and passes the rest on to TARGET:443; `-` is
                                     where the client wanted to go (IPv4)

    sni              resets hellos whose server name ends in VALUE
    size             swallows hellos of more than VALUE bytes, in however many segments they come
    first-segment    resets hellos whose server name is not within the first segment
    post-quantum     resets hellos that offer X25519MLKEM768
    large            resets hellos of more than 1,300 bytes
"""

import contextlib
import socket
import struct
import sys
import threading

MODE, TARGET = sys.argv[1:3]
VALUE = sys.argv[3] if len(sys.argv) > 3 else ""
NAME = VALUE.encode()
SO_ORIGINAL_DST = 80
SEGMENT = 1448
LARGE = 1300
X25519MLKEM768 = b"\x11\xec"


def refused(first: bytes, whole: bytes) -> bool:
    if MODE == "sni":
        name = extension(whole, 0)
        return name is not None and name.endswith(NAME)
    if MODE == "first-segment":
        name = extension(whole, 0)
        return name is not None and name not in first[:SEGMENT]
    if MODE == "size":
        return False
    if MODE == "large":
        return len(whole) > LARGE
    groups = extension(whole, 10) or b""
    return X25519MLKEM768 in (groups[at : at + 2] for at in range(2, len(groups), 2))


def extension(hello: bytes, wanted: int) -> bytes | None:
    """The body of one extension of a ClientHello, as it is on the wire."""
    at = 5 + 4 + 2 + 32
    at += 1 + hello[at]
    at += 2 + struct.unpack_from(">H", hello, at)[0]
    at += 1 + hello[at]
    at += 2
    while at + 4 <= len(hello):
        kind, length = struct.unpack_from(">HH", hello, at)
        if kind == wanted:
            return hello[at + 4 : at + 4 + length]
        at += 4 + length
    return None


def serve(client: socket.socket) -> None:
    first = whole = client.recv(SEGMENT)
    while len(whole) < 5 or len(whole) < 5 + struct.unpack_from(">H", whole, 3)[0]:
        more = client.recv(4096)
        if not more:
            return
        whole += more
    if refused(first, whole):
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.close()
        return
    if MODE == "size" and len(whole) > int(VALUE):
        while client.recv(4096):
            pass
        return
    server = socket.create_connection((TARGET if TARGET != "-" else wanted(client), 443))
    server.sendall(whole)
    threading.Thread(target=copy, args=(server, client), daemon=True).start()
    copy(client, server)


def wanted(client: socket.socket) -> str:
    return socket.inet_ntoa(client.getsockopt(socket.SOL_IP, SO_ORIGINAL_DST, 16)[4:8])


def copy(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)


def main() -> None:
    # Over IPv6 the target is named; where a client wanted to go is read from IPv4 sockets alone.
    six = ":" in TARGET
    family = socket.AF_INET6 if six else socket.AF_INET
    listener = socket.create_server(("::" if six else "0.0.0.0", 8443), family=family, backlog=256, dualstack_ipv6=six)
    while True:
        client, _ = listener.accept()
        threading.Thread(target=guarded, args=(client,), daemon=True).start()


def guarded(client: socket.socket) -> None:
    with contextlib.suppress(OSError, IndexError, struct.error):
        serve(client)
    client.close()


main()
