"""Notices in our own words: the folder is the right answer. Half of them are held back from who mends the decoder."""

from __future__ import annotations

from pathlib import Path

import pytest

from calculators.notices import decode
from calculators.playbook import Playbook
from scripts.bench_decoder import Notice, Outcome, measure, notices
from tests.notices.perturb import PERTURBED, cut

OWN = list(notices(Path(__file__).parent))
HELD_BACK = [notice for notice in OWN if notice.held_back]
OPEN = [notice for notice in OWN if not notice.held_back]
NOT_REASONS = ("none", "phishing")


@pytest.fixture(scope="module")
def outcomes(playbook: Playbook) -> list[Outcome]:
    return measure(OWN, playbook)


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


def of_notices(outcomes: list[Outcome], held_back: bool) -> list[Outcome]:
    return [
        each for each in outcomes if each.notice.held_back == held_back and each.notice.reasons[0] not in NOT_REASONS
    ]


def test_there_are_notices_for_every_reason(playbook: Playbook) -> None:
    assert {notice.reasons[0] for notice in OWN} >= set(playbook.reasons)


@pytest.mark.parametrize("held_back", [False, True])
def test_the_right_reason_comes_first(outcomes: list[Outcome], held_back: bool) -> None:
    assert share([each.first for each in of_notices(outcomes, held_back)]) >= 0.9


@pytest.mark.parametrize("held_back", [False, True])
def test_the_right_reason_is_among_three(outcomes: list[Outcome], held_back: bool) -> None:
    assert share([each.among_three for each in of_notices(outcomes, held_back)]) >= 0.97


@pytest.mark.parametrize("held_back", [False, True])
def test_the_stage_is_right(outcomes: list[Outcome], held_back: bool) -> None:
    assert share([each.stage for each in of_notices(outcomes, held_back)]) >= 0.85


def test_it_is_silent_on_ordinary_mail(outcomes: list[Outcome]) -> None:
    assert share([each.first for each in outcomes if each.notice.reasons[0] == "none"]) >= 0.9


def test_it_catches_false_messages(outcomes: list[Outcome]) -> None:
    assert share([each.first for each in outcomes if each.notice.reasons[0] == "phishing"]) >= 0.9


def test_it_calls_no_genuine_notice_false(outcomes: list[Outcome]) -> None:
    genuine = [each for each in outcomes if each.notice.reasons[0] not in NOT_REASONS]
    assert [each.notice.name for each in genuine if each.decoded.primary == "phishing"] == []


def test_section_3_is_never_a_reason(playbook: Playbook) -> None:
    text = "Your account has been deactivated in accordance with section 3 of the Business Solutions Agreement."
    assert decode(text, playbook).primary == "account-review-unspecified"


@pytest.mark.parametrize("perturbed", PERTURBED, ids=lambda each: each.__name__)
def test_how_a_notice_was_copied_changes_nothing(perturbed, outcomes: list[Outcome], playbook: Playbook) -> None:
    genuine = [each for each in outcomes if each.notice.reasons[0] not in NOT_REASONS]
    again = [decode(perturbed(each.notice.text), playbook) for each in genuine]
    answers = [(other.primary, other.stage) for other in again]
    same = [
        answer == (each.decoded.primary, each.decoded.stage)
        or (answer[0] in each.notice.reasons and answer[1] in each.notice.stages)
        for each, answer in zip(genuine, answers, strict=True)
    ]
    assert share(same) >= 0.98


@pytest.mark.parametrize(("kept", "least"), [(0.5, 0.97), (0.25, 0.93)])
def test_a_notice_cut_off_gives_the_same_reason_or_none(
    kept: float, least: float, outcomes: list[Outcome], playbook: Playbook
) -> None:
    genuine = [each for each in outcomes if each.notice.reasons[0] not in NOT_REASONS]
    honest = [
        decode(cut(each.notice.text, kept), playbook).primary
        in (each.decoded.primary, "account-review-unspecified", "none")
        for each in genuine
    ]
    assert share(honest) >= least


def test_two_notices_in_one_mail_give_both_reasons(playbook: Playbook) -> None:
    first = "Your account has been deactivated. We received complaints about the authenticity of your items."
    second = "Your order defect rate is also above 1%."
    decoded = decode(f"{first} {second}", playbook)
    assert {"inauthentic", "order-defect-rate"} <= {each.reason for each in decoded.candidates}


@pytest.mark.parametrize("notice", OPEN, ids=lambda each: each.name)
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
