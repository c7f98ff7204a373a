"""What every test may ask for: the playbook, a door to it, a view of it, and a fixed day."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from calculators.bridge import Door, open_door
from calculators.playbook import Playbook
from calculators.view import View, open_view

# How fast something is stands in the benches: a busy machine fails no test.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
DAY = date(2026, 11, 22)

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    return Playbook.read(DOCS)


@pytest.fixture(scope="session")
def door(playbook: Playbook) -> Door:
    return open_door(playbook)


@pytest.fixture(scope="session")
def view(playbook: Playbook) -> View:
    return open_view(playbook)


@pytest.fixture(scope="session")
def ask(door: Door) -> Ask:
    """Ask the door as everybody does: text in, text out."""

    def asked(tool: str, day: str = DAY.isoformat(), **question: Any) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(door.answer(json.dumps({"tool": tool, "day": day, **question})))
        assert ("result" in answer) != ("error" in answer), "an answer holds a result or an error, never both"
        return answer

    return asked


@pytest.fixture(scope="session")
def show(view: View) -> Ask:
    """Send a form as the browser does: pairs in, HTML out."""

    def shown(tool: str, *pairs: tuple[str, str], **rest: Any) -> dict[str, Any]:
        question = {"tool": tool, "form": [list(pair) for pair in pairs], "day": DAY.isoformat(), "base": "../../"}
        answer: dict[str, Any] = json.loads(view.answer(json.dumps(question | rest)))
        return answer

    return shown
