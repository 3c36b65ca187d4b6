"""The newsletter of a half-term: what comes up for a whole group. It speaks of nobody by name, and of no gap."""

from collections.abc import Iterator

from msgspec import Struct

from mentortools.duties.case import Case
from mentortools.duties.deadlines import DueState, Entry
from mentortools.duties.leads import Group
from mentortools.duties.term import HalfTerm
from mentortools.policy.period import Period, in_words
from mentortools.policy.requirements.requirement_set import Component
from mentortools.reports.counted import counted
from mentortools.reports.names import provider_label
from mentortools.reports.plain_page import PlainPage
from mentortools.reports.reminders.letter import GroupLetter, address_of, closed
from mentortools.reports.school_calendar import SchoolCalendar


class Turn(Struct, frozen=True):
    """A half-term, and which of how many it is."""

    half_term: HalfTerm
    number: int
    of: int

    def __str__(self) -> str:
        return f"half-term {self.number} of {self.of}"


def turn_of(case: Case) -> Turn | None:
    """The half-term of the day the work is done for, or the next to come; None where there is none."""
    each = case.term.half_terms if case.term else ()
    turns = (Turn(half_term, number, len(each)) for number, half_term in enumerate(each, start=1))
    return next((turn for turn in turns if case.on <= turn.half_term.last), None)


def newsletter(case: Case, group: Group, turn: Turn, days: SchoolCalendar) -> GroupLetter:
    """The letter to a group, for one half-term."""
    school = case.log.school.name or "your school"
    page = PlainPage(f"Mentor training: {turn}, {Period(turn.half_term.first, turn.half_term.last)}")
    page.paragraph("Hello,")
    page.paragraph(f"This is what comes up for the mentors at {school}.")
    _dates(page, case, group, turn, days)
    _training(page, case, group)
    page.paragraph("This newsletter is the same for everybody in the group. Log each session of training with its day"
                   " and hours, and keep what shows it.")  # fmt: skip
    text = closed(page, group.lead_mentor)
    addresses = (address_of(mentor.email) for trn in group.mentors if (mentor := case.log.mentor(trn)))
    to = tuple(dict.fromkeys(each for each in addresses if each))
    subject = f"Mentor training at {school}: {turn}"
    return GroupLetter(f"{group.lead_mentor}/newsletter, half-term {turn.number}", "", to, subject, text)


def _dates(page: PlainPage, case: Case, group: Group, turn: Turn, days: SchoolCalendar) -> None:
    codes = {row.provider_code for trn in group.mentors for row in case.trainees_by_mentor.get(trn, ())}
    due = [entry for entry in days.deadlines if _is_for_all(entry, codes)]
    now = [entry for entry in due if entry.due_on <= turn.half_term.last]
    later = [entry for entry in (*due, *days.windows) if entry.due_on >= case.on and entry not in now]
    page.heading("In this half-term")
    for entry in now:
        page.paragraph(_said(case, entry))
    page.paragraph(f"{in_words(turn.half_term.last)}: last day of teaching in this half-term")
    if later:
        page.heading("Later in the year")
    for entry in sorted(later, key=lambda each: each.due_on):
        page.paragraph(_said(case, entry))


def _is_for_all(entry: Entry, codes: set[str]) -> bool:
    """Whether a deadline is to come, for nobody alone, and for providers of the group's trainees."""
    is_open = entry.state is DueState.TO_COME
    return is_open and not entry.trainee and (not entry.provider_code or entry.provider_code in codes)


def _said(case: Case, entry: Entry) -> str:
    provider = f", {provider_label(case.log, entry.provider_code)}" if entry.provider_code else ""
    return f"{in_words(entry.due_on)}: {entry.title}{provider}"


def _training(page: PlainPage, case: Case, group: Group) -> None:
    parts = list(_parts(case, group))
    if not parts:
        return
    page.heading("The training")
    page.paragraph("These are the parts that the programme names.")
    for number, part in enumerate(parts, start=1):
        page.item(number, [part.title, _about(part)])


def _parts(case: Case, group: Group) -> Iterator[Component]:
    """The parts of the training that are for a mentor of any of the group's trainees."""
    programmes = {row.programme for trn in group.mentors for row in case.trainees_by_mentor.get(trn, ())}
    for part in case.chosen.components:
        if not part.for_programmes or programmes.intersection(part.for_programmes):
            yield part


def _about(part: Component) -> str:
    times = counted(part.how_many, "time") if part.how_many > 1 else ""
    reflection = "with a written reflection" if part.reflection else ""
    said = ", ".join(each for each in (part.kind, times, reflection) if each)
    return f"{said[:1].upper()}{said[1:]}"
