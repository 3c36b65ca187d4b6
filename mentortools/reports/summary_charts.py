"""The two charts of the School summary. All they show stands in the tables beside them."""

from decimal import Decimal

from mentortools.model.money import pounds, rounded
from mentortools.reports.counted import counted, hours_in_words
from mentortools.reports.draft import Draft
from mentortools.workbook.drawing import ChartKind, Line, NewChart, Series
from mentortools.workbook.edit import Content, Look, NewTable

MOST_MENTORS = 20
"""More bars than that cannot be told apart; the table has every mentor."""

_WIDTH = 900
_ROW_PIXELS = 20
_BASE, _BAR = 170, 26
_MONEY_HEIGHT = 300


def hours_chart(draft: Draft, table: NewTable) -> None:
    """A bar for each of the mentors with most hours: already claimed, to claim now, part hours, left."""
    shown = table.rows[:MOST_MENTORS]
    first, last = table.first_row, table.first_row + len(shown) - 1
    series = tuple(
        Series(column.heading, Line(number, first, last))
        for number, column in enumerate(table.columns, 1)
        if column.look in {Look.WHOLE, Look.HOURS}
    )
    title = "Training hours by mentor"
    if len(table.rows) > MOST_MENTORS:
        title = f"Training hours of the {MOST_MENTORS} mentors with most hours claimed"
    sums = [(each.name, sum((_number(row[each.values.column - 1]) for row in shown), Decimal(0))) for each in series]
    people = counted(len(shown), "mentor")
    said = ", ".join(f"{name.lower()} {hours_in_words(hours)}" for name, hours in sums)
    _draw(
        draft,
        NewChart(
            kind=ChartKind.STACKED_BARS,
            title=title,
            categories_title="Mentor",
            values_title="Hours",
            categories=Line(1, first, last),
            series=series,
            row=draft.row + 1,
            column=1,
            width=_WIDTH,
            height=_BASE + _BAR * len(shown),
            description=f"{title}, {people} together: {said}. The table By mentor has each figure.",
        ),
    )


def money_chart(draft: Draft, table: NewTable | None) -> None:
    """Columns for what was claimed before, what can be claimed now and what was spent."""
    if table is None or not any(_number(value) for _, value in table.rows):
        return
    title = "Funding and spending of the year"
    said = ", ".join(f"{str(label).lower()} {pounds(rounded(_number(value)))}" for label, value in table.rows)
    _draw(
        draft,
        NewChart(
            kind=ChartKind.COLUMNS,
            title=title,
            categories_title="Funding and spending",
            values_title="Pounds",
            categories=Line(1, table.first_row, table.last_row),
            series=(Series("Amount", Line(2, table.first_row, table.last_row)),),
            row=draft.row + 1,
            column=1,
            width=_WIDTH,
            height=_MONEY_HEIGHT,
            description=f"{title}: {said}.",
        ),
    )


def _draw(draft: Draft, chart: NewChart) -> None:
    draft.chart(chart, rows=-(-chart.height // _ROW_PIXELS) + 1)


def _number(content: Content) -> Decimal:
    return Decimal(content) if isinstance(content, int | Decimal) else Decimal(0)
