"""Amazon's answer against its notice and the appeal between them."""

from __future__ import annotations

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
    assert {quote.quote for quote in (point.notice, point.reply, point.appeal) if quote} == {"invoices"}


def test_what_the_appeal_spoke_of_and_is_not_asked_again_is_answered(playbook: Playbook) -> None:
    assert items(compare_replies(NOTICE, REPLY, APPEAL, playbook).answered) == ["plan-of-action"]


def test_what_the_appeal_left_out_is_unanswered(playbook: Playbook) -> None:
    assert items(compare_replies(NOTICE, REPLY, APPEAL, playbook).unanswered) == ["supplier-contact"]


def test_what_the_answer_finds_wanting_is_quoted(playbook: Playbook) -> None:
    compared = compare_replies(NOTICE, REPLY, APPEAL, playbook)
    assert [REPLY[quote.start : quote.end] for quote in compared.why] == [quote.quote for quote in compared.why]
    assert compared.stages == ("deactivated", "more-info-needed")
