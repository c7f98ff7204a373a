"""When a rate heals: day by day, as defects leave the window and clean orders come in.

A defect counts by the day of its order.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.dated import InForce
from calculators.metrics.reading import Reading, judge

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """The days a rate looks at: so many, ending so many days before the day it is read on."""

    days: int
    lag: int

    def last(self, day: date) -> date:
        """Return the last day of the window as read on ``day``."""
        return day - self.lag * DAY

    def first(self, day: date) -> date:
        """Return the first day of the window as read on ``day``."""
        return self.last(day) - (self.days - 1) * DAY


@dataclass(frozen=True, slots=True)
class Healing:
    """The reading of one day to come."""

    day: date
    reading: Reading


def heal(
    orders_on: Callable[[date], int], defects: Iterable[date], window: Window, target: InForce, today: date
) -> list[Healing]:
    """Return the reading of today and of each day to come, up to the one from which the target stays met.

    A defect of the last days enters the window only later, so a rate that meets the target today may still miss it.
    """
    bad = sorted(defects)
    ahead = max(0, (bad[-1] - window.first(today)).days + 1) if bad else 0
    days = [_reading(today + number * DAY, orders_on, bad, window, target) for number in range(ahead + 1)]
    last_miss = max((number for number, each in enumerate(days) if each.reading.verdict == "misses"), default=-1)
    return days[: last_miss + 2]


def _reading(
    day: date, orders_on: Callable[[date], int], defects: list[date], window: Window, target: InForce
) -> Healing:
    first, last = window.first(day), window.last(day)
    bad = bisect_right(defects, last) - bisect_left(defects, first)
    total = sum(orders_on(first + number * DAY) for number in range(window.days))
    return Healing(day, judge(max(total, bad), bad, target, "bad"))
