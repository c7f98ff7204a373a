"""What a reading would be with one more bad one, with one fewer, or with more clean ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from calculators.metrics.reading import Reading, judge

Change = Literal["one-more-bad", "one-fewer-bad", "more-clean"]

MORE = 100
"""How many further clean ones are tried."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A change and the reading after it."""

    change: Change
    reading: Reading


def what_if(reading: Reading) -> list[WhatIf]:
    """Return the reading after each change that is possible. One more bad one is one of those counted already."""
    return [
        WhatIf(change, _changed(reading, total, bad))
        for change, total, bad in _changes(reading.total, reading.bad)
        if 0 <= bad <= total
    ]


def _changes(total: int, bad: int) -> Iterator[tuple[Change, int, int]]:
    yield "one-more-bad", total, bad + 1
    yield "one-fewer-bad", total, bad - 1
    yield "more-clean", total + MORE, bad


def _changed(reading: Reading, total: int, bad: int) -> Reading:
    counted = bad if reading.counts == "bad" else total - bad
    return judge(total, counted, reading.target, reading.counts)
