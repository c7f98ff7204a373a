"""The JavaScript layer by itself: a page with two tools, and a worker that stands in for Python."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

LAYER = Path(__file__).parent / "layer"
KEY = "reinstatement-playbook:/"


@pytest.fixture
def layer(context: BrowserContext, site_url: str) -> str:
    """The address of the page of `layer/`, in a profile whose worker is the one of `layer/`."""
    context.route("**/javascripts/worker.js", lambda route: route.fulfill(path=LAYER / "worker.js"))
    address = site_url + "layer/"
    context.route(address, lambda route: route.fulfill(path=LAYER / "page.html"))
    return address


@pytest.fixture
def tool(page: Page, layer: str) -> Locator:
    """The first tool of the page, which is open."""
    page.goto(layer)
    return page.locator("playbook-tool").first


def asked(tool: Locator) -> dict[str, Any]:
    """The question that the answer on the screen belongs to, once it is up to date."""
    expect(tool).to_have_attribute("data-state", "answered")
    question: dict[str, Any] = json.loads(tool.locator("#answer").inner_text())
    return question


def status(tool: Locator) -> Locator:
    return tool.locator('[data-part="status"]')


def saved(page: Page) -> dict[str, Any]:
    """The case as it is saved on the device."""
    found: dict[str, Any] = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))
    return found


def test_what_is_typed_before_the_calculator_is_ready_is_answered_when_it_is(tool: Locator) -> None:
    expect(tool).to_have_attribute("data-state", "example")
    tool.locator("#orders").fill("540")
    expect(status(tool)).to_contain_text("Getting the calculator ready: 2.1 of 3.6 MB. You can type already.")
    assert ["orders", "540"] in asked(tool)["form"]
    expect(status(tool)).to_have_text("")


def test_a_question_carries_the_tool_the_day_and_the_way_to_the_root(tool: Locator) -> None:
    tool.page.clock.set_fixed_time("2026-11-22T10:00:00")
    tool.locator("#orders").fill("1")
    question = asked(tool)
    assert {**question, "form": ...} == {
        "tool": "first",
        "day": "2026-11-22",
        "base": "../",
        "live": True,
        "form": ...,
        "texts": [],
    }


def test_the_caret_stays_where_it_was(tool: Locator) -> None:
    field = tool.locator("#orders")
    field.fill("12345")
    field.evaluate("field => field.setSelectionRange(1, 3)")
    asked(tool)
    assert field.evaluate("f => [document.activeElement === f, f.selectionStart, f.selectionEnd]") == [True, 1, 3]


def test_a_later_key_wins_over_an_answer_on_its_way(tool: Locator) -> None:
    words = tool.locator("#words")
    words.fill("slow")
    expect(tool).to_have_attribute("data-state", "waiting")
    tool.page.wait_for_timeout(1200)
    words.press_sequentially(", then more", delay=120)
    tool.locator("#orders").fill("7")
    expect(tool.locator("#answer")).to_contain_text('["orders","7"]')
    assert words.input_value() == "slow, then more"
    assert ["words", "slow, then more"] in asked(tool)["form"]


def test_a_question_is_asked_once_typing_pauses_and_not_for_each_key(tool: Locator) -> None:
    tool.locator("#orders").fill("1")
    asked(tool)
    counted = "new MutationObserver(() => tool.dataset.n = ++n).observe(tool, {attributeFilter: ['data-state']})"
    tool.evaluate(f"tool => {{ let n = 0; {counted} }}")
    tool.locator("#words").press_sequentially("eleven keys", delay=40)
    assert ["words", "eleven keys"] in asked(tool)["form"]
    assert int(tool.get_attribute("data-n") or 0) <= 4


def test_what_was_opened_in_an_answer_stays_open(tool: Locator) -> None:
    tool.locator("#orders").fill("1")
    asked(tool)
    tool.locator("summary").click()
    tool.locator("#orders").fill("2")
    expect(tool.locator("#answer")).to_contain_text('["orders","2"]')
    assert tool.locator("details").evaluate("details => details.open")


def test_the_button_that_was_pressed_is_part_of_the_question(tool: Locator) -> None:
    tool.get_by_role("button", name="Add").click()
    assert asked(tool)["live"] is False
    expect(tool.locator("#row-0")).to_be_focused()


def test_enter_asks_and_never_presses_a_button_that_removes(tool: Locator) -> None:
    tool.get_by_role("button", name="Add").click()
    tool.locator("#row-0").fill("kept")
    tool.locator("#row-0").press("Enter")
    form = asked(tool)["form"]
    assert ["row-0", "kept"] in form
    assert not {"add", "remove", "format"} & {name for name, _ in form}


def test_removing_a_row_leaves_the_focus_in_the_form(tool: Locator) -> None:
    for text in ("one", "two"):
        tool.get_by_role("button", name="Add").click()
        tool.locator("input[id^=row-]:focus").fill(text)
    tool.get_by_role("button", name="Remove 0").click()
    expect(tool.locator("#row-1")).to_have_count(0)
    assert tool.locator("#row-0").input_value() == "two"
    assert tool.evaluate("tool => tool.querySelector('form').contains(document.activeElement)")


def test_a_wrong_entry_is_kept_shown_and_led_to(tool: Locator) -> None:
    tool.locator("#orders").fill("many")
    tool.get_by_role("button", name="Ask").first.click()
    expect(tool.locator("#orders")).to_have_attribute("aria-invalid", "true")
    expect(tool.locator("#orders")).to_be_focused()
    assert tool.locator("#orders").input_value() == "many"
    expect(tool.locator("#answer")).to_have_text("worked example")


def test_a_file_is_saved_byte_by_byte(tool: Locator) -> None:
    with tool.page.expect_download() as got:
        tool.get_by_role("button", name="Save").click()
    assert got.value.suggested_filename == "letter.txt"
    assert Path(got.value.path()).read_text(encoding="utf-8") == "Plän"


def test_a_dropped_file_goes_beside_the_question_which_names_its_path(tool: Locator) -> None:
    files = [{"name": "orders.txt", "mimeType": "text/plain", "buffer": b"a\tb"}]
    tool.locator("#report").set_input_files(files)  # type: ignore[arg-type]
    question = asked(tool)
    assert ["report", "/dropped/0-orders.txt"] in question["form"]
    assert question["texts"] == ["0-orders.txt: a\tb"]


def test_the_answer_can_be_copied_and_printed(tool: Locator) -> None:
    tool.locator("#orders").fill("5")
    asked(tool)
    tool.get_by_role("button", name="Copy").click()
    expect(status(tool)).to_have_text("Copied.")
    assert '"orders","5"' in tool.page.evaluate("navigator.clipboard.readText()")
    tool.page.evaluate("window.print = () => document.title = 'printed'")
    tool.get_by_role("button", name="Print").click()
    expect(tool.page).to_have_title("printed")


def test_an_example_fills_the_form_and_is_not_saved(tool: Locator) -> None:
    tool.locator("#orders").fill("5")
    asked(tool)
    tool.get_by_role("button", name="Example").click()
    expect(tool.locator("#row-0")).to_have_value("a row")
    asked(tool)
    assert ["orders", "5"] in saved(tool.page)["tools"]["first"]["pairs"]


def test_everything_typed_is_there_again_after_a_reload(tool: Locator) -> None:
    tool.get_by_role("button", name="Add").click()
    tool.locator("#row-0").fill("a row of my own")
    tool.locator("#orders").fill("5")
    tool.page.reload()
    expect(tool.locator("#row-0")).to_have_value("a row of my own")
    assert ["orders", "5"] in asked(tool)["form"]


def test_the_store_is_shared_by_all_tools(tool: Locator) -> None:
    tool.locator("#store").select_option("UK")
    asked(tool)
    tool.page.reload()
    expect(tool.page.locator("#other-store")).to_have_value("UK")


def test_a_link_carries_entries_to_another_tool(tool: Locator) -> None:
    tool.page.get_by_role("link", name="Use in the second").click()
    expect(tool.page.locator("#only")).to_have_value("carried")
    assert saved(tool.page)["shared"]["store"]["value"] == "UK"


def test_it_says_until_when_it_is_saved_and_erases_with_one_button(tool: Locator) -> None:
    page = tool.page
    page.clock.set_fixed_time("2026-11-22T10:00:00")
    place = page.locator("[data-saved]")
    expect(place).to_have_text("Nothing is saved on this device yet.")
    tool.locator("#orders").fill("5")
    expect(place).to_have_text("Saved on this device until 22 December 2026.")
    page.get_by_role("button", name="Erase").click()
    expect(tool.locator("#orders")).to_have_value("")
    expect(place).to_have_text("Everything is erased from this device.")
    assert page.evaluate("localStorage.length") == 0


def test_what_was_erased_can_be_taken_back_for_a_minute(tool: Locator) -> None:
    page = tool.page
    back = page.get_by_role("button", name="Take it back")
    tool.locator("#orders").fill("5")
    asked(tool)
    expect(back).to_be_hidden()
    page.get_by_role("button", name="Erase").click()
    expect(tool.locator("#orders")).to_have_value("")
    back.click()
    expect(tool.locator("#orders")).to_have_value("5")
    assert page.evaluate("sessionStorage.length") == 0


def test_a_case_can_be_kept_until_the_tab_is_closed(tool: Locator) -> None:
    tool.locator("#orders").fill("5")
    asked(tool)
    tool.page.get_by_label("Keep it").select_option("0")
    expect(tool.page.locator("[data-saved]")).to_have_text("Saved on this device until you close this tab.")
    assert tool.page.evaluate("localStorage.length") == 0
    tool.page.reload()
    expect(tool.locator("#orders")).to_have_value("5")


def test_a_case_of_the_first_version_is_read(tool: Locator) -> None:
    first = {
        "version": 1,
        "until": "2099-01-01",
        "shared": {"store": "UK"},
        "tools": {"first": {"pairs": [["orders", "5"]], "stamp": "old"}},
    }
    tool.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(first)])
    tool.page.reload()
    expect(tool.locator("#orders")).to_have_value("5")
    expect(tool.page.locator("#other-store")).to_have_value("UK")


def test_a_field_takes_over_what_another_tool_was_told_until_something_is_typed_there(tool: Locator) -> None:
    taken = tool.page.locator("#taken")
    tool.locator("#words").fill("from the first")
    asked(tool)
    tool.page.reload()
    expect(taken).to_have_value("from the first")
    second = tool.page.locator("playbook-tool").nth(1)
    expect(second).to_have_attribute("data-state", "answered")
    assert ["words", "from the first"] in json.loads(dict(asked(second)["form"])["all"])
    tool.locator("#words").fill("changed")
    asked(tool)
    tool.page.reload()
    expect(taken).to_have_value("changed")
    taken.fill("of my own")
    expect(second).to_have_attribute("data-state", "changed")
    tool.locator("#words").fill("changed again")
    asked(tool)
    tool.page.reload()
    expect(taken).to_have_value("of my own")


def test_a_step_is_done_once_answered_and_to_be_checked_again_when_what_it_rests_on_changes(tool: Locator) -> None:
    page = tool.page
    step, now = page.locator("[data-tools=second]"), page.locator("[data-step-now]")
    expect(now).to_have_text("1")
    tool.locator("#words").fill("one")
    asked(tool)
    expect(now).to_have_text("2")
    page.locator("#only").fill("mine")
    page.get_by_role("button", name="Ask the second").click()
    expect(step).to_have_text("Second: done")
    tool.locator("#words").fill("two")
    asked(tool)
    expect(step).to_have_text("Second: check again")
    expect(page.locator("#only")).to_have_value("mine")


def test_a_button_adds_a_row_to_a_list_of_another_tool(tool: Locator) -> None:
    tool.locator("#orders").fill("5")
    asked(tool)
    for _ in range(2):
        tool.get_by_role("button", name="Keep").click()
    expect(status(tool)).to_have_text("Kept.")
    pairs = saved(tool.page)["tools"]["second"]["pairs"]
    assert pairs == [["rows-0-rate", "1/2"], ["rows-1-rate", "1/2"]]


def test_a_case_whose_days_are_over_is_erased(tool: Locator) -> None:
    tool.locator("#orders").fill("5")
    asked(tool)
    tool.page.clock.set_fixed_time("2099-01-01T10:00:00")
    tool.page.reload()
    expect(tool.page.locator("[data-saved]")).to_have_text("Nothing is saved on this device yet.")
    expect(tool.locator("#orders")).to_have_value("")


def test_a_case_of_a_newer_version_is_not_touched(tool: Locator) -> None:
    newer = '{"version": 99, "until": "2099-01-01", "what": "we do not know"}'
    tool.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, newer])
    tool.page.reload()
    tool.locator("#orders").fill("5")
    asked(tool)
    expect(tool.page.locator("[data-saved]")).to_contain_text("a newer version of this page")
    assert tool.page.evaluate("key => localStorage.getItem(key)", KEY) == newer


@pytest.mark.parametrize(
    ("name", "words"),
    [("QuotaExceededError", "has no room left"), ("SecurityError", "does not let the page save")],
)
def test_when_nothing_can_be_saved_it_says_so_and_goes_on(tool: Locator, name: str, words: str) -> None:
    tool.page.evaluate("name => { Storage.prototype.setItem = () => { throw new DOMException('no', name) } }", name)
    tool.locator("#orders").fill("5")
    assert ["orders", "5"] in asked(tool)["form"]
    expect(tool.page.locator("[data-saved]")).to_contain_text(words)


def test_another_tab_shows_what_is_newest(tool: Locator, context: BrowserContext, layer: str) -> None:
    other = context.new_page()
    other.goto(layer)
    tool.locator("#orders").fill("5")
    expect(other.locator("#orders")).to_have_value("5")


def test_another_tab_is_never_overwritten_in_silence(tool: Locator) -> None:
    tool.locator("#orders").fill("5")
    asked(tool)
    elsewhere = """key => {
        const kept = JSON.parse(localStorage.getItem(key));
        kept.tools.first = {pairs: [["orders", "77"]], stamp: "another tab"};
        localStorage.setItem(key, JSON.stringify(kept));
    }"""
    tool.page.evaluate(elsewhere, KEY)  # the event for it went by, as in a tab that was asleep
    tool.locator("#words").fill("never")
    expect(status(tool)).to_contain_text("This form was changed in another tab")
    assert saved(tool.page)["tools"]["first"]["pairs"] == [["orders", "77"]]
    tool.get_by_role("button", name="Keep this one").click()
    assert ["words", "never"] in saved(tool.page)["tools"]["first"]["pairs"]


def test_the_other_tab_can_be_taken_over(tool: Locator) -> None:
    tool.locator("#orders").fill("5")
    asked(tool)
    kept = saved(tool.page)
    kept["tools"]["first"] = {"pairs": [["orders", "77"]], "stamp": "another tab"}
    tool.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(kept)])
    tool.locator("#words").fill("never")
    tool.get_by_role("button", name="Use the other").click()
    expect(tool.locator("#orders")).to_have_value("77")


def test_a_long_answer_can_be_cancelled_and_asked_again(tool: Locator) -> None:
    tool.locator("#words").fill("never")
    expect(status(tool)).to_contain_text("Working it out")
    tool.get_by_role("button", name="Cancel").click()
    expect(status(tool)).to_contain_text("Stopped. What you typed is still here")
    tool.locator("#words").fill("now")
    assert ["words", "now"] in asked(tool)["form"]


def test_a_calculator_that_stops_is_started_again_on_request(tool: Locator) -> None:
    tool.locator("#words").fill("crash")
    expect(tool).to_have_attribute("data-state", "failed")
    expect(status(tool)).to_contain_text("stopped by itself")
    expect(tool.locator("#answer")).to_have_text("worked example")
    tool.locator("#words").fill("well")
    tool.get_by_role("button", name="Try again").click()
    assert ["words", "well"] in asked(tool)["form"]


def test_an_answer_that_never_comes_is_given_up_in_words(tool: Locator) -> None:
    tool.page.clock.install()
    tool.page.reload()
    tool.locator("#words").fill("never")
    expect(status(tool)).to_contain_text("Working it out")
    tool.page.clock.run_for(120_000)
    expect(status(tool)).to_contain_text("told nothing for two minutes")
    assert tool.locator("#words").input_value() == "never"


def test_a_long_reading_shows_how_far_it_is_and_can_be_stopped_and_asked_for_again(tool: Locator) -> None:
    tool.locator("#words").fill("long")
    tool.get_by_role("button", name="Ask").click()
    bar = tool.get_by_role("progressbar", name="How much is read")
    expect(bar).to_have_js_property("value", 160_000_000)
    assert bar.evaluate("bar => bar.max") == 320_000_000
    expect(status(tool)).to_contain_text("160.0 of 320.0 MB read. Half is read.")
    tool.get_by_role("button", name="Cancel").click()
    expect(status(tool)).to_contain_text("Stopped.")
    assert tool.locator("#words").input_value() == "long"
    tool.get_by_role("button", name="Try again").click()
    assert ["words", "long"] in asked(tool)["form"]


def test_a_reading_that_goes_on_is_not_given_up(tool: Locator) -> None:
    tool.page.clock.install()
    tool.page.reload()
    tool.locator("#words").fill("never, but told of")
    tool.page.clock.run_for(1_000)
    for _ in range(4):
        expect(status(tool)).to_contain_text("MB read")
        tool.page.clock.run_for(60_000)
        expect(status(tool)).not_to_have_text(status(tool).inner_text())
    expect(status(tool)).to_contain_text("MB read")


def test_a_start_without_a_sign_is_given_up_in_words(context: BrowserContext, page: Page, layer: str) -> None:
    context.route("**/javascripts/worker.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.clock.install()
    page.goto(layer)
    page.locator("#orders").fill("5")
    page.clock.run_for(61_000)
    expect(page.locator('[data-part="status"]').first).to_contain_text("nothing arrived for a minute")


@pytest.mark.parametrize(
    ("missing", "words"), [("Worker", "does not let a page calculate"), ("WebAssembly", "does not run WebAssembly")]
)
def test_a_browser_without_what_is_needed_is_told_so(page: Page, layer: str, missing: str, words: str) -> None:
    page.add_init_script(f"delete window.{missing}")
    page.goto(layer)
    tool = page.locator("playbook-tool").first
    tool.locator("#orders").fill("5")
    expect(tool).to_have_attribute("data-state", "failed")
    expect(status(tool)).to_contain_text(words)
    expect(tool.locator("#answer")).to_have_text("worked example")
    assert tool.locator("#orders").input_value() == "5"
