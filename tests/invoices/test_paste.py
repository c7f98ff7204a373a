"""Pasted rows: what is read of them, what is left out and why, what is asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from calculators.invoices.days import readings
from calculators.invoices.kinds import kind_of
from calculators.invoices.numbers import money, whole
from calculators.invoices.paste import INVOICES, SALES, Pasted, read_pasted

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies

LATEST = date(2026, 11, 22)


def sales(text: str, order: str | None = None) -> Pasted:
    return read_pasted(text, SALES, ("asin", "units"), LATEST, order)


def invoices(text: str, order: str | None = None) -> Pasted:
    return read_pasted(text, INVOICES, ("asin", "day", "units"), LATEST, order)


ONE_SALE = {"asin": "B000EXAMPL", "units": 12}
ONE_LINE = {"asin": "B000EXAMPL", "day": date(2026, 3, 25), "units": 1200, "supplier": "Lamp Works Ltd"}


@pytest.mark.parametrize(
    "text",
    [
        "B000EXAMPL 12",
        "b000exampl\t12",
        "B000EXAMPL, 12",
        "B000EXAMPL;12",
        "B000EXAMPL | 12",
        "12\tB000EXAMPL",
        "ASIN\tUnits\nB000EXAMPL\t12",
        "(Parent) ASIN\t(Child) ASIN\tTitle\tUnits Ordered\nB000PARENT\tB000EXAMPL\tA lamp\t12",
        "Anzahl;ASIN\n12,0;B000EXAMPL",
        "Sold last year\n\nASIN,Qty (pieces)\n\n B000EXAMPL ,12.00\n",
        '"ASIN","Quantité"\n"B000EXAMPL","12"',
        "数量\tASIN\n12 个\tB000EXAMPL",
        "\ufeffASIN\tQty\r\nB000EXAMPL\t12\r\n",
    ],
)
def test_rows_are_read_however_they_are_parted_and_headed(text: str) -> None:
    assert sales(text).rows == (ONE_SALE,)


@pytest.mark.parametrize(
    "text",
    [
        "B000EXAMPL 2026-03-25 1200 Lamp Works Ltd",
        "B000EXAMPL\t25/03/2026\t1,200\tLamp Works Ltd",
        "Lieferant;Rechnungsdatum;ASIN;Menge\nLamp Works Ltd;25.03.2026;B000EXAMPL;1.200",
        "ASIN,Invoice date,Qty,Supplier\nB000EXAMPL,03/25/2026,1200,Lamp Works Ltd",
        'ASIN,Invoice date,Qty,Supplier\nB000EXAMPL,"Mar 25, 2026","1,200",Lamp Works Ltd',
        "Fournisseur\tDate de facture\tQuantité\tASIN\nLamp Works Ltd\t25 mars 2026\t1 200\tB000EXAMPL",
    ],
)
def test_an_invoice_line_is_read_in_the_manner_of_many_countries(text: str) -> None:
    assert invoices(text).rows == (ONE_LINE,)


def test_a_number_in_a_name_makes_no_second_column_of_units() -> None:
    (row,) = invoices("B000EXAMPL\t2026-03-25\t20\tLamp Works 3").rows
    assert (row["units"], row["supplier"]) == (20, "Lamp Works 3")


def test_every_column_that_is_checked_is_read_and_the_others_are_named() -> None:
    text = (
        "ASIN\tTitle\tDate\tQty\tSupplier\tPhone\tAddress\tWebsite\tInvoice no\tType\tBill to\tBilling address"
        "\tUnit price\tLine total\tInvoice total\n"
        "B000EXAMPL\tLamp\t2026-03-25\t2\tLamp Works\t020 7946 0100\t1 Example Way\tlamp.example\t1001\tInvoice"
        "\tMy Shop\t2 Example Way\t4,50 €\t9,00 €\t1.234,00 €"
    )
    read = invoices(text)
    (row,) = read.rows
    assert set(row) == set(INVOICES)
    assert (row["price"], row["amount"], row["total"]) == (Decimal("4.50"), Decimal("9.00"), Decimal("1234.00"))
    assert read.unused == ("Title",)


@pytest.mark.parametrize("order", ["day-first", "month-first"])
def test_a_day_that_reads_in_two_ways_is_asked_for_and_then_read_as_answered(order: str) -> None:
    text = "B000EXAMPL\t03/04/2026\t5\nB000EXAMPL\t05/05/2026\t5\nB000EXAMPL\t07/08/2026\t5"
    assert invoices(text) == Pasted(unclear="03/04/2026")
    expected = {"day-first": date(2026, 4, 3), "month-first": date(2026, 3, 4)}[order]
    assert invoices(text, order).rows[0]["day"] == expected


def test_one_day_that_can_be_read_in_one_way_only_settles_the_column() -> None:
    read = invoices("B000EXAMPL\t03/04/2026\t5\nB000EXAMPL\t03/25/2026\t5", "day-first")
    assert [row["day"] for row in read.rows] == [date(2026, 3, 4), date(2026, 3, 25)]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Total\t2026-03-25\t12", "“Total” is no ASIN."),
        ("GRANDTOTAL\t2026-03-25\t12", "“GRANDTOTAL” is no ASIN."),
        ("B000EXAMPL\tsoon\t12", "“soon” is no day."),
        ("B000EXAMPL\t\t12", "An empty cell is no day."),
        ("B000EXAMPL\t2027-03-25\t12", "“2027-03-25” is still to come."),
        ("B000EXAMPL\t2026-03-25\t1,5", "“1,5” is no whole number of units."),
        ("B000EXAMPL\t2026-03-25\t-12", "“-12” is less than nothing."),
        ("B000EXAMPL\t2026-03-25\t2 x 12", "“2 x 12” is no whole number of units."),
        ("B000EXAMPL\t2026-03-25\t1\t200", "More than 3 cells."),
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_with_its_number_and_reason(row: str, why: str) -> None:
    read = invoices(f"ASIN\tDate\tQty\nB000EXAMPL\t2026-03-25\t1\n\n{row}")
    assert len(read.rows) == 1
    (skipped,) = read.skipped
    assert skipped.row == 4
    assert skipped.why.startswith(why)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", ("asin", "day", "units")),
        ("hello", ("asin", "day", "units")),
        ("ASIN\tSupplier\nB000EXAMPL\tLamp Works", ("day", "units")),
        ("B000EXAMPL\t2026-03-25\t12\t450", ("units",)),
        ("B000EXAMPL\t2026-03-25\t2026-03-26\t12", ("day",)),
        ("B000EXAMPL,1,200\nB000OTHER1,2,400", ("day", "units")),
    ],
)
def test_columns_that_cannot_be_told_apart_are_asked_for(text: str, missing: tuple[str, ...]) -> None:
    assert invoices(text).missing == missing


def test_a_lone_quotation_mark_swallows_no_rows() -> None:
    read = sales('ASIN\tTitle\tQty\nB000EXAMPL\t"Best lamp\t12\nB000OTHER1\tA 12" lamp\t3')
    assert [row["asin"] for row in read.rows] == ["B000EXAMPL", "B000OTHER1"]
    read = sales('ASIN,Title,Qty\nB000EXAMPL,"Best lamp,12\nB000OTHER1,"A lamp, large",3')
    assert [row["asin"] for row in read.rows] == ["B000OTHER1"]
    assert read.skipped[0].row == 2


@pytest.mark.parametrize(
    ("text", "units", "amount"),
    [
        ("12", 12, "12"),
        ("12,00", 12, "12.00"),
        ("1.200", 1200, None),
        ("1,200", 1200, None),
        ("1 200", 1200, "1200"),
        ("1'200.50", None, "1200.50"),
        ("1.234,56", None, "1234.56"),
        ("1,234.56", None, "1234.56"),
        ("1.234.567", 1234567, "1234567"),
        ("1.234.5", None, None),
        ("0,125", None, "0.125"),
        ("€ 4,50", None, "4.50"),
        ("4.50 USD", None, "4.50"),
        ("(12)", -12, "-12"),
        ("− 12 pcs", -12, "-12"),
        ("2 x 12", None, None),
        ("½", None, None),
        ("", None, None),
        ("9" * 30, None, None),
    ],
)
def test_numbers_with_points_and_commas(text: str, units: int | None, amount: str | None) -> None:
    assert whole(text) == units
    assert money(text) == (Decimal(amount) if amount else None)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-02",
        "2026/3/2",
        "2026-03-02T23:59:59+00:00",
        "02.03.2026",
        "2.3.26",
        "2 March 2026",
        "2. März 2026",
        "Mar 2, 2026 10:11:12 PM PST",
        "02-Mar-26",
        "2 de marzo de 2026",
        "2 mars 2026",
        "2026年3月2日",
        "46083",
    ],
)
def test_days_that_can_be_read_in_one_way(text: str) -> None:
    assert set(readings(text).values()) == {date(2026, 3, 2)}


@pytest.mark.parametrize("text", ["", "soon", "13/13/2026", "2026-02-30", "12", "12345", "31.04.2026"])
def test_what_is_no_day(text: str) -> None:
    assert not readings(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Invoice", "invoice"),
        ("Rechnung", "invoice"),
        ("Pro-forma invoice", "pro-forma"),
        ("Proformarechnung", "pro-forma"),
        ("Quotes", "quote"),
        ("Order-confirmation", "order-confirmation"),
        ("Auftragsbestätigung", "order-confirmation"),
        ("Sales receipt", "receipt"),
        ("領収書", "receipt"),
        ("プロフォーマ", "pro-forma"),
        ("PDF", ""),
        ("INV-1001", ""),
    ],
)
def test_papers_are_told_by_their_words(text: str, kind: str) -> None:
    assert kind_of(text) == kind


pieces = strategies.sampled_from(
    [
        "ASIN",
        "Qty",
        "Date",
        "B000EXAMPL",
        "12",
        "1,200",
        "03/04/2026",
        "2026-03-25",
        "\t",
        ";",
        ",",
        "|",
        '"',
        "\n",
        " ",
        "é",
        "−",
    ]
)
texts = strategies.one_of(strategies.text(), strategies.lists(pieces).map("".join))


@given(texts, strategies.sampled_from([None, "day-first", "month-first"]))
def test_any_text_is_read_without_raising(text: str, order: str | None) -> None:
    for read in (sales(text, order), invoices(text, order)):
        assert all(row["units"] >= 0 for row in read.rows)
        assert all(row.get("day", LATEST) <= LATEST for row in read.rows)


rows = strategies.lists(
    strategies.tuples(
        strategies.sampled_from(["B000EXAMPL", "B000OTHER1"]),
        strategies.integers(0, 10**6),
        strategies.dates(date(1990, 1, 1), LATEST),
    ),
    min_size=1,
)


@given(rows, strategies.sampled_from(["\t", ";", ",", "|"]))
def test_what_was_written_is_what_is_read(rows: list, mark: str) -> None:
    lines = [("ASIN", "Units", "Day"), *((asin, str(units), day.isoformat()) for asin, units, day in rows)]
    read = sales("\n".join(map(mark.join, lines)))
    assert [(row["asin"], row["units"], row["day"]) for row in read.rows] == rows
    assert not read.skipped
