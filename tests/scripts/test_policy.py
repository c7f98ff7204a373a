"""Each page allows its own scripts and no others."""

from __future__ import annotations

from pathlib import Path

from scripts.policy import inline_scripts, policy_for, with_policy, write_policies

PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>t</title><script>one()</script>'
    '<script type="module">two()</script><script src="a.js"></script>'
    '<script type="application/json">{"not": "run"}</script></head><body></body></html>'
)


def test_only_scripts_that_a_browser_runs_are_counted() -> None:
    assert inline_scripts(PAGE) == ["one()", "two()"]


def test_the_policy_lets_no_request_out_and_no_text_become_code() -> None:
    policy = policy_for(["one()"])
    assert "connect-src 'self'" in policy
    assert "default-src 'none'" in policy
    assert "'sha256-" in policy
    assert "'unsafe-eval'" not in policy
    assert "'unsafe-inline'" not in policy.partition("style-src")[0]


def test_it_stands_before_the_first_script() -> None:
    page = with_policy(PAGE, "POLICY")
    assert page.index("POLICY") < page.index("<script")
    assert page.index("charset") < page.index("POLICY")


def test_every_page_allows_the_scripts_of_all(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<head></head><script>a()</script>")
    (tmp_path / "b.html").write_text("<head></head><script>b()</script>")
    write_policies(tmp_path)
    assert [page.read_text().count("'sha256-") for page in tmp_path.glob("*.html")] == [2, 2]
