"""The words of a .docx: the body with its blocks, and what stands above and below each page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from calculators.plan.document import (
    DRAFT_MARK,
    Block,
    Bullets,
    Cells,
    Heading,
    Kind,
    Letter,
    Numbered,
    Page,
    Paragraph,
    Run,
    Runs,
    Table,
    has_words,
    plain,
    said,
)
from calculators.plan.docx_styles import BULLETS, FIRST_NUMBERED
from calculators.plan.docx_xml import OFFICE, WORD, characters, part

_NAMESPACES = f'{WORD} xmlns:r="{OFFICE}/relationships"'
_KINDS: dict[Kind, str] = {
    "plain": "",
    "strong": "<w:rPr><w:b/><w:bCs/></w:rPr>",
    "blank": '<w:rPr><w:highlight w:val="yellow"/></w:rPr>',
}
_SIZES: dict[Page, str] = {"A4": 'w:w="11906" w:h="16838"', "Letter": 'w:w="12240" w:h="15840"'}
_SECTION = """
<w:sectPr>
  <w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>
  <w:pgSz {size}/>
  <w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"
    w:header="720" w:footer="720" w:gutter="0"/>
</w:sectPr>"""
_TABLE = """
<w:tblPr>
  <w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0020" w:firstRow="1"/>
</w:tblPr>"""
WIDTH, NARROWEST, WIDEST = 9000, 9, 45
"""How wide a table is, in twentieths of a point, and between how many characters a column's share is reckoned."""

_PAGE_NUMBER = '<w:fldSimple w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def body(letter: Letter) -> str:
    """Return the part ``document.xml``."""
    numbers = count(FIRST_NUMBERED)
    blocks = "".join(_block(block, numbers) for block in said(letter))
    section = _SECTION.format(size=_SIZES[letter.page])
    return part("w:document", _NAMESPACES, f"<w:body>{blocks}{section}</w:body>")


def header(letter: Letter) -> str:
    """Return the part ``header.xml``: it says that a draft is one, and is empty otherwise."""
    return part("w:hdr", WORD, _paragraph(plain(DRAFT_MARK if letter.draft else ""), "Header"))


def footer() -> str:
    """Return the part ``footer.xml``: the number of the page and of all pages, which needs no words."""
    page, pages = (_PAGE_NUMBER.format(field=field) for field in ("PAGE", "NUMPAGES"))
    slash = '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
    return part("w:ftr", WORD, f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{page}{slash}{pages}</w:p>')


def _block(block: Block, numbers: Iterator[int]) -> str:
    match block:
        case Heading(level, runs):
            return _paragraph(runs, f"Heading{level}")
        case Paragraph(runs):
            return _paragraph(runs)
        case Bullets(items):
            return _items(items, "ListBullet", BULLETS)
        case Numbered(items):
            return _items(items, "ListNumber", next(numbers))
        case Table():
            return _table(block)


def _paragraph(runs: Runs, style: str = "Normal", more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{"".join(map(_run, runs))}</w:p>'


def _run(run: Run) -> str:
    return f"<w:r>{_KINDS[run.kind]}{characters(run.text)}</w:r>"


def _items(items: tuple[Runs, ...], style: str, number: int) -> str:
    of_list = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return "".join(_paragraph(item, style, of_list) for item in items)


def _table(table: Table) -> str:
    caption = _paragraph(table.caption, "Caption") if has_words(table.caption) else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _widths(table))
    header = _row(table.header, "TableHeader", "<w:trPr><w:tblHeader/></w:trPr>")
    rows = "".join(_row(row, "TableText") for row in table.rows)
    # The empty paragraph keeps two tables apart, and a word processor wants one after the last table.
    return f"{caption}<w:tbl>{_TABLE}<w:tblGrid>{columns}</w:tblGrid>{header}{rows}</w:tbl><w:p/>"


def _widths(table: Table) -> Iterator[int]:
    """Yield each column's width: its share of the longest words of all columns, so that a number gets a narrow one."""
    longest = [max(map(_length, column)) for column in zip(table.header, *table.rows, strict=True)]
    shares = [min(max(length, NARROWEST), WIDEST) for length in longest]
    yield from (WIDTH * share // sum(shares) for share in shares)


def _length(cell: Runs) -> int:
    return sum(len(run.text) for run in cell)


def _row(cells: Cells, style: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(f'<w:tc>{_paragraph(cell, style)}</w:tc>' for cell in cells)}</w:tr>"
