"""The glossary is in order: each term once, in its place, explained, and "See …" leads to a term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from scripts.truth import Book, Check, Problem
from scripts.truth._glossary import PAGE, Entry, entries


def problems(book: Book) -> Iterator[Problem]:
    """Yield each entry that is out of place, doubled, or leads nowhere."""
    found = entries(book.files.get(PAGE, ""))
    for before, entry in pairwise(found):
        if _key(entry) <= _key(before):
            yield _told(entry, f'stands after "{before.term}". Keep the order of the alphabet, each term once.')
    names = {name.casefold() for entry in found for name in entry.names}
    for entry in found:
        seen = re.search(r"\bSee ([^.]*)\.", entry.said)
        if seen and seen[1].casefold() not in names:
            yield _told(entry, f'says "{seen[0]}", and there is no such term.')


def _key(entry: Entry) -> str:
    return re.sub(r"[^\w ]", "", entry.term.casefold())


def _told(entry: Entry, message: str) -> Problem:
    return Problem(PAGE, entry.line, f'"{entry.term}" {message}')


CHECK = Check(problems=problems)
