"""The running hours, worked out as the workbook's own formulas do: what is stored beside them until Excel does it anew.

An estimate, not a claim: dates, eligibility, sessions typed twice and much else are left to the claim itself.
"""

from collections.abc import Sequence
from math import floor
from typing import NamedTuple

from mentortools.adapters.mentor_log.prefill import Prefill
from mentortools.adapters.mentor_log.published import Published
from mentortools.adapters.mentor_log.school_seen import SchoolSeen, school_seen
from mentortools.adapters.mentor_log.seen import number_of, same, text_of
from mentortools.adapters.mentor_log.workings import (
    MentorWorkings,
    Row,
    RowsByMentor,
    mentor_workings,
    with_provider,
)
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.training_type import TrainingType
from mentortools.workbook.template import PREVIOUS_CLAIMS, TRAINING_LOG

SLACK = 0.000001
"""Whole hours are the floor of the sum and this much, so that three times 20 minutes is an hour."""
DECIMALS = 6


class Estimate(NamedTuple):
    """One mentor with one provider. None where there is nothing to say.

    ``mentor`` is the row of ``Mentors`` and ``slot`` the place among the mentor's providers, both from 1.
    """

    mentor: int
    slot: int
    name: str
    trn: str
    provider_code: str
    hours_logged: float
    training_type: TrainingType | None = None
    allowance: int | None = None
    claimed: float | None = None
    claimed_here: float | None = None
    claimable: float | None = None
    hours_left: float | None = None
    worth: float | None = None


def estimates(prefill: Prefill, known: Published) -> list[Estimate]:
    """One row for each mentor and provider, in the order of ``Mentors``; one for a mentor who has trained with none."""
    school = school_seen(prefill, known)
    sessions = RowsByMentor(prefill.of(TRAINING_LOG))
    claims = RowsByMentor(prefill.of(PREVIOUS_CLAIMS))
    found: list[Estimate] = []
    for mentor, workings in enumerate(mentor_workings(prefill), start=1):
        for slot in range(1, workings.rows + 1):
            begun = _begun((mentor, slot), workings, sessions)
            lines = with_provider(claims.of(workings.trn, workings.plain), begun.provider_code)
            found.append(_finished(begun, lines, school, known))
    return found


def hours_in_log(prefill: Prefill) -> float:
    """The sum of all numbers under Hours."""
    return _total(prefill.of(TRAINING_LOG))


def _begun(place: tuple[int, int], workings: MentorWorkings, sessions: RowsByMentor) -> Estimate:
    code = workings.providers[place[1] - 1] if workings.providers else ""
    logged = _total(with_provider(sessions.of(workings.trn, workings.plain), code))
    return Estimate(*place, workings.name, workings.trn, code, round(logged, DECIMALS))


def _finished(begun: Estimate, claims: Sequence[Row], school: SchoolSeen, known: Published) -> Estimate:
    if not begun.provider_code or not school.starts:
        return begun
    kind = TrainingType.REFRESHER if _claimed_before(claims, school, known) else TrainingType.INITIAL
    this_year = [claim for claim in claims if _in_year(claim, school) and not _has(claim, known.not_using_hours)]
    claimed = _total(this_year)
    here = _total([claim for claim in this_year if _is_here(claim, school)])
    typed = begun._replace(training_type=kind, claimed=claimed, claimed_here=here)
    if school.figures is None:
        return typed
    allowance = school.figures.hours[kind]
    claimable = max(0.0, min(floor(begun.hours_logged + SLACK) - here, allowance - claimed))
    worth = None if school.rate is None else round(claimable * float(school.rate), 2)
    left = max(0.0, allowance - claimed - claimable)
    return typed._replace(allowance=allowance, claimable=claimable, hours_left=left, worth=worth)


def _claimed_before(claims: Sequence[Row], school: SchoolSeen, known: Published) -> bool:
    years = (text_of(row.get("academic_year")) for row in claims if not _has(row, known.not_making_refresher))
    return any(year and year < school.starts for year in years)


def _in_year(claim: Row, school: SchoolSeen) -> bool:
    return school.starts <= text_of(claim.get("academic_year")) < school.ends


def _is_here(claim: Row, school: SchoolSeen) -> bool:
    return text_of(claim.get("urn")) in {"", school.urn, *school.earlier_urns}


def _has(claim: Row, statuses: Sequence[ClaimStatus]) -> bool:
    written = text_of(claim.get("status"))
    return any(same(written, word) for status in statuses for word in (status.label, status.value))


def _total(rows: Sequence[Row]) -> float:
    return sum(number_of(row.get("hours")) or 0.0 for row in rows)
