"""The papers a case needs."""

from __future__ import annotations

from tests.conftest import Ask


def test_the_papers_come_in_the_order_of_the_page_with_what_makes_them_pass(ask: Ask, playbook) -> None:
    documents = ask("evidence-list", input={"reason": "inauthentic"})["result"]["documents"]
    first = playbook.reasons["inauthentic"].evidence[0].links[0].removeprefix("evidence/")
    assert documents[0]["evidence"] == first == "invoice"
    assert any("365 days" in each for each in documents[0]["properties"])


def test_what_is_at_hand_is_no_longer_missing(ask: Ask) -> None:
    without = ask("evidence-list", input={"reason": "inauthentic"})["result"]
    having = ask("evidence-list", input={"reason": "inauthentic", "have": ["invoice"]})["result"]
    assert having["missing"] == without["missing"] - 1


def test_a_paper_asked_for_only_sometimes_is_not_required(ask: Ask, playbook) -> None:
    for name, reason in playbook.reasons.items():
        optional = {link for item in reason.evidence if item.text.startswith("If ") for link in item.links}
        for each in ask("evidence-list", input={"reason": name})["result"]["documents"]:
            assert each["required"] or f"evidence/{each['evidence']}" in optional
