"""A notice made safe to show: private parts become tokens, all else stays."""

# Letters stand as they were written.
# ruff: noqa: E501

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


VOICES = {
    "US": (
        "Ship to: 1450 N Halsted Street Apt 4B, Springfield, IL 62704-1234\nP.O. Box 1234, Austin, TX 78701\n"
        "EIN 12-3456789, SSN 000-12-3456, 1-800-555-0199, 217.555.0136\nTBA123456789000, USPS 9400111899223100001234\n"
        "Bank account number: 000123456789 routing 021000021\nBest,\nJane Q. Lantern\nCEO, Marigold Trading LLC",
        "Halsted 62704 1234, 78701 3456789 12-3456 555-0199 555.0136 TBA1 94001 000123456 021000 Jane Marigold",
    ),
    "UK": (
        "Hello Mr Tom Wickworth,\nUnit 7, Mill Lane Industrial Estate, Leeds LS1 4AP\n22 Rose Court, London SW1A 1AA\n"
        "Tel 020 7946 0123, 07700 900123, +44 (0)20 7946 0123\nVAT GB123456789, Company No. 01234567, "
        "sort code 12-34-56, account 12345678\nKind regards\nTom Wickworth",
        "Wickworth Mill 4AP Rose 1AA 0123 900123 3456789 01234567 12-34 12345678",
    ),
    "DE": (
        "Sehr geehrter Herr Lampenmann,\nLampenmann GmbH\nMusterstraße 12a\n10115 Berlin\nAm Alten Markt 5, 50667 Köln\n"
        "Mobil: 0151 23456789, 030 901820\nHRB 12345 B, Steuernummer 12/345/67890, IBAN DE89 3704 0044 0532 0130 00\n"
        "Mit freundlichen Grüßen\nErika Docht",
        "Lampenmann Musterstr 10115 Alten 50667 23456789 901820 12345 67890 3704 Erika",
    ),
    "FR": (
        "Madame Lumière Exemple,\n12 bis rue des Lampes, 75011 Paris\nTéléphone : 01 23 45 67 89\n"
        "SIRET 123 456 789 00012, TVA FR12345678901\nCordialement,\nJeanne Mèche",
        "Lumière Lampes 75011 45 123 Jeanne",
    ),
    "ES": (
        "Estimado señor Farolero:\nCalle de la Luz 12, 3º B, 28013 Madrid\nTeléfono: 912 345 678, NIF B12345678\n"
        "Saludos cordiales,\nPepe Farolero",
        "Farolero Luz 28013 912 B1234 Pepe",
    ),
    "IT": (
        "Gentile Sig. Lanterna,\nVia delle Lampade 12, 00184 Roma\nP. IVA 12345678901, C.F. LNTMRA80A01H501U\n"
        "Cordiali saluti\nMario Stoppino",
        "Lanterna Lampade 00184 123456 LNTMRA Mario",
    ),
    "CN": (
        "尊敬的王小明：\n公司名称：深圳市灯笼贸易有限公司\n地址：广东省深圳市南山区科技园路12号3栋501室\n"
        "手机 13800138000 微信 lantern_shop1\n统一社会信用代码 91440300MA5EXAMPL1\n身份证号 110101199001011234\n此致\n王小明",
        "王小明 灯笼 科技园 13800 lantern_ 91440 110101",
    ),
    "JP": (
        "山田太郎様\n株式会社ランタン\n〒100-0001 東京都千代田区千代田1-1-1 ランタンビル5階\n電話番号：03-1234-5678 "
        "携帯 090-1234-5678\nよろしくお願いいたします。\n山田太郎",
        "山田 ランタン 100-0001 千代田 5678",
    ),
    "mail": (
        'From: "Lantern, Jane" <jane@shop.example>\nX-Originating-IP: 203.0.113.7\n> Hi Tom,\n> Skype: lantern.jane\n'
        "FNSKU X001ABCDE1, SKU: LAMP-BLUE-12, UPC 012345678905\n"
        "https://sellercentral.amazon.com/orders/111-1234567-1234567?seller=A1B2C3D4E5F6G7",
        "jane Lantern, 203.0 Tom X001 LAMP 0123456 111-1 A1B2C3",
    ),
}
"""Letters in the forms of several countries, all invented, and what may not be left of them."""
ORDINARY = """Your order defect rate was 1.30% (7 of 540 orders) from 1 January 2026 to 2026-03-02, target below 1%.
Dear Amazon Seller Performance Team, invoices issued in the last 365 days; $1,234.56, EUR 12.345,00. It is 14:00 on 03/04/2026.
Regulation (EU) 2023/988, EN 71-3, ISO 17025, version 3.13.2, call 911. 540 orders under way, page 3 of 10.
Sincerely, Amazon Services
Best Regards
Seller Performance Team"""


@pytest.mark.parametrize("voice", VOICES)
def test_what_is_private_is_found_in_the_forms_of_many_countries(voice: str) -> None:
    letter, private = VOICES[voice]
    shared = share_safe(letter).text
    assert [part for part in private.split() if part in shared] == []
    assert share_safe(shared).text == shared


def test_what_a_helper_needs_is_left_alone() -> None:
    assert share_safe(ORDINARY).text == ORDINARY


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
