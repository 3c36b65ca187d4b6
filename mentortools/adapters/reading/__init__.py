"""From the bytes of a returned file to a snapshot, or to one plain reason why it cannot be read."""

from mentortools.adapters.reading.read import read_log, read_snapshot
from mentortools.workbook.unreadable import Reason, UnreadableFile

__all__ = ["Reason", "UnreadableFile", "read_log", "read_snapshot"]
