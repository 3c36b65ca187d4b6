"""What the buttons in Excel do. Each takes the open workbook, and gives the one message for the person before it.

The workbook is read as it stands in Excel and worked out as the command line does; then our sheets and marks are put
into it. Nothing that a person typed is changed, and nothing is saved. Where the workbook does not let them, they raise
``ToldError``, whose text is for the person.
"""

import sys
import webbrowser
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

import xlwings as xw
from msgspec import Struct

from mentortools.adapters.guide import guide_path
from mentortools.adapters.live import Filled, fill_in, own_sheets, quietly, read_book, saved_as
from mentortools.adapters.live import clear as take_out
from mentortools.adapters.new_sheets import render
from mentortools.adapters.own_files import ending_of, write_own
from mentortools.adapters.own_texts import write_own_text
from mentortools.api.anywhere import batch as work_out_folder
from mentortools.api.batch_options import BatchOptions
from mentortools.api.options import TODAY, Options
from mentortools.api.single import claim as work_out_file
from mentortools.api.single import filled_copy
from mentortools.commands.certificate import CALLED as CERTIFICATES
from mentortools.commands.certificate import TITLE as CERTIFICATES_TITLE
from mentortools.model.told import ToldError
from mentortools.reports import button_words as words
from mentortools.reports.calendar_file import PRODUCT, calendar_file, events, names_replaced
from mentortools.reports.checks_sheet import TITLE as CHECKS
from mentortools.reports.checks_sheet import checks_sheet
from mentortools.reports.funding_claim import TITLE as FUNDING_CLAIM
from mentortools.reports.funding_claim import funding_claim
from mentortools.reports.marks import marks_of
from mentortools.reports.recognition.book import recognition
from mentortools.reports.recognition.unnamed import names_replaced as names_left_out
from mentortools.reports.result import SchoolResult
from mentortools.reports.rows_not_used import FOR_A_CALENDAR, FOR_CERTIFICATES, rows_not_used
from mentortools.reports.school_calendar import school_calendar
from mentortools.reports.school_summary import TITLE as SCHOOL_SUMMARY
from mentortools.reports.school_summary import school_summary
from mentortools.reports.sheets import WHERE_ASKED, asked_for
from mentortools.reports.training_hours import TITLE as TRAINING_HOURS
from mentortools.reports.training_hours import training_hours
from mentortools.tasks.exit_status import exit_status, status_of
from mentortools.tasks.settings import LogFile
from mentortools.tasks.work_through import claim as work_out
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.rows_of_unasked import with_lost_rows
from mentortools.workbook.stamp import name_of
from mentortools.workbook.template_of_duties import DEADLINES
from mentortools.workbook.unreadable import Reason, UnreadableFile

Each = TypeVar("Each")
DESKTOP = "desktop"
"""xlwings' word for an Excel that is installed, unlike one in a browser."""

SHEETS: Mapping[str, Callable[[SchoolResult], NewSheet]] = MappingProxyType(
    {
        CHECKS: checks_sheet,
        TRAINING_HOURS: training_hours,
        FUNDING_CLAIM: funding_claim,
        SCHOOL_SUMMARY: school_summary,
        **WHERE_ASKED,
    }
)
"""The sheets that buttons put in, in their order in the workbook."""


class Answer(NamedTuple):
    """What a button comes to: the message, and the exit status as the command line has it."""

    message: str
    status: int


class _Made(Struct, frozen=True):
    """What a button made: the log's result, what was put in, and the sheets that were taken out for good."""

    result: SchoolResult
    filled: Filled
    taken_out: tuple[str, ...]


def check(book: xw.Book, options: Options = TODAY) -> Answer:
    """Puts in ``Checks``, and marks the cells found wrong."""
    return _answer(_fill(book, (CHECKS,), CHECKS, options), "")


def hours(book: xw.Book, options: Options = TODAY) -> Answer:
    """Puts in ``Checks`` and ``Training hours``."""
    made = _fill(book, (CHECKS, TRAINING_HOURS), TRAINING_HOURS, options)
    return _answer(made, words.hours_words(made.result, made.filled.titles[TRAINING_HOURS]))


def claim(book: xw.Book, options: Options = TODAY) -> Answer:
    """Puts in all four sheets, and those that the sets named on the School sheet need, with the calendar."""
    made = _fill(book, tuple(SHEETS), FUNDING_CLAIM, options)
    return _answer(made, words.claim_words(made.result, made.filled.titles[FUNDING_CLAIM]))


def summary(book: xw.Book, options: Options = TODAY) -> Answer:
    """Puts in ``Checks`` and ``School summary``, with its charts."""
    made = _fill(book, (CHECKS, SCHOOL_SUMMARY), SCHOOL_SUMMARY, options)
    return _answer(made, words.summary_words(made.filled.titles[SCHOOL_SUMMARY]))


def certificates(book: xw.Book, options: Options = TODAY) -> Answer:
    """Makes a workbook of certificates beside the open one, as ``mentortools certificate`` does."""
    result, log = _worked_out(book, options), saved_as(book)
    found = recognition(result)
    if not found.sheets:
        raise ToldError(words.NOTHING_TO_CERTIFY)
    out = log.with_name(f"{log.stem} - {CERTIFICATES}.xlsx")
    write_own(out, render(found.sheets, CERTIFICATES_TITLE), inputs=[log])
    remarks = (*rows_not_used(result.log, FOR_CERTIFICATES), *names_left_out(result, found.awarded))
    said = [words.certificates_words(result, len(found.awarded), str(out)), *_as_sentences(remarks)]
    return Answer(words.joined(said), status_of(result.findings))


