"""Teaching the decoder: the weights are those of the notices as they stand, and read notices they were not taught."""

from __future__ import annotations

import pytest

from calculators.notices.learned import from_json
from calculators.notices.words import read
from calculators.playbook import Playbook
from scripts.bench_decoder import Outcome, measure
from scripts.labelled import NOT_REASONS, Notice, examples_of, notices
from scripts.teach import CORPUS, is_fresh, seen_in, taught

EXAM = 5
"""One notice in so many is kept from the lesson."""
FIRST, AMONG_THREE, STAGE, SILENT, CAUGHT = 0.8, 0.92, 0.73, 0.75, 0.8
"""A little under what was measured when this was written, so that a loss is seen. The aims stand in decision 0038."""


@pytest.fixture(scope="module")
def outcomes(playbook: Playbook) -> list[Outcome]:
    """The notices kept back, read by weights that were taught all the others."""
    own = list(notices(CORPUS))
    exam = own[::EXAM]
    lesson = [notice for number, notice in enumerate(own) if number % EXAM]
    return measure(exam, playbook, from_json(taught([*examples_of(playbook), *lesson], playbook)))


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
    assert share([each.decoded.primary != "phishing" for each in real(outcomes)]) >= 0.99


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
