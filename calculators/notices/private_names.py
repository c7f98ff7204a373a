"""Where names stand: after a greeting, above a signature's end, behind a label, in a mail's head, in a firm's form."""

# One pattern, one line.
# ruff: noqa: E501

from __future__ import annotations

import re

_NOT_A_NAME = (
    r"(?!(?i:from|to|the|all|there|again|amazon|seller|sellers|customer|user|valued|sirs?|madam|team|partner|merchant"
    r"|friend|selling|dear|everyone|we|you|your|this|and|support|account|performance|regards|wishes|greetings|herr|frau"
    r"|damen|kunde|guten|verkäufer|händler|xx+|yy+|nn+|vendeur|vendedor|venditore|client|cliente|buyer|appeal|attached|please)\b)"
)
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’&.-]{0,30}"
NAME = rf"{_NOT_A_NAME}(?=\w\w){_WORD}(?:[ \t]{{1,2}}(?:&[ \t])?{_WORD}){{0,4}}"
_TITLE = r"(?i:mr|mrs|ms|miss|dr|prof|herrn?|frau|madame|monsieur|mme|señora?|sra?|sig(?:\.ra|nora?)?|dott)"
_GREETED = (
    r"(?i:dear|hello|hi|hey|hallo|moin|liebe[r]?|bonjour|hola|ciao|gentile|estimad[oa]|cher|chère|sehr geehrter?)"
)
_NAMED = (
    "supplier name|business name|legal name|store name|company name|contact name|contact person|full name|rights owner"
    "|rights owner name|supplier|seller name|merchant name|account holder|name|ansprechpartner|firma|firmenname|inhaber"
    "|nom|nombre|nome|姓名|公司名称|公司|联系人|法人代表|氏名|会社名|担当者"
)
_SIGNED = (
    "regards|sincerely|faithfully|truly|respectfully|best|cheers|wishes|grüßen|grüße|grüssen|hochachtungsvoll|cordialement"
    "|bien à vous|saludos|saludos cordiales|atentamente|saluti|thanks|thank you|yours"
)
_HEADS = "from|to|cc|bcc|reply-to|von|an|de|à|para|da|发件人|收件人|差出人|宛先"
_SPACELESS = r"[\u3040-\u30ff\u4e00-\u9fff]{2,20}"
_HAN = r"[\u4e00-\u9fff]"
_FORMS = (
    r"LLC|L\.L\.C\.|Inc\.?|Ltd\.?|Limited|PLC|GmbH(?: & Co\. KG)?|UG|AG|KG|OHG|e\.K\.|S\.?r\.?l\.?|S\.p\.A\.|SAS|SARL|S\.L\.?"
    r"|SL|B\.V\.|BV|Pty|Corp\.?|Co\.,? Ltd\.?|Sp\. z o\.o\."
)

NAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("name", re.compile(rf"(?:^|\n)[>\s]{{0,9}}(?i:{_HEADS})[ \t]?[:：][ \t]{{0,3}}\"?(?![^<\n]{{0,60}}(?i:amazon|seller central))([^\"<>\n@\[]{{2,60}}?)\"?[ \t]{{0,3}}<")),
    ("name", re.compile(rf"\b{_NOT_A_NAME}(?:{_WORD}[ \t]){{1,4}}(?:{_FORMS})(?!\w)")),
    ("name", re.compile(rf"\b(?:{_GREETED}|{_TITLE})\.?[ \t](?:{_TITLE}\.?[ \t]){{0,2}}({NAME})(?=\s*[,:!\n]|\s*$)")),
    ("name", re.compile(rf"(?i:(?<![^\W_])(?:{_NAMED})[ \t]{{0,3}}[:：])[ \t]{{0,3}}({NAME}|{_SPACELESS})")),
    ("name", re.compile(rf"(?i:\b(?:{_SIGNED})),?\s{{1,4}}({NAME})(?=\s*(?:\n|$))")),
    ("name", re.compile(rf"尊敬的(?!卖家|客户|用户|商家|亚马逊|合作|先生|女士)({_HAN}{{2,4}}?)(?=先生|女士|[：:，,\s])")),
    ("name", re.compile(rf"(?:此致|敬上|谨上|祝好|顺祝商祺)[\s，,]{{0,4}}(?!敬礼|亚马逊|卖家)({_HAN}{{2,4}})(?=\s*(?:\n|$))")),
    ("name", re.compile(r"(?:^|\n)(?!出品者|お客|皆|販売|ご担当|担当|関係|Amazon)([\u3040-\u30ff\u4e00-\u9fff]{2,12}?)[ \u3000]?(?:様|さま|殿)")),
    ("name", re.compile(r"(?:株式|有限|合同)会社[\u30a0-\u30ff\u4e00-\u9fffA-Za-z0-9]{2,20}")),
    ("name", re.compile(rf"(?:{_HAN}|[（）()]){{3,30}}(?:有限公司|有限责任公司|股份公司|商行|经营部)")),
)  # fmt: skip
"""Where a name stands, surest first; what stands in brackets is the name itself."""
