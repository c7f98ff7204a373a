from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.plan.document import (
    Bullets,
    Heading,
    Letter,
    Numbered,
    Paragraph,
    Run,
    Table,
    carried,
    plain,
)
from calculators.plan.docx import to_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

PLAN = (
    Heading(1, plain("Plan of action")),
    Paragraph((Run("We sold "), Run("40", "strong"), Run(" units on "), Run("day", "blank"), Run("."))),
    Heading(2, plain("Root cause")),
    Bullets((plain("wrong label"), plain("no check"))),
    Heading(3, plain("Corrective actions")),
    Numbered((plain("removed"), plain("refunded"))),
    Numbered((plain("counted"), plain("closed"))),
    Table(
        (plain("No."), plain("Paper")),
        ((plain("1"), plain("Invoice")), (plain("2"), plain("Receipt"))),
        plain("Exhibits"),
    ),
)

HOSTILE = "</w:t><b a='1'>&amp;\"]]>\x00\x1b\ud800\u202e\u200f😀\t|\r\n\u2028" + "word " * 20_000

# The sequence in which the schema wants the children of an element, as far as we write them.
SEQUENCES = {
    "styles": "docDefaults style",
    "docDefaults": "rPrDefault pPrDefault",
    "style": "name basedOn qFormat pPr rPr tblPr",
    "pPr": "pStyle keepNext numPr spacing ind jc outlineLvl",
    "rPr": "rFonts b bCs sz szCs highlight lang",
    "numPr": "ilvl numId",
    "numbering": "abstractNum num",
    "abstractNum": "multiLevelType lvl",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "num": "abstractNumId lvlOverride",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblW tblBorders tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tr": "trPr tc",
    "settings": "defaultTabStop compat",
    "sectPr": "headerReference footerReference pgSz pgMar",
}


def letter(*blocks, title="Plan of action", language="en-GB", page="A4", draft=False):
    return Letter(title, language, page, blocks, draft=draft)


def opened(letter):
    return pytest.importorskip("docx").Document(BytesIO(to_docx(letter)))


def package(letter):
    return ZipFile(BytesIO(to_docx(letter)))


def parts(letter):
    with package(letter) as file:
        return {name: ElementTree.fromstring(file.read(name)) for name in file.namelist()}


def paragraphs(letter):
    return [(paragraph.style.name, paragraph.text) for paragraph in opened(letter).paragraphs]


def name(element):
    return element.tag.rpartition("}")[2]


@pytest.mark.parametrize("blocks", [(), PLAN, (Paragraph(plain(HOSTILE)),)], ids=["empty", "plan", "hostile"])
def test_each_part_is_well_formed_and_named_with_its_kind(blocks):
    written = parts(letter(*blocks, title=HOSTILE, language='"<&'))
    kinds = {part.get("PartName") for part in written.pop("[Content_Types].xml")}
    assert {f"/{part}" for part in written if not part.endswith(".rels")} == kinds - {None}


