"""Messages are English with one of a thing and with two: each case is drawn again with 1 and with 2 hours."""

import re
from functools import cache
from pathlib import Path

import pytest

from mentortools.checks.catalogue import Check
from mentortools.checks.every import EVERY
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from mentortools.workbook.snapshot import CellValue, Sheet, Snapshot
from tests.checks.drawn import Case, read_case, snapshot
from tests.checks.test_cases import FILES

THINGS = "hours?|rows?|lines?|sessions?|claims?|mentors?|trainees?|sheets?|minutes"
BROKEN = re.compile(
    rf"\b(?<![.,\d])1 (?:whole )?(?:{THINGS.replace('?', '')})\b(?<!of)"  # 1 hours
    rf"|\b(?:[02-9]|\d\d+) (?:whole )?(?:{'|'.join(each.removesuffix('s?') for each in THINGS.split('|')[:-2])})\b"
    r"|\b1 (?:\w+ )?(?:hour|row|line|session|claim)s? (?:are|were|have|rest|stand|stay|count)\b"
    r"|\b[2-9] (?:\w+ )?(?:hours|rows|lines|sessions|claims) (?:is|was|has|rests|stands|counts)\b"
    r"|\b(\w+) \1\b",  # only only
    re.IGNORECASE,
)
COUNTS = re.compile(r"\{\w+\} (?:whole )?(?:hours|rows|lines|sessions|claims|mentors|trainees)\b")


def counted(sheet: Sheet, number: int) -> Sheet:
    """A sheet with every number under Hours the same."""
    headings = next((row for row in sheet.rows if "Hours" in row), None)
    if headings is None:
        return sheet
    place = list(headings).index("Hours")
    rows: list[list[CellValue]] = [list(row) for row in sheet.rows]
    for row in rows:
        if len(row) > place and isinstance(row[place], float):
            row[place] = float(number)
    return Sheet(sheet.name, rows, sheet.visible, sheet.hidden_rows)


def broken_in(text: str) -> str:
    """The first words that do not agree; empty where all do."""
    found = BROKEN.search(text)
    return found[0] if found else ""


@cache
def messages(path: Path, number: int | None) -> tuple[str, ...]:
    case: Case = read_case(path)
    sheets = snapshot(case).sheets
    if number is not None:
        sheets = tuple(counted(sheet, number) for sheet in sheets)
    result = claim(LogFile("log.xlsx", Snapshot(sheets)), Settings(on=case.on, year=case.year, sets=case.sets))
    whys = (line.why for line in result.claims.trainings)
    return (*(finding.message for finding in result.findings), *whys)


@pytest.mark.parametrize("number", [None, 1, 2], ids=["as drawn", "one hour", "two hours"])
@pytest.mark.parametrize("path", [path for path in FILES if path.stem > "MT011"], ids=lambda path: path.stem)
def test_one_of_a_thing_and_several(path: Path, number: int | None) -> None:
    for message in messages(path, number):
        assert broken_in(message) == "", message


@pytest.mark.parametrize("check", EVERY, ids=lambda check: check.code)
def test_a_number_brings_its_noun_along(check: Check) -> None:
    """What follows a number in braces agrees with 1 and with 2 only where the two come together."""
    assert not COUNTS.search(check.message), check.message


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("It counts 1 whole hours.", True),
        ("1 hours less", True),
        ("Assessment only only with", True),
        ("2 hour of the claim", True),
        ("1 row stand below", True),
        ("2 rows stands below", True),
        ("1 hour, 1 row and 12 hours of 21 hours", False),
        ("0.1 hours of 1.1 hours", False),
        ("11 hours of row 1, and 1 line rests", False),
    ],
)
def test_what_is_caught(text: str, broken: bool) -> None:  # noqa: FBT001 - a table
    assert bool(broken_in(text)) is broken
