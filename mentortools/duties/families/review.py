"""Duties of the development review: begun, rated, looked at at the meetings, finished, uploaded."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from mentortools.duties.case import Case
from mentortools.duties.done import done
from mentortools.duties.figures import number, words, yes
from mentortools.duties.judged import Finding, OfMentor, State, unless_let_off
from mentortools.duties.reviews import FINAL, INDUCTION, Review, review_of
from mentortools.duties.words import NOBODY, count, day, listed
from mentortools.model.cell import Cell
from mentortools.policy.period import Period
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.template import DEVELOPMENT_REVIEW
from mentortools.workbook.template_of_duties import REVIEW_MEETINGS

MEETINGS = REVIEW_MEETINGS.name
SEPTEMBER = 9


def review_begun(case: Case, asked: Requirement, trn: str) -> Finding:
    """First ratings, by so many days after the mentor's first trainee starts.

    Reviewed on is the day of the last look at a statement: where it has later ratings as well, a late day says nothing
    of the first.
    """
    review = review_of(case.log, trn)
    rated = [row for row in review.rows if row.initial_rating]
    begun = review.begun_on(case.on)
    starts = case.starts_on(trn)
    if not rated and not starts:
        return Finding(State.NOT_OWED, NOBODY)
    due = starts + timedelta(days=int(number(asked, "within_days"))) if starts else case.ends_on
    cells = tuple(row.at.cell("reviewed_on") for row in rated[:1])
    if not rated:
        return _open(case, trn, due, "no ratings")
    if begun is None:
        return Finding(State.NOT_KNOWN, "ratings without a day", cells)
    if begun <= due:
        return Finding(State.MET, f"begun on {day(begun)}", cells, begun, due)
    if not review.held(INDUCTION, case.on) and any(row.current_rating or row.final_rating for row in rated):
        return Finding(State.NOT_KNOWN, f"no day of the first ratings, due by {day(due)}", cells, begun, due)
    said = f"review begun on {day(begun)}, {count((begun - due).days, 'day')} after it was due on {day(due)}"
    return unless_let_off(case, trn, Finding(State.MISSED, said, cells, begun, due), due)


def review_rated(case: Case, asked: Requirement, trn: str) -> Finding:
    """A rating for every statement, so many priority areas, so many actions: from the first review's day on."""
    review = review_of(case.log, trn)
    if not review.rows:
        return _open(case, trn, case.ends_on, "no ratings", case.closes_from)
    lacks = tuple(_lacks(review, asked))
    if not lacks:
        return Finding(State.MET, "rated, with a priority and actions", (review.rows[0].at.cell("initial_rating"),))
    cell = (review.unrated or review.rows)[0].at.cell("initial_rating" if review.unrated else "priority")
    due = _first_due(case, trn)
    if why_not := case.let_off(trn, due):
        return Finding(State.NOT_OWED, why_not, (cell,))
    return Finding(State.NOT_YET if case.on <= due else State.MISSED, listed(lacks), (cell,), due_on=due)


def _lacks(review: Review, asked: Requirement) -> Iterator[str]:
    wanted, actions = int(number(asked, "priorities")), int(number(asked, "actions"))
    if review.unrated:
        yield f"{count(len(review.unrated), 'statement')} without a first rating"
    if len(review.priorities) != wanted:
        yield f"{count(len(review.priorities), 'priority area')} where {wanted} {'is' if wanted == 1 else 'are'} asked"
    if len(review.actions) < actions:
        yield f"{count(len(review.actions), 'action')} of {actions}"


def _first_due(case: Case, trn: str) -> date:
    """The day by which the first review is due, by the chosen set that asks for one, or else as it usually is."""
    starts = case.starts_on(trn)
    own = case.chosen.requirements_of("review-begun")
    usual = DUTIES["review-begun"].figures["within_days"].default
    within = max((number(each, "within_days") for each in own), default=usual)
    return starts + timedelta(days=int(within)) if starts and isinstance(within, Decimal) else case.ends_on


def review_at_meetings(case: Case, asked: Requirement, trn: str) -> Finding:
    """The review looked at on the day of each meeting that took place while the mentor had a trainee."""
    component = case.component(asked, words(asked, "component")[0])
    each_done = done(case, component, trn, asked.providers) if component else ()
    held = [each for each in each_done if each.day and not _is_elsewhen(case, trn, each.day)]
    if not held:
        is_to_come = case.on <= case.ends_on and not case.let_off(trn, case.ends_on, case.closes_from)
        return Finding(State.NOT_YET if is_to_come else State.NOT_OWED, "no meeting took place")
    review = review_of(case.log, trn)
    reviewed = {row.date for row in review.meetings} | {row.reviewed_on for row in review.rows}
    without = [each for each in held if each.day not in reviewed]
    if not without:
        return Finding(State.MET, f"at {count(len(held), 'meeting')}", tuple(each.cell for each in held))
    if not case.headings(MEETINGS) or case.could_have_lost(MEETINGS, trn):
        return Finding(State.NOT_KNOWN, f"no sheet {MEETINGS} says so", tuple(each.cell for each in without))
    days = listed(day(each.day) for each in without if each.day)
    return Finding(State.MISSED, f"no review at the meeting on {days}", tuple(each.cell for each in without))


