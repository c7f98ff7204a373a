"""Is what the pages say still true, and said as it should be? One check a file; the folder is the registry.

A module whose name begins with an underscore checks nothing: it serves its neighbours.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path

from calculators.errors import PageError
from calculators.playbook import Playbook
from scripts.truth._prose import Passage, passages

CONTRIBUTING = "docs/contributing/"

ALLOWED = Path(__file__).with_name("allowed.toml")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something to mend: where it stands, what it is, and what to do."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Book:
    """Everything the checks read: the pages and templates under ``root``, the day of the build, what is ``allowed``."""

    root: Path
    day: date
    allowed: Path = ALLOWED

    @cached_property
    def files(self) -> dict[str, str]:
        """The text of every page and of every template of a letter or a tool, by its path under the root."""
        found = [*self.root.glob("docs/**/*.md"), *self.root.glob("templates/letters/*.j2")]
        found += self.root.glob("templates/tools/*.html")
        return {path.relative_to(self.root).as_posix(): path.read_text(encoding="utf-8") for path in sorted(found)}

    @cached_property
    def passages(self) -> list[Passage]:
        """Every passage of every file."""
        return [each for file, text in self.files.items() for each in passages(file, text)]

    @cached_property
    def prose(self) -> list[Passage]:
        """What sellers read in our words: no sample notices, no code, and not the pages about contributing."""
        return [
            each
            for each in self.passages
            if each.kind not in ("quote", "code") and not each.file.startswith(CONTRIBUTING)
        ]

    @cached_property
    def playbook(self) -> Playbook | None:
        """The records, or None when they cannot be read; ``scripts.records`` then says why."""
        try:
            return Playbook.read(self.root / "docs")
        except PageError:
            return None


def _nothing(book: Book) -> Iterable[Problem]:  # noqa: ARG001 - the signature of Check.problems
    return ()


def _no_lines(book: Book) -> Iterable[str]:  # noqa: ARG001 - the signature of Check.listed
    return ()


@dataclass(frozen=True, slots=True)
class Check:
    """A check: what it finds wrong, what it lists when asked to, and its part of the summary."""

    problems: Callable[[Book], Iterable[Problem]] = _nothing
    listed: Callable[[Book], Iterable[str]] = _no_lines
    summary: Callable[[Book], Iterable[str]] = _no_lines


def checks() -> Iterator[Check]:
    """Yield the check of each module of this folder."""
    for found in pkgutil.iter_modules(__path__):
        if not found.name.startswith("_"):
            yield import_module(f"{__name__}.{found.name}").CHECK
