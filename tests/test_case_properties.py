"""Whatever a saved case holds: opening twice is once, and nothing typed is lost."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from calculators.case import VERSION, open_case
from calculators.errors import BadInput

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies

WORDS = strategies.text(max_size=5)
ANY = strategies.recursive(
    strategies.none() | strategies.booleans() | strategies.integers() | WORDS,
    lambda inner: (
        strategies.lists(inner, max_size=3) | strategies.dictionaries(strategies.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
PAIRS = strategies.lists(strategies.lists(WORDS, min_size=2, max_size=2), max_size=3)
TYPED = strategies.fixed_dictionaries({"pairs": PAIRS})
TOOLS = strategies.dictionaries(
    strategies.sampled_from(["decode-notice", "gone", "__proto__"]),
    ANY | strategies.fixed_dictionaries({"pairs": PAIRS}),
)
CASES = strategies.fixed_dictionaries(
    {"version": strategies.integers(1, VERSION + 1), "tools": TOOLS},
    optional={"shared": ANY, "until": ANY, "days": ANY, "count": ANY, "set_aside": ANY, "more": ANY},
)


@given(case=CASES)
def test_opening_twice_is_once_and_nothing_typed_is_lost(case: dict[str, Any]) -> None:
    known = {"decode-notice": {"text"}}
    before = deepcopy(case)
    once = open_case(case, known, 100)
    assert case == before
    assert open_case(once.case, known, 100).case == once.case
    everything = json.dumps(once.case)
    for name, tool in case["tools"].items():
        places = once.case["tools"], once.case.get("set_aside", {})
        kept = places[0][name] if name in places[0] else places[1][f"tools.{name}"]
        assert kept == tool or kept.get("pairs") == tool.get("pairs")
    assert "more" not in case or json.dumps(case["more"]) in everything


@given(case=ANY)
def test_anything_that_is_no_case_is_refused_in_words(case: Any) -> None:
    with pytest.raises(BadInput, match="Save as a file"):
        open_case(case, {}, 100)
