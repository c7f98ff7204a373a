"""A notice that may be shown to others: what is private becomes a token, the same thing always the same one.

What is Amazon's own stays: its addresses and links say nothing about the seller.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from calculators.notices.entities import ASIN, CASE, EMAIL, ORDER, URL, trimmed
from calculators.notices.phishing import is_amazon


class Replaced(NamedTuple):
    """A token, the kind of thing it stands for, and how often it was put in."""

    token: str
    kind: str
    times: int


class Shared(NamedTuple):
    """A text without private parts, and what was replaced in it."""

    text: str
    replaced: tuple[Replaced, ...]


class Private(NamedTuple):
    """A private part of a text: what kind of thing, where it starts and where it ends."""

    kind: str
    start: int
    end: int


_TOKEN = re.compile(r"\[(?:name|address|email|phone|link|order|seller|asin|case|shipment|tracking|account|tax)-\d{1,6}\]")
_NOT_A_NAME = (
    r"(?!(?i:from|to|the|all|there|again|amazon|seller|sellers|customer|user|valued|sir|madam|team|partner|merchant|friend|"
    r"selling|dear|everyone|we|you|your|this|and|support|account|performance|herr|frau|damen|kunde|guten|vendeur|"
    r"vendedor|venditore|client|cliente)\b)"
)
_NAME = rf"{_NOT_A_NAME}[A-ZÀ-ÖØ-Þ][\w'’&.-]{{1,30}}(?:[ \t]{{1,2}}(?:&[ \t])?[A-ZÀ-ÖØ-Þ][\w'’&.-]{{1,30}}){{0,4}}"
_STREET = (
    r"\d{1,5}[a-z]?,?[ \t](?:[A-Z][\w'’.-]{1,25}[ \t]){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct"
    r"|square|sq|way|close|place|pl|terrace|parkway|highway)\b\.?(?:,?[ \t](?:suite|unit|apt|floor|room)[ \t#.]{1,3}\w{1,6})?"
    r"|[A-ZÄÖÜ][\wäöüß-]{2,25}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm)[ \t]\d{1,4}[ \t]?[a-z]?\b"
    r"|\d{1,4},?[ \t](?:bis[ \t])?(?:rue|avenue|boulevard|place|chemin|allée)[ \t][\w'’ -]{3,40}"
    r"|(?:calle|avenida|plaza|paseo|via|viale|piazza|corso)[ \t][A-Z][\w'’ .-]{2,40},?[ \t]\d{1,4}"
    r"|[\u4e00-\u9fff]{2,12}[省市区县][\u4e00-\u9fff\d]{2,30}[号室楼]"
    r"|〒\d{3}-\d{4}"
)
_PLACE = (
    r"(?:(?:D-|F-|I-|E-)?\d{5}[ \t][A-ZÀ-Þ][\w'’-]{2,30}(?:[ \t][A-ZÀ-Þ][\w'’-]{2,30})?"
    r"|[A-Z]{1,2}\d[A-Z\d]?[ \t]\d[A-Z]{2}|[A-Z][\w'’ -]{2,30},[ \t][A-Z]{2}[ \t]\d{5}(?:-\d{4})?)"
)
_AT = r"(?:address|anschrift|adresse|indirizzo|dirección|地址|住所)[ \t]{0,3}[:：][ \t]{0,3}([^\n\[]{6,160})"
_NAMED = (
    "supplier name|business name|legal name|store name|company name|contact name|contact person|full name|rights owner|"
    "rights owner name|supplier|seller name|merchant name|account holder|name|ansprechpartner|firma|firmenname|姓名|公司名称|"
    "氏名|会社名"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", EMAIL),
    ("link", URL),
    ("order", ORDER),
    ("tracking", re.compile(r"\b1Z[0-9A-Z]{16}\b")),
    ("shipment", re.compile(r"\bFBA[0-9A-Z]{7,10}\b")),
    ("asin", ASIN),
    ("asin", re.compile(r"\bX00[0-9A-Z]{7}\b")),
    ("seller", re.compile(r"\bA(?=[0-9A-Z]{0,12}\d)[0-9A-Z]{12,13}\b")),
    ("case", CASE),
    ("account", re.compile(r"\b[A-Z]{2}\d{2}[ ]?(?:[0-9A-Z]{4}[ ]?){3,7}[0-9A-Z]{1,3}\b|\b(?:\d{4}[ -]?){3}\d{1,7}\b")),
    ("tax", re.compile(r"\b(?:DE|FR|IT|ES|GB|NL|PL|AT|BE|SE|CZ|IE)[ ]?\d{8,12}\b|\b\d{2}-\d{7}\b")),
    ("phone", re.compile(r"(?<![\w.,-])(?:\+|00)\d{1,3}[ ()./-]{0,3}\d(?:[ ()./-]{0,2}\d){5,12}(?![\w-])")),
    ("phone", re.compile(r"(?<![\w.,-])(?:\(\d{2,5}\)[ ]?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])|(?<![\w.,-])\(0\d{1,4}\)[ ]?\d[\d -]{4,10}\d")),
    ("phone", re.compile(r"(?:phone|tel|telefon|mobile|fax|whatsapp|电话|電話)\.?[ \t]{0,2}[:：]?[ \t]{0,2}(0?\d[\d /()-]{5,16}\d)", re.I)),
    ("address", re.compile(_AT, re.IGNORECASE)),
    ("address", re.compile(rf"(?<!\w)(?:{_STREET})(?:,?\s{{1,2}}{_PLACE})?", re.IGNORECASE)),
    ("address", re.compile(rf"(?<![\w.])(?<=\n){_PLACE}(?=\s*(?:\n|$))")),
    ("name", re.compile(rf"(?i:\b(?:dear|hello|hi|hallo|bonjour|hola|ciao|gentile|estimado|cher|herr|frau|mr|mrs|ms)\.?) ({_NAME})(?=\s*[,:!\n]|\s*$)")),
    ("name", re.compile(rf"(?i:\b(?:{_NAMED})[ \t]{{0,3}}[:：])[ \t]{{0,3}}({_NAME}|[\u3040-\u30ff\u4e00-\u9fff]{{2,20}})")),
    ("name", re.compile(rf"(?i:\b(?:from|to|cc|von|an)):[ \t]{{0,3}}\"?({_NAME})\"?(?=[ \t]{{0,3}}<)")),
    ("name", re.compile(rf"(?i:(?:regards|sincerely|wishes|grüßen|grüße|cordialement|saludos|saluti|thanks|thank you)),?\s{{1,4}}({_NAME})(?=\s*(?:\n|$))")),
)
_ROUNDS = 6


def share_safe(text: str) -> Shared:
    """Replace names, addresses, e-mail, phones, links, orders, sellers, ASINs and numbers of cases in ``text``.

    What was replaced already stays; to do it twice changes nothing.
    """
    counted: Counter[str] = Counter()
    for _ in range(_ROUNDS):
        shared = _once(text, counted)
        if shared == text:
            break
        text = shared
    return Shared(text, tuple(Replaced(token, token[1:].split("-")[0], times) for token, times in counted.items()))


def _once(text: str, counted: Counter[str]) -> str:
    taken = [Private("", *match.span()) for match in _TOKEN.finditer(text)]
    tokens: dict[tuple[str, str], str] = {}
    numbers = Counter({kind: _highest(text, kind) for kind, _ in _PATTERNS})
    parts: list[str] = []
    at = 0
    for private in _apart(text, taken):
        words = text[private.start : private.end]
        key = (private.kind, " ".join(words.split()).casefold())
        if key not in tokens:
            numbers[private.kind] += 1
            tokens[key] = f"[{private.kind}-{numbers[private.kind]}]"
        counted[tokens[key]] += 1
        parts += [text[at : private.start], tokens[key]]
        at = private.end
    return "".join([*parts, text[at:]])


def _highest(text: str, kind: str) -> int:
    return max((int(number) for number in re.findall(rf"\[{kind}-(\d{{1,6}})\]", text)), default=0)


def _apart(text: str, taken: list[Private]) -> list[Private]:
    """Return the private parts of a text in order, none within another; the first pattern to claim a place has it."""
    claimed = bytearray(len(text))
    for private in taken:
        claimed[private.start : private.end] = b"\1" * (private.end - private.start)
    found: list[Private] = []
    for private in _found(text):
        if private.end > private.start and not any(claimed[private.start : private.end]):
            claimed[private.start : private.end] = b"\1" * (private.end - private.start)
            found.append(private)
    return sorted(found, key=lambda private: private.start)


def _found(text: str) -> Iterator[Private]:
    names: set[str] = set()
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            if kind == "name":
                names.add(match[group])
            if kind not in ("email", "link") or not is_amazon(match[0]):
                start, end = match.span(group)
                yield Private(kind, start, start + len(trimmed(match[group])) if kind == "link" else end)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield Private("name", *match.span())
