"""The ledger, and what changed in it, for the command line."""

from collections.abc import Iterable

from mentortools.model.change import Change
from mentortools.model.claim_record import ClaimRecord
from mentortools.model.money import plain
from mentortools.reports.listed import Listed


def records_listed(records: Iterable[ClaimRecord]) -> Listed:
    """One row a claim's line."""
    headings = ("Academic year", "Mentor TRN", "Provider code", "Hours", "URN", "Claim reference", "Status",
                "Training type", "Amount", "Submitted on")  # fmt: skip
    rows = [
        (
            record.academic_year.name,
            record.trn,
            record.provider_code,
            record.hours,
            record.urn or "",
            record.reference,
            record.status.label if record.status else "",
            str(record.training_type or ""),
            "" if record.amount is None else plain(record.amount),
            record.submitted_on.isoformat() if record.submitted_on else "",
        )
        for record in records
    ]
    return Listed(headings, rows)


def changes_listed(changes: Iterable[Change]) -> Listed:
    """One row a school, provider and year whose hours or pounds differ."""
    headings = ("Academic year", "URN", "Provider code", "Hours before", "Hours now", "Amount before", "Amount now")
    rows = [(*change[:5], change.amount_before or "", change.amount_now or "") for change in changes]
    return Listed(headings, rows)
