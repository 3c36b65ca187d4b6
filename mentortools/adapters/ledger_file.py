"""A ledger of claims as a file."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from mentortools.adapters.files import read_file, sha256_of, write_file
from mentortools.adapters.ledger_kind import (
    LedgerError,
    refuse_to_replace,
    refuse_what_holds_no_claims,
    refuse_what_is_no_ledger,
)
from mentortools.adapters.new_sheets import render
from mentortools.adapters.reading import read_snapshot
from mentortools.claims.history import HistorySource, LostRecord
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_record import ClaimRecord
from mentortools.reports.ledger_sheet import ledger_sheets
from mentortools.workbook.facts import LostRow
from mentortools.workbook.ledger import LedgerReading, read_ledger
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.stamp import Stamp
from mentortools.workbook.unreadable import UnreadableFile

__all__ = [
    "LedgerError",
    "digest_of_ledger",
    "ledger_book",
    "read_claims",
    "read_ledger_file",
    "read_own_ledger",
    "read_whole_ledger",
    "write_ledger",
]


def read_ledger_file(path: Path) -> HistorySource:
    """The claims in a ledger, and those of its rows that cannot be read.

    Raises:
        FileNotFoundError: If there is no such file.
        LedgerError: If it cannot be read, or is no ledger.
    """
    snapshot = _opened(path)
    refuse_what_is_no_ledger(path, snapshot)
    reading = _reading(path, snapshot)
    return HistorySource(path.name, None, reading.records, tuple(_lost(path, row) for row in reading.lost_rows))


def read_whole_ledger(path: Path) -> HistorySource:
    """The claims in a ledger of which nothing may be left unread.

    Raises:
        FileNotFoundError: If there is no such file.
        LedgerError: If it cannot be read, is no ledger, or holds a cell that cannot be read; each cell is named.
    """
    snapshot = _opened(path)
    refuse_what_is_no_ledger(path, snapshot)
    return _whole(path, snapshot)


def read_own_ledger(path: Path) -> HistorySource:
    """The claims in a ledger that is to be written anew in its place: one that we made, and with nothing else in it.

    Raises:
        FileNotFoundError: If there is no such file.
        LedgerError: If it cannot be read, is not ours, holds a cell that cannot be read, or a sheet or column that
            would be lost; each is named.
    """
    snapshot = _opened(path)
    refuse_to_replace(path, snapshot)
    return _whole(path, snapshot)


def read_claims(path: Path) -> HistorySource:
    """The claims in a ledger, or in the ``Previous claims`` of a mentor log. Nothing in them may be left unread.

    Raises:
        FileNotFoundError: If there is no such file.
        LedgerError: If it cannot be read, holds no claims at all, or a cell that cannot be read; each cell is named.
    """
    snapshot = _opened(path)
    refuse_what_holds_no_claims(path, snapshot)
    return _whole(path, snapshot)


def digest_of_ledger(path: Path) -> str:
    """What tells a ledger from what it was before.

    Raises:
        FileNotFoundError: If there is no such file.
        LedgerError: If it cannot be read.
    """
    try:
        return sha256_of(path)
    except UnreadableFile as error:
        raise _cannot_be_read(path, error) from error


def write_ledger(path: Path, data: bytes) -> None:
    """Writes a ledger anew in one step. Its earlier version is kept beside it where a line of that is not in the new.

    ``data`` is what ``ledger_book`` has made. The earlier version goes by the beginning of its own hash. Where every
    line of it stands in the new one as it was, and it is to the byte as we made it, there is nothing to keep; a note
    that somebody typed above the headings, or put to a cell, would be lost.

    Raises:
        LedgerError: If something is there that must not be replaced by a ledger (``read_own_ledger``).
        CannotWriteError: If it is open elsewhere or may not be written.
    """
    if path.exists():
        earlier = read_own_ledger(path).records
        before = path.read_bytes()
        if before == data:
            return
        if Counter(earlier) - Counter(read_ledger(read_snapshot(data)).records) or not _is_as_made(before, earlier):
            write_file(path.with_name(f"{path.stem}-{sha256(before).hexdigest()[:8]}{path.suffix}"), before)
    write_file(path, data)


def ledger_book(records: Sequence[ClaimRecord], stamp: Stamp) -> bytes:
    """The ledger of these claims as a workbook."""
    return render(ledger_sheets(records, stamp), "Mentor training: claims ledger")


def _is_as_made(data: bytes, records: Sequence[ClaimRecord]) -> bool:
    """Whether a ledger is what we make of its records, so that nobody has saved it since."""
    stamp = read_snapshot(data).stamp
    return stamp is not None and data == ledger_book(records, stamp)


def _whole(path: Path, snapshot: Snapshot) -> HistorySource:
    reading = _reading(path, snapshot)
    if reading.whole:
        return HistorySource(path.name, None, reading.records)
    cells = [f"{each.cell.sheet} {each.cell.reference} ({each.problem})" for each in reading.unreadable]
    for word in reading.unknown_words:
        cell = word.at.cell(word.field)
        cells.append(f"{cell.sheet} {cell.reference} (“{word.found}” is not known here)")
    named = {(each.cell.sheet, each.cell.row) for each in reading.unreadable}
    cells += [
        f"{sheet} row {row} (not under the headings that are read)"
        for sheet, row in ((each.at.place.sheet, each.at.row) for each in reading.lost_rows)
        if (sheet, row) not in named
    ]
    cells += [f"{each.sheet} (the heading {each.heading} stands twice)" for each in reading.unclear]
    msg = f"{path} holds claims that cannot be read. Put right: "
    raise LedgerError(msg + "; ".join(cells) + ".")


def _opened(path: Path) -> Snapshot:
    try:
        return read_snapshot(read_file(path).data)
    except UnreadableFile as error:
        raise _cannot_be_read(path, error) from error


def _cannot_be_read(path: Path, error: UnreadableFile) -> LedgerError:
    return LedgerError(f"The ledger {path} cannot be read: {error.reason}.")


def _reading(path: Path, snapshot: Snapshot) -> LedgerReading:
    reading = read_ledger(snapshot)
    if reading.missing:
        headings = ", ".join(missing.heading for missing in reading.missing)
        msg = f"{path} holds no claims: nothing in it is headed {headings}. Name a ledger, or a mentor log."
        raise LedgerError(msg)
    return reading


def _lost(path: Path, row: LostRow) -> LostRecord:
    known = row.values
    when, trn, provider = known.get("academic_year"), known.get("mentor_trn"), known.get("provider_code")
    return LostRecord(
        f"{path.name}, {row.at.place.sheet}, row {row.at.row}",
        when if isinstance(when, AcademicYear) else None,
        trn if isinstance(trn, str) else None,
        provider if isinstance(provider, str) else None,
        mentors=None,
    )
