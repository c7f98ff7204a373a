"""When a deadline ends or a waiting time is over: the event's day plus the length that held there and then."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from calculators.dated import InForce, Value
from calculators.errors import UnknownDay
from calculators.playbook import Playbook
from calculators.records import Clock

SATURDAY = 5
CALENDAR_LINE = 75
"""Bytes a line of a calendar file may have."""


@dataclass(frozen=True, slots=True)
class Running:
    """A clock that runs: since which event, until which day, by which rule."""

    clock: Clock
    began: date
    due: date
    length: InForce


@dataclass(frozen=True, slots=True)
class Unknown:
    """A clock that runs and whose length is not known in this store: the notice has to say."""

    clock: Clock
    began: date
    why: str


def running(
    events: Iterable[tuple[str, date]], playbook: Playbook, store: str = ""
) -> tuple[list[Running], list[Unknown]]:
    """Return the clocks that ``events`` start, the one that ends first at the top, and those of unknown length."""
    started = list(_started(events, playbook, store))
    known = [each for each in started if isinstance(each, Running)]
    unknown = [each for each in started if isinstance(each, Unknown)]
    return sorted(known, key=lambda each: (each.due, each.clock.name)), unknown


def _started(events: Iterable[tuple[str, date]], playbook: Playbook, store: str) -> Iterator[Running | Unknown]:
    for event, day in events:
        for clock in playbook.clocks.values():
            if clock.starts == event:
                yield _clock(clock, day, store)


def _clock(clock: Clock, day: date, store: str) -> Running | Unknown:
    try:
        length = clock.length.on(day, store)
    except UnknownDay as error:
        return Unknown(clock, day, str(error))
    return Running(clock, day, after(day, length.value), length)


def after(day: date, length: Value) -> date:
    """Return the day on which ``length`` after ``day`` is over. Hours of a day begun count as the whole day."""
    amount = ceil(length.amount)
    if length.measure == "business_days":
        return _business_days_after(day, amount)
    if length.measure in ("months", "years"):
        return _months_after(day, amount * (12 if length.measure == "years" else 1))
    days = {"hours": ceil(amount / 24), "days": amount, "weeks": 7 * amount}
    return day + timedelta(days=days[length.measure])


def _business_days_after(day: date, amount: int) -> date:
    while amount:
        day += timedelta(days=1)
        amount -= day.weekday() < SATURDAY
    return day


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def calendar(clocks: Iterable[Running], made_on: date) -> str:
    """Return the clocks as an iCalendar file. Ids are stable: taking the file again moves entries and doubles none."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//The Reinstatement Playbook//Clocks//EN"]
    for each in clocks:
        lines += _entry(each, made_on)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _entry(each: Running, made_on: date) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{each.clock.name}-{each.began:%Y%m%d}@reinstatement-playbook",
        f"DTSTAMP:{made_on:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{each.due:%Y%m%d}",
        f"SUMMARY:{_escaped(each.clock.title)}",
        f"DESCRIPTION:{_escaped(f'{each.clock.summary} The text of your own notice wins.')}",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for char in "\\;,":
        text = text.replace(char, f"\\{char}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    parts: list[str] = [""]
    for char in line:
        if len((parts[-1] + char).encode()) > CALENDAR_LINE - 1:
            parts.append("")
        parts[-1] += char
    return "\r\n ".join(parts)
