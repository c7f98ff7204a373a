"""What must hold for any text at all."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.bridge import open_door
from calculators.notices import Decoded, compare_replies, decode, share_safe
from calculators.notices.words import listed
from calculators.playbook import Playbook

WORDS = sorted(
    listed(
        "your account has been deactivated listing removed authenticity invoices order defect rate above 1% click here "
        "we may not respond dear customer complaint type: inauthentic B000EXAMPL 000-0000000-0000000 sam@shop.example "
        "password https://a.example/b +44 20 7946 0000 within 17 days Why did this happen? 账户 停用 违反 アカウント "
        "停止 &amp; &#39; <b> </p> <style> -- > \u00ad \u200b . ! ? Hello Dear Sam Example , [name-1] [email-2] "
        "Address: 12 Long Street Regards"
    )
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
CALM = settings(max_examples=120)
PLAYBOOK = Playbook.read(Path(__file__).parent.parent.parent / "docs")
DOOR = open_door(PLAYBOOK)


def spans(decoded: Decoded) -> list[tuple[int, int, str]]:
    quotes = [
        *(quote for each in decoded.candidates for quote in each.evidence),
        *decoded.stage_evidence,
        *decoded.requests,
        *decoded.deadlines,
        *decoded.fork,
        *decoded.phishing.signs,
    ]
    return [(quote.start, quote.end, quote.quote) for quote in quotes]


@given(text=TEXTS)
@CALM
def test_no_text_breaks_it_and_every_quote_is_its_span(text: str) -> None:
    for start, end, quote in spans(decode(text, PLAYBOOK)):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == quote


@given(text=TEXTS)
@CALM
def test_scores_fall_from_1_to_0(text: str) -> None:
    scores = [each.score for each in decode(text, PLAYBOOK).candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


@given(text=TEXTS)
@CALM
def test_the_first_candidate_is_the_answer(text: str) -> None:
    decoded = decode(text, PLAYBOOK)
    if decoded.candidates and decoded.primary not in ("none", "phishing"):
        assert decoded.candidates[0].reason == decoded.primary


@given(text=TEXTS)
@CALM
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    assert decode(text, PLAYBOOK) == decode(text, PLAYBOOK)


@given(text=TEXTS, space=st.sampled_from(["  ", "\n", "\r\n", "\t", " \n\n "]))
@CALM
def test_added_white_space_changes_nothing(text: str, space: str) -> None:
    plain, spaced = decode(text, PLAYBOOK), decode(re.sub(r"[ \n]", space, f" {text} "), PLAYBOOK)
    assert (plain.primary, plain.stage, plain.scope, plain.language) == (
        spaced.primary,
        spaced.stage,
        spaced.scope,
        spaced.language,
    )
    assert [each.reason for each in plain.candidates] == [each.reason for each in spaced.candidates]


@given(text=TEXTS)
@CALM
def test_sharing_twice_is_sharing_once(text: str) -> None:
    once = share_safe(text).text
    assert share_safe(once).text == once


@given(text=TEXTS)
@CALM
def test_sharing_changes_nothing_but_what_is_private(text: str) -> None:
    at = 0
    for kept in re.split(r"\[[a-z]+-\d+\]", share_safe(text).text):
        at = text.index(kept, at) + len(kept)


@given(text=st.text(st.characters(), max_size=200), other=TEXTS)
@settings(CALM, max_examples=60)
def test_any_text_is_answered_at_the_door(text: str, other: str) -> None:
    for tool, given_ in (
        ("decode-notice", {"text": text, "read": other, "not_this": other.split()}),
        ("share-safe", {"text": text}),
        ("compare-replies", {"notice": text, "reply": other, "appeal": text}),
    ):
        answer = json.loads(DOOR.answer(json.dumps({"tool": tool, "input": given_, "day": "2026-11-22"})))
        assert "result" in answer or answer["error"]["code"] in ("bad-input", "too-large")


@given(notice=TEXTS, reply=TEXTS, appeal=TEXTS)
@settings(CALM, max_examples=40)
def test_any_three_texts_can_be_compared(notice: str, reply: str, appeal: str) -> None:
    compared = compare_replies(notice, reply, appeal, PLAYBOOK)
    assert all(point.notice is None for point in compared.new)
    assert all(point.notice and point.reply for point in compared.repeated)
    for text, part in (
        (notice, "notice"),
        (reply, "reply"),
        (appeal, "appeal"),
        (reply, "wanting"),
        (reply, "settled"),
    ):
        points = (*compared.new, *compared.repeated, *compared.answered, *compared.unanswered)
        for quote in filter(None, (getattr(point, part) for point in points)):
            assert text[quote.start : quote.end] == quote.quote


@pytest.mark.parametrize(
    "text",
    [
        "<" * 200_000,
        "&" * 200_000,
        "a" * 200_000,
        "we " * 66_000,
        "<style" * 33_000,
        "您的账户" * 50_000,
        "a@" * 100_000,
    ],
    ids=["tags", "entities", "one word", "one word again and again", "styles", "chinese", "addresses"],
)
def test_the_longest_text_the_form_takes_is_answered(text: str) -> None:
    assert decode(text, PLAYBOOK).language
    assert share_safe(text).text
