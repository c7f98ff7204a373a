from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.errors import PageError
from calculators.page import read_page
from calculators.plan.check import Finding, PlanCheck, check_plan
from calculators.plan.pattern import compiled
from calculators.playbook import Playbook

HERE = Path(__file__).parent
DOCS = HERE.parent.parent / "docs"
BOOK = Playbook.read(DOCS)
PLANS = sorted(HERE.glob("*/*.md"))
FORKLESS = {"future-only", "deleted-listing-only"}
"""Rules about a whole plan, which a single sentence of a reason's page cannot satisfy."""
HEADINGS = ("Root causes", "Corrective actions", "Preventive measures")


def examples(kind: str) -> list[tuple[str, str]]:
    return [(name, text) for name, rule in BOOK.rules.items() for text in getattr(rule, kind)]


def check(text: str, **rest: Any) -> PlanCheck:
    """Check a text; after a line of three dashes comes the notice that it answers, or what the line names."""
    plan, *parts = re.split(r"\n---(?: (earlier|facts))?\n", text)
    beside: dict[str, Any] = {name or "notice": words for name, words in zip(parts[::2], parts[1::2], strict=True)}
    if "facts" in beside:
        beside["facts"] = json.loads(beside["facts"])
    return check_plan(plan, BOOK, **(beside | rest))


def rules_of(checked: PlanCheck) -> set[str]:
    return {finding.rule for finding in checked.findings}


def marked(checked: PlanCheck) -> set[tuple[str, str]]:
    """What was found in the text, without what is found missing."""
    return {(finding.rule, finding.quote) for finding in checked.findings if finding.end}


def spoken(path: Path) -> set[str]:
    """The rules that speak about the plan in ``path``, but for what may be called a flaw or not."""
    facts = read_page(path).facts
    return rules_of(check(plan_of(path), reason=facts["reason"])) - set(facts.get("also", ()))


