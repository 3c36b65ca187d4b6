"""``summary.xlsx``, made by another process while the one in charge writes the report, the lists and the notes."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from mentortools.adapters.new_sheets import render
from mentortools.adapters.put_aside import AsideElsewhere, PutAside
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
    """

    batch: BatchResult
    aside: PutAside | AsideElsewhere
    overlays: tuple[str, ...]
    heads: tuple[ReturnedFile, ...]
    counting: Mapping[int, int]


def to_sum(batch: BatchResult, files: FilesAside, made: FilesMade) -> ToSum:
    """A batch to be sent."""
    return ToSum(replace(batch, files=(), ledger=()), made.aside, made.overlays, files.heads, files.counting)


def summary_of(sent: ToSum) -> bytes:
    """The workbook."""
    files = files_aside(sent.aside, sent.overlays, sent.heads, sent.counting)
    return render(batch_summary(replace(sent.batch, files=files)), _TITLE)
