"""The strip that shows the case on every page where one works on it."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Answered = Callable[..., Locator]


def step(page: Page, name: str) -> Locator:
    return page.locator(".pb-case__steps > li").filter(has=page.get_by_role("link", name=name, exact=True))


def test_the_strip_says_what_is_known_what_is_done_and_what_to_check_again(
    phone: Page, site_url: str, answered: Answered
) -> None:
    phone.goto(site_url + "tools/decide/")
    strip = phone.locator(".pb-case > summary")
    expect(strip).to_contain_text("no reason yet")
    before = strip.bounding_box()
    phone.get_by_label("Reason in your notice").select_option("inauthentic")
    answered(phone)
    expect(strip).to_contain_text("saved here")
    expect(strip).to_contain_text("inauthentic")
    assert strip.bounding_box() == before, "nothing below the strip moves"
    strip.click()
    expect(step(phone, "Decide")).to_have_attribute("data-state", "done")
    expect(step(phone, "Plan")).to_have_attribute("data-state", "open")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360

    phone.goto(site_url + "tools/evidence-list/")
    phone.get_by_label("Reason in your notice").select_option("counterfeit")
    answered(phone)
    phone.locator(".pb-case > summary").click()
    expect(step(phone, "Decide")).to_contain_text("check again")
    expect(step(phone, "Papers")).to_contain_text("done")
    phone.emulate_media(media="print")
    expect(phone.locator(".pb-case")).to_be_hidden()
