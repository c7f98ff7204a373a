"""Typed values as plain ones that JSON can carry: rates as exact text, days as ISO dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from calculators.dated import InForce
from calculators.metrics.reading import Interval, Reading, percent_text


def plain(value: Any) -> Any:
    """Return ``value`` made of dicts, lists, text and numbers only."""
    if isinstance(value, Reading):
        return _reading(value)
    if isinstance(value, InForce):
        return _in_force(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each) for each in value]
    if isinstance(value, Fraction):
        return exact(value)
    return value.isoformat() if isinstance(value, date) else value


def exact(rate: Fraction | None, total: int | None = None) -> str | None:
    """Return a share as ``"numerator/denominator"``, over ``total`` where it is known: 10 of 1000 stays 10/1000."""
    if rate is None:
        return None
    if total:
        return f"{rate * total}/{total}"
    return f"{rate.numerator}/{rate.denominator}"


def decimal_text(amount: Fraction) -> str:
    """Return an amount as short decimal text: ``0.01``, ``60``."""
    if amount.denominator == 1:
        return str(amount.numerator)
    return f"{float(amount):.8f}".rstrip("0").rstrip(".")


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "total": reading.total,
        "counted": reading.counted,
        "rate": f"{reading.counted}/{reading.total}" if reading.total else None,
        "percent": percent_text(reading.rate),
        "target": _in_force(reading.target),
        "verdict": reading.verdict,
        "margin": reading.margin,
        "clean_orders_needed": reading.clean_needed,
        "confidence": reading.confidence,
        "interval": _interval(reading.interval, reading.total) if reading.interval else None,
    }


def _interval(interval: Interval, total: int) -> dict[str, Any]:
    return {
        "low": exact(interval.low, total),
        "high": exact(interval.high, total),
        "low_percent": percent_text(interval.low),
        "high_percent": percent_text(interval.high),
    }


def _in_force(found: InForce) -> dict[str, Any]:
    value = found.value
    return {
        value.measure: decimal_text(value.amount),
        "words": str(value),
        "since": found.since.isoformat(),
        "store": found.store,
        "source": {"title": value.source.title, "url": value.source.url},
        "checked": value.source.checked.isoformat(),
        "confidence": value.confidence,
        "note": value.note,
    }
