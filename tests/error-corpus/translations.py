#!/usr/bin/env python3
"""Writes checks/translations/*.toml: sentences of error pages and of the C library in the languages that their own
translators wrote, beside the English sentence that checks/error-texts/ knows. Reads Debian's packages of the
translations: chromium (for its English) has to be installed, the others are fetched by apt.

    tests/error-corpus/translations.py
"""
import datetime
import gettext
import glob
import os
import re
import struct
import subprocess
import sys
import tempfile
import zipfile

LANGUAGES = "ar cs de es fr id it ja ko nl pl pt-BR ru sv th tr uk vi zh-CN zh-TW".split()
FIREFOX = {"es": "es-es", "sv": "sv-se"}

# Chromium's sentences, by its English.
CHROMIUM = [
    "This site can’t be reached",
    "<strong>$1</strong> took too long to respond.",
    "<strong>$1</strong> refused to connect.",
    "<strong>$1</strong> unexpectedly closed the connection.",
    "<strong>$1</strong>’s server IP address could not be found.",
    "The connection was reset.",
    "There is something wrong with the proxy server, or the address is incorrect.",
    "<strong>$1</strong> redirected you too many times.",
    "<strong>$1</strong> sent an invalid response.",
    "This site can’t provide a secure connection",
    "Your organization doesn’t allow you to view this site",
    "Your connection is not private",
    "Your clock is ahead",
    "Your clock is behind",
    "The network you are using may require you to visit its login page.",
    "The Wi-Fi you are using may require you to visit its login page.",
    "A root certificate for \"$1\" is required but isn’t installed.",
]

# Firefox's, by the name of the message; its English is not in the packages.
PAGES = {
    "dnsNotFound-title": "We’re having trouble finding that site.",
    "neterror-dns-not-found-title": "Server Not Found",
    "netReset-title": "The connection was reset",
    "netInterrupt-title": "The connection was interrupted",
    "netTimeout-title": "The connection has timed out",
    "proxyConnectFailure-title": "The proxy server is refusing connections",
    "proxyResolveFailure-title": "Unable to find the proxy server",
    "redirectLoop-title": "The page isn’t redirecting properly",
    "nssFailure2-title": "Secure Connection Failed",
    "nssBadCert-title": "Warning: Potential Security Risk Ahead",
    "nssBadCert-sts-title": "Did Not Connect: Potential Security Issue",
    "certerror-mitm-title": "Software is Preventing Firefox From Safely Connecting to This Site",
    "clockSkewError-title": "Your Computer Clock is Wrong",
    "captivePortal-title": "Log in to network",
}

# The C library's, which wget, ssh, git and others print.
ERRORS = [
    "Connection refused",
    "Connection timed out",
    "Connection reset by peer",
    "Network is unreachable",
    "No route to host",
    "Name or service not known",
    "Temporary failure in name resolution",
]

# wget's own.
WGET = [
    "%s: unable to resolve host address %s\n",
    "%s: The certificate of %s is not trusted.\n",
    "%s: The certificate of %s doesn't have a known issuer.\n",
    "%s: The certificate of %s has expired.\n",
    "%s: no certificate subject alternative name matches\n\trequested host name %s.\n",
    "  Self-signed certificate encountered.\n",
    "  Issued certificate has expired.\n",
    "Unable to establish SSL connection.\n",
]


def pak(path):
    data = open(path, "rb").read()
    assert struct.unpack("<I", data[:4])[0] == 5, path
    count, aliases = struct.unpack("<HH", data[8:12])
    rows = [struct.unpack("<HI", data[12 + 6 * at : 18 + 6 * at]) for at in range(count + 1)]
    words = {}
    for (name, begin), (_, end) in zip(rows, rows[1:]):
        words[name] = data[begin:end].decode("utf-8" if data[4] == 1 else "utf-16le", "replace")
    at = 12 + 6 * (count + 1)
    for alias in range(aliases):
        name, row = struct.unpack("<HH", data[at + 4 * alias : at + 4 * alias + 4])
        words[name] = words[rows[row][0]]
    return words


def plain(sentence):
    sentence = re.sub(r"<[^>]*>", "", sentence)
    sentence = re.sub(r"\$\d|\{ *\$[^}]*\}|%(\d\$)?s", "*", re.sub(r"^\s*%(1\$)?s\s*[:：]\s*", "", sentence))
    sentence = re.sub(r"\{ *-brand[^}]*\}", "Firefox", sentence)
    return re.sub(r"\s+", " ", sentence).strip(" .。!\u200e\u200f")


