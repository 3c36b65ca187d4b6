"""Checks of lines: allowances that cut them, parts of hours, and what their training type rests on."""

from collections.abc import Iterator

from mentortools.checks.case import ClaimsCase
from mentortools.checks.catalogue import CHECK, NOTE, Hit, Stage, check
from mentortools.checks.lines import claimed, worth
from mentortools.checks.places import Mentors, at_sheet
from mentortools.checks.words import are, count, hours
from mentortools.claims.hours import total
from mentortools.model.claim import MentorTraining, Outcome, TypeBasis
from mentortools.model.hours import in_hours
from mentortools.workbook.template import PREVIOUS_CLAIMS, TRAINING_LOG


def _with(case: ClaimsCase, outcome: Outcome) -> Iterator[MentorTraining]:
    return (line for line in case.claims.trainings if line.outcome is outcome)


@check(
    "MT301",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Hours above the training allowance",
    message="{mentor} has {hours} with {provider} still to claim, and {left} of the {type} allowance of"
    " {allowance} {are} left. The claim is for {left}; {over} cannot be funded.",
    why="Funding stops at the training allowance for the mentor, provider and academic year.",
    reads=("training_hours",),
)
def hours_above_allowance(case: ClaimsCase) -> Iterator[Hit]:
    """A line that the allowance cuts short, and not another school of the same run."""
    mentors = Mentors(case.log)
    for line in _with(case, Outcome.CLAIMED_IN_PART):
        if line.taken:
            continue
        wanted = line.whole_hours - line.claimed_here
        yield mentors.at(
            line.trn,
            hours=count(wanted, "whole hour"),
            provider=line.provider_code,
            left=line.hours_claimed,
            are=are(line.hours_claimed),
            type=line.training_type,
            allowance=line.allowance,
            over=count(wanted - line.hours_claimed, "hour"),
        )


@check(
    "MT305",
    severity=NOTE,
    stage=Stage.CLAIMS,
    title="Part hours that cannot be claimed",
    message="{mentor} has {logged} with {provider}; {part} of an hour cannot be claimed. The claim counts {whole}.",
    why="DfE takes whole hours and publishes no rule for the rest, so hours are rounded down once, over all sessions.",
)
def part_hours(case: ClaimsCase) -> Iterator[Hit]:
    """Lines whose hours are not whole."""
    mentors = Mentors(case.log)
    for line in _with(case, Outcome.CLAIMED):
        part = hours(line.part_hours)
        if part != "0":
            yield mentors.at(
                line.trn,
                logged=in_hours(line.hours_logged),
                provider=line.provider_code,
                part=part,
                whole=count(line.whole_hours, "whole hour"),
            )


@check(
    "MT306",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Less than a whole hour",
    message="{mentor} has {logged} with {provider}, which is less than a whole hour, so there is nothing to"
    " claim. Log the other sessions if there were any.",
    why="DfE takes whole hours only.",
)
def less_than_an_hour(case: ClaimsCase) -> Iterator[Hit]:
    """Training that does not come to an hour. Rows of 0 hours have their own finding."""
    mentors = Mentors(case.log)
    for line in _with(case, Outcome.LESS_THAN_AN_HOUR):
        if line.hours_logged:
            yield mentors.at(line.trn, logged=in_hours(line.hours_logged), provider=line.provider_code)


@check(
    "MT307",
    severity=NOTE,
    stage=Stage.CLAIMS,
    title="Everything is claimed already",
    message="{mentor} has {whole} with {provider}, and this school has claimed that already. There is nothing new to"
    " claim.",
    why="A second claim in a year is for the difference only.",
)
def all_claimed(case: ClaimsCase) -> Iterator[Hit]:
    """Lines for which this school has claimed just what is logged."""
    mentors = Mentors(case.log)
    for line in _with(case, Outcome.ALL_CLAIMED_HERE):
        if line.claimed_here == line.whole_hours:
            yield mentors.at(line.trn, whole=count(line.whole_hours, "whole hour"), provider=line.provider_code)


@check(
    "MT308",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="The training allowance is used",
    message="{mentor} has {hours} with {provider} not yet claimed, and the {type} allowance of {allowance} is used:"
    " {here} claimed by this school, {elsewhere} by other schools. Nothing can be claimed.",
    why="The allowance is for the mentor, provider and academic year, over all schools.",
    reads=("training_hours",),
)
def allowance_used(case: ClaimsCase) -> Iterator[Hit]:
    """Lines for which earlier claims of the year leave nothing."""
    mentors = Mentors(case.log)
    for line in _with(case, Outcome.ALLOWANCE_USED):
        yield mentors.at(
            line.trn,
            hours=count(line.whole_hours - line.claimed_here, "whole hour"),
            provider=line.provider_code,
            type=line.training_type,
            allowance=count(line.allowance, "hour"),
            here=line.claimed_here,
            elsewhere=line.claimed_elsewhere,
        )


@check(
    "MT312",
    severity=NOTE,
    stage=Stage.CLAIMS,
    title="No earlier claims are known",
    message="No earlier claims are listed, so {lines} of this claim {count_as} initial training. A mentor claimed for"
    " with the same provider in an earlier year gets refresher hours: up to {less} less. List such claims in Previous"
    " claims.",
    why="Earlier claims make a mentor's training a refresher. Claims that nobody typed in are not known.",
    reads=("training_hours",),
)
def no_claims_known(case: ClaimsCase) -> Iterator[Hit]:
    """One hit a school, with the pounds that hang on a history nobody gave."""
    lines = [line for line in claimed(case) if line.type_basis is TypeBasis.NO_CLAIMS_KNOWN]
    less = sum(max(0, line.hours_claimed - line.hours_otherwise) for line in lines)
    if not less:
        return
    values = {
        "lines": count(len(lines), "line"),
        "count_as": "counts as" if len(lines) == 1 else "count as",
        "less": worth(lines[0], less),
    }
    yield at_sheet(case.log, PREVIOUS_CLAIMS, **values)


@check(
    "MT313",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Refresher because of a claim not yet submitted",
    message="{mentor} counts as refresher with {provider}, because a claim for an earlier year is worked out but not"
    " submitted. The difference is {more}: submit that claim first, or take it out if it will not be made.",
    why="Earlier claims of any size make a mentor's training a refresher; one that is never made does not.",
    reads=("training_hours",),
)
def refresher_by_an_earlier_line(case: ClaimsCase) -> Iterator[Hit]:
    """Lines whose type rests on a claim that is only prepared, where they would claim more otherwise."""
    mentors = Mentors(case.log)
    for line in case.claims.trainings:
        if line.type_basis is not TypeBasis.EARLIER_LINE or not line.rows or line.bar:
            continue
        more = line.hours_otherwise - line.hours_claimed
        if more > 0:
            yield mentors.at(line.trn, provider=line.provider_code, more=worth(line, more))


@check(
    "MT314",
    severity=NOTE,
    stage=Stage.CLAIMS,
    title="Hours of a year without new claims",
    message="No new claim can be made for this academic year: {hours} of {lines} cannot be claimed.",
    why="Training of a year whose dates are not confirmed is kept as a record.",
)
def no_new_claim(case: ClaimsCase) -> Iterator[Hit]:
    """One hit a school, with all its hours."""
    lines = list(_with(case, Outcome.NO_CLAIM_YET))
    if lines:
        logged = in_hours(total(line.hours_logged for line in lines))
        yield at_sheet(case.log, TRAINING_LOG, hours=logged, lines=count(len(lines), "mentor"))
