"""A note as a draft that an e-mail program opens ready to be read once more and sent."""

import re
from binascii import b2a_base64
from collections.abc import Iterator
from email.headerregistry import Address, HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP
from email.quoprimime import body_encode
from functools import cache
from struct import Struct
from typing import NamedTuple

from mentortools.reports.return_note import ReturnNote

# In quoted-printable and base64 text no line can hold "=_", so it needs no chance to differ from all of them.
_BOUNDARY = "=_mentortools_="

_WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_ADDRESS = re.compile(rf"{_WORD}(\.{_WORD})*@([A-Za-z0-9-]+\.)+[A-Za-z]{{2,}}")
_LONGEST_ADDRESS = 254
_SUBJECT_LENGTH = 200
_BASE64_LINE = 76
_QUOTED_LINE = 78

_TEXT = b'Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n'
_VERSION = b"MIME-Version: 1.0\r\n"
_MIXED = f'Content-Type: multipart/mixed; boundary="{_BOUNDARY}"\r\n'.encode()
_NEXT_PART = f"\r\n--{_BOUNDARY}\r\n".encode()
_END = f"\r\n--{_BOUNDARY}--\r\n".encode()

_TYPES = {
    ".xlsx": "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ods": "vnd.oasis.opendocument.spreadsheet",
}
# The parts that hold code, named in the clear in any package: a workbook with one of them is never attached.
_CODE = (b"vbaproject", b"macrosheets/", b"activex/", b"embeddings/", b"basic/")


class Attachment(NamedTuple):
    """A filled copy to send along: its file name and its bytes."""

    name: str
    content: bytes


class Around(NamedTuple):
    """A draft without what is attached: the bytes before it and those after it; ``after`` is empty where nothing is."""

    before: bytes
    after: bytes

    def with_attached(self, content: bytes) -> bytes:
        """The whole draft."""
        return self.before + _in_lines(content) + self.after if self.after else self.before


def return_draft(note: ReturnNote, attachment: Attachment | None = None) -> bytes:
    """The note as an .eml draft. The same note gives the same bytes.

    The recipient stays empty where the log's contact is no e-mail address. A workbook that holds macros, or may, is
    not attached: ``can_attach`` tells.
    """
    if attachment and can_attach(attachment):
        return draft_around(note, attachment.name).with_attached(attachment.content)
    return draft_around(note).before


def draft_around(note: ReturnNote, attached: str | None = None) -> Around:
    """The draft around a file that is attached under this name; without one, all of it."""
    heads = b"".join(_heads(note))
    told = f"\n\nThe filled copy is attached: {one_line(attached)}\n" if attached else ""
    text = note.text.removesuffix(note.closing) + told.rstrip("\n") + note.closing if note.closing else note.text + told
    if attached is None:
        return Around(heads + _TEXT + _VERSION + b"\r\n" + _quoted(text), b"")
    parts = (_TEXT + b"\r\n" + _quoted(text), _attached(attached) + _VERSION + b"\r\n")
    return Around(_NEXT_PART.join((heads + _VERSION + _MIXED, *parts)), _END)


def _heads(note: ReturnNote) -> Iterator[bytes]:
    yield b"X-Unsent: 1\r\n"
    sender = note.sender
    if is_address(sender.address):
        yield _head("From", Address(display_name=one_line(sender.name), addr_spec=sender.address.strip()))
    if is_address(note.to):
        yield _head("To", Address(addr_spec=note.to.strip()))
    yield _head("Subject", one_line(note.subject)[:_SUBJECT_LENGTH])


def _head(name: str, value: str | Address) -> bytes:
    return SMTP.fold_binary(name, _kind_of(name)(name, value))


@cache
def _kind_of(name: str) -> type:
    """What a header is made by; asked for each header anew, the standard library makes a class each time."""
    return HeaderRegistry()[name]


def _attached(name: str) -> bytes:
    """The headers of what is attached, whose name may have to be written in another way."""
    part = EmailMessage(policy=SMTP)
    part.add_header("Content-Disposition", "attachment", filename=one_line(name))
    kind = f"Content-Type: application/{_TYPES[_ending(name)]}\r\nContent-Transfer-Encoding: base64\r\n".encode()
    return kind + SMTP.fold_binary("Content-Disposition", part["Content-Disposition"])


def _quoted(text: str) -> bytes:
    """Text in quoted-printable, as the standard library writes it into a message."""
    lines = b"\n".join(text.encode().splitlines()) + b"\n"
    return body_encode(lines.decode("latin-1"), _QUOTED_LINE).replace("\n", "\r\n").encode()


def _in_lines(content: bytes) -> bytes:
    """Bytes in base64, in lines as the standard library breaks them, in a twentieth of the time that it takes."""
    text = b2a_base64(content, newline=False)
    whole, rest = divmod(len(text), _BASE64_LINE)
    lines: tuple[bytes, ...] = Struct(f"{_BASE64_LINE}s" * whole + f"{rest}s").unpack(text)
    return b"\r\n".join(lines if lines[-1] == b"" else (*lines, b""))


def can_attach(attachment: Attachment) -> bool:
    """Whether a file is of a kind that holds no macros, and indeed holds none."""
    content = attachment.content.lower()
    return _ending(attachment.name) in _TYPES and not any(part in content for part in _CODE)


def _ending(name: str) -> str:
    return name[name.rfind(".") :].lower() if "." in name else ""


def is_address(text: str) -> bool:
    """Whether text is one e-mail address and nothing else, spaces around it aside."""
    stripped = text.strip()
    return len(stripped) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(stripped) is not None


def one_line(text: str) -> str:
    """Text without line ends or other signs that steer: nothing in it can begin another header."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
