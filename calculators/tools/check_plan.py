"""What would hurt a plan of action, why, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import Form

from calculators.forms import Choice, Text
from calculators.plain import plain
from calculators.plan.check import check_plan
from calculators.playbook import Playbook
from calculators.tools import Question, Tool
from calculators.tools._marked import marked

EXAMPLE = """Dear Amazon team,

We take this very seriously. The root cause of the issue was a new employee.

We will try our best to ensure this never happens again. We have taken all necessary steps.
Please reinstate our account, our family depends on it."""


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the check by the rules that have a page."""
    reasons = [(name, reason.title) for name, reason in playbook.reasons.items()]

    class Input(Form):
        text = Text("Paste your plan", "Our draft or any other. It is read on this device only.")
        reason = Choice("Reason in your notice", reasons, "Helps to see whether the plan fits.", required=False)
        notice = Text("The notice", "Helps to see whether the plan answers it.", required=False)

    yield Tool(
        name="check-plan",
        title="Check a plan of action",
        form=Input,
        answer=answer,
        template="check-plan.html",
        button="Check it",
        example={"title": "a plan in our own words that says nothing", "input": {"text": EXAMPLE}},
        shown=_shown,
        carries={"notice": "decode-notice.text"},
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the findings in the order of the text, how many block it, and whether it can go."""
    given = question.input
    checked = check_plan(
        given["text"], question.playbook, reason=given.get("reason", ""), notice=given.get("notice", "")
    )
    result: dict[str, Any] = plain(checked)
    return result


def _shown(question: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    findings = enumerate(result["findings"], 1)
    spans = [(each["start"], each["end"], number) for number, each in findings if each["end"]]
    return {"segments": list(marked(question.input["text"], spans))}
