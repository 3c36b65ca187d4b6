"""What a batch says of chosen requirement sets: the summary's sheets, the survey, the report, the manifest."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence

import pytest

from mentortools.adapters.new_sheets import render
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.manifest import manifest
from mentortools.reports.recipients import Recipient, handed_on
from mentortools.reports.report_page import Names, report_page
from mentortools.reports.result import BatchResult
from mentortools.workbook.edit import Content, NewSheet
from tests.checks.drawn import drawn_log
from tests.reports.test_files_aside import aside
from tests.tasks.returned_files import worked

TITLES = {"Duties", "Duties by mentor", "Entitlement", "Survey", "Experience by school", "Mentors by experience"}
ENTITLEMENT, FUNDING, PRIMARY = "mentoring-entitlement", "funding", "best-practice-network-primary"

DRAWN = """
## School
| Label | Value |
| --- | --- |
| School name | "Example School {urn}" |
| URN | "{urn}" |
| Trust | "Example Trust" |
| Requirement sets | "{sets}" |
| Entitlement agreed | "{agreed}" |
| Mentor lead | "Lee Leader" |

## Mentors
| TRN | First name | Last name | Employed by this school | Time given as | Protected slot | Came to it by |
| --- | --- | --- | --- | --- | --- | --- |
{mentors}

## Trainees
| Trainee | Provider code | Programme | Route | Mentor TRN |
| --- | --- | --- | --- | --- |
| "Tia Trainee" | "1AB" | "Primary" | "QTS" | "{first}" |
{others}

## Entitlement (added)
| Mentor TRN | Hours given a week | Device | TLR |
| --- | --- | --- | --- |
{entitled}

## Training log
| Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence |
| --- | --- | --- | --- | --- | --- | --- |
| 14/10/2025 | "{first}" | "1AB" | "Induction" | 2 | "Online" | "Register" |

## Mentoring log
| Date | Mentor TRN | Trainee | Activity | Minutes |
| --- | --- | --- | --- | --- |
| 07/10/2025 | "{first}" | "Tia Trainee" | "Meeting" | 60 |

