"""The sheet Calendar: what is due when, and how it stands. No claim rests on it."""

from collections import Counter

from msgspec.structs import replace

from mentortools.duties.deadlines import DueState, Entry
from mentortools.reports.draft import Draft
from mentortools.reports.names import footer_line, provider_label, school_line
from mentortools.reports.page_breaks import Part, parts_of, turned
from mentortools.reports.result import SchoolResult
from mentortools.reports.school_calendar import SchoolCalendar, school_calendar
from mentortools.reports.sheets import CALENDAR
from mentortools.workbook.edit import Content, Link, Look, NewSheet, TableColumn
from mentortools.workbook.log import MentorLog
from mentortools.workbook.paper import Orientation, Page

_WIDTHS = (14, 42, 13, 34, 24, 13, 14, 13, 9)
_COLUMNS = (
    TableColumn("Day", Look.DATE),
    TableColumn("What is due", Look.TEXT),
    TableColumn("Kind", Look.TEXT),
    TableColumn("Provider", Look.TEXT),
    TableColumn("Trainee", Look.TEXT),
    TableColumn("State", Look.TEXT),
    TableColumn("Done on", Look.DATE),
    TableColumn("On school calendar", Look.TEXT),
    TableColumn("Cell", Look.TEXT),
)
_NO_CLAIM = (
    "Deadlines are those of the sheet Deadlines; claim windows are those of the rules; half-terms come from the days of"
    " teaching and the holidays on the School sheet. Nothing on this sheet changes a claim."
)
_NO_DAYS = "There is no day to show yet. Type deadlines on the sheet Deadlines."
_YES_NO = {True: "Yes", False: "No", None: None}


def calendar_sheet(result: SchoolResult) -> NewSheet:
    """Every day in one table, what is overdue counted above it, and what has no day yet below."""
    days = school_calendar(result)
    draft = Draft(CALENDAR, result.stamp, _WIDTHS)
    draft.paragraph(f"{school_line(result)}. As it stands on {result.on:%d/%m/%Y}.")
    draft.paragraph(_NO_CLAIM)
    draft.paragraph(_counts(days), Look.STRONG)
    draft.row += 1
    page = Page(Orientation.LANDSCAPE, footer_line(result, CALENDAR))
    if not days.days:
        draft.paragraph(_NO_DAYS, Look.STRONG)
        _without_a_day(draft, days)
        return draft.sheet(page)
    rows = [_row(result.log, entry) for entry in days.days]
    table = draft.filtered_table("MentortoolsCalendar", _COLUMNS, rows)
    parts = (*parts_of(table, table.row), *_without_a_day(draft, days))
    return turned(draft.sheet(replace(page, repeated_row=table.row)), parts)


def _counts(days: SchoolCalendar) -> str:
    numbers = Counter(entry.state for entry in days.deadlines)
    return "     ".join(f"{state}: {numbers[state]:,}" for state in DueState)


def _row(log: MentorLog, entry: Entry) -> tuple[Content, ...]:
    return (
        entry.due_on,
        entry.title,
        entry.kind,
        provider_label(log, entry.provider_code) if entry.provider_code else None,
        entry.trainee,
        str(entry.state) if entry.cell else None,
        entry.done_on,
        _YES_NO[entry.on_school_calendar],
        Link(entry.cell.reference, entry.cell) if entry.cell else None,
    )


def _without_a_day(draft: Draft, days: SchoolCalendar) -> list[Part]:
    """What has no day yet, and which rows of it belong together."""
    parts = []
    if days.not_dated:
        draft.row += 1
        first = draft.row
        draft.paragraph("No day yet", Look.STRONG)
        draft.paragraph(f"A chosen requirement set names these; type each with its day on the sheet Deadlines:"
                        f" {', '.join(days.not_dated)}.")  # fmt: skip
        parts.append(Part(first, draft.row - 1))
    if days.not_known:
        draft.row += 1
        first = draft.row
        draft.paragraph("Claim windows with a day that nobody has confirmed", Look.STRONG)
        for text in days.not_known:
            draft.point("•", f"A window {text}.")
        parts.append(Part(first, draft.row - 1))
    return parts
