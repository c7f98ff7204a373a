"""What a reviewer may notice in the files that are to be sent. They are looked at and never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wtforms import Form

from calculators.dated import InForce
from calculators.errors import UnreadableFile
from calculators.forms import Choice, Files
from calculators.originals.example import FILES
from calculators.originals.look import Original, look, look_at, shown_name
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.tools import Question, Tool

LIMIT = "upload-size"
MEGABYTE = 1_000_000


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the look at files, with the limits of the papers that have one."""
    papers = [(name, paper.title) for name, paper in playbook.evidence.items()]

    class Input(Form):
        files = Files("Files", "Choose the files you mean to send. They stay on this device, as they are.")
        paper = Choice("What they are", papers, "Only if all of them are of one kind.", required=False)

    yield Tool(
        name="look-at-files",
        title="Look at your files",
        form=Input,
        answer=answer,
        template="look-at-files.html",
        button="Look at them",
        example={"title": "two invented invoices and a picture", "input": {"files": list(FILES)}},
        files={"txt": _list},
    )


def answer(question: Question) -> dict[str, Any]:
    """Return each file with its kind, size, digest and what may be noticed in it. Raises UnreadableFile if none is."""
    found, unread = _looked_at(question.input["files"])
    if not found:
        raise UnreadableFile(unread[0]["why"], {"files": unread[0]["why"]})
    limit = _limit(question)
    return {
        "files": [_file(each, found[:place], limit) for place, each in enumerate(found)],
        "unread": unread,
        "limit": plain(limit) if limit else None,
        "sha256": "".join(f"{each.sha256}  {each.file}\n" for each in found),
    }


def _looked_at(paths: Sequence[str]) -> tuple[list[Original], list[dict[str, str]]]:
    found, unread = [], []
    for path in paths:
        try:
            found.append(look_at(path, [FILES[path]]) if path in FILES else look(path))
        except (OSError, ValueError):
            why = "This file could not be opened. Choose it again."
            unread.append({"file": shown_name(path), "why": why})
    return found, unread


def _limit(question: Question) -> InForce | None:
    """Return the largest size, in megabytes, that the record of the paper holds."""
    paper = question.playbook.evidence.get(question.input.get("paper", ""))
    figure = paper.figures.get(LIMIT) if paper else None
    return figure.on(question.day, question.store) if figure else None


def _file(each: Original, earlier: Sequence[Original], limit: InForce | None) -> dict[str, Any]:
    facts = each.facts
    signs = [{"sign": sign.name, **plain(sign.facts)} for sign in each.signs]
    signs += [{"sign": "same-file", "file": other.file} for other in earlier if other.sha256 == each.sha256][:1]
    if limit and each.size >= limit.value.amount * MEGABYTE:
        signs.append({"sign": "too-large", "megabytes": int(limit.value.amount)})
    return {
        **{name: getattr(each, name) for name in ("file", "kind", "size", "sha256")},
        **{
            name: plain(getattr(facts, name))
            for name in ("pages", "width", "height", "made_with", "created", "changed")
        },
        "only_pictures": facts.only_pictures,
        "signatures": facts.signatures,
        "signs": signs,
    }


def _list(question: Question, result: Mapping[str, Any]) -> tuple[str, str, bytes]:  # noqa: ARG001 - the signature of Tool.files
    return "files-sha256.txt", "text/plain;charset=utf-8", result["sha256"].encode()
