"""The one door: a question as JSON text, an answer as JSON text, with a result or an error and never both.

The browser, the command line and the tests all come through it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from calculators.errors import BadInput, BadJson, QuestionError, UnknownTool, nearest
from calculators.forms import checked, filled, pairs_of, schema_of
from calculators.playbook import Playbook
from calculators.stores import STORES
from calculators.tools import Question, Tool, tools_of

KEYS = ("tool", "input", "day", "store")


@dataclass(frozen=True)
class Door:
    """Answers questions from one playbook. It holds nothing else, so any number of doors may be open."""

    playbook: Playbook

    @cached_property
    def tools(self) -> Mapping[str, Tool]:
        """Every tool by its name."""
        return tools_of(self.playbook)

    def answer(self, question: str) -> str:
        """Answer one question. Never raises: what goes wrong becomes an ``error`` of the answer."""
        return json.dumps(self._answer(question), ensure_ascii=False)

    def _answer(self, question: str) -> dict[str, Any]:
        try:
            return {"result": self.result(read_question(question))}
        except QuestionError as error:
            return {"error": described(error)}
        except Exception as error:  # a mistake of ours is shown as such, and nothing the seller typed is repeated
            return {"error": internal(error)}

    def result(self, asked: Mapping[str, Any]) -> Any:
        """Answer a question that was read already. Raises QuestionError."""
        for key in asked:
            if key not in KEYS:
                raise BadInput(f'"{key}" does not belong in a question. {nearest(key, KEYS)}', {key: "Unknown."})
        tool = self.tool(asked.get("tool"))
        pairs = pairs_of(tool.form, tool.named(asked.get("input", {})))
        return tool.answer(self.question(checked(filled(tool.form, pairs)), asked))

    def tool(self, name: Any) -> Tool:
        """Return the tool of that name. Raises UnknownTool, naming the nearest."""
        if isinstance(name, str) and name in self.tools:
            return self.tools[name]
        raise UnknownTool(f"There is no tool {name!r}. {nearest(str(name), self.tools)}", {"tool": "Unknown tool."})

    def question(self, given: Mapping[str, Any], asked: Mapping[str, Any]) -> Question:
        """Return the question a tool is asked: checked input, and the day and store of ``asked``."""
        return Question(self.playbook, given, _day(asked.get("day")), _store(asked.get("store")))

    def described_tools(self) -> dict[str, Any]:
        """Return every tool's title and the JSON Schema of its input."""
        return {name: {"title": tool.title, "input": schema_of(tool.form)} for name, tool in sorted(self.tools.items())}


def open_door(playbook: Playbook) -> Door:
    """Open a door to the tools of ``playbook``."""
    return Door(playbook)


def read_question(text: str) -> dict[str, Any]:
    """Read a question's JSON. Raises BadJson."""
    try:
        question = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadJson(f"This is not JSON: {error}.") from error
    if not isinstance(question, dict):
        raise BadJson('A question is JSON such as {"tool": "order-defect-rate", "input": {…}}.')
    return question


def described(error: QuestionError) -> dict[str, Any]:
    """Return an error as the door gives it."""
    return {"code": error.code, "message": str(error), "fields": error.fields}


def internal(error: Exception) -> dict[str, Any]:
    """Return a mistake of ours as the door gives it: its kind, and none of what was asked."""
    kind = type(error).__name__
    message = f"This is a mistake of ours ({kind}), not of yours. Nothing you typed is lost. Please report it."
    return {"code": "internal", "message": message, "fields": {}}


def _day(given: Any) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError):
        message = f'Expected a day such as "2026-11-22", found {given!r}.'
        raise BadInput(message, {"day": message}) from None


def _store(given: Any) -> str:
    if given in (None, ""):
        return ""
    if given in STORES:
        return str(given)
    message = f"{given!r} is not a store. {nearest(str(given), STORES)}"
    raise BadInput(message, {"store": message})
