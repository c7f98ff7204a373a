"""The site around the tools: search, the two looks, and one Python for the whole visit."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect


def test_search_finds_the_lists_inside_reason_pages(page: Page, site_url: str) -> None:
    page.goto(site_url)
    search = page.get_by_role("textbox", name="Search")
    search.press_sequentially("inauthentic invoices supplier's proof of authorisation")
    results = page.locator(".md-search-result__item")
    expect(results.filter(has_text="Items that may be inauthentic").first).to_be_visible()


def test_the_look_can_be_changed_and_stays(page: Page, site_url: str) -> None:
    page.goto(site_url)
    scheme = page.locator("body")
    seen = set()
    for _ in range(3):
        page.locator('[data-md-component="palette"] label:visible').click()
        seen.add(scheme.get_attribute("data-md-color-scheme"))
    assert seen == {"default", "slate"}


def test_one_python_serves_the_whole_visit(page: Page, site_url: str, answered: Callable[..., Locator]) -> None:
    page.goto(f"{site_url}metrics/order-defect-rate/")
    page.get_by_label("Orders in the window").fill("540")
    page.get_by_label("Orders with at least one defect").fill("7")
    answered(page)
    started = []
    page.on("worker", lambda worker: started.append(worker.url))
    page.get_by_role("link", name="Tools", exact=True).first.click()
    page.wait_for_url("**/tools/")
    page.get_by_role("link", name="Read a notice").first.click()
    page.wait_for_url("**/tools/decode-notice/")
    page.get_by_label("Paste the message from Amazon").fill("Complaint Type: Inauthentic. We removed your listing.")
    expect(answered(page)).to_contain_text("Amazon doubts that your goods are genuine")
    assert started == []


def test_a_page_that_is_not_there_offers_ways_on(context_of, site_url: str) -> None:
    page = context_of().new_page()
    answer = page.request.get(f"{site_url}no/such/page/")
    assert answer.status == 404
    assert "Paste" in answer.text() or "Search" in answer.text()
