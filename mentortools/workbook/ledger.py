"""The ledger of claims as a sheet: its headings, and what a snapshot of it says.

Nothing is lost in silence: a row that cannot be used stands among the unreadable cells. A ledger with such rows
must not be written anew from its records alone; ``LedgerReading.whole`` tells.
"""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from mentortools.model.claim_record import ClaimRecord
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.training_type import TrainingType
from mentortools.workbook.aside_rows import rows_aside
from mentortools.workbook.column_reading import column_reading
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.facts import LostRow, Missing, Remarked, Unclear, Unreadable
from mentortools.workbook.headings import HeaderRow, header_row
from mentortools.workbook.place import At
from mentortools.workbook.plain_name import plain
from mentortools.workbook.second_tables import SecondTable, place_of
from mentortools.workbook.snapshot import Sheet, Snapshot
from mentortools.workbook.table_rows import Faults, read_rows
from mentortools.workbook.template import PREVIOUS_CLAIMS
from mentortools.workbook.values import Context

LEDGER = Table(
    "Claims ledger",
    (
        *PREVIOUS_CLAIMS.columns,
        Column("training_type", "Training type", Holds.TEXT, explanation="Initial or Refresher."),
        Column("hourly_rate", "Hourly rate", Holds.POUNDS, explanation="Pounds an hour."),
        Column("amount", "Amount", Holds.POUNDS, explanation="Pounds."),
        Column("submitted_on", "Submitted on", Holds.DATE, aliases=("Date submitted", "Claim submission date"),
               explanation="The day the claim was submitted in DfE's service."),
        Column("hours_clawed_back", "Hours clawed back", Holds.WHOLE,
               explanation="Hours DfE took back. They are not given back to the allowance."),
        Column("source", "Source file", Holds.TEXT, aliases=("Source",),
               explanation="The file in which the record was read."),
    ),
    needed=True,
    aliases=("Ledger", "Claims", *PREVIOUS_CLAIMS.aliases, PREVIOUS_CLAIMS.name),
)  # fmt: skip


class UnknownWord(Struct, frozen=True):
    """A status or training type that is none of the words known: the record counts without it.

    Attributes:
        at: The row.
        field: ``status`` or ``training_type``.
        found: What stands there.
    """

    at: At
    field: str
    found: str


class LedgerReading(Struct, frozen=True):
    """What a ledger says, and what of it could not be made out.

    Attributes:
        records: One for each row that could be used, in the order of the sheets and rows.
        unreadable: Cells that could not be read.
        remarked: Cells that were read, but were not typed as their column wants it.
        lost_rows: Rows that could not be used.
        missing: The sheet where there is none with the ledger's headings, or the needed headings it lacks.
        unclear: Headings that stand twice, none of which is taken.
        unknown_words: Statuses and training types that were not understood.
    """

    records: tuple[ClaimRecord, ...]
    unreadable: tuple[Unreadable, ...]
    remarked: tuple[Remarked, ...]
    lost_rows: tuple[LostRow, ...]
    missing: tuple[Missing, ...]
    unclear: tuple[Unclear, ...]
    unknown_words: tuple[UnknownWord, ...]

    @property
    def whole(self) -> bool:
        """Whether the records hold all that the ledger says, so that it can be written anew from them."""
        return not (self.unreadable or self.lost_rows or self.missing or self.unclear or self.unknown_words)


def read_ledger(snapshot: Snapshot) -> LedgerReading:
    """The records of a ledger: of every sheet that has its needed headings, ours or a person's."""
    headed = [(sheet, header) for sheet in snapshot.sheets if (header := header_row(sheet, LEDGER))]
    usable = [(sheet, header) for sheet, header in headed if not _lacking(header)]
    faults, unknown, records = Faults(), list[UnknownWord](), list[ClaimRecord]()
    for sheet, header in usable:
        records += _records(sheet, header, faults, unknown)
    return LedgerReading(
        records=tuple(records),
        unreadable=tuple(faults.unreadable),
        remarked=tuple(faults.remarked),
        lost_rows=tuple(faults.lost_rows),
        missing=() if usable else _missing(headed),
        unclear=tuple(_unclear(usable)),
        unknown_words=tuple(unknown),
    )


def _lacking(header: HeaderRow) -> tuple[Column, ...]:
    return tuple(column for column in LEDGER.columns if column.required and column.field not in header.columns)


def _missing(headed: Sequence[tuple[Sheet, HeaderRow]]) -> tuple[Missing, ...]:
    if not headed:
        return (Missing(LEDGER.name, None, "", LEDGER.name, None, needed=True),)
    sheet, header = min(headed, key=lambda each: len(_lacking(each[1])))
    return tuple(
        Missing(LEDGER.name, sheet.name, column.field, column.heading, None, needed=True) for column in _lacking(header)
    )


def _unclear(usable: Sequence[tuple[Sheet, HeaderRow]]) -> list[Unclear]:
    return [
        Unclear(sheet.name, None, LEDGER.column(field).heading, tuple(map(str, columns)))
        for sheet, header in usable
        for field, columns in header.twice.items()
    ]


def _records(sheet: Sheet, header: HeaderRow, faults: Faults, unknown: list[UnknownWord]) -> list[ClaimRecord]:
    reading = {column.field: column_reading(column, Context(), ()) for column in LEDGER.columns}
    rows = read_rows(sheet, LEDGER, place_of(sheet, header), header.row, reading, faults)
    faults.lost_rows.extend(rows_aside(SecondTable(LEDGER, sheet, header), reading, faults))
    return [_record(at, values, unknown) for at, *values in rows]


def _record(at: At, values: Sequence[Any], unknown: list[UnknownWord]) -> ClaimRecord:
    fields = dict(zip((column.field for column in LEDGER.columns), values, strict=True))
    status, training_type = ClaimStatus.read(fields["status"]), _TRAINING_TYPES.get(plain(fields["training_type"]))
    for field, meaning in (("status", status), ("training_type", training_type)):
        if fields[field] and meaning is None:
            unknown.append(UnknownWord(at, field, fields[field]))
    return ClaimRecord(
        academic_year=fields["academic_year"],
        trn=fields["mentor_trn"],
        provider_code=fields["provider_code"],
        hours=fields["hours"],
        urn=fields["urn"],
        reference=fields["claim_reference"],
        status=status,
        training_type=training_type,
        hourly_rate=fields["hourly_rate"],
        amount=fields["amount"],
        submitted_on=fields["submitted_on"],
        hours_clawed_back=fields["hours_clawed_back"] or 0,
        source=fields["source"],
    )


_TRAINING_TYPES = {plain(each.value): each for each in TrainingType}
