"""What is made of one workbook, or of each that counts in a folder: of which logs, and where it goes."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from mentortools.api.options import Options
from mentortools.api.single import read
from mentortools.commands.printing import warn
from mentortools.commands.stopped import CannotRunError
from mentortools.reports.note_names import note_names
from mentortools.reports.result import BatchResult, FileState, SchoolResult
from mentortools.workbook.workbook_facts import facts_of

_TOLD = frozenset({FileState.UNREADABLE, FileState.CHOICE_NEEDED, FileState.SUPERSEDED})


class Log(Struct, frozen=True):
    """A log that counts: where its file lies, what is made of it is called, and what came of it."""

    path: Path
    name: str
    result: SchoolResult


def refuse_place(folder: Path, out: Path | None) -> None:
    """Ends where what is made of a folder's logs has no folder of its own.

    Raises:
        CannotRunError: If none is named, or it lies in the folder: what was made would be read as a log the next time.
    """
    if out is None:
        msg = f"{folder} is a folder. Name another folder after -o, for what is made of its logs."
        raise CannotRunError(msg)
    if out.resolve().is_relative_to(folder.resolve()):
        msg = f"{out} lies in {folder}, and would be read as a log the next time. Name a folder outside it after -o."
        raise CannotRunError(msg)
    if out.is_file():
        msg = f"{out} is a file. Name a folder after -o, since {folder} is one."
        raise CannotRunError(msg)


def logs_of(options: Namespace, batch: BatchResult) -> Iterator[Log]:
    """The logs that count, with their names; a file that does not count is named, with the reason."""
    given: Path = options.path
    for head in batch.heads:
        if head.state in _TOLD:
            warn(f"{head.path}: {head.note or ' '.join(each.message for each in head.findings)}")
    names = note_names(_inside(given, head.path) for head in batch.heads)
    for file in batch.files:
        if file.result is not None:
            yield Log(Path(file.path), names[_inside(given, file.path)], file.result)


def with_fingerprint(log: Log, given: Options) -> SchoolResult:
    """The result of a log with the fingerprint that stands under the titles of our sheets."""
    if log.result.workbook.fingerprint is not None:
        return log.result
    return replace(log.result, workbook=facts_of(read(log.path, given.passwords)))


def _inside(given: Path, path: str) -> str:
    return Path(path).relative_to(given).as_posix() if given.is_dir() else Path(path).name
