"""Sheets that no program writes so, or few: what is read of each, or why nothing is, and what is said of it."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import NamedTuple

from mentortools.adapters.reading import Reason
from mentortools.workbook.snapshot import CellValue, Doubt, ErrorValue
from tests.adapters.reading.read_recipes import MAIN, SHEET, STRINGS, good, packed, parts

STYLES = "xl/styles.xml"
Values = Mapping[str, CellValue]


class OddSheet(NamedTuple):
    """A sheet's rows as XML, and what is to come of it.

    Attributes:
        rows: What stands in ``sheetData``.
        values: The cells that have a value, by their references.
        strings: The shared texts as XML.
        remarks: What is said, by cell; the whole workbook's under the empty text.
        reason: Why it cannot be read.
        before: What stands before the cells.
        formats: The number formats of the cell styles 1, 2 ...
        encoding: Of the sheet's part.
    """

    rows: str
    values: Values = MappingProxyType({})
    strings: str = ""
    remarks: Mapping[str, Doubt] = MappingProxyType({})
    reason: Reason | None = None
    before: str = ""
    formats: tuple[str, ...] = ()
    encoding: str = "utf-8"

    def package(self) -> bytes:
        xml = f'<worksheet xmlns="{MAIN}">{self.before}<sheetData>{self.rows}</sheetData></worksheet>'
        changed = {SHEET: xml.encode(self.encoding)}
        if self.strings:
            changed[STRINGS] = f'<sst xmlns="{MAIN}">{self.strings}</sst>'.encode()
        if self.formats:
            changed[STYLES] = _styles(self.formats)
        return packed(parts(good()) | changed)


def _styles(formats: tuple[str, ...]) -> bytes:
    codes = "".join(f'<numFmt numFmtId="{164 + at}" formatCode="{code}"/>' for at, code in enumerate(formats))
    used = "".join(f'<xf numFmtId="{164 + at}"/>' for at in range(len(formats)))
    plain = '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts>{plain}<cellStyleXfs count="1"><xf/></cellStyleXfs>'
        f'<cellXfs><xf numFmtId="0"/>{used}</cellXfs>'
        '<cellStyles><cellStyle name="Normal" xfId="0"/></cellStyles></styleSheet>'
    ).encode()


def row(*cells: str, number: int = 1) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def cell(reference: str, value: str, more: str = "") -> str:
    return f'<c r="{reference}"{more}><v>{value}</v></c>'


SHARED, TEXT = ' t="s"', ' t="str"'
SAID_TWICE, FOUND, ANOTHER = Doubt.TWICE, Doubt.FOUND_ON_SECOND_LOOK, Doubt.ANOTHER_READER
DAYS = tuple(cell(f"{letter}1", value, f' s="{style}"') for letter, style, value in (
    ("A", 1, "45944"), ("B", 1, "1"), ("C", 1, "59"), ("D", 2, "0.0625"), ("E", 3, "1.5"), ("F", 3, "-0.5"),
    ("G", 1, "-1"), ("H", 2, "-0.0625"), ("I", 1, "99999999"), ("J", 2, "0.5")))  # fmt: skip
SOME_DAYS: Values = {
    "A1": date(2025, 10, 14), "B1": date(1900, 1, 1), "C1": date(1900, 2, 28), "D1": time(1, 30),
    "E1": timedelta(hours=36), "F1": timedelta(hours=-12),
    "G1": timedelta(-1), "H1": timedelta(hours=-1.5), "I1": 99999999.0, "J1": time(12),
}  # fmt: skip

ODD: dict[str, OddSheet] = {
    "rows in disorder": OddSheet(
        row(cell("A3", "3"), number=3) + row(cell("A1", "1")) + row(cell("A2", "2"), number=2),
        {"A1": 1.0, "A2": 2.0, "A3": 3.0},
    ),
    "the last row first": OddSheet(row(cell("A899", "1"), number=899) + row(cell("A4", "2"), number=4),
                                   {"A4": 2.0, "A899": 1.0}),
    "cells in disorder": OddSheet(row(cell("C1", "1"), cell("A1", "2")), {"A1": 2.0, "C1": 1.0}),
    "a cell of another row": OddSheet(row(cell("A1", "1"), cell("B9", "2"), cell("C1", "3")),
                                      {"A1": 1.0, "B9": 2.0, "C1": 3.0}),
    "one cell twice": OddSheet(row(cell("A1", "1"), cell("A1", "2")), {"A1": 2.0}, remarks={"A1": SAID_TWICE}),
    "nothing numbered": OddSheet("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>",
                                 {"A1": 1.0, "C1": 2.0, "A3": 3.0}),
    "how a name is said": OddSheet(
        row(cell("A1", "0", SHARED), cell("B1", "1", SHARED),
            '<c r="C1" t="inlineStr"><is><t>in</t><rPh sb="0" eb="1"><t>PH</t></rPh></is></c>'),
        {"A1": "abc", "B1": "x y", "C1": "in"},
        '<si><t>abc</t><rPh sb="0" eb="1"><t>PH</t></rPh><phoneticPr fontId="1"/></si>'
        '<si><r><t>x</t></r><r><t xml:space="preserve"> y</t></r><rPh sb="0" eb="1"><t>PH</t></rPh></si>',
    ),
    "blank shared texts": OddSheet(
        row(*(cell(f"{letter}1", str(at), SHARED) for at, letter in enumerate("ABCDE"))), {"C1": "z", "E1": "y"},
        '<si><t></t></si><si><t/></si><si><t>z</t></si><si/><si><t xml:space="preserve">y</t></si>',
    ),
    "a blank shared text with attributes": OddSheet(
        row(cell("A1", "0", SHARED), cell("B1", "1", SHARED)), {"B1": "y"},
        '<si><t xml:space="preserve"></t></si><si><t>y</t></si>',
    ),
    "a shared text that is not there": OddSheet(row(cell("A1", "7", SHARED)), strings="<si><t>z</t></si>",
                                                reason=Reason.DAMAGED),
    "days as ISO writes them": OddSheet(
        row(cell("A1", "2025-10-14", ' t="d"'), cell("B1", "2025-10-14T09:30:00", ' t="d"')),
        {"A1": date(2025, 10, 14), "B1": datetime(2025, 10, 14, 9, 30)},  # noqa: DTZ001 - workbooks know no time zones
    ),
    "numbers as text": OddSheet(row(cell("A1", "0012345", TEXT), cell("B1", "1.50", TEXT)),
                                {"A1": "0012345", "B1": "1.50"}),
    "days and lengths of time": OddSheet(row(*DAYS), SOME_DAYS, formats=("dd/mm/yyyy", "hh:mm", "[h]:mm")),
    "no numbers": OddSheet(row(cell("A1", "NaN"), cell("B1", "INF"), cell("C1", "1e999"), cell("D1", "1E3")),
                           {"A1": "NaN", "B1": "INF", "C1": "1e999", "D1": 1000.0}),
    "an error of a newer Excel": OddSheet(
        row(cell("A1", "#SPILL!", ' t="e"'), cell("B1", "5")), {"A1": ErrorValue("#SPILL!"), "B1": 5.0},
        remarks={"": ANOTHER},
    ),
    "a comment in a value": OddSheet(row('<c r="A1"><v><!-- c -->5</v></c><c r="B1"><!-- <v>6</v> --></c>'),
                                     {"A1": 5.0}),
    "a marked section": OddSheet(row(cell("A1", "<![CDATA[a<b & c]]>", TEXT)), {"A1": "a<b & c"}),
    "UTF-16": OddSheet(row(cell("A1", "é", TEXT), cell("B1", "#REF!", ' t="e"')),
                       {"A1": "é", "B1": ErrorValue("#REF!")}, encoding="utf-16"),
    "UTF-8 with a mark": OddSheet(row(cell("A1", "é", TEXT)), {"A1": "é"}, encoding="utf-8-sig"),
    "a dimension too small": OddSheet(row(cell("A1", "1"), cell("B1", "2")), {"A1": 1.0, "B1": 2.0},
                                      before='<dimension ref="A1"/>'),
    "a dimension that is none": OddSheet(row(cell("A1", "1")), {"A1": 1.0}, before='<dimension ref="A1:"/>',
                                         remarks={"": ANOTHER}),
    "a dimension of all cells": OddSheet(row(cell("A1", "1")), {"A1": 1.0}, before='<dimension ref="A1:XFD1048576"/>'),
    "a type that does not exist": OddSheet(row(cell("A1", "5", ' t="zz"')), {"A1": "5"}, remarks={"": ANOTHER}),
    "a second list of cells": OddSheet(
        row(cell("A1", "5")) + "</sheetData><sheetData>" + row(cell("A2", "6"), number=2), {"A1": 5.0, "A2": 6.0},
        remarks={"A2": FOUND},
    ),
    "a text in the wrong element": OddSheet(row('<c r="A1" t="inlineStr"><v>5</v></c>', cell("B1", "1")), {"B1": 1.0},
                                            remarks={"A1": Doubt.NOT_READ}),
}  # fmt: skip
