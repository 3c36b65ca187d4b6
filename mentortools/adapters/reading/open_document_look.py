"""The second look at an OpenDocument spreadsheet: errors, formulas without a result, long durations, what is hidden."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.second_look import SecondLook, Seen
from mentortools.model.cell import column_letters
from mentortools.workbook.snapshot import ErrorValue, NoResult

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

CONTENT = "content.xml"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_EXTENDED = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_HIDDEN = frozenset({"collapse", "filter"})
_MOST_REPEATED = 1024
"""How often one cell or row is repeated at most, where it holds what is looked for: more are blank ones."""
_DURATION = re.compile(r"(-?)PT(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9}(?:[.,]\d+)?)S)?")


def open_document_looks(package: Package) -> dict[str, SecondLook]:
    """What each table holds that the fast reader passes over, by the table's name.

    Raises:
        KeyError: If the package has no content.
        xml.etree.ElementTree.ParseError: If the content is not XML.
    """
    content = fromstring(package.part(CONTENT))  # noqa: S314 - parts declare no document type (usual_xml)
    return {table.get(f"{_TABLE}name", ""): _look(table) for table in content.iter(f"{_TABLE}table")}


def _look(table: "Element") -> SecondLook:
    values: dict[tuple[int, int], Seen] = {}
    hidden: set[int] = set()
    merged: list[str] = []
    first = 1
    for row in table.iter(f"{_TABLE}table-row"):
        times = _times(row, "number-rows-repeated")
        found = dict(_values(row))
        for number in range(first, first + min(times, _MOST_REPEATED)):
            values.update({(number, column): value for column, value in found.items()})
            if row.get(f"{_TABLE}visibility") in _HIDDEN:
                hidden.add(number)
        merged.extend(_merged(row, first))
        first += times
    return SecondLook(values, frozenset(hidden), frozenset(_hidden_columns(table)), tuple(merged))


def _cells(row: "Element") -> Iterator[tuple[int, int, "Element"]]:
    """The cells of a row, each with its column, from 1, and for how many columns it stands."""
    first = 1
    for cell in row:
        if cell.tag in _CELLS:
            times = _times(cell, "number-columns-repeated")
            yield first, times, cell
            first += times


def _values(row: "Element") -> Iterator[tuple[int, Seen]]:
    """The columns of a row that show an error, hold a formula of which nobody knows the result, or a duration."""
    for first, times, cell in _cells(row):
        value = _value(cell)
        if value is not None:
            yield from ((column, value) for column in range(first, first + min(times, _MOST_REPEATED)))


def _value(cell: "Element") -> Seen | None:
    if cell.get(f"{_EXTENDED}value-type") == "error":
        return ErrorValue("".join(cell.itertext()).strip() or "#VALUE!")
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "time":
        return _duration(cell.get(f"{_OFFICE}time-value", ""))
    if cell.get(f"{_TABLE}formula") and not kind and not len(cell):
        return NoResult()
    return None


def _duration(written: str) -> timedelta | None:
    """A length of time as the file writes it: the fast reader keeps those of a day and more as text."""
    found = _DURATION.fullmatch(written)
    if found is None:
        return None
    sign, hours, minutes, seconds = found.groups()
    length = timedelta(
        hours=int(hours or 0), minutes=int(minutes or 0), seconds=float((seconds or "0").replace(",", "."))
    )
    return -length if sign else length


def _merged(row: "Element", number: int) -> Iterator[str]:
    for first, _, cell in _cells(row):
        columns, rows = _times(cell, "number-columns-spanned"), _times(cell, "number-rows-spanned")
        if columns > 1 or rows > 1:
            last = f"{column_letters(first + columns - 1)}{number + rows - 1}"
            yield f"{column_letters(first)}{number}:{last}"


def _hidden_columns(table: "Element") -> Iterator[int]:
    first = 1
    for column in table.iter(f"{_TABLE}table-column"):
        times = _times(column, "number-columns-repeated")
        if column.get(f"{_TABLE}visibility") in _HIDDEN:
            yield from range(first, first + min(times, _MOST_REPEATED))
        first += times


def _times(element: "Element", attribute: str) -> int:
    return int(element.get(f"{_TABLE}{attribute}", "1"))
