"""The one door: what it answers, and what it refuses in words."""

from __future__ import annotations

import json

import pytest

from calculators.bridge import Door
from calculators.records import Metric
from tests.conftest import ROOT, Ask

QUESTIONS = sorted((ROOT / "tests" / "questions").glob("*.json"))


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_file_has_its_answer(path, door: Door) -> None:
    asked = json.loads(path.read_text(encoding="utf-8"))
    answer = json.loads(door.answer(json.dumps(asked["question"])))
    assert_holds(answer, asked["answer"])


def assert_holds(found: object, wanted: object, where: str = "answer") -> None:
    """Assert that all that is wanted is there; more may be."""
    if isinstance(wanted, dict):
        assert isinstance(found, dict), where
        for key, value in wanted.items():
            assert key in found, f"{where} has no {key}"
            assert_holds(found[key], value, f"{where}.{key}")
    else:
        assert found == wanted, where


def test_every_worked_example_of_a_metric_computes(ask: Ask, playbook) -> None:
    for name, example in examples(playbook.metrics.values()):
        answer = ask(
            name, day=example.day, store=example.store, input={key: int(value) for key, value in example.input.items()}
        )
        assert "result" in answer, (name, answer)
        found = {key: answer["result"][key] for key in example.answer}
        assert {key: str(value) for key, value in found.items()} == dict(example.answer), f"{name}: {example.title}"


def examples(metrics: list[Metric]):
    return [(metric.name, example) for metric in metrics for example in metric.examples]


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '"text"', "nul", "[" * 100_000])
def test_what_is_no_question_is_refused_as_bad_json(text: str, door: Door) -> None:
    assert json.loads(door.answer(text))["error"]["code"] == "bad-json"


def test_an_unknown_tool_names_the_nearest(ask: Ask) -> None:
    error = ask("order-defect-rat")["error"]
    assert error["code"] == "unknown-tool"
    assert 'Did you mean "order-defect-rate"?' in error["message"]


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"orders": 10, "defective_orders": 12}, "defective_orders", "(12) cannot exceed orders (10)"),
        ({"orders": -1, "defective_orders": 0}, "orders", "from 0 to"),
        ({"orders": "10", "defective_orders": 0}, "orders", "Expected a whole number"),
        ({"orders": 10.0, "defective_orders": 0}, "orders", "Expected a whole number"),
        ({"orders": True, "defective_orders": 0}, "orders", "Expected a whole number"),
        ({"orders": float("nan"), "defective_orders": 0}, "orders", "Expected a whole number"),
        ({"orders": [10], "defective_orders": 0}, "orders", "Expected a whole number"),
        ({"orders": 10, "defective_order": 1}, "defective_order", 'Did you mean "defective_orders"?'),
        ({"defective_orders": 1}, "orders", "Fill this in"),
        ({"orders": 10}, "defective_orders", "Say how many orders have a defect"),
        ({"orders": 10, "a_to_z_claims": 3, "overlap": 2}, "overlap", "At most 0 of these 3"),
        ({"orders": 4, "a_to_z_claims": 3, "chargebacks": 3, "overlap": 1}, "overlap", "cannot exceed orders"),
    ],
)
def test_impossible_input_is_refused_beside_its_field(ask: Ask, given: dict, field: str, words: str) -> None:
    error = ask("order-defect-rate", input=given)["error"]
    assert error["code"] == "bad-input"
    assert words in error["fields"][field]


def test_input_that_is_no_object_is_refused(ask: Ask) -> None:
    assert ask("order-defect-rate", input=[1, 2])["error"]["code"] == "bad-input"


@pytest.mark.parametrize("store", ["XX", "us", "Germany", 7])
def test_an_unknown_store_is_refused(ask: Ask, store: object) -> None:
    error = ask("order-defect-rate", store=store, input={"orders": 1, "defective_orders": 0})["error"]
    assert "store" in error["fields"]


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", 5])
def test_a_day_that_is_none_is_refused(ask: Ask, day: object) -> None:
    error = ask("order-defect-rate", day=day, input={"orders": 1, "defective_orders": 0})["error"]
    assert "day" in error["fields"]


def test_a_day_before_the_first_known_rule_is_an_unknown_day(ask: Ask) -> None:
    assert (
        ask("order-defect-rate", day="1999-01-01", input={"orders": 1, "defective_orders": 0})["error"]["code"]
        == "unknown-day"
    )


def test_a_question_without_the_day_it_needs_says_so(door: Door) -> None:
    question = {"tool": "order-defect-rate", "input": {"orders": 1, "defective_orders": 0}}
    assert "day" in json.loads(door.answer(json.dumps(question)))["error"]["fields"]


def test_a_key_that_does_not_belong_in_a_question_is_refused(ask: Ask) -> None:
    assert "stores" in ask("order-defect-rate", stores="US")["error"]["fields"]


def test_a_text_over_the_stated_size_is_too_large(ask: Ask) -> None:
    error = ask("decode-notice", input={"text": "a" * 1_000_000})["error"]
    assert error["code"] == "too-large"
    assert "200,000" in error["fields"]["text"]


def test_a_mistake_of_ours_is_an_internal_error_that_repeats_nothing_typed(playbook, monkeypatch) -> None:
    door = Door(playbook)
    monkeypatch.setattr("calculators.tools.order_defect_rate.judge", lambda *_: 1 / 0)
    question = {"tool": "order-defect-rate", "day": "2026-11-22", "input": {"orders": 987654, "defective_orders": 0}}
    error = json.loads(door.answer(json.dumps(question)))["error"]
    assert error["code"] == "internal"
    assert "987654" not in json.dumps(error)


def test_the_metrics_own_words_are_taken_for_total_and_counted(ask: Ask, playbook) -> None:
    rate = playbook.metrics["late-shipment-rate"].rate
    own = ask("late-shipment-rate", store="US", input={rate.total.name: 200, rate.counted.name: 8})
    plain = ask("late-shipment-rate", store="US", input={"total": 200, "counted": 8})
    assert own == plain
    assert own["result"]["verdict"] == "misses"


def test_every_tool_describes_its_input_as_a_closed_json_schema(door: Door) -> None:
    for name, described in door.described_tools().items():
        assert described["title"], name
        assert described["input"]["type"] == "object"
        assert described["input"]["additionalProperties"] is False
