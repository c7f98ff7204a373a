"""What else is read out of a notice: negation, requests, deadlines, ways, scope, entities, language, store, signs."""

from __future__ import annotations

import pytest

from calculators.notices import decode
from calculators.playbook import Playbook


@pytest.mark.parametrize(
    "text",
    [
        "We removed your listing. This is not about the authenticity of the items; it is about the trademark.",
        "Unlike complaints about authenticity, this one concerns the trademark in your title. We removed your listing.",
    ],
)
def test_what_a_notice_denies_is_not_its_reason(text: str, playbook: Playbook) -> None:
    assert decode(text, playbook).primary == "ip-trademark"


def test_the_sentence_under_why_weighs_most(playbook: Playbook) -> None:
    text = (
        "Your account has been deactivated. Why did this happen? Your account is related to an account that may not be "
        "used to sell. How do I reactivate my account? If items are inauthentic, send invoices from your supplier."
    )
    assert decode(text, playbook).primary == "related-accounts"


def test_a_threat_without_a_reason_gets_no_guess(playbook: Playbook) -> None:
    text = "Please answer within ten business days, or your account may be deactivated."
    decoded = decode(text, playbook)
    assert (decoded.primary, decoded.stage) == ("account-review-unspecified", "warning")


def test_a_settled_phrase_says_so(playbook: Playbook) -> None:
    best = decode("Your listing was removed. Complaint type: Inauthentic.", playbook).candidates[0]
    assert (best.reason, best.found_by) == ("inauthentic", "settled")


def test_requests_are_what_is_asked_not_what_was_sent(playbook: Playbook) -> None:
    text = "We received the invoices you sent. Your account stays closed. Please send a utility bill and your passport."
    assert [each.item for each in decode(text, playbook).requests] == ["utility-bill", "identity-document"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Your account was deactivated. Send us a plan within 17 days.", [17]),
        ("Your account may be deactivated in the next 72 hours.", [3]),
        ("Please answer within ten business days, or your account may be deactivated.", [10]),
        ("Ihr Konto wurde gesperrt. Antworten Sie innerhalb von 30 Tagen.", [30]),
        ("您的账户已停用。请在7天内提交申诉。", [7]),
        ("Your account was deactivated. Send invoices issued in the last 365 days.", []),
        ("Your account was deactivated. We hold your funds for 90 days.", []),
    ],
)
def test_deadlines_are_times_set_to_the_seller(text: str, days: list[int], playbook: Playbook) -> None:
    assert [each.days for each in decode(text, playbook).deadlines] == days


@pytest.mark.parametrize(
    "bullets", [("1. ", "2. ", "3. "), ("- ", "- ", "- "), ("a) ", "b) ", "c) "), ("> • ", "> • ", "> • ")]
)
def test_each_item_of_a_list_is_asked_for(bullets: tuple[str, ...], playbook: Playbook) -> None:
    items = ("Invoices of your supplier", "A letter of authorization", "Photos of the product")
    rows = "\n".join(bullet + item for bullet, item in zip(bullets, items, strict=True))
    text = f"We removed your listing, as buyers doubt that it is authentic. To have it back, provide:\n{rows}\n"
    asked = {each.item for each in decode(text, playbook).requests}
    assert asked == {"invoice", "letter-of-authorisation", "product-photos"}


def test_the_words_that_gave_a_reason_away_are_no_words_of_every_text(playbook: Playbook) -> None:
    text = "Um Ihr Konto zu reaktivieren, senden Sie uns bitte Rechnungen Ihres Lieferanten."
    first = decode(text, playbook).candidates[0]
    assert [each.quote for each in first.evidence] == ["Rechnungen Ihres Lieferanten"]


def test_the_ways_a_notice_offers_are_named(playbook: Playbook) -> None:
    text = (
        "Your listing was removed. Acknowledge it with a plan of action, or dispute it if you believe it is an error."
    )
    assert {each.fork for each in decode(text, playbook).fork} == {"acknowledge", "dispute"}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Your selling account has been deactivated.", "account"),
        ("Your seller-fulfilled offers have been deactivated.", "offers"),
        ("We removed your listing. Complaint type: Inauthentic.", "listing"),
        ("We placed a reserve on your account.", "funds"),
        ("Your account is under a temporary review.", "review"),
        ("Hello, where is my parcel?", "none"),
    ],
)
def test_whom_it_strikes(text: str, scope: str, playbook: Playbook) -> None:
    assert decode(text, playbook).scope == scope


def test_what_is_named_in_a_notice(playbook: Playbook) -> None:
    text = (
        "ASIN B000EXAMPL, order 000-0000000-0000000, complaint ID: 10000000001. Write to seller-performance@amazon.com "
        "or see https://sellercentral.amazon.de/help."
    )
    entities = decode(text, playbook).entities
    assert entities.asins == ("B000EXAMPL",)
    assert entities.order_ids == ("000-0000000-0000000",)
    assert entities.case_ids == ("10000000001",)
    assert entities.emails == ("seller-performance@amazon.com",)
    assert entities.urls == ("https://sellercentral.amazon.de/help",)


@pytest.mark.parametrize(
    ("text", "language", "store"),
    [
        ("Your account on Amazon.co.uk has been deactivated.", "en", "UK"),
        ("Ihr Konto auf Amazon.de wurde deaktiviert und das Guthaben bleibt bei uns.", "de", "DE"),
        ("您的亚马逊卖家账户已停用。", "zh", None),
        ("お客様のアカウントを停止しました。amazon.co.jp", "ja", "JP"),
        ("Votre compte a été désactivé et vos offres ne sont pas visibles.", "fr", None),
        ("Su cuenta ha sido desactivada y los fondos no se envían.", "es", None),
        ("Il tuo account è stato disattivato e i fondi non sono disponibili.", "it", None),
        ("12345", "unknown", None),
    ],
)
def test_language_and_store(text: str, language: str, store: str | None, playbook: Playbook) -> None:
    decoded = decode(text, playbook)
    assert (decoded.language, decoded.store) == (language, store)


def test_a_false_message_is_named_with_its_signs(playbook: Playbook) -> None:
    text = "Dear customer, confirm your password within 24 hours at http://amazon-secure.example/login or lose it all."
    decoded = decode(text, playbook)
    assert (decoded.primary, decoded.stage, decoded.phishing.verdict) == ("phishing", "none", "likely")
    assert "names an address that only looks like Amazon's" in {sign.sign for sign in decoded.phishing.signs}


def test_advice_about_passwords_is_no_sign(playbook: Playbook) -> None:
    text = "Your account was deactivated. Never share your password with anyone."
    assert decode(text, playbook).phishing.verdict == "none"
