"""The rules in force for one academic year, as plain values: asked once, handed down, never looked up by date again."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from msgspec import Struct

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.region import Region
from mentortools.model.training_type import TrainingType
from mentortools.policy import catalogue
from mentortools.policy.claim_window import ClaimWindow
from mentortools.policy.districts import DistrictMatch, Districts
from mentortools.policy.error import RulesError
from mentortools.policy.not_published import missing_in, not_published
from mentortools.policy.parameter import Parameter
from mentortools.policy.period import Period
from mentortools.policy.regions import districts_of
from mentortools.policy.rule_set import RuleSet, rule_set
from mentortools.policy.shape import T
from mentortools.policy.source import Source


class Rules(Struct, frozen=True, kw_only=True, eq=False, dict=True):
    """The rules of one academic year. Two are equal where their year and everything in force are.

    Attributes:
        year: The academic year.
        digest: SHA-256 of all rules that were read, of every year: the same for each year of one rule set.
        overlaid: Names of the parameters whose value for the year a user's file gave.
        hourly_rates: Pounds an hour of training, by the school's region.
        hours: The training allowance in hours, by training type.
        training_dates: Days on which training can start; None where not confirmed, and then nothing can be claimed.
        trainee_dates: Days on which the year's trainees start, by course type; a course type is missing where they
            are not confirmed.
        claim_windows: When DfE's service takes claims for the year.
        uses_hours: DfE's statuses whose hours are used up. ``prepared``, which is ours, is in neither set.
        makes_refresher: DfE's statuses of an earlier year's claim that make the mentor's training a refresher.
        routes: Whether mentors of trainees on a route are funded; a route is missing where nobody says so outright.
        england_only: Whether only schools in England can claim.
        employment_needed: Whether the claiming school must employ the mentor.
        trainees_needed: How many trainees a mentor must mentor, or have been meant to.
        mentors_for_a_trainee: For how many mentors of one trainee a school can claim, reasons for sharing aside.
        shared_mentor_reasons: Why there can be two.
        funded_after_early_withdrawal: Whether a mentor is funded whose trainee withdrew before the training started.
        spending_categories: What the grant can be spent on.
        districts: The districts of England with their regions.
        sources: By parameter name, where the year's value comes from, or where an unconfirmed one was looked for.
    """

    year: AcademicYear
    digest: str
    overlaid: tuple[str, ...]
    hourly_rates: Mapping[Region, Decimal]
    hours: Mapping[TrainingType, int]
    training_dates: Period | None
    trainee_dates: Mapping[str, Period]
    claim_windows: tuple[ClaimWindow, ...]
    uses_hours: frozenset[ClaimStatus]
    makes_refresher: frozenset[ClaimStatus]
    routes: Mapping[str, bool]
    england_only: bool
    employment_needed: bool
    trainees_needed: int
    mentors_for_a_trainee: int
    shared_mentor_reasons: tuple[str, ...]
    funded_after_early_withdrawal: bool
    spending_categories: tuple[str, ...]
    districts: Districts
    sources: Mapping[str, Source]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rules) and self._in_force == other._in_force

    def __hash__(self) -> int:
        return hash(self._in_force)

    @cached_property
    def _funded(self) -> Mapping[str, bool]:
        return {_without_spaces(name): funded for name, funded in reversed(tuple(self.routes.items()))}

    @property
    def _in_force(self) -> tuple[AcademicYear, str, tuple[str, ...]]:
        return self.year, self.digest, self.overlaid

    @staticmethod
    def of(year: AcademicYear, overlays: Sequence[str] = ()) -> "Rules":
        """The rules of a year: the package's, with the texts of users' rules files laid over them in turn.

        Raises:
            NotPublishedError: If there are no rates, hours or other needed rules for the year. Nothing is borrowed.
            RulesError: If a rules file does not load, naming it, the line and the parameter.
        """
        return _of(year, tuple(overlays))

    def hourly_rate(self, region: Region) -> Decimal:
        """Pounds an hour of training in a region."""
        return self.hourly_rates[region]

    def allowance(self, training_type: TrainingType) -> int:
        """Hours that can be funded for a mentor with one provider in the year, over all schools."""
        return self.hours[training_type]

    @property
    def hours_initial(self) -> int:
        """The allowance for initial training."""
        return self.hours[TrainingType.INITIAL]

    @property
    def hours_refresher(self) -> int:
        """The allowance for refresher training."""
        return self.hours[TrainingType.REFRESHER]

    @property
    def can_claim(self) -> bool:
        """Whether a new claim can be made: not where nobody has confirmed when training can start."""
        return self.training_dates is not None

    @property
    def training_from(self) -> date | None:
        """The first day on which training can start; None where not confirmed."""
        return self.training_dates.first if self.training_dates else None

    @property
    def training_until(self) -> date | None:
        """The last day on which training can start; None where not confirmed."""
        return self.training_dates.last if self.training_dates else None

    @property
    def fundable_routes(self) -> frozenset[str]:
        """Routes whose trainees' mentors are funded."""
        return frozenset(route for route, funded in self.routes.items() if funded)

    def funds_route(self, route: str) -> bool | None:
        """Whether mentors of trainees on a route are funded, by its name in any case; None where that is not known."""
        return self._funded.get(_without_spaces(route))

    def trainee_dates_of(self, course_type: str | None) -> Period | None:
        """Days on which trainees start on a course type; None where they are not confirmed.

        Where the course type is blank or another, the widest stretch over all course types, if all are confirmed.
        """
        course = (course_type or "").strip().capitalize()
        if course in catalogue.COURSE_TYPES:
            return self.trainee_dates.get(course)
        if len(self.trainee_dates) < len(catalogue.COURSE_TYPES):
            return None
        periods = self.trainee_dates.values()
        return Period(min(period.first for period in periods), max(period.last for period in periods))

    @property
    def trainees_from(self) -> date | None:
        """The first day on which a trainee starts, whatever the course; None where not all are confirmed."""
        widest = self.trainee_dates_of(None)
        return widest.first if widest else None

    @property
    def trainees_until(self) -> date | None:
        """The last day on which a trainee starts, whatever the course; None where not all are confirmed."""
        widest = self.trainee_dates_of(None)
        return widest.last if widest else None

    def region_of(self, district: str) -> DistrictMatch:
        """The region of a school whose administrative district is written as a name or a code."""
        return self.districts.match(district)

    def source(self, name: str) -> Source:
        """Where a parameter's value comes from, or where an unconfirmed one was looked for.

        Raises:
            RulesError: If the rules say nothing of a parameter of that name in the year.
        """
        if name not in self.sources:
            msg = f"The rules for {self.year} say nothing of {name}."
            raise RulesError(msg)
        return self.sources[name]

    def rate_source(self, region: Region) -> Source:
        """Where a region's hourly rate comes from: what stands beside it on a claim sheet."""
        return self.source(catalogue.HOURLY_RATE[region].name)


