"""A file of a message, whatever kind it is, as the text a seller would have copied."""

from __future__ import annotations

import re
from pathlib import PurePath

from calculators.messages.characters import text_of
from calculators.messages.markup import charset_in, text_of_markup

MOST_BYTES = 30_000_000
_HEAD = 1 << 16

_MAILS = (".eml", ".emlx", ".mht", ".mhtml", ".mbox")
_PAGES = (".html", ".htm", ".xhtml")
_HEAD_OF_MAIL = re.compile(
    rb"(?:From [^\n]{1,200}\n|[!-9;-~]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,40}){0,60}?"
    rb"(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To)[ \t]?:",
    re.IGNORECASE,
)
_HEAD_OF_PAGE = re.compile(
    rb"\s{0,200}(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype html|html|head|body)\b", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_PICTURE = "A picture cannot be read here. Copy the text out of it: many phones do that when you hold a finger on it."
_OFFICE = "Open the file, copy the text and paste it into the box."
_NOT_READ = {
    b"%PDF": "A PDF cannot be read here. Open it, select all, copy the text and paste it into the box.",
    b"\xd0\xcf\x11\xe0": f"A file of an office program or of Outlook cannot be read here. {_OFFICE}",
    b"PK\x03\x04": f"A packed or office file cannot be read here. {_OFFICE}",
    b"{\\rtf": f"This kind of file cannot be read here. {_OFFICE}",
    b"\xff\xd8\xff": _PICTURE,
    b"\x89PNG": _PICTURE,
    b"GIF8": _PICTURE,
    b"RIFF": _PICTURE,
    b"II*\0": _PICTURE,
    b"MM\0*": _PICTURE,
}
"""How files begin that hold no text one can take out without more, and what to do."""
_PHOTOS = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")


class Unreadable(Exception):
    """The file holds no text that can be read here; the message says what to do."""


def read(data: bytes, name: str = "") -> str:
    """Return the text of a ``.txt``, ``.eml`` or ``.html`` file.

    What it is shows in how it begins, and in its name. Raises Unreadable for anything else, and says what to do.
    """
    _refuse(data)
    ending = PurePath(name.lower()).suffix
    if ending in _MAILS or _HEAD_OF_MAIL.match(data[:_HEAD].replace(b"\r\n", b"\n")):
        # The library's reader of e-mails is not loaded before there is one: it would cost every visit a moment.
        from calculators.messages.mail import text_of_mail

        text = text_of_mail(data)
    elif ending in _PAGES or _HEAD_OF_PAGE.match(data):
        text = text_of_markup(text_of(data, charset_in(data)))
    else:
        text = text_of(data)
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not text:
        raise Unreadable("There is no text in this file. Open it, copy what you see and paste it into the box.")
    return text


def _refuse(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise Unreadable("This file is too large for a message. Copy the text out of it and paste it into the box.")
    told = next((words for start, words in _NOT_READ.items() if data.startswith(start)), "")
    if told or data[4:12] in _PHOTOS:
        raise Unreadable(told or _PICTURE)
