"""What a school gets and what it spent, in pounds."""

from collections import defaultdict
from decimal import Decimal

from mentortools.model.money import amount
from mentortools.reports.draft import Draft
from mentortools.reports.result import SchoolResult
from mentortools.reports.summary_money import categories, is_asked
from mentortools.workbook.edit import Content, Formula, Look, NewTable, TableColumn
from mentortools.workbook.plain_name import plain

_FUNDING = (
    TableColumn("Funding of the year", Look.TEXT),
    TableColumn("Hours", Look.WHOLE),
    TableColumn("Amount", Look.POUNDS),
)
_COMPARED = (TableColumn("Funding and spending", Look.TEXT), TableColumn("Amount", Look.POUNDS))
_SPENDING = (TableColumn("Category", Look.TEXT), TableColumn("Rows", Look.WHOLE), TableColumn("Amount", Look.POUNDS))


def hourly_rate(result: SchoolResult) -> Decimal | None:
    """Pounds an hour at the school; None where its region or the year's rules are not known."""
    if result.rules is None or result.claims.region is None:
        return None
    return result.rules.hourly_rate(result.claims.region)


def claimed_before(result: SchoolResult) -> int:
    """Whole hours of the year that this school has already claimed."""
    return sum(each.claimed_here for each in result.claims.trainings)


def funding(draft: Draft, result: SchoolResult) -> None:
    """What this school has already claimed of the year and can claim now."""
    draft.heading("Hours and money")
    rate, before, now = hourly_rate(result), claimed_before(result), result.claims.hours
    if rate is not None and before:
        draft.paragraph("Hours already claimed are shown at this year's hourly rate.")
    rows: list[tuple[Content, ...]] = [
        ("Already claimed by this school", before, _worth(before, rate)),
        ("To claim now", now, _worth(now, rate)),
    ]
    first, last = draft.row + 1, draft.row + len(rows)
    hours = Formula(f"=SUM(B{first}:B{last})", before + now)
    pounds = None if rate is None else Formula(f"=SUM(C{first}:C{last})", amount(before + now, rate))
    draft.table("MentortoolsFunding", _FUNDING, rows, ("Total", hours, pounds))


def spending(draft: Draft, result: SchoolResult) -> NewTable | None:
    """Funding and spending side by side, where the rate is known; then spending by category."""
    draft.heading("Spending against funding")
    compared = _compare(draft, result)
    if compared:
        draft.row += 1
    if not result.log.spending:
        draft.paragraph("No spending is logged. Keep a record of what the grant was spent on: DfE can ask for it.")
        return compared
    spent: defaultdict[str, list[Decimal]] = defaultdict(list)
    listed = {plain(category): category for category in categories(result)} if is_asked(result) else {}
    spent.update({category: [] for category in listed.values()})
    for row in result.log.spending:
        category = listed.get(plain(row.category), row.category.strip())
        spent[category or "No category given"].append(row.amount)
    rows = [(category, len(amounts), sum(amounts, Decimal(0))) for category, amounts in sorted(spent.items())]
    first, last = draft.row + 1, draft.row + len(rows)
    totals = (
        "Total",
        Formula(f"=SUM(B{first}:B{last})", len(result.log.spending)),
        Formula(f"=SUM(C{first}:C{last})", _spent(result)),
    )
    draft.table("MentortoolsSpending", _SPENDING, rows, totals)
    return compared


def _compare(draft: Draft, result: SchoolResult) -> NewTable | None:
    rate = hourly_rate(result)
    if rate is None:
        return None
    before, now, spent = amount(claimed_before(result), rate), amount(result.claims.hours, rate), _spent(result)
    rows = (("Already claimed by this school", before), ("To claim now", now), ("Spent, as logged", spent))
    first = draft.row + 1
    difference = Formula(f"=B{first}+B{first + 1}-B{first + 2}", before + now - spent)
    return draft.table("MentortoolsCompared", _COMPARED, rows, ("Funding less spending", difference))


def _worth(hours: int, rate: Decimal | None) -> Decimal | None:
    return None if rate is None else amount(hours, rate)


def _spent(result: SchoolResult) -> Decimal:
    return sum((row.amount for row in result.log.spending), Decimal(0))
