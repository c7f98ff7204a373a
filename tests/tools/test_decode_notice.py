"""The decoder at its door and on its page: a file in place of a paste, and a reason chosen by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from calculators.bridge import open_door
from calculators.playbook import Playbook
from calculators.view import open_view

NOTICE = """Your seller account has been deactivated.
Why did this happen?
We received complaints about the authenticity of your items.
Please send invoices from your supplier within 17 days."""
OWN = "The box holds a text of your own."


@pytest.fixture
def notice_file(tmp_path: Path) -> str:
    path = tmp_path / "notice.eml"
    path.write_text(f"From: a@amazon.com\nSubject: x\nMIME-Version: 1.0\n\n{NOTICE}", encoding="utf-8")
    return str(path)


def ask(playbook: Playbook, **given: Any) -> dict[str, Any]:
    question = {"tool": "decode-notice", "input": given, "day": "2026-11-22"}
    return json.loads(open_door(playbook).answer(json.dumps(question)))


def show(playbook: Playbook, *pairs: tuple[str, str]) -> dict[str, Any]:
    question = {"tool": "decode-notice", "form": pairs, "day": "2026-11-22", "base": "./"}
    return json.loads(open_view(playbook).answer(json.dumps(question)))


def test_a_file_is_read_and_its_text_comes_back_with_the_answer(playbook: Playbook, notice_file: str) -> None:
    result = ask(playbook, files=[notice_file])["result"]
    assert result["primary"] == "inauthentic"
    quote = result["candidates"][0]["evidence"][0]
    assert result["text"][quote["start"] : quote["end"]] == quote["quote"]


def test_what_a_file_held_is_put_into_the_box(playbook: Playbook, notice_file: str) -> None:
    form = show(playbook, ("text", ""), ("files", notice_file))["parts"]["form"]
    assert "From: a@amazon.com" in form
    assert "complaints about the authenticity" in form


def test_what_was_changed_in_the_box_since_is_kept(playbook: Playbook, notice_file: str) -> None:
    read = show(playbook, ("text", ""), ("files", notice_file))["result"]["text"]
    mark = show(playbook, ("text", ""), ("files", notice_file))["parts"]["form"].split('name="read"')[1].split('"')[3]
    changed = ("text", f"{read} And more.")
    answer = show(playbook, changed, ("files", notice_file), ("read", mark))
    assert "text" not in answer["result"]
    assert "And more." in answer["parts"]["form"]


def test_a_file_never_overwrites_what_was_pasted(playbook: Playbook, notice_file: str) -> None:
    answer = show(playbook, ("text", "My own words"), ("files", notice_file))
    assert answer["error"]["fields"]["files"].startswith(OWN)
    assert "My own words" in answer["parts"]["form"]


def test_a_picture_is_refused_beside_its_field(playbook: Playbook, tmp_path: Path) -> None:
    path = tmp_path / "screen.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert "Copy the text" in ask(playbook, files=[str(path)])["error"]["fields"]["files"]


def test_a_file_that_is_gone_is_told(playbook: Playbook, tmp_path: Path) -> None:
    assert ask(playbook, files=[str(tmp_path / "gone.txt")])["error"]["code"] == "unreadable-file"


def test_nothing_at_all_is_unfinished(playbook: Playbook) -> None:
    assert ask(playbook)["error"]["fields"] == {"text": "Fill this in."}


def test_a_reason_chosen_by_hand_comes_first_and_the_text_stays_read(playbook: Playbook) -> None:
    result = ask(playbook, text=NOTICE, chosen="counterfeit")["result"]
    assert [each["reason"] for each in result["candidates"]][:2] == ["counterfeit", "inauthentic"]
    assert (result["primary"], result["stage"]) == ("counterfeit", "deactivated")
    assert [each["item"] for each in result["requests"]] == ["invoice"]


def test_a_reason_can_be_chosen_without_any_text(playbook: Playbook) -> None:
    answer = show(playbook, ("chosen", "late-shipment"))
    assert (answer["result"]["primary"], answer["result"]["stage"]) == ("late-shipment", "none")
    assert "Amazon usually asks for" in answer["parts"]["answer"]


def test_a_reason_that_the_seller_refuses_is_gone_and_can_be_brought_back(playbook: Playbook) -> None:
    answer = show(playbook, ("text", NOTICE), ("not_this", "inauthentic"))
    assert "inauthentic" not in [each["reason"] for each in answer["result"]["candidates"]]
    assert 'value="inauthentic" checked' in answer["parts"]["answer"]


def test_a_mail_that_seems_ordinary_can_be_called_a_notice(playbook: Playbook) -> None:
    text = "When will my parcel arrive?"
    assert ask(playbook, text=text)["result"]["primary"] == "none"
    assert ask(playbook, text=text, chosen="late-shipment")["result"]["primary"] == "late-shipment"


def test_two_reasons_that_are_near_stand_side_by_side(playbook: Playbook) -> None:
    text = (
        "Your listing was removed. We received complaints about the authenticity of your items. "
        "You sell counterfeit products, said the rights owner after a test buy."
    )
    answer = show(playbook, ("text", text))["parts"]["answer"]
    assert "It may be one of two things" in answer
    assert answer.count('name="not_this"') == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We may deactivate your account. Your late shipment rate is above the target.", "A warning"),
        (NOTICE, "Deactivated"),
        ("Thank you for your appeal. We need more information. Please send invoices.", "More is asked for"),
        ("We reviewed your appeal and decided not to reinstate your account.", "An appeal was refused"),
        ("This decision is final. We may not respond to further messages about your account.", "Amazon calls it final"),
        ("Your selling privileges have been reinstated. You may sell again.", "You can sell again"),
        ("A reserve was placed on your account. Your funds are held.", "Money is held"),
        ("Your listing was removed. The product is restricted and may not be sold.", "A listing was removed"),
    ],
)
def test_what_to_do_now_differs_by_stage(playbook: Playbook, text: str, words: str) -> None:
    answer = show(playbook, ("text", text))["parts"]["answer"]
    assert f"<h3>{words}</h3>" in answer
    assert "If you do nothing for now" in answer


def test_every_reason_can_be_chosen_but_what_is_no_notice(playbook: Playbook) -> None:
    answer = show(playbook, ("text", NOTICE))["parts"]["answer"]
    offered = [name for name in playbook.reasons if f'<option value="{name}"' in answer]
    assert set(playbook.reasons) - set(offered) == {"phishing"}
