"""Invoices against sales, and files that are looked at, in a real browser."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.test_access import AXE, FIND
from tests.originals.files import pdf, png

Answered = Callable[..., Locator]

SALES = "ASIN\tUnits\nB000EXAMPL\t240\nB000LANTRN\t130"
INVOICES = "B000EXAMPL\t03/04/2026\t250\tLamp Works\nB000LANTRN\t04/05/2026\t80\tLamp Works"


def paste(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}tools/cover-invoices/")
    page.get_by_label("Day your notice arrived").fill("2026-06-02")
    page.get_by_label("Units you sold").fill(SALES)
    page.get_by_label("Lines of your invoices").fill(INVOICES)


def test_rows_are_pasted_the_order_of_dates_is_asked_and_the_gap_is_told(
    phone: Page, site_url: str, answered: Answered
) -> None:
    paste(phone, site_url)
    order = phone.get_by_label("How your dates are written")
    expect(order).to_have_accessible_description(
        "Is 03/04/2026 the day or the month first? Choose, and the rows are read."
    )
    order.select_option("day-first")
    expect(answered(phone)).to_contain_text("50 units are not documented: B000LANTRN.")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_lines_typed_beside_pasted_ones_close_the_gap(page: Page, site_url: str, answered: Answered) -> None:
    paste(page, site_url)
    page.get_by_label("How your dates are written").select_option("day-first")
    page.get_by_text("Choose a file, or type the lines").click()
    line = page.get_by_role("group", name="Line 1")
    line.get_by_label("ASIN").fill("B000LANTRN")
    line.get_by_label("Day of the invoice").fill("2026-01-05")
    line.get_by_label("Units").fill("50")
    line.locator("[name=invoices-0-supplier]").fill("Wax & Wick")
    expect(answered(page)).to_contain_text("The invoices cover the units you sold.")
    page.get_by_role("button", name="Add a line from Wax & Wick").click()
    expect(page.locator("[name=invoices-1-supplier]")).to_have_value("Wax & Wick")


def test_an_answer_has_no_fault(context_of: Callable[..., BrowserContext], site_url: str, answered: Answered) -> None:
    page = context_of(viewport={"width": 1280, "height": 900}, bypass_csp=True).new_page()
    page.goto(f"{site_url}tools/cover-invoices/")
    page.get_by_role("button", name="Load this example").click()
    expect(answered(page)).to_contain_text("Sold and documented")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.add_script_tag(path=AXE)
    assert page.evaluate(FIND) == []


def test_files_are_looked_at_on_the_device_and_the_list_of_digests_is_saved(
    page: Page, site_url: str, answered: Answered, tmp_path: Path
) -> None:
    files = {"01_invoice.pdf": pdf(info=b"/Producer (Adobe Photoshop)"), "Screenshot.png": png()}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    page.goto(f"{site_url}tools/look-at-files/")
    page.get_by_label("Files", exact=True).set_input_files([tmp_path / name for name in files])
    expect(answered(page)).to_contain_text("Something stands out in 2 of 2 files.")
    expect(answered(page)).to_contain_text("Adobe Photoshop")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the list").click()
    names = [line.split("  ")[1] for line in saved.value.path().read_text(encoding="utf-8").splitlines()]
    assert names == list(files)


NOTICE = (
    "We removed your listings because we received complaints about the authenticity of your items. To reactivate them, "
    "please submit the following: Copies of invoices or receipts from your supplier issued in the last 365 days. "
    "A letter of authorization from the rights owner."
)


def test_the_three_states_of_a_paper_stand_on_one_line_of_a_phone(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}tools/evidence-list/")
    phone.get_by_label("Reason in your notice").select_option("inauthentic")
    choice = phone.get_by_role("group", name="Supplier invoice").locator(".pb-choose")
    height, beyond = choice.evaluate("each => [each.clientHeight, each.scrollWidth - each.clientWidth]")
    assert height < 50
    assert beyond <= 0


def test_papers_are_noted_numbered_and_packed_byte_for_byte(
    page: Page, site_url: str, answered: Answered, tmp_path: Path
) -> None:
    page.goto(f"{site_url}tools/evidence-list/")
    page.locator("[name=notice]").fill(NOTICE)
    expect(answered(page)).to_contain_text("Copies of invoices or receipts from your supplier")
    page.get_by_role("group", name="Supplier invoice").get_by_label("Have it").check()
    letter = page.get_by_role("group", name="Letter of authorisation")
    letter.get_by_label("On its way").check()
    letter.get_by_label("Whom you asked").fill("Lamp Works")
    expect(answered(page)).to_contain_text("Asked from Lamp Works")
    page.get_by_role("link", name="Pack the files").click()

    files = {"Rechnung Nr. 7.pdf": pdf(), "scan.pdf": pdf(page=b"/Rotate 90"), "发票.png": png()}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    page.get_by_label("Files", exact=True).set_input_files([tmp_path / name for name in files])
    scan = page.get_by_role("group", name="Rechnung Nr. 7.pdf")
    scan.get_by_label("What it is").select_option("invoice")
    scan.get_by_label("Page to look at").fill("2")
    expect(answered(page)).to_contain_text("exhibit 1, page 2")
    expect(answered(page)).to_contain_text("not enclosed yet, asked for from Lamp Works")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the packet (.zip)").click()
    with zipfile.ZipFile(saved.value.path()) as packet:
        assert packet.testzip() is None
        packed = [packet.read(name) for name in packet.namelist() if name.endswith((".pdf", ".png"))]
        assert packed == list(files.values())

    page.reload()
    expect(page.get_by_role("group", name="Rechnung Nr. 7.pdf")).to_contain_text("Choose this file again.")
    expect(page.get_by_role("group", name="Rechnung Nr. 7.pdf").get_by_label("Page to look at")).to_have_value("2")