def plan_of(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("\n---\n", 1)[1]


@pytest.mark.parametrize(("rule", "text"), examples("bad"))
def test_a_rule_fires_on_its_own_bad_texts(rule: str, text: str) -> None:
    assert rule in rules_of(check(text))


@pytest.mark.parametrize(("rule", "text"), examples("good"))
def test_no_rule_fires_on_the_good_texts_of_any_rule(rule: str, text: str) -> None:
    checked = check(text)
    assert rule not in rules_of(checked)
    assert not marked(checked)


@pytest.mark.parametrize("rule", BOOK.rules.values(), ids=BOOK.rules)
def test_each_rule_has_at_least_four_texts_of_each_kind(rule: object) -> None:
    assert len(rule.bad) >= 4  # type: ignore[attr-defined]
    assert len(rule.good) >= 4  # type: ignore[attr-defined]


def test_every_rule_outsiders_rely_on_has_a_page() -> None:
    promised = """
    no-root-cause symptom-as-cause blames-amazon blames-buyer blames-carrier-or-supplier blames-employee
    denial-without-proof emotional-plea threat future-only vague-promise no-dates no-numbers no-evidence-named
    excess-apology praise-of-amazon placeholder-left template-phrase confesses-other-violation evasion
    review-tampering altered-documents wrong-fork too-long multiple-issues external-link absolute-promise
    history-as-argument other-sellers-do-it
    """
    assert set(promised.split()) <= set(BOOK.rules)


def test_each_check_in_code_is_named_by_a_page() -> None:
    files = {path.stem.replace("_", "-") for path in (DOCS.parent / "calculators/plan/checks").glob("[a-z]*.py")}
    assert files == {rule.check for rule in BOOK.rules.values() if rule.check}


@pytest.mark.parametrize("path", [path for path in PLANS if path.parent.name == "bad"], ids=lambda path: path.stem)
def test_no_bad_plan_is_called_ready(path: Path) -> None:
    facts = read_page(path).facts
    assert set(facts["flaws"]) <= set(BOOK.rules)
    checked = check(plan_of(path), reason=facts["reason"])
    assert not checked.ready
    assert rules_of(checked) & set(facts["flaws"])


def test_three_of_four_named_flaws_are_found_and_three_of_four_findings_are_right() -> None:
    named = found = spoke = 0
    for path in PLANS:
        facts = read_page(path).facts
        flaws, rules = set(facts.get("flaws", ())), spoken(path)
        named, found, spoke = named + len(flaws), found + len(flaws & rules), spoke + len(rules)
    assert found / named >= 0.75
    assert found / spoke >= 0.75


def test_good_plans_have_less_than_one_finding_in_four_plans() -> None:
    good = [path for path in PLANS if path.parent.name == "good"]
    assert sum(len(spoken(path)) for path in good) < len(good) / 4


@pytest.mark.parametrize("reason", BOOK.reasons)
def test_the_sentences_of_a_reason_page_pass_once_their_gaps_are_filled(reason: str) -> None:
    lists = BOOK.pages["reasons"][reason].lists
    for item in (item for heading in HEADINGS for item in lists.get(heading, ())):
        found = marked(check(filled(item.text), reason=reason))
        assert not {each for each in found if each[0] not in FORKLESS}, item.text


def filled(sentence: str) -> str:
    """Fill the gaps of a suggestion with facts of no account."""
    plain = re.sub(r"\{\{.*?\}\}", "30 days", sentence)
    dated = re.sub(r"\[(day|date)[^\]]*\]", "3 May 2026", plain)
    counted = re.sub(r"\[(number|count|share)[^\]]*\]", "14", dated)
    return re.sub(r"\[[^\]]*\]", "Exford", re.sub(r"\[ASIN[^\]]*\]", "B0EXAMPL10", counted))


BAD = """Dear Amazon, we don't know why it happened; it's Amazon's fault. We will try our best. I beg you!

The buyer lied about the item because he wants it for free, and our supplier sent us the wrong colour."""


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}"),
        lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("about the item ", "about the item\n"),
        lambda text: "\n".join(f"> {line}" for line in text.split("\n")),
        lambda text: "\n".join(f"- {line}" for line in text.split("\n")),
        lambda text: text.replace("supplier", "sup\N{SOFT HYPHEN}plier").replace("buyer", "**buyer**"),
        str.upper,
    ],
)
def test_how_a_text_was_typed_does_not_matter(change: object) -> None:
    changed = change(BAD)  # type: ignore[operator]
    found = rules_of(check(changed)) - {"shouting"}
    assert found == rules_of(check(BAD))
    assert all(changed[finding.start : finding.end] == finding.quote for finding in check(changed).findings)


def test_findings_stand_in_the_order_of_the_text_and_absence_comes_first() -> None:
    findings = check(BAD).findings
    assert [finding.start for finding in findings] == sorted(finding.start for finding in findings)
    absent = [finding for finding in findings if finding.rule == "no-dates"]
    assert [(each.start, each.end, each.quote) for each in absent] == [(0, 0, "")]


def test_a_quote_begins_with_a_whole_word_even_inside_a_contraction() -> None:
    quotes = [finding.quote for finding in check("We've had a meeting.").findings if finding.rule == "vague-promise"]
    assert quotes == ["We've had a meeting"]


def test_offsets_count_code_points() -> None:
    found = next(each for each in check("\N{GRINNING FACE} I beg you.").findings if each.rule == "emotional-plea")
    assert (found.start, found.end, found.quote) == (4, 11, "beg you")


def test_an_empty_plan_is_not_ready() -> None:
    checked = check("")
    assert not checked.ready
    assert checked.blockers >= 1


def test_hints_alone_leave_a_plan_ready() -> None:
    text = plan_of(HERE / "good" / "hair-dryer-returns.md")
    assert check(text, reason="used-sold-as-new").ready
    loud = check(text + "\nDoes this answer your questions??", reason="used-sold-as-new")
    assert {finding.level for finding in loud.findings} == {"hint"}
    assert loud.ready


def test_where_papers_are_wanted_no_root_cause_is_missed() -> None:
    papers = next(name for name, reason in BOOK.reasons.items() if reason.sends == "papers")
    plan = next(name for name, reason in BOOK.reasons.items() if reason.sends == "plan")
    text = "Here are our papers of 3 May 2026."
    assert "no-root-cause" not in rules_of(check(text, reason=papers))
    assert "no-root-cause" in rules_of(check(text, reason=plan))


