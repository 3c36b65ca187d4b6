"""What may be written over: files that we made, known by their stamp, and nothing that a person may need."""

from collections.abc import Collection, Sequence
from pathlib import Path

from mentortools.adapters.files import CannotWriteError, read_file, refuse_folder, write_file
from mentortools.adapters.reading import read_log
from mentortools.adapters.reading.kind import CONTENT_TYPES, package_of
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.unreadable import UnreadableFile

PLAIN, WITH_MACROS = ".xlsx", ".xlsm"
_MACROS = b"macroEnabled.main"
_OF_EVERY_CLAIM = ("Checks", "Training hours", "Funding claim", "School summary")
_OF_SETS = ("Duties", "Weeks", "Mentor development", "Calendar")


def refuse_other_ending(path: Path, *endings: str) -> None:
    """Ends where a workbook would go by a name that says it is something else.

    Raises:
        CannotWriteError: Naming the file and the endings to choose from; ``.xlsx`` unless others are given.
    """
    wanted = endings or (PLAIN,)
    if path.suffix.casefold() not in wanted and not path.is_dir():
        msg = f"{path} must end in {' or '.join(wanted)}: what is written is a workbook."
        raise CannotWriteError(msg)


def ending_of(data: bytes) -> str:
    """The ending that a workbook is called by: another one for a workbook with macros."""
    package = package_of(data)
    content_types = package.part(CONTENT_TYPES) if package and CONTENT_TYPES in package.names else b""
    return WITH_MACROS if _MACROS in content_types else PLAIN


def write_own(path: Path, data: bytes, inputs: Collection[Path]) -> None:
    """Writes a workbook of ours in one step, in place of none or of one that we made before.

    Raises:
        CannotWriteError: If the path is one of ``inputs``, or has an ending that is not such a workbook's; if a file
            is there that we did not make, that somebody has typed in since, or that holds sheets of ours which the
            new one has not; or if it is open elsewhere or may not be written.
    """
    refuse_folder(path)
    if path.exists() and not any(path.samefile(each) for each in inputs if each.exists()):
        _refuse_to_replace(path, data)
    refuse_other_ending(path, ending_of(data))
    write_file(path, data, inputs)


def _refuse_to_replace(path: Path, data: bytes) -> None:
    there = _read(path)
    if there is None or not _is_ours(there):
        msg = (
            f"{path} is already there, and mentortools did not make it, or somebody has typed in it since. Name another"
            " file, or move that one away."
        )
        raise CannotWriteError(msg)
    kept = _titles(read_log(data))
    lost = [title for title in _titles(there) if title in (*_OF_EVERY_CLAIM, *_OF_SETS) and title not in kept]
    if lost:
        raise CannotWriteError(_would_be_lost(path, lost))


def _would_be_lost(path: Path, lost: Sequence[str]) -> str:
    """Which sheets would be lost, and how to get on: sheets that requirement sets ask for come back with the sets."""
    several, them = ("s", "them") if len(lost) > 1 else ("", "it")
    said = f"{path} is already there, and has the sheet{several} {', '.join(lost)}, which would be lost"
    if not set(lost) <= set(_OF_SETS):
        return f"{said}. Name another file, or move that one away."
    return (
        f"{said}: with the requirement sets that are chosen now there is nothing for {them}. To keep {them}, choose the"
        " sets again: type them on the School sheet under Requirement sets, or give --duties. To do without, name"
        " another file, or move that one away."
    )


def _read(path: Path) -> Snapshot | None:
    try:
        return read_log(read_file(path).data) if path.is_file() else None
    except UnreadableFile:
        return None


def _is_ours(snapshot: Snapshot) -> bool:
    """Whether a workbook carries our stamp, and what people typed in it is still what we made it from.

    A cleared copy carries none: it is a person's again. Without a sheet of a person's, all of it is ours.
    """
    if snapshot.stamp is None:
        return False
    return not snapshot.log_sheets or snapshot.is_as_stamped


def _titles(snapshot: Snapshot) -> list[str]:
    """The titles of our own sheets, whatever their tabs are called."""
    return [str(sheet.rows[0][0]) for sheet in snapshot.sheets if sheet.stamp and sheet.rows[0]]
