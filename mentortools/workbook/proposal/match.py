"""Which of a sheet's own headings is which of the log's: by name, and where that does not tell, by what is under it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from mentortools.workbook.column_reading import column_reading
from mentortools.workbook.columns import Column, Holds, Table
from mentortools.workbook.headings import NEAR, likeness
from mentortools.workbook.plain_name import plain
from mentortools.workbook.proposal.own_columns import OwnColumn
from mentortools.workbook.proposal.values import Sure
from mentortools.workbook.reading import Read
from mentortools.workbook.values.context import Context

SAME = 1.0
HOLDS_IT = 0.8
"""How alike two names are of which one holds the other: “Date attended” and Date."""
SHORTEST_HELD = 4
FITS = 0.8
"""How many of the cells under a heading must be of a kind for the kind to tell anything."""
TELLING = frozenset(
    {Holds.DATE, Holds.TRN, Holds.PROVIDER_CODE, Holds.URN, Holds.EMAIL, Holds.YES_NO, Holds.ACADEMIC_YEAR, Holds.HOURS}
)
"""Kinds that not every cell is of. Anything is text."""
_MINUTES = re.compile(r"(?<![a-z])min(?:ute)?s?(?![a-z])", re.IGNORECASE)


class Match(Struct, frozen=True):
    """One of the sheet's own columns for one of the log's: how sure, and why in words."""

    own: OwnColumn
    sure: Sure
    why: str


def match(table: Table, columns: Sequence[OwnColumn]) -> Mapping[str, Match]:
    """The own column for each of the log's columns that has one, by its field. No own column is taken twice."""
    pairs = sorted(
        ((alike, column, own) for column in table.usual for own in columns if (alike := _alike(column, own)) >= NEAR),
        key=lambda pair: -pair[0],
    )
    found: dict[str, Match] = {}
    taken: set[OwnColumn] = set()
    for alike, column, own in pairs:
        if column.field in found or own in taken:
            continue
        rivals = [other for rated, of, other in pairs if of is column and rated == alike and other not in taken]
        found[column.field] = _by_name(column, own, alike, rivals)
        taken.add(own)
    found |= _by_kind(table, [own for own in columns if own not in taken], found)
    placed = {each.own for each in found.values()}
    return found | _extra(table, [own for own in columns if own not in placed])


def _extra(table: Table, left: Sequence[OwnColumn]) -> dict[str, Match]:
    """Headings that not every log has, where they stand under their own name or another of it."""
    names = {own: [column for column in table.columns if column.extra and _alike(column, own) == SAME] for own in left}
    return {
        column.field: Match(own, Sure.CERTAIN, "the log's own heading, or another name of it")
        for own, columns in names.items()
        for column in columns
    }


def _alike(column: Column, own: OwnColumn) -> float:
    return max(_words_alike(plain(own.heading), plain(word)) for word in (column.heading, *column.aliases))


@cache
def _words_alike(own: str, known: str) -> float:
    if own == known:
        return SAME
    rated = likeness(own, known)
    holds = min(len(own), len(known)) >= SHORTEST_HELD and (known in own or own in known)
    return max(rated, HOLDS_IT) if holds else rated


def _by_name(column: Column, own: OwnColumn, alike: float, rivals: Sequence[OwnColumn]) -> Match:
    if len(rivals) > 1:
        others = " and ".join(f"“{rival.heading}”" for rival in rivals)
        return Match(own, Sure.POSSIBLE, f"{others} are equally like it")
    if alike == SAME:
        return Match(own, Sure.CERTAIN, "the log's own heading, or another name of it")
    how = f"its name is like it ({alike:.0%})"
    if alike < HOLDS_IT:
        return Match(own, Sure.POSSIBLE, how)
    if column.holds is Holds.HOURS and _MINUTES.search(own.heading):
        return Match(own, Sure.POSSIBLE, f"{how}, but 20 under it would be read as 20 hours and not as 20 minutes")
    if column.holds in TELLING and own.cells and not _fits(column, own):
        return Match(own, Sure.POSSIBLE, f"{how}, but what stands under it is not {column.holds}")
    return Match(own, Sure.LIKELY, how)


def _by_kind(table: Table, left: Sequence[OwnColumn], found: Mapping[str, Match]) -> dict[str, Match]:
    """Columns that no name tells, where one own column alone is of the kind of one of the log's alone."""
    missing = [column for column in table.usual if column.field not in found and column.holds in TELLING]
    fits = {column.field: [own for own in left if own.cells and _fits(column, own)] for column in missing}
    return {
        column.field: Match(fits[column.field][0], Sure.POSSIBLE, f"what stands under it is {column.holds}")
        for column in missing
        if len(fits[column.field]) == 1 and sum(fits[column.field] == others for others in fits.values()) == 1
    }


def _fits(column: Column, own: OwnColumn) -> bool:
    read = column_reading(column, Context(None), ())
    return sum(isinstance(read(cell), Read) for cell in own.cells) >= FITS * len(own.cells)
