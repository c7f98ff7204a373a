"""The one zip that the browser runs: complete, small, the same each time, with the answers that Python gives here."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from scripts import publish
from scripts.runtime import MANIFEST, ZIP, make_runtime, package_members, zip_of
from scripts.stamps import ROOT
from tests.scripts.zip_answers import answers

LARGEST_FIRST_VISIT = 4_500_000


@pytest.fixture(scope="module", autouse=True)
def _made() -> None:
    with publish.alone():
        make_runtime()


def test_it_answers_in_pyodide_as_it_does_here() -> None:
    command = ["node", "scripts/in_pyodide.mjs", "--runtime", ZIP, "tests/scripts/zip_answers.py"]
    there = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert json.loads(there.stdout) == answers((ROOT / "build" / "playbook.json").read_text(encoding="utf-8"))


def test_it_is_stored_and_compiled() -> None:
    with zipfile.ZipFile(ZIP) as runtime:
        members = runtime.infolist()
    assert {member.compress_type for member in members} == {zipfile.ZIP_STORED}
    assert not [member.filename for member in members if member.filename.endswith(".py")]


def test_the_same_sources_give_the_same_bytes() -> None:
    members = list(package_members())
    assert zip_of(members) == zip_of(reversed(members))


def test_a_first_visit_with_a_tool_stays_small() -> None:
    files = json.loads(MANIFEST.read_text())["files"].values()
    assert sum(file["wire"] for file in files) < LARGEST_FIRST_VISIT


def test_names_carry_a_digest_of_what_they_hold(tmp_path: Path) -> None:
    files = json.loads(MANIFEST.read_text())["files"]
    assert all("-" in file["path"] for file in files.values())
    assert len({file["path"] for file in files.values()}) == len(files)
