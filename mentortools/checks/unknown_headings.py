"""Headings that nobody knows: how messages name them, and which finding does."""

from collections.abc import Sequence

from mentortools.checks.needed import is_needed
from mentortools.checks.rests_on import unchecked
from mentortools.checks.words import either, short
from mentortools.model.cell import column_letters
from mentortools.workbook.facts import UnknownHeading
from mentortools.workbook.log import MentorLog

MOST_NAMED = 2
"""How many a message about another heading names: more have a finding of their own."""
_ROOM = 20


def unknown_on(log: MentorLog, sheet: str | None) -> tuple[UnknownHeading, ...]:
    """The unknown headings of a sheet, in the order of its columns."""
    return tuple(each for each in log.unknown_headings if each.sheet == sheet)


def named(headings: Sequence[UnknownHeading]) -> str:
    """Headings as a list in words; a column without one by its letter."""
    return either([_name(each) for each in headings], "and")


def _name(each: UnknownHeading) -> str:
    return f"“{each.heading}”" if each.heading else f"column {column_letters(each.cell.column)}, which has no heading"


def _shortly(each: UnknownHeading) -> str:
    letter = column_letters(each.cell.column)
    return f"“{short(each.heading, _ROOM)}”" if each.heading else f"column {letter} (without a heading)"


def candidates(log: MentorLog, sheet: str | None, headings: Sequence[str]) -> str:
    """What stands on a sheet that could be the headings it lacks, as sentences; empty where nothing does.

    Where there are more than it names, another finding has all of them.
    """
    unknown = unknown_on(log, sheet)
    if not unknown:
        return ""
    some = either([_shortly(each) for each in unknown[:MOST_NAMED]])
    what = headings[0] if len(headings) == 1 else "the right one"
    return f" Is {some} that heading? Then type {what} there."


def are_named(log: MentorLog, sheet: str) -> bool:
    """Whether a finding about a missing heading of the sheet names all of its unknown ones."""
    lacks = any(each.field and each.sheet == sheet and is_needed(log, each) for each in log.missing)
    lacks = lacks or any(each.sheet == sheet for each in unchecked(log))
    return lacks and len(unknown_on(log, sheet)) <= MOST_NAMED
