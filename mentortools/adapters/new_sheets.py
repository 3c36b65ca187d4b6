"""New sheets of ours as a workbook of their own, by XlsxWriter and in memory."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import assert_never

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from mentortools.adapters.new_sheet_charts import add_chart
from mentortools.adapters.new_sheet_looks import Looks, Spot
from mentortools.workbook.cell_text import cell_text, heading_text
from mentortools.workbook.edit import Content, Formula, Link, Look, NewSheet, NewTable
from mentortools.workbook.paper import FOOT, HEAD, SIDE, Orientation, Page
from mentortools.workbook.stamp import read_stamp

LINKS_A_SHEET = 65_530
"""How many links Excel takes on one sheet. Those beyond are written as plain text."""

_A4 = 9
_FOOTER = 200
_BEFORE_A_PICTURE = re.compile(r"&(?=G|\[Picture\])")
_NO_STAMP = datetime(2000, 1, 1, tzinfo=UTC)

# XlsxWriter must never guess: text that looks like a formula, a number or an address stays text.
_AS_GIVEN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(sheets: Sequence[NewSheet], title: str) -> bytes:
    """An .xlsx workbook of these sheets, in this order. The same sheets give the same bytes.

    Args:
        sheets: At least one. Titles must be names that Excel takes (``workbook.sheet_title``), each used once.
        title: The workbook's title, for its properties.

    Raises:
        xlsxwriter.exceptions.XlsxWriterException: If a title is used twice or is no name for a sheet.
    """
    target = BytesIO()
    with Workbook(target, _AS_GIVEN) as workbook:
        workbook.set_properties({"title": heading_text(title), "created": _made_on(sheets)})
        looks = Looks(workbook)
        for sheet in sheets:
            _Writer(workbook, looks, sheet).write()
    return target.getvalue()


class _Writer:
    """One sheet on its way into the workbook."""

    def __init__(self, workbook: Workbook, looks: Looks, sheet: NewSheet) -> None:
        self._workbook = workbook
        self._looks = looks
        self._sheet = sheet
        self._worksheet: Worksheet = workbook.add_worksheet(sheet.title)
        self._links = 0

    def write(self) -> None:
        """Write all of the sheet. Charts come last, so that they find the values they draw."""
        self._lay_out()
        for cell in self._sheet.cells:
            self._put(cell.row, cell.column, cell.content, cell.look)
        for table in self._sheet.tables:
            self._put_table(table)
        for chart in self._sheet.charts:
            add_chart(self._workbook, self._worksheet, chart)

    def _lay_out(self) -> None:
        worksheet, sheet = self._worksheet, self._sheet
        quoted = sheet.title.replace("'", "''")
        self._workbook.define_name(sheet.name, f"='{quoted}'!$A$2")
        for column, width in enumerate(sheet.widths):
            worksheet.set_column(column, column, width)
        for row, height in sheet.heights:
            worksheet.set_row(row - 1, height)
        if sheet.frozen_rows:
            worksheet.freeze_panes(sheet.frozen_rows, 0)
        worksheet.hide_gridlines(2)
        worksheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        _set_page(worksheet, sheet.page)

    def _put_table(self, table: NewTable) -> None:
        for column, each in enumerate(table.columns, 1):
            heading = heading_text(each.heading)
            form = self._looks.of_heading(heading, each.look)
            self._worksheet.write_string(table.row - 1, column - 1, heading, form)
        if table.rows:
            self._make_native(table)
        for number, row in enumerate(table.rows, table.first_row):
            for column, (content, each) in enumerate(zip(row, table.columns, strict=True), 1):
                self._put(number, column, content, each.look, Spot.TABLE)
        if table.totals:
            for column, (content, each) in enumerate(zip(table.totals, table.columns, strict=True), 1):
                self._put(table.last_row + 1, column, content, each.look, Spot.TOTAL)

    def _make_native(self, table: NewTable) -> None:
        columns = []
        for each in table.columns:
            heading = heading_text(each.heading)
            form = self._looks.of_heading(heading, each.look)
            columns.append({"header": heading, "header_format": form})
        options = {"name": table.name, "columns": columns, "style": None, "autofilter": table.filters}
        self._worksheet.add_table(table.row - 1, 0, table.last_row - 1, len(columns) - 1, options)

    def _put(self, row: int, column: int, content: Content, look: Look, spot: Spot = Spot.LOOSE) -> None:
        """Write one cell by the method of its own kind, never by XlsxWriter's guess."""
        worksheet, at = self._worksheet, (row - 1, column - 1)
        match content:
            case None | "":
                worksheet.write_blank(*at, None, self._looks.of(look, spot))
            case str():
                text = cell_text(content)
                worksheet.write_string(*at, text, self._looks.of_text(text, look, spot))
            case int() | Decimal():
                worksheet.write_number(*at, _number(content), self._looks.of(look, spot))
            case Formula(text, result):
                worksheet.write_formula(*at, text, self._looks.of(look, spot), _number(result))
            case Link():
                self._put_link(row, column, content, spot)
            case date():
                worksheet.write_datetime(*at, content, self._looks.of(look, spot))
            case _:
                assert_never(content)

    def _put_link(self, row: int, column: int, link: Link, spot: Spot) -> None:
        if self._links == LINKS_A_SHEET:
            self._put(row, column, link.text, Look.TEXT, spot)
            return
        self._links += 1
        quoted = link.to.sheet.replace("'", "''")
        place = f"internal:'{quoted}'!{link.to.reference}"
        self._worksheet.write_url(row - 1, column - 1, place, self._looks.of_link(spot), cell_text(link.text))


