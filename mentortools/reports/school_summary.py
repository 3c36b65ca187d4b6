"""The sheet School summary: hours and money of one school, what was left unclaimed and why, and what was spent."""

from typing import TYPE_CHECKING

from mentortools.reports.draft import Draft
from mentortools.reports.names import footer_line, school_line
from mentortools.reports.nothing import why_no_training
from mentortools.reports.result import SchoolResult
from mentortools.reports.summary_charts import hours_chart, money_chart
from mentortools.reports.summary_funding import funding, spending
from mentortools.reports.summary_groups import by_mentor, by_provider, by_type
from mentortools.reports.summary_money import is_asked, money_the_other_way
from mentortools.reports.summary_records import claims_made, mentoring
from mentortools.reports.summary_unclaimed import unclaimed
from mentortools.workbook.edit import Look, NewSheet, TableColumn
from mentortools.workbook.log import MentorLog
from mentortools.workbook.paper import Orientation, Page

if TYPE_CHECKING:
    from mentortools.duties.results import DutiesResult

TITLE = "School summary"

_WIDTHS = (31, 16.5, 16.5, 16.5, 16.5, 16.5, 16.5)


def school_summary(result: SchoolResult) -> NewSheet:
    """All that a headteacher or business manager wants to see at once, in tables with totals and two charts."""
    draft = Draft(TITLE, result.stamp, _WIDTHS)
    draft.paragraph(f"{school_line(result)}. Worked out for {result.on:%d/%m/%Y}.")
    if not result.claims.trainings:
        draft.paragraph(why_no_training(result), Look.STRONG)
    elif result.claims.region is None:
        draft.paragraph("Amounts are blank: the region, and so the hourly rate, is not known.", Look.ATTENTION)
    funding(draft, result)
    mentors = None
    if result.claims.trainings:
        by_provider(draft, result)
        by_type(draft, result)
        mentors = by_mentor(draft, result)
    unclaimed(draft, result)
    spent = spending(draft, result)
    if is_asked(result):
        money_the_other_way(draft, result)
    claims_made(draft, result)
    mentoring(draft, result)
    if result.duties:
        _duties(draft, result.log, result.duties)
    if mentors:
        hours_chart(draft, mentors)
    money_chart(draft, spent)
    return draft.sheet(Page(Orientation.PORTRAIT, footer_line(result, TITLE)))


def _duties(draft: Draft, log: MentorLog, duties: "DutiesResult") -> None:
    """How much of what the chosen requirement sets ask for is met, person by person."""
    from mentortools.reports.duty_counts import (  # noqa: PLC0415 - only where a requirement set is chosen
        STATE_COLUMNS,
        by_person,
        counted_states,
    )
    from mentortools.reports.summary_time import time_for_mentoring  # noqa: PLC0415 - only where a set is chosen

    draft.heading("Duties of the chosen requirement sets")
    rows = counted_states(by_person(log, duties.judged))
    if not rows:
        draft.paragraph("Nothing is asked of anybody in this log.")
        return
    draft.paragraph("The sheet Duties has each of them, with what is missing. No claim rests on them.")
    draft.table("MentortoolsDutiesMet", (TableColumn("Of whom", Look.TEXT), *STATE_COLUMNS), rows)
    time_for_mentoring(draft, log, duties)
