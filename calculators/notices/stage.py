"""At what stage a notice is: from a warning to a final word, by what its sentences say."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, cast

from calculators.notices.knowledge import Found
from calculators.notices.learned import Reading
from calculators.notices.phrases import Hit
from calculators.notices.tables.sentences import ASKING, CONDITIONS
from calculators.notices.words import listed
from calculators.records import Reason, Stage


class Rule(NamedTuple):
    """A stage that holds when everything in ``needs`` was said and nothing in ``unless``."""

    stage: Stage
    needs: frozenset[str]
    unless: frozenset[str] = frozenset()


def _rule(stage: Stage, needs: str, unless: str = "") -> Rule:
    return Rule(stage, frozenset(needs.split()), frozenset(unless.split()))


RULES = (
    _rule("reinstated", "reinstated", "insufficient refused"),
    _rule("final", "final"),
    _rule("final", "farewell decided", "asks"),
    _rule("final", "farewell reply", "asks"),
    _rule("final", "farewell unnamed", "asks"),
    _rule("more-info-needed", "gating refused asks"),
    _rule("appeal-rejected", "refused"),
    _rule("more-info-needed", "reply insufficient asks"),
    _rule("appeal-rejected", "not-yet"),
    _rule("appeal-rejected", "reply remains"),
    _rule("more-info-needed", "reply insufficient"),
    _rule("more-info-needed", "reply asks"),
    _rule("more-info-needed", "reconsidered asks"),
    _rule("funds-held", "review"),
    _rule("funds-held", "funds"),
    _rule("deactivated", "offers"),
    _rule("verification", "identity stopped", "deactivated"),
    _rule("verification", "identity under-review", "deactivated"),
    _rule("verification", "verification stopped", "deactivated"),
    _rule("deactivated", "deactivated"),
    _rule("more-info-needed", "sent insufficient"),
    _rule("deactivated", "stopped"),
    _rule("deactivated", "farewell"),
    _rule("listing-removed", "listing-removed"),
    _rule("deactivated", "measure"),
    _rule("warning", "threat"),
    _rule("funds-held", "funds-held"),
    _rule("deactivated", "grave"),
    _rule("verification", "identity"),
    _rule("verification", "verification"),
    _rule("more-info-needed", "insufficient"),
    _rule("listing-removed", "edit-wanted"),
    _rule("warning", "complaint"),
    _rule("listing-removed", "product"),
    _rule("listing-removed", "intellectual-property"),
    _rule("warning", ""),
)
"""The first rule that holds decides."""

_ABOUT = {
    "account-review-unspecified": "unnamed",
    "fulfillment-review": "funds",
    "identity-verification": "identity",
    "business-verification-inform": "identity",
    "payment-method": "identity",
    "high-risk-activity": "identity",
    "gating-approval": "gating",
    "section-3-code-of-conduct": "grave",
    "related-accounts": "grave",
    "forged-documents": "grave",
    "funds-reserve": "funds",
    "funds-withheld-fraud": "funds",
    "court-order-freeze": "funds",
}
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
RULED = 0.15
"""What the rule's stage is worth beside what the learned reader says."""
_MOST_SHOWN = 3
_NEAR = 4
_SPACELESS_NEAR = 8


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage and the phrases that show it."""

    stage: Stage
    hits: tuple[Hit, ...]


NO_STAGE = Staged("none", ())
"""The stage of what is no notice."""


def stage_of(found: Found, reading: Reading, reason: Reason | None, name: str) -> Staged:
    """Return the stage of a notice about the reason ``name``: the learned reader's, or where it wavers the rule's."""
    ruled = _ruled(found, reason, name)
    margins = cast("dict[Stage, float]", reading.margins("stage"))
    margins[ruled.stage] = margins.get(ruled.stage, -1.0) + RULED
    best: Stage = max(margins, key=lambda stage: (margins[stage], stage))
    if best == ruled.stage and ruled.hits:
        return ruled
    spoken = reading.speaking_for("stage", best)[:_MOST_SHOWN]
    return Staged(best, tuple(Hit(("stage", best, ""), place.first, place.last) for _, place in spoken))


def _ruled(found: Found, reason: Reason | None, name: str) -> Staged:
    said = stated(found)
    facts = {*said, _ABOUT.get(name, ""), reason.group if reason else ""}
    if _asks(found):
        facts.add("asks")
    rule = next(rule for rule in RULES if rule.needs <= facts and not rule.unless & facts)
    shown = [hit for cue in sorted(rule.needs) for hit in said.get(cue, ())]
    return Staged(rule.stage, tuple(shown[:_MOST_SHOWN]))


def _asks(found: Found) -> bool:
    words = found.text.words
    plain = any(words[start] in ASKING for start, _ in found.text.bounds())
    return plain or bool(found.of("heading", "ask") or found.names("request"))


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
    first = bisect_left(found.text.sentences, found.text.sentences[hit.first])
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
