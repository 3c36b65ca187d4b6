"""What a sheet of the log holds: its headings, in which words they also turn up, and what stands under each."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec
from msgspec import Struct


class Holds(StrEnum):
    """What the cells under a heading hold. Each is read by one function of ``mentortools.workbook.values``."""

    TEXT = "text"
    CHOICE = "one of a list"
    DATE = "a date"
    HOURS = "hours"
    MINUTES = "minutes"
    WHOLE = "a whole number"
    POUNDS = "an amount of money"
    TRN = "a TRN"
    PROVIDER_CODE = "a provider code"
    PROVIDER_CODES = "provider codes"
    URN = "a URN"
    URNS = "URNs"
    EMAIL = "an e-mail address"
    YES_NO = "yes or no"
    ACADEMIC_YEAR = "an academic year"


class Always(Struct, frozen=True):
    """What a layout says stands in every row: the value, and as it is written."""

    value: object
    written: str


class Column(msgspec.Struct, frozen=True, eq=False):
    """One heading of a table, or one label of the School sheet.

    Attributes:
        field: Its name in code, the heading in snake case.
        heading: The words of the template: a promise to people's own scripts.
        holds: What stands under it.
        required: Whether a row without it cannot be read.
        aliases: Other words it turns up in, matched like the heading (case, spaces and punctuation aside).
        choices: What a drop-down list offers. Another text is kept, never refused.
        extra_choices: What it offers besides, where a chosen requirement set asks for the column.
        decisive: Whether a row whose cell is filled in but cannot be read decides about money, and so is not used.
        explanation: The input message: what to type, in a sentence or two.
        extra: Whether a log has it only where a chosen requirement set asks for it: it is never missing otherwise.
        own_heading: The template's words, where a layout says under which other heading the column stands.
        always: What a layout says stands in every row.
        words: What a layout says a school's own words mean, by these in one spelling.
    """

    field: str
    heading: str
    holds: Holds
    required: bool = False
    aliases: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    extra_choices: tuple[str, ...] = ()
    decisive: bool = False
    explanation: str = ""
    extra: bool = False
    own_heading: str | None = None
    always: Always | None = None
    words: Mapping[str, str] = msgspec.field(default_factory=dict)

    @property
    def log_heading(self) -> str:
        """The words of the template, whatever a layout calls the column."""
        return self.heading if self.own_heading is None else self.own_heading

    @property
    def every_choice(self) -> tuple[str, ...]:
        """The words that are known under it, whatever a list offers."""
        return (*self.choices, *self.extra_choices)


class Table(msgspec.Struct, frozen=True, eq=False):
    """One sheet of the log: itself only, so that it can be looked up.

    Attributes:
        name: The sheet's name in the template.
        columns: Its headings, in the template's order.
        labels: True for ``School``: labels down column A, values in column B.
        needed: Whether there is no claim without it.
        aliases: Other names the sheet turns up under.
        extra: Whether a log has it only where a chosen requirement set asks for it: it is never missing otherwise.
    """

    name: str
    columns: tuple[Column, ...]
    labels: bool = False
    needed: bool = False
    aliases: tuple[str, ...] = ()
    extra: bool = False

    @property
    def usual(self) -> tuple[Column, ...]:
        """The headings that every log has in this sheet."""
        return tuple(column for column in self.columns if not column.extra)

    def column(self, field: str) -> Column:
        """The column of that field name. Raises KeyError where there is none."""
        for column in self.columns:
            if column.field == field:
                return column
        raise KeyError(field)
