"""Rows of a sheet that no chosen set asks for and that could not be used: who asks for the sheet itself is told."""

from collections.abc import Callable

from msgspec.structs import replace

from mentortools.workbook.columns import Table
from mentortools.workbook.decode import decode
from mentortools.workbook.log import MentorLog
from mentortools.workbook.snapshot import Snapshot


def with_lost_rows(log: MentorLog, table: Table, snapshot: Callable[[], Snapshot]) -> MentorLog:
    """The log with the lost rows of a sheet, which it has not kept where no set asks for that sheet.

    The workbook is read again only where the log has the sheet, by its own name, and none of its rows among the lost.
    """
    if table.name not in log.places or log.laid_out or any(row.table == table.name for row in log.lost_rows):
        return log
    lost = (row for row in decode(snapshot()).lost_rows if row.table == table.name)
    return replace(log, lost_rows=(*log.lost_rows, *lost))
