"""A page of HTML as text: one line for each block, and behind a link the address it really leads to."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|center|d[dlt]|div|fieldset|figure|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p"
    "|pre|section|table|tbody|tfoot|thead|title|tr"
)
_UNSEEN = re.compile("script|style|template|head|noscript|svg|object|iframe|textarea|select")
_CELLS = ("td", "th")
_ADDRESS = re.compile(r"\s{0,9}(?:https?://|mailto:)([^\s<>\"'?#]{1,300})", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\f\v\u00a0]+")
_LINES = re.compile(r"\s*\n\s*\n\s*")


def text_of_markup(markup: str) -> str:
    """Return the text that a reader of ``markup`` sees. Whatever is wrong in it is read as far as it goes."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(reader.parts).split("\n"))
    return _LINES.sub("\n\n", "\n".join(lines)).strip()


def charset_in(data: bytes) -> str:
    """Return the set of characters that a page names in its head, or "". It is read from the first bytes only."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii", "ignore") if found else ""


class _Reader(HTMLParser):
    """Collects what is seen. A link's own words come first, then its address, unless they are the same."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = ""
        self._depth = 0
        self._link = ""
        self._begun = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen:
            self._depth += tag == self._unseen
        elif _UNSEEN.fullmatch(tag):
            self._unseen, self._depth = tag, 1
        else:
            self._seen_tag(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._unseen and not _UNSEEN.fullmatch(tag):
            self._seen_tag(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            self._depth -= tag == self._unseen
            self._unseen = self._unseen if self._depth else ""
        elif tag == "a":
            self._end_link()
        elif _BLOCKS.fullmatch(tag):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data.replace("\n", " "))

    def _seen_tag(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag == "body":
            self._end_link()
        if _BLOCKS.fullmatch(tag):
            self.parts.append("\n- " if tag == "li" else "\n")
        elif tag in _CELLS:
            self.parts.append(" ")
        elif tag == "a":
            self._end_link()
            found = _ADDRESS.match(attrs.get("href") or "")
            self._link, self._begun = (found[0].strip() if found else ""), len(self.parts)

    def _end_link(self) -> None:
        address = self._link.removeprefix("mailto:")
        if address and address.rstrip("/") not in "".join(self.parts[self._begun :]):
            self.parts.append(f" <{address}> ")
        self._link = ""
