"""Money the other way, on School summary: what each mentor cost, cover beside the funding, next year's budget.

It stands there only where a requirement set is chosen, or the School sheet has what cover costs or next year's budget.
"""

from decimal import Decimal
from typing import TYPE_CHECKING

from mentortools.model.hours import in_hours
from mentortools.model.money import pounds
from mentortools.reports.counted import counted
from mentortools.reports.draft import Draft
from mentortools.reports.result import SchoolResult
from mentortools.workbook.edit import Content, Formula, Look, TableColumn
from mentortools.workbook.template import SPENDING

if TYPE_CHECKING:
    from mentortools.duties.days_of_spending import OfTheYear
    from mentortools.duties.spending import Spending

_LEFT = "Unspent (below 0: short)"
_BY_MENTOR = (
    TableColumn("Spent on", Look.TEXT),
    TableColumn("TRN", Look.TEXT),
    TableColumn("Funding of the year", Look.POUNDS),
    TableColumn("Spent", Look.POUNDS),
    TableColumn(_LEFT, Look.POUNDS),
)
_COVER = (TableColumn("Cover", Look.TEXT), TableColumn("Hours", Look.HOURS), TableColumn("Amount", Look.POUNDS))
_AGAINST = (TableColumn("Cover against funding", Look.TEXT), TableColumn("Amount", Look.POUNDS))


def is_asked(result: SchoolResult) -> bool:
    """Whether a school has asked to see it: by a requirement set and its spending, or by what it filled in."""
    school = result.log.school
    filled_in = school.cover_cost_an_hour is not None or school.budget_for_next_year is not None
    return filled_in or (result.duties is not None and bool(result.log.spending))


def categories(result: SchoolResult) -> tuple[str, ...]:
    """What the grant can be spent on, by the rules of the log's year; without rules, what the log offers."""
    return result.rules.spending_categories if result.rules else SPENDING.column("category").choices


def money_the_other_way(draft: Draft, result: SchoolResult) -> None:
    """What was spent on each mentor, the cost of cover beside the year's funding, a line for next year's budget."""
    from mentortools.duties.days_of_spending import of_the_year  # noqa: PLC0415 - only where it is asked for
    from mentortools.duties.spending import spending  # noqa: PLC0415 - the same

    training_from = result.rules.training_from if result.rules else None
    of_year = of_the_year(result.log, result.claims.academic_year, result.on, training_from)
    spent = spending(of_year.log, result.claims.trainings, categories(result))
    if spent.by_mentor:
        _on_mentors(draft, result, spent, of_year)
    _cover(draft, spent, of_year)
    _next_year(draft, spent)


def _on_mentors(draft: Draft, result: SchoolResult, spent: "Spending", of_year: "OfTheYear") -> None:
    draft.heading("Spent on each mentor")
    if of_year.rows_outside:
        draft.paragraph(
            f"{counted(of_year.rows_outside, 'row')} of Spending, {pounds(of_year.spent_outside)}, dated outside"
            f" {result.claims.academic_year}: counted here all the same. Move what another year's grant paid for to"
            " that year's log.",
            Look.ATTENTION,
        )
    first = draft.row + 1
    rows: list[tuple[Content, ...]] = []
    for trn in (*(trn for trn in spent.mentors if trn), *([""] if "" in spent.by_mentor else [])):
        funding, gone = spent.funding_by_mentor.get(trn, Decimal(0)), spent.by_mentor.get(trn, Decimal(0))
        row = first + len(rows)
        left = None if funding is None else Formula(f"=C{row}-D{row}", funding - gone)
        rows.append((result.log.mentor_name(trn) if trn else "No mentor named", trn or None, funding, gone, left))
    last = first + len(rows) - 1
    funded = None if spent.funding is None else Formula(f"=SUM(C{first}:C{last})", spent.funding)
    left = None if spent.left is None else Formula(f"=SUM(E{first}:E{last})", spent.left)
    totals = ("Total", None, funded, Formula(f"=SUM(D{first}:D{last})", spent.spent), left)
    draft.table("MentortoolsSpentOnMentors", _BY_MENTOR, rows, totals)


def _cover(draft: Draft, spent: "Spending", of_year: "OfTheYear") -> None:
    draft.heading("Cost of cover against the funding of the year")
    price, cost = spent.price, spent.cover_cost
    if price is None or cost is None:
        draft.paragraph("Type Cover cost an hour on the School sheet, and what cover costs stands here.")
        return
    draft.paragraph(
        f"At {pounds(price)} an hour, as the School sheet has it. What was spent on cover is in Spending: the two are"
        " two ways to count the same, and do not add up."
    )
    if spent.unsaid:
        draft.paragraph(
            f"Without {counted(spent.unsaid, 'session')} of training, {in_hours(spent.unsaid_hours)}, of which the log"
            " does not say whether the mentor was released.",
            Look.ATTENTION,
        )
    if of_year.left_out:
        draft.paragraph(
            f"Without {counted(of_year.left_out, 'session or lesson', 'sessions and lessons')} on a day that is outside"
            " the year or yet to come.",
            Look.ATTENTION,
        )
    if spent.without_minutes:
        draft.paragraph(
            f"Without {counted(spent.without_minutes, 'covered lesson')} of which the Mentoring log has no minutes.",
            Look.ATTENTION,
        )
    first = draft.row + 1
    rows = [
        ("Training in school time", spent.released_hours, spent.cost_of(spent.released_hours)),
        ("Lessons covered for mentoring", spent.covered_hours, spent.cost_of(spent.covered_hours)),
    ]
    totals = (
        "Total",
        Formula(f"=SUM(B{first}:B{first + 1})", spent.cover_hours),
        Formula(f"=SUM(C{first}:C{first + 1})", cost),
    )
    draft.table("MentortoolsCover", _COVER, rows, totals)
    if spent.funding is None:
        return
    draft.row += 1
    first = draft.row + 1
    against = (("Funding of the year", spent.funding), ("Cost of cover", cost))
    left = Formula(f"=B{first}-B{first + 1}", spent.funding - cost)
    draft.table("MentortoolsCoverAgainst", _AGAINST, against, (_LEFT, left))


def _next_year(draft: Draft, spent: "Spending") -> None:
    draft.heading("Next year's budget")
    if spent.budget_for_next_year is not None:
        draft.fact("In the budget", spent.budget_for_next_year, Look.FACT_POUNDS)
    if spent.estimate is None:
        draft.paragraph(
            "An amount is proposed here where the School sheet has Cover cost an hour, and the log has training in"
            " school time."
        )
        return
    draft.fact("Estimate", spent.estimate, Look.FACT_POUNDS)
    draft.paragraph(
        f"An estimate, and no more: this year's {in_hours(spent.hours_in_school_time)} of training and of covered"
        f" lessons at this year's cost of cover{_unsaid(spent)}. Next year's mentors, hours and prices will differ."
    )


def _unsaid(spent: "Spending") -> str:
    return ", those included of which the log does not say whether the mentor was released" if spent.unsaid else ""
