"""The door for a screen: forms in, HTML out."""

from __future__ import annotations

import base64
import json
import re

import pytest

from calculators.forms import pairs_of
from calculators.tools.draft_plan import EXAMPLE
from calculators.view import View, view_from_json
from tests.conftest import DAY, Ask
from tests.site.html import most_parts

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> \" ' & {{ 7*7 }} {% raw %}"


def test_an_answer_comes_as_result_and_as_html(show: Ask) -> None:
    answer = show("order-defect-rate", ("orders", "540"), ("defective_orders", "7"), ("store", "US"))
    assert answer["result"]["percent"] == "1.30"
    assert "161" in answer["parts"]["answer"]
    assert 'value="540"' in answer["parts"]["form"]
    assert '<option value="US" selected>' in answer["parts"]["form"]


def test_a_labelled_cell_has_one_part_so_that_a_phone_shows_it_on_its_line(view: View) -> None:
    parts = {name: most_parts(view.opening(name, "./", DAY)) for name in view.door.tools}
    assert {name for name, most in parts.items() if most > 1} == set()


def test_the_browser_and_the_build_answer_alike(view: View, playbook) -> None:
    question = json.dumps(
        {
            "tool": "seller-feedback",
            "form": [["orders", "10"], ["positive", "0"], ["negative", "2"]],
            "day": "2026-11-22",
            "base": "",
        }
    )
    assert view_from_json(playbook.to_json()).answer(question) == view.answer(question)


def test_a_wrong_field_keeps_what_was_typed_and_says_so_beside_it(show: Ask) -> None:
    answer = show("order-defect-rate", ("orders", "ten"), ("defective_orders", "7"))
    form = answer["parts"]["form"]
    assert answer["error"]["fields"] == {"orders": "Expected a whole number, such as 12."}
    assert 'value="ten"' in form
    assert 'aria-invalid="true"' in form
    assert 'id="order-defect-rate-orders-error"' in form


def test_while_one_types_empty_fields_are_no_fault(show: Ask) -> None:
    answer = show("order-defect-rate", ("orders", "540"), ("defective_orders", ""), live=True)
    assert answer["unfinished"]
    assert "pb-error" not in answer["parts"]["form"]
    assert "answer" not in answer["parts"]


def test_on_submit_empty_fields_are_told(show: Ask) -> None:
    answer = show("order-defect-rate", ("orders", ""), ("defective_orders", "7"))
    assert "Fill this in." in answer["parts"]["form"]


def test_an_error_of_no_field_stands_where_the_answer_would(show: Ask) -> None:
    answer = show("order-defect-rate", ("orders", "5"), ("defective_orders", "1"), day="1999-01-01")
    assert "The first rule we know" in answer["parts"]["answer"]


@pytest.mark.parametrize("typed", ["1,234", "1 234", "1.234", "1'234", " 1234 ", "1\u00a0234"])
def test_a_number_may_be_typed_with_separators(show: Ask, typed: str) -> None:
    assert show("order-defect-rate", ("orders", typed), ("defective_orders", "1"))["result"]["total"] == 1234


@pytest.mark.parametrize("typed", ["12.5", "1,23", "1e3", "½", "١٢", "12 orders", "9" * 30])
def test_what_is_no_whole_number_is_refused(show: Ask, typed: str) -> None:
    assert "orders" in show("order-defect-rate", ("orders", typed), ("defective_orders", "1"))["error"]["fields"]


@pytest.mark.parametrize("tool", ["decode-notice", "draft-plan", "check-plan", "order-defect-rate"])
def test_hostile_text_reaches_no_page_as_markup(show: Ask, tool: str) -> None:
    names = (
        "text",
        "orders",
        "defective_orders",
        "facts-store_name",
        "facts-root_causes-0-text",
        "reason",
        "fork",
        "store",
    )
    pairs = [(name, HOSTILE) for name in names]
    html = "".join(show(tool, *pairs)["parts"].values())
    assert "<script" not in html
    assert "<img" not in html
    assert "49" not in re.sub(r"&#\d+;", "", html) or "7*7" in html


