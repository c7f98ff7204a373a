"""Rows and columns of a text copied from a spreadsheet, a bookkeeping program or a report, or typed by hand."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from calculators.invoices.days import readings
from calculators.invoices.headings import columns_of
from calculators.invoices.numbers import whole

_MARKS = "\t;|,"
_QUOTED = re.compile(rf'(?:^|[{_MARKS}])"', re.MULTILINE)
"""A quotation mark has a meaning at the beginning of a cell only."""

_ASIN = re.compile(r"(?=.*[0-9])[A-Z0-9]{10}")
_COUNT = re.compile(r"[0-9][0-9 .,'’\u00a0\u202f]*\D{0,4}")
_SEARCHED_FOR_HEADINGS = 20

Row = list[str]
Numbered = tuple[int, Row]


@dataclass(frozen=True, slots=True)
class Table:
    """Cells by the number of their line and by field; ``too_long`` lines have more than ``width`` cells.

    ``columns`` are the fields that have one, ``unused`` the headings of the others. Without headings, ``doubtful`` are
    the fields that more than one column could be.
    """

    rows: Mapping[int, Mapping[str, str]]
    too_long: Collection[int]
    width: int
    columns: Collection[str]
    unused: Sequence[str] = ()
    doubtful: Sequence[str] = ()


def read_table(text: str, fields: Collection[str]) -> Table:
    """Read ``text`` as a table that holds ``fields``: by its headings, or without any by what stands in its columns."""
    rows = ((number, row) for number, row in enumerate(_rows(text), 1) if any(map(str.strip, row)))
    top = list(islice(rows, _SEARCHED_FOR_HEADINGS))
    for at, (_, row) in enumerate(top, 1):
        columns = columns_of(row, fields)
        if "asin" in columns:
            unused = [cell.strip() for place, cell in enumerate(row) if place not in columns.values()]
            return _table(chain(top[at:], rows), len(row), columns, unused=[*filter(None, unused)])
    return _without_headings([*top, *rows], fields)


def asin_in(cell: str) -> str:
    """Return the ASIN a cell holds, or nothing."""
    return cell.upper() if _ASIN.fullmatch(cell.upper()) else ""


def _table(rows: Iterable[Numbered], width: int, columns: Mapping[str, int], **rest: Sequence[str]) -> Table:
    """Keep of each row what stands in a column that is needed."""
    kept, too_long = {}, set()
    for number, row in rows:
        kept[number] = {field: row[place].strip() if place < len(row) else "" for field, place in columns.items()}
        if any(map(str.strip, row[width:])):
            too_long.add(number)
    return Table(kept, too_long, width, columns, **rest)


def _rows(text: str) -> Iterable[Row]:
    lines = text.lstrip("\ufeff").replace("\0", "").splitlines()
    mark = _mark([line for line in lines if line.strip()])
    if not mark:
        return map(_words, lines)
    if not _QUOTED.search(text):
        return (line.split(mark) for line in lines)
    try:
        return list(csv.reader(lines, delimiter=mark, strict=True))
    except csv.Error:  # a quotation mark without its partner would swallow the lines that follow
        return [_cells(line, mark) for line in lines]


def _cells(line: str, mark: str) -> Row:
    """Part one line by itself. Amazon's reports have tabs, and quotation marks that mean nothing."""
    try:
        return line.split(mark) if mark == "\t" else next(csv.reader([line], delimiter=mark), [])
    except csv.Error:
        return line.split(mark)


def _mark(lines: Sequence[str]) -> str:
    """Return the first mark that most lines hold. The comma comes last, for it may stand in a number."""
    return next((mark for mark in _MARKS if sum(mark in line for line in lines) * 2 > len(lines)), "")


def _words(line: str) -> Row:
    """Part a line typed by hand: at wide gaps, or after its first three words."""
    wide = re.split(r"\s{2,}", line.strip())
    return wide if len(wide) > 1 else line.split(maxsplit=3)


def _without_headings(rows: Sequence[Numbered], fields: Collection[str]) -> Table:
    """Tell the columns by their cells."""
    width = Counter(len(row) for _, row in rows).most_common(1)[0][0] if rows else 0
    kinds = [_kind([row[place].strip() for _, row in rows if place < len(row)]) for place in range(width)]
    columns = {field: place for place, field in enumerate(kinds) if field in fields and kinds.count(field) == 1}
    return _table(rows, width, columns, doubtful=[field for field in _CERTAIN if kinds.count(field) > 1])


_CERTAIN: Mapping[str, Callable[[str], object]] = {
    "asin": asin_in,
    "day": lambda cell: not cell.isdigit() and readings(cell),
    "units": lambda cell: _COUNT.fullmatch(cell) and whole(cell) is not None,
}
_TOLD_BY: Mapping[str, Callable[[str], object]] = {**_CERTAIN, "supplier": bool}


def _kind(cells: Sequence[str]) -> str:
    """Return the first field that most cells of a column can be."""
    return next((field for field, fits in _TOLD_BY.items() if sum(map(bool, map(fits, cells))) * 2 > len(cells)), "")
