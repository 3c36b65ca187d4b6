"""Checks of claims that stand under another TRN, provider or URN than the log's: sessions could be claimed twice."""

from collections.abc import Iterator
from typing import NamedTuple

from mentortools.checks.case import ClaimsCase
from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.known import lost_sessions
from mentortools.checks.lines import claimed, taken_by_others, worth
from mentortools.checks.people import one_slip_apart
from mentortools.checks.places import Mentors, at_sheet
from mentortools.checks.words import count
from mentortools.claims.history import Pair
from mentortools.claims.hours import hours_to_claim
from mentortools.model.claim import MentorTraining
from mentortools.workbook.template import MENTORS


class Unknown(NamedTuple):
    """Hours this school has claimed this year for a mentor and provider of whom the log says nothing."""

    pair: Pair
    hours: int
    lines: tuple[MentorTraining, ...]
    """New lines that could be for the same sessions, as the log has them now."""


def unknown_claims(case: ClaimsCase) -> Iterator[Unknown]:
    """Claims of this year and school for nobody in ``Mentors``, where a new line could be for the same sessions."""
    known = {mentor.trn for mentor in case.log.mentors}
    for pair, hours in _claimed_here(case):
        if pair.trn in known:
            continue
        could = [each for each in claimed(case) if each.provider_code == pair.provider_code and _twice(each, hours)]
        near = [each for each in could if one_slip_apart(pair.trn, each.trn)]
        if could:
            yield Unknown(pair, hours, tuple(near or could))


def _claimed_here(case: ClaimsCase) -> list[tuple[Pair, int]]:
    """The hours this school has claimed this year, by mentor and provider."""
    year = case.claims.academic_year
    return sorted(case.history.by_school.get((year, case.school), {}).items()) if year else []


def _twice(line: MentorTraining, hours: int, elsewhere: int = 0) -> int:
    """How many hours less a line would claim, had its mentor's hours here been claimed under another number."""
    left = line.allowance - line.claimed_here - line.claimed_elsewhere - taken_by_others(line) - hours + elsewhere
    return line.hours_claimed - hours_to_claim(line.whole_hours, line.claimed_here + hours, left)


@check(
    "MT614",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="A claim for somebody who is no mentor of the log",
    message="This school claimed {hours} this year for TRN {old} with {provider}, and Mentors has no such TRN. If that"
    " was {who} before a correction, {pounds} would be claimed twice: correct the TRN of the earlier claim too, in the"
    " ledger or in Previous claims.",
    why="Claims are told apart by TRN. Sessions claimed under a wrong one look unclaimed once it is corrected.",
)
def claim_under_another_trn(case: ClaimsCase) -> Iterator[Hit]:
    """Such claims, at the mentor whom they could be for, or at the sheet where it could be several."""
    mentors = Mentors(case.log)
    for old, hours, lines in unknown_claims(case):
        most = max(lines, key=lambda each: _twice(each, hours))
        values = {
            "hours": count(hours, "hour"),
            "old": old.trn,
            "provider": old.provider_code,
            "who": mentors.name(most.trn) if len(lines) == 1 else "a mentor of this log",
            "pounds": f"{'' if len(lines) == 1 else 'up to '}{worth(most, _twice(most, hours))}",
        }
        yield mentors.at(most.trn, **values) if len(lines) == 1 else at_sheet(case.log, MENTORS, **values)


def moved_claims(case: ClaimsCase) -> Iterator[Unknown]:
    """Claims of this year and school for a mentor of the log with a provider for whom it has no session any more."""
    known, lost = {mentor.trn for mentor in case.log.mentors}, lost_sessions(case.log)
    for pair, hours in _claimed_here(case):
        if pair.trn not in known or pair in case.trained or lost.could_concern(*pair):
            continue
        could = [
            each
            for each in claimed(case)
            if (each.trn == pair.trn or each.provider_code == pair.provider_code) and _twice(each, hours)
        ]
        own = [each for each in could if each.trn == pair.trn]
        if could:
            yield Unknown(pair, hours, tuple(own or could))


@check(
    "MT616",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="A claim of which the log has no session any more",
    message="This school claimed {hours} this year for {mentor} with {provider}, and the log has no session of that. If"
    " those sessions now stand with {other}, {pounds} would be claimed twice: correct the earlier claim too, in DfE's"
    " service and in the ledger or Previous claims.",
    why="A session that was claimed with one provider or mentor looks unclaimed once it stands with another.",
)
def claim_that_moved(case: ClaimsCase) -> Iterator[Hit]:
    """Such claims, at the mentor they were made for."""
    mentors = Mentors(case.log)
    for old, hours, lines in moved_claims(case):
        most = max(lines, key=lambda each: _twice(each, hours))
        alone = len(lines) == 1
        yield mentors.at(
            old.trn,
            hours=count(hours, "hour"),
            provider=old.provider_code,
            other=f"{mentors.name(most.trn)} and {most.provider_code}" if alone else "another mentor or provider",
            pounds=f"{'' if alone else 'up to '}{worth(most, _twice(most, hours))}",
        )


@check(
    "MT615",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Hours claimed at a school whose log is not here",
    message="{hours} of this year's allowance of {mentor} with {provider} were claimed under another URN. If that is an"
    " earlier URN of this school, add it to Earlier URNs: {pounds} of this claim would be claimed twice. If it is"
    " another school, nothing needs to be done.",
    why="A second claim in a year is for the difference only, and a school with a new URN is still one school.",
)
def claimed_under_another_urn(case: ClaimsCase) -> Iterator[Hit]:
    """Lines that claim again what would be claimed already, were the other URN this school's own."""
    mentors = Mentors(case.log)
    for line in claimed(case):
        used = case.history.used_in(line.academic_year, Pair(line.trn, line.provider_code))
        there = sum(hours for school, hours in used.items() if school not in {"", *case.schools})
        twice = _twice(line, there, elsewhere=there)
        if there and twice:
            yield mentors.at(
                line.trn, hours=count(there, "hour"), provider=line.provider_code, pounds=worth(line, twice)
            )
