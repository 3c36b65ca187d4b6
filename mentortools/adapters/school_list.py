"""A list of schools as a CSV file: headings of the School sheet, or of a download from GIAS."""

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from mentortools.model.told import ToldError
from mentortools.workbook.headings import plain
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


class SchoolListError(ToldError):
    """A list of schools that cannot be used. The message says why and what to do."""


def read_schools(path: Path) -> tuple[Mapping[str, str], ...]:
    """The schools of a list, each by the field names of the School sheet; ``urn`` and ``name`` are always there.

    Raises:
        FileNotFoundError: If there is no such file.
        SchoolListError: If it has no column for the URN, or a row without one.
    """
    rows = list(csv.reader(StringIO(_text(path.read_bytes()), newline="")))
    if not rows:
        msg = f"{path} is empty. It needs a first row of headings, one of them URN."
        raise SchoolListError(msg)
    fields = _fields(rows[0])
    if "urn" not in fields.values():
        msg = f"{path} has no column headed URN. Its headings are: {', '.join(rows[0])}."
        raise SchoolListError(msg)
    schools = []
    for number, row in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        school = {"name": ""}
        for index, field in fields.items():
            if index < len(row) and row[index].strip():
                school[field] = row[index].strip()
        if not school.get("urn"):
            msg = f"{path}, row {number}, has no URN. Type it, 6 digits, or delete the row."
            raise SchoolListError(msg)
        schools.append(school)
    return tuple(schools)


def _fields(headings: list[str]) -> dict[int, str]:
    known = {plain(word): column.field for column in SCHOOL.columns for word in (*column.aliases, column.heading)}
    known |= {plain(heading): field for heading, field in GIAS.items()}
    order = [plain(heading) for heading in GIAS]
    found = {index: known[plain(heading)] for index, heading in enumerate(headings) if plain(heading) in known}
    return dict(sorted(found.items(), key=lambda item: order.index(plain(headings[item[0]]))
                       if plain(headings[item[0]]) in order else -1))  # fmt: skip


def _text(data: bytes) -> str:
    """The list's text: UTF-8, or the ISO-8859-1 in which Get Information about Schools gives its downloads."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("iso-8859-1")
