"""The buttons' own code, run in workbooks that are open, beside the command line on the same files."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import xlwings as xw

from mentortools import excel
from mentortools.adapters.demo import RETURNED
from mentortools.adapters.live import read_book
from mentortools.adapters.mentor_log import Prefill, build_log
from mentortools.adapters.reading import read_snapshot
from mentortools.api.options import Options
from mentortools.api.single import claim, filled_copy
from mentortools.demo.trust import ON
from mentortools.model.told import ToldError
from mentortools.policy.every_year import every_year
from mentortools.reports.checks_sheet import TITLE as CHECKS
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim as work_out
from mentortools.workbook.unreadable import UnreadableFile
from tests.commands.made_logs import WITH_A_FAULT, made
from tests.excel.conftest import OpenBook
from tests.excel.engine.app import App
from tests.excel.engine.calls import Calls
from tests.excel.looked_at import looked_at
from tests.made_demo import made_demo

AS_OF = Options(on=ON)
MONDAY = date(2025, 9, 15)
Button = Callable[[xw.Book], excel.Answer]


def opens_in_excel(path: str) -> bool:
    """Whether the engine can open a file of the demo; of the rest, Excel opens .ods and .csv only."""
    return path.startswith(RETURNED) and path.endswith((".xlsx", ".xlsm")) and "password" not in path


WITH_FORMULAS_NOBODY_WORKED_OUT = f"{RETURNED}/Larkspur Hall 2024-25.xlsx"
DEMO = {PurePosixPath(path).as_posix(): data for path, data in made_demo().items() if opens_in_excel(path)}


@pytest.fixture
def opened(open_book: OpenBook, tmp_path: Path) -> Callable[[bytes], xw.Book]:
    """A workbook's bytes opened from a file of the name that schools like."""

    def open_bytes(data: bytes, name: str = "Mentor log - St Elsewhere's & Co.xlsx") -> xw.Book:
        path = tmp_path / name
        path.write_bytes(data)
        return open_book(path)

    return open_bytes


@pytest.mark.parametrize("path", DEMO)
def test_the_add_in_says_what_the_command_line_says(path: str, opened: Callable[[bytes], xw.Book]) -> None:
    try:
        snapshot = read_snapshot(DEMO[path])
        on_file = work_out(LogFile("log.xlsx", snapshot), Settings(ON))
    except UnreadableFile:
        return  # what no reader can open, the engine cannot either; the reason is tested with the readers
    live = read_book(opened(DEMO[path]))
    in_excel = work_out(LogFile("log.xlsx", live), Settings(ON))
    if path == WITH_FORMULAS_NOBODY_WORKED_OUT:
        # Excel works them out when it opens the file; a reader of files cannot, and says so instead of the two hours.
        assert {finding.code for finding in on_file.findings} - {finding.code for finding in in_excel.findings} == {
            "MT107"
        }
        return
    assert in_excel.findings == on_file.findings
    assert in_excel.claims == on_file.claims
    assert live.fingerprint == snapshot.fingerprint


@pytest.mark.parametrize("data", [made(), WITH_A_FAULT], ids=["good", "with a fault"])
def test_the_sheets_are_those_of_a_filled_copy(data: bytes, opened: Callable[[bytes], xw.Book], tmp_path: Path) -> None:
    book = opened(data)
    excel.claim(book, AS_OF)
    saved, copy = tmp_path / "saved.xlsx", tmp_path / "copy.xlsx"
    book.save(saved)
    copy.write_bytes(filled_copy(data, claim(data, AS_OF)).data)
    in_excel, on_file = read_snapshot(saved.read_bytes()), read_snapshot(copy.read_bytes())
    assert [sheet.name for sheet in in_excel.sheets] == [sheet.name for sheet in on_file.sheets]
    assert in_excel.stamp == on_file.stamp
    for one, other in zip(in_excel.sheets, on_file.sheets, strict=True):
        if one.stamp:
            assert _without_blanks(one.rows) == _without_blanks(other.rows), one.name


def _without_blanks(rows: object) -> list[list[object]]:
    assert isinstance(rows, list)
    return [[value or None for value in row] for row in rows if any(row)]


