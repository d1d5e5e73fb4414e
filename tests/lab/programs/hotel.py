"""A hotel's log-in page: whatever is asked on port 8080 is sent to it.

    hotel.py            a redirect to the page
    hotel.py 511        status 511 (RFC 6585) and the page itself
    hotel.py page       status 200 and the page itself, whatever host was asked for
"""

import http.server
import sys

MODE = sys.argv[1] if len(sys.argv) > 1 else "redirect"
PAGE = (
    b"<html><head><title>Welcome to Harbour Hotel Wi-Fi</title></head><body><form action='https://login.hotel.example/in'"
    b" method='post'>Room <input name='room'> Surname <input name='surname'><button>Sign in</button></form></body></html>"
)


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if MODE == "redirect":
            self.send_response(302)
            self.send_header("Location", "http://login.hotel.example/welcome")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(511 if MODE == "511" else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    do_HEAD = do_POST = do_GET

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(("0.0.0.0", 8080), Page).serve_forever()
