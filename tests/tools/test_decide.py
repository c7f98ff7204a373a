"""Deciding with the seller: the answer, its words for each way, and what it refuses."""

from __future__ import annotations

import pytest


def test_it_says_why(ask):
    result = ask("decide", input={"reason": "forged-documents", "holds": ["acknowledge-1"]})["result"]
    assert result["way"] == "acknowledge"
    assert "added, erased" in result["because"][0]["words"]


def test_where_no_plan_is_wanted_it_says_what_is(ask):
    result = ask("decide", input={"reason": "identity-verification"})["result"]
    assert result["way"] == "papers"
    assert result["instead"]


@pytest.mark.parametrize(("field", "name"), [("holds", "dispute-9"), ("worries", "curt")])
def test_what_is_not_on_the_list_is_refused_with_the_nearest(ask, field, name):
    error = ask("decide", input={"reason": "inauthentic", field: [name]})["error"]
    assert "Did you mean" in error["fields"][field]


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ([("reason", "inauthentic"), ("holds", "acknowledge-1")], "Write the plan"),
        ([("reason", "inauthentic"), ("holds", "dispute-1"), ("proof", "yes")], "Write the dispute"),
        ([("reason", "inauthentic"), ("holds", "dispute-1")], "Find the proof first"),
        ([("reason", "inauthentic"), ("holds", "dispute-1"), ("holds", "acknowledge-1")], "Sort first"),
        ([("reason", "inauthentic")], "Ask first"),
        ([("reason", "inauthentic"), ("worries", "court")], "See a professional first"),
        ([("reason", "identity-verification")], "These papers are"),
        ([("reason", "funds-reserve")], "No plan is wanted here."),
    ],
)
def test_each_way_has_its_words_and_its_next_step(show, pairs, words):
    assert words in show("decide", *pairs)["parts"]["answer"]


def test_the_boxes_to_tick_are_those_of_the_reason(show):
    form = show("decide", ("reason", "late-shipment"), ("holds", "acknowledge-1"))["parts"]["form"]
    assert "The orders were confirmed late" in form
    assert 'value="acknowledge-1" checked' in form
