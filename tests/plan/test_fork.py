"""Which way the seller's own answers lead to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calculators.page import Item
from calculators.plan.fork import PLANS, advice, signs, way_out


def test_each_reason_that_may_want_a_plan_says_when_to_acknowledge_and_when_to_dispute(playbook):
    lacking = {
        name
        for name, reason in playbook.reasons.items()
        if reason.sends in PLANS and {sign.fork for sign in signs(reason)} != {"acknowledge", "dispute"}
    }
    assert not lacking, 'Write a line that begins with "Acknowledge if" and one that begins with "Dispute if".'


def test_every_line_of_the_page_is_a_sign_or_advice(playbook):
    for reason in playbook.reasons.values():
        assert len(list(signs(reason))) + len(advice(reason)) == len(reason.acknowledge_or_dispute)


def test_a_sign_is_a_sentence_of_its_own(playbook):
    reason = replace(
        playbook.reasons["inauthentic"],
        acknowledge_or_dispute=(Item("Dispute if the rate is 0.5 % at most, or if a court said so. Show it.", ()),),
    )
    (sign,) = signs(reason)
    assert (sign.name, sign.more) == ("dispute-1", "Show it.")
    assert sign.words == "The rate is 0.5 % at most, or a court said so"


@pytest.mark.parametrize(
    ("reason", "holds", "worries", "proof", "way"),
    [
        ("inauthentic", ["acknowledge-1"], [], False, "acknowledge"),
        ("inauthentic", ["dispute-1"], [], True, "dispute"),
        ("inauthentic", ["dispute-1"], [], False, "find-proof"),
        ("inauthentic", ["dispute-1", "acknowledge-1"], [], True, "split"),
        ("inauthentic", [], [], True, "ask-first"),
        ("inauthentic", ["dispute-1"], ["fake"], True, "professional"),
        ("ip-patent", ["dispute-1"], [], True, "professional"),
        ("identity-verification", [], [], False, "papers"),
        ("funds-reserve", [], [], False, "nothing"),
        ("account-review-unspecified", [], [], False, "ask-first"),
    ],
)
def test_the_way_out(playbook, reason, holds, worries, proof, way):
    assert way_out(playbook.reasons[reason], holds, worries, proof=proof) == way
