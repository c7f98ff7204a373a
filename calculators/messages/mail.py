"""An e-mail as text: who says that they sent it, what about, and every part that a mail program would show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser

from calculators.messages.characters import text_of
from calculators.messages.markup import charset_in, text_of_markup

HEADERS = ("From", "Reply-To", "Subject", "Date")
"""What stays visible above the text: from the sender one can tell a false message. The receiver is left out."""

_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr|rv|i|转发|转寄|転送)\s*[:：]", re.IGNORECASE)
_MOST_NESTED = 40
_APPLE = re.compile(rb"\d{1,10}\s*\n")
_BREAKS = re.compile(r"\s*[\r\n]\s*")


def text_of_mail(data: bytes) -> str:
    """Return an e-mail's headers and text. A mail nested beyond reason is given as it stands in the file."""
    if data.lower().count(b"boundary=") > _MOST_NESTED or data.lower().count(b"message/rfc822") > _MOST_NESTED:
        return text_of(data)
    counted = _APPLE.match(data)
    return _shown(BytesParser().parsebytes(data[counted.end() :] if counted else data))


def _shown(mail: Message) -> str:
    parts = ["\n".join(_heads(mail)), *_bodies(mail)]
    return "\n\n".join(part.strip() for part in parts if part.strip())


def _heads(mail: Message) -> Iterator[str]:
    forwarded = _FORWARDED.match(header(mail, "Subject"))
    for name in HEADERS:
        words = header(mail, name)
        if words:
            # Who passes a message on is not who wrote it.
            yield f"{'Forwarded by' if forwarded and name == 'From' else name}: {words}"


def header(mail: Message, name: str) -> str:
    """Return one header as text on one line, "" where there is none."""
    raw = str(mail.get(name, ""))
    try:
        words = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        words = raw
    return _BREAKS.sub(" ", words).strip()


def _bodies(mail: Message) -> Iterator[str]:
    kind = mail.get_content_type()
    if kind == "message/rfc822" and mail.is_multipart():
        yield from (_shown(inner) for inner in _inside(mail))
    elif kind == "multipart/alternative":
        yield from _bodies(_richest(_inside(mail)))
    elif mail.is_multipart():
        yield from (body for inner in _inside(mail) for body in _bodies(inner))
    elif mail.get_filename() or kind.partition("/")[0] != "text":
        yield f"Attachment: {_named(mail)}"
    else:
        yield _text(mail, kind)


def _inside(mail: Message) -> list[Message]:
    payload = mail.get_payload()
    return [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else []


def _richest(versions: list[Message]) -> Message:
    """Return the last version that can be shown: the one with the links, which is what a seller sees."""
    shown = [each for each in versions if each.is_multipart() or each.get_content_maintype() == "text"]
    written = [each for each in shown if any(map(str.strip, _bodies(each)))]
    return (written or shown or versions or [Message()])[-1]


def _named(mail: Message) -> str:
    return _BREAKS.sub(" ", str(mail.get_filename() or "")) or mail.get_content_type()


def _text(mail: Message, kind: str) -> str:
    payload = mail.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    named = str(mail.get_param("charset", "") or "")
    if kind != "text/html":
        return text_of(data, named)
    return text_of_markup(text_of(data, named or charset_in(data)))
