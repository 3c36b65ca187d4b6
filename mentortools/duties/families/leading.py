"""Duties of lead mentors: a group for each mentor, letters each half-term, word where training is missing, visits."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta

from mentortools.duties.case import Case
from mentortools.duties.families.training import by_duty, trained
from mentortools.duties.given import Given, given_in_words
from mentortools.duties.judged import Finding, Judged, OfMentor, Person, State, together
from mentortools.duties.leads import LETTERS, TALKS, Group, HalfTermLetters, gaps, group_of, groups, letters
from mentortools.duties.records import is_one_of
from mentortools.duties.words import FEW_PARTS, NO_TRAINEE, TRAINEE_OPEN, count, day, listed
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.log_of_duties import ContactRow
from mentortools.workbook.template import MENTORS, TRAINING_LOG
from mentortools.workbook.template_of_duties import COMPONENTS
from mentortools.workbook.template_of_duties import CONTACTS as CONTACTS_SHEET

CONTACTS = CONTACTS_SHEET.name
SHOW_TRAINING = (TRAINING_LOG.name, COMPONENTS.name)
SIX_WEEKS = timedelta(days=42)
"""The sources give no number of days for a start; an induction is given as many."""


def lead_mentor_named(case: Case, _asked: Requirement, trn: str) -> Finding:
    """A lead mentor beside each mentor."""
    mentor = case.log.mentor(trn)
    if mentor is None or not case.has(MENTORS.name, "lead_mentor"):
        return Finding(State.NOT_KNOWN, "the log does not say whose group it is")
    cells = (mentor.at.cell("lead_mentor"),)
    said = given_in_words(mentor.lead_mentor)
    if said is Given.YES:
        return Finding(State.MET, mentor.lead_mentor, cells)
    if mentor.lead_mentor and said is Given.NOT_SAID:
        return Finding(State.NOT_KNOWN, f"“{mentor.lead_mentor}” names no lead mentor", cells)
    return Finding(State.MISSED, "no lead mentor", cells)


def newsletter_each_half_term(case: Case, asked: Requirement) -> Iterable[Judged]:
    """A letter to each group in each half-term that is over."""
    for group in _led(case):
        is_owed = any(case.has_trainee(trn) is not False for trn in group.mentors)
        yield _of(case, asked, group, _letters(case, group) if is_owed else Finding(State.NOT_OWED, NO_TRAINEE))


def gaps_contacted(case: Case, asked: Requirement, trn: str) -> Finding:
    """Word to a mentor with a gap in the training: a part that was due and is not done, or no training at all.

    A part that can still be done is no gap yet.
    """
    group = group_of(case, trn)
    if group is None:
        return Finding(State.NOT_OWED, "no lead mentor")
    found = gaps(case, group, case.chosen.components_of(asked), by_duty(case, asked), asked.providers)
    if not found:
        return _no_gap(case, trn)
    parts = found[0].parts
    late = [part for part in parts if part.state is State.MISSED]
    missing = listed((part.missing for part in late or parts), FEW_PARTS)
    words = [row for row in group.contacts if row.mentor_trn == trn or _is_word_to_all(row)]
    if words:
        return Finding(State.MET, f"in touch on {day(words[-1].date)} about {missing}", (words[-1].at.cell("date"),))
    if late or _has_nothing(case, asked, trn):
        return _nobody(case, trn, missing)
    if all(part.state is State.NOT_KNOWN for part in parts):
        return Finding(State.NOT_KNOWN, f"the log does not say whether this was done: {missing}")
    return Finding(State.NOT_YET, f"not done yet: {missing}")


def _no_gap(case: Case, trn: str) -> Finding:
    if case.has_trainee(trn) is None:
        return Finding(State.NOT_KNOWN, TRAINEE_OPEN)
    return Finding(State.NOT_OWED, "no training is missing")


def _nobody(case: Case, trn: str, missing: str) -> Finding:
    if not case.headings(CONTACTS) or case.could_have_lost(CONTACTS, trn):
        return Finding(State.NOT_KNOWN, f"the log does not say who wrote about {missing}")
    return Finding(State.MISSED, f"nobody was in touch about {missing}")


def _is_word_to_all(row: ContactRow) -> bool:
    """Whether a contact went to the whole group as more than its newsletter, and may have been about training."""
    return row.mentor_trn is None and not is_one_of(row.kind, LETTERS[:1]) and row.training_mentioned is not False


def _has_nothing(case: Case, asked: Requirement, trn: str) -> bool:
    """Whether a mentor has begun no training by the end of the half-term in which the first six weeks end."""
    starts = case.starts_on(trn)
    if case.term is None or starts is None or any(case.could_have_lost(sheet, trn) for sheet in SHOW_TRAINING):
        return False
    begun = trained(case, asked, trn).state is State.MET
    by = next((each.last for each in case.term.half_terms if each.last >= starts + SIX_WEEKS), case.term.last)
    return not begun and by < case.on


def visit_mentions_training(case: Case, asked: Requirement) -> Iterable[Judged]:
    """Training spoken of at each visit and call."""
    for group in _led(case):
        talks = [row for row in group.contacts if is_one_of(row.kind, TALKS)]
        without = [row for row in talks if row.training_mentioned is False]
        unsaid = [row for row in talks if row.training_mentioned is None]
        cells = tuple(row.at.cell("training_mentioned") for row in without or unsaid or talks)
        if not talks:
            finding = Finding(State.NOT_OWED, "no visit or call")
        elif without:
            finding = Finding(State.MISSED, f"no word of training at {_talks(without)}", cells)
        elif unsaid:
            finding = Finding(
                State.NOT_KNOWN,
                f"Training mentioned is blank for {_talks(unsaid)}",
                cells,
            )
        else:
            finding = Finding(State.MET, f"at {count(len(talks), 'visit or call', 'visits and calls')}", cells)
        yield _of(case, asked, group, finding)


def _talks(rows: Sequence[ContactRow]) -> str:
    kinds = [kind.lower() for kind in TALKS if any(is_one_of(row.kind, [kind]) for row in rows)]
    return f"the {' or '.join(kinds)} on {listed(day(row.date) for row in rows)}"


def _led(case: Case) -> Iterable[Group]:
    return (group for group in groups(case) if group.lead_mentor)


def _of(case: Case, asked: Requirement, group: Group, finding: Finding) -> Judged:
    """A finding of a lead mentor; one that no cell shows is at the name beside the first mentor of the group."""
    mentor = case.log.mentor(group.mentors[0])
    cells = finding.cells or ((mentor.at.cell("lead_mentor"),) if mentor else ())
    return Judged.of(asked, Person(lead_mentor=group.lead_mentor), finding._replace(cells=cells))


def _letters(case: Case, group: Group) -> Finding:
    each = letters(case, group)
    if not each:
        return Finding(State.NOT_KNOWN, "the School sheet does not give the days of teaching")
    findings = [(_of_half_term(case, group, half_term), half_term) for half_term in each]
    worst = together(finding for finding, _ in findings)
    over = count(sum(half_term.last < case.on for half_term in each), "half-term")
    of_state = [half_term for finding, half_term in findings if finding.state is worst.state]
    said = f"{len(of_state)} of {over} so far, to {listed((_named(half_term) for half_term in of_state), FEW_PARTS)}"
    if worst.state is State.MISSED:
        return worst._replace(said=f"no newsletter in {said}")
    if worst.state is State.NOT_KNOWN:
        return worst._replace(said=said)
    if worst.state is State.NOT_YET:
        return worst._replace(said=f"the half-term to {day(of_state[0].last)} is not over")
    return worst._replace(said=f"in each of {count(len(each), 'half-term')}")


def _named(half_term: HalfTermLetters) -> str:
    left_out = f" ({count(len(half_term.left_out), 'mentor')} left out)" if half_term.letters else ""
    return f"{day(half_term.last)}{left_out}"


def _of_half_term(case: Case, group: Group, half_term: HalfTermLetters) -> Finding:
    if not half_term.left_out:
        return Finding(State.MET, "", tuple(row.at.cell("date") for row in half_term.letters))
    if case.on <= half_term.last:
        return Finding(State.NOT_YET, "")
    is_open = all(case.has_trainee(trn) is None for trn in half_term.left_out)
    if is_open or not case.headings(CONTACTS) or any(case.could_have_lost(CONTACTS, trn) for trn in group.mentors):
        return Finding(State.NOT_KNOWN, "")
    return Finding(State.MISSED, "", tuple(row.at.cell("mentor_trn") for row in half_term.letters))


OF_MENTORS: Mapping[str, OfMentor] = {"lead-mentor-named": lead_mentor_named, "gaps-contacted": gaps_contacted}
"""The duties of this family that are judged for each mentor."""
OF_GROUPS: Mapping[str, Callable[[Case, Requirement], Iterable[Judged]]] = {
    "newsletter-each-half-term": newsletter_each_half_term,
    "visit-mentions-training": visit_mentions_training,
}
"""The duties of this family that are judged for each lead mentor."""
