"""The form in which sales and invoices are entered: rows, or boxes for rows from a spreadsheet; and its example."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wtforms import Field, Form
from wtforms.validators import Optional
from wtforms.widgets import TextInput

from calculators.forms import Choice, Day, Files, Given, Line, Row, Text, Whole, Words, group, rows
from calculators.invoices.kinds import KINDS, kind_of
from calculators.invoices.numbers import money

MOST_DAYS = 3_650

ORDERS = (("day-first", "Day first: 03/04 is 3 April"), ("month-first", "Month first: 03/04 is 4 March"))


class Amount(Field):
    """An amount of money. Its currency is left aside: amounts are only compared within one paper."""

    widget = TextInput()
    json_type = "string"
    expected = 'an amount such as "4.50 EUR"'
    most = 100

    def __init__(self, label: str, hint: str = "", **rest: Any) -> None:
        super().__init__(label, [Optional()], description=hint, render_kw={"inputmode": "decimal"}, **rest)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read the amount typed."""
        text = valuelist[0].strip() if valuelist else ""
        self.data = money(text)
        if text and self.data is None:
            raise ValueError("Expected an amount with its decimals, such as 4.50.")

    def _value(self) -> str:
        return self.raw_data[0] if self.raw_data else ""


class Paper(Choice):
    """A kind of paper, in the words offered or in the paper's own."""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Take "Proforma-Rechnung" for a pro-forma invoice."""
        super().process_formdata([kind_of(each) or each for each in valuelist])


class Sold(Row):
    """Units sold of one ASIN."""

    asin = Line("ASIN", required=True)
    units = Whole("Units sold")
    day = Day("Day they were sold", "Leave this empty if the units are those of the whole time.")


class Bought(Row):
    """One line of one invoice, and what the invoice shows."""

    asin = Line("ASIN", required=True)
    day = Day("Day of the invoice", required=True)
    units = Whole("Units")
    supplier = Line("Supplier")
    phone = Line("Phone of the supplier on it")
    address = Line("Address of the supplier on it")
    website = Line("Website of the supplier on it")
    number = Line("Invoice number")
    kind = Paper(
        "What it is", [(kind, kind.replace("-", " ").capitalize()) for kind in reversed(KINDS)], required=False
    )
    buyer_name = Line("Name of the buyer on it")
    buyer_address = Line("Address of the buyer on it")
    price = Amount("Price of one unit", "Leave the amounts empty if they are covered on the paper.")
    amount = Amount("Amount of the line")
    total = Amount("Total of the invoice")


class Account(Form):
    """What stands in Seller Central."""

    name = Line("Your business name")
    address = Line("Your business address")


class Pasted(Form):
    """Rows copied from a spreadsheet."""

    sales = Text(
        "Units you sold",
        "Paste rows from a spreadsheet: ASIN and units. With a day on each row, the right days are picked for you.",
        required=False,
    )
    invoices = Text(
        "Lines of your invoices",
        "Paste rows: ASIN, date, units, supplier. A first row with headings lets us check more: phone, address, "
        "website, invoice number, type, buyer, buyer address, unit price, line total, invoice total.",
        required=False,
    )


class Input(Form):
    """What is compared."""

    notice_day = Day("Day your notice arrived", required=True)
    asins = Words("ASINs in the notice", "With a space between them. Leave empty to check each ASIN you enter.")
    pasted = group(Pasted, "Rows from a spreadsheet")
    files = Files(
        "Order reports",
        "All orders as you downloaded it, or any table with ASIN and quantity. Cancelled items are left out.",
        required=False,
    )
    invoice_files = Files(
        "A table of your invoices", "CSV, text or Excel, with headings. Not the invoices themselves.", required=False
    )
    date_order = Choice("How your dates are written", ORDERS, required=False)
    sales = rows(Sold, "Units you sold")
    invoices = rows(Bought, "Lines of your invoices")
    account = group(Account, "Your account")
    found = Given("What was found last")
    days = Whole("Days your notice names", "Only if it names another number of days.", required=False, most=MOST_DAYS)


_SOLD = """
ASIN | Units
B000EXAMPL | 240
B000LANTRN | 130
B000CANDLE | 60
"""
_BOUGHT = """
ASIN | Date | Units | Supplier | Phone | Address | Website | Invoice number | Type | Buyer
B000EXAMPL | 2025-05-14 | 150 | Lamp Works | 020 7946 0100 | 1 Any Way | lamp.example | 1001 | Invoice | Lantern Ltd
B000EXAMPL | 2025-11-20 | 100 | Lamp Works | 020 7946 0100 | 1 Any Way | lamp.example | 1187 | Invoice | Lantern Ltd
B000LANTRN | 2025-02-18 | 60 | Lamp Works | 020 7946 0100 | 1 Any Way | lamp.example | 954 | Invoice | Lantern Ltd
B000LANTRN | 2025-09-03 | 80 | Lamp Works | 020 7946 0100 | 1 Any Way | lamp.example | 1102 | Invoice | Lantern Trading
B000CANDLE | 2025-10-07 | 40 | Wax and Wick | | | wax.example | 77 | Invoice | Lantern Ltd
B000CANDLE | 2026-02-27 | 40 | Wax and Wick | | | wax.example | 12 | Pro-forma invoice | Lantern Ltd
"""

EXAMPLE: dict[str, Any] = {
    "title": "an invented shop, with a notice of 2 March 2026 about three ASINs",
    "day": "2026-03-09",
    "input": {
        "notice_day": "2026-03-02",
        "asins": ["B000EXAMPL", "B000LANTRN", "B000CANDLE"],
        "pasted": {"sales": _SOLD.strip(), "invoices": _BOUGHT.strip()},
        "account": {"name": "Lantern Limited"},
    },
}
