"""When it heals: the chance of a miss in orders to come, one more bad order, and the drawing."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from calculators.metrics.chance import chance_of_missing
from calculators.playbook import Playbook
from calculators.tools._curve import BOTTOM, TOP, curve
from tests.conftest import DAY, Ask

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies

DEFECTS = ["2026-09-12", "2026-09-14", "2026-09-20", "2026-10-02", "2026-10-15", "2026-10-30"]
SHOP: dict[str, Any] = {"metric": "order-defect-rate", "orders_per_day": 9, "defects": DEFECTS}
rates = strategies.lists(strategies.none() | strategies.fractions(0, 1), max_size=40)


def test_the_chance_is_that_of_the_rate_of_todays_window(ask: Ask, playbook: Playbook) -> None:
    chance = ask("recover", store="US", input=SHOP | {"orders_ahead": 270})["result"]["chance"]
    target = playbook.metrics["order-defect-rate"].target.on(DAY, "US")
    found = chance_of_missing(Fraction(6, 540), 270, target)
    assert chance == {"orders": 270, "rate": "6/540", "allowed": found.allowed, "words": found.words()}


def test_without_orders_to_come_there_is_no_chance(ask: Ask) -> None:
    assert ask("recover", store="US", input=SHOP)["result"]["chance"] is None


def test_without_a_rate_there_is_no_chance(ask: Ask) -> None:
    shop = {"metric": "order-defect-rate", "orders_per_day": 0, "orders_ahead": 10}
    assert ask("recover", store="US", input=shop)["result"]["chance"] is None


def test_more_orders_than_can_be_computed_are_refused(ask: Ask) -> None:
    error = ask("recover", store="US", input=SHOP | {"orders_ahead": 100_001})["error"]
    assert "100,000" in error["fields"]["orders_ahead"]


def test_one_more_bad_order_never_heals_sooner(ask: Ask) -> None:
    for orders in (1, 5, 9, 40):
        result = ask("recover", store="US", input=SHOP | {"orders_per_day": orders})["result"]
        assert result["one_more"]["recovers_on"] >= result["recovers_on"]


def test_the_answer_says_what_the_chance_assumes(show: Ask) -> None:
    pairs = [("metric", "order-defect-rate"), ("orders_per_day", "9"), ("orders_ahead", "1000")]
    html = show("recover", *pairs, ("defects-0", "2026-10-02"), ("store", "US"))["parts"]["answer"]
    assert "not a forecast" in html
    assert "whatever the others do" in html


@pytest.mark.parametrize(
    ("per_day", "bad", "words"),
    [
        (9, 7, ["meets the target on 2026-12-25", "put it off to 2026-12-26"]),
        (9, 1, ["within the target today", "leave it there"]),
        (9, 5, ["within the target today", "take it over the line for a time, until 2026-12-24"]),
        (0, 0, ["there is no rate"]),
    ],
)
def test_one_more_bad_order_is_told_in_words_that_fit(show: Ask, per_day: int, bad: int, words: list[str]) -> None:
    days = [(f"defects-{n}", f"2026-10-{10 + n}") for n in range(bad)]
    pairs = [("metric", "order-defect-rate"), ("orders_per_day", str(per_day)), *days, ("store", "US")]
    html = show("recover", *pairs)["parts"]["answer"]
    assert [each for each in words if each not in html] == []


@given(rates, strategies.fractions(0, 1))
def test_every_day_with_a_rate_has_its_place_on_the_sheet(days: list[Fraction | None], target: Fraction) -> None:
    drawn = curve(days, target)
    known = [rate for rate in days if rate is not None]
    if len(known) < 2:
        assert drawn is None
        return
    assert drawn is not None
    spots = [spot for piece in drawn.pieces for spot in piece]
    assert len(spots) == len(known)
    assert all(TOP <= float(spot.y) <= BOTTOM for spot in spots)
    assert [float(spot.x) for spot in spots] == sorted(float(spot.x) for spot in spots)


def test_a_rate_over_its_target_lies_above_the_line() -> None:
    drawn = curve([Fraction(2, 100), Fraction(1, 200)], Fraction(1, 100))
    assert drawn is not None
    assert float(drawn.first.y) < float(drawn.target_y) < float(drawn.last.y)


def test_days_without_a_rate_leave_a_gap() -> None:
    drawn = curve([Fraction(1, 10), None, Fraction(1, 10)], Fraction(1, 100))
    assert drawn is not None
    assert len(drawn.pieces) == 2
