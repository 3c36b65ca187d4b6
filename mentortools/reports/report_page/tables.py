"""Tables of the report: captioned, with headings that scripts and screen readers know, and totals that stay below."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from mentortools.model.hours import shown_hours
from mentortools.model.money import pounds
from mentortools.reports.counted import counted
from mentortools.reports.report_page.markup import Markup, element, escaped, joined
from mentortools.reports.report_page.searching import search

FOLDED_FROM = 100
"""A table with more rows is folded: what comes after it should not be a minute's scrolling away."""

MOST_ROWS = 3_000
"""More rows than that make a page slow; the summary workbook has them all."""


class Pounds(Struct, frozen=True):
    """An amount; None where it is not known."""

    amount: Decimal | None


class Hours(Struct, frozen=True):
    """Hours."""

    hours: Decimal


class Unknown(Struct, frozen=True):
    """A word for what is not known or not given. It is sorted after everything that is, either way."""

    said: str


class NoNumber(Struct, frozen=True):
    """Words that stand where the others of a column are numbers. They are sorted after these, either way."""

    said: str


Shown = str | int | Pounds | Hours | Unknown | NoNumber


class Table(Struct, frozen=True):
    """A table.

    Attributes:
        identity: Its id in the page.
        caption: What it shows.
        headings: Its headings.
        rows: What stands under them; the first cell names the row.
        totals: The line of totals; empty without one.
        about: What its rows are about where they can be searched: ``Schools``; empty where they cannot.
        number: How many rows there are, where only the first of them are given; None where all are.
    """

    identity: str
    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Shown]]
    totals: Sequence[Shown] = ()
    about: str = ""
    number: int | None = None

    @property
    def length(self) -> int:
        """How many rows there are."""
        return len(self.rows) if self.number is None else self.number


def table(given: Table) -> Markup:
    """The table, with a search field above it where its rows can be searched, folded where it is long."""
    shown = given.rows[:MOST_ROWS]
    numbers = [_is_number(kind) for kind in (shown[0] if shown else given.headings)]
    head = element("thead", element("tr", *map(_heading, given.headings, numbers)))
    body = element("tbody", *(element("tr", _cells(row)) for row in shown))
    foot = element("tfoot", element("tr", _cells(given.totals))) if given.totals else ""
    caption = element("caption", given.caption, id=f"{given.identity}-caption")
    whole = element(
        "table", caption, head, body, foot, id=given.identity, class_="sortable",
        data_find=given.about or None, data_things="rows" if given.about else None,
    )  # fmt: skip
    around = element(
        "div", whole, class_="scroll", tabindex=0, role="group", aria_labelledby=f"{given.identity}-caption"
    )
    field = search(given.identity, f"Search in “{given.caption}”") if given.about else ""
    return _folded(given, joined(_cut(given), field, around))


def _folded(given: Table, content: Markup) -> Markup:
    if given.length <= FOLDED_FROM:
        return content
    summary = element("summary", f"{given.caption}: {counted(given.length, 'row')}")
    return element("details", summary, content, class_="long")


def _cut(given: Table) -> Markup:
    if given.length <= MOST_ROWS:
        return Markup("")
    rows = counted(given.length, "row")
    return element("p", f"The first {MOST_ROWS:,} of {rows}: the summary.xlsx of a batch has them all.")


def _heading(heading: str, number: bool) -> Markup:  # noqa: FBT001 - mapped over headings beside what they hold
    return element("th", heading, scope="col", class_="number" if number else None)


def _is_number(kind: Shown) -> bool:
    return isinstance(kind, int | Pounds | Hours | NoNumber)


def _cells(row: Sequence[Shown]) -> Markup:
    """The cells of a row, written down at once: a page has tens of thousands of them."""
    first, *others = row
    unknown = ' data-sort=""' if isinstance(first, Unknown) else ""
    return Markup(f'<th scope="row"{unknown}>{escaped(_text(first))}</th>{"".join(map(_cell, others))}')


def _cell(value: Shown) -> str:
    if isinstance(value, str):
        return f"<td>{escaped(value)}</td>"
    number = ' class="number"' if _is_number(value) else ""
    return f'<td{number} data-sort="{escaped(_order(value))}">{escaped(_text(value))}</td>'


def _text(value: Shown) -> str:
    match value:
        case Pounds(amount):
            return "not known" if amount is None else pounds(amount)
        case Hours(hours):
            return shown_hours(hours)
        case Unknown(said) | NoNumber(said):
            return said
        case int():
            return f"{value:,}"
        case str():
            return value


def _order(value: Pounds | Hours | Unknown | NoNumber | int) -> str:
    match value:
        case Pounds(amount):
            return "" if amount is None else f"{amount:f}"
        case Hours(hours):
            return f"{hours:f}"
        case Unknown() | NoNumber():
            return ""
        case int():
            return str(value)
