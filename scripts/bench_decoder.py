"""Measure the notice decoder: how often it is right on notices it was not written for, and how fast.

The notices under ``tests/notices`` are in our own words. Half of them, chosen by a checksum of their name, are held
back: their figures are printed, their mistakes are not, so that nobody mends the decoder by looking at them.
A file of labelled notices beside the project (``../shared/notices/*.json``) is measured too, each file apart.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from calculators.notices import Decoded, decode
from calculators.playbook import Playbook

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Notice:
    """A text and what must be read out of it. The first reason is the answer, the others are not wrong."""

    name: str
    text: str
    reasons: tuple[str, ...]
    stages: tuple[str, ...]

    @property
    def held_back(self) -> bool:
        """Whether this notice is kept for measuring only."""
        return bool(crc32(self.name.encode()) % 2)


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


def notices(folder: Path) -> Iterator[Notice]:
    """Read ``<reason>/<name>.txt``; lines that begin with ``#`` at the top say what else must be read."""
    for path in sorted(folder.glob("*/*.txt")):
        head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
        says = dict(line.removeprefix("# ").split(": ", 1) for line in head.splitlines())
        reasons = (path.parent.name, *says.get("also accepted", "").split())
        yield Notice(f"{path.parent.name}/{path.stem}", text, reasons, tuple(says["stage"].split(" or ")))


def shared(path: Path) -> Iterator[Notice]:
    """Read a JSON list of labelled notices."""
    for each in json.loads(path.read_text(encoding="utf-8")):
        reasons = (each["primary"], *each.get("accept", ()))
        yield Notice(each["id"], each["text"], reasons, (each["stage"], *each.get("accept_stage", ())))


def measure(given: Iterable[Notice], playbook: Playbook) -> list[Outcome]:
    """Decode each notice."""
    return [_timed(notice, playbook) for notice in given]


def _timed(notice: Notice, playbook: Playbook) -> Outcome:
    start = time.perf_counter()
    decoded = decode(notice.text, playbook)
    return Outcome(notice, decoded, (time.perf_counter() - start) * 1000)


def figures(title: str, outcomes: Sequence[Outcome]) -> str:
    """Return the figures of some outcomes as one paragraph."""
    real = [each for each in outcomes if each.notice.reasons[0] not in ("none", "phishing")]
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
    """Print figures for all sets of notices; with ``--mistakes`` also what went wrong outside the half held back."""
    playbook = Playbook.read(ROOT / "docs")
    decode("", playbook)
    own = measure(notices(ROOT / "tests" / "notices"), playbook)
    sets = {
        "Own notices, open half": [each for each in own if not each.notice.held_back],
        "Own notices, held back": [each for each in own if each.notice.held_back],
    }
    for path in sorted((ROOT.parent / "shared" / "notices").glob("*.json")):
        sets[f"Shared, {path.stem}"] = measure(shared(path), playbook)
    for title, outcomes in sets.items():
        print(figures(title, outcomes), confusion(outcomes), sep="\n", end="\n\n")
        if "--mistakes" in arguments and "held back" not in title:
            print(mistakes(outcomes), end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
