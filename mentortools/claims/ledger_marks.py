"""What a person does to the ledger: marks claims as submitted or paid, and brings in records kept elsewhere."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_reference import is_ours, one_spelling
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.told import ToldError

Records = tuple[ClaimRecord, ...]

_NOT_MADE = (ClaimStatus.PREPARED, ClaimStatus.DRAFT, ClaimStatus.INTERNAL_DRAFT)


class Selection(Struct, frozen=True):
    """Which claims are meant: those that agree with everything given."""

    reference: str | None = None
    urn: str | None = None
    provider_code: str | None = None
    academic_year: AcademicYear | None = None

    def has(self, record: ClaimRecord) -> bool:
        """Whether a record is meant."""
        return (
            (self.reference is None or one_spelling(self.reference) == one_spelling(record.reference))
            and self.urn in (None, record.urn)
            and self.provider_code in (None, record.provider_code)
            and self.academic_year in (None, record.academic_year)
        )


class Marking(Struct, frozen=True):
    """What the claims meant become: their status, and DfE's reference and the day of submission where known."""

    status: ClaimStatus
    reference: str = ""
    submitted_on: date | None = None


class CannotMarkError(ToldError):
    """Claims cannot be marked as asked. The message says why and what to type, in plain words."""


def mark(records: Iterable[ClaimRecord], selection: Selection, marking: Marking) -> Records:
    """The ledger with the claims meant marked. A prepared claim needs DfE's reference and the day of submission.

    Where a claim has prepared rows beside rows already submitted, only the prepared ones become submitted; any
    other status is for claims already submitted.

    Raises:
        CannotMarkError: Where nothing or no single claim is meant, where DfE's reference or the day is missing, or
            where that reference already stands at another claim: two claims under one reference would count as one.
    """
    given = tuple(records)
    meant = _meant(given, selection, marking)
    _refuse_status(marking)
    _refuse_choice([given[index] for index in sorted(meant)], marking)
    _refuse_reference((record for index, record in enumerate(given) if index not in meant), marking)
    return tuple(_marked(record, marking) if index in meant else record for index, record in enumerate(given))


def import_records(records: Iterable[ClaimRecord], others: Iterable[ClaimRecord]) -> Records:
    """Both, without loss: a record that both have is there once, equal records within one of them stay as many.

    Records are equal where all but their source agrees. Those that differ in anything else stay side by side: what
    the hours are then is decided where hours are counted, and said.
    """
    mine = tuple(records)
    have = Counter(_without_source(record) for record in mine)
    added = []
    for record in others:
        bare = _without_source(record)
        if have[bare]:
            have[bare] -= 1
        else:
            added.append(record)
    return (*mine, *added)


def join_ledgers(own: Iterable[ClaimRecord], given: Iterable[ClaimRecord]) -> Records:
    """The ledger that an earlier run left and one that is given beside it: nothing that either holds is forgotten.

    The one that a run left is the newer. What the given one has as prepared gives way where the other knows that
    mentor, provider, school and year at all: it may have been submitted since.
    """
    mine = tuple(own)
    known = {_for_whom(record) for record in mine}
    others = (record for record in given if not record.is_proposal or _for_whom(record) not in known)
    return import_records(mine, others)


def _for_whom(record: ClaimRecord) -> tuple[object, ...]:
    return record.academic_year, record.urn, record.provider_code, record.trn


def _meant(given: Records, selection: Selection, marking: Marking) -> set[int]:
    chosen = {index for index, record in enumerate(given) if selection.has(record)}
    new = {index for index in chosen if given[index].status in _NOT_MADE}
    if marking.status is ClaimStatus.SUBMITTED:
        return new or chosen
    return chosen - new


def _without_source(record: ClaimRecord) -> ClaimRecord:
    return replace(record, source="", reference=one_spelling(record.reference))


def _marked(record: ClaimRecord, marking: Marking) -> ClaimRecord:
    return replace(
        record,
        status=marking.status,
        reference=marking.reference or record.reference,
        submitted_on=marking.submitted_on or record.submitted_on,
    )


def _refuse_status(marking: Marking) -> None:
    if marking.status in _NOT_MADE:
        msg = f"A claim cannot be marked as {marking.status.label}. Give the status DfE's service shows"
        raise CannotMarkError(msg)
    if is_ours(marking.reference):
        msg = f"{marking.reference} is our own reference. Give the reference that DfE's service shows"
        raise CannotMarkError(msg)


def _refuse_choice(meant: list[ClaimRecord], marking: Marking) -> None:
    if not meant:
        msg = f"The ledger has no claim like that to mark as {marking.status.label}. Check the URN, provider and year"
        raise CannotMarkError(msg)
    claims = {(record.academic_year, record.urn, record.provider_code, record.reference) for record in meant}
    if len(claims) > 1 and marking.reference:
        msg = f"{len(claims)} claims are meant, and a reference is for one. Give the URN, provider code and year"
        raise CannotMarkError(msg)
    submitted = [_marked(record, marking) for record in meant if record.status in _NOT_MADE]
    if any(is_ours(now.reference) or not (now.reference and now.submitted_on) for now in submitted):
        msg = f"Give DfE's claim reference and the day of submission to mark a claim as {marking.status.label}"
        raise CannotMarkError(msg)


def _refuse_reference(rest: Iterable[ClaimRecord], marking: Marking) -> None:
    for record in rest:
        if marking.reference and one_spelling(record.reference) == one_spelling(marking.reference):
            msg = (
                f"Claim reference {marking.reference} already stands at the claim of {record.urn or 'this school'}"
                f" with {record.provider_code} for {record.academic_year}. Check the reference"
            )
            raise CannotMarkError(msg)
