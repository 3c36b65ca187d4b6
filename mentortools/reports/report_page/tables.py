"""Tables of the report: captioned, with headings that scripts and screen readers know, and totals that stay below."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from mentortools.model.hours import shown_hours
from mentortools.model.money import pounds
from mentortools.reports.counted import counted
from mentortools.reports.report_page.markup import Markup, element, joined

SEARCHED_FROM = 8
"""Tables with fewer rows are looked over faster than searched."""

MOST_ROWS = 3_000
"""More rows than that make a page slow; the summary workbook has them all."""


class Pounds(NamedTuple):
    """An amount; None where it is not known."""

    amount: Decimal | None


class Hours(NamedTuple):
    """Hours."""

    hours: Decimal


Shown = str | int | Pounds | Hours


class Table(NamedTuple):
    """A table.

    Attributes:
        identity: Its id in the page.
        caption: What it shows.
        headings: Its headings.
        rows: What stands under them; the first cell names the row.
        totals: The line of totals; empty without one.
    """

    identity: str
    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Shown]]
    totals: Sequence[Shown] = ()


def table(given: Table) -> Markup:
    """The table, with a search field above it where it is long."""
    shown = given.rows[:MOST_ROWS]
    numbers = [_is_number(kind) for kind in (shown[0] if shown else given.headings)]
    head = element("thead", element("tr", *map(_heading, given.headings, numbers)))
    body = element("tbody", *(element("tr", *_cells(row)) for row in shown))
    foot = element("tfoot", element("tr", *_cells(given.totals))) if given.totals else ""
    caption = element("caption", given.caption, id=f"{given.identity}-caption")
    whole = element("table", caption, head, body, foot, id=given.identity, class_="sortable")
    around = element(
        "div", whole, class_="scroll", tabindex=0, role="region", aria_labelledby=f"{given.identity}-caption"
    )
    return joined(_cut(given), _search(given), around)


def _cut(given: Table) -> Markup:
    if len(given.rows) <= MOST_ROWS:
        return Markup("")
    return element("p", f"The first {MOST_ROWS:,} of {counted(len(given.rows), 'row')}: summary.xlsx has them all.")


def _search(given: Table) -> Markup:
    if len(given.rows) < SEARCHED_FROM:
        return Markup("")
    identity = f"{given.identity}-search"
    label = element("label", f"Search in “{given.caption}”", for_=identity)
    field = element("input", id=identity, type="search", autocomplete="off")
    said = element("span", id=f"{given.identity}-shown", role="status", class_="quiet")
    return element("div", label, field, " ", said, class_="search", hidden="")


def _heading(heading: str, number: bool) -> Markup:  # noqa: FBT001 - mapped over headings beside what they hold
    return element("th", heading, scope="col", class_="number" if number else None)


def _is_number(kind: Shown) -> bool:
    return not isinstance(kind, str)


def _cells(row: Sequence[Shown]) -> list[Markup]:
    first, *others = row
    return [element("th", first if isinstance(first, str) else _text(first), scope="row"), *map(_cell, others)]


def _cell(value: Shown) -> Markup:
    if isinstance(value, str):
        return element("td", value)
    return element("td", _text(value), class_="number", data_sort=_order(value))


def _text(value: Shown) -> str:
    match value:
        case Pounds(amount):
            return "not known" if amount is None else pounds(amount)
        case Hours(hours):
            return shown_hours(hours)
        case int():
            return f"{value:,}"
        case str():
            return value


def _order(value: Pounds | Hours | int) -> str:
    match value:
        case Pounds(amount):
            return "" if amount is None else f"{amount:f}"
        case Hours(hours):
            return f"{hours:f}"
        case int():
            return str(value)
