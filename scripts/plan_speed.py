"""How long the draft and the check of a two-page plan take: at the door, with their HTML, and in a browser's worker.

This is what happens at each pause of the typing: each question has a letter more than the one before. The plan is made
here; a page holds some 500 words.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

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

NOTICE = (
    "Your account has been deactivated because your late shipment rate is above our target. 38 of your last 96 orders "
    "were confirmed after their ship date. Please send us a plan of action: the root cause, the actions you have "
    "taken, and the steps you have taken to prevent late shipment from now on."
)


def figures(playbook: Playbook, *, browser: bool) -> Iterator[str]:
    """Yield a line for each place where it was measured: draft, check, both, and the check in a case."""
    view = open_view(playbook)
    typed = [[_typed(question, letters) for letters in range(TIMES + 1)] for question in _questions(view)]
    yield _line("at the door", [_times(view.door.answer, map(_asked, each)) for each in typed])
    yield _line("with HTML", [_times(view.answer, each) for each in typed])
    if browser:
        yield _line("in the browser's worker", in_worker(typed))


def _questions(view: View) -> Iterator[dict[str, Any]]:
    """Yield a draft, its check, and its check in a case: with the notice, what was entered, and an earlier attempt."""
    plan = {"reason": "late-shipment", "fork": "acknowledge", "facts": _facts()}
    draft = _sent(view, "draft-plan", plan, ("step", "3"))
    yield draft
    text = view.door.result({"tool": "draft-plan", "input": plan, "day": "2026-11-22", "store": "US"})["text"]
    check = {"text": text, "reason": "late-shipment"}
    yield _sent(view, "check-plan", check)
    beside = {"notice": NOTICE, "facts": draft["form"], "earlier": text.replace("20 March", "19 March")}
    yield _sent(view, "check-plan", check | beside)


def _typed(question: dict[str, Any], letters: int) -> dict[str, Any]:
    """Return the question after some letters more were typed in one of its sentences."""
    typed = json.loads(json.dumps(question).replace("5 March 2026 the stock", f"5 March 2026 the {'x' * letters}stock"))
    return cast("dict[str, Any]", typed)


def _sent(view: View, tool: str, given: dict[str, Any], *own: tuple[str, str]) -> dict[str, Any]:
    form = [list(pair) for pair in (*pairs_of(view.door.tool(tool).form, given), ("store", "US"), *own)]
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


def _times(answer: Callable[[str], str], questions: Iterable[dict[str, Any]]) -> list[float]:
    """Return how long each took but the first, at which much is made once."""
    return [_took(answer, json.dumps(question)) for question in questions][1:]


def _took(answer: Callable[[str], str], text: str) -> float:
    start = time.perf_counter()
    answer(text)
    return (time.perf_counter() - start) * 1000


def _line(where: str, taken: list[list[float]]) -> str:
    draft, check, in_case = map(statistics.median, taken)
    both = f"draft {draft:.0f} ms, check {check:.0f} ms, together {draft + check:.0f} ms"
    return f"two pages {where}: {both}; check in a case {in_case:.0f} ms"
