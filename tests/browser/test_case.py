"""A case saved as a file, erased, and opened again, in a real browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

Answered = Callable[..., Locator]


def test_a_case_goes_into_a_file_and_comes_back(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(site_url + "tools/evidence-list/")
    page.get_by_label("Reason in your notice").select_option("inauthentic")
    answered(page)
    page.goto(site_url + "tools/open-case/")
    with page.expect_download() as got:
        page.get_by_role("button", name="Save as a file").click()
    file = Path(got.value.path())
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert ["reason", "inauthentic"] in saved["tools"]["evidence-list"]["pairs"]

    page.get_by_role("button", name="Erase all I typed").click()
    expect(page.locator("article [data-saved]").first).to_contain_text("erased")
    page.get_by_label("The file of your case").set_input_files(file)
    expect(answered(page)).to_contain_text("1 tool is filled in")
    page.get_by_role("button", name="Put this one in its place").click()
    expect(page.locator('[data-part="status"]')).to_contain_text("The case is open")
    expect(page.locator("article [data-saved]").first).to_contain_text("Saved on this device until")

    page.goto(site_url + "tools/evidence-list/")
    expect(page.get_by_label("Reason in your notice")).to_have_value("inauthentic")


def test_a_file_that_is_no_case_is_refused_and_nothing_changes(phone: Page, site_url: str) -> None:
    phone.goto(site_url + "tools/open-case/")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    file = {"name": "photo.json", "mimeType": "application/json", "buffer": b"\x89PNG"}
    phone.get_by_label("The file of your case").set_input_files(file)  # type: ignore[arg-type]
    phone.get_by_role("button", name="Open it").click()
    expect(phone.locator(".pb-error")).to_contain_text("Save as a file")
    assert not [key for key in phone.evaluate("Object.keys(localStorage)") if "reinstatement" in key]


def test_readings_of_several_days_are_kept_and_drawn(page: Page, site_url: str, answered: Answered) -> None:
    for day, bad in (("2026-11-02", "9"), ("2026-11-20", "4")):
        page.clock.set_fixed_time(f"{day}T10:00:00")
        page.goto(site_url + "metrics/order-defect-rate/")
        page.get_by_label("Orders in the window").fill("540")
        page.get_by_label("Orders with at least one defect").fill(bad)
        expect(answered(page)).to_contain_text(f"{bad}/540")
        page.get_by_role("button", name="Keep this reading").click()
        expect(page.locator('[data-part="status"]')).to_contain_text("Kept.")
    page.goto(site_url + "tools/readings/")
    expect(answered(page)).to_contain_text("It fell from 1.67 % to 0.74 %")
    with page.expect_download() as got:
        page.get_by_role("button", name="Save as a table").click()
    assert "2026-11-02,Order defect rate" in Path(got.value.path()).read_text(encoding="utf-8-sig")
