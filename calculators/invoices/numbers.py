"""Numbers as people write them in spreadsheets: with points or commas, groups of three, currencies and units."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"[0-9]{1,3}(?:[ .,'’\u00a0\u202f][0-9]{3})+(?:[.,][0-9]+)?(?![0-9])|[0-9]+(?:[.,][0-9]+)?")
_EITHER = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_MINUS = re.compile(r"[-−–(]\D{0,4}$")
_MOST_DIGITS = 15


def whole(text: str) -> int | None:
    """Return the whole number in ``text``. "1.200" is twelve hundred, for nobody sells a fifth of a unit."""
    found, sign = _found(text)
    number = _grouped(found) if _EITHER.fullmatch(found) else _decimal(found)
    return sign * int(number) if number is not None and number == int(number) else None


def money(text: str) -> Decimal | None:
    """Return the amount in ``text`` with its decimals, or nothing where "1,234" can be meant in two ways."""
    found, sign = _found(text)
    number = None if _EITHER.fullmatch(found) else _decimal(found)
    return None if number is None else sign * number


def _found(text: str) -> tuple[str, int]:
    """Return the one number in ``text`` and its sign; where there are two, neither is meant."""
    found = list(_NUMBER.finditer(text))
    if len(found) != 1 or len(found[0][0]) > _MOST_DIGITS:
        return "", 1
    return found[0][0], -1 if _MINUS.search(text[: found[0].start()]) else 1


def _decimal(found: str) -> Decimal | None:
    """Read a number whose last mark is the decimal one, unless it parts thousands."""
    if not found:
        return None
    marks = re.findall("[^0-9]", found)
    before, mark, after = found.rpartition(marks[-1]) if marks else ("", "", found)
    if mark not in (".", ",") or (mark in before and len(after) == 3):
        return _grouped(found)
    return None if mark in before else Decimal(f"{_grouped(before)}.{after}")


def _grouped(found: str) -> Decimal:
    return Decimal(re.sub("[^0-9]", "", found))
