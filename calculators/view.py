"""The door for a screen: the same questions from a form, the same answers, shown as HTML.

A form's name and value pairs come in; the tool's form and its answer go out as HTML made of ``templates/tools``.
The build uses it to show each tool with its worked example, the browser to answer the seller.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from markupsafe import Markup
from wtforms import FieldList, FormField

from calculators.bridge import Door, described, internal, open_door, read_question
from calculators.errors import BadJson, QuestionError, Unfinished, UnreadableFile
from calculators.forms import Pairs, checked, filled, pairs_of
from calculators.playbook import Playbook
from calculators.reports.progress import Tell, silent
from calculators.stores import STORES
from calculators.tools import Content, Question, Tool
from calculators.words import speak_html

OWN = ("store", "step", "next", "add", "remove", "format", "go", "back")
"""Names of pairs that belong to the view: the store, the step of a long form, the button pressed, the way back."""


@dataclass(frozen=True)
class View:
    """Answers forms from one door."""

    door: Door

    def answer(self, question: str, tell: Tell = silent) -> str:
        """Answer one question of the form ``{"tool", "form": [[name, value], …], "day", "base", "live"}``.

        ``tell`` hears how far a tool is that reads long files.

        The answer holds ``result`` or ``error`` as at the door, ``parts`` of HTML to put in place, ``files`` to save
        when a download was asked for, and ``shared``, what all tools of the case may know. Never raises.
        """
        try:
            asked = read_question(question)
            sheet = Sheet(self.door, self.door.tool(asked.get("tool")), asked, tell)
        except QuestionError as error:
            return json.dumps({"error": described(error), "parts": {}})
        try:
            return json.dumps(sheet.answered(), ensure_ascii=False)
        except Exception as error:  # a mistake of ours becomes words on the screen; what was typed stays in its fields
            return json.dumps({"error": internal(error), "parts": {"answer": sheet.trouble(internal(error))}})

    def opening(self, tool: str, base: str, day: date, *, example: bool = True) -> str:
        """Return the whole element as a page shows it before anybody typed: an empty form, a worked example."""
        asked = {"tool": tool, "form": [], "base": base, "day": day.isoformat()}
        sheet = Sheet(self.door, self.door.tool(tool), asked)
        return sheet.said("frame.html", form=Markup(sheet.form_html()), answer=Markup(sheet.example(shown=example)))


def open_view(playbook: Playbook) -> View:
    """Open a view on the tools of ``playbook``."""
    return View(open_door(playbook))


def view_from_json(text: str) -> View:
    """Open a view on the playbook that ``Playbook.to_json`` wrote."""
    return open_view(Playbook.from_json(text))


class Sheet:
    """One tool's form as it was sent, and what can be said about it."""

    def __init__(self, door: Door, tool: Tool, asked: Mapping[str, Any], tell: Tell = silent) -> None:
        pairs = _pairs(asked.get("form"))
        own = dict(pair for pair in pairs if pair[0] in OWN)
        self.door, self.tool, self.asked, self.tell = door, tool, asked, tell
        self.store, self.format = own.get("store", ""), own.get("format", "")
        self.step, self.arrived = own.get("next") or own.get("step", ""), "next" in own
        # "Change" names a field and the place it was pressed at; the place is kept until another step is chosen.
        self.go, self.back = own.get("go", ""), "" if "next" in own else own.get("go") or own.get("back", "")
        # A press that asks for no answer, such as one for another row, finds no fault with what is still empty.
        self.waiting = bool(asked.get("live")) or bool({"add", "remove", "next", "go"} & own.keys())
        self.form = filled(tool.form, _pressed([pair for pair in pairs if pair[0] not in OWN], own))
        self.problems: dict[str, str] = {}
        self.offers: Mapping[str, Sequence[str]] = {}

    def answered(self) -> dict[str, Any]:
        """Return the answer with its parts."""
        try:
            question = self.question(checked(self.form))
            result = self.tool.answer(question)
        except QuestionError as error:
            return self.refused(error)
        self.offers = self.tool.offers(result)
        self.put_in(self.tool.put_in(question, result))
        answer = {"result": result, "parts": {"form": self.form_html(), "answer": self.result_html(question, result)}}
        return answer | self.shared(question, result) | self.files(question, result)

    def shared(self, question: Question, result: Any) -> dict[str, Any]:
        """Return what the answer tells all tools of the case, if it tells anything."""
        told = self.tool.shares(question, result)
        values = {name: {"value": value, "words": words} for name, (value, words) in told.items()}
        return {"shared": values} if values else {}

    def put_in(self, values: Mapping[str, str]) -> None:
        """Write values into the form's fields, as if they had been typed there."""
        for name, value in values.items():
            self.form[name].process_formdata([value])

    def question(self, given: Mapping[str, Any]) -> Question:
        """Return the question to the tool, with this sheet's day and store."""
        question = self.door.question(given, {"day": self.asked.get("day"), "store": self.store})
        return replace(question, tell=self.tell)

    def refused(self, error: QuestionError) -> dict[str, Any]:
        """Return an error with its words beside the fields; while one still types, empty fields are no error."""
        unfinished = isinstance(error, Unfinished) and self.waiting
        self.problems = {} if unfinished else error.fields
        self.offers = error.offers if isinstance(error, UnreadableFile) else {}
        parts = {"form": self.form_html()}
        if not unfinished and not self._beside_fields(error):
            parts["answer"] = self.trouble(described(error))
        return {"error": described(error), "unfinished": unfinished, "parts": parts}

    def _beside_fields(self, error: QuestionError) -> bool:
        return bool(error.fields) and set(error.fields) <= {*_names(self.form), "store"}

    def files(self, question: Question, result: Any) -> dict[str, Any]:
        """Return the file that a pressed download button asked for."""
        if self.format not in self.tool.files:
            return {}
        name, kind, content = self.tool.files[self.format](question, result)
        return {"files": [{"name": name, "type": kind, **_saved(content)}]}

    def form_html(self) -> str:
        """Return the form with what was typed and what is wrong with it."""
        for field in self.form:
            _open_first_row(field)
        return self.said(self.tool.form_template, form=self.form, problems=self.problems, offers=self.offers)

    def result_html(self, question: Question, result: Any, example: Mapping[str, Any] | None = None) -> str:
        """Return an answer as the tool's template shows it; ``example`` says that it is the worked example's."""
        words = {"result": result, "given": question.input, "example": example}
        return self.said(self.tool.template, **words, **self.tool.shown(question, result))

    def example(self, *, shown: bool = True) -> str:
        """Return the worked example's answer, or the words that stand where an answer will be."""
        example = self.tool.example
        if not example or not shown:
            return self.said("empty.html")
        pairs = pairs_of(self.tool.form, self.tool.named(example["input"]))
        asked = {"day": example.get("day", self.asked["day"]), "store": example.get("store", "")}
        question = self.door.question(checked(filled(self.tool.form, pairs)), asked)
        words = {"title": example["title"], "pairs": [*pairs, ("store", asked["store"])], "day": example.get("day", "")}
        return self.result_html(question, self.tool.answer(question), words)

    def trouble(self, error: Mapping[str, Any]) -> str:
        """Return words for an error that belongs to no field."""
        return self.said("error.html", error=error)

    def said(self, template: str, **words: Any) -> str:
        """Return a template's text, with what every template may need."""
        return (
            speak_html()
            .get_template(template)
            .render(
                tool=self.tool,
                playbook=self.door.playbook,
                store=self.store,
                step=self.step,
                arrived=self.arrived,
                go=self.go,
                back=self.back,
                stores=STORES,
                day=self.asked.get("day"),
                link=self._link,
                fill=self._fill,
                **words,
            )
        )

    def _link(self, page: str) -> str:
        return f"{self.asked.get('base', '')}{page}/"

    def _fill(self, words: Any) -> str:
        return self.door.playbook.fill(words, date.fromisoformat(self.asked["day"]), self.store)


