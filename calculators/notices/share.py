"""A notice that may be shown to others: what is private becomes a token, the same thing always the same one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from calculators.notices.private import PATTERNS, Private, private_parts

_KINDS = tuple(dict.fromkeys(kind for kind, _ in PATTERNS))
_TOKEN = re.compile(rf"\[({'|'.join(_KINDS)})-(\d{{1,6}})\]")
_ROUNDS = 6
"""A replaced part can bring two others together, so the text is read until nothing more is found."""


class Replaced(NamedTuple):
    """A token, the kind of thing it stands for, and how often it was put in."""

    token: str
    kind: str
    times: int


class Shared(NamedTuple):
    """A text without private parts, and what was replaced in it."""

    text: str
    replaced: tuple[Replaced, ...]


def share_safe(text: str) -> Shared:
    """Replace names, addresses, e-mail, phones, links, orders, sellers, ASINs and numbers of cases in ``text``.

    What was replaced already stays; to do it twice changes nothing.
    """
    counted: Counter[str] = Counter()
    for _ in range(_ROUNDS):
        shared = _once(text, counted)
        if shared == text:
            break
        text = shared
    return Shared(text, tuple(Replaced(token, token[1:].split("-")[0], times) for token, times in counted.items()))


def _once(text: str, counted: Counter[str]) -> str:
    tokens: dict[tuple[str, str], str] = {}
    numbers = _highest(text)
    parts: list[str] = []
    at = 0
    for private in _apart(text):
        words = text[private.start : private.end]
        key = (private.kind, " ".join(words.split()).casefold())
        if key not in tokens:
            numbers[private.kind] += 1
            tokens[key] = f"[{private.kind}-{numbers[private.kind]}]"
        counted[tokens[key]] += 1
        parts += [text[at : private.start], tokens[key]]
        at = private.end
    return "".join([*parts, text[at:]])


def _highest(text: str) -> Counter[str]:
    """Return the highest number of each kind that a text uses already."""
    numbers: Counter[str] = Counter()
    for match in _TOKEN.finditer(text):
        numbers[match[1]] = max(numbers[match[1]], int(match[2]))
    return numbers


def _apart(text: str) -> list[Private]:
    """Return the private parts of a text in order, none within another; the first to claim a place has it."""
    claimed = bytearray(len(text))
    tokens = [Private("", *match.span()) for match in _TOKEN.finditer(text)]
    _claim(tokens, claimed)
    return sorted(_claim(private_parts(text), claimed), key=lambda private: private.start)


def _claim(parts: Iterable[Private], claimed: bytearray) -> list[Private]:
    kept: list[Private] = []
    for part in parts:
        if part.end > part.start and not any(claimed[part.start : part.end]):
            claimed[part.start : part.end] = b"\1" * (part.end - part.start)
            kept.append(part)
    return kept
