"""A second text beside the first: what is the same, what differs, and which facts would change without a word."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from typing import Literal

Kind = Literal["asin", "order", "day", "count", "cause"]
type Pair = tuple[str, str]
type Fact = tuple[Kind, str]

LIKE = 0.5
"""From this likeness on, two sentences are one that was changed."""

MOST_PAIRS = 4_000
"""Pairs of sentences that are compared word by word; beyond, they count as taken out and put in."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[A-Z0-9])|(?<=[。！？])")
_MARK = re.compile(r"^(?:[-*•–#>]+|\(?\d{1,2}[.)])\s+")
_WORD = re.compile(r"\s+|[^\s]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]*\.?"
DAYS = re.compile(
    rf"\b(?P<iso>\d{{4}}-\d\d-\d\d)\b|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s(?P<month>{_MONTH})\s?,?\s?(?P<year>\d{{4}})?"
    rf"|\b(?P<month2>{_MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b,?\s?(?P<year2>\d{{4}})?|\b(?P<other>\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})\b",
    re.IGNORECASE,
)
_ASIN = re.compile(r"\bB0[A-Z0-9]{8}\b")
_ORDER = re.compile(r"\b[0-9DS]\d{2}-\d{7}-\d{7}\b")
_COUNT = re.compile(r"(?<![\w.,:/-])\d[\d,.]*(?: ?%)?(?![\w:/-])")
_EXHIBIT = re.compile(r"\((?:see )?exhibits?[^)]*\)|\bexhibits? \d+", re.IGNORECASE)
_CAUSE = re.compile(r"\b(?:because|root causes?|due to|caused by|led to|the cause|resulted from)\b", re.IGNORECASE)
_CAUSE_TITLE = re.compile(
    r"^(?:[\d.) ]*)(?:root causes?|causes?|what went wrong|why .{0,60})[^.!?]{0,40}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of the first text beside its like in the second; either may be missing."""

    first: str
    second: str

    @property
    def kind(self) -> str:
        """Whether the sentence is the same, changed, gone or new."""
        if self.first and self.second:
            return "same" if even(self.first) == even(self.second) else "changed"
        return "gone" if self.first else "new"


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that the first text states and the second states otherwise, or no more."""

    kind: Kind
    gone: tuple[str, ...]
    come: tuple[str, ...]
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Attempts:
    """Two texts side by side, the facts that changed between them, and the share of the second that is not new."""

    rows: tuple[Row, ...]
    changes: tuple[Change, ...]
    same: Fraction


def compare_attempts(first: str, second: str) -> Attempts:
    """Compare two texts to Amazon about one notice. Any texts will do."""
    rows = tuple(_rows(sentences(first), sentences(second)))
    changes = tuple(_changes(rows, second, set(_causes(first))))
    written = [row for row in rows if row.second]
    same = sum(row.kind == "same" for row in written)
    return Attempts(rows, changes, Fraction(same, len(written)) if written else Fraction(0))


def sentences(text: str) -> list[str]:
    """Return the sentences, headings and items of ``text`` in order, without the marks of lists."""
    parts = (part for line in text.splitlines() for part in _SENTENCE_END.split(_MARK.sub("", line.strip())))
    return [part.strip() for part in parts if part.strip()]


def words_between(first: str, second: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Return both sentences in stretches, each with whether the other one lacks it."""
    left, right = _WORD.findall(first), _WORD.findall(second)
    sides: tuple[list[tuple[str, bool]], list[tuple[str, bool]]] = ([], [])
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, left, right).get_opcodes():
        for side, words in zip(sides, (left[i1:i2], right[j1:j2]), strict=True):
            if words:
                side.append(("".join(words), tag != "equal"))
    return sides


def even(sentence: str) -> str:
    """Return a sentence for comparing: case, spaces and the mark at its end do not count."""
    return " ".join(sentence.casefold().split()).rstrip(".!:")


def _rows(first: Sequence[str], second: Sequence[str]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, list(map(even, first)), list(map(even, second)))
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from map(Row, first[i1:i2], second[j1:j2])
        else:
            yield from _paired(first[i1:i2], second[j1:j2])


def _paired(first: Sequence[str], second: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of a stretch that differs: like sentences beside each other, in the order of the second text."""
    left = list(first)
    close = len(first) * len(second) <= MOST_PAIRS
    for sentence in second:
        like = max(left, key=lambda other: _likeness(other, sentence), default="") if close else ""
        if like and _likeness(like, sentence) >= LIKE:
            left.remove(like)
            yield Row(like, sentence)
        else:
            yield Row("", sentence)
    yield from (Row(sentence, "") for sentence in left)


def _likeness(first: str, second: str) -> float:
    matcher = SequenceMatcher(None, even(first).split(), even(second).split())
    return matcher.ratio() if matcher.real_quick_ratio() >= LIKE and matcher.quick_ratio() >= LIKE else 0.0


def _changes(rows: Sequence[Row], second: str, causes: set[str]) -> Iterator[Change]:
    """Yield what the first text stated and the second does not; a fact that only moved has not changed."""
    still = facts_of(second)
    for row in rows:
        if row.kind not in ("changed", "gone"):
            continue
        stated, now = facts_of(row.first), facts_of(row.second)
        gone = [fact for fact in stated if not stands(fact, still)]
        for kind in dict.fromkeys(kind for kind, _ in gone):
            lost = tuple(stated[each] for each in gone if each[0] == kind)
            come = tuple(words for (other, name), words in now.items() if other == kind and (other, name) not in stated)
            yield Change(kind, lost, come, row.first, row.second)
        if row.first in causes and (row.kind == "gone" or not gone):
            yield Change("cause", (), (), row.first, row.second)


def stands(fact: Fact, stated: Collection[Fact]) -> bool:
    """Return whether a fact is stated; a day without its year is the same day."""
    kind, name = fact
    if kind != "day":
        return fact in stated
    return any(other == "day" and (day.endswith(name) or name.endswith(day)) for other, day in stated)


def facts_of(text: str) -> dict[Fact, str]:
    """Return the days, numbers, ASINs and orders of ``text`` by kind and name, each as it is written there."""
    found: dict[Fact, str] = {}
    found |= {("asin", words): words for words in _ASIN.findall(text)}
    found |= {("order", words): words for words in _ORDER.findall(text)}
    rest = _EXHIBIT.sub(" ", _ORDER.sub(" ", text))
    for match in DAYS.finditer(rest):
        found["day", day_name(match)] = match[0].strip(" ,")
    for match in _COUNT.finditer(DAYS.sub(" ", rest)):
        words = match[0].rstrip(".,")
        found["count", words.replace(",", "").replace(" ", "")] = words
    return found


def day_name(match: re.Match[str]) -> str:
    """Return the day that ``DAYS`` found as year, month and day, the year empty where it is not said."""
    if match["iso"] or match["other"]:
        return match["iso"] or match["other"]
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    number = _MONTHS.index(month[:3].lower()) + 1
    year = match["year"] or match["year2"] or ""
    return f"{year}-{number:02}-{int(day):02}"


def _causes(text: str) -> Iterator[str]:
    """Yield the sentences that state a cause: under a heading that says so, or by their own words."""
    under = False
    for line in text.splitlines():
        title = _MARK.sub("", line.strip()).rstrip(":")
        if title and len(title) < 80 and not title.endswith((".", "!", "?")) and not _MARK.match(line.strip()):
            under = bool(_CAUSE_TITLE.match(title))
            continue
        for sentence in sentences(line):
            if under or _CAUSE.search(sentence):
                yield sentence
