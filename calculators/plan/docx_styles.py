"""How a .docx looks: its styles, and what stands before the items of its lists.

The names are those that word processors know by heart, so that headings and lists are real ones there.
"""

from __future__ import annotations

from calculators.plan.docx_xml import WORD, part, safe

BULLETS = 1
"""The list of all bullets."""

FIRST_NUMBERED = 2
"""The first numbered list; each has an id of its own, and so counts from 1."""

_BOLD = "<w:b/><w:bCs/>"
_HEADING = '<w:keepNext/><w:spacing w:before="{before}" w:after="80"/><w:outlineLvl w:val="{level}"/>'
_LARGE = _BOLD + '<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
_CELL = '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>'

_STYLES = (
    ("Heading1", "heading 1", _HEADING.format(before=240, level=0), _LARGE.format(size=32)),
    ("Heading2", "heading 2", _HEADING.format(before=200, level=1), _LARGE.format(size=26)),
    ("Heading3", "heading 3", _HEADING.format(before=160, level=2), _LARGE.format(size=22)),
    ("ListBullet", "List Bullet", '<w:spacing w:after="60"/>', ""),
    ("ListNumber", "List Number", '<w:spacing w:after="60"/>', ""),
    ("Caption", "caption", '<w:keepNext/><w:spacing w:before="120"/>', _BOLD),
    ("TableHeader", "Table Header", f"<w:keepNext/>{_CELL}", _BOLD),
    ("TableText", "Table Text", _CELL, ""),
    ("Header", "header", '<w:jc w:val="right"/>', _BOLD),
    ("Footer", "footer", '<w:jc w:val="center"/>', ""),
)
"""Of each paragraph style: its id, its name, and the properties of its paragraphs and of their text."""

_DEFAULTS = """
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>
    <w:sz w:val="22"/><w:szCs w:val="22"/>
    <w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"""

_STYLE = """
<w:style w:type="paragraph" w:styleId="{id}">
  <w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>
  <w:pPr>{paragraph}</w:pPr><w:rPr>{text}</w:rPr>
</w:style>"""

_TABLE_STYLE = """
<w:style w:type="table" w:styleId="TableGrid">
  <w:name w:val="Table Grid"/>
  <w:tblPr>
    <w:tblBorders>
      <w:top {line}/><w:left {line}/><w:bottom {line}/><w:right {line}/><w:insideH {line}/><w:insideV {line}/>
    </w:tblBorders>
    <w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>
  </w:tblPr>
</w:style>""".format(line='w:val="single" w:sz="4" w:space="0" w:color="808080"')

_KIND_OF_LIST = """
<w:abstractNum w:abstractNumId="{id}">
  <w:multiLevelType w:val="singleLevel"/>
  <w:lvl w:ilvl="0">
    <w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>
    <w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr>
  </w:lvl>
</w:abstractNum>"""

_KINDS_OF_LIST = (
    _KIND_OF_LIST.format(id=0, format="bullet", mark="•"),
    _KIND_OF_LIST.format(id=1, format="decimal", mark="%1."),
)

_LIST = """
<w:num w:numId="{id}">
  <w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>
</w:num>"""


def styles(language: str) -> str:
    """Return the part ``styles.xml`` for text in ``language``."""
    return part("w:styles", WORD, _DEFAULTS.format(language=safe(language)) + _paragraphs() + _TABLE_STYLE)


def numbering(numbered_lists: int) -> str:
    """Return the part ``numbering.xml``: one list of bullets and so many numbered ones."""
    bullets = _LIST.format(id=BULLETS, kind=0)
    numbered = (_LIST.format(id=FIRST_NUMBERED + number, kind=1) for number in range(numbered_lists))
    return part("w:numbering", WORD, "".join((*_KINDS_OF_LIST, bullets, *numbered)))


def _paragraphs() -> str:
    return "".join(
        _STYLE.format(id=identifier, name=name, paragraph=paragraph, text=text)
        for identifier, name, paragraph, text in _STYLES
    )
