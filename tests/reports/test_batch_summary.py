"""The summary of a batch: every file, school, mentor, claim and finding, and totals that agree with their rows."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import ironcalc
import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from mentortools.adapters.new_sheets import render
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.result import BatchResult
from mentortools.reports.summary_stamp import batch_stamp
from mentortools.workbook.edit import Formula, NewSheet, NewTable
from tests.reports.batch_values import BRACKENFOLD, Mentor, batch, returned, small_batch


def sheets(whole: BatchResult) -> dict[str, NewSheet]:
    return {sheet.title: sheet for sheet in batch_summary(whole)}


def table(whole: BatchResult, title: str) -> NewTable:
    (only,) = sheets(whole)[title].tables
    return only


def column(whole: BatchResult, title: str, heading: str) -> list[object]:
    found = table(whole, title)
    index = [each.heading for each in found.columns].index(heading)
    return [row[index] for row in found.rows]


def test_it_has_these_sheets() -> None:
    assert list(sheets(small_batch())) == [
        "Overview", "Schools", "Mentors", "Findings", "Claims", "Unclaimed", "Files", "Expected schools", "Changes",
    ]  # fmt: skip
    assert list(sheets(batch()))[-1] == "Files"


def test_every_file_ends_as_a_row() -> None:
    assert sorted(map(str, column(small_batch(), "Files", "File"))) == sorted(file.path for file in small_batch().files)


def test_schools_have_their_hours_pounds_and_what_is_kept_out() -> None:
    assert column(small_batch(), "Schools", "Amount") == [Decimal("992.20"), Decimal("1500.80"), None]
    assert column(small_batch(), "Schools", "Kept out, at most") == [Decimal("293.15"), 0, 0]
    assert column(small_batch(), "Schools", "Must fix") == [5, 0, 1]


def test_mentors_name_the_schools_that_share_an_allowance() -> None:
    assert column(small_batch(), "Mentors", "Which schools") == [None, None, None, "900001", None, None]
    assert column(small_batch(), "Mentors", "TRN")[0] == "0123456"


def test_unclaimed_training_has_its_reason() -> None:
    assert table(small_batch(), "Unclaimed").rows[0][4:] == (
        "0345678", "2CD", "Copperbeck SCITT", Decimal(4),
        "Not eligible: no trainee of the mentor with the provider", "4 hours logged, 16 can be funded",
    )  # fmt: skip


def test_equal_findings_are_one_row_with_their_number() -> None:
    assert [row[3:5] + row[7:9] for row in table(small_batch(), "Findings").rows] == [
        ("Training log", "B4:B6, B9", 4, "MT991"),
        ("Training log", "E12", 1, "MT992"),
        ("School", "B6", 1, "MT995"),
        ("The whole workbook", None, 1, "MT990"),
        ("Training log", "A15", 1, "MT993"),
        ("Spending", None, 1, "MT994"),
    ]


def test_who_has_not_returned_comes_first() -> None:
    assert [row[0:3:2] for row in table(small_batch(), "Expected schools").rows] == [
        ("Hazelhurst Primary School", "No log that counts"),
        ("Cloverley Academy", "Yes, and not on the list"),
        ("Dunmarrow High School", "Yes, and not on the list"),
        ("Brackenfold", "Yes"),
    ]


def test_changes_are_told_in_pounds() -> None:
    assert table(small_batch(), "Changes").rows[0][4:] == (
        16, 22, 6, Decimal("721.60"), Decimal("992.20"), Decimal("270.60"),
    )  # fmt: skip


def test_pounds_that_are_not_known_are_not_added_up() -> None:
    change = small_batch().changes[0]._replace(amount_now=None)
    totals = table(replace(small_batch(), changes=(change,)), "Changes").totals
    assert [isinstance(each, Formula) for each in totals[4:]] == [True, True, True, False, False, False]


def test_every_total_is_a_formula_over_its_rows_with_their_sum() -> None:
    checked = 0
    for sheet in batch_summary(small_batch()):
        for each in sheet.tables:
            for number, total in enumerate(each.totals, 1):
                if isinstance(total, Formula):
                    values = [row[number - 1] for row in each.rows]
                    assert total.text == f"=SUM({each.area(number)})"
                    assert total.result == sum(value for value in values if isinstance(value, int | Decimal))
                    checked += 1
    assert checked > 20


def test_more_rows_than_a_sheet_holds_are_split_and_none_is_lost() -> None:
    mentors = tuple(Mentor(f"{number:07}", "Ada Quillfeather") for number in range(25))
    whole = batch(returned(replace(BRACKENFOLD, mentors=mentors)))
    parts = [sheet for sheet in batch_summary(whole, most=10) if sheet.title.startswith("Mentors")]
    assert [sheet.title for sheet in parts] == ["Mentors", "Mentors 2", "Mentors 3"]
    assert [row[4] for sheet in parts for row in sheet.tables[0].rows] == [mentor.trn for mentor in mentors]
    assert any("Part 2 of 3: 25 rows in all" in str(cell.content) for cell in parts[1].cells)
    assert len({sheet.name for sheet in parts} | {sheet.tables[0].name for sheet in parts}) == 6


@pytest.mark.parametrize("whole", [small_batch(), batch()], ids=["a batch", "an empty batch"])
def test_it_becomes_a_workbook(whole: BatchResult) -> None:
    workbook = load_workbook(BytesIO(render(batch_summary(whole), "Summary")))
    assert workbook.sheetnames == [sheet.title for sheet in batch_summary(whole)]
    for sheet in workbook:
        assert str(batch_stamp(whole)) == sheet["A2"].value


def test_a_spreadsheet_program_computes_the_same_totals(tmp_path: Path) -> None:
    path = tmp_path / "summary.xlsx"
    path.write_bytes(render(batch_summary(small_batch()), "Summary"))
    model = ironcalc.load_from_xlsx(str(path), "en", "UTC", "en")
    model.evaluate()
    for index, sheet in enumerate(batch_summary(small_batch())):
        for each in sheet.tables:
            for column_number, total in enumerate(each.totals, 1):
                if isinstance(total, Formula):
                    computed = model.get_cell_value(index, each.last_row + 1, column_number)
                    assert computed == pytest.approx(float(total.result)), (sheet.title, total)


def test_the_charts_say_their_figures_in_words() -> None:
    charts = sheets(small_batch())["Overview"].charts
    assert [chart.description for chart in charts] == [
        "Bars of the pounds claimed: Inner London £1,500.80; Fringe £992.20.",
        "Bars of the pounds claimed: Applegarth University (1AB) £1,635.40; Copperbeck SCITT (2CD) £857.60.",
    ]
