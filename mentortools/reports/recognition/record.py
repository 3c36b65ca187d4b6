"""What a log holds of one mentor that the mentor can show to others.

No trainee's name is taken up, no concern about one, no note and no word on why a placement ended: a certificate is
handed over before others, and a portfolio goes on to other schools. What a school typed can still name a trainee:
``unnamed`` takes such names out.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct

from mentortools.duties.case import Case
from mentortools.duties.components import components_of
from mentortools.duties.families.training import by_any_duty
from mentortools.duties.judged import State
from mentortools.duties.observing import made_by
from mentortools.duties.placements import Span
from mentortools.duties.records import is_one_of
from mentortools.duties.reviews import Review, review_of
from mentortools.policy.requirements.chosen import chosen
from mentortools.policy.requirements.duties_of_placements import OBSERVATIONS
from mentortools.policy.requirements.requirement_set import Component
from mentortools.reports.result import SchoolResult
from mentortools.workbook.log import MentoringRow, TrainingRow
from mentortools.workbook.plain_name import plain

MEETINGS = ("Meeting",)


class ProviderHours(Struct, frozen=True):
    """Hours of training with one provider, of the rows that count."""

    provider_code: str
    hours: Decimal


class DonePart(Struct, frozen=True):
    """A part of the training that is done.

    Attributes:
        title: What it is called.
        kind: ``Essential`` or ``Enhancement``; empty where no chosen set says.
        done_on: The day on which it was done for the last time; None where the log gives none.
        provider_code: With whom; empty where the log does not say.
        evidence: What shows it, as the log has it.
    """

    title: str
    kind: str
    done_on: date | None
    provider_code: str
    evidence: str


class Practice(Struct, frozen=True):
    """Meetings or observations of one kind: how many, from when to when, and in which classes."""

    kind: str
    number: int
    first: date
    last: date
    classes: tuple[str, ...]


class MentorRecord(Struct, frozen=True):
    """What the log holds of one mentor, up to the day the work is done for.

    Attributes:
        trn: The mentor.
        name: First and last name; the TRN where the log gives neither.
        hours: By provider, in the order of the log; none without hours.
        sessions: The sessions that these hours are made of, in the order of their days.
        parts: Parts of the training that are done.
        review: The development review.
        practice: Meetings held and observations made.
        trainees: With whom the mentor worked, from when to when, within the term; in the order of their days.
    """

    trn: str
    name: str
    hours: tuple[ProviderHours, ...]
    sessions: tuple[TrainingRow, ...]
    parts: tuple[DonePart, ...]
    review: Review
    practice: tuple[Practice, ...]
    trainees: tuple[Span, ...]

    @property
    def is_trained(self) -> bool:
        """Whether there is training to certify."""
        return bool(self.hours or self.parts)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all to show."""
        return not (self.is_trained or self.trainees or self.practice)

    @property
    def all_hours(self) -> Decimal:
        """Hours of training with all providers."""
        return sum((each.hours for each in self.hours), Decimal(0))


def mentor_records(result: SchoolResult) -> tuple[MentorRecord, ...]:
    """What the log holds of each mentor it names, in the order of Mentors."""
    asked = result.duties.chosen if result.duties else chosen(())
    case = Case(result.log, result.on, asked, result.claims.trainings)
    return tuple(_record(case, trn) for trn in case.mentors)


def _record(case: Case, trn: str) -> MentorRecord:
    lines = [line for line in case.trainings if line.trn == trn and line.hours_logged > 0]
    counted = {cell for line in lines for cell in line.rows}
    sessions = (row for row in case.log.training if row.at.cell("hours") in counted)
    spans = (span for placement in case.placements for span in placement.spans)
    return MentorRecord(
        trn,
        case.log.mentor_name(trn),
        tuple(ProviderHours(line.provider_code, line.hours_logged) for line in lines),
        tuple(sorted(sessions, key=lambda row: row.date)),
        (*_of_sets(case, trn), *_of_log(case, trn)),
        _until(review_of(case.log, trn), case.on),
        tuple(_practice(case, trn)),
        tuple(sorted((span for span in spans if span.mentor_trn == trn and span.first <= case.on), key=_first)),
    )


def _until(review: Review, on: date) -> Review:
    return Review(review.mentor_trn, review.rows, tuple(row for row in review.meetings if row.date <= on))


def _of_sets(case: Case, trn: str) -> Iterator[DonePart]:
    """Parts that the chosen sets name and the mentor has done, as often as they ask."""
    for each in components_of(case, case.chosen.components, trn, by_any_duty(case)):
        if each.state is State.MET:
            days = [time.day for time in each.times if time.day and time.counts]
            rows = [row for row in case.log.components if row.mentor_trn == trn and _is(row.component, each.component)]
            code = next((row.provider_code for row in rows if row.provider_code), "") or ""
            evidence = "; ".join(dict.fromkeys(row.evidence for row in rows if row.evidence))
            yield DonePart(each.component.title, each.component.kind, max(days, default=None), code, evidence)


def _of_log(case: Case, trn: str) -> Iterator[DonePart]:
    """Rows of Components that no chosen set names."""
    for row in case.log.components:
        if row.mentor_trn != trn or row.completed_on is None or row.completed_on > case.on:
            continue
        if not any(_is(row.component, each) for each in case.chosen.components):
            yield DonePart(row.component, "", row.completed_on, row.provider_code or "", row.evidence)


def _is(name: str, component: Component) -> bool:
    return is_one_of(name, (component.title, component.code))


def _practice(case: Case, trn: str) -> Iterator[Practice]:
    """What the Mentoring log holds of the mentor for certain, by the kinds that a portfolio speaks of."""
    held = [row for row in case.log.mentoring if row.date <= case.on]
    for kind in OBSERVATIONS:
        observed = (row for row in held if is_one_of(row.activity, (kind,)) and made_by(case.log, row, trn))
        yield from _of_kind(kind, observed)
    for kind in MEETINGS:
        own = (row for row in held if is_one_of(row.activity, (kind,)) and row.mentor_trn == trn)
        yield from _of_kind("Mentor meeting", own)


def _of_kind(kind: str, rows: Iterable[MentoringRow]) -> Iterator[Practice]:
    each = list(rows)
    if each:
        days = [row.date for row in each]
        classes = {plain(row.class_taught): row.class_taught for row in each if plain(row.class_taught)}
        yield Practice(kind, len(each), min(days), max(days), tuple(classes.values()))


def _first(span: Span) -> date:
    return span.first
