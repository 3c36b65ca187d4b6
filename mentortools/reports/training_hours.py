"""The sheet Training hours: one row a mentor and provider, from the hours logged to the hours that can be claimed."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from mentortools.model.claim import KeptOut, MentorTraining
from mentortools.reports.draft import Draft
from mentortools.reports.kept_out_words import kept_out_hours
from mentortools.reports.names import footer_line, provider_label, school_line
from mentortools.reports.nothing import why_no_training
from mentortools.reports.result import SchoolResult
from mentortools.reports.row_heights import heading_width
from mentortools.workbook.edit import Content, Formula, Look, NewSheet, NewTable, TableColumn
from mentortools.workbook.paper import Orientation, Page

TITLE = "Training hours"
MOST_ACTIVITIES = 12
"""Activities are free text; beyond that many columns the rest is added up in one."""

_COLUMNS = (
    (TableColumn("Mentor", Look.TEXT), 20.0),
    (TableColumn("TRN", Look.TEXT), 9.5),
    (TableColumn("Provider", Look.TEXT), 25.0),
    (TableColumn("Training type", Look.TEXT), 11.0),
    (TableColumn("Hours logged", Look.HOURS), 9.5),
    (TableColumn("Training allowance", Look.WHOLE), 12.0),
    (TableColumn("Already claimed here", Look.WHOLE), 9.5),
    (TableColumn("Already claimed elsewhere", Look.WHOLE), 12.0),
    (TableColumn("Taken by other schools", Look.WHOLE), 9.5),
    (TableColumn("Hours that can be claimed", Look.WHOLE), 11.5),
    (TableColumn("Part hours that cannot", Look.HOURS), 11.0),
    (TableColumn("Hours left", Look.WHOLE), 8.0),
    (TableColumn("Outcome", Look.TEXT), 17.0),
    (TableColumn("Why", Look.TEXT), 47.0),
)
_REPEATED = 4
"""Columns that stand before the activities, too, when they print on pages of their own."""
_NARROWEST, _WIDEST = 12.0, 15.0
"""Of the columns of activities, which are free text."""
_RULE = (
    "DfE pays for whole hours, up to the training allowance of each mentor with each accredited provider in the"
    " academic year, over all schools."
)
_NOT_SUMMED = {"Training allowance"}


def training_hours(result: SchoolResult) -> NewSheet:
    """Every mentor with every provider of the log, with totals as formulas."""
    trainings = result.claims.trainings
    activities = _activities(trainings)
    columns = _columns(activities)
    draft = Draft(TITLE, result.stamp, [width for _, width in columns], _REPEATED)
    draft.paragraph(f"{school_line(result)}. Worked out for {result.on:%d/%m/%Y}.")
    for text in _words(result):
        draft.paragraph(text)
    page = Page(Orientation.LANDSCAPE, footer_line(result, TITLE))
    if not trainings:
        draft.paragraph(why_no_training(result), Look.STRONG)
        return draft.sheet(page)
    draft.row += 1
    heading_row = draft.row
    rows = [_row(result, each, activities) for each in trainings]
    headings = tuple(column for column, _ in columns)
    bare = NewTable("MentortoolsHours", heading_row, headings, tuple(rows))
    draft.filtered_table(bare.name, headings, rows, _totals(bare))
    page = replace(page, repeated_row=heading_row)
    if activities:
        page = replace(page, first_column=len(_COLUMNS) + 1, repeated_columns=_REPEATED)
    return draft.sheet(page, frozen_rows=heading_row)


def _words(result: SchoolResult) -> list[str]:
    kept = result.claims.kept_out
    return [_RULE, _kept_out(kept)] if kept.rows else [_RULE]


def _kept_out(kept: KeptOut) -> str:
    return f"Not in this table until put right: {kept_out_hours(kept)}. Checks names each cell."


def _activities(trainings: Sequence[MentorTraining]) -> list[str]:
    """The activities that occur, those with most hours first."""
    hours: defaultdict[str, Decimal] = defaultdict(Decimal)
    for training in trainings:
        for activity, logged in training.hours_by_activity.items():
            hours[activity] += logged
    return sorted(hours, key=lambda activity: (-hours[activity], activity))


def _columns(activities: Sequence[str]) -> list[tuple[TableColumn, float]]:
    used = {column.heading.casefold() for column, _ in _COLUMNS}
    shown = []
    for name in _shown(activities):
        heading = _different(" ".join(name.split()) or "No activity given", used)
        used.add(heading.casefold())
        shown.append((TableColumn(heading, Look.HOURS), max(_NARROWEST, min(_WIDEST, heading_width(heading)))))
    return [*_COLUMNS, *shown]


def _shown(activities: Sequence[str]) -> list[str]:
    if len(activities) <= MOST_ACTIVITIES:
        return list(activities)
    return [*activities[: MOST_ACTIVITIES - 1], "Other activities together"]


def _different(heading: str, used: set[str]) -> str:
    """The headings of a table must differ, and an activity may be called as another column is."""
    different, number = heading, 1
    while different.casefold() in used:
        number += 1
        different = f"{heading} ({number})"
    return different


def _row(result: SchoolResult, training: MentorTraining, activities: Sequence[str]) -> tuple[Content, ...]:
    log = result.log
    return (
        log.mentor_name(training.trn),
        training.trn,
        provider_label(log, training.provider_code),
        training.training_type.value.capitalize(),
        training.hours_logged,
        training.allowance,
        training.claimed_here,
        training.claimed_elsewhere,
        sum(taken.hours for taken in training.taken),
        training.hours_claimed,
        training.part_hours,
        training.hours_left,
        _outcome(training),
        _why(training),
        *_by_activity(training, activities),
    )


def _by_activity(training: MentorTraining, activities: Sequence[str]) -> list[Decimal | None]:
    hours = training.hours_by_activity
    if len(activities) <= MOST_ACTIVITIES:
        return [hours.get(activity) for activity in activities]
    first, rest = activities[: MOST_ACTIVITIES - 1], activities[MOST_ACTIVITIES - 1 :]
    others = [hours[activity] for activity in rest if activity in hours]
    return [*(hours.get(activity) for activity in first), sum(others, Decimal(0)) if others else None]


def _outcome(training: MentorTraining) -> str:
    words = training.outcome.value.capitalize()
    return f"{words}: {training.bar}" if training.bar else words


def _why(training: MentorTraining) -> str:
    basis = training.type_basis.value
    return f"{basis[0].upper()}{basis[1:]}. {training.why}"


def _totals(table: NewTable) -> tuple[Content, ...]:
    totals: list[Content] = ["Total"]
    for number, column in enumerate(table.columns[1:], 2):
        if column.look is Look.TEXT or column.heading in _NOT_SUMMED:
            totals.append(None)
            continue
        numbers = [row[number - 1] for row in table.rows]
        result = sum((Decimal(each) for each in numbers if isinstance(each, int | Decimal)), Decimal(0))
        totals.append(Formula(f"=SUM({table.area(number)})", result))
    return tuple(totals)
