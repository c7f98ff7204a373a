"""The kinds of report: what tells each apart, and what is taken from it. The folder is the registry.

Each module bears the name of a page of ``docs/reports`` and offers ``KIND``: a table or a document.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from calculators.reports.rows import Batch
from calculators.reports.tally import Tally

_ORDER_ID = re.compile(r"[0-9]{3}-[0-9]{7}-[0-9]{7}")

Places = Mapping[str, int]
"""In which column each field of a report stands."""

Row = Mapping[str, str]
"""The fields of one row that are read. A field whose column is missing is missing too."""


@dataclass(frozen=True, slots=True)
class Table:
    """A report of rows.

    A table is this report when all columns of ``needs`` and one of ``any_of`` are there. ``usual`` are the places of
    columns and what stands in them, for a heading in another language. ``begin`` gives what takes the rows. A table
    whose columns the seller named is of the kind that is ``by_hand``.
    """

    name: str
    needs: Sequence[str]
    begin: Callable[[Places, Tally], Callable[[Batch], None]]
    any_of: Sequence[str] = ()
    usual: Mapping[str, tuple[int, re.Pattern[str]]] = field(default_factory=dict)
    lists_orders: bool = False
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A report that is read as a whole, known by how it ``begins``.

    ``take`` says whether the text is this report. It may raise Unreadable.
    """

    name: str
    begins: tuple[str, ...]
    take: Callable[[str, Tally], bool]


@cache
def kinds() -> Mapping[str, Table | Document]:
    """Return every kind by the name of its page."""
    found = [import_module(f"{__name__}.{each.name}").KIND for each in pkgutil.iter_modules(__path__)]
    return {kind.name: kind for kind in found}


def each_row(take: Callable[[Row, Tally], str], day: str) -> Callable[[Places, Tally], Callable[[Batch], None]]:
    """Return what reads a table row by row.

    ``take`` says why it did not take a row, or nothing. ``day`` is the column with the days the report is about.
    """

    def begin(places: Places, tally: Tally) -> Callable[[Batch], None]:
        names, at = list(places), [*places.values()]

        def read(batch: Batch) -> None:
            rows = batch.cells(at if len(at) > 1 else at * 2)
            for number, line, cells in zip(batch.numbers, batch.lines, rows, strict=True):
                row = {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
                if not line.strip():
                    continue
                if why := tally.no_row(line, batch.mark) or _slipped(row, line, batch.mark, tally) or take(row, tally):
                    tally.skip(number, why)
                else:
                    _count(row, day, tally)

        return read

    return begin


def _slipped(row: Row, line: str, mark: str, tally: Tally) -> str:
    """Return why the cells of a row may stand under other headings than their own, or nothing.

    Where the order number is one, the cells too many stand behind all that is read.
    """
    too_many = line.rstrip(mark).count(mark) >= len(tally.heading)
    in_place = _ORDER_ID.fullmatch(row.get("order_id", ""))
    return "This line has more cells than there are headings." if too_many and not in_place else ""


def _count(row: Row, day: str, tally: Tally) -> None:
    tally.rows += 1
    tally.spans(tally.days.read(row.get(day, "")))
    if order_id := row.get("order_id"):
        tally.order_ids.add(order_id)
