"""How long a decoded notice takes: at the door, with its HTML, and in a browser's worker, as after a paste."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from calculators.playbook import Playbook
from calculators.view import open_view
from scripts.worker_speed import in_worker

TIMES = 3
EVERY = 8
"""One notice in so many is asked, and the longest."""
HUGE = {"the longest text that is read": 200_000, "a paste of a megabyte": 1_000_000}


def speeds(texts: Sequence[str], playbook: Playbook) -> Iterator[str]:
    """Yield a line for each place where it was measured, in milliseconds."""
    chosen = sorted({*texts[::EVERY], max(texts, key=len)})
    view = open_view(playbook)
    questions = [_question(text) for text in chosen]
    yield _line("at the door", [_times(view.door.answer, _asked(text)) for text in chosen])
    yield _line("with HTML", [_times(view.answer, question) for question in questions])
    long = [_question(" ".join(texts)[:size].ljust(size, "x")) for size in HUGE.values()]
    taken = in_worker([[question] * (TIMES + 1) for question in (*questions, *long)])
    yield _line("with HTML in the browser's worker", taken[: len(questions)])
    for words, each in zip(HUGE, taken[len(questions) :], strict=True):
        yield f"{words} in the browser's worker: {statistics.median(each):.0f} ms"


def _question(text: str) -> dict[str, Any]:
    return {"tool": "decode-notice", "form": [["text", text]], "day": "2026-11-22", "base": "../../", "live": True}


def _asked(text: str) -> dict[str, Any]:
    return {"tool": "decode-notice", "input": {"text": text}, "day": "2026-11-22"}


def _times(answer: Callable[[str], str], question: dict[str, Any]) -> list[float]:
    text = json.dumps(question)
    return [_took(answer, text) for _ in range(TIMES + 1)][1:]


def _took(answer: Callable[[str], str], text: str) -> float:
    start = time.perf_counter()
    answer(text)
    return (time.perf_counter() - start) * 1000


def _line(where: str, taken: list[list[float]]) -> str:
    each = [statistics.median(times) for times in taken]
    return f"{len(each)} notices {where}: median {statistics.median(each):.1f} ms, slowest {max(each):.1f} ms"