def chromium(folder):
    english = pak("/usr/lib/chromium/locales/en-US.pak")
    others = {language: pak(f"{folder}/usr/lib/chromium/locales/{language}.pak") for language in LANGUAGES}
    for sentence in CHROMIUM:
        # Where the same is said in several places, translators said it alike.
        name = next((name for name, text in english.items() if text == sentence or text.startswith(sentence + " ")), None)
        if name is None:
            sys.exit(f"Chromium no longer says: {sentence}")
        is_whole = english[name] == sentence
        texts = {language: words[name] for language, words in others.items() if name in words}
        yield sentence, {language: text if is_whole else first_sentence(text) for language, text in texts.items()}


def first_sentence(text):
    return re.split(r"(?<=[.。])(?= |\*|<|[^\x00-\x7f])", text)[0]


def firefox(folder):
    pages = {}
    for language in LANGUAGES:
        region = {"es": "es-ES", "sv": "sv-SE"}.get(language, language)
        [path] = glob.glob(f"{folder}/usr/lib/firefox-esr/browser/extensions/langpack-{region}@*")
        pack = zipfile.ZipFile(path)
        files = [name for name in pack.namelist() if re.search(r"neterror/(net|cert)Error\.ftl", name)]
        text = "".join(pack.read(name).decode() for name in files)
        pages[language] = dict(re.findall(r"^([\w-]+) = (.+)$", text, re.M))
    for name, sentence in PAGES.items():
        yield sentence, {language: words[name] for language, words in pages.items() if name in words}


def messages(folder, program, sentences):
    for sentence in sentences:
        found = {}
        for language in LANGUAGES:
            path = f"{folder}/usr/share/locale/{language.replace('-', '_')}/LC_MESSAGES/{program}.mo"
            if os.path.exists(path):
                words = gettext.GNUTranslations(open(path, "rb")).gettext(sentence)
                if words != sentence:
                    found[language] = words
        yield sentence, found


def version(package):
    policy = subprocess.run(["apt-cache", "policy", package], capture_output=True, text=True, check=True).stdout
    return policy.split("Candidate: ")[1].split("\n")[0]


def write(name, program, package, sentences):
    out = [
        f"# What {program} says in other languages. Made by tests/error-corpus/translations.py; do not edit.",
        f'date = "{datetime.date.today()}"',
        f'program = "{program}"',
        f'version = "{version(package)}"',
        f'source = "https://packages.debian.org/stable/{package}"',
    ]
    for english, words in sentences:
        kept = {}
        for language, sentence in sorted(words.items()):
            sentence = plain(sentence)
            # A short one would be found in other texts.
            letters = sum(2 if ord(letter) > 0x2e80 else 1 for letter in sentence if letter.isalpha())
            if letters >= 10 and sentence.isprintable():
                kept[language] = sentence
        out += ["", "[[sentence]]", f"english = {quoted(plain(english))}"]
        out += [f"{language} = {quoted(sentence)}" for language, sentence in kept.items()]
    os.makedirs("checks/translations", exist_ok=True)
    with open(f"checks/translations/{name}.toml", "w") as file:
        file.write("\n".join(out) + "\n")


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    os.chdir(os.path.join(os.path.dirname(__file__), "../.."))
    with tempfile.TemporaryDirectory() as folder:
        packages = ["chromium-l10n", "libc-l10n", "wget"]
        packages += [f"firefox-esr-l10n-{FIREFOX.get(language, language.lower())}" for language in LANGUAGES]
        subprocess.run(["apt-get", "download", "-qq", *packages], cwd=folder, check=True, stderr=subprocess.DEVNULL)
        for package in glob.glob(f"{folder}/*.deb"):
            subprocess.run(["dpkg", "-x", package, folder], check=True)
        write("chromium", "Chromium", "chromium-l10n", chromium(folder))
        write("firefox", "Firefox", "firefox-esr-l10n-de", firefox(folder))
        write("c-library", "the C library of Linux", "libc-l10n", messages(folder, "libc", ERRORS))
        write("wget", "wget", "wget", messages(folder, "wget", WGET))


main()
