"""One tool for each letter: the seller's facts go into the letter's template, what is missing stays a blank."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from wtforms import Form

from calculators.forms import Choice, Day, Line, Text, rows
from calculators.plan.compose import Composed, compose, said_day
from calculators.plan.draft import blank_plan
from calculators.plan.spoken import Blank, Fact
from calculators.playbook import Playbook
from calculators.records import Ask, Letter
from calculators.tools import Question, Tool
from calculators.tools._letter import OwnWords, edits_of, files, reviewed, written

FIELDS: dict[str, Callable[..., Any]] = {"line": Line, "text": Text, "day": Day}


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer a tool for each letter that has no tool of its own."""
    for letter in playbook.letters.values():
        if not letter.tool:
            yield _tool(letter)


def blank_letter(letter: Letter) -> Composed:
    """Return a letter with nothing filled in."""
    return blank_plan(letter) if letter.tool else _composed(letter, {}, "")


def _composed(letter: Letter, given: Mapping[str, Any], store: str) -> Composed:
    return compose(f"{letter.name}.j2", letter.title, _words(letter, given, store), store, edits_of(given))


def _tool(letter: Letter) -> Tool:
    def composed(question: Question) -> Composed:
        return _composed(letter, question.input, question.store)

    form = _form(letter)
    return Tool(
        name=f"letter-{letter.name}",
        title=letter.title,
        form=form,
        answer=lambda question: written(composed(question), docx=question.input.get("format") == "docx"),
        template="letter-answer.html",
        form_template="letter-form.html",
        button="Show the letter",
        by_store=True,
        example={"title": "an invented shop", "store": "UK", "input": dict(letter.example)} if letter.example else None,
        shown=lambda question, _: reviewed(composed(question), form),
        files=files(letter.name, composed),
    )


def _form(letter: Letter) -> type[Form]:
    fields = {ask.name: FIELDS[ask.kind](ask.label, ask.hint, required=False) for ask in letter.asks}
    fields["edits"] = rows(OwnWords, "Your own words")
    fields["format"] = Choice("File", [("docx", "Word file")], required=False)
    return type("Input", (Form,), fields)


def _words(letter: Letter, given: Mapping[str, Any], store: str) -> Mapping[str, Any]:
    known = {ask.name: _said(given.get(ask.name), store, ask) for ask in letter.asks}
    return {**known, "missing": lambda value: isinstance(value, Blank)}


def _said(value: Any, store: str, ask: Ask) -> Fact:
    if isinstance(value, date):
        return said_day(value, store, ask.name)
    return Fact(value, ask.name) if value else Blank(ask.label, ask.name)
