"""Workbooks made for the tests of grafting: ours, those of schools, and packages taken apart and changed."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

import openpyxl
import openpyxl.comments
import xlsxwriter
from msgspec.structs import replace

from mentortools.model.cell import Cell
from mentortools.model.severity import Severity
from mentortools.workbook.drawing import ChartKind, Line, NewChart, Series
from mentortools.workbook.edit import Formula, Link, Look, NewCell, NewSheet, NewTable, TableColumn
from mentortools.workbook.mark import Mark
from mentortools.workbook.paper import Orientation, Page
from mentortools.workbook.stamp import Stamp, name_of

TITLES = ("Checks", "Funding claim", "School summary")
LOG = "Training log"

MARKS = (
    Mark(Cell(LOG, 3, 2), Severity.MUST_FIX, "Mentor TRN must be 7 digits, like 0123456 — not “£5” & <6>"),
    Mark(Cell(LOG, 4, 2), Severity.MUST_FIX, "Mentor TRN must be 7 digits"),
    Mark(Cell(LOG, 5, 2), Severity.CHECK, "Mentor TRN is not in Mentors"),
    Mark(Cell(LOG, 5, 2), Severity.MUST_FIX, "Mentor TRN must be 7 digits"),
    Mark(Cell(LOG, 40, 9), Severity.NOTE, "Nothing stands here"),
    Mark(Cell("Mentors", 2, 1), Severity.CHECK, "TRN was given as a number"),
)
"""A cell with a note of the school's own, cells without, two findings on one, one beyond the data, a second sheet."""

SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
RELATIONS, TYPES, STYLES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "xl/styles.xml"


def additions(titles: Sequence[str] = TITLES, table: str = "Claim_lines") -> tuple[NewSheet, ...]:
    """Sheets of ours with a link, a table, formulas, a date, repeated rows and a chart."""
    hanging = NewTable(
        table,
        4,
        (TableColumn("Mentor", Look.TEXT), TableColumn("Hours", Look.WHOLE), TableColumn("Amount", Look.POUNDS)),
        tuple((f"Mentor {number}", number, Decimal(number) * Decimal("45.5")) for number in range(6)),
    )
    series = (Series("Hours", Line(2, 5, 10)),)
    chart = NewChart(ChartKind.COLUMNS, "Hours", "Mentor", "Hours", Line(1, 5, 10), series, 16, 1, 480, 288, "Bars")
    elsewhere = f"='{titles[1]}'!C12&\"'{titles[1]}'!C12\""
    checks, claim, summary = map(ours, titles)
    return (
        replace(
            checks,
            cells=(
                *checks.cells,
                NewCell(5, 1, Link("B5", Cell(titles[1], 5, 2)), Look.TEXT),
                NewCell(5, 2, "=not a formula & <b>", Look.ATTENTION),
                NewCell(6, 1, Link("A1", Cell(LOG, 1, 1)), Look.TEXT),
            ),
            page=Page(Orientation.PORTRAIT, "Checks", repeated_row=4),
        ),
        replace(
            claim,
            cells=(
                *claim.cells,
                NewCell(12, 3, Formula(f"=SUM({table}[Amount])", Decimal("682.5")), Look.FACT_POUNDS),
                NewCell(14, 1, date(2026, 5, 12), Look.DATE),
            ),
            tables=(hanging,),
            charts=(chart,),
            page=Page(Orientation.LANDSCAPE, "Claim", repeated_row=4, scale=80, repeated_columns=1),
        ),
        replace(summary, cells=(*summary.cells, NewCell(1, 8, Formula(elsewhere, 0), Look.FACT_WHOLE))),
    )


def ours(title: str) -> NewSheet:
    """A sheet of ours with nothing but its title and its stamp."""
    return NewSheet(
        title=title,
        name=name_of(title).replace("(", "").replace(")", ""),
        cells=(
            NewCell(1, 1, title, Look.TITLE),
            NewCell(2, 1, str(Stamp("0.1.0", "2026-05-12", "0123456789abcdef")), Look.STAMP),
        ),
        tables=(),
        charts=(),
        widths=(20, 9, 12),
        heights=((8, 27.0),),
        page=Page(Orientation.PORTRAIT, title),
    )


