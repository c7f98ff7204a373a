"""Measure the notice decoder: how often it is right on notices it was not taught, and how fast.

The notices under ``docs/notices`` are in our own words. They are dealt into hands by a checksum of their names, and
each hand is read by weights that were taught all the others. The phrases on the pages were written with some of these
notices in sight, the weights never. The exam under ``tests/notices/exam`` is by another hand and is never taught; it is
read by the weights that travel, and so is a file of labelled notices beside the project
(``../shared/notices/*.json``), each file apart. ``--mistakes`` prints what went wrong; ``--browser`` measures instead
how long an answer takes, also in a browser's worker.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from calculators.notices import Decoded, decode
from calculators.notices.learned import Learned, from_json, learned
from calculators.playbook import Playbook
from scripts.labelled import NOT_REASONS, Notice, examples_of, notices, shared
from scripts.notice_speed import speeds
from scripts.teach import CORPUS, taught

ROOT = Path(__file__).parent.parent
EXAM = ROOT / "tests" / "notices" / "exam"
HANDS = 4


@dataclass(frozen=True)
class Outcome:
    """A notice, what was decoded of it, and in how many milliseconds."""

    notice: Notice
    decoded: Decoded
    took: float

    @property
    def first(self) -> bool:
        """Whether the right reason comes first."""
        return self.decoded.primary in self.notice.reasons

    @property
    def among_three(self) -> bool:
        """Whether the right reason is among the first three."""
        named = {candidate.reason for candidate in self.decoded.candidates[:3]}
        return self.first or bool(named.intersection(self.notice.reasons))

    @property
    def stage(self) -> bool:
        """Whether the stage is right."""
        return self.decoded.stage in self.notice.stages


def measure(given: Iterable[Notice], playbook: Playbook, by: Learned) -> list[Outcome]:
    """Decode each notice by some weights."""
    return [_timed(notice, playbook, by) for notice in given]


def _timed(notice: Notice, playbook: Playbook, by: Learned) -> Outcome:
    start = time.perf_counter()
    decoded = decode(notice.text, playbook, by=by)
    return Outcome(notice, decoded, (time.perf_counter() - start) * 1000)


def not_taught(own: Sequence[Notice], playbook: Playbook, hands: int = HANDS) -> Iterator[list[Outcome]]:
    """Yield for each hand of ``own`` its outcomes, read by weights that were taught the other hands."""
    for hand in range(hands):
        others = [notice for notice in own if _hand(notice, hands) != hand]
        by = from_json(taught([*examples_of(playbook), *others], playbook))
        yield measure([notice for notice in own if _hand(notice, hands) == hand], playbook, by)


def _hand(notice: Notice, hands: int) -> int:
    return crc32(notice.name.encode()) % hands


def figures(title: str, outcomes: Sequence[Outcome]) -> str:
    """Return the figures of some outcomes as one paragraph."""
    real = [each for each in outcomes if each.notice.reason not in NOT_REASONS]
    ordinary = [each for each in outcomes if each.notice.reasons[0] == "none"]
    false = [each for each in outcomes if each.notice.reasons[0] == "phishing"]
    accused = [each for each in real if each.decoded.primary == "phishing"]
    rows = [
        ("reason first", [each.first for each in real]),
        ("among three", [each.among_three for each in real]),
        ("stage", [each.stage for each in real]),
        ("silent on ordinary mail", [each.first for each in ordinary]),
        ("phishing caught", [each.first for each in false]),
        ("everything right", [each.first and each.stage for each in outcomes]),
    ]
    lines = [f"  {name:24} {_share(row)}" for name, row in rows if row]
    lines.append(f"  {'called phishing wrongly':24} {len(accused):3}")
    lines.append(f"  {'slowest':24} {max((each.took for each in outcomes), default=0):5.1f} ms")
    return "\n".join([f"{title}: {len(outcomes)} notices", *lines])


def _share(row: Sequence[bool]) -> str:
    return f"{sum(row):3} of {len(row):3}  {100 * sum(row) / len(row):5.1f} %"


def confusion(outcomes: Iterable[Outcome]) -> str:
    """Return which reasons and stages were taken for which, the most frequent first."""
    wrong = Counter((each.notice.reasons[0], each.decoded.primary) for each in outcomes if not each.first)
    stages = Counter((each.notice.stages[0], each.decoded.stage) for each in outcomes if not each.stage)
    lines = [f"  {count:3} {right} taken for {taken}" for (right, taken), count in (wrong + stages).most_common()]
    return "\n".join(["Confused:", *lines]) if lines else "Nothing confused."


def mistakes(outcomes: Iterable[Outcome]) -> str:
    """Return each mistake on one line, with the words that led to it."""
    return "\n".join(_mistake(each) for each in outcomes if not (each.first and each.stage))


def _mistake(each: Outcome) -> str:
    decoded = each.decoded
    shown = [(c.reason, c.score, [quote.quote for quote in c.evidence]) for c in decoded.candidates[:3]]
    signs = [f"{sign.sign}: {sign.quote}" for sign in decoded.phishing.signs]
    stage = [quote.quote for quote in decoded.stage_evidence]
    right = f"{each.notice.name} ({each.notice.stages[0]})"
    return f"  {right}: {decoded.primary}, {decoded.stage}, {decoded.kind} {shown} {stage} {signs}"


def main(arguments: Sequence[str]) -> None:
    """Print figures for all sets of notices, or for the speed."""
    playbook = Playbook.read(ROOT / "docs")
    own = list(notices(CORPUS))
    if "--browser" in arguments:
        print(*speeds([notice.text for notice in own], playbook), sep="\n")
        return
    decode("", playbook)
    sets = {"Own notices, none taught": [each for hand in not_taught(own, playbook) for each in hand]}
    sets["Exam, never taught"] = measure(notices(EXAM), playbook, learned())
    for path in sorted((ROOT.parent / "shared" / "notices").glob("*.json")):
        sets[f"Shared, {path.stem}"] = measure(shared(path), playbook, learned())
    for title, outcomes in sets.items():
        print(figures(title, outcomes), confusion(outcomes), sep="\n", end="\n\n")
        if "--mistakes" in arguments:
            print(mistakes(outcomes), end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
