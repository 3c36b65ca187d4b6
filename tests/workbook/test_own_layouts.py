"""Logs in a school's own layout: what is read, what is said of it, and that nothing is guessed."""

from datetime import date
from decimal import Decimal

import pytest

from mentortools.workbook.decode import decode
from mentortools.workbook.layout import LayoutUnused
from mentortools.workbook.layout_text import read_layout
from mentortools.workbook.layouts import layout_for
from mentortools.workbook.log import MentorLog
from mentortools.workbook.snapshot import Sheet, Snapshot
from tests.workbook.drawn_sheets import sheet, sheets

OWN = """
["Training log"]
sheet = "CPD hours"

["Training log".headings]
Date = "When"
"Mentor TRN" = "Who"
Hours = "Verified hours"

["Training log".constants]
"Provider code" = "1ZZ"

["Training log".words.Activity]
"Ind." = "Induction"
"✓" = "Online module"
"""
HOURS = "Hours of training\n\nWhen | Who | Activity | Verified hours\n14/10/2025 | 0900001 | IND. | 1.5\n"


def read(toml: str, *more: Sheet, **drawn: str | None) -> MentorLog:
    log = Snapshot((*sheets(**drawn), *more))
    return decode(log, layout_for("log.xlsx", log.log_sheets, [read_layout(toml, "house.toml")]))


def named(log: MentorLog) -> list[tuple[str | None, str, str | None, bool, bool]]:
    """What is missing that the layout names."""
    return [(each.sheet, each.heading, each.near, each.needed, each.by_layout)
            for each in log.missing if each.by_layout]  # fmt: skip


def test_sheet_headings_constants_and_words() -> None:
    log = read(OWN, sheet("CPD hours", HOURS + "15/10/2025 | 0900001 | ✓ | 2"), training=None)
    assert [(*row[1:6], row.at.row) for row in log.training] == [
        (date(2025, 10, 14), "0900001", "1ZZ", "Induction", Decimal("1.5"), 4),
        (date(2025, 10, 15), "0900001", "1ZZ", "Online module", 2, 5),
    ]
    assert log.training[0].at.cell("hours").reference == "D4"
    assert log.places["Training log"].headings["hours"] == "Verified hours"


def test_what_the_layout_did_is_kept() -> None:
    log = read(OWN, sheet("CPD hours", HOURS), training=None)
    (did,) = log.laid_out
    assert (did.layout, did.table, did.sheet) == ("house.toml", "Training log", "CPD hours")
    assert did.headings == (("When", "Date"), ("Who", "Mentor TRN"), ("Verified hours", "Hours"))
    assert did.constants == (("Provider code", "1ZZ"),)
    assert did.words == (("IND.", "Induction"),), "only words that stand there"


def test_a_word_the_layout_does_not_know_is_read_as_it_stands() -> None:
    toml = '[Mentors.words."Employed by this school"]\n"Here" = "Yes"\n"MAT" = "No"'
    drawn = "TRN | Employed by this school\n0900001 | here\n0900002 | mat\n0900003 | Elsewhere\n0900004 | yes"
    log = read(toml, mentors=drawn)
    assert [row.employed_by_this_school for row in log.mentors] == [True, False, None, True]
    assert [(each.found, each.cell.reference) for each in log.unreadable] == [("Elsewhere", "B4")]


@pytest.mark.parametrize("shown", ["#N/A", "=?"])
def test_a_cell_without_a_value_is_no_word(shown: str) -> None:
    toml = '[Mentors.words."Employed by this school"]\n"#N/A" = "No"\n"a formula without a stored result" = "No"'
    log = read(toml, mentors=f"TRN | Employed by this school\n0900001 | {shown}")
    assert log.mentors[0].employed_by_this_school is None
    assert [each.cell.reference for each in log.unreadable] == ["B2"]


def test_the_logs_own_heading_is_not_taken_where_the_layout_names_another() -> None:
    """Hours claimed beside hours verified: the wrong one would be a wrong claim."""
    log = read('["Training log".headings]\nHours = "Verified"', training=(
        "Date | Mentor TRN | Provider code | Hours\n14/10/2025 | 0900001 | 1ZZ | 9"))  # fmt: skip
    assert log.training == ()
    assert named(log) == [("Training log", "Verified", None, True, True)]
    assert [each.heading for each in log.unknown_headings] == ["Hours"]


def test_the_nearest_heading_is_told_and_not_taken() -> None:
    log = read('["Training log".headings]\nHours = "Verified hours"', training=(
        "Date | Mentor TRN | Provider code | Verify hour\n14/10/2025 | 0900001 | 1ZZ | 9"))  # fmt: skip
    assert log.training == ()
    assert named(log) == [("Training log", "Verified hours", "Verify hour", True, True)]


