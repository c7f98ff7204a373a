"""How long, how many bytes and requests to the first computed answer: our runtime beside Pyodide as it comes.

Both do the same job in the same run, by turns: a new worker loads Python, reads the playbook and answers one question.
Cold is a fresh profile, warm the same profile again. A machine is never quiet, so the fastest of several is told; the
ratios say more than the seconds.
"""

from __future__ import annotations

import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts.browser import QUIET, find
from scripts.compress import compress_site
from scripts.publish import SITE, day_of_the_build
from scripts.runtime import PLAYBOOK, PYODIDE, PYODIDE_FILES, package_members, template_members
from scripts.server import SiteHandler, SiteServer, serving
from scripts.stamps import ROOT

COLD, WARM = 3, 5
OURS, STOCK = "../javascripts/worker.js", "stock/worker.js"
TOOL_PAGE, PLAIN_PAGE = "metrics/order-defect-rate/", "privacy/"
FORM = [["store", "US"], ["orders", "540"], ["defective_orders", "7"]]


class CountingHandler(SiteHandler):
    """Counts what it sends."""

    requests = 0
    sent = 0

    def send_header(self, keyword: str, value: str) -> None:
        """Count an answer by the length it names."""
        if keyword == "Content-Length":
            CountingHandler.requests += 1
            CountingHandler.sent += int(value)
        super().send_header(keyword, value)


@dataclass(frozen=True)
class Cost:
    """What one start cost: milliseconds, requests, bytes sent."""

    milliseconds: float
    requests: int
    sent: int


def with_stock(folder: Path) -> None:
    """Lay the site out with Pyodide as it comes beside it, compressed alike."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True, copy_function=os.link)
    stock = folder / "bench" / "stock"
    stock.mkdir(parents=True)
    for name in (*PYODIDE_FILES, "python_stdlib.zip", "pyodide-lock.json"):
        shutil.copyfile(PYODIDE / name, stock / name)
    shutil.copyfile(PLAYBOOK, stock / "playbook.json")
    shutil.copyfile(ROOT / "scripts" / "bench_stock_worker.js", stock / "worker.js")
    shutil.copyfile(ROOT / "scripts" / "bench_start.html", folder / "bench" / "index.html")
    (stock / "packages.zip").write_bytes(archive())
    compress_site(folder / "bench")


def archive() -> bytes:
    """Our packages and templates as a wheel would hold them: sources, deflated."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for name, data in [*package_members(), *template_members()]:
            made.writestr(name, data)
    return out.getvalue()


def counted(work: Callable[[], float]) -> Cost:
    """Do the work and tell what it cost the server. The work gives its own milliseconds."""
    CountingHandler.requests = CountingHandler.sent = 0
    milliseconds = work()
    return Cost(milliseconds, CountingHandler.requests, CountingHandler.sent)


def first_answer(page: Page, worker: str) -> float:
    """Milliseconds from a new worker to its answer, which must be the right one."""
    question = {"tool": "order-defect-rate", "form": FORM, "day": day_of_the_build(), "base": "./", "live": False}
    milliseconds, answer = page.evaluate("([worker, question]) => measure(worker, question)", [worker, question])
    assert '"7/540"' in answer, answer
    return float(milliseconds)


def costs(browser: Browser, address: str, worker: str) -> Iterator[tuple[str, Cost]]:
    """One cold start and its warm ones."""
    context = browser.new_context()
    for state in ("cold", *["warm"] * (WARM // COLD + 1)):
        page = context.new_page()
        page.goto(f"{address}bench/", wait_until="networkidle")
        yield state, counted(lambda page=page: first_answer(page, worker))  # type: ignore[misc]
        page.close()
    context.close()


def visited(context: BrowserContext, address: str) -> Cost:
    """A first visit to a page: milliseconds until it is loaded, and what is asked for until nothing more is."""
    page = context.new_page()

    def go() -> float:
        page.goto(address, wait_until="networkidle")
        return float(page.evaluate("performance.getEntriesByType('navigation')[0].duration"))

    cost = counted(go)
    page.close()
    return cost


def first_use(context: BrowserContext, address: str) -> Cost:
    """A first visit to a page with a tool: milliseconds from the last key to the answer on the screen."""
    page = context.new_page()

    def use() -> float:
        page.goto(address, wait_until="networkidle")
        for name, value in FORM[1:]:
            page.locator(f"playbook-tool [name={name}]").fill(value)
        began = page.evaluate("performance.now()")
        page.locator('playbook-tool[data-state="answered"]').wait_for()
        return float(page.evaluate("performance.now()")) - float(began)

    cost = counted(use)
    page.close()
    return cost


def told(name: str, cost: Cost) -> None:
    """One line of the table."""
    print(f"{name:42} {cost.milliseconds / 1000:8.2f} {cost.requests:9} {cost.sent / 1e6:8.2f}")


def least(given: list[Cost]) -> Cost:
    """The fastest of several: what else runs on the machine only ever adds."""
    return min(given, key=lambda cost: cost.milliseconds)


def starts(browser: Browser, address: str) -> None:
    """Start both runtimes by turns and tell the fastest of each."""
    found: dict[tuple[str, str], list[Cost]] = {}
    for _ in range(COLD):
        for worker in (OURS, STOCK):
            for state, cost in costs(browser, address, worker):
                found.setdefault((worker, state), []).append(cost)
    for state in ("cold", "warm"):
        ours, stock = least(found[OURS, state]), least(found[STOCK, state])
        told(f"our runtime, {state}", ours)
        told(f"Pyodide as it comes, {state}", stock)
        print(f"{'ratio':42} {ours.milliseconds / stock.milliseconds:8.2f} {'':9} {ratio(ours.sent, stock.sent):>8}")


def ratio(ours: int, stock: int) -> str:
    """How the bytes compare, if any were sent."""
    return f"{ours / stock:.2f}" if stock else "-"


def visits(browser: Browser, address: str) -> None:
    """Tell what a first visit costs, without a tool, with one, and with one in use."""
    for name, page in (
        ("first visit, a page without a tool", PLAIN_PAGE),
        ("first visit, a page with a tool", TOOL_PAGE),
    ):
        context: Any = browser.new_context()
        told(name, visited(context, address + page))
        context.close()
    context = browser.new_context()
    told("first visit, the tool in use until its answer", first_use(context, address + TOOL_PAGE))
    context.close()


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder, sync_playwright() as playwright:
        with_stock(Path(folder))
        browser = playwright.chromium.launch(executable_path=find(), args=list(QUIET))
        with serving(SiteServer(Path(folder), handler=CountingHandler)) as address:
            print(f"{'':42} {'seconds':>8} {'requests':>9} {'MB sent':>8}")
            starts(browser, address)
            visits(browser, address)
        browser.close()


if __name__ == "__main__":
    main()
