"""Each source has a title, an address and the day on which one of us last read it; old readings are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

import yaml

from calculators.dated import Confidence
from scripts.truth import Book, Check, Problem
from scripts.truth._allowed import sift
from scripts.truth._prose import front_matter

STALE_AFTER = 180
"""Days after which a source is to be read again."""

_ADDRESS = re.compile(r"\]\(\s*(https?://[^)\s]+)")


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as it stands in the front matter of one page."""

    file: str
    line: int
    name: str
    facts: dict[str, str]


def problems(book: Book) -> Iterator[Problem]:
    """Yield each source that lacks something, and each address in a text that is no source of its page."""
    for source in cited(book):
        yield from _wrong(source, book.day)
    yield from sift(book, "addresses", _loose(book))


def cited(book: Book) -> Iterator[Cited]:
    """Yield every source of every page."""
    for file, text in book.files.items():
        tree = yaml.compose(front_matter(text), Loader=yaml.CBaseLoader)
        yield from _of_page(file, tree)


def _of_page(file: str, tree: Any) -> Iterator[Cited]:
    for key, value in tree.value if isinstance(tree, yaml.MappingNode) else ():
        if key.value == "sources" and isinstance(value, yaml.MappingNode):
            for name, source in value.value:
                facts = {fact.value: said.value for fact, said in source.value}
                yield Cited(file, name.start_mark.line + 2, name.value, facts)


def _wrong(source: Cited, day: date) -> Iterator[Problem]:
    for key in ("title", "url"):
        if not source.facts.get(key):
            yield _problem(source, f'has no "{key}". Add it.')
    if source.facts.get("confidence") not in get_args(Confidence):
        yield _problem(source, f'has no confidence. Write "confidence: {"|".join(get_args(Confidence))}".')
    read = _day(source)
    if read is None:
        yield _problem(source, f'has no day. Write "checked: {day}", the day on which you read it.')
    elif read > day:
        yield _problem(source, f"was read on {read}, which is still to come. Correct the day.")


def _problem(source: Cited, message: str) -> Problem:
    return Problem(source.file, source.line, f'the source "{source.name}" {message}')


def _day(source: Cited) -> date | None:
    try:
        return date.fromisoformat(source.facts.get("checked", ""))
    except ValueError:
        return None


def _loose(book: Book) -> Iterator[tuple[str, Problem]]:
    """Yield each address in a text that has no day, since it is no source of its page."""
    known = {(source.file, source.facts.get("url")) for source in cited(book)}
    for passage in book.prose:
        for match in _ADDRESS.finditer(passage.text):
            if (passage.file, match[1]) not in known:
                yield match[1], Problem(passage.file, passage.line_at(match.start()), _undated(match[1]))


def _undated(address: str) -> str:
    return f'{address} is no source of this page, so it has no day. Add it under "sources", with the day it was read.'


def stale(book: Book) -> list[tuple[int, Cited]]:
    """Return the sources that nobody has read again for too long, the oldest first."""
    ages = [((book.day - read).days, source) for source in cited(book) if (read := _day(source))]
    return sorted((each for each in ages if each[0] > STALE_AFTER), key=lambda each: -each[0])


def listed(book: Book) -> Iterator[str]:
    """Yield each source that is to be read again."""
    yield f"Sources not read again for {STALE_AFTER} days"
    yield from (f"{age:5} days  {source.file}: {source.name}  {source.facts.get('url')}" for age, source in stale(book))
    yield "" if stale(book) else "none\n"


def summary(book: Book) -> Iterator[str]:
    """Say how many sources there are, and how many are to be read again."""
    yield f"{len(list(cited(book)))} sources, {len(stale(book))} to read again"


CHECK = Check(problems=problems, listed=listed, summary=summary)
