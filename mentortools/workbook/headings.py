"""Finding sheets and headings by name, wherever they stand: exactly, by alias, or with one small slip said aloud."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from msgspec import Struct

from mentortools.workbook.columns import Column, Table
from mentortools.workbook.plain_name import plain
from mentortools.workbook.snapshot import Sheet

SLIP = 0.9
"""How alike two names must be to be one name with a slip of spelling."""
NEAR = 0.7
"""How alike an unknown name must be to be worth naming as the nearest one."""
FEWEST_HEADINGS = 2
FEWEST_TO_NAME = 3
"""How many of a table's headings make a sheet of another name worth naming as what it may be."""

_HEADERS_KEPT = 64


class HeaderRow(Struct, frozen=True):
    """The row of headings of one table.

    Attributes:
        row: Its number, from 1.
        columns: Each field found, with its column from 1.
        headings: Each field found, with the heading as the workbook has it.
        slips: Fields whose heading has a slip of spelling.
        twice: Fields whose heading stands in several columns: none of them is taken.
        unknown: Headings that are no field's.
    """

    row: int
    columns: Mapping[str, int]
    headings: Mapping[str, str]
    slips: tuple[str, ...]
    twice: Mapping[str, tuple[int, ...]]
    unknown: tuple[str, ...]


def likeness(one: str, other: str) -> float:
    """How alike two plain names are, from 0 to 1."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only where a name is not found as it should be

    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one, where any is near."""
    return nearest_of([name], known)


def nearest_of(names: Iterable[str], known: Iterable[str]) -> str | None:
    """The known name most like any of these, where any is near."""
    from_known = list(known)
    rated = [(likeness(plain(name), plain(each)), each) for name in names for each in from_known]
    best = max(rated, default=(0.0, ""))
    return best[1] if best[0] >= NEAR else None


def header_row(sheet: Sheet, table: Table) -> HeaderRow | None:
    """The row that holds most of the table's headings; the first of equals; None where no row holds two."""
    rows = heading_rows(sheet, table)
    if not rows:
        return None
    best = max(rows, key=rows.__getitem__)
    return read_header(sheet.rows[best - 1], best, table)


def heading_rows(sheet: Sheet, table: Table) -> Mapping[int, int]:
    """The rows that could be a table's row of headings, by their numbers, and how many of its headings each holds."""
    known, first = known_words(table), sheet.first_words
    held, fewest = known.keys() & first.keys(), min(FEWEST_HEADINGS, len(table.columns))
    if len(held) < fewest:
        return {}
    fields: defaultdict[int, set[str]] = defaultdict(set)
    for word in held:
        for number in first[word]:
            fields[number].add(known[word])
    return {number: len(fields[number]) for number in sorted(fields) if len(fields[number]) >= fewest}


@cache
def known_words(table: Table) -> Mapping[str, str]:
    """Each heading and alias of a table, plain, with its field."""
    return {plain(word): column.field for column in table.columns for word in (*column.aliases, column.heading)}


def read_header(row: Sequence[object], number: int, table: Table) -> HeaderRow:
    """A row read as the headings of a table."""
    return _read_header(tuple([value if isinstance(value, str) else "" for value in row]), number, table)


@lru_cache(_HEADERS_KEPT)
def _read_header(row: tuple[str, ...], number: int, table: Table) -> HeaderRow:
    """The same of a row in which only texts are left: logs of one template have the same headings."""
    known = known_words(table)
    places: dict[str, list[int]] = {}
    strangers: list[int] = []
    for column, value in enumerate(row, start=1):
        if not value.strip():
            continue
        field = known.get(plain(value))
        if field:
            places.setdefault(field, []).append(column)
        else:
            strangers.append(column)
    alike = _slips_in_turn(row, strangers, table, places)
    slips = {field: found[0] for field, found in alike.items() if len(found) == 1}
    exact = _prefer_headings(row, places, table) | {field: found for field, found in alike.items() if len(found) > 1}
    columns = {field: found[0] for field, found in exact.items() if len(found) == 1} | slips
    return HeaderRow(
        number,
        columns,
        {field: row[column - 1].strip() for field, column in columns.items()},
        tuple(slips),
        {field: tuple(found) for field, found in exact.items() if len(found) > 1},
        tuple(row[column - 1].strip() for column in strangers if column not in slips.values()),
    )


