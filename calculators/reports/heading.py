"""Which report a table is: by the names of its columns, which stand on the pages of ``docs/reports``."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from calculators.records import Report
from calculators.reports.kinds import Places, Table
from calculators.reports.wish import Wish

MARKS = ("\t", ",", ";", "|")
LOOKED_AT = 25
"""Lines at the top among which the heading is looked for: some reports begin with a few lines about themselves."""

_MOST_HEADINGS, _MOST_LETTERS = 40, 60

_APART = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a table is: its kind, where its fields stand, what parts its cells, how many lines stand above its rows.

    ``cells`` are the names of its columns, empty where the table has none that is known.
    """

    kind: Table
    places: Places
    mark: str
    cells: tuple[str, ...]
    above: int

    def doubled(self) -> list[str]:
        """Return the headings of fields that stand more than once."""
        names = [plain_name(cell) for cell in self.cells]
        return [self.cells[place] for place in self.places.values() if names[place] and names.count(names[place]) > 1]


def find_heading(
    lines: Sequence[str], kinds: Sequence[Table], pages: Mapping[str, Report], wish: Wish
) -> Heading | None:
    """Return the heading among the first ``lines`` that fits a kind best, or None.

    The kind the seller named is preferred where it fits. A list whose columns the seller named is taken for that.
    """
    found = [*_fitting(lines, kinds, pages, wish), *_usual(lines, kinds)]
    return max(found, key=lambda each: (each.kind.name == wish.kind, len(each.places)), default=None)


def _fitting(
    lines: Sequence[str], kinds: Sequence[Table], pages: Mapping[str, Report], wish: Wish
) -> Iterator[Heading]:
    for number, line in enumerate(lines, 1):
        for mark in MARKS:
            cells = cells_of(line, mark)
            for kind in kinds if len(cells) > 1 else ():
                by_hand = wish.columns if kind.by_hand else {}
                places = _places(cells, pages[kind.name].columns, by_hand)
                if _is(kind, places, by_hand):
                    yield Heading(kind, places, mark, tuple(cells), number)


def _places(cells: Sequence[str], columns: Mapping[str, Sequence[str]], by_hand: Mapping[str, str]) -> Places:
    """Return where each field stands. Of two columns with the same name the first is taken."""
    names = [plain_name(cell) for cell in cells]
    found = {}
    for field_name in {**columns, **by_hand}:
        spellings = (by_hand.get(field_name, ""), *columns.get(field_name, ()))
        wanted = [plain_name(each) for each in spellings if each]
        if known := next((each for each in wanted if each in names), ""):
            found[field_name] = names.index(known)
    return found


def _is(kind: Table, places: Places, by_hand: Mapping[str, str]) -> bool:
    """Return whether the columns found are those of this kind; which ones of ``any_of`` a hand need not say."""
    told_apart = not kind.any_of or any(name in places for name in kind.any_of) or bool(by_hand)
    return told_apart and all(name in places for name in kind.needs)


def _usual(lines: Sequence[str], kinds: Sequence[Table]) -> Iterator[Heading]:
    """Yield a table whose heading nobody knows, by what stands in the usual places of one of its first rows."""
    for kind in kinds:
        for number, line in enumerate(lines if kind.usual else ()):
            for mark in MARKS:
                cells = cells_of(line, mark)
                if all(place < len(cells) and what.fullmatch(cells[place]) for place, what in kind.usual.values()):
                    places = {name: place for name, (place, _) in kind.usual.items()}
                    yield Heading(kind, places, mark, ("",) * len(cells), number)


def likely_headings(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the cells of what may be the heading of a table: of a line above another with as many cells."""
    for mark in MARKS:
        rows = [cells_of(line, mark) for line in lines if line.strip()]
        for row, below in pairwise(rows):
            if len(row) == len(below) > 1:
                return tuple(cell[:_MOST_LETTERS] for cell in row[:_MOST_HEADINGS] if cell)
    return ()


def cells_of(line: str, mark: str) -> list[str]:
    """Return the cells of a line at the top of a file."""
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=mark), [])]
    except csv.Error:
        return line.split(mark)


def plain_name(name: str) -> str:
    """Return the name of a column as it is compared: small letters, one mark between words."""
    return _APART.sub("-", name.strip(" \ufeff\"'").lower())