def test_a_product_of_another_notice_is_found_where_it_stands() -> None:
    plan = "We removed all units of B0EXAMPL12 and of B0EXAMPL11."
    checked = check_plan(plan, BOOK, notice="ASIN: B0EXAMPL11")
    assert [finding.quote for finding in checked.findings if finding.rule == "not-in-notice"] == ["B0EXAMPL12"]


def test_the_same_text_always_gives_the_same_findings() -> None:
    assert check(BAD) == check(BAD) == check_plan(BAD, Playbook.read(DOCS))


def test_a_playbook_from_json_finds_the_same() -> None:
    again = Playbook.from_json(BOOK.to_json())
    assert check_plan(BAD, again) == check(BAD)


NAMES = (
    "notice_day",
    "asins",
    "root_causes",
    "corrective",
    "preventive",
    "numbers",
    "text",
    "done_on",
    "metric",
    "rate",
)
PARTS = st.sampled_from(
    [
        "we",
        "never",
        "sold",
        "a",
        "fake",
        "the buyer",
        "lied",
        ".",
        "!",
        "\n",
        "- ",
        "[",
        "]",
        "_",
        "3 May",
        "'s",
        "n't",
        "12 of 9",
        "“",
    ]
)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20), PARTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES), inner, max_size=4)),
    max_leaves=12,
)


@given(st.lists(PARTS, max_size=60).map(" ".join), st.dictionaries(st.sampled_from(NAMES), JSON), st.text(max_size=60))
def test_facts_of_any_shape_and_any_earlier_text_are_held_against_a_plan(text: str, facts: Any, earlier: str) -> None:
    for finding in check_plan(text, BOOK, facts=facts, earlier=earlier).findings:
        assert text[finding.start : finding.end] == finding.quote


@given(st.one_of(st.text(max_size=400), st.lists(PARTS, max_size=120).map(" ".join)), st.text(max_size=60))
def test_any_text_is_checked_and_every_quote_is_its_own(text: str, notice: str) -> None:
    for finding in check_plan(text, BOOK, notice=notice).findings:
        assert isinstance(finding, Finding)
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.quote


@pytest.mark.parametrize("piece", ["we ", "a", ".", "(", "[x", "\n", "the buyer lied ", "1 of ", "İ", "it's ", "!?"])
def test_the_time_of_a_check_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    check("x")
    short, long = (timed(piece * (length // len(piece))) for length in (10_000, 80_000))
    assert long < 16 * short + 1


def test_the_longest_text_that_the_door_takes_is_checked() -> None:
    assert not check("we will try our best " * 9_500).ready


def test_a_plan_that_was_typed_is_checked_like_one_that_was_pasted() -> None:
    plan = plan_of(PLANS[0])
    for length in range(0, len(plan), 40):
        check(plan[:length])
    assert check_plan(plan, Playbook.from_json(BOOK.to_json())) == check(plan)


def timed(text: str) -> float:
    start = time.process_time()
    check(text)
    return time.process_time() - start


def test_a_pattern_without_end_is_refused() -> None:
    for endless in ("we .* sold", "(a |b )+c", r"\S+ sold", "we (a |b ){2,}"):
        with pytest.raises(PageError, match="no end"):
            compiled([endless], {})


def test_an_unknown_name_in_a_pattern_is_told_with_the_nearest_one() -> None:
    with pytest.raises(PageError, match='Did you mean "buyer"'):
        compiled(["{buyr} lied"], {"buyer": ("buyers?",)})


def test_patterns_that_begin_alike_each_find_what_they_find_alone() -> None:
    alike = ["(we|i) sold", "(we|i) … lied", "(we|i) … (cheat|trick)ed", "(we|i) paid|bribed"]
    together = compiled(alike, {})
    assert together
    for text in ("we sold", "i have never lied", "we also tricked", "i paid", "bribed"):
        assert together.search(text)
    assert not together.search("lied")


def test_a_pattern_that_cannot_be_read_is_told() -> None:
    with pytest.raises(PageError, match="cannot be read"):
        compiled(["(we"], {})
