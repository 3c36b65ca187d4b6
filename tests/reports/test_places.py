"""Where findings are, and whom those are about of which only the first is shown."""

import pytest
from msgspec.structs import replace

from mentortools.checks.grouping import abridge
from mentortools.model.cell import Cell
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity
from mentortools.reports.checks_sheet import checks_sheet
from mentortools.reports.cli_text import as_text, finding_lines
from mentortools.reports.places import MOST_NAMED, more_like_it
from mentortools.reports.return_note import return_note
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from tests.checks.drawn import CASES, read_case, snapshot
from tests.reports.batch_values import BRACKENFOLD, result, returned
from tests.reports.sheet_text import sheet_text


def missed(row: int, about: str, weeks: int = 1) -> Finding:
    cell = Cell("Trainees", row, 1)
    said = f"{about}: {weeks} weeks missed. Type the meetings that took place into the Mentoring log."
    return Finding("MT810", Severity.CHECK, "Trainees", cell, "Trainee", None, said, about)


ANNA, DAN, EVE = "Anna Ashdown and Tom Thyme", "Dan Dale and Wes Wold", "Eve Elm and Xia Xu"
FIRST = "This is the first of 6 findings like it in this column, in 6 different wordings."
EVERY = "The shelf has them all."


@pytest.mark.parametrize(
    ("findings", "said"),
    [
        ([missed(5, ANNA)], ""),
        ([missed(5, ANNA, weeks) for weeks in range(6)],
         f"{FIRST} The shelf has them all."),
        ([missed(row, who, weeks) for weeks in (1, 2) for row, who in ((5, ANNA), (9, DAN), (10, EVE))],
         f"{FIRST} Others are about Dan Dale and Wes Wold (A9); Eve Elm and Xia Xu (A10). The shelf has them all."),
        ([missed(row, "", row) for row in range(6)],
         f"{FIRST} The shelf has them all."),
    ],
    ids=["one", "one person", "three people twice", "nobody"],
)  # fmt: skip
def test_whom_the_others_are_about(findings: list[Finding], said: str) -> None:
    (group,) = abridge(findings)
    assert more_like_it(group, EVERY) == said


FORTY = [missed(row, f"Mentor {row:02} Surname") for row in range(4, 44)]


def test_of_forty_people_a_dozen_are_named_and_the_others_counted() -> None:
    (group,) = abridge(FORTY)
    said = more_like_it(group, EVERY)
    assert said.count(" Surname (A") == MOST_NAMED
    assert said.endswith("; Mentor 16 Surname (A16); and 27 more. The shelf has them all.")


def test_forty_findings_of_one_kind_stay_short_and_say_where_all_are() -> None:
    shown = as_text(finding_lines(FORTY, 80))
    assert len(shown.splitlines()) <= 12
    assert "mentortools check --format csv has them all." in " ".join(shown.split())


@pytest.mark.parametrize("people", [2, 5])
def test_few_people_have_a_line_each(people: int) -> None:
    shown = as_text(finding_lines(FORTY[:people], 200))
    assert shown.count("weeks missed") == people
    assert "like it" not in shown


def test_a_note_names_the_people_and_the_sheet_that_has_them_all() -> None:
    file = returned(replace(BRACKENFOLD, findings=tuple(FORTY)))
    with_copy, without = (return_note(each, "").text for each in (file, replace(file, output=None)))
    assert "Mentor 16 Surname (A16); and 27 more. The sheet Checks of the filled copy has them all. Check MT810" in (
        " ".join(with_copy.split())
    )
    assert "and 27 more. Check MT810" in " ".join(without.split())
    assert "Trainees, Trainee, A4:A43" in without


def test_the_sheet_checks_has_a_row_for_each_of_them() -> None:
    sheet = checks_sheet(result(replace(BRACKENFOLD, findings=tuple(FORTY)), "log.xlsx"))
    shown = sheet_text(sheet)
    assert [shown.count(finding.message) for finding in FORTY] == [1] * len(FORTY)


@pytest.mark.parametrize(
    ("code", "about"),
    [("MT810", "Ben Sample and Uma Student"), ("MT820", "Cara Invented"), ("MT204", "Sol Sample"), ("MT101", "")],
)
def test_findings_say_whom_they_are_about(code: str, about: str) -> None:
    case = read_case(CASES / f"{code}.md")
    found = claim(LogFile("log.xlsx", snapshot(case)), Settings(on=case.on, year=case.year, sets=case.sets)).findings
    assert {each.about for each in found if each.code == code} == {about}
