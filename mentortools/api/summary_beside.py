"""``summary.xlsx``, made by another process while the one in charge writes the report, the lists and the notes."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from mentortools.adapters.new_sheets import in_pieces
from mentortools.adapters.put_aside import AsideElsewhere, PutAside
from mentortools.adapters.staged_files import Held, Room
from mentortools.api.files_made import FilesMade, files_aside
from mentortools.reports.batch_summary import batch_summary
from mentortools.reports.files_aside import FilesAside
from mentortools.reports.result import BatchResult, ReturnedFile

_TITLE = "Mentor training: summary"


class ToSum(Struct, frozen=True):
    """A batch in the form in which it is sent: its files lie where they lay.

    Attributes:
        batch: All but its files, and but its ledger, of which the summary holds only the changes.
        aside: Where the files lie.
        overlays: The texts of rules files laid over the package's.
        heads: What became of each file.
        counting: The places aside of those that count.
        room: Where the workbook is made: in a run of thousands of files it is too large to be sent.
    """

    batch: BatchResult
    aside: PutAside | AsideElsewhere
    overlays: tuple[str, ...]
    heads: tuple[ReturnedFile, ...]
    counting: Mapping[int, int]
    room: Room


def to_sum(batch: BatchResult, files: FilesAside, made: FilesMade, room: Room) -> ToSum:
    """A batch to be sent."""
    return ToSum(replace(batch, files=(), ledger=()), made.aside, made.overlays, files.heads, files.counting, room)


def summary_of(sent: ToSum) -> Held:
    """The workbook, made in its room."""
    files = files_aside(sent.aside, sent.overlays, sent.heads, sent.counting)
    return sent.room.hold(in_pieces(batch_summary(replace(sent.batch, files=files)), _TITLE))
