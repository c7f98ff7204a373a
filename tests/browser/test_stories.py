"""Every story once more through the worker: the browser's Python gives the very same answers."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

from calculators.bridge import Door, open_door
from calculators.forms import pairs_of
from calculators.playbook import Playbook
from tests.conftest import DOCS
from tests.stories.tell import stories, told

ASK = """async ([bridge, questions]) => {
    const { ask } = await import(bridge);
    const answers = [];
    for (const question of questions) answers.push((await ask(question)).result);
    return answers;
}"""


def test_every_story_comes_true_in_the_worker_as_well(page: Page, site_url: str) -> None:
    door = open_door(Playbook.read(DOCS))
    asked = [(step, result) for story in stories().values() for step, result in told(story, door.answer)]
    page.goto(f"{site_url}tools/draft-plan/")
    questions = [sent(step["question"], door) for step, _ in asked]
    answers = page.evaluate(ASK, [f"{site_url}javascripts/bridge.js", questions])
    for (step, result), answer in zip(asked, answers, strict=True):
        assert json.dumps(answer, sort_keys=True) == json.dumps(result, sort_keys=True), step["tool"]


def sent(question: dict[str, Any], door: Door) -> dict[str, Any]:
    """Return a question of the door as the page sends it to the worker."""
    pairs = [list(pair) for pair in pairs_of(door.tool(question["tool"]).form, question["input"])]
    return {**question, "form": [["store", question["store"]], *pairs], "base": "../../"}
