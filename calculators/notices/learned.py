"""The learned rung: how much each word beginning and each cue speaks for each answer, learned from labelled notices.

Three things are asked of a text: whether it is a notice, for which reason, and at what stage. For each there is one
linear model, so an answer is the sum of what the words say, and the words that said most can be shown. The weights in
``learned.json`` are made by ``scripts/teach.py`` from the notices in our own words; nothing is learned on a device.
"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pkgutil import get_data
from typing import NamedTuple

from calculators.notices.features import Feature, Seen

_UNCOMMON = 2.5
"""What a word must tell to be shown: one that tells less stands in a fifth of all texts."""
_FAINT = 0.25
"""What adds less than this part of the strongest feature is not shown."""


class Passage(NamedTuple):
    """The words from ``first`` up to ``last``, and how strongly they speak for an answer."""

    said: float
    first: int
    last: int


@dataclass(frozen=True)
class Learned:
    """The weights. A row holds, for one feature, a signed byte for each answer, in units of its scale."""

    answers: tuple[tuple[str, str], ...]
    rows: Mapping[str, int]
    telling: Mapping[str, float]
    base: Sequence[float]
    weights: bytes
    scales: Sequence[float]

    def read(self, seen: Seen) -> Reading:
        """Weigh what was seen of a text."""
        places: dict[str, Feature] = {}
        for feature in (*seen.cues, *seen.words):
            places.setdefault(feature.name, feature)
        return Reading(self, places, seen.strengths(self.telling))

    def row(self, feature: str) -> memoryview:
        """Return the weights of a feature, an answer each, in units of their scales."""
        width = len(self.answers)
        start = self.rows[feature] * width
        return memoryview(self.weights)[start : start + width].cast("b")

    def columns(self, question: str) -> tuple[int, int]:
        """Return the first answer to a question and the one after its last; they stand side by side."""
        asked = [asked for asked, _ in self.answers]
        return asked.index(question), len(asked) - asked[::-1].index(question)


@dataclass(frozen=True)
class Reading:
    """What the weights say of one text: how strong each feature is, and where it stands first."""

    learned: Learned
    places: Mapping[str, Feature]
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

    def passages(self, question: str, name: str) -> list[Passage]:
        """Return the runs of words that speak for an answer, the strongest first.

        Nothing speaks for an answer that was never taught, such as a reason whose page is new.
        """
        spoken = self._speaking_for(question, name)
        least = _FAINT * max((said for said, _ in spoken), default=0.0)
        shown = [(said, place) for said, place in spoken if said >= least and self._gives_away(place)]
        return sorted(_joined(shown), key=lambda each: (-each.said, each.first))

    def _speaking_for(self, question: str, name: str) -> list[tuple[float, Feature]]:
        if (question, name) not in self.learned.answers:
            return []
        answer = self.learned.answers.index((question, name))
        scale = self.learned.scales[answer]
        said = {feature: by * scale * self.learned.row(feature)[answer] for feature, by in self.strengths.items()}
        return [(by, self.places[feature]) for feature, by in said.items() if by > 0]

    def _gives_away(self, place: Feature) -> bool:
        """A common word tells a reader nothing; a phrase that was looked for does."""
        return place.is_cue or self.learned.telling[place.name] >= _UNCOMMON


def _joined(spoken: Iterable[tuple[float, Feature]]) -> Iterator[Passage]:
    """Join places that touch each other."""
    joined: Passage | None = None
    for said, place in sorted(spoken, key=lambda each: each[1].first):
        if joined and place.first <= joined.last:
            joined = Passage(joined.said + said, joined.first, max(joined.last, place.last))
        else:
            yield from (joined,) if joined else ()
            joined = Passage(said, place.first, place.last)
    yield from (joined,) if joined else ()


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
        telling=dict(zip(names, given["telling"], strict=True)),
        base=given["base"],
        weights=b64decode(given["weights"]),
        scales=given["scales"],
    )
