"""Check my numbers: only what is filled in, kept apart, worst first, beside what Amazon shows."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from calculators.dated import Dated
from calculators.playbook import Playbook
from calculators.tools.check_numbers import lines_of
from calculators.view import open_view
from tests.conftest import DAY, Ask

MFN, AFN = "order_defect_rate_mfn", "order_defect_rate_afn"


def counts(total: int, counted: int, **rest: str) -> dict[str, Any]:
    return {"total": total, "counted": counted, **rest}


def readings(ask: Ask, given: dict[str, Any], **question: Any) -> dict[str, dict[str, Any]]:
    found = ask("check-numbers", input=given, **{"store": "UK", **question})["result"]["readings"]
    return {each["line"]: each for each in found}


def test_every_rate_with_a_target_has_its_place(playbook: Playbook) -> None:
    asked = {line.metric.name for line in lines_of(playbook)}
    assert asked == {metric.name for metric in playbook.metrics.values() if metric.rate and metric.target}


def test_each_line_reads_as_the_tool_of_its_metric_does(ask: Ask, playbook: Playbook) -> None:
    for line in lines_of(playbook):
        given = counts(200, 190)
        alone = ask(line.metric.name, store="DE", input={line.rate.total.name: 200, line.rate.counted.name: 190})
        (together,) = readings(ask, {line.name: given}, store="DE").values()
        same = {key: value for key, value in alone["result"].items() if key not in ("window", "heals_by", "interval")}
        assert {key: together[key] for key in same} == same, line.name


def test_only_what_is_filled_in_is_answered(ask: Ask) -> None:
    assert list(readings(ask, {"cancellation_rate": counts(311, 8)})) == ["cancellation_rate"]


def test_own_and_amazons_orders_are_two_readings_and_never_one(ask: Ask) -> None:
    found = readings(ask, {MFN: counts(540, 7), AFN: counts(1200, 4)})
    assert [each["rate"] for each in found.values()] == ["7/540", "4/1200"]
    assert "MFN" in found[MFN]["title"]
    assert "AFN" in found[AFN]["title"]


def test_each_reading_names_what_it_counts(ask: Ask) -> None:
    given = {name: counts(200, 199) for name in ("valid_tracking_rate", "on_time_delivery_rate", "invoice_defect_rate")}
    units = {name: each["unit"] for name, each in readings(ask, given).items()}
    assert units == {"valid_tracking_rate": "parcel", "on_time_delivery_rate": "unit", "invoice_defect_rate": "order"}


def test_the_late_shipment_rate_has_both_windows(ask: Ask, playbook: Playbook) -> None:
    found = readings(ask, {"late_shipment_rate": counts(100, 1), "late_shipment_rate_short": counts(40, 1)})
    metric = playbook.metrics["late-shipment-rate"]
    assert found["late_shipment_rate"]["title"].endswith(f"the last {metric.window.on(DAY).value}")
    assert found["late_shipment_rate_short"]["title"].endswith(
        f"the last {metric.figures['short-window'].on(DAY).value}"
    )
    assert found["late_shipment_rate"]["window"] != found["late_shipment_rate_short"]["window"]


def test_only_the_window_that_is_forecast_leads_to_the_forecast(show: Ask) -> None:
    def answered(line: str) -> str:
        pairs = [(f"{line}-total", "100"), (f"{line}-counted", "90"), ("store", "US")]
        return str(show("check-numbers", *pairs)["parts"]["answer"])

    assert "On which day exactly?" in answered("late_shipment_rate")
    assert "On which day exactly?" not in answered("late_shipment_rate_short")


def test_the_worst_comes_first(ask: Ask) -> None:
    given = {
        "own_line": 80,
        "return_dissatisfaction_rate": counts(0, 0),
        AFN: counts(1000, 1),
        "late_shipment_rate": counts(1000, 35),
        "valid_tracking_rate": counts(200, 190),
        "cancellation_rate": counts(1000, 26),
        MFN: counts(1000, 30),
    }
    found = readings(ask, given)
    assert [(name, each["standing"]) for name, each in found.items()] == [
        (MFN, "misses"),
        ("cancellation_rate", "misses"),
        ("valid_tracking_rate", "on-the-line"),
        ("late_shipment_rate", "near"),
        (AFN, "meets"),
        ("return_dissatisfaction_rate", "no-data"),
    ]


def test_without_a_line_of_ones_own_nothing_is_near(ask: Ask) -> None:
    (found,) = readings(ask, {MFN: counts(1000, 9)}).values()
    assert (found["standing"], found["own_line"]) == ("meets", None)


@pytest.mark.parametrize(
    ("bad", "status", "differs"),
    [(7, "good", True), (7, "bad", False), (0, "good", False), (0, "none", True), (0, "fair", True)],
)
def test_amazons_status_stands_beside_ours(ask: Ask, bad: int, status: str, differs: bool) -> None:
    (found,) = readings(ask, {MFN: counts(540, bad, status=status)}).values()
    assert (found["amazon"]["status"], found["amazon"]["differs"]) == (status, differs)


def test_no_orders_and_amazons_none_agree(ask: Ask) -> None:
    (found,) = readings(ask, {MFN: counts(0, 0, status="none")}).values()
    assert (found["standing"], found["amazon"]["differs"], found["what_if"]) == ("no-data", False, found["what_if"])


def test_what_if_is_computed_exactly(ask: Ask) -> None:
    (found,) = readings(ask, {MFN: counts(540, 6)}).values()
    assert [(each["change"], each["rate"], each["verdict"]) for each in found["what_if"]] == [
        ("one-more-bad", "7/540", "misses"),
        ("one-fewer-bad", "5/540", "meets"),
        ("more-clean", "6/640", "meets"),
    ]


def test_a_missed_target_is_met_at_the_latest_when_all_bad_ones_have_left_the_window(ask: Ask) -> None:
    (found,) = readings(ask, {MFN: counts(540, 7)}).values()
    defects = [found["window"]["last_day"]] * 7
    shop = {"metric": "order-defect-rate", "orders_per_day": 9, "defects": defects}
    assert found["heals_by"] == ask("recover", store="UK", input=shop)["result"]["recovers_on"]


@pytest.mark.parametrize(
    "given",
    [{MFN: counts(540, 1)}, {MFN: counts(0, 0)}, {"return_dissatisfaction_rate": counts(10, 9)}],
    ids=["meets its target", "has no data", "has no known window"],
)
def test_no_day_is_named_where_nothing_heals_or_no_window_is_known(ask: Ask, given: dict[str, Any]) -> None:
    (found,) = readings(ask, given).values()
    assert found["heals_by"] is None


def test_a_rate_without_a_target_in_the_store_is_named_and_the_others_are_answered(ask: Ask) -> None:
    given = {MFN: counts(540, 7), "invoice_defect_rate": counts(10, 0)}
    result = ask("check-numbers", store="JP", input=given)["result"]
    assert [each["line"] for each in result["readings"]] == [MFN]
    assert [each["line"] for each in result["unknown"]] == ["invoice_defect_rate"]


def test_only_rates_without_a_target_are_an_error(ask: Ask) -> None:
    assert (
        ask("check-numbers", store="JP", input={"invoice_defect_rate": counts(10, 0)})["error"]["code"] == "unknown-day"
    )


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({}, f"{MFN}-total", "Fill this in"),
        ({MFN: {"total": 540}}, f"{MFN}-counted", "Fill this in"),
        ({MFN: {"status": "good"}}, f"{MFN}-total", "Fill this in"),
        ({MFN: counts(5, 7)}, f"{MFN}-counted", "(7) cannot exceed"),
        ({MFN: counts(5, 1, status="excellent")}, f"{MFN}-status", "is not offered"),
        ({MFN: counts(5, 1), "own_line": 101}, "own_line", "from 0 to 100"),
        ({"order_defect_rate": counts(5, 1)}, "order_defect_rate", "Did you mean"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(ask: Ask, given: dict, field: str, words: str) -> None:
    error = ask("check-numbers", store="US", input=given)["error"]
    assert error["code"] == "bad-input"
    assert words in error["fields"][field]


def test_every_impossible_field_is_told_at_once(ask: Ask) -> None:
    error = ask("check-numbers", store="US", input={MFN: counts(5, 7), AFN: counts(2, 3)})["error"]
    assert set(error["fields"]) == {f"{MFN}-counted", f"{AFN}-counted"}


def test_the_form_asks_what_has_a_target_in_the_store_and_keeps_what_is_filled_in(show: Ask) -> None:
    names = {"JP": show("check-numbers", ("store", "JP")), "UK": show("check-numbers", ("store", "UK"))}
    asked = {store: "invoice_defect_rate-total" in answer["parts"]["form"] for store, answer in names.items()}
    assert asked == {"JP": False, "UK": True}
    kept = show("check-numbers", ("store", "JP"), ("invoice_defect_rate-total", "12"))
    assert 'value="12"' in kept["parts"]["form"]


def test_each_rate_on_the_form_draws_the_way_to_its_numbers(show: Ask, playbook: Playbook) -> None:
    form = show("check-numbers", ("store", "DE"))["parts"]["form"]
    assert form.count('role="img"') == len(lines_of(playbook))
    assert "Account Health, then Shipping Performance, then Late Shipment Rate, then View details." in form


def test_too_few_good_ones_are_below_the_target_and_not_over_a_line(show: Ask) -> None:
    pairs = [("valid_tracking_rate-total", "200"), ("valid_tracking_rate-counted", "150"), ("store", "US")]
    html = show("check-numbers", *pairs)["parts"]["answer"]
    assert "Below the target" in html
    assert "Over the line" not in html


def test_the_sheet_tells_what_the_target_was_and_will_be(playbook: Playbook) -> None:
    metric = playbook.metrics["order-defect-rate"]
    (since, value), *_ = metric.target.stores["everywhere"].items()
    history = {date(2010, 1, 1): replace(value, amount=Fraction(1, 50)), since: value}
    old = replace(metric, target=Dated({"everywhere": history}))
    view = open_view(replace(playbook, metrics={**playbook.metrics, metric.name: old}))
    form = [[f"{MFN}-total", "540"], [f"{MFN}-counted", "7"]]
    answer = view.answer(json.dumps({"tool": "check-numbers", "form": form, "day": DAY.isoformat()}))
    assert "known since 2020-01-01; under 2 % since 2010-01-01" in json.loads(answer)["parts"]["answer"]


def test_the_answer_says_how_many_and_which_differ(show: Ask) -> None:
    pairs = [(f"{MFN}-total", "540"), (f"{MFN}-counted", "7"), (f"{MFN}-status", "good"), ("own_line", "80")]
    html = show("check-numbers", *pairs, ("store", "US"))["parts"]["answer"]
    assert "1 rate misses its target" in html
    assert "Amazon shows “Good”" in html
    assert "under 0.8 %" in html
