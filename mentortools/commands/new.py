"""``mentortools new``: a mentor log to fill in, for one school or for each school of a list."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from mentortools.adapters.files import write_file
from mentortools.adapters.mentor_log import Prefill, build_log
from mentortools.adapters.school_list import read_schools
from mentortools.commands.given import given_year, overlays
from mentortools.commands.printing import tell
from mentortools.commands.stopped import CannotRunError
from mentortools.policy.every_year import every_year
from mentortools.policy.rules import Rules
from mentortools.reports.note_names import note_names

GIVEN = ("urn", "earlier_urns", "ukprn", "postcode", "district", "phase", "trust", "contact_name", "contact_email")


def run(options: Namespace) -> int:
    """Makes one mentor log, or one for each school of a list. A workbook that is already there is never replaced."""
    rules = every_year(overlays(options.rules))
    if options.schools:
        return _for_each_school(options, rules)
    if options.out is None:
        msg = "Name the mentor log to make: mentortools new OUT.xlsx. Or name a list: --from SCHOOLS.csv --into FOLDER."
        raise CannotRunError(msg)
    school = {"name": options.school, **{field: getattr(options, field) for field in GIVEN}}
    _make(options.out, school, options, rules)
    tell(f"Written: {options.out}", options)
    return 0


def _for_each_school(options: Namespace, rules: tuple[Rules, ...]) -> int:
    if options.into is None or options.out is not None:
        msg = "With --from, name the folder for the logs: --into FOLDER, and no OUT.xlsx."
        raise CannotRunError(msg)
    schools = read_schools(options.schools)
    wanted = [f"{school['name']} {school['urn']} mentor log.xlsx".strip().replace("/", " ") for school in schools]
    names = note_names(wanted)
    if len(names) < len(schools):
        msg = f"{options.schools} has a school twice. Delete one of the two rows."
        raise CannotRunError(msg)
    paths = [options.into / f"{names[name]}.xlsx" for name in wanted]
    for path in paths:
        _refuse(path)
    for path, school in zip(paths, schools, strict=True):
        _make(path, school, options, rules)
    tell(f"Written: {len(paths)} mentor logs in {options.into}", options)
    return 0


def _refuse(path: Path) -> None:
    if path.exists():
        msg = f"{path} is already there, and may be filled in. Name another file, or move that one away."
        raise CannotRunError(msg)
    if path.suffix.casefold() != ".xlsx":
        msg = f"{path} must end in .xlsx."
        raise CannotRunError(msg)


def _make(path: Path, school: Mapping[str, str], options: Namespace, rules: tuple[Rules, ...]) -> None:
    _refuse(path)
    filled = {field: value for field, value in school.items() if value}
    if options.year:
        filled["academic_year"] = given_year(options.year).name
    write_file(path, build_log(Prefill(school=filled), rules))
