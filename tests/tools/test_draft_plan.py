"""The plan builder: where each sentence comes from, the way there and back, own words, two lengths, a letterhead."""

from __future__ import annotations

import re

import pytest

FACTS = {
    "store_name": "Example Lantern Shop",
    "notice_day": "2026-03-02",
    "root_causes": [{"text": "38 of 96 orders were confirmed late", "exhibit": "1"}],
    "corrective": [
        {"text": "We closed 3 listings on [day]", "done_on": "2026-03-03", "measure": "no late order since"}
    ],
}
PLAN = {"reason": "late-shipment", "fork": "acknowledge", "facts": FACTS}
PAIRS = [
    ("reason", "late-shipment"),
    ("fork", "acknowledge"),
    ("store", "US"),
    ("facts-store_name", "Example Lantern Shop"),
    ("facts-corrective-0-text", "We closed 3 listings"),
    ("facts-corrective-0-done_on", "2026-03-03"),
]


@pytest.fixture
def drafted(ask):
    def asked(store="US", **given):
        return ask("draft-plan", store=store, input=PLAN | given)["result"]

    return asked


def passage(result, key):
    return next(each for each in result["passages"] if each["key"] == key)


def test_each_passage_names_the_answers_it_comes_from(drafted):
    action = passage(drafted(), "facts-corrective-0-text")
    assert action["text"] == (
        "We closed 3 listings on March 3, 2026. Responsible: [who is responsible]. Result: no late order since."
    )
    assert action["sources"] == [f"facts-corrective-0-{name}" for name in ("text", "owner", "measure")]


def test_every_word_that_is_not_the_templates_has_a_source(drafted, view, playbook):
    result = drafted()
    assert [each["sources"][0] for each in result["passages"] if each["sources"]] == [
        "facts-store_name",
        "facts-root_causes-0-text",
        "facts-corrective-0-text",
        "facts-preventive-0-text",
    ]


def test_change_leads_to_the_field_and_back_to_the_sentence(show):
    shown = show("draft-plan", *PAIRS)["parts"]["answer"]
    place = re.search(r'name="go" value="(facts-corrective-0-done_on~\d+)"', shown)[1]
    assert f'id="draft-plan-said-{place.partition("~")[2]}"' in shown
    form = show("draft-plan", *PAIRS, ("go", place))["parts"]["form"]
    assert re.search(r"<input [^>]*autofocus[^>]*name=\"facts-corrective-0-done_on\"", form)
    assert f'data-to="#draft-plan-said-{place.partition("~")[2]}"' in form
    later = show("draft-plan", *PAIRS, ("step", "3"), ("back", place), live=True)["parts"]["form"]
    assert "Back to the sentence" in later
    assert "autofocus" not in later


def test_what_was_entered_in_a_step_that_is_not_shown_goes_with_the_form(show):
    said = ("facts-root_causes-0-text", 'Orders after 14:00\n\nwere "late" & <missed>')
    form = show("draft-plan", *PAIRS, said, ("step", "3"), ("facts-exhibits-0-title", "Late orders"))["parts"]["form"]
    kept = re.findall(r'<textarea hidden name="([^"]+)"[^>]*>\n([^<]*)</textarea>', form)
    assert (said[0], "Orders after 14:00\n\nwere &#34;late&#34; &amp; &lt;missed&gt;") in kept
    assert {("reason", "late-shipment"), ("store", "US"), ("facts-exhibits-0-title", "Late orders")} <= set(kept)
    assert not [name for name, _ in kept if name.startswith("facts-corrective")]


def test_own_words_stay_when_the_facts_change_and_both_are_shown(drafted, show):
    was = passage(drafted(), "facts-corrective-0-text")["text"]
    edit = {"key": "facts-corrective-0-text", "was": was, "words": "We closed them."}
    assert "We closed them." in drafted(edits=[edit])["text"]
    changed = FACTS | {"corrective": [{"text": "We closed 4 listings"}]}
    result = drafted(edits=[edit], facts=changed)
    assert "We closed them." in result["text"]
    assert passage(result, "facts-corrective-0-text")["was"] == was
    own = [("edits-2-key", edit["key"]), ("edits-2-was", was), ("edits-2-words", "We closed them.")]
    html = show("draft-plan", *PAIRS, *own)["parts"]["answer"]
    assert "Your facts changed since you edited this" in html
    settled = show("draft-plan", *PAIRS, *own, ("edits-2-settle", "mine"))["parts"]["answer"]
    assert "Your facts changed" not in settled
    assert "We closed them." in settled


