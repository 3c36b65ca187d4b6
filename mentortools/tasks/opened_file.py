"""One file of a folder: as it was read, and as a batch takes it."""

from msgspec import Struct

from mentortools.tasks.opened import OpenedLog, held, open_log
from mentortools.tasks.own_workbook import Made, why_not
from mentortools.tasks.settings import LogFile, Settings
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.unreadable import Reason, UnreadableFile


class InputFile(Struct, frozen=True):
    """One file of a folder.

    Attributes:
        path: Relative to the folder, with ``/``.
        size: In bytes.
        sha256: Of its bytes; empty where they could not be had.
        saved: When it was saved last, in seconds since 1970; None where that is not known.
        read: What was read of it, or why it could not be; None for a file that is no returned workbook at all.
    """

    path: str
    size: int
    sha256: str
    saved: float | None
    read: Snapshot | Reason | None


class OpenedFile(Struct, frozen=True):
    """One file of a folder with the log in it, and without its cells. ``InputFile`` says what the other fields are.

    Attributes:
        opened: The log, or why there is none; None for a file that is no returned workbook at all. A workbook that we
            made beside a log is known as ours.
    """

    path: str
    size: int
    sha256: str
    saved: float | None
    opened: OpenedLog | Reason | Made | None


def open_file(file: InputFile, settings: Settings) -> OpenedFile:
    """The file with its log decoded and checked by itself."""
    return OpenedFile(file.path, file.size, file.sha256, file.saved, _opened(file, settings))


def _opened(file: InputFile, settings: Settings) -> OpenedLog | Reason | Made | None:
    if not isinstance(file.read, Snapshot):
        return file.read
    try:
        return held(open_log(LogFile(file.path, file.read), settings))
    except UnreadableFile as error:
        return why_not(error, file.read)
