"""A letter as a .docx, made with the standard library alone."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, ZipInfo

from calculators.plan.document import Letter, Numbered, said
from calculators.plan.docx_body import body, footer, header
from calculators.plan.docx_styles import numbering, styles
from calculators.plan.docx_xml import OFFICE, PACKAGE, WORD, part, safe

_WORD_PARTS = ("styles", "numbering", "settings", "header", "footer")
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
_SETTINGS = """
<w:defaultTabStop w:val="720"/>
<w:compat>
  <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat>"""


def to_docx(letter: Letter) -> bytes:
    """Return the letter as a .docx file; the same letter always gives the same bytes.

    A blank is highlighted, and a draft says so above every page. The file names no person, day or
    program. Characters that XML cannot hold become U+FFFD (see :func:`calculators.plan.document.carried`).
    """
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, content in _parts(letter).items():
            # Stored, and of the first day a zip knows: no clock and no machine's zlib can change a byte.
            package.writestr(ZipInfo(name), content)
    return file.getvalue()


def _parts(letter: Letter) -> dict[str, str]:
    lists = sum(isinstance(block, Numbered) for block in said(letter))
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "word/document.xml": body(letter),
        "word/_rels/document.xml.rels": _word_relations(),
        "word/styles.xml": styles(letter.language),
        "word/numbering.xml": numbering(lists),
        "word/settings.xml": part("w:settings", WORD, _SETTINGS),
        "word/header.xml": header(letter),
        "word/footer.xml": footer(),
        "docProps/core.xml": _core(letter),
        "docProps/app.xml": part("Properties", f'xmlns="{OFFICE}/extended-properties"'),
    }


def _content_types() -> str:
    parts = {
        "word/document": f"{_OFFICE_TYPE}.wordprocessingml.document.main",
        **{f"word/{name}": f"{_OFFICE_TYPE}.wordprocessingml.{name}" for name in _WORD_PARTS},
        "docProps/core": f"{_PACKAGE_TYPE}.core-properties",
        "docProps/app": f"{_OFFICE_TYPE}.extended-properties",
    }
    default = f'<Default Extension="rels" ContentType="{_PACKAGE_TYPE}.relationships+xml"/>'
    overrides = (f'<Override PartName="/{name}.xml" ContentType="{kind}+xml"/>' for name, kind in parts.items())
    return part("Types", f'xmlns="{PACKAGE}/content-types"', default + "".join(overrides))


def _package_relations() -> str:
    return _relations(
        ("document", f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
        ("core", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("app", f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
    )


def _word_relations() -> str:
    return _relations(*((name, f"{OFFICE}/relationships/{name}", f"{name}.xml") for name in _WORD_PARTS))


def _relations(*relations: tuple[str, str, str]) -> str:
    items = (f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in relations)
    return part("Relationships", f'xmlns="{PACKAGE}/relationships"', "".join(items))


def _core(letter: Letter) -> str:
    names = f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    title = f"<dc:title>{safe(letter.title)}</dc:title>"
    return part("cp:coreProperties", names, f"{title}<dc:language>{safe(letter.language)}</dc:language>")
