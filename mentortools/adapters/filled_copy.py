"""The filled copy of a returned workbook: our sheets and marks put in, everything else as it was."""

from collections.abc import Sequence

from msgspec import Struct

from mentortools.adapters.fault_log import write_fault
from mentortools.adapters.grafting import CannotGraft, graft_and_prove
from mentortools.adapters.new_sheets import render
from mentortools.adapters.reading import read_log
from mentortools.workbook.edit import NewSheet, unlinked
from mentortools.workbook.mark import Mark
from mentortools.workbook.unreadable import UnreadableFile
from mentortools.workbook.workbook_facts import WorkbookFacts

TITLE = "Mentor training: claim"


class FilledCopy(Struct, frozen=True):
    """What was made of a workbook.

    Attributes:
        data: The bytes of an .xlsx or, of a workbook with macros, .xlsm file.
        why_apart: Empty for a filled copy; otherwise why our sheets stand in a workbook of their own.
    """

    data: bytes
    why_apart: str


def fill_in(data: bytes, workbook: WorkbookFacts, sheets: Sequence[NewSheet], marks: Sequence[Mark]) -> FilledCopy:
    """A copy of a workbook with our sheets at its end and our marks on its cells.

    People's sheets must hold the same values in it. Of nearly all workbooks that is proved byte by byte: people's rows,
    and all that decides how they read, are those of the original. Where it is not, the copy is read as the original
    was, and what its sheets hold is compared. Where they differ, or where nothing can be put into such a file, our
    sheets make a workbook of their own.
    """
    people = set(workbook.log_sheets)
    try:
        copy = graft_and_prove(data, sheets, [mark for mark in marks if mark.cell.sheet in people])
        if copy.is_proved or _reads_the_same(copy.data, workbook):
            return FilledCopy(copy.data, "")
    except CannotGraft as error:
        return stand_apart(sheets, str(error))
    except Exception as error:  # noqa: BLE001 - the claim is as right in a workbook of its own, and the run goes on
        fault = write_fault(error)
        return stand_apart(sheets, f"The copy could not be made, and the fault is ours (reference {fault.reference}).")
    return stand_apart(sheets, "The copy did not read back as the original does, so it was not kept.")


def stand_apart(sheets: Sequence[NewSheet], why: str) -> FilledCopy:
    """Our sheets as a workbook of their own, where nothing can be put into the returned one."""
    return FilledCopy(render([unlinked(sheet) for sheet in sheets], TITLE), why)


def _reads_the_same(copy: bytes, workbook: WorkbookFacts) -> bool:
    try:
        return read_log(copy).fingerprint == workbook.fingerprint
    except UnreadableFile:
        return False
