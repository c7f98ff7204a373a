"""What would hurt a plan of action, why, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import Form

from calculators.errors import QuestionError
from calculators.forms import Choice, Given, Text
from calculators.plain import plain
from calculators.plan.check import check_plan
from calculators.playbook import Playbook
from calculators.tools import Question, Tool, check_numbers, draft_plan
from calculators.tools._marked import marked
from calculators.tools._parts import answered

MOST = 40_000

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
        earlier = Text(
            "What you sent before",
            "Only for a second attempt. You see what you would change without saying so.",
            required=False,
            most=MOST,
        )
        facts = Given()
        readings = Given()

    yield Tool(
        name="check-plan",
        title="Check a plan of action",
        form=Input,
        answer=answer,
        template="check-plan.html",
        button="Check it",
        example={"title": "a plan in our own words that says nothing", "input": {"text": EXAMPLE}},
        shown=_shown,
        carries={
            "notice": "decode-notice.text",
            "earlier": "second-attempt.first",
            "facts": "draft-plan",
            "readings": "check-numbers",
        },
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the findings in the order of the text, how many block it, and whether it can go."""
    given = question.input
    checked = check_plan(
        given["text"],
        question.playbook,
        reason=given.get("reason", ""),
        notice=given.get("notice", ""),
        facts=_facts(question),
        earlier=given.get("earlier", ""),
    )
    result: dict[str, Any] = plain(checked)
    return result


def _facts(question: Question) -> dict[str, Any]:
    """Return what was entered for the plan, with the rates of the case. A part that cannot be read says nothing."""
    facts, readings = _entered(question), _readings(question)
    return {**facts, "numbers": [*facts.get("numbers", ()), *readings]} if readings else facts


def _entered(question: Question) -> dict[str, Any]:
    given = question.input.get("facts")
    if isinstance(given, dict) and "facts" not in given:
        return given
    tool = next(draft_plan.tools(question.playbook))
    found = answered(tool, given, question, lambda asked: asked.input) if given else {}
    return {} if isinstance(found, QuestionError) else dict(found.get("facts", {}))


def _readings(question: Question) -> list[Any]:
    """Return the rates of the case: as they were answered, or from what was entered for them."""
    given = question.input.get("readings")
    if isinstance(given, list) and all(isinstance(each, dict) for each in given):
        return given
    tool = next(check_numbers.tools(question.playbook))
    found = answered(tool, given, question, tool.answer) if given else {"readings": []}
    return [] if isinstance(found, QuestionError) else list(found["readings"])


def _shown(question: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    findings = enumerate(result["findings"], 1)
    spans = [(each["start"], each["end"], number) for number, each in findings if each["end"]]
    return {"segments": list(marked(question.input["text"], spans))}
