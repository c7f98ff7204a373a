"""A second attempt: what the reply asks, where the new text answers it, and what changed since the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import Form

from calculators.errors import BadInput, QuestionError
from calculators.forms import EMPTY, Given, Text
from calculators.notices import compare_replies
from calculators.plain import plain
from calculators.plan.attempts import compare_attempts, words_between
from calculators.plan.text import to_words
from calculators.playbook import Playbook
from calculators.tools import Question, Tool, draft_plan
from calculators.tools._parts import answered

MOST = 40_000


class Input(Form):
    """The first attempt, the reply to it, and the text that shall go now."""

    first = Text("What you sent first", "The whole text, as it went.", most=MOST)
    reply = Text("Amazon's reply", "The newest one.", most=MOST)
    second = Text("What you want to send now", "Empty: the plan that you drafted here.", required=False, most=MOST)
    notice = Text("The first notice", "Shows what the reply asks anew.", required=False, most=MOST)
    plan = Given()


def tools(playbook: Playbook) -> Iterator[Tool]:  # noqa: ARG001 - the signature of every module here
    """Offer the comparison."""
    yield Tool(
        name="second-attempt",
        title="A second attempt",
        form=Input,
        answer=answer,
        template="second-attempt.html",
        button="Compare",
        example={"title": "an invented second attempt that changes a number without a word", "input": EXAMPLE},
        shown=shown,
        carries={
            "first": "compare-replies.appeal",
            "reply": "compare-replies.reply",
            "notice": "decode-notice.text",
            "plan": "draft-plan",
        },
    )


def answer(question: Question) -> dict[str, Any]:
    """Return what the reply asks and where each text speaks of it, both texts side by side, and what changed silently.

    ``same_percent`` is how many of a hundred sentences of the second text stand in the first as well.
    """
    given = question.input
    second = _second(question)
    compared = compare_attempts(given["first"], second)
    return {
        "asked": list(_asked(question, second)),
        "changes": plain(compared.changes),
        "rows": [{"kind": row.kind, "first": row.first, "second": row.second} for row in compared.rows],
        "same_percent": round(100 * compared.same),
        "second": second,
    }


def shown(_: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the template the words that differ within a changed sentence."""
    changed = [row for row in result["rows"] if row["kind"] == "changed"]
    return {"words": {(row["first"], row["second"]): words_between(row["first"], row["second"]) for row in changed}}


def _second(question: Question) -> str:
    given = question.input
    if given.get("second"):
        return str(given["second"])
    if not given.get("plan"):
        raise BadInput(EMPTY, {"second": EMPTY})
    draft = answered(next(draft_plan.tools(question.playbook)), given["plan"], question, draft_plan.drafted)
    if isinstance(draft, QuestionError):
        raise BadInput(f"Your plan cannot be read yet: {draft}", {"second": str(draft)})
    return to_words(draft.plan.letter)


def _asked(question: Question, second: str) -> Iterator[dict[str, Any]]:
    """Yield each thing that the reply asks for, whether the notice did, and where each text speaks of it."""
    given, playbook = question.input, question.playbook
    before, now = (
        compare_replies(given.get("notice", ""), given["reply"], text, playbook) for text in (given["first"], second)
    )
    spoken_of = {point.item: point.appeal for point in (*now.new, *now.repeated)}
    for point in (*before.new, *before.repeated):
        yield {
            "item": point.item,
            "ask": _quote(point.reply),
            "new": bool(given.get("notice")) and point.notice is None,
            "first": _quote(point.appeal),
            "second": _quote(spoken_of.get(point.item)),
        }


def _quote(quote: Any) -> str:
    return quote.quote if quote else ""


EXAMPLE = {
    "notice": """Your account has been deactivated because of complaints about the authenticity of your items.
Please send:
-- Invoices from your supplier issued in the last 365 days""",
    "first": """Root cause
We bought 120 units of B000EXAMPL from Example Wholesale without asking for an authorisation.

What we have done
- We stopped selling B000EXAMPL on 3 March 2026.
- Please find attached the invoices of our supplier.""",
    "reply": """Thank you for your appeal. We do not have enough information.
Please send:
-- Invoices from your supplier issued in the last 365 days
-- A letter of authorization from the brand owner""",
    "second": """Root cause
We bought 140 units of B000EXAMPL from Example Wholesale without asking for an authorisation.

What we have done
- We stopped selling B000EXAMPL on 3 March 2026.
- Enclosed is the letter of authorization of the brand owner of 12 March 2026 (exhibit 2).""",
}
