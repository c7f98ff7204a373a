"""Another tool's part of the same case: what was entered there as its typed input, and its answer to that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from calculators.errors import QuestionError
from calculators.forms import checked, filled, pairs_of
from calculators.tools import Question, Tool

OF_THE_VIEW = ("store", "step", "next", "add", "remove", "format", "go", "back")
"""Pairs that a screen's form holds beside its fields."""


def entered(tool: Tool, given: Any) -> dict[str, Any]:
    """Return what was entered in ``tool``: pairs as a screen keeps them, or JSON input as the door takes it.

    Raises BadInput as the tool itself would.
    """
    pairs = _pairs(given) if isinstance(given, list) else pairs_of(tool.form, tool.named(given))
    return checked(filled(tool.form, pairs))


def answered[T](tool: Tool, given: Any, question: Question, ask: Callable[[Question], T]) -> T | QuestionError:
    """Ask ``tool`` with what was entered there, on the day and for the store of ``question``; give an error back."""
    try:
        return ask(replace(question, input=entered(tool, given)))
    except QuestionError as error:
        return error


_SUMS = {"asin": str, "sold": int, "documented": int, "gap": int}


def sums_in(found: Any) -> list[dict[str, Any]]:
    """Return the units of each ASIN, as invoices and sales compared handed them on. What is broken is left out."""
    return [row for row in found if _is_sum(row)] if isinstance(found, list) else []


def _is_sum(row: Any) -> bool:
    return isinstance(row, dict) and all(isinstance(row.get(name), kind) for name, kind in _SUMS.items())


def _pairs(given: list[Any]) -> list[tuple[str, str]]:
    pairs = [(each[0], each[1]) for each in given if isinstance(each, list) and [*map(type, each)] == [str, str]]
    return [pair for pair in pairs if pair[0] not in OF_THE_VIEW]
