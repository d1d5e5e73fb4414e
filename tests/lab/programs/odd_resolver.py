"""The company's resolver with a habit, on UDP and TCP. It listens on 10.77.0.1:53 and asks 10.77.1.2.

    odd_resolver.py extra NAME ADDRESS        adds an address to the answer, first and last in turn
    odd_resolver.py first NAME ADDRESS        the same, always first
    odd_resolver.py last NAME ADDRESS         the same, always last
    odd_resolver.py all - ADDRESS             every name is at this address
    odd_resolver.py aaaa - RCODE              questions for AAAA records get this status, or no answer for `-`
    odd_resolver.py deny NAME OWNER [MNAME]   NXDOMAIN with an SOA of OWNER; `=` is the name that was asked for
    odd_resolver.py deny-below NAME OWNER     the same, and the SOA stands in the additional section
"""

import contextlib
import itertools
import socket
import struct
import sys
import threading

MODE, NAME, VALUE, *MORE = sys.argv[1:]
HERE, UPSTREAM = ("10.77.0.1", 53), ("10.77.1.2", 53)
A, SOA, AAAA = 1, 6, 28
turn = itertools.count()


def answer(query: bytes) -> bytes:
    name, kind, end = question(query)
    ours = name == NAME or name.endswith("." + NAME)
    if MODE.startswith("deny") and ours:
        return denial(query, end, name if VALUE == "=" else VALUE)
    if MODE == "all" and kind in (A, AAAA):
        return at_one_address(query, kind, end)
    if MODE == "aaaa" and kind == AAAA:
        return b"" if VALUE == "-" else query[:2] + struct.pack(">5H", 0x8180 | int(VALUE), 1, 0, 0, 0) + query[12:end]
    reply = ask(query)
    if MODE in ("extra", "first", "last") and ours and kind == A:
        return with_address(reply, end)
    return reply


def question(query: bytes) -> tuple[str, int, int]:
    at, labels = 12, []
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode("latin-1").lower())
        at += query[at] + 1
    return ".".join(labels), struct.unpack_from(">H", query, at + 1)[0], at + 5


def ask(query: bytes) -> bytes:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as names:
        names.settimeout(3)
        names.sendto(query, UPSTREAM)
        reply = bytearray(names.recv(65535))
    # A forwarder is no authority, and recursion is available there.
    reply[2] &= ~0x04
    reply[3] |= 0x80
    return bytes(reply)


def denial(query: bytes, end: int, owner: str) -> bytes:
    server = MORE[0] if MORE else "ns1." + owner
    data = wire(server) + wire("hostmaster." + owner) + struct.pack(">5I", 1, 7200, 900, 86400, 900)
    record = wire(owner) + struct.pack(">HHIH", SOA, 1, 900, len(data)) + data
    sections = (1, 0, 0, 1) if MODE == "deny-below" else (1, 0, 1, 0)
    return query[:2] + struct.pack(">5H", 0x8183, *sections) + query[12:end] + record


def at_one_address(query: bytes, kind: int, end: int) -> bytes:
    record = b"\xc0\x0c" + struct.pack(">HHIH", A, 1, 60, 4) + socket.inet_aton(VALUE)
    found = kind == A
    return query[:2] + struct.pack(">5H", 0x8180, 1, int(found), 0, 0) + query[12:end] + (record if found else b"")


def with_address(reply: bytes, end: int) -> bytes:
    record = b"\xc0\x0c" + struct.pack(">HHIH", A, 1, 60, 4) + socket.inet_aton(VALUE)
    count = struct.unpack_from(">H", reply, 6)[0]
    at = end
    is_last = MODE == "last" or MODE == "extra" and next(turn) % 2
    for _ in range(count if is_last else 0):
        at = skip_name(reply, at)
        at += 10 + struct.unpack_from(">H", reply, at + 8)[0]
    return reply[:6] + struct.pack(">H", count + 1) + reply[8:at] + record + reply[at:]


def skip_name(reply: bytes, at: int) -> int:
    while reply[at] and reply[at] < 0xC0:
        at += reply[at] + 1
    return at + (2 if reply[at] else 1)


def wire(name: str) -> bytes:
    return b"".join(bytes([len(it)]) + it.encode() for it in name.split(".") if it) + b"\0"


def by_udp() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listener:
        listener.bind(HERE)
        while True:
            query, client = listener.recvfrom(4096)
            threading.Thread(target=one, args=(listener, query, client), daemon=True).start()


def one(listener: socket.socket, query: bytes, client: tuple) -> None:
    with contextlib.suppress(OSError, struct.error, IndexError):
        if reply := answer(query):
            listener.sendto(reply, client)


def by_tcp() -> None:
    with socket.create_server(HERE, backlog=64) as listener:
        while True:
            client, _ = listener.accept()
            threading.Thread(target=many, args=(client,), daemon=True).start()


def many(client: socket.socket) -> None:
    with client, contextlib.suppress(OSError, struct.error, IndexError):
        while len(size := client.recv(2, socket.MSG_WAITALL)) == 2:
            reply = answer(client.recv(struct.unpack(">H", size)[0], socket.MSG_WAITALL))
            client.sendall(struct.pack(">H", len(reply)) + reply)


threading.Thread(target=by_tcp, daemon=True).start()
by_udp()
