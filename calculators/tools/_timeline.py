"""A rate on several days as a drawing: where its line lies, and that of the target as it changed over time.

The sheet is that of ``_curve``. Days lie as far apart as they are; shares stay exact until a place is rounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from calculators.tools._curve import BOTTOM, LEFT, RIGHT, TOP, Spot


@dataclass(frozen=True, slots=True)
class Point:
    """A day, its rate, and the target in force on it; both as shares of what is counted."""

    day: date
    rate: Fraction
    target: Fraction | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The line of the rate, a spot for each day, and the target as steps in pieces where it is not known between."""

    spots: tuple[Spot, ...]
    targets: tuple[tuple[Spot, Spot], ...]


def timeline(points: Sequence[Point]) -> Timeline | None:
    """Return the drawing of points in the order of their days; None where there are fewer than two."""
    if len(points) < 2:
        return None
    scale = _Scale.of(points)
    return Timeline(tuple(scale.spot(each.day, each.rate) for each in points), tuple(_targets(points, scale)))


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    days: int
    low: Fraction
    high: Fraction

    @classmethod
    def of(cls, points: Sequence[Point]) -> _Scale:
        values = [value for each in points for value in (each.rate, each.target) if value is not None]
        room = (max(values) - min(values)) / 8 or Fraction(1, 100)
        first, last = points[0].day, points[-1].day
        return cls(first, (last - first).days, max(Fraction(0), min(values) - room), max(values) + room)

    def spot(self, day: date, value: Fraction) -> Spot:
        x = LEFT + Fraction((day - self.first).days, self.days) * (RIGHT - LEFT)
        y = BOTTOM - (value - self.low) / (self.high - self.low) * (BOTTOM - TOP)
        return Spot(f"{float(x):.1f}", f"{float(y):.1f}")


def _targets(points: Sequence[Point], scale: _Scale) -> Iterator[tuple[Spot, Spot]]:
    """Give the target from each day to the next, as it was on the first of the two."""
    for one, two in pairwise(points):
        if one.target is not None:
            yield scale.spot(one.day, one.target), scale.spot(two.day, one.target)
