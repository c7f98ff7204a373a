"""How long the draft and the check of a two-page plan take: at the door, with their HTML, and in a browser's worker.

This is what happens at each pause of the typing. The plan is made here; a page holds some 500 words.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any

from calculators.forms import pairs_of
from calculators.playbook import Playbook
from calculators.view import View, open_view
from scripts.worker_speed import in_worker

TIMES = 15
SENTENCE = (
    "On {day} March 2026 the stock manager compared {n} delivered units of B000EXAMPL with the list of the supplier, "
    "because {m} of 96 orders had left the warehouse a day after their ship date, wrote the result into the stock book "
    "and showed it to the owner, who signed each page of the book and filed a copy with the papers of the delivery"
)


def figures(playbook: Playbook, *, browser: bool) -> Iterator[str]:
    """Yield a line for each place where it was measured: draft, check, and both, in milliseconds."""
    view = open_view(playbook)
    questions = list(_questions(view))
    yield _line("at the door", [_times(view.door.answer, _asked(question)) for question in questions])
    yield _line("with HTML", [_times(view.answer, question) for question in questions])
    if browser:
        yield _line("in the browser's worker", in_worker(questions, TIMES))


def _questions(view: View) -> Iterator[dict[str, Any]]:
    plan = {"reason": "late-shipment", "fork": "acknowledge", "facts": _facts()}
    yield _sent(view, "draft-plan", plan)
    text = view.door.result({"tool": "draft-plan", "input": plan, "day": "2026-11-22", "store": "US"})["text"]
    yield _sent(view, "check-plan", {"text": text, "reason": "late-shipment"})


def _sent(view: View, tool: str, given: dict[str, Any]) -> dict[str, Any]:
    pairs = [list(pair) for pair in pairs_of(view.door.tool(tool).form, given)]
    form = [*pairs, ["store", "US"]]
    return {"tool": tool, "input": given, "form": form, "day": "2026-11-22", "base": "../../", "live": True}


def _facts() -> dict[str, Any]:
    said = [SENTENCE.format(day=n + 1, n=n + 20, m=n + 3) for n in range(11)]
    rows = [{"text": text, "owner": "stock manager", "exhibit": "1", "measure": "9 of 9 lists signed"} for text in said]
    return {
        "store_name": "Example Lantern Shop",
        "notice_day": "2026-03-02",
        "root_causes": [{"text": text, "exhibit": "1"} for text in said[:3]],
        "corrective": [row | {"done_on": "2026-03-20"} for row in rows[3:7]],
        "preventive": [row | {"in_force_since": "2026-03-21"} for row in rows[7:]],
        "exhibits": [{"n": n, "title": f"Stock book, page {n}", "file": f"{n:02}_stock.pdf"} for n in range(1, 9)],
    }


def _asked(question: dict[str, Any]) -> dict[str, Any]:
    return {"tool": question["tool"], "day": question["day"], "store": "US", "input": question["input"]}


def _times(answer: Callable[[str], str], question: dict[str, Any]) -> list[float]:
    text = json.dumps(question)
    return [_took(answer, text) for _ in range(TIMES + 1)][1:]


def _took(answer: Callable[[str], str], text: str) -> float:
    start = time.perf_counter()
    answer(text)
    return (time.perf_counter() - start) * 1000


def _line(where: str, taken: list[list[float]]) -> str:
    draft, check = map(statistics.median, taken)
    return f"two pages {where}: draft {draft:.0f} ms, check {check:.0f} ms, together {draft + check:.0f} ms"
