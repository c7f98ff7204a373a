"""The letters the project grew from are read as what they are. They lie beside the project, not in it."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT, Ask

SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("000_*.txt"))
STAGES = (
    ("blocked your Amazon.com seller account", "final", "deactivated"),
    ("wish to be reconsidered", "more-info-needed"),
    ("reactivate your account", "reinstated"),
)


@pytest.mark.skipif(not SEEDS, reason="the seeds are not here")
@pytest.mark.parametrize(("words", "stages"), [(words, stages) for words, *stages in STAGES])
def test_a_seed_letter_has_its_reason_and_stage(ask: Ask, words: str, stages: list[str]) -> None:
    letters = re.split(r"(?=Hello from Amazon)", SEEDS[0].read_text(encoding="utf-8"))[1:]
    letter = next(each for each in letters if words in each)
    letter = re.split(r"\n(?=Item and Seller Quality|And if really|According to)", letter)[0]
    result = ask("decode-notice", input={"text": letter})["result"]
    assert result["primary"] in ("order-defect-rate", "account-review-unspecified")
    assert result["stage"] in stages
