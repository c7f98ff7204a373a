"""Whether a text is a notice to a seller at all."""

from __future__ import annotations

from calculators.notices.knowledge import Found

ORDINARY = ("newsletter", "help", "elsewhere", "buyer", "seller", "good-news")
_POINTS = {
    "newsletter": 1.0,
    "help": 1.0,
    "elsewhere": 1.5,
    "buyer": 1.5,
    "seller": 1.5,
    "good-news": 1.5,
}
_ENFORCEMENT = 1.0
_NOTICE = 0.5


def kind_of(found: Found) -> str:
    """Return ``notice`` or the kind of ordinary mail a text most looks like."""
    headings = {found.text.sentences[hit.first] for name in found.names("heading") for hit in found.of("heading", name)}
    points = {kind: _POINTS[kind] * len(_sentences(found, kind) - headings) for kind in ORDINARY}
    best = max(ORDINARY, key=lambda kind: points[kind])
    return best if points[best] > _NOTICE + _ENFORCEMENT * len(_sentences(found, "enforcement")) else "notice"


def _sentences(found: Found, kind: str) -> set[int]:
    """Return the sentences that speak for a kind of mail. A heading speaks for the seller ("my account") and says nothing."""
    return {found.text.sentences[hit.first] for hit in found.of("mail", kind)}