def test_hostile_facts_stay_text_in_the_letter(show: Ask) -> None:
    pairs = [
        ("reason", "inauthentic"),
        ("fork", "acknowledge"),
        ("facts-store_name", HOSTILE),
        ("facts-root_causes-0-text", "# not a heading\n- not a list " + HOSTILE),
    ]
    answer = show("draft-plan", *pairs)
    assert "{{ 7*7 }}" in answer["result"]["text"]
    assert (
        "# not a heading\n  - not a list" in answer["result"]["text"]
        or "# not a heading\n- not a list" in answer["result"]["text"]
    )
    assert "<script" not in answer["parts"]["answer"]


@pytest.mark.parametrize("form", [None, "text", [["name"]], [["name", 7]], [[1, 2, 3]], {"a": "b"}])
def test_pairs_that_are_none_are_refused_and_nothing_is_raised(view: View, form: object) -> None:
    answer = json.loads(view.answer(json.dumps({"tool": "order-defect-rate", "form": form, "day": "2026-11-22"})))
    assert answer["error"]["code"] == "bad-json"


def example_pairs(view: View) -> list[tuple[str, str]]:
    return [*pairs_of(view.door.tool("draft-plan").form, EXAMPLE["input"]), ("store", "US")]


def test_a_row_more_and_a_row_less(show: Ask, view: View) -> None:
    pairs = example_pairs(view)
    more = show("draft-plan", *pairs, ("add", "facts-corrective"))["parts"]["form"]
    assert "facts-corrective-1-text" in more
    less = show("draft-plan", *pairs, ("remove", "facts-corrective-0"))
    assert "We raised the handling time" not in less["result"]["text"]


def test_a_suggested_sentence_uses_up_an_empty_row_first(show: Ask) -> None:
    pairs = [("reason", "late-shipment"), ("fork", "acknowledge"), ("facts-corrective-0-text", "")]
    form = show("draft-plan", *pairs, ("add", "facts-corrective?text=We+counted+%5Bnumber%5D+orders."))["parts"]["form"]
    assert "We counted [number] orders." in form
    assert "facts-corrective-1-text" not in form


def test_the_next_step_is_shown_and_finds_no_fault(show: Ask) -> None:
    answer = show("draft-plan", ("reason", ""), ("step", "1"), ("next", "2"))
    assert answer["unfinished"]
    assert '<input type="hidden" name="step" value="2">' in answer["parts"]["form"]


@pytest.mark.parametrize(("kind", "start"), [("docx", b"PK"), ("md", b"# Plan of action"), ("txt", b"Plan of action")])
def test_a_download_button_gives_a_file(show: Ask, view: View, kind: str, start: bytes) -> None:
    (file,) = show("draft-plan", *example_pairs(view), ("format", kind))["files"]
    assert file["name"] == f"plan-of-action.{kind}"
    assert base64.b64decode(file["base64"]).startswith(start)


def test_a_file_with_open_blanks_says_draft_in_its_name_and_text(show: Ask) -> None:
    (file,) = show("draft-plan", ("reason", "inauthentic"), ("fork", "acknowledge"), ("format", "txt"))["files"]
    assert file["name"].startswith("draft-")
    assert base64.b64decode(file["base64"]).decode().startswith("DRAFT")


def test_every_tool_opens_with_a_form_and_a_worked_example(view: View) -> None:
    for name in view.door.tools:
        opening = view.opening(name, "../../", DAY)
        assert f'<playbook-tool name="{name}"' in opening
        assert "<form" in opening
        assert ">Worked example<" in opening, f"{name} has no worked example"


def test_an_opening_without_its_example_keeps_the_place(view: View) -> None:
    opening = view.opening("decode-notice", "", DAY, example=False)
    assert "Worked example" not in opening
    assert "The answer will stand here." in opening


def test_links_in_answers_start_at_the_root_of_the_site(show: Ask) -> None:
    answer = show("decode-notice", ("text", "Complaint Type: Inauthentic. We removed your listing."), base="../../")
    assert 'href="../../reasons/inauthentic/"' in answer["parts"]["answer"]
