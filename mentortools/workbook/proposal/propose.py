"""The most likely layout of a workbook: which of its sheets is which of the log's, and which heading is which."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from mentortools.workbook.column_reading import column_reading
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.headings import NEAR, find_sheet, likeness, nearest
from mentortools.workbook.plain_name import plain
from mentortools.workbook.proposal.match import Match, match
from mentortools.workbook.proposal.own_columns import OwnColumn, heading_rows, labels, one_line
from mentortools.workbook.proposal.values import Proposal, ProposedHeading, ProposedSheet, ProposedWord, Sure
from mentortools.workbook.reading import Read
from mentortools.workbook.snapshot import Sheet
from mentortools.workbook.template import AIDS, MENTOR_LOG, START_HERE
from mentortools.workbook.template_of_duties import TABLES_OF_DUTIES
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.text import as_text

FEWEST = 2
"""How many of the log's headings a sheet must have to be proposed by them."""
MOST_WORDS = 12
WORTH: Mapping[Sure, float] = {Sure.CERTAIN: 1.0, Sure.LIKELY: 0.75, Sure.POSSIBLE: 0.2, Sure.UNKNOWN: 0.0}
WORTH_OF_A_NAME = 2.0


class Candidate(Struct, frozen=True):
    """A sheet that could be one of the log's: how well it fits, what was found in it, and the headings it has."""

    worth: float
    table: Table
    sheet: Sheet
    found: Mapping[str, Match]
    columns: tuple[OwnColumn, ...]


def propose(sheets: Sequence[Sheet]) -> Proposal:
    """A layout for a workbook of these sheets, for a person to correct."""
    passed_over = {plain(name) for name in (*AIDS, START_HERE)}
    free = [sheet for sheet in sheets if plain(sheet.name) and plain(sheet.name) not in passed_over]
    candidates = [each for table in MENTOR_LOG for sheet in free if (each := _candidate(table, sheet))]
    extra = [each for table in TABLES_OF_DUTIES for sheet in free if (each := _candidate(table, sheet))]
    candidates += [each for each in extra if not _is_rather(each, candidates)]
    chosen: dict[Table, Candidate] = {}
    taken: set[str] = set()
    for each in sorted(candidates, key=lambda candidate: -candidate.worth):
        if each.table not in chosen and (each.sheet.name not in taken or each.table.labels):
            chosen[each.table] = each
            taken.add(each.sheet.name)
    tables = (*MENTOR_LOG, *(table for table in TABLES_OF_DUTIES if table in chosen))
    proposed = tuple(_proposed(table, chosen.get(table)) for table in tables)
    left = tuple(sheet.name for sheet in free if sheet.name not in taken and any(map(any, sheet.rows)))
    return Proposal(proposed, left)


def _is_rather(extra: Candidate, usual: Sequence[Candidate]) -> bool:
    """Whether a sheet holds more of a table that every log has than of one that not every log has."""
    return any(each.sheet is extra.sheet and len(each.found) > len(extra.found) for each in usual)


def _candidate(table: Table, sheet: Sheet) -> Candidate | None:
    """The best row of headings in a sheet, where the sheet's name or enough of its headings are like the table's."""
    rows = [labels(sheet)] if table.labels else heading_rows(sheet)
    named = find_sheet([sheet], table)
    by_name = plain(sheet.name) == plain(table.name) or (bool(named.sheets) and not named.slip)
    best: Candidate | None = None
    for columns in rows:
        found = match(table, columns)
        worth = sum(WORTH[each.sure] for each in found.values()) / (1 + len(table.usual) / 10)
        worth += WORTH_OF_A_NAME * by_name
        if best is None or worth > best.worth:
            best = Candidate(worth, table, sheet, found, columns)
    if best is None or not (by_name or (not table.extra and _enough(table, best.found))):
        return None
    return best


def _enough(table: Table, found: Mapping[str, Match]) -> bool:
    """Whether headings alone make a sheet a table: two of them, and half of those without which no row is read."""
    required = {column.field for column in table.columns if column.required}
    return len(found) >= FEWEST and 2 * len(required & found.keys()) >= len(required)


def _proposed(table: Table, chosen: Candidate | None) -> ProposedSheet:
    if chosen is None:
        headings = tuple(_unknown(column) for column in table.usual)
        return ProposedSheet(table.name, None, Sure.UNKNOWN, "no sheet is like it", headings)
    sure, why = _sure_of(table, chosen)
    found = chosen.found
    headings = tuple(
        _heading(column, found[column.field]) if column.field in found else _unknown(column)
        for column in table.columns
        if column.field in found or not column.extra
    )
    placed = {each.own for each in found.values()}
    left = () if table.labels else tuple(own.heading for own in chosen.columns if own not in placed)
    words = tuple(
        word for column in table.columns if column.field in found for word in _words(column, found[column.field])
    )
    return ProposedSheet(table.name, chosen.sheet.name, sure, why, headings, left, words)


def _heading(column: Column, found: Match) -> ProposedHeading:
    return ProposedHeading(column.heading, found.own.heading, found.sure, found.why)


def _unknown(column: Column) -> ProposedHeading:
    return ProposedHeading(column.heading, None, Sure.UNKNOWN, "no heading is like it")


def _sure_of(table: Table, chosen: Candidate) -> tuple[Sure, str]:
    taken = sum(column.field in chosen.found and chosen.found[column.field].sure.is_taken for column in table.usual)
    has = f"of the {len(table.usual)} headings of {table.name}, {taken} are in it"
    if plain(chosen.sheet.name) in {plain(name) for name in (table.name, *table.aliases)}:
        return Sure.CERTAIN, f"the log's own name, or another name of it, and {has}"
    alike = likeness(plain(chosen.sheet.name), plain(table.name)) >= NEAR
    required = [column for column in table.columns if column.required]
    all_required = all(column.field in chosen.found and chosen.found[column.field].sure.is_taken for column in required)
    return (Sure.LIKELY if taken and (all_required or alike) else Sure.POSSIBLE), has


def _words(column: Column, found: Match) -> Iterator[ProposedWord]:
    """What stands under a heading with a list of its own, and is none of that list."""
    if column.holds not in {Holds.CHOICE, Holds.YES_NO} or not column.every_choice:
        return
    read = column_reading(column, Context(None), ())
    known = set(column.every_choice)
    strangers: dict[str, None] = {}
    for cell in found.own.cells:
        value = read(cell)
        is_known = isinstance(value, Read) and (column.holds is Holds.YES_NO or value.value in known)
        if not is_known:
            strangers.setdefault(one_line(as_text(cell)))
    if len(strangers) > MOST_WORDS:
        return
    for word in strangers:
        if word:
            yield ProposedWord(column.heading, word, column.every_choice, nearest(word, column.every_choice))
