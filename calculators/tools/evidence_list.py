"""The papers a case needs, as a list one packs from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from calculators.errors import BadInput, Unfinished
from calculators.evidence import Document, documents, exhibits, mark_of, still_missing
from calculators.forms import EMPTY
from calculators.notices import decode
from calculators.notices.results import Decoded
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.records import Reason
from calculators.tools import Question, Tool
from calculators.tools._paper_form import form_for, noted_in
from calculators.tools._parts import sums_in

MOST_QUOTED = 240
"""Characters of a sentence that is still repeated as a whole."""

_BREAK = re.compile(r"[.:;!?](?=\s)|\n")
_MARKS = " \t\r\n-–*•·:"

NOT_PAPERS = ("documents", "reactivated-account", "third-parties")
"""What a notice may ask for that is said better by the papers themselves, or by the notice."""


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the list for the reasons that have a page."""
    yield Tool(
        name="evidence-list",
        title="Your papers",
        form=form_for(playbook),
        answer=answer,
        template="evidence-list.html",
        form_template="evidence-list-form.html",
        button="Show the list",
        by_store=True,
        example=EXAMPLE if "inauthentic" in playbook.reasons else None,
        carries={"notice": "decode-notice.text", "cover": "cover-invoices.found"},
        put_in=lambda _, result: {
            "order": " ".join(result["order"]),
            "listed": " ".join(each["evidence"] for each in result["documents"]),
            "reason": result["reason"],
        },
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the papers of the case: first what this notice asks for, then what is usual for its reason.

    Each has its state, its exhibit number and what makes it pass. Raises BadInput for a day still to come.
    """
    given, playbook = question.input, question.playbook
    _refuse_future(given.get("papers", {}), question)
    notice = decode(given["notice"], playbook) if "notice" in given else None
    asked = _asked(given, notice)
    reason = _reason(given, notice, playbook)
    found = list(documents(reason, noted_in(given), playbook, question.day, question.store, asked))
    order = () if given.get("renumber") else given.get("order", ())
    numbers = exhibits(found, order)
    checked = given.get("checked", ())
    return {
        "reason": reason.name,
        "sends": reason.sends,
        "documents": [_document(each, numbers, checked, question) for each in found],
        "missing": len(still_missing(found)),
        "exhibits": [{"n": number, "title": playbook.evidence[name].title} for name, number in numbers.items()],
        "order": list(dict.fromkeys([*order, *numbers])),
        "also": [{"item": item, "quote": quote} for item, quote in asked.items() if _is_no_paper(item, playbook)],
        "uncovered": [_short(each) for each in sums_in(given.get("cover")) if each["gap"]],
    }


def _asked(given: Mapping[str, Any], notice: Decoded | None) -> dict[str, str]:
    """Return what the notice asks for, with its words; what the decoder handed on has none."""
    quoted = {each.item: _sentence(given["notice"], each.start, each.end) for each in notice.requests} if notice else {}
    return quoted or dict.fromkeys(given.get("requests", ()), "")


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence or item of the list in which something is asked for, or its own words where that is long."""
    first = max(found.end() for found in _BREAK.finditer(text[:start])) if _BREAK.search(text[:start]) else 0
    after = _BREAK.search(text, end)
    found = text[first : after.start() + 1 if after else len(text)].strip(_MARKS)
    return found if len(found) <= MOST_QUOTED else text[start:end]


def _reason(given: Mapping[str, Any], notice: Decoded | None, playbook: Playbook) -> Reason:
    """Return the reason chosen, or the one the notice gives. Raises Unfinished where there is neither."""
    name = given.get("reason") or (notice.primary if notice else "")
    if name in playbook.reasons:
        return playbook.reasons[name]
    message = "Choose the reason. Your notice does not say it clearly." if notice else EMPTY
    raise Unfinished(message, {"reason": message})


def _is_no_paper(item: str, playbook: Playbook) -> bool:
    return item not in playbook.evidence and item not in NOT_PAPERS


def _refuse_future(papers: Mapping[str, Mapping[str, Any]], question: Question) -> None:
    asked: dict[str, date] = {name: row["asked_on"] for name, row in papers.items() if "asked_on" in row}
    words = "This day is still to come. Write the day you asked."
    late = {f"papers-{name}-asked_on": words for name, day in asked.items() if day > question.day}
    if late:
        raise BadInput(next(iter(late.values())), late)


def _document(each: Document, numbers: Mapping[str, int], checked: list[str], question: Question) -> dict[str, Any]:
    name, noted = each.paper.name, each.noted
    marks = {mark_of(name, wanted): wanted for wanted in each.properties}
    return {
        "evidence": name,
        "title": each.paper.title,
        "what_for": each.what_for,
        "required": each.required,
        "have": each.have,
        "asked": each.asked,
        "quote": each.quote,
        **plain(noted),
        "waiting_days": (question.day - noted.asked_on).days if noted.asked_on and not each.have else None,
        "exhibit": numbers.get(name),
        "properties": list(each.properties),
        "checks": [{"mark": mark, "text": wanted, "checked": mark in checked} for mark, wanted in marks.items()],
        "file_name": each.paper.file_name,
    }


def _short(each: Mapping[str, Any]) -> dict[str, Any]:
    return {name: each[name] for name in ("asin", "gap")}


EXAMPLE: dict[str, Any] = {
    "title": "items that may be inauthentic, in an invented shop",
    "day": "2026-03-09",
    "input": {
        "reason": "inauthentic",
        "requests": ["invoice", "letter-of-authorisation"],
        "papers": {
            "invoice": {"state": "have", "note": "Three of Lamp Works"},
            "letter-of-authorisation": {"asked_from": "Lamp Works", "asked_on": "2026-03-04"},
        },
    },
}
