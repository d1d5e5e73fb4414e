"""A headless Chromium that opens pages and writes what browsers write: a network log and a HAR.

    visit.py OUT [--proxy-server=HOST:PORT | other Chromium options …] URL …
"""

import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

WITHIN_MS = 12_000


def main(out: Path, *arguments: str) -> None:
    options = [it for it in arguments if it.startswith("--")]
    options += ["--no-sandbox", f"--log-net-log={out}/netlog.json", "--net-log-capture-mode=Default"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=options)
        context = browser.new_context(record_har_path=f"{out}/chromium.har", record_har_content="embed")
        for url in (it for it in arguments if not it.startswith("--")):
            page = context.new_page()
            try:
                page.goto(url, timeout=WITHIN_MS, wait_until="load")
            except Error as error:
                print(url, str(error).splitlines()[0])
            else:
                print(url, "answered")
        context.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
