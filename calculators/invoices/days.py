"""Days as people write them in spreadsheets. Which of two numbers is the month is never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Literal, get_args

from calculators.invoices.spelling import words

Order = Literal["day-first", "month-first"]
ORDERS: tuple[Order, ...] = get_args(Order)

Readings = Mapping[Order, date]
"""The day that is meant, by each order in which it can be read."""

_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.年]\s?([0-9]{1,2})[-/.月]\s?([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])\s?([0-9]{1,2})\2\s?([0-9]{4}|[0-9]{2})(?![0-9])")

_SERIAL = re.compile(r"[3-6][0-9]{4}")
_DAY_NOUGHT = date(1899, 12, 30)
"""Spreadsheets keep a day as the number of days since this one: 46083 is 2 March 2026."""

_MONTHS = (
    *("jan ene gen", "feb fev", "mar", "apr avr abr", "may mai mag", "jun juin giu"),
    *("jul juil lug", "aug aou ago", "sep set", "oct okt ott", "nov", "dec dez dic"),
)
"""How the names of the months begin in English, German, French, Spanish and Italian."""


def readings(text: str) -> Readings:
    """Return what ``text`` can mean as a day; a time after it is left aside. Nothing if it is no day."""
    cell = text.strip()
    if _SERIAL.fullmatch(cell):
        return dict.fromkeys(ORDERS, _DAY_NOUGHT + timedelta(int(cell)))
    if found := _YEAR_FIRST.match(cell):
        return _sure(int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_LAST.match(cell):
        return dict(_either(int(found[1]), int(found[3]), _year(found[4]), found[2]))
    return _named(cell)


def order_of(column: Iterable[Readings]) -> Order | None:
    """Return the order in which a column is written, where a day such as 25/03 settles it."""
    settled = {order for each in column if len(each) == 1 for order in each}
    return settled.pop() if len(settled) == 1 else None


def meant(found: Readings, order: Order | None) -> date | None:
    """Return the day, or nothing if it is none or ``order`` is needed to know it and missing."""
    if order and order in found:
        return found[order]
    days = set(found.values())
    return days.pop() if len(days) == 1 else None


def _sure(year: int, month: int, day: int) -> Readings:
    found = _date(year, month, day)
    return dict.fromkeys(ORDERS, found) if found else {}


def _either(first: int, second: int, year: int, mark: str) -> Iterator[tuple[Order, date]]:
    if day_first := _date(year, second, first):
        yield "day-first", day_first
    # Points stand between day, month and year only where the day comes first.
    if mark != "." and (month_first := _date(year, first, second)):
        yield "month-first", month_first


def _named(cell: str) -> Readings:
    """Read "3 March 2026", "Mar 3, 2026" or "3. März 2026"."""
    parts = words(cell)
    months = [number for number in map(_month, parts) if number]
    numbers = [part for part in parts if part.isascii() and part.isdigit() and len(part) <= 4]
    if len(months) != 1 or len(numbers) < 2:
        return {}
    day, year = numbers[:2] if int(numbers[0]) <= 31 else (numbers[1], numbers[0])
    return _sure(_year(year), months[0], int(day))


def _month(word: str) -> int:
    begins = (number for number, names in enumerate(_MONTHS, 1) if word.startswith(tuple(names.split())))
    return next(begins, 0)


def _year(text: str) -> int:
    return int(text) + 2000 if len(text) <= 2 else int(text)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