@lru_cache(maxsize=256)
def _without_spaces(route: str) -> str:
    return "".join(route.casefold().split())


def digest(overlays: Sequence[str] = ()) -> str:
    """SHA-256 of all rules in force, whatever the year. Raises RulesError if a rules file does not load."""
    return rule_set(tuple(overlays)).digest


@lru_cache(maxsize=32)
def _of(year: AcademicYear, overlays: tuple[str, ...]) -> Rules:
    rules = rule_set(overlays)
    if missing := missing_in(rules, year):
        raise not_published(rules, year, missing)
    dated = rules.dated_in(year)
    return Rules(
        year=year,
        digest=rules.digest,
        overlaid=tuple(name for name, each in dated.items() if each.overlaid),
        hourly_rates={region: rules.needed(parameter, year) for region, parameter in catalogue.HOURLY_RATE.items()},
        hours={kind: rules.needed(parameter, year) for kind, parameter in catalogue.TRAINING_HOURS.items()},
        training_dates=rules.value(catalogue.TRAINING_DATES, year),
        trainee_dates=_confirmed(rules, catalogue.TRAINEE_DATES, year),
        claim_windows=rules.value(catalogue.CLAIM_WINDOWS, year) or (),
        uses_hours=rules.needed(catalogue.USE_HOURS, year),
        makes_refresher=rules.needed(catalogue.MAKE_REFRESHER, year),
        routes=_confirmed(rules, catalogue.ROUTES, year),
        england_only=rules.needed(catalogue.ENGLAND_ONLY, year),
        employment_needed=rules.needed(catalogue.EMPLOYED, year),
        trainees_needed=rules.needed(catalogue.TRAINEES_NEEDED, year),
        mentors_for_a_trainee=rules.needed(catalogue.MENTORS_FOR_A_TRAINEE, year),
        shared_mentor_reasons=rules.needed(catalogue.SHARED_MENTOR, year),
        funded_after_early_withdrawal=rules.needed(catalogue.WITHDREW_BEFORE, year),
        spending_categories=rules.needed(catalogue.SPENDING_CATEGORIES, year),
        districts=districts_of(rules, year),
        sources={name: each.source for name, each in dated.items()},
    )


def _confirmed(rules: RuleSet, parameters: Mapping[str, Parameter[T]], year: AcademicYear) -> Mapping[str, T]:
    values = {key: rules.value(parameter, year) for key, parameter in parameters.items()}
    return {key: value for key, value in values.items() if value is not None}
