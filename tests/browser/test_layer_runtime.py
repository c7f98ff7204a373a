"""The JavaScript layer with the real Python behind it: what loads, what cannot leave, what is said when it breaks."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, Worker, expect

from scripts import publish
from scripts.server import SiteServer, serving
from tests.browser.conftest import WAIT

TOOL = "metrics/order-defect-rate/"
OTHER_TOOL = "metrics/seller-feedback/"
NO_TOOL = "privacy/"


def type_the_numbers(page: Page) -> Locator:
    """Fill in 7 of 540 and give the tool."""
    tool = page.locator('playbook-tool[name="order-defect-rate"]')
    tool.locator("[name=orders]").fill("540")
    tool.locator("[name=defective_orders]").fill("7")
    return tool


def expect_the_rate(tool: Locator) -> None:
    expect(tool).to_have_attribute("data-state", "answered", timeout=WAIT)
    expect(tool.locator('[data-part="answer"]')).to_contain_text("7/540")


def calculators(page: Page) -> list[Worker]:
    """The workers of ours that are up; the theme has one of its own for the search."""
    return [worker for worker in page.workers if worker.url.endswith("/javascripts/worker.js")]


def test_a_page_without_a_tool_loads_nothing_of_the_calculator(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + NO_TOOL, wait_until="networkidle")
    assert not [url for url in asked if "/runtime/" in url or url.endswith(("worker.js", "idiomorph.js"))]


def test_python_starts_with_the_first_touch_and_not_before(page: Page, site_url: str) -> None:
    page.goto(site_url + TOOL, wait_until="networkidle")
    assert not calculators(page)
    with page.expect_worker(lambda worker: worker.url.endswith("/javascripts/worker.js")):
        page.locator("[name=orders]").focus()


def test_numbers_are_answered_by_python(page: Page, site_url: str) -> None:
    page.goto(site_url + TOOL)
    expect_the_rate(type_the_numbers(page))


def test_it_works_on_a_phone(phone: Page, site_url: str) -> None:
    phone.goto(site_url + TOOL)
    expect_the_rate(type_the_numbers(phone))


def test_the_worker_has_no_way_out(page: Page, site_url: str) -> None:
    page.goto(site_url + TOOL)
    expect_the_rate(type_the_numbers(page))
    ways = (
        "fetch XMLHttpRequest WebSocket EventSource WebTransport importScripts Worker caches indexedDB BroadcastChannel"
    )
    (worker,) = calculators(page)
    assert worker.evaluate("names => names.filter((name) => typeof self[name] !== 'undefined')", ways.split()) == []
    assert worker.evaluate("navigator.sendBeacon === undefined")


@pytest.mark.breaks
def test_the_worker_may_not_import_from_anywhere_else(page: Page, site_url: str) -> None:
    page.goto(site_url + TOOL)
    expect_the_rate(type_the_numbers(page))
    (worker,) = calculators(page)
    assert worker.evaluate("import('data:text/javascript,1').then(() => 'in', () => 'out')") == "out"


def test_one_python_serves_the_whole_visit(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + TOOL)
    expect_the_rate(type_the_numbers(page))
    (worker,) = calculators(page)
    page.evaluate("window.sameDocument = true")
    for address in ("metrics/", OTHER_TOOL):
        page.locator(f'a[href$="/{address}"]').first.evaluate("link => link.click()")
        page.wait_for_url("**/" + address)
    assert page.evaluate("window.sameDocument")
    other = page.locator('playbook-tool[name="seller-feedback"]')
    other.locator("[name=orders]").fill("50")
    for name in ("positive", "neutral", "negative"):
        other.locator(f"[name={name}]").fill("1")
    expect(other).to_have_attribute("data-state", "answered")
    assert calculators(page) == [worker]
    assert len([url for url in asked if url.endswith(".wasm")]) == 1


def test_what_was_typed_is_there_after_going_away_and_back(page: Page, site_url: str) -> None:
    page.goto(site_url + TOOL)
    expect_the_rate(type_the_numbers(page))
    page.goto(site_url + NO_TOOL)
    page.go_back()
    tool = page.locator("playbook-tool")
    expect(tool.locator("[name=orders]")).to_have_value("540")
    expect_the_rate(tool)


@pytest.mark.breaks
@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("**/runtime/manifest.json", "could not be fetched"),
        ("**/*.wasm", "could not be fetched"),
        ("**/pyodide.asm.js", "could not be fetched"),
        ("**/runtime/python-*.zip", "could not be fetched"),
        ("**/javascripts/worker.js", "could not be fetched"),
        ("**/javascripts/idiomorph.js", "could not be fetched"),
    ],
)
def test_a_missing_file_is_told_in_words_and_can_be_tried_again(
    context: BrowserContext, page: Page, site_url: str, file: str, words: str
) -> None:
    context.route(file, lambda route: route.fulfill(status=404, body="not here"))
    page.goto(site_url + TOOL)
    example = page.locator('[data-part="answer"]').inner_text()
    tool = type_the_numbers(page)
    expect_words(tool, words, example)
    context.unroute(file)
    if file.endswith("idiomorph.js"):
        return  # a browser may remember that a module was not there
    tool.get_by_role("button", name="Try again").click()
    expect_the_rate(tool)


@pytest.mark.breaks
@pytest.mark.parametrize(
    "file", ["**/*.wasm", "**/pyodide.mjs", "**/runtime/python-*.zip", "**/runtime/playbook-*.json"]
)
def test_an_altered_file_is_refused(context: BrowserContext, page: Page, site_url: str, file: str) -> None:
    context.route(file, altered)
    page.goto(site_url + TOOL)
    example = page.locator('[data-part="answer"]').inner_text()
    expect_words(type_the_numbers(page), "not the file that was published", example)


def altered(route: Route) -> None:
    fetched = route.fetch()
    route.fulfill(response=fetched, body=fetched.body() + b" ")


def expect_words(tool: Locator, words: str, example: str) -> None:
    expect(tool).to_have_attribute("data-state", "failed", timeout=WAIT)
    expect(tool.locator('[data-part="status"]')).to_contain_text(words)
    expect(tool.locator('[data-part="status"]')).to_contain_text("What you typed is still here")
    assert tool.locator("[name=orders]").input_value() == "540"
    assert tool.locator('[data-part="answer"]').inner_text() == example


def test_a_host_that_calls_wasm_something_else_does_no_harm(context: BrowserContext, page: Page, site_url: str) -> None:
    context.route("**/*.wasm", lambda route: route.fulfill(body=route.fetch().body(), content_type="text/plain"))
    page.goto(site_url + TOOL)
    expect_the_rate(type_the_numbers(page))


def test_it_works_without_a_network_once_python_is_there(context: BrowserContext, page: Page, site_url: str) -> None:
    page.goto(site_url + TOOL)
    tool = type_the_numbers(page)
    expect_the_rate(tool)
    context.set_offline(True)
    tool.locator("[name=defective_orders]").fill("8")
    expect(tool.locator('[data-part="answer"]')).to_contain_text("8/540")


def test_it_works_below_a_path(browser: Browser, site_url: str, tmp_path: Path) -> None:
    shutil.copytree(publish.SITE, tmp_path / "project", copy_function=os.link)
    with serving(SiteServer(tmp_path)) as address:
        page = browser.new_page()
        page.goto(f"{address}project/{TOOL}")
        expect_the_rate(type_the_numbers(page))
        page.close()
