"""Whatever is dropped gets words, and what could be read stays."""

from __future__ import annotations

import gzip
import json
import os
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.reports.conftest import Put, Told
from tests.reports.made import FOLDER, order_rows

ORDERS = order_rows([("000-0000001-0000001", "2026-09-10"), ("000-0000001-0000002", "2026-09-11")])
FEEDBACK = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n"

NOT_REPORTS = {
    "empty": (b"", "empty"),
    "white space": (b" \n\t\n", "empty"),
    "a web page": (b"<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>", "logged out"),
    "a web page with a declaration": (b'<?xml version="1.0"?><html xmlns="x"><body/></html>', "logged out"),
    "a piece of a web page": (b"\n<div class=x>Sign in</div>\n<script>1</script>", "logged out"),
    "a pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Office"),
    "bytes without meaning": (bytes(range(256)) * 20, "not text"),
    "noughts": (bytes(5000), "not text"),
    "a letter": (b"Dear Seller,\nyour account is blocked.\n", "not a report"),
    "another table": (b"colour,size\nred,12\n", "headings are those of no report"),
    "other json": (b'{"errors": [{"code": "Unauthorized"}]}', "not a report"),
    "a number": (b"[1, 2, 3]", "not a report"),
    "half a json": ((FOLDER / "performance-report" / "live-keys.json").read_bytes()[:900], "breaks off"),
    "deep json": (b"[" * 100_000, "nested deeper"),
    "other xml": (b"<feed><entry/></feed>", "not a report"),
    "half an xml": ((FOLDER / "performance-report-xml" / "two-time-frames.xml").read_bytes()[:900], "breaks off"),
    "a gzip of nothing": (gzip.compress(b""), "white space"),
    "a broken gzip": (b"\x1f\x8b\x08\x00rest", "half there"),
    "a broken zip": (b"PK\x03\x04rest", "half there"),
}


@pytest.mark.parametrize("name", NOT_REPORTS)
def test_what_is_no_report_is_refused_in_words(name: str, refuse: Told, put: Put) -> None:
    content, words = NOT_REPORTS[name]
    error = refuse(put(content, "orders.csv"))
    assert words in error["message"]
    assert error["fields"]["files"] == error["message"]


@pytest.mark.parametrize("name", NOT_REPORTS)
def test_beside_a_report_it_is_listed_and_the_report_is_read(name: str, tell: Told, put: Put) -> None:
    bad, good = put(NOT_REPORTS[name][0], "bad"), put(ORDERS, "good")
    told = tell(bad, good)
    assert [each["file"] for each in told["unread"]] == [bad]
    assert [(each["file"], each["orders"]) for each in told["reports"]] == [(good, 2)]


def test_a_file_that_is_not_there_or_is_a_folder_gets_words(refuse: Told, tmp_path: Path) -> None:
    for path in (tmp_path / "gone.txt", tmp_path, Path("nul\0name")):
        assert "There is no such file" in refuse(str(path))["message"]


