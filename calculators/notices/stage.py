"""At what stage a notice is: from a warning to a final word, by what its sentences say."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.notices.knowledge import Found
from calculators.notices.phrases import Hit
from calculators.records import Stage

_PAPERS = ("identity-verification", "business-verification-inform", "tax-vat")
_MONEY = ("funds-reserve", "funds-withheld-fraud", "court-order-freeze")
_GOODS = ("product", "intellectual-property")


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage and the phrases that show it."""

    stage: Stage
    hits: tuple[Hit, ...]


def stage_of(found: Found, reason: str, group: str) -> Staged:
    """Return the stage of a notice about ``reason`` of ``group``."""
    said = {name: _said(found, name) for name in found.names("stage")}
    stage, shown = _stage(said, found, reason, group)
    return Staged(stage, said.get(shown, ())[:3])


def _said(found: Found, name: str) -> tuple[Hit, ...]:
    """Return the hits of a cue that the notice states: not those it only asks or imagines."""
    return tuple(hit for hit in found.of("stage", name) if name in _MAY_BE_IMAGINED or not _imagined(hit, found))


_MAY_BE_IMAGINED = ("warning", "reply", "insufficient", "verification")
_UNREAL = frozenset(
    ["if", "once", "when", "until", "unless", "before", "after", "may", "might", "could", "would", "can", "should", "to", "order", "how", "will", "unable", "cannot", "wenn", "falls", "sobald", "um", "bevor", "pour", "afin", "si", "para", "al", "per", "quando", "until"]
)


def _imagined(hit: Hit, found: Found) -> bool:
    """Tell whether a few words before a hit, in its sentence, make it a condition or a purpose."""
    words, sentences = found.text.words, found.text.sentences
    near = range(max(0, hit.first - 4), hit.first)
    return any(words[at] in _UNREAL for at in near if sentences[at] == sentences[hit.first])


def _stage(said: dict[str, tuple[Hit, ...]], found: Found, reason: str, group: str) -> tuple[Stage, str]:
    has = {name for name, hits in said.items() if hits}
    asks = bool(found.of("heading", "ask") or found.names("request"))
    if "reinstated" in has and "insufficient" not in has:
        return "reinstated", "reinstated"
    if _final(said, asks):
        return "final", "final"
    if "reply" in has:
        if "rejected" in has and not ("insufficient" in has and asks):
            return "appeal-rejected", "rejected"
        if "insufficient" in has:
            return "more-info-needed", "insufficient"
    if "review" in has:
        return "funds-held", "review"
    if "offers" in has:
        return "deactivated", "offers"
    if "deactivated" in has:
        if reason in _PAPERS and "under-review" in has:
            return "verification", "under-review"
        return "deactivated", "deactivated"
    if "listing-removed" in has:
        return "listing-removed", "listing-removed"
    return _quieter(has, reason, group)


def _final(said: dict[str, tuple[Hit, ...]], asks: bool) -> bool:
    return bool(said.get("final")) and (not asks or len(said["final"]) > 1)


def _quieter(has: set[str], reason: str, group: str) -> tuple[Stage, str]:
    if ("funds-held" in has and "warning" not in has) or reason in _MONEY:
        return "funds-held", "funds-held"
    if "insufficient" in has:
        return "more-info-needed", "insufficient"
    if "verification" in has or reason in _PAPERS:
        return "verification", "verification"
    if "warning" in has:
        return "warning", "warning"
    return ("listing-removed", "") if group in _GOODS else ("warning", "")