def test_check_claim_summary_and_clear_leave_the_workbook_as_it_was(
    opened: Callable[[bytes], xw.Book], tmp_path: Path
) -> None:
    book = opened(WITH_A_FAULT)
    before, after = tmp_path / "before.xlsx", tmp_path / "after.xlsx"
    book.save(before)
    sheets = [sheet.name for sheet in book.sheets]
    assert excel.check(book, AS_OF).status == 1
    assert [sheet.name for sheet in book.sheets] == [*sheets, CHECKS]
    excel.claim(book, AS_OF)
    excel.summary(book, AS_OF)
    assert len(book.sheets) == len(sheets) + 4
    assert len(book.sheets["School summary"].charts) == 2
    assert book.sheets["Training log"].notes.count
    assert excel.clear(book).status == 0
    book.save(after)
    assert looked_at(after) == looked_at(before)


def test_pressing_a_button_again_piles_nothing_up(opened: Callable[[bytes], xw.Book], tmp_path: Path) -> None:
    book = opened(WITH_A_FAULT)
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    excel.claim(book, AS_OF)
    book.save(first)
    excel.claim(book, AS_OF)
    excel.check(book, AS_OF)
    book.save(second)
    assert looked_at(second) == looked_at(first)


def test_a_sheet_of_the_schools_own_called_checks_is_kept(opened: Callable[[bytes], xw.Book]) -> None:
    book = opened(made())
    own = book.sheets.add(CHECKS, after=book.sheets[-1])
    own.range("A1").value = "Our own list"
    excel.check(book, AS_OF)
    assert own.range("A1").value == "Our own list"
    assert "Checks (2)" in [sheet.name for sheet in book.sheets]
    excel.clear(book)
    assert [sheet.name for sheet in book.sheets][-1] == CHECKS


def test_a_persons_note_stays_as_it_is(opened: Callable[[bytes], xw.Book]) -> None:
    book = opened(WITH_A_FAULT)
    excel.check(book, AS_OF)
    marked = [note.location.address for note in book.sheets["Training log"].notes]
    excel.clear(book)
    cell = book.sheets["Training log"].range(marked[0])
    cell.add_note("Ask Bo about this one")
    excel.check(book, AS_OF)
    assert cell.note is not None
    assert cell.note.text == "Ask Bo about this one"
    excel.clear(book)
    assert cell.note is not None


@pytest.mark.parametrize(
    ("button", "said"),
    [
        (excel.check, "Found:"),
        (excel.hours, "1 mentor, 10 hours to claim: see the sheet Training hours."),
        (excel.claim, "1 claim, 10 hours: £438.00. The sheet Funding claim says what to type into DfE's service."),
        (excel.summary, "The school is summed up on the sheet School summary."),
    ],
)
def test_the_message(button: Callable[..., excel.Answer], said: str, opened: Callable[[bytes], xw.Book]) -> None:
    answer = button(opened(made()), AS_OF)
    assert answer.message.startswith(said)
    assert answer.status == 0


def test_settings_are_put_back(opened: Callable[[bytes], xw.Book]) -> None:
    book = opened(made())
    book.app.calculation = "semiautomatic"
    excel.claim(book, AS_OF)
    app = book.app
    assert (app.calculation, app.screen_updating, app.enable_events, app.display_alerts) == (
        "semiautomatic", True, True, True,
    )  # fmt: skip


def test_a_protected_sheet_is_named_and_the_list_is_made(opened: Callable[[bytes], xw.Book]) -> None:
    book = opened(WITH_A_FAULT)
    book.impl.file.workbook["Training log"].protection.sheet = True
    answer = excel.check(book, AS_OF)
    assert "The sheet is protected, so no cell was marked or cleared there: Training log." in answer.message
    assert CHECKS in [sheet.name for sheet in book.sheets]


def test_a_protected_workbook_takes_no_sheet(opened: Callable[[bytes], xw.Book]) -> None:
    book = opened(made())
    book.impl.file.workbook.security.lockStructure = True
    before = [sheet.name for sheet in book.sheets]
    with pytest.raises(ToldError, match="Protect Workbook"):
        excel.claim(book, AS_OF)
    assert [sheet.name for sheet in book.sheets] == before


