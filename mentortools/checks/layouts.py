"""Checks of a school's own layout: what it did to a workbook, and what of it was not there."""

from collections.abc import Iterator

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, NOTE, Hit, check
from mentortools.checks.headings import has_a_finding
from mentortools.checks.needed import is_needed
from mentortools.checks.words import either, quoted
from mentortools.workbook.layout import LaidOut


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
    message="The workbook has none of the sheets that the layout {layout} names ({sheets}), so it was read without the"
    " layout. Look whether this is the workbook that the layout was made for.",
    why="A layout is for workbooks of one school. A log in its own layout is read as it stands, and that is said.",
)
def layout_not_used(case: LogCase) -> Iterator[Hit]:
    """A layout for another workbook."""
    if unused := case.log.layout_unused:
        yield Hit(None, {"layout": unused.layout, "sheets": quoted(unused.sheets)})


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
