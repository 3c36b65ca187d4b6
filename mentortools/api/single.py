"""One workbook: read, claimed for, filled in, cleared."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mentortools.adapters.files import read_file
from mentortools.adapters.filled_copy import FilledCopy, fill_in
from mentortools.adapters.grafting import clear as take_out
from mentortools.api.options import TODAY, Options, PathLike
from mentortools.api.passwords import NO_PASSWORDS, Passwords
from mentortools.reports.marks import marks_of
from mentortools.reports.result import SchoolResult
from mentortools.reports.sheets import claim_sheets
from mentortools.tasks.settings import LogFile
from mentortools.tasks.work_through import claim as work_out_claim
from mentortools.workbook.edit import NewSheet
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.workbook_facts import facts_of

if TYPE_CHECKING:
    from mentortools.workbook.proposal import Proposal


def read(source: PathLike | bytes, passwords: Passwords = NO_PASSWORDS) -> Snapshot:
    """A workbook's sheets and values.

    Raises:
        FileNotFoundError: If there is no such file.
        mentortools.workbook.unreadable.UnreadableFile: With the one reason why it cannot be read.
    """
    if isinstance(source, bytes):
        return passwords.read_snapshot(source)
    return passwords.read_snapshot(read_file(Path(source)).data, Path(source).stem)


def claim(source: PathLike | bytes, options: Options = TODAY) -> SchoolResult:
    """One mentor log checked, and its claims worked out. Nothing is written.

    Raises:
        FileNotFoundError: If there is no such file.
        mentortools.workbook.unreadable.UnreadableFile: With the one reason why it cannot be read.
    """
    name = "workbook" if isinstance(source, bytes) else Path(source).name
    return work_out_claim(LogFile(name, read(source, options.passwords)), options.settings())


def filled_copy(
    source: PathLike | bytes,
    result: SchoolResult,
    sheets: Callable[[SchoolResult], tuple[NewSheet, ...]] = claim_sheets,
) -> FilledCopy:
    """A copy of a workbook with our sheets and marks in it; the workbook itself is never changed."""
    data = source if isinstance(source, bytes) else read_file(Path(source)).data
    if result.workbook.fingerprint is None:
        result = replace(result, workbook=facts_of(read(data)))
    return fill_in(data, result.workbook, sheets(result), marks_of(result.findings).marks)


def propose_layout(source: PathLike | bytes) -> "Proposal":
    """The most likely layout of a school's own workbook, for a person to correct. Sheets of ours are passed over.

    Raises: as ``read``.
    """
    from mentortools.workbook.proposal import propose  # noqa: PLC0415 - only where a layout is asked for

    return propose(read(source).log_sheets)


def clear(source: PathLike | bytes) -> bytes:
    """A copy of a workbook without our sheets and marks.

    Raises:
        mentortools.adapters.grafting.CannotGraft: If it is no workbook into which anything was put.
    """
    return take_out(source if isinstance(source, bytes) else read_file(Path(source)).data)