def picture() -> io.BytesIO:
    """A PNG of one red pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">2I5B", 1, 1, 8, 2, 0, 0, 0)
    content = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b"")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + content)


@cache  # the libraries write the second into it in which it is made
def plain(rows: int = 12, *, second: str = "Mentors") -> bytes:
    """A school's workbook with nothing but cells."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    log, mentors = book.add_worksheet(LOG), book.add_worksheet(second)
    log.write_row(0, 0, ["Date", "Mentor TRN", "Hours"])
    for row in range(1, rows):
        log.write_row(row, 0, [46000 + row, f"{row:07}", 1.5])
    mentors.write("A1", "TRN")
    mentors.write_formula("A2", "=1+1", None, 2)
    book.close()
    return buffer.getvalue()


@cache
def rich() -> bytes:
    """A school's workbook with what schools' workbooks have: pictures, charts, notes, tables, rules, names."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    red = book.add_format({"bg_color": "#FF0000"})
    log, mentors, chart_sheet = book.add_worksheet(LOG), book.add_worksheet("Mentors"), book.add_chartsheet("Picture")
    log.write_row(0, 0, ["Date", "Mentor TRN", "Hours"])
    for row in range(1, 30):
        log.write_row(row, 0, [date(2026, 1, row), f"{row:07}", 1.5])
    log.write_comment("B3", "Ask Ann > Monday?", {"author": "Office"})
    log.write_comment("C9", "Second note")
    log.data_validation("C2:C400", {"validate": "decimal", "criteria": "<", "value": 9})
    log.conditional_format("C2:C400", {"type": "cell", "criteria": ">", "value": 8, "format": red})
    log.conditional_format("A2:A400", {"type": "data_bar", "data_bar_2010": True})
    log.insert_image("F2", "logo.png", {"image_data": picture()})
    log.set_header("&L&G", {"image_left": "logo.png", "image_data_left": picture()})
    log.insert_button("F9", {"macro": "Hello", "caption": "Press"})
    mentors.add_table("A1:B4", {"name": "Mentors", "columns": [{"header": "TRN"}, {"header": "First name"}]})
    mentors.write_url("D1", "https://www.gov.uk/", string="gov.uk")
    for holder in (mentors.insert_chart, chart_sheet.set_chart):
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": [LOG, 1, 2, 9, 2]})
        holder(*(("C5", chart) if holder == mentors.insert_chart else (chart,)))
    mentors.print_area("A1:D9")
    mentors.activate()
    book.define_name("Rates", "='Mentors'!$A$1")
    book.close()
    return buffer.getvalue()


def by_openpyxl() -> bytes:
    """A school's workbook as openpyxl writes it: notes as plain words, inline text, no theme of Excel's."""
    book = openpyxl.Workbook()
    log = book.active
    assert log is not None
    log.title = LOG
    log.append(["Date", "Mentor TRN", "Hours"])
    for row in range(1, 12):
        log.append([46000 + row, f"{row:07}", 1.5])
    log["B3"].comment = openpyxl.comments.Comment("Ask Ann", "Office")
    book.create_sheet("Mentors").append(["TRN"])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def parts(package: bytes) -> dict[str, bytes]:
    """The parts of a package by name, in its order."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def packed(contents: Mapping[str, bytes]) -> bytes:
    """A package of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


Edit = Callable[[bytes], bytes]


def edited(package: bytes, edits: Mapping[str, Edit]) -> bytes:
    """A package with some parts changed; ``*`` stands for all XML parts."""
    contents = parts(package)
    for name, edit in edits.items():
        for part in [part for part in contents if part == name or (name == "*" and part.endswith((".xml", ".rels")))]:
            contents[part] = edit(contents[part])
    return packed(contents)


def replacing(*pairs: tuple[str, str]) -> Edit:
    """An edit that replaces texts, each of which must be there."""

    def edit(content: bytes) -> bytes:
        for old, new in pairs:
            assert old.encode() in content, old
            content = content.replace(old.encode(), new.encode())
        return content

    return edit


def without(package: bytes, part: str) -> bytes:
    """A package without a part, its content type and the relations to it."""
    contents = parts(package)
    del contents[part]
    name = part.rpartition("/")[2].encode()
    for other in [other for other in contents if other.endswith((".rels", "[Content_Types].xml"))]:
        contents[other] = re.sub(rb"<(?:Override|Relationship) [^>]*?" + name + rb'"[^>]*?/>', b"", contents[other])
    return packed(contents)
