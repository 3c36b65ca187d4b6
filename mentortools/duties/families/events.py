"""Duties that are met once: reports and other events, by the days that the Deadlines sheet gives for them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from mentortools.duties.deadlines import named
from mentortools.duties.figures import words
from mentortools.duties.judged import Finding, State, together
from mentortools.duties.pairs import OfPair, Pair
from mentortools.duties.records import stay_in_doubt
from mentortools.duties.words import day, listed
from mentortools.model.cell import Cell
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.log_of_duties import DeadlineRow
from mentortools.workbook.template import MENTORING_LOG


class _Event(NamedTuple):
    """Something that takes place once: when it is due, when it was done, where that stands, and why it is not owed."""

    name: str
    due: date | None
    done: date | None
    cell: Cell
    why_not: str = ""


def reports_on_time(pair: Pair, asked: Requirement) -> Finding:
    """Reports written by the days that Deadlines gives for them."""
    return together(_of_event(pair, event, undated=State.NOT_KNOWN) for event in _events(pair, words(asked, "kinds")))


def dated_event(pair: Pair, asked: Requirement) -> Finding:
    """Events that took place, by their day where Deadlines gives one."""
    return together(_of_event(pair, event, undated=State.MET) for event in _events(pair, words(asked, "kinds")))


def _events(pair: Pair, kinds: Iterable[str]) -> Iterator[_Event]:
    """Each event with its deadline: the first record is the first deadline's where that names no day of its own.

    It is that of a deadline that is not owed only where it was in time for it.
    """
    for kind in kinds:
        rows = list(pair.rows((kind,)))
        deadlines = named(pair.case.log.deadlines, kind, pair.placement.trainee, pair.placement.provider_code)
        for deadline in deadlines:
            typed, why_not = _typed(pair, deadline), _why_not(pair, deadline)
            is_in_time = bool(rows) and (not why_not or rows[0].date <= deadline.due_on)
            record = rows.pop(0) if is_in_time else None
            done = typed or (record.date if record else None)
            cell = record.at.cell("date") if record and not typed else _cell(deadline, typed)
            yield _Event(deadline.deadline, deadline.due_on, done, cell, why_not)
        if not deadlines:
            yield _Event(kind, None, rows[0].date if rows else None, rows[0].at.cell("date") if rows else pair.cell)


def _cell(deadline: DeadlineRow, typed: date | None) -> Cell:
    """Where a deadline shows it: not under Done on where nothing stands there that a row for all could say of one."""
    return deadline.at.cell("done_on" if typed or deadline.trainee else "due_on")


def _typed(pair: Pair, deadline: DeadlineRow) -> date | None:
    """The day under Done on, where it has come. One for all trainees is of those who were here on it."""
    done = deadline.done_on if deadline.done_on and deadline.done_on <= pair.case.on else None
    return done if done and (deadline.trainee or pair.placement.stay().includes(done)) else None


def _why_not(pair: Pair, deadline: DeadlineRow) -> str:
    """Why a deadline is not owed for a trainee: who had withdrawn, or, where it is for all, was not here on its day.

    A day on which the trainee is here and no mentor's own days say whose it is, is of all the mentors.
    """
    placement, due = pair.placement, deadline.due_on
    if placement.withdrew_on and placement.withdrew_on < due:
        return f"withdrew before {day(due)}"
    own = placement.stay_with(pair.mentor_trn)
    is_of_nobody = not any(placement.stay_with(trn).includes(due) for trn in placement.mentors)
    if deadline.trainee or own.includes(due) or (is_of_nobody and placement.stay().includes(due)):
        return ""
    return f"{'over before' if own.is_over(due) else 'not begun on'} {day(due)}"


def _of_event(pair: Pair, event: _Event, undated: State) -> Finding:
    if event.done is None:
        return _not_done(pair, event)
    said = f"{event.name} on {day(event.done)}"
    if event.due is None:
        return Finding(undated, said if undated is State.MET else f"{said}; Deadlines has no day for it", (event.cell,))
    if event.done > event.due:
        return Finding(State.MISSED, f"{said}, due on {day(event.due)}", (event.cell,))
    return Finding(State.MET, said, (event.cell,))


def _not_done(pair: Pair, event: _Event) -> Finding:
    if event.due is None:
        return missing(pair, (event.name,), f"no {event.name}")
    if event.why_not:
        return Finding(State.NOT_OWED, f"{event.name}: {event.why_not}", (event.cell,))
    if pair.case.on <= event.due:
        return Finding(State.NOT_YET, f"{event.name}, due on {day(event.due)}", (event.cell,))
    said = f"no {event.name}, due on {day(event.due)}"
    doubts = stay_in_doubt(pair.case.log, pair.placement)
    if doubts:
        return Finding(State.NOT_KNOWN, f"{said} ({doubts[0].why})", (doubts[0].cell,))
    return not_found(pair, (event.name,), said, (event.cell,))


def missing(pair: Pair, kinds: tuple[str, ...], said: str) -> Finding:
    """Nothing is there of what is owed by the end of the placement."""
    if pair.placement.withdrew_on and pair.placement.withdrew_on < pair.case.on:
        return Finding(State.NOT_OWED, "the trainee withdrew", (pair.cell,))
    if not pair.is_over:
        return Finding(State.NOT_YET, said, (pair.cell,))
    return not_found(pair, kinds, said, (pair.cell,))


def not_found(pair: Pair, kinds: tuple[str, ...], said: str, cells: Sequence[Cell]) -> Finding:
    """Nothing is there, and it is too late; not known where a row of the log could be it."""
    doubts = pair.doubts(kinds)
    if doubts or not pair.case.has(MENTORING_LOG.name, "activity"):
        why = listed(doubt.why for doubt in doubts) or "the Mentoring log has no heading Activity"
        return Finding(State.NOT_KNOWN, f"{said} ({why})", tuple(doubt.cell for doubt in doubts) or tuple(cells))
    return Finding(State.MISSED, said, tuple(cells))


EVENTS: Mapping[str, OfPair] = {"reports-on-time": reports_on_time, "dated-event": dated_event}
"""How each duty of this family is judged, for one mentor with one trainee."""
