"""What addresses look like in the countries of Amazon's stores and of most sellers."""

# One pattern, one line.
# ruff: noqa: E501

from __future__ import annotations

import re

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,25}"
_UNIT = r"(?i:flat|unit|suite|ste|apartment|apt|floor|room|building|block)[ \t#.]{1,3}\w{1,6}"
_STREETS = (
    "street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|square|sq|way|close|place|pl|terrace|parkway"
    "|pkwy|highway|hwy|crescent|gardens|mews|row|hill|park"
)
_ESTATE = r"(?:[ \t](?i:industrial estate|trading estate|business park|retail park))?"
_ENGLISH = (
    rf"(?:{_UNIT},?[ \t])?\d{{1,5}}[A-Za-z]?,?[ \t](?:{_CAPITAL}[ \t]){{1,4}}(?i:{_STREETS})\b\.?{_ESTATE}(?:,?[ \t]{_UNIT})?"
    rf"|{_UNIT},?[ \t](?:{_CAPITAL}[ \t]){{1,4}}(?i:{_STREETS})\b\.?{_ESTATE}"
)
_GERMAN = (
    r"[A-ZÄÖÜ][\wäöüß-]{1,25}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|markt)[ \t]\d{1,4}[ \t]?[a-z]?\b"
    rf"|{_CAPITAL}(?:[ \t][\w'’.-]{{1,25}}){{0,3}}[ \t]\d{{1,4}}[ \t]?[a-z]?\b(?=,?\s{{1,2}}\d{{5}}[ \t][A-ZÀ-Þ])"
)
_ROMANCE = (
    r"\d{1,4},?[ \t](?:bis[ \t]|ter[ \t])?(?i:rue|avenue|boulevard|place|chemin|allée|impasse|quai)[ \t][^\W\d][^\d\n,;:]{2,40}"
    r"|(?i:calle|c/|avenida|avda\.?|plaza|paseo|carrer|via|viale|piazza|corso)[ \t](?:(?:de|del|della|delle|dei|la|las|los|di)"
    r"[ \t]){0,3}[A-ZÀ-Þ][^\d\n;:]{1,40}?,?[ \t]\d{1,4}[a-z]?\b(?:,[ \t]\d{1,2}[.º°]?[ \t]?[A-Z]?\b)?"
)
_BOX = r"(?i:p\.?[ ]?o\.?[ ]?box|postfach|apartado(?: de correos)?|boîte postale|casella postale)[ \t]\d{1,6}"
_CJK = r"[\u3400-\u9fff]"
_CHINESE = rf"{_CJK}{{2,12}}[省市区县]{_CJK}[\u3400-\u9fff\dA-Za-z-]{{2,30}}[号室楼栋座](?:[\u3400-\u9fff\dA-Za-z-]{{1,12}}[号室楼层])?"
_JAPANESE = (
    r"〒[ ]?\d{3}-\d{4}[^\n]{0,80}"
    r"|[\u4e00-\u9fff]{2,3}[都道府県][\u3040-\u30ff\u4e00-\u9fff]{1,10}[市区町村郡][^\n、。,]{1,40}"
)
_PLACE = (
    r"(?:(?:D-|F-|I-|E-)?\d{5}[ \t][A-ZÀ-Þ][\w'’-]{2,30}(?:[ \t][A-ZÀ-Þ][\w'’-]{2,30})?"
    rf"|(?:{_CAPITAL}[ \t]){{0,2}}[A-Z]{{1,2}}\d[A-Z\d]?[ \t]\d[A-Z]{{2}}"
    rf"|{_CAPITAL}(?:[ \t]{_CAPITAL}){{0,2}},[ \t][A-Z]{{2}}[ \t]\d{{5}}(?:-\d{{4}})?)"
)
_LABEL = r"(?i:address|ship to|shipping to|anschrift|adresse|indirizzo|dirección|地址|住所)"

PLACES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("address", re.compile(rf"{_LABEL}\s{{0,3}}[:：][ \t]{{0,3}}([^\n\[]{{6,160}})")),
    ("address", re.compile(rf"(?<!\w)(?:{_ENGLISH}|{_GERMAN}|{_ROMANCE}|{_BOX}|{_CHINESE}|{_JAPANESE})(?:,?\s{{1,2}}{_PLACE}\b)?")),
    ("address", re.compile(rf"(?<![\w.])(?:(?<=\n)|(?<=, )){_PLACE}(?=\s*(?:\n|$)|[.;,])")),
    ("address", re.compile(rf"\b(?:{_CAPITAL}[ \t]){{0,2}}[A-Z]{{1,2}}\d[A-Z\d]?[ ]\d[A-Z]{{2}}\b")),
    ("address", re.compile(rf"\b{_CAPITAL}(?:[ \t]{_CAPITAL}){{0,2}},[ \t][A-Z]{{2}}[ \t]\d{{5}}(?:-\d{{4}})?\b")),
)  # fmt: skip
"""What an address looks like, surest first; what stands in brackets is the address itself."""
