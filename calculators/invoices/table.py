"""Rows and columns of a text copied from a spreadsheet, a bookkeeping program or a report, or typed by hand."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from calculators.invoices.days import readings
from calculators.invoices.headings import columns_of
from calculators.invoices.numbers import whole

_MARKS = "\t;|,"
_ASIN = re.compile(r"(?=.*[0-9])[A-Z0-9]{10}")
_SEARCHED_FOR_HEADINGS = 20

Row = list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by their number in the text, how many cells a row has, where each field stands, and the headings if any.

    Without headings, ``doubtful`` are the fields that more than one column could be.
    """

    rows: Mapping[int, Row]
    width: int
    columns: Mapping[str, int]
    headings: Sequence[str] = ()
    doubtful: Sequence[str] = ()

    def cell(self, row: Row, field: str) -> str:
        """Return the cell of a field in ``row``, empty where there is none."""
        place = self.columns.get(field, len(row))
        return row[place] if place < len(row) else ""

    def column(self, field: str) -> list[str]:
        """Return every cell of one field."""
        return [self.cell(row, field) for row in self.rows.values()]

    def unused(self) -> tuple[str, ...]:
        """Return the headings of the columns that hold none of the fields."""
        used = set(self.columns.values())
        return tuple(heading for place, heading in enumerate(self.headings) if heading and place not in used)


def read_table(text: str, fields: Collection[str]) -> Table:
    """Read ``text`` as a table that holds ``fields``: by its headings, or without any by what stands in its columns."""
    cells = ([cell.strip() for cell in row] for row in _rows(text))
    rows = {number: row for number, row in enumerate(cells, 1) if any(row)}
    for number, row in list(rows.items())[:_SEARCHED_FOR_HEADINGS]:
        columns = columns_of(row, fields)
        if "asin" in columns:
            below = {each: rows[each] for each in rows if each > number}
            return Table(below, len(row), columns, row)
    return _without_headings(rows, fields)


def asin_in(cell: str) -> str:
    """Return the ASIN a cell holds, or nothing."""
    return cell.upper() if _ASIN.fullmatch(cell.upper()) else ""


def _rows(text: str) -> Iterable[Row]:
    lines = text.lstrip("\ufeff").replace("\0", "").splitlines()
    mark = _mark([line for line in lines if line.strip()])
    if not mark:
        return map(_words, lines)
    try:
        return list(csv.reader(lines, delimiter=mark, strict=True))
    except csv.Error:  # a quotation mark without its partner would swallow the lines that follow
        return [_cells(line, mark) for line in lines]


def _cells(line: str, mark: str) -> Row:
    try:
        return next(csv.reader([line], delimiter=mark), [])
    except csv.Error:
        return line.split(mark)


def _mark(lines: Sequence[str]) -> str:
    """Return the first mark that most lines hold. The comma comes last, for it may stand in a number."""
    return next((mark for mark in _MARKS if sum(mark in line for line in lines) * 2 > len(lines)), "")


def _words(line: str) -> Row:
    """Part a line typed by hand: at wide gaps, or after its first three words."""
    wide = re.split(r"\s{2,}", line.strip())
    return wide if len(wide) > 1 else line.split(maxsplit=3)


def _without_headings(rows: Mapping[int, Row], fields: Collection[str]) -> Table:
    """Tell the columns by their cells."""
    width = Counter(map(len, rows.values())).most_common(1)[0][0] if rows else 0
    kinds = [_kind([row[place] for row in rows.values() if place < len(row)]) for place in range(width)]
    columns = {field: place for place, field in enumerate(kinds) if field in fields and kinds.count(field) == 1}
    return Table(rows, width, columns, doubtful=[field for field in _CERTAIN if kinds.count(field) > 1])


_CERTAIN: Mapping[str, Callable[[str], object]] = {
    "asin": asin_in,
    "day": readings,
    "units": lambda cell: whole(cell) is not None,
}
_TOLD_BY: Mapping[str, Callable[[str], object]] = {**_CERTAIN, "supplier": bool}


def _kind(cells: Sequence[str]) -> str:
    """Return the first field that most cells of a column can be."""
    return next((field for field, fits in _TOLD_BY.items() if sum(map(bool, map(fits, cells))) * 2 > len(cells)), "")
