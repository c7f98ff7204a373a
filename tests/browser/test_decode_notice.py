"""The decoded notice in a real browser: a file, two near reasons, marks apart, a reason by hand, a very long paste."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.test_access import AXE, FIND

Answered = Callable[..., Locator]

NEAR = """Your listing was removed. We received complaints about the authenticity of your items.
The rights owner made a test buy and says that you sell counterfeit products.
Please send invoices from your supplier within 17 days."""
MAIL = """From: Amazon <notice@amazon.com>
Subject: =?utf-8?B?WW91ciBsaXN0aW5n?=
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>Your account has been deactivated.</p><h2>Why did this happen?</h2><p>We received complaints about the authenti=
city of your items.</p><a href=3D"https://sellercentral.amazon.com/x">Account Health</a>
"""


def paste(page: Page, site_url: str, text: str) -> None:
    page.goto(f"{site_url}tools/decode-notice/")
    page.get_by_label("Paste the message from Amazon").fill(text)


def test_an_e_mail_is_read_into_the_box_and_survives_a_reload(
    page: Page, site_url: str, answered: Answered, tmp_path: Path
) -> None:
    (tmp_path / "notice.eml").write_text(MAIL, encoding="utf-8")
    (tmp_path / "notice.pdf").write_bytes(b"%PDF-1.7")
    page.goto(f"{site_url}tools/decode-notice/")
    page.get_by_text("Choose a file instead").click()
    page.get_by_label("Or choose its file").set_input_files(tmp_path / "notice.pdf")
    expect(page.locator(".pb-error")).to_contain_text("A PDF cannot be read here.")
    page.get_by_label("Or choose its file").set_input_files(tmp_path / "notice.eml")
    expect(answered(page).locator(".pb-finding")).to_contain_text("Amazon doubts that your goods are genuine")
    box = page.get_by_label("Paste the message from Amazon")
    expect(box).to_have_value(
        "From: Amazon <notice@amazon.com>\nSubject: Your listing\n\nYour account has been deactivated.\n\n"
        "Why did this happen?\n\nWe received complaints about the authenticity of your items.\n"
        "Account Health <https://sellercentral.amazon.com/x>"
    )
    page.reload()
    expect(box).not_to_be_empty()
    expect(answered(page).locator(".pb-notice mark").first).to_contain_text("authenticity")


def test_of_two_near_reasons_each_can_be_looked_at_taken_out_or_chosen(
    context_of: Callable[..., BrowserContext], site_url: str, answered: Answered
) -> None:
    page = context_of(viewport={"width": 1280, "height": 900}, bypass_csp=True).new_page()
    paste(page, site_url, NEAR)
    answer = answered(page)
    expect(answer.locator(".pb-finding")).to_contain_text("It may be one of two things")
    expect(answer.locator(".pb-candidates > li")).to_have_count(2)
    expect(answer).to_contain_text("asks you to prove that they are genuine")

    first, second = (answer.locator(f'.pb-notice mark[data-candidate~="{n}"] sup').first for n in (1, 2))
    page.get_by_role("radio", name="all").focus()
    page.keyboard.press("ArrowRight")
    expect(first).to_be_visible()
    expect(second).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(first).to_be_hidden()
    expect(second).to_be_visible()

    page.add_script_tag(path=AXE)
    assert page.evaluate(FIND) == []

    page.get_by_label("Not this: Goods said to be counterfeit").check()
    expect(answer.locator(".pb-finding")).to_contain_text("Amazon doubts")
    page.get_by_label("You said: not Goods said to be counterfeit").uncheck()
    expect(answer.locator(".pb-finding")).to_contain_text("It may be one of two things")

    page.get_by_label("Choose the reason yourself").select_option("gating-approval")
    expect(answer.locator(".pb-finding")).to_contain_text("You chose this reason.")
    expect(page.get_by_label("Paste the message from Amazon")).to_have_value(NEAR)
    page.reload()
    expect(answered(page).locator(".pb-finding")).to_contain_text("You chose this reason.")
    expect(page.get_by_label("Choose the reason yourself")).to_have_value("gating-approval")


def test_the_first_button_leads_to_the_papers_of_the_reason(page: Page, site_url: str, answered: Answered) -> None:
    paste(page, site_url, f"{NEAR}\nASIN: B000EXAMPL")
    answered(page).get_by_role("link", name="Gather what they ask for").click()
    page.wait_for_url("**/tools/evidence-list/")
    expect(page.get_by_label("Reason in your notice")).to_have_value("inauthentic")


def test_a_megabyte_is_answered_in_words_and_stays_in_the_box(phone: Page, site_url: str) -> None:
    paste(phone, site_url, "We removed your listing. " * 40_000)
    expect(phone.locator(".pb-error")).to_contain_text("at most 200,000 characters can be read")
    assert len(phone.get_by_label("Paste the message from Amazon").input_value()) == 1_000_000


def test_a_notice_from_right_to_left_keeps_its_direction(phone: Page, site_url: str, answered: Answered) -> None:
    paste(phone, site_url, "تم إلغاء تنشيط حسابك. Your account has been deactivated because of inauthentic items.")
    notice = answered(phone).locator(".pb-notice")
    assert notice.evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
