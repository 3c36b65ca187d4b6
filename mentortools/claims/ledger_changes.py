"""What a batch does to the ledger of claims: what goes in, what is replaced, and what that changes in pounds.

A prepared row is a proposal of ours, unless somebody has given it DfE's reference or the day of submission. A batch
replaces the prepared rows of the schools and years it has worked out and keeps every other row: what was submitted, and
what was prepared for schools that were not read this time.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from mentortools.claims.schools import SchoolNames, Urns
from mentortools.model.academic_year import AcademicYear
from mentortools.model.change import Change
from mentortools.model.claim import MentorTraining, SchoolClaims
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_reference import claim_reference
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.money import plain

Records = tuple[ClaimRecord, ...]


class WorkedOut(Struct, frozen=True):
    """What a log that was read says for the ledger: its year and its school, and a record for each line of its claims.

    ``earlier_urns`` are those that its school had before.
    """

    academic_year: AcademicYear | None
    urn: str | None
    earlier_urns: tuple[str, ...]
    records: Records


def worked_out(claims: SchoolClaims, earlier_urns: tuple[str, ...] = (), source: str = "") -> WorkedOut:
    """A log's claims as records: status ``prepared``, our own reference, ``source`` the log's file name."""
    records = tuple(_prepared(line, source) for claim in claims.claims for line in claim.mentors)
    return WorkedOut(claims.academic_year, claims.urn, earlier_urns, records)


def next_ledger(previous: Iterable[ClaimRecord], logs: Iterable[WorkedOut]) -> Records:
    """The ledger after a batch, in the order of year, school, provider and mentor.

    Prepared rows go where the batch worked out a claim for that school and year, by any URN that a log of the batch
    says is the school's: last year's log may still bear the old one. Where the URN or the year of a log could not be
    read, nothing of it is replaced.
    """
    given = tuple(logs)
    schools = SchoolNames(Urns(each.urn, each.earlier_urns) for each in given if each.urn)
    read = {(each.academic_year, schools.of(each.urn)) for each in given if each.urn}
    kept = [record for record in previous if not _is_replaced(record, schools, read)]
    return tuple(sorted((*kept, *(record for each in given for record in each.records)), key=_order))


def changes(
    previous: Iterable[ClaimRecord],
    now: Iterable[ClaimRecord],
    not_counting: frozenset[ClaimStatus],
    logs: Iterable[WorkedOut] = (),
) -> tuple[Change, ...]:
    """What differs between two ledgers, for each year, school and provider whose hours or pounds differ.

    A record counts unless its status is in ``not_counting`` (claims that use no hours). A school that has changed
    its URN is one school, under the URN it has now: ``logs`` say which that is.
    """
    now_called = {urn: each.urn for each in logs if each.urn for urn in each.earlier_urns}
    before, after = (_totals(records, not_counting, now_called) for records in (previous, now))
    keys = sorted(before.keys() | after.keys())
    return tuple(
        Change(
            key.academic_year.name,
            key.urn,
            key.provider_code,
            before[key].hours,
            after[key].hours,
            _plain(before[key].amount),
            _plain(after[key].amount),
        )
        for key in keys
        if before[key] != after[key]
    )


class _Key(NamedTuple):
    academic_year: AcademicYear
    urn: str
    provider_code: str


class _Total(Struct, frozen=True):
    hours: int = 0
    amount: Decimal | None = Decimal(0)


def _prepared(line: MentorTraining, source: str) -> ClaimRecord:
    return ClaimRecord(
        academic_year=line.academic_year,
        trn=line.trn,
        provider_code=line.provider_code,
        hours=line.hours_claimed,
        urn=line.urn,
        reference=claim_reference(line.academic_year, line.urn, line.provider_code),
        status=ClaimStatus.PREPARED,
        training_type=line.training_type,
        hourly_rate=line.hourly_rate,
        amount=line.amount,
        source=source,
    )


def _is_replaced(record: ClaimRecord, schools: SchoolNames, read: Collection[tuple[AcademicYear | None, str]]) -> bool:
    school = schools.of(record.urn or "")
    return record.is_proposal and (record.academic_year, school) in read


def _order(record: ClaimRecord) -> tuple[object, ...]:
    return (record.academic_year, record.urn or "", record.provider_code, record.trn, record.reference)


def _totals(
    records: Iterable[ClaimRecord], not_counting: frozenset[ClaimStatus], now_called: Mapping[str, str]
) -> defaultdict[_Key, _Total]:
    totals: defaultdict[_Key, _Total] = defaultdict(_Total)
    for record in records:
        if record.status in not_counting:
            continue
        urn = record.urn or ""
        key = _Key(record.academic_year, now_called.get(urn, urn), record.provider_code)
        totals[key] = _Total(totals[key].hours + record.hours, _sum(totals[key].amount, record.amount))
    return totals


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other


def _plain(amount: Decimal | None) -> str | None:
    return None if amount is None else plain(amount)
