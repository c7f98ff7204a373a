"""At what stage a notice is: from a warning to a final word, by what its sentences say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from calculators.notices.learned import Reading
from calculators.notices.phrases import Hit
from calculators.records import Stage

_MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage and the words that show it."""

    stage: Stage
    hits: tuple[Hit, ...]


NO_STAGE = Staged("none", ())
"""The stage of what is no notice."""


def stage_of(reading: Reading) -> Staged:
    """Return the stage for which a notice speaks most."""
    margins = cast("dict[Stage, float]", reading.margins("stage"))
    best: Stage = max(margins, key=lambda stage: (margins[stage], stage))
    shown = reading.passages("stage", best)[:_MOST_SHOWN]
    return Staged(best, tuple(Hit(("stage", best, ""), each.first, each.last) for each in shown))
