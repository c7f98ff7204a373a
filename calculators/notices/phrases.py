"""Many phrases found together in one reading of a text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from calculators.notices.pattern import Step, Way, parse
from calculators.notices.words import Text

Label = tuple[str, str, str]
"""What a phrase stands for: a kind, a name, and the language it belongs to (none: any)."""
Places = dict[str, set[int]]
"""Where each word of a text stands, and each stem and number that a phrase may ask for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a text: what it stands for, and the words from ``first`` up to ``last``."""

    label: Label
    first: int
    last: int


class Book:
    """Many phrases, each under a label. ``find`` tells which of them a text holds, and where."""

    def __init__(self, phrases: Iterable[tuple[Label, str]]) -> None:
        parsed = [(label, steps) for label, phrase in phrases for steps in parse(phrase)]
        common = Counter(word for _, steps in parsed for step in steps for way in step.ways for word in way)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._phrases = parsed
        self._keys = [_key(steps, common) for _, steps in parsed]
        for number, words in enumerate(self._keys):
            for word in words:
                self._by_word[word].append(number)
        self._stems = frozenset(word for word in common if word.endswith("*"))
        self._shortest = min(map(len, self._stems), default=2) - 1

    def find(self, text: Text) -> list[Hit]:
        """Return every phrase of the book found within one sentence of ``text``, in the order of the text."""
        places = self._places(text)
        numbers = {number for word in places if word in self._by_word for number in self._by_word[word]}
        hits = [hit for number in numbers for hit in self._hits(number, text, places)]
        return sorted(hits, key=lambda hit: (hit.first, -hit.last, hit.label))

    def _places(self, text: Text) -> Places:
        places: defaultdict[str, set[int]] = defaultdict(set)
        for at, word in enumerate(text.words):
            places[word].add(at)
        for word in list(places):
            if word[0].isdigit():
                places["#"] |= places[word]
            for size in range(self._shortest, min(len(word), 30) + 1):
                stem = word[:size] + "*"
                if stem in self._stems:
                    places[stem] |= places[word]
        return dict(places)

    def _hits(self, number: int, text: Text, places: Places) -> Iterable[Hit]:
        label, steps = self._phrases[number]
        if not all(any(all(word in places for word in way) for way in step.ways) for step in steps):
            return
        dead: set[tuple[int, int]] = set()
        hopeful = {text.sentences[at] for word in self._keys[number] for at in places.get(word, ())}
        for first in _starts(steps, places, len(text.words)):
            if text.sentences[first] not in hopeful:
                continue
            last = _end(steps, 0, first, text, places, dead)
            if last > first and text.sentences[first] == text.sentences[last - 1]:
                yield Hit(label, first, last)


def _key(steps: tuple[Step, ...], common: Counter[str]) -> set[str]:
    """Return the words of which at least one must stand in a text that holds the phrase; the rarest such set."""
    choices = [{min(way, key=lambda word: common[word]) for way in step.ways} for step in steps if all(step.ways)]
    return min(choices, key=lambda words: sum(common[word] for word in words), default=set())


def _starts(steps: tuple[Step, ...], places: Places, size: int) -> Iterable[int]:
    ways = steps[0].ways
    if not all(ways):
        return range(size)
    return sorted({at for way in ways for at in places.get(way[0], ())})


def _end(steps: tuple[Step, ...], number: int, at: int, text: Text, places: Places, dead: set[tuple[int, int]]) -> int:
    """Return the word after the shortest reading of the steps from ``number`` at word ``at``, or -1.

    ``dead`` keeps where nothing was found, so that a phrase costs no more than its steps times the words.
    """
    if number == len(steps):
        return at
    if (number, at) in dead:
        return -1
    for start in _reach(steps[number], at, text):
        for way in steps[number].ways:
            if _reads(way, start, places):
                end = _end(steps, number + 1, start + len(way), text, places, dead)
                if end >= 0:
                    return end
    dead.add((number, at))
    return -1


def _reach(step: Step, at: int, text: Text) -> Iterable[int]:
    """Yield the words at which ``step`` may begin: ``at``, or a few further on in the same sentence."""
    yield at
    for start in range(at + 1, min(at + step.gap, len(text.words) - 1) + 1):
        if text.sentences[start] != text.sentences[at - 1]:
            return
        yield start


def _reads(way: Way, at: int, places: Places) -> bool:
    return all(place in places.get(word, ()) for place, word in enumerate(way, at))
