"""Imports every module of the calculators, then tells what each tool shows and answers. Run here and inside Pyodide."""

from __future__ import annotations

import json
import pkgutil
from datetime import date
from importlib import import_module
from pathlib import Path

import calculators
from calculators.view import View, view_from_json

DAY = date(2026, 11, 22)


def answers(playbook: str) -> dict[str, list[str]]:
    """What every tool of the playbook shows before anybody typed, and what it answers to its own worked example.

    A tool that reads files has its example only where these lie, so it is shown without.
    """
    for found in pkgutil.walk_packages(calculators.__path__, "calculators."):
        if not found.name.endswith("__main__"):
            import_module(found.name)
    view = view_from_json(playbook)
    return {name: shown_and_answered(view, name) for name in view.door.tools}


def shown_and_answered(view: View, name: str) -> list[str]:
    """What one tool shows, and answers to its example."""
    if "files" in view.door.tools[name].form():
        return [view.opening(name, "./", DAY, example=False)]
    return [view.opening(name, "./", DAY), example_answer(view, name)]


def example_answer(view: View, name: str) -> str:
    """What the door answers to the tool's worked example."""
    example = dict(view.door.tools[name].example or {"input": {}})
    asked = {key: example[key] for key in ("input", "store") if key in example}
    return str(view.door.answer(json.dumps({"tool": name, "day": DAY.isoformat(), **asked})))


if __name__ == "__main__":
    print(json.dumps(answers(Path("build/playbook.json").read_text(encoding="utf-8"))))
