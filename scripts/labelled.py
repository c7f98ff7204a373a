"""Labelled notices: a text, and what a reader who knows would say it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from calculators.playbook import Playbook

NOT_REASONS = ("none", "phishing")


@dataclass(frozen=True)
class Notice:
    """A text and what must be read out of it. The first reason and stage are the answer, the others are not wrong."""

    name: str
    text: str
    reasons: tuple[str, ...]
    stages: tuple[str, ...]

    @property
    def reason(self) -> str:
        """The right reason."""
        return self.reasons[0]


def notices(folder: Path) -> Iterator[Notice]:
    """Read ``<reason>/<name>.txt``; lines that begin with ``#`` at the top say what else must be read."""
    for path in sorted(folder.glob("*/*.txt")):
        head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
        says = dict(line.removeprefix("# ").split(": ", 1) for line in head.splitlines())
        reasons = (path.parent.name, *says.get("also accepted", "").split())
        yield Notice(f"{path.parent.name}/{path.stem}", text, reasons, tuple(says["stage"].split(" or ")))


def shared(path: Path) -> Iterator[Notice]:
    """Read a JSON list of labelled notices."""
    for each in json.loads(path.read_text(encoding="utf-8")):
        reasons = (each["primary"], *each.get("accept", ()))
        yield Notice(each["id"], each["text"], reasons, (each["stage"], *each.get("accept_stage", ())))


def examples_of(playbook: Playbook) -> Iterator[Notice]:
    """Return the examples that stand on the pages of the reasons; a counter-example tells no stage."""
    for name, reason in playbook.reasons.items():
        for number, example in enumerate(reason.examples):
            yield Notice(f"{name}/example-{number}", example.text, (name,), (example.stage,) if example.stage else ())
        for number, counter in enumerate(reason.counter_examples):
            yield Notice(f"{name}/counter-example-{number}", counter.text, (counter.reason,), ())
