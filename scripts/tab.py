"""A list of orders dropped on the page in a real Chromium: the seconds, what is told, and the memory of the tab."""

from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from scripts import publish
from scripts.browser import QUIET, find
from scripts.server import SiteServer, serving

LONGEST = 600_000
ANSWER = 'playbook-tool[data-state="answered"] [data-part="answer"]'
OFTEN = 0.05


@dataclass(frozen=True)
class Tab:
    """What the page told, in how many seconds, and the megabytes of its process: before, at most, and after."""

    rows: int
    orders: int
    seconds: float
    before: float
    peak: float
    after: float


def in_a_tab(path: Path) -> Tab:
    """Drop the file on the page of the built site. The first drop of a small file has started Python by then."""
    assert publish.main() == 0, "the site does not build: scripts/build says why"
    with sync_playwright() as playwright, serving(SiteServer(publish.SITE)) as address:
        browser = playwright.chromium.launch(executable_path=find(), args=list(QUIET))
        page = browser.new_page()
        page.set_default_timeout(LONGEST)
        page.goto(f"{address}tools/read-reports/")
        _drop(page, next((publish.SITE / "assets" / "reports").glob("*.txt")))
        process = max(_renderers(), key=_megabytes)
        before = _megabytes(process)
        with _watched(process) as peaks:
            seconds = _drop(page, path)
        told = page.locator(ANSWER).get_by_role("row").filter(has_text=path.name).inner_text()
        found = Tab(*_counts(told), seconds, before, max(peaks), _megabytes(process))
        browser.close()
    return found


def _drop(page: Page, path: Path) -> float:
    page.get_by_label("Your reports").set_input_files(path)
    page.wait_for_timeout(500)
    start = time.perf_counter()
    page.get_by_role("button", name="Read them").click()
    page.locator(ANSWER).get_by_role("row").filter(has_text=path.name).wait_for()
    return time.perf_counter() - start


def _counts(row: str) -> tuple[int, int]:
    rows, orders = (int(each.replace(",", "")) for each in re.findall(r"\t\s*([0-9,]+)(?=\s)", row)[:2])
    return rows, orders


def _renderers() -> Iterator[Path]:
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if b"--type=renderer" in (process / "cmdline").read_bytes() and _is_ours(process):
                yield process
        except OSError:  # it has ended meanwhile
            continue


def _is_ours(process: Path) -> bool:
    number = process.name
    while number not in ("0", "1", str(os.getpid())):
        number = _field(process.parent / number, "PPid")
    return number == str(os.getpid())


def _megabytes(process: Path) -> float:
    return int(_field(process, "RssAnon").split()[0]) / 1000


def _field(process: Path, name: str) -> str:
    lines = (process / "status").read_text().splitlines()
    return next(line.partition(":")[2].strip() for line in lines if line.startswith(f"{name}:"))


@contextmanager
def _watched(process: Path) -> Iterator[list[float]]:
    seen, over = [_megabytes(process)], threading.Event()

    def watch() -> None:
        while not over.wait(OFTEN):
            seen.append(_megabytes(process))

    watcher = threading.Thread(target=watch)
    watcher.start()
    yield seen
    over.set()
    watcher.join()
