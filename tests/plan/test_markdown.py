from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
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
    said,
)
from calculators.plan.markdown import to_markdown

BLOCKS = ("h1", "h2", "h3", "p", "li", "th", "td")


def letter(*blocks, draft=False):
    return Letter("Plan of action", "en-GB", "A4", blocks, draft=draft)


def markdown_of(*blocks, draft=False):
    return to_markdown(letter(*blocks, draft=draft))


def squeezed(text):
    return " ".join(text.split())


class Rendered(HTMLParser):
    """What a reader sees: each block as its element, its words and which of them are strong."""

    def __init__(self, html):
        super().__init__()
        self.blocks, self.lists, self.strong = [], 0, False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.blocks.append([tag, "", ""])
        self.lists += tag in ("ul", "ol")
        self.strong = self.strong or tag == "strong"
        if tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag):
        self.strong = self.strong and tag != "strong"

    def handle_data(self, data):
        if self.blocks:
            self.blocks[-1][1] += data
            self.blocks[-1][2] += data if self.strong else ""

    def seen(self):
        return [(tag, squeezed(words), "".join(strong.split())) for tag, words, strong in self.blocks]


def rendered(letter):
    markdown = pytest.importorskip("markdown")
    return Rendered(markdown.markdown(to_markdown(letter), extensions=["tables"]))


def shown(tag, runs):
    words = "".join(f"[{carried(run.text)}]" if run.kind == "blank" else carried(run.text) for run in runs)
    strong = "".join(carried(run.text) for run in runs if run.kind == "strong")
    return (tag, squeezed(words), "".join(strong.split()))


def expected(block):
    match block:
        case Heading(level, runs):
            return [shown(f"h{level}", runs)]
        case Paragraph(runs):
            return [shown("p", runs)]
        case Bullets(items) | Numbered(items):
            return [shown("li", item) for item in items]
        case Table(header, rows, caption):
            above = [shown("p", caption)] if shown("p", caption)[1] else []
            below = [shown("td", cell) for row in rows or [((),) * len(header)] for cell in row]
            return above + [shown("th", cell) for cell in header] + below


typed = st.one_of(
    st.text(st.sampled_from("#*_`[](){}<>&;:!|~\\-+=.^\"'/12aé \n\t"), max_size=12),
    st.text(st.characters(), max_size=12),
    st.sampled_from(["1. ", "- ", "---", "===", "&copy", "&amp;", "<b>", "![x](y)", "[x]: y", "http://a.b", "    "]),
)
blank = typed.filter(str.strip).map(lambda text: Run(text, "blank"))
runs = st.lists(st.one_of(typed.map(Run), typed.map(lambda text: Run(text, "strong")), blank), max_size=4).map(tuple)
items = st.lists(runs, max_size=3).map(tuple)


@st.composite
def tables(draw):
    cells = st.tuples(*[runs] * draw(st.integers(0, 3)))
    return Table(draw(cells), tuple(draw(st.lists(cells, max_size=2))), draw(runs))


blocks = st.one_of(
    st.builds(Heading, st.sampled_from([1, 2, 3]), runs),
    runs.map(Paragraph),
    items.map(Bullets),
    items.map(Numbered),
    tables(),
)


@given(st.lists(blocks, max_size=4).map(lambda some: letter(*some)))
@example(letter(Paragraph((Run("Store", "blank"), Run(": none")))))
@example(letter(Paragraph((Run("day", "blank"), Run("(of the notice)")))))
@example(letter(Paragraph((Run(" a ", "strong"), Run("b ", "strong"), Run("*")))))
@example(letter(Heading(1, plain("We sell C#"))))
@example(letter(Table((plain("a|b"),), ((plain("\\|`"),),))))
def test_what_was_typed_is_what_a_reader_sees(letter):
    assert rendered(letter).seen() == [seen for block in said(letter) for seen in expected(block)]


def test_two_lists_that_follow_each_other_stay_two():
    one = Numbered((plain("first"),))
    assert rendered(letter(one, one, Bullets((plain("a"),)), Bullets((plain("b"),)))).lists == 4


def test_plain_words_are_written_without_a_single_escape():
    words = "On 2026-11-22 we sold 40 units (order 111-222) at 1.5 %; see Exhibit 3, A & B."
    assert markdown_of(Paragraph(plain(words))) == f"{words}\n"


def test_headings_lists_and_tables_are_markdown_ones():
    written = markdown_of(
        Heading(2, plain("Root cause")),
        Bullets((plain("removed"), plain("refunded"))),
        Paragraph(plain("Then:")),
        Numbered((plain("first"), plain("second"))),
        Table((plain("No."), plain("Paper")), ((plain("1"), plain("Invoice")),), plain("Exhibits")),
    )
    assert written == (
        "## Root cause\n\n- removed\n- refunded\n\nThen:\n\n1. first\n2. second\n\n"
        "Exhibits\n\n| No. | Paper |\n| --- | --- |\n| 1 | Invoice |\n"
    )


def test_a_blank_stands_in_square_brackets():
    assert markdown_of(Paragraph((Run("On "), Run("day", "blank"), Run(".")))) == "On [day].\n"


def test_a_line_end_stays_a_line_end():
    assert markdown_of(Paragraph(plain("Street 1\nTown"))) == "Street 1<br>Town\n"


def test_a_draft_says_so_in_its_first_line():
    assert markdown_of(Paragraph(plain("We sold.")), draft=True) == "**DRAFT – open blanks**\n\nWe sold.\n"


def test_a_letter_without_words_is_an_empty_text():
    assert markdown_of(Paragraph(()), Bullets((plain(" "),))) == ""


def test_every_one_of_a_hundred_thousand_marks_is_escaped():
    assert markdown_of(Paragraph(plain("*_[`" * 25_000))) == r"\*\_\[\`" * 25_000 + "\n"
