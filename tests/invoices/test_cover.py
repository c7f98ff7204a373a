"""Units sold against units documented: exact, by day, each line once."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from calculators.invoices.cover import Case, Cover, cover
from calculators.invoices.papers import Account, Line, Sale, Window
from calculators.invoices.problems import Problem

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies

NOTICE = date(2026, 3, 2)
WINDOW = Window(NOTICE - timedelta(365), NOTICE)
ASIN = "B000EXAMPL"
SOLD = (Sale(ASIN, 10),)
SHOWN = {"supplier": "Lamp Works", "phone": "020 7946 0100", "address": "1 Any Way", "website": "lamp.example"}


def line(n: int = 1, units: int = 10, day: date = NOTICE, asin: str = ASIN, **shown: Any) -> Line:
    return Line(n, asin, day, units, **{**SHOWN, **shown})


def covered(*lines: Line, sales: Any = SOLD, account: Account | None = None) -> Cover:
    return cover(Case(sales, lines, WINDOW, account or Account()), [ASIN])[0]


def problems(*lines: Line, **given: Any) -> list[Problem]:
    return list(covered(*lines, **given).problems)


def names(*lines: Line, **given: Any) -> list[str]:
    return [each.name for each in problems(*lines, **given)]


@pytest.mark.parametrize(
    ("days", "counts", "name"),
    [
        (0, True, None),
        (1, True, None),
        (364, True, None),
        (365, True, None),
        (366, False, "before-window"),
        (400, False, "before-window"),
        (-1, False, "after-notice"),
    ],
)
def test_an_invoice_counts_from_the_day_of_the_notice_back_to_the_last_day_of_the_rule(
    days: int, counts: bool, name: str | None
) -> None:
    found = covered(line(day=NOTICE - timedelta(days)))
    assert found.documented == (10 if counts else 0)
    assert found.gap == (0 if counts else 10)
    assert [each.name for each in found.problems] == ([name] if name else [])


@pytest.mark.parametrize(
    ("back", "days", "name"), [(366, 1, "before-window"), (377, 12, "before-window"), (-3, 3, "after-notice")]
)
def test_it_is_told_by_how_many_days_an_invoice_lies_outside(back: int, days: int, name: str) -> None:
    (found,) = problems(line(day=NOTICE - timedelta(back)))
    assert (found.name, dict(found.facts)["days"]) == (name, days)


def test_sales_on_other_days_are_left_aside_and_counted() -> None:
    days = [WINDOW.first - timedelta(1), WINDOW.first, NOTICE, NOTICE + timedelta(1)]
    found = covered(line(units=6), sales=[Sale(ASIN, 3, day) for day in days])
    assert (found.sold, found.sold_outside, found.gap) == (6, 6, 0)


def test_gap_and_spare_are_never_both_there() -> None:
    assert (covered(line(units=7)).gap, covered(line(units=7)).spare) == (3, 0)
    assert (covered(line(units=13)).gap, covered(line(units=13)).spare) == (0, 3)


@pytest.mark.parametrize(
    "kind",
    ["pro-forma", "quote", "order-confirmation", "delivery-note", "receipt", "credit-note", "Kassenbon", "Devis"],
)
def test_a_paper_that_is_no_invoice_documents_nothing(kind: str) -> None:
    found = covered(line(kind=kind))
    assert (found.documented, found.not_counted, found.gap) == (0, 10, 10)
    assert [each.name for each in found.problems] == ["not-an-invoice"]


def test_a_paper_is_told_by_its_number_too() -> None:
    (found,) = problems(line(kind="invoice", number="Pro-Forma 2031"))
    assert dict(found.facts)["kind"] == "pro-forma"


def test_missing_supplier_data_are_named_and_lines_that_lack_the_same_stand_together() -> None:
    (found,) = problems(line(1, phone="", website=" "), line(2, phone="", website=""))
    assert found.lines == (1, 2)
    assert dict(found.facts) == {"supplier": "Lamp Works", "missing": ("phone", "website")}


def test_a_paper_of_ones_own_is_no_proof() -> None:
    assert names(line(supplier="Lantern Shop Ltd"), account=Account("LANTERN SHOP LIMITED")) == ["own-paper"]


def test_a_buyer_who_differs_from_the_account_is_shown_with_the_difference() -> None:
    account = Account("Lantern Shop Ltd", "12 High Street, London")
    shown = line(buyer_name="Lantern Trading Limited", buyer_address="London, 12 High St.")
    (found,) = problems(shown, account=account)
    assert found.name == "buyer-name"
    assert dict(found.facts)["only_on_paper"] == ("Trading",)
    assert dict(found.facts)["only_in_account"] == ("Shop",)


@pytest.mark.parametrize(
    ("price", "amount", "fits"),
    [
        ("4.50", "45.00", True),
        ("4.50", "45", True),
        ("3.33", "33.33", True),  # a price of 3.333, shown with two decimals
        ("3.33", "33.36", False),
        ("4.50", "54.00", False),
        ("0", "0", True),
    ],
)
def test_units_times_price_is_the_amount_but_for_rounding(price: str, amount: str, fits: bool) -> None:
    assert names(line(price=Decimal(price), amount=Decimal(amount))) == ([] if fits else ["sum"])


def test_lines_cannot_come_to_more_than_their_invoice() -> None:
    money = {"number": "1001", "total": Decimal("90.00")}
    other = line(2, asin="B000LANTRN", amount=Decimal("45.01"), **money)
    (found,) = problems(line(1, amount=Decimal("45.00"), **money), other)
    assert found.name == "total"
    assert found.lines == (1,)
    assert dict(found.facts)["lines_total"] == "90.01"


def test_the_same_line_twice_counts_once() -> None:
    found = covered(line(1, number="1001"), line(2, number="1001", website="www.lamp.example"), sales=[Sale(ASIN, 20)])
    assert (found.documented, found.gap) == (10, 10)
    assert [(each.name, each.lines) for each in found.problems] == [("line-twice", (2,))]


def test_of_two_papers_with_one_number_the_one_that_counts_is_counted_in_whichever_order() -> None:
    receipt, invoice = line(1, 10, number="7", kind="receipt"), line(2, 10, number="7", kind="invoice")
    for rows in ([receipt, invoice], [invoice, receipt]):
        (found,) = cover(Case([Sale("B000EXAMPL", 10)], rows, WINDOW, Account()))
        assert (found.documented, found.gap) == (10, 0)


def test_two_lines_without_a_number_may_be_two_purchases() -> None:
    assert covered(line(1), line(2), sales=[Sale(ASIN, 20)]).gap == 0


@pytest.mark.parametrize(
    "other",
    [
        line(2, number="1001", day=NOTICE - timedelta(30)),
        line(2, number="1001", units=11),
        line(2, number="1001", day=NOTICE - timedelta(30), asin="B000LANTRN"),
    ],
)
def test_one_number_on_papers_that_differ_is_told(other: Line) -> None:
    assert "number-twice" in names(line(1, number="1001"), other)


@pytest.mark.parametrize(
    "other",
    [
        line(2, number="1001", asin="B000LANTRN"),
        line(2, number="1001", supplier="Wax and Wick"),
        line(2, number="1002"),
    ],
)
def test_one_number_for_several_products_or_suppliers_is_nothing_to_tell(other: Line) -> None:
    assert names(line(1, number="1001"), other) == []


def test_an_asin_without_sales_is_not_called_covered_and_the_nearest_one_is_offered() -> None:
    (found,) = cover(Case([Sale("B000EXAMPI", 3)], [line()], WINDOW, Account()), [ASIN])
    assert not found.covered
    assert found.problems == (Problem("no-sales", (1,), (("nearest", "B000EXAMPI"),)),)


def test_units_sold_before_the_first_invoice_that_counts_are_told() -> None:
    sales = [Sale(ASIN, 4, NOTICE - timedelta(100)), Sale(ASIN, 6, NOTICE - timedelta(10))]
    papers = [line(1, day=NOTICE - timedelta(50)), line(2, day=NOTICE - timedelta(400))]
    found = next(each for each in problems(*papers, sales=sales) if each.name == "sold-before-bought")
    assert dict(found.facts) == {"units": 4, "day": (NOTICE - timedelta(50)).isoformat()}


asins = strategies.sampled_from([ASIN, "B000LANTRN", "B000CANDLE"])
units = strategies.integers(0, 10**9)
days = strategies.dates(date(2020, 1, 1), date(2027, 1, 1))
all_sales = strategies.lists(strategies.builds(Sale, asins, units, strategies.none() | days))
all_lines = strategies.lists(
    strategies.builds(
        Line,
        n=strategies.just(0),
        asin=asins,
        day=days,
        units=units,
        number=strategies.sampled_from(["", "1", "2"]),
        kind=strategies.sampled_from(["invoice", "receipt", ""]),
        amount=strategies.none() | strategies.decimals(0, 1000, places=2),
        price=strategies.none() | strategies.decimals(0, 1000, places=3),
    )
).map(lambda lines: [Line(**{**vars_of(each), "n": n}) for n, each in enumerate(lines, 1)])


def vars_of(each: Line) -> dict[str, Any]:
    return {name: getattr(each, name) for name in Line.__slots__}


@given(all_sales, all_lines)
def test_no_unit_is_lost_and_none_is_counted_twice(sales: list[Sale], lines: list[Line]) -> None:
    case = Case(sales, lines, WINDOW, Account())
    for each in cover(case):
        assert each.sold + each.sold_outside == sum(sale.units for sale in sales if sale.asin == each.asin)
        assert each.documented + each.not_counted == sum(row.units for row in lines if row.asin == each.asin)
        assert each.sold - each.documented == each.gap - each.spare
        assert min(each.gap, each.spare) == 0
        own = {row.n for row in lines if row.asin == each.asin}
        assert all(own.issuperset(found.lines) for found in each.problems)


@given(all_sales, all_lines, strategies.integers(1, 1000))
def test_another_invoice_never_widens_a_gap(sales: list[Sale], lines: list[Line], more: int) -> None:
    before = {each.asin: each.gap for each in cover(Case(sales, lines, WINDOW, Account()))}
    added = [*lines, line(len(lines) + 1, more, number="another")]
    after = {each.asin: each.gap for each in cover(Case(sales, added, WINDOW, Account()))}
    assert all(after[asin] <= gap for asin, gap in before.items())


@given(all_sales, all_lines, strategies.randoms(use_true_random=False))
def test_the_same_papers_in_another_order_give_the_same_answer(
    sales: list[Sale], lines: list[Line], order: Random
) -> None:
    def units(rows: list[Line]) -> dict[str, tuple[int, int, int]]:
        found = cover(Case(sales, rows, WINDOW, Account()))
        return {each.asin: (each.sold, each.documented, each.not_counted) for each in found}

    shuffled = order.sample(lines, len(lines))
    assert units(lines) == units(shuffled)
