"""``mentortools new``: a mentor log to fill in, for one school or for each school of a list."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from mentortools.adapters.files import refuse_folder, write_file
from mentortools.adapters.mentor_log import Prefill, build_log
from mentortools.adapters.rules_files import rules_texts
from mentortools.adapters.school_list import ListedSchool, SchoolList, read_schools
from mentortools.commands.given import given_year
from mentortools.commands.new_duties import CHOSEN_FIELD, AskedFor, asked_for
from mentortools.commands.new_school import refuse_wrong_values
from mentortools.commands.printing import tell, warn
from mentortools.commands.stopped import CannotRunError
from mentortools.policy.error import RulesError
from mentortools.policy.every_year import every_year
from mentortools.policy.rules import Rules
from mentortools.reports.counted import counted
from mentortools.reports.note_names import note_names

GIVEN = ("urn", "earlier_urns", "ukprn", "postcode", "district", "phase", "trust", "contact_name", "contact_email")

_READABLE = str.maketrans({
    "/": "-", "\\": "-", "|": "-", ":": " -", '"': "'", "“": "'", "”": "'", "<": "(", ">": ")", "?": None, "*": None,
})  # fmt: skip
"""What stands in a file's name for a sign that it cannot have."""


_OWN_SETS = "A set of your own is named by its file, or by its name or title where --duties gives the file."


def run(options: Namespace) -> int:
    """Makes one mentor log, or one for each school of a list. A workbook that is already there is never replaced."""
    rules = every_year(rules_texts(options.rules))
    if options.schools:
        return _for_each_school(options, rules)
    if options.out is None:
        msg = "Name the mentor log to make: mentortools new OUT.xlsx. Or name a list: --from SCHOOLS.csv --into FOLDER."
        raise CannotRunError(msg)
    school = {"name": options.school, **{field: getattr(options, field).strip() for field in GIVEN}}
    refuse_wrong_values(school, rules[-1], lambda field: f"--{field.replace('_', '-')}")
    _refuse(options.out)
    _make(options.out, school, asked_for(options.duties), options, rules)
    tell(f"Written: {options.out}", options)
    return 0


def _for_each_school(options: Namespace, rules: tuple[Rules, ...]) -> int:
    if options.into is None or options.out is not None:
        msg = "With --from, name the folder for the logs: --into FOLDER, and no OUT.xlsx."
        raise CannotRunError(msg)
    listed = read_schools(options.schools)
    for school in listed.schools:
        refuse_wrong_values(school.values, rules[-1], _place(options.schools, school))
    asked_for(options.duties)  # a name that is no set is refused here, and not by the first row
    asked = {school.row: _asked(school, options) for school in listed.schools}
    paths = _paths(options.into, listed)
    for path in paths.values():
        _refuse(path)
    for school in listed.schools:
        _make(paths[school.row], school.values, asked[school.row], options, rules)
    if listed.read_as:
        warn(f"{options.schools} was read as {listed.read_as}. Look at a name with an accent or apostrophe.")
    tell(f"Written: {counted(len(paths), 'mentor log')} in {options.into}", options)
    return 0


def _asked(school: ListedSchool, options: Namespace) -> AskedFor:
    """What the sets ask for that were named as options, and in the school's row of the list."""
    try:
        return asked_for(options.duties, school.values.get(CHOSEN_FIELD, ""))
    except RulesError as error:
        if CHOSEN_FIELD not in school.headings:
            raise
        msg = f"{_place(options.schools, school)(CHOSEN_FIELD)} {error} {_OWN_SETS} Nothing was written."
        raise CannotRunError(msg) from error


def _place(path: Path, school: ListedSchool) -> Callable[[str], str]:
    """Says where a field of a list's school stands: the file, the row and the column's heading."""
    return lambda field: f"{path}, row {school.row}, {school.headings.get(field, field)}:"


def _paths(into: Path, listed: SchoolList) -> Mapping[int, Path]:
    """The log of each row: named after school and URN, in signs that every system takes."""
    wanted = {
        school.row: f"{school.values['name'].translate(_READABLE)} {school.values['urn']} mentor log.xlsx".strip()
        for school in listed.schools
    }
    names = note_names(wanted.values())
    return {row: into / f"{names[name]}.xlsx" for row, name in wanted.items()}


def _refuse(path: Path) -> None:
    if path.suffix.casefold() != ".xlsx":
        msg = f"{path} must end in .xlsx."
        raise CannotRunError(msg)
    refuse_folder(path)
    if path.exists():
        msg = f"{path} is already there, and may be filled in. Name another file, or move that one away."
        raise CannotRunError(msg)


def _make(path: Path, school: Mapping[str, str], asked: AskedFor, options: Namespace, rules: tuple[Rules, ...]) -> None:
    filled = {field: value for field, value in school.items() if value}
    if options.year:
        filled["academic_year"] = given_year(options.year).name
    if asked.names:
        filled[CHOSEN_FIELD] = asked.names
    write_file(path, build_log(Prefill(school=filled), rules, asked.what))
