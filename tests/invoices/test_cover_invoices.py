"""The invoices at the door and on the screen: what is asked, refused, shown, and never said."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from calculators.forms import pairs_of
from calculators.tools._invoice_form import EXAMPLE, Input
from tests.conftest import ROOT, Ask

TOOL = "cover-invoices"
SOLD = [{"asin": "B000EXAMPL", "units": 10}]
LINE = {"asin": "B000EXAMPL", "day": "2025-06-01", "units": 10, "supplier": "Lamp Works"}
NOTICE = {"notice_day": "2026-03-02"}
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def given(**more: Any) -> dict[str, Any]:
    return {**NOTICE, "sales": SOLD, "invoices": [LINE], **more}


def test_the_days_that_count_come_from_the_record_and_not_from_the_code(ask: Ask, playbook) -> None:
    window = ask(TOOL, input=given())["result"]["window"]
    rule = playbook.evidence["invoice"].figures["age"].history()[0].value
    assert (window["days"], window["source"]["url"]) == (rule.amount, rule.source.url)
    for path in [*(ROOT / "calculators/invoices").glob("*.py"), *(ROOT / "calculators/tools").glob("*invoice*.py")]:
        assert not re.search(r"\b(365|366|180|90)\b", path.read_text(encoding="utf-8")), path


def test_another_number_of_days_in_the_notice_wins(ask: Ask) -> None:
    result = ask(TOOL, input=given(days=180))["result"]
    assert (result["window"]["days"], result["window"]["first_day"]) == (180, "2025-09-03")
    assert not result["covered"]


def test_no_invoice_at_all_leaves_everything_open(ask: Ask) -> None:
    result = ask(TOOL, input={**NOTICE, "sales": SOLD, "invoices": []})["result"]
    assert (result["covered"], result["asins"][0]["gap"]) == (False, 10)


def test_a_cited_asin_without_sales_is_not_covered(ask: Ask) -> None:
    assert ask(TOOL, input=given())["result"]["covered"]
    assert not ask(TOOL, input=given(asins=["B000EXAMPL", "B000LANTRN"]))["result"]["covered"]


def test_an_invoice_for_something_else_does_not_uncover_the_rest(ask: Ask) -> None:
    result = ask(TOOL, input=given(invoices=[LINE, {**LINE, "asin": "B000LANTRN"}]))["result"]
    assert result["covered"]
    assert result["asins"][1]["problems"][-1]["problem"] == "no-sales"


@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        ({"sales": []}, "sales", "Enter the units you sold"),
        ({"notice_day": "2026-12-01"}, "notice_day", "still to come"),
        ({"notice_day": "2019-12-01"}, "notice_day", "The first rule we know"),
        ({"notice_day": "soon"}, "notice_day", "Expected a day"),
        ({"invoices": [{**LINE, "day": "2027-01-01"}]}, "invoices-0-day", "still to come"),
        ({"sales": [{**SOLD[0], "day": "2027-01-01"}]}, "sales-0-day", "still to come"),
        ({"invoices": [{**LINE, "units": -1}]}, "invoices-0-units", "from 0 to"),
        ({"invoices": [{**LINE, "units": 1.5}]}, "invoices-0-units", "whole number"),
        ({"invoices": [{**LINE, "units": "10"}]}, "invoices-0-units", "whole number"),
        ({"invoices": [{"asin": "B000EXAMPL", "units": 1}]}, "invoices-0-day", "Fill this in"),
        ({"invoices": [{**LINE, "suplier": "x"}]}, "invoices-0-suplier", 'Did you mean "supplier"?'),
        ({"invoices": [{**LINE, "kind": "napkin"}]}, "invoices-0-kind", "is not offered"),
        ({"date_order": "year-first"}, "date_order", "is not offered"),
        ({"invoices": [{**LINE, "price": "much"}]}, "invoices-0-price", "such as 4.50"),
        ({"invoices": [{**LINE, "price": 4.5}]}, "invoices-0-price", "4.50 EUR"),
        ({"invoices": LINE}, "invoices", "Expected a list"),
        ({"pasted": {"sales": "nothing here"}}, "pasted-sales", "No column for ASIN and Units was found"),
        ({"pasted": {"invoices": "ASIN\tDate\tUnits\nTotal\t\t5"}}, "pasted-invoices", "No row could be read."),
        (
            {"pasted": {"invoices": "B000EXAMPL\t03/04/2025\t5"}},
            "date_order",
            "Is 03/04/2025 the day or the month first?",
        ),
        ({"days": 100_000}, "days", "from 0 to"),
    ],
)
def test_what_cannot_be_answered_is_refused_beside_its_field(ask: Ask, wrong: dict, field: str, words: str) -> None:
    error = ask(TOOL, input=given(**wrong))["error"]
    assert error["code"] in ("bad-input", "unknown-day")
    assert words in error["fields"][field]


ORDERS = (
    "amazon-order-id\tpurchase-date\torder-status\tsales-channel\tproduct-name\tasin\titem-status\tquantity\n"
    '000-0000000-0000001\t2026-01-10T23:59:59+00:00\tShipped\tAmazon.de\t"A lamp\tB000EXAMPL\tShipped\t4\n'
    "000-0000000-0000002\t2026-01-11T08:00:00+00:00\tShipped\tAmazon.de\tA lamp\tB000EXAMPL\tCancelled\t1\n"
    "000-0000000-0000003\t2026-01-11T08:00:00+00:00\tShipped\tNon-Amazon\tA lamp\tB000EXAMPL\tShipped\t1\n"
    "000-0000000-0000004\t2024-01-11T08:00:00+00:00\tShipped\tAmazon.de\tA lamp\tB000EXAMPL\tShipped\t7\n"
)


def workbook(path: Path, *rows: tuple[object, ...]) -> str:
    """Write a spreadsheet as small as one can be, and return its path."""
    cells = [
        [
            f"<c t='inlineStr'><is><t>{cell}</t></is></c>" if isinstance(cell, str) else f"<c><v>{cell}</v></c>"
            for cell in row
        ]
        for row in rows
    ]
    sheet = "".join(f"<row>{''.join(row)}</row>" for row in cells)
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        packed.writestr("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{sheet}</sheetData></worksheet>")
    return str(path)


def test_an_order_report_and_a_table_of_invoices_are_read_from_files(ask: Ask, tmp_path: Path) -> None:
    orders = tmp_path / "orders.txt"
    orders.write_text(ORDERS, encoding="cp1252")
    headings, row = ("ASIN", "Invoice date", "Qty", "Supplier"), ("B000EXAMPL", 45809, 3, "Lamp Works")
    table = workbook(tmp_path / "invoices.xlsx", headings, row, ("Total", "", 3))
    result = ask(TOOL, input={**NOTICE, "files": [str(orders)], "invoice_files": [table]})["result"]
    (found,) = result["asins"]
    assert (found["sold"], found["sold_outside"], found["documented"], found["gap"]) == (4, 7, 3, 1)
    assert result["lines"][0]["day"] == "2025-06-01"
    assert result["left_out"] == [{"box": "invoices", "file": table, "row": 3, "why": "“Total” is no ASIN."}]


def test_an_order_that_stands_in_two_reports_is_counted_once(ask: Ask, tmp_path: Path) -> None:
    heading, first, *_ = ORDERS.splitlines(keepends=True)
    more = first.replace("0000001", "0000009").replace("\t4\n", "\t2\n")
    for name, rows in {"january.txt": [first, first], "year.txt": [first, first, more]}.items():
        (tmp_path / name).write_text("".join([heading, *rows]), encoding="utf-8")
    files = [str(tmp_path / name) for name in ("january.txt", "year.txt")]
    assert ask(TOOL, input={**NOTICE, "files": files})["result"]["asins"][0]["sold"] == 4 + 4 + 2


def test_a_file_that_says_nothing_of_units_is_named(ask: Ask, tmp_path: Path) -> None:
    other = tmp_path / "invoice.pdf"
    other.write_bytes(b"%PDF-1.7 not a table")
    result = ask(TOOL, input=given(files=[str(other)]))["result"]
    assert [each["file"] for each in result["unread"]] == [str(other)]
    error = ask(TOOL, input={**NOTICE, "files": [str(other)]})["error"]
    assert error["code"] == "unreadable-file"
    assert "files" in error["fields"]


def test_the_order_of_dates_is_asked_once_and_answered_once(ask: Ask, show: Ask) -> None:
    pairs = [
        ("notice_day", "2026-03-02"),
        ("pasted-sales", "B000EXAMPL 5"),
        ("pasted-invoices", "B000EXAMPL\t03/04/2025\t5"),
    ]
    assert "How your dates are written" in show(TOOL, *pairs, live=True)["parts"]["form"]
    answer = show(TOOL, *pairs, ("date_order", "month-first"))
    assert answer["result"]["lines"][0]["day"] == "2025-03-04"
    assert "How your dates are written" in answer["parts"]["form"]


def test_a_line_being_typed_is_no_fault_and_pasted_rows_that_say_nothing_are(show: Ask) -> None:
    begun = show(TOOL, ("notice_day", "2026-03-02"), ("pasted-sales", "B000"), live=True)
    assert begun["unfinished"]
    assert "pb-error" not in begun["parts"]["form"]
    pasted = show(TOOL, ("notice_day", "2026-03-02"), ("pasted-sales", "some\nwords"), live=True)
    assert "No column for ASIN and Units was found." in pasted["parts"]["form"]


def test_an_empty_row_is_no_fault_and_a_row_begun_is(show: Ask) -> None:
    pairs = [
        ("notice_day", "2026-03-02"),
        ("pasted-sales", "B000EXAMPL 5"),
        ("invoices-0-asin", ""),
        ("invoices-0-units", ""),
    ]
    assert "result" in show(TOOL, *pairs)
    assert show(TOOL, *pairs, ("invoices-0-supplier", "Lamp Works"))["error"]["fields"].keys() == {
        "invoices-0-asin",
        "invoices-0-day",
        "invoices-0-units",
    }


def test_a_further_line_of_the_same_supplier_need_not_be_typed_again(show: Ask) -> None:
    pairs = [("notice_day", "2026-03-02"), ("invoices-0-supplier", "Lamp & Works"), ("invoices-0-phone", "1")]
    form = show(TOOL, *pairs, live=True)["parts"]["form"]
    (value,) = re.findall(r'name="add" value="(invoices\?[^"]+)"', form)
    more = show(TOOL, *pairs, ("add", value.replace("&amp;", "&")))["parts"]["form"]
    assert more.count('value="Lamp &amp; Works"') == 2


def test_each_asin_has_its_bar_its_gap_in_words_and_its_line_in_the_table(show: Ask) -> None:
    answer = show(TOOL, *pairs_of(Input, EXAMPLE["input"]))["parts"]["answer"]
    assert answer.count('class="pb-strip"') == 3
    assert answer.count("<svg") == 3 + 3 + 1, "a bar and a strip of days for each, and a bar of all"
    assert "B000LANTRN: 50 of 130 missing" in answer
    assert "70 units are not documented" in answer
    assert answer.count("<tr>") == 2 + 3 + 6
    assert "B000CANDLE: 60 units sold, 40 documented, 20 not documented" in answer


def test_what_many_asins_share_is_said_once_and_the_quiet_ones_are_folded_away(show: Ask) -> None:
    asins = [f"B000000{n}A" for n in range(10, 20)]
    sales = "\n".join(f"{asin}\t{5 if asin != asins[0] else 6}" for asin in asins)
    invoices = "\n".join(f"{asin}\t2025-06-01\t5\tLamp Works" for asin in asins)
    pairs = [("notice_day", "2026-03-02"), ("pasted-sales", sales), ("pasted-invoices", invoices)]
    answer = show(TOOL, *pairs)["parts"]["answer"]
    assert answer.count("phone, address and website") == 1
    assert "On more than one ASIN" in answer


def test_a_seller_who_has_entered_no_invoice_yet_is_not_told_of_a_failure(show: Ask) -> None:
    answer = show(TOOL, ("notice_day", "2026-03-02"), ("pasted-sales", "B000EXAMPL 5"), live=True)["parts"]["answer"]
    assert "5 units sold. No invoice entered yet." in answer
    assert "misses" not in answer


def test_hostile_text_stays_text(show: Ask) -> None:
    cells = "\t".join((HOSTILE, "B000EXAMPL", "2025-06-01", "5", HOSTILE))
    text = f"Supplier\tASIN\tDate\tUnits\tInvoice no\t{HOSTILE}\n{cells}\n{HOSTILE}\t{HOSTILE}\t\t"
    pairs = [("notice_day", "2026-03-02"), ("pasted-sales", "B000EXAMPL 5"), ("pasted-invoices", text)]
    answer = show(TOOL, *pairs, ("account-name", HOSTILE), ("asins", f"B000EXAMPL {HOSTILE}"))
    assert "result" in answer
    html = "".join(answer["parts"].values())
    assert "<script" not in html
    assert "<img" not in html


def test_no_words_lead_to_a_changed_paper() -> None:
    """Whatever is wrong with a paper, the words send the seller to people and to other papers."""
    files = [*(ROOT / "templates/tools").glob("cover-invoices*.html"), ROOT / "docs/tools/cover-invoices.md"]
    said = " ".join(re.sub(r"\s+", " ", path.read_text(encoding="utf-8")) for path in files).lower()
    wrong = re.findall(r"\b(?:correct the|corrected|edit|amend|fix the|rewrite|new invoice|re-?issue)\b", said)
    assert not wrong
    assert "leave it as it is" in said


def test_what_a_file_of_sales_showed_is_still_known_at_the_gate(ask: Ask) -> None:
    found = [{"asin": "B000LANTRN", "sold": 9, "documented": 2, "gap": 7}]
    kept = {"notice_day": "2026-03-02", "found": found}
    holds = ask("before-you-send", input={"invoices": kept})["result"]["holds"]
    assert {"hold": "uncovered", "items": [{"text": "B000LANTRN", "note": "7"}]} in holds
