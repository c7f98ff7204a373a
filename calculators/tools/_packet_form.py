"""The form of the packet: the files, and a row for each of them, made as soon as the file is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from wtforms import Form

from calculators.forms import MOST_ROWS, Choice, Day, Files, Given, Line, Whole, Words, rows
from calculators.originals.look import shown_name
from calculators.playbook import Playbook


def name_of(path: str) -> str:
    """Return the name of a file as the seller knows it, without its folders."""
    return PurePath(shown_name(path)).name


def form_for(playbook: Playbook) -> type[Form]:
    """Return the form, with a choice of the papers that have a page."""
    papers = sorted(((name, paper.title) for name, paper in playbook.evidence.items()), key=lambda each: each[1])

    class Exhibit(Form):
        file = Line("Name of the file")
        paper = Choice("What it is", papers, required=False)
        title = Line("Its name on the cover sheet", "Empty: what it is.")
        n = Whole("Exhibit number", "Empty: as on your list of papers, or the next one.", required=False, most=99)
        page = Line("Page to look at", "2, or 2 and 4")
        look = Line("What to look at there", "Third line: 150 units")

    class Input(Form):
        files = Files("Files", "As they came to you. They go into the packet as they are.", required=False)
        exhibits = rows(Exhibit, "Exhibits")
        store_name = Line("Name of your store")
        notice_day = Day("Day of the notice")
        asins = Words("ASINs in the notice", "With a space between them.")
        cover = Given("Units sold and documented")
        papers = Given("Your list of papers")
        plan = Given("Your plan")

        def __init__(self, *given: Any, **rest: Any) -> None:
            super().__init__(*given, **rest)
            for name in _without_row(self.chosen(), (row.form.file.data for row in self.exhibits.entries)):
                self.exhibits.append_entry({"file": name})

        def chosen(self) -> list[str]:
            """Return the names of the files that are chosen now."""
            return [name_of(path) for path in self.files.data or ()]

    return Input


def _without_row(names: Iterable[str], rowed: Iterable[str]) -> list[str]:
    """Return the names of the files that have no row yet, as far as a form may have rows."""
    taken = Counter(rowed)
    missing = Counter(names) - taken
    return list(missing.elements())[: max(MOST_ROWS - taken.total(), 0)]
