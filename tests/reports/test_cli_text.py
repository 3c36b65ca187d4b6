"""What ``check`` shows in a terminal."""

import pytest
from msgspec.structs import replace

from mentortools.model.severity import Severity
from mentortools.reports.cli_text import Piece, Style, as_text, check_lines, last_line
from tests.reports.batch_values import BRACKENFOLD, finding, returned, small_batch

SHOWN = """\
Brackenfold Primary School.xlsx
  must fix  MT991  Training log B4:B6, B9
    Mentor TRN must be 7 digits. “12345” has 5. Type it with its leading zeros,
    for example 0012345
  must fix  MT992  Training log E12
    Hours must be a number, for example 1.5. “1.30” could be 1.3 hours or 1 hour
    30 minutes
  check     MT993  Training log A15
    Date is a Saturday. Check the day
  note      MT994  Spending
    The Spending sheet is empty

Cloverley Academy.xlsx
    nothing to put right

late/Dunmarrow.ods
  must fix  MT995  School B6
    District is not one of England's. Type its name or code

Eastwick Infants.xlsx
  must fix  MT990  The whole workbook
    This file is empty. Open it, check it has your data, save it and send it
    again

copies/Cloverley Academy.xlsx
    The same file

Fallowmere A.xlsx
    Two files of one school and year. Neither counts until someone chooses

Gorsemoor B.xlsx
    Two files of one school and year. Neither counts until someone chooses

7 files, 1 could not be read: 7 must fix, 1 check, 1 note
"""


def test_each_file_is_shown_with_its_findings_in_groups() -> None:
    assert as_text(check_lines(small_batch().files, 80)) == SHOWN


@pytest.mark.parametrize("width", [1, 40, 60, 80, 200])
def test_messages_keep_to_the_width(width: int) -> None:
    lines = as_text(check_lines(small_batch().files, width)).splitlines()
    messages = [line for line in lines if line.startswith("    ")]
    assert max(map(len, messages)) <= max(width, 40)


def test_severities_are_told_apart_by_words_and_by_style() -> None:
    pieces = [piece for line in check_lines(small_batch().files, 80) for piece in line]
    assert {Style.MUST_FIX, Style.CHECK, Style.NOTE, Style.CODE, Style.PLACE, Style.GOOD} <= {
        each.style for each in pieces
    }


def test_four_thousand_findings_are_a_few_lines() -> None:
    many = tuple(
        finding("MT991", Severity.MUST_FIX, f"Training log!B{row}", f"“{row}” is not 7 digits")
        for row in range(4, 4004)
    )
    shown = as_text(check_lines([returned(replace(BRACKENFOLD, findings=many))], 80))
    assert "Training log B4:B4003" in shown
    assert "first of 4,000 findings like it" in " ".join(shown.split())
    assert len(shown.splitlines()) < 10


def test_a_cell_cannot_steer_the_terminal() -> None:
    hostile = finding("MT1", Severity.NOTE, "Mentors!A4", "\x1b[31mred\x07\r\u202e[bold]not bold[/bold]")
    shown = as_text(check_lines([returned(replace(BRACKENFOLD, findings=(hostile,)), "\x1b]0;a.xlsx")], 80))
    assert not set("\x1b\x07\r\u202e").intersection(shown)
    assert "[bold]not bold[/bold]" in shown


def test_a_single_file_and_nothing_found() -> None:
    assert last_line([returned(replace(BRACKENFOLD, findings=()))])[0] == Piece(Style.PLAIN, "1 file")
    assert as_text([last_line([])]) == "0 files: 0 must fix, 0 checks, 0 notes\n"