def test_entities_are_not_unfolded(refuse: Told, put: Put) -> None:
    lines = ['<!DOCTYPE a [<!ENTITY a0 "ha">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    text = "\n".join([*lines, "]><sellerPerformanceReports>&a11;</sellerPerformanceReports>"])
    assert "document type" in refuse(put(text))["message"]


def test_entities_are_not_unfolded_in_a_spreadsheet(refuse: Told, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        packed.writestr("xl/worksheets/sheet1.xml", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>')
    assert "document type" in refuse(str(path))["message"]


def test_a_number_with_a_huge_exponent_is_no_number(tell: Told, put: Put) -> None:
    metrics = {"marketplaceId": "ATVPDKIKX0DER", "lateShipmentRate": {"orderCount": 0, "rate": "RATE"}}
    text = json.dumps({"performanceMetrics": [metrics]}).replace('"RATE"', "1e999999999")
    (statement,) = tell(put(text))["statements"]
    assert statement["rate"] is None


def test_a_heading_without_rows_is_a_report_of_no_rows(tell: Told, put: Put) -> None:
    (report,) = tell(put(ORDERS.partition("\n")[0]))["reports"]
    assert (report["kind"], report["rows"], report["skipped"]) == ("all-orders", 0, [])


def told_of_orders(tell: Told, path: str) -> tuple[int, int, list[dict[str, Any]]]:
    (report,) = tell(path)["reports"]
    return report["rows"], report["orders"], report["skipped"]


def test_a_heading_that_stands_again_is_skipped(tell: Told, put: Put) -> None:
    text = ORDERS + ORDERS
    assert told_of_orders(tell, put(text)) == (4, 2, [{"row": 4, "why": "The heading stands here again."}])


def test_a_file_cut_off_in_a_row_keeps_the_rows_before(tell: Told, put: Put) -> None:
    rows, orders, (skipped,) = told_of_orders(tell, put(ORDERS[:-60]))
    assert (rows, orders, skipped["row"]) == (1, 1, 3)
    assert "ends in the middle" in skipped["why"]


def test_rows_that_end_in_another_way_than_those_above_are_rows_too(tell: Told, put: Put) -> None:
    heading, *rows = (ORDERS + ORDERS.partition("\n")[2].replace("0000001-", "0000002-")).splitlines()
    assert told_of_orders(tell, put(f"{heading}\r\n" + "\r".join(rows) + "\n")) == (4, 4, [])


def test_a_lone_carriage_return_in_a_comment_ends_no_row(tell: Told, put: Put) -> None:
    text = FEEDBACK + "10/20/26\t1\tLate.\rBroken.\t\t1-2-3\t\n"
    (report,) = tell(put(text))["reports"]
    assert (report["orders"], report["skipped"]) == (1, [])


def test_a_row_one_cell_short_is_taken(tell: Told, put: Put) -> None:
    assert told_of_orders(tell, put(ORDERS.replace("\tB000EXAMP1\n", "\n"))) == (2, 2, [])


def test_rows_with_another_mark_between_cells_are_skipped_and_listed(tell: Told, put: Put) -> None:
    mixed = ORDERS + "000-0000001-0000003,2026-09-12,Shipped,Merchant,Amazon.com,LANTERN-1,B000EXAMP1\n"
    rows, orders, (skipped,) = told_of_orders(tell, put(mixed))
    assert (rows, orders, skipped["row"]) == (2, 2, 4)
    assert "single cell" in skipped["why"]


def test_rows_without_a_number_or_a_day_are_skipped_and_listed(tell: Told, put: Put) -> None:
    text = ORDERS.replace("000-0000001-0000001", " ").replace("2026-09-11", "soon")
    _, _, skipped = told_of_orders(tell, put(text))
    assert [(each["row"], "number" in each["why"], "day" in each["why"]) for each in skipped] == [
        (2, True, False),
        (3, False, True),
    ]


def test_many_skipped_rows_are_counted_and_the_first_are_listed(tell: Told, put: Put) -> None:
    (report,) = tell(put(ORDERS + "x\t\t\n" * 1000))["reports"]
    assert (report["rows"], report["skipped_count"], len(report["skipped"])) == (2, 1000, 20)


def test_a_heading_with_the_same_name_twice_is_read_by_the_first(tell: Told, put: Put) -> None:
    text = ORDERS.replace("\n", "\tsku\n", 1).replace("B000EXAMP1", "B000EXAMP1\tOTHER")
    (report,) = tell(put(text))["reports"]
    assert (report["rows"], report["skipped"]) == (2, [])
    assert report["notes"] == ['The heading "sku" stands more than once. The first is read.']


def test_a_row_that_has_slipped_is_skipped_and_empty_cells_at_its_end_do_no_harm(tell: Told, put: Put) -> None:
    rows = "10/20/26\t1\tbad\tand late\tSorry\t1-2-3\tPRIVATE\n10/20/26\t1\tbad\t\t1-2-4\t\t\t\n"
    (report,) = tell(put(FEEDBACK + rows))["reports"]
    assert (report["orders"], [each["row"] for each in report["skipped"]]) == (1, [2])
    assert "more cells" in report["skipped"][0]["why"]


def test_half_a_gzip_keeps_what_was_unpacked(tell: Told, put: Put) -> None:
    text = order_rows([(f"000-{n * 7919 % 10**7:07}-{n:07}", "2026-09-10") for n in range(20_000)])
    (report,) = tell(put(gzip.compress(text.encode())[:-5000]))["reports"]
    assert 1000 < report["orders"] < 20_000
    assert "half there" in report["notes"][0]


def test_a_line_without_end_keeps_what_stood_before_it(tell: Told, put: Put) -> None:
    (report,) = tell(put(ORDERS + "x" * 5_000_000))["reports"]
    assert report["orders"] == 2
    assert "longer than any row" in report["notes"][0]


@pytest.mark.skipif(sys.platform == "emscripten", reason="no file of Pyodide's own file system is this large")
def test_two_gigabytes_without_a_line_after_a_good_beginning_keep_that_beginning(tell: Told, put: Put) -> None:
    path = put(order_rows([(f"000-0000001-{n:07}", "2026-09-10") for n in range(20_000)]))
    os.truncate(path, 2 << 30)
    (report,) = tell(path)["reports"]
    assert report["orders"] == 20_000
    assert "longer than any row" in report["notes"][0]


def test_a_comment_in_quotes_runs_over_lines_and_breaks_no_row(tell: Told, put: Put) -> None:
    rows = '10/20/26,1,"Came late,\nand ""broken"".\n10/21/26,5,",,1-2-3,\n10/22/26,2,Bad,,1-2-4,\n'
    (report,) = tell(put(FEEDBACK.replace("\t", ",") + rows))["reports"]
    assert (report["rows"], report["orders"], report["skipped"]) == (2, 2, [])


def test_a_list_of_a_thousand_files_is_refused_before_any_is_read(ask: Any) -> None:
    assert ask("read-reports", input={"files": ["x"] * 1000})["error"]["code"] == "bad-input"


def test_no_file_is_asked_for_in_words(ask: Any) -> None:
    assert ask("read-reports", input={"files": []})["error"]["fields"] == {"files": "Fill this in."}


def test_feedback_without_a_rating_is_skipped(tell: Told, put: Put) -> None:
    (report,) = tell(put(FEEDBACK + "10/20/26\tbad\t\t\t1-2-3\t\n10/20/26\t1\t\t\t\t\n"))["reports"]
    assert [each["row"] for each in report["skipped"]] == [2, 3]
