"""The filled copy of a returned workbook: our sheets and marks put in, everything else as it was."""

from collections.abc import Sequence
from typing import NamedTuple

from mentortools.adapters.fault_log import write_fault
from mentortools.adapters.grafting import CannotGraft, graft
from mentortools.adapters.new_sheets import render
from mentortools.adapters.reading import read_log
from mentortools.workbook.edit import NewSheet, unlinked
from mentortools.workbook.mark import Mark
from mentortools.workbook.unreadable import UnreadableFile
from mentortools.workbook.workbook_facts import WorkbookFacts

TITLE = "Mentor training: claim"


class FilledCopy(NamedTuple):
    """What was made of a workbook.

    Attributes:
        data: The bytes of an .xlsx or, of a workbook with macros, .xlsm file.
        why_apart: Empty for a filled copy; otherwise why our sheets stand in a workbook of their own.
    """

    data: bytes
    why_apart: str


def fill_in(data: bytes, workbook: WorkbookFacts, sheets: Sequence[NewSheet], marks: Sequence[Mark]) -> FilledCopy:
    """A copy of a workbook with our sheets at its end and our marks on its cells.

    The copy is read again and compared with what was read before: people's sheets must hold the same values. Where
    they do not, or where nothing can be put into such a file, our sheets make a workbook of their own.
    """
    people = set(workbook.log_sheets)
    try:
        copy = graft(data, sheets, [mark for mark in marks if mark.cell.sheet in people])
        if _same_values(copy, workbook):
            return FilledCopy(copy, "")
    except CannotGraft as error:
        return stand_apart(sheets, str(error))
    except Exception as error:  # noqa: BLE001 - the claim is as right in a workbook of its own, and the run goes on
        fault = write_fault(error)
        return stand_apart(sheets, f"The copy could not be made, and the fault is ours (reference {fault.reference}).")
    return stand_apart(sheets, "The copy did not read back as the original does, so it was not kept.")


def stand_apart(sheets: Sequence[NewSheet], why: str) -> FilledCopy:
    """Our sheets as a workbook of their own, where nothing can be put into the returned one."""
    return FilledCopy(render([unlinked(sheet) for sheet in sheets], TITLE), why)


def _same_values(copy: bytes, workbook: WorkbookFacts) -> bool:
    try:
        return read_log(copy).fingerprint == workbook.fingerprint
    except UnreadableFile:
        return False
