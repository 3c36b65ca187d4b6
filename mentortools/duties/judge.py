"""Everything the chosen sets ask, judged: one result a requirement and person."""

from collections.abc import Iterator, Mapping

from mentortools.duties.case import Case
from mentortools.duties.families import entitled, leading, of_school
from mentortools.duties.families.events import EVENTS
from mentortools.duties.families.observers import OBSERVING
from mentortools.duties.families.placement import PLACEMENT
from mentortools.duties.families.review import REVIEW
from mentortools.duties.families.training import TRAINING
from mentortools.duties.families.weekly import WEEKLY
from mentortools.duties.judged import SCHOOL, Finding, Judged, OfMentor, Person, State
from mentortools.duties.pairs import OfPair, Pair, pairs
from mentortools.duties.words import NO_TRAINEE, TRAINEE_OPEN
from mentortools.model.cell import Cell
from mentortools.policy.requirements.requirement import Requirement

OF_MENTORS: Mapping[str, OfMentor] = {**TRAINING, **REVIEW, **leading.OF_MENTORS, **entitled.OF_MENTORS}
OF_DAYS = TRAINING.keys() | REVIEW.keys()
"""What hangs on the days of a placement."""
OF_PAIRS: Mapping[str, OfPair] = {**WEEKLY, **PLACEMENT, **EVENTS, **OBSERVING}

OF_NOBODY = "no trainee of whom it is asked"
NO_DAYS_READ = "the days of the trainee cannot be read"


def judge(case: Case) -> tuple[Judged, ...]:
    """What became of every requirement that asks for a duty, in the sets' order, for everyone it concerns."""
    return tuple(judged for asked in case.chosen.requirements if asked.duty for judged in judged_of(case, asked))


def judged_of(case: Case, asked: Requirement) -> tuple[Judged, ...]:
    """One requirement: for each mentor, each mentor with each trainee, each lead mentor, or the school once."""
    if asked.duty in OF_PAIRS:
        return tuple(Judged.of(asked, pair.person, _of_pair(pair, asked)) for pair in pairs(case))
    if asked.duty in leading.OF_GROUPS:
        return tuple(leading.OF_GROUPS[asked.duty](case, asked))
    if asked.duty in of_school.OF_SCHOOLS:
        return (Judged.of(asked, SCHOOL, of_school.OF_SCHOOLS[asked.duty](case, asked)),)
    if asked.duty == "entitlement-item" and entitled.is_of_the_school(asked):
        return (Judged.of(asked, SCHOOL, entitled.entitlement_item_of_school(case, asked)),)
    return tuple(_of_mentors(case, asked))


def _of_mentors(case: Case, asked: Requirement) -> Iterator[Judged]:
    judge_one = OF_MENTORS[asked.duty]
    for trn in case.mentors:
        why_not = _why_not(case, asked, trn)
        finding = Finding(State.NOT_OWED, why_not) if why_not else _fair(case, asked, trn, judge_one(case, asked, trn))
        yield Judged.of(asked, Person(mentor_trn=trn), finding._replace(cells=finding.cells or _where(case, trn)))


def _where(case: Case, trn: str) -> tuple[Cell, ...]:
    """Where the log names a mentor: what shows a thing that is nowhere."""
    mentor = case.log.mentor(trn)
    if mentor is not None:
        return (mentor.at.cell("trn"),)
    return tuple(row.at.cell("mentor_trn") for row in case.trainees_by_mentor[trn][:1])


def _why_not(case: Case, asked: Requirement, trn: str) -> str:
    """Why a requirement is not owed by a mentor: it is by those of a trainee, and of such a one where it says which.

    Where the log leaves open whether there is a trainee, it could be.
    """
    has_trainee = case.has_trainee(trn)
    if has_trainee is False:
        return NO_TRAINEE
    rows = case.trainees_by_mentor[trn]
    if has_trainee is None or any(asked.concerns(row.programme, row.provider_code) for row in rows):
        return ""
    return OF_NOBODY if asked.programmes or asked.providers else ""


def _fair(case: Case, asked: Requirement, trn: str, finding: Finding) -> Finding:
    """What is missed is not known to be where the log leaves open whether there is a trainee, or from when to when."""
    if finding.state is not State.MISSED:
        return finding
    why = TRAINEE_OPEN if case.has_trainee(trn) is None else ""
    if not why and asked.duty in OF_DAYS and case.is_stay_in_doubt(trn):
        why = NO_DAYS_READ
    return finding._replace(state=State.NOT_KNOWN, said=f"{finding.said} ({why})") if why else finding


def _of_pair(pair: Pair, asked: Requirement) -> Finding:
    if not any(asked.concerns(row.programme, row.provider_code) for row in pair.placement.rows):
        return Finding(State.NOT_OWED, "of another programme or provider", (pair.cell,))
    if not pair.is_here:
        return Finding(State.NOT_OWED, "not at the school in this term", (pair.cell,))
    return OF_PAIRS[asked.duty](pair, asked)
