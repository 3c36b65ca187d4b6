"""The sheet Mentor development: parts done and missing, hours, ratings, charts; and that it stays with the school."""

from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from mentortools.adapters.new_sheets import render
from mentortools.policy.requirements.sets import own_set
from mentortools.reports.development_sheet import development_sheet
from mentortools.reports.recipients import Recipient, handed_on
from mentortools.reports.result import SchoolResult
from mentortools.reports.sheets import claim_sheets
from mentortools.tasks.settings import Settings
from mentortools.tasks.work_through import claim
from mentortools.workbook.edit import NewSheet, NewTable
from tests.checks.drawn import ON, drawn_log
from tests.reports.batch_values import CLOVERLEY, batch, returned

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
title = "A first review"
duty = "review-begun"
who = "Mentor"
source = "letter"

[[requirement]]
code = "O2"
title = "The whole allowance with all parts"
duty = "full-allowance"
who = "Mentor"
source = "letter"

[[component]]
code = "module"
title = "Online module"
kind = "Essential"
activity = "Online module"
hours = 3

[[component]]
code = "forum"
title = "Forum"
kind = "Enhancement"
hours = 1.5
"""
SETS = (own_set(OWN, "our-trust.toml"),)
REVIEWS = """
## Development review
| Mentor TRN | Area | Statement | Initial rating | Current rating | Final rating | Priority | Action | Reviewed on |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| "1234567" | "Feedback" | "Gives feedback" | "2" | "3" | "4" | "Yes" | "Observe a colleague" | 02/12/2025 |
| "1234567" | "Time" | "Keeps time" | "3" | "2" | | | | 02/12/2025 |
| "0234567" | "Feedback" | "Gives feedback" | "1" | | | | "Read on feedback" | 02/12/2025 |

## Review meetings (added)
| Mentor TRN | Date | Kind | Lead mentor | Uploaded on |
| --- | --- | --- | --- | --- |
| "1234567" | 14/10/2025 | "Induction" | "Lee Leader" | 15/10/2025 |

