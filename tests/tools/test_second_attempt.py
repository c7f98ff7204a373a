"""A second attempt at the door and on the screen."""

from __future__ import annotations

from calculators.tools.draft_plan import EXAMPLE as PLAN
from calculators.tools.second_attempt import EXAMPLE


def test_it_tells_what_is_asked_anew_and_where_it_is_answered(ask):
    result = ask("second-attempt", input=EXAMPLE)["result"]
    asked = {each["item"]: each for each in result["asked"]}
    authorisation = next(each for each in asked.values() if "authorization" in each["ask"])
    invoices = next(each for each in asked.values() if "Invoices" in each["ask"])
    assert (authorisation["new"], bool(authorisation["second"])) == (True, True)
    assert (invoices["new"], bool(invoices["first"]), invoices["second"]) == (False, True, "")


def test_a_number_that_changed_without_a_word_is_told(show):
    html = show("second-attempt", *EXAMPLE.items())["parts"]["answer"]
    assert "120 became 140" in html
    assert "<del>120</del>" in html
    assert "<ins>140</ins>" in html


def test_the_drafted_plan_is_compared_where_no_text_is_given(ask):
    given = {"first": EXAMPLE["first"], "reply": EXAMPLE["reply"], "plan": PLAN["input"]}
    assert "Our handling time was one day" in ask("second-attempt", input=given)["result"]["second"]


def test_without_a_new_text_it_asks_for_one(ask):
    error = ask("second-attempt", input={"first": "We did.", "reply": "No."})["error"]
    assert set(error["fields"]) == {"second"}


def test_markup_in_a_text_stays_text(show):
    html = show("second-attempt", ("first", "<b>we</b> did"), ("reply", "no"), ("second", "<i>we</i> did"))["parts"][
        "answer"
    ]
    assert "<b>we" not in html
    assert "&lt;i&gt;we&lt;/i&gt;" in html
