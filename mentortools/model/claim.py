"""A claim as DfE wants it, one per school, accredited provider and academic year, and how each line came about."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from mentortools.model.academic_year import AcademicYear
from mentortools.model.cell import Cell
from mentortools.model.region import Region
from mentortools.model.training_type import TrainingType


class Outcome(StrEnum):
    """What became of one mentor's training with one provider: a line of a claim, or why there is none."""

    CLAIMED = "claimed"
    CLAIMED_IN_PART = "claimed up to the allowance"
    NOTHING_LOGGED = "no training that counts is logged"
    LESS_THAN_AN_HOUR = "less than a whole hour logged"
    ALL_CLAIMED_HERE = "everything logged is already claimed by this school"
    ALLOWANCE_USED = "the training allowance is already used"
    ALLOWANCE_SHARED = "other schools of this batch take what was left of the training allowance"
    NOT_ELIGIBLE = "not eligible"
    HISTORY_UNREADABLE = "a previous claim that could concern it cannot be read"
    NO_CLAIM_YET = "no new claim can be made for this academic year"


class Bar(StrEnum):
    """Why the rules allow no line, whatever the hours (interfaces.md, How money is decided, 8)."""

    NOT_EMPLOYED = "the mentor is not employed by the school"
    NO_TRAINEE = "no trainee of the mentor with the provider"
    ROUTE_NOT_FUNDED = "only trainees on routes that are not funded"
    ALL_WITHDREW_BEFORE = "every trainee withdrew before the mentor's training started"
    OUTSIDE_ENGLAND = "the school is outside England"


class TypeBasis(StrEnum):
    """What the training type rests on."""

    EARLIER_CLAIM = "a claim recorded for an earlier academic year"
    EARLIER_LINE = "a claim for an earlier academic year that is worked out here or prepared, not yet submitted"
    NO_EARLIER_CLAIM = "no claim for an earlier academic year among the claims known"
    NO_CLAIMS_KNOWN = "no earlier claims are known at all"


class Ground(Struct, frozen=True):
    """A rule that a line rests on: what it is called, its value in words, and where it comes from."""

    rule: str
    value: str
    source: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.value}. {self.source}"


class Taken(NamedTuple):
    """Hours of a shared allowance that another school takes in this run, and which school that is."""

    urn: str
    hours: int


class MentorTraining(Struct, frozen=True):
    """One mentor with one provider at one school in one academic year: a claim's line, or why there is none.

    Attributes:
        academic_year: The year of the log.
        urn: The claiming school.
        trn: The mentor.
        provider_code: The accredited provider.
        training_type: Initial or refresher.
        type_basis: What the type rests on.
        hours_by_activity: Hours logged in rows that count, by activity.
        hours_logged: Their exact sum.
        whole_hours: What of it is whole hours: DfE takes no part hours.
        allowance: The year's hours for the type.
        claimed_here: Hours already claimed this year by this school, its Earlier URNs included.
        claimed_elsewhere: Hours already claimed this year by other schools.
        taken: What other schools take of the allowance in the same run, or have prepared.
        hours_claimed: What this claim asks for; 0 where there is no line.
        hours_left: What of the allowance is left after the whole run, never below 0.
        hourly_rate: Pounds an hour of the school's region; None where that is not known.
        amount: Hours claimed times the hourly rate; None where the region is not known.
        outcome: A line, or why there is none.
        bar: Which rule of eligibility forbids a line, where one does.
        why: How the hours were worked out, in a sentence.
        rows: The cells of the hours that count: what each claimed hour is traced to.
        first_session: The day of the first row that counts and has any time.
        grounds: The rules it rests on, with their sources.
        hours_otherwise: What would be claimed if the training were of the other type, at all schools that share it.
    """

    academic_year: AcademicYear
    urn: str
    trn: str
    provider_code: str
    training_type: TrainingType
    type_basis: TypeBasis
    hours_by_activity: Mapping[str, Decimal]
    hours_logged: Decimal
    whole_hours: int
    allowance: int
    claimed_here: int
    claimed_elsewhere: int
    taken: tuple[Taken, ...]
    hours_claimed: int
    hours_left: int
    hourly_rate: Decimal | None
    amount: Decimal | None
    outcome: Outcome
    bar: Bar | None
    why: str
    rows: tuple[Cell, ...]
    first_session: date | None
    grounds: tuple[Ground, ...] = ()
    hours_otherwise: int = 0

    @property
    def part_hours(self) -> Decimal:
        """The part of an hour that cannot be claimed, never below 0."""
        return max(self.hours_logged - self.whole_hours, Decimal(0))


class Claim(Struct, frozen=True):
    """One claim to make in DfE's service: one school, one provider, one academic year, a line for each mentor."""

    academic_year: AcademicYear
    urn: str
    provider_code: str
    hourly_rate: Decimal | None
    mentors: tuple[MentorTraining, ...]

    @property
    def hours(self) -> int:
        """Whole hours of all its lines."""
        return sum(line.hours_claimed for line in self.mentors)

    @property
    def amount(self) -> Decimal | None:
        """Pounds of all its lines; None where the region, and so the rate, is not known."""
        if self.hourly_rate is None:
            return None
        return sum((line.amount or Decimal(0) for line in self.mentors), Decimal(0))


class KeptOut(Struct, frozen=True):
    """What must-fix findings keep out of the claim.

    Attributes:
        rows: How many rows.
        hours: The hours of those whose hours can be read.
        amount: At most how many pounds the rows whose hours can be read are worth; None where the rate is not known.
        rows_without_hours: How many of the rows have hours that cannot be read: nobody knows what these are worth.
    """

    rows: int
    hours: Decimal
    amount: Decimal | None
    rows_without_hours: int = 0

    @property
    def rows_with_hours(self) -> int:
        """How many of the rows have hours that can be read."""
        return self.rows - self.rows_without_hours

    @property
    def most(self) -> Decimal | None:
        """The most pounds that all the rows can be worth; None where nobody can know."""
        return None if self.rows_without_hours else self.amount


class SchoolClaims(Struct, frozen=True):
    """All claims of one log.

    Attributes:
        academic_year: The year of the log; None where it could not be read, and then nothing is claimed.
        urn: The school's URN; None where it could not be read.
        region: The school's region; None where its district is unknown.
        trainings: Every mentor with every provider in the log, lines and refusals, in the order of the claims.
        claims: One a provider that has something to claim, by provider code.
        kept_out: What must be fixed before it counts.
    """

    academic_year: AcademicYear | None
    urn: str | None
    region: Region | None
    trainings: tuple[MentorTraining, ...]
    claims: tuple[Claim, ...]
    kept_out: KeptOut

    @property
    def hours(self) -> int:
        """Whole hours of all claims."""
        return sum(claim.hours for claim in self.claims)

    @property
    def amount(self) -> Decimal | None:
        """Pounds of all claims; None where the region, and so the rate, is not known."""
        if self.region is None:
            return None
        return sum((claim.amount or Decimal(0) for claim in self.claims), Decimal(0))
