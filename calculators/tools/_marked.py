"""A text in stretches, each with the numbers of what was found there, for a page that marks it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple


class Segment(NamedTuple):
    """A stretch of a text, and the numbers of the findings that cover it."""

    text: str
    numbers: tuple[int, ...]


def marked(text: str, spans: Iterable[tuple[int, int, int]]) -> Iterator[Segment]:
    """Yield ``text`` in stretches; ``spans`` are start, end and number of a finding, and may overlap."""
    changes: dict[int, Counter[int]] = defaultdict(Counter)
    for start, end, number in spans:
        changes[start][number] += 1
        changes[end][number] -= 1
    covering: Counter[int] = Counter()
    for start, end in pairwise(sorted({0, len(text), *changes})):
        covering.update(changes.get(start, {}))
        yield Segment(text[start:end], tuple(sorted(number for number, times in covering.items() if times)))
