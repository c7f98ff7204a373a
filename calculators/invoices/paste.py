"""Pasted rows as values, with a reason for each row that is left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NoReturn

from calculators.invoices.days import Order, meant, order_of, readings
from calculators.invoices.numbers import money, whole
from calculators.invoices.table import Table, asin_in, read_table

SALES = ("asin", "units", "day", "order", "status", "shop")
INVOICES = (
    *("asin", "units", "day", "supplier", "phone", "address", "website", "number", "kind"),
    *("buyer_name", "buyer_address", "price", "amount", "total"),
)
"""The fields of each kind of row."""

_MOST_UNITS = 1_000_000_000
_SHOWN = 30

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that could not be read, by its number in the text."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was read: the rows, those left out, and the headings that name no field.

    Nothing was read where needed fields are ``missing`` a column of their own, or where a day is ``unclear``.
    """

    rows: tuple[Values, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    unused: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unclear: str = ""


class _Wrong(Exception):
    """Why a row is left out."""


def read_pasted(
    text: str, fields: Collection[str], needed: Collection[str], latest: date, order: Order | None = None
) -> Pasted:
    """Read rows of ``fields`` from ``text``; no day may lie after ``latest``. Any text is read, never raises.

    ``order`` says how to read a day such as 03/04/2026 where no other day of the column tells.
    """
    table = read_table(text, fields)
    missing = [field for field in needed if field not in table.columns] or table.doubtful
    if missing:
        return Pasted(missing=tuple(missing), unused=tuple(table.unused))
    found = {cell: readings(cell) for cell in dict.fromkeys(row.get("day", "") for row in table.rows.values())}
    order = order_of(found.values()) or order
    days = {cell: meant(each, order) for cell, each in found.items()}
    unclear = next((cell for cell, day in days.items() if found[cell] and not day), "")
    return Pasted(unclear=unclear) if unclear else _read(table, _ways(fields, needed, days, latest))


def _read(table: Table, ways: Mapping[str, Callable[[str], Any]]) -> Pasted:
    rows, skipped = [], []
    for number, row in table.rows.items():
        try:
            if number in table.too_long:
                raise _Wrong(f"More than {table.width} cells. Is there a comma inside a number?")
            read = {field: way(row.get(field, "")) for field, way in ways.items()}
            rows.append({field: value for field, value in read.items() if value is not None})
        except _Wrong as wrong:
            skipped.append(Skipped(number, str(wrong)))
    return Pasted(tuple(rows), tuple(skipped), tuple(table.unused))


def _ways(
    fields: Collection[str], needed: Collection[str], days: Mapping[str, date | None], latest: date
) -> dict[str, Callable[[str], Any]]:
    """Return how each field is read; what is not needed may be empty."""
    known: dict[str, Callable[[str], Any]] = {"asin": _asin, "units": _units, "day": partial(_day, days, latest)}
    known |= dict.fromkeys(("price", "amount", "total"), money)
    ways = {field: known.get(field, str) for field in fields}
    return {field: read if field in needed else partial(_unless_empty, read) for field, read in ways.items()}


def _unless_empty(read: Callable[[str], Any], cell: str) -> Any:
    return read(cell) if cell else None


def _asin(cell: str) -> str:
    return asin_in(cell) or _refuse(cell, "is no ASIN.")


def _units(cell: str) -> int:
    found = whole(cell)
    if found is None or found > _MOST_UNITS:
        _refuse(cell, "is no whole number of units.")
    if found < 0:
        _refuse(cell, "is less than nothing. For goods given back, enter fewer units bought.")
    return found


def _day(days: Mapping[str, date | None], latest: date, cell: str) -> date:
    found = days[cell] or _refuse(cell, "is no day. Write it as 2026-03-02.")
    if found > latest:
        _refuse(cell, "is still to come.")
    return found


def _refuse(cell: str, why: str) -> NoReturn:
    shown = cell if len(cell) <= _SHOWN else f"{cell[: _SHOWN - 1]}…"
    raise _Wrong(f"“{shown}” {why}" if shown else f"An empty cell {why}")
