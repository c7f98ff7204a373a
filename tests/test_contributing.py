"""What the contributing pages promise: a lawyer copies one page, and everything has the new reason."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from calculators.bridge import open_door
from calculators.playbook import Playbook
from calculators.view import open_view
from tests.conftest import DAY, DOCS

NEW = "a-new-reason"


def annotated_page() -> str:
    """Cut the page to copy out of the page that explains it."""
    text = (DOCS / "contributing" / "add-a-reason.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^(`{3,})markdown\n(.*?)^\1$", text, flags=re.MULTILINE | re.DOTALL)
    assert len(blocks) == 1, "there is one page to copy"
    return blocks[0][1]


def with_new_reason(tmp_path: Path) -> Playbook:
    """The playbook after one file was added and nothing else was touched."""
    folder = tmp_path / "docs"
    shutil.copytree(DOCS, folder, ignore=shutil.ignore_patterns("assets", "javascripts", "notices", "stylesheets"))
    (folder / "reasons" / f"{NEW}.md").write_text(annotated_page(), encoding="utf-8")
    return Playbook.read(folder)


def test_the_page_to_copy_is_a_sound_record(tmp_path: Path) -> None:
    reason = with_new_reason(tmp_path).reasons[NEW]
    assert len(reason.examples) >= 3
    assert reason.evidence
    assert reason.root_causes or reason.send_instead


def test_every_tool_has_the_new_reason_without_another_file(tmp_path: Path) -> None:
    playbook = with_new_reason(tmp_path)
    door = open_door(playbook)
    draft = {"tool": "draft-plan", "day": DAY.isoformat(), "input": {"reason": NEW, "fork": "acknowledge"}}
    assert playbook.reasons[NEW].title in json.loads(door.answer(json.dumps(draft)))["result"]["text"]
    papers = {"tool": "evidence-list", "day": DAY.isoformat(), "input": {"reason": NEW}}
    assert json.loads(door.answer(json.dumps(papers)))["result"]["documents"]
    assert f'value="{NEW}"' in open_view(playbook).opening("draft-plan", "", DAY)


def test_the_decoder_knows_the_examples_of_the_new_page(tmp_path: Path) -> None:
    playbook = with_new_reason(tmp_path)
    door = open_door(playbook)
    for example in playbook.reasons[NEW].examples:
        answer = json.loads(door.answer(json.dumps({"tool": "decode-notice", "input": {"text": example.text}})))
        assert answer["result"]["primary"] == NEW, example.text
