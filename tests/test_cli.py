"""The same door from a terminal."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "emscripten", reason="Pyodide starts no processes")

QUESTION = {"tool": "order-defect-rate", "day": "2026-11-22", "input": {"orders": 540, "defective_orders": 7}}


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "calculators", *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=False, timeout=60)


def test_one_question_gives_one_answer_and_exit_0() -> None:
    done = run("ask", given=json.dumps(QUESTION))
    assert done.returncode == 0
    assert json.loads(done.stdout)["result"]["percent"] == "1.30"


def test_an_error_gives_exit_1() -> None:
    done = run("ask", given='{"tool": "nothing"}')
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == "unknown-tool"


def test_a_question_without_a_day_is_asked_today() -> None:
    undated = {key: value for key, value in QUESTION.items() if key != "day"}
    assert run("ask", given=json.dumps(undated)).returncode == 0


def test_lines_in_are_lines_out_in_the_same_order() -> None:
    lines = [json.dumps(QUESTION), "not json", "", json.dumps(QUESTION)]
    done = run("ask", "--lines", given="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert ["result" in answer for answer in answers] == [True, False, True]
    assert done.returncode == 0


def test_tools_prints_every_tool_with_its_input() -> None:
    described = json.loads(run("tools").stdout)
    assert {"decode-notice", "order-defect-rate", "draft-plan", "check-plan"} <= described.keys()
    assert described["order-defect-rate"]["input"]["properties"]["orders"]["type"] == "integer"


def test_broken_pages_are_told_on_standard_error(tmp_path) -> None:
    (tmp_path / "reasons").mkdir()
    (tmp_path / "reasons" / "broken.md").write_text("nothing", encoding="utf-8")
    done = run("--docs", str(tmp_path), "tools")
    assert done.returncode == 1
    assert "broken.md" in done.stderr
