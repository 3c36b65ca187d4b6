"""Checks of what schools share. Another school is never named: one school's files are not about the others."""

from collections.abc import Iterator

from mentortools.checks.case import ClaimsCase
from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.lines import taken_by_others
from mentortools.checks.places import Mentors, at_row
from mentortools.checks.words import count, day
from mentortools.model.claim import MentorTraining, Outcome


@check(
    "MT701",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="An allowance shared with another school",
    message="Another school takes {taken} of the {type} allowance of {allowance} for {mentor} with {provider}. Of"
    " {whole} logged here, {claimed} can be claimed here. Agree this with that school before either claims.",
    why="One mentor and provider share one allowance over all schools.",
    reads=("training_hours",),
)
def allowance_shared(case: ClaimsCase) -> Iterator[Hit]:
    """Lines of the claim whose allowance another school uses in the same run."""
    mentors = Mentors(case.log)
    for line in case.claims.trainings:
        if line.hours_claimed and line.taken:
            yield mentors.at(line.trn, **_values(line))


@check(
    "MT702",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="The same session in another school's log",
    message="This session stands in another school's log too, with the same date, mentor, provider, activity, hours and"
    " mode. {counts} If they are two sessions, say so in both schools' rows by what tells them apart.",
    why="A session can be paid for once, whichever school it is written down at.",
)
def session_shared(case: ClaimsCase) -> Iterator[Hit]:
    """Rows whose session another school's log of the run holds."""
    for row, counts_here in dict.fromkeys((shared.row, shared.counts_here) for shared in case.shared):
        counts = "It counts here and not there." if counts_here else "It counts there and not here."
        yield at_row(row, "date", day(row.date), counts=counts)


@check(
    "MT703",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="An allowance that another school takes whole",
    message="Another school takes {taken} of the {type} allowance of {allowance} for {mentor} with {provider}, and"
    " nothing is left for the {whole} logged here. Agree this with that school before it claims.",
    why="One mentor and provider share one allowance over all schools, in the order of their first sessions.",
    reads=("training_hours",),
)
def allowance_taken(case: ClaimsCase) -> Iterator[Hit]:
    """Lines for which other schools of the same run leave nothing."""
    mentors = Mentors(case.log)
    for line in case.claims.trainings:
        if line.outcome is Outcome.ALLOWANCE_SHARED:
            yield mentors.at(line.trn, **_values(line))


def _values(line: MentorTraining) -> dict[str, object]:
    return {
        "taken": count(taken_by_others(line), "hour"),
        "type": line.training_type,
        "allowance": line.allowance,
        "provider": line.provider_code,
        "whole": count(line.whole_hours, "whole hour"),
        "claimed": count(line.hours_claimed, "hour"),
    }
