"""Serves the built site as a good host does: right types, compressed files, names with a digest cached for ever."""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from scripts.policy import FOR_WORKERS
from scripts.stamps import ROOT

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
HASHED = re.compile(r"[-.][0-9a-f]{8,}[-./]")
"""Names that carry a digest of what they hold: ours, and the theme's own."""
POLICIES = {".html": "frame-ancestors 'none'", ".js": FOR_WORKERS, ".mjs": FOR_WORKERS}
"""A page carries its policy in its head, and the header adds what only a header may say; a worker has no head."""
ORIGIN = re.compile(rb"http://127\.0\.0\.1:\d+/")
"""Where a site that was built for no host in particular says that it is."""
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


def find(site: Path, path: str) -> Path | None:
    """The file that answers an address, or None: folders by their index, and nothing outside the site."""
    named = unquote(path).lstrip("/")
    if "\0" in named:
        return None
    wanted = (site / named).resolve()
    if wanted.is_dir() and path.endswith("/"):
        wanted = wanted / "index.html"
    return wanted if wanted.is_file() and wanted.is_relative_to(site.resolve()) else None


def best_form(file: Path, accepted: str) -> tuple[Path, str | None]:
    """The file itself or a compressed one beside it, whichever is the smallest that the browser takes."""
    names = {each.split(";")[0].strip() for each in accepted.split(",")}
    for encoding, suffix in ENCODINGS:
        beside = file.with_name(file.name + suffix)
        if encoding in names and beside.is_file():
            return beside, encoding
    return file, None


class SiteHandler(BaseHTTPRequestHandler):
    """Answers one request with one file."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *args: object, site: Path, **kwargs: object) -> None:
        self.site = site
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Send the file, the page that says there is none, or the word that the browser's copy is still good."""
        path = urlsplit(self.path).path
        file = find(self.site, path)
        if file is None and (self.site / path.strip("/") / "index.html").is_file():
            self._redirect(path + "/")
        elif file is None:
            self._send(HTTPStatus.NOT_FOUND, self.site / "404.html", path)
        else:
            self._send(HTTPStatus.OK, file, path)

    do_HEAD = do_GET  # noqa: N815 - the name that the base class calls

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", "/" + path.lstrip("/"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, file: Path, path: str) -> None:
        body, encoding = self._content(file)
        etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        if status is HTTPStatus.OK and self.headers.get("If-None-Match") == etag:
            status, body = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        self._send_headers(file, path, encoding, etag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _content(self, file: Path) -> tuple[bytes, str | None]:
        if file.name == "sitemap.xml":
            # The theme swaps a page in place only if the sitemap knows its address, and compares the port too.
            own = b"http://" + self.headers.get("Host", "").encode() + b"/"
            return ORIGIN.sub(own, file.read_bytes()), None
        form, encoding = best_form(file, self.headers.get("Accept-Encoding", ""))
        return (form.read_bytes() if form.is_file() else b"There is no such page."), encoding

    def _send_headers(self, file: Path, path: str, encoding: str | None, etag: str) -> None:
        for_ever = HASHED.search(path)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if for_ever else "no-cache")
        self.send_header("ETag", etag)
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        if file.suffix in POLICIES:
            self.send_header("Content-Security-Policy", POLICIES[file.suffix])
        if encoding:
            self.send_header("Content-Encoding", encoding)

    def log_message(self, *args: object) -> None:
        """Stay quiet: a log of what a seller reads is nobody's business."""


class SiteServer(ThreadingHTTPServer):
    """The server for one folder, on this machine only."""

    daemon_threads = True

    def __init__(self, site: Path, port: int = 0, handler: type[SiteHandler] = SiteHandler) -> None:
        super().__init__(("127.0.0.1", port), partial(handler, site=site))

    @property
    def address(self) -> str:
        """Where the site is found."""
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over a browser that went away in the middle of an answer; tell anything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(server: SiteServer) -> Iterator[str]:
    """Serve in the background for as long as the block lasts. Gives the address."""
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.address
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def open_server(site: Path, port: int) -> SiteServer:
    """A server on the port, or on the next one that is free."""
    for each in range(port, port + 100):
        with suppress(OSError):
            return SiteServer(site, each)
    raise SystemExit(f"No port from {port} to {port + 99} is free. Ask for another: scripts/serve --port 9000")


def main() -> None:
    """Serve `site/` until interrupted."""
    parser = argparse.ArgumentParser(prog="scripts/serve", description="Build the site and serve it on this machine.")
    parser.add_argument("--port", type=int, default=8000, help="the first port to try (8000)")
    server = open_server(ROOT / "site", parser.parse_args().port)
    print(f"The Reinstatement Playbook is at {server.address} (Ctrl+C ends it)", flush=True)
    with suppress(KeyboardInterrupt):
        server.serve_forever()


if __name__ == "__main__":
    main()
