"""A case as it was saved in a file, brought to today's form. What is not understood is kept and told, never dropped.

The page keeps a case on the seller's device and saves it as JSON: what was typed in each tool as pairs of a form, and
the few values that all tools share. This module knows every form that such a file ever had.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from calculators.errors import BadInput

KIND = "reinstatement-playbook-case"
VERSION = 2
DAYS = 30
MOST_DAYS = 366
ROOM = 4_000_000
"""Characters of a case that a browser has room for; five million are usual for all of a site."""

EXPECTED = 'Expected the file that "Save as a file" makes, such as my-case-2026-11-22.json, unchanged.'
NEWER = (
    "This case was saved by a newer version of this page. Nothing in it was changed or lost. "
    "Load the page again, or open the case where you saved it."
)
LARGE = "This case is large. Your device may have no room to save all of it. Keep the file."

PARTS = ("kind", "saved_on", "version", "until", "days", "count", "shared", "tools", "set_aside")
UNSAFE = ("__proto__", "constructor", "prototype")
"""Names that mean something else than a value to a browser."""

Fields = Mapping[str, Collection[str]]
"""The names of each tool's fields."""


@dataclass(frozen=True)
class Opened:
    """A case in today's form, and a sentence for whatever was not as expected in it."""

    case: Mapping[str, Any]
    warnings: tuple[str, ...] = ()


def open_case(given: Any, known: Fields, most: int) -> Opened:
    """Return a saved case in today's form; ``most`` is how many characters one field may have.

    A case of a newer version comes back as it is. Opening what was opened changes nothing. Raises BadInput for what is
    no case.
    """
    case = _read(given)
    if case["version"] > VERSION:
        return Opened(case, (NEWER,))
    for version in range(case["version"], VERSION):
        case = MIGRATIONS[version](case)
    misfits: dict[str, Any] = {}
    opened = _shaped(case, misfits)
    told = (f'"{place}" does not have the form it should. It is kept in the file, but not shown.' for place in misfits)
    return Opened(opened, (*told, *_unknown(opened, known), *_too_long(opened, most)))


def _read(given: Any) -> dict[str, Any]:
    case = _from_text(given) if isinstance(given, str) else deepcopy(given)
    if not isinstance(case, dict) or case.get("kind", KIND) != KIND or not isinstance(case.get("tools"), dict):
        raise _refused(EXPECTED)
    version = case.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _refused(f'{EXPECTED} "version" is a whole number from 1.')
    return case


def _from_text(text: str) -> Any:
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise _refused(EXPECTED) from None


def _refused(message: str) -> BadInput:
    return BadInput(message, {"case": message})


def _from_first(case: dict[str, Any]) -> dict[str, Any]:
    """The second version numbers each change, and says of each shared value by which words a reader knows it."""
    shared = case.get("shared")
    tools = {
        name: {**tool, "at": 0, "answered": True, "carried": {}} if isinstance(tool, dict) else tool
        for name, tool in case["tools"].items()
    }
    told = {name: {"value": value, "words": value, "at": 0} for name, value in _items(shared)}
    return {**case, "version": 2, "days": DAYS, "count": 0, "shared": told, "tools": tools}


MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_first}
"""From each version to the next."""


def _items(given: Any) -> Iterator[tuple[str, Any]]:
    yield from given.items() if isinstance(given, dict) else ()


def _shaped(case: Mapping[str, Any], misfits: dict[str, Any]) -> dict[str, Any]:
    """Return the case with each part in its shape. What does not fit is put into ``misfits`` and set aside."""
    misfits |= {name: case[name] for name in UNSAFE if name in case}
    shared = dict(_fitting("shared", case.get("shared", {}), _shared, misfits))
    tools = dict(_fitting("tools", case["tools"], _tool, misfits))
    highest = max((part["at"] for part in (*shared.values(), *tools.values())), default=0)
    before = case.get("set_aside", {})
    aside = {**(before if isinstance(before, dict) else {"set_aside": before}), **misfits}
    return {
        **{name: value for name, value in case.items() if name not in (*UNSAFE, "set_aside")},
        "kind": KIND,
        "until": _text(case.get("until")),
        "days": _number(case.get("days"), DAYS, MOST_DAYS),
        "count": max(_number(case.get("count"), 0), highest),
        "shared": shared,
        "tools": tools,
        **({"set_aside": aside} if aside else {}),
    }


def _fitting(
    part: str, given: Any, fit: Callable[[Any], dict[str, Any] | None], misfits: dict[str, Any]
) -> Iterator[tuple[str, dict[str, Any]]]:
    if not isinstance(given, dict):
        misfits[part] = given
    for name, value in _items(given):
        fitted = None if name in UNSAFE else fit(value)
        if fitted is None:
            misfits[f"{part}.{name}"] = value
        else:
            yield name, fitted


def _shared(told: Any) -> dict[str, Any] | None:
    if not isinstance(told, dict) or not isinstance(told.get("value"), str):
        return None
    return {**told, "words": _text(told.get("words")) or told["value"], "at": _number(told.get("at"), 0)}


def _tool(tool: Any) -> dict[str, Any] | None:
    if not isinstance(tool, dict) or not _are_pairs(tool.get("pairs")):
        return None
    carried = {name: value for name, value in _items(tool.get("carried")) if isinstance(value, str)}
    return {
        **tool,
        "stamp": _text(tool.get("stamp")),
        "at": _number(tool.get("at"), 0),
        "answered": tool.get("answered") is True,
        "carried": carried,
    }


def _are_pairs(given: Any) -> bool:
    return isinstance(given, list) and all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(each, str) for each in pair) for pair in given
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _number(value: Any, otherwise: int, most: int = 2**53 - 1) -> int:
    fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most
    return value if fits else otherwise


def _unknown(case: Mapping[str, Any], known: Fields) -> Iterator[str]:
    for name in case:
        if name not in PARTS:
            yield f'"{name}" is not a part of a case that we know. It is kept.'
    for tool, kept in case["tools"].items():
        if tool not in known:
            yield f'We know no tool "{tool}". What was typed there is kept.'
            continue
        for name in dict.fromkeys(name.split("-")[0] for name, _ in kept["pairs"]):
            if name not in known[tool]:
                yield f'"{tool}" has no field "{name}" today. What was typed there is kept.'


def _too_long(case: Mapping[str, Any], most: int) -> Iterator[str]:
    for tool, kept in case["tools"].items():
        for name, value in kept["pairs"]:
            if len(value) > most:
                yield f'"{name}" of "{tool}" has more than {most:,} characters. It is kept; shorten it there.'
    if len(json.dumps(case, ensure_ascii=False)) > ROOM:
        yield LARGE
