"""A reminder to one mentor of parts of the training that are not done. It goes to that mentor alone."""

from collections.abc import Iterable

from mentortools.duties.case import Case
from mentortools.duties.components import ComponentOf
from mentortools.duties.deadlines import DueState, Entry
from mentortools.duties.judged import State
from mentortools.duties.leads import Gap
from mentortools.policy.period import in_words
from mentortools.reports.counted import counted
from mentortools.reports.names import provider_label
from mentortools.reports.plain_page import PlainPage
from mentortools.reports.reminders.letter import GroupLetter, address_of, closed
from mentortools.reports.school_calendar import SchoolCalendar
from mentortools.workbook.plain_name import plain

_ORDER = (State.MISSED, State.NOT_KNOWN, State.NOT_YET)
_TRAINING = plain("Training")


def reminder(case: Case, gap: Gap, lead_mentor: str, days: SchoolCalendar) -> GroupLetter:
    """The letter to one mentor."""
    mentor = case.log.mentor(gap.mentor_trn)
    name = case.log.mentor_name(gap.mentor_trn)
    number = counted(len(gap.parts), "part")
    page = PlainPage(f"Your mentor training: {number} to do or to record")
    page.paragraph(f"Hello {(mentor.first_name if mentor else '') or name},")
    page.paragraph(
        f"The mentor log of {case.log.school.name or 'your school'} does not show {number} of your training as done on"
        f" {in_words(case.on)}:"
    )
    for place, part in enumerate(sorted(gap.parts, key=lambda each: _ORDER.index(each.state)), start=1):
        page.item(place, [part.component.title, *_said(part)])
    _dates(page, case, gap.mentor_trn, days)
    page.heading("If you have done any of it")
    keeper = "me" if lead_mentor else "the person who keeps the mentor log"
    page.paragraph(f"Tell {keeper} what you did, on which day, and what shows it. The log can then be put right.")
    text = closed(page, lead_mentor)
    subject = f"Your mentor training: {number} to do or to record"
    to = address_of(mentor.email) if mentor else ""
    return GroupLetter(f"{lead_mentor}/{name}", to, (), subject, text)


def _said(part: ComponentOf) -> Iterable[str]:
    wanted = max(1, part.component.how_many)
    if wanted > 1:
        yield f"{sum(time.counts is True for time in part.times)} of {wanted} done."
    if part.component.reflection:
        yield "A written reflection belongs to it."
    if part.state is State.MISSED:
        yield f"It was due by {in_words(part.due)}."
    elif part.state is State.NOT_YET:
        yield f"It is due by {in_words(part.due)}."
    else:
        yield "The log leaves open whether it is done."
        for why in dict.fromkeys(time.why for time in part.times if time.why):
            yield f"{why}."


def _dates(page: PlainPage, case: Case, mentor_trn: str, days: SchoolCalendar) -> None:
    """Training to come that anybody's trainees' providers, or everybody, may attend."""
    codes = {row.provider_code for row in case.trainees_by_mentor.get(mentor_trn, ())}
    to_come = [entry for entry in days.deadlines if _is_training(entry, codes)]
    if not to_come:
        return
    page.heading("Training to come")
    for entry in to_come:
        provider = f", {provider_label(case.log, entry.provider_code)}" if entry.provider_code else ""
        page.paragraph(f"{in_words(entry.due_on)}: {entry.title}{provider}")


def _is_training(entry: Entry, codes: set[str]) -> bool:
    is_own = not entry.trainee and (not entry.provider_code or entry.provider_code in codes)
    return is_own and plain(entry.kind) == _TRAINING and entry.state is DueState.TO_COME