def _number(value: Decimal | int) -> float | int:
    """Excel holds binary floats: the nearest one is what it would itself make of the digits."""
    return value if isinstance(value, int) else float(value)


def _set_page(worksheet: Worksheet, page: Page) -> None:
    worksheet.set_paper(_A4)
    if page.orientation is Orientation.LANDSCAPE:
        worksheet.set_landscape()
    if page.scale is None:
        worksheet.fit_to_pages(1, 0)
    else:
        worksheet.set_print_scale(page.scale)
        worksheet.set_h_pagebreaks([row - 1 for row in page.first_rows])
        worksheet.set_v_pagebreaks([page.first_column - 1] if page.first_column else [])
    worksheet.set_margins(left=SIDE, right=SIDE, top=HEAD, bottom=FOOT)
    if page.repeated_row:
        worksheet.repeat_rows(page.repeated_row - 1)
    if page.repeated_columns:
        worksheet.repeat_columns(0, page.repeated_columns - 1)
    worksheet.set_footer(f"&L&10{_footer(page.footer)}&R&10Page &P of &N")


def _footer(words: str) -> str:
    """Words as a footer takes them: 255 signs with all its codes, and no digit right after the font size.

    XlsxWriter takes ``&G`` and ``&[Picture]`` for a picture, even where the ampersand is meant as one, and would leave
    the footer out: a space of no width keeps them apart.
    """
    doubled = _BEFORE_A_PICTURE.sub("&\u200b", heading_text(words)).replace("&", "&&")
    cut = doubled.encode("utf-16-le")[: 2 * _FOOTER].decode("utf-16-le", "ignore")
    whole = cut if cut.count("&") % 2 == 0 else cut[:-1]
    return f" {whole}" if whole[:1].isdigit() else whole


def _made_on(sheets: Sequence[NewSheet]) -> datetime:
    """The day of the first stamp, so that the bytes do not depend on the clock."""
    stamps = (read_stamp(cell.content) for sheet in sheets for cell in sheet.cells if (cell.row, cell.column) == (2, 1))
    stamp = next((each for each in stamps if each), None)
    return datetime.combine(date.fromisoformat(stamp.on), _NO_STAMP.timetz()) if stamp else _NO_STAMP
