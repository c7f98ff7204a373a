"""What a reviewer may notice in the files that are to be sent. They are looked at and never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import Form

from calculators.errors import UnreadableFile
from calculators.forms import Choice, Files
from calculators.originals.example import FILES
from calculators.plain import plain
from calculators.playbook import Playbook
from calculators.tools import Question, Tool
from calculators.tools._originals import limit_of, looked_at, told


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
    looked, unread = looked_at(question.input["files"])
    if not looked:
        raise UnreadableFile(unread[0]["why"], {"files": unread[0]["why"]})
    found = list(looked.values())
    limit = limit_of(question.input.get("paper", ""), question)
    return {
        "files": [told(each, found[:place], limit) for place, each in enumerate(found)],
        "unread": unread,
        "limit": plain(limit) if limit else None,
        "sha256": "".join(f"{each.sha256}  {each.file}\n" for each in found),
    }


def _list(question: Question, result: Mapping[str, Any]) -> tuple[str, str, bytes]:  # noqa: ARG001 - the signature of Tool.files
    return "files-sha256.txt", "text/plain;charset=utf-8", result["sha256"].encode()