def _prefer_headings(row: Sequence[str], places: Mapping[str, list[int]], table: Table) -> dict[str, list[int]]:
    """Where a heading and its alias both stand in a row, the heading is meant: ``TRN`` beside ``Mentor TRN``."""
    chosen: dict[str, list[int]] = {}
    for field, found in places.items():
        if len(found) == 1:
            chosen[field] = found
            continue
        heading = plain(table.column(field).heading)
        literal = [column for column in found if plain(row[column - 1]) == heading]
        chosen[field] = literal or found
    return chosen


def _slips_in_turn(
    row: Sequence[str], strangers: Sequence[int], table: Table, places: Mapping[str, object]
) -> dict[str, list[int]]:
    """The slips among a table's usual headings, and those among its others that are none of the usual ones'."""
    found = _slips(row, strangers, [column for column in table.usual if column.field not in places])
    taken = {place for places_found in found.values() for place in places_found}
    others = [column for column in table.columns if column.extra and column.field not in places]
    return found | _slips(row, [place for place in strangers if place not in taken], others)


def _slips(row: Sequence[str], strangers: Sequence[int], columns: Sequence[Column]) -> dict[str, list[int]]:
    """Unknown headings that are one, and only one, of the missing headings with a slip of spelling."""
    found: dict[str, list[int]] = {}
    for stranger in strangers:
        word = plain(row[stranger - 1])
        fits = [
            column.field
            for column in columns
            if any(likeness(word, plain(known)) >= SLIP for known in (column.heading, *column.aliases))
        ]
        if len(fits) == 1:
            found.setdefault(fits[0], []).append(stranger)
    return found


class Found(NamedTuple):
    """The sheets that could be one table: none, one, or several between which nothing is guessed."""

    sheets: tuple[Sheet, ...]
    slip: bool


def find_sheet(sheets: Sequence[Sheet], table: Table) -> Found:
    """The sheet of that table: by its name, by an alias, by a name with a slip, or by all its required headings.

    One that not every log has is known by its name alone: what else a school keeps on sheets of its own is not ours.
    """
    name = plain(table.name)
    exact = [sheet for sheet in sheets if plain(sheet.name) == name]
    if exact:
        return Found(tuple(exact), slip=False)
    aliases = {plain(alias) for alias in table.aliases}
    by_alias = [sheet for sheet in sheets if plain(sheet.name) in aliases]
    if by_alias:
        return Found(tuple(by_alias), slip=False)
    slips = [sheet for sheet in sheets if likeness(plain(sheet.name), name) >= SLIP]
    if slips:
        return Found(tuple(slips), slip=True)
    by_name_only = table.labels or table.extra
    return Found(() if by_name_only else tuple(sheet for sheet in sheets if _holds(sheet, table)), slip=True)


def holding_most(sheets: Sequence[Sheet], table: Table) -> str | None:
    """The name of the sheet with most of a table's headings, where it has three or more and no other has as many."""
    if table.labels:
        return None
    headers = ((header_row(sheet, table), sheet.name) for sheet in sheets)
    counts = sorted(((len(header.columns), name) for header, name in headers if header), reverse=True)
    if not counts or counts[0][0] < FEWEST_TO_NAME or counts[0][0] in {count for count, _ in counts[1:]}:
        return None
    return counts[0][1]


def _holds(sheet: Sheet, table: Table) -> bool:
    """Whether a sheet of another name has a heading row with all of the table's required headings, and others of it."""
    header = header_row(sheet, table)
    if header is None:
        return False
    required = {column.field for column in table.columns if column.required}
    return required <= set(header.columns) and len(header.columns) > max(len(required), len(table.usual) // 2)
