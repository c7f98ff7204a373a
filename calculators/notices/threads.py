"""The newest message of a thread. Mail programs put the older ones below it, or behind ``>``."""

from __future__ import annotations

import re

_WROTE = "wrote|schrieb|a écrit|escribió|ha scritto"
_SENT = "sent|date|to|gesendet|datum|an|envoyé|à|enviado|para|inviato|发送时间|送信日時"
_OLDER = re.compile(
    r"^[ \t>*]*(?:"
    r"-{2,}\s?(?:original|forwarded|ursprüngliche|weitergeleitete|message d'origine|mensaje original)[^\n]{0,60}"
    r"|_{10,}[ \t]*"
    rf"|(?:on|am|le|el|il)\b[^\n]{{5,160}}(?:\n[^\n]{{1,80}})?(?:{_WROTE})[^\n]{{0,160}}:"
    r"|[^\n]{4,80}(?:写道|のメール)[:：]"
    rf"|(?:from|von|de|da|发件人|差出人)[ \t]?[:：][^\n]{{1,200}}\n[ \t>*]*(?:{_SENT})[ \t]?[:：]"
    ")",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands above an older message, in the words of mail programs."""
_QUOTED = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)
_WORD = re.compile(r"\w{2,}")
_LEAST = 3


def newest(text: str) -> str:
    """Return ``text`` with older messages blanked out, so that every place stays what it was.

    Where hardly a word would be left, the text is one quoted message, and is returned whole.
    """
    at = next((match.start() for match in _OLDER.finditer(text) if _says_something(text[: match.start()])), len(text))
    kept = _QUOTED.sub(lambda match: " " * len(match[0]), text[:at])
    return kept + " " * (len(text) - at) if _says_something(kept) else text


def _says_something(text: str) -> bool:
    return len(_WORD.findall(text, 0, 10_000)) >= _LEAST
