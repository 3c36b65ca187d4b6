"""Reading rules files: the package's own, and the text of a user's, into dated values with their sources."""

from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from mentortools.model.academic_year import AcademicYear
from mentortools.policy.catalogue import PARAMETERS
from mentortools.policy.error import RulesError
from mentortools.policy.nearest import nearest
from mentortools.policy.overlay import name_of
from mentortools.policy.parameter import ENTRY, DatedValue, Parameter
from mentortools.policy.rules_file import SOURCES, RulesFile, line_of, parsed, refused, sources_in, table_read
from mentortools.policy.shape import trusted
from mentortools.policy.source import Source

SUBJECTS = (
    "hourly_rates",
    "training_hours",
    "training_dates",
    "claim_windows",
    "regions",
    "districts",
    "eligibility",
    "statuses",
    "spending",
)
_EXAMPLE = "2026-27.toml"


def package_files() -> Iterator[RulesFile]:
    """The package's own rules, a file a subject."""
    folder = resources.files("mentortools.policy") / "parameters"
    for subject in SUBJECTS:
        name = f"{subject}.toml"
        yield RulesFile(name, (folder / name).read_text(encoding="utf-8"), trusted, overlaid=False)


def overlay_file(text: str, number: int) -> RulesFile:
    """A user's rules, the first, second or later of those given, read with every type checked."""
    from mentortools.policy.checked import checked  # noqa: PLC0415  # pydantic costs 100 ms, and few give a file

    return RulesFile(name_of(text, number), text.removeprefix("\ufeff"), checked, overlaid=True)


def values_of(file: RulesFile) -> Mapping[str, tuple[DatedValue, ...]]:
    """What a file gives each parameter, by the parameter's name.

    Raises:
        RulesError: Naming file, line and parameter: not TOML, an unknown parameter, a value without a source, a value
            of another kind than the parameter's, two values for one year.
    """
    tables = parsed(file)
    sources = sources_in(file, tables.pop(SOURCES, {}))
    found: dict[str, tuple[DatedValue, ...]] = {}
    for name, entries in _entries(file, tables):
        parameter = PARAMETERS.get(name)
        if parameter is None:
            raise _unknown(file, name)
        found[name] = tuple(_value(file, parameter, sources, number, raw) for number, raw in enumerate(entries))
        _refuse_two_for_a_year(file, name, found[name])
    return found


def refuse_without_rules(text: str, number: int) -> None:
    """Ends where the text of a user's rules file says nothing: it would change nothing, and nobody would know.

    Raises:
        RulesError: Naming the file; or whatever ``values_of`` finds wrong with it.
    """
    file = overlay_file(text, number)
    if not any(values_of(file).values()):
        msg = f"{file.name} holds no rule. Print a file to fill in with: mentortools rules YEAR > {_EXAMPLE}"
        raise RulesError(msg)


def _entries(file: RulesFile, tables: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, list[object]]]:
    for key, below in tables.items():
        name = f"{above}{key}"
        if isinstance(below, dict) and name not in PARAMETERS:
            yield from _entries(file, below, f"{name}.")
        elif isinstance(below, list):
            yield name, below
        elif name in PARAMETERS:
            msg = f"{file.name}{line_of(file, name, 0)}: each value of {name} is a table of its own, under [[{name}]]."
            raise RulesError(msg)
        else:
            raise _unknown(file, name)


def _value(
    file: RulesFile, parameter: Parameter[Any], sources: Mapping[str, Source], number: int, raw: object
) -> DatedValue:
    entry = table_read(file, parameter.name, number, ENTRY, raw)
    source = sources.get(entry.source)
    if source is None:
        msg = f"its source “{entry.source}” is not among the file's [{SOURCES}.…] tables"
        raise refused(file, parameter.name, number, msg)
    has_value = entry.value is not None
    return DatedValue(
        first=AcademicYear.of(entry.holds_from),
        last=AcademicYear.of(entry.holds_until),
        confirmed=entry.status == "confirmed",
        value=table_read(file, parameter.name, number, parameter.shape, entry.value) if has_value else None,
        unchanged=entry.unchanged,
        source=source,
        note=entry.note,
        overlaid=file.overlaid,
    )


def _refuse_two_for_a_year(file: RulesFile, name: str, values: tuple[DatedValue, ...]) -> None:
    seen: set[AcademicYear] = set()
    for number, value in enumerate(values):
        if twice := seen.intersection(value.years):
            raise refused(file, name, number, f"it is the second value for {min(twice)}")
        seen.update(value.years)


def _unknown(file: RulesFile, name: str) -> RulesError:
    instead = nearest(name, PARAMETERS, "mentortools rules lists them")
    return RulesError(f"{file.name}{line_of(file, name, 0)}: there is no parameter {name}. {instead}.")
