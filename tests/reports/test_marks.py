"""Findings as marks: one for each cell, the most severe first, and never too many."""

from mentortools.model.severity import Severity
from mentortools.reports.marks import MARKS_A_SHEET, Marks, marks_of
from mentortools.workbook.mark import Mark
from tests.reports.school_values import finding

MUST, CHECK, NOTE = Severity.MUST_FIX, Severity.CHECK, Severity.NOTE


def test_several_findings_of_a_cell_are_one_mark() -> None:
    note = finding("MT9", NOTE, "Log!B7", "It is typed as text.")
    must = finding("MT1", MUST, "Log!B7", "TRN must be 7 digits.")
    again = finding("MT1", MUST, "Log!B7", "TRN must be 7 digits.")
    assert must.cell is not None
    assert marks_of([note, must, again]).marks == (
        Mark(must.cell, MUST, "Must fix: TRN must be 7 digits. (MT1)\nNote: It is typed as text. (MT9)"),
    )


def test_findings_without_a_cell_have_no_mark() -> None:
    assert marks_of([finding("MT1", MUST, "Log", "No rows."), finding("MT2", MUST, "", "Not a log.")]) == Marks((), {})


def test_most_severe_first_then_by_sheet_and_cell() -> None:
    places = [(NOTE, "Log!A1"), (MUST, "Log!B9"), (CHECK, "Log!A2"), (MUST, "Log!A9"), (MUST, "Book!C3")]
    marks = marks_of([finding("MT1", severity, place, "Look.") for severity, place in places]).marks
    assert [str(mark.cell) for mark in marks] == ["'Book'!C3", "'Log'!A9", "'Log'!B9", "'Log'!A2", "'Log'!A1"]


def test_of_too_many_the_least_severe_are_left_out_and_counted() -> None:
    notes = [finding("MT9", NOTE, f"Log!A{row}", "Look.") for row in range(1, MARKS_A_SHEET + 1)]
    other = [finding("MT9", NOTE, f"Other!A{row}", "Look.") for row in range(1, MARKS_A_SHEET + 1)]
    made = marks_of([*notes, *other, finding("MT1", MUST, "Log!B9", "Wrong.")])
    assert made.cut == {"Log": MARKS_A_SHEET + 1}
    assert len(made.marks) == 2 * MARKS_A_SHEET
    assert made.marks[0].severity is MUST
    assert {str(mark.cell) for mark in made.marks}.isdisjoint({f"'Log'!A{MARKS_A_SHEET}"})


def test_a_note_never_grows_without_end() -> None:
    many = [finding("MT1", MUST, "Log!B7", f"{number} " + "x" * 400) for number in range(10)]
    note = marks_of(many).marks[0].note
    assert note.endswith("\n7 more: see Checks")
    assert note.count("\n") == 3
    long = marks_of([finding("MT1", MUST, "Log!B7", "x" * 5_000)]).marks[0].note
    assert len(long) == 1_500
