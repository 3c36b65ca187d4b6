"""A line of a claim as somebody recorded it: in a log's Previous claims, or in the ledger."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_reference import is_ours, one_spelling
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.training_type import TrainingType


class ClaimRecord(Struct, frozen=True):
    """One mentor's line of one claim.

    Attributes:
        academic_year: The year claimed for.
        trn: The mentor.
        provider_code: The accredited provider.
        hours: Whole hours claimed.
        urn: The school that claimed; None where nobody wrote it down.
        reference: DfE's claim reference, or ours (``MT-...``) where it is only prepared; empty where unknown.
        status: DfE's status, or ``prepared``; None where blank or unknown.
        training_type: Initial or refresher, where recorded.
        hourly_rate: Pounds an hour, where recorded.
        amount: Pounds, where recorded.
        submitted_on: The day it was submitted, where recorded.
        hours_clawed_back: Hours DfE took back; they are not given back to the allowance.
        source: The file it was read in, for people.
    """

    academic_year: AcademicYear
    trn: str
    provider_code: str
    hours: int
    urn: str | None
    reference: str
    status: ClaimStatus | None
    training_type: TrainingType | None = None
    hourly_rate: Decimal | None = None
    amount: Decimal | None = None
    submitted_on: date | None = None
    hours_clawed_back: int = 0
    source: str = ""

    @property
    def is_proposal(self) -> bool:
        """Whether it is only prepared: worked out here, to be worked out anew, and no hours used.

        A record with DfE's reference or the day of submission has been submitted, whatever its status still says.
        """
        return self.status is ClaimStatus.PREPARED and not self.is_half_marked

    @property
    def is_half_marked(self) -> bool:
        """Whether it still says ``prepared`` although it has DfE's reference or the day of submission."""
        dfes = bool(one_spelling(self.reference)) and not is_ours(self.reference)
        return self.status is ClaimStatus.PREPARED and (dfes or self.submitted_on is not None)