def _saved(content: Content) -> dict[str, Any]:
    """Return what is in a file as JSON carries it. A dropped file is named, for the page has it already."""
    if isinstance(content, bytes):
        return {"base64": b64encode(content).decode()}
    return {"pieces": [_saved(each) if isinstance(each, bytes) else {"file": str(each)} for each in content]}


def _pairs(given: Any) -> Pairs:
    if not isinstance(given, list) or not all(_is_pair(each) for each in given):
        raise BadJson('"form" is a list of [name, value] pairs of text.')
    return [(name, value) for name, value in given]


def _is_pair(given: Any) -> bool:
    return isinstance(given, list) and len(given) == 2 and all(isinstance(each, str) for each in given)


def _pressed(pairs: Pairs, own: Mapping[str, str]) -> Pairs:
    """Return the pairs after the pressed button: a row more, or a row less."""
    if "remove" in own:
        gone = own["remove"]
        return [pair for pair in pairs if pair[0] != gone and not pair[0].startswith(f"{gone}-")]
    if "add" in own:
        return _with_row(pairs, own["add"])
    return pairs


def _with_row(pairs: Pairs, wanted: str) -> Pairs:
    """Add a row to the list ``wanted`` names; "list?text=…" gives its first words, in an empty row if there is one."""
    rows, _, words = wanted.partition("?")
    given = parse_qsl(words)
    taken = _row_numbers(pairs, rows)
    empty = [number for number in taken if _is_empty(pairs, f"{rows}-{number}-")] if given else []
    number = empty[0] if empty else max(taken, default=-1) + 1
    kept = [pair for pair in pairs if not empty or not pair[0].startswith(f"{rows}-{number}-")]
    return [*kept, (f"{rows}-{number}-row", ""), *((f"{rows}-{number}-{name}", value) for name, value in given)]


def _row_numbers(pairs: Iterable[tuple[str, str]], rows: str) -> list[int]:
    rest = (name.removeprefix(f"{rows}-").split("-")[0] for name, _ in pairs if name.startswith(f"{rows}-"))
    return sorted({int(number) for number in rest if number.isdigit()})


def _is_empty(pairs: Iterable[tuple[str, str]], row: str) -> bool:
    return not any(value.strip() for name, value in pairs if name.startswith(row))


def _names(form: Iterable[Any]) -> Iterable[str]:
    for field in form:
        if isinstance(field, FormField):
            yield from _names(field.form)
            continue
        yield field.name
        if isinstance(field, FieldList):
            yield from _names(field.entries)


def _open_first_row(field: Any) -> None:
    if isinstance(field, FormField):
        for each in field.form:
            _open_first_row(each)
    elif isinstance(field, FieldList) and not field.entries:
        field.append_entry()
