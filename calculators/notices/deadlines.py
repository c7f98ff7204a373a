"""By when a notice wants something: "within 17 days". The age of a paper or a wait for money is no deadline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calculators.notices.words import Text

_NUMBERS = {
    word: number
    for number, words in {
        1: "one a an eine einem un une uno una",
        2: "two zwei deux dos due",
        3: "three drei trois tres tre",
        5: "five fünf funf cinq cinco cinque",
        7: "seven sieben sept siete sette",
        10: "ten zehn dix diez dieci",
        14: "fourteen vierzehn quatorze catorce quattordici",
        15: "fifteen quinze quince quindici",
        17: "seventeen siebzehn",
        30: "thirty dreissig trente treinta trenta",
        60: "sixty sechzig",
        90: "ninety neunzig",
    }.items()
    for word in words.split()
}
_UNITS = {
    "hour": 1 / 24,
    "stunde": 1 / 24,
    "heure": 1 / 24,
    "hora": 1 / 24,
    "ore": 1 / 24,
    "day": 1.0,
    "tag": 1.0,
    "werktag": 1.0,
    "jour": 1.0,
    "dia": 1.0,
    "giorn": 1.0,
    "week": 7.0,
    "woche": 7.0,
    "semaine": 7.0,
    "semana": 7.0,
    "settiman": 7.0,
}
_BETWEEN = ("business", "working", "calendar", "full", "the", "consecutive", "next")
_BEFORE = re.compile(
    r"\b(?:within|in the next|in|by|have|has|before|at least|only|innerhalb(?: von)?|binnen|dans(?: les)?|sous|"
    r"dentro de|en|entro|plazo de|fino a|deadline of|up to)"
    r"\s+(?:the |next |a period of |von |les |los |le |un plazo de )*$"
)
_NOT_A_DEADLINE = re.compile(
    r"\b(?:last|past|previous|dated|issued|letzten|vergangenen|alt|old|derniers|ultimos|ultimi|hold|held|fund\w*|disburse\w*|"
    r"payment\w*|money|balance|chargeback\w*|order\w*|window|period|rate|reserve|sales|sold|invoice\w*|receipt\w*|normally|usually|"
    r"review usually|we (?:will|aim to|try to) (?:review|reply|answer|respond|get back))\b"
)
_CJK = re.compile(r"(\d{1,3})\s?(?:个)?(?:日|天|营业日|工作日|工作天|時間|小时|個工作天)\s?(?:以内|之内|内|前|まで)")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time set to the seller: its words, where they stand, and the days it gives (at least one)."""

    start: int
    end: int
    quote: str
    days: int


def deadlines_of(text: Text) -> tuple[Deadline, ...]:
    """Return the deadlines a text sets, in the order of the text."""
    found = [each for at in range(len(text.words)) if (each := _deadline(text, at))]
    found += [_spaceless(match) for match in _CJK.finditer(text.raw)]
    return tuple(sorted(found, key=lambda each: each.start))


def _deadline(text: Text, at: int) -> Deadline | None:
    number = _number(text.words[at])
    unit = _unit_after(text, at) if number else 0
    if not number or not unit:
        return None
    before = " ".join(_around(text, at, -12, 0))
    near = f"{before} | {' '.join(_around(text, at, unit - at + 1, unit - at + 5))}"
    led = _BEFORE.search(before.split(".")[-1] + " ")
    if not led or _NOT_A_DEADLINE.search(near):
        return None
    first = at - len(led[0].split())
    start, end = text.span(first, unit + 1)
    return Deadline(start, end, text.raw[start:end], max(1, int(number * _size(text.words[unit]))))


def _number(word: str) -> int:
    if word.isascii() and word.isdigit() and len(word) <= 3:
        return int(word)
    return _NUMBERS.get(word, 0)


def _unit_after(text: Text, at: int) -> int:
    """Return the place of the unit that follows the number at ``at``, or 0."""
    for place in range(at + 1, min(at + 3, len(text.words))):
        if _size(text.words[place]):
            return place
        if text.words[place] not in _BETWEEN:
            return 0
    return 0


def _size(word: str) -> float:
    for unit, days in _UNITS.items():
        if word.startswith(unit) and len(word) <= len(unit) + 3:
            return days
    return 0.0


def _around(text: Text, at: int, first: int, last: int) -> list[str]:
    """Return the words of the same sentence from ``first`` to ``last`` places away."""
    places = range(max(0, at + first), max(0, min(len(text.words), at + last)))
    return [text.words[place] for place in places if text.sentences[place] == text.sentences[at]]


def _spaceless(match: re.Match[str]) -> Deadline:
    hours = "時間" in match[0] or "小时" in match[0]
    number = int(match[1])
    return Deadline(match.start(), match.end(), match[0], max(1, number // 24 if hours else number))
