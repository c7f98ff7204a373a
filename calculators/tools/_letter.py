"""What the tools that write letters share: the answer, and the files one can save."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any

from calculators.plan.compose import Composed
from calculators.plan.docx import to_docx
from calculators.plan.markdown import to_markdown
from calculators.plan.text import to_text
from calculators.tools import Question

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

File = tuple[str, str, bytes]


def written(composed: Composed, *, docx: bool = False) -> dict[str, Any]:
    """Return a letter as the door gives it: text, Markdown, boxes, blanks and, if asked for, the Word file."""
    answer: dict[str, Any] = {
        "text": to_text(composed.letter),
        "markdown": to_markdown(composed.letter),
        "fields": [{"field": box.field, "text": box.text, "characters": box.characters} for box in composed.fields],
        "blanks": list(composed.blanks),
    }
    return answer | ({"docx": b64encode(to_docx(composed.letter)).decode()} if docx else {})


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
