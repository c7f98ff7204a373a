"""The packet: the papers as they came, under numbered names, with a cover sheet, their fingerprints and the plan."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from calculators.errors import QuestionError, TooLarge, Unfinished, UnreadableFile
from calculators.originals.example import FILES
from calculators.originals.look import Original
from calculators.originals.names import packed_name
from calculators.originals.stored import MOST_BYTES, Member, Piece, member, stored
from calculators.plan.compose import Composed, compose, said_day
from calculators.plan.docx import to_docx
from calculators.plan.draft import Draft
from calculators.plan.text import to_text
from calculators.playbook import Playbook
from calculators.tools import Question, Tool, draft_plan, evidence_list
from calculators.tools._letter import DOCX
from calculators.tools._originals import limit_of, looked_at, told
from calculators.tools._packet_form import form_for, name_of
from calculators.tools._parts import answered, sums_in

LIST = "files-sha256.txt"
"""The name of the list of fingerprints."""

ROOM = 10_000_000
"""Bytes kept free for the cover sheet, the plan and the zip's own list."""


def tools(playbook: Playbook) -> Iterator[Tool]:
    """Offer the packet."""
    yield Tool(
        name="packet",
        title="Pack your papers",
        form=form_for(playbook),
        answer=answer,
        template="packet.html",
        form_template="packet-form.html",
        button="Show the packet",
        by_store=True,
        example=EXAMPLE if "inauthentic" in playbook.reasons else None,
        carries={
            "papers": "evidence-list",
            "plan": "draft-plan",
            "cover": "cover-invoices.found",
            "store_name": "draft-plan.facts-store_name",
            "asins": "case.asins",
        },
        shown=lambda question, result: {"sheet": _cover_sheet(question, result)},
        files={"zip": _zip, "docx": _sheet_alone},
    )


def answer(question: Question) -> dict[str, Any]:
    """Return what the packet holds: exhibits under their names, points of the notice, cover sheet, fingerprints.

    Raises Unfinished without a file, UnreadableFile where none can be opened, TooLarge where a zip cannot hold them.
    """
    given = question.input
    if not given.get("files"):
        message = "Choose the files you want to send."
        raise Unfinished(message, {"files": message})
    looked, unread = looked_at(given["files"])
    if not looked:
        raise UnreadableFile(unread[0]["why"], {"files": unread[0]["why"]})
    papers, broken = _papers(question)
    plan, wrong = _plan(question)
    exhibits = list(_exhibits(looked, papers, question))
    size = sum(each["size"] for each in exhibits)
    if size > MOST_BYTES - ROOM:
        message = "These files are too large for one packet. Make two of them."
        raise TooLarge(message, {"files": message})
    found: dict[str, Any] = {
        "exhibits": exhibits,
        "points": list(_points(papers, exhibits, plan)),
        "size": size,
        "plan": _plan_name(plan) if plan else None,
        "blanks": list(plan.plan.blanks) if plan else [],
        "unread": unread,
        "absent": _absent(given),
        "broken": [str(error) for error in (broken, wrong) if error],
    }
    return found | {
        "cover_sheet": to_text(_cover_sheet(question, found).letter),
        "sha256": "".join(f"{each['sha256']}  {each['packed_as']}\n" for each in exhibits),
    }


def _papers(question: Question) -> tuple[Sequence[Mapping[str, Any]], QuestionError | None]:
    """Return the papers of the case by the list of papers, and what is wrong with that list."""
    if not question.input.get("papers"):
        return (), None
    (tool,) = evidence_list.tools(question.playbook)
    found = answered(tool, question.input["papers"], question, evidence_list.answer)
    return ((), found) if isinstance(found, QuestionError) else (found["documents"], None)


def _plan(question: Question) -> tuple[Draft | None, QuestionError | None]:
    if not question.input.get("plan"):
        return None, None
    (tool,) = draft_plan.tools(question.playbook)
    found = answered(tool, question.input["plan"], question, draft_plan.drafted)
    return (None, found) if isinstance(found, QuestionError) else (found, None)


def _exhibits(
    looked: Mapping[int, Original], papers: Sequence[Mapping[str, Any]], question: Question
) -> Iterator[dict[str, Any]]:
    """Yield the files in the order of their numbers; several files of one number are its parts."""
    rows = dict(_with_rows(looked, question.input))
    numbers = dict(zip(rows, _numbers(list(rows.values()), papers), strict=True))
    together, parts = Counter(numbers.values()), Counter[int]()
    for place in sorted(rows, key=numbers.__getitem__):
        number = numbers[place]
        parts[number] += 1
        part = parts[number] if together[number] > 1 else 0
        earlier = [each for other, each in looked.items() if other < place]
        seen = told(looked[place], earlier, limit_of(rows[place].get("paper", ""), question))
        checksum = {"place": place, "crc32": looked[place].crc32}
        yield seen | checksum | _said(rows[place], seen["pages"], question.playbook) | _named(rows[place], number, part)


def _said(row: Mapping[str, Any], pages: int | None, playbook: Playbook) -> dict[str, Any]:
    """Return what the seller says of a file: what it is, and where to look in it."""
    paper = playbook.evidence.get(row.get("paper", ""))
    return {
        "file": row["file"],
        "paper": paper.name if paper else "",
        "title": row.get("title") or (paper.title if paper else PurePath(row["file"]).stem),
        "page": row.get("page", ""),
        "look": row.get("look", ""),
        "beyond": _beyond(row.get("page", ""), pages),
    }


