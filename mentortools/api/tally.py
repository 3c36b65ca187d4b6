"""How many findings the files have that are opened by now."""

from mentortools.tasks.opened import OpenedLog
from mentortools.tasks.opened_file import OpenedFile
from mentortools.workbook.unreadable import Reason


class Tally:
    """Findings, counted as files are opened. A file that cannot be read has one."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self) -> int:
        """How many there are by now."""
        return self._count

    def add(self, file: OpenedFile) -> None:
        """Counts those of a file."""
        if isinstance(file.opened, OpenedLog):
            self._count += file.opened.brief.findings
        elif isinstance(file.opened, Reason):
            self._count += 1
