"""What rests on each heading that a log can do without: the rule that nobody can check without it, and on what."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from mentortools.checks.case import ClaimsCase
from mentortools.checks.lines import claimed, worth
from mentortools.checks.words import count
from mentortools.claims.history import Pair
from mentortools.model.claim import MentorTraining
from mentortools.model.money import pounds
from mentortools.model.training_type import TrainingType
from mentortools.workbook.columns import Table
from mentortools.workbook.facts import Missing
from mentortools.workbook.log import MentorLog
from mentortools.workbook.template import (
    DEVELOPMENT_REVIEW,
    MENTORING_LOG,
    MENTORS,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    SCHOOL,
    SPENDING,
    TRAINEES,
    TRAINING_LOG,
)


class Rest(Struct, frozen=True):
    """Headings of one sheet on which one rule rests.

    Attributes:
        table: The sheet.
        fields: The headings, by their fields.
        so: What follows where they are missing, after the word "so".
        on_it: What of a claim rests on them, in words.
    """

    table: Table
    fields: tuple[str, ...]
    so: str
    on_it: Callable[[ClaimsCase], str]


def _of_lines(lines: Sequence[MentorTraining], amount: str) -> str:
    if not lines:
        return "No line of this claim rests on it yet."
    return f"{count(len(lines), 'line')} of this claim ({amount}) {'rests' if len(lines) == 1 else 'rest'} on it."


def _worth_together(lines: Sequence[MentorTraining]) -> str:
    """What some lines claim, in pounds; in hours where the rate is not known."""
    return worth(lines[0], sum(line.hours_claimed for line in lines)) if lines else ""


def _every_line(case: ClaimsCase) -> str:
    lines = list(claimed(case))
    return _of_lines(lines, _worth_together(lines))


def _lines_claimed_before(case: ClaimsCase) -> str:
    before = {Pair(row.mentor_trn, row.provider_code) for row in case.log.previous_claims}
    lines = [line for line in claimed(case) if Pair(line.trn, line.provider_code) in before]
    return _of_lines(lines, _worth_together(lines))


def _initial_lines(case: ClaimsCase) -> str:
    """Lines of initial training that a refresher would have less of, with what that is."""
    initial = (line for line in claimed(case) if line.training_type is TrainingType.INITIAL)
    lines = [line for line in initial if line.hours_claimed > line.hours_otherwise]
    more = sum(line.hours_claimed - line.hours_otherwise for line in lines)
    return _of_lines(lines, worth(lines[0], more) if lines else "")


def _spending(case: ClaimsCase) -> str:
    spent = sum((row.amount for row in case.log.spending), Decimal(0))
    return f"{count(len(case.log.spending), 'row')} of spending ({pounds(spent)}) {_rests(case.log.spending)} on it."


def _rests(rows: Sequence[object]) -> str:
    return "rests" if len(rows) == 1 else "rest"


RESTS: tuple[Rest, ...] = (
    Rest(MENTORS, ("employed_by_this_school",), "nobody can check that the school employs its mentors", _every_line),
    Rest(TRAINEES, ("route",), "nobody can check that the trainees' routes are funded", _every_line),
    Rest(
        TRAINEES,
        ("ends", "withdrew_on"),
        "nobody can check whether trainees had left before the training started",
        _every_line,
    ),
    Rest(TRAINEES, ("course_type", "starts"), "nobody can check that the trainees are of this year", _every_line),
    Rest(
        MENTORS,
        ("previously_trained_with",),
        "nobody can compare the mentors' earlier training with the claims known",
        _initial_lines,
    ),
    Rest(
        TRAINING_LOG,
        ("activity", "mode", "evidence"),
        "sessions that differ only there count as one, and one in another log may count twice",
        _every_line,
    ),
    Rest(
        SCHOOL,
        ("earlier_urns",),
        "claims under a URN that this school had before count as another school's",
        _every_line,
    ),
    Rest(PREVIOUS_CLAIMS, ("urn",), "every previous claim counts as this school's", _lines_claimed_before),
    Rest(
        PREVIOUS_CLAIMS,
        ("claim_reference",),
        "nobody can tell whether the ledger has the same claims or others",
        _lines_claimed_before,
    ),
    Rest(
        PREVIOUS_CLAIMS,
        ("status",),
        "every previous claim counts as made, whatever became of it",
        _lines_claimed_before,
    ),
    Rest(SPENDING, ("category",), "nobody can check what the grant was spent on", _spending),
)
"""Every rule of a claim that rests on headings a log can be read without. On no other optional heading does one."""


class Unchecked(Struct, frozen=True):
    """A rule that cannot be checked: the sheet's name as the workbook has it, and the headings it lacks."""

    rest: Rest
    sheet: str
    headings: tuple[str, ...]


def unchecked(log: MentorLog) -> tuple[Unchecked, ...]:
    """The rules that cannot be checked for want of a heading. Nothing rests on the headings of a sheet without rows."""
    found: list[Unchecked] = []
    for rest in RESTS:
        missing = [each for each in _missing(log, rest.table) if each.field in rest.fields]
        if missing and _has_rows(log, rest.table):
            found.append(Unchecked(rest, missing[0].sheet or "", tuple(each.heading for each in missing)))
    return tuple(found)


def rests_on(log: MentorLog, missing: Missing) -> bool:
    """Whether a rule rests on a heading that is missing."""
    return any(missing.heading in each.headings for each in unchecked(log) if each.rest.table.name == missing.table)


def _missing(log: MentorLog, table: Table) -> Iterable[Missing]:
    return (each for each in log.missing if each.field and each.table == table.name and each.sheet is not None)


def _has_rows(log: MentorLog, table: Table) -> bool:
    rows: Mapping[str, Sequence[object]] = {
        PROVIDERS.name: log.providers,
        MENTORS.name: log.mentors,
        TRAINEES.name: log.trainees,
        TRAINING_LOG.name: log.training,
        MENTORING_LOG.name: log.mentoring,
        DEVELOPMENT_REVIEW.name: log.reviews,
        SPENDING.name: log.spending,
        PREVIOUS_CLAIMS.name: log.previous_claims,
    }
    return table.labels or bool(rows[table.name]) or any(row.table == table.name for row in log.lost_rows)
