"""Blank letters to take along: the same templates as the tools, with nothing filled in."""

from __future__ import annotations

from pathlib import Path

from calculators.plan.docx import to_docx
from calculators.plan.markdown import to_markdown
from calculators.plan.text import to_text
from calculators.playbook import Playbook
from calculators.tools.letter import blank_letter

FOLDER = "downloads"
KINDS = {"docx": "Word", "md": "Markdown", "txt": "plain text"}


def write_downloads(site: Path, playbook: Playbook) -> None:
    """Write every letter of the playbook, blank, in each kind of file into the built ``site``."""
    folder = site / FOLDER
    folder.mkdir()
    for name, record in playbook.letters.items():
        letter = blank_letter(record).letter
        (folder / f"{name}.docx").write_bytes(to_docx(letter))
        (folder / f"{name}.md").write_text(to_markdown(letter), encoding="utf-8")
        (folder / f"{name}.txt").write_text(to_text(letter), encoding="utf-8")


def links(name: str, root: str) -> str:
    """Return the links to a letter's blank files.

    The dot is written %2E, which every host reads as a dot: an engine would take ".md" for a page of the site.
    """
    file = f"{root}{FOLDER}/{name}%2E"
    each = (f'<a href="{file}{kind}" download="{name}.{kind}">{words} (.{kind})</a>' for kind, words in KINDS.items())
    return f'<p class="pb-downloads">Take the blank letter along: {", ".join(each)}.</p>'
