"""Readings: exact shares judged against a dated target."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from calculators.dated import InForce, Source, Value
from calculators.metrics.reading import judge, percent_text

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies

SOURCE = Source("A page", "https://example.org/page", date(2026, 1, 1), "high")


def target(measure: str, amount: str) -> InForce:
    return InForce(Value(measure, Fraction(amount), SOURCE, "high"), date(2020, 1, 1), "everywhere")


BELOW = target("below", "0.01")
AT_LEAST = target("at_least", "0.95")
counts = strategies.integers(0, 5_000)


def test_seven_of_540_misses_one_percent_by_two_and_heals_with_161_clean_orders() -> None:
    reading = judge(540, 7, BELOW, "bad")
    assert (reading.rate, reading.verdict, reading.margin, reading.clean_needed) == (
        Fraction(7, 540),
        "misses",
        -2,
        161,
    )


def test_exactly_on_a_below_target_misses() -> None:
    assert judge(100, 1, BELOW, "bad").verdict == "misses"


def test_exactly_on_an_at_least_target_is_on_the_line() -> None:
    reading = judge(100, 95, AT_LEAST, "good")
    assert (reading.verdict, reading.margin, reading.clean_needed) == ("on-the-line", 0, 0)


def test_no_orders_are_no_data_and_not_a_bad_rate() -> None:
    reading = judge(0, 0, BELOW, "bad")
    assert (reading.rate, reading.verdict, reading.clean_needed) == (None, "no-data", 0)


@pytest.mark.parametrize(("orders", "allowed"), [(1, 0), (100, 0), (101, 1), (540, 5), (1000, 9)])
def test_a_strict_target_allows_less_than_its_share(orders: int, allowed: int) -> None:
    assert judge(orders, 0, BELOW, "bad").margin == allowed


@given(counts, counts)
def test_the_margin_is_the_most_that_still_meets_the_target(total: int, bad: int) -> None:
    hypothesis.assume(total > 0 and bad <= total)
    reading = judge(total, bad, BELOW, "bad")
    assert reading.margin is not None
    most = bad + reading.margin
    assert most < 0 or judge(total, min(most, total), BELOW, "bad").verdict == "meets"
    assert most + 1 > total or judge(total, most + 1, BELOW, "bad").verdict == "misses"


@given(counts, counts)
def test_the_clean_orders_needed_are_the_fewest_that_bring_a_below_target_to_meets(total: int, bad: int) -> None:
    hypothesis.assume(total > 0 and bad <= total)
    needed = judge(total, bad, BELOW, "bad").clean_needed
    assert needed is not None
    assert judge(total + needed, bad, BELOW, "bad").verdict == "meets"
    assert needed == 0 or judge(total + needed - 1, bad, BELOW, "bad").verdict == "misses"


@given(counts, counts)
def test_the_clean_ones_needed_are_the_fewest_that_bring_an_at_least_target_to_its_line(total: int, good: int) -> None:
    hypothesis.assume(total > 0 and good <= total)
    needed = judge(total, good, AT_LEAST, "good").clean_needed
    assert needed is not None
    assert judge(total + needed, good + needed, AT_LEAST, "good").verdict != "misses"
    assert needed == 0 or judge(total + needed - 1, good + needed - 1, AT_LEAST, "good").verdict == "misses"


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (Fraction(7, 540), "1.30"),
        (Fraction(0), "0.00"),
        (Fraction(1), "100.00"),
        (Fraction(1, 20_000), "0.01"),
        (None, None),
    ],
)
def test_a_percentage_has_two_decimals_and_rounds_halves_up(rate: Fraction | None, text: str | None) -> None:
    assert percent_text(rate) == text
