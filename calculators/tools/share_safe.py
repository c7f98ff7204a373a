"""A notice made safe to show to others: private parts become tokens, the same thing always the same one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wtforms import Form

from calculators.forms import Text
from calculators.notices import share_safe
from calculators.playbook import Playbook
from calculators.tools import Question, Tool

EXAMPLE = """Dear Example Lantern Shop,

Your account was deactivated after a claim on order 000-0000000-0000000.
Buyer: someone@example.org, phone +00 000 0000000. ASIN: B000EXAMPL
Write to someone@example.org if you have questions about order 000-0000000-0000000."""


class Input(Form):
    """The text that is to be shown."""

    text = Text("Paste the text you want to show", "A notice, a reply or your own letter. It stays on this device.")


def tools(playbook: Playbook) -> Iterator[Tool]:  # noqa: ARG001 - the signature of every module here
    """Offer the tool."""
    yield Tool(
        name="share-safe",
        title="Make a text safe to share",
        form=Input,
        answer=answer,
        template="share-safe.html",
        button="Make it safe",
        example={"title": "an invented message", "input": {"text": EXAMPLE}},
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the text without private parts, and what was replaced in it how often."""
    shared = share_safe(question.input["text"])
    return {"text": shared.text, "replaced": [each._asdict() for each in shared.replaced]}