@pytest.mark.parametrize(("relations", "folder"), [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")])
def test_each_relation_leads_to_a_part(relations, folder):
    written = parts(letter(*PLAN))
    assert all(f"{folder}{relation.get('Target')}" in written for relation in written[relations])


@pytest.mark.parametrize("part", ["document", "styles", "numbering", "settings", "header", "footer"])
def test_children_stand_in_the_sequence_of_the_schema(part):
    for element in parts(letter(*PLAN, draft=True))[f"word/{part}.xml"].iter():
        if name(element) in SEQUENCES:
            places = [SEQUENCES[name(element)].split().index(name(child)) for child in element]
            assert places == sorted(places)


def test_properties_come_first_and_the_section_last():
    document = parts(letter(*PLAN))["word/document.xml"]
    assert [name(child) for child in document[0]].index("sectPr") == len(document[0]) - 1
    for element in document.iter():
        assert not any(name(child) in ("pPr", "rPr", "tblPr", "trPr") for child in element[1:])


def test_headings_paragraphs_lists_and_captions_are_read_back_in_their_styles():
    assert [found for found in paragraphs(letter(*PLAN)) if found[1]] == [
        ("Heading 1", "Plan of action"),
        ("Normal", "We sold 40 units on day."),
        ("Heading 2", "Root cause"),
        ("List Bullet", "wrong label"),
        ("List Bullet", "no check"),
        ("Heading 3", "Corrective actions"),
        ("List Number", "removed"),
        ("List Number", "refunded"),
        ("List Number", "counted"),
        ("List Number", "closed"),
        ("Caption", "Exhibits"),
    ]


def test_a_table_is_read_back_with_its_header_repeated_on_each_page():
    (table,) = opened(letter(*PLAN)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["No.", "Paper"],
        ["1", "Invoice"],
        ["2", "Receipt"],
    ]
    assert [row._tr.find(f"{W}trPr/{W}tblHeader") is not None for row in table.rows] == [True, False, False]


def test_a_column_of_numbers_is_narrow_and_the_table_fills_the_page():
    header = (plain("Exhibit"), plain("What it is"), plain("File"))
    row = (plain("1"), plain("A list of every order that was late"), plain("01_late-orders.pdf"))
    grid = parts(letter(Table(header, (row,))))["word/document.xml"].iter(f"{W}gridCol")
    number, what, file = (int(column.get(f"{W}w")) for column in grid)
    assert number < file < what
    assert 8990 < number + what + file <= 9000


def test_two_tables_are_kept_apart():
    table = Table((plain("No."),), ((plain("1"),),))
    body = parts(letter(table, table))["word/document.xml"][0]
    assert [name(child) for child in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_strong_words_are_bold_and_a_blank_is_highlighted():
    runs = opened(letter(*PLAN)).paragraphs[1].runs
    assert [run.text for run in runs if run.bold] == ["40"]
    assert [run.text for run in runs if run.font.highlight_color] == ["day"]


def test_each_numbered_list_begins_at_one_and_all_bullets_are_one_list():
    written = parts(letter(*PLAN, Bullets((plain("a"),))))
    numbers = [number.get(f"{W}val") for number in written["word/document.xml"].iter(f"{W}numId")]
    lists = {number.get(f"{W}numId"): number for number in written["word/numbering.xml"].iter(f"{W}num")}
    assert numbers == ["1", "1", "2", "2", "3", "3", "1"]
    assert set(lists) == {"1", "2", "3"}
    assert all(number.find(f".//{W}startOverride").get(f"{W}val") == "1" for number in lists.values())


@pytest.mark.parametrize(("draft", "above"), [(True, "DRAFT – open blanks"), (False, "")])
def test_only_a_draft_says_so_above_every_page(draft, above):
    (section,) = opened(letter(*PLAN, draft=draft)).sections
    assert [paragraph.text for paragraph in section.header.paragraphs] == [above]
    assert not section.different_first_page_header_footer


def test_the_number_of_the_page_and_of_all_pages_stand_below():
    footer = parts(letter(*PLAN))["word/footer.xml"]
    assert [field.get(f"{W}instr") for field in footer.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize(("page", "size"), [("A4", (210, 297)), ("Letter", (216, 279))])
def test_the_page_has_the_size_that_the_store_is_used_to(page, size):
    (section,) = opened(letter(page=page)).sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == size


def test_title_and_language_are_kept():
    document = opened(letter(title="Plan <of> action", language="de-DE"))
    language = document.styles.element.find(f"{W}docDefaults//{W}lang")
    assert (document.core_properties.title, document.core_properties.language) == (
        "Plan <of> action",
        "de-DE",
    )
    assert language.get(f"{W}val") == "de-DE"


def test_the_same_letter_gives_the_same_bytes_and_they_know_no_day():
    assert to_docx(letter(*PLAN)) == to_docx(letter(*PLAN))
    with package(letter(*PLAN)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in file.infolist()} == {ZIP_STORED}


def test_a_letter_names_nobody():
    assert [name(child) for child in parts(letter(*PLAN))["docProps/core.xml"]] == ["title", "language"]


def test_hostile_text_is_read_back_wherever_it_stands():
    runs = plain(HOSTILE)
    document = opened(letter(Heading(1, runs), Bullets((runs,)), Table((runs,), ((runs,),), runs)))
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    read = [paragraph.text for paragraph in document.paragraphs if paragraph.text] + cells
    assert set(read) == {carried(HOSTILE)}
    assert len(read) == 5


def test_blocks_without_words_are_not_written():
    assert paragraphs(letter(Heading(1, ()), Paragraph(()), Bullets((plain(" "),)), Table((), ()))) == []


@given(st.lists(st.text(st.characters()), min_size=1))
def test_any_text_is_read_back(texts):
    said = "".join(map(carried, texts))
    expected = [said] if said.strip() else []
    assert [text for _, text in paragraphs(letter(Paragraph(tuple(map(Run, texts)))))] == expected


OFFICE = {
    "plan": (PLAN, "1. removed 2. refunded 1. counted 2. closed"),
    "hostile": ((Paragraph(plain(HOSTILE)),), "</w:t><b a='1'>"),
}


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """Where LibreOffice wrote the text of each letter, and what it said; one start for all of them."""
    folder = tmp_path_factory.mktemp("office")
    for name, (blocks, _) in OFFICE.items():
        (folder / f"{name}.docx").write_bytes(to_docx(letter(*blocks, draft=True)))
    into = ["--headless", "--norestore", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    # On a busy machine a start in a new profile may end with nothing done; what cannot be read is not read twice.
    for profile in ("first", "second"):
        place = f"-env:UserInstallation={(folder / profile).as_uri()}"
        command = ["soffice", place, *into, *(str(folder / f"{name}.docx") for name in OFFICE)]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
        if all((folder / f"{name}.txt").exists() for name in OFFICE):
            break
    return folder, f"soffice ended with {done.returncode}: {done.stdout}{done.stderr}"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed here")
@pytest.mark.parametrize("name", OFFICE)
def test_libreoffice_reads_it(converted, name):
    folder, said = converted
    written = folder / f"{name}.txt"
    assert written.exists(), said
    assert OFFICE[name][1] in " ".join(written.read_text("utf-8-sig").split())
