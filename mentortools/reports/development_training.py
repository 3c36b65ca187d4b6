"""Parts of a training on the sheet Mentor development: mentor by mentor, and what they mean for the hours."""

from collections.abc import Iterator, Sequence

from mentortools.duties.components import ESSENTIAL, ComponentOf, Kind, hours_of
from mentortools.duties.development import MentorParts, Programme
from mentortools.duties.essentials import AT_LEAST_ESSENTIAL
from mentortools.duties.judged import State
from mentortools.model.claim import MentorTraining
from mentortools.model.training_type import TrainingType
from mentortools.reports.counted import counted, hours_in_words
from mentortools.reports.draft import Draft
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import Content, Link, Look, TableColumn
from mentortools.workbook.log import MentorLog

_MENTORS = (
    TableColumn("Mentor", Look.TEXT),
    TableColumn("Training before", Look.TEXT),
    TableColumn("Parts done", Look.WHOLE),
    TableColumn("Parts missing", Look.WHOLE),
    TableColumn("Essential missing", Look.WHOLE),
    TableColumn("Hours logged", Look.HOURS),
    TableColumn("Training allowance", Look.WHOLE),
    TableColumn("Hours claimed", Look.WHOLE),
    TableColumn("What it means for the hours", Look.TEXT),
)
_PARTS = (
    TableColumn("Mentor", Look.TEXT),
    TableColumn("Part", Look.TEXT),
    TableColumn("Kind", Look.TEXT),
    TableColumn("State", Look.TEXT),
    TableColumn("Done on", Look.DATE),
    TableColumn("Due", Look.DATE),
    TableColumn("Times done", Look.WHOLE),
    TableColumn("Times asked", Look.WHOLE),
    TableColumn("Where it stands, or what is missing", Look.TEXT),
)
_NO_KINDS = "The set does not say which parts are essential and which are enhancement: a set of your own can."


def training_by_mentor(draft: Draft, result: SchoolResult, programme: Programme, number: int) -> None:
    """One programme: a row a mentor and provider."""
    draft.heading(f"Training: {programme.title}")
    if any(not part.component.kind for mentor in programme.mentors for part in mentor.parts):
        draft.paragraph(_NO_KINDS)
    rows = [row for mentor in programme.mentors for row in _mentor(result, programme, mentor)]
    draft.table(f"MentortoolsTraining{number}", _MENTORS, rows)


def training_by_part(draft: Draft, log: MentorLog, programme: Programme, number: int) -> None:
    """One programme: a row a mentor, provider where the mentor has several, and part that is owed or done."""
    parts = [
        _part(log, mentor, part)
        for mentor in programme.mentors
        for part in mentor.parts
        if part.state is not State.NOT_OWED
    ]
    if parts:
        draft.heading(f"Parts done and missing: {programme.title}")
        draft.table(f"MentortoolsParts{number}", _PARTS, parts)


def _mentor(result: SchoolResult, programme: Programme, mentor: MentorParts) -> Iterator[tuple[Content, ...]]:
    lines = [
        each
        for each in result.claims.trainings
        if each.trn == mentor.mentor_trn
        and (not programme.providers or each.provider_code in programme.providers)
        and mentor.provider_code in {"", each.provider_code}
    ]
    name = result.log.mentor_name(mentor.mentor_trn)
    missing = [each for each in mentor.parts if each.is_open]
    essential = sum(each.component.kind == ESSENTIAL for each in missing)
    known = any(each.component.kind for each in mentor.parts)
    numbers = (sum(each.state is State.MET for each in mentor.parts), len(missing), essential if known else None)
    for line in lines:
        hours = (line.hours_logged, line.allowance, line.hours_claimed + line.claimed_here)
        meaning = " ".join(_meaning(line, mentor.parts))
        yield (name, f"{_before(mentor)} ({line.provider_code})", *numbers, *hours, meaning)
    if not lines:
        yield (
            name, f"{_before(mentor)}{_with(mentor)}", *numbers, None, None, None,
            "No training is logged, so no hour can be claimed.",
        )  # fmt: skip


def _with(mentor: MentorParts) -> str:
    return f" ({mentor.provider_code})" if mentor.provider_code else ""


def _before(mentor: MentorParts) -> str:
    if Kind.PREVIOUSLY_TRAINED in mentor.kinds:
        said = "Returning"
    elif Kind.TRAINED_ELSEWHERE in mentor.kinds:
        said = "Trained elsewhere before"
    else:
        said = "First year of training" if mentor.is_known else "Not known"
    return f"{said}, contrasting placement" if Kind.CONTRASTING in mentor.kinds else said


def _meaning(line: MentorTraining, parts: Sequence[ComponentOf]) -> Iterator[str]:
    """What the parts mean for the hours of one line: what is left, and whether anything is claimed too early."""
    missing = [each for each in parts if each.is_open or each.why_not == AT_LEAST_ESSENTIAL]
    lacking = "missing" if all(each.is_open for each in missing) else "not done"
    is_owed = bool(missing) or any(each.state is not State.NOT_OWED for each in parts)
    claimed = line.hours_claimed + line.claimed_here
    whole = line.training_type is TrainingType.INITIAL and claimed >= line.allowance
    if not claimed:
        yield f"Nothing is claimed: {line.outcome.value}."
    if not is_owed:
        yield f"No part of the training is owed{''.join(f': {each.why_not}' for each in parts[:1])}."
    elif missing and whole:
        yield f"The whole allowance is claimed, and {_are(len(missing), 'part')} {lacking}: look at the claim."
    elif line.hours_left and missing:
        parts_lacking = f"{counted(len(missing), 'part')} {lacking}"
        yield f"{_are(line.hours_left, 'hour')} left of the allowance, for the {parts_lacking}."
    elif line.hours_left:
        yield f"Nothing is missing. {_are(line.hours_left, 'hour')} left of the allowance."
    elif claimed:
        yield "The allowance is used up." if missing else "Nothing is missing, and the allowance is used up."
    yield from _hours(parts)


def _hours(parts: Sequence[ComponentOf]) -> Iterator[str]:
    """What the parts come to in hours, where the set gives any."""
    hours = hours_of(each for each in parts if each.state is not State.NOT_OWED)
    if not hours.done and not hours.missing:
        return
    said = f"By the set, what is done comes to {hours_in_words(hours.done)}, what is missing to"
    unknown = f", and {_are(hours.unknown, 'part')} without hours" if hours.unknown else ""
    yield f"{said} {hours_in_words(hours.missing)}{unknown}."


def _are(number: int, thing: str) -> str:
    return f"{counted(number, thing)} {'is' if number == 1 else 'are'}"


def _part(log: MentorLog, mentor: MentorParts, part: ComponentOf) -> tuple[Content, ...]:
    counted_times = [each for each in part.times if each.counts]
    days = [each.day for each in counted_times if each.day]
    cell = part.times[0].cell if part.times else None
    return (
        f"{log.mentor_name(mentor.mentor_trn)}{_with(mentor)}",
        part.component.title,
        part.component.kind or "Not said",
        str(part.state),
        max(days, default=None),
        part.due,
        len(counted_times),
        max(1, part.component.how_many),
        part.said or (Link(f"{cell.sheet} {cell.reference}", cell) if cell else None),
    )
