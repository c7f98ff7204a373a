"""Writes a content security policy into every page: only our own files, and no request to any other host.

The theme has a few inline scripts; each is let through by its own digest. The theme swaps pages in place, so the policy
of the first page of a visit holds for those after it too: every page allows the scripts of all.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
EXECUTABLE = re.compile(r"""\btype=["']?(?:module|text/javascript|application/javascript)["']?""")
HEAD = re.compile(r"<head\b[^>]*>\s*(?:<meta charset=[^>]*>)?")

BEFORE_SCRIPTS = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"
AFTER_SCRIPTS = (
    "; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "manifest-src 'self'; base-uri 'self'; form-action 'none'"
)
FOR_WORKERS = f"{BEFORE_SCRIPTS}; connect-src 'self'"
"""A worker is bound by what its own file is served with, not by the page; only a host that sends headers can do it."""


def inline_scripts(html: str) -> list[str]:
    """The text of each inline script that a browser would run."""
    found = SCRIPT.findall(html)
    return [text for given, text in found if _runs(given) and text]


def _runs(attributes: str) -> bool:
    has_type = re.search(r"\btype=", attributes)
    return not re.search(r"\bsrc=", attributes) and (not has_type or bool(EXECUTABLE.search(attributes)))


def source_of(script: str) -> str:
    """The script as a source that a policy allows: its digest."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy_for(scripts: Iterable[str]) -> str:
    """The policy that allows these inline scripts and nothing else that is inline."""
    return " ".join([BEFORE_SCRIPTS, *sorted({source_of(script) for script in scripts})]) + AFTER_SCRIPTS


def with_policy(html: str, policy: str) -> str:
    """The page with the policy as the first thing in its head after the character set."""
    element = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return HEAD.sub(lambda head: head[0] + element, html, count=1)


def write_policies(site: Path) -> None:
    """Give every page of the site the policy made of all of them."""
    pages = {file: file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
    policy = policy_for(script for html in pages.values() for script in inline_scripts(html))
    for file, html in pages.items():
        file.write_text(with_policy(html, policy), encoding="utf-8")
