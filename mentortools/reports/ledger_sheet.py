"""The ledger of claims as sheets, under the headings by which it is read again."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import overload

from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.money import pounds
from mentortools.reports.counted import counted
from mentortools.reports.listing import MOST_ROWS, ListColumn, Listing, listing_sheets
from mentortools.workbook.edit import Content, Look, NewSheet
from mentortools.workbook.ledger import LEDGER
from mentortools.workbook.stamp import Stamp

_LOOKS = {
    "academic_year": (Look.TEXT, 14.0),
    "mentor_trn": (Look.TEXT, 12.0),
    "provider_code": (Look.TEXT, 10.0),
    "hours": (Look.WHOLE, 8.0),
    "urn": (Look.TEXT, 10.0),
    "claim_reference": (Look.TEXT, 26.0),
    "status": (Look.TEXT, 24.0),
    "training_type": (Look.TEXT, 12.0),
    "hourly_rate": (Look.POUNDS, 10.0),
    "amount": (Look.POUNDS, 13.0),
    "submitted_on": (Look.DATE, 13.0),
    "hours_clawed_back": (Look.WHOLE, 10.0),
    "source": (Look.TEXT, 34.0),
}


def ledger_sheets(records: Sequence[ClaimRecord], stamp: Stamp, most: int = MOST_ROWS) -> tuple[NewSheet, ...]:
    """The records as a native table: TRNs, URNs and codes as text, no line of totals that could be read as a claim."""
    columns = tuple(ListColumn(column.heading, *_LOOKS[column.field]) for column in LEDGER.columns)
    words = (
        f"{counted(len(records), 'line')}: {_prepared(records)}. Prepared lines are worked out here and not"
        " yet submitted; the next batch replaces them. Everything else is kept."
    )
    return listing_sheets(Listing(LEDGER.name, words, columns, _Rows(records), "No claims yet."), stamp, most)


@dataclass(frozen=True)
class _Rows(Sequence[tuple[Content, ...]]):
    """A row for each record, made when it is asked for."""

    records: Sequence[ClaimRecord]

    def __len__(self) -> int:
        return len(self.records)

    @overload
    def __getitem__(self, number: int) -> tuple[Content, ...]: ...
    @overload
    def __getitem__(self, number: slice) -> "_Rows": ...
    def __getitem__(self, number: int | slice) -> "tuple[Content, ...] | _Rows":
        return _Rows(self.records[number]) if isinstance(number, slice) else _row(self.records[number])


def _prepared(records: Sequence[ClaimRecord]) -> str:
    prepared = [record for record in records if record.status is ClaimStatus.PREPARED]
    known = sum((record.amount for record in prepared if record.amount is not None), Decimal(0))
    unknown = sum(record.amount is None for record in prepared)
    told = f"{len(prepared):,} prepared, {pounds(known)}"
    return f"{told} and {counted(unknown, 'line')} whose amount is not known" if unknown else told


def _row(record: ClaimRecord) -> tuple[Content, ...]:
    return (
        record.academic_year.name,
        record.trn,
        record.provider_code,
        record.hours,
        record.urn,
        record.reference or None,
        record.status.label if record.status else None,
        record.training_type.value.capitalize() if record.training_type else None,
        record.hourly_rate,
        record.amount,
        record.submitted_on,
        record.hours_clawed_back,
        record.source or None,
    )
