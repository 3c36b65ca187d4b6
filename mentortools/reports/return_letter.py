"""What makes a note a letter: a greeting, who writes, and by when an answer is wanted."""

from datetime import date

from msgspec import Struct

from mentortools.reports.plain_page import PlainPage


class Letter(Struct, frozen=True):
    """Who writes to the schools, and by when they should answer. Neutral words stand where nobody says.

    Attributes:
        name: Who writes; empty where that is not said.
        address: Their e-mail address; empty where that is not said.
        reply_by: The day by which an answer is wanted; None for no day.
    """

    name: str = ""
    address: str = ""
    reply_by: date | None = None

    @property
    def by(self) -> str:
        """`` by 30 June 2026``, to go behind what is asked for; empty without a day."""
        return f" by {self.reply_by.day} {self.reply_by:%B %Y}" if self.reply_by else ""

    def greet(self, page: PlainPage, contact: str = "") -> None:
        """The greeting: by name, unless the contact is an office."""
        named = contact.strip() and not contact.casefold().startswith("the ")
        page.paragraph(f"Hello {contact.strip()}," if named else "Hello,")

    @property
    def closing(self) -> str:
        """Whom to ask, and the name of who writes."""
        page = PlainPage(self._whom_to_ask)
        page.paragraph("Thank you")
        signed = "\n".join(part for part in (self.name, self.address) if part)
        return f"\n\n{page.text}" + (f"\n{signed}\n" if signed else "")

    @property
    def _whom_to_ask(self) -> str:
        if self.address:
            return f"If anything here is not clear, write to {self.address}."
        return "If anything here is not clear, ask the person who sent you this note."


NEUTRAL = Letter()
"""Nobody in particular writes, and no day is named."""
