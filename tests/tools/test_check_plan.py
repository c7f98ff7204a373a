"""The plan checker beside what was entered elsewhere in the case: at the door, with JSON or with pairs of a screen."""

from __future__ import annotations

import pytest

from tests.stories.tell import stories, told

FACTS = {
    "notice_day": "2026-03-02",
    "asins": ["B0EXAMPL11"],
    "corrective": [{"text": "We raised the handling time of 120 SKUs from one day to two", "done_on": "2026-03-03"}],
}
PAIRS = [
    ["reason", "late-shipment"],
    ["fork", "acknowledge"],
    ["facts-notice_day", "2026-03-02"],
    ["facts-asins", "B0EXAMPL11"],
    ["facts-corrective-0-text", "We raised the handling time of 120 SKUs from one day to two"],
    ["facts-corrective-0-done_on", "2026-03-03"],
]
TEXT = """\N{GRINNING FACE} Your notice of 12 March 2026 names B0EXAMPL12.
On 13 March 2026 we raised the handling time of 210 SKUs from one day to two."""


@pytest.fixture
def contradicted(ask):
    def quotes(text, rule="differs-from-case", **given):
        result = ask("check-plan", input={"text": text} | given)["result"]
        found = [each for each in result["findings"] if each["rule"] == rule]
        assert all(text[each["start"] : each["end"]] == each["quote"] for each in found)
        return [each["quote"] for each in found]

    return quotes


@pytest.mark.parametrize(
    "facts",
    [FACTS, {"reason": "late-shipment", "fork": "acknowledge", "facts": FACTS}, PAIRS],
    ids=["facts", "the input of the draft", "pairs of a screen"],
)
def test_what_was_entered_for_the_plan_is_held_against_its_text(contradicted, facts):
    assert contradicted(TEXT, facts=facts) == ["12 March 2026", "B0EXAMPL12", "13 March 2026", "210"]


def test_a_rate_of_the_case_is_held_against_the_text(contradicted):
    readings = [{"metric": "late-shipment-rate", "rate": "7/540", "percent": "1.30"}]
    assert contradicted("Our late shipment rate was 9 of 540 orders.", readings=readings) == ["9 of 540"]
    assert contradicted("Our late shipment rate was 7 of 540 orders.", readings=readings) == []


def test_a_text_is_held_against_an_earlier_attempt(contradicted):
    earlier = "We removed 12 units of the lamp from the shelf on 3 May 2026."
    rule = "changed-since-earlier"
    assert contradicted(earlier.replace("12", "17"), rule, earlier=earlier) == ["17"]
    assert contradicted(earlier, rule, earlier=earlier) == []


@pytest.mark.parametrize("name", stories())
def test_a_draft_of_ours_never_contradicts_the_facts_it_was_made_of(door, contradicted, name):
    for step, result in told(stories()[name], door.answer):
        if step["tool"] == "draft-plan":
            facts = step["question"]["input"]
            assert contradicted(result["text"], facts=facts) == []


@pytest.mark.parametrize(
    "broken", [[], [["reason", "no such"]], {"facts": 3}, [1, None], "x", {"asins": {}, "corrective": [0]}]
)
def test_facts_that_cannot_be_read_leave_the_check_of_the_text(contradicted, broken):
    assert contradicted(TEXT, facts=broken, readings=broken) == []
