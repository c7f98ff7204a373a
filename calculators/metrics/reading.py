"""A reading: one rate, its target on that day, and how far it is from it.

All arithmetic is exact: counts are integers and rates are fractions. Whether equality meets the target depends
on its kind: "below" is strict, so equality misses; "at least" sources disagree, so equality is "on the line".
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from calculators.dated import Confidence, InForce

Verdict = Literal["meets", "on-the-line", "misses", "no-data"]
Counts = Literal["bad", "good"]


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends of what is possible, as exact shares."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rate is and what it means.

    ``margin`` is how many more bad ones the target allows with the total as it is; below zero, how many are too
    many; None without data. ``clean_needed`` is the smallest number of further clean ones that brings the rate
    to its target, 0 when it is there, None when no number can.
    """

    total: int
    counted: int
    counts: Counts
    rate: Fraction | None
    verdict: Verdict
    margin: int | None
    clean_needed: int | None
    target: InForce
    confidence: Confidence
    interval: Interval | None = None

    @property
    def bad(self) -> int:
        """How many are bad, whichever are counted."""
        return self.counted if self.counts == "bad" else self.total - self.counted


def judge(total: int, counted: int, target: InForce, counts: Counts, interval: Interval | None = None) -> Reading:
    """Return the reading of ``counted`` among ``total``.

    ``counts`` says whether the counted ones are bad or good. A "below" target is about the share of bad ones, an
    "at least" target about the share of good ones.
    """
    bad = counted if counts == "bad" else total - counted
    return Reading(
        total=total,
        counted=counted,
        counts=counts,
        rate=Fraction(counted, total) if total else None,
        verdict=_verdict(total, bad, target) if total else "no-data",
        margin=_allowed(total, target) - bad if total else None,
        clean_needed=_clean_needed(total, bad, target) if total else 0,
        target=target,
        confidence=target.value.confidence,
        interval=interval,
    )


def bad_line(target: InForce) -> Fraction:
    """Return the share of bad ones that lies exactly on the target."""
    value = target.value
    return value.amount if value.measure == "below" else 1 - value.amount


def _strict(target: InForce) -> bool:
    return target.value.measure == "below"


def _verdict(total: int, bad: int, target: InForce) -> Verdict:
    share, line = Fraction(bad, total), bad_line(target)
    if share == line:
        return "misses" if _strict(target) else "on-the-line"
    return "meets" if share < line else "misses"


def _allowed(total: int, target: InForce) -> int:
    most = bad_line(target) * total
    return ceil(most) - 1 if _strict(target) else floor(most)


def _clean_needed(total: int, bad: int, target: InForce) -> int | None:
    line = bad_line(target)
    if _verdict(total, bad, target) in ("meets", "on-the-line"):
        return 0
    if not line:
        return None
    enough = floor(bad / line) + 1 if _strict(target) else ceil(bad / line)
    return max(0, enough - total)


def percent_text(rate: Fraction | None) -> str | None:
    """Return a share as a percentage with two decimals, halves rounded up: 7/540 is ``1.30``."""
    if rate is None:
        return None
    hundredths = floor(rate * 10_000 + Fraction(1, 2))
    return f"{hundredths // 100}.{hundredths % 100:02}"
