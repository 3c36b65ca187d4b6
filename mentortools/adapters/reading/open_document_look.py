"""The second look at an OpenDocument spreadsheet: error values, formulas without a result, hidden rows."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from defusedxml.ElementTree import fromstring

from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.preflight import refuse_doctype
from mentortools.adapters.reading.second_look import SecondLook, Seen
from mentortools.workbook.snapshot import ErrorValue, NoResult

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

CONTENT = "content.xml"
_WORTH_A_LOOK = (b'value-type="error"', b"table:visibility=", b"table:formula=")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_EXTENDED = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_HIDDEN = frozenset({"collapse", "filter"})
_MOST_REPEATED = 1024
"""How often one cell or row is repeated at most, where it holds what is looked for: more are blank ones."""


def open_document_looks(package: Package) -> dict[str, SecondLook]:
    """What each table holds that the fast reader passes over, by the table's name.

    Raises:
        KeyError: If the package has no content.
        xml.etree.ElementTree.ParseError: If the content is not XML.
    """
    xml = package.part(CONTENT)
    refuse_doctype(xml)
    if not any(sign in xml for sign in _WORTH_A_LOOK):
        return {}
    return {table.get(f"{_TABLE}name", ""): _look(table) for table in fromstring(xml).iter(f"{_TABLE}table")}


def _look(table: "Element") -> SecondLook:
    values: dict[tuple[int, int], Seen] = {}
    hidden: set[int] = set()
    first = 1
    for row in table.iter(f"{_TABLE}table-row"):
        times = _times(row, "number-rows-repeated")
        found = dict(_values(row))
        for number in range(first, first + min(times, _MOST_REPEATED)):
            values.update({(number, column): value for column, value in found.items()})
            if row.get(f"{_TABLE}visibility") in _HIDDEN:
                hidden.add(number)
        first += times
    return SecondLook(values, frozenset(hidden))


def _values(row: "Element") -> Iterator[tuple[int, ErrorValue | NoResult]]:
    """The columns of a row, from 1, that show an error or hold a formula of which nobody knows the result."""
    first = 1
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        times = _times(cell, "number-columns-repeated")
        value = _value(cell)
        if value is not None:
            yield from ((column, value) for column in range(first, first + min(times, _MOST_REPEATED)))
        first += times


def _value(cell: "Element") -> ErrorValue | NoResult | None:
    if cell.get(f"{_EXTENDED}value-type") == "error":
        return ErrorValue("".join(cell.itertext()).strip() or "#VALUE!")
    if cell.get(f"{_TABLE}formula") and not cell.get(f"{_OFFICE}value-type") and not len(cell):
        return NoResult()
    return None


def _times(element: "Element", attribute: str) -> int:
    return int(element.get(f"{_TABLE}{attribute}", "1"))
