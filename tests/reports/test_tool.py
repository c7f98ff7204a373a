"""What the tool makes of reports: readings, who did it, what is asked, and what is never told."""

from __future__ import annotations

import base64
import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from calculators.reports.export import harmless
from tests.conftest import Ask
from tests.reports.conftest import Put, Told
from tests.reports.made import FIXTURES, FOLDER, leaves, order_rows
from tests.site.html import most_parts

ORDERS = str(FOLDER / "all-orders" / "29-columns.txt")
FEEDBACK = str(FOLDER / "seller-feedback" / "month-first.txt")
RETURNS = str(FOLDER / "seller-fulfilled-returns" / "32-columns.txt")
LIVE = str(FOLDER / "performance-report" / "live-keys.json")
ODD = str(FOLDER / "performance-report" / "objects-for-lists.json")
XML = str(FOLDER / "performance-report-xml" / "two-time-frames.xml")


def readings(told: dict[str, Any], metric: str, **alike: Any) -> list[dict[str, Any]]:
    wanted = {"metric": metric, **alike}
    return [each for each in told["readings"] if wanted.items() <= each.items()]


def groups(told: dict[str, Any], defect: str, by: str) -> dict[str, list[str]]:
    return {
        each["value"]: each["order_ids"] for each in told["defects"] if (each["defect"], each["by"]) == (defect, by)
    }


def test_a_report_says_how_much_of_it_was_read_and_what_it_cannot_tell(tell: Told) -> None:
    (report,) = tell(ORDERS)["reports"]
    assert {key: report[key] for key in ("rows", "orders", "first_day", "last_day")} == {
        "rows": 8,
        "orders": 7,
        "first_day": "2026-09-10",
        "last_day": "2026-11-01",
    }
    assert any("Who cancelled" in words for words in report["cannot_tell"])


# Lists beside each other


def test_orders_and_feedback_together_give_the_order_defect_rate_of_each_store_and_channel(tell: Told) -> None:
    told = tell(ORDERS, FEEDBACK)
    (reading,) = readings(told, "order-defect-rate", store="US", channel="MFN")
    assert (reading["rate"], reading["verdict"]) == ("2/4", "misses")
    assert reading["window"]["first_day"] == "2026-09-09"
    assert reading["defect_days"] == ["2026-09-10", "2026-09-11"]
    assert [each["rate"] for each in readings(told, "order-defect-rate", store="DE")] == ["0/1"]
    assert [each["rate"] for each in readings(told, "order-defect-rate", channel="AFN")] == ["0/1"]


def test_such_a_reading_says_what_it_does_not_know(tell: Told) -> None:
    (reading,) = readings(tell(ORDERS, FEEDBACK, store="US"), "order-defect-rate", channel="MFN")
    assert reading["confidence"] == "low"
    assert "A-to-z claims" in reading["untold"]
    assert "chargebacks" in reading["untold"]


def test_an_order_with_bad_feedback_and_a_claim_counts_once(tell: Told) -> None:
    (reading,) = readings(tell(ORDERS, FEEDBACK, RETURNS, store="US"), "order-defect-rate", channel="MFN")
    assert reading["rate"] == "2/4"


def test_the_order_of_the_files_changes_nothing(tell: Told) -> None:
    one, other = tell(FEEDBACK, ORDERS, RETURNS), tell(RETURNS, ORDERS, FEEDBACK)
    assert one["readings"] == other["readings"]
    assert [each["file"] for each in one["reports"]] == [FEEDBACK, ORDERS, RETURNS]


def test_an_order_in_two_lists_counts_once(tell: Told, put: Put) -> None:
    first = put(order_rows([("1-2-3", "2026-10-01"), ("1-2-4", "2026-10-02")]), "first")
    second = put(order_rows([("1-2-4", "2026-10-02"), ("1-2-5", "2026-10-03")]), "second")
    told = tell(first, second)
    assert [each["orders"] for each in told["reports"]] == [2, 2]
    assert told["orders"] == 3
    assert [each["orders"] for each in told["windows"] if each["metric"] == "order-defect-rate"] == [3]


def test_the_same_file_twice_says_the_same_as_once(tell: Told) -> None:
    once, twice = tell(ORDERS, FEEDBACK), tell(ORDERS, FEEDBACK, ORDERS, FEEDBACK)
    assert (twice["readings"], twice["defects"]) == (once["readings"], once["defects"])


def test_orders_of_another_shop_are_in_no_rate(tell: Told) -> None:
    told = tell(ORDERS)
    assert sum(each["orders"] for each in told["windows"] if each["metric"] == "order-defect-rate") == 6
    assert told["orders"] == 7


