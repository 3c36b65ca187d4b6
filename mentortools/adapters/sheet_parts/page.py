"""How a sheet prints, as its part says it."""

from mentortools.adapters.sheet_parts.escapes import xml_text
from mentortools.adapters.sheet_parts.names import quoted
from mentortools.model.cell import column_letters
from mentortools.workbook.cell_text import heading_text
from mentortools.workbook.paper import FOOT, HEAD, SIDE, Page

_A4 = 9
_FOOTER = 200
_WHOLE_SIZE = 100
_MOST_TURNS = 1_023
_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383


def fits_width(page: Page) -> bool:
    """Whether the sheet is made as small as it takes for one page across."""
    return page.scale is None


def repeated(title: str, page: Page) -> str:
    """What stands on every page, as a reference; empty where nothing does."""
    columns = f"$A:${column_letters(page.repeated_columns)}" if page.repeated_columns else ""
    rows = f"${page.repeated_row}:${page.repeated_row + page.repeated_rows - 1}" if page.repeated_row else ""
    return ",".join(f"{quoted(title)}!{area}" for area in (columns, rows) if area)


def after_rows(page: Page) -> str:
    """The margins, the paper, the footer, and where a page ends."""
    scale = "" if page.scale in (None, _WHOLE_SIZE) else f' scale="{page.scale}"'
    fit = ' fitToHeight="0"' if fits_width(page) else ""
    footer = xml_text(f"&L&10{_footer(page.footer)}&R&10Page &P of &N")
    return (
        f'<pageMargins left="{SIDE}" right="{SIDE}" top="{HEAD}" bottom="{FOOT}" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="{_A4}"{scale}{fit} orientation="{page.orientation}"/>'
        f"<headerFooter><oddFooter>{footer}</oddFooter></headerFooter>{_turns(page)}"
    )


def _turns(page: Page) -> str:
    if fits_width(page):
        return ""
    columns = [page.first_column - 1] if page.first_column else []
    return _breaks("rowBreaks", [row - 1 for row in page.first_rows], _LAST_COLUMN) + _breaks(
        "colBreaks", columns, _LAST_ROW
    )


def _breaks(name: str, after: list[int], reach: int) -> str:
    """Where a page ends: after these rows or columns. Excel takes no more than so many."""
    kept = sorted({each for each in after if each})[:_MOST_TURNS]
    if not kept:
        return ""
    written = "".join(f'<brk id="{each}" max="{reach}" man="1"/>' for each in kept)
    return f'<{name} count="{len(kept)}" manualBreakCount="{len(kept)}">{written}</{name}>'


def _footer(words: str) -> str:
    """Words as a footer takes them: 255 signs with all its codes, and no digit right after the font size."""
    doubled = heading_text(words).replace("&", "&&")
    cut = doubled.encode("utf-16-le")[: 2 * _FOOTER].decode("utf-16-le", "ignore")
    whole = cut if cut.count("&") % 2 == 0 else cut[:-1]
    return f" {whole}" if whole[:1].isdigit() else whole
