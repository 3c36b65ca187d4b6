"""Checks of claims that stand under another TRN or URN than the log's: sessions could be claimed a second time."""

from collections.abc import Iterator
from typing import NamedTuple

from mentortools.checks.case import ClaimsCase
from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.lines import claimed, taken_by_others, worth
from mentortools.checks.people import one_slip_apart
from mentortools.checks.places import Mentors, at_sheet
from mentortools.checks.words import count
from mentortools.claims.history import Pair
from mentortools.claims.hours import hours_to_claim
from mentortools.model.claim import MentorTraining
from mentortools.workbook.template import MENTORS


class Unknown(NamedTuple):
    """Hours this school has claimed this year for a TRN that is no mentor of the log's."""

    pair: Pair
    hours: int
    lines: tuple[MentorTraining, ...]
    """New lines that could be of the same mentor, under the TRN that the log has now."""


def unknown_claims(case: ClaimsCase) -> Iterator[Unknown]:
    """Claims of this year and school for nobody in ``Mentors``, where a new line could be for the same sessions."""
    year = case.claims.academic_year
    here = case.history.by_school.get((year, case.school), {}) if year else {}
    known = {mentor.trn for mentor in case.log.mentors}
    for pair, hours in sorted(here.items()):
        if pair.trn in known:
            continue
        could = [each for each in claimed(case) if each.provider_code == pair.provider_code and _twice(each, hours)]
        near = [each for each in could if one_slip_apart(pair.trn, each.trn)]
        if could:
            yield Unknown(pair, hours, tuple(near or could))


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
