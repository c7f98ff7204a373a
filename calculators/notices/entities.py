"""Numbers and addresses a notice names: ASINs, orders, cases, e-mail addresses and links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

ASIN = re.compile(r"(?<![A-Za-z0-9])B0[A-Z0-9]{8}(?![A-Za-z0-9])")
ORDER = re.compile(r"(?<![\w-])[0-9DS]\d{2}-\d{7}-\d{7}(?![\w-])")
CASE = re.compile(
    r"(?:(?:case|complaint|reference|claim|notice|ticket)(?:\s{1,3}(?:id|no|number))?|fall(?:nummer)?|vorgangsnummer"
    r"|案件编号|投诉编号|ケースID|問い合わせID)\.?\s{0,3}[:#：]?\s{0,3}#?(\d{6,14})(?!\d)",
    re.IGNORECASE,
)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![\w-])")
URL = re.compile(
    r"(?:h(?:tt|xx)ps?://|www\.)[^\s<>\"'“”]{3,2000}"
    r"|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}/[^\s<>\"'“”]{1,2000}",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[.,;:!?)\]}'’»]{1,9}$")


@dataclass(frozen=True, slots=True)
class Entities:
    """What is named in a text, each once, in the order of the text."""

    asins: tuple[str, ...]
    order_ids: tuple[str, ...]
    case_ids: tuple[str, ...]
    emails: tuple[str, ...]
    urls: tuple[str, ...]


def entities_of(text: str) -> Entities:
    """Return the ASINs, order, case and complaint numbers, e-mail addresses and links of ``text``."""
    return Entities(
        _each(ASIN.findall(text)),
        _each(ORDER.findall(text)),
        _each(CASE.findall(text)),
        _each(EMAIL.findall(text)),
        _each(map(trimmed, URL.findall(text))),
    )


def trimmed(url: str) -> str:
    """Return a link without the punctuation of the sentence it stands in."""
    return _TAIL.sub("", url)


def _each(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
