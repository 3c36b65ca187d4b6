"""Certificates and a calendar, made beside the open workbook: what the commands make, and nothing of anybody's lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
import xlwings as xw

from mentortools import excel
from mentortools.adapters.mentor_log import Prefill, PrefillValue, build_log
from mentortools.api.options import Options
from mentortools.commands.new_duties import asked_for
from mentortools.demo.trust import ON
from mentortools.model.told import ToldError
from mentortools.policy.every_year import every_year
from tests.commands.made_logs import WITH_A_FAULT, Run, dated, hashes, made, runner
from tests.excel.conftest import OpenBook
from tests.excel.engine.app import App

AS_OF = Options(on=ON)
SET = "mentoring-entitlement"
Opened = Callable[[bytes], xw.Book]
EACH = pytest.mark.parametrize("button", [excel.certificates, excel.calendar])


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(capsys)


@pytest.fixture
def opened(open_book: OpenBook, tmp_path: Path) -> Opened:
    def open_bytes(data: bytes) -> xw.Book:
        path = tmp_path / "log.xlsx"
        path.write_bytes(data)
        return open_book(path)

    return open_bytes


def test_they_are_what_the_commands_make(opened: Opened, tmp_path: Path, run: Run) -> None:
    book = opened(dated())
    log, by_command = tmp_path / "log.xlsx", tmp_path / "by command"
    assert (excel.certificates(book, AS_OF).status, excel.calendar(book, AS_OF).status) == (0, 0)
    run("certificate", log, "-o", by_command / "certificates.xlsx", "--on", ON)
    run("calendar", log, "-o", by_command / "calendar.ics", "--on", ON)
    for name, data in hashes(by_command).items():
        assert hashes(tmp_path)[f"log - {name}"] == data


def test_the_message_says_where_they_are(opened: Opened, tmp_path: Path) -> None:
    book = opened(dated())
    assert excel.certificates(book, AS_OF).message == (
        f"Certificates and portfolios of 1 mentor are in {tmp_path / 'log - certificates.xlsx'}."
    )
    said = excel.calendar(book, AS_OF).message
    assert said.endswith(f" days for your calendar are in {tmp_path / 'log - calendar.ics'}: open it to take them in.")


def test_hours_that_are_on_no_certificate_are_said(opened: Opened) -> None:
    answer = excel.certificates(opened(WITH_A_FAULT), AS_OF)
    assert answer.status == 1
    assert "On none of them until put right: " in answer.message


def test_a_row_that_is_in_none_of_it_is_said(opened: Opened) -> None:
    rows: list[dict[str, PrefillValue]] = [
        {"deadline": "Interim report", "due_on": "next week"}, {"deadline": "Final report", "due_on": ON},
    ]  # fmt: skip
    data = build_log(Prefill({"urn": "190001"}, {"Deadlines": rows}), every_year(), asked_for([SET]).what)
    said = excel.calendar(opened(data), AS_OF).message
    assert "Row 5 of Deadlines cannot be used, and is left out here." in said


def test_made_again_they_take_the_place_of_what_was_made(opened: Opened, tmp_path: Path) -> None:
    book = opened(dated())
    for button in (excel.certificates, excel.calendar):
        button(book, AS_OF)
    first = hashes(tmp_path)
    for button in (excel.certificates, excel.calendar):
        button(book, AS_OF)
    assert hashes(tmp_path) == first


@EACH
def test_a_file_of_somebodys_own_stays(button: Callable[..., excel.Answer], opened: Opened, tmp_path: Path) -> None:
    book = opened(dated())
    (tmp_path / "log - certificates.xlsx").write_bytes(made())
    (tmp_path / "log - calendar.ics").write_text("BEGIN:VCALENDAR", encoding="utf-8")
    before = hashes(tmp_path)
    with pytest.raises(ToldError, match="is already there, and mentortools did not make it"):
        button(book, AS_OF)
    assert hashes(tmp_path) == before


@EACH
def test_a_workbook_that_lies_nowhere_on_this_computer(
    button: Callable[..., excel.Answer], opened: Opened, tmp_path: Path
) -> None:
    book = opened(dated())
    (tmp_path / "log.xlsx").unlink()
    with pytest.raises(ToldError, match="Save this workbook into a folder of this computer first"):
        button(book, AS_OF)
    assert hashes(tmp_path) == {}


@EACH
def test_a_workbook_that_is_no_log(button: Callable[..., excel.Answer], file_app: App) -> None:
    with pytest.raises(ToldError, match="no mentor log in this workbook"):
        button(xw.App(impl=file_app).books.add(), AS_OF)


@pytest.mark.parametrize(
    ("button", "said"),
    [
        (excel.certificates, "There is nothing to certify in this workbook"),
        (excel.calendar, "There are no deadlines and no days of teaching in this workbook"),
    ],
)
def test_a_log_without_what_it_needs(
    button: Callable[..., excel.Answer], said: str, opened: Opened, tmp_path: Path
) -> None:
    book = opened(build_log(Prefill({"urn": "190001"}), every_year()))
    with pytest.raises(ToldError, match=said):
        button(book, AS_OF)
    assert list(hashes(tmp_path)) == ["log.xlsx"]
