"""Files that cannot be read: one reason each, and what to do. They have no cells, so nothing is run on a log."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from mentortools.checks.catalogue import MUST_FIX, Hit, Run, Stage, check, declared
from mentortools.model.finding import Finding
from mentortools.workbook.unreadable import Reason


class FileFault(Struct, frozen=True):
    """One reason a file cannot be read: its check's code, and what is said."""

    code: str
    title: str
    message: str
    why: str


FAULTS: Mapping[Reason, FileFault] = {
    Reason.EMPTY: FileFault(
        "MT001", "The file is empty",
        "This file is empty. Open the workbook, check that it holds your data, save it and send it again.",
        "A file of no bytes holds no log: a copy or an upload was cut off before it began.",
    ),
    Reason.DAMAGED: FileFault(
        "MT002", "The file is damaged",
        "This file did not arrive whole, or was damaged on the way. Open the workbook in Excel, save it under another"
        " name and send that file.",
        "Part of a workbook is never used: what is missing could be a previous claim.",
    ),
    Reason.PASSWORD: FileFault(
        "MT003", "The file has a password",
        "This file opens with a password. In Excel go to File, Info, Protect Workbook, Encrypt with Password, clear"
        " the password, save and send it again.",
        "A workbook with a password cannot be read without it.",
    ),
    Reason.NOT_A_WORKBOOK: FileFault(
        "MT004", "The file is not a workbook",
        "This file is not an Excel workbook, whatever its name says. Open the mentor log, save it as Excel Workbook"
        " (.xlsx) and send that file.",
        "Only workbooks hold mentor logs: a document, a picture or a web page under a workbook's name does not.",
    ),
    Reason.TOO_LARGE: FileFault(
        "MT005", "The file is too large",
        "This file is larger than a mentor log can be. Copy the log's sheets into a new mentor log, without pictures"
        " and empty formatted rows, and send that file.",
        "Files that unpack to very much more than a log are refused unread: they can stop the computer.",
    ),
    Reason.LOCKED: FileFault(
        "MT006", "The file is open elsewhere",
        "This file is open in another program, or not yet on this computer. Close it in Excel, wait until it has"
        " synchronised, and run again.",
        "A file that another program holds cannot be read, or may change while it is read.",
    ),
    Reason.UNSAFE: FileFault(
        "MT007", "The file is not safe to open",
        "This file holds parts that no workbook needs and that can do harm. It was not opened. Copy the log's sheets"
        " into a new mentor log and send that file.",
        "Workbooks with hidden entities, doubled parts or paths out of the file are refused unread.",
    ),
    Reason.TIMED_OUT: FileFault(
        "MT008", "The file took too long to read",
        "This file took too long to read. Delete the empty rows and columns after your data, save it and send it"
        " again.",
        "One workbook must not hold up all others of a batch.",
    ),
    Reason.NO_MENTOR_LOG: FileFault(
        "MT009", "There is no mentor log in the file",
        "This workbook has none of the sheets School, Mentors, Trainees and Training log. Send the mentor log, or name"
        " its sheets so.",
        "Sheets are found by their names; nothing is guessed from what stands in them.",
    ),
    Reason.UNSUPPORTED: FileFault(
        "MT010", "The kind of file is not supported",
        "This workbook is of a kind that cannot be read here. Open it in Excel, save it as Excel Workbook (.xlsx) and"
        " send that file.",
        "Workbooks are read as .xlsx, .xlsm, .xls, .xlsb and .ods, and tables as .csv.",
    ),
    Reason.OUR_FAULT: FileFault(
        "MT011", "A fault of mentortools",
        "This file could not be worked out, and the fault is ours. Nothing in it is part of a claim. Send the"
        " newest mentortools-fault file to whoever looks after mentortools: mentortools doctor names its folder.",
        "A fault of ours costs one file and no other, and is never told as a fault of the file.",
    ),
}  # fmt: skip


def _finds_nothing() -> Run:
    """What these checks do on a log that could be read."""

    def run(_case: object) -> Iterator[Hit]:
        yield from ()

    return run


for _fault in FAULTS.values():
    check(
        _fault.code,
        severity=MUST_FIX,
        stage=Stage.FILE,
        title=_fault.title,
        message=_fault.message,
        why=_fault.why,
    )(_finds_nothing())


def unreadable(reason: str) -> Finding:
    """The one finding of a file that cannot be read, by the reason's word. Raises ValueError for any other word."""
    code = FAULTS[Reason(reason)].code
    return next(each for each in declared() if each.code == code).finding(Hit(None))
