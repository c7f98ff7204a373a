"""The chance of missing a target, against a straightforward sum."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import comb

import pytest

from calculators.dated import InForce, Source, Value
from calculators.metrics.chance import Chance, chance_of_missing
from calculators.metrics.reading import judge

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies

SOURCE = Source("A page", "https://example.org/page", date(2026, 1, 1), "high")


def target(measure: str, amount: str) -> InForce:
    return InForce(Value(measure, Fraction(amount), SOURCE, "high"), date(2020, 1, 1), "everywhere")


TARGETS = (target("below", "0.01"), target("below", "0.04"), target("at_least", "0.95"), target("below", "0"))
rates = strategies.fractions(0, 1, max_denominator=300)


def straightforward(rate: Fraction, orders: int, line: InForce) -> Fraction:
    """Add up every number of bad orders that misses, each with its own chance."""
    return sum(
        (
            comb(orders, bad) * rate**bad * (1 - rate) ** (orders - bad)
            for bad in range(orders + 1)
            if judge(orders, bad, line, "bad").verdict == "misses"
        ),
        Fraction(0),
    )


@given(rates, strategies.integers(0, 120), strategies.sampled_from(TARGETS))
def test_it_equals_the_straightforward_sum(rate: Fraction, orders: int, line: InForce) -> None:
    assert chance_of_missing(rate, orders, line).share() == straightforward(rate, orders, line)


@given(rates, rates, strategies.integers(1, 200))
def test_a_worse_rate_never_misses_less_often(one: Fraction, other: Fraction, orders: int) -> None:
    low, high = sorted((one, other))
    assert chance_of_missing(low, orders, TARGETS[0]).share() <= chance_of_missing(high, orders, TARGETS[0]).share()


@pytest.mark.parametrize("line", TARGETS[:3])
def test_no_bad_order_never_misses_and_only_bad_ones_always_do(line: InForce) -> None:
    assert chance_of_missing(Fraction(0), 500, line).share() == 0
    assert chance_of_missing(Fraction(1), 500, line).share() == 1


def test_one_order_misses_a_strict_target_as_often_as_it_goes_wrong() -> None:
    found = chance_of_missing(Fraction(7, 540), 1, TARGETS[0])
    assert (found.allowed, found.share()) == (0, Fraction(7, 540))


def test_without_orders_nothing_is_missed() -> None:
    assert chance_of_missing(Fraction(1, 2), 0, TARGETS[0]).words() == "0.00 %"


@pytest.mark.parametrize(
    ("missing", "outcomes", "words"),
    [
        (0, 1, "0.00 %"),
        (1, 10**30, "under 0.01 %"),
        (1, 20_000, "under 0.01 %"),
        (1, 10_000, "0.01 %"),
        (1, 3, "33.33 %"),
        (2, 3, "66.67 %"),
        (9_999, 10_000, "99.99 %"),
        (10**30 - 1, 10**30, "over 99.99 %"),
        (1, 1, "100.00 %"),
    ],
)
def test_it_says_none_and_all_only_where_that_is_exact(missing: int, outcomes: int, words: str) -> None:
    assert Chance(0, missing, outcomes).words() == words


def test_a_month_of_a_large_shop_is_exact_too() -> None:
    found = chance_of_missing(Fraction(54_000, 5_400_000), 20_000, TARGETS[0])
    assert found.words() == "50.95 %"
