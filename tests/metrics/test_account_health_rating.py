"""The account health rating: what orders give."""

from __future__ import annotations

import pytest

from calculators.metrics.account_health_rating import Scale
from tests.conftest import Ask

EMPTY_ROW = [("violations-0-severity", ""), ("violations-0-count", "")]
SCALE = Scale(start=200, highest=1000, healthy=200, at_risk=100, points=4, orders_for_points=200)


@pytest.mark.parametrize(
    ("orders", "more"), [(0, 200), (199, 1), (200, 200), (39_999, 1), (40_000, None), (10**9, None)]
)
def test_so_many_more_orders_bring_the_next_points(orders: int, more: int | None) -> None:
    assert SCALE.orders_to_more(orders) == more


@pytest.mark.parametrize("orders", [0, 1, 199, 200, 12_345, 39_800])
def test_exactly_that_many_lift_the_score_and_one_fewer_do_not(orders: int) -> None:
    more = SCALE.orders_to_more(orders)
    assert more is not None
    assert SCALE.at_most(orders + more) == SCALE.at_most(orders) + SCALE.points
    assert SCALE.at_most(orders + more - 1) == SCALE.at_most(orders)


def test_the_row_the_form_begins_with_may_stay_empty(show: Ask) -> None:
    told = show("account-health-rating", ("orders_180", "1000"), *EMPTY_ROW, ("store", "US"))
    assert told["result"]["open"] == 0


def test_a_row_that_is_begun_needs_both_of_its_fields(show: Ask) -> None:
    begun = [EMPTY_ROW[0], ("violations-0-count", "2")]
    error = show("account-health-rating", ("orders_180", "1000"), *begun, ("store", "US"))["error"]
    assert list(error["fields"]) == ["violations-0-severity"]
