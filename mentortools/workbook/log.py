"""A mentor log, decoded: typed rows in which every value knows its cell, and what could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from mentortools.model.academic_year import AcademicYear
from mentortools.model.cell import Cell
from mentortools.model.claim_status import ClaimStatus
from mentortools.workbook.reading import Problem, Remark


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where the columns of one table stand: shared by all its rows, and itself only, so that places can be looked up.

    Attributes:
        sheet: The sheet's name as the workbook has it.
        columns: Each field found, with its column counted from 1.
        headings: Each field found, with the heading as the workbook has it.
    """

    sheet: str
    columns: Mapping[str, int]
    headings: Mapping[str, str]


class At(NamedTuple):
    """One row of a table: enough to name the cell of any field."""

    place: Place
    row: int

    def cell(self, field: str) -> Cell:
        """The cell of a field; where the column is missing, the row's first cell."""
        return Cell(self.place.sheet, self.row, self.place.columns.get(field, 1))


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


class Unreadable(NamedTuple):
    """A cell that could not be read.

    Attributes:
        table: The template's name of the table, ``Training log``.
        field: The column's field.
        cell: Where it stands.
        heading: The heading as the workbook has it.
        found: What stands there, as text; empty where it is blank.
        problem: Why it could not be read.
        proposal: What to type instead, where that is known.
        row_lost: Whether the whole row could not be used because of it.
    """

    table: str
    field: str
    cell: Cell
    heading: str
    found: str
    problem: Problem
    proposal: str | None
    row_lost: bool


class Remarked(NamedTuple):
    """A cell that was read, but was not typed as its column wants it; ``read`` is what it was read as."""

    table: str
    field: str
    cell: Cell
    heading: str
    found: str
    read: str
    remark: Remark


class Missing(NamedTuple):
    """A sheet, or a heading of a sheet, that was not found. ``field`` is empty where the whole sheet is missing.

    ``near`` is the nearest name that stands there; ``needed`` whether there is no claim without it.
    """

    table: str
    sheet: str | None
    field: str
    heading: str
    near: str | None
    needed: bool


class Renamed(NamedTuple):
    """A sheet or heading found under a name with a slip in it. ``heading`` is the template's word."""

    sheet: str
    cell: Cell | None
    heading: str
    found: str


class Unclear(NamedTuple):
    """Two places that could both be one sheet or heading: neither is taken. ``found`` lists them."""

    sheet: str | None
    cell: Cell | None
    heading: str
    found: tuple[str, ...]


class LostRow(NamedTuple):
    """A row that could not be used, with what of it could be read: by field."""

    table: str
    at: At
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Hidden:
    """What was read although nobody sees it on the screen: a hidden sheet, or hidden rows of a sheet."""

    sheet: str
    rows: int


@dataclass(frozen=True, slots=True)
class MentorLog:
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

    def mentor(self, trn: str) -> MentorRow | None:
        """The first row of ``Mentors`` with that TRN."""
        return next((mentor for mentor in self.mentors if mentor.trn == trn), None)

    def mentor_name(self, trn: str) -> str:
        """The mentor's name, or the TRN where ``Mentors`` does not have it."""
        mentor = self.mentor(trn)
        return mentor.name if mentor else trn
