"""A sheet's own part: what stands before its rows, its rows, and what stands after them."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from mentortools.adapters.sheet_parts.cells import CellWriter, PlacedLink
from mentortools.adapters.sheet_parts.escapes import xml_attribute
from mentortools.adapters.sheet_parts.measures import DEFAULT_WIDTH, column_pixels, written_width
from mentortools.adapters.sheet_parts.names import DECLARATION, MAIN, RELATIONSHIPS, quoted
from mentortools.adapters.sheet_parts.page import after_rows, fits_width
from mentortools.adapters.sheet_parts.rows import rows
from mentortools.adapters.sheet_parts.styles import Styles
from mentortools.model.cell import column_letters
from mentortools.workbook.edit import NewSheet

_ROWS_AT_ONCE = 64


def worksheet_part(sheet: NewSheet, styles: Styles, days: int, *, selected: str = "") -> Iterator[bytes]:
    """A sheet's part, piece by piece. What it relates to is its drawing, if it has charts, and then its tables.

    Args:
        sheet: The sheet.
        styles: The workbook's.
        days: What to add to the number of a day: -1462 in a workbook that counts from 1904.
        selected: `` tabSelected="1"`` for the one sheet of a workbook that is open.
    """
    writer = CellWriter(styles, days)
    yield _before(sheet, selected).encode()
    waiting: list[str] = []
    for row in rows(sheet, writer, styles):
        waiting.append(row)
        if len(waiting) == _ROWS_AT_ONCE:
            yield "".join(waiting).encode()
            waiting.clear()
    yield "".join(waiting).encode()
    yield _after(sheet, writer.links).encode()


def _before(sheet: NewSheet, selected: str) -> str:
    fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' if fits_width(sheet.page) else ""
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONSHIPS}">{fit}<dimension ref="{_area(sheet)}"/>'
        f'<sheetViews><sheetView showGridLines="0"{selected} workbookViewId="0"{_panes(sheet.frozen_rows)}</sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/>{_columns(sheet)}<sheetData>'
    )


def _panes(frozen: int) -> str:
    if not frozen:
        return "/>"
    return (
        f'><pane ySplit="{frozen}" topLeftCell="A{frozen + 1}" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft"/></sheetView>'
    )


def _area(sheet: NewSheet) -> str:
    """From the first cell to the last."""
    places = [(cell.row, cell.column) for cell in sheet.cells]
    for table in sheet.tables:
        places += [(table.row, 1), (table.last_row + bool(table.totals), len(table.columns))]
    columns = [column for _, column in places]
    rows_used = [row for row, _ in places]
    rows_used += _first_and_last(row for row, _ in sheet.heights)
    first = f"{column_letters(min(columns, default=1))}{min(rows_used, default=1)}"
    last = f"{column_letters(max(columns, default=1))}{max(rows_used, default=1)}"
    return first if first == last else f"{first}:{last}"


def _first_and_last(rows_used: Iterable[int]) -> tuple[int, ...]:
    """The ends of a list that may be too long to hold."""
    first = last = None
    for row in rows_used:
        first, last = row if first is None else first, row
    return () if first is None or last is None else (first, last)


def _columns(sheet: NewSheet) -> str:
    written, number = "", 1
    for pixels, same in groupby(map(column_pixels, sheet.widths)):
        last = number + len(list(same)) - 1
        own = ' customWidth="1"' if pixels != DEFAULT_WIDTH else ""
        written += f'<col min="{number}" max="{last}" width="{written_width(pixels)}"{own}/>'
        number = last + 1
    return f"<cols>{written}</cols>" if written else ""


def _after(sheet: NewSheet, links: list[PlacedLink]) -> str:
    drawing = '<drawing r:id="rId1"/>' if sheet.charts else ""
    count = sum(bool(table.rows) for table in sheet.tables)
    first = 2 if sheet.charts else 1
    parts = "".join(f'<tablePart r:id="rId{number}"/>' for number in range(first, first + count))
    tables = f'<tableParts count="{count}">{parts}</tableParts>' if count else ""
    return (
        f"</sheetData>{_links(links)}{after_rows(sheet.page)}"
        '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>'
        f"{drawing}{tables}</worksheet>"
    )


def _links(links: list[PlacedLink]) -> str:
    if not links:
        return ""
    written = "".join(
        f'<hyperlink ref="{link.place}" location="{xml_attribute(f"{quoted(link.to.sheet)}!{link.to.reference}")}"'
        f' display="{xml_attribute(link.text)}"/>'
        for link in links
    )
    return f"<hyperlinks>{written}</hyperlinks>"
