"""A seller's way through the tools, in a real browser, from the home page on."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

Answered = Callable[..., Locator]

NOTICE = """Hello,

Your seller account has been deactivated in accordance with section 3 of the Business Solutions Agreement.

Why did this happen?
We received complaints about the authenticity of the items listed at the end of this message.

What do I need to send?
-- Invoices from your supplier for these items, issued in the last 365 days
-- Your supplier's name, phone number, address and website

ASIN: B000EXAMPL
"""
HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=1</script>'


def decode(page: Page, site_url: str, answered: Answered, text: str = NOTICE) -> Locator:
    page.goto(site_url)
    page.get_by_label("Paste the message from Amazon").fill(text)
    return answered(page, "decode-notice")


@pytest.mark.parametrize("device", ["page", "phone"])
def test_a_pasted_notice_is_read_on_the_home_page(device: str, request, site_url: str, answered: Answered) -> None:
    page = request.getfixturevalue(device)
    answer = decode(page, site_url, answered)
    expect(answer.locator(".pb-finding")).to_contain_text("Amazon doubts that your goods are genuine")
    expect(answer.locator(".pb-notice mark").first).to_contain_text("authenticity")
    expect(answer.get_by_role("heading", name="Deactivated")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_hostile_text_stays_text(page: Page, site_url: str, answered: Answered) -> None:
    answer = decode(page, site_url, answered, f"{NOTICE}{HOSTILE}")
    assert answer.locator("img, script").count() == 0
    expect(answer.locator(".pb-notice")).to_contain_text("<img src=x")
    assert page.title() != "1"


def test_an_ordinary_mail_gets_no_reason(page: Page, site_url: str, answered: Answered) -> None:
    answer = decode(page, site_url, answered, "Hi, when will my parcel arrive? Thanks, Ines")
    expect(answer.locator(".pb-finding")).to_contain_text("does not read like a notice")


def test_a_rate_is_worked_out_as_one_types(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(f"{site_url}metrics/order-defect-rate/")
    expect(page.locator('[data-part="answer"]')).to_contain_text("Worked example")
    page.get_by_label("Orders in the window").fill("1000")
    page.get_by_label("Orders with at least one defect").fill("10")
    answer = answered(page)
    expect(answer).to_contain_text("1.00 %")
    expect(answer.locator(".pb-verdict")).to_have_attribute("data-verdict", "misses")
    page.get_by_label("Orders with at least one defect").fill("9")
    expect(answer.locator(".pb-verdict")).to_have_attribute("data-verdict", "meets")


def test_a_wrong_number_is_told_beside_its_field_and_kept(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}metrics/order-defect-rate/")
    page.get_by_label("Orders in the window").fill("10")
    defects = page.get_by_label("Orders with at least one defect")
    defects.fill("12")
    error = page.locator(".pb-error")
    expect(error).to_contain_text("(12) cannot exceed")
    expect(defects).to_have_value("12")
    expect(defects).to_have_attribute("aria-invalid", "true")
    assert error.get_attribute("id") in (defects.get_attribute("aria-describedby") or "")


def test_the_dots_of_the_law_of_negative_averages_can_be_counted(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(f"{site_url}metrics/seller-feedback/")
    page.get_by_label("Orders in the window").fill("50")
    page.get_by_label("Positive ratings").fill("1")
    page.get_by_label("Negative ratings").fill("2")
    answer = answered(page)
    counted = {
        kind: answer.locator(f'.pb-dots__list [data-kind="{kind}"]').count()
        for kind in ("negative", "positive", "silent")
    }
    assert counted == {"negative": 2, "positive": 1, "silent": 47}
    expect(answer).to_contain_text("33.33 %")
    expect(answer).to_contain_text("4.00 %")


def test_the_way_from_notice_to_plan_keeps_one_python_and_carries_the_reason(
    page: Page, site_url: str, answered: Answered
) -> None:
    decode(page, site_url, answered)
    page.get_by_role("link", name="Write the plan").click()
    page.wait_for_url("**/tools/draft-plan/")
    expect(page.get_by_label("Reason in your notice")).to_have_value("inauthentic")
    expect(page.get_by_label("ASINs in the notice")).to_have_value("B000EXAMPL")


def fill_plan(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}tools/draft-plan/")
    page.get_by_label("Store", exact=True).select_option("US")
    page.get_by_label("Reason in your notice").select_option("late-shipment")
    page.get_by_label("Acknowledge or dispute").select_option("acknowledge")
    page.get_by_label("Name of your store").fill("Example Lantern Shop")
    page.get_by_label("Day of the notice").fill("2026-11-02")
    page.get_by_role("button", name="Next: root causes").click()
    page.get_by_label("What went wrong").fill("Our handling time was one day; 38 of 96 orders came in after 14:00")
    page.get_by_role("button", name="Next: what you did").click()
    page.get_by_label("What you did").fill("We raised the handling time of 120 SKUs to two days")
    page.get_by_label("Day it was done").fill("2026-11-03")
    page.get_by_label("Who did it").fill("operations manager")
    page.get_by_role("button", name="Next: what prevents it").click()
    page.get_by_label("What you do differently").fill("The list of unshipped orders is read at 15:00")
    page.get_by_label("In force since").fill("2026-11-04")
    page.get_by_label("Who does it").fill("warehouse lead")


def test_the_plan_grows_beside_the_facts_and_is_taken_along_in_every_form(
    page: Page, site_url: str, answered: Answered
) -> None:
    docx = pytest.importorskip("docx")
    fill_plan(page, site_url)
    answer = answered(page)
    expect(answer).to_contain_text("No blank is open.")
    expect(answer.locator(".pb-letter")).to_contain_text("Done on November 3, 2026. Responsible: operations manager.")
    saved = {}
    for button, kind in (("Word file", "docx"), ("Markdown", "md"), ("Plain text", "txt")):
        with page.expect_download() as download:
            page.get_by_role("button", name=button).click()
        saved[kind] = Path(download.value.path()).read_bytes()
        assert download.value.suggested_filename == f"plan-of-action.{kind}"
    document = docx.Document(io.BytesIO(saved["docx"]))
    assert [each.text for each in document.paragraphs if each.style.name == "Heading 2"] == [
        "Root cause",
        "What we have done",
        "What now prevents it",
    ]
    assert "38 of 96 orders" in saved["txt"].decode()
    assert saved["md"].decode().startswith("# Plan of action")


def test_an_open_blank_glows_and_makes_the_file_a_draft(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(f"{site_url}tools/draft-plan/")
    page.get_by_label("Reason in your notice").select_option("inauthentic")
    page.get_by_label("Acknowledge or dispute").select_option("acknowledge")
    answer = answered(page)
    expect(answer.locator("mark.pb-blank").first).to_be_visible()
    expect(answer).to_contain_text(re.compile("Not yet: .* blanks are open"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Plain text").click()
    assert download.value.suggested_filename == "draft-plan-of-action.txt"


def test_a_suggested_sentence_becomes_a_row_with_gaps(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}tools/draft-plan/")
    page.get_by_label("Reason in your notice").select_option("late-shipment")
    page.get_by_label("Acknowledge or dispute").select_option("acknowledge")
    page.get_by_role("button", name="Next: root causes").click()
    page.get_by_text("Start from a sentence others needed").first.click()
    page.get_by_role("button", name="Use this").first.click()
    expect(page.get_by_label("What went wrong")).to_have_value(re.compile(r"\[.+\]"))


def test_what_was_typed_is_there_after_a_reload(page: Page, site_url: str, answered: Answered) -> None:
    fill_plan(page, site_url)
    answered(page)
    page.reload()
    expect(answered(page).locator(".pb-letter")).to_contain_text("Example Lantern Shop")


def test_a_loaded_example_is_asked_on_its_own_day_whatever_day_it_is(
    page: Page, site_url: str, answered: Answered
) -> None:
    page.goto(f"{site_url}tools/recover/")
    shown = page.locator(".pb-finding").inner_text()
    page.get_by_role("button", name="Load this example").click()
    expect(answered(page).locator(".pb-finding")).to_have_text(shown)


def test_a_box_is_copied_as_it_will_be_pasted(page: Page, site_url: str, answered: Answered) -> None:
    fill_plan(page, site_url)
    answer = answered(page)
    answer.locator("summary", has_text="What we have done").click()
    answer.get_by_role("button", name="Copy this box").locator("visible=true").click()
    expect(page.locator('[data-part="status"]')).to_contain_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").startswith("- We raised the handling time")


def test_the_plan_goes_to_the_check_and_its_findings_are_marked(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(f"{site_url}tools/check-plan/")
    page.get_by_label("Paste your plan").fill(
        "We will make sure this never happens again. Our employee made a mistake."
    )
    answer = answered(page)
    expect(answer.locator(".pb-findings li").first).to_be_visible()
    expect(answer.locator(".pb-notice mark").first).to_be_visible()


def test_the_keyboard_alone_is_enough(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(f"{site_url}metrics/order-defect-rate/")
    page.get_by_label("Orders in the window").focus()
    page.keyboard.type("540")
    page.keyboard.press("Tab")
    page.keyboard.type("7")
    page.keyboard.press("Enter")
    expect(answered(page)).to_contain_text("1.30 %")


def test_without_javascript_each_tool_shows_form_example_and_a_way_on(context_of, site_url: str) -> None:
    page = context_of(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    for path in ("metrics/order-defect-rate/", "tools/draft-plan/", "tools/decode-notice/", "tools/check-plan/"):
        page.goto(site_url + path)
        expect(page.locator("playbook-tool form")).to_be_visible()
        expect(page.locator('[data-part="answer"]')).to_contain_text("Worked example")
        # The emulation keeps <noscript> from being drawn, so it is only seen to be there.
        assert "This form needs JavaScript." in page.content()