def test_a_list_of_orders_alone_gives_the_number_below_the_line_and_no_rate(tell: Told) -> None:
    told = tell(ORDERS, store="US")
    assert told["readings"] == []
    (window,) = [each for each in told["windows"] if (each["metric"], each["channel"]) == ("order-defect-rate", "MFN")]
    assert (window["orders"], window["first_day"], window["listed_to"]) == (4, "2026-09-09", "2026-11-01")


def test_a_list_from_account_health_gives_the_rate_of_the_metric_it_is_about(tell: Told, put: Put) -> None:
    late = put("Order ID,Defect Reason\n000-0000001-0000007,late\n", "late.csv")
    (reading,) = readings(tell(ORDERS, late, metric="late-shipment-rate", store="US"), "late-shipment-rate")
    assert (reading["rate"], reading["untold"], reading["confidence"]) == ("1/1", [], "high")


def test_cancelled_orders_are_named_but_no_rate_is_made_of_them(tell: Told) -> None:
    told = tell(ORDERS)
    assert groups(told, "cancelled", "sku") == {
        "CANDLE-4": ["000-0000001-0000002"],
        "LANTERN-1": ["000-0000001-0000004"],
    }
    assert readings(told, "cancellation-rate") == []


# Amazon's own counts


def test_amazons_counts_become_readings_of_their_store_window_and_channel(tell: Told) -> None:
    (reading,) = readings(tell(LIVE), "order-defect-rate", channel="MFN")
    assert (reading["rate"], reading["verdict"], reading["margin"]) == ("7/540", "misses", -2)
    assert reading["window"] == {
        "days": 60,
        "counted_by": "the day of the order",
        "first_day": "2026-09-09",
        "last_day": "2026-11-07",
    }
    assert (reading["store"], reading["amazon"]["status"], reading["differs"]) == ("US", "BAD", False)


def test_no_orders_are_no_data(tell: Told) -> None:
    (reading,) = readings(tell(LIVE), "order-defect-rate", channel="AFN")
    assert (reading["rate"], reading["verdict"], reading["differs"]) == (None, "no-data", False)


def test_both_windows_of_the_late_shipment_rate_are_read_once(tell: Told) -> None:
    found = readings(tell(LIVE), "late-shipment-rate")
    assert [(each["rate"], each["window"]["days"]) for each in found] == [("9/300", 30), ("4/100", 10)]


def test_a_status_that_contradicts_the_rate_is_shown_beside_it(tell: Told) -> None:
    told = tell(LIVE)
    differing = {each["metric"] for each in told["readings"] if each["differs"]}
    assert differing == {
        "cancellation-rate",
        "on-time-delivery-rate",
        "on-time-delivery-rate-legacy",
        "late-shipment-rate",
    }
    (on_the_line,) = readings(told, "valid-tracking-rate")
    assert (on_the_line["verdict"], on_the_line["differs"]) == ("on-the-line", False)


def test_each_store_is_judged_by_its_own_target(tell: Told) -> None:
    (reading,) = readings(tell(LIVE), "invoice-defect-rate")
    assert (reading["store"], reading["verdict"]) == ("DE", "meets")


def test_what_is_no_rate_is_told_as_amazon_says_it(tell: Told) -> None:
    said = {(each["title"], each["store"]): each for each in tell(LIVE)["statements"]}
    assert said["Account health rating", "US"]["counted"] == 428
    assert said["Account status", "US"]["status"] == "AT_RISK"
    assert said["Listing policy violations", "US"]["counted"] == 2
    assert said["Policy warnings", "US"]["counted"] == 1
    assert said["Spamming seller messaging", "US"]["status"] == "BAD"


def test_objects_for_lists_and_other_spellings_are_read_and_missing_counts_are_said(tell: Told) -> None:
    told = tell(ODD)
    said = {each["title"]: each["status"] for each in told["statements"]}
    assert said["Account status"] == "SUSPENDED"
    assert said["Cancellation rate"] == "NORMAL"
    assert said["Account health rating"] == "WARNED"
    assert told["readings"] == []
    why = {each["metric"]: each["why"] for each in told["left_out"]}
    assert "no counts" in why["cancellation-rate"]
    assert "contradict" in why["valid-tracking-rate"]


def test_the_older_xml_tells_rates_for_each_time_frame_and_statuses(tell: Told) -> None:
    told = tell(XML)
    said = [(each["title"], each["rate"], each["counted"], each["first_day"]) for each in told["statements"]]
    assert ("Orders with defects", "13/1000", 7, "2026-09-09") in said
    assert ("Negative feedback", "93/10000", 5, "2026-09-09") in said
    assert ("Orders with defects", "11/1000", 9, "2026-08-09") in said
    assert ("Policy violation", "Poor") in [(each["title"], each["status"]) for each in told["statements"]]
    assert {each["store"] for each in told["statements"]} == {"US"}
    assert {each["metric"] for each in told["left_out"]} == {"late-shipment-rate", "cancellation-rate"}


