"""What a notice is about: reason, stage, requests, deadlines, and whether it is genuine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import Form

from calculators.forms import Text
from calculators.notices import decode
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.tools import Question, Tool
from calculators.tools._marked import marked

SHOWN = 3
"""How many candidates are shown and marked; more would hide the answer."""


class Input(Form):
    """The notice as it was copied."""

    text = Text("Paste the message from Amazon", "The whole text, with its headings. It is read on this device only.")


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the decoder."""
    yield Tool(
        name="decode-notice",
        title="What is this notice about?",
        form=Input,
        answer=answer,
        template="decode-notice.html",
        button="Read it",
        example=_example(playbook),
        shown=_shown,
    )


def answer(question: Question) -> dict[str, Any]:
    """Return everything that was read out of the notice, each with the words it was read from."""
    result: dict[str, Any] = plain(decode(question.input["text"], question.playbook))
    return result


def _shown(question: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    candidates = result["candidates"][:SHOWN]
    spans = [
        (quote["start"], quote["end"], number)
        for number, candidate in enumerate(candidates, 1)
        for quote in candidate["evidence"]
    ]
    return {
        "segments": list(marked(question.input["text"], spans)),
        "candidates": candidates,
        "carried": {name: value for name, value in _carried(result).items() if value},
    }


def _carried(result: Mapping[str, Any]) -> dict[str, str]:
    """Return what the plan's form can take over from a decoded notice."""
    asins = " ".join(result["entities"]["asins"])
    return {"reason": result["primary"], "store": result["store"] or "", "facts-asins": asins}


def _example(playbook: Playbook) -> Mapping[str, Any] | None:
    """Return the first example notice of the reason most notices on file are about."""
    reason = playbook.reasons.get("inauthentic")
    if not reason:
        return None
    return {"title": "a notice in our own words", "input": {"text": reason.examples[0].text}}
