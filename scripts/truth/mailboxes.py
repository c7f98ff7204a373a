"""No mailbox is printed that nobody has reviewed: a wrong one loses an appeal, an old one may belong to a stranger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.truth import Book, Check, Problem
from scripts.truth._allowed import sift

_MAILBOX = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")


def problems(book: Book) -> Iterator[Problem]:
    """Yield each address of a mailbox that is not on the list. An invented one ends in ``.example``."""
    yield from sift(book, "mailboxes", _printed(book))


def _printed(book: Book) -> Iterator[tuple[str, Problem]]:
    for passage in book.prose:
        for match in _MAILBOX.finditer(passage.words):
            if not match[0].endswith(".example"):
                yield match[0], Problem(passage.file, passage.line_at(match.start()), _told(match[0]))


def _told(address: str) -> str:
    return f"{address} is a mailbox. Lead to a form instead; if it is needed, say why in scripts/truth/allowed.toml."


CHECK = Check(problems=problems)
