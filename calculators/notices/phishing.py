"""Whether a message is from Amazon at all: words of haste, money and passwords, and whose addresses it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from calculators.notices.entities import EMAIL, URL, trimmed
from calculators.notices.knowledge import Found
from calculators.notices.phrases import Hit

Verdict = Literal["none", "signs", "likely"]

_SENDER_SIGN = "comes from a sender that is not Amazon"
_LOOKS_SIGN = "names an address that only looks like Amazon's"
_SITE_SIGN = "leads to a site that is not Amazon's"
_ADDRESSES = frozenset({_SENDER_SIGN, _LOOKS_SIGN, _SITE_SIGN})
_GREETS = "greets you by your e-mail address"
_TYPICAL = "says what fake messages say"
_POINTS = {
    "asks for a password or code": 3.0,
    "asks for bank or card data": 1.25,
    "asks to log in through a link": 2.0,
    "asks for money": 2.0,
    "claims to be an insider": 2.5,
    "promises what nobody can": 1.5,
    "wants a private channel": 1.5,
    "presses for haste": 0.75,
    "brings a file to open": 2.5,
    "does not know your name": 1.0,
    "speaks of a buyer's log-in": 1.25,
    "offers a prize or reward": 2.0,
    "frightens with the law": 1.25,
    "threatens with reviews or reports": 1.5,
    "wants to leave Amazon's own ways": 1.25,
    _SENDER_SIGN: 3.0,
    _LOOKS_SIGN: 4.0,
    _SITE_SIGN: 2.0,
    _TYPICAL: 1.5,
    _GREETS: 2.0,
}
"""What each sign weighs; the more signs of different kinds, the surer."""
_GENUINE = "sends you to Seller Central"
_GENUINE_POINTS = 1.5
LIKELY = 3.0
SOME = 2.0

_AMAZON = re.compile(
    r"(?:^|\.)(?:amazon(?:\.[a-z]{2,3}){1,2}|amazonpay\.com|amazonses\.com|amazon-adsystem\.com|a\.co|amzn\.to|amzn\.com|amazonsellerservices\.com"
    r"|sellercentral\.amazon\.dev|media-amazon\.com|ssl-images-amazon\.com|amazonaws\.com|aboutamazon\.[a-z]{2,3})$"
)
_LOOKALIKE = re.compile(
    r"amaz[o0]n|arnazon|amz|sellercentral|seller-central|sellerperformance|seller-performance|anazon|amazom|arnaz0n"
)
_KNOWN = re.compile(
    r"(?:\.gov|\.gov\.[a-z]{2}|\.europa\.eu|\.edu|\.int|\.mil|iso\.org|ul\.com|gs1\.org|wipo\.int|epo\.org|cedr\.com|adr\.org"
    r"|wikipedia\.org|google\.com|youtube\.com|imgur\.com|reddit\.com|gyazo\.com)$"
)
_BARE = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9-]{0,40}(?:amazn|arnaz|amaz0n|amazom|anazon)[a-z0-9-]{0,40}|[a-z0-9-]{0,40}(?:amazon|amzn|sellercentral)"
    r"(?:-[a-z0-9-]{1,40}|[a-z0-9]{1,40}-[a-z0-9-]{0,40})|[a-z0-9-]{1,40}-(?:amazon|amzn)[a-z0-9-]{0,40})\.[a-z]{2,12}\b",
    re.IGNORECASE,
)
"""A name of a site, without a path, that is almost Amazon's."""
_GREETING = re.compile(rf"\b(?:hello|hi|dear|greetings)[ \t]{{1,3}}{EMAIL.pattern}", re.IGNORECASE)
_WARNING = frozenset(["not", "never", "dont", "nobody", "nicht", "niemals", "jamais", "nunca", "mai", "no"])
_SENDER = re.compile(
    r"(?:^|\n|\s)(?:from|von|de|da|发件人|差出人|sender|reply-to)\s{0,3}[:：][^\n@<>]{0,80}<?\s{0,3}([\w.+-]{1,64}@[\w.-]{3,120})",
    re.IGNORECASE,
)


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


def phishing_of(found: Found) -> Phishing:
    """Judge whether a message is false."""
    signs = {sign.sign: sign for sign in _signs(found)}
    points = sum(_POINTS[sign] for sign in signs)
    if found.of("sign", _GENUINE) and not _ADDRESSES.intersection(signs):
        points -= _GENUINE_POINTS
    verdict: Verdict = "likely" if points >= LIKELY else "signs" if points >= SOME else "none"
    return Phishing(verdict, tuple(sorted(signs.values(), key=lambda sign: sign.start)))


def _signs(found: Found) -> Iterator[Sign]:
    for name, hits in _said(found):
        for hit in hits:
            if not _warned_of(hit, found):
                yield _sign(name, found.text.raw, *found.text.span(hit.first, hit.last))
                break
    yield from _addresses(found.text.raw)


def _said(found: Found) -> Iterator[tuple[str, tuple[Hit, ...]]]:
    yield from ((name, found.of("sign", name)) for name in found.names("sign") if name != _GENUINE)
    yield _TYPICAL, found.of("settles", "phishing")


def _warned_of(hit: Hit, found: Found) -> bool:
    """Genuine mails speak of such things to warn of them: "never share your password"."""
    words = found.text.words[max(0, hit.first - 3) : hit.first]
    return not _WARNING.isdisjoint(words)


def _sign(name: str, raw: str, start: int, end: int) -> Sign:
    return Sign(name, start, end, raw[start:end])


def _addresses(raw: str) -> Iterator[Sign]:
    for match in _SENDER.finditer(raw):
        if not is_amazon(match[1]) and "amazon" in raw.lower():
            yield _sign(_SENDER_SIGN, raw, match.start(1), match.end(1))
    for match in _GREETING.finditer(raw):
        yield _sign(_GREETS, raw, *match.span())
    for match in (*EMAIL.finditer(raw), *URL.finditer(raw), *_BARE.finditer(raw)):
        host = _domain(match[0])
        if is_amazon(match[0]) or _KNOWN.search(host):
            continue
        if _LOOKALIKE.search(host):
            yield _sign(_LOOKS_SIGN, raw, match.start(), match.end())
        elif "@" not in match[0]:
            yield _sign(_SITE_SIGN, raw, match.start(), match.start() + len(trimmed(match[0])))


def is_amazon(address: str) -> bool:
    """Tell whether an e-mail address or a link belongs to Amazon."""
    return bool(_AMAZON.search(_domain(address)))


def _domain(address: str) -> str:
    host = re.sub(r"^https?://", "", address.lower()).split("/")[0]
    return host.rsplit("@", 1)[-1].split(":")[0].strip(".,;)>")
