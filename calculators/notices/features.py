"""What the learned reader looks at: how words begin, one by one and two in a row, and what phrases found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import NamedTuple

STEM = 6
"""Letters of a word that count. Endings say who and when, and a smudged letter is often among them."""
CUES = 0.4
"""What all cues together weigh beside all words together. Phrases are surer, but words are never silent."""


CUE = "/"
"""What stands between the kind and the name of a cue, and never in a word."""


class Feature(NamedTuple):
    """A feature of a text, and the words from ``first`` up to ``last`` that show it."""

    name: str
    first: int
    last: int

    @property
    def is_cue(self) -> bool:
        """Whether a phrase was found, not only words read."""
        return CUE in self.name


@dataclass(frozen=True, slots=True)
class Seen:
    """The features of one text: those of its words, each as often as it stands there, and the cues, each once."""

    words: tuple[Feature, ...]
    cues: tuple[Feature, ...]

    def strengths(self, telling: Mapping[str, float]) -> dict[str, float]:
        """Return how strong each feature is of which it is known what it tells."""
        words = Counter(each.name for each in self.words if each.name in telling)
        cues = Counter(each.name for each in self.cues if each.name in telling)
        return scaled(words, telling) | scaled(cues, telling, CUES)


def scaled(counts: Mapping[str, int], telling: Mapping[str, float], total: float = 1.0) -> dict[str, float]:
    """Return the strength of each feature, so that a long text says no more in all than a short one."""
    strengths = {feature: log(1 + count) * telling[feature] for feature, count in counts.items()}
    length = sqrt(sum(strength * strength for strength in strengths.values())) or 1.0
    return {feature: total * strength / length for feature, strength in strengths.items()}


def seen(words: Sequence[str], cues: Iterable[Feature], weights: Sequence[float]) -> Seen:
    """Return the features of folded words. Those that weigh nothing, since the text denies them, are passed over."""
    denied = {at for at, weight in enumerate(weights) if weight == 0}
    once: dict[str, Feature] = {}
    for cue in cues:
        if denied.isdisjoint(range(cue.first, cue.last)):
            once.setdefault(cue.name, cue)
    kept = (each for each in _of(words) if denied.isdisjoint(range(each.first, each.last)))
    return Seen(tuple(kept), tuple(once.values()))


def _of(words: Sequence[str]) -> Iterator[Feature]:
    """Yield the features of words. Numbers differ from notice to notice, so they are no feature."""
    stems = [word[:STEM] for word in words]
    telling = [not stem.isdigit() for stem in stems]
    for at, stem in enumerate(stems):
        if telling[at]:
            yield Feature(stem, at, at + 1)
            if at + 1 < len(stems) and telling[at + 1]:
                yield Feature(f"{stem} {stems[at + 1]}", at, at + 2)
