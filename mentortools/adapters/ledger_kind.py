"""Which workbook is a ledger of claims, which is one of ours, and what would be lost if it were written anew."""

from collections.abc import Iterator
from pathlib import Path

from mentortools.model.cell import column_letters
from mentortools.model.told import ToldError
from mentortools.workbook.decode import decode
from mentortools.workbook.headings import HeaderRow, header_row
from mentortools.workbook.ledger import LEDGER
from mentortools.workbook.snapshot import Sheet, Snapshot
from mentortools.workbook.table_rows import is_blank
from mentortools.workbook.template import MENTOR_LOG

_REQUIRED = frozenset(column.field for column in LEDGER.columns if column.required)
_OF_A_LEDGER_ONLY = frozenset({"submitted_on", "hours_clawed_back"})
_NEEDED_IN_A_LOG = frozenset(table.name for table in MENTOR_LOG if table.needed)
_ADVICE = "Name a ledger such as claims-ledger.xlsx, which mentortools batch and mentortools ledger import make."


class LedgerError(ToldError):
    """A file that is no ledger, or one that cannot be written anew without loss. The message says what to put right."""


def is_our_ledger(snapshot: Snapshot) -> bool:
    """Whether a workbook has a sheet that carries our stamp and a ledger's headings."""
    return any(sheet.stamp and _OF_A_LEDGER_ONLY & header.columns.keys() for sheet, header in _headed(snapshot))


def refuse_what_is_no_ledger(path: Path, snapshot: Snapshot) -> None:
    """Ends where a workbook is a mentor log, another workbook of ours, or has nowhere a ledger's headings.

    A ledger that a person keeps under the same headings is one.

    Raises:
        LedgerError: Naming the file, what it is, and what was looked for.
    """
    if is_our_ledger(snapshot):
        return
    if _is_log(snapshot):
        msg = f"{path} is a mentor log, not a ledger of claims. {_ADVICE}"
        raise LedgerError(msg)
    _refuse_other_workbooks(path, snapshot)


def refuse_what_holds_no_claims(path: Path, snapshot: Snapshot) -> None:
    """Ends where a workbook is neither a ledger nor a mentor log.

    Raises:
        LedgerError: Naming the file, what it is, and what was looked for.
    """
    if not is_our_ledger(snapshot) and not _is_log(snapshot):
        _refuse_other_workbooks(path, snapshot)


def refuse_to_replace(path: Path, snapshot: Snapshot) -> None:
    """Ends where a workbook cannot be written anew as a ledger: what is no ledger of ours, or holds more than one.

    Raises:
        LedgerError: Naming the file, and what of it would be lost.
    """
    if not is_our_ledger(snapshot):
        msg = (
            f"{path} is not a ledger that mentortools made, and is never replaced by one. Name a ledger such as"
            " claims-ledger.xlsx, or a new file."
        )
        raise LedgerError(msg)
    if lost := list(_lost(snapshot)):
        msg = (
            f"{path} holds what a ledger has no place for, and what would be lost if it were written anew:"
            f" {', '.join(lost)}. Move that to a workbook of its own, and run this again."
        )
        raise LedgerError(msg)


def _is_log(snapshot: Snapshot) -> bool:
    return bool(decode(snapshot).places.keys() & _NEEDED_IN_A_LOG)


def _refuse_other_workbooks(path: Path, snapshot: Snapshot) -> None:
    if snapshot.stamp:
        msg = f"{path} was made by mentortools, and is not a ledger of claims. {_ADVICE}"
        raise LedgerError(msg)
    if not _headed(snapshot):
        headings = ", ".join(column.heading for column in LEDGER.columns if column.required)
        msg = f"{path} is not a ledger of claims: no sheet of it is headed {headings}. {_ADVICE}"
        raise LedgerError(msg)


def _headed(snapshot: Snapshot) -> list[tuple[Sheet, HeaderRow]]:
    """The sheets that are read as a ledger, with their row of headings."""
    headed = ((sheet, header_row(sheet, LEDGER)) for sheet in snapshot.sheets)
    return [(sheet, header) for sheet, header in headed if header and header.columns.keys() >= _REQUIRED]


def _lost(snapshot: Snapshot) -> Iterator[str]:
    """Sheets that are no ledger's, and columns of a ledger's sheet without a heading of its own."""
    headers = {sheet.name: header for sheet, header in _headed(snapshot)}
    for sheet in snapshot.sheets:
        header = headers.get(sheet.name)
        if header is None:
            if any(not is_blank(value) for row in sheet.rows for value in row):
                yield f"the sheet {sheet.name}"
            continue
        ours = {*header.columns.values(), *(column for found in header.twice.values() for column in found), 1}
        strange = {
            column
            for row in sheet.rows
            for column, value in enumerate(row, 1)
            if column not in ours and not is_blank(value)
        }
        for column in sorted(strange):
            yield f"column {column_letters(column)} of the sheet {sheet.name}"
