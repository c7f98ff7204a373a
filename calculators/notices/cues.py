"""Cues: what phrases find in a text, whatever its language, for the learned reader to weigh.

A cue of a stage counts as said, or only as spoken of where the sentence imagines it: "if your account is deactivated".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from calculators.notices.features import CUE, Feature, Seen, seen
from calculators.notices.knowledge import Found
from calculators.notices.phishing import Suspicion
from calculators.notices.phrases import Hit
from calculators.notices.tables.sentences import CONDITIONS
from calculators.notices.words import listed

_THREATS = ("threat", "final", "funds-held", "under-review", "verification", "insufficient", "measure", "reconsidered")
"""Cues that mean what they say even in the conditional."""
_STATED_WITH_MODALS = ("not-yet", "decided", "reply", "sent", "stopped", "farewell", "offers", "remains", "refused")
_IF = listed("if unless wenn falls sollten si se 如果 若您 もし")
_MODALS = listed(
    "until may might could would can should to order how will unable cannot avoid only um kann konnte "
    "werden pour afin peut para puede per puo"
)
_FUTURE = listed("sera seront serait seran sara saranno verra verranno")
_STILL_NEEDED = CONDITIONS | {"only", "after", "until", "provided"}
_SPACELESS = ("可能", "如果", "おそれ", "恐れ", "場合が")
_NEAR = 4
_SPACELESS_NEAR = 8


def look(found: Found, suspicion: Suspicion, weights: Sequence[float]) -> Seen:
    """Return everything of a text that the learned reader looks at."""
    return seen(found.text.words, _cues(found, suspicion), weights)


def _cues(found: Found, suspicion: Suspicion) -> Iterator[Feature]:
    for (kind, _), hits in found.hits.items():
        if kind != "sign":
            yield from (Feature(_name_of(hit, found), hit.first, hit.last) for hit in hits)
    for sign in suspicion.signs:
        first, last = found.text.at(sign.start), found.text.at(sign.end - 1)
        yield Feature(f"sign{CUE}{sign.sign}", first, last + 1)


def _name_of(hit: Hit, found: Found) -> str:
    kind, name, _ = hit.label
    stage = kind == "stage"
    return f"{'perhaps' if stage and not _holds(name, hit, found) else kind}{CUE}{name}"


def stated(found: Found) -> dict[str, tuple[Hit, ...]]:
    """Return the cues a text states, with their hits: not what it only imagines ("if your account is deactivated")."""
    said = {
        name: tuple(hit for hit in found.of("stage", name) if _holds(name, hit, found)) for name in found.names("stage")
    }
    return {name: hits for name, hits in said.items() if hits}


def _holds(name: str, hit: Hit, found: Found) -> bool:
    """Tell whether nothing before a hit, in its sentence, makes it a condition or a purpose."""
    if name in _THREATS:
        return True
    if _conditional(hit, found):
        return False
    unreal = CONDITIONS if name in _STATED_WITH_MODALS else CONDITIONS | _MODALS
    if unreal.intersection(_words(found, hit, range(hit.first - _NEAR, hit.first))):
        return False
    # "You can sell again only after …": what brings back the account may be named behind it.
    behind = _words(found, hit, range(hit.last, hit.last + _NEAR)) if name == "reinstated" else ()
    return not _STILL_NEEDED.intersection(behind) and not _still_to_come(hit, found)


def _conditional(hit: Hit, found: Found) -> bool:
    """Tell whether the sentence of a hit begins with "if"."""
    first, _ = found.text.sentence(hit.first)
    opening = found.text.raw[found.text.starts[first] :][:2]
    return found.text.words[first] in _IF or opening in _IF


def _still_to_come(hit: Hit, found: Found) -> bool:
    """Tell whether a hit speaks of the future: "may be", "sera", "おそれ"."""
    words = found.text.words[hit.first : hit.last]
    start, end = found.text.span(hit.first, hit.last)
    shown = found.text.raw[start : end + _SPACELESS_NEAR]
    future = not _FUTURE.isdisjoint(words) or any(a in _MODALS and b == "be" for a, b in pairwise(words))
    return future or any(word in shown for word in _SPACELESS)


def _words(found: Found, hit: Hit, places: range) -> list[str]:
    """Return the words at ``places`` that belong to the sentence of ``hit``."""
    words, sentences = found.text.words, found.text.sentences
    return [words[at] for at in places if 0 <= at < len(words) and sentences[at] == sentences[hit.first]]
