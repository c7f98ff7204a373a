"""A figure that somebody else sets and changes: by store, from a first day on, each with its source.

There are no end dates: the next first day ends the former value. A day before the first known one is an
error, never a guess. ``everywhere`` holds for each store that has no entry of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from calculators.errors import UnknownDay

Confidence = Literal["high", "medium", "low"]

EVERYWHERE = "everywhere"

MEASURES = (
    "below",
    "at_least",
    "share",
    "hours",
    "days",
    "business_days",
    "weeks",
    "months",
    "years",
    "count",
    "money",
)
"""The keys under which a value may stand: what kind of figure it is."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement was read: its title and address, the day one of us last read it, and how sure it is."""

    title: str
    url: str
    checked: date
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Value:
    """One figure: a measure of :data:`MEASURES` and an exact amount, with its source."""

    measure: str
    amount: Fraction
    source: Source
    confidence: Confidence
    currency: str = ""
    note: str = ""

    def __str__(self) -> str:
        return _WORDS[self.measure](self)


@dataclass(frozen=True, slots=True)
class InForce:
    """A value together with the store it holds for and its first day."""

    value: Value
    since: date
    store: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Values by store and first day in force."""

    stores: Mapping[str, Mapping[date, Value]]

    def on(self, day: date, store: str = "") -> InForce:
        """Return what held in ``store`` on ``day``.

        Raises UnknownDay when the store has no value of its own and none holds everywhere, or when the day
        lies before the first known one.
        """
        key = store if store in self.stores else EVERYWHERE
        history = self.stores.get(key)
        if history is None:
            raise UnknownDay(_unknown_store(store, self.stores), {"store": _unknown_store(store, self.stores)})
        since = max((first for first in history if first <= day), default=None)
        if since is None:
            first = min(history)
            message = f"The first rule we know is of {first}. Choose that day or a later one."
            raise UnknownDay(message, {"day": message})
        return InForce(history[since], since, key)

    def history(self) -> list[InForce]:
        """Return every value of every store, oldest first within a store."""
        return [
            InForce(value, since, store)
            for store, values in self.stores.items()
            for since, value in sorted(values.items(), key=lambda pair: pair[0])
        ]


def _unknown_store(store: str, stores: Mapping[str, object]) -> str:
    known = ", ".join(sorted(stores))
    if not store:
        return f"This figure differs by store. Choose one of: {known}."
    return f"No figure is known for {store}. Known: {known}. Take the number from your own notice."


def percent(amount: Fraction) -> str:
    """Return a share as a percentage in words: ``1/40`` is ``2.5 %``."""
    return f"{_decimal(amount * 100)} %"


def _decimal(amount: Fraction) -> str:
    if amount.denominator == 1:
        return f"{amount.numerator:,}"
    return f"{float(amount):,.6f}".rstrip("0").rstrip(".")


def _counted(unit: str, value: Value) -> str:
    plural = "" if value.amount == 1 else "s"
    return f"{_decimal(value.amount)} {unit}{plural}"


def _money(value: Value) -> str:
    return f"{_decimal(value.amount)} {value.currency}"


_WORDS = {
    "below": lambda value: f"under {percent(value.amount)}",
    "at_least": lambda value: f"at least {percent(value.amount)}",
    "share": lambda value: percent(value.amount),
    "hours": lambda value: _counted("hour", value),
    "days": lambda value: _counted("day", value),
    "business_days": lambda value: _counted("business day", value),
    "weeks": lambda value: _counted("week", value),
    "months": lambda value: _counted("month", value),
    "years": lambda value: _counted("year", value),
    "count": lambda value: _decimal(value.amount),
    "money": _money,
}
