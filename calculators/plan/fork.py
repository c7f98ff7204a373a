"""Acknowledge, dispute, or neither: which way out the seller's own answers lead to.

The signs are those of the reason's page, under "Acknowledge or dispute": each line that begins with "Acknowledge if" or
"Dispute if". The worries are few and hold for every reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from calculators.records import Reason

Way = Literal["acknowledge", "dispute", "split", "find-proof", "ask-first", "papers", "nothing", "professional"]

WORRIES = {
    "court": "A court, an authority or a lawyer has written to you about this",
    "hurt": "Somebody was hurt, or something burned",
    "altered": "A paper was changed, by you or by somebody who helped you",
    "fake": "The goods may be fakes",
    "fraud": "The notice speaks of fraud",
}
"""What has consequences beyond Amazon, so that a professional reads the text first."""

PLANS = ("plan", "plan-or-proof")
"""What a reason sends where a plan may be wanted."""

_SIGN = re.compile(r"(Acknowledge|Dispute)(?: also| only)? if (.+?)[.:](?:\s+(.+))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that may be true of a case, the way it speaks for, and what the page adds to it."""

    name: str
    fork: Literal["acknowledge", "dispute"]
    words: str
    more: str


def signs(reason: Reason) -> Iterator[Sign]:
    """Yield the signs of a reason that may want a plan, in the order of its page; names count from 1: "dispute-1"."""
    if reason.sends not in PLANS:
        return
    seen = {"acknowledge": 0, "dispute": 0}
    for item in reason.acknowledge_or_dispute:
        if found := _SIGN.fullmatch(item.text):
            fork: Literal["acknowledge", "dispute"] = "acknowledge" if found[1] == "Acknowledge" else "dispute"
            seen[fork] += 1
            yield Sign(f"{fork}-{seen[fork]}", fork, _sentence(found[2]), _sentence(found[3] or ""))


def advice(reason: Reason) -> tuple[str, ...]:
    """Return what the page says besides its signs."""
    signed = reason.sends in PLANS
    return tuple(each.text for each in reason.acknowledge_or_dispute if not (signed and _SIGN.fullmatch(each.text)))


def way_out(reason: Reason, holds: Collection[str], worries: Sequence[str], *, proof: bool) -> Way:
    """Return the way that the ticked signs lead to. ``proof`` says that a paper is at hand that shows it.

    What can reach beyond Amazon comes first, then what Amazon wants at all, then what the seller says.
    """
    if worries or reason.professional:
        return "professional"
    if reason.sends == "papers" or reason.sends == "nothing" or reason.sends == "ask-first":
        return reason.sends
    forks = {sign.fork for sign in signs(reason) if sign.name in holds}
    if forks == {"dispute"}:
        return "dispute" if proof else "find-proof"
    return "split" if len(forks) > 1 else "acknowledge" if forks else "ask-first"


def _sentence(words: str) -> str:
    """Return words that followed "if" as a sentence of their own."""
    return (words[:1].upper() + words[1:]).replace(", or if ", ", or ").strip()
