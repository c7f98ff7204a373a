"""The papers a case needs."""

from __future__ import annotations

from calculators.evidence import Noted, documents, still_missing
from tests.conftest import DAY, Ask


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


NOTICE = (
    "We have removed your listings because we received complaints about the authenticity of your items. To reactivate "
    "your listings, please submit the following: Copies of invoices or receipts from your supplier issued in the last "
    "365 days. A letter of authorization from the rights owner. B000EXAMPL"
)


def test_what_this_notice_asks_for_comes_first_with_its_words(ask: Ask) -> None:
    result = ask("evidence-list", input={"notice": NOTICE, "reason": "inauthentic"})["result"]
    first, second, third = result["documents"][:3]
    assert (first["evidence"], second["evidence"]) == ("invoice", "letter-of-authorisation")
    assert first["quote"] in NOTICE
    assert [(each["asked"], each["required"]) for each in (first, second)] == [(True, True)] * 2
    assert not third["asked"]


def test_the_reason_may_come_from_the_notice_and_is_asked_for_where_it_says_none(ask: Ask) -> None:
    assert ask("evidence-list", input={"notice": NOTICE})["result"]["reason"] == "inauthentic"
    unclear = ask("evidence-list", input={"notice": "Hello."})["error"]
    assert (unclear["code"], list(unclear["fields"])) == ("bad-input", ["reason"])
    assert ask("evidence-list", input={})["error"]["fields"].keys() == {"reason"}


def test_what_is_no_paper_is_told_beside_the_papers(ask: Ask) -> None:
    result = ask("evidence-list", input={"reason": "inauthentic", "requests": ["plan-of-action", "invoice"]})["result"]
    assert [each["item"] for each in result["also"]] == ["plan-of-action"]


def test_a_paper_somebody_was_asked_for_is_on_its_way_and_one_sees_since_when(ask: Ask) -> None:
    papers = {"supplier-letter": {"asked_from": "Lamp Works", "asked_on": "2026-11-20"}}
    result = ask("evidence-list", input={"reason": "inauthentic", "papers": papers})["result"]
    letter = next(each for each in result["documents"] if each["evidence"] == "supplier-letter")
    assert (letter["state"], letter["waiting_days"], letter["have"]) == ("coming", 2, False)
    late = ask("evidence-list", input={"reason": "inauthentic", "papers": {"invoice": {"asked_on": "2026-11-23"}}})
    assert late["error"]["fields"].keys() == {"papers-invoice-asked_on"}


def test_a_number_once_given_to_an_exhibit_stays(ask: Ask) -> None:
    def numbers(*have: str, **more: object) -> dict[str, int]:
        result = ask("evidence-list", input={"reason": "inauthentic", "have": list(have), **more})["result"]
        return {each["title"]: each["n"] for each in result["exhibits"]}

    order = ["supplier-letter", "cover-sheet"]
    assert numbers("invoice", "supplier-letter") == {"Supplier invoice": 1, "Letter from your supplier": 2}
    later = {"Letter from your supplier": 1, "Supplier invoice": 3}
    assert numbers("invoice", "supplier-letter", order=order) == later
    assert numbers("invoice", "supplier-letter", order=order, renumber="yes")["Supplier invoice"] == 1


def test_the_form_keeps_the_numbers_the_papers_and_each_tick(show: Ask) -> None:
    answer = show("evidence-list", ("reason", "inauthentic"), ("papers-invoice-state", "have"), ("store", "US"))
    assert 'name="order" value="invoice"' in answer["parts"]["form"]
    assert 'name="papers-supplier-letter-state" value="missing" checked' in answer["parts"]["form"]
    mark = answer["result"]["documents"][0]["checks"][2]["mark"]
    ticked = show("evidence-list", ("reason", "inauthentic"), ("papers-invoice-state", "have"), ("checked", mark))
    assert [each["checked"] for each in ticked["result"]["documents"][0]["checks"]].count(True) == 1
    assert "1 of 8 checked" in ticked["parts"]["answer"]


def test_an_asin_the_invoices_do_not_cover_stands_at_the_invoices(show: Ask) -> None:
    cover = '[{"asin": "B000LANTRN", "sold": 130, "documented": 60, "gap": 70}, {"asin": 7}, "x"]'
    answer = show("evidence-list", ("reason", "inauthentic"), ("cover", cover))
    assert answer["result"]["uncovered"] == [{"asin": "B000LANTRN", "gap": 70}]
    assert "B000LANTRN (70 missing)" in answer["parts"]["answer"]


def test_papers_of_this_notice_can_be_told_from_those_that_are_usual(playbook) -> None:
    noted = {"invoice": Noted("have")}
    asked = {"invoice": "", "letter-of-authorisation": ""}
    found = list(documents(playbook.reasons["inauthentic"], noted, playbook, DAY, asked=asked))
    assert [each.paper.name for each in still_missing(found, asked_only=True)] == ["letter-of-authorisation"]
    assert "supplier-letter" in [each.paper.name for each in still_missing(found)]
