"""The summary's first sheet: what the batch comes to on one page, with charts and links to the lists behind it."""

from collections.abc import Sequence
from decimal import Decimal

from mentortools.model.cell import Cell
from mentortools.model.money import pounds
from mentortools.model.severity import Severity
from mentortools.reports.batch_figures import (
    Figures,
    by_provider,
    by_region,
    by_year,
    file_states,
    kept_out,
    number_of_claims,
    overall,
    severities,
)
from mentortools.reports.counted import counted
from mentortools.reports.draft import Draft
from mentortools.reports.kept_out_words import kept_out_words
from mentortools.reports.result import BatchResult, FileState
from mentortools.reports.summary_findings import most_common
from mentortools.workbook.drawing import ChartKind, Line, NewChart, Series
from mentortools.workbook.edit import Content, Formula, Link, Look, NewSheet, NewTable, TableColumn
from mentortools.workbook.paper import Orientation, Page
from mentortools.workbook.stamp import Stamp

TITLE = "Overview"
MOST_CHECKS = 10
MOST_BARS = 12

_WIDTHS = (46, 13, 13, 13, 15)
_CHART_COLUMN = 7
_CHART_WIDTH, _CHART_HEIGHT, _CHART_ROWS = 560, 290, 15
_AMOUNT = 5
_LINK_COLUMNS = (1, 2, 4)


