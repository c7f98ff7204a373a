"""Days as reports write them. Which of two numbers is the month is read off the file or asked, never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

Order = Literal["day-first", "month-first"]
ORDERS: tuple[Order, ...] = get_args(Order)

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.年]([0-9]{1,2})[/.月]([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])")
_NAMED = re.compile(r"([0-9]{1,2})\.?[- ]([^\W\d_]{3,})\.?,?[- ]([0-9]{4}|[0-9]{2})(?![0-9])")
_NAME_FIRST = re.compile(r"([^\W\d_]{3,})\.? ([0-9]{1,2}), ?([0-9]{4})(?![0-9])")
_SERIAL = re.compile(r"([0-9]{5})(?:[.,][0-9]+)?")
_TIME = re.compile(r"[ T,]+[0-9]{1,2}[:.h][0-9]{2}.*")

_SERIAL_BEGINS = date(1899, 12, 30)
_FIRST, _LAST = date(1995, 1, 1), date(2099, 12, 31)

_MONTHS = (
    *("jan ene gen", "feb fév fev", "mar mär mrz maa mrt", "apr avr abr", "may mai mag mei maj", "jun juin giu"),
    *("jul juil lug", "aug aoû aou ago", "sep set", "oct okt ott", "nov", "dec dez déc dic"),
)
"""How the names of the months begin in the languages of Amazon's stores that write them in letters."""


@dataclass(slots=True)
class Written:
    """A day as it is written: what it means when the day or the month comes first, and what was settled on."""

    text: str
    day_first: date | None
    month_first: date | None
    day: date | None = None

    @property
    def open(self) -> bool:
        """Whether it can mean two days."""
        return bool(self.day_first and self.month_first and self.day_first != self.month_first)


class Days:
    """Every day of one file. ``settle`` gives each its meaning once the whole file was seen."""

    def __init__(self) -> None:
        self._known: dict[str, Written] = {}

    def read(self, text: str) -> Written | None:
        """Return the day ``text`` begins with, or None when it is none."""
        key = text[:10] if _ISO.match(text) else _TIME.sub("", text.strip())
        found = self._known.get(key) or _written(key)
        if found:
            self._known[key] = found
        return found

    def settle(self, asked: Order | None) -> str:
        """Settle each day and return the text of one that stays open, or nothing.

        What the file itself shows decides; ``asked`` decides where it shows nothing, or both orders.
        """
        order = self._shown() or asked
        for each in self._known.values():
            each.day = _meant(each, order)
        return next((each.text for each in self._known.values() if each.day is None), "")

    def _shown(self) -> Order | None:
        """Return the order in which the file writes its days, where a day such as 25/03 shows it."""
        orders: set[Order] = set()
        for each in self._known.values():
            if not (each.day_first and each.month_first):
                orders.add("day-first" if each.day_first else "month-first")
        return orders.pop() if len(orders) == 1 else None


def _meant(each: Written, order: Order | None) -> date | None:
    if not each.open:
        return each.day_first or each.month_first
    return each.day_first if order == "day-first" else each.month_first if order == "month-first" else None


def _written(text: str) -> Written | None:
    """Read a day in every form; None outside the years in which there were reports."""
    day_first, month_first = _both(text)
    days = [day if day and _FIRST <= day <= _LAST else None for day in (day_first, month_first)]
    return Written(text, *days) if any(days) else None


def _both(text: str) -> tuple[date | None, date | None]:
    if found := _ISO.match(text) or _YEAR_FIRST.match(text):
        return _sure(found[1], found[2], found[3])
    if found := _YEAR_LAST.match(text):
        first, mark, second, year = found.groups()
        # Points stand between day, month and year only where the day comes first.
        return _date(year, second, first), None if mark == "." else _date(year, first, second)
    if found := _NAMED.match(text):
        return _sure(found[3], _month(found[2]), found[1])
    if found := _NAME_FIRST.match(text):
        return _sure(found[3], _month(found[1]), found[2])
    if found := _SERIAL.fullmatch(text):
        day = _SERIAL_BEGINS + timedelta(days=int(found[1]))
        return day, day
    return None, None


def _sure(year: str, month: str | int, day: str) -> tuple[date | None, date | None]:
    found = _date(year, month, day)
    return found, found


def _month(name: str) -> int:
    begins = (number for number, names in enumerate(_MONTHS, 1) if name.lower().startswith(tuple(names.split())))
    return next(begins, 0)


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
