"""Checks of hours: sessions recorded twice, days that hold too much, allowances used up, parts of hours."""

from collections.abc import Iterator

from mentortools.checks.case import ClaimsCase, LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, Hit, Stage, check
from mentortools.checks.places import at_mentor, at_row
from mentortools.claims.sessions import repeats
from mentortools.model.claim import Outcome


@check(
    "MT301",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Hours above the training allowance",
    message="{mentor} has {hours} whole hours with {provider}, but {left} can still be funded. The claim uses {left}.",
    why="Funding stops at the training allowance for the mentor, provider and academic year.",
    reads=("training_hours",),
)
def hours_above_allowance(case: ClaimsCase) -> Iterator[Hit]:
    """A line that the allowance cuts short."""
    for line in case.claims.trainings:
        if line.outcome is Outcome.CLAIMED_IN_PART:
            yield at_mentor(
                case.log,
                line.trn,
                mentor=case.log.mentor_name(line.trn),
                hours=line.whole_hours - line.claimed_here,
                provider=line.provider_code,
                left=line.hours_claimed,
            )


@check(
    "MT302",
    severity=MUST_FIX,
    stage=Stage.REPEATS,
    title="The same session twice",
    message="This row repeats row {first}: the same date, mentor, provider, activity, hours, mode and evidence."
    " Delete one of them, or type what tells the two sessions apart. Only row {first} counts.",
    why="A session can be paid for once (interfaces.md, How money is decided, 1).",
)
def the_same_session_twice(case: LogCase) -> Iterator[Hit]:
    """Rows equal to an earlier one in everything."""
    for repeat in repeats(case.log.training):
        yield at_row(repeat.row, "date", first=repeat.first.at.row)
