"""The way from the decision through the plan to the gate, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.test_access import AXE, FIND

Answered = Callable[..., Locator]


def test_from_the_decision_to_the_gate_with_own_words_on_the_way(
    context_of: Callable[..., BrowserContext], site_url: str, answered: Answered
) -> None:
    page = context_of(viewport={"width": 1280, "height": 900}, bypass_csp=True).new_page()
    page.goto(f"{site_url}tools/decide/")
    page.get_by_label("Reason in your notice").select_option("late-shipment")
    page.get_by_label("The orders were confirmed late").check()
    page.get_by_role("link", name="Write the plan").click()
    page.wait_for_url("**/tools/draft-plan/")
    expect(page.get_by_role("combobox", name="Acknowledge or dispute")).to_have_value("acknowledge")

    # From a sentence to its answer and back to the same sentence.
    page.get_by_label("Name of your store").fill("Example Lantern Shop")
    answered(page, "draft-plan")
    page.locator("summary", has_text="sentence by sentence").click()
    page.get_by_role("button", name="Change: What you did (1)").click()
    expect(page.get_by_label("What you did")).to_be_focused()
    page.keyboard.type("We closed 3 listings on 3 March 2026")
    expect(page.locator(".pb-letter")).to_contain_text("We closed 3 listings")
    page.get_by_role("button", name="Back to the sentence").click()
    sentence = page.locator("#draft-plan-said-3")
    expect(sentence).to_be_focused()

    # Own words outlive a change of the facts, and a reload.
    sentence.locator("summary").click()
    sentence.get_by_role("textbox").fill("We took the three listings down.")
    expect(page.locator(".pb-letter")).to_contain_text("We took the three listings down.")
    page.get_by_label("What you did").fill("We closed 4 listings on 3 March 2026")
    expect(sentence).to_contain_text("Your facts changed since you edited this")
    expect(page.locator(".pb-letter")).to_contain_text("We took the three listings down.")
    page.add_script_tag(path=AXE)
    assert page.evaluate(FIND) == []
    sentence.get_by_role("button", name="Keep my words").click()
    expect(sentence).not_to_contain_text("Your facts changed")
    page.reload()
    expect(page.locator(".pb-letter")).to_contain_text("We took the three listings down.")

    # On paper, what is fixed stands on every page: so does the mark of a draft.
    page.emulate_media(media="print")
    expect(page.locator(".pb-letter__draft")).to_have_css("position", "fixed")
    page.emulate_media(media="screen")

    # The gate knows the plan and the decision without being told again.
    page.get_by_role("link", name="May I send it?").click()
    page.wait_for_url("**/tools/before-you-send/")
    page.get_by_label("Have you read the notice").select_option("yes")
    page.get_by_label("Is another appeal").select_option("no")
    page.get_by_label("Is every sentence true").select_option("yes")
    gate = page.locator('[data-part="answer"]')
    expect(gate).to_contain_text("Not yet.")
    expect(gate).to_contain_text("blanks are open")
    expect(gate).not_to_contain_text("Nothing is written yet")
    expect(gate).not_to_contain_text("not read to its end")
    page.locator("summary", has_text="Send it anyway?").click()
    page.get_by_label("Send it although").select_option("yes")
    expect(gate).to_contain_text("Your decision: send it as it is.")
    page.add_script_tag(path=AXE)
    assert page.evaluate(FIND) == []


def test_the_way_and_the_asins_are_known_without_a_link(page: Page, site_url: str, answered: Answered) -> None:
    page.goto(f"{site_url}tools/decode-notice/")
    page.get_by_label("Paste the message").fill("Buyers complained about the authenticity of B000EXAMPL, B000EXAMP2.")
    answered(page)
    page.goto(f"{site_url}tools/decide/")
    page.get_by_label("You cannot prove where the goods came from").check()
    expect(answered(page)).to_contain_text("Write the plan")

    page.goto(f"{site_url}tools/draft-plan/")
    expect(page.get_by_role("combobox", name="Acknowledge or dispute")).to_have_value("acknowledge")
    expect(page.get_by_label("ASINs in the notice")).to_have_value("B000EXAMPL B000EXAMP2")
    page.get_by_role("combobox", name="Acknowledge or dispute").select_option("dispute")
    expect(answered(page)).to_contain_text("we dispute this notice")

    # The next step begins at its heading, and the button leads to the one after.
    page.get_by_role("button", name="Next: what your papers show").click()
    expect(page.locator("legend", has_text="What your papers show")).to_be_focused()
    expect(page.get_by_role("button", name="Next: how to verify it")).to_be_visible()

    # To look at the answers again changes nothing.
    page.goto(f"{site_url}tools/decide/")
    answered(page)
    page.goto(f"{site_url}tools/draft-plan/")
    answered(page)
    expect(page.locator("[name=fork]")).to_have_value("dispute")
