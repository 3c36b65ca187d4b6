"""What checks of duties look at: a log, what the chosen sets ask for, and what became of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from mentortools.checks.catalogue import Hit
from mentortools.checks.words import either, short
from mentortools.duties.case import Case
from mentortools.duties.judge import judge
from mentortools.duties.judged import Judged, State
from mentortools.model.cell import Cell
from mentortools.policy.requirements.chosen import Chosen, asks_of
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.log import MentorLog
from mentortools.workbook.template import SCHOOL

_LONGEST_NAME = 60
"""Letters of one name, or of two together, that leave room for what is missing."""


class DutiesCase(Struct, frozen=True, dict=True):
    """A log of a school that has chosen sets: checks of the stage DUTIES.

    Attributes:
        duties: The log, the day and what is asked, as duties are judged by.
        unknown: What the School sheet names under Requirement sets that is no set.
        known: The names and titles of all sets that there are.
    """

    duties: Case
    unknown: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def log(self) -> MentorLog:
        """The log, all its rows included."""
        return self.duties.log

    @property
    def chosen(self) -> Chosen:
        """What the chosen sets ask for."""
        return self.duties.chosen

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """What became of every requirement, for everyone it concerns."""
        return judge(self.duties)

    def of(self, asked: Requirement, state: State) -> tuple[Judged, ...]:
        """Those for whom a requirement came to a state."""
        return tuple(each for each in self.judged if each.requirement is asked and each.state is state)

    def missed(self, asked: Requirement, **more: object) -> Iterator[Hit]:
        """One hit for everyone who missed what a requirement asks; ``more`` fills further braces of the message."""
        for each in self.of(asked, State.MISSED):
            yield self.miss(each, **more)

    def miss(self, each: Judged, **more: object) -> Hit:
        """A hit for one who missed what is asked, at the first cell that shows it."""
        return self.hit(each, {**self.words_of(each), **more})

    def words_of(self, judged: Judged) -> Mapping[str, object]:
        """What messages say of a result: of whom it is, what became of it, what was asked, and by which sets."""
        asked, person = judged.requirement, judged.person
        mentor = self.log.mentor_name(person.mentor_trn) if person.mentor_trn else ""
        return {
            "mentor": short(mentor),
            "trainee": short(person.trainee),
            "who": _together([name for name in (mentor, person.trainee) if name]),
            "lead_mentor": short(person.lead_mentor),
            "said": judged.said,
            "set": named(titles(asked)),
            **asked.figures,
        }

    def hit(self, judged: Judged, values: Mapping[str, object]) -> Hit:
        """A hit at the first cell that shows what became of a requirement, with the heading above it."""
        if not judged.cells:
            return Hit(None, values)
        cell = judged.cells[0]
        heading = self._labels.get(cell) or self._headings.get((cell.sheet, cell.column))
        return Hit(cell, values, heading=heading)

    @cached_property
    def _labels(self) -> Mapping[Cell, str]:
        """The workbook's own labels of the School sheet, by the cell of their values."""
        place = self.log.places.get(SCHOOL.name)
        return {cell: place.headings[field] for field, cell in self.log.school.at.items()} if place else {}

    @cached_property
    def _headings(self) -> Mapping[tuple[str, int], str]:
        """The workbook's own headings, by sheet and column."""
        return {
            (place.sheet, column): place.headings[field]
            for place in self.log.places.values()
            for field, column in place.columns.items()
            if field in place.headings
        }

    @cached_property
    def headings_missing(self) -> frozenset[str]:
        """What the sets ask the log to hold and it does not, as ``Sheet.field``."""
        return frozenset(each for each in self.chosen.asks if not self.duties.has(*each.split(".", 1)))

    def lacks_headings(self, asked: Requirement) -> bool:
        """Whether a requirement asks for a heading that the log does not have."""
        return not self.headings_missing.isdisjoint(asks_of(asked))

    def lacks_term(self, asked: Requirement) -> bool:
        """Whether a requirement is one of weeks, and the log does not give the term."""
        return self.duties.term is None and any(each.startswith("School.teaching_") for each in asks_of(asked))


def _together(names: Sequence[str]) -> str:
    """A mentor and a trainee by name. Each is cut only where there is no room for both."""
    whole = " and ".join(short(name, _LONGEST_NAME) for name in names)
    if len(whole) <= _LONGEST_NAME:
        return whole
    return " and ".join(short(name, _LONGEST_NAME // len(names)) for name in names)


def titles(asked: Requirement) -> tuple[str, ...]:
    """The titles of the sets that ask for it."""
    return (asked.set_title, *(each.set_title for each in asked.also))


def named(sets: Iterable[str]) -> str:
    """Titles of sets in quotation marks, each once, as a list in words."""
    return either([f"“{title}”" for title in dict.fromkeys(sets)], "and")
