"""What is gathered while one file is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from calculators.reports.days import Days, Written
from calculators.reports.found import Defect, Item, Placed, Removal, Skipped, Statement, Stranded
from calculators.reports.wish import Wish

MOST_SKIPPED = 20
"""Skipped rows that are listed; the others are counted."""


@dataclass(slots=True)
class Tally:
    """One file while it is read.

    ``columns`` are the spellings of the report's fields, ``named`` the orders that other files name, ``heading`` the
    names of its own columns.
    """

    file: str
    columns: Mapping[str, tuple[str, ...]]
    wish: Wish = field(default_factory=Wish)
    named: Collection[str] = ()
    heading: tuple[str, ...] = ()
    days: Days = field(default_factory=Days)
    rows: int = 0
    order_ids: set[str] = field(default_factory=set)
    span: dict[str, Written] = field(default_factory=dict)
    orders: dict[str, Placed] = field(default_factory=dict)
    items: dict[str, list[Item]] = field(default_factory=dict)
    defects: list[Defect] = field(default_factory=list)
    stranded: list[Stranded] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    skipped_count: int = 0
    notes: list[str] = field(default_factory=list)

    def skip(self, row: int, why: str) -> None:
        """Keep in mind that a row was not taken."""
        self.skipped_count += 1
        if len(self.skipped) < MOST_SKIPPED:
            self.skipped.append(Skipped(row, why))

    def no_row(self, line: str, mark: str) -> str:
        """Return why a line of a table is none of its rows, or nothing."""
        if line == mark.join(self.heading):
            return "The heading stands here again."
        if mark not in line:
            return "This line has a single cell. Another mark may part its cells."
        return ""

    def spans(self, written: Written | None) -> None:
        """Count a day among those the report is about."""
        if written:
            self.span[written.text] = written
