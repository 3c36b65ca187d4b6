"""From a snapshot to a mentor log. Decoding reports what it found and what it could not read; it never judges."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any, TypeVar

from msgspec import Struct

from mentortools.model.claim_status import ClaimStatus
from mentortools.workbook.aside_rows import set_aside
from mentortools.workbook.column_reading import column_reading
from mentortools.workbook.columns import Table
from mentortools.workbook.edition import edition_of
from mentortools.workbook.facts import Hidden
from mentortools.workbook.find_tables import Tables, find_tables
from mentortools.workbook.laid_out import laid_out
from mentortools.workbook.layouts import OWN, ChosenLayout
from mentortools.workbook.log import (
    Holiday,
    MentoringRow,
    MentorLog,
    MentorRow,
    PreviousClaimRow,
    ProviderRow,
    ReviewRow,
    SpendingRow,
    TraineeRow,
    TrainingRow,
)
from mentortools.workbook.log_of_duties import ComponentRow, ContactRow, DeadlineRow, EntitlementRow, ReviewMeetingRow
from mentortools.workbook.merged_cells import merged_among_rows
from mentortools.workbook.school_details import read_school
from mentortools.workbook.snapshot import ReadingRemark, Sheet, Snapshot
from mentortools.workbook.table_rows import Faults, is_blank, read_rows
from mentortools.workbook.template import (
    DEVELOPMENT_REVIEW,
    HOLIDAYS,
    LISTS,
    MENTOR_LOG,
    MENTORING_LOG,
    MENTORS,
    PREVIOUS_CLAIMS,
    PROVIDERS,
    RUNNING_HOURS,
    SPENDING,
    START_HERE,
    TRAINEES,
    TRAINING_LOG,
)
from mentortools.workbook.template_of_duties import COMPONENTS, CONTACTS, DEADLINES, ENTITLEMENT, REVIEW_MEETINGS
from mentortools.workbook.values.context import Context

Row = TypeVar("Row")


def _row(kind: type[Row]) -> Callable[[Sequence[Any]], Row]:
    """What makes a row of its values, of which there are as many as the table has columns; for thousands at a time."""
    return partial(tuple.__new__, kind)  # type: ignore[type-var]  # each kind is a tuple with names


class _Decoder(Struct, frozen=True):
    """What the tables of one log share while they are read."""

    tables: Tables
    context: Context
    faults: Faults

    def rows(
        self, table: Table, make: Callable[[Sequence[Any]], Row], known_trns: Collection[str] = ()
    ) -> tuple[Row, ...]:
        """The rows of one table as values; none where the workbook does not have it."""
        if not self.tables.has(table):
            return ()
        laid_out = self.tables.table(table)
        reading = {column.field: column_reading(column, self.context, known_trns) for column in laid_out.columns}
        rows: tuple[Row, ...] = ()
        if found := self.tables.found.get(table):
            read = read_rows(found.sheet, laid_out, found.place, found.header, reading, self.faults)
            rows = tuple(map(make, read))
        set_aside(self.tables, table, reading, self.faults)
        return rows


def decode(snapshot: Snapshot, chosen: ChosenLayout = OWN) -> MentorLog:
    """The mentor log that a workbook holds, in the log's own layout or in a school's.

    It raises nothing: what is missing, unclear or unreadable is part of the result. Sheets of ours are passed over.
    """
    tables = find_tables(snapshot.log_sheets, chosen.layout)
    faults = Faults()
    school = read_school(tables, faults)
    decoder = _Decoder(tables, Context(school.academic_year), faults)
    mentors = decoder.rows(MENTORS, _row(MentorRow))
    trns = _trns(mentors, faults)
    return MentorLog(
        school=school,
        holidays=decoder.rows(HOLIDAYS, _row(Holiday)),
        providers=decoder.rows(PROVIDERS, _row(ProviderRow)),
        mentors=mentors,
        trainees=decoder.rows(TRAINEES, _row(TraineeRow), trns),
        training=decoder.rows(TRAINING_LOG, _row(TrainingRow), trns),
        mentoring=decoder.rows(MENTORING_LOG, _row(MentoringRow), trns),
        reviews=decoder.rows(DEVELOPMENT_REVIEW, _row(ReviewRow), trns),
        spending=decoder.rows(SPENDING, _row(SpendingRow), trns),
        previous_claims=decoder.rows(PREVIOUS_CLAIMS, _previous_claim, trns),
        components=decoder.rows(COMPONENTS, _row(ComponentRow), trns),
        review_meetings=decoder.rows(REVIEW_MEETINGS, _row(ReviewMeetingRow), trns),
        entitlements=decoder.rows(ENTITLEMENT, _row(EntitlementRow), trns),
        deadlines=decoder.rows(DEADLINES, _row(DeadlineRow), trns),
        contacts=decoder.rows(CONTACTS, _row(ContactRow), trns),
        places={table.name: found.place for table, found in tables.found.items() if table is not HOLIDAYS},
        unreadable=tuple(faults.unreadable),
        remarked=tuple(faults.remarked),
        missing=tables.missing,
        renamed=tables.renamed,
        unclear=tables.unclear,
        lost_rows=tuple(faults.lost_rows),
        hidden=_hidden(tables),
        merged=merged_among_rows(tables),
        doubts=_doubts(snapshot),
        properties=dict(snapshot.properties),
        unknown_sheets=_unknown(snapshot.log_sheets, tables),
        edition=edition_of(snapshot.log_sheets),
        unknown_headings=tuple(tables.unknown),
        asides=tuple(faults.asides),
        strays=tuple(faults.strays),
        laid_out=tuple(laid_out(tables)),
        layout_unused=chosen.unused,
        layouts_unclear=chosen.unclear,
    )


def _previous_claim(values: Sequence[Any]) -> PreviousClaimRow:
    status: str = values[-1]
    return PreviousClaimRow._make((*values, ClaimStatus.read(status) if status else None))


def _trns(mentors: Sequence[MentorRow], faults: Faults) -> frozenset[str]:
    """The TRNs of the school's mentors, those of rows that are otherwise unreadable included."""
    lost = {str(row.values["trn"]) for row in faults.lost_rows if row.table == MENTORS.name and row.values.get("trn")}
    return frozenset({mentor.trn for mentor in mentors} | lost)


