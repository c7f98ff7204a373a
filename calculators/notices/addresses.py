"""Whose addresses a message names: Amazon's, almost Amazon's, or somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calculators.notices.entities import EMAIL, URL, trimmed

SENDER = "comes from a sender that is not Amazon"
ALMOST = "names an address that only looks like Amazon's"
ELSEWHERE = "leads to a site that is not Amazon's"
GREETING = "greets you by your e-mail address"

_AMAZON = re.compile(
    r"(?:^|\.)(?:amazon(?:\.[a-z]{2,3}){1,2}|amazonpay\.com|amazonses\.com|amazon-adsystem\.com|a\.co|amzn\.to|amzn\.com"
    r"|amazonsellerservices\.com|media-amazon\.com|ssl-images-amazon\.com|amazonaws\.com|aboutamazon\.[a-z]{2,3})$"
)
_ALMOST = re.compile(
    r"amaz[o0]n|arnaz[o0]n|amz|anazon|amazom|sellercentral|seller-central|sellerperformance|seller-performance"
)
_KNOWN = re.compile(
    r"(?:\.gov|\.gov\.[a-z]{2}|\.europa\.eu|\.edu|\.int|\.mil|iso\.org|ul\.com|gs1\.org|wipo\.int|epo\.org|cedr\.com"
    r"|adr\.org|wikipedia\.org|google\.com|youtube\.com|imgur\.com|reddit\.com|gyazo\.com)$"
)
"""Sites that genuine notices and those who quote them name."""
_LABEL = "[a-z0-9-]{0,40}"
_BARE = re.compile(
    rf"(?<![\w@./-])(?:{_LABEL}(?:amazn|arnaz|amaz0n|amazom|anazon){_LABEL}"
    rf"|{_LABEL}(?:amazon|amzn|sellercentral)(?:-[a-z0-9-]{{1,40}}|[a-z0-9]{{1,40}}-{_LABEL})"
    rf"|[a-z0-9-]{{1,40}}-(?:amazon|amzn){_LABEL})\.[a-z]{{2,12}}\b",
    re.IGNORECASE,
)
"""A site named without a path. "Amazon.We" is a missing space, so a hyphen or a misspelling must be in it."""
_GREETING = re.compile(rf"\b(?:hello|hi|dear|greetings)[ \t]{{1,3}}{EMAIL.pattern}", re.IGNORECASE)
_SENDER = re.compile(
    r"(?:^|\s)(?:from|von|de|da|发件人|差出人|sender|reply-to)\s{0,3}[:：]"
    r"[^\n@<>]{0,80}<?\s{0,3}([\w.+-]{1,64}@[\w.-]{3,120})",
    re.IGNORECASE,
)

Place = tuple[str, int, int]


def suspects(raw: str) -> Iterator[Place]:
    """Yield what is wrong with the addresses of a message: the sign, and the characters it stands at."""
    named = "amazon" in raw.lower()
    for match in _SENDER.finditer(raw):
        if named and not is_amazon(match[1]):
            yield SENDER, match.start(1), match.end(1)
    for match in _GREETING.finditer(raw):
        yield GREETING, match.start(), match.end()
    for match in (*EMAIL.finditer(raw), *URL.finditer(raw), *_BARE.finditer(raw)):
        sign = _sign(match[0])
        if sign:
            yield sign, match.start(), match.start() + len(trimmed(match[0]))


def is_amazon(address: str) -> bool:
    """Tell whether an e-mail address or a link belongs to Amazon."""
    return bool(_AMAZON.search(_host(address)))


def _sign(address: str) -> str:
    host = _host(address)
    if _AMAZON.search(host) or _KNOWN.search(host):
        return ""
    if _ALMOST.search(host):
        return ALMOST
    # Genuine notices name the mail of a rights owner, but lead nowhere else.
    return "" if "@" in address else ELSEWHERE


def _host(address: str) -> str:
    host = re.sub(r"^h(?:tt|xx)ps?://", "", address.lower().replace("[.]", ".")).split("/")[0]
    return host.rsplit("@", 1)[-1].split(":")[0].strip(".,;)>")
