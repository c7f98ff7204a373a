"""A text in stretches, each with the numbers of what was found there, for a page that marks it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple


class Segment(NamedTuple):
    """A stretch of a text, and the numbers or names of the findings that cover it."""

    text: str
    numbers: tuple[Any, ...]


def marked(text: str, spans: Iterable[tuple[int, int, Any]]) -> Iterator[Segment]:
    """Yield ``text`` in stretches; ``spans`` are start, end and number or name of a finding, and may overlap."""
    changes: dict[int, Counter[Any]] = defaultdict(Counter)
    for start, end, number in spans:
        changes[start][number] += 1
        changes[end][number] -= 1
    covering: Counter[Any] = Counter()
    for start, end in pairwise(sorted({0, len(text), *changes})):
        covering.update(changes.get(start, {}))
        yield Segment(text[start:end], tuple(sorted(number for number, times in covering.items() if times)))
