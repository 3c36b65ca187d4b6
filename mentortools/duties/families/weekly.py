"""Duties of each week, half-term and month: meetings, targets, observations, comments."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from mentortools.duties.figures import number, optional_number, words, yes
from mentortools.duties.judged import Finding, State, as_state
from mentortools.duties.pairs import OfPair, Pair
from mentortools.duties.stretches import SoMany, Stretch, half_terms_of, months_of
from mentortools.duties.weekly import MEETING, Targets, Time, any_targets, targets_field
from mentortools.duties.weeks import Asked, Diary, WeekOf, weeks_of
from mentortools.duties.words import count, day, listed
from mentortools.model.cell import Cell
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.log import MentoringRow

MONTH = "month"
NO_TERM = "the School sheet does not give the days of teaching"
WEEKS_WITHOUT_HOLIDAY = 10
"""More weeks of teaching in a row are most likely a holiday that the School sheet does not list."""
_WORST_FIRST = (State.MISSED, State.NOT_KNOWN, State.MET, State.NOT_YET)


def _activity(_row: MentoringRow) -> str:
    return "activity"


def picture(pair: Pair, asked: Requirement) -> tuple[WeekOf, ...]:
    """The weeks of one mentor and trainee, for a requirement of each week; none where the term is not known.

    Of a requirement of each half-term, the weeks show whether each has an observation of any kind that is asked.
    """
    diary = pair.diary
    question = _question(asked, diary) if diary else None
    return weeks_of(diary, question, _enough_days(asked)) if diary and question else ()


def weekly(pair: Pair, asked: Requirement) -> Finding:
    """A requirement of each week."""
    if pair.diary is None:
        return Finding(State.NOT_KNOWN, NO_TERM)
    shows = targets_field if asked.duty == "weekly-targets" else _activity
    finding = _of_stretches([_as_stretch(each) for each in picture(pair, asked)], "week", pair.cell, shows)
    return _with_holidays_not_listed(pair.diary, finding)


def observations_each_half_term(pair: Pair, asked: Requirement) -> Finding:
    """So many observations each half-term, and one of another kind in the other weeks where that is asked."""
    diary = pair.diary
    if diary is None:
        return Finding(State.NOT_KNOWN, NO_TERM)
    wanted = SoMany(words(asked, "kinds"), int(number(asked, "how_many")))
    of_half_terms = _of_stretches(half_terms_of(diary, wanted, _enough_days(asked)), "half-term", pair.cell)
    if not words(asked, "other_weeks"):
        return _with_holidays_not_listed(diary, of_half_terms)
    of_weeks = _of_stretches([_as_stretch(each) for each in picture(pair, asked)], "week", pair.cell)
    return _with_holidays_not_listed(diary, _worst([of_half_terms, of_weeks]))


def _with_holidays_not_listed(diary: Diary, finding: Finding) -> Finding:
    """What is missed, with the likeliest reason before it: holidays that the School sheet does not list."""
    longest = max(len(each.weeks) for each in diary.term.half_terms)
    if finding.state is not State.MISSED or longest <= WEEKS_WITHOUT_HOLIDAY:
        return finding
    return finding._replace(said=f"School lists no week off in {longest} weeks; {finding.said}")


def monthly_comment(pair: Pair, asked: Requirement) -> Finding:
    """A comment in each calendar month."""
    diary = pair.diary
    if diary is None:
        return Finding(State.NOT_KNOWN, NO_TERM)
    return _of_stretches(months_of(diary, words(asked, "kinds"), _enough_days(asked)), MONTH, pair.cell)


def meeting_targets(pair: Pair, asked: Requirement) -> Finding:
    """Targets set at each of the meetings that took place."""
    held = pair.rows(words(asked, "kinds"))
    without = [row for row in held if not any_targets([row.targets_set])]
    if not held:
        state = State.NOT_YET if not pair.is_over else State.NOT_KNOWN
        return Finding(state, "no meeting in the log", (pair.cell,))
    if without and not pair.case.has("Mentoring log", "targets_set"):
        return Finding(State.NOT_KNOWN, "no heading says which targets were set", (without[0].at.cell("activity"),))
    if without:
        said = f"no targets at the meeting on {listed(day(row.date) for row in without)}"
        return Finding(State.MISSED, said, tuple(row.at.cell("targets_set") for row in without))
    return Finding(
        State.MET, f"targets at {count(len(held), 'meeting')}", tuple(row.at.cell("activity") for row in held)
    )


def _question(asked: Requirement, diary: Diary) -> Asked | None:
    kinds = words(asked, "kinds")
    enough = _enough_days(asked)
    minutes = optional_number(asked, "minutes")
    questions: Mapping[str, Asked] = {
        "weekly-meeting": Time(MEETING, minutes),
        "weekly-targets": Targets(next(iter(diary.owed(enough)), None)),
        "weekly-observation": Time(kinds, minutes, feedback=yes(asked, "feedback")),
        "observations-each-half-term": SoMany((*kinds, *words(asked, "other_weeks")), 1),
    }
    return questions.get(asked.duty)


def _enough_days(asked: Requirement) -> int:
    return int(optional_number(asked, "days_that_make_a_week") or Decimal(1))


def _as_stretch(week: WeekOf) -> Stretch:
    return Stretch(week.week.monday, week.week.sunday, week.state, week.records, week.doubts)


def _of_stretches(
    stretches: Sequence[Stretch], noun: str, otherwise: Cell, shows: Callable[[MentoringRow], str] = _activity
) -> Finding:
    """What several stretches come to: met where those that are over are; not yet where none is over.

    Args:
        stretches: The stretches.
        noun: What one of them is called.
        otherwise: The cell to name where no record shows anything.
        shows: The field of a record that shows what became of it.
    """
    owed = [each for each in stretches if each.state.is_owed]
    for state in _WORST_FIRST:
        of_state = [each for each in owed if as_state(each.state) is state]
        if of_state:
            return Finding(state, _said(state, of_state, owed, noun), _cells(of_state, shows) or (otherwise,))
    return Finding(State.NOT_OWED, f"no {noun} is long enough", (otherwise,))


def _said(state: State, of_state: Sequence[Stretch], owed: Sequence[Stretch], noun: str) -> str:
    over = sum(as_state(each.state) is not State.NOT_YET for each in owed)
    share = f"{len(of_state)} of {count(over or len(owed), noun)}"
    if state is State.NOT_YET:
        return f"{count(len(of_state), noun)} to come"
    if state is State.MET:
        return f"{share} met"
    nouns = noun if len(of_state) == 1 else f"{noun}s"
    which = f"{nouns} of {listed(_name(each, noun) for each in of_state)}"
    why = listed(doubt.why for each in of_state for doubt in each.doubts)
    return f"{share} {state.value.lower()}: {which}{f' ({why})' if why else ''}"


def _name(stretch: Stretch, noun: str) -> str:
    """How a stretch is called: a month by its name, all others by their first day."""
    return f"{stretch.first:%B %Y}" if noun == MONTH else day(stretch.first)


def _cells(stretches: Sequence[Stretch], shows: Callable[[MentoringRow], str]) -> tuple[Cell, ...]:
    """Where the records of some stretches stand, and what leaves these open."""
    records = (row.at.cell(shows(row)) for each in stretches for row in each.records)
    return tuple(dict.fromkeys((*records, *(doubt.cell for each in stretches for doubt in each.doubts))))


def _worst(findings: Sequence[Finding]) -> Finding:
    for state in _WORST_FIRST:
        of_state = [each for each in findings if each.state is state]
        if of_state:
            cells = tuple(dict.fromkeys(cell for each in of_state for cell in each.cells))
            return Finding(state, "; ".join(each.said for each in of_state), cells)
    return findings[0]


WEEKLY: Mapping[str, OfPair] = {
    "weekly-meeting": weekly,
    "weekly-targets": weekly,
    "weekly-observation": weekly,
    "observations-each-half-term": observations_each_half_term,
    "monthly-comment": monthly_comment,
    "meeting-targets": meeting_targets,
}
"""How each duty of this family is judged, for one mentor with one trainee."""
