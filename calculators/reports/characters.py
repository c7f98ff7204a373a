"""Bytes become text: UTF-8, UTF-16 and UTF-32 with or without a mark, Windows-1252 and Shift-JIS."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from calculators.reports.trouble import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
_CONTROL = bytes({*range(9), *range(14, 32)} - {27})
_MOST_CONTROL = 0.05


def decoded(pieces: Iterator[bytes]) -> Iterator[str]:
    """Yield the text of ``pieces``. Raises Unreadable when it is no text.

    A file that is plain ASCII for a long while may turn out to be written in something else than UTF-8 later: what
    came before means the same in each.
    """
    plain, decoder = True, None
    for piece in pieces:
        if decoder is None:
            encoding = encoding_of(piece)
            decoder = codecs.getincrementaldecoder(encoding)(_errors(encoding))
        try:
            text = decoder.decode(piece)
        except UnicodeDecodeError:
            piece = decoder.getstate()[0] + piece
            encoding = _legacy(piece) if plain else "utf-8"
            decoder = codecs.getincrementaldecoder(encoding)("replace")
            text = decoder.decode(piece)
        plain = plain and text.isascii()
        yield text
    if decoder and (rest := _rest(decoder)):
        yield rest


def _rest(decoder: codecs.IncrementalDecoder) -> str:
    try:
        return decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "\N{REPLACEMENT CHARACTER}"


def _errors(encoding: str) -> str:
    return "strict" if encoding == "utf-8" else "replace"


def encoding_of(piece: bytes) -> str:
    """Return what the first piece of a file is written in. Raises Unreadable when it is no text."""
    for mark, encoding in _MARKS:
        if piece.startswith(mark):
            return encoding
    sample = piece[:_SAMPLE]
    if wide := _unmarked_wide(sample):
        return wide
    if len(sample) - len(sample.translate(None, _CONTROL)) > _MOST_CONTROL * len(sample):
        raise Unreadable("This is not text. A report is a text, CSV, JSON, XML or .xlsx file.")
    return "utf-8" if _is_utf8(sample) else _legacy(sample)


def _unmarked_wide(sample: bytes) -> str:
    """Return which UTF-16 it is when nearly every second byte is nought, as in a table of plain letters."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half and max(even, odd) > 0.6 * half and min(even, odd) < 0.1 * half:
        return "utf-16-le" if odd > even else "utf-16-be"
    return ""


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _legacy(sample: bytes) -> str:
    """Return Shift-JIS when it is read as Japanese with kana in it, which no text in Windows-1252 is by chance."""
    try:
        text = codecs.getincrementaldecoder("cp932")().decode(sample)
    except UnicodeDecodeError:
        return "cp1252"
    wide = [char for char in text if char > "\x7f"]
    kana = sum("\u3000" <= char <= "\u30ff" for char in wide)
    return "cp932" if kana * 5 > len(wide) else "cp1252"
