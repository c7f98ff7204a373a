"""Everything that can go wrong, as one small tree.

    PlaybookError              anything this package says on purpose
    ├── PageError              pages of the playbook are written wrongly; carries every problem at once
    └── QuestionError          a question cannot be answered as it was asked
        ├── BadJson            the text is not JSON of the expected shape
        ├── UnknownTool        no tool has that name
        ├── BadInput           a field is missing, unknown, of the wrong type or impossible
        │   └── Unfinished     fields are still empty, and nothing that was typed is wrong
        ├── TooLarge           a text is longer than the tool takes
        ├── UnreadableFile     no dropped file could be read
        └── UnknownDay         no rule is known for that day and store

A message says what was expected, where, and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches


class PlaybookError(Exception):
    """Anything this package says on purpose."""


class PageError(PlaybookError):
    """Pages are written wrongly. ``problems`` holds one sentence for each thing to mend."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class QuestionError(PlaybookError):
    """A question cannot be answered as it was asked. ``fields`` maps an input's name to its own message."""

    code = "bad-input"

    def __init__(self, message: str, fields: Mapping[str, str] | None = None) -> None:
        self.fields = dict(fields or {})
        super().__init__(message)


class BadJson(QuestionError):
    """The text is not JSON of the expected shape."""

    code = "bad-json"


class UnknownTool(QuestionError):
    """No tool has that name."""

    code = "unknown-tool"


class BadInput(QuestionError):
    """A field is missing, unknown, of the wrong type or impossible."""


class Unfinished(BadInput):
    """Fields are still empty, and nothing that was typed is wrong."""


class TooLarge(QuestionError):
    """A text is longer than the tool takes."""

    code = "too-large"


class UnreadableFile(QuestionError):
    """No dropped file could be read. ``offers`` maps an input's name to the words it may be answered with."""

    code = "unreadable-file"

    def __init__(
        self, message: str, fields: Mapping[str, str] | None = None, offers: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        self.offers = dict(offers or {})
        super().__init__(message, fields)


class UnknownDay(QuestionError):
    """No rule is known for that day and store."""

    code = "unknown-day"


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a sentence that offers the known word nearest to ``word``, or lists what is known."""
    words = sorted(known)
    close = get_close_matches(word, words, n=1, cutoff=0.6)
    if close:
        return f'Did you mean "{close[0]}"?'
    return f"Known: {', '.join(words)}." if words else "None is known."
