"""A case opened from the file that the page saved, for this device or another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wtforms import Form

from calculators.case import DAYS, EXPECTED, KIND, VERSION, open_case
from calculators.errors import BadInput, TooLarge, Unfinished, UnreadableFile
from calculators.forms import MOST_TEXT, TOO_LONG, Files, Given
from calculators.playbook import Playbook
from calculators.tools import Question, Tool, tools_of

MOST_BYTES = 20_000_000
OF_THE_VIEW = ("store", "step", "next", "add", "remove", "format", "go", "back")
LOST = "This file could not be opened. Choose it again."
ONE = "Choose one file. A case is a single file."


class Input(Form):
    """The file of a case."""

    case = Given("The case itself, or its text")
    files = Files("The file of your case", 'The one that "Save as a file" made. It ends in .json.', required=False)


def tools(playbook: Playbook) -> Iterator[Tool]:  # noqa: ARG001 - the signature of every module here
    """Offer to open a case."""
    yield Tool(
        name="open-case",
        title="Open a saved case",
        form=Input,
        answer=answer,
        template="open-case.html",
        button="Open it",
        kept=False,
        example={"title": "an invented case, two tools filled in", "input": {"case": EXAMPLE}},
        shown=_shown,
    )


def answer(question: Question) -> dict[str, Any]:
    """Return the case in today's form, and a sentence for whatever was not as expected.

    Raises BadInput for what is no case, TooLarge and UnreadableFile.
    """
    given = question.input
    if "case" not in given and "files" not in given:
        raise Unfinished(EXPECTED, {"case": EXPECTED, "files": EXPECTED})
    known = {name: _fields(tool) for name, tool in tools_of(question.playbook).items()}
    try:
        opened = open_case(_from_file(given["files"]) if "files" in given else given["case"], known, MOST_TEXT)
    except BadInput as error:
        raise BadInput(str(error), {"files" if "files" in given else "case": str(error)}) from error
    return {"case": opened.case, "warnings": list(opened.warnings), "newer": opened.case["version"] > VERSION}


def _fields(tool: Tool) -> set[str]:
    return {field.short_name for field in tool.form()} | set(OF_THE_VIEW)


def _from_file(paths: list[str]) -> str:
    if len(paths) > 1:
        raise BadInput(ONE, {"files": ONE})
    try:
        with Path(paths[0]).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFile(LOST, {"files": LOST}) from error
    if len(data) > MOST_BYTES:
        message = f"{TOO_LONG}: a case has at most {MOST_BYTES:,} bytes. {EXPECTED}"
        raise TooLarge(message, {"files": message})
    return data.decode("utf-8", "replace")


def _shown(question: Question, result: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the template what is in the case: each tool's title and how many of its fields hold something."""
    titles = {name: tool.title for name, tool in tools_of(question.playbook).items()}
    tools = {} if result["newer"] else result["case"]["tools"]
    filled = {name: sum(bool(value.strip()) for _, value in kept["pairs"]) for name, kept in tools.items()}
    saved_on = "" if result["newer"] else result["case"].get("saved_on", "")
    return {"saved_on": saved_on, "inside": [(titles.get(name, name), count) for name, count in filled.items()]}


EXAMPLE: dict[str, Any] = {
    "kind": KIND,
    "saved_on": "2026-03-03",
    "version": VERSION,
    "until": "2026-04-02",
    "days": DAYS,
    "count": 3,
    "shared": {"store": {"value": "US", "words": "United States", "at": 1}},
    "tools": {
        "order-defect-rate": {
            "pairs": [["store", "US"], ["orders", "540"], ["defective_orders", "7"]],
            "stamp": "an-example",
            "at": 2,
            "answered": True,
            "carried": {},
        },
        "evidence-list": {
            "pairs": [["store", "US"], ["reason", "inauthentic"], ["have", "invoice"]],
            "stamp": "another-example",
            "at": 3,
            "answered": True,
            "carried": {"store": "US"},
        },
    },
}
