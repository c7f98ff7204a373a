"""What the learned reader looks at: how words begin, one by one and two in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

STEM = 6
"""Letters of a word that count. Endings say who and when, and a smudged letter is often among them."""


class Feature(NamedTuple):
    """A feature of a text, and the words from ``first`` up to ``last`` that show it."""

    name: str
    first: int
    last: int


def features(words: Sequence[str]) -> Iterator[Feature]:
    """Yield the features of folded words. Numbers differ from notice to notice, so they are no feature."""
    stems = [word[:STEM] for word in words]
    telling = [not stem.isdigit() for stem in stems]
    for at, stem in enumerate(stems):
        if telling[at]:
            yield Feature(stem, at, at + 1)
            if at + 1 < len(stems) and telling[at + 1]:
                yield Feature(f"{stem} {stems[at + 1]}", at, at + 2)
