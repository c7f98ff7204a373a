"""Every dated figure of every record, as one flat list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from calculators.dated import EVERYWHERE, Dated, InForce
from calculators.playbook import Playbook
from calculators.records import KINDS


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of one record: where it stands, for which store and since when, and what it is worth today."""

    path: str
    held: InForce
    age: int

    @property
    def words(self) -> str:
        """The value as a page shows it."""
        return str(self.held.value)

    @property
    def call(self) -> str:
        """The macro by which a page draws it."""
        store = "" if self.held.store == EVERYWHERE else f', "{self.held.store}"'
        return f'{{{{ figure("{self.path}"{store}) }}}}'


def figures(playbook: Playbook, day: date) -> list[Figure]:
    """Return every value of every record, with the age of its source on ``day``."""
    return [
        Figure(path, held, (day - held.value.source.checked).days)
        for kind in KINDS
        for name, record in playbook.kind(kind).items()
        for path, dated in _dated(f"{kind}/{name}", record)
        for held in dated.history()
    ]


def _dated(page: str, record: Any) -> Iterator[tuple[str, Dated]]:
    for each in fields(record):
        value = getattr(record, each.name)
        if isinstance(value, Dated):
            yield page if each.name in ("target", "length") else f"{page}#{each.name}", value
    for name, value in getattr(record, "figures", {}).items():
        yield f"{page}#{name}", value
