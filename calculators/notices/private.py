"""What is private in a text: who wrote, to whom, where they live, what they sold under which number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from calculators.notices.addresses import is_amazon
from calculators.notices.entities import ASIN, CASE, EMAIL, ORDER, URL, trimmed


class Private(NamedTuple):
    """A private part of a text: what kind of thing, where it starts and where it ends."""

    kind: str
    start: int
    end: int


_NOT_A_NAME = (
    r"(?!(?i:from|to|the|all|there|again|amazon|seller|sellers|customer|user|valued|sir|madam|team|partner|merchant"
    r"|friend|selling|dear|everyone|we|you|your|this|and|support|account|performance|herr|frau|damen|kunde|guten"
    r"|vendeur|vendedor|venditore|client|cliente)\b)"
)
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’&.-]{1,30}"
_NAME = rf"{_NOT_A_NAME}{_WORD}(?:[ \t]{{1,2}}(?:&[ \t])?{_WORD}){{0,4}}"
_GREETED = "dear|hello|hi|hallo|bonjour|hola|ciao|gentile|estimado|cher|herr|frau|mr|mrs|ms"
_NAMED = (
    "supplier name|business name|legal name|store name|company name|contact name|contact person|full name|rights owner"
    "|rights owner name|supplier|seller name|merchant name|account holder|name|ansprechpartner|firma|firmenname|姓名"
    "|公司名称|氏名|会社名"
)
_SIGNED = "regards|sincerely|wishes|grüßen|grüße|cordialement|saludos|saluti|thanks|thank you"
_STREET = (
    r"\d{1,5}[a-z]?,?[ \t](?:[A-Z][\w'’.-]{1,25}[ \t]){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard"
    r"|blvd|court|ct|square|sq|way|close|place|pl|terrace|parkway|highway)\b\.?"
    r"(?:,?[ \t](?:suite|unit|apt|floor|room)[ \t#.]{1,3}\w{1,6})?"
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
_SPACELESS = r"[\u3040-\u30ff\u4e00-\u9fff]{2,20}"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", EMAIL),
    ("link", URL),
    ("order", ORDER),
    ("tracking", re.compile(r"\b1Z[0-9A-Z]{16}\b")),
    ("shipment", re.compile(r"\bFBA[0-9A-Z]{7,10}\b")),
    ("asin", ASIN),
    ("asin", re.compile(r"\bX00[0-9A-Z]{7}\b")),
    ("seller", re.compile(r"\bA(?=[0-9A-Z]{0,12}\d)[0-9A-Z]{12,13}\b")),
    ("case", CASE),
    ("account", re.compile(r"\b[A-Z]{2}\d{2}[ ]?(?:[0-9A-Z]{4}[ ]?){3,7}[0-9A-Z]{1,3}\b")),
    ("account", re.compile(r"\b(?:\d{4}[ -]?){3}\d{1,7}\b")),
    ("tax", re.compile(r"\b(?:DE|FR|IT|ES|GB|NL|PL|AT|BE|SE|CZ|IE)[ ]?\d{8,12}\b|\b\d{2}-\d{7}\b")),
    ("phone", re.compile(r"(?<![\w.,-])(?:\+|00)\d{1,3}[ ()./-]{0,3}\d(?:[ ()./-]{0,2}\d){5,12}(?![\w-])")),
    ("phone", re.compile(r"(?<![\w.,-])(?:\(\d{2,5}\)[ ]?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])")),
    ("phone", re.compile(r"(?<![\w.,-])\(0\d{1,4}\)[ ]?\d[\d -]{4,10}\d")),
    ("phone", re.compile(r"(?i:phone|tel|telefon|mobile|fax|whatsapp|电话|電話)[.:：\s]{0,4}(0?\d[\d /()-]{5,16}\d)")),
    (
        "address",
        re.compile(
            r"(?i:address|anschrift|adresse|indirizzo|dirección|地址|住所)\s{0,3}[:：][ \t]{0,3}([^\n\[]{6,160})"
        ),
    ),
    ("address", re.compile(rf"(?<!\w)(?:{_STREET})(?:,?\s{{1,2}}{_PLACE})?", re.IGNORECASE)),
    ("address", re.compile(rf"(?<![\w.])(?<=\n){_PLACE}(?=\s*(?:\n|$))")),
    ("name", re.compile(rf"(?i:\b(?:{_GREETED})\.?) ({_NAME})(?=\s*[,:!\n]|\s*$)")),
    ("name", re.compile(rf"(?i:\b(?:{_NAMED})[ \t]{{0,3}}[:：])[ \t]{{0,3}}({_NAME}|{_SPACELESS})")),
    ("name", re.compile(rf"(?i:\b(?:from|to|cc|von|an)):[ \t]{{0,3}}\"?({_NAME})\"?(?=[ \t]{{0,3}}<)")),
    ("name", re.compile(rf"(?i:{_SIGNED}),?\s{{1,4}}({_NAME})(?=\s*(?:\n|$))")),
)
"""What each kind of private thing looks like; what stands in brackets is the thing itself."""


def private_parts(text: str) -> Iterator[Private]:
    """Yield what is private, surest kind first. Amazon's own addresses and links say nothing about the seller."""
    names: set[str] = set()
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span(match.lastindex or 0)
            if kind == "name":
                names.add(text[start:end])
            if kind == "link":
                end = start + len(trimmed(match[0]))
            if kind not in ("email", "link") or not is_amazon(match[0]):
                yield Private(kind, start, end)
    yield from _named_again(text, names)


def _named_again(text: str, names: set[str]) -> Iterator[Private]:
    """A name found once, in a greeting or a signature, is private wherever it stands."""
    for name in sorted(names, key=lambda name: (-len(name), name)):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield Private("name", *match.span())
