"""The site is served with the right types, compressed, and cached by what its names promise."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import brotli
import pytest

from scripts.compress import compress_site
from scripts.server import SiteServer, find, open_server, serving

FILES = {
    "index.html": "<h1>Home</h1>" * 40,
    "404.html": "<h1>There is no such page</h1>",
    "about/index.html": "<h1>About</h1>",
    "runtime/manifest.json": json.dumps({"files": ["x"] * 100}),
    "runtime/python-0123456789ab.zip": "zip " * 100,
    "runtime/pyodide-0123456789ab/pyodide.asm.wasm": "wasm " * 100,
    "runtime/pyodide-0123456789ab/pyodide.mjs": "export {}; " * 100,
    "sitemap.xml": "<loc>http://127.0.0.1:8000/about/</loc>" * 20,
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    site = tmp_path_factory.mktemp("served") / "site"
    for name, text in FILES.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    (site.parent / "secret.txt").write_text("not of the site")
    compress_site(site)
    served = SiteServer(site)
    with serving(served):
        yield served


def ask(server: SiteServer, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", server.server_port)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/about/", "text/html; charset=utf-8"),
        ("/runtime/manifest.json", "application/json"),
        ("/runtime/pyodide-0123456789ab/pyodide.asm.wasm", "application/wasm"),
        ("/runtime/pyodide-0123456789ab/pyodide.mjs", "text/javascript; charset=utf-8"),
    ],
)
def test_each_file_has_its_type(server: SiteServer, path: str, kind: str) -> None:
    answer, _ = ask(server, path)
    assert (answer.status, answer.getheader("Content-Type")) == (200, kind)


def test_the_best_compression_that_is_accepted_is_sent(server: SiteServer) -> None:
    plain = FILES["index.html"].encode()
    for accepted, encoding, unpack in (("gzip, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress)):
        answer, body = ask(server, "/", Accept_Encoding=accepted)
        assert answer.getheader("Content-Encoding") == encoding
        assert unpack(body) == plain
    answer, body = ask(server, "/")
    assert (answer.getheader("Content-Encoding"), body) == (None, plain)


def test_a_name_with_a_digest_is_kept_for_ever_and_any_other_is_asked_for_again(server: SiteServer) -> None:
    kept = [ask(server, path)[0].getheader("Cache-Control") for path in map("/".__add__, FILES)]
    assert [("immutable" in str(each)) for each in kept] == ["0123456789ab" in name for name in FILES]


def test_a_copy_that_is_still_good_is_not_sent_again(server: SiteServer) -> None:
    first, _ = ask(server, "/about/")
    again, body = ask(server, "/about/", If_None_Match=str(first.getheader("ETag")))
    assert (again.status, body) == (304, b"")


def test_what_is_not_there_gets_the_page_that_says_so(server: SiteServer) -> None:
    answer, body = ask(server, "/nothing/")
    assert answer.status == 404
    assert b"no such page" in body


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/about/../../secret.txt", "//etc/passwd"])
def test_nothing_outside_the_site_is_served(server: SiteServer, path: str) -> None:
    answer, body = ask(server, path)
    assert answer.status == 404
    assert b"not of the site" not in body


def test_a_folder_without_its_slash_leads_to_the_one_with_it(server: SiteServer) -> None:
    answer, _ = ask(server, "/about")
    assert (answer.status, answer.getheader("Location")) == (301, "/about/")


def test_only_the_head_can_be_asked_for(server: SiteServer) -> None:
    answer, body = ask(server, "/", "HEAD")
    assert (answer.status, body) == (200, b"")


def test_a_worker_is_bound_by_a_policy_of_its_own(server: SiteServer) -> None:
    answer, _ = ask(server, "/runtime/pyodide-0123456789ab/pyodide.mjs")
    policy = str(answer.getheader("Content-Security-Policy"))
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy.replace("wasm-unsafe-eval", "")


def test_the_sitemap_names_the_address_at_which_it_is_served(server: SiteServer) -> None:
    _, body = ask(server, "/sitemap.xml", Accept_Encoding="br")
    assert server.address.encode() + b"about/" in body


def test_the_next_free_port_is_taken(server: SiteServer) -> None:
    other = open_server(server.RequestHandlerClass.keywords["site"], server.server_port)  # type: ignore[attr-defined]
    assert other.server_port > server.server_port
    other.server_close()


def test_a_path_is_found_below_the_site_only(tmp_path: Path) -> None:
    (tmp_path / "index.html").touch()
    assert find(tmp_path, "/") == tmp_path / "index.html"
    assert find(tmp_path, "/%00") is None
