"""What numbers that say who somebody is look like: of orders and parcels, of accounts and registers, of telephones."""

# One pattern, one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from calculators.notices.entities import ASIN, CASE, EMAIL, ORDER, URL

_GAP = r"[ \t]{0,3}"
_NUMBER = r"(?:[ \t]{1,2}(?:no|nr|number|num|id|code|card|nummer|número|numéro|numero)\b\.?){0,2}"


def _labelled(labels: str, digits: int) -> re.Pattern[str]:
    """Return a pattern of an identifier behind one of ``labels`` that holds at least so many digits."""
    worth = (
        rf"(?=(?:[A-Z/ .-]{{0,4}}\d){{{digits}}})[A-Z0-9](?:[A-Z0-9/.-]|[ ](?=[A-Z0-9]{{1,8}}\b)){{3,30}}(?<![.,/-])"
    )
    return re.compile(rf"(?<![^\W_])(?i:{labels})\.?(?i:{_NUMBER}){_GAP}[:#：]?{_GAP}({worth})(?![a-z])")


_TAX = (
    r"ein|ssn|social security|vat(?: reg| registration)?|tva|siret|siren|nif|cif|nie|dni|p\.? ?iva|partita iva|c\.? ?f|"
    r"codice fiscale|steuernummer|st\.?-?nr|ust-?id(?:-?nr)?|tax(?: id)?|tin|gstin?|统一社会信用代码|税号|纳税人识别号|法人番号|登録番号"
)
_REGISTER = r"company|registration|hrb|hra|handelsregister|crn|rcs|kvk|营业执照号?|注册号"
_ACCOUNT = (
    r"account|routing|sort code|swift|bic|iban|konto|kontonummer|blz|bank account|credit card|debit card|银行账号|账号|卡号"
    r"|口座番号"
)
_IDENTITY = (
    r"passport|identity|id|driver'?s licen[cs]e|driving licen[cs]e|ausweis|personalausweis|身份证号?码?|护照号?码?"
)
_PARCEL = (
    r"tracking|usps|fedex|dhl|ups|royal mail|hermes|evri|dpd|gls|waybill|sendung|sendungsnummer|追跡番号|お問い合わせ番号|运单号"
    r"|快递单号|物流单号|追踪编号"
)
_PHONE = (
    r"telephone|phone|téléphone|teléfono|telefono|telefon|tél|tel|mobile|mobil|móvil|cell|cellulare|portable|handy|fax"
    r"|whatsapp|联系电话|电话|手机号?|電話番号|電話|携帯(?:電話)?"
)
_CONTACT = r"skype|wechat|weixin|telegram|line id|instagram|facebook|qq"

NUMBERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", EMAIL),
    ("link", URL),
    ("order", ORDER),
    ("tracking", re.compile(r"\b1Z[0-9A-Z]{16}\b|\bTBA\d{9,15}\b|\bJD\d{16,18}\b|\b9[1-5](?:[ ]?\d){18,20}\b")),
    ("tracking", re.compile(r"\b(?:RR|LX|CP|EE|RA|RB|LB|LZ)\d{9}[A-Z]{2}\b|\b00340\d{15}\b")),
    ("tracking", _labelled(_PARCEL, 8)),
    ("shipment", re.compile(r"\bFBA[0-9A-Z]{7,10}\b")),
    ("asin", ASIN),
    ("asin", re.compile(r"\bX00[0-9A-Z]{7}\b")),
    ("product", re.compile(r"(?i:\b(?:m?sku|upc|ean|gtin|isbn)\b)[ \t]{0,2}[:#：]?[ \t]{0,2}((?=[\w.-]{0,30}\d)[\w.-]{4,40}\w)")),
    ("seller", re.compile(r"\bA(?=[0-9A-Z]{0,12}\d)[0-9A-Z]{12,13}\b")),
    ("case", CASE),
    ("tax", re.compile(r"(?<![0-9A-Z])9[1-3][0-9A-HJ-NP-RT-UW-Y]{16}(?![0-9A-Z])")),
    ("identity", re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX](?![\dA-Z])")),
    ("identity", re.compile(r"\b\d{3}-\d{2}-\d{4}\b")),
    ("account", re.compile(r"\b[A-Z]{2}\d{2}[ ]?(?:[0-9A-Z]{4}[ ]?){3,7}[0-9A-Z]{1,4}\b")),
    ("tax", _labelled(_TAX, 5)),
    ("tax", re.compile(r"\b(?:DE|FR|IT|ES|GB|NL|PL|AT|BE|SE|CZ|IE)[ ]?\d{8,12}\b|\b\d{2}-\d{7}\b|\b[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]\b")),
    ("phone", re.compile(rf"(?i:{_PHONE})[.:：\s]{{0,4}}(\+?\d[\d /()-]{{5,18}}\d)")),
    ("register", _labelled(_REGISTER, 5)),
    ("identity", _labelled(_IDENTITY, 6)),
    ("account", _labelled(_ACCOUNT, 6)),
    ("account", re.compile(r"\b(?:\d{4}[ -]?){3}\d{1,7}\b")),
    ("phone", re.compile(r"(?<![\w.,-])(?:\+|00)\d{1,3}[ ()./-]{0,3}\d(?:[ ()./-]{0,2}\d){5,12}(?![\w-])")),
    ("phone", re.compile(r"(?<![\w.,-])(?:1[-. ])?(?:\(\d{2,5}\)[ ]?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])")),
    ("phone", re.compile(r"(?<![\w.,-])\(0\d{1,4}\)[ ]?\d[\d -]{4,10}\d")),
    ("phone", re.compile(r"(?<![\d+-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d-])")),
    (
        "phone",
        re.compile(
            r"(?<![\w.,/-])(?!\d{2}[-. ]\d{2}[-. ](?:19|20)\d{2}\b)(?=(?:[ -]?\d){9,13}(?![ -]?\d))"
            r"0\d{1,4}(?:[ -]\d{1,8}){1,4}(?![\w-])"
        ),
    ),
    ("contact", re.compile(rf"(?i:\b(?:{_CONTACT}))[ \t]{{0,2}}[:：][ \t]{{0,2}}([\w.@+-]{{4,40}})")),
    ("contact", re.compile(r"微信号?[ \t]{0,2}[:：]?[ \t]{0,2}([A-Za-z][\w-]{4,30})")),
    ("ip", re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]\d)")),
)  # fmt: skip
"""What each kind of number looks like, surest first; what stands in brackets is the thing itself."""
