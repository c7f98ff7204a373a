"""What a reviewer may notice in a file. A sign is no proof: a supplier's own program may leave it too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import PurePath
from typing import Any

from calculators.originals.facts import Facts
from calculators.originals.kinds import ASKED_FOR, ending_fits
from calculators.originals.names import is_plain
from calculators.originals.programs import purposes

SOON = timedelta(hours=1)
"""A file that was changed sooner after it was made was probably made in one go."""

_SCREENSHOT = re.compile(
    "screen ?shot|screen[-_ ]capture|bildschirm(?:foto|aufnahme)|capture d.?.cran|captura de pantalla|schermata|"
    "스크린샷|截屏|截图|スクリーンショット",
    re.IGNORECASE,
)
_SIZES = """
720x1280 720x1600 750x1334 828x1792 1080x1920 1080x2160 1080x2220 1080x2280 1080x2340 1080x2400 1080x2412 1080x2520
1125x2436 1170x2532 1179x2556 1206x2622 1242x2208 1242x2688 1284x2778 1290x2796 1320x2868 1440x2560 1440x3088 1440x3120
1440x3200 1620x2160 1640x2360 1668x2388 2048x2732 768x1366 800x1280 900x1440 900x1600 1050x1680 1080x1920 1200x1920
1440x2560 1600x2560 1664x2560 1800x2880 1864x2880 1964x3024 2160x3840 2234x3456
"""
_SCREENS = {tuple(map(int, size.split("x"))) for size in _SIZES.split()}


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign by its name, with what it rests on."""

    name: str
    facts: Mapping[str, Any] = field(default_factory=dict)


def signs(name: str, kind: str, size: int, facts: Facts) -> Iterator[Sign]:
    """Yield what may be noticed in the file ``name``."""
    if not size:
        yield Sign("empty")
        return
    if not facts.whole:
        yield Sign("cut-off")
    if kind not in ASKED_FOR:
        yield Sign("other-kind")
    if not ending_fits(name, kind):
        yield Sign("other-ending")
    if name and not is_plain(PurePath(name).name):
        yield Sign("odd-name")
    if facts.locked:
        yield Sign("locked")
    yield from _made(facts)
    yield from _pictured(name, kind, facts)


def _made(facts: Facts) -> Iterator[Sign]:
    for purpose, program in purposes(facts.made_with):
        yield Sign(purpose, {"program": program})
    if facts.created and facts.changed and facts.changed - facts.created > SOON:
        yield Sign("changed-later", {"created": facts.created, "changed": facts.changed})
    if facts.saves - facts.signatures > 1:
        yield Sign("saved-again", {"saves": facts.saves})
    if facts.marks:
        yield Sign("marked", {"marks": facts.marks})


def _pictured(name: str, kind: str, facts: Facts) -> Iterator[Sign]:
    if kind in ("png", "jpeg") and _SCREENSHOT.search(f"{name} {facts.words}"):
        yield Sign("screenshot")
    elif not facts.camera and tuple(sorted((facts.width or 0, facts.height or 0))) in _SCREENS:
        yield Sign("size-of-a-screen")
    if facts.place:
        yield Sign("place")
