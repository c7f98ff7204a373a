"""What is used as a term stands in the glossary.

As a term counts: an abbreviation, also the short name of a metric; and a name in capitals, such as Account Health, that
stands on several pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.truth import Book, Check, Problem
from scripts.truth._allowed import sift
from scripts.truth._glossary import PAGE, Entry, entries
from scripts.truth._prose import Passage, sentences

SEVERAL = 3
"""Pages on which a name stands before it counts as a term."""

_SHORT = re.compile(r"\b(?=\w*[A-Z]\w*[A-Z]|[A-Z]+\d)[A-Z][A-Z0-9]+\b(?:-[A-Z]\b)?")
_PROPER = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)*"
_NAME = re.compile(rf"(?<![\w-])[a-z][\w’'-]*[,;:]? ({_PROPER}(?: (?:of (?:the )?)?{_PROPER})+)")

Use = tuple[str, str, int]
"""A term, the file that uses it, and the line."""


def problems(book: Book) -> Iterator[Problem]:
    """Yield each term that the glossary does not explain, where it is first used."""
    known = {_plain(name) for entry in entries(book.files.get(PAGE, "")) for name in _explained(entry)}
    uses: dict[str, Use] = {}
    for use in [*_of_records(book), *_short(book), *_names(book)]:
        if _plain(use[0]) not in known:
            uses.setdefault(use[0], use)
    yield from sift(book, "terms", ((term, _told(use)) for term, use in uses.items()))


def _explained(entry: Entry) -> Iterator[str]:
    """Yield each name of a term, and each abbreviation that is a part of one: INFORM of the INFORM Consumers Act."""
    for name in entry.names:
        yield from (name, *_SHORT.findall(name))


def _plain(term: str) -> str:
    return " ".join(term.split()).casefold()


def _told(use: Use) -> Problem:
    return Problem(use[1], use[2], f'"{use[0]}" is used as a term. Explain it in {PAGE}, or say it in plain words.')


def _of_records(book: Book) -> Iterator[Use]:
    for name, metric in book.playbook.metrics.items() if book.playbook else ():
        for match in _SHORT.finditer(metric.short):
            yield match[0], f"docs/metrics/{name}.md", 1


def _short(book: Book) -> Iterator[Use]:
    for passage in book.prose:
        for match in _SHORT.finditer(passage.own_words):
            yield match[0], passage.file, passage.line_at(match.start())


def _names(book: Book) -> Iterator[Use]:
    uses = [use for passage in book.prose for use in _named(passage)]
    pages: dict[str, set[str]] = {}
    for term, file, _ in uses:
        pages.setdefault(term, set()).add(file)
    yield from (use for use in uses if len(pages[use[0]]) >= SEVERAL)


def _named(passage: Passage) -> Iterator[Use]:
    if passage.kind not in ("heading", "row"):
        for start, sentence in sentences(passage.own_words):
            for match in _NAME.finditer(" ".join(sentence.split())):
                yield match[1], passage.file, passage.line_at(start)


CHECK = Check(problems=problems)
