"""Money the other way on School summary: spent on each mentor, cover beside the funding, next year's budget."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from mentortools.reports.result import SchoolResult
from mentortools.reports.school_summary import school_summary
from mentortools.workbook.edit import Content, Formula
from mentortools.workbook.log import SpendingRow, TrainingRow
from tests.reports.school_values import FULL, NO_REGION, ROW, Given
from tests.reports.sheet_text import sheet_text

ADA, CY, GIL = "0123456", "0345678", "0789012"
SPENDING = (
    SpendingRow(ROW, date(2026, 5, 12), "lesson cover", ADA, Decimal("612.40"), ""),
    SpendingRow(ROW, date(2026, 5, 12), "Overtime", GIL, Decimal(88), ""),
    SpendingRow(ROW, date(2026, 5, 12), "Biscuits", None, Decimal("9.50"), ""),
)


def session(hours: str, mode: str, *, released: bool | None) -> TrainingRow:
    return TrainingRow(ROW, date(2025, 11, 4), ADA, "1AB", "Induction", Decimal(hours), mode, "", released)


TRAINING = (
    session("2.5", "Online", released=True),
    session("4", "Own time", released=None),
    session("1.25", "In person", released=None),
    session("3", "Online", released=False),
)
PRICE = Decimal("32.55")


def filled_in(given: Given = FULL, price: Decimal | None = PRICE, budget: Decimal | None = None) -> SchoolResult:
    result = given.result()
    school = result.log.school._replace(cover_cost_an_hour=price, budget_for_next_year=budget)
    mentoring = tuple(row._replace(covered=True) for row in result.log.mentoring[:3])
    return replace(
        result,
        log=replace(result.log, school=school, spending=SPENDING, training=TRAINING, mentoring=mentoring),
    )


def tables(result: SchoolResult) -> Mapping[str, list[tuple[Content, ...]]]:
    """The rows of each table and its totals, formulas as what they come to."""
    return {
        table.name.removeprefix("Mentortools"): [
            tuple(each.result if isinstance(each, Formula) else each for each in row)
            for row in (*table.rows, table.totals)
        ]
        for table in school_summary(result).tables
    }


def test_nothing_stands_there_where_nothing_of_it_is_filled_in() -> None:
    result = filled_in(price=None)
    assert "SpentOnMentors" not in tables(result)
    assert "Next year" not in sheet_text(school_summary(result))
    assert [row[0] for row in tables(result)["Spending"]] == ["Biscuits", "Overtime", "lesson cover", "Total"]


def test_all_four_kinds_of_spending_stand_there_and_whatever_else_was_typed() -> None:
    assert tables(filled_in())["Spending"] == [
        ("Biscuits", 1, Decimal("9.50")), ("Lesson cover", 1, Decimal("612.40")), ("Overtime", 1, Decimal(88)),
        ("Reduced duties", 0, 0), ("Substitute", 0, 0), ("Total", 3, Decimal("709.90")),
    ]  # fmt: skip


def test_spent_on_each_mentor_beside_the_funding_of_the_year() -> None:
    """Hours claimed before are in the funding too: Cy Thistlewood's 10 of them, with 5 to claim now."""
    shown = {row[0]: row[2:] for row in tables(filled_in())["SpentOnMentors"]}
    assert shown["Ada Quillfeather"] == (Decimal("721.60"), Decimal("612.40"), Decimal("109.20"))
    assert shown["Cy Thistlewood"] == (Decimal("676.50"), 0, Decimal("676.50"))
    assert shown["Gil Underhay"] == (0, 88, -88)
    assert shown["No mentor named"] == (0, Decimal("9.50"), Decimal("-9.50"))
    assert shown["Total"] == (Decimal("1849.10"), Decimal("709.90"), Decimal("1139.20"))


def test_the_cost_of_cover_beside_the_funding() -> None:
    """2.5 hours released and 1.75 covered, each to the penny; sessions in own time or without release are none."""
    result = filled_in()
    assert tables(result)["Cover"] == [
        ("Training in school time", Decimal("2.5"), Decimal("81.38")),
        ("Lessons covered for mentoring", Decimal("1.75"), Decimal("56.96")),
        ("Total", Decimal("4.25"), Decimal("138.34")),
    ]
    assert [row[1] for row in tables(result)["CoverAgainst"]] == [
        Decimal("1849.10"), Decimal("138.34"), Decimal("1710.76"),
    ]  # fmt: skip
    text = sheet_text(school_summary(result))
    assert "Without 1 session of training, 1.25 hours," in text
    assert "Without 1 covered lesson of which the Mentoring log has no minutes." in text


def test_what_is_not_of_the_year_is_said() -> None:
    """A session of the next year needs no cover in this one; spending dated before the year is counted, and told."""
    result = filled_in()
    late = TRAINING[0]._replace(date=date(2026, 9, 1))
    early = SPENDING[0]._replace(date=date(2025, 8, 31))
    log = replace(result.log, training=(*TRAINING, late), spending=(*SPENDING, early))
    shown = tables(replace(result, log=log))
    assert shown["Cover"] == tables(result)["Cover"]
    assert shown["SpentOnMentors"][-1][3] == Decimal("1322.30")
    text = " ".join(sheet_text(school_summary(replace(result, log=log))).split())
    assert "Without 1 session or lesson on a day that is outside the year or yet to come." in text
    assert "1 row of Spending, £612.40, dated outside 2025 to 2026: counted here all the same." in text
    assert "dated outside" not in sheet_text(school_summary(result))
    assert "yet to come" not in sheet_text(school_summary(result))


@pytest.mark.parametrize(
    ("price", "budget", "words"),
    [
        (PRICE, None, ["Estimate [strong text] | 179.03", "An estimate, and no more: this year's 5.5 hours"]),
        (PRICE, Decimal(2400), ["In the budget [strong text] | 2400", "Estimate [strong text] | 179.03"]),
        (
            None,
            Decimal(2400),
            ["In the budget [strong text] | 2400", "Type Cover cost an hour", "An amount is proposed here"],
        ),
    ],
)
def test_a_line_for_next_years_budget(price: Decimal | None, budget: Decimal | None, words: list[str]) -> None:
    text = sheet_text(school_summary(filled_in(price=price, budget=budget)))
    for each in words:
        assert each in text, text


def test_without_a_region_nobody_knows_what_is_left() -> None:
    shown = tables(filled_in(NO_REGION))
    assert {row[0]: row[2:] for row in shown["SpentOnMentors"]}["Ada Quillfeather"] == (None, Decimal("612.40"), None)
    assert shown["SpentOnMentors"][-1] == ("Total", None, None, Decimal("709.90"), None)
    assert "CoverAgainst" not in shown
    assert shown["Cover"][-1][2] == Decimal("138.34")
