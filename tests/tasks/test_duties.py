"""Requirement sets chosen for a log: who chooses, what is judged, and that no claim changes with it."""

import pickle
import subprocess
import sys
from decimal import Decimal

import pytest

from mentortools.duties.judged import State
from mentortools.duties.results import DutiesResult
from mentortools.policy.requirements.sets import names, own_set, requirement_set
from mentortools.reports.duties_sheet import duties_sheet
from mentortools.reports.result import SchoolResult
from mentortools.reports.sheets import claim_sheets
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from mentortools.workbook.snapshot import Snapshot
from tests.checks.drawn import CASES, ON, drawn_log, read_case, snapshot

PRIMARY = requirement_set("best-practice-network-primary")
OWN = """
[set]
name = "our-trust"
title = "Our trust"

[sources.letter]
title = "Letter to schools"
address = "Kept at the trust's office"
section = "Mentoring"
read_on = 2025-09-01
still_valid_on = 2025-09-01

[[requirement]]
code = "O1"
title = "Half an hour each week"
duty = "weekly-meeting"
who = "Mentor"
figures.minutes = 30
source = "letter"
"""
NAMED = "## School\n| Label | Value |\n| --- | --- |\n| Requirement sets | {} |\n"
MET = (CASES / "MT810.md").read_text(encoding="utf-8")


def of(drawn: str, *sets: str) -> SchoolResult:
    chosen = tuple(own_set(each, "our-trust.toml") if "\n" in each else requirement_set(each) for each in sets)
    return claim(drawn_log("log.xlsx", drawn), Settings(ON, sets=chosen))


def duties(result: SchoolResult) -> DutiesResult:
    assert result.duties is not None
    return result.duties


def test_nothing_is_judged_where_nothing_is_chosen() -> None:
    result = of(NAMED.format(""))
    assert result.duties is None
    assert result.findings == ()
    assert "Duties" not in [sheet.title for sheet in claim_sheets(result)]


@pytest.mark.parametrize("name", names())
def test_no_claim_changes_and_nothing_must_be_fixed(name: str) -> None:
    plain, judged = of(""), of("", name)
    assert judged.claims == plain.claims
    assert {each.code[:3] for each in judged.findings} <= {"MT8"}
    assert not judged.must_be_fixed
    assert {each for each in judged.findings if each.code < "MT8"} == set(plain.findings)


def test_the_school_and_the_run_choose_together_and_each_set_counts_once() -> None:
    drawn = NAMED.format('"Mentoring-entitlement;  best-practice-network-primary"')
    result = duties(of(drawn, "best-practice-network-primary", "funding"))
    assert [each.name for each in result.chosen.sets] == [
        "best-practice-network-primary", "funding", "mentoring-entitlement",
    ]  # fmt: skip
    assert result.unknown == ()


def test_a_set_of_the_schools_own_is_known_by_its_name_once_its_file_is_given() -> None:
    drawn = MET.replace("best-practice-network-primary", "Our trust")
    assert duties(of(drawn)).unknown == ("Our trust",)
    result = of(drawn, OWN)
    assert duties(result).unknown == ()
    found = [each for each in result.findings if each.code == "MT810"]
    assert ["week of 17/11/2025" in each.message for each in found] == [True]
    assert "30 a week are asked for by “Our trust”" in found[0].message


def test_a_trainee_without_a_mentor_is_named_alone() -> None:
    drawn = MET.replace(
        '"Uma Student" | "1AB" | "Primary" | "QTS" | "0234567"', '"Uma Student" | "1AB" | "Primary" | "QTS" | '
    )
    (found,) = [each for each in of(drawn).findings if each.code == "MT810"]
    assert found.message.startswith("Uma Student: 2 of 4 weeks missed")


def test_every_requirement_and_person_has_a_state() -> None:
    judged = duties(of("", *names())).judged
    asked = {each.requirement.code for each in judged}
    assert {"D3", "E1", "N9", "T1", "P5", "L2"} <= asked
    assert State.NOT_OWED in {each.state for each in judged}


