"""How much a word counts where it stands: most where it says why, little in boilerplate, nothing when denied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from calculators.notices.knowledge import Found
from calculators.notices.phrases import Hit
from calculators.notices.tables.sentences import ASKING, CONDITIONS

_WEIGHTS = {"why": 1.0, "body": 0.8, "ask": 0.55, "error": 0.45, "else": 0.3}
_AFTER_WHY = 0.75
_SAYS_WHY = 1.25
_BOILERPLATE = 0.15
_CONDITIONAL = 0.6
_WHY_SENTENCES = 5
_DENIED_WORDS = 8
_CLAUSE_ENDS = frozenset(",;:，、；")


def sections_of(found: Found) -> list[str]:
    """Return for each word the heading it stands under, or ``body`` before the first; a request counts as ``ask``."""
    size = len(found.text.words)
    sections = ["body"] * size
    headings = sorted((hit.first, name) for name in _WEIGHTS for hit in found.of("heading", name))
    for (start, name), (end, _) in pairwise([*headings, (size, "")]):
        sections[start:end] = [name] * (end - start)
    for start, end in found.text.bounds():
        if found.text.words[start] in ASKING and sections[start] in ("body", "why"):
            sections[start:end] = ["ask"] * (end - start)
    return sections


def weights_of(found: Found) -> list[float]:
    """Return a weight for each word of the text."""
    weights = [_WEIGHTS[section] for section in sections_of(found)]
    _fade(found, weights)
    _raise_reasons(found, weights)
    _lower_asides(found, weights)
    for hit in found.of("boilerplate"):
        _scale(weights, range(hit.first, hit.last), _BOILERPLATE)
    for hit in found.of("negation"):
        _scale(weights, _denied(hit, found), 0.0)
    return weights


def weight(hit: Hit, weights: list[float]) -> float:
    """Return the weight of a hit: that of its best word, or none when part of it is denied."""
    inside = weights[hit.first : hit.last]
    return max(inside) if min(inside) > 0 else 0.0


def _fade(found: Found, weights: list[float]) -> None:
    """Without a further heading the reason is not the whole rest of the mail."""
    sentences = found.text.sentences
    last = max((sentences[hit.first] + _WHY_SENTENCES for hit in found.of("heading", "why")), default=len(sentences))
    for at, sentence in enumerate(sentences):
        if sentence > last and weights[at] == _WEIGHTS["why"]:
            weights[at] = _AFTER_WHY


def _raise_reasons(found: Found, weights: list[float]) -> None:
    """A sentence with "because", "we found", "violates" counts more than one that only names a thing."""
    saying = {found.text.sentences[hit.first] for hit in found.of("because")}
    for at, sentence in enumerate(found.text.sentences):
        if sentence in saying:
            weights[at] *= _SAYS_WHY


def _lower_asides(found: Found, weights: list[float]) -> None:
    """A sentence that stands in every notice counts little, and one that begins with "if" less than a plain one."""
    aside = {found.text.sentences[hit.first] for hit in found.of("aside")}
    for start, end in found.text.bounds():
        if found.text.sentences[start] in aside:
            _scale(weights, range(start, end), _BOILERPLATE)
        elif found.text.words[start] in CONDITIONS:
            _scale(weights, range(start, end), _CONDITIONAL)


def _denied(hit: Hit, found: Found) -> Iterator[int]:
    """Yield the words that a negation denies: the next few, up to the end of their clause."""
    text = found.text
    for at in range(hit.last, min(hit.last + _DENIED_WORDS, len(text.words))):
        if text.sentences[at] != text.sentences[hit.first]:
            return
        yield at
        if text.raw[text.ends[at] : text.ends[at] + 1] in _CLAUSE_ENDS:
            return


def _scale(weights: list[float], places: Iterable[int], factor: float) -> None:
    for at in places:
        weights[at] *= factor
