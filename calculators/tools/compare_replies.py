"""Amazon's answer beside its notice: what is asked anew, asked again, answered, left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import Form

from calculators.forms import Text
from calculators.notices import compare_replies
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.tools import Question, Tool

EXAMPLE = {
    "notice": """Your account has been deactivated.
Why did this happen?
We received complaints about the authenticity of your items.
Please send:
-- Invoices from your supplier issued in the last 365 days
-- Your supplier's name, phone number, address and website""",
    "appeal": "Please find attached the invoices of our supplier.",
    "reply": """Thank you for your appeal. We do not have enough information to reactivate your account.
Please send:
-- Your supplier's name, phone number, address and website
-- A letter of authorization from the brand owner""",
}


class Input(Form):
    """The notice, Amazon's answer, and what was sent between them."""

    notice = Text("The first notice", "The message that started it.")
    reply = Text("Amazon's answer", "The newest one.")
    appeal = Text("What you had sent", "Your appeal, if you still have it.", required=False)


def tools(playbook: Playbook) -> Iterator[Tool]:  # noqa: ARG001 - the signature of every module here
    """Offer the comparison."""
    yield Tool(
        name="compare-replies",
        title="Compare Amazon's answer with its notice",
        form=Input,
        answer=answer,
        template="compare-replies.html",
        button="Compare",
        example={"title": "an invented refusal", "input": EXAMPLE},
        carries={"notice": "decode-notice.text", "appeal": "check-plan.text"},
        shown=_shown,
    )


def answer(question: Question) -> dict[str, Any]:
    """Return each thing asked for as new, repeated, answered or unanswered, quoted from each text."""
    given = question.input
    compared = compare_replies(given["notice"], given["reply"], given.get("appeal", ""), question.playbook)
    result: dict[str, Any] = plain(compared)
    return result


def _shown(question: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what the next tools can take over: the reason of the notice, and what is still asked for."""
    first, reasons = result["reasons"][0], question.playbook.reasons
    wanted = " ".join(point["item"] for point in (*result["new"], *result["repeated"]))
    carried = {"reason": first if first in reasons else "", "requests": wanted}
    return {"carried": {name: value for name, value in carried.items() if value}}
