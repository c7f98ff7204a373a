"""A rate over time as a drawing: where its line, its target and its labels lie. Templates make SVG of it.

Shares stay exact until a place on the sheet is rounded; the sheet's units are those of the SVG's view box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

LEFT, RIGHT, TOP, BOTTOM = 4, 316, 18, 118
HEADROOM = Fraction(9, 8)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the sheet, in text as SVG wants it."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Curve:
    """The line of a rate, in pieces where days without data lie between, and the height of its target."""

    pieces: tuple[tuple[Spot, ...], ...]
    target_y: str
    target_is_low: bool

    @property
    def first(self) -> Spot:
        """Where the line begins."""
        return self.pieces[0][0]

    @property
    def last(self) -> Spot:
        """Where the line ends."""
        return self.pieces[-1][-1]


def curve(rates: Sequence[Fraction | None], target: Fraction) -> Curve | None:
    """Return the curve of one rate a day; None where fewer than two days have one."""
    known = [rate for rate in rates if rate is not None]
    if len(known) < 2:
        return None
    highest = max(*known, target) * HEADROOM or Fraction(1)
    spots = [_spot(number, rate, len(rates), highest) for number, rate in enumerate(rates)]
    return Curve(tuple(_pieces(spots)), _place(_height(target, highest)), target < highest / 3)


def _spot(number: int, rate: Fraction | None, days: int, highest: Fraction) -> Spot | None:
    if rate is None:
        return None
    return Spot(_place(LEFT + Fraction(number, days - 1) * (RIGHT - LEFT)), _place(_height(rate, highest)))


def _height(rate: Fraction, highest: Fraction) -> Fraction:
    return BOTTOM - rate / highest * (BOTTOM - TOP)


def _pieces(spots: Sequence[Spot | None]) -> list[tuple[Spot, ...]]:
    runs = groupby(spots, lambda spot: spot is not None)
    return [tuple(spot for spot in run if spot) for known, run in runs if known]


def _place(value: Fraction) -> str:
    return f"{float(value):.1f}"
