"""Duties of the development review: begun, rated, looked at at the meetings, finished, uploaded."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from mentortools.duties.case import Case
from mentortools.duties.done import done
from mentortools.duties.figures import number, words, yes
from mentortools.duties.judged import Finding, OfMentor, State
from mentortools.duties.reviews import FINAL, SHARING, review_of
from mentortools.duties.words import count, day, listed
from mentortools.model.cell import Cell
from mentortools.policy.period import Period
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.template import DEVELOPMENT_REVIEW
from mentortools.workbook.template_of_duties import REVIEW_MEETINGS

MEETINGS = REVIEW_MEETINGS.name
SEPTEMBER = 9


def review_begun(case: Case, asked: Requirement, trn: str) -> Finding:
    """First ratings, by so many days after the mentor's first trainee starts."""
    review = review_of(case.log, trn)
    starts = case.starts_on(trn)
    due = starts + timedelta(days=int(number(asked, "within_days"))) if starts else case.ends_on
    rated = [row for row in review.rows if row.initial_rating]
    begun = review.begun_on(case.on)
    cells = tuple(row.at.cell("reviewed_on") for row in rated[:1])
    if not rated:
        return _open(case, trn, due, "no ratings")
    if begun is None:
        return Finding(State.NOT_KNOWN, "ratings without a day", cells)
    if begun > due:
        return Finding(State.MISSED, f"begun on {day(begun)}, due by {day(due)}", cells)
    return Finding(State.MET, f"begun on {day(begun)}", cells)


def review_rated(case: Case, asked: Requirement, trn: str) -> Finding:
    """A rating for every statement, so many priority areas, so many actions."""
    review = review_of(case.log, trn)
    if not review.rows:
        return _open(case, trn, case.ends_on, "no ratings")
    wanted, actions = int(number(asked, "priorities")), int(number(asked, "actions"))
    lacks = []
    if review.unrated:
        lacks.append(f"{count(len(review.unrated), 'statement')} without a first rating")
    if len(review.priorities) != wanted:
        lacks.append(
            f"{count(len(review.priorities), 'priority area')} where {wanted} {'is' if wanted == 1 else 'are'} asked"
        )
    if len(review.actions) < actions:
        lacks.append(f"{count(len(review.actions), 'action')} of {actions}")
    if not lacks:
        return Finding(State.MET, "rated, with a priority and actions", (review.rows[0].at.cell("initial_rating"),))
    cell = (review.unrated or review.rows)[0].at.cell("initial_rating" if review.unrated else "priority")
    return Finding(State.MISSED, listed(lacks), (cell,))


def review_at_meetings(case: Case, asked: Requirement, trn: str) -> Finding:
    """The review looked at on the day of each meeting that took place."""
    component = case.component(asked, words(asked, "component")[0])
    held = [each for each in done(case, component, trn, asked.providers) if each.day] if component else []
    if not held:
        return Finding(State.NOT_YET if case.on <= case.ends_on else State.NOT_OWED, "no meeting took place")
    review = review_of(case.log, trn)
    reviewed = {row.date for row in review.held(SHARING, case.on)} | {row.reviewed_on for row in review.rows}
    without = [each for each in held if each.day not in reviewed]
    if not without:
        return Finding(State.MET, f"at {count(len(held), 'meeting')}", tuple(each.cell for each in held))
    if not case.headings(MEETINGS) or case.could_have_lost(MEETINGS, trn):
        return Finding(State.NOT_KNOWN, f"no sheet {MEETINGS} says so", tuple(each.cell for each in without))
    days = listed(day(each.day) for each in without if each.day)
    return Finding(State.MISSED, f"no review at the meeting on {days}", tuple(each.cell for each in without))


def review_final(case: Case, asked: Requirement, trn: str) -> Finding:
    """A final review in one month of the academic year, with the lead mentor where that is asked."""
    month = _month(case, number(asked, "month"))
    review = review_of(case.log, trn)
    held = review.held(FINAL, case.on)
    if yes(asked, "lead_mentor") and held and not any(row.lead_mentor for row in held):
        return Finding(State.NOT_KNOWN, "the final review names no lead mentor", (held[0].at.cell("lead_mentor"),))
    if held:
        return _within([(row.date, row.at.cell("date")) for row in held], month)
    rated = [row for row in review.rows if row.final_rating]
    days = [(row.reviewed_on, row.at.cell("reviewed_on")) for row in rated
            if row.reviewed_on and row.reviewed_on <= case.on]  # fmt: skip
    if not rated or (days and yes(asked, "lead_mentor")):
        return _open(case, trn, month.last, "no final review")
    if not days:
        return Finding(State.NOT_KNOWN, "final ratings without a day", (rated[0].at.cell("reviewed_on"),))
    return _within(days, month)


def review_uploaded(case: Case, _asked: Requirement, trn: str) -> Finding:
    """A day on which the review was uploaded."""
    review = review_of(case.log, trn)
    uploaded = [row for row in review.meetings if row.uploaded_on and row.uploaded_on <= case.on]
    if uploaded:
        return Finding(State.MET, "uploaded", (uploaded[0].at.cell("uploaded_on"),))
    cells = tuple(row.at.cell("uploaded_on") for row in review.meetings[-1:])
    if case.on <= case.ends_on:
        return Finding(State.NOT_YET, "not uploaded", cells)
    if not case.has(MEETINGS, "uploaded_on") or case.could_have_lost(MEETINGS, trn):
        return Finding(State.NOT_KNOWN, "the log does not say whether it was uploaded", cells)
    return Finding(State.MISSED, "not uploaded", cells)


def _open(case: Case, trn: str, due: date, said: str) -> Finding:
    """Nothing is there: in time, too late, or not known where the log could not hold it."""
    if case.on <= due:
        return Finding(State.NOT_YET, f"{said}, due by {day(due)}")
    sheet = DEVELOPMENT_REVIEW.name
    if not case.headings(sheet) or case.could_have_lost(sheet, trn) or case.could_have_lost(MEETINGS, trn):
        return Finding(State.NOT_KNOWN, f"{said} that the log can show")
    return Finding(State.MISSED, f"{said}, due by {day(due)}")


def _within(days: Sequence[tuple[date, Cell]], month: Period) -> Finding:
    inside = [(held, cell) for held, cell in days if held in month]
    held, cell = max(inside or days)
    if inside:
        return Finding(State.MET, f"on {day(held)}", (cell,))
    return Finding(State.MISSED, f"on {day(held)}, asked for in {month.first:%B}", (cell,))


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
