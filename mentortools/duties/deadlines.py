"""What is due when: the school's Deadlines and the claim windows, as dated entries; what is done, late and to come."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mentortools.model.cell import Cell
from mentortools.policy.claim_window import ClaimWindow
from mentortools.workbook.log_of_duties import DeadlineRow
from mentortools.workbook.plain_name import plain

CLAIM = "Claim"


class DueState(StrEnum):
    """How a deadline stands on a day."""

    DONE = "Done"
    DONE_LATE = "Done late"
    OVERDUE = "Overdue"
    TO_COME = "To come"


class Entry(NamedTuple):
    """One day on a calendar.

    Attributes:
        due_on: The day.
        title: What is due, or what happens.
        kind: One of the kinds of the Deadlines sheet.
        provider_code: Whose deadline it is; empty where it is everybody's.
        trainee: For whom; empty where it is for all.
        state: How it stands.
        done_on: The day it was done; None where it was not.
        on_school_calendar: Whether the school's own calendar has it; None where nobody says.
        cell: Where it stands in the log; None for days that rules give.
        about: Further words; empty where there are none.
    """

    due_on: date
    title: str
    kind: str
    provider_code: str
    trainee: str
    state: DueState
    done_on: date | None = None
    on_school_calendar: bool | None = None
    cell: Cell | None = None
    about: str = ""


def calendar(rows: Iterable[DeadlineRow], windows: Iterable[ClaimWindow], on: date) -> tuple[Entry, ...]:
    """The school's deadlines, and the days on which claim windows open and close, in the order of their days.

    A window's day that nobody has confirmed is no day, and is left out.
    """
    entries = (*(entry_of(row, on) for row in rows), *(entry for each in windows for entry in _of_window(each, on)))
    return tuple(sorted(entries, key=lambda entry: entry.due_on))


def entry_of(row: DeadlineRow, on: date) -> Entry:
    """One row of Deadlines."""
    return Entry(
        row.due_on, row.deadline, row.kind, row.provider_code or "", row.trainee, _state(row, on), row.done_on,
        row.on_school_calendar, row.at.cell("due_on"), row.notes,
    )  # fmt: skip


def undated(windows: Iterable[ClaimWindow]) -> tuple[str, ...]:
    """The claim windows with a day that nobody has confirmed, in words."""
    return tuple(str(window) for window in windows if not window.confirmed)


def named(rows: Iterable[DeadlineRow], name: str, trainee: str, provider_code: str) -> Sequence[DeadlineRow]:
    """The deadlines whose name has a word in it, for one trainee: its own, its provider's and everybody's.

    A trainee's own deadlines stand in place of its provider's, and these in place of everybody's.
    """
    wanted = plain(name)
    found = [row for row in rows if wanted in plain(row.deadline)]
    own = [row for row in found if row.trainee and plain(row.trainee) == plain(trainee)
           and row.provider_code in {None, "", provider_code}]  # fmt: skip
    of_provider = [row for row in found if not row.trainee and row.provider_code == provider_code]
    of_all = [row for row in found if not row.trainee and not row.provider_code]
    return sorted(own or of_provider or of_all, key=lambda row: row.due_on)


def _state(row: DeadlineRow, on: date) -> DueState:
    if row.done_on is not None and row.done_on <= on:
        return DueState.DONE_LATE if row.done_on > row.due_on else DueState.DONE
    return DueState.OVERDUE if row.due_on < on else DueState.TO_COME


def _of_window(window: ClaimWindow, on: date) -> Iterator[Entry]:
    for due_on, title in ((window.opens, "Claim window opens"), (window.closes, "Claim window closes")):
        if due_on is not None:
            state = DueState.TO_COME if on <= due_on else DueState.DONE
            yield Entry(due_on, title, CLAIM, "", "", state)
