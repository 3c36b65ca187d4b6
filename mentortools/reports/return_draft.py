"""A note as a draft that an e-mail program opens ready to be read once more and sent."""

import re
from binascii import b2a_base64
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple

from mentortools.reports.return_note import ReturnNote

# In quoted-printable and base64 text no line can hold "=_", so it needs no chance to differ from all of them.
_BOUNDARY = "=_mentortools_="

_WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_ADDRESS = re.compile(rf"{_WORD}(\.{_WORD})*@([A-Za-z0-9-]+\.)+[A-Za-z]{{2,}}")
_LONGEST_ADDRESS = 254
_SUBJECT_LENGTH = 200
_BASE64_LINE = 76

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
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if is_address(note.sender.address):
        sender = note.sender
        message["From"] = Address(display_name=one_line(sender.name), addr_spec=sender.address.strip())
    if is_address(note.to):
        message["To"] = Address(addr_spec=note.to.strip())
    message["Subject"] = one_line(note.subject)[:_SUBJECT_LENGTH]
    told = f"\n\nThe filled copy is attached: {one_line(attached)}\n" if attached else ""
    text = note.text.removesuffix(note.closing) + told.rstrip("\n") + note.closing if note.closing else note.text + told
    message.set_content(text, subtype="plain", charset="utf-8", cte="quoted-printable")
    if attached is None:
        return Around(message.as_bytes(), b"")
    message.add_attachment(b"", maintype="application", subtype=_TYPES[_ending(attached)], filename=one_line(attached))
    message.set_boundary(_BOUNDARY)
    after = f"\r\n--{_BOUNDARY}--\r\n".encode()
    return Around(message.as_bytes().removesuffix(after), after)


def _in_lines(content: bytes) -> bytes:
    """Bytes in base64, in lines as the standard library breaks them: a tenth of the time that its generator takes."""
    text = b2a_base64(content, newline=False)
    return b"".join(text[start : start + _BASE64_LINE] + b"\r\n" for start in range(0, len(text), _BASE64_LINE))


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
