"""Checks of rows that stand where nobody reads them, and of rows that are no rows of the log."""

from collections.abc import Iterator

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, Hit, check
from mentortools.checks.needed import DECIDES
from mentortools.checks.words import count
from mentortools.workbook.facts import Aside, StrayKind
from mentortools.workbook.log import MentorLog


def _is_said(log: MentorLog, aside: Aside) -> bool:
    """Whether another finding names the sheet: as one of several that could be the log's, or as the nearest name."""
    unclear = {name for each in log.unclear if each.sheet is None for name in each.found}
    return aside.cell.sheet in unclear


def _asides(case: LogCase) -> Iterator[tuple[Aside, Hit]]:
    for aside in case.log.asides:
        if _is_said(case.log, aside):
            continue
        place = case.log.places.get(aside.table)
        if place is None:
            where = f"and no sheet is called {aside.table}"
        elif place.sheet == aside.cell.sheet:
            where = "and the table is read from other headings on this sheet"
        else:
            where = f"and the log is read from {place.sheet}"
        values = {
            "rows": count(aside.rows, "row"),
            "stand": "stands" if aside.rows == 1 else "stand",
            "were": "it was not read" if aside.rows == 1 else "none of them was read",
            "table": aside.table,
            "cell": aside.cell.reference,
            "where": where,
            "them": "it" if aside.rows == 1 else "them",
            "target": place.sheet if place else aside.table,
        }
        yield aside, Hit(None, values, sheet=aside.cell.sheet)


_MESSAGE = (
    "{rows} {stand} below headings of {table} at {cell}, {where}: {were}. Move {them} below the rows of {target}, or"
    " delete {them} if {table} has {them} already."
)


@check(
    "MT033",
    severity=MUST_FIX,
    title="Rows of the log in a second place",
    message=_MESSAGE,
    why="Each table of the log is read from one place. What stands in a second one is counted as kept out, not lost.",
)
def rows_in_a_second_place(case: LogCase) -> Iterator[Hit]:
    """Second tables of the sheets that claims are made of."""
    for aside, hit in _asides(case):
        if aside.table in DECIDES:
            yield hit


@check(
    "MT034",
    severity=CHECK,
    title="Rows in a second place that no claim is made of",
    message=_MESSAGE,
    why="Each table of the log is read from one place. The claim does not need these rows; the summary does.",
)
def other_rows_in_a_second_place(case: LogCase) -> Iterator[Hit]:
    """Second tables of the other sheets."""
    for aside, hit in _asides(case):
        if aside.table not in DECIDES:
            yield hit


def _strays(case: LogCase, kind: StrayKind) -> Iterator[Hit]:
    for stray in case.log.strays:
        if stray.kind is kind:
            place = case.log.places.get(stray.table)
            columns = {column: field for field, column in place.columns.items()} if place else {}
            field = columns.get(stray.cell.column)
            heading = place.headings.get(field) if place and field else None
            yield Hit(stray.cell, {"table": stray.table}, heading=heading, found=stray.found)


@check(
    "MT035",
    severity=CHECK,
    title="The headings once more among the rows",
    message="This row repeats the headings, so it is no row of {table}. The rows below it were read. Delete it.",
    why="A table has one row of headings. Rows pasted in below it bring their own along.",
)
def headings_again(case: LogCase) -> Iterator[Hit]:
    """Rows of headings below the first, in the same columns."""
    yield from _strays(case, StrayKind.HEADINGS)


@check(
    "MT036",
    severity=CHECK,
    title="A row of totals",
    message="This row says “{found}” and holds only numbers besides, so it is no row of {table} and nothing of it was"
    " counted. Delete it: totals are worked out.",
    why="A total counted as a row would be paid for twice.",
)
def a_total(case: LogCase) -> Iterator[Hit]:
    """Rows of totals."""
    yield from _strays(case, StrayKind.TOTAL)
