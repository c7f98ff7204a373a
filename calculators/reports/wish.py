"""What the seller says beside the files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from calculators.reports.days import Order


@dataclass(frozen=True, slots=True)
class Wish:
    """The day of the question and, for what files do not show themselves, what the seller says of them.

    ``order`` is how days are written, ``kind`` what a file is, ``columns`` the headings of a list nobody recognises by
    field, ``counted_in`` the metric that a list from Account Health is about.
    """

    asked_on: date | None = None
    order: Order | None = None
    kind: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    counted_in: str = ""
