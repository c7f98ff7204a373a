"""What a notice is about: reason, stage, requests, deadlines, and whether it is genuine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import log
from typing import Any

from wtforms import Form

from calculators.errors import Unfinished
from calculators.forms import EMPTY, Choice, Files, Given, Text, Words
from calculators.notices import decode
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.records import Reason
from calculators.stores import STORES
from calculators.tools import Question, Tool
from calculators.tools._marked import marked
from calculators.tools._message import message_of, put_in
from calculators.tools._ways import after

NOT_A_NOTICE = "not-a-notice"
UNSPECIFIED = "account-review-unspecified"
SHOWN = 3
"""How many candidates are shown and marked; more would hide the answer."""
NEAR = 0.6
"""A second reason stands beside the first when at least this share of the words' strength speaks for it."""
LEAST = 0.001
"""Scores are rounded to this, and one of 1 still has a strength."""


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the decoder."""
    reasons = [(name, reason.title) for name, reason in playbook.reasons.items() if reason.group != NOT_A_NOTICE]

    class Input(Form):
        text = Text(
            "Paste the message from Amazon",
            "The whole text, with its headings. It is read on this device only.",
            required=False,
        )
        files = Files("Or choose its file", "An e-mail (.eml), a page (.html) or a text (.txt).", required=False)
        read = Given("What a file put into the box")
        chosen = Choice("Choose the reason yourself", reasons, required=False)
        not_this = Words("Reasons that it is not")

    yield Tool(
        name="decode-notice",
        title="What is this notice about?",
        form=Input,
        answer=answer,
        template="decode-notice.html",
        form_template="decode-notice-form.html",
        button="Read it",
        example=_example(playbook),
        shown=_shown,
        put_in=lambda _, result: put_in(result["text"]) if "text" in result else {},
        shares=_shares,
    )


def answer(question: Question) -> dict[str, Any]:
    """Return everything that was read out of the notice, each with the words it was read from.

    Where a file was given, ``text`` is what was read out of it, and offsets count its characters. Raises BadInput and
    UnreadableFile.
    """
    given = question.input
    message = message_of(given.get("text", ""), given.get("files", ()), given.get("read"))
    if not message.text and "chosen" not in given:
        raise Unfinished(EMPTY, {"text": EMPTY})
    chosen, refused = given.get("chosen", ""), given.get("not_this", ())
    result: dict[str, Any] = plain(decode(message.text, question.playbook, chosen=chosen, refused=refused))
    return result | ({"text": message.text} if message.from_file else {})


def _shown(question: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    given, playbook = question.input, question.playbook
    candidates = result["candidates"][:SHOWN]
    spans = list(_spans(candidates, result))
    return {
        "segments": list(marked(result.get("text") or given.get("text", ""), spans)),
        "marks": _marks(spans, candidates, playbook),
        "candidates": candidates,
        "near": _near(candidates) and not given.get("chosen"),
        "chosen": given.get("chosen", ""),
        "refused": [name for name in given.get("not_this", ()) if name in playbook.reasons],
        "groups": _groups(playbook.reasons.values()),
        "carried": _carried(result),
        "ways": after(result, playbook),
    }


def _shares(question: Question, result: Mapping[str, Any]) -> Mapping[str, tuple[str, str]]:
    reason, store = question.playbook.reasons.get(result["primary"]), result["store"]
    asins = " ".join(result["entities"]["asins"])
    told = {
        "reason": (reason.name, reason.title) if reason else None,
        "store": (store, STORES[store]) if store else None,
        "asins": (asins, asins) if asins else None,
    }
    return {name: value for name, value in told.items() if value}


def _spans(candidates: Iterable[Mapping[str, Any]], result: Mapping[str, Any]) -> Iterator[tuple[int, int, str]]:
    for number, candidate in enumerate(candidates, 1):
        yield from ((quote["start"], quote["end"], str(number)) for quote in candidate["evidence"])
    for sign, found in (("asked", result["requests"]), ("when", result["deadlines"])):
        yield from ((quote["start"], quote["end"], sign) for quote in found)


def _marks(
    spans: Iterable[tuple[int, int, str]], candidates: Iterable[Mapping[str, Any]], playbook: Playbook
) -> list[tuple[str, str]]:
    """Return the marks that are used, each with what it stands for."""
    names = {str(number): candidate["reason"] for number, candidate in enumerate(candidates, 1)}
    used = {mark for _, _, mark in spans}
    titles = {mark: playbook.reasons[name].title for mark, name in names.items() if name in playbook.reasons}
    titles |= {"asked": "what they ask for", "when": "by when"}
    return [(mark, words) for mark, words in titles.items() if mark in used]


def _near(candidates: list[dict[str, Any]]) -> bool:
    """Tell whether the second reason is too near the first for that to be told alone."""
    if len(candidates) < 2 or candidates[0]["reason"] == UNSPECIFIED:
        return False
    first, second = (-log(max(1 - candidate["score"], LEAST)) for candidate in candidates[:2])
    return second >= NEAR * first


def _groups(reasons: Iterable[Reason]) -> Mapping[str, list[Reason]]:
    groups: dict[str, list[Reason]] = {}
    for reason in reasons:
        groups.setdefault(reason.group, []).append(reason)
    groups.pop(NOT_A_NOTICE, None)
    return groups


def _carried(result: Mapping[str, Any]) -> dict[str, str]:
    """Return what other tools' forms can take over from a decoded notice."""
    asins = " ".join(result["entities"]["asins"])
    requests = " ".join(request["item"] for request in result["requests"])
    carried = {"reason": result["primary"], "store": result["store"] or "", "requests": requests, "facts-asins": asins}
    return {name: value for name, value in carried.items() if value}


def _example(playbook: Playbook) -> Mapping[str, Any] | None:
    """Return the first example notice of the reason most notices on file are about."""
    reason = playbook.reasons.get("inauthentic")
    if not reason:
        return None
    return {"title": "a notice in our own words", "input": {"text": reason.examples[0].text}}