@pytest.mark.parametrize("button", [excel.check, excel.hours, excel.claim, excel.summary])
def test_an_empty_workbook_is_told_and_left_alone(button: Callable[..., excel.Answer], file_app: App) -> None:
    book = xw.App(impl=file_app).books.add()
    with pytest.raises(ToldError, match="no mentor log in this workbook"):
        button(book, AS_OF)
    assert len(book.sheets) == 1


def test_clear_where_there_is_nothing_of_ours(opened: Callable[[bytes], xw.Book]) -> None:
    assert excel.clear(opened(made())).message == "There was nothing of ours in this workbook, so nothing was changed."


def test_the_number_of_calls_does_not_grow_with_the_rows(opened: Callable[..., xw.Book], excel_calls: Calls) -> None:
    counts = []
    for mentors in (1, 40):
        book = opened(long_log(mentors), f"log of {mentors}.xlsx")
        excel_calls.reset()
        answer = excel.check(book, AS_OF)
        assert answer.message.startswith("Found: 1 to know.")
        counts.append(excel_calls.total())
    few, many = counts
    assert many <= few + OVER_FEW_ROWS
    assert many < MOST_CALLS


MOST_CALLS = 600
"""What one press costs at most where one cell is marked: a read of eleven sheets, and one sheet put in."""
OVER_FEW_ROWS = 20


def long_log(mentors: int) -> bytes:
    """A log without a fault, of 15 sessions of an hour for each mentor: 600 rows for 40 of them."""
    trns = [f"09{number:05}" for number in range(mentors)]
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = {
        "Mentors": [{"trn": trn, "first_name": "Ada", "last_name": f"Inkpen {trn}", "employed_by_this_school": "Yes"}
                    for trn in trns],
        "Trainees": [{"trainee": f"Novice {trn}", "provider_code": "1ZZ", "route": "QTS", "mentor_trn": trn}
                     for trn in trns],
        "Training log": [
            {"date": MONDAY + timedelta(days=week * 7), "mentor_trn": trn, "provider_code": "1ZZ",
             "activity": "Induction", "hours": 1, "mode": "Online", "evidence": f"Register {week}"}
            for trn in trns for week in range(15)
        ],
    }  # fmt: skip
    school = {"name": "Brackenfold Primary School", "urn": "190001", "district": "Leeds",
              "academic_year": "2025 to 2026"}  # fmt: skip
    return build_log(Prefill(school, rows), every_year())


def test_claim_puts_in_the_duties_of_chosen_sets_and_no_other_button_does(opened: Callable[[bytes], xw.Book]) -> None:
    school = {"name": "Snapdragon Lane Primary School", "urn": "190001", "requirement_sets": "mentoring-entitlement"}
    book = opened(build_log(Prefill(school), every_year()))
    excel.summary(book, AS_OF)
    assert "Duties" not in book.sheet_names
    excel.claim(book, AS_OF)
    assert "Duties" in book.sheet_names
    assert not {"Weeks", "Calendar"}.intersection(book.sheet_names)
    excel.clear(book)
    assert "Duties" not in book.sheet_names


def test_claim_puts_in_the_weeks_where_a_set_asks_for_them(opened: Callable[[bytes], xw.Book]) -> None:
    school: dict[str, str | date] = {
        "name": "Snapdragon Lane Primary School",
        "urn": "190001",
        "teaching_starts": date(2025, 9, 3),
        "teaching_ends": date(2026, 7, 17),
        "requirement_sets": "mentoring-entitlement",
    }
    trainee = {"trainee": "Tess Novice", "provider_code": "1ZZ", "mentor_trn": "0900001"}
    book = opened(build_log(Prefill(school, {"Trainees": [trainee]}), every_year()))
    for _ in range(2):
        excel.claim(book, AS_OF)
        assert book.sheet_names[-2:] == ["Duties", "Weeks"]
    excel.clear(book)
    assert "Weeks" not in book.sheet_names


def test_claim_puts_in_a_calendar_where_a_chosen_set_names_deadlines(opened: Callable[[bytes], xw.Book]) -> None:
    school = {"name": "Snapdragon Lane Primary School", "urn": "190001",
              "requirement_sets": "best-practice-network-training"}  # fmt: skip
    book = opened(build_log(Prefill(school), every_year()))
    excel.claim(book, AS_OF)
    assert book.sheet_names[-3:] == ["Duties", "Mentor development", "Calendar"]
    excel.clear(book)
    assert "Calendar" not in book.sheet_names
