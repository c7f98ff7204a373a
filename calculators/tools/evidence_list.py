"""The papers a case needs, as a list one packs from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wtforms import Form

from calculators.evidence import Document, documents
from calculators.forms import Choice, Words
from calculators.playbook import Playbook
from calculators.tools import Question, Tool


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the list for the reasons that have a page."""
    reasons = [(name, reason.title) for name, reason in playbook.reasons.items()]

    class Input(Form):
        reason = Choice("Reason in your notice", reasons)
        have = Words("Papers you have", "Ticked in the list.")

    yield Tool(
        name="evidence-list",
        title="Your papers",
        form=Input,
        answer=answer,
        template="evidence-list.html",
        form_template="evidence-list-form.html",
        button="Show the list",
        example={"title": "items that may be inauthentic", "input": {"reason": "inauthentic", "have": ["invoice"]}}
        if "inauthentic" in playbook.reasons
        else None,
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the papers of the reason in the order of its page, and how many of the needed ones are missing."""
    given = question.input
    reason = question.playbook.reasons[given["reason"]]
    found = list(documents(reason, given.get("have", ()), question.playbook, question.day, question.store))
    return {
        "reason": reason.name,
        "sends": reason.sends,
        "documents": [_document(each) for each in found],
        "missing": sum(each.required and not each.have for each in found),
    }


def _document(each: Document) -> dict[str, Any]:
    return {
        "evidence": each.paper.name,
        "title": each.paper.title,
        "what_for": each.what_for,
        "required": each.required,
        "have": each.have,
        "properties": list(each.properties),
        "file_name": each.paper.file_name,
    }