def _named(row: Mapping[str, Any], number: int, part: int) -> dict[str, Any]:
    return {
        "n": number,
        "part": part,
        "shown": f"{number}-{part}" if part else str(number),
        "packed_as": packed_name(row["file"], number, part, row.get("paper") or "file"),
    }


def _with_rows(looked: Mapping[int, Original], given: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the place of each file with its row: the next row that bears its name."""
    free = list(given.get("exhibits", ()))
    for place, path in enumerate(given["files"]):
        row = next((row for row in free if row.get("file") == name_of(path)), {"file": name_of(path)})
        if row in free:
            free.remove(row)
        if place in looked:
            yield place, row


def _numbers(rows: Sequence[Mapping[str, Any]], papers: Iterable[Mapping[str, Any]]) -> list[int]:
    """Return each row's number: its own, that of its paper, or the next free one."""
    of_paper = {each["evidence"]: each["exhibit"] for each in papers if each["exhibit"]}
    known = [row.get("n") or of_paper.get(row.get("paper", "")) for row in rows]
    taken = {*known, *of_paper.values()}
    found: list[int] = []
    for number in known:
        found.append(number or next(n for n in range(1, len(taken) + 2) if n not in taken))
        taken.add(found[-1])
    return found


def _beyond(page: str, pages: int | None) -> bool:
    """Tell whether a page is named that the file does not have."""
    numbers = [int(each) for each in "".join(c if c.isdigit() and c.isascii() else " " for c in page).split()]
    return bool(pages) and any(not 1 <= number <= (pages or 0) for number in numbers)


def _absent(given: Mapping[str, Any]) -> list[str]:
    """Return the files that have a row and are not chosen now: a page keeps words, not files."""
    rowed = Counter(row["file"] for row in given.get("exhibits", ()) if row.get("file"))
    return list((rowed - Counter(map(name_of, given["files"]))).elements())


def _points(
    papers: Iterable[Mapping[str, Any]], exhibits: Sequence[Mapping[str, Any]], plan: Draft | None
) -> Iterator[dict[str, Any]]:
    """Yield what the notice asks for, in its words where they are known, with the exhibits that answer it."""
    for each in papers:
        if each["asked"]:
            yield {
                "asked": each["quote"] or each["title"],
                "exhibits": [exhibit for exhibit in exhibits if exhibit["paper"] == each["evidence"]],
                "asked_from": each["asked_from"],
                "asked_on": each["asked_on"],
            }
    if plan:
        yield {"asked": "Plan of action", "plan": _plan_name(plan), "exhibits": [], "asked_from": "", "asked_on": None}


def _cover_sheet(question: Question, result: Mapping[str, Any]) -> Composed:
    given = question.input
    day = given.get("notice_day")
    words = {
        "list": LIST,
        "store_name": given.get("store_name", ""),
        "notice_day": said_day(day, question.store) if day else "",
        "asins": given.get("asins", ()),
        "sums": sums_in(given.get("cover")),
        "points": result["points"],
        "exhibits": result["exhibits"],
    }
    return compose("cover-sheet.j2", "Cover sheet", words, question.store)


def _plan_name(plan: Draft) -> str:
    return f"{'draft-' if plan.plan.blanks else ''}plan-of-action.docx"


def _zip(question: Question, result: Mapping[str, Any]) -> tuple[str, str, Sequence[Piece]]:
    return "packet.zip", "application/zip", list(stored(_members(question, result)))


def _members(question: Question, result: Mapping[str, Any]) -> Iterator[Member]:
    plan, _ = _plan(question)
    sheet, written = _sheet_files(question, result), _plan_files(plan) if plan else {}
    yield from (member(name, data) for name, data in sheet.items())
    yield from (_exhibit(each, question.input["files"][each["place"]]) for each in result["exhibits"])
    yield from (member(name, data) for name, data in written.items())
    own = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in (sheet | written).items())
    yield member(LIST, (result["sha256"] + "".join(own)).encode())


def _exhibit(each: Mapping[str, Any], path: str) -> Member:
    body = FILES[path] if path in FILES else PurePath(path)
    return Member(each["packed_as"], each["size"], each["crc32"], body)


def _sheet_files(question: Question, result: Mapping[str, Any]) -> dict[str, bytes]:
    letter = _cover_sheet(question, result).letter
    return {"00_cover-sheet.docx": to_docx(letter), "00_cover-sheet.txt": to_text(letter).encode()}


def _plan_files(plan: Draft) -> dict[str, bytes]:
    name, letter = _plan_name(plan), plan.plan.letter
    return {name: to_docx(letter), f"{PurePath(name).stem}.txt": to_text(letter).encode()}


def _sheet_alone(question: Question, result: Mapping[str, Any]) -> tuple[str, str, bytes]:
    return "00_cover-sheet.docx", DOCX, to_docx(_cover_sheet(question, result).letter)


EXAMPLE: dict[str, Any] = {
    "title": "two invented invoices and a picture",
    "day": "2026-03-09",
    "store": "US",
    "input": {
        "files": list(FILES),
        "store_name": "Example Lantern Shop",
        "notice_day": "2026-03-02",
        "asins": ["B000EXAMPL"],
        "papers": evidence_list.EXAMPLE["input"],
        "exhibits": [{"file": name, "paper": "invoice"} for name in FILES if "invoice" in name],
    },
}
