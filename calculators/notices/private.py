"""What is private in a text: who wrote, to whom, where they live, what they sold under which number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calculators.notices.addresses import is_amazon
from calculators.notices.entities import trimmed
from calculators.notices.private_names import NAMES
from calculators.notices.private_numbers import NUMBERS
from calculators.notices.private_places import PLACES

PATTERNS = (*NUMBERS, *PLACES, *NAMES)

_SPACELESS = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
"""Chinese and Japanese are written without spaces, so a name has no edges there."""


class Private(NamedTuple):
    """A private part of a text: what kind of thing, where it starts and where it ends."""

    kind: str
    start: int
    end: int


def private_parts(text: str) -> Iterator[Private]:
    """Yield what is private, surest kind first. Amazon's own addresses and links say nothing about the seller."""
    names: set[str] = set()
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span(match.lastindex or 0)
            if kind == "name":
                names.add(text[start:end])
            if kind == "link":
                end = start + len(trimmed(match[0]))
            if kind not in ("email", "link") or not is_amazon(match[0]):
                yield Private(kind, start, end)
    yield from _named_again(text, names)


def _named_again(text: str, names: set[str]) -> Iterator[Private]:
    """A name found once, in a greeting or a signature, is private wherever it stands."""
    for name in sorted(names, key=lambda name: (-len(name), name)):
        words = re.escape(name) if _SPACELESS.match(name) else rf"(?<!\w){re.escape(name)}(?!\w)"
        for match in re.finditer(words, text):
            yield Private("name", *match.span())
