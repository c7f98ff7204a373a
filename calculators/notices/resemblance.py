"""The last rung: which reason's own page a text resembles most, when no phrase speaks plainly.

Each reason's examples, phrases and list of what is asked for make one bag of word beginnings and pairs of them,
weighed by how few reasons share them. A text is compared by the angle between the two bags. Nothing is learned
beyond the records, and the same records always give the same answer.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt

from calculators.notices.words import read
from calculators.records import Reason

STEM = 6
_SYNTAX = re.compile(r"[(|)*…]")
_LEAST = 0.1
_CLEARER = 1.2

Bag = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A reason, how much a text resembles its page (0 to 1), and the word beginnings they share most."""

    reason: str
    likeness: float
    shared: tuple[str, ...]


@dataclass(frozen=True)
class Resemblance:
    """The bags of all reasons, and how telling each word beginning is."""

    bags: Mapping[str, Bag]
    telling: Bag

    def ranked(self, words: Iterable[str]) -> list[Likeness]:
        """Return the reasons a text resembles, most alike first."""
        bag = _bag(words, self.telling)
        ranked = (_likeness(name, bag, each) for name, each in self.bags.items())
        return sorted(ranked, key=lambda each: (-each.likeness, each.reason))

    def clear(self, ranked: list[Likeness]) -> bool:
        """Tell whether the first of ``ranked`` is alike enough, and clearly more so than the second."""
        return ranked[0].likeness >= max(_LEAST, _CLEARER * ranked[1].likeness)


def resemblance_of(reasons: Mapping[str, Reason]) -> Resemblance:
    """Make the bags of ``reasons`` from their own records."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for name, reason in reasons.items():
        texts[name] += _texts(reason)
        for counter in reason.counter_examples:
            if counter.reason in reasons:
                texts[counter.reason].append(counter.text)
    counted = {name: Counter(_features(read("\n\n. ".join(each)).words)) for name, each in texts.items()}
    among = Counter(feature for bag in counted.values() for feature in bag)
    telling = {feature: log((len(counted) + 1) / count) for feature, count in among.items()}
    return Resemblance({name: _scaled(bag, telling) for name, bag in counted.items()}, telling)


def _texts(reason: Reason) -> Iterator[str]:
    yield from (example.text for example in reason.examples)
    yield from (reason.title, reason.summary, *map(str, reason.asked_for))
    yield from (_SYNTAX.sub(" ", phrase) for phrase in (*reason.phrases.settles, *reason.phrases.hints))


def _features(words: Iterable[str]) -> list[str]:
    stems = [word[:STEM] for word in words if not word.isdigit()]
    return stems + [f"{first} {second}" for first, second in pairwise(stems)]


def _bag(words: Iterable[str], telling: Bag) -> Bag:
    return _scaled(Counter(feature for feature in _features(words) if feature in telling), telling)


def _scaled(counted: Mapping[str, int], telling: Bag) -> Bag:
    bag = {feature: log(1 + count) * telling[feature] for feature, count in counted.items()}
    length = sqrt(sum(weight * weight for weight in bag.values())) or 1.0
    return {feature: weight / length for feature, weight in bag.items()}


def _likeness(name: str, bag: Bag, page: Bag) -> Likeness:
    shares = {feature: weight * page[feature] for feature, weight in bag.items() if feature in page}
    best = sorted(shares, key=lambda feature: (-shares[feature], feature))[:3]
    return Likeness(name, sum(shares.values()), tuple(best))
