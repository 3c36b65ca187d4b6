"""A ledger of claims as a file."""

from pathlib import Path

from mentortools.adapters.files import read_file
from mentortools.adapters.reading import read_snapshot
from mentortools.claims.history import HistorySource, LostRecord
from mentortools.model.academic_year import AcademicYear
from mentortools.model.told import ToldError
from mentortools.workbook.facts import LostRow
from mentortools.workbook.ledger import LedgerReading, read_ledger
from mentortools.workbook.unreadable import UnreadableFile


class LedgerError(ToldError):
    """A file that is no ledger, or one that cannot be written anew without loss. The message says what to put right."""


def read_ledger_file(path: Path) -> HistorySource:
    """The claims in a ledger, and those of its rows that cannot be read.

    Raises:
        FileNotFoundError: If there is no such file.
        LedgerError: If it cannot be read, or is no ledger.
    """
    reading = _reading(path)
    return HistorySource(path.name, None, reading.records, tuple(_lost(path, row) for row in reading.lost_rows))


def read_whole_ledger(path: Path) -> HistorySource:
    """The claims in a ledger that is to be written anew: nothing in it may be left unread.

    Raises:
        FileNotFoundError: If there is no such file.
        LedgerError: If it cannot be read, is no ledger, or holds a cell that cannot be read; each cell is named.
    """
    reading = _reading(path)
    if reading.whole:
        return HistorySource(path.name, None, reading.records)
    cells = [f"{each.cell.sheet} {each.cell.reference} ({each.problem})" for each in reading.unreadable]
    for word in reading.unknown_words:
        cell = word.at.cell(word.field)
        cells.append(f"{cell.sheet} {cell.reference} (“{word.found}” is not known here)")
    cells += [f"{each.sheet} (the heading {each.heading} stands twice)" for each in reading.unclear]
    msg = f"The ledger {path} holds what cannot be read, and would lose it if it were written anew. Put right: "
    raise LedgerError(msg + "; ".join(cells) + ".")


def _reading(path: Path) -> LedgerReading:
    try:
        reading = read_ledger(read_snapshot(read_file(path).data))
    except UnreadableFile as error:
        msg = f"The ledger {path} cannot be read: {error.reason}."
        raise LedgerError(msg) from error
    if reading.missing:
        headings = ", ".join(missing.heading for missing in reading.missing)
        msg = f"{path} is not a ledger of claims: nothing in it is headed {headings}."
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
