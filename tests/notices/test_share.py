"""A notice made safe to show: private parts become tokens, all else stays."""

from __future__ import annotations

import pytest

from calculators.notices import share_safe

LETTER = """From: Sam Example <sam@shop.example>
Hello Fenwick Garden Supplies,
your account A1B2C3D4E5F6G7 was deactivated. Order 000-0000000-0000000, ASIN B000EXAMPL and again B000EXAMPL.
Call +44 20 7946 0000 or (206) 555-0100, or write to sam@shop.example. Amazon: seller-performance@amazon.com.
Rights owner: Larkspur Audio
Larkspur Audio reported you. Complaint ID: 10000000004. See http://larkspur.example/case.
Address: 12 Long Street, Bristol BS1 4DJ
The limit is 1% of 540 orders within 365 days since 2024-05-01; the price was 19.99.
Regards,
Sam Example
"""


@pytest.mark.parametrize(
    "private",
    [
        "sam@shop.example",
        "Sam Example",
        "Fenwick Garden Supplies",
        "A1B2C3D4E5F6G7",
        "000-0000000-0000000",
        "B000EXAMPL",
        "+44 20 7946 0000",
        "(206) 555-0100",
        "Larkspur Audio",
        "10000000004",
        "larkspur.example",
        "12 Long Street",
    ],
)
def test_what_is_private_is_gone(private: str) -> None:
    assert private not in share_safe(LETTER).text


@pytest.mark.parametrize(
    "kept",
    [
        "seller-performance@amazon.com",
        "1% of 540 orders within 365 days since 2024-05-01; the price was 19.99.",
        "Regards,\n",
    ],
)
def test_what_is_not_private_stays(kept: str) -> None:
    assert kept in share_safe(LETTER).text


def test_the_same_thing_has_the_same_token() -> None:
    assert share_safe(LETTER).text.count("[asin-1]") == 2
    assert share_safe(LETTER).text.count("[email-1]") == 2


def test_it_tells_what_it_replaced() -> None:
    replaced = {each.token: each.times for each in share_safe(LETTER).replaced}
    assert replaced["[asin-1]"] == 2


@pytest.mark.parametrize(
    "text",
    [
        "Hello from Amazon.com,",
        "Dear Seller,",
        "Your rate is 2.31% of 1,204 orders.",
        "section 3 of the agreement",
        "(1) 2024",
        "",
    ],
)
def test_a_text_without_private_parts_stays_as_it_is(text: str) -> None:
    assert share_safe(text) == (text, ())


def test_new_tokens_do_not_repeat_old_ones() -> None:
    assert share_safe("[email-1] and sam@shop.example").text == "[email-1] and [email-2]"
