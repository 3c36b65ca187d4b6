"""Of whom a set asks at least the essential training, and no single part of the rest."""

from collections.abc import Collection, Iterable, Sequence

from mentortools.duties.case import Case
from mentortools.duties.components import ESSENTIAL, ComponentOf, Kind, is_contrasting, is_history_known
from mentortools.duties.components import trained_before_with as trained_before
from mentortools.duties.figures import words
from mentortools.duties.judged import State
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.requirement_set import Component
from mentortools.workbook.log import TraineeRow

AT_LEAST_ESSENTIAL = "at least the essential training is asked, and the set does not call this essential"
NOT_LISTED = "no heading says with whom the mentor trained before"
EVERYBODY = "all"


def held_to(case: Case, trn: str, parts: Iterable[ComponentOf], providers: Collection[str] = ()) -> list[ComponentOf]:
    """Parts of the training, as far as they are held against a mentor one by one.

    Where a set asks a mentor for at least the essential training, it judges that as a whole. A part that is open and
    that the set does not call essential is then not owed on its own. It is not known to be missed where no heading says
    whether the mentor is one of those. What the log has without a day stays not known: it was begun to be recorded.
    """
    return [each if _is_settled(each) else _held(case, trn, each, providers) for each in parts]


def _is_settled(part: ComponentOf) -> bool:
    """Whether a part is done or not owed, or stands in the log in a way that leaves open whether it is done."""
    return not part.is_open or (part.state is State.NOT_KNOWN and bool(part.times))


def _held(case: Case, trn: str, part: ComponentOf, providers: Collection[str]) -> ComponentOf:
    if part.component.kind == ESSENTIAL:
        return part
    rows = [row for row in case.trainees_by_mentor.get(trn, ()) if _is_for(part.component, row, providers)]
    lines = [line for line in case.chosen.requirements_of("essential-complete")
             if EVERYBODY not in _of_whom(line) and _names(case, line, part.component)]  # fmt: skip
    if _are_all_covered(case, trn, rows, lines):
        said = f"{part.missing}: {AT_LEAST_ESSENTIAL}"
        return part._replace(state=State.NOT_OWED, said=said, why_not=AT_LEAST_ESSENTIAL)
    if part.state is State.MISSED and not is_history_known(case, trn) and _could_be_covered(rows, lines):
        return part._replace(state=State.NOT_KNOWN, said=f"{part.missing}: {NOT_LISTED}")
    return part


def _is_for(part: Component, row: TraineeRow, providers: Collection[str]) -> bool:
    of_programme = not part.for_programmes or row.programme in part.for_programmes
    return of_programme and (not providers or row.provider_code in providers)


def _names(case: Case, line: Requirement, part: Component) -> bool:
    """Whether a part is one of those that a line means, however often each is asked for."""
    return any((each.code, each.title) == (part.code, part.title) for each in case.chosen.components_of(line))


def _of_whom(line: Requirement) -> tuple[str, ...]:
    return words(line, "mentors") or (EVERYBODY,)


def _are_all_covered(case: Case, trn: str, rows: Sequence[TraineeRow], lines: Sequence[Requirement]) -> bool:
    """Whether of each of these trainees the mentor is asked for the essential training, by one of these lines.

    One trainee more, of whom all is asked, and all of it is.
    """
    before = trained_before(case, trn)
    return bool(rows) and all(
        any(line.concerns(row.programme, row.provider_code) and _kinds(row, before) & {*_of_whom(line)}
            for line in lines)
        for row in rows
    )  # fmt: skip


def _could_be_covered(rows: Sequence[TraineeRow], lines: Sequence[Requirement]) -> bool:
    return bool(rows) and all(any(line.concerns(row.programme, row.provider_code) for line in lines) for row in rows)


def _kinds(row: TraineeRow, before: frozenset[str]) -> set[str]:
    """What a mentor who trained with some providers is to the provider of one trainee."""
    found = {Kind.CONTRASTING.value} if is_contrasting(row) else set()
    if row.provider_code in before:
        found.add(Kind.PREVIOUSLY_TRAINED.value)
    elif before:
        found.add(Kind.TRAINED_ELSEWHERE.value)
    return found
