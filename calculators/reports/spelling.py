"""Counts, rates, marks and names as reports write them: a unit is whole, a rate may have a decimal comma."""

from __future__ import annotations

import re
from fractions import Fraction

_COUNT = re.compile(r"([0-9]{1,15})(?:[.,]0{1,2})?")
_RATE = re.compile(r"(-?[0-9]{1,15})(?:[.,]([0-9]{1,15}))?\s*(%?)")

_CAPITAL = re.compile(r"(?<!^)([A-Z])")

YES = frozenset(("y", "yes", "x", "true", "1"))


def count_of(text: str) -> int | None:
    """Return a whole number, also as "2.00" or "2,0"; None for anything else."""
    found = _COUNT.fullmatch(text)
    return int(found[1]) if found else None


def share_of(text: str) -> Fraction | None:
    """Return a share written as a percentage, such as "0.35%" or "0,35 %"; None for anything else."""
    found = _RATE.fullmatch(text.strip())
    return Fraction(f"{found[1]}.{found[2] or 0}") / (100 if found[3] else 1) if found else None


def field_name(name: str) -> str:
    """Return how we write a name of Amazon's: orderDefectRate becomes order_defect_rate."""
    return _CAPITAL.sub(r"_\1", name).lower()


def is_yes(text: str) -> bool:
    """Return whether a mark is set: Y, yes, X, true."""
    return text.lower() in YES