def test_the_sheet_has_each_line_and_is_stamped() -> None:
    result = of(NAMED.format('"best-practice-network-primary, nobody knows it"'), "funding")
    sheet, weeks = claim_sheets(result)[4:6]
    assert sheet == duties_sheet(result)
    assert (sheet.title, sheet.cells[1].content) == ("Duties", str(result.stamp))
    assert (weeks.title, weeks.cells[1].content) == ("Weeks", str(result.stamp))
    rows = [row for table in sheet.tables for row in table.rows]
    (row,) = [row for row in rows if row[1] == "D3" and row[5] == "Ann Example with Tia Trainee"]
    assert row[:3] == ("An hour's meeting each week", "D3", "Missed")
    texts = "\n".join(str(cell.content) for cell in sheet.cells)
    assert "F1: No more hours than the allowance" in texts
    assert "nobody knows such a set: nobody knows it." in texts
    summary = next(each for each in claim_sheets(result) if each.title == "School summary")
    (counts,) = [table for table in summary.tables if table.name == "MentortoolsDutiesMet"]
    assert "Ann Example" in [row[0] for row in counts.rows]
    names_of_tables = [table.name for table in sheet.tables]
    assert len(names_of_tables) == len(set(names_of_tables))


EXTRAS = """## Mentors
| TRN | First name | Last name | Employed by this school | Mentoring since |
| --- | --- | --- | --- | --- |
| "1234567" | "Ann" | "Example" | "Yes" | "long ago" |
| "0234567" | "Ben" | "Sample" | "Yes" | |

## Components (added)
| Mentor TRN | Component | Completed on | Reflection written |
| --- | --- | --- | --- |
| "1234567" | "Online module" | "some day" | |
| "1234567" | | 14/10/2025 | |
"""


def test_what_no_set_asks_for_is_read_and_nothing_is_said_of_it() -> None:
    """A set that asks for one of the two hears of that one."""
    codes = {each.cell.reference for each in of(EXTRAS).findings if each.cell}
    assert codes == set()
    training = of(EXTRAS, "best-practice-network-training").findings
    assert {each.cell.reference for each in training if each.cell and each.sheet == "Components"} >= {"B3", "C2"}
    assert not [each for each in training if each.heading == "Mentoring since"]
    entitled = of(EXTRAS, "mentoring-entitlement").findings
    assert {each.cell.reference for each in entitled if each.cell and each.sheet == "Mentors"} >= {"E2"}


def test_sets_travel_to_another_process() -> None:
    for name in names():
        each = requirement_set(name)
        assert pickle.loads(pickle.dumps(each)) == each  # noqa: S301 - of our own making


def test_a_log_without_sets_needs_nothing_that_knows_of_any() -> None:
    code = """
import sys
from datetime import date
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from tests.checks.drawn import CASES, read_case, snapshot
from mentortools.reports.sheets import claim_sheets
claim_sheets(claim(LogFile("log.xlsx", snapshot(read_case(CASES / "good-log.md"))), Settings(date(2026, 7, 31))))
wanted = ("mentortools.duties", "mentortools.checks.duties", "mentortools.policy.requirements", "holidays")
print([name for name in sys.modules if name.startswith(wanted)])
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_weeks_are_those_of_the_case() -> None:
    result = claim(LogFile("log.xlsx", Snapshot(snapshot(read_case(CASES / "MT810.md")).sheets)), Settings(ON))
    said = [each.said for each in duties(result).judged if each.requirement.code == "D3" and each.state is State.MET]
    assert said == ["4 of 4 weeks met", "1 of 1 week met"]


TIME = """## School
| Label | Value |
| --- | --- |
| Teaching starts | 06/10/2025 |
| Teaching ends | 24/10/2025 |
| Requirement sets | "{}" |

## Entitlement (added)
| Mentor TRN | Hours given a week | Admin hours a week |
| --- | --- | --- |
| "1234567" | 0.2 | |
"""


def test_time_given_stands_beside_the_time_that_mentoring_takes() -> None:
    """One meeting of an hour in three weeks: 0.3 hours a week, and 0.2 are given."""
    sheets = claim_sheets(of(TIME.format("mentoring-entitlement")))
    (table,) = [table for sheet in sheets for table in sheet.tables if table.name == "MentortoolsTimeForMentoring"]
    assert table.rows == (("Ann Example", "1234567", Decimal("0.2"), Decimal("0.3"), Decimal("0.1"), 3),)
    names_without = [table.name for sheet in claim_sheets(of(TIME.format("funding"))) for table in sheet.tables]
    assert "MentortoolsTimeForMentoring" not in names_without
