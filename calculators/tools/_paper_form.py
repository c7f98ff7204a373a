"""The form in which it is noted where each paper is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wtforms import Form, FormField

from calculators.evidence import Noted
from calculators.forms import Choice, Day, Given, Line, Text, Words, group
from calculators.playbook import Playbook

STATES = (("have", "Have it"), ("coming", "On its way"), ("missing", "Missing"))


class Paper(Form):
    """Where one paper is."""

    state = Choice("Where it is", STATES, required=False)
    asked_from = Line("Whom you asked", "Who sends it to you: your supplier, your bookkeeper, a laboratory.")
    asked_on = Day("Day you asked")
    note = Line("Note")


def form_for(playbook: Playbook) -> type[Form]:
    """Return the form for the reasons and papers that have a page."""
    reasons = [(name, reason.title) for name, reason in playbook.reasons.items()]
    fields = {name: FormField(Paper, each.title) for name, each in playbook.evidence.items()}
    each_paper = type("Papers", (Form,), fields)

    class Input(Form):
        notice = Text("Your notice", "What it asks for comes first.", required=False)
        reason = Choice("Reason in your notice", reasons, "Empty: what your notice says.", required=False)
        requests = Words("What the notice asks for", "As the decoder names it.")
        have = Words("Papers you have", "By their names.")
        papers = group(each_paper, "Where each paper is")
        checked = Words("Properties you checked")
        order = Words("Papers that have a number", "In the order of their numbers.")
        renumber = Choice("Number the papers anew", (("yes", "Yes"),), required=False)
        listed = Words("Papers on the list")
        cover = Given("What the invoices cover")

    return Input


def noted_in(given: Mapping[str, Any]) -> dict[str, Noted]:
    """Return what was noted of each paper. One among those the seller has is at hand unless its own row says more."""
    at_hand = {name: Noted("have") for name in given.get("have", ())}
    rows = given.get("papers", {}).items()
    return at_hand | {name: Noted(**({"state": _state(name, row, at_hand)} | row)) for name, row in rows}


def _state(name: str, row: Mapping[str, Any], at_hand: Mapping[str, Noted]) -> str:
    """Return where a paper is of which that was not said: what somebody was asked for is on its way."""
    if name in at_hand:
        return "have"
    return "coming" if "asked_on" in row or "asked_from" in row else "missing"
