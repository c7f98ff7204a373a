"""Figures over time: each reading against the target of its own day, drawn where its day lies."""

from __future__ import annotations

import base64
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from calculators.tools._timeline import Point, timeline
from calculators.tools.readings import EXAMPLE
from tests.conftest import Ask

ROW = {"metric": "order-defect-rate", "day": "2026-11-20", "counted": 7, "total": 540, "store": "US"}


def read(ask: Ask, *rows: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = ask("readings", input={"kept": list(rows)})["result"]
    return result


def test_a_reading_says_what_the_tool_of_its_rate_says(ask: Ask) -> None:
    kept = read(ask, ROW)["series"][0]["readings"][0]
    given = {"orders": 540, "defective_orders": 7}
    own = ask("order-defect-rate", day="2026-11-20", store="US", input=given)["result"]
    assert {name: kept[name] for name in ("rate", "percent", "verdict", "target")} == {
        name: own[name] for name in ("rate", "percent", "verdict", "target")
    }


def test_rates_and_stores_are_kept_apart_and_days_stand_in_order(ask: Ask) -> None:
    rows = [ROW, {**ROW, "day": "2026-09-01", "counted": 9}, {**ROW, "store": "UK"}]
    series = read(ask, *rows)["series"]
    assert [(each["store"], len(each["readings"]), each["change"]) for each in series] == [
        ("UK", 1, ""),
        ("US", 2, "fell"),
    ]
    assert [each["day"] for each in series[1]["readings"]] == ["2026-09-01", "2026-11-20"]


def test_of_two_readings_of_one_day_the_later_counts(ask: Ask) -> None:
    readings = read(ask, ROW, {**ROW, "counted": 3})["series"][0]["readings"]
    assert [each["counted"] for each in readings] == [3]


def test_a_half_filled_row_is_counted_and_nothing_else_is_lost(ask: Ask) -> None:
    result = read(ask, ROW, {"metric": "order-defect-rate", "counted": 2})
    assert (len(result["series"]), result["unfinished"]) == (1, 1)
    assert ask("readings", input={"kept": [{"counted": 2}]})["error"]["code"] == "bad-input"


def test_no_orders_are_no_rate_and_a_day_before_any_rule_is_not_judged(ask: Ask) -> None:
    old, none = read(ask, {**ROW, "day": "1999-01-01"}, {**ROW, "counted": 0, "total": 0})["series"][0]["readings"]
    assert (old["verdict"], old["target"], old["percent"]) == ("", None, "1.30")
    assert (none["verdict"], none["rate"]) == ("no-data", None)


@pytest.mark.parametrize(
    ("row", "field"), [({"day": "2027-01-01"}, "kept-0-day"), ({"counted": 541}, "kept-0-counted")]
)
def test_what_cannot_be_is_told_beside_its_field(ask: Ask, row: dict[str, Any], field: str) -> None:
    assert field in ask("readings", input={"kept": [{**ROW, **row}]})["error"]["fields"]


def test_a_table_for_a_spreadsheet_runs_nothing(show: Ask) -> None:
    pairs = [(f"kept-0-{name}", str(value)) for name, value in {**ROW, "source": "=1+1"}.items()]
    file = show("readings", *pairs, ("format", "csv"))["files"][0]
    lines = base64.b64decode(file["base64"]).decode("utf-8-sig").splitlines()
    assert lines[1].startswith("2026-11-20,")
    assert "7 of 540,1.30,misses" in lines[1]
    assert lines[1].endswith(",'=1+1")


def test_the_button_of_a_rate_carries_what_a_reading_needs(show: Ask) -> None:
    html = show("order-defect-rate", ("orders", "540"), ("defective_orders", "7"), ("store", "US"))["parts"]["answer"]
    assert 'data-append="readings.kept"' in html
    fill = "metric=order-defect-rate&amp;store=US&amp;day=2026-11-22&amp;counted=7&amp;total=540"
    assert f'data-fill="{fill}' in html


def test_the_picture_says_in_words_what_it_shows(show: Ask, ask: Ask) -> None:
    pairs = [
        (f"kept-{n}-{name}", str(value))
        for n, row in enumerate(EXAMPLE["input"]["kept"])
        for name, value in row.items()
    ]
    html = show("readings", *pairs)["parts"]["answer"]
    assert html.count("<circle") == 4
    assert "It fell from 1.61 % to 0.74 %, from 2026-09-01 to 2026-11-20." in html


def test_days_lie_as_far_apart_as_they_are_and_a_changed_target_is_a_step() -> None:
    points = [
        Point(date(2026, 1, 1), Fraction(2, 100), Fraction(1, 100)),
        Point(date(2026, 1, 2), Fraction(1, 100), Fraction(2, 100)),
        Point(date(2026, 1, 11), Fraction(1, 100), None),
    ]
    drawn = timeline(points)
    assert drawn
    assert [spot.x for spot in drawn.spots] == ["4.0", "35.2", "316.0"]
    assert [one.y for one, _ in drawn.targets] == [drawn.spots[1].y, drawn.spots[0].y]
    assert timeline(points[:1]) is None


def test_a_rate_that_never_changes_is_drawn_too() -> None:
    level = [Point(date(2026, 1, day), Fraction(0), None) for day in (1, 5)]
    drawn = timeline(level)
    assert drawn
    assert len({spot.y for spot in drawn.spots}) == 1
