"""Signs that a message is not from Amazon: words of haste, money and passwords, and whose addresses it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from calculators.notices.addresses import ALMOST, ELSEWHERE, GREETING, SENDER, suspects
from calculators.notices.knowledge import Found
from calculators.notices.phrases import Hit
from calculators.notices.words import listed

Verdict = Literal["none", "signs", "likely"]

_ADDRESSES = frozenset({SENDER, ALMOST, ELSEWHERE})
_TYPICAL = "says what fake messages say"
_POINTS = {
    "asks for a password or code": 3.0,
    "asks for bank or card data": 1.25,
    "asks to log in through a link": 2.0,
    "asks for money": 2.5,
    "claims to be an insider": 2.5,
    "promises what nobody can": 1.5,
    "wants a private channel": 1.5,
    "presses for haste": 0.75,
    "brings a file to open": 3.0,
    "does not know your name": 1.0,
    "speaks of a buyer's log-in": 1.25,
    "offers a prize or reward": 2.0,
    "frightens with the law": 1.25,
    "threatens with reviews or reports": 1.5,
    "wants to leave Amazon's own ways": 1.25,
    SENDER: 3.0,
    ALMOST: 4.0,
    ELSEWHERE: 2.0,
    GREETING: 2.0,
    _TYPICAL: 1.5,
}
"""What each sign weighs; the more signs of different kinds, the surer."""
_GENUINE = "sends you to Seller Central"
_GENUINE_POINTS = 1.5
SOME = 2.0
"""Points from which one should look twice at a message that reads like a notice."""

_WARNING = listed("not never dont nobody no nicht niemals kein keine keinen jamais aucun nunca ningun mai nessun")
_WARNED = ("不会", "不要", "不得", "请勿", "切勿", "ません", "ないで")
"""Chinese and Japanese deny in the midst of a word, or behind what they deny."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of a false message and the words that show it."""

    sign: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Phishing:
    """``none``, ``signs`` (be careful) or ``likely``, with every sign found."""

    verdict: Verdict
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Suspicion:
    """The signs found in a message, in the order of the text, and what they weigh together."""

    signs: tuple[Sign, ...]
    points: float

    def verdict(self, kind: str) -> Phishing:
        """Return the verdict on a message of this kind."""
        verdict: Verdict = "likely" if kind == "phishing" else "signs" if self.points >= SOME else "none"
        return Phishing(verdict, self.signs)


def suspicion_of(found: Found) -> Suspicion:
    """Return what speaks against a message being genuine."""
    signs = {sign.sign: sign for sign in _signs(found)}
    points = sum(_POINTS[sign] for sign in signs)
    if found.of("sign", _GENUINE) and not _ADDRESSES.intersection(signs):
        points -= _GENUINE_POINTS
    return Suspicion(tuple(sorted(signs.values(), key=lambda sign: sign.start)), points)


def _signs(found: Found) -> Iterator[Sign]:
    for name, hits in _said(found):
        for hit in hits:
            if not _warned_of(hit, found):
                yield _sign(name, found.text.raw, *found.text.span(hit.first, hit.last))
                break
    for sign, start, end in suspects(found.text.raw):
        yield _sign(sign, found.text.raw, start, end)


def _said(found: Found) -> Iterator[tuple[str, tuple[Hit, ...]]]:
    yield from ((name, found.of("sign", name)) for name in found.names("sign") if name != _GENUINE)
    yield _TYPICAL, found.of("settles", "phishing")


def _warned_of(hit: Hit, found: Found) -> bool:
    """Genuine mails speak of such things to warn of them: "we never ask for your password"."""
    first, last = found.text.sentence(hit.first)
    start, end = found.text.span(first, last)
    said = found.text.raw[start:end]
    return not _WARNING.isdisjoint(found.text.words[first : hit.first]) or any(word in said for word in _WARNED)


def _sign(name: str, raw: str, start: int, end: int) -> Sign:
    return Sign(name, start, end, raw[start:end])
