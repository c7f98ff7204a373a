"""The seller's own wording of a passage, kept while the facts behind it change, and never lost.

A passage is a paragraph or an item of a list. An edit holds the words a passage had when the seller changed them. Where
the letter still says these words, the seller's take their place. Where it says others by now, the seller's stay in the
letter and both are shown. Where the passage is gone, the seller's words are shown beside the letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from calculators.plan.document import Block, Bullets, Numbered, Paragraph, Run, Runs
from calculators.plan.spoken import gaps


@dataclass(frozen=True, slots=True)
class Edit:
    """What the passage ``key`` said when the seller changed it, and the seller's ``words``; none take it out.

    ``settle`` is the seller's answer where both were shown: "mine", "new", or nothing yet.
    """

    key: str
    was: str
    words: str = ""
    settle: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as the facts give it and as it is sent, and the inputs it rests on.

    ``was`` is what the seller changed where that is no longer what the facts give.
    """

    key: str
    text: str
    words: str
    sources: tuple[str, ...]
    was: str = ""

    @property
    def edited(self) -> bool:
        """Whether it is sent in the seller's own words."""
        return self.text != self.words


@dataclass(frozen=True, slots=True)
class Edited:
    """A letter's blocks in the seller's words, its passages, and the edits whose passage is gone."""

    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    gone: tuple[Edit, ...]


def edited(blocks: Sequence[Block], edits: Iterable[Edit] = ()) -> Edited:
    """Return ``blocks`` with each edit in its place."""
    found = dict(_found(blocks))
    texts = {key: _text(runs) for key, runs in found.items()}
    left = [edit for edit in edits if edit.settle != "new" and _changes(edit)]
    mine: dict[str, Edit] = {}
    for fits in (_same_place_and_words, _same_words, _same_place):
        for key, text in texts.items():
            if key not in mine and (edit := next((each for each in left if fits(each, key, text)), None)):
                mine[key] = edit
                left.remove(edit)
    passages = [_passage(key, runs, mine.get(key)) for key, runs in found.items()]
    changed = {each.key: tuple(gaps(each.words)) for each in passages if each.edited}
    return Edited(tuple(_rewritten(blocks, changed)), tuple(passages), tuple(left))


def _same_place_and_words(edit: Edit, key: str, text: str) -> bool:
    return edit.key == key and edit.was.strip() == text


def _same_words(edit: Edit, key: str, text: str) -> bool:  # noqa: ARG001 - the signature of its neighbours
    return edit.was.strip() == text


def _same_place(edit: Edit, key: str, text: str) -> bool:  # noqa: ARG001 - the signature of its neighbours
    return edit.key == key


def _changes(edit: Edit) -> bool:
    return edit.words.strip() != edit.was.strip()


def _passage(key: str, runs: Runs, edit: Edit | None) -> Passage:
    text = _text(runs)
    sources = tuple(dict.fromkeys(run.source for run in runs if run.source))
    if edit is None:
        return Passage(key, text, text, sources)
    settled = edit.settle == "mine" or edit.was.strip() == text
    return Passage(key, text, edit.words.strip(), sources, "" if settled else edit.was.strip())


def _found(blocks: Iterable[Block]) -> Iterator[tuple[str, Runs]]:
    """Yield each passage under the name of the input it begins with; the later of several are numbered."""
    seen: dict[str, int] = {}
    for runs in _passages(blocks):
        first = next((run.source for run in runs if run.source), "words")
        seen[first] = seen.get(first, 0) + 1
        yield first if seen[first] == 1 else f"{first}~{seen[first]}", runs


def _passages(blocks: Iterable[Block]) -> Iterator[Runs]:
    for block in blocks:
        match block:
            case Paragraph(runs=runs):
                yield runs
            case Bullets(items) | Numbered(items):
                yield from items
            case _:
                pass


def _rewritten(blocks: Iterable[Block], changed: dict[str, Runs]) -> Iterator[Block]:
    names = iter(_found(blocks))

    def now(runs: Runs) -> Runs:
        return changed.get(next(names)[0], runs)

    for block in blocks:
        match block:
            case Paragraph(runs=runs):
                yield Paragraph(now(runs))
            case Bullets(items) | Numbered(items):
                yield replace(block, items=tuple(map(now, items)))
            case _:
                yield block


def _text(runs: Runs) -> str:
    return "".join(map(_said, runs)).strip()


def _said(run: Run) -> str:
    return f"[{run.text}]" if run.kind == "blank" else run.text
