"""Each link within the site leads to a page that is there, and to a place on it that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote

from markdown.extensions.toc import slugify, unique  # type: ignore[import-untyped]

from calculators.errors import nearest
from scripts.truth import Book, Check, Problem
from scripts.truth._prose import Passage

_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_MARKED = re.compile(r"\{:?[^}]*?#([\w-]+)[^}]*\}|\bid=[\"']([\w-]+)")


def problems(book: Book) -> Iterator[Problem]:
    """Yield each link that leads nowhere."""
    for passage in book.passages:
        for match in _LINK.finditer(passage.text) if _has_links(passage) else ():
            wrong = _wrong(book, passage.file, match[1])
            if wrong:
                yield Problem(passage.file, passage.line_at(match.start()), wrong)


def _has_links(passage: Passage) -> bool:
    return passage.kind != "code" and passage.file.endswith(".md")


def _wrong(book: Book, file: str, target: str) -> str:
    if re.match(r"[a-z]+:|\{", target):
        return ""
    path, _, place = target.partition("#")
    page = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(path))) if path else file
    if page not in book.files:
        return "" if (book.root / page).is_file() else f"{target} leads to no page. {_near(page, book)}"
    if place and place not in places(book.files[page]):
        return f'{target}: there is no "#{place}" on that page. {nearest(place, places(book.files[page]))}'
    return ""


def _near(page: str, book: Book) -> str:
    folder = posixpath.dirname(page)
    names = [posixpath.basename(file) for file in book.files if posixpath.dirname(file) == folder]
    return nearest(posixpath.basename(page), names) if names else "There is no such folder either."


@cache
def places(text: str) -> frozenset[str]:
    """Return every name that a link may put after the ``#`` of this page."""
    marked = {first or second for first, second in _MARKED.findall(text)}
    taken: set[str] = set()
    return frozenset(marked | {unique(slugify(heading, "-"), taken) for heading in _headings(text)})


def _headings(text: str) -> Iterator[str]:
    for heading in re.findall(r"^#{1,6} +(.+)$", text, re.MULTILINE):
        yield re.sub(r"\{:.*?\}|\]\([^)]*\)|[*`\[\]]", "", heading).strip()


CHECK = Check(problems=problems)