def overview(batch: BatchResult, stamp: Stamp, lists: Sequence[str]) -> NewSheet:
    """Figures, charts, what is found most often, and where everything else stands."""
    draft = Draft(TITLE, stamp, _WIDTHS)
    draft.paragraph(f"Mentor training claims of {counted(len(batch.logs), 'returned log')}.")
    _facts(draft, batch)
    first_chart_row = 4
    for name, title, figures in (
        ("MentortoolsRegions", "By region", by_region(batch)),
        ("MentortoolsProviders", "By accredited provider", by_provider(batch)),
    ):
        table = _table(draft, name, title, figures)
        if table and any(each.amount for each in figures):
            _chart(draft, table, title, figures, first_chart_row)
            first_chart_row += _CHART_ROWS + 1
    years = by_year(batch)
    if len(years) > 1:
        _table(draft, "MentortoolsYears", "By academic year", years)
    _files(draft, batch)
    _checks(draft, batch)
    draft.heading("In this workbook")
    for number, title in enumerate(lists):
        down, across = divmod(number, len(_LINK_COLUMNS))
        draft.put(draft.row + down, _LINK_COLUMNS[across], Link(title, Cell(title, 1, 1)), Look.TEXT)
    draft.row += -(-len(lists) // len(_LINK_COLUMNS))
    return draft.sheet(Page(Orientation.LANDSCAPE, "Mentor training claims: overview"))


def _facts(draft: Draft, batch: BatchResult) -> None:
    total, kept, counts = overall(batch), kept_out(batch), severities(batch)
    draft.row += 1
    draft.fact("Amount of all claims", total.amount, Look.FACT_POUNDS)
    if total.unknown:
        claims = counted(total.unknown, "claim")
        draft.fact("", f"without {claims} whose amount is not known, because the region is not known")
    draft.fact("Hours of all claims", total.hours, Look.FACT_WHOLE)
    draft.fact("Claims to make", f"{number_of_claims(batch):,}, by {_schools(total)}")
    draft.fact("Kept out until put right", kept_out_words(kept) if kept.rows else "nothing")
    draft.fact("Findings", ", ".join(_counted(each, counts[each]) for each in Severity))
    draft.fact("Files that could not be read", str(dict(file_states(batch)).get(FileState.UNREADABLE, 0)))
    if batch.expected is not None:
        draft.fact("Schools not returned", f"{len(batch.not_returned):,} of {len(batch.expected):,} expected")
    draft.fact("Worked out for", f"{batch.on.day} {batch.on:%B %Y}")
    draft.fact("Earlier claims", batch.ledger_name or "no ledger was given: claims made earlier are not known from one")
    draft.fact("Rules", f"{batch.digest[:16]} (first 16 digits of the fingerprint in manifest.json)")
    if batch.overlaid:
        draft.fact("Rules changed by a file of yours", ", ".join(batch.overlaid))


def _counted(severity: Severity, number: int) -> str:
    return f"{number:,} must fix" if severity is Severity.MUST_FIX else counted(number, severity.value)


def _schools(total: Figures) -> str:
    return counted(total.schools, "school")


def _table(draft: Draft, name: str, title: str, figures: Sequence[Figures]) -> NewTable | None:
    if not figures:
        return None
    draft.heading(title)
    columns = (
        TableColumn(title.removeprefix("By ").capitalize(), Look.TEXT),
        TableColumn("Schools", Look.WHOLE),
        TableColumn("Claim lines", Look.WHOLE),
        TableColumn("Hours", Look.WHOLE),
        TableColumn("Amount", Look.POUNDS),
    )
    rows = [(each.label, each.schools, each.lines, each.hours, _known(each)) for each in figures]
    bare = NewTable(name, draft.row, columns, tuple(rows))
    totals: tuple[Content, ...] = (
        "Total",
        None,
        Formula(f"=SUM({bare.area(3)})", sum(each.lines for each in figures)),
        Formula(f"=SUM({bare.area(4)})", sum(each.hours for each in figures)),
        Formula(f"=SUM({bare.area(5)})", sum((each.amount for each in figures), Decimal(0))),
    )
    return draft.table(name, columns, rows, totals)


def _known(each: Figures) -> Decimal | None:
    """The amount; None where not a penny of it is known."""
    return None if each.unknown and not each.amount else each.amount


def _chart(draft: Draft, table: NewTable, title: str, figures: Sequence[Figures], row: int) -> None:
    known = [each for each in figures if each.amount]
    shown = known[:MOST_BARS]
    last = table.first_row + len(shown) - 1
    cut = f", the {len(shown)} largest of {len(known)}" if len(shown) < len(known) else ""
    said = "; ".join(f"{each.label} {pounds(each.amount)}" for each in shown)
    chart = NewChart(
        kind=ChartKind.BARS,
        title=f"Pounds claimed, {title[0].lower()}{title[1:]}{cut}",
        categories_title="",
        values_title="Pounds",
        categories=Line(1, table.first_row, last),
        series=(Series("Amount", Line(_AMOUNT, table.first_row, last)),),
        row=row,
        column=_CHART_COLUMN,
        width=_CHART_WIDTH,
        height=_CHART_HEIGHT,
        description=f"Bars of the pounds claimed: {said}.",
    )
    draft.chart(chart, _CHART_ROWS)


def _files(draft: Draft, batch: BatchResult) -> None:
    draft.heading("What became of the files")
    columns = (TableColumn("Files", Look.TEXT), TableColumn("Number", Look.WHOLE))
    rows = [(state.value.capitalize(), number) for state, number in file_states(batch)]
    if not rows:
        draft.line("The folder holds no files.")
        return
    bare = NewTable("MentortoolsFileStates", draft.row, columns, tuple(rows))
    draft.table(bare.name, columns, rows, ("Total", Formula(f"=SUM({bare.area(2)})", len(batch.heads))))


def _checks(draft: Draft, batch: BatchResult) -> None:
    common = most_common(batch)
    if not common:
        return
    draft.heading("What is found most often")
    columns = (
        TableColumn("Check", Look.TEXT),
        TableColumn("Code", Look.TEXT),
        TableColumn("Severity", Look.TEXT),
        TableColumn("Findings", Look.WHOLE),
        TableColumn("In files", Look.WHOLE),
    )
    rows = [
        (each.title or each.example, each.code, each.severity.value.capitalize(), each.findings, each.files)
        for each in common[:MOST_CHECKS]
    ]
    draft.table("MentortoolsMostFound", columns, rows)
    if len(common) > MOST_CHECKS:
        draft.line(f"and {counted(len(common) - MOST_CHECKS, 'other check')}: see Findings", Look.FINE_PRINT)
