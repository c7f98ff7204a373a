"""Bytes become text: by what they say they are, or else by what they look like."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HIGH = re.compile(rb"[\x80-\xff]+")
_KANA = re.compile("[\u3040-\u30ff]")
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "iso-8859-1": "cp1252", "us-ascii": "cp1252"}
"""What programs write where they name an older, narrower set of characters."""
_TOGETHER = 0.8
_SAMPLE = 1 << 16


def text_of(data: bytes, named: str = "") -> str:
    """Return the text of ``data``. What cannot be read becomes a replacement character; nothing is raised."""
    for encoding in (_marked(data), _WIDER.get(named.lower(), named), "utf-8", _unnamed(data)):
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def _marked(data: bytes) -> str:
    """Return what the mark at the beginning says, or a name that nothing has."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def _unnamed(data: bytes) -> str:
    """Return what unnamed bytes look like. In Western text a letter with an accent stands alone among plain ones."""
    sample = data[:_SAMPLE]
    if wide := _wide(sample):
        return wide
    runs = _HIGH.findall(sample)
    together = sum(len(run) for run in runs if len(run) > 1)
    if not runs or together < _TOGETHER * sum(map(len, runs)):
        return "cp1252"
    return "cp932" if _KANA.search(sample.decode("cp932", "ignore")) else "gb18030"


def _wide(sample: bytes) -> str:
    """Return which UTF-16 it is where nearly every second byte is nought."""
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if half and max(even, odd) > 0.6 * half:
        return "utf-16-le" if odd > even else "utf-16-be"
    return ""