def _hidden(tables: Tables) -> tuple[Hidden, ...]:
    """What of the tables nobody sees on the screen: whole sheets, rows that hold something, and columns."""
    found: dict[str, Hidden] = {}
    for each in tables.found.values():
        sheet = each.sheet
        rows = sum(1 for number in sheet.hidden_rows if _row_has_something(sheet, number))
        columns = len(sheet.hidden_columns.intersection(each.place.columns.values()))
        if not sheet.visible:
            found[sheet.name] = Hidden(sheet.name, 0)
        elif rows or columns:
            found[sheet.name] = Hidden(sheet.name, rows, columns)
    return tuple(found.values())


def _doubts(snapshot: Snapshot) -> tuple[ReadingRemark, ...]:
    """What readers doubted, but for sheets of ours."""
    ours = {sheet.name for sheet in snapshot.sheets} - {sheet.name for sheet in snapshot.log_sheets}
    return tuple(remark for remark in snapshot.remarks if remark.sheet not in ours)


def _row_has_something(sheet: Sheet, number: int) -> bool:
    return number <= len(sheet.rows) and not all(is_blank(value) for value in sheet.rows[number - 1])


def _unknown(sheets: Sequence[Sheet], tables: Tables) -> tuple[str, ...]:
    """Sheets with something in them that are none of the log's."""
    known = {found.sheet.name for found in tables.found.values()} | {START_HERE, LISTS, RUNNING_HOURS}
    known |= {second.sheet.name for second in tables.seconds}
    known |= {table.name for table in MENTOR_LOG}
    return tuple(sheet.name for sheet in sheets if sheet.name not in known and any(map(any, sheet.rows)))
