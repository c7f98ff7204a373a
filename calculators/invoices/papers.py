"""What a seller enters: units sold, lines of invoices, the account, and the days between which both count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.invoices.kinds import INVOICE


@dataclass(frozen=True, slots=True)
class Sale:
    """Units sold of one ASIN. Without a day they are taken as sold within the window."""

    asin: str
    units: int
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paper, numbered as it was entered, with what the paper shows beside it."""

    n: int
    asin: str
    day: date
    units: int
    supplier: str = ""
    phone: str = ""
    address: str = ""
    website: str = ""
    number: str = ""
    kind: str = INVOICE
    buyer_name: str = ""
    buyer_address: str = ""
    price: Decimal | None = None
    amount: Decimal | None = None
    total: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """The name and address that stand in Seller Central."""

    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """The days within which sales and invoices count, the first and the last included."""

    first: date
    last: date

    def outside(self, day: date) -> int:
        """Return by how many days ``day`` is too early (negative) or too late (positive); 0 lies within."""
        return min((day - self.first).days, 0) + max((day - self.last).days, 0)