def calendar(book: xw.Book, options: Options = TODAY) -> Answer:
    """Makes a file for a calendar program beside the open workbook, as ``mentortools calendar`` does."""
    result, log = _worked_out(book, options), saved_as(book)
    if school_calendar(result).is_bare:
        raise ToldError(words.NO_DAYS)
    out, found = log.with_name(f"{log.stem} - calendar.ics"), events([result])
    write_own_text(out, calendar_file(found, result.on), f"PRODID:{PRODUCT}".encode(), inputs=[log])
    whole = with_lost_rows(result.log, DEADLINES, lambda: read_book(book))
    remarks = (*rows_not_used(whole, FOR_A_CALENDAR), *names_replaced(result))
    said = [words.calendar_words(len(found), str(out)), *_as_sentences(remarks)]
    return Answer(words.joined(said), status_of(result.findings))


def clear(book: xw.Book) -> Answer:
    """Takes our sheets and marks out again."""
    _refuse_elsewhere(book)
    with quietly(book.app):
        cleared = take_out(book)
    said = words.cleared_words(cleared.sheets, cleared.notes)
    return Answer(words.joined([said, words.protected_words(cleared.protected)]), 0)


def batch(folder: Path, app: xw.App | None = None, options: Options = TODAY) -> Answer:
    """Works out a folder of returned logs, as ``mentortools batch`` does, into a folder beside it.

    Excel's status bar, where there is one, says how far it has got.
    """
    out = folder.with_name(f"{folder.name} - mentor training")
    try:
        result = work_out_folder(folder, out, BatchOptions(options), progress=_Progress(app))
    finally:
        if app is not None:
            app.status_bar = False
    return Answer(words.batch_words(result, str(out)), exit_status(result))


def help_page() -> Answer:
    """Opens the guide."""
    page = guide_path()
    webbrowser.open(page.as_uri())
    return Answer(words.help_words(str(page)), 0)


def claim_file(path: Path, options: Options = TODAY) -> Answer:
    """Does the work of ``claim`` on a file that is not open, into a copy beside it, as ``mentortools claim`` does.

    Raises:
        FileNotFoundError: If there is no such file.
        mentortools.workbook.unreadable.UnreadableFile: With the one reason why it cannot be read.
    """
    result = work_out_file(path, options)
    copy = filled_copy(path, result)
    out = path.with_name(f"{path.stem} - filled in{ending_of(copy.data)}")
    write_own(out, copy.data, inputs=[path])
    said = [words.claim_words(result, FUNDING_CLAIM), words.findings_words(result, CHECKS), f"Written: {out}."]
    return Answer(words.joined(said), status_of(result.findings))


def _fill(book: xw.Book, makes: Sequence[str], shows: str, options: Options) -> _Made:
    """Works the workbook out, and puts in the sheets that a button makes; those that are there already are renewed too.

    What stands in a workbook is then always of one state of the log, whichever button was pressed last. A sheet that
    the chosen sets no longer ask for is taken out, as a filled copy has none, and the message says so.
    """
    result = _worked_out(book, options)
    there = {own.name.casefold() for own in own_sheets(book)}
    old = {title for title in SHEETS if name_of(title).casefold() in there}
    unasked = set(WHERE_ASKED).difference(asked_for(result))
    wanted = [title for title in SHEETS if title not in unasked and (title in makes or title in old)]
    with quietly(book.app):
        filled = fill_in(book, [SHEETS[title](result) for title in wanted], marks_of(result.findings).marks)
        book.sheets[filled.titles[shows]].activate()
    return _Made(result, filled, tuple(title for title in SHEETS if title in old & unasked))


def _worked_out(book: xw.Book, options: Options) -> SchoolResult:
    """The workbook worked out as it stands in Excel."""
    _refuse_elsewhere(book)
    snapshot = read_book(book)
    try:
        return work_out(LogFile(book.name, snapshot), options.settings())
    except UnreadableFile as error:
        if error.reason is Reason.NO_MENTOR_LOG:
            raise ToldError(words.NO_LOG) from error
        raise


def _refuse_elsewhere(book: xw.Book) -> None:
    """Excel on a Mac and in a browser lets nobody copy a sheet in from outside."""
    if book.app.engine.type != DESKTOP or sys.platform == "darwin":
        raise ToldError(words.ELSEWHERE)


def _as_sentences(remarks: Iterable[str]) -> Iterator[str]:
    """What of the log is not in what was made of it, each as a sentence."""
    return (f"{said[0].upper()}{said[1:]}" for said in remarks)


def _answer(made: _Made, worked_out: str) -> Answer:
    found = words.findings_words(made.result, made.filled.titles[CHECKS])
    rest = (words.protected_words(made.filled.protected), words.taken_out_words(made.taken_out))
    return Answer(words.joined([worked_out, found, *rest]), status_of(made.result.findings))


class _Progress:
    """How far a batch has got, in Excel's status bar."""

    def __init__(self, app: xw.App | None) -> None:
        self._app = app

    def __call__(self, items: Sequence[Each], doing: str, _findings: Callable[[], int] | None = None) -> Iterator[Each]:
        for number, item in enumerate(items, 1):
            if self._app is not None:
                self._app.status_bar = f"Mentor training: {doing.lower()} file {number:,} of {len(items):,}"
            yield item
