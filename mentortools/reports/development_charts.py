"""Charts of the sheet Mentor development: two bars for each mentor or area, the first rating and the last."""

from mentortools.reports.counted import counted
from mentortools.reports.draft import Draft
from mentortools.workbook.drawing import ChartKind, Line, NewChart, Series
from mentortools.workbook.edit import NewTable

MOST = 20
"""More bars than that cannot be told apart; the table has all of them."""

_FIRST, _LAST = 4, 5
_WIDTH = 900
_ROW_PIXELS = 20
_BASE, _BAR = 160, 40


def ratings_chart(draft: Draft, table: NewTable, thing: str) -> None:
    """Bars of the rows that have ratings, which stand first in their table; none where no row has."""
    rated = [row for row in table.rows if row[_FIRST - 1] is not None]
    shown = rated[:MOST]
    if not shown:
        return
    last = table.first_row + len(shown) - 1
    cut = f" of {MOST} of {counted(len(rated), thing)}" if len(shown) < len(rated) else f" by {thing}"
    said = "; ".join(f"{row[0]} from {row[_FIRST - 1]} to {row[_LAST - 1]}" for row in shown)
    height = _BASE + _BAR * len(shown)
    chart = NewChart(
        kind=ChartKind.BARS,
        title=f"First and last rating{cut}",
        categories_title=thing.capitalize(),
        values_title="Mean rating",
        categories=Line(1, table.first_row, last),
        series=(
            Series("First rating", Line(_FIRST, table.first_row, last)),
            Series("Last rating", Line(_LAST, table.first_row, last)),
        ),
        row=draft.row + 1,
        column=1,
        width=_WIDTH,
        height=height,
        description=f"Mean ratings of the development review, first and last: {said}.",
    )
    draft.chart(chart, rows=-(-height // _ROW_PIXELS) + 1)
