"""A case saved in a file, opened again: whatever the file holds, nothing of it is lost and nothing else is raised."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from calculators.bridge import Door
from calculators.case import NEWER, ROOM, VERSION
from calculators.tools.open_case import EXAMPLE
from tests.conftest import Ask

FIRST = {
    "version": 1,
    "until": "2026-12-22",
    "shared": {"store": "UK", "reason": "inauthentic"},
    "tools": {"evidence-list": {"pairs": [["reason", "inauthentic"], ["have", "invoice"]], "stamp": "a"}},
}


def opened(ask: Ask, case: Any) -> dict[str, Any]:
    result: dict[str, Any] = ask("open-case", input={"case": case})["result"]
    return result


def changed(**parts: Any) -> dict[str, Any]:
    return {**deepcopy(EXAMPLE), **parts}


@pytest.mark.parametrize("case", [EXAMPLE, json.dumps(EXAMPLE), "\ufeff" + json.dumps(EXAMPLE, indent=1)])
def test_a_case_of_today_opens_as_it_is(ask: Ask, case: Any) -> None:
    assert opened(ask, case) == {"case": EXAMPLE, "warnings": [], "newer": False}


def test_a_case_of_the_first_version_is_brought_to_today(ask: Ask) -> None:
    case = opened(ask, FIRST)["case"]
    assert case["version"] == VERSION
    assert case["shared"]["reason"] == {"value": "inauthentic", "words": "inauthentic", "at": 0}
    kept = case["tools"]["evidence-list"]
    assert kept == {**FIRST["tools"]["evidence-list"], "at": 0, "answered": True, "carried": {}}  # type: ignore[index]
    assert (case["days"], case["until"], case["count"]) == (30, "2026-12-22", 0)


def test_a_newer_version_is_left_alone_and_told(ask: Ask) -> None:
    newer = {"version": 99, "tools": {"x": 1}, "what": ["we", "do not know"]}
    assert opened(ask, newer) == {"case": newer, "warnings": [NEWER], "newer": True}


def test_what_we_do_not_know_is_kept_and_told(ask: Ask) -> None:
    tools = deepcopy(EXAMPLE["tools"]) | {"old-tool": {"pairs": [["a", "b"]], "stamp": "c"}}
    tools["evidence-list"]["pairs"].append(["shoe_size", "44"])
    result = opened(ask, changed(tools=tools, mood="fine"))
    assert result["case"]["mood"] == "fine"
    assert result["case"]["tools"]["old-tool"]["pairs"] == [["a", "b"]]
    assert ["shoe_size", "44"] in result["case"]["tools"]["evidence-list"]["pairs"]
    for name in ("mood", "old-tool", "shoe_size"):
        assert any(f'"{name}"' in warning for warning in result["warnings"])


@pytest.mark.parametrize("broken", [7, None, [], {"pairs": "text"}, {"pairs": [["a"]]}, {"pairs": [["a", 7]]}])
def test_a_part_of_another_form_is_set_aside_and_told(ask: Ask, broken: Any) -> None:
    result = opened(ask, changed(tools={"evidence-list": broken}))
    assert result["case"]["tools"] == {}
    assert result["case"]["set_aside"] == {"tools.evidence-list": broken}
    assert "tools.evidence-list" in result["warnings"][0]


def test_a_name_that_means_something_to_a_browser_reaches_it_only_as_text(ask: Ask) -> None:
    text = json.dumps(EXAMPLE).replace('"order-defect-rate"', '"__proto__"')
    result = opened(ask, text)
    assert "__proto__" not in result["case"]["tools"]
    assert "tools.__proto__" in result["case"]["set_aside"]


def test_too_long_values_are_kept_and_told(ask: Ask) -> None:
    long = {"decode-notice": {"pairs": [["text", "x" * (ROOM + 1)]], "stamp": "s"}}
    result = opened(ask, changed(tools=long))
    assert len(result["case"]["tools"]["decode-notice"]["pairs"][0][1]) == ROOM + 1
    assert "200,000 characters" in result["warnings"][0]
    assert "no room" in result["warnings"][1]


@pytest.mark.parametrize(
    "case",
    [
        {},
        [],
        7,
        "",
        "hello",
        "[" * 100_000,
        {"version": 1},
        {"tools": {}},
        {"version": 1, "tools": []},
        *({"version": version, "tools": {}} for version in (0, -1, True, 1.5, "1", None)),
        {"kind": "a-photo-album", "version": 1, "tools": {}},
    ],
)
def test_what_is_no_case_is_refused_and_it_is_said_what_was_expected(ask: Ask, case: Any) -> None:
    error = ask("open-case", input={"case": case})["error"]
    assert error["code"] == "bad-input"
    assert "Save as a file" in error["fields"]["case"]


def test_a_file_is_opened_like_the_case_itself(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "my-case.json"
    file.write_text(json.dumps(EXAMPLE), encoding="utf-8")
    assert ask("open-case", input={"files": [str(file)]})["result"]["case"] == EXAMPLE
    file.write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe")
    assert "Save as a file" in ask("open-case", input={"files": [str(file)]})["error"]["fields"]["files"]
    assert ask("open-case", input={"files": ["nowhere.json"]})["error"]["code"] == "unreadable-file"
    assert "one file" in ask("open-case", input={"files": [str(file)] * 2})["error"]["message"]


def test_nothing_changes_here_before_the_seller_says_so(show: Ask) -> None:
    answer = show("open-case", ("case", json.dumps(FIRST)))["parts"]["answer"]
    assert "Your papers: 2 entries" in answer
    assert 'data-take-over="beside"' in answer
    newer = show("open-case", ("case", json.dumps({"version": 99, "tools": {}})))["parts"]["answer"]
    assert "data-take-over" not in newer


def test_every_tool_of_the_example_is_known(door: Door) -> None:
    assert set(EXAMPLE["tools"]) <= set(door.tools)
