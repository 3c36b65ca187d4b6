"""A list of schools as a CSV file: headings of the School sheet, or of a download from GIAS."""

import csv
from collections.abc import Iterable, Mapping
from errno import EISDIR
from io import StringIO
from pathlib import Path

from msgspec import Struct

from mentortools.adapters.text_files import any_text
from mentortools.model.told import ToldError
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template import SCHOOL

GIAS = {
    "EstablishmentName": "name",
    "DistrictAdministrative (name)": "district",
    "DistrictAdministrative (code)": "district",
    "PhaseOfEducation (name)": "phase",
    "Trusts (name)": "trust",
}
"""Columns of Get Information about Schools (GIAS) that have other names than the School sheet's labels. The code of a
district comes last and so wins over its name."""

_URN_DIGITS = 6
_MOST_SHOWN, _LONGEST_SHOWN = 8, 40


class SchoolListError(ToldError):
    """A list of schools that cannot be used. The message says why and what to do."""


class ListedSchool(Struct, frozen=True):
    """One school of a list.

    Attributes:
        row: Its row in the file, from 1; the first row holds the headings.
        values: What is known of it, by the field names of the School sheet; ``urn`` and ``name`` are always there.
        headings: The file's own heading of each of these fields.
    """

    row: int
    values: Mapping[str, str]
    headings: Mapping[str, str]


class SchoolList(Struct, frozen=True):
    """A list of schools.

    Attributes:
        schools: The schools, in the order of the file.
        read_as: Which text the file was taken for, where it is no Unicode; empty otherwise.
    """

    schools: tuple[ListedSchool, ...]
    read_as: str


def read_schools(path: Path) -> SchoolList:
    """The schools of a list: a CSV file, or the tab-separated text that Excel saves as Unicode text.

    Raises:
        FileNotFoundError: If there is no such file.
        IsADirectoryError: If it is a folder.
        SchoolListError: If it is no text, has no column for the URN, a row without one or with one that is not 6
            digits, or one URN twice.
    """
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "a folder", str(path))
    found = any_text(path.read_bytes())
    if found is None:
        msg = f"{path} is not a CSV file. In Excel, save the list as CSV UTF-8 (.csv) and name that file."
        raise SchoolListError(msg)
    rows = list(csv.reader(StringIO(found.text, newline=""), delimiter=_separator(found.text)))
    fields = _fields(rows[0]) if rows else {}
    if "urn" not in fields.values():
        raise SchoolListError(_no_urn(path, rows))
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(map(str.strip, row))]
    schools = [_school(number, row, rows[0], fields) for number, row in filled]
    _refuse_urns(path, schools)
    return SchoolList(tuple(schools), found.read_as)


def _separator(text: str) -> str:
    """What stands between the columns: as often as no other sign in the row of headings."""
    first = text.lstrip().partition("\n")[0]
    return max(",", "\t", ";", key=first.count)


def _no_urn(path: Path, rows: list[list[str]]) -> str:
    if not rows:
        return f"{path} is empty. It needs a first row of headings, one of them URN."
    headings = [" ".join(heading.split())[:_LONGEST_SHOWN] for heading in rows[0][:_MOST_SHOWN]]
    more = ", ..." if len(rows[0]) > _MOST_SHOWN else ""
    return (
        f"{path} has no column headed URN in its first row, which begins: {', '.join(headings)}{more}. Name a CSV file"
        " of schools."
    )


def _school(number: int, row: list[str], headings: list[str], fields: Mapping[int, str]) -> ListedSchool:
    values, its_headings = {"urn": "", "name": ""}, {"urn": "URN"}
    for index, field in fields.items():
        if index < len(row) and row[index].strip():
            values[field], its_headings[field] = row[index].strip(), headings[index].strip()
    return ListedSchool(number, values, its_headings)


def _refuse_urns(path: Path, schools: Iterable[ListedSchool]) -> None:
    rows: dict[str, int] = {}
    for school in schools:
        urn = school.values["urn"]
        if not urn:
            msg = f"{path}, row {school.row}, has no URN. Type it, 6 digits, or delete the row."
            raise SchoolListError(msg)
        if not is_six_digits(urn):
            msg = f"{path}, row {school.row}, URN: “{urn}” must be 6 digits. Type the school's URN."
            raise SchoolListError(msg)
        if urn in rows:
            both = f"rows {rows[urn]} and {school.row} have the URN {urn}"
            msg = f"{path} has a school twice: {both}. Delete one of them."
            raise SchoolListError(msg)
        rows[urn] = school.row


def is_six_digits(urn: str) -> bool:
    """Whether a URN has the form of one: 6 digits. Invented ones begin with any digit."""
    return len(urn) == _URN_DIGITS and urn.isascii() and urn.isdigit()


def _fields(headings: list[str]) -> dict[int, str]:
    known = {plain(word): column.field for column in SCHOOL.columns for word in (*column.aliases, column.heading)}
    known |= {plain(heading): field for heading, field in GIAS.items()}
    order = [plain(heading) for heading in GIAS]
    found = {index: known[plain(heading)] for index, heading in enumerate(headings) if plain(heading) in known}
    return dict(sorted(found.items(), key=lambda item: order.index(plain(headings[item[0]]))
                       if plain(headings[item[0]]) in order else -1))  # fmt: skip
