"""How a phrase is written, read into steps.

``…`` stands for up to six words of the same sentence, ``(your|the)`` for either, ``(the|)`` for a word that may be
missing, ``infring*`` for every word that begins so, ``#`` for any number; groups may stand in groups. Everything else
is matched word by word as ``words`` folds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calculators.notices.words import read

_PIECE = re.compile(r"…|\(([^()]*)\)|([^…()]+)")
_STAR = re.compile(r"(\w+)\*")
_STEM = "zzstem"
_NUMBER = "zznumber"
_GAP = 6
_GAP_WITHOUT_SPACES = 14

Way = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of a phrase: the ways it may read, after at most ``gap`` other words."""

    gap: int
    ways: tuple[Way, ...]


def parse(phrase: str) -> tuple[tuple[Step, ...], ...]:
    """Read one phrase into the sequences of steps it stands for: one, unless a group holds more than plain words."""
    plain = _STAR.sub(rf"\1{_STEM}", phrase.replace("...", "…").replace("#", _NUMBER))
    return tuple(steps for each in _spread(plain) if (steps := _steps(each)))


def balanced(phrase: str) -> bool:
    """Tell whether every group of ``phrase`` is closed, and no ``|`` stands outside one."""
    depth = 0
    for letter in phrase:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth < 0 or (letter == "|" and depth == 0):
            return False
    return depth == 0


def _spread(phrase: str) -> Iterator[str]:
    """Yield ``phrase`` once for each option of a group that holds a group or a gap."""
    for start, end in _groups(phrase):
        inside = phrase[start + 1 : end]
        if "(" in inside or "…" in inside:
            for option in _options(inside):
                yield from _spread(phrase[:start] + option + phrase[end + 1 :])
            return
    yield phrase


def _groups(phrase: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the brackets of each outermost group."""
    depth = start = 0
    for at, letter in enumerate(phrase):
        if letter == "(":
            start = at if depth == 0 else start
            depth += 1
        elif letter == ")" and depth:
            depth -= 1
            if depth == 0:
                yield start, at


def _options(inside: str) -> list[str]:
    """Split at each ``|`` that stands in no inner group."""
    options, depth = [""], 0
    for letter in inside:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "|" and depth == 0:
            options.append("")
        else:
            options[-1] += letter
    return options


def _steps(phrase: str) -> tuple[Step, ...]:
    steps: list[Step] = []
    gap = False
    for piece in _PIECE.finditer(phrase):
        if piece[0] == "…":
            gap = True
            continue
        ways = _ways([piece[0]] if piece[1] is None else piece[1].split("|"))
        if any(ways):
            steps.append(Step(_room(ways) if gap and steps else 0, ways))
            gap = False
    return tuple(steps)


def _ways(options: Iterable[str]) -> tuple[Way, ...]:
    return tuple(tuple(_starred(word) for word in read(option).words) for option in options)


def _starred(word: str) -> str:
    if word == _NUMBER:
        return "#"
    return word.removesuffix(_STEM) + "*" if word.endswith(_STEM) else word


def _room(ways: Iterable[Way]) -> int:
    """Chinese and Japanese are read character by character, so the same gap holds more of them."""
    spaceless = any(len(word) == 1 and ord(word) > 0x2E80 for way in ways for word in way)
    return _GAP_WITHOUT_SPACES if spaceless else _GAP
