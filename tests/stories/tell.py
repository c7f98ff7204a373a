"""A story: the questions one seller asks, in order, and what must come back. See README.md beside it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent

Asked = tuple[dict[str, Any], Any]
"""A question and its result."""


def stories() -> dict[str, dict[str, Any]]:
    """Return every story by the name of its file."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}


def told(story: dict[str, Any], answer: Callable[[str], str]) -> Iterator[tuple[dict[str, Any], Any]]:
    """Ask the questions of ``story`` in order. Yield each step with its question and the answer's result."""
    before: list[Asked] = []
    for step in story["steps"]:
        question = {key: story[key] for key in ("store", "day")}
        question |= {"tool": step["tool"], "input": filled_in(step["input"], before)}
        result = json.loads(answer(json.dumps(question))).get("result")
        before.append((question, result))
        yield step | {"question": question}, result


def filled_in(given: Any, before: list[Asked]) -> Any:
    """Return ``given`` with each ``{"from": "tool"}`` replaced by the input of that earlier step.

    ``{"from": "tool.key"}`` is that part of its result, ``{"from": "tool.*"}`` the whole result.
    """
    if isinstance(given, dict) and set(given) == {"from"}:
        tool, _, key = given["from"].partition(".")
        question, result = next(each for each in reversed(before) if each[0]["tool"] == tool)
        return question["input"] if not key else result if key == "*" else result[key]
    if isinstance(given, dict):
        return {name: filled_in(value, before) for name, value in given.items()}
    return [filled_in(value, before) for value in given] if isinstance(given, list) else given


def assert_told(found: Any, wanted: Any, where: str) -> None:
    """Assert that what came back is what the story says: a text as its lines, a list by the names of its things."""
    if isinstance(wanted, dict) and set(wanted) == {"has"}:
        assert set(wanted["has"]) <= set(_names(found)), where
    elif isinstance(wanted, list):
        assert _names(found) == wanted, where
    else:
        assert found == wanted, where


def _names(found: Any) -> list[Any]:
    """Return the lines of a text, or a list's things by their first field."""
    if isinstance(found, str):
        return found.rstrip("\n").split("\n")
    return [next(iter(each.values())) if isinstance(each, dict) else each for each in found]
