"""The sheet Duties: what the chosen requirement sets ask for, of whom, and what became of it. No claim rests on it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from mentortools.duties.judged import Judged
from mentortools.duties.results import DutiesResult
from mentortools.policy.requirements.requirement import Requirement
from mentortools.reports.counted import counted
from mentortools.reports.draft import Draft
from mentortools.reports.duty_counts import STATE_COLUMNS, WORST_FIRST, by_person, by_set, counted_states, who
from mentortools.reports.names import footer_line, school_line
from mentortools.reports.page_breaks import Part, parts_of, turned
from mentortools.reports.result import SchoolResult
from mentortools.reports.sheets import DUTIES
from mentortools.workbook.edit import Content, Link, Look, NewSheet, TableColumn
from mentortools.workbook.log import MentorLog
from mentortools.workbook.paper import Orientation, Page

_WIDTHS = (40, 9, 12, 9, 20, 32, 54)
_COLUMNS = (
    TableColumn("What is asked", Look.TEXT),
    TableColumn("Line", Look.TEXT),
    TableColumn("State", Look.TEXT),
    TableColumn("Cell", Look.TEXT),
    TableColumn("Sheet", Look.TEXT),
    TableColumn("Of whom", Look.TEXT),
    TableColumn("What the log says", Look.TEXT),
)
_MEANINGS = (
    "Met: the log shows it. Missed: its time is over, and the log does not show it. Not yet: its time has not come."
    " Not known: the log leaves it open, or has no heading for it."
)
_NO_CLAIM = "These sets were chosen by the school or its trust. Nothing on this sheet changes a claim."
_BY_SET, _BY_PERSON = (TableColumn(heading, Look.TEXT) for heading in ("Requirement set", "Of whom"))
_NOT_CHOSEN = "No requirement set is chosen on the School sheet, so nothing is judged."


def duties_sheet(result: SchoolResult) -> NewSheet:
    """A part for each requirement set, in the order in which they were chosen; in each, what is missed comes first."""
    draft = Draft(DUTIES, result.stamp, _WIDTHS)
    draft.paragraph(f"{school_line(result)}. Judged for {result.on:%d/%m/%Y}.")
    if result.duties is None:
        draft.paragraph(_NOT_CHOSEN, Look.STRONG)
    else:
        _parts(draft, result, result.duties)
    return _with_headings(draft.sheet(Page(Orientation.LANDSCAPE, footer_line(result, DUTIES))))


def _with_headings(sheet: NewSheet) -> NewSheet:
    """The sheet with the headings of its long tables, which are the same, on each page."""
    judged = [table for table in sheet.tables if table.columns == _COLUMNS]
    if not judged:
        return sheet
    ends = [*(table.row - 2 for table in judged[1:]), max(cell.row for cell in sheet.cells)]
    parts: list[Part] = []
    for table, end in zip(judged, ends, strict=True):
        parts += parts_of(table, table.row - 1)
        if end > table.last_row:
            parts.append(Part(table.last_row + 1, end))
    return turned(replace(sheet, page=replace(sheet.page, repeated_row=judged[0].row)), parts)


def _parts(draft: Draft, result: SchoolResult, duties: DutiesResult) -> None:
    draft.paragraph(_NO_CLAIM)
    draft.paragraph(_counts(duties.judged), Look.STRONG)
    draft.paragraph(_MEANINGS)
    if duties.unknown:
        draft.paragraph(f"Not judged, since nobody knows such a set: {', '.join(duties.unknown)}.", Look.ATTENTION)
    if any(each.state in WORST_FIRST for each in duties.judged):
        _summed(draft, result.log, duties)
    for number, (title, lines) in enumerate(_by_set(duties).items(), start=1):
        draft.heading(title)
        _judged(draft, f"MentortoolsDuties{number}", lines, result, duties)
        _elsewhere(draft, lines)


def _counts(judged: Sequence[Judged]) -> str:
    numbers = Counter(each.state for each in judged)
    if not any(numbers[state] for state in WORST_FIRST):
        return "Nothing is asked of anybody in this log."
    return "     ".join(f"{state}: {numbers[state]:,}" for state in WORST_FIRST)


def _summed(draft: Draft, log: MentorLog, duties: DutiesResult) -> None:
    """How much of it is met, set by set and person by person."""
    draft.heading("How much of it is met")
    draft.table("MentortoolsDutiesBySet", (_BY_SET, *STATE_COLUMNS), counted_states(by_set(duties)))
    draft.row += 1
    draft.table(
        "MentortoolsDutiesByPerson", (_BY_PERSON, *STATE_COLUMNS), counted_states(by_person(log, duties.judged))
    )


def _by_set(duties: DutiesResult) -> Mapping[str, Sequence[Requirement]]:
    found: defaultdict[str, list[Requirement]] = defaultdict(list)
    for requirement in duties.chosen.requirements:
        found[requirement.set_title].append(requirement)
    return found


def _judged(draft: Draft, name: str, lines: Sequence[Requirement], result: SchoolResult, duties: DutiesResult) -> None:
    of_duty = [line for line in lines if line.duty]
    each = sorted((judged for line in of_duty for judged in duties.of(line)), key=_worst_first)
    nobody = [line for line in of_duty if not duties.of(line)]
    if each:
        draft.table(name, _COLUMNS, [_row(result.log, judged) for judged in each])
    if nobody:
        codes = ", ".join(line.code for line in nobody)
        draft.paragraph(f"{counted(len(nobody), 'line')} asked of nobody in this log: {codes}.")


def _elsewhere(draft: Draft, lines: Sequence[Requirement]) -> None:
    """Lines that ask for no duty: where else they show, or why no workbook can show them."""
    others = [line for line in lines if not line.duty]
    if others:
        draft.row += 1
        draft.paragraph("Not judged here", Look.STRONG)
    for line in others:
        where = line.why_not or f"{', '.join(line.shown_by)}."
        draft.point(f"{line.code}:", f"{line.title} ({line.who}). {where}")


def _worst_first(judged: Judged) -> int:
    return WORST_FIRST.index(judged.state)


def _row(log: MentorLog, judged: Judged) -> tuple[Content, ...]:
    asked = judged.requirement
    cell = judged.cells[0] if judged.cells else None
    said = f"{judged.said[:1].upper()}{judged.said[1:]}"
    place: tuple[Content, Content] = (Link(cell.reference, cell), cell.sheet) if cell else (None, None)
    return (asked.title, asked.code, str(judged.state), *place, who(log, judged.person), said)
