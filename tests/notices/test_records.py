"""A reason's page carries its own examples; the decoder must read them as the page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from calculators.notices import decode
from calculators.notices.pattern import balanced, parse
from calculators.notices.tables import Table, forks, mails, requests, sentences, signs, stages
from calculators.playbook import Playbook
from calculators.records import CounterExample, Example

PAGES = Playbook.read(Path(__file__).parent.parent.parent / "docs").reasons
EXAMPLES = [(name, example) for name, reason in PAGES.items() for example in reason.examples]
COUNTERS = [(name, example) for name, reason in PAGES.items() for example in reason.counter_examples]
TABLES = (
    sentences.HEADINGS,
    {"": (*sentences.BECAUSE, *sentences.BOILERPLATE, *sentences.NEGATIONS, *requests.ASKS)},
    stages.CUES,
    mails.CUES,
    mails.PERSONAL,
    requests.ITEMS,
    forks.CUES,
    signs.CUES,
)


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_decodes_to_its_reason(name: str, example: Example, playbook: Playbook) -> None:
    assert decode(example.text, playbook).primary == name


@pytest.mark.parametrize(("name", "example"), COUNTERS)
def test_a_counter_example_decodes_to_another(name: str, example: CounterExample, playbook: Playbook) -> None:
    assert decode(example.text, playbook).primary == example.reason


def test_examples_are_at_the_stage_their_page_says(playbook: Playbook) -> None:
    right = [decode(example.text, playbook).stage == example.stage for _, example in EXAMPLES]
    assert sum(right) / len(right) >= 0.93


@pytest.mark.parametrize("name", PAGES)
def test_every_phrase_of_a_page_can_be_read(name: str) -> None:
    reason = PAGES[name]
    sets = (reason.phrases, *reason.languages.values())
    phrases = [phrase for each in sets for phrase in (*each.settles, *each.hints, *each.excludes)]
    assert [phrase for phrase in phrases if not (balanced(phrase) and parse(phrase))] == []


@pytest.mark.parametrize("table", TABLES)
def test_every_phrase_of_a_table_can_be_read(table: Table) -> None:
    phrases = [phrase for each in table.values() for phrase in each]
    assert [phrase for phrase in phrases if not (balanced(phrase) and parse(phrase))] == []


def test_no_page_takes_section_3_alone_for_a_reason() -> None:
    words = {"section 3", "business solutions agreement", "section 3 of the business solutions agreement"}
    named = [name for name, reason in PAGES.items() if words.intersection(map(str.lower, reason.phrases.settles))]
    assert named == []
