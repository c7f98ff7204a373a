"""Programs that leave their names in files, by what they are for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_NAMES = {
    "editor": """photoshop, illustrator, indesign, lightroom, gimp, inkscape, canva, affinity, pixelmator, snapseed,
        picsart, paint.net, paintshop, coreldraw, figma, photopea, photoscape, pdfescape, pdffiller,
        foxit phantompdf, foxit pdf editor, nitro, pdfelement, wondershare, soda pdf, dochub, pdf-xchange editor,
        master pdf editor""",
    "joiner": "ilovepdf, smallpdf, sejda, pdfsam, pdftk, pdf24, pdf joiner, pdfmerge, merge pdf, combine pdf",
    "printer": """print to pdf, quartz pdfcontext, skia/pdf, cutepdf, pdfcreator, primopdf, bullzip, novapdf, dopdf,
        clawpdf""",
    "word-processor": """microsoft word, microsoft® word, microsoft excel, microsoft® excel, libreoffice, openoffice,
        google docs, wps""",
}

PROGRAMS = {
    purpose: re.compile("|".join(rf"\b{re.escape(' '.join(name.split()))}(?!\w)" for name in names.split(",")))
    for purpose, names in _NAMES.items()
}


def purposes(programs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each purpose we know, once, with the first program that has it."""
    seen = set()
    for program in programs:
        for purpose, names in PROGRAMS.items():
            if purpose not in seen and names.search(program.lower()):
                seen.add(purpose)
                yield purpose, program
