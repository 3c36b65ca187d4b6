"""Duties of a placement: what the timetable holds, concerns, visits, meetings with tutors."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from mentortools.duties.families.events import missing, not_found
from mentortools.duties.figures import number, optional_number, words
from mentortools.duties.judged import Finding, State, together
from mentortools.duties.pairs import OfPair, Pair
from mentortools.duties.teaching import ALL, subjects, week_of, year_groups
from mentortools.duties.words import count, day, listed
from mentortools.duties.words import number as in_figures
from mentortools.model.cell import Cell
from mentortools.policy.requirements.requirement import Requirement

CONCERN = ("Concern",)
TOLD_TUTOR = ("Told personal tutor",)
VISIT = ("Visit", "Lead mentor visit")
DAYS_TO_TELL = timedelta(days=7)
"""So long after a concern its being told to the tutor can still stand in the log."""


def breadth(pair: Pair, asked: Requirement) -> Finding:
    """So many subjects and year groups in the timetable."""
    row = pair.row
    return together((
        _counted(subjects(row.subjects_taught), number(asked, "subjects"), "subject", row.at.cell("subjects_taught")),
        _counted(year_groups(row.year_groups_taught), number(asked, "year_groups"), "year group",
                 row.at.cell("year_groups_taught")),
    ))  # fmt: skip


def balance(pair: Pair, asked: Requirement) -> Finding:
    """Parts of the week within the figures that are asked; where none is asked, some of each."""
    week, at = week_of(pair.row), pair.row.at
    gives_shares = any(optional_number(asked, figure) is not None for figure in asked.figures)
    parts = ((week.teaching, "teaching", "teaching_at_most"), (week.observing, "observing", "observing_at_least"),
             (week.planning, "planning", "planning_at_least"))  # fmt: skip
    wrong, cells = [], []
    for hours, name, figure in parts:
        percent, limit = week.percent(hours), optional_number(asked, figure)
        if percent is None:
            return Finding(
                State.NOT_KNOWN, "the hours of the week are not filled in", (at.cell(f"{name}_hours_a_week"),)
            )
        if not hours and not gives_shares:
            wrong.append(f"no {name} in the week")
            cells.append(at.cell(f"{name}_hours_a_week"))
        if limit is not None and (percent > limit if figure.endswith("at_most") else percent < limit):
            limits = "at most" if figure.endswith("at_most") else "at least"
            share = f"{name} is {_rounded(percent, limit)} per cent of the week"
            wrong.append(f"{share}, asked for {limits} {in_figures(limit)} per cent")
            cells.append(at.cell(f"{name}_hours_a_week"))
    if wrong:
        return Finding(State.MISSED, listed(wrong), tuple(cells))
    said = "balanced" if gives_shares else "some of each; the set gives no shares"
    return Finding(State.MET, said, (at.cell("teaching_hours_a_week"),))


def study_time(pair: Pair, asked: Requirement) -> Finding:
    """So much of the week for study."""
    week, cell = week_of(pair.row), pair.row.at.cell("study_hours_a_week")
    percent, limit = week.percent(week.study), number(asked, "percent")
    if percent is None:
        return Finding(State.NOT_KNOWN, "the hours of the week are not filled in", (cell,))
    said = f"{_rounded(percent, limit)} per cent of the week for study"
    if percent < limit:
        return Finding(State.MISSED, f"{said}, asked for {in_figures(limit)} per cent", (cell,))
    return Finding(State.MET, said, (cell,))


def concerns_to_tutor(pair: Pair, _asked: Requirement) -> Finding:
    """Every concern followed by word to the personal tutor."""
    concerns, told = pair.rows(CONCERN), pair.rows(TOLD_TUTOR)
    if not concerns:
        return Finding(State.NOT_OWED, "no concern in the log")
    untold = [row for row in concerns if not any(row.date <= other.date for other in told)]
    late = [row for row in untold if row.date + DAYS_TO_TELL < pair.case.on]
    if not untold:
        return Finding(
            State.MET, f"{count(len(concerns), 'concern')} told", tuple(row.at.cell("activity") for row in told)
        )
    said = f"the concern of {listed(day(row.date) for row in untold)} was not told to the personal tutor"
    cells = tuple(row.at.cell("activity") for row in untold)
    if not late:
        return Finding(State.NOT_YET, said, cells)
    return not_found(pair, TOLD_TUTOR, said, cells)


def visit_elsewhere(pair: Pair, _asked: Requirement) -> Finding:
    """A visit to the trainee at another school. It is welcome, and owed by nobody."""
    here = {pair.case.log.school.urn, *pair.case.log.school.earlier_urns}
    every = pair.rows(VISIT)
    visits = [row for row in every if row.school_visited and row.school_visited not in here]
    if every and not visits:
        said = f"{count(len(every), 'visit')} in the log, none to another school"
        return Finding(State.NOT_OWED, said, tuple(row.at.cell("school_visited") for row in every))
    if not visits:
        return Finding(State.NOT_OWED, "no visit in the log")
    return Finding(State.MET, count(len(visits), "visit"), tuple(row.at.cell("school_visited") for row in visits))


def tutor_meetings(pair: Pair, asked: Requirement) -> Finding:
    """A meeting with the trainee's tutor."""
    kinds = words(asked, "kinds")
    rows = pair.rows(kinds)
    if rows:
        return Finding(State.MET, count(len(rows), "meeting"), tuple(row.at.cell("activity") for row in rows))
    return missing(pair, kinds, f"no {listed(kinds).lower()} in the log")


def _rounded(percent: Decimal, limit: Decimal) -> str:
    """Per cent to the tenth, rounded away from what is asked: what is just too little does not look enough."""
    towards = ROUND_CEILING if percent > limit else ROUND_FLOOR
    return in_figures(percent.quantize(Decimal("0.1"), towards))


def _counted(found: frozenset[str], wanted: Decimal, noun: str, cell: Cell) -> Finding:
    if found & ALL or len(found) >= wanted:
        return Finding(State.MET, count(len(found), noun), (cell,))
    if not found:
        return Finding(State.NOT_KNOWN, f"no {noun} is named", (cell,))
    return Finding(State.MISSED, f"{len(found)} of {count(int(wanted), noun)}", (cell,))


PLACEMENT: Mapping[str, OfPair] = {
    "breadth": breadth,
    "balance": balance,
    "study-time": study_time,
    "concerns-to-tutor": concerns_to_tutor,
    "visit-elsewhere": visit_elsewhere,
    "tutor-meetings": tutor_meetings,
}
"""How each duty of this family is judged, for one mentor with one trainee."""
