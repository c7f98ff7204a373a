"""What the tools that write letters share: the answer, the seller's own words in it, and the files one can save."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from wtforms import Form

from calculators.forms import Choice, Line, Text, entry_of
from calculators.plain import plain
from calculators.plan.compose import Box, Composed
from calculators.plan.docx import to_docx
from calculators.plan.edits import Edit
from calculators.plan.markdown import to_markdown
from calculators.plan.text import to_text
from calculators.tools import Question

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

File = tuple[str, str, bytes]

_ROW = re.compile(r"-\d+")


class OwnWords(Form):
    """A passage in the seller's own words: which one, what it said, and what it says now."""

    key = Line("Passage")
    was = Text("What it said", required=False)
    words = Text("What it says now", "Empty: the passage is left out.", required=False)
    settle = Choice("Which words count", (("mine", "Mine"), ("new", "The new ones")), required=False)


def edits_of(given: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Return the seller's edits as they were entered."""
    return tuple(Edit(**{"key": "", "was": ""} | row) for row in given.get("edits", ()))


def reviewed(composed: Composed, form: type[Form], names: Mapping[str, str] = MappingProxyType({})) -> dict[str, Any]:
    """Return what a template needs to show a letter, and the labels of the inputs that its passages rest on.

    ``names`` hold the labels that an input has in this letter only; those of a row by the input of row 0.
    """
    sources = {source for passage in composed.passages for source in passage.sources}
    return {"plan": composed, "labels": labels_of(form, sources, names)}


def labels_of(
    form: type[Form], sources: Iterable[str], names: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """Return the label of each input of ``sources``; one in a row is followed by the number of its row."""
    empty = form()
    rows = {source: [int(part) + 1 for part in source.split("-") if part.isdigit()] for source in sources}
    kinds = {source: _ROW.sub("-0", source) for source in rows}
    labels = {kind: names.get(kind) or _label_of(empty, kind) for kind in set(kinds.values())}
    return {source: " ".join([labels[kinds[source]], *(f"({row})" for row in rows[source])]) for source in rows}


def _label_of(form: Any, kind: str) -> str:
    field = form
    for part in kind.split("-"):
        field = entry_of(field) if part.isdigit() else getattr(field, "form", field)[part]
    return str(field.label.text)


def written(composed: Composed, *, docx: bool = False, limit: int | None = None) -> dict[str, Any]:
    """Return a letter as the door gives it: text, Markdown, boxes, blanks and, if asked for, the Word file.

    ``passages`` say what each one rests on, and ``gone`` are the seller's words whose passage is no more. Each
    box says by how many characters it is ``over`` the ``limit``, if there is one.
    """
    answer: dict[str, Any] = {
        "text": to_text(composed.letter),
        "markdown": to_markdown(composed.letter),
        "fields": [_box(box, limit) for box in composed.fields],
        "blanks": list(composed.blanks),
        "passages": [{**plain(each), "edited": each.edited} for each in composed.passages],
        "gone": plain(composed.gone),
    }
    return answer | ({"docx": b64encode(to_docx(composed.letter)).decode()} if docx else {})


def _box(box: Box, limit: int | None) -> dict[str, Any]:
    over = max(0, box.characters - limit) if limit else 0
    return {"field": box.field, "text": box.text, "characters": box.characters, "over": over}


def files(name: str, letter_of: Callable[[Question], Composed]) -> Mapping[str, Callable[[Question, Any], File]]:
    """Return the makers of the files of a letter, by kind. A file with open blanks has "draft" in its name."""

    def named(composed: Composed, kind: str) -> str:
        return f"{'draft-' if composed.blanks else ''}{name}.{kind}"

    def docx(question: Question, _: Any) -> File:
        composed = letter_of(question)
        return named(composed, "docx"), DOCX, to_docx(composed.letter)

    def markdown(question: Question, _: Any) -> File:
        composed = letter_of(question)
        return named(composed, "md"), "text/markdown;charset=utf-8", to_markdown(composed.letter).encode()

    def text(question: Question, _: Any) -> File:
        composed = letter_of(question)
        return named(composed, "txt"), "text/plain;charset=utf-8", to_text(composed.letter).encode()

    return {"docx": docx, "md": markdown, "txt": text}
