"""Teaching the decoder: the weights are those of the notices as they stand, and read notices they were not taught."""

from __future__ import annotations

import pytest

from calculators.notices.learned import from_json, learned
from calculators.notices.words import read
from calculators.playbook import Playbook
from scripts.bench_decoder import EXAM, Outcome, measure
from scripts.labelled import NOT_REASONS, Notice, notices
from scripts.teach import corpus_of, is_fresh, seen_in, taught

FIRST, AMONG_THREE, STAGE, SILENT, CAUGHT = 0.95, 0.98, 0.9, 0.88, 0.9
"""A little under what was measured when this was written, so that a loss is seen. The aims stand in decision 0032."""


@pytest.fixture(scope="module")
def outcomes(playbook: Playbook) -> list[Outcome]:
    """The exam: texts of a hand that saw neither phrases nor lessons, read by the weights that travel."""
    return measure(notices(EXAM), playbook, learned())


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


def real(outcomes: list[Outcome]) -> list[Outcome]:
    return [each for each in outcomes if each.notice.reason not in NOT_REASONS]


def of(outcomes: list[Outcome], reason: str) -> list[Outcome]:
    return [each for each in outcomes if each.notice.reason == reason]


def test_the_weights_are_made_of_the_notices_as_they_stand(playbook: Playbook) -> None:
    assert is_fresh(playbook), "run python -m scripts.teach, and commit what it makes"


def test_the_right_reason_is_found_in_notices_not_taught(outcomes: list[Outcome]) -> None:
    assert share([each.first for each in real(outcomes)]) >= FIRST
    assert share([each.among_three for each in real(outcomes)]) >= AMONG_THREE


def test_the_stage_is_found_in_notices_not_taught(outcomes: list[Outcome]) -> None:
    assert share([each.stage for each in real(outcomes)]) >= STAGE


def test_ordinary_mail_not_taught_is_left_alone(outcomes: list[Outcome]) -> None:
    assert share([each.first for each in of(outcomes, "none")]) >= SILENT


def test_false_messages_not_taught_are_caught_and_no_genuine_one_is_called_false(outcomes: list[Outcome]) -> None:
    assert share([each.first for each in of(outcomes, "phishing")]) >= CAUGHT
    assert [each.notice.name for each in real(outcomes) if each.decoded.primary == "phishing"] == []


def test_no_text_of_the_exam_is_taught(playbook: Playbook) -> None:
    lesson = {notice.text.strip() for notice in corpus_of(playbook)}
    assert [notice.name for notice in notices(EXAM) if notice.text.strip() in lesson] == []


def test_the_same_notices_give_the_same_weights_in_any_process(playbook: Playbook) -> None:
    lesson = [
        Notice("a", "Your items may be inauthentic. Send invoices.", ("inauthentic",), ("deactivated",)),
        Notice("b", "Your items may be inauthentic. We removed them.", ("inauthentic",), ("listing-removed",)),
        Notice("c", "Your order defect rate is too high.", ("order-defect-rate",), ("warning",)),
        Notice("d", "Your order defect rate is above the target.", ("order-defect-rate",), ("warning",)),
        Notice("e", "Join our webinar.", ("none",), ("none",)),
        Notice("f", "Your webinar starts.", ("none",), ("none",)),
    ]
    made = taught(lesson, playbook, least=2)
    assert made == taught(lesson, playbook, least=2)
    read_of = from_json(made).read(seen_in("Are your items inauthentic?", playbook))
    margins = read_of.margins("reason")
    assert margins["inauthentic"] > margins["order-defect-rate"]
    words = read("Are your items inauthentic?").words
    best = read_of.passages("reason", "inauthentic")[0]
    assert "inauthentic" in words[best.first : best.last]