def test_own_words_whose_row_was_removed_are_handed_back(drafted):
    edit = {"key": "facts-corrective-4-text", "was": "We wrote to the carrier.", "words": "We called the carrier."}
    assert drafted(edits=[edit])["gone"][0]["words"] == "We called the carrier."


def test_own_words_are_in_the_boxes_and_their_gaps_are_blanks(drafted):
    was = passage(drafted(), "facts-root_causes-0-text")["text"]
    edit = {"key": "facts-root_causes-0-text", "was": was, "words": "Orders after [hour] were late."}
    result = drafted(edits=[edit])
    assert "Orders after [hour] were late." in result["fields"][0]["text"]
    assert "Root cause: hour" in result["blanks"]


def test_the_short_version_leaves_out_results_figures_and_the_table(drafted):
    number = {"metric": "late-shipment-rate", "rate": "38/96", "percent": "39.58"}
    facts = FACTS | {"numbers": [number], "exhibits": [{"n": 1, "title": "Late orders", "file": "01.pdf"}]}
    short, long = drafted(facts=facts, version="short"), drafted(facts=facts)
    assert "Result:" in long["text"]
    assert "Late shipment rate: 39.58 % (38 of 96), from [day] to [day]." in long["text"]
    assert "01.pdf" in long["text"]
    assert not {"Result:", "39.58", "01.pdf"} & {
        word for word in ("Result:", "39.58", "01.pdf") if word in short["text"]
    }
    assert "- 1: Late orders" in short["text"]


@pytest.mark.parametrize(
    ("store", "days"), [("US", "March 1, 2026 to March 7, 2026"), ("DE", "1 March 2026 to 7 March 2026")]
)
def test_a_figure_comes_with_its_window_in_the_stores_own_dates(drafted, store, days):
    number = {
        "metric": "late-shipment-rate",
        "rate": "38/96",
        "percent": "39.58",
        "window": {"first_day": "2026-03-01", "last_day": "2026-03-07"},
    }
    assert f"from {days}." in drafted(store, facts=FACTS | {"numbers": [number]})["text"]


@pytest.mark.parametrize("window", [None, {}, {"first_day": "soon"}, {"first_day": 7}, {"first_day": "2026-02-31"}])
def test_a_figure_without_its_days_has_blanks(drafted, window):
    number = {"metric": "late-shipment-rate", "rate": "38/96", "percent": "39.58", "window": window}
    assert "Our figure: day" in drafted(facts=FACTS | {"numbers": [number]})["blanks"]


def test_one_asin_is_one_and_several_are_several(drafted):
    assert "ASIN concerned: B000EXAMPL" in drafted(facts=FACTS | {"asins": ["B000EXAMPL"]})["text"]
    assert (
        "ASINs concerned: B000EXAMPL, B000EXAMP2"
        in drafted(facts=FACTS | {"asins": ["B000EXAMPL", "B000EXAMP2"]})["text"]
    )


def test_a_letterhead_stands_above_the_letter_and_in_no_box(drafted):
    result = drafted(facts=FACTS | {"letterhead": "Example Lantern Shop Ltd\n1 Example Street\nExampletown"})
    assert result["text"].startswith(
        "DRAFT – open blanks\n\nExample Lantern Shop Ltd\n1 Example Street\nExampletown\n\nPlan of action"
    )
    assert not any("Example Street" in box["text"] for box in result["fields"])


def test_a_box_says_how_much_is_too_much(drafted, show):
    boxes = drafted(box_limit=50)["fields"]
    assert [box["over"] for box in boxes] == [max(0, box["characters"] - 50) for box in boxes]
    assert "A box is too long for your form" in show("draft-plan", *PAIRS, ("box_limit", "10"))["parts"]["answer"]


@pytest.mark.parametrize("letter", ["funds-request", "answer-to-request"])
def test_every_letter_shows_its_sources_and_takes_own_words(ask, show, letter):
    result = ask(f"letter-{letter}", input={"store_name": "Example Lantern Shop"})["result"]
    first = next(each for each in result["passages"] if "store_name" in each["sources"])
    edit = {"key": first["key"], "was": first["text"], "words": "From the Example Lantern Shop."}
    assert (
        "From the Example Lantern Shop."
        in ask(f"letter-{letter}", input={"edits": [edit], "store_name": "Example Lantern Shop"})["result"]["text"]
    )
    html = show(f"letter-{letter}", ("store_name", "Example Lantern Shop"))["parts"]["answer"]
    assert 'name="go" value="store_name~' in html


