"""The numbers by which cells name their forms, asked of a stylesheet only for forms that are used."""

from functools import cached_property
from typing import Protocol

from mentortools.adapters.sheet_parts.form import Form
from mentortools.adapters.sheet_parts.looks import Kind, Spot, form_of
from mentortools.workbook.edit import Look


class Stylesheet(Protocol):
    """A stylesheet to which forms can be added."""

    def number(self, form: Form) -> int:
        """The number of a form, which is put in where it is missing."""


class Style:
    """The numbers of one look in one spot, for each kind of cell."""

    def __init__(self, stylesheet: Stylesheet, look: Look, spot: Spot) -> None:
        self._stylesheet = stylesheet
        self._look = look
        self._spot = spot

    @cached_property
    def plain(self) -> int:
        """For numbers, dates, formulas, and most texts."""
        return self._number(Kind.PLAIN)

    @cached_property
    def quoted(self) -> int:
        """For a text that begins as a formula does: it stays text even when somebody edits the cell."""
        return self._number(Kind.QUOTED)

    def _number(self, kind: Kind) -> int:
        return self._stylesheet.number(form_of(self._look, self._spot, kind))


class Styles:
    """The styles of the cells of one workbook."""

    def __init__(self, stylesheet: Stylesheet) -> None:
        self._stylesheet = stylesheet
        self._styles: dict[tuple[Look, Spot], Style] = {}
        self._links: dict[Spot, int] = {}

    def of(self, look: Look, spot: Spot) -> Style:
        """The style of a look where it stands."""
        found = self._styles.get((look, spot))
        if found is None:
            found = self._styles[look, spot] = Style(self._stylesheet, look, spot)
        return found

    def of_link(self, spot: Spot) -> int:
        """The number for links, which look alike whatever stands around them."""
        found = self._links.get(spot)
        if found is None:
            found = self._links[spot] = self._stylesheet.number(form_of(Look.TEXT, spot, Kind.LINK))
        return found
