"""A number that Amazon or a law sets never stands as text: it is drawn from its record.

What is not such a number is said here, pattern by pattern; what no pattern can tell stands in ``allowed.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.truth import Book, Check, Problem
from scripts.truth._allowed import sift
from scripts.truth._figures import Figure, figures
from scripts.truth._prose import Passage, blank

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"20(?:0[1-9]|[1-3]\d)"

NO_FIGURES = {
    "a gap that the seller fills": r"\[[^\]]*\](?![(\[])",
    "a day": rf"\b\d{{1,2}}\s+(?:{_MONTHS})(?:\s+{_YEAR})?|\b\d{{4}}-\d\d-\d\d\b|\b\d\d-[A-Z][a-z]{{2}}-\d{{4}}\b",
    "a part of a law": r"(?i:\b(?:articles?|art\.|sections?|regulation|directive|annex|title|part)|§+)"
    r"(?:\s\(\w+\))?\s\d[\d/.()]*(?:(?:,|\sor|\sand|\sto)\s\d+)*",
    "a year": rf"\b{_YEAR}\b",
    "a place in US law": r"\b\d+\s(?:CFR|U\.S\.C\.)\s[\w.()]+",
    "a case at court": r"\b(?:\d+|[A-Z]{1,3})\s[A-Z]{1,3}\s\d+/\d+",
    "a standard": r"\b(?:ISO|IEC|EN|UN|ASTM|UL)(?:/IEC)?\s\d[\d.-]*",
    "a name": r"\b[A-Za-z]\w*\d\w*",
    "a number of a file": r"\b0\d\b",
    "a rating": r"\b(?:[1-5](?:[\s–-]+(?:or\s|to\s|and\s)?[1-5])?)[\s-]stars?\b",
}
"""Digits that nobody changes by changing a rule: what they are, and how to know them."""

_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_LARGE = rf"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:{_TENS})(?:-\w+)?|hundred|thousand|million"
_TIME = r"(?:(?:calendar|business|working|full|more)[\s-]+)?(?:hours?|days?|weeks?|months?|years?)\b"
_NUMBER = re.compile(
    r"[€$£¥]?\d(?:[\d.,]*\d)?(?:\s?%|[\s-]+[a-z]+)?"
    rf"|\b(?:(?:{_SMALL})\s+)?(?:{_LARGE})\b(?:[\s-]+[a-z]+)?"
    rf"|\b(?:{_SMALL})(?:\s(?:or|to)\s(?:{_SMALL}))?[\s-]+(?:{_TIME}|per\s?cent)"
    rf"|\bone[\s-]+(?:business|working|calendar)[\s-]+day",
    re.IGNORECASE,
)
_OUTSIDE = [re.compile(pattern) for pattern in NO_FIGURES.values()]
_OF_THE_SELLER = ("Root causes", "Corrective actions", "Preventive measures")
"""Under these headings stand sentences that the seller completes; the numbers in them are examples."""

HISTORY = "docs/changes.md"
"""Tells what a figure was and became, so it may name both."""


def problems(book: Book) -> Iterator[Problem]:
    """Yield each figure that stands as text."""
    known = figures(book.playbook, book.day) if book.playbook else []
    found = ((words, _told(place, words, known)) for place, words in _standing(book))
    yield from sift(book, "figures", found)


def _standing(book: Book) -> Iterator[tuple[tuple[str, int], str]]:
    for passage in book.prose:
        if passage.kind != "note" and passage.file != HISTORY and not _example(passage):
            for match in _NUMBER.finditer(_left(passage)):
                yield (passage.file, passage.line_at(match.start())), " ".join(match[0].split())


def _example(passage: Passage) -> bool:
    gap = passage.heading in _OF_THE_SELLER and "[" in passage.text
    return gap or "example" in passage.heading.lower()


def _left(passage: Passage) -> str:
    gaps, *rest = _OUTSIDE
    words = _own(passage, gaps)
    for pattern in rest:
        words = blank(pattern, words)
    return words


def _own(passage: Passage, gaps: re.Pattern[str]) -> str:
    hidden = blank(gaps, passage.text)
    return "".join(own if left != " " else " " for own, left in zip(passage.own_words, hidden, strict=True))


def _told(place: tuple[str, int], words: str, known: list[Figure]) -> Problem:
    same = [figure.call for figure in known if figure.words == words]
    hint = f"It may be {' or '.join(same[:3])}. " if same else ""
    message = (
        f'"{words}" is a figure that stands as text. Draw it from its page with {{{{ figure("…") }}}}. {hint}'
        "If no page holds it, add it to one, with its source. If nobody sets it, say so in scripts/truth/allowed.toml."
    )
    return Problem(*place, message)


CHECK = Check(problems=problems)