# Who did it


def test_a_defect_takes_its_item_from_the_list_of_orders(tell: Told) -> None:
    told = tell(ORDERS, FEEDBACK)
    assert groups(told, "negative-feedback", "sku") == {
        "LANTERN-1": ["000-0000001-0000001", "000-0000001-0000002"],
        "CANDLE-4": ["000-0000001-0000002"],
    }
    assert groups(told, "negative-feedback", "week") == {"2026-09-07": ["000-0000001-0000001", "000-0000001-0000002"]}
    assert groups(told, "negative-feedback", "region") == {"US": ["000-0000001-0000001", "000-0000001-0000002"]}


def test_groups_are_ordered_by_the_number_of_orders_and_hold_some_words(tell: Told) -> None:
    told = tell(FEEDBACK, RETURNS)
    reasons = [each for each in told["defects"] if (each["defect"], each["by"]) == ("return", "reason")]
    assert [(each["value"], each["orders"]) for each in reasons] == [("DAMAGED_BY_CARRIER", 2), ("NO_LONGER_NEEDED", 1)]
    assert groups(told, "return", "carrier") == {
        "DHL": ["000-0000001-0000001", "000-0000001-0000002"],
        "Hermes": ["000-0000001-0000005"],
    }
    assert ["Arrived broken."] in [each["words"] for each in told["defects"]]


def test_a_group_lists_no_more_numbers_than_can_be_read(tell: Told, put: Put) -> None:
    many = "Order ID,Defect Reason\n" + "".join(f"1-2-{n},late\n" for n in range(3_000))
    (group,) = [each for each in tell(put(many))["defects"] if each["by"] == "reason"]
    assert (group["orders"], len(group["order_ids"])) == (3_000, 1_000)


def test_unshipped_orders_show_tomorrows_defects(tell: Told) -> None:
    told = tell(str(FOLDER / "unshipped-orders" / "41-columns-rows-of-40.txt"))
    assert {each["defect"]: each["order_ids"][0][-1] for each in told["defects"]} == {
        "late": "1",
        "nearly-late": "2",
        "buyer-wants-cancellation": "3",
        "nearly-cancelled": "4",
    }


def test_an_older_list_of_unshipped_orders_is_held_against_the_day_of_the_question(tell: Told) -> None:
    path = str(FOLDER / "unshipped-orders" / "without-days-past-promise.txt")
    assert groups(tell(path), "late", "channel") == {"MFN": ["000-0000002-0000001"]}
    assert groups(tell(path, day="2026-11-19"), "late", "channel") == {}


def test_stranded_stock_is_sorted_by_the_day_of_its_removal(tell: Told) -> None:
    stock = tell(str(FOLDER / "stranded-inventory" / "mixed-case.txt"))["stock"]
    assert [(each["sku"], each["removal_day"], each["sellable"]) for each in stock] == [
        ("CANDLE-4", "2026-12-10", 40),
        ("LANTERN-1", "2027-01-05", 12),
        ("WICK-9", None, 3),
    ]


def test_removal_orders_say_what_is_still_open(tell: Told) -> None:
    removals = tell(str(FOLDER / "removal-orders" / "13-columns.txt"))["removals"]
    assert [(each["order_id"], each["open"]) for each in removals] == [("REMOVAL1", 0), ("REMOVAL2", 3)]


# Asking, never guessing

TWO_DAYS = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n03/05/26\t1\tBad.\t\t1-2-3\t\n"


def test_a_day_that_can_mean_two_days_is_asked_and_the_rest_is_read(tell: Told, put: Put) -> None:
    path = put(TWO_DAYS)
    told = tell(path)
    assert told["asks"] == [{"field": "date_order", "file": path, "example": "03/05/26"}]
    (report,) = told["reports"]
    assert (report["rows"], report["first_day"]) == (1, None)
    assert groups(told, "negative-feedback", "week") == {}


@pytest.mark.parametrize(("order", "day"), [("day-first", "2026-05-03"), ("month-first", "2026-03-05")])
def test_the_answer_settles_it(order: str, day: str, tell: Told, put: Put) -> None:
    told = tell(put(TWO_DAYS), date_order=order)
    assert (told["asks"], told["reports"][0]["first_day"]) == ([], day)


def test_a_table_nobody_knows_is_read_by_the_headings_the_seller_names(
    tell: Told, put: Put, ask: Callable[..., dict[str, Any]]
) -> None:
    path = put("Bestellung;Tag;Grund\n1-2-3;20.10.2026;zu spät\n")
    unknown = ask("read-reports", input={"files": [path]})["error"]
    assert "Say which column holds the order number" in unknown["message"]
    told = tell(path, columns={"order_id": "Bestellung", "order_day": "tag", "defect_reason": "GRUND"})
    assert told["reports"][0]["kind"] == "metric-downloads"
    assert groups(told, "listed", "reason") == {"zu spät": ["1-2-3"]}


