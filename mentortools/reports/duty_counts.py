"""How much of what chosen requirement sets ask for is met, counted for a table."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from mentortools.duties.judged import Judged, Person, State
from mentortools.duties.results import DutiesResult
from mentortools.workbook.edit import Content, Look, TableColumn
from mentortools.workbook.log import MentorLog

WORST_FIRST = (State.MISSED, State.NOT_KNOWN, State.NOT_YET, State.MET)
"""The states of what is asked of somebody, the worst first."""
STATE_COLUMNS = tuple(TableColumn(str(state), Look.WHOLE) for state in WORST_FIRST)


def counted_states(judged: Mapping[str, Sequence[Judged]]) -> list[tuple[Content, ...]]:
    """A row for each name with how many results of each state it has; of whom nothing is asked is left out."""
    counts = {name: number_of_each(some) for name, some in judged.items()}
    return [(name, *numbers) for name, numbers in counts.items() if any(numbers)]


def number_of_each(judged: Iterable[Judged]) -> tuple[int, ...]:
    """How many results there are of each state, the worst first."""
    numbers = Counter(each.state for each in judged)
    return tuple(numbers[state] for state in WORST_FIRST)


def by_set(duties: DutiesResult) -> Mapping[str, Sequence[Judged]]:
    """What each chosen set asks for, by its title. What two sets ask for alike is in both."""
    return {each.title: [judged for judged in duties.judged if _is_of(judged, each.title)]
            for each in duties.chosen.sets}  # fmt: skip


def _is_of(judged: Judged, title: str) -> bool:
    requirement = judged.requirement
    return title in {requirement.set_title, *(each.set_title for each in requirement.also)}


def by_whom(judged: Iterable[Judged]) -> Mapping[Person, Sequence[Judged]]:
    """What is asked of each mentor and lead mentor, and of the school; that for a trainee is asked of the mentor."""
    found: defaultdict[Person, list[Judged]] = defaultdict(list)
    for each in judged:
        person = each.person
        trn = person.mentor_trn
        found[Person(trn) if trn else person._replace(provider_code="")].append(each)
    return found


def by_person(log: MentorLog, judged: Sequence[Judged]) -> Mapping[str, Sequence[Judged]]:
    """What is asked of each mentor and lead mentor, and of the school; that for a trainee is asked of the mentor."""
    found: defaultdict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        found[who(log, each.person._replace(trainee=""))].append(each)
    return found


def who(log: MentorLog, person: Person) -> str:
    """Of whom something is asked, in words."""
    mentor = log.mentor_name(person.mentor_trn) if person.mentor_trn else ""
    if mentor and person.trainee:
        return f"{mentor} with {person.trainee}"
    lead = f"Lead mentor {person.lead_mentor}" if person.lead_mentor else ""
    return mentor or person.trainee or lead or "The school"