## Components (added)
| Mentor TRN | Component | Completed on |
| --- | --- | --- |
| "1234567" | "Forum" | 04/11/2025 |
"""


def of(drawn: str = REVIEWS) -> SchoolResult:
    return claim(drawn_log("log.xlsx", drawn), Settings(ON, sets=SETS))


def table(sheet: NewSheet, name: str) -> NewTable:
    return next(each for each in sheet.tables if each.name == f"Mentortools{name}")


def test_it_is_made_where_a_set_is_about_training_or_reviews() -> None:
    assert "Mentor development" in [each.title for each in claim_sheets(of())]
    other = "## School\n| Label | Value |\n| --- | --- |\n| Requirement sets | {} |\n"
    for name, made in (("", False), ("mentoring-entitlement", False), ("best-practice-network-training", True)):
        result = claim(drawn_log("log.xlsx", other.format(f'"{name}"' if name else "")), Settings(ON))
        assert ("Mentor development" in [each.title for each in claim_sheets(result)]) == made, name


def test_what_each_mentor_has_done_and_what_it_means_for_the_hours() -> None:
    ann, ben = table(development_sheet(of()), "Training1").rows
    assert ann[:8] == ("Ann Example", "First year of training (1AB)", 2, 0, 0, Decimal(5), 16, 5)
    assert ann[8] == (
        "Nothing is missing. 11 hours are left of the allowance. By the set, what is done comes to 4.5 hours, what is"
        " missing to 0 hours."
    )
    assert ben[2:8] == (0, 2, 1, Decimal(2), 16, 2)
    assert ben[8] == (
        "14 hours are left of the allowance, for the 2 parts missing. By the set, what is done comes to 0 hours, what"
        " is missing to 4.5 hours."
    )


def test_a_mentor_of_two_providers_has_a_row_for_each() -> None:
    drawn = (
        "## Trainees\n| Trainee | Provider code | Programme | Mentor TRN | Placement | Starts | Ends |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        '| "Uma Student" | "1AB" | "Primary" | "1234567" | "Contrasting" | 08/09/2025 | 10/07/2026 |\n'
        '| "Vic Student" | "2CD" | "Primary" | "1234567" | "Main" | 08/09/2025 | 10/07/2026 |\n'
    )
    sheet = development_sheet(of(drawn + REVIEWS))
    named = [row[:4] for row in table(sheet, "Training1").rows if row[0] == "Ann Example"]
    assert named == [
        ("Ann Example", "First year of training, contrasting placement (1AB)", 2, 0),
        ("Ann Example", "First year of training (2CD)", 1, 1),
    ]
    parts = [row[:2] for row in table(sheet, "Parts1").rows if str(row[0]).startswith("Ann")]
    assert parts == [(f"Ann Example ({code})", part) for code in ("1AB", "2CD") for part in ("Online module", "Forum")]


def test_the_whole_allowance_without_all_parts_is_said() -> None:
    sessions = "".join(
        f'| {day}/11/2025 | "0234567" | "1AB" | "Induction" | 8 | "Online" | "Register" |\n' for day in ("04", "05")
    )
    drawn = (
        "## Training log\n| Date | Mentor TRN | Provider code | Activity | Hours | Mode | Evidence |\n"
        f"| --- | --- | --- | --- | --- | --- | --- |\n{sessions}"
    )
    ann, ben = table(development_sheet(of(REVIEWS + drawn)), "Training1").rows
    assert ben[7] == 16
    assert str(ben[8]).startswith("The whole allowance is claimed, and 2 parts are missing: look at the claim.")
    assert (ann[1], ann[5]) == ("First year of training (1AB)", 0)
    assert str(ann[8]).startswith(
        "Nothing is claimed: no training that counts is logged. 16 hours are left of the allowance, for the 1 part"
        " missing."
    )


def test_each_part_has_its_state_its_day_and_its_cell() -> None:
    rows = {(row[0], row[1]): row[2:] for row in table(development_sheet(of()), "Parts1").rows}
    done = rows["Ann Example", "Forum"]
    assert done[:2] == ("Enhancement", "Met")
    assert (str(done[2]), *done[4:6], getattr(done[6], "text", None)) == ("2025-11-04", 1, 1, "Components B2")
    missing = rows["Ben Sample", "Online module"]
    assert missing[:3] == ("Essential", "Missed", None)
    assert missing[4:] == (0, 1, "Online module, due by 17/07/2026")


def test_of_a_mentor_whose_trainee_withdrew_no_part_is_owed() -> None:
    trainees = (
        "## Trainees\n| Trainee | Provider code | Route | Mentor TRN | Withdrew on |\n| --- | --- | --- | --- | --- |\n"
        '| "Tia Trainee" | "1AB" | "QTS" | "1234567" | |\n| "Uma Student" | "1AB" | "QTS" | "0234567" | 01/12/2025 |\n'
    )
    sheet = development_sheet(of(REVIEWS + trainees))
    _, ben = table(sheet, "Training1").rows
    assert ben[2:5] == (0, 0, 0)
    assert ben[8] == "No part of the training is owed: trainee or mentor withdrew before it was due."
    assert {row[0] for row in table(sheet, "Parts1").rows} == {"Ann Example"}


def test_ratings_from_first_to_last_by_mentor_and_area() -> None:
    sheet = development_sheet(of())
    ann, ben = table(sheet, "Reviews").rows
    assert ann[:8] == ("Ann Example", "Feedback", 2, Decimal("2.50"), Decimal("3.00"), Decimal("0.50"), 1, 1)
    assert ann[8] == "Induction 14/10/2025 with Lee Leader, uploaded 15/10/2025."
    assert ben == ("Ben Sample", None, 0, None, None, None, None, None, "No meeting is in the log.")
    feedback, kept = table(sheet, "Areas").rows
    assert feedback[:6] == ("Feedback", "Ann Example", 1, Decimal(2), Decimal(4), Decimal(2))
    assert kept[:6] == ("Time", None, 1, Decimal(3), Decimal(2), Decimal(-1))
    assert [row[:3] for row in table(sheet, "ReviewAreas").rows] == [
        ("Ann Example", "Feedback", 1), ("Ann Example", "Time", 1), ("Ben Sample", "Feedback", 0),
    ]  # fmt: skip


def test_the_charts_draw_the_rows_that_have_ratings() -> None:
    sheet = development_sheet(of())
    by_mentor, by_area = sheet.charts
    mentors = table(sheet, "Reviews")
    assert (by_mentor.categories.first, by_mentor.categories.last) == (mentors.first_row, mentors.first_row)
    assert [each.name for each in by_mentor.series] == ["First rating", "Last rating"]
    assert [mentors.columns[each.values.column - 1].heading for each in by_mentor.series] == [
        "First rating", "Last rating",
    ]  # fmt: skip
    assert by_area.categories.last - by_area.categories.first == 1
    assert by_area.description.endswith("Feedback from 2.00 to 4.00; Time from 3.00 to 2.00.")


@pytest.mark.parametrize("rating", ["Secure", "splendid"])
def test_ratings_without_one_order_are_not_set_beside_each_other(rating: str) -> None:
    drawn = REVIEWS.replace('| "1" | | | | "Read', f'| "{rating}" | "{rating}" | | | "Read')
    sheet = development_sheet(of(drawn))
    assert sheet.charts == ()
    assert "cannot all be put in one order" in "\n".join(str(cell.content) for cell in sheet.cells)
    assert table(sheet, "Reviews").rows[0][3] == Decimal("2.50")


def test_words_of_a_scale_say_which_numbers_they_stand_for() -> None:
    drawn = REVIEWS.replace('"2" | "3" | "4"', '"Emerging" | | "Secure"').replace('"3" | "2" | |', '"Secure" | | |')
    text = "\n".join(str(cell.content) for cell in development_sheet(of(drawn)).cells)
    assert "Ratings in words stand as numbers: Emerging is 1, Secure is 3." in text


def texts(sheets: tuple[NewSheet, ...], title: str) -> str:
    with ZipFile(BytesIO(render(sheets, title))) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


SECRETS = ("Gives feedback", "Keeps time", "Observe a colleague", "Read on feedback", "First rating", "Lee Leader",
           "Forum", "Our trust", "MT8")  # fmt: skip


@pytest.mark.parametrize("recipient", [Recipient.PROVIDER, Recipient.FUNDER, Recipient.PUBLIC])
def test_nothing_of_it_is_passed_on(recipient: Recipient) -> None:
    result = of()
    own = texts((development_sheet(result),), "own")
    assert [each for each in SECRETS if each in own] != []
    assert any(each.code.startswith("MT8") for each in result.findings)
    file = replace(returned(CLOVERLEY, "log.xlsx"), findings=result.findings, result=result)
    made = list(handed_on(batch(file), [recipient]))
    assert made
    for each in made:
        text = texts(each.sheets, each.title)
        assert [secret for secret in SECRETS if secret in text] == []


def test_a_log_without_reviews_has_no_part_of_them() -> None:
    drawn = "## Development review (missing)"
    sheet = development_sheet(of(drawn))
    assert [each.name for each in sheet.tables] == ["MentortoolsTraining1", "MentortoolsParts1"]
    assert sheet.charts == ()
