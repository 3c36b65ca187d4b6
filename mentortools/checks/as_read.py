"""Checks of how a file could be read: its kind, its name, and cells on which readers of files do not agree."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from msgspec import Struct

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, NOTE, Hit, Run, check
from mentortools.model.cell import Cell, column_number
from mentortools.workbook.snapshot import Doubt, ReadingRemark

KINDS: Mapping[str, str] = {
    "xlsx": "an Excel workbook (.xlsx)",
    "xls": "a workbook of the old kind (.xls)",
    "xlsb": "a binary workbook (.xlsb)",
    "ods": "an OpenDocument spreadsheet (.ods)",
    "csv": "a table as text (.csv)",
}
"""The formats that are read, in words."""
_ENDINGS: Mapping[str, str] = {
    **{f".{form}": form for form in KINDS}, ".xlsm": "xlsx", ".xltx": "xlsx", ".xltm": "xlsx",
}  # fmt: skip
"""What the endings of names promise."""


class Said(Struct, frozen=True):
    """What is said of one doubt: its check's code, and the words."""

    code: str
    title: str
    message: str
    why: str


DOUBTS: Mapping[Doubt, Said] = {
    Doubt.ANOTHER_READER: Said(
        "MT046", "The workbook was read in a second attempt",
        "This workbook could not be read in the usual way, and was read in a second attempt. Compare the hours claimed"
        " with it, or open it in Excel, save it and send it again.",
        "Where the usual reader fails, another one is asked: what it reads is used, and said.",
    ),
    Doubt.FOUND_ON_SECOND_LOOK: Said(
        "MT047", "A cell on which readers do not agree",
        "Only one of two readers sees what stands in {cell}, and that was used. Compare it with the cell, type it again"
        " and save the workbook in Excel.",
        "A cell that one reader passes over is not lost: it is read by another, and said.",
    ),
    Doubt.NOT_READ: Said(
        "MT048", "A cell that could not be read",
        "What stands in {cell} could not be read and counts as blank. Type it again and save the workbook in Excel.",
        "Nothing is lost silently: what no reader can make out is named.",
    ),
    Doubt.TWICE: Said(
        "MT049", "A cell that is in the file twice",
        "The file holds {cell} twice, and the later one was used. Compare it with the cell, and save the workbook in"
        " Excel.",
        "Excel never writes a cell twice, so another program did, and readers differ in which one they take.",
    ),
    Doubt.FROM_ANOTHER_FILE: Said(
        "MT045", "A figure that comes from another file",
        "What {cell} shows comes from another file. It was read as it was when this workbook was last saved. If it is"
        " out of date, type the figure itself.",
        "Other files are never opened: what a workbook shows of them may be long out of date.",
    ),
    Doubt.CROSSED_OUT: Said(
        "MT052", "A cell that is crossed out",
        "All or part of {cell} is crossed out, and the row was read like any other. Delete the row if it should not"
        " count; otherwise type the cell again without the line.",
        "Crossing out changes how a cell looks, and nothing of what it holds.",
    ),
    Doubt.ERRORS_UNKNOWN: Said(
        "MT050", "Errors cannot be told from blank cells",
        "On this sheet, cells that show an error such as #REF! cannot be told from blank ones. Save the workbook as"
        " Excel Workbook (.xlsx) and send that file.",
        "Errors are found by a second look at a sheet, which this one did not allow.",
    ),
}  # fmt: skip
"""What each doubt about the reading comes to."""


def _doubted(doubt: Doubt) -> Run:
    def run(case: LogCase) -> Iterator[Hit]:
        for remark in case.log.doubts:
            if remark.doubt is doubt:
                cell = _cell(remark)
                yield Hit(cell, {"cell": remark.cell}, remark.sheet or None, _heading(case, cell))

    return run


def _cell(remark: ReadingRemark) -> Cell | None:
    letters = remark.cell.rstrip("0123456789")
    return Cell(remark.sheet, int(remark.cell.removeprefix(letters)), column_number(letters)) if letters else None


def _heading(case: LogCase, cell: Cell | None) -> str | None:
    """The heading of a cell's column, where it is one of a table's."""
    for place in case.log.places.values() if cell else ():
        for field, column in place.columns.items():
            if cell and (place.sheet, column) == (cell.sheet, cell.column):
                return place.headings[field]
    return None


for _doubt, _said in DOUBTS.items():
    check(_said.code, severity=CHECK, title=_said.title, message=_said.message, why=_said.why)(_doubted(_doubt))


@check(
    "MT041",
    severity=CHECK,
    title="Merged cells among the rows",
    message="{area} is merged, so only {first} holds what was typed. Choose Home, Merge & Center to undo it, and fill"
    " in each cell.",
    why="To Excel the other cells of a merged area are blank. Nothing is filled into them by guessing.",
)
def merged(case: LogCase) -> Iterator[Hit]:
    """Merged areas that take cells of a table's rows away."""
    for each in case.log.merged:
        values = {"area": each.area, "first": each.first.reference}
        yield Hit(each.first, values, heading=_heading(case, each.first))


@check(
    "MT042",
    severity=NOTE,
    title="Not saved as an Excel Workbook (.xlsx)",
    message="This log is saved as {kind}. It was read, but nothing can be filled into it: our sheets come in a workbook"
    " of their own. To have them in the log, save it as Excel Workbook (.xlsx).",
    why="Old and other formats are read like any other; only an Excel workbook can be filled in.",
)
def another_format(case: LogCase) -> Iterator[Hit]:
    """Logs in one of the other formats."""
    form = case.log.properties.get("format", "xlsx")
    if form != "xlsx":
        yield Hit(None, {"kind": KINDS[form]})


@check(
    "MT043",
    severity=NOTE,
    title="A file name with the wrong ending",
    message="The file's name ends in “{found}”, but it is {kind}, and was read as that. Give it the right ending, or"
    " Excel may not open it.",
    why="What a file is, its first bytes say. Its name can be changed by anyone.",
)
def wrong_ending(case: LogCase) -> Iterator[Hit]:
    """Files whose names promise another format than they hold."""
    form = case.log.properties.get("format")
    ending = PurePath(case.sitting.file_name).suffix
    promised = _ENDINGS.get(ending.casefold())
    if form and promised and promised != form:
        yield Hit(None, {"kind": KINDS[form]}, found=ending)


@check(
    "MT044",
    severity=NOTE,
    title="The workbook holds macros",
    message="This workbook holds macros. They were not run: only what its cells show was read.",
    why="Macros of a returned workbook are never run. A filled copy keeps them as they are, and is not put into an"
    " e-mail draft.",
)
def macros(case: LogCase) -> Iterator[Hit]:
    """Logs with macros."""
    if "macros" in case.log.properties:
        yield Hit(None)
