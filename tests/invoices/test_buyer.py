"""Names and addresses that say the same, and those that differ: by which words."""

from __future__ import annotations

import pytest

from calculators.invoices.buyer import difference, same

hypothesis = pytest.importorskip("hypothesis")
given, strategies = hypothesis.given, hypothesis.strategies


@pytest.mark.parametrize(
    ("paper", "account"),
    [
        ("Example Lantern Shop Ltd.", "EXAMPLE LANTERN SHOP LIMITED"),
        ("Example Lantern Shop L.L.C.", "Example Lantern Shop, LLC"),
        ("Müller & Söhne GmbH", "Muller und Söhne GmbH"),
        ("Straße der Lampen 5", "Strasse der Lampen 5"),
        ("Hauptstr. 5, 10115 Berlin", "Hauptstraße 5\n10115 Berlin"),
        ("12 High St., London E1 6AN", "London, 12 High Street, E1 6AN"),
        ("12 High Street, London E16AN", "12 High Street, London E1 6AN"),
        ("O'Neill Lamps Inc", "O’Neill Lamps Incorporated"),
        ("Ｌａｎｔｅｒｎ Shop", "Lantern Shop"),
        ("深圳灯笼有限公司", "深圳灯笼有限公司"),
    ],
)
def test_another_way_to_write_it_is_no_difference(paper: str, account: str) -> None:
    assert difference(paper, account) is None
    assert same(paper, account)


@pytest.mark.parametrize(
    ("paper", "account", "only_on_paper", "only_in_account"),
    [
        ("Lantern Trading Ltd", "Lantern Shop Ltd", ("Trading",), ("Shop",)),
        ("Lantern Shop", "Lantern Shop Ltd", (), ("Ltd",)),
        ("Lantern Shop Ltd, c/o Jan Example", "Lantern Shop Ltd", ("c", "o", "Jan", "Example"), ()),
        ("14 High Street, London", "12 High St, London", ("14",), ("12",)),
        ("深圳灯笼有限公司", "深圳蜡烛有限公司", ("深圳灯笼有限公司",), ("深圳蜡烛有限公司",)),
    ],
)
def test_a_difference_is_told_by_its_words(
    paper: str, account: str, only_on_paper: tuple[str, ...], only_in_account: tuple[str, ...]
) -> None:
    found = difference(paper, account)
    assert found is not None
    assert (found.only_on_paper, found.only_in_account) == (only_on_paper, only_in_account)


def test_nothing_is_the_same_as_nothing_by_no_means() -> None:
    assert not same("", "")


@given(strategies.text(), strategies.text())
def test_any_two_texts_are_compared_the_same_from_both_sides(one: str, other: str) -> None:
    assert difference(one, one) is None
    there, back = difference(one, other), difference(other, one)
    assert (there is None) == (back is None)
