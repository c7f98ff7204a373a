"""The learned rung: how much each word beginning speaks for each answer, learned from labelled notices.

Three things are asked of a text: whether it is a notice, for which reason, and at what stage. For each there is one
linear model, so an answer is the sum of what the words say, and the words that said most can be shown. The weights in
``learned.json`` are made by ``scripts/teach.py`` from the notices in our own words; nothing is learned on a device.
"""

from __future__ import annotations

import json
from base64 import b64decode
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt
from pkgutil import get_data

from calculators.notices.features import Feature, features


@dataclass(frozen=True)
class Learned:
    """The weights. A row holds, for one feature, a signed byte for each answer, in units of its scale."""

    answers: tuple[tuple[str, str], ...]
    rows: Mapping[str, int]
    telling: Sequence[float]
    base: Sequence[float]
    weights: bytes
    scales: Sequence[float]

    def read(self, words: Sequence[str], weights: Sequence[float] = ()) -> Reading:
        """Read a text's folded words. Those that weigh nothing, since the text denies them, are passed over."""
        denied = [weight == 0 for weight in weights] or [False] * len(words)
        known = (each for each in features(words) if each.name in self.rows)
        found = [each for each in known if not any(denied[each.first : each.last])]
        strengths = scaled(Counter(each.name for each in found), self._telling_of)
        return Reading(self, tuple(found), strengths)

    def row(self, feature: str) -> memoryview:
        """Return the weights of a feature, an answer each, in units of their scales."""
        width = len(self.answers)
        start = self.rows[feature] * width
        return memoryview(self.weights)[start : start + width].cast("b")

    def columns(self, question: str) -> tuple[int, int]:
        """Return the first answer to a question and the one after its last; they stand side by side."""
        asked = [asked for asked, _ in self.answers]
        return asked.index(question), len(asked) - asked[::-1].index(question)

    def _telling_of(self, feature: str) -> float:
        return self.telling[self.rows[feature]]


@dataclass(frozen=True)
class Reading:
    """What the weights say of one text."""

    learned: Learned
    found: tuple[Feature, ...]
    strengths: Mapping[str, float]

    def margins(self, question: str) -> dict[str, float]:
        """Return for each answer to ``question`` how strongly the text speaks for it; above 0 is a yes."""
        first, last = self.learned.columns(question)
        sums = [0.0] * (last - first)
        for feature, strength in self.strengths.items():
            for answer, weight in enumerate(self.learned.row(feature)[first:last]):
                sums[answer] += strength * weight
        by = self.learned
        return {
            name: base + scale * total
            for (_, name), base, scale, total in zip(
                by.answers[first:last], by.base[first:last], by.scales[first:last], sums, strict=True
            )
        }

    def telling(self, place: Feature) -> float:
        """Return how rare the words of a place are among all texts that were learned from."""
        return self.learned.telling[self.learned.rows[place.name]]

    def speaking_for(self, question: str, name: str) -> list[tuple[float, Feature]]:
        """Return the places that speak for an answer, each with what it adds, the strongest first.

        Nothing speaks for an answer that was never taught, such as a reason whose page is new.
        """
        if (question, name) not in self.learned.answers:
            return []
        answer = self.learned.answers.index((question, name))
        added = {feature: by * self.learned.row(feature)[answer] for feature, by in self.strengths.items()}
        scale = self.learned.scales[answer]
        spoken = [(added[each.name] * scale, each) for each in self.found if added[each.name] > 0]
        return sorted(spoken, key=lambda each: (-each[0], each[1].first))


def scaled(counts: Mapping[str, int], telling: Callable[[str], float]) -> dict[str, float]:
    """Return the strength of each feature, so that a long text says no more in all than a short one."""
    strengths = {feature: log(1 + count) * telling(feature) for feature, count in counts.items()}
    length = sqrt(sum(strength * strength for strength in strengths.values())) or 1.0
    return {feature: strength / length for feature, strength in strengths.items()}


@cache
def learned() -> Learned:
    """Return the weights that come with the package."""
    return from_json((get_data(__package__, "learned.json") or b"").decode())


def from_json(text: str) -> Learned:
    """Return the weights that ``scripts/teach.py`` wrote."""
    given = json.loads(text)
    names = given["features"]
    return Learned(
        answers=tuple((question, name) for question, name in given["answers"]),
        rows={name: row for row, name in enumerate(names)},
        telling=given["telling"],
        base=given["base"],
        weights=b64decode(given["weights"]),
        scales=given["scales"],
    )
