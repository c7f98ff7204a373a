"""How phrases are written, and how words are read."""

from __future__ import annotations

import pytest

from calculators.notices.pattern import balanced
from calculators.notices.phrases import Book
from calculators.notices.words import read

LABEL = ("settles", "pricing", "")


def found(phrase: str, text: str) -> list[str]:
    words = read(text)
    hits = Book([(LABEL, phrase)]).find(words)
    return [text[slice(*words.span(hit.first, hit.last))] for hit in hits]


@pytest.mark.parametrize(
    ("phrase", "text", "quote"),
    [
        ("may be inauthentic", "Items may be  Inauthentic.", "may be  Inauthentic"),
        ("authenticity of (your|the) items", "the authenticity of the items", "authenticity of the items"),
        ("(the|) same price", "now same price", "same price"),
        ("price … higher", "the price for this item is much higher", "price for this item is much higher"),
        ("infring* … patent*", "You infringed somebody's patents", "infringed somebody's patents"),
        ("above #", "It is above 2.5 %", "above 2.5"),
        ("(wrong (size|colour)|broken)", "the wrong color came", "wrong color"),
        ("(was … late|never came)", "it was very late", "was very late"),
        ("操纵…评论", "您操纵了商品的评论。", "操纵了商品的评论"),
        ("licence agreement", "a LICENSE agreement", "LICENSE agreement"),
        ("droit d'auteur", "le droit d’auteur", "droit d’auteur"),
    ],
)
def test_a_phrase_is_found_with_room_for_variation(phrase: str, text: str, quote: str) -> None:
    assert found(phrase, text) == [quote]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("price … higher", "The price. It is higher."),
        ("price … higher", "price one two three four five six seven higher"),
        ("order", "disorder"),
        ("may not sell", "you may sell"),
    ],
)
def test_a_phrase_is_not_found_where_it_does_not_stand(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


@pytest.mark.parametrize("phrase", ["(a", "a)", "a|b", "(a))"])
def test_a_phrase_with_loose_brackets_is_told(phrase: str) -> None:
    assert not balanced(phrase)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("inau\u00adthentic", ("inauthentic",)),
        ("<p>Your&nbsp;account</p>", ("your", "account")),
        ("<style>p { order: 1 }</style>sold", ("sold",)),
        ("> the\n> seller's", ("the", "sellers")),
        ("Ｏｒｄｅｒ", ("order",)),
        ("f&uuml;r Größe", ("fur", "grosse")),
        ("l'authenticité", ("l", "authenticite")),
        ("账户", ("账", "户")),
        ("", ()),
    ],
)
def test_words_are_read_as_a_person_would(text: str, words: tuple[str, ...]) -> None:
    assert read(text).words == words


def test_a_full_stop_in_a_name_ends_no_sentence() -> None:
    assert read("Amazon.com is a site. You sell.").sentences == (0, 0, 0, 0, 0, 1, 1)


def test_a_question_is_known_as_one() -> None:
    assert read("Why? Because.").questions == {0}
