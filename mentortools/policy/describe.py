"""The rules as rows to read: what ``mentortools rules`` prints and the documentation's page of rules is made of."""

from collections.abc import Iterator, Sequence
from datetime import date
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.model.region import Region
from mentortools.policy.catalogue import PARAMETERS
from mentortools.policy.parameter import DatedValue
from mentortools.policy.regions import districts_of
from mentortools.policy.rule_set import RuleSet, rule_set

CONFIRMED = "confirmed"
NOT_CONFIRMED = "not confirmed"


class RuleRow(Struct, frozen=True):
    """One value of one parameter. ``value`` is empty where the status is "not confirmed"; ``note`` then says why."""

    parameter: str
    title: str
    value: str
    unit: str
    holds_from: date
    holds_until: date
    status: str
    source_title: str
    source_address: str
    source_section: str
    read_on: date
    still_valid_on: date
    note: str
    overlaid: bool


class DistrictRow(Struct, frozen=True):
    """One district of England, for the lists of the mentor log and the documentation. No region: it has ended."""

    code: str
    name: str
    region: Region | None
    ended_on: date | None


def describe(year: AcademicYear | None = None, overlays: Sequence[str] = ()) -> tuple[RuleRow, ...]:
    """What is in force in a year, or in all years, and what is not confirmed: a row for each value.

    A value that holds for several years stands in one row. A year of which the rules say nothing has no rows.

    Raises:
        RulesError: If a rules file does not load.
    """
    rules = rule_set(tuple(overlays))
    return tuple(
        _row(name, stretch)
        for name in PARAMETERS
        for stretch in _stretches(rules, name)
        if year is None or stretch.first <= year <= stretch.last
    )


def describe_districts(year: AcademicYear, overlays: Sequence[str] = ()) -> tuple[DistrictRow, ...]:
    """Every district of England with its region in a year, the live ones by name first, then the ended ones.

    Raises:
        RulesError: If a rules file does not load, or the rules have no districts for the year.
    """
    districts = districts_of(rule_set(tuple(overlays)), year).by_code.values()
    rows = (DistrictRow(each.code, each.name, each.region, each.ended_on) for each in districts)
    return tuple(sorted(rows, key=lambda row: (row.ended_on is not None, row.name, row.code)))


class _Stretch(Struct, frozen=True):
    first: AcademicYear
    last: AcademicYear
    value: DatedValue


def _stretches(rules: RuleSet, name: str) -> Iterator[_Stretch]:
    """A parameter's values in the order of their years, cut where a user's file takes over."""
    stretch: _Stretch | None = None
    for year, value in sorted(rules.table[name].items(), key=itemgetter(0)):
        if stretch and stretch.value == value:
            stretch = replace(stretch, last=year)
            continue
        if stretch:
            yield stretch
        stretch = _Stretch(year, year, value)
    if stretch:
        yield stretch


def _row(name: str, stretch: _Stretch) -> RuleRow:
    parameter, value, source = PARAMETERS[name], stretch.value, stretch.value.source
    return RuleRow(
        parameter=name,
        title=parameter.title,
        value=parameter.shape.show(value.value) if value.confirmed else "",
        unit=parameter.unit,
        holds_from=stretch.first.starts_on,
        holds_until=stretch.last.ends_on,
        status=CONFIRMED if value.confirmed else NOT_CONFIRMED,
        source_title=source.title,
        source_address=source.address,
        source_section=source.section,
        read_on=source.read_on,
        still_valid_on=source.still_valid_on,
        note=value.note,
        overlaid=value.overlaid,
    )