def test_the_headings_of_an_unknown_table_are_offered_to_choose_from_and_the_choice_is_kept(
    show: Ask, put: Put
) -> None:
    path = put("Bestellung;Tag;Grund\n1-2-3;20.10.2026;zu spät\n")
    refused = show("read-reports", ("files", path))
    assert "Which of these is the order number?" in refused["parts"]["form"]
    assert refused["parts"]["form"].count("<option>Bestellung</option>") == 6
    told = show("read-reports", ("files", path), ("columns-order_id", "Bestellung"), ("columns-defect_reason", "Grund"))
    assert "zu spät" in told["parts"]["answer"]
    other = put("colour;size\nred;12\n", "other")
    beside = show("read-reports", ("files", ORDERS), ("files", other), ("columns-sku", "size"))
    assert "<option selected>size</option>" in beside["parts"]["form"]


def test_unknown_headings_are_shown_beside_what_was_read(tell: Told, put: Put) -> None:
    told = tell(ORDERS, put("colour,size\nred,12\n"))
    assert [each["headings"] for each in told["unread"]] == [["colour", "size"]]


def test_the_kind_the_seller_names_is_preferred_where_the_columns_fit(tell: Told, put: Put) -> None:
    path = put("Order ID,Defect Reason,Rating\n1-2-3,late,1\n")
    assert tell(path)["reports"][0]["kind"] == "metric-downloads"
    assert tell(path, kind="seller-feedback")["reports"][0]["kind"] == "seller-feedback"
    assert tell(path, kind="all-orders")["reports"][0]["kind"] == "metric-downloads"


# What is never told


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_of_a_buyer_is_in_the_answer(path: Path, tell: Told) -> None:
    assert "PRIVATE" in path.read_text() or path.parent.name not in (
        "all-orders",
        "unshipped-orders",
        "seller-feedback",
    )
    assert not [text for text in leaves(tell(str(path), ORDERS)) if "PRIVATE" in text]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1"])
def test_a_cell_that_begins_like_a_formula_is_made_harmless(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def saved(answer: dict[str, Any]) -> tuple[str, list[list[str]]]:
    (file,) = answer["files"]
    text = base64.b64decode(file["base64"]).decode("utf-8-sig")
    return file["name"], list(csv.reader(StringIO(text, newline="")))


def test_every_defect_can_be_saved_as_a_file_that_runs_nothing(show: Ask, put: Put) -> None:
    text = "Order ID,Defect Reason\n=cmd|' /C calc'!A0,@bad\n" + "".join(f"1-2-{n},late\n" for n in range(1_500))
    name, rows = saved(show("read-reports", ("files", put(text)), ("format", "csv")))
    assert (name, len(rows)) == ("defects.csv", 1_502)
    assert (rows[1][1], rows[1][7]) == ("'=cmd|' /C calc'!A0", "'@bad")


def test_the_saved_file_holds_nothing_of_a_buyer(show: Ask) -> None:
    files = [("files", str(path)) for path in FIXTURES]
    _, rows = saved(show("read-reports", *files, ("format", "csv")))
    assert len(rows) > 10
    assert "PRIVATE" not in json.dumps(rows)


# On a screen


def test_every_report_is_shown_and_hostile_text_is_only_text(show: Ask, put: Put) -> None:
    hostile = "<script>alert(1)</script>"
    text = f"Order ID,Defect Reason\n{hostile},{hostile}\n\n"
    files = [("files", str(path)) for path in FIXTURES]
    answer = show("read-reports", *files, ("files", put(text)), ("store", "US"))
    html = answer["parts"]["answer"]
    assert hostile not in html
    assert most_parts(html) == 1
    assert '<details class="pb-details">' not in html  # each has a name, so that no answer opens the fold of another
    assert "&lt;script&gt;" in html
    for words in ("Amazon's own status", "Stranded stock", "Removal orders", "Ask why five times", "cannot tell"):
        assert words in html


def test_the_question_about_days_is_shown(show: Ask, put: Put) -> None:
    html = show("read-reports", ("files", put(TWO_DAYS)))["parts"]["answer"]
    assert "Which day is 03/05/26?" in html


def test_a_file_that_cannot_be_read_is_told_beside_the_field(show: Ask, put: Put) -> None:
    parts = show("read-reports", ("files", put(b"%PDF-1.7")))["parts"]
    assert "This is a PDF" in parts["form"]
    assert "answer" not in parts


def test_the_page_shows_a_worked_example_and_no_folder_of_this_machine(view: Any) -> None:
    from tests.conftest import DAY, ROOT

    html = view.opening("read-reports", "../../", DAY)
    assert "5.19 %" in html
    assert str(ROOT) not in html
