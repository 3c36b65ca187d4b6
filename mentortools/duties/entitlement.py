"""What mentors are given for mentoring, item by item, and the time given beside the time that mentoring takes."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from mentortools.duties.case import Case
from mentortools.duties.given import Given, given_in_words
from mentortools.duties.observing import made_by
from mentortools.duties.weeks import DAYS_THAT_MAKE_A_WEEK
from mentortools.model.cell import Cell
from mentortools.workbook.log import MentorLog
from mentortools.workbook.log_of_duties import EntitlementRow
from mentortools.workbook.template import MENTORS, SCHOOL

HOUR = Decimal(60)
_PLANNING = frozenset({"ppa", "planning", "preparation"})
_PLANNING_ALONE = _PLANNING | {
    "assessment", "time", "times", "own", "their", "his", "her", "my", "from", "of", "in", "out", "the", "a", "an",
    "and", "or", "taken", "takes", "take", "used", "uses", "use", "using", "during", "only", "just", "instead",
    "inside", "within", "lost", "gives", "up", "slot", "slots", "lesson", "lessons", "period", "periods", "hour",
    "hours", "minutes", "per", "each", "every", "week", "weekly",
}  # fmt: skip
"""Words that may stand beside it and name nothing else."""
_WORDS = re.compile(r"[^\W\d_]+")
_TENTH = Decimal("0.1")


class Item(NamedTuple):
    """One thing a mentor, or the school, has or has not.

    Attributes:
        field: Where it stands, as ``Entitlement.device``.
        value: What the log holds: hours, a day, yes or no, words; None or no words where it says nothing.
        given: What that comes to.
        cell: The cell; None where the log has no row or heading for it.
        differs: Whether two rows of one mentor say different things: then nothing is taken from either.
    """

    field: str
    value: Decimal | date | bool | str | None
    given: Given
    cell: Cell | None
    differs: bool = False


class TimeGiven(NamedTuple):
    """The hours a week that a mentor is given, beside those that the log shows mentoring to take.

    Attributes:
        given: Hours given a week for mentoring and administration together; None where neither is filled in.
        taken: Hours a week of the mentor's records, over the weeks of the trainees so far, without observations that
            a colleague made; None where there is no such week.
        weeks: How many weeks these are.
    """

    given: Decimal | None
    taken: Decimal | None
    weeks: int

    @property
    def short(self) -> Decimal | None:
        """How many hours a week mentoring takes beyond those given, 0 where it takes no more."""
        if self.given is None or self.taken is None:
            return None
        return max(Decimal(0), self.taken - self.given)


def entitlement_of(log: MentorLog, mentor_trn: str) -> EntitlementRow | None:
    """The first row of Entitlement of a mentor."""
    return next((row for row in log.entitlements if row.mentor_trn == mentor_trn), None)


def item(log: MentorLog, field: str, mentor_trn: str = "", at_least: Decimal | None = None) -> Item:
    """One item of a mentor or of the school, by ``Sheet.field``: ``Entitlement.device``, ``School.mentor_lead``.

    A number is given where it is as much as is asked, or more than 0 where nothing is. A blank says nothing,
    and words can say as little.
    """
    sheet, name = field.split(".", 1)
    if sheet == SCHOOL.name:
        value, cell = getattr(log.school, name), log.school.at.get(name)
        return Item(field, value, _given(value, at_least), cell)
    found = [log.mentor(mentor_trn)] if sheet == MENTORS.name else _rows(log, mentor_trn)
    rows = [row for row in found if row is not None]
    said = [row for row in rows if getattr(row, name) not in {None, ""}]
    if not rows:
        return Item(field, None, Given.NOT_SAID, None)
    row = (said or rows)[0]
    cell = row.at.cell(name) if name in row.at.place.columns else None
    if len({getattr(each, name) for each in said}) > 1:
        return Item(field, None, Given.NOT_SAID, cell, differs=True)
    return Item(field, getattr(row, name), _given(getattr(row, name), at_least), cell)


def _rows(log: MentorLog, mentor_trn: str) -> Sequence[EntitlementRow]:
    return [row for row in log.entitlements if row.mentor_trn == mentor_trn]


def grid(log: MentorLog, mentors: Sequence[str], fields: Sequence[str]) -> Mapping[str, tuple[Item, ...]]:
    """Some items of every mentor, by TRN."""
    return {trn: tuple(item(log, field, trn) for field in fields) for trn in mentors}


def time_given(case: Case, mentor_trn: str) -> TimeGiven:
    """A mentor's time. Weeks are those that are the mentor's and over by now, each once, however many trainees."""
    row = entitlement_of(case.log, mentor_trn)
    hours = [each for each in (row.hours_given_a_week, row.admin_hours_a_week) if each is not None] if row else []
    weeks = {
        week.monday: week
        for number, placement in enumerate(case.placements)
        if mentor_trn in placement.mentors and (diary := case.diary(number, mentor_trn))
        for week in diary.owed(DAYS_THAT_MAKE_A_WEEK)
        if diary.is_over(week.sunday)
    }
    own = (record for record in case.log.mentoring if made_by(case.log, record, mentor_trn))
    held = (record for record in own if any(record.date in week for week in weeks.values()))
    minutes = sum((record.minutes for record in held if record.minutes), Decimal(0))
    taken = (minutes / HOUR / len(weeks)).quantize(_TENTH) if weeks else None
    return TimeGiven(sum(hours, Decimal(0)) if hours else None, taken, len(weeks))


def only_from_planning(time_given_as: str) -> bool:
    """Whether the only time a mentor is given comes from planning, preparation and assessment (PPA)."""
    found = _WORDS.findall(time_given_as.casefold())
    return not _PLANNING.isdisjoint(found) and _PLANNING_ALONE.issuperset(found)


def _given(value: object, at_least: Decimal | None) -> Given:
    match value:
        case None | "":
            return Given.NOT_SAID
        case bool():
            return Given.YES if value else Given.NO
        case Decimal():
            return Given.YES if value >= (at_least or 0) and value > 0 else Given.NO
        case str():
            return given_in_words(value)
    return Given.YES
