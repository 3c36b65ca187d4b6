"""A proposed layout, as values."""

from enum import StrEnum

from msgspec import Struct


class Sure(StrEnum):
    """How sure a proposal is."""

    CERTAIN = "certain"
    """The log's own name, or one of those it also turns up under."""
    LIKELY = "likely"
    """A name like it."""
    POSSIBLE = "possible"
    """What stands under it is of that kind, or its name is a little like it: for a person to say."""
    UNKNOWN = "unknown"
    """Nothing in the workbook is like it."""

    @property
    def is_taken(self) -> bool:
        """Whether a proposed layout reads by it without a person's word."""
        return self in {Sure.CERTAIN, Sure.LIKELY}


class ProposedHeading(Struct, frozen=True):
    """One of the log's headings.

    Attributes:
        heading: The log's heading.
        own: The workbook's; None where nothing is like it.
        sure: How sure that is.
        why: The same in words.
    """

    heading: str
    own: str | None
    sure: Sure
    why: str


class ProposedWord(Struct, frozen=True):
    """A word under a heading that the log does not know, with what it could mean; ``near`` where one is like it."""

    heading: str
    word: str
    choices: tuple[str, ...]
    near: str | None


class ProposedSheet(Struct, frozen=True):
    """One of the log's sheets.

    Attributes:
        table: The log's name for it.
        sheet: The workbook's; None where none is like it.
        sure: How sure that is.
        why: The same in words.
        headings: The log's headings of it, in the log's order.
        left: Headings of the workbook's sheet that are none of them.
        words: Words that the log does not know.
    """

    table: str
    sheet: str | None
    sure: Sure
    why: str
    headings: tuple[ProposedHeading, ...]
    left: tuple[str, ...] = ()
    words: tuple[ProposedWord, ...] = ()


class Proposal(Struct, frozen=True):
    """A proposed layout: the log's sheets in the log's order, and the workbook's sheets that are none of them."""

    sheets: tuple[ProposedSheet, ...]
    left: tuple[str, ...]
