"""Whole cases, from the decision to the gate: each story's questions get the answers that it tells."""

from __future__ import annotations

import pytest

from calculators.bridge import Door
from calculators.stores import STORES
from tests.stories.tell import assert_told, stories, told

STORIES = stories()


@pytest.mark.parametrize("name", STORIES)
def test_a_story_comes_true(name: str, door: Door) -> None:
    for number, (step, result) in enumerate(told(STORIES[name], door.answer), 1):
        assert result is not None, f"{name}: step {number}, {step['tool']}, was refused"
        for key, wanted in step["expect"].items():
            assert_told(result[key], wanted, f"{name}: step {number}, {step['tool']}: {key}")


def test_the_stories_go_every_way_and_through_many_stores() -> None:
    ways, verdicts = set(), set()
    for story in STORIES.values():
        expected = [step["expect"] for step in story["steps"]]
        ways |= {each["way"] for each in expected if "way" in each}
        verdicts |= {each["verdict"] for each in expected if "verdict" in each and each["verdict"] != "misses"}
    assert len(STORIES) >= 12
    assert {"acknowledge", "dispute", "split", "ask-first", "papers", "professional"} <= ways
    assert verdicts == {"ready", "not-yet", "overridden"}
    assert len({story["store"] for story in STORIES.values()} & set(STORES)) >= 6
