"""What reports tell: the values that ``read`` gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from calculators.reports.days import Written

Channel = Literal["MFN", "AFN", ""]
"""Who ships: the seller (MFN), Amazon (AFN), or not told."""


class Skipped(NamedTuple):
    """A row that was not taken: the number of its line, and why."""

    row: int
    why: str


class Unread(NamedTuple):
    """A file that could not be read, and why. ``headings`` are those of a table nobody knows."""

    file: str
    why: str
    headings: tuple[str, ...] = ()


class Unsettled(NamedTuple):
    """A file whose days can mean two things, and one of these days."""

    file: str
    example: str


@dataclass(frozen=True, slots=True)
class Report:
    """A file that was read: how much of it, which days it spans, and what was left out."""

    file: str
    kind: str
    rows: int
    orders: int
    first_day: date | None
    last_day: date | None
    skipped: tuple[Skipped, ...]
    skipped_count: int
    notes: tuple[str, ...]


@dataclass(eq=False, slots=True)
class Placed:
    """When, where and by whom orders were placed and shipped: one value for all orders that are alike in this."""

    written: Written
    channel: Channel
    store: str
    amazon: bool = True

    @property
    def day(self) -> date | None:
        """The day of the order, once it is settled."""
        return self.written.day


class Item(NamedTuple):
    """One item of an order."""

    sku: str
    asin: str
    region: str


@dataclass(slots=True)
class Defect:
    """Something that went wrong with an order, as far as the report says."""

    defect: str
    order_id: str
    file: str
    written: Written | None = None
    sku: str = ""
    asin: str = ""
    carrier: str = ""
    reason: str = ""
    region: str = ""
    channel: Channel = ""
    store: str = ""
    words: str = ""

    @property
    def day(self) -> date | None:
        """The day the report gives, once it is settled."""
        return self.written.day if self.written else None


@dataclass(slots=True)
class Stranded:
    """Stock in Amazon's warehouse that no offer sells."""

    asin: str
    sku: str
    reason: str
    sellable: int | None
    unsellable: int | None
    reserved: int | None
    inbound: int | None
    removal: Written | None

    @property
    def removal_day(self) -> date | None:
        """The day on which Amazon removes it, once it is settled."""
        return self.removal.day if self.removal else None


@dataclass(slots=True)
class Removal:
    """Stock that the seller asked Amazon to send back or to destroy."""

    order_id: str
    kind: str
    status: str
    sku: str
    condition: str
    requested: int | None
    cancelled: int | None
    destroyed: int | None
    shipped: int | None
    written: Written | None

    @property
    def day(self) -> date | None:
        """The day it was asked for, once it is settled."""
        return self.written.day if self.written else None

    @property
    def still_open(self) -> int | None:
        """What was asked for, less what was cancelled, destroyed and shipped; None where that is not known."""
        if self.requested is None:
            return None
        return self.requested - sum(each or 0 for each in (self.cancelled, self.destroyed, self.shipped))


@dataclass(frozen=True, slots=True)
class Statement:
    """What Amazon itself says of one metric: its counts, its rate, its target and its status, each as far as given."""

    file: str
    what: str
    store: str = ""
    channel: Channel = ""
    total: int | None = None
    counted: int | None = None
    rate: Fraction | None = None
    target: Fraction | None = None
    condition: str = ""
    status: str = ""
    parts: Mapping[str, int] = field(default_factory=dict)
    first_day: date | None = None
    last_day: date | None = None


@dataclass(slots=True)
class Found:
    """All that was found in all files."""

    reports: list[Report] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    unsettled: list[Unsettled] = field(default_factory=list)
    orders: dict[str, Placed] = field(default_factory=dict)
    items: dict[str, list[Item]] = field(default_factory=dict)
    defects: list[Defect] = field(default_factory=list)
    stranded: list[Stranded] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
