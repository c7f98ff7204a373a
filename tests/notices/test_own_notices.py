"""What happens to notices in our own words on their way to us: the folder is the right answer.

How well notices are read that were not learned from is measured in ``tests/scripts/test_teach.py``.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from calculators.notices import Decoded, decode
from calculators.playbook import Playbook
from scripts.labelled import NOT_REASONS, Notice, notices
from tests.conftest import DOCS
from tests.notices.perturb import PERTURBED, cut

ALL = list(notices(DOCS / "notices"))
SOME = [notice for notice in ALL[::17] if notice.reason not in NOT_REASONS]
"""Enough to see what a change of their form does; all of them would take minutes."""


@dataclass(frozen=True)
class Outcome:
    notice: Notice
    decoded: Decoded


@pytest.fixture(scope="module")
def outcomes(playbook: Playbook) -> list[Outcome]:
    return [Outcome(notice, decode(notice.text, playbook)) for notice in SOME]


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


def test_there_are_notices_for_every_reason(playbook: Playbook) -> None:
    assert {notice.reason for notice in ALL} >= set(playbook.reasons)


def test_it_calls_no_genuine_notice_false(outcomes: list[Outcome]) -> None:
    assert [each.notice.name for each in outcomes if each.decoded.primary == "phishing"] == []


def test_section_3_is_never_a_reason(playbook: Playbook) -> None:
    text = "Your account has been deactivated in accordance with section 3 of the Business Solutions Agreement."
    assert decode(text, playbook).primary == "account-review-unspecified"


@pytest.mark.parametrize("perturbed", PERTURBED, ids=lambda each: each.__name__)
def test_how_a_notice_was_copied_changes_nothing(perturbed, outcomes: list[Outcome], playbook: Playbook) -> None:
    again = [decode(perturbed(each.notice.text), playbook) for each in outcomes]
    answers = [(other.primary, other.stage) for other in again]
    same = [
        answer == (each.decoded.primary, each.decoded.stage)
        or (answer[0] in each.notice.reasons and answer[1] in each.notice.stages)
        for each, answer in zip(outcomes, answers, strict=True)
    ]
    assert share(same) >= 0.98


@pytest.mark.parametrize(("kept", "least"), [(0.5, 0.97), (0.25, 0.93)])
def test_a_notice_cut_off_gives_the_same_reason_one_not_wrong_or_none(
    kept: float, least: float, outcomes: list[Outcome], playbook: Playbook
) -> None:
    honest = [
        decode(cut(each.notice.text, kept), playbook).primary
        in (each.decoded.primary, *each.notice.reasons, "account-review-unspecified", "none")
        for each in outcomes
    ]
    assert share(honest) >= least


def test_two_notices_in_one_mail_give_both_reasons(playbook: Playbook) -> None:
    first = "Your account has been deactivated. We received complaints about the authenticity of your items."
    second = "Your order defect rate is also above 1%."
    decoded = decode(f"{first} {second}", playbook)
    assert {"inauthentic", "order-defect-rate"} <= {each.reason for each in decoded.candidates}


@pytest.mark.parametrize("notice", ALL[::61], ids=lambda each: each.name)
def test_every_quote_is_the_text_between_its_offsets(notice: Notice, playbook: Playbook) -> None:
    decoded = decode(notice.text, playbook)
    quotes = [
        *(quote for each in decoded.candidates for quote in each.evidence),
        *decoded.stage_evidence,
        *decoded.requests,
        *decoded.deadlines,
        *decoded.fork,
        *decoded.phishing.signs,
    ]
    assert [quote.quote for quote in quotes] == [notice.text[quote.start : quote.end] for quote in quotes]
