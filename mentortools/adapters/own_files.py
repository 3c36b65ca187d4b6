"""What may be written over: files that we made, known by their stamp, and nothing that a person may need."""

from collections.abc import Collection
from pathlib import Path

from mentortools.adapters.files import CannotWriteError, read_file, write_file
from mentortools.adapters.reading import read_log
from mentortools.workbook.unreadable import UnreadableFile


def write_own(path: Path, data: bytes, inputs: Collection[Path]) -> None:
    """Writes a workbook of ours in one step, in place of none or of one that we made before.

    Raises:
        CannotWriteError: If the path is one of ``inputs``, if a file is there that we did not make or that somebody
            has typed in since, or if it is open elsewhere or may not be written.
    """
    if path.exists() and not any(path.samefile(each) for each in inputs if each.exists()) and not _is_ours(path):
        msg = (
            f"{path} is already there, and mentortools did not make it, or somebody has typed in it since. Name another"
            " file, or move that one away."
        )
        raise CannotWriteError(msg)
    write_file(path, data, inputs)


def _is_ours(path: Path) -> bool:
    """Whether a workbook carries our stamp, and what people typed in it is still what we made it from.

    A cleared copy carries none: it is a person's again. Without a sheet of a person's, all of it is ours.
    """
    try:
        snapshot = read_log(read_file(path).data) if path.is_file() else None
    except UnreadableFile:
        return False
    if snapshot is None or snapshot.stamp is None:
        return False
    return not snapshot.log_sheets or snapshot.is_as_stamped