def test_a_claim_that_is_too_long_is_told_beside_its_field(show):
    number = ("facts-numbers-0", "{}")
    shown = show("draft-plan", *PAIRS, number, ("facts-root_causes-0-text", "late " * 2_000))
    assert shown["error"]["code"] == "too-large"
    assert "This text is too long" in shown["parts"]["form"]
    assert "answer" not in shown["parts"]


def test_every_suggestion_is_a_starting_point_with_a_gap_to_fill(playbook):
    for reason in playbook.reasons.values():
        for item in (*reason.root_causes, *reason.corrective, *reason.preventive):
            assert re.search(r"\[[^\]]+\]", item.text), f"{reason.name}: {item.text}"


def test_a_figure_is_named_and_can_be_removed(show):
    figure = ("facts-numbers-0", '{"metric": "late-shipment-rate", "rate": "38/96", "percent": "39.58"}')
    shown = show("draft-plan", *PAIRS, figure)["parts"]
    assert "Late shipment rate" in shown["form"]
    assert "39.58" in shown["answer"]
    without = show("draft-plan", *PAIRS, figure, ("remove", "facts-numbers-0"))["parts"]
    assert "39.58" not in without["answer"]
    assert "Remove this figure" not in without["form"]


NUMBERS = {
    "late_shipment_rate": {"total": 96, "counted": 38},
    "order_defect_rate_mfn": {"total": 540, "counted": 7},
}


def test_the_figures_of_the_case_come_in_if_the_seller_wants_them(drafted):
    result = drafted(measured=NUMBERS, figures="reason")
    assert "39.58 % (38 of 96), from" in result["text"]
    assert "(7 of 540)" not in result["text"]
    assert "39.58" not in drafted(measured=NUMBERS)["text"]


def test_a_figure_of_the_case_has_the_days_it_covers(drafted):
    text = drafted(measured=NUMBERS, figures="all")["text"]
    assert "1.30 % (7 of 540), from September 9, 2026 to November 7, 2026." in text


def test_figures_that_cannot_be_worked_out_are_left_out(drafted):
    assert "figure" not in drafted(measured={"late_shipment_rate": {"total": 5, "counted": 9}}, figures="all")["text"]


def test_a_dispute_is_not_asked_for_a_confession(drafted, show):
    pairs = [pair for pair in PAIRS if pair[0] != "fork"] + [("fork", "dispute"), ("step", "3")]
    shown = show("draft-plan", *pairs)["parts"]
    assert "What can be verified, and how" in shown["form"]
    assert "What you did" not in shown["form"]
    assert "Start from a sentence" not in shown["form"]
    assert "Change: What can be verified, and how (1)" in shown["answer"]
    checked = {"corrective": [{"text": "The register names our owner"}], "root_causes": [{"text": "We are no kin"}]}
    assert not [blank for blank in drafted(fork="dispute", facts=checked)["blanks"] if "verified" in blank]


def test_the_plan_goes_to_the_check_without_the_mark_of_a_draft(show):
    link = re.search(r'data-for="check-plan" data-fill="([^"]*)"', show("draft-plan", *PAIRS)["parts"]["answer"])
    assert link[1].startswith("text=Plan+of+action") or link[1].startswith("text=Plan%20of%20action")


def test_a_fault_in_a_step_that_is_not_shown_is_told_with_the_way_to_it(show):
    late = ("facts-corrective-0-done_on", "2030-01-01")
    pairs = [pair for pair in PAIRS if pair[0] != late[0]]
    form = show("draft-plan", *pairs, late, ("step", "5"))["parts"]["form"]
    place = re.search(r"What you did: This day is still to come[^<]*<button[^>]*value=\"([^\"]*)\"", form)[1]
    shown = show("draft-plan", *pairs, late, ("step", "5"), ("go", place))["parts"]["form"]
    assert re.search(r"<input [^>]*autofocus[^>]*name=\"facts-corrective-0-done_on\"", shown)
    assert "Show it" not in shown
    assert "Back to the sentence" not in shown
