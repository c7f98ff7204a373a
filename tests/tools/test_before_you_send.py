"""The gate: what it holds back, what it says to do, and that nothing but the seller's word overrides it."""

from __future__ import annotations

import json
from copy import deepcopy

import pytest

from calculators.tools.draft_plan import EXAMPLE

CAUSE = {"text": "38 of 96 orders of 2 March 2026 were confirmed a day after their ship date", "exhibit": "1"}
DONE = {
    "text": "We raised the handling time of 120 SKUs from one day to two",
    "done_on": "2026-03-03",
    "owner": "operations manager",
    "exhibit": "1",
}
HOLDS_NOW = {
    "text": "The list of unshipped orders is read at 15:00 each working day",
    "in_force_since": "2026-03-04",
    "owner": "warehouse lead",
    "exhibit": "1",
}
FACTS = {
    "store_name": "Example Lantern Shop",
    "notice_day": "2026-03-02",
    "root_causes": [CAUSE],
    "corrective": [DONE],
    "preventive": [HOLDS_NOW],
    "exhibits": [{"n": 1, "title": "Orders and settings", "file": "01_orders.pdf"}],
}
PLAN = {"reason": "late-shipment", "fork": "acknowledge", "facts": FACTS}
CALM = {"read_notice": "yes", "other_appeal": "no", "true": "yes", "plan": PLAN}


@pytest.fixture
def held(ask):
    def asked(**given):
        return ask("before-you-send", store="US", input=CALM | given)["result"]

    return asked


def names(result):
    return [each["hold"] for each in result["holds"]]


def planned(**facts):
    return PLAN | {"facts": FACTS | facts}


def test_a_whole_plan_with_every_question_answered_is_ready(held):
    result = held()
    assert (result["verdict"], result["holds"]) == ("ready", [])


@pytest.mark.parametrize(
    ("given", "hold"),
    [
        ({"read_notice": "no"}, "unread-notice"),
        ({"other_appeal": "yes"}, "other-appeal"),
        ({"other_appeal": "unsure"}, "other-appeal"),
        ({"true": "no"}, "not-confirmed"),
        ({"plan": None}, "nothing-written"),
        ({"plan": planned(store_name=None)}, "blanks"),
        ({"plan": planned(corrective=[DONE | {"done_on": None}])}, "incomplete"),
        ({"plan": planned(preventive=[HOLDS_NOW | {"owner": None}])}, "incomplete"),
        ({"plan": planned(root_causes=[CAUSE | {"exhibit": "7"}])}, "unproven"),
        ({"plan": PLAN | {"reason": "identity-verification"}}, "no-plan-wanted"),
        ({"papers": {"reason": "late-shipment", "have": []}}, "papers-missing"),
        ({"text": "We are sorry. Please reinstate us, our family depends on it."}, "blockers"),
        ({"decision": {"reason": "late-shipment", "holds": ["dispute-1"], "proof": "yes"}}, "wrong-fork"),
        ({"decision": {"reason": "late-shipment", "holds": []}}, "wrong-fork"),
        ({"decision": {"reason": "late-shipment", "worries": ["court"]}}, "professional-first"),
        ({"invoices": {"notice_day": "tomorrow"}}, "broken-part"),
    ],
)
def test_each_thing_that_is_open_holds_it_back(held, given, hold):
    result = held(**given)
    assert result["verdict"] == "not-yet"
    assert hold in names(result)


def test_an_asin_whose_invoices_do_not_cover_its_sales_is_named_with_its_gap(held):
    invoices = {
        "notice_day": "2026-03-02",
        "sales": [{"asin": "B000EXAMPL", "units": 40}],
        "invoices": [{"asin": "B000EXAMPL", "day": "2026-01-10", "units": 25, "supplier": "Example Wholesale"}],
    }
    result = held(invoices=invoices)
    assert {"hold": "uncovered", "items": [{"text": "B000EXAMPL", "note": "15"}]} in result["holds"]


def test_an_asin_of_the_letter_that_nobody_compared_is_named(held):
    invoices = {
        "notice_day": "2026-03-02",
        "sales": [{"asin": "B000EXAMPL", "units": 4}],
        "invoices": [{"asin": "B000EXAMPL", "day": "2026-01-10", "units": 25, "supplier": "Example Wholesale"}],
    }
    result = held(invoices=invoices, plan=planned(asins=["B000EXAMPL", "B000EXAMP2"]))
    assert {"hold": "uncovered", "items": [{"text": "B000EXAMP2", "note": ""}]} in result["holds"]


def test_a_paper_that_the_notice_asks_for_is_missed_even_where_no_list_was_made(held):
    notice = "Your late shipment rate is above our target. Please send us:\n- Invoices from your supplier"
    papers = next(each for each in held(notice=notice)["holds"] if each["hold"] == "papers-missing")
    assert {"text": "Supplier invoice", "note": "invoice"} in papers["items"]
    have = {"reason": "late-shipment", "have": [each["note"] for each in papers["items"]]}
    assert "papers-missing" not in names(held(notice=notice, papers=have))


@pytest.mark.parametrize("part", ["plan", "papers", "invoices", "decision"])
@pytest.mark.parametrize("given", ["words", 7, [[1, 2]], [["reason"]], {"no": "field"}])
def test_a_part_of_another_shape_is_no_mistake_of_ours(ask, part, given):
    answer = ask("before-you-send", input=CALM | {"notice": "Please send: invoices", part: given})
    assert answer["result"]["verdict"] == "not-yet"


def test_a_notice_about_something_else_holds_it_back(held):
    notice = (
        "Your account has been deactivated. Buyers have raised concerns about the authenticity of the items listed. "
        "Send invoices from your supplier issued in the last 365 days."
    )
    result = held(notice=notice)
    assert {"hold": "other-reason", "items": [{"text": "inauthentic", "note": ""}]} in result["holds"]


def test_a_day_in_the_sentence_itself_is_a_day(held):
    said = DONE | {"text": "On 3 March 2026 we raised the handling time of 120 SKUs to two days", "done_on": None}
    assert held(plan=planned(corrective=[said]))["ready"]


def test_the_seller_may_decide_otherwise_and_the_list_stays(held):
    result = held(read_notice="no", override="yes")
    assert (result["verdict"], result["ready"], names(result)) == ("overridden", False, ["unread-notice"])


def test_there_is_nothing_to_override_where_it_is_ready(held):
    assert held(override="yes")["verdict"] == "ready"


def test_pairs_as_a_screen_keeps_them_say_the_same_as_json(held, view):
    pairs = [["store", "US"], ["step", "5"], ["reason", "late-shipment"], ["fork", "acknowledge"]]
    for name, value in FACTS.items():
        if isinstance(value, str):
            pairs.append([f"facts-{name}", value])
        else:
            pairs += [
                [f"facts-{name}-{n}-{key}", str(each)] for n, row in enumerate(value) for key, each in row.items()
            ]
    assert held(plan=pairs) == held()


def test_every_hold_has_its_words_and_what_to_do(show):
    plan = deepcopy(EXAMPLE["input"])
    plan["facts"] |= {"store_name": "", "corrective": [{"text": "We wrote to the carrier"}]}
    shown = show("before-you-send", ("plan", json.dumps(plan)), ("text", ""), ("store", "US"))
    html = shown["parts"]["answer"]
    assert html.count("<li data-level=") == len(shown["result"]["holds"]) >= 5
    assert html.count("<strong>") >= len(shown["result"]["holds"])
