"""All rules that were read, a user's laid over the package's: for each parameter and year, one dated value."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.policy.catalogue import PARAMETERS
from mentortools.policy.error import RulesError
from mentortools.policy.load import overlay_file, package_files, values_of
from mentortools.policy.parameter import DatedValue, Parameter
from mentortools.policy.shape import T

Table = Mapping[str, Mapping[AcademicYear, DatedValue]]


class RuleSet(Struct, frozen=True, dict=True):
    """The rules of all years.

    Attributes:
        table: By parameter name and academic year, the value that holds, or the note that none is confirmed.
    """

    table: Table

    def dated(self, name: str, year: AcademicYear) -> DatedValue | None:
        """What the rules say of a parameter in a year; None where they are silent."""
        return self.table.get(name, {}).get(year)

    def value(self, parameter: Parameter[T], year: AcademicYear) -> T | None:
        """The confirmed value of a parameter in a year; None where there is none."""
        dated = self.dated(parameter.name, year)
        return cast("T", dated.value) if dated and dated.confirmed else None

    def needed(self, parameter: Parameter[T], year: AcademicYear) -> T:
        """The confirmed value of a parameter in a year. Raises RulesError where there is none."""
        value = self.value(parameter, year)
        if value is None:
            msg = f"There is no value of {parameter.name} for {year}."
            raise RulesError(msg)
        return value

    def dated_in(self, year: AcademicYear) -> Mapping[str, DatedValue]:
        """What the rules say of a year, by parameter name, in the catalogue's order."""
        return {name: years[year] for name, years in self.table.items() if year in years}

    @property
    def years(self) -> tuple[AcademicYear, ...]:
        """Every academic year of which the rules say anything, the first first."""
        return tuple(sorted({year for years in self.table.values() for year in years}))

    @cached_property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of everything in force, in whatever order and with whatever comments it came."""
        parts = {
            name: [
                [year.start, dated.confirmed, dated.value, dated.source, dated.note] for year, dated in years.items()
            ]
            for name, years in self.table.items()
        }
        return sha256(json.dumps(parts, sort_keys=True, default=_plain).encode()).hexdigest()


@lru_cache(maxsize=8)
def rule_set(overlays: tuple[str, ...]) -> RuleSet:
    """The package's rules with the texts of users' files laid over them, the later over the earlier.

    Raises:
        RulesError: Where a file does not load, naming it, the line and the parameter.
    """
    files = (*package_files(), *(overlay_file(text, number) for number, text in enumerate(overlays, 1)))
    return RuleSet(lay([values_of(file) for file in files]))


def lay(layers: Iterable[Mapping[str, tuple[DatedValue, ...]]]) -> Table:
    """One value for each parameter and year: the last layer's that has one.

    Raises:
        RulesError: Where a value is said to be unchanged and the year before has none.
    """
    table: dict[str, dict[AcademicYear, DatedValue]] = {name: {} for name in PARAMETERS}
    for layer in layers:
        for name, values in layer.items():
            table[name] |= {year: value for value in values for year in value.years}
    return {name: _carried_on(name, years) for name, years in table.items()}


def _carried_on(name: str, years: Mapping[AcademicYear, DatedValue]) -> Mapping[AcademicYear, DatedValue]:
    """The years with each "unchanged" replaced by the value it speaks of."""
    whole: dict[AcademicYear, DatedValue] = {}
    for year, dated in sorted(years.items()):
        before = whole.get(year.previous)
        if not dated.unchanged:
            whole[year] = dated
        elif before is None or not before.confirmed:
            msg = f"{name} is said to be unchanged in {year}, but there is no value for {year.previous}."
            raise RulesError(msg)
        else:
            whole[year] = replace(dated, value=before.value)
    return whole


def _plain(value: object) -> object:
    """What JSON can hold of a value; days and amounts as they are written."""
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return sorted(value) if isinstance(value, frozenset) else str(value)
