"""How much a word counts where it stands: most in the sentence that says why, little in boilerplate, nothing when denied."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from calculators.notices.cues import ASKING
from calculators.notices.knowledge import Found
from calculators.notices.phrases import Hit

_BODY = 0.8
_SECTIONS = {"why": 1.0, "ask": 0.55, "error": 0.45, "else": 0.3}
_AFTER_WHY = 0.75
_SAYS_WHY = 1.25
_BOILERPLATE = 0.15
_WHY_SENTENCES = 5
_DENIED_WORDS = 8


def weights_of(found: Found) -> list[float]:
    """Return a weight for each word of the text."""
    weights = _by_section(found)
    for start, end in found.text.bounds():
        if found.text.words[start] in ASKING:
            weights[start:end] = [min(weight, _SECTIONS["ask"]) for weight in weights[start:end]]
    _raise_reasons(found, weights)
    for hit in found.of("boilerplate"):
        _scale(weights, range(hit.first, hit.last), _BOILERPLATE)
    for hit in found.of("negation"):
        _scale(weights, _denied(hit, found), 0.0)
    return weights


def weight(hit: Hit, weights: list[float]) -> float:
    """Return the weight of a hit: that of its best word, or none when part of it is denied."""
    inside = weights[hit.first : hit.last]
    return max(inside) if min(inside) > 0 else 0.0


def _by_section(found: Found) -> list[float]:
    """The heading a word stands under decides; before the first heading is plain text."""
    size = len(found.text.words)
    weights = [_BODY] * size
    headings = sorted((hit.first, name) for name in _SECTIONS for hit in found.of("heading", name))
    for (start, name), (end, _) in pairwise([*headings, (size, "")]):
        weights[start:end] = [_SECTIONS[name]] * (end - start)
        if name == "why" and end > start:
            _fade(found, weights, start, end)
    return weights


def _fade(found: Found, weights: list[float], start: int, end: int) -> None:
    """Without a further heading the reason is not the whole rest of the mail."""
    last = found.text.sentences[start] + _WHY_SENTENCES
    for at in range(start, end):
        if found.text.sentences[at] > last:
            weights[at] = _AFTER_WHY


def _raise_reasons(found: Found, weights: list[float]) -> None:
    """A sentence with "because", "we found", "violates" counts more than one that only names a thing."""
    saying = {found.text.sentences[hit.first] for hit in found.of("because")}
    for at, sentence in enumerate(found.text.sentences):
        if sentence in saying:
            weights[at] *= _SAYS_WHY


def _denied(hit: Hit, found: Found) -> Iterable[int]:
    sentences = found.text.sentences
    end = min(hit.last + _DENIED_WORDS, len(sentences))
    return (at for at in range(hit.last, end) if sentences[at] == sentences[hit.first])


def _scale(weights: list[float], places: Iterable[int], factor: float) -> None:
    for at in places:
        weights[at] *= factor
