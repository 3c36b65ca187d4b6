"""Every check against its drawn case: what it finds, where, in which words, and that nothing else must be fixed."""

from functools import cache
from pathlib import Path

import pytest

from mentortools.checks.catalogue import Stage
from mentortools.checks.every import EVERY
from mentortools.checks.files import unreadable
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from tests.checks.drawn import CASES, Case, expected, place_of, read_case, snapshot
from tests.checks.test_filled_sheets import FILLED_SHEETS
from tests.checks.test_several_logs import SEVERAL_LOGS

FILES = sorted(CASES.glob("MT*.md"))


@cache
def findings(path: Path) -> tuple[Finding, ...]:
    case = read_case(path)
    if "reason" in case.lines:
        return (unreadable(case.lines["reason"]),)
    settings = Settings(on=case.on, year=case.year, layouts=case.layouts, sets=case.sets)
    return claim(LogFile(case.lines.get("file", f"{path.stem}.xlsx"), snapshot(case)), settings).findings


def found_by(path: Path) -> list[Finding]:
    return [finding for finding in findings(path) if finding.code == path.stem]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_check_finds_what_is_drawn_and_nothing_else(path: Path) -> None:
    case = read_case(path)
    wanted = frozenset({(None, None)}) if "reason" in case.lines else expected(case)
    assert wanted, "a case flags something"
    assert {place_of(finding.sheet, finding.cell) for finding in found_by(path)} == wanted


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_first_finding_says_what_is_quoted(path: Path) -> None:
    assert found_by(path)[0].message == read_case(path).message


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_else_must_be_fixed(path: Path) -> None:
    others = {finding.code for finding in findings(path) if finding.severity is Severity.MUST_FIX} - {path.stem}
    assert others == read_case(path).also


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_table_with_a_flagged_row_has_one_that_passes(path: Path) -> None:
    for drawing in read_case(path).drawings:
        if any(drawing.flagged):
            assert () in drawing.flagged[1:], drawing.name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_finding_carries_the_heading_of_its_cell(path: Path) -> None:
    case = read_case(path)
    if "reason" in case.lines:
        return
    sheets = {sheet.name: sheet for sheet in snapshot(case).sheets}
    for finding in found_by(path):
        if finding.cell is None or finding.sheet is None or finding.heading is None:
            continue
        rows = sheets[finding.sheet].rows
        above = {str(row[finding.cell.column - 1]) for row in rows if len(row) >= finding.cell.column}
        assert finding.heading in above | {str(rows[finding.cell.row - 1][0])}


def test_every_check_has_a_case() -> None:
    drawn = {path.stem for path in FILES}
    assert {check.code for check in EVERY} == drawn | SEVERAL_LOGS | FILLED_SHEETS
    assert not drawn & (SEVERAL_LOGS | FILLED_SHEETS)


def test_nothing_is_found_in_the_good_log() -> None:
    good = Case("good-log", {}, (), "")
    assert claim(LogFile("good-log.xlsx", snapshot(good)), Settings(on=good.on)).findings == ()


def test_the_good_log_is_claimed_to_the_pound() -> None:
    good = Case("good-log", {}, (), "")
    claims = claim(LogFile("good-log.xlsx", snapshot(good)), Settings(on=good.on)).claims
    assert (claims.hours, str(claims.amount)) == (7, "306.60")


@pytest.mark.parametrize("check", [check for check in EVERY if check.stage is Stage.FILE], ids=lambda check: check.code)
def test_checks_of_files_find_nothing_in_a_log(check: object) -> None:
    good = Case("good-log", {}, (), "")
    codes = {finding.code for finding in claim(LogFile("good.xlsx", snapshot(good)), Settings(on=good.on)).findings}
    assert getattr(check, "code", "") not in codes
