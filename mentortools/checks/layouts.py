"""Checks of a school's own layout: what it did to a workbook, and what of it was not there."""

from collections.abc import Iterator, Sequence

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, NOTE, Hit, check
from mentortools.checks.headings import has_a_finding
from mentortools.checks.needed import is_needed
from mentortools.checks.words import either, quoted
from mentortools.workbook.layout import LaidOut

MOST_NAMED = 4
"""How many sheets of layouts a message names."""


@check(
    "MT038",
    severity=NOTE,
    title="Read by a school's own layout",
    message="By the layout {layout}, {did}.",
    why="A layout changes what is read as what. All that it did to a workbook is said.",
)
def read_by_a_layout(case: LogCase) -> Iterator[Hit]:
    """What a layout did to each sheet: one hit for its headings, one for what fills every row, one for words."""
    for each in case.log.laid_out:
        for did in _did(each):
            yield Hit(None, {"layout": each.layout, "did": did}, sheet=each.sheet)


def _did(each: LaidOut) -> Iterator[str]:
    headings = [f"“{own}” as {heading}" for own, heading in each.headings]
    if each.sheet is not None and (each.sheet != each.table or headings):
        yield either([f"“{each.sheet}” was read as {each.table}", *headings], "and")
    if each.constants:
        constants = either([f"{heading} is “{value}”" for heading, value in each.constants], "and")
        yield f"{constants} in every row of {each.table}" if each.table != "School" else f"the school's {constants}"
    if each.words:
        words = either([f"“{word}” as “{meant}”" for word, meant in each.words], "and")
        yield f"words of {each.table} were read otherwise: {words}"


@check(
    "MT039",
    severity=CHECK,
    title="A layout that was not used",
    message="The workbook has none of the sheets that {layouts} ({sheets}), so it was read without. Look whether this"
    " is a workbook that a layout was made for.",
    why="A layout is for workbooks of one school. A log in its own layout is read as it stands, and that is said.",
)
def layout_not_used(case: LogCase) -> Iterator[Hit]:
    """Layouts for other workbooks, where the log is not in the usual one."""
    if unused := case.log.layout_unused:
        one = len(unused.layouts) == 1
        named = f"the layout {unused.layouts[0]} names" if one else f"the {len(unused.layouts)} layouts name"
        yield Hit(None, {"layouts": named, "sheets": _few(unused.sheets)})


def _few(sheets: Sequence[str]) -> str:
    shown, more = sheets[:MOST_NAMED], len(sheets) - MOST_NAMED
    return f"{', '.join(f'“{name}”' for name in shown)} and {more} more" if more > 0 else quoted(shown)


@check(
    "MT051",
    severity=MUST_FIX,
    title="More than one layout fits",
    message="The layouts {layouts} fit this workbook alike, so it was read by none of them. In the one that is meant,"
    " write the workbook's name above all sheets: {files}.",
    why="Two layouts read different cells as the same thing. Which of them is meant is never guessed.",
)
def layouts_unclear(case: LogCase) -> Iterator[Hit]:
    """Layouts between which only a person can choose."""
    if unclear := case.log.layouts_unclear:
        yield Hit(None, {"layouts": either(unclear, "and"), "files": 'files = ["NAME.xlsx"]'})


@check(
    "MT040",
    severity=CHECK,
    title="A name of the layout that is not there",
    message="The layout names {what}, and it is not there. It was not looked for under another name.{near} Correct the"
    " layout, or the name in the workbook.",
    why="What a layout names is looked for under that name and no other: anything else would be a guess.",
)
def named_and_not_there(case: LogCase) -> Iterator[Hit]:
    """Sheets and headings that a layout names and the workbook has not, where a claim can do without them."""
    for missing in case.log.missing:
        if not missing.by_layout or is_needed(case.log, missing):
            continue
        if missing.field and has_a_finding(case.log, missing):
            continue
        name = f"“{missing.heading}”"
        what = f"the heading {name} of {missing.sheet}" if missing.sheet else f"the sheet {name}"
        near = f" Is it “{missing.near}”?" if missing.near else ""
        yield Hit(None, {"what": what, "near": near}, sheet=missing.sheet)
