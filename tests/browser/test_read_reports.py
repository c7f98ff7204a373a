"""Reports dropped into a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.test_access import AXE, FIND
from tests.conftest import DOCS
from tests.reports.made import FIXTURES, TABLES, order_rows, rows_of, spreadsheet

Answered = Callable[..., Locator]

EXAMPLES = sorted((DOCS / "assets" / "reports").glob("*.txt"))
TODAY = "2026-11-22T12:00:00"
DROP_TWO_GIGABYTES = """([heading, line]) => {
  const piece = new Blob([line.repeat(Math.ceil(1e6 / line.length))]);
  const dropped = new DataTransfer();
  dropped.items.add(new File([heading, ...Array(2200).fill(piece)], "all-orders.txt"));
  document.querySelector("input[type=file]").files = dropped.files;
}"""


def drop(page: Page, site_url: str, *paths: Path) -> None:
    page.clock.set_system_time(TODAY)
    page.goto(f"{site_url}tools/read-reports/")
    page.get_by_label("Your reports").set_input_files(paths)
    page.get_by_role("button", name="Read them").click()


def test_dropped_reports_give_the_rate_of_the_worked_example_and_a_file_of_the_orders(
    page: Page, site_url: str, answered: Answered, tmp_path: Path
) -> None:
    drop(page, site_url, *EXAMPLES)
    answer = answered(page)
    expect(answer).to_contain_text("What your reports say")
    expect(answer).to_contain_text("5.19 %")
    expect(answer.get_by_role("cell", name="seller-feedback.txt")).to_be_visible()
    with page.expect_download() as saving:
        answer.get_by_role("button", name="Save these orders").click()
    saving.value.save_as(tmp_path / "saved.csv")
    assert saving.value.suggested_filename == "defects.csv"
    assert "negative-feedback,000-" in (tmp_path / "saved.csv").read_text(encoding="utf-8-sig")


def test_the_page_hears_how_far_the_reading_is(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(f"{site_url}tools/read-reports/")
    page.evaluate(
        """async () => (await import("/javascripts/bridge.js")).events.addEventListener("progress", (event) => {
          if (event.detail.stage === "working") window.heard = event.detail;
        })"""
    )
    page.get_by_label("Your reports").set_input_files(EXAMPLES)
    page.get_by_role("button", name="Read them").click()
    answered(page)
    size = sum(path.stat().st_size for path in EXAMPLES)
    assert page.evaluate("window.heard") == {"stage": "working", "done": size, "total": size}


def test_a_long_reading_is_stopped_and_the_page_goes_on_with_what_was_entered(
    page: Page, site_url: str, answered: Answered
) -> None:
    page.goto(f"{site_url}tools/read-reports/")
    page.get_by_label("Store").select_option("US")
    heading, line = order_rows([("000-0000001-0000001", "2026-10-01")]).splitlines(keepends=True)
    page.evaluate(DROP_TWO_GIGABYTES, [heading, line])
    page.get_by_role("button", name="Read them").click()
    status = page.locator('[data-part="status"]')
    expect(status).to_contain_text(re.compile(r"[1-9][0-9.]+ of 2\d+\.\d MB read"))
    status.get_by_role("button", name="Cancel").click()
    expect(status).to_contain_text("Stopped.")
    expect(page.get_by_label("Store")).to_have_value("US")
    page.get_by_label("Your reports").set_input_files(EXAMPLES)
    page.get_by_role("button", name="Read them").click()
    expect(answered(page).get_by_role("cell", name="seller-feedback.txt")).to_be_visible()


def test_headings_of_an_unknown_table_are_chosen_and_its_groups_are_drawn_and_sorted(
    phone: Page, site_url: str, answered: Answered, tmp_path: Path
) -> None:
    path = tmp_path / "liste.csv"
    rows = [f"000-0000001-{n:07};20.10.2026;{why}" for n, why in enumerate(["spät"] * 3 + ["kaputt"] * 2 + ["alt"])]
    path.write_text("\n".join(["Bestellung;Tag;Grund", *rows]) + "\n", encoding="utf-8")
    drop(phone, site_url, path)
    phone.get_by_label("Heading of the order number").select_option("Bestellung")
    phone.get_by_label("Heading of the reason").select_option("Grund")
    phone.get_by_role("button", name="Read them").click()
    groups = answered(phone).locator("details").filter(has_text="By reason")
    expect(groups.locator("figcaption")).to_have_text("3 of 6 orders give the reason spät, more than any other.")
    if groups.get_attribute("open") is None:
        groups.locator("summary").click()
    first = groups.locator("tbody tr").first
    expect(first).to_contain_text("spät")
    groups.get_by_role("button", name="Orders").click()
    expect(first).to_contain_text("alt")
    groups.get_by_role("button", name="Reason").click()
    groups.get_by_role("button", name="Reason").click()
    expect(first).to_contain_text("alt")
    assert groups.locator("th").first.get_attribute("aria-sort") == "ascending"
    answered(phone).get_by_role("link", name="Ask why five times").click()
    expect(phone.get_by_label("What went wrong")).to_have_value("Orders in your list: 3 of 6 with the reason spät")


def test_packed_files_and_spreadsheets_are_read_in_the_browser_too(
    phone: Page, site_url: str, answered: Answered, tmp_path: Path
) -> None:
    rows = rows_of(TABLES[0].read_text(encoding="utf-8"))
    drop(phone, site_url, *FIXTURES, spreadsheet(tmp_path / "book.xlsx", [rows]))
    answer = answered(phone)
    expect(answer.get_by_role("cell", name="book.xlsx")).to_be_visible()
    expect(answer).to_contain_text("Stranded stock, by removal day")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    phone.emulate_media(media="print")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_file_that_is_no_report_is_told_beside_the_field(page: Page, site_url: str, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    path.write_text("<!DOCTYPE html><html><body>Sign in</body></html>")
    drop(page, site_url, path)
    expect(page.locator(".pb-error").first).to_contain_text("orders.csv: This is a web page and no report.")


def test_an_answer_has_no_fault(context_of: Callable[..., BrowserContext], site_url: str, answered: Answered) -> None:
    page = context_of(viewport={"width": 1280, "height": 900}, bypass_csp=True).new_page()
    drop(page, site_url, *FIXTURES)
    expect(answered(page)).to_contain_text("What was read")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.add_script_tag(path=AXE)
    assert page.evaluate(FIND) == []
