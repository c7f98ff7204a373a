"""The packet: what goes in, under which name, and what the cover sheet says of it."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from calculators.tools import draft_plan
from tests.conftest import Ask
from tests.originals.files import pdf, png

TOOL = "packet"
FILES = {"Rechnung 1001.pdf": pdf(), "invoice 1002.pdf": pdf(page=b"/Rotate 90"), "发票.png": png()}
PAPERS = {
    "reason": "inauthentic",
    "notice": "We removed your listings because we received complaints about the authenticity of your items. To "
    "reactivate them, please submit the following: Copies of invoices or receipts from your supplier issued in the "
    "last 365 days. A letter of authorization from the rights owner.",
    "papers": {"invoice": {"state": "have"}, "letter-of-authorisation": {"asked_from": "Lamp Works"}},
}


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    return [str(tmp_path / name) for name in FILES]


def rows(*given: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"file": name, **row} for name, row in zip(FILES, given, strict=False)]


def packed(answer: dict[str, Any]) -> zipfile.ZipFile:
    """Return the packet as the page puts it together."""
    (saved,) = answer["files"]
    pieces = (
        Path(each["file"]).read_bytes() if "file" in each else base64.b64decode(each["base64"])
        for each in saved["pieces"]
    )
    return zipfile.ZipFile(io.BytesIO(b"".join(pieces)))


def test_each_file_gets_a_number_a_plain_name_and_its_digest(ask: Ask, paths: list[str]) -> None:
    result = ask(TOOL, input={"files": paths})["result"]
    assert [each["packed_as"] for each in result["exhibits"]] == [
        "01_Rechnung-1001.pdf",
        "02_invoice-1002.pdf",
        "03_file.png",
    ]
    digest = hashlib.sha256(FILES["Rechnung 1001.pdf"]).hexdigest()
    assert result["sha256"].splitlines()[0] == f"{digest}  01_Rechnung-1001.pdf"


def test_the_number_of_a_paper_holds_here_too_and_several_files_are_its_parts(ask: Ask, paths: list[str]) -> None:
    exhibits = rows({"paper": "invoice", "page": "2", "look": "third line"}, {"paper": "invoice"}, {"title": "Photo"})
    result = ask(TOOL, input={"files": paths, "exhibits": exhibits, "papers": PAPERS})["result"]
    assert [each["shown"] for each in result["exhibits"]] == ["1-1", "1-2", "3"]
    assert "exhibit 1-1, page 2; exhibit 1-2" in result["cover_sheet"]
    assert "third line" in result["cover_sheet"]
    assert "not enclosed yet, asked for from Lamp Works" in result["cover_sheet"]


def test_own_numbers_win_and_a_page_that_is_not_there_is_noticed(ask: Ask, paths: list[str]) -> None:
    exhibits = rows({"n": 7, "page": "2, 9"}, {"page": "3"}, {"page": "1"})
    result = ask(TOOL, input={"files": paths, "exhibits": exhibits})["result"]
    assert [(each["shown"], each["beyond"]) for each in result["exhibits"]] == [("1", False), ("2", False), ("7", True)]


def test_the_packet_holds_every_file_byte_for_byte_and_is_the_same_each_time(show: Ask, paths: list[str]) -> None:
    pairs = [*(("files", path) for path in paths), ("format", "zip")]
    answer = show(TOOL, *pairs)
    with packed(answer) as packet:
        assert packet.testzip() is None
        names = packet.namelist()
        assert (names[:2], names[-1]) == (["00_cover-sheet.docx", "00_cover-sheet.txt"], "files-sha256.txt")
        assert [packet.read(name) for name in names[2:-1]] == list(FILES.values())
        listed = dict(line.split("  ")[::-1] for line in packet.read(names[-1]).decode().splitlines())
        assert listed == {name: hashlib.sha256(packet.read(name)).hexdigest() for name in names[:-1]}
    assert answer["files"] == show(TOOL, *pairs)["files"]


def test_the_plan_of_the_case_goes_in_and_an_open_one_is_a_draft(ask: Ask, show: Ask, paths: list[str]) -> None:
    whole = ask(TOOL, store="US", input={"files": paths, "plan": draft_plan.EXAMPLE["input"]})["result"]
    assert whole["plan"].endswith("plan-of-action.docx")
    started = '[["reason", "inauthentic"], ["fork", "acknowledge"], ["store", "US"]]'
    answer = show(TOOL, ("files", paths[0]), ("plan", started), ("format", "zip"))
    with packed(answer) as packet:
        assert {"draft-plan-of-action.docx", "draft-plan-of-action.txt"} <= set(packet.namelist())
    assert "It goes in as a draft." in answer["parts"]["answer"]


def test_a_broken_part_of_the_case_is_told_and_the_files_are_packed_all_the_same(ask: Ask, paths: list[str]) -> None:
    result = ask(TOOL, input={"files": paths, "plan": {"fork": "acknowledge"}, "papers": [["reason", "x"]]})["result"]
    assert len(result["broken"]) == 2
    assert len(result["exhibits"]) == 3


def test_without_a_file_one_is_asked_for_and_the_words_stay(show: Ask) -> None:
    answer = show(TOOL, ("exhibits-0-file", "invoice.pdf"), ("exhibits-0-look", "third line"))
    assert answer["error"]["fields"] == {"files": "Choose the files you want to send."}
    assert "Choose this file again." in answer["parts"]["form"]
    assert "third line" in answer["parts"]["form"]


def test_a_file_that_is_not_chosen_now_is_named_and_not_packed(ask: Ask, paths: list[str]) -> None:
    result = ask(TOOL, input={"files": paths[:1], "exhibits": rows({}, {"look": "second line"})})["result"]
    assert result["absent"] == ["invoice 1002.pdf"]
    assert len(result["exhibits"]) == 1
    assert ask(TOOL, input={"files": ["nowhere.pdf"]})["error"]["code"] == "unreadable-file"


def test_a_chosen_file_gets_its_row_at_once_and_two_of_one_name_get_two(show: Ask, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "scan.pdf").write_bytes(pdf(page=folder.encode()))
    form = show(TOOL, *(("files", str(tmp_path / each / "scan.pdf")) for each in ("one", "two")))["parts"]["form"]
    assert form.count('value="scan.pdf"') == 2


def test_an_example_packet_can_be_saved(show: Ask) -> None:
    answer = show(TOOL, *(("files", name) for name in ("Screenshot 2026-03-05.png",)), ("format", "zip"))
    with packed(answer) as packet:
        assert "01_Screenshot-2026-03-05.png" in packet.namelist()
