"""Files of ours that are no workbooks: written in place of none, or of one that we made."""

from collections.abc import Collection
from pathlib import Path

from mentortools.adapters.files import CannotWriteError, read_file, refuse_folder, write_file


def write_own_text(path: Path, data: bytes, mark: bytes, inputs: Collection[Path]) -> None:
    """Writes a file in one step.

    Args:
        path: Where it goes.
        data: Its bytes.
        mark: What stands in every file of its kind that we make.
        inputs: What was read, which is never changed.

    Raises:
        CannotWriteError: If the path is one of ``inputs``, or a file is there that has no such mark and other bytes; if
            it is open elsewhere or may not be written.
    """
    refuse_folder(path)
    if path.is_file() and not any(path.samefile(each) for each in inputs if each.exists()):
        there = read_file(path).data
        if there == data:
            return
        if not mark or mark not in there:
            msg = f"{path} is already there, and mentortools did not make it. Name another file, or move that one away."
            raise CannotWriteError(msg)
    write_file(path, data, inputs)
