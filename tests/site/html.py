"""What a built page offers a reader: links, anchors, headings, forms. Read with the standard library."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href", "object": "data"}
"""Elements that make a browser fetch something, and the attribute that says what."""


@dataclass
class Offer(HTMLParser):
    """One page's offer, from its ``<article>`` only where ``article`` says so."""

    article: bool = True
    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    headings: list[tuple[str, str]] = field(default_factory=list)
    fields: list[tuple[str, str]] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    inside: int = 0
    heading: str = ""
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    @classmethod
    def of(cls, path: Path, *, article: bool = True) -> Offer:
        offer = cls(article)
        offer.feed(path.read_text(encoding="utf-8"))
        return offer

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.inside += tag == "article"
        if self.article and not self.inside:
            return
        if "id" in given:
            self.anchors.add(given["id"])
        if tag == "a" and "href" in given and "headerlink" not in given.get("class", ""):
            self.links.append(given["href"])
        if tag in LOADING and LOADING[tag] in given and given.get("rel") not in ("canonical", "prev", "next"):
            self.loads.append(given[LOADING[tag]])
        if tag in ("form", "input", "textarea", "select", "button", "playbook-tool"):
            self.fields.append((tag, given.get("name", "")))
        if tag in ("h1", "h2", "h3"):
            self.heading, self.words = tag, []

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "article"
        if tag == self.heading:
            self.headings.append((tag, " ".join("".join(self.words).replace("¶", "").split())))
            self.heading = ""

    def handle_data(self, data: str) -> None:
        if self.heading:
            self.words.append(data)


def pages(site: Path) -> dict[str, Path]:
    """Return every page of a built site by its address within it."""
    return {str(path.relative_to(site)): path for path in sorted(site.rglob("*.html"))}


def target(page: str, link: str) -> tuple[str, str] | None:
    """Return the file and the anchor a link within the site leads to; None for a link that leaves it."""
    address, anchor = urldefrag(unquote(link))
    if "://" in address or address.startswith(("mailto:", "data:", "//")):
        return None
    path = Path(page).parent / address if address else Path(page)
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    if not parts or "." not in parts[-1]:
        parts.append("index.html")
    return "/".join(parts), anchor


@dataclass
class _Cells(HTMLParser):
    """The cells that a phone shows as a line of label and content, and how many parts each content has."""

    parts: list[int] = field(default_factory=list)
    depth: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "td" and "data-label" in dict(attrs):
            self.parts.append(0)
            self.depth = 1
        elif self.depth:
            self.parts[-1] += self.depth == 1
            self.depth += tag not in ("br", "input", "img")

    def handle_endtag(self, tag: str) -> None:
        self.depth = 0 if tag == "td" else max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        if self.depth == 1 and data.strip():
            self.parts[-1] += 1


def most_parts(html: str) -> int:
    """Return the most parts that a labelled cell has: with more than one, a phone shows them beneath each other."""
    cells = _Cells()
    cells.feed(html)
    return max(cells.parts, default=0)
