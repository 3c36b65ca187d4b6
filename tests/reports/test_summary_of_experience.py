"""Mentors by experience in the summary and the report: by band over all schools, counted school by school."""

import re
from collections.abc import Mapping
from decimal import Decimal

import pytest

from mentortools.duties.experience import Band
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.report_page import Names, report_page
from mentortools.reports.result import BatchResult
from mentortools.reports.summary_experience import EXPERIENCE_ROWS
from mentortools.workbook.edit import Formula
from tests.reports.test_summary_of_duties import ENTITLEMENT, PRIMARY, batch_of, rows, sheet

DRAWN = """
## School
| Label | Value |
| --- | --- |
| School name | "Example School {urn}" |
| URN | "{urn}" |
| Academic year | "2025 to 2026" |
| Requirement sets | "{sets}" |

## Mentors
| TRN | First name | Last name | Employed by this school | Lead mentor | Mentoring since | Came to it by |
| --- | --- | --- | --- | --- | --- | --- |
{mentors}

## Trainees
| Trainee | Provider code | Programme | Route | Mentor TRN |
| --- | --- | --- | --- | --- |
| "Tia Trainee" | "1AB" | "Primary" | "QTS" | "{first}" |
| "Tom Trainee" | "1AB" | "Primary" | "QTS" | "{first}" |

## Entitlement (added)
| Mentor TRN | Hours given a week | Device | TLR | Progression |
| --- | --- | --- | --- | --- |
| "{first}" | 1 | "Yes" | "No" | "Lead of mentors" |

## Training log
| Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence |
| --- | --- | --- | --- | --- | --- | --- |
| 14/10/2025 | "{first}" | "1AB" | "Induction" | 2 | "Online" | "Register" |
| 15/10/2025 | "{first}" | "1AB" | "Discussion forum" | 1.5 | "Online" | "Register" |
| 16/10/2025 | "{first}" | "1AB" | "Discussion forum" | 30 | "Online" | "Register" |
"""


def school(urn: str, mentors: Mapping[str, str], sets: str = ENTITLEMENT) -> str:
    """A log of mentors, by their TRNs and what stands under Mentoring since; the first has the trainees."""
    drawn = "\n".join(
        f'| "{trn}" | "Mo" | "N{trn}" | "Yes" | "Lee Leader" | "{since}" | "Asked" |' for trn, since in mentors.items()
    )
    return DRAWN.format(urn=urn, sets=sets, mentors=drawn, first=next(iter(mentors)))


SEVERAL = batch_of(
    school("154321", {"0900001": "2024 to 2025", "0900002": "2022 to 2023", "0900003": "2016 to 2017"}),
    school("165432", {"0900004": "2025 to 2026", "0900005": "2021 to 2022"}, PRIMARY),
    school("176543", {"0900006": "2026 to 2027", "0900007": ""}),
    school("187654", {"0900008": ""}, PRIMARY),
    school("198765", {"0900009": "2016 to 2017"}, ""),
)


def test_all_schools_together_the_most_experienced_first() -> None:
    """Four years from 2022 to 2023 are the fourth year; a year that is to come is not known."""
    found = [
        (row["Experience"], row["URN"], row["TRN"], row["Years"]) for row in rows(SEVERAL, "Mentors by experience")
    ]
    assert found == [
        ("Fourth year or later", "154321", "0900003", 10),
        ("Fourth year or later", "154321", "0900002", 4),
        ("Fourth year or later", "165432", "0900005", 5),
        ("Second or third year", "154321", "0900001", 2),
        ("First year", "165432", "0900004", 1),
        ("Not known", "176543", "0900006", None),
        ("Not known", "176543", "0900007", None),
    ]


def test_what_is_said_of_a_mentor() -> None:
    """Of 30 hours in one day none counts."""
    (row,) = (row for row in rows(SEVERAL, "Mentors by experience") if row["TRN"] == "0900001")
    assert (row["Mentor"], row["Mentoring since"], row["Trainees mentored"]) == ("Mo N0900001", "2024 to 2025", 2)
    assert row["Hours trained"] == Decimal("3.5")
    assert (row["Came to it by"], row["Lead mentor"], row["Progression"]) == ("Asked", "Lee Leader", "Lead of mentors")
    (totals,) = (table.totals for table in sheet(SEVERAL, "Mentors by experience").tables)
    assert [each.result for each in totals if isinstance(each, Formula)] == [Decimal("10.5")]


def test_how_many_a_school_has_and_where_one_is_left() -> None:
    counts = ("Mentors", "Fourth year or later", "Second or third year", "First year", "Not known")
    assert [
        (row["URN"], *(row[count] for count in counts), row["Experienced mentors"])
        for row in rows(SEVERAL, "Experience by school")
    ] == [
        ("154321", 3, 2, 1, 0, 0, None),
        ("165432", 2, 1, 0, 1, 0, "Only one"),
        ("176543", 2, 0, 0, 0, 2, "0 known; 2 mentors not known"),
    ]
    none = batch_of(school("154321", {"0900001": "2025 to 2026"}))
    assert [row["Experienced mentors"] for row in rows(none, "Experience by school")] == ["None"]


@pytest.mark.parametrize(
    "batch",
    [batch_of(school("187654", {"0900008": ""}, PRIMARY)), batch_of(school("198765", {"0900009": "2016 to 2017"}, ""))],
    ids=["neither asked nor said", "said, and no set chosen"],
)
def test_nothing_is_said_where_nobody_asks_or_no_set_is_chosen(batch: BatchResult) -> None:
    assert not [each.title for each in batch_summary(batch) if "xperience" in each.title]
    assert "xperience" not in report_page(batch)


def test_the_report_numbers_mentors_unless_names_are_asked_for() -> None:
    masked, shown = report_page(SEVERAL, Names.MASKED), report_page(SEVERAL, Names.SHOWN)
    assert {"experience", "by-experience"} <= set(re.findall(r'<table id="([^"]+)"', masked))
    assert ">Mentor 3</td>" in masked
    for personal in ("N0900003", "0900003", "Lee Leader", "Lead of mentors"):
        assert personal not in masked, personal
    assert ">0900003</td>" in shown
    assert "Lead of mentors" not in shown


def test_there_is_a_list_for_each_band() -> None:
    assert [each.keywords["place"] for each in EXPERIENCE_ROWS] == list(range(len(Band)))