def _is_elsewhen(case: Case, trn: str, meeting: date) -> bool:
    """Whether a meeting was on a day before the mentor had a trainee, or after there was none any more."""
    starts = case.starts_on(trn)
    return bool((starts and meeting < starts) or case.let_off(trn, meeting))


def review_final(case: Case, asked: Requirement, trn: str) -> Finding:
    """A final review in one month of the academic year, with the lead mentor where that is asked."""
    month = _month(case, number(asked, "month"))
    review = review_of(case.log, trn)
    held = review.held(FINAL, case.on)
    with_lead = yes(asked, "lead_mentor")
    if with_lead and held and not any(row.lead_mentor for row in held):
        return Finding(State.NOT_KNOWN, "the final review names no lead mentor", (held[0].at.cell("lead_mentor"),))
    if held:
        days = [(row.date, row.at.cell("date")) for row in held if row.lead_mentor or not with_lead]
        return _within(case, trn, days, month)
    rated = [row for row in review.rows if row.final_rating]
    reviewed = [(row.reviewed_on, row.at.cell("reviewed_on")) for row in rated
                if row.reviewed_on and row.reviewed_on <= case.on]  # fmt: skip
    if not rated or (reviewed and with_lead):
        said = f"no final review{' with the lead mentor' if with_lead else ''}"
        return _open(case, trn, month.last, said, month.first)
    if not reviewed:
        return Finding(State.NOT_KNOWN, "final ratings without a day", (rated[0].at.cell("reviewed_on"),))
    return _within(case, trn, reviewed, month)


def review_uploaded(case: Case, _asked: Requirement, trn: str) -> Finding:
    """A day on which the final review was uploaded: what was uploaded before it is an earlier one."""
    review = review_of(case.log, trn)
    final = review.held(FINAL, case.on)
    uploaded = [row for row in review.meetings if row.uploaded_on and row.uploaded_on <= case.on]
    since = [
        row for row in uploaded if row in final or (final and row.uploaded_on and row.uploaded_on >= final[-1].date)
    ]
    if since:
        return Finding(State.MET, "uploaded", (since[0].at.cell("uploaded_on"),))
    cells = tuple(row.at.cell("uploaded_on") for row in (final or review.meetings)[-1:])
    if why_not := case.let_off(trn, case.ends_on, case.closes_from):
        return Finding(State.NOT_OWED, why_not)
    if case.on <= case.ends_on:
        return Finding(State.NOT_YET, "not uploaded", cells)
    if uploaded and not final:
        said = f"uploaded on {listed(day(row.uploaded_on) for row in uploaded if row.uploaded_on)}, and no final review"
        return Finding(State.NOT_KNOWN, f"{said} in the log", cells)
    if not case.has(MEETINGS, "uploaded_on") or case.could_have_lost(MEETINGS, trn):
        return Finding(State.NOT_KNOWN, "the log does not say whether it was uploaded", cells)
    since_when = " since the final review" if uploaded else ""
    return Finding(State.MISSED, f"development review not uploaded{since_when}", cells)


def _open(case: Case, trn: str, due: date, said: str, since: date | None = None) -> Finding:
    """Nothing is there: in time, too late, or not known where the log could not hold it.

    Nothing is owed that was due after the mentor had no trainee any more.
    """
    if why_not := case.let_off(trn, due, since):
        return Finding(State.NOT_OWED, why_not)
    if case.on <= due:
        return Finding(State.NOT_YET, f"{said}, due by {day(due)}", due_on=due)
    sheet = DEVELOPMENT_REVIEW.name
    if not case.headings(sheet) or case.could_have_lost(sheet, trn) or case.could_have_lost(MEETINGS, trn):
        return Finding(State.NOT_KNOWN, f"{said} that the log can show", due_on=due)
    return Finding(State.MISSED, f"{said}, due by {day(due)}", due_on=due)


def _within(case: Case, trn: str, days: Sequence[tuple[date, Cell]], month: Period) -> Finding:
    inside = [(held, cell) for held, cell in days if held in month]
    held, cell = max(inside or days)
    if inside:
        return Finding(State.MET, f"on {day(held)}", (cell,), held, month.last)
    said = f"final review on {day(held)}, asked for in {month.first:%B}"
    state = State.NOT_YET if case.on <= month.last else State.MISSED
    return unless_let_off(case, trn, Finding(state, said, (cell,), held, month.last), month.last, month.first)


def _month(case: Case, month: Decimal) -> Period:
    number_of_month = int(month)
    year = case.year.start + (number_of_month < SEPTEMBER)
    return Period(date(year, number_of_month, 1), date(year, number_of_month, monthrange(year, number_of_month)[1]))


REVIEW: Mapping[str, OfMentor] = {
    "review-begun": review_begun,
    "review-rated": review_rated,
    "review-at-meetings": review_at_meetings,
    "review-final": review_final,
    "review-uploaded": review_uploaded,
}
"""How each duty of this family is judged, for one mentor."""