def test_a_sheet_the_layout_names_is_looked_for_under_that_name_alone() -> None:
    toml = f'{OWN}\n[Mentors]\nsheet = "Staff"'
    log = read(toml, sheet("CPD hours", HOURS), training=None)
    assert log.mentors == ()
    assert named(log) == [(None, "Staff", "Mentors", True, True)], "told, and not taken"


def test_previous_claims_that_the_layout_names_are_needed() -> None:
    toml = '[Mentors]\nsheet = "Mentors"\n["Previous claims"]\nsheet = "Old claims"'
    assert named(read(toml)) == [(None, "Old claims", None, True, True)]


def test_a_layout_for_another_workbook_is_not_used_and_that_is_kept() -> None:
    log = read(OWN, mentors=None)
    assert len(log.training) == 1
    assert log.laid_out == ()
    assert log.layout_unused == LayoutUnused(("house.toml",), ("CPD hours",))


def test_a_usual_log_beside_one_in_a_layout_of_its_own_has_nothing_to_be_told() -> None:
    log = read(OWN)
    assert (len(log.training), log.laid_out, log.layout_unused) == (1, (), None)


def test_a_column_for_which_there_is_a_constant_is_unclear_and_neither_is_used() -> None:
    log = read('["Training log".constants]\n"Provider code" = "1AB"')
    assert log.training == ()
    assert [(each.heading, each.found, str(each.cell)) for each in log.unclear] == [
        ("Provider code", ("C1", "the layout house.toml"), "'Training log'!C1")
    ]
    assert [each.heading for each in log.missing if each.field == "provider_code"] == []
    assert len(log.lost_rows) == 1


def test_two_columns_of_the_layouts_heading_are_unclear_under_the_logs_own() -> None:
    log = read('["Training log".headings]\nHours = "Time"', training=(
        "Date | Mentor TRN | Provider code | Time | Time\n14/10/2025 | 0900001 | 1ZZ | 1 | 2"))  # fmt: skip
    assert [(each.heading, each.found) for each in log.unclear] == [("Hours", ("D1", "E1"))]


def test_the_school_from_the_layout_alone() -> None:
    toml = '[School.constants]\nURN = "190001"\n"Academic year" = "2025 to 2026"\nDistrict = "Leeds"'
    log = read(toml, school=None)
    assert (log.school.urn, str(log.school.academic_year), log.school.district) == ("190001", "2025 to 2026", "Leeds")
    assert not any(each.needed for each in log.missing)
    assert log.laid_out[0].constants[0] == ("URN", "190001")


def test_a_school_of_which_the_layout_says_too_little_is_missing() -> None:
    log = read('[School.constants]\nURN = "190001"', school=None)
    assert [each.heading for each in log.missing if each.needed] == ["School"]


def test_labels_and_constants_of_the_school_together() -> None:
    toml = '[School.headings]\nURN = "DfE number"\n[School.constants]\n"Academic year" = "2025 to 2026"'
    log = read(toml, school="DfE number | 190001\nDistrict | Leeds")
    assert (log.school.urn, str(log.school.academic_year)) == ("190001", "2025 to 2026")
    assert log.school.at["urn"].reference == "B1"


def test_a_label_for_which_there_is_a_constant_is_unclear() -> None:
    log = read('[School.constants]\n"Academic year" = "2024 to 2025"')
    assert log.school.academic_year is None
    assert [(each.heading, each.found) for each in log.unclear] == [
        ("Academic year", ("B2", "the layout house.toml"))
    ]  # fmt: skip


def test_the_schools_labels_above_the_log_on_one_sheet() -> None:
    toml = f'{OWN}\n[School]\nsheet = "CPD hours"'
    top = "URN | 190001\nAcademic year | 2025 to 2026\nDistrict | Leeds\n\n"
    log = read(toml, sheet("CPD hours", top + HOURS), training=None, school=None)
    assert (log.school.urn, len(log.training), log.unknown_headings) == ("190001", 1, ())


def test_the_schools_own_headings_again_among_the_rows_are_no_row() -> None:
    log = read(OWN, sheet("CPD hours", HOURS + "When | Who | Activity | Verified hours"), training=None)
    assert len(log.training) == 1
    assert [each.cell.reference for each in log.strays] == ["A5"]
    assert log.lost_rows == ()


def test_two_sheets_of_the_name_the_layout_gives() -> None:
    log = read(OWN, sheet("CPD hours", HOURS), sheet("CPD Hours", HOURS), training=None)
    assert [(each.heading, each.found) for each in log.unclear] == [("Training log", ("CPD hours", "CPD Hours"))]
    assert log.training == ()
