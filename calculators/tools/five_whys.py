"""Five whys: from what went wrong, one answer at a time, to a cause that the seller can change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wtforms import Form

from calculators.errors import Unfinished
from calculators.forms import Line, listed
from calculators.playbook import Playbook
from calculators.tools import Question, Tool

ENOUGH = 5
"""Whys after which one has usually come from what one sees to what one can change."""


class Input(Form):
    """What went wrong, with its figures, and each why."""

    fact = Line(
        "What went wrong, with its figures",
        "The largest group of your reports, such as: 12 of 40 late orders went with one carrier.",
        required=True,
    )
    whys = listed(Line("Because", "Only what you know or can look up."), "Why?", "Each answer is asked why in turn.")


def tools(playbook: Playbook) -> Iterator[Tool]:  # noqa: ARG001 - the signature of every module here
    """Offer the sheet."""
    yield Tool(
        name="five-whys",
        title="Ask why five times",
        form=Input,
        answer=answer,
        template="five-whys.html",
        form_template="five-whys-form.html",
        button="Show the chain",
        example={
            "title": "one lantern that arrives broken",
            "input": {
                "fact": "Orders with negative feedback: 12 of 19 with the SKU LANTERN-1",
                "whys": [
                    "the glass was broken on arrival",
                    "the box gave way in the van",
                    "it was packed in a box with one wall",
                    "the packing list does not say which box glass needs",
                    "nobody checks the packing list when a new product comes in",
                ],
            },
        },
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the chain, the last why as the root cause, and how many whys are still worth asking.

    Raises Unfinished before the first why.
    """
    fact = question.input["fact"].strip().rstrip(".")
    whys = [each.strip().rstrip(".") for each in question.input.get("whys", ()) if each.strip()]
    if not whys:
        message = "Say why it happened, as far as you know."
        raise Unfinished(message, {"whys-0": message})
    return {
        "fact": fact,
        "whys": whys,
        "root_cause": whys[-1],
        "more": max(0, ENOUGH - len(whys)),
        "text": f"{whys[-1][0].upper()}{whys[-1][1:]}. {fact}.",
    }
