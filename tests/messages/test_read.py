"""Files of messages: e-mails, pages and texts come out as the text a seller would have copied."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.messages import Unreadable, read

PLAIN = "Why did this happen?\nWe received complaints about the authenticity of your items."
PAGE = (
    "<html><head><style>p{color:red}</style><title>Notice</title></head><body><h2>Why did this happen?</h2>"
    "<p>We received complaints<br>about the authenticity of your&nbsp;items.</p>"
    "<ul><li>Invoices</li><li>Supplier&#39;s name</li></ul><script>alert(1)</script>"
    '<a href="https://login.example/amazon?id=1">Click here</a></body></html>'
)
HEAD = (
    "From: Amazon <notice@amazon.com>\r\nReply-To: other@shop.example\r\nTo: me@shop.example\r\n"
    "Subject: {}\r\nMIME-Version: 1.0\r\n"
)


def mail(
    body: str, kind: str = "text/plain; charset=utf-8", coding: str = "8bit", subject: str = "Your account"
) -> bytes:
    head = HEAD.format(subject) + f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
    return (head + body).encode()


def parted(kind: str, *parts: str) -> bytes:
    inside = "".join(f"--xx\r\n{part}\r\n" for part in parts)
    return (
        HEAD.format("A notice") + f'Content-Type: multipart/{kind}; boundary="xx"\r\n\r\n{inside}--xx--\r\n'
    ).encode()


def said(data: bytes, name: str) -> str:
    """What is read, or why nothing is."""
    try:
        return read(data, name)
    except Unreadable as why:
        return str(why)


def test_a_text_stays_as_it_is() -> None:
    assert read(PLAIN.encode(), "notice.txt") == PLAIN


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_text_is_read_in_the_encodings_that_editors_write(encoding: str) -> None:
    text = "Ihr Verkäuferkonto wurde deaktiviert – Grund: Echtheit Ihrer Artikel."
    assert read(text.encode(encoding), "notice.txt") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("gb18030", "您的账户已被停用，因为商品真实性。"), ("cp932", "あなたの出品用アカウントは停止されました。")],
)
def test_a_text_from_china_or_japan_is_read_without_a_mark(encoding: str, text: str) -> None:
    assert read(text.encode(encoding), "notice.txt") == text


def test_a_page_becomes_lines_and_its_links_show_where_they_lead() -> None:
    text = read(PAGE.encode(), "notice.html")
    assert "Why did this happen?\n" in text
    assert "We received complaints\nabout the authenticity of your items." in text
    assert "- Invoices\n- Supplier's name" in text.replace("\n\n", "\n")
    assert "Click here <https://login.example/amazon>" in text
    assert "alert" not in text
    assert "color" not in text


def test_the_sender_and_where_answers_go_stay_visible_and_the_receiver_does_not() -> None:
    text = read(mail(PLAIN), "notice.eml")
    assert text.startswith(
        "From: Amazon <notice@amazon.com>\nReply-To: other@shop.example\nSubject: Your account\n\nWhy"
    )
    assert "me@shop.example" not in text


def test_base64_and_quoted_printable_are_undone() -> None:
    words = "Échtheit: your items — now"
    packed = base64.encodebytes(words.encode()).decode()
    assert words in read(mail(packed, coding="base64"), "a.eml")
    printable = quopri.encodestring(words.encode("cp1252")).decode()
    assert words in read(mail(printable, "text/plain; charset=windows-1252", "quoted-printable"), "a.eml")


def test_the_version_with_the_links_is_shown_once() -> None:
    html = f"Content-Type: text/html; charset=utf-8\r\n\r\n{PAGE}"
    text = read(parted("alternative", f"Content-Type: text/plain\r\n\r\n{PLAIN}", html), "a.eml")
    assert text.count("Why did this happen?") == 1
    assert "https://login.example/amazon" in text


def test_attachments_are_named_and_a_message_inside_is_read() -> None:
    inner = "Content-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\nSubject: Inside\r\n\r\nThe notice itself"
    paper = 'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="claim.pdf"\r\n\r\nx'
    text = read(parted("mixed", "Content-Type: text/plain\r\n\r\nSee below", inner, paper), "a.eml")
    assert "See below" in text
    assert "Subject: Inside\n\nThe notice itself" in text
    assert text.endswith("Attachment: claim.pdf")


def test_coded_headers_are_read() -> None:
    assert "Subject: 您的账户" in read(mail("x", subject="=?gb2312?B?xPq1xNXLu6c=?="), "a.eml")


def test_who_passes_a_message_on_is_not_who_wrote_it() -> None:
    assert "Forwarded by: Amazon" in read(mail(PLAIN, subject="Fwd: Your account"), "a.eml")


def test_a_mail_is_known_without_its_ending() -> None:
    assert read(mail(PLAIN), "download").endswith(PLAIN)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\0\0\0\x18ftypheic", "picture"),
        (b"PK\x03\x04", "office"),
        (b"\xd0\xcf\x11\xe0\xa1", "Outlook"),
        (b"", "no text"),
        (b"x" * 30_000_001, "too large"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(data, "file")


PIECES = st.lists(
    st.sampled_from(
        [
            b"From: a@b.example\n",
            b"MIME-Version: 1.0\n",
            b"Content-Type: multipart/mixed; boundary=x\n",
            b"--x\n",
            b"--x--",
            b"Content-Type: text/html; charset=klingon\n",
            b"Content-Transfer-Encoding: base64\n",
            b"\n\n",
            b"=?utf-8?B?=?=",
            b"\xff\xfe",
            b"Subject: =?x?Q?=\n",
            b"Content-Type: message/rfc822\n",
            b"<a href='https://x'>",
            b"<style>",
            b"</p>",
            b"&#x110000;",
            b"<!--",
            b"Content-Disposition: attachment; filename*=klingon''%ff\n",
            b"AAAA",
            b"\0",
            b"Content-Type: text/plain; charset*0*=x''%\n",
        ]
    ),
    max_size=40,
).map(b"".join)


@given(data=st.one_of(st.binary(max_size=300), PIECES), name=st.sampled_from(["a.eml", "a.html", "a.txt", "a"]))
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused_in_words(data: bytes, name: str) -> None:
    assert said(data, name).strip()


@pytest.mark.parametrize("name", ["a.eml", "a.html"])
@pytest.mark.parametrize("piece", [b"<div>", b"<", b"<a href='https://x.example/'>y", b"a: b\n", b"=\n", b"--x\n"])
def test_a_megabyte_of_one_thing_is_read(piece: bytes, name: str) -> None:
    assert said(piece * (1_000_000 // len(piece)), name)


def test_a_mail_nested_without_end_is_given_as_it_stands() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000))
    assert "boundary" in read(b"MIME-Version: 1.0\n" + nested, "a.eml")
