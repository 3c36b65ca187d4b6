"""A draft opens in an e-mail program as it was meant, whatever stands in a log."""

from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.reports.return_draft import Attachment, can_attach, is_address, one_line, return_draft
from mentortools.reports.return_letter import Letter
from mentortools.reports.return_note import ReturnNote

NOTE = ReturnNote("a.xlsx", "a", "office@brackenfold.example", "Mentor log: 5 things to put right", "£9\n=_x\n", None)
FILLED = Attachment("filled.xlsx", b"PK\x03\x04 xl/workbook.xml")


def opened(draft: bytes) -> EmailMessage:
    message = message_from_bytes(draft, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def text(message: EmailMessage) -> str:
    body = message.get_body()
    assert isinstance(body, EmailMessage)
    return str(body.get_content())


def test_a_draft_has_its_recipient_subject_and_text_and_is_not_sent_yet() -> None:
    message = opened(return_draft(NOTE))
    assert (message["To"], message["Subject"], message["X-Unsent"]) == (NOTE.to, NOTE.subject, "1")
    assert text(message).replace("\r\n", "\n") == NOTE.text
    assert message["Date"] is None
    assert message["From"] is None


@pytest.mark.parametrize(
    "contact",
    ["", "none", "a@b", "a@b.example, c@d.example", "A Person <a@b.example>", "a@b.example\nBcc: c@d.example",
     "a b@c.example", "ä@b.example", "x" * 250 + "@b.example"],
)  # fmt: skip
def test_what_is_no_address_leaves_the_recipient_empty(contact: str) -> None:
    assert opened(return_draft(note(to=contact)))["To"] is None


def note(*, to: str = "", subject: str = "Mentor log", said: str = "Text\n") -> ReturnNote:
    return ReturnNote("a.xlsx", "a", to, subject, said, None)


@given(st.text(), st.text(), st.text(st.characters(exclude_categories=["Cs"])))
def test_nothing_in_a_log_becomes_a_header(to: str, subject: str, said: str) -> None:
    message = opened(return_draft(note(to=to, subject=f"{subject}\r\nBcc: c@d.example\r\n", said=said)))
    assert set(message.keys()) <= {
        "X-Unsent", "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    }  # fmt: skip


def test_a_filled_copy_goes_along_whole() -> None:
    message = opened(return_draft(NOTE, FILLED))
    (attached,) = message.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == (FILLED.name, FILLED.content)
    assert "The filled copy is attached: filled.xlsx" in text(message)


def test_what_is_attached_is_said_before_the_signature() -> None:
    closing = "\n\nAsk me.\n\nThank you\n\nAda Quillfeather\nada@trust.example\n"
    letter = Letter("Ada Quillfeather", "ada@trust.example")
    whole = ReturnNote("a.xlsx", "a", "", "Mentor log", f"Text{closing}", None, closing, letter)
    message = opened(return_draft(whole, FILLED))
    said = text(message).replace("\r\n", "\n")
    assert said == f"Text\n\nThe filled copy is attached: filled.xlsx{closing}"
    assert message["From"] == "Ada Quillfeather <ada@trust.example>"
    assert text(opened(return_draft(whole))).replace("\r\n", "\n") == whole.text


@pytest.mark.parametrize("address", ["", "ada", "a@b.example\nBcc: c@d.example"])
def test_a_sender_without_an_address_is_no_header(address: str) -> None:
    whole = ReturnNote("a.xlsx", "a", "", "Mentor log", "Text\n", None, "", Letter("Ada\r\nBcc: c@d.example", address))
    message = opened(return_draft(whole))
    assert (message["From"], message["Bcc"]) == (None, None)


WORDS = st.text(st.characters(exclude_categories=["Cs"])) | st.text("aÄ€😀 \t\r\n=?_.-\"'\\\\,;:()<>@%*", max_size=300)
WORD = st.text("aZ0!#$%&'*+/=?^_`{|}~-", min_size=1, max_size=80)
ADDRESSES = st.builds("{}.{}@{}.example".format, WORD, WORD, st.text("aZ0-", min_size=1, max_size=90))
NAMES = st.builds("{}{}".format, WORDS, st.sampled_from([".xlsx", ".ods", ".XLSX"]))


def by_the_library(note: ReturnNote, attachment: Attachment | None) -> bytes:
    """The draft as the standard library composes it, at several times the cost."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if is_address(note.sender.address):
        message["From"] = Address(one_line(note.sender.name), addr_spec=note.sender.address.strip())
    if is_address(note.to):
        message["To"] = Address(addr_spec=note.to.strip())
    message["Subject"] = one_line(note.subject)[:200]
    told = f"\n\nThe filled copy is attached: {one_line(attachment.name)}" if attachment else ""
    said = note.text.removesuffix(note.closing) + told + note.closing if note.closing else f"{note.text}{told}\n"
    message.set_content(said, subtype="plain", charset="utf-8", cte="quoted-printable")
    if attachment:
        ending = "vnd.oasis.opendocument.spreadsheet"
        if not attachment.name.endswith(".ods"):
            ending = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        content, name = attachment.content, one_line(attachment.name)
        message.add_attachment(content, maintype="application", subtype=ending, filename=name)
        message.set_boundary("=_mentortools_=")
    return message.as_bytes()


@given(
    ADDRESSES | WORDS, WORDS, WORDS, WORDS.map("\n{}\n".format), st.builds(Letter, WORDS, ADDRESSES | WORDS),
    st.builds(Attachment, NAMES, st.binary(max_size=300)),
)  # fmt: skip
def test_a_draft_is_what_the_standard_library_composes(
    to: str, subject: str, said: str, closing: str, sender: Letter, attachment: Attachment
) -> None:
    whole = ReturnNote("a.xlsx", "a", to, subject, f"{said}{closing}", None, closing, sender)
    assert return_draft(whole, attachment) == by_the_library(whole, attachment)
    assert return_draft(whole) == by_the_library(whole, None)


@pytest.mark.parametrize(
    "words",
    [
        "x" * 77,
        "x" * 78,
        "é" * 40,
        "two words " * 20,
        "zwei Wörter " * 20,
        "😀" * 60,
        '"Ada", Quill; <feather>',
        "=?utf-8?q?x?=",
    ],
)
def test_long_and_strange_words_stand_as_the_standard_library_writes_them(words: str) -> None:
    letter, attachment = Letter(words, "ada@trust.example"), Attachment(f"{words}.xlsx", b"PK")
    whole = ReturnNote("a.xlsx", "a", f"{'a' * 60}@{'b' * 60}.example", words, f"{words}\n", None, "", letter)
    assert return_draft(whole, attachment) == by_the_library(whole, attachment)


@pytest.mark.parametrize("length", [0, 1, 56, 57, 58, 114, 115])
def test_a_copy_of_any_length_is_broken_into_whole_lines(length: int) -> None:
    attachment = Attachment("filled.xlsx", bytes(length))
    whole = ReturnNote("a.xlsx", "a", "", "Mentor log", "Text\n\nAsk me.\n", None, "\n\nAsk me.\n")
    assert return_draft(whole, attachment) == by_the_library(whole, attachment)


def test_the_same_note_gives_the_same_bytes() -> None:
    assert return_draft(NOTE, FILLED) == return_draft(NOTE, FILLED)


def test_text_cannot_end_its_part() -> None:
    message = opened(return_draft(note(said="--=_mentortools_=\n\n--=_mentortools_=--\n"), FILLED))
    assert [part.get_content_type().rsplit(".", 1)[-1] for part in message.iter_parts()] == ["text/plain", "sheet"]
    assert "--=_mentortools_=--" in text(message)


@pytest.mark.parametrize(
    "attachment",
    [
        Attachment("filled.xlsm", b"PK"),
        Attachment("filled.xls", b"\xd0\xcf"),
        Attachment("filled.xlsb", b"PK"),
        Attachment("filled", b"PK"),
        Attachment("filled.xlsx", b"PK xl/vbaProject.bin"),
        Attachment("filled.xlsx", b"PK xl/VBAPROJECT.BIN"),
        Attachment("filled.xlsx", b"PK xl/macrosheets/sheet1.xml"),
        Attachment("filled.ods", b"PK Basic/Standard/Module1.xml"),
    ],
)
def test_a_workbook_that_may_hold_macros_is_never_attached(attachment: Attachment) -> None:
    assert not can_attach(attachment)
    assert attachment.name.encode() not in return_draft(NOTE, attachment)
