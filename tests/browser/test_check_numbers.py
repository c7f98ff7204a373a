"""All numbers on one form, in a real browser: typed, judged while one types, and carried on."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Answered = Callable[..., Locator]


def form(page: Page, tool: str = "check-numbers") -> Locator:
    return page.locator(f'playbook-tool[name="{tool}"]')


def rate(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True)


def test_a_rate_is_judged_while_one_types(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(f"{site_url}tools/check-numbers/")
    own = rate(page, "Order defect rate, seller-fulfilled orders (MFN)")
    own.get_by_label("Orders in the window").fill("540")
    own.get_by_label("Orders with at least one defect").fill("7")
    expect(answered(page)).to_contain_text("1 rate misses its target")
    own.get_by_label("Orders with at least one defect").fill("0")
    expect(answered(page)).to_contain_text("No rate misses its target")


def test_a_store_brings_its_own_rates_and_keeps_what_was_typed(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(f"{site_url}tools/check-numbers/")
    cancelled = rate(page, "Cancellation rate")
    cancelled.get_by_label("Seller-fulfilled orders in the window").fill("90")
    cancelled.get_by_label("Orders cancelled by you or for you").fill("2")
    expect(rate(page, "Invoice defect rate")).to_have_count(0)
    form(page).get_by_label("Store").select_option("UK")
    expect(rate(page, "Invoice defect rate")).to_be_visible()
    expect(cancelled.get_by_label("Orders cancelled by you or for you")).to_have_value("2")
    expect(answered(page)).to_contain_text("2.22")
    rating = form(page, "account-health-rating")
    rating.get_by_label("Orders shipped successfully").fill("1000")
    expect(rating.get_by_label("Store")).to_have_value("UK")
    expect(answered(page, "account-health-rating")).to_contain_text("Healthy")


def test_the_example_is_loaded_and_a_rate_over_the_line_leads_to_its_day(
    page: Page, site_url: str, answered: Answered
) -> None:
    page.goto(f"{site_url}tools/check-numbers/")
    page.get_by_role("button", name="Load this example").click()
    answer = answered(page)
    expect(answer).to_contain_text("Amazon shows “Good”")
    answer.locator("summary", has_text="(MFN)").click()
    answer.get_by_role("link", name="On which day exactly?").locator("visible=true").click()
    expect(page.get_by_label("Which rate")).to_have_value("order-defect-rate")
    expect(page.get_by_label("Store")).to_have_value("UK")
    expect(page.get_by_label("Orders a day, on average")).to_have_value("9")


def test_on_paper_every_fold_is_open_and_what_was_not_used_is_not_there(
    page: Page, site_url: str, answered: Answered
) -> None:
    page.goto(f"{site_url}tools/check-numbers/")
    page.get_by_role("button", name="Load this example").click()
    answer = answered(page)
    page.emulate_media(media="print")
    expect(answer.get_by_text("What if, all else as it is").first).to_be_visible()
    expect(page.locator('[name="account-health-rating"]')).to_be_hidden()
