"""A real Chromium on the built site.

    def test_something(page, site_url, answered):
        page.goto(site_url + "tools/order-defect-rate/")
        page.get_by_label("Orders").fill("540")
        assert "1.30" in answered(page).inner_text()

`page` is 1280 pixels wide and `phone` 360. Both fail a test that leaves an error in the console or asks any other host
for anything; a test that breaks something on purpose is marked `@pytest.mark.breaks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request, expect, sync_playwright

from scripts import publish
from scripts.browser import QUIET, find
from scripts.server import SiteServer, serving

WAIT = 60_000
"""Milliseconds for Python to load and answer on a busy machine."""

# An expectation may be the first to need Python, and waits as long as everything else does.
expect.set_options(timeout=WAIT)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "breaks: something is broken on purpose, so the console may have errors")


@pytest.fixture(scope="session")
def site_url() -> Iterator[str]:
    """The address of the built site, with a slash at its end. It is built first if anything has changed."""
    assert publish.main() == 0, "the site does not build: scripts/build says why"
    with serving(SiteServer(publish.SITE)) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find(), args=list(QUIET))
        yield chromium
        chromium.close()


class Watch:
    """What a page must not do: leave errors, and ask other hosts."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.origin = origin
        self.errors: list[str] = []
        self.strangers: list[str] = []
        self.requests: list[Request] = []
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def _on_request(self, request: Request) -> None:
        self.requests.append(request)
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and f"{parts.scheme}://{parts.netloc}/" != self.origin:
            self.strangers.append(request.url)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")


@pytest.fixture
def context_of(
    browser: Browser, site_url: str, request: pytest.FixtureRequest
) -> Iterator[Callable[..., BrowserContext]]:
    """Makes contexts, each with a profile of its own, watched until the test is over."""
    watched: list[tuple[BrowserContext, Watch]] = []

    def make(**settings: object) -> BrowserContext:
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        context.set_default_timeout(WAIT)
        watched.append((context, Watch(context, site_url)))
        return context

    yield make
    for context, _ in watched:
        context.close()
    assert not [stranger for _, watch in watched for stranger in watch.strangers], "another host was asked"
    if not request.node.get_closest_marker("breaks"):
        assert not [error for _, watch in watched for error in watch.errors], "there were errors in the console"


@pytest.fixture
def context(context_of: Callable[..., BrowserContext]) -> BrowserContext:
    """A fresh profile on a wide screen; it may save files and write to the clipboard."""
    return context_of(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A blank page 1280 pixels wide."""
    return context.new_page()


@pytest.fixture
def phone(context_of: Callable[..., BrowserContext]) -> Page:
    """A blank page 360 pixels wide, with touch."""
    return context_of(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True).new_page()


@pytest.fixture
def answered() -> Callable[..., Locator]:
    """`answered(page)` waits until the first tool, or the one named, has answered, and gives its answer part."""

    def wait(page: Page, name: str | None = None) -> Locator:
        tool = f'playbook-tool[name="{name}"]' if name else "playbook-tool"
        page.locator(f'{tool}[data-state="answered"]').first.wait_for()
        return page.locator(f'{tool} [data-part="answer"]').first

    return wait