## Development review
| Mentor TRN | Area | Statement | Initial rating | Current rating |
| --- | --- | --- | --- | --- |
| "{first}" | "Feedback" | "Gives feedback" | "2" | "3" |
"""

Mentor = tuple[str, str, str]
"""The TRN, how he or she came to mentor, and the hours given a week."""


def school(urn: str, mentors: Sequence[Mentor], agreed: str = "Offer 1", sets: str = ENTITLEMENT) -> str:
    """A log as it is drawn: every mentor has a trainee."""
    others = "\n".join(f'| "Trainee {trn}" | "1AB" | "Primary" | "QTS" | "{trn}" |' for trn, _, _ in mentors[1:])
    rows = "\n".join(f'| "{trn}" | "Mo" | "N{trn}" | "Yes" | "" | "Monday" | "{way}" |' for trn, way, _ in mentors)
    entitled = "\n".join(f'| "{trn}" | {hours} | "Yes" | "No" |' for trn, _, hours in mentors)
    return DRAWN.format(urn=urn, agreed=agreed, sets=sets, mentors=rows, entitled=entitled, first=mentors[0][0],
                        others=others)  # fmt: skip


def batch_of(*drawn: str) -> BatchResult:
    return worked({f"{number}.xlsx": drawn_log(f"{number}.xlsx", each).snapshot for number, each in enumerate(drawn)})


def sheet(batch: BatchResult, title: str) -> NewSheet:
    return next(each for each in batch_summary(batch) if each.title == title)


def rows(batch: BatchResult, title: str) -> list[Mapping[str, Content]]:
    (table,) = sheet(batch, title).tables
    headings = [column.heading for column in table.columns]
    return [dict(zip(headings, row, strict=True)) for row in table.rows]


def words(batch: BatchResult, title: str) -> str:
    return " ".join(str(cell.content) for cell in sheet(batch, title).cells)


def answers(batch: BatchResult) -> dict[tuple[str, str], Content]:
    return {(str(row["Question"]), str(row["Answer"])): row["Mentors"] for row in rows(batch, "Survey")}


ANN, BEN = ("0900001", "Told", "1"), ("0900002", "Volunteered", "0.5")


def mentors(first: int, number: int, way: str = "Volunteered", hours: str = "1") -> list[Mentor]:
    return [(f"{each:07}", way, hours) for each in range(first, first + number)]


SEVERAL = batch_of(
    school("154321", [ANN, BEN], sets=f"{ENTITLEMENT}, {FUNDING}"),
    school("165432", mentors(1000001, 6), agreed="Offer 2"),
    school("176543", mentors(2000001, 3, "Told", "0"), agreed="offer 1", sets=f"{ENTITLEMENT}; {PRIMARY}"),
    "",
)


def test_nothing_is_added_where_nothing_is_chosen() -> None:
    batch = batch_of("")
    assert not TITLES & {each.title for each in batch_summary(batch)}
    assert "requirement_sets" not in manifest(batch, {})
    assert 'id="by-duty"' not in report_page(batch)


def test_what_is_chosen_for_one_school_gives_the_others_no_row() -> None:
    for title in TITLES - {"Survey"}:
        assert {row["URN"] for row in rows(SEVERAL, title)} == {"154321", "165432", "176543"}, title


def test_a_row_for_each_school_and_set() -> None:
    assert [(row["URN"], row["Requirement set"]) for row in rows(SEVERAL, "Duties")] == [
        ("154321", "A mentoring entitlement"), ("154321", "Funding for mentor training"),
        ("165432", "A mentoring entitlement"),
        ("176543", "A mentoring entitlement"), ("176543", "Best Practice Network: primary placements"),
    ]  # fmt: skip


def test_what_is_asked_of_each_person_adds_up_to_what_is_asked_of_the_school() -> None:
    for state in ("Missed", "Not known", "Not yet", "Met"):
        people, sets = [
            sum(int(str(row[state])) for row in rows(SEVERAL, title) if row["URN"] == "165432")
            for title in ("Duties by mentor", "Duties")
        ]
        assert people == sets
    shown = rows(SEVERAL, "Duties by mentor")
    assert [row["TRN"] for row in shown if row["URN"] == "154321"] == [ANN[0], BEN[0], None]
    assert shown[0]["Of whom"] == f"Mo N{ANN[0]}"


def test_two_mentors_of_one_name_are_two_rows() -> None:
    drawn = school("154321", [ANN, BEN]).replace(f"N{BEN[0]}", f"N{ANN[0]}")
    assert [row["TRN"] for row in rows(batch_of(drawn), "Duties by mentor")] == [ANN[0], BEN[0], None]


def test_the_grid_of_entitlements() -> None:
    grid = {str(row["URN"]): row for row in rows(SEVERAL, "Entitlement")}
    time = "Hours given a week, at least 1"
    assert [grid[urn][time] for urn in ("154321", "165432", "176543")] == ["1 of 2", "6 of 6", "0 of 3"]
    assert [grid[urn]["Device"] for urn in grid] == ["2 of 2", "6 of 6", "3 of 3"]
    assert grid["154321"]["TLR"] == "0 of 2"
    assert grid["154321"]["Job description"] == "Not said"
    assert grid["154321"]["Entitlement agreed"] == "Offer 1"
    assert [grid[urn]["Next year's budget"] for urn in grid] == ["Not said", None, None]
    assert [grid[urn]["Same offer in the trust"] for urn in grid] == ["No", "No", "No"]


def test_what_is_not_said_of_some_mentors_stands_beside_what_is() -> None:
    (row,) = rows(batch_of(school("154321", [ANN, BEN, ("0900003", "", "")])), "Entitlement")
    assert row["Hours given a week, at least 1"] == "1 of 3; 1 not said"


def test_entitlements_that_differ_in_a_trust_are_named() -> None:
    said = (
        "Schools of Example Trust agreed to different entitlements in 2025 to 2026: “Offer 1” (2 schools) and “Offer 2”"
        " (1 school)."
    )
    assert said in words(SEVERAL, "Entitlement")
    alike = batch_of(school("154321", [ANN], agreed="Offer 1."), school("165432", [BEN], agreed="offer 1"))
    assert "different entitlements" not in words(alike, "Entitlement")
    assert [row["Same offer in the trust"] for row in rows(alike, "Entitlement")] == ["Yes", "Yes"]


def test_trusts_whose_schools_differ_are_named_in_the_order_of_their_names() -> None:
    sample = [
        school(urn, [ANN], agreed=offer).replace("Example Trust", "A Sample Trust")
        for urn, offer in (("187654", "Offer 3"), ("198765", "Offer 4"))
    ]
    others = (school("154321", [ANN], agreed="Offer 1"), school("165432", [BEN], agreed="Offer 2"))
    said = words(batch_of(*others, *sample), "Entitlement")
    assert 0 < said.index("Schools of A Sample Trust agreed") < said.index("Schools of Example Trust agreed")


def test_a_set_that_asks_for_none_of_it_has_no_grid_and_no_survey() -> None:
    batch = batch_of(school("154321", [ANN], sets=PRIMARY))
    assert TITLES & {each.title for each in batch_summary(batch)} == {"Duties", "Duties by mentor"}


TIME, CAME = "Is the mentor given extra time to mentor?", "How did the teacher become a mentor?"


def test_the_survey_leaves_out_small_numbers_and_what_would_tell_them() -> None:
    """Of 11 mentors, 8 have time and 3 have none: 3 is not shown, and neither is 8. Seven volunteered, 4 were told."""
    found = answers(SEVERAL)
    assert found["How many mentors there are", "All"] == 11
    assert [found[TIME, answer] for answer in ("Yes", "No", "Not said")] == ["not shown", "not shown", 0]
    assert [found[CAME, answer] for answer in ("Volunteered", "Told", "Asked, or otherwise", "Not said")] == [
        "not shown", "not shown", 0, 0,
    ]  # fmt: skip


def test_the_survey_shows_numbers_that_tell_of_nobody() -> None:
    batch = batch_of(school("154321", mentors(1000001, 6)), school("165432", mentors(2000001, 5, "Told", "0")))
    found = answers(batch)
    assert [found[TIME, answer] for answer in ("Yes", "No", "Not said")] == [6, 5, 0]
    assert [found[CAME, answer] for answer in ("Volunteered", "Told")] == [6, 5]


@pytest.mark.parametrize(("few", "many"), [(0, 9), (1, 8), (4, 5), (5, 5), (0, 4)])
def test_the_survey_keeps_to_its_words(few: int, many: int) -> None:
    batch = batch_of(school("154321", [*mentors(1000001, many), *mentors(2000001, few, "Told", "0")]))
    said = words(batch, "Survey")
    assert "Numbers from 1 to 4 are not shown" in said
    assert "0 is shown" in said
    assert "Of fewer than 5 mentors in all, nothing is." in said
    found = set(answers(batch).values())
    assert not found & {1, 2, 3, 4}
    assert (0 in found) is (few + many >= 5)


def test_a_mentor_of_two_schools_is_counted_once() -> None:
    both = mentors(1000001, 5)
    assert answers(batch_of(school("154321", both), school("165432", both)))["How many mentors there are", "All"] == 5


def test_of_four_mentors_nothing_is_shown() -> None:
    found = answers(batch_of(school("154321", mentors(1000001, 4))))
    assert set(found.values()) == {"not shown"}


def test_the_report_has_the_same_and_names_nobody() -> None:
    page = report_page(SEVERAL, Names.MASKED)
    assert 'id="by-duty"' in page
    assert "“Offer 2” (1 school)" in page
    assert "Hours given a week, at least 1" in page
    assert CAME in page
    assert "Mo N" not in page
    for trn in (ANN[0], "1000001"):
        assert trn not in page


def test_the_manifest_names_the_sets() -> None:
    told = json.loads(manifest(SEVERAL, {}))
    assert [each["name"] for each in told["requirement_sets"]] == [PRIMARY, FUNDING, ENTITLEMENT]
    assert all(len(each["digest"]) >= 16 for each in told["requirement_sets"])
    assert [each.get("requirement_sets") for each in told["files"]] == [
        [ENTITLEMENT, FUNDING], [ENTITLEMENT], [ENTITLEMENT, PRIMARY], None,
    ]  # fmt: skip


@pytest.mark.parametrize("said", [True, False])
def test_a_batch_that_lies_aside_says_the_same(*, said: bool) -> None:
    lying = aside(SEVERAL, said=said)
    assert render(batch_summary(lying), "S") == render(batch_summary(SEVERAL), "S")
    assert report_page(lying) == report_page(SEVERAL)
    assert manifest(lying, {}) == manifest(SEVERAL, {})


@pytest.mark.parametrize("recipient", [Recipient.PROVIDER, Recipient.FUNDER, Recipient.PUBLIC])
def test_others_than_the_school_get_none_of_it(recipient: Recipient) -> None:
    """Their workbooks are those of the same logs without a set."""
    plain = batch_of(
        school("154321", [ANN, BEN], sets=""),
        school("165432", mentors(1000001, 6), agreed="Offer 2", sets=""),
        school("176543", mentors(2000001, 3, "Told", "0"), agreed="offer 1", sets=""),
        "",
    )
    made = [[each.sheets for each in handed_on(batch, [recipient])] for batch in (SEVERAL, plain)]
    assert made[0] == made[1]
    assert made[0]


def test_the_lists_of_a_batch_without_sets_need_nothing_that_knows_of_any() -> None:
    code = """
import sys
from tests.reports.batch_values import small_batch
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.manifest import manifest
from mentortools.reports.report_page import report_page
from mentortools.reports.sayings import SAYINGS
batch = small_batch()
[saying(file) for saying in SAYINGS for file in batch.files]
batch_summary(batch), report_page(batch), manifest(batch, {})
wanted = ("mentortools.duties", "mentortools.checks.duties", "mentortools.policy.requirements", "holidays")
print([name for name in sys.modules if name.startswith(wanted)])
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
