"""A mentor log, decoded: typed rows in which every value knows its cell, and what could not be read."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.model.cell import Cell
from mentortools.model.claim_status import ClaimStatus
from mentortools.workbook.facts import (
    Aside,
    Hidden,
    LostRow,
    Merged,
    Missing,
    Remarked,
    Renamed,
    Stray,
    Unclear,
    UnknownHeading,
    Unreadable,
)
from mentortools.workbook.layout import LaidOut, LayoutUnused
from mentortools.workbook.log_of_duties import ComponentRow, ContactRow, DeadlineRow, EntitlementRow, ReviewMeetingRow
from mentortools.workbook.place import At, Place
from mentortools.workbook.snapshot import ReadingRemark


class SchoolDetails(NamedTuple):
    """The School sheet. Whatever could not be read is None, and stands among the unreadable cells."""

    at: Mapping[str, Cell]
    name: str
    urn: str | None
    earlier_urns: tuple[str, ...]
    ukprn: str
    postcode: str
    district: str
    phase: str
    trust: str
    academic_year: AcademicYear | None
    contact_name: str
    contact_email: str
    teaching_starts: date | None
    teaching_ends: date | None
    requirement_sets: str = ""
    entitlement_agreed: str = ""
    mentor_lead: str = ""
    budget_for_next_year: Decimal | None = None
    cover_cost_an_hour: Decimal | None = None


class Holiday(NamedTuple):
    """Days on which the school does not teach, the last one included."""

    at: At
    holiday: str
    first_day: date
    last_day: date


class ProviderRow(NamedTuple):
    """An accredited provider as the school lists it."""

    at: At
    provider_code: str
    provider_name: str
    contact_email: str


class MentorRow(NamedTuple):
    """A mentor of the school. ``employed`` is None where the cell is blank or could not be read."""

    at: At
    trn: str
    first_name: str
    last_name: str
    email: str
    employed_by_this_school: bool | None
    lead_mentor: str
    time_given_as: str
    protected_slot: str
    previously_trained_with: tuple[str, ...]
    notes: str
    mentoring_since: AcademicYear | None = None
    came_to_it_by: str = ""

    @property
    def name(self) -> str:
        """First and last name; the TRN where neither is filled in."""
        return f"{self.first_name} {self.last_name}".strip() or self.trn


class TraineeRow(NamedTuple):
    """A trainee, with whom and how they train. A blank mentor TRN is None."""

    at: At
    trainee: str
    provider_code: str
    programme: str
    route: str
    mentor_trn: str | None
    course_type: str
    placement: str
    shared_mentor: str
    starts: date | None
    ends: date | None
    withdrew_on: date | None
    personal_tutor: str = ""
    subjects_taught: str = ""
    year_groups_taught: str = ""
    teaching_hours_a_week: Decimal | None = None
    observing_hours_a_week: Decimal | None = None
    planning_hours_a_week: Decimal | None = None
    study_hours_a_week: Decimal | None = None


class TrainingRow(NamedTuple):
    """One session of mentor training. Hours are exact, quantised to nine decimals."""

    at: At
    date: date
    mentor_trn: str
    provider_code: str
    activity: str
    hours: Decimal
    mode: str
    evidence: str
    released: bool | None = None
    reflection_written: bool | None = None


class MentoringRow(NamedTuple):
    """One meeting, observation, report or visit of a mentor with a trainee."""

    at: At
    date: date
    mentor_trn: str
    trainee: str
    activity: str
    minutes: Decimal | None
    targets_set: str
    targets_reviewed: str
    notes: str
    observed_by: str = ""
    class_taught: str = ""
    feedback_given: bool | None = None
    covered: bool | None = None
    school_visited: str | None = None


class ReviewRow(NamedTuple):
    """One statement of a mentor's development review."""

    at: At
    mentor_trn: str
    area: str
    statement: str
    initial_rating: str
    current_rating: str
    final_rating: str
    priority: bool | None
    action: str
    reviewed_on: date | None


class SpendingRow(NamedTuple):
    """Something the grant was spent on, in pounds."""

    at: At
    date: date
    category: str
    mentor_trn: str | None
    amount: Decimal
    evidence: str


class PreviousClaimRow(NamedTuple):
    """An earlier claim's line for one mentor.

    ``urn`` is None where blank (here); ``status`` is None where blank or unknown, and ``status_text`` as typed.
    """

    at: At
    academic_year: AcademicYear
    mentor_trn: str
    provider_code: str
    hours: int
    urn: str | None
    claim_reference: str
    status_text: str
    status: ClaimStatus | None


class MentorLog(Struct, frozen=True):
    """All that a mentor log says, and all that could not be made out in it. Rows are in the sheet's order."""

    school: SchoolDetails
    holidays: tuple[Holiday, ...]
    providers: tuple[ProviderRow, ...]
    mentors: tuple[MentorRow, ...]
    trainees: tuple[TraineeRow, ...]
    training: tuple[TrainingRow, ...]
    mentoring: tuple[MentoringRow, ...]
    reviews: tuple[ReviewRow, ...]
    spending: tuple[SpendingRow, ...]
    previous_claims: tuple[PreviousClaimRow, ...]
    places: Mapping[str, Place]
    unreadable: tuple[Unreadable, ...]
    remarked: tuple[Remarked, ...]
    missing: tuple[Missing, ...]
    renamed: tuple[Renamed, ...]
    unclear: tuple[Unclear, ...]
    lost_rows: tuple[LostRow, ...]
    hidden: tuple[Hidden, ...]
    unknown_sheets: tuple[str, ...]
    edition: str | None = None
    unknown_headings: tuple[UnknownHeading, ...] = ()
    asides: tuple[Aside, ...] = ()
    strays: tuple[Stray, ...] = ()
    laid_out: tuple[LaidOut, ...] = ()
    layout_unused: LayoutUnused | None = None
    layouts_unclear: tuple[str, ...] = ()
    merged: tuple[Merged, ...] = ()
    doubts: tuple[ReadingRemark, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    components: tuple[ComponentRow, ...] = ()
    review_meetings: tuple[ReviewMeetingRow, ...] = ()
    entitlements: tuple[EntitlementRow, ...] = ()
    deadlines: tuple[DeadlineRow, ...] = ()
    contacts: tuple[ContactRow, ...] = ()

    def mentor(self, trn: str) -> MentorRow | None:
        """The first row of ``Mentors`` with that TRN."""
        return next((mentor for mentor in self.mentors if mentor.trn == trn), None)

    def mentor_name(self, trn: str) -> str:
        """The mentor's name, or the TRN where ``Mentors`` does not have it."""
        mentor = self.mentor(trn)
        return mentor.name if mentor else trn


def names_only(log: MentorLog) -> MentorLog:
    """A log with its school, its providers, its mentors' names and its layout: what reports on many logs speak of."""
    return replace(
        log,
        school=log.school._replace(at={}),
        holidays=(), trainees=(), training=(), mentoring=(), reviews=(), spending=(), previous_claims=(), places={},
        unreadable=(), remarked=(), missing=(), renamed=(), unclear=(), lost_rows=(), hidden=(), unknown_sheets=(),
        unknown_headings=(), asides=(), strays=(), merged=(), doubts=(),
        components=(), review_meetings=(), entitlements=(), deadlines=(), contacts=(),
    )  # fmt: skip
