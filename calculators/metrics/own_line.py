"""A warning line that sellers set themselves, inside Amazon's: between the two a rate is near the line."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Literal

from calculators.dated import InForce
from calculators.metrics.reading import Reading, bad_line, judge

Standing = Literal["misses", "on-the-line", "near", "meets", "no-data"]

WORST_FIRST: tuple[Standing, ...] = ("misses", "on-the-line", "near", "meets", "no-data")


def own_line(target: InForce, percent: int) -> InForce:
    """Return the line at ``percent`` of what the target allows to go wrong, in the target's own measure."""
    bad = bad_line(target) * Fraction(percent, 100)
    amount = bad if target.value.measure == "below" else 1 - bad
    return replace(target, value=replace(target.value, amount=amount))


def standing(reading: Reading, own: InForce | None) -> Standing:
    """Return the verdict, or ``near`` where the target is met and the seller's own line is not."""
    if reading.verdict != "meets" or own is None:
        return reading.verdict
    at_own_line = judge(reading.total, reading.counted, own, reading.counts).verdict
    return "meets" if at_own_line == "meets" else "near"


def share_used(reading: Reading) -> Fraction:
    """Return how much of what the target allows is used up: 1 on the line, 0 with nothing bad or no data."""
    if not reading.total:
        return Fraction(0)
    bad = Fraction(reading.bad, reading.total)
    line = bad_line(reading.target)
    return bad / line if line else bad
