"""What a notice asks for, which ways it offers, and whom it strikes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from calculators.notices.cues import stated
from calculators.notices.knowledge import Found
from calculators.notices.phrases import Hit
from calculators.notices.results import ForkHint, Quote, Request, Scope
from calculators.notices.weights import sections_of
from calculators.notices.words import Text

_SCOPES: dict[Scope, tuple[str, ...]] = {
    "review": ("review",),
    "offers": ("offers",),
    "account": ("deactivated", "stopped", "farewell"),
    "listing": ("listing-removed", "edit-wanted"),
    "funds": ("funds-held",),
}
"""What is said of whom; the first that was said holds."""
_USUAL: dict[str, Scope] = {"performance": "offers", "product": "listing", "intellectual-property": "listing"}
_WAYS = 2
_BULLET = re.compile(r"[>\s]*(?:[-–—*•‣◦▪●·→✔☐□]+|[(（]?(?:\d{1,2}|[a-zA-Z])\s*[.)）、:])\s*")


def requests_of(found: Found) -> tuple[Request, ...]:
    """Return each thing asked for once, in the order of the text."""
    return tuple(Request(item, *words_of(hit, found)) for item, hit in asked_for(found).items())


def asked_for(found: Found, kinds: Iterable[str] = ("request",)) -> dict[str, Hit]:
    """Return where each thing is first asked for: not where a paper already sent is spoken of."""
    sections, sentences = sections_of(found), found.text.sentences
    asking = _asking(found)
    first: dict[str, Hit] = {}
    for hit in (hit for kind in kinds for item in found.names(kind) for hit in found.of(kind, item)):
        if sections[hit.first] == "ask" or sentences[hit.first] in asking:
            first.setdefault(hit.label[1], hit)
    return dict(sorted(first.items(), key=lambda each: each[1].first))


def _asking(found: Found) -> set[int]:
    """Return the sentences that ask, and the items of a list that follows one."""
    asking = {found.text.sentences[hit.first] for hit in found.of("asks")}
    for first, _ in found.text.bounds():
        sentence = found.text.sentences[first]
        if sentence - 1 in asking and _begins_item(found.text, first):
            asking.add(sentence)
    return asking


def _begins_item(text: Text, word: int) -> bool:
    """Tell whether nothing but a bullet or a number stands before a word on its line."""
    start = text.starts[word]
    line = text.raw.rfind("\n", 0, start) + 1
    return bool(_BULLET.fullmatch(text.raw, line, start))


def forks_of(found: Found) -> tuple[ForkHint, ...]:
    """Return the words that offer to acknowledge or to dispute, the first few of each."""
    hits = [hit for fork in found.names("fork") for hit in found.of("fork", fork)[:_WAYS]]
    return tuple(_fork(hit, found) for hit in sorted(hits, key=lambda hit: hit.first))


def scope_of(found: Found, group: str) -> Scope:
    """Return whom a notice about a reason of ``group`` strikes."""
    said = stated(found)
    spoken = (scope for scope, cues in _SCOPES.items() if any(cue in said for cue in cues))
    return next(spoken, _USUAL.get(group, "account"))


def quotes(hits: Iterable[Hit], found: Found) -> tuple[Quote, ...]:
    """Return the words of ``hits`` in the text they were found in."""
    return tuple(Quote(*words_of(hit, found)) for hit in hits)


def words_of(hit: Hit, found: Found) -> tuple[int, int, str]:
    """Return where a hit starts and ends in the text as sent, and what stands there."""
    start, end = found.text.span(hit.first, hit.last)
    return start, end, found.text.raw[start:end]


def _fork(hit: Hit, found: Found) -> ForkHint:
    return ForkHint("dispute" if hit.label[1] == "dispute" else "acknowledge", *words_of(hit, found))
