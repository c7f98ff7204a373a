"""Reports of others that lie beside the project, where they are at hand: shapes we did not make up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.reports.conftest import Told

SHARED = ROOT.parent / "shared" / "reports"
KINDS = {
    "GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA": "fba-returns",
    "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING": "unshipped-orders",
    "GET_FLAT_FILE_ALL_ORDERS_DATA": "all-orders",
    "GET_FLAT_FILE_ARCHIVED_ORDERS_DATA_BY_ORDER_DATE": "all-orders",
    "GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE": "seller-fulfilled-returns",
    "GET_SELLER_FEEDBACK_DATA": "seller-feedback",
    "GET_STRANDED_INVENTORY_UI_DATA": "stranded-inventory",
    "GET_V2_SELLER_PERFORMANCE_REPORT": "performance-report",
    "header-only": "",
    "unshipped-orders-report": "unshipped-orders",
}
FILES = [path for path in sorted(SHARED.glob("*")) if path.name.split(".")[0] in KINDS]

pytestmark = pytest.mark.skipif(not FILES, reason="no such files beside the project")


def one(tell: Told, path: Path) -> dict[str, Any]:
    (report,) = tell(str(path))["reports"]
    return report


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_is_recognised(path: Path, tell: Told) -> None:
    kind = KINDS[path.name.split(".")[0]]
    assert one(tell, path)["kind"] == kind or (not kind and one(tell, path)["kind"] in ("fba-returns", "all-orders"))


def named(begin: str) -> Path:
    return next(path for path in FILES if begin in path.name)


def test_the_real_row_is_an_order_of_which_an_item_was_cancelled(tell: Told) -> None:
    report = one(tell, named("scrubbed-real-row"))
    assert (report["rows"], report["orders"], report["first_day"]) == (1, 1, "2017-06-17")


def test_statuses_in_another_case_and_other_channels_are_read(tell: Told) -> None:
    told = tell(str(named("synthetic-third-party")), day="2026-05-05")
    assert (told["reports"][0]["rows"], told["orders"]) == (3, 2)
    windows = [each for each in told["windows"] if each["metric"] == "order-defect-rate"]
    assert [(each["store"], each["channel"], each["orders"]) for each in windows] == [
        ("DE", "AFN", 1),
        ("DE", "MFN", 1),
    ]


def test_rows_one_cell_short_are_orders(tell: Told) -> None:
    report = one(tell, named("synthetic-pii"))
    assert (report["rows"], report["orders"], report["skipped"]) == (2, 2, [])


def test_the_official_example_contradicts_itself_and_its_counts_are_taken(tell: Told) -> None:
    told = tell(str(named("amzn-schema-example")))
    assert {(each["metric"], each["channel"]): each["rate"] for each in told["readings"]} == {
        ("order-defect-rate", "MFN"): "1078/539000",
        ("order-defect-rate", "AFN"): "1078/539000",
        ("late-shipment-rate", ""): "27896/870669",
        ("cancellation-rate", ""): "551/17197",
        ("on-time-delivery-rate", ""): "146/165",
    }
    contradicted = {each["metric"] for each in told["left_out"] if "contradict" in each["why"]}
    assert contradicted == {"valid-tracking-rate", "on-time-delivery-rate-legacy"}
