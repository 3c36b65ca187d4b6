"""A letter of a lead mentor, as plain text and as a draft that an e-mail program opens."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from msgspec import Struct

from mentortools.reports.plain_page import PlainPage
from mentortools.reports.return_draft import is_address, one_line

_SUBJECT_LENGTH = 200


class GroupLetter(Struct, frozen=True):
    """One letter.

    Attributes:
        name: What its files are called, without an ending, as ``lead mentor/what``.
        to: The one address it goes to; empty where that is not known, or it goes to a group.
        blind_copies: The addresses of a group: none of them sees another.
        subject: What it is about.
        text: The letter.
    """

    name: str
    to: str
    blind_copies: tuple[str, ...]
    subject: str
    text: str

    @property
    def has_address(self) -> bool:
        """Whether it can be sent."""
        return bool(self.to or self.blind_copies)


def address_of(email: str) -> str:
    """An e-mail address as the log has it; empty where it is none."""
    return email.strip() if is_address(email) else ""


def as_text(letter: GroupLetter) -> bytes:
    """The letter as a text file, with its addresses above it."""
    to = letter.to or "; ".join(letter.blind_copies)
    called = "To, as blind copies" if letter.blind_copies else "To"
    heads = f"{called}: {to or 'no e-mail address in the log'}\nSubject: {one_line(letter.subject)}\n\n"
    return (heads + letter.text).encode("utf-8", "replace")


def as_draft(letter: GroupLetter) -> bytes:
    """The letter as an .eml draft, to be read once more and sent by a person. The same letter gives the same bytes."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if letter.to:
        message["To"] = Address(addr_spec=letter.to)
    if letter.blind_copies:
        message["Bcc"] = [Address(addr_spec=each) for each in letter.blind_copies]
    message["Subject"] = one_line(letter.subject)[:_SUBJECT_LENGTH]
    text = letter.text.encode("utf-8", "replace").decode()
    message.set_content(text, subtype="plain", charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def closed(page: PlainPage, lead_mentor: str) -> str:
    """The text of a page that ends with whom to ask, and the lead mentor's name where there is one."""
    page.paragraph("If anything here is not clear, write back." if lead_mentor else
                   "If anything here is not clear, ask the person who keeps the mentor log.")  # fmt: skip
    page.paragraph("Thank you")
    if lead_mentor:
        page.paragraph(lead_mentor)
    return page.text
