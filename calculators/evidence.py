"""Which papers a case needs, which are at hand, and what makes each of them pass."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from calculators.playbook import Playbook
from calculators.records import Evidence, Reason


@dataclass(frozen=True, slots=True)
class Document:
    """A paper of a case: what for, whether it is always asked for, whether it is at hand, what it must show."""

    paper: Evidence
    what_for: str
    required: bool
    have: bool
    properties: tuple[str, ...]


def documents(
    reason: Reason, have: Collection[str], playbook: Playbook, day: date, store: str = ""
) -> Iterator[Document]:
    """Yield the papers of ``reason`` in the order of its page; one that begins with "If" is not always asked for."""
    seen = set()
    for item in reason.evidence:
        for name in (link.removeprefix("evidence/") for link in item.links):
            if name in playbook.evidence and name not in seen:
                seen.add(name)
                paper = playbook.evidence[name]
                properties = tuple(playbook.fill(each, day, store) for each in paper.properties)
                what_for = playbook.fill(item, day, store)
                yield Document(paper, what_for, not item.text.startswith("If "), name in have, properties)
