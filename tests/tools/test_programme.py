"""Premium shipping and Seller Fulfilled Prime: each part against its own figure in the store."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Ask

PREMIUM: dict[str, Any] = {"parcels": 120, "on_time": 112, "tracked": 120, "orders": 118, "cancelled": 1}


def parts(ask: Ask, tool: str, store: str, given: dict[str, Any]) -> dict[str, tuple[str, int]]:
    result = ask(tool, store=store, input=given)["result"]
    return {each["part"]: (each["verdict"], each["margin"]) for each in result["readings"]}


def test_each_part_is_judged_by_its_own_figure(ask: Ask) -> None:
    assert parts(ask, "premium-shipping", "UK", PREMIUM) == {
        "on-time": ("meets", 1),
        "tracked": ("meets", 0),
        "cancelled": ("misses", -1),
    }
    assert parts(ask, "premium-shipping", "JP", PREMIUM)["on-time"] == ("misses", -4)


@pytest.mark.parametrize(("cancelled", "verdict"), [(1, ("meets", 0)), (2, ("misses", -1))])
def test_at_most_a_share_is_met_by_exactly_that_share(ask: Ask, cancelled: int, verdict: tuple[str, int]) -> None:
    given = {"orders": 200, "cancelled": cancelled}
    assert parts(ask, "seller-fulfilled-prime", "US", given) == {"cancelled": verdict}


def test_a_part_without_a_figure_in_the_store_is_named(ask: Ask) -> None:
    given = {"parcels": 100, "on_time": 99, "shipped_on_time": 99}
    result = ask("seller-fulfilled-prime", store="FR", input=given)["result"]
    assert [each["part"] for each in result["readings"]] == ["shipped-on-time"]
    assert [each["label"] for each in result["unknown"]] == ["Parcels delivered on time"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "parcels"),
        ({"on_time": 5}, "parcels"),
        ({"cancelled": 5}, "orders"),
        ({"parcels": 4, "on_time": 5}, "on_time"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(ask: Ask, given: dict[str, Any], field: str) -> None:
    error = ask("premium-shipping", store="UK", input=given)["error"]
    assert (error["code"], list(error["fields"])) == ("bad-input", [field])


def test_a_store_without_any_figure_is_told(ask: Ask) -> None:
    assert ask("premium-shipping", store="US", input=PREMIUM)["error"]["code"] == "unknown-day"
