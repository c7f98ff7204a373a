"""Which reason a notice gives: a ladder of matchers, surest first, each showing the words that gave it away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import exp

from calculators.notices.knowledge import Found, Knowledge
from calculators.notices.phrases import Hit
from calculators.notices.resemblance import STEM, Likeness
from calculators.notices.results import Rung
from calculators.notices.weights import weight, weights_of

UNSPECIFIED = "account-review-unspecified"
NOT_NOTICES = ("none", "phishing")
GENERAL = ("section-3-code-of-conduct", "gating-approval")
"""Reasons that stand beside a narrower one in the same mail and then are not the one to answer."""

_NEVER_GUESSED = (*NOT_NOTICES, *GENERAL, UNSPECIFIED)

SETTLED = 2.5
HINTED = 0.4
HINTED_BY_A_WORD = 0.25
EXCLUDED = 2.0
KNOWN = 0.35
"""A reason with less than this is not named."""

_MORE_SETTLED = (1.0, 0.5, 0.25, 0.1)
_MOST_HINTS = 6
_AT_MOST = 5
_BESIDE = 0.6
_PLAINLY = 1.6
_TELLING = 0.4
_FAINT = 0.05
_PAGES = "en"
"""The language of most examples; a text in another would resemble whichever page has one of its own."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How strongly the words speak for one reason, which words, and which rung of the ladder heard them."""

    reason: str
    strength: float
    rung: Rung
    hits: tuple[Hit, ...]

    @property
    def score(self) -> float:
        """The strength as a number from 0 to 1, for showing."""
        return round(1 - exp(-max(self.strength, 0.0)), 3)


def judge(found: Found, knowledge: Knowledge) -> list[Judgement]:
    """Return the reasons that the words of a notice speak for, best first."""
    weights = weights_of(found)
    names = [name for name in knowledge.reasons if name not in (*NOT_NOTICES, UNSPECIFIED)]
    judged = [each for name in names if (each := _judged(name, found, weights)).strength > 0]
    ranked = sorted(_narrowest(judged), key=lambda each: (-round(each.strength, 2), each.hits[0].first, each.reason))
    if ranked and ranked[0].strength >= KNOWN:
        return [each for each in ranked if each.strength >= max(KNOWN, ranked[0].strength / 5)][:_AT_MOST]
    return _guessed(ranked, found, weights, knowledge)


def _guessed(ranked: list[Judgement], found: Found, weights: list[float], knowledge: Knowledge) -> list[Judgement]:
    """Without plain words: the reason whose page the text clearly resembles, or else that none was given."""
    plain = _judged(UNSPECIFIED, found, weights)
    telling = [word for word, weight in zip(found.text.words, weights, strict=True) if weight >= _TELLING]
    alike = knowledge.resemblance.ranked(telling) if found.language == _PAGES else []
    likely = [_resembling(each, found) for each in alike[:_AT_MOST] if each.reason not in _NEVER_GUESSED]
    if likely and knowledge.resemblance.clear(alike) and likely[0].reason == alike[0].reason:
        return _falling([likely[0], *ranked, plain])
    likely = [each for each in likely if each.strength >= _FAINT]
    if not (plain.hits or ranked or likely):
        return []
    return _falling([replace(plain, strength=max(KNOWN, plain.strength)), *ranked, *likely])


def _falling(judged: Iterable[Judgement]) -> list[Judgement]:
    """Keep the first judgement on each reason, in order, none stronger than the one before."""
    first: dict[str, Judgement] = {}
    strength = KNOWN
    for each in judged:
        if each.reason not in first:
            strength = min(strength, each.strength)
            first[each.reason] = replace(each, strength=strength)
    return list(first.values())[:3]


def _resembling(alike: Likeness, found: Found) -> Judgement:
    stems = {stem for feature in alike.shared for stem in feature.split()}
    hits = tuple(
        Hit(("resembles", alike.reason, ""), at, at + 1)
        for at, word in enumerate(found.text.words)
        if word[:STEM] in stems
    )
    return Judgement(alike.reason, alike.likeness, "resemblance", hits[:_AT_MOST])


def _judged(name: str, found: Found, weights: list[float]) -> Judgement:
    settled = _distinct(found.of("settles", name), found, weights)
    inside = {at for _, hit in settled for at in range(hit.first, hit.last)}
    hinted = _distinct((hit for hit in found.of("hints", name) if hit.first not in inside), found, weights)
    strength = sum(SETTLED * share * each for share, (each, _) in zip(_MORE_SETTLED, settled, strict=False))
    strength += sum(_hint(hit) * each for each, hit in hinted[:_MOST_HINTS])
    strength -= sum(EXCLUDED * each for each, _ in _distinct(found.of("excludes", name), found, weights)[:1])
    hits = [hit for _, hit in (settled[: len(_MORE_SETTLED)] + hinted[:_MOST_HINTS])]
    return Judgement(name, strength, "settled" if settled else "hints", tuple(sorted(hits, key=lambda hit: hit.first)))


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
        if not any(hit.first < other.last and other.first < hit.last for _, other in kept):
            kept.append((weighed, hit))
    return kept


def _narrowest(judged: list[Judgement]) -> list[Judgement]:
    narrow = any(each.rung == "settled" and each.strength > _PLAINLY for each in judged if each.reason not in GENERAL)
    return [
        Judgement(each.reason, each.strength * _BESIDE, each.rung, each.hits)
        if narrow and each.reason in GENERAL
        else each
        for each in judged
    ]
