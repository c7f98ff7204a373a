"""Files that are looked at, as the door tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from calculators.dated import InForce
from calculators.originals.example import FILES
from calculators.originals.look import Original, look, look_at, shown_name
from calculators.plain import plain
from calculators.tools import Question

LIMIT = "upload-size"
MEGABYTE = 1_000_000
_FACTS = ("pages", "width", "height", "made_with", "created", "changed", "only_pictures", "signatures")


def looked_at(paths: Sequence[str]) -> tuple[Mapping[int, Original], list[dict[str, str]]]:
    """Return what is seen of each file by its place in ``paths``, and those that could not be opened."""
    found, unread = {}, []
    for place, path in enumerate(paths):
        try:
            found[place] = look_at(path, [FILES[path]]) if path in FILES else look(path)
        except (OSError, ValueError):
            why = "This file could not be opened. Choose it again."
            unread.append({"file": shown_name(path), "why": why})
    return found, unread


def limit_of(paper: str, question: Question) -> InForce | None:
    """Return the largest size, in megabytes, that the record of ``paper`` holds."""
    record = question.playbook.evidence.get(paper)
    figure = record.figures.get(LIMIT) if record else None
    return figure.on(question.day, question.store) if figure else None


def told(each: Original, earlier: Iterable[Original], limit: InForce | None) -> dict[str, Any]:
    """Return what is seen of a file and what may be noticed; ``earlier`` files may be the same one."""
    signs = [{"sign": sign.name, **plain(sign.facts)} for sign in each.signs]
    signs += [{"sign": "same-file", "file": other.file} for other in earlier if other.sha256 == each.sha256][:1]
    if limit and each.size >= limit.value.amount * MEGABYTE:
        signs.append({"sign": "too-large", "megabytes": int(limit.value.amount)})
    return {
        **{name: getattr(each, name) for name in ("file", "kind", "size", "sha256")},
        **{name: plain(getattr(each.facts, name)) for name in _FACTS},
        "signs": signs,
    }
