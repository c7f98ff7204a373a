"""Acknowledge, dispute, ask first, or send no plan at all: decided with the seller."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import Form

from calculators.errors import BadInput, nearest
from calculators.forms import Choice, Words
from calculators.plain import plain
from calculators.plan.fork import WORRIES, advice, signs, way_out
from calculators.playbook import Playbook
from calculators.records import Reason
from calculators.tools import Question, Tool
from calculators.tools.draft_plan import FORKS


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the decision for the reasons that have a page."""
    reasons = [(name, reason.title) for name, reason in playbook.reasons.items()]

    class Input(Form):
        reason = Choice("Reason in your notice", reasons)
        holds = Words("What is true", "Ticked in the list.")
        proof = Choice(
            "Does a paper show it?",
            (("yes", "Yes, unchanged and in my name"), ("no", "Not yet")),
            "Read it as a stranger would.",
            required=False,
        )
        worries = Words("What else is true", "Ticked in the list.")
        worried = WORRIES

        def offered(self) -> list[tuple[str, str]]:
            """Return the signs of the reason chosen, each with its words."""
            reason = playbook.reasons.get(self.reason.data)
            return [(sign.name, sign.words) for sign in signs(reason)] if reason else []

    yield Tool(
        name="decide",
        title="Acknowledge or dispute?",
        form=Input,
        answer=answer,
        template="decide.html",
        form_template="decide-form.html",
        button="Which way?",
        example=EXAMPLE if "inauthentic" in playbook.reasons else None,
        shown=shown,
        carries={"reason": "case.reason"},
        shares=_shares,
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the way out, the ticked signs it rests on, and what to send where no plan is wanted."""
    given = question.input
    reason = question.playbook.reasons[given["reason"]]
    ticked, worries = given.get("holds", ()), given.get("worries", ())
    offered = {sign.name: sign for sign in signs(reason)}
    _refuse_unknown("holds", ticked, offered)
    _refuse_unknown("worries", worries, WORRIES)
    return {
        "reason": reason.name,
        "way": way_out(reason, ticked, worries, proof=given.get("proof") == "yes"),
        "because": [plain(offered[name]) for name in ticked],
        "worries": [WORRIES[name] for name in worries],
        "instead": [question.playbook.fill(item, question.day, question.store) for item in reason.send_instead],
        "advice": list(advice(reason)),
    }


def shown(question: Question, _: Any) -> Mapping[str, Any]:
    """Give the template the reason's own page."""
    reason: Reason = question.playbook.reasons[question.input["reason"]]
    return {"reason": reason}


def _shares(_: Question, result: Mapping[str, Any]) -> Mapping[str, tuple[str, str]]:
    way = result["way"]
    return {"fork": (way, dict(FORKS)[way])} if way in dict(FORKS) else {}


def _refuse_unknown(field: str, names: Any, offered: Mapping[str, Any]) -> None:
    for name in names:
        if name not in offered:
            message = f'"{name}" is not on the list of this reason. {nearest(name, offered)}'
            raise BadInput(message, {field: message})


EXAMPLE: dict[str, Any] = {
    "title": "goods bought from the maker, and invoices that show it",
    "input": {"reason": "inauthentic", "holds": ["dispute-1"], "proof": "yes"},
}
