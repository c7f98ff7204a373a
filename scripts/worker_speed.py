"""How long answers take in a browser's worker, measured from the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import sync_playwright

from scripts import publish
from scripts.browser import QUIET, find
from scripts.server import SiteServer, serving

ASK = """async ([bridge, questions]) => {
    const { ask } = await import(bridge);
    const taken = questions.map(() => []);
    for (const n of questions[0].keys())
        for (const [place, typed] of questions.entries()) {
            const start = performance.now();
            await ask(typed[n]);
            if (n) taken[place].push(performance.now() - start);
        }
    return taken;
}"""


def in_worker(questions: Sequence[Sequence[dict[str, Any]]]) -> list[list[float]]:
    """Return for each row of questions, asked by turns, the milliseconds each answer took but the first."""
    publish.main()
    with serving(SiteServer(publish.SITE)) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find(), args=list(QUIET))
        page = chromium.new_page()
        page.goto(f"{address}tools/draft-plan/")
        taken: list[list[float]] = page.evaluate(
            ASK, [f"{address}javascripts/bridge.js", [list(each) for each in questions]]
        )
        chromium.close()
    return taken
