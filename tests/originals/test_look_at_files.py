"""Files at the door and on the screen."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest

from calculators.originals.example import FILES
from tests.conftest import DAY, ROOT, Ask
from tests.originals.files import pdf, png

TOOL = "look-at-files"


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    files = {"01_invoice.pdf": pdf(), "02_copy.pdf": pdf(), "<b>.png": png()}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return [str(tmp_path / name) for name in files]


def test_each_file_is_told_with_its_digest_and_a_second_copy_is_noticed(ask: Ask, paths: list[str]) -> None:
    result = ask(TOOL, input={"files": paths})["result"]
    assert [each["kind"] for each in result["files"]] == ["pdf", "pdf", "png"]
    assert result["files"][1]["signs"] == [{"sign": "same-file", "file": paths[0]}]
    assert result["sha256"].splitlines()[0] == f"{result['files'][0]['sha256']}  {paths[0]}"


def test_what_cannot_be_opened_is_named_and_the_rest_is_looked_at(ask: Ask, paths: list[str]) -> None:
    result = ask(TOOL, input={"files": [*paths, "nowhere.pdf", "nul\0.pdf"]})["result"]
    assert len(result["files"]) == 3
    assert [each["file"] for each in result["unread"]] == ["nowhere.pdf", "nul\0.pdf"]


def test_no_readable_file_is_an_error(ask: Ask) -> None:
    assert ask(TOOL, input={"files": ["nowhere.pdf"]})["error"]["code"] == "unreadable-file"
    assert ask(TOOL, input={"files": []})["error"]["code"] == "bad-input"


def test_only_a_limit_that_a_record_holds_is_checked(ask: Ask, playbook, tmp_path: Path) -> None:
    limit = playbook.evidence["identity-document"].figures["upload-size"].on(DAY).value.amount
    path = tmp_path / "passport.png"
    path.write_bytes(png() + bytes(int(limit) * 1_000_000))
    told = ask(TOOL, input={"files": [str(path)], "paper": "identity-document"})["result"]
    assert {"sign": "too-large", "megabytes": int(limit)} in told["files"][0]["signs"]
    free = ask(TOOL, input={"files": [str(path)], "paper": "invoice"})["result"]
    assert (free["limit"], [each["sign"] for each in free["files"][0]["signs"]]) == (None, ["cut-off"])


def test_the_page_shows_each_sign_with_what_to_do(show: Ask) -> None:
    answer = show(TOOL, *(("files", name) for name in FILES))["parts"]["answer"]
    assert "Something stands out in 2 of 3 files." in answer
    assert "made on 2025-05-14 and changed on 2026-03-05" in answer
    assert "It is a screenshot." in answer


def test_names_of_files_stay_text_and_the_list_can_be_saved(show: Ask, paths: list[str]) -> None:
    answer = show(TOOL, *(("files", path) for path in paths), ("format", "txt"))
    assert "<b>" not in answer["parts"]["answer"]
    (saved,) = answer["files"]
    assert base64.b64decode(saved["base64"]).decode() == answer["result"]["sha256"]


def test_every_sign_has_words_and_none_leads_to_a_changed_file() -> None:
    words = (ROOT / "templates/tools/look-at-files-signs.html").read_text(encoding="utf-8")
    code = "".join(
        (ROOT / path).read_text(encoding="utf-8")
        for path in ("calculators/originals/signs.py", "calculators/tools/_originals.py")
    )
    named = {
        *re.findall(r'Sign\("([\w-]+)"', code),
        *re.findall(r'"sign": "([\w-]+)"', code),
        "editor",
        "joiner",
        "printer",
        "word-processor",
    }
    assert named == set(re.findall(r'name == "([\w-]+)"', words))
    assert not re.findall(r"\b(?:edit|correct|repair|fix|remove|strip|clean)\b", words.lower())
