"""Which edition of the mentor log a workbook names."""

from pathlib import Path

from mentortools.adapters.files import read_file
from mentortools.adapters.reading import read_snapshot
from mentortools.reports.doctor import Workbook
from mentortools.workbook.edition import edition_of
from mentortools.workbook.unreadable import UnreadableFile


def workbook(path: Path) -> Workbook:
    """One workbook. Raises FileNotFoundError where there is none, IsADirectoryError where it is a folder."""
    try:
        return Workbook(path.as_posix(), edition_of(read_snapshot(read_file(path).data).sheets))
    except UnreadableFile as error:
        return Workbook(path.as_posix(), None, str(error.reason))
