"""Amazon's answer against its notice and the appeal between them."""

from __future__ import annotations

import pytest

from calculators.notices import compare_replies
from calculators.playbook import Playbook

NOTICE = (
    "Your account has been deactivated. We doubt that your items are authentic. Please send invoices from your "
    "supplier, the supplier's name and phone, and a plan of action."
)
REPLY = (
    "Thank you for your appeal. We could not verify the invoices. Please send invoices again, and a letter of "
    "authorization."
)
APPEAL = "Attached are our invoices. Plan of action: we changed the supplier."


def items(points) -> list[str]:
    return [point.item for point in points]


def test_what_the_answer_asks_for_the_first_time_is_new(playbook: Playbook) -> None:
    assert items(compare_replies(NOTICE, REPLY, "", playbook).new) == ["letter-of-authorisation"]


def test_what_it_asks_for_again_is_shown_in_all_texts(playbook: Playbook) -> None:
    (point,) = compare_replies(NOTICE, REPLY, APPEAL, playbook).repeated
    assert point.item == "invoice"
    assert all(quote and "invoices" in quote.quote for quote in (point.notice, point.reply, point.appeal))


def test_what_the_appeal_spoke_of_and_is_not_asked_again_is_answered(playbook: Playbook) -> None:
    assert items(compare_replies(NOTICE, REPLY, APPEAL, playbook).answered) == ["plan-of-action"]


def test_what_the_appeal_left_out_is_unanswered(playbook: Playbook) -> None:
    assert items(compare_replies(NOTICE, REPLY, APPEAL, playbook).unanswered) == ["supplier-contact"]


def test_what_the_answer_finds_wanting_is_quoted(playbook: Playbook) -> None:
    compared = compare_replies(NOTICE, REPLY, APPEAL, playbook)
    assert [REPLY[quote.start : quote.end] for quote in compared.why] == [quote.quote for quote in compared.why]
    assert compared.stages == ("deactivated", "more-info-needed")


@pytest.mark.parametrize(
    ("reply", "repeated"),
    [
        ("The invoices you sent could not be verified. Please send a letter of authorization.", ["invoice"]),
        ("Your plan of action lacks greater detail on the steps you have taken to prevent it.", ["plan-of-action"]),
        ("The supplier's name and phone do not match the invoice.", ["invoice", "supplier-contact"]),
        ("Die Rechnungen Ihres Lieferanten sind nicht lesbar.", ["invoice"]),
    ],
)
def test_what_the_answer_finds_wanting_is_asked_for_again(reply: str, repeated: list[str], playbook: Playbook) -> None:
    assert items(compare_replies(NOTICE, reply, APPEAL, playbook).repeated) == repeated


def test_what_the_answer_accepts_is_answered_even_without_the_appeal(playbook: Playbook) -> None:
    reply = "We have accepted your invoices. However, your plan of action is not sufficient."
    compared = compare_replies(NOTICE, reply, "", playbook)
    assert "invoice" in items(compared.answered)
    assert next(point.settled for point in compared.answered if point.item == "invoice")
    assert items(compared.repeated) == ["plan-of-action"]


def test_a_refusal_that_names_nothing_settles_nothing(playbook: Playbook) -> None:
    compared = compare_replies(NOTICE, "We cannot accept the information you provided.", APPEAL, playbook)
    assert items(compared.answered) == []
    assert items(compared.unanswered) == ["supplier-contact"]


def test_a_reinstatement_settles_everything(playbook: Playbook) -> None:
    compared = compare_replies(NOTICE, "Your account has been reinstated. You may sell again.", APPEAL, playbook)
    assert set(items(compared.answered)) == {"invoice", "supplier-contact", "plan-of-action"}


@pytest.mark.parametrize(
    "separator",
    [
        "On Tue, 3 Mar 2026 at 10:00, Example Lantern Shop wrote:\n",
        "-----Original Message-----\n",
        "From: Example Lantern Shop\nSent: Monday, March 2, 2026\nSubject: Papers\n",
        "Am 3. März 2026 um 10:00 schrieb Example Lantern Shop:\n",
        "",
    ],
)
def test_older_messages_below_the_answer_ask_for_nothing(separator: str, playbook: Playbook) -> None:
    older = "\n".join(f"> {line}" for line in NOTICE.split(". ")) if not separator else NOTICE
    compared = compare_replies(NOTICE, f"{REPLY}\n\n{separator}{older}", APPEAL, playbook)
    assert items(compared.repeated) == ["invoice"]
    assert items(compared.new) == ["letter-of-authorisation"]


def test_an_answer_that_is_quoted_as_a_whole_is_read(playbook: Playbook) -> None:
    assert items(compare_replies(NOTICE, f"> {REPLY}", APPEAL, playbook).repeated) == ["invoice"]


def test_a_plan_in_other_words_is_a_plan(playbook: Playbook) -> None:
    appeal = "Root cause: we bought from a liquidator. Corrective action: we removed 214 units."
    assert "plan-of-action" not in items(compare_replies(NOTICE, REPLY, appeal, playbook).unanswered)


def test_another_charge_in_the_answer_is_told(playbook: Playbook) -> None:
    reply = "The documents you submitted appear to be forged or manipulated. Your account remains deactivated."
    assert compare_replies(NOTICE, reply, APPEAL, playbook).other == "forged-documents"
    assert compare_replies(NOTICE, REPLY, APPEAL, playbook).other == ""


def test_a_request_without_a_polite_word_is_still_a_request(playbook: Playbook) -> None:
    notice = "To reinstate your listing, provide: 1. Safety Data Sheet 2. photos of the packaging"
    reply = "The Safety Data Sheet you submitted is older than 5 years."
    assert items(compare_replies(notice, reply, "SDS attached.", playbook).repeated) == ["safety-data-sheet"]
