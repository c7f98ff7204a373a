"""Every kind of page is usable by everybody: axe finds nothing, nothing overflows a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator

from tests.conftest import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PAGES = (
    "",
    "reasons/",
    "reasons/inauthentic/",
    "metrics/order-defect-rate/",
    "metrics/seller-feedback/",
    "evidence/invoice/",
    "clocks/funds-request/",
    "plan/rules/no-dates/",
    "reports/all-orders/",
    "guides/first-hour/",
    "tools/draft-plan/",
    "tools/check-plan/",
    "tools/decide/",
    "tools/before-you-send/",
    "tools/second-attempt/",
    "tools/clocks/",
    "tools/cover-invoices/",
    "tools/look-at-files/",
    "tools/read-reports/",
    "tools/share-safe/",
    "tools/compare-replies/",
    "letters/funds-request/",
    "tools/evidence-list/",
    "tools/packet/",
    "tools/recover/",
    "tools/check-numbers/",
    "metrics/account-health-rating/",
    "letters/",
    "privacy/",
)
FIND = """async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await axe.run(document, { runOnly: tags });
  const where = (nodes) => nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ");
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${where(nodes)}`);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(context_of: Callable[..., BrowserContext], site_url: str, path: str, scheme: str) -> None:
    page = context_of(color_scheme=scheme, viewport={"width": 1280, "height": 900}, bypass_csp=True).new_page()
    page.goto(site_url + path)
    page.add_script_tag(path=AXE)
    assert page.evaluate(FIND) == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_overflows_a_phone(context_of: Callable[..., BrowserContext], site_url: str, path: str) -> None:
    page = context_of(viewport={"width": 360, "height": 740}).new_page()
    page.goto(site_url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_an_answer_has_no_fault_either(context_of, site_url: str, answered: Callable[..., Locator]) -> None:
    page = context_of(viewport={"width": 1280, "height": 900}, bypass_csp=True).new_page()
    page.goto(f"{site_url}metrics/order-defect-rate/")
    page.get_by_label("Orders in the window").fill("10")
    page.get_by_label("Orders with at least one defect").fill("3")
    answered(page)
    page.add_script_tag(path=AXE)
    assert page.evaluate(FIND) == []
