"""What duties are judged by: a log, the day, the school's term, and what the chosen requirement sets ask."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from mentortools.duties.bank_holidays import bank_holidays
from mentortools.duties.placements import Placement, placements
from mentortools.duties.records import Records, days_in_doubt, records_of, stay_in_doubt
from mentortools.duties.term import Term
from mentortools.duties.weeks import Diary
from mentortools.duties.words import ENDED, NO_TRAINEE, WITHDREW
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import MentorTraining
from mentortools.policy.period import Period
from mentortools.policy.requirements.chosen import Chosen
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component
from mentortools.workbook.log import MentorLog, TraineeRow
from mentortools.workbook.template import MENTORING_LOG, SCHOOL, TRAINEES

JUNE = 6
"""Where the log gives no term, its last half-term is taken to begin in this month."""


class Case(Struct, frozen=True, dict=True):
    """A log whose duties are judged.

    Attributes:
        log: The log, all its rows included: duties rest on what was done, not on what can be claimed.
        on: The day the work is done for. What lies after it has not taken place yet.
        chosen: What the chosen sets ask.
        trainings: The lines that were worked out for the log; empty where it has no claim.
        agreed_elsewhere: The entitlements that other schools of its trust agreed to, as far as their logs of the same
            year are in the run: one a school.
    """

    log: MentorLog
    on: date
    chosen: Chosen
    trainings: tuple[MentorTraining, ...] = ()
    agreed_elsewhere: tuple[str, ...] = ()

    @cached_property
    def year(self) -> AcademicYear:
        """The log's academic year; the one of the day where the log names none."""
        return self.log.school.academic_year or AcademicYear.of(self.on)

    @cached_property
    def term(self) -> Term | None:
        """The school's term; None where the log does not give it."""
        school = self.log.school
        if school.teaching_starts is None or school.teaching_ends is None:
            return None
        first, last = school.teaching_starts.year, school.teaching_ends.year
        away = bank_holidays(first, last) if first <= last <= first + 1 else frozenset[date]()
        return Term.of(school, self.log.holidays, away)

    @cached_property
    def ends_on(self) -> date:
        """The day by which all of the year is due: the last day of teaching; without a term, of the academic year."""
        return self.term.last if self.term else self.year.ends_on

    @cached_property
    def closes_from(self) -> date:
        """The first day of the year's last half-term: what is due by the end of the year is for placements of then."""
        half_terms = self.term.half_terms if self.term else ()
        return half_terms[-1].first if half_terms else date(self.year.start + 1, JUNE, 1)

    @cached_property
    def placements(self) -> tuple[Placement, ...]:
        """The trainees, within the term; without a term, within the academic year."""
        within = (self.term.first, self.term.last) if self.term else (self.year.starts_on, self.year.ends_on)
        return placements(self.log, Period(*within))

    @cached_property
    def records(self) -> tuple[Records, ...]:
        """What the Mentoring log holds of each placement, in their order."""
        return records_of(self.log, self.placements)

    @cached_property
    def mentors(self) -> tuple[str, ...]:
        """The TRNs of all mentors that the log names, in Mentors or beside a trainee, once each."""
        of_trainees = (row.mentor_trn for row in self.log.trainees if row.mentor_trn)
        return tuple(dict.fromkeys((*(mentor.trn for mentor in self.log.mentors), *of_trainees)))

    @cached_property
    def trainees_by_mentor(self) -> Mapping[str, tuple[TraineeRow, ...]]:
        """The rows of Trainees of each mentor."""
        return {trn: tuple(row for row in self.log.trainees if row.mentor_trn == trn) for trn in self.mentors}

    def headings(self, sheet: str) -> frozenset[str]:
        """The fields of a sheet that the log has a heading or label for; none where it has no such sheet."""
        if sheet == SCHOOL.name:
            return frozenset(self.log.school.at)
        place = self.log.places.get(sheet)
        return frozenset(place.columns) if place else frozenset()

    def has(self, sheet: str, field: str) -> bool:
        """Whether the log has a heading or label."""
        return field in self.headings(sheet)

    def component(self, asked: Requirement, code: str) -> Component | None:
        """The part of the training that a requirement means by a code."""
        return next((each for each in self.chosen.components_of(asked) if each.code == code), None)

    def could_have_lost(self, sheet: str, trn: str) -> bool:
        """Whether a row of a sheet that could not be used could be about a mentor."""
        lost = (row.values.get("mentor_trn", trn) for row in self.log.lost_rows if row.table == sheet)
        return any(each == trn for each in lost)

    def diary(self, number: int, mentor_trn: str) -> Diary | None:
        """A mentor with one of the placements, by its number; None where the log does not give the term."""
        if self.term is None:
            return None
        if (number, mentor_trn) not in self._diaries:
            self._diaries[number, mentor_trn] = Diary(
                self.placements[number], mentor_trn, self.term, self.on, self.records[number],
                self.headings(MENTORING_LOG.name), days_in_doubt(self.log, self.placements[number]),
            )  # fmt: skip
        return self._diaries[number, mentor_trn]

    @cached_property
    def _diaries(self) -> dict[tuple[int, str], Diary]:
        """The diaries that were asked for: many requirements look at the same weeks."""
        return {}

    def has_trainee(self, mentor_trn: str) -> bool | None:
        """Whether the log names a trainee of a mentor; None where it leaves that open.

        It does where Trainees is empty, where a row of it cannot be read, and where a trainee's mentor is blank or
        stands nowhere in Mentors.
        """
        if self.trainees_by_mentor.get(mentor_trn):
            return True
        rows = self.log.trainees
        astray = any(self.log.mentor(row.mentor_trn or "") is None for row in rows)
        return None if not rows or astray or self.could_have_lost(TRAINEES.name, mentor_trn) else False

    def let_off(self, mentor_trn: str, due: date, since: date | None = None) -> str:
        """Why nothing due on a day is owed by a mentor; empty where it is owed.

        For every trainee, one of the two withdrew before, or the placement was over. What is due in a stretch of days,
        as a review in June, is owed for a placement that ended in the stretch: ``since`` is its first day.
        """
        if self.has_trainee(mentor_trn) is False:
            return NO_TRAINEE
        whys = [self._why_over(each, mentor_trn, due, since or due) for each in self._placements_of[mentor_trn]]
        return whys[0] if whys and all(whys) else ""

    def _why_over(self, placement: Placement, mentor_trn: str, due: date, since: date) -> str:
        left, ended = placement.left_on(mentor_trn), placement.ended_on(mentor_trn)
        if left and left < due and left <= self.on:
            return WITHDREW
        return ENDED if ended and ended < since and ended < self.on else ""

    def is_stay_in_doubt(self, mentor_trn: str) -> bool:
        """Whether no trainee of a mentor has days that can be read."""
        own = self._placements_of[mentor_trn]
        return bool(own) and all(stay_in_doubt(self.log, each) for each in own)

    @cached_property
    def _placements_of(self) -> Mapping[str, Sequence[Placement]]:
        """The trainees of each mentor."""
        found: defaultdict[str, list[Placement]] = defaultdict(list)
        for placement in self.placements:
            for trn in placement.mentors:
                found[trn].append(placement)
        return found

    def starts_on(self, mentor_trn: str) -> date | None:
        """The first day in term on which a mentor has a trainee; None where there is none."""
        spans = (span for placement in self.placements for span in placement.spans if span.mentor_trn == mentor_trn)
        return min((span.first for span in spans), default=None)
