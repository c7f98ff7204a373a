"""The glossary as the checks read it: a definition list, where the line before ``:   …`` is the term."""

from __future__ import annotations

import re
from dataclasses import dataclass

PAGE = "docs/guides/glossary.md"

_ENTRY = re.compile(r"^(?P<term>\S.*)\n(?P<said>: {1,3}.*(?:\n {2,}.*)*)", re.MULTILINE)
_SHORT = re.compile(r"\b(?:Short|Also called|Long):? ([^.]*)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, its other names, what is said of it, and its line."""

    term: str
    said: str
    line: int

    @property
    def names(self) -> tuple[str, ...]:
        """The term and every other name that the explanation gives it: "Short: BSA.", "Also called FBM or MFN."."""
        others = re.split(r",| or | and ", ", ".join([self.term, *_SHORT.findall(self.said)]))
        return (self.term, *(name.strip() for name in others if name.strip()))


def entries(text: str) -> list[Entry]:
    """Return every entry of the glossary's text, in its order."""
    return [
        Entry(
            re.sub(r"\{:.*?\}", "", found["term"]).strip(),
            _LINK.sub(r"\1", " ".join(found["said"].lstrip(":").split())),
            text.count("\n", 0, found.start()) + 1,
        )
        for found in _ENTRY.finditer(text)
    ]
