"""The page of duties: each of the 75 requirements leads to a check, to a part of a sheet, or to why there is none."""

import re
from pathlib import Path

import pytest

from docs.duties_page import SHEETS, judged_by
from mentortools.checks.every import EVERY
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.sets import names, requirement_set
from mentortools.reports.funding_claim import funding_claim
from mentortools.reports.school_summary import school_summary
from mentortools.workbook.edit import NewSheet
from tests.checks.drawn import drawn_log
from tests.docs.test_links import anchors
from tests.policy.requirements.test_package_sets import FEW, SOURCES
from tests.tasks.returned_files import worked

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "duties.md"
CHECKS = {check.code: check for check in EVERY}
LINES = [line for name in names() for line in requirement_set(name).requirements]
_CELLS = re.compile(r"^\| `(\w+)` \| (.*) \| (.*) \| (.*) \| (.*) \|$")

SPENT = """
## School
| Label | Value |
| --- | --- |
| Requirement sets | "funding" |
| Cover cost an hour (pounds) | 30 |

## Spending
| Date | Category | Amount | Mentor TRN |
| --- | --- | --- | --- |
| 14/10/2025 | "Lesson cover" | 100 | "1234567" |
"""


def cells(code: str) -> tuple[str, str]:
    """What a requirement's row has under Shown by, and under Source."""
    (row,) = (row for row in PAGE.read_text(encoding="utf-8").splitlines() if row.startswith(f"| `{code}` |"))
    match = _CELLS.match(row)
    assert match, row
    return match[4], match[5]


@pytest.mark.parametrize("code", SOURCES)
def test_a_requirement_of_the_sources_leads_to_a_check_a_sheet_or_a_reason(code: str) -> None:
    shown, source = cells(code)
    checks = re.findall(r"\[`(MT\d+)`\]\(checks\.md#(mt\d+)\)", shown)
    sheets = re.findall(r"\[sheet [^\]]+\]\((school\.md#[^)]+)\)", shown)
    assert checks or sheets or shown.startswith("not shown: ")
    assert all(found.lower() == anchor and anchor in anchors(ROOT / "docs" / "checks.md") for found, anchor in checks)
    assert all(link in SHEETS.values() for link in sheets)
    assert re.fullmatch(r"\[[^\]]+\]\(https?://[^)\s]+\)", source)


def test_few_of_them_have_a_reason_and_no_check_or_sheet() -> None:
    assert sum(cells(code)[0].startswith("not shown: ") for code in SOURCES) <= FEW


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.set_name} {line.code}")
def test_a_duty_has_a_check_that_is_its_own_and_a_drawn_case_or_a_test_of_several_logs(line: Requirement) -> None:
    for code in judged_by()[line.duty] if line.duty else ():
        assert CHECKS[code].duty == line.duty
        assert is_shown_to_fire(code), code
    assert not line.duty or judged_by()[line.duty]
    assert all(each in CHECKS or each.partition(": ")[0] in SHEETS for each in line.shown_by)


def test_the_parts_of_sheets_are_on_them() -> None:
    """A label in the first column, or a heading: of a log that chose a set, with spending and the price of cover."""
    (result,) = worked({"a.xlsx": drawn_log("a.xlsx", SPENT).snapshot}).results
    made = {sheet.title: first_column(sheet) for sheet in (funding_claim(result), school_summary(result))}
    parts = {each for line in LINES for each in line.shown_by if ": " in each}
    assert {part.partition(": ")[0] for part in parts} == set(made) == set(SHEETS)
    for part in parts:
        title, _, name = part.partition(": ")
        assert name in made[title], part


def is_shown_to_fire(code: str) -> bool:
    """Whether a drawn case has what the check says, which its test looks for; or a test of several logs names it."""
    drawn = ROOT / "tests" / "cases" / f"{code}.md"
    if drawn.exists():
        return "\n> " in drawn.read_text(encoding="utf-8")
    return f'"{code}"' in (ROOT / "tests" / "checks" / "test_several_logs.py").read_text(encoding="utf-8")


def first_column(sheet: NewSheet) -> set[str]:
    return {str(cell.content) for cell in sheet.cells if cell.column == 1}
