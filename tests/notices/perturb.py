"""What happens to a notice on its way to us: wrapped anew, quoted, copied out of a page, signed, cut off."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from html import escape


def rewrapped(text: str) -> str:
    """Wrap every paragraph at 60 columns, as mail programs do."""
    return "\n".join(textwrap.fill(line, 60) for line in text.splitlines())


def quoted(text: str) -> str:
    """Quote every line, as a reply does."""
    return "\n".join(f"> {line}" for line in textwrap.fill(text, 72).splitlines())


def as_html(text: str) -> str:
    """Set every line as a paragraph of HTML, with a style sheet and entities."""
    lines = "".join(f"<p class='x'>{escape(line)}</p>\n" for line in text.splitlines())
    return f"<html><head><style>p {{ color: red }}</style></head><body>{lines}</body></html>"


def smart(text: str) -> str:
    """Use typographic quotes, non-breaking spaces and a soft hyphen in each long word."""
    hyphenated = re.sub(r"\b([a-zA-Z]{5})([a-zA-Z]{4,})\b", "\\1\u00ad\\2", text)
    return hyphenated.replace("'", "’").replace('"', "“").replace(" ", "\u00a0")


def signed(text: str) -> str:
    """Add the footer of a mail."""
    footer = "Sincerely,\nSeller Performance Team\nAmazon.com\n\nWas this helpful? Please do not reply to this message."
    return f"{text}\n\n{footer}"


def headed(text: str) -> str:
    """Add the head of a forwarded mail."""
    return f"From: Seller Performance <seller-performance@amazon.com>\nTo: a seller\nSubject: Your account\n\n{text}"


def renamed(text: str) -> str:
    """Change the shop, the product and the order."""
    for given, other in (
        ("Fenwick", "Oakley"),
        ("B000EXAMPL", "B0ZZZZZZZZ"),
        ("000-0000000-0000000", "999-9999999-9999999"),
    ):
        text = text.replace(given, other)
    return text


def full_width(text: str) -> str:
    """Write Latin letters in the full width that Chinese and Japanese keyboards give."""
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" and each.isalnum() else each for each in text)


PERTURBED: tuple[Callable[[str], str], ...] = (
    rewrapped,
    quoted,
    as_html,
    smart,
    signed,
    headed,
    renamed,
    full_width,
    str.upper,
)


def cut(text: str, share: float) -> str:
    """Return the first ``share`` of a text, as a careless copy does."""
    return text[: int(len(text) * share)]
