"""What was typed, made into what tasks take: settings, ledgers, workbooks."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from mentortools.adapters.files import FileOnDisk, files_in, is_ignored, read_file
from mentortools.adapters.reading import read_snapshot
from mentortools.claims.history import LostRecord
from mentortools.commands.stopped import CannotRunError
from mentortools.model.academic_year import AcademicYear
from mentortools.policy.rules import digest
from mentortools.tasks.batch import InputFile
from mentortools.tasks.settings import Ledger, Settings
from mentortools.workbook.ledger import LedgerReading, read_ledger
from mentortools.workbook.log import LostRow
from mentortools.workbook.unreadable import UnreadableFile


def settings(options: Namespace) -> Settings:
    """How the work is to be done. The rules files are read and checked here, before anything else happens."""
    texts = overlays(options.rules)
    digest(texts)
    return Settings(
        on=options.on or date.today(),  # noqa: DTZ011 - a person's own day, not a moment in time
        overlays=texts,
        year=year(options.year) if options.year else None,
        ledger=ledger(options.ledger) if options.ledger else None,
    )


def overlays(paths: Iterable[Path]) -> tuple[str, ...]:
    """The texts of rules files."""
    try:
        return tuple(path.read_text(encoding="utf-8-sig") for path in paths)
    except UnicodeDecodeError as error:
        msg = "A file given with --rules is not a text in UTF-8. Save it as UTF-8 and run this again."
        raise CannotRunError(msg) from error


def year(text: str) -> AcademicYear:
    """An academic year as typed."""
    try:
        return AcademicYear.parse(text)
    except ValueError as error:
        raise CannotRunError(str(error)) from error


def ledger_reading(path: Path) -> LedgerReading:
    """What a ledger says, or that it is none."""
    try:
        reading = read_ledger(read_snapshot(read_file(path).data))
    except UnreadableFile as error:
        msg = f"The ledger {path} cannot be read: {error.reason}."
        raise CannotRunError(msg) from error
    if reading.missing:
        headings = ", ".join(missing.heading for missing in reading.missing)
        msg = f"{path} is not a ledger of claims: nothing in it is headed {headings}."
        raise CannotRunError(msg)
    return reading


def ledger(path: Path) -> Ledger:
    """The claims in a ledger, those that cannot be read included."""
    reading = ledger_reading(path)
    lost = tuple(_lost(path, row) for row in reading.lost_rows)
    return Ledger(path.name, reading.records, lost)


def whole_ledger(path: Path) -> Ledger:
    """The claims in a ledger that is to be written anew: nothing in it may be left unread."""
    reading = ledger_reading(path)
    if not reading.whole:
        cells = [f"{each.cell.sheet} {each.cell.reference} ({each.problem})" for each in reading.unreadable]
        for word in reading.unknown_words:
            cell = word.at.cell(word.field)
            cells.append(f"{cell.sheet} {cell.reference} ({word.found!r} is not known here)")
        cells += [f"{each.sheet}: the heading {each.heading} stands twice" for each in reading.unclear]
        msg = f"The ledger {path} holds what cannot be read, and would lose it if it were written anew. Put right: "
        raise CannotRunError(msg + "; ".join(cells) + ".")
    return Ledger(path.name, reading.records)


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


def workbooks(paths: Sequence[Path], leave_out: Sequence[Path] = ()) -> Iterator[tuple[str, Path]]:
    """Every file meant by some paths, with the name it goes by: as given, or below the folder that was given."""
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(2, "no such file", str(path))
        if path.is_dir():
            yield from ((file.as_posix(), file) for file in files_in(path, leave_out))
        else:
            yield path.as_posix(), path


def input_file(name: str, path: Path) -> tuple[InputFile, FileOnDisk | None]:
    """One file as a run takes it, and its bytes; no bytes where it is passed over or cannot be opened."""
    if is_ignored(path):
        return InputFile(name, path.stat().st_size, "", None, None), None
    try:
        file = read_file(path)
    except UnreadableFile as error:
        return InputFile(name, path.stat().st_size, "", None, error.reason), None
    try:
        return InputFile(name, len(file.data), file.sha256, file.saved, read_snapshot(file.data)), file
    except UnreadableFile as error:
        return InputFile(name, len(file.data), file.sha256, file.saved, error.reason), file
