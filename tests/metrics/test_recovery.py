"""Day by day until a rate heals."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from calculators.dated import InForce, Source, Value
from calculators.metrics.recovery import Window, heal

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies

SOURCE = Source("A page", "https://example.org/page", date(2026, 1, 1), "high")
TARGET = InForce(Value("below", Fraction("0.01"), SOURCE, "high"), date(2020, 1, 1), "everywhere")
WINDOW = Window(days=60, lag=15)
TODAY = date(2026, 11, 22)


def nine_a_day(_: date) -> int:
    return 9


def test_it_heals_on_the_day_the_oldest_defect_leaves_the_window() -> None:
    defects = [WINDOW.first(TODAY) + timedelta(days=each) for each in (3, 5, 8, 13, 21, 34)]
    days = heal(nine_a_day, defects, WINDOW, TARGET, TODAY)
    assert [each.reading.verdict for each in days] == ["misses"] * 4 + ["meets"]
    assert days[-1].day == TODAY + timedelta(days=4)


def test_a_defect_of_the_last_days_is_seen_coming() -> None:
    days = heal(nine_a_day, [TODAY - timedelta(days=2)] * 6, WINDOW, TARGET, TODAY)
    assert days[0].reading.verdict == "meets"
    assert days[-2].reading.verdict == "misses"
    assert days[-1].reading.verdict == "meets"


def test_without_defects_today_is_all_there_is() -> None:
    assert len(heal(nine_a_day, [], WINDOW, TARGET, TODAY)) == 1


def test_no_orders_at_all_is_no_data() -> None:
    assert heal(lambda _: 0, [], WINDOW, TARGET, TODAY)[0].reading.verdict == "no-data"


@given(strategies.lists(strategies.integers(-20, 120), max_size=30), strategies.integers(0, 40))
def test_from_the_last_day_on_the_target_stays_met(ages: list[int], orders: int) -> None:
    defects = [TODAY - timedelta(days=max(age, 0)) for age in ages]
    days = heal(lambda _: orders, defects, WINDOW, TARGET, TODAY)
    later = heal(lambda _: orders, defects, WINDOW, TARGET, days[-1].day)
    assert all(each.reading.verdict != "misses" for each in later)
    assert all(each.day == TODAY + timedelta(days=number) for number, each in enumerate(days))
