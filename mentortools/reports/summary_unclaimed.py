"""Hours and money that are not in a claim, each with its reason and what could be done."""

from collections import defaultdict
from decimal import Decimal

from msgspec import Struct

from mentortools.model.claim import MentorTraining, Outcome
from mentortools.model.money import rounded
from mentortools.policy.period import in_words
from mentortools.reports.counted import counted
from mentortools.reports.draft import Draft
from mentortools.reports.result import SchoolResult
from mentortools.reports.summary_funding import hourly_rate
from mentortools.workbook.edit import Content, Look, TableColumn

_COLUMNS = (
    TableColumn("Why", Look.TEXT),
    TableColumn("Mentors", Look.WHOLE),
    TableColumn("Hours", Look.HOURS),
    TableColumn("Worth at the hourly rate", Look.POUNDS),
)
_PART = "Part hours: DfE pays whole hours only"
_ABOVE = "Above what was left of the training allowance"
_NOTHING = "Nothing: every hour logged is claimed, and no allowance is left."
_NO_HOURS = "There are no hours that count yet."
_HOW = (
    "Worth is hours times the hourly rate, whatever an allowance would pay. Reasons can overlap: hours kept out today"
    " may be claimed from the allowance that is left."
)
_NO_LINE_YET = {Outcome.HISTORY_UNREADABLE, Outcome.NO_CLAIM_YET}


class _Unclaimed(Struct, frozen=True):
    why: str
    trn: str
    hours: Decimal


def unclaimed(draft: Draft, result: SchoolResult) -> None:
    """Logged hours that no claim holds, rows kept out, and what is left of the allowances."""
    draft.heading("Money not claimed, and why")
    rows = [*_logged(result), *_kept_out(result), *_left(result)]
    if not rows:
        draft.paragraph(_NOTHING if result.claims.trainings else _NO_HOURS)
        return
    draft.paragraph(_HOW)
    draft.table("MentortoolsUnclaimed", _COLUMNS, rows)


def _logged(result: SchoolResult) -> list[tuple[Content, ...]]:
    gathered: defaultdict[str, list[_Unclaimed]] = defaultdict(list)
    for training in result.claims.trainings:
        for each in _of(training):
            gathered[each.why].append(each)
    return [
        _row(result, why, len({each.trn for each in hours}), sum((each.hours for each in hours), Decimal(0)))
        for why, hours in gathered.items()
    ]


def _of(training: MentorTraining) -> list[_Unclaimed]:
    """What of a training's logged hours is neither claimed before nor now."""
    whole = training.whole_hours - training.claimed_here - training.hours_claimed
    found = [_Unclaimed(_reason(training), training.trn, Decimal(whole))] if whole > 0 else []
    if training.part_hours:
        found.append(_Unclaimed(_PART, training.trn, training.part_hours))
    return found


def _reason(training: MentorTraining) -> str:
    if training.bar is not None:
        return f"{training.outcome}: {training.bar}".capitalize()
    if training.outcome is Outcome.CLAIMED_IN_PART:
        return _ABOVE
    return training.outcome.value.capitalize()


def _kept_out(result: SchoolResult) -> list[tuple[Content, ...]]:
    kept = result.claims.kept_out
    if not kept.rows:
        return []
    unknown = f", {kept.rows_without_hours:,} of them of hours not known" if kept.rows_without_hours else ""
    why = f"Kept out until put right ({counted(kept.rows, 'row')}{unknown}, see Checks)"
    return [(why, None, kept.hours if kept.rows_with_hours else None, kept.most)]


def _left(result: SchoolResult) -> list[tuple[Content, ...]]:
    """What mentors who can be claimed for have left of their allowances."""
    open_ = [
        each
        for each in result.claims.trainings
        if each.hours_left and each.bar is None and each.outcome not in _NO_LINE_YET
    ]
    if not open_:
        return []
    return [
        _row(result, _left_words(result), len({each.trn for each in open_}), sum(each.hours_left for each in open_))
    ]


def _left_words(result: SchoolResult) -> str:
    until = result.rules.training_until if result.rules else None
    if until is None or result.rules is None:
        return "Training allowance left"
    if result.on <= until:
        return f"Training allowance left: could still be claimed for training that starts by {in_words(until)}"
    if result.on <= result.rules.year.ends_on:
        return f"Training allowance left: only for mentors whose training started by {in_words(until)}"
    return f"Training allowance left unused: the year ended on {in_words(result.rules.year.ends_on)}"


def _row(result: SchoolResult, why: str, mentors: int, hours: Decimal | int) -> tuple[Content, ...]:
    rate = hourly_rate(result)
    return (why, mentors, hours, None if rate is None else rounded(hours * rate))
