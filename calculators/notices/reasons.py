"""Which reason a notice gives: what phrases say beyond doubt, and what the learned reader makes of all its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp

from calculators.notices.knowledge import Found, Knowledge
from calculators.notices.learned import Reading
from calculators.notices.phrases import Hit
from calculators.notices.results import Rung
from calculators.notices.weights import weight

UNSPECIFIED = "account-review-unspecified"
NOT_NOTICES = ("none", "phishing")

SETTLED = 2.5
HINTED = 0.4
HINTED_BY_A_WORD = 0.25
EXCLUDED = 2.0

HEARD = 0.1
"""What a point of phrases adds to what the learned reader says: enough to decide between two that are near."""
MOST_HEARD = 2.5
NOT_LEARNED = -1.0
"""How a reason stands of which no notice has been learned yet: its phrases alone speak for it."""
HEARD_ALONE = 0.8
UNSURE = -0.65
"""Below this a reason that no phrase settles is a guess, and it is said that none is given."""
NEAR = 0.45
"""Reasons that stand this little behind the first are shown beside it."""

_MORE_SETTLED = (1.0, 0.5, 0.25, 0.1)
_MOST_HINTS = 6
_AT_MOST = 5
_FIRST = 0.001
_ENOUGH_QUOTES = 3
_STEEP, _EVEN = 3.8, -0.58
"""From strength to score: of some 800 notices not learned from, that share was read rightly at that strength."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How strongly a notice speaks for one reason, in which words, and which rung of the ladder heard them."""

    reason: str
    strength: float
    rung: Rung
    hits: tuple[Hit, ...]

    @property
    def score(self) -> float:
        """The strength as a number from 0 to 1, for showing."""
        return round(1 / (1 + exp(-_STEEP * (self.strength - _EVEN))), 3)


def judge(found: Found, weights: list[float], reading: Reading, knowledge: Knowledge) -> list[Judgement]:
    """Return the reasons that a notice may give, best first: one, or several that are near."""
    margins = reading.margins("reason")
    heard = {name: _heard(name, found, weights) for name in knowledge.reasons if name not in NOT_NOTICES}
    strengths = {
        name: margins.get(name, NOT_LEARNED)
        + (HEARD if name in margins else HEARD_ALONE) * min(each.strength, MOST_HEARD)
        for name, each in heard.items()
    }
    best = max(strengths, key=lambda name: strengths[name])
    if strengths[best] < UNSURE and not heard[best].settled:
        strengths[UNSPECIFIED] = strengths[best] + _FIRST
    ranked = sorted(strengths, key=lambda name: (-strengths[name], name))
    near = [name for name in ranked if strengths[name] >= strengths[ranked[0]] - NEAR][:_AT_MOST]
    return [_judged(name, strengths[name], heard[name], reading) for name in near]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the phrases of one reason say, and where."""

    strength: float
    settled: bool
    hits: tuple[Hit, ...]


def _heard(name: str, found: Found, weights: list[float]) -> Heard:
    settled = _distinct(found.of("settles", name), found, weights)
    inside = {at for _, hit in settled for at in range(hit.first, hit.last)}
    hinted = _distinct((hit for hit in found.of("hints", name) if hit.first not in inside), found, weights)
    strength = sum(SETTLED * share * each for share, (each, _) in zip(_MORE_SETTLED, settled, strict=False))
    strength += sum(_hint(hit) * each for each, hit in hinted[:_MOST_HINTS])
    strength -= sum(EXCLUDED * each for each, _ in _distinct(found.of("excludes", name), found, weights)[:1])
    hits = [hit for _, hit in (settled[: len(_MORE_SETTLED)] + hinted[:_MOST_HINTS])]
    return Heard(strength, bool(settled), tuple(hits))


def _hint(hit: Hit) -> float:
    """One word alone says less than several together."""
    return HINTED if hit.last - hit.first > 1 else HINTED_BY_A_WORD


def _distinct(hits: Iterable[Hit], found: Found, weights: list[float]) -> list[tuple[float, Hit]]:
    """Weigh each different wording once, at its best place; leave out what overlaps a better one."""
    best: dict[tuple[str, ...], tuple[float, Hit]] = {}
    for hit in hits:
        weighed = weight(hit, weights)
        words = found.text.words[hit.first : hit.last]
        if weighed > 0 and (words not in best or weighed > best[words][0]):
            best[words] = (weighed, hit)
    ranked = sorted(best.values(), key=lambda each: (-each[0], each[1].first, -each[1].last))
    kept: list[tuple[float, Hit]] = []
    for weighed, hit in ranked:
        if not any(overlap(hit, other) for _, other in kept):
            kept.append((weighed, hit))
    return kept


def _judged(name: str, strength: float, heard: Heard, reading: Reading) -> Judgement:
    hits = list(heard.hits if heard.strength > 0 else ())
    if not heard.settled:
        hits += list(_learned_hits(name, hits, reading))
    rung: Rung = "settled" if heard.settled and heard.strength > 0 else "hints" if heard.strength > 0 else "learned"
    return Judgement(name, strength, rung, tuple(sorted(hits, key=lambda hit: hit.first)))


def _learned_hits(name: str, heard: list[Hit], reading: Reading) -> Iterator[Hit]:
    """Yield the places beside the phrases that speak most for a reason."""
    for passage in reading.passages("reason", name)[: max(0, _ENOUGH_QUOTES - len(heard))]:
        hit = Hit(("learned", name, ""), passage.first, passage.last)
        if not any(overlap(hit, other) for other in heard):
            yield hit


def overlap(hit: Hit, other: Hit) -> bool:
    """Tell whether two places of a text share a word."""
    return hit.first < other.last and other.first < hit.last
