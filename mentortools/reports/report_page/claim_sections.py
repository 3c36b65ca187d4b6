"""The report's sections on claims: overall, by region, by provider, by school and by mentor."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import KeptOut
from mentortools.model.money import pounds, rounded
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
from mentortools.reports.file_figures import FileFigures, LogFigures
from mentortools.reports.kept_out_words import kept_out_hours
from mentortools.reports.report_page.bars import Bar, bars
from mentortools.reports.report_page.markup import Markup, element, joined
from mentortools.reports.report_page.names import Names, mentors
from mentortools.reports.report_page.tables import MOST_ROWS, Hours, Pounds, Shown, Table, Unknown, table
from mentortools.reports.result import BatchResult, FileState, SchoolResult
from mentortools.reports.summary_mentors import outcome

_SCHOOLS = (
    "School",
    "Academic year",
    "URN",
    "Region",
    "Mentors claimed for",
    "Hours",
    "Amount",
    "Kept out, at most",
    "Must fix",
    "Check",
)
_MENTORS = (
    "School",
    "Academic year",
    "Mentor",
    "Provider",
    "Training type",
    "Hours logged",
    "Hours claimed",
    "Hours left",
    "Amount",
    "Outcome",
)


def figures(batch: BatchResult) -> Markup:
    """What the batch comes to, in a few large figures."""
    total, kept, counts = overall(batch), kept_out(batch), severities(batch)
    states = dict(file_states(batch))
    claims = number_of_claims(batch)
    unknown = f"without {counted(total.unknown, 'claim')} whose region is not known" if total.unknown else ""
    made = f"{counted(claims, 'claim')} by {counted(total.schools, 'school')}"
    wrong, unread = counts[Severity.MUST_FIX], states.get(FileState.UNREADABLE, 0)
    found = f"of {counted(len(batch.heads), 'file')}; {unread:,} could not be read"
    of_these = sum(sum(each.findings) for each in batch.figures if each.log is None)
    to_look_at = f"and {counts[Severity.CHECK]:,} to look at"
    also = f"{of_these:,} of them in files that do not count, {to_look_at}" if of_these else to_look_at
    shown = [
        _figure("Amount of all claims", pounds(total.amount), unknown, total.unknown),
        _figure("Hours of all claims", f"{total.hours:,}", made),
        _figure("Kept out until put right, at most", _at_most(kept), kept_out_hours(kept), kept.rows),
        _figure("Must be put right", f"{wrong:,}", also, wrong),
        *([_figure("Logs that count", f"{len(batch.logs):,}", found, unread)] if len(batch.heads) != 1 else []),
    ]
    if batch.expected is not None:
        missing = len(batch.not_returned)
        shown.append(
            _figure("Schools not returned", f"{missing:,}", f"of {len(batch.expected):,} expected", look=missing)
        )
    return element("dl", *shown, class_="figures")


def by_groups(batch: BatchResult) -> Markup:
    """Claims by region and by accredited provider, and by year where there are several; nothing of a single log."""
    if len(batch.logs) <= 1:
        return Markup("")
    years = by_year(batch)
    return joined(
        _group("regions", "By region", "Region", by_region(batch)),
        _group("providers", "By accredited provider", "Accredited provider", by_provider(batch)),
        _group("years", "By academic year", "Academic year", years) if len(years) > 1 else "",
    )


def by_school(batch: BatchResult) -> Markup:
    """One row a school and year."""
    if not batch.logs:
        return element("p", "No log of this batch counts.")
    total, kept = overall(batch), kept_out(batch)
    counted_logs = [each for each in batch.figures if each.log]
    totals: tuple[Shown, ...] = (
        *("Total", "", "", "", ""),
        total.hours,
        Pounds(total.amount),
        Pounds(None if kept.amount is None else rounded(kept.amount)),
        sum(each.of(Severity.MUST_FIX) for each in counted_logs),
        sum(each.of(Severity.CHECK) for each in counted_logs),
    )
    rows = [_school(each, each.log) for each in batch.figures if each.log]
    return table(Table("schools", "Claims by school", _SCHOOLS, rows, totals, about="Schools"))


def by_mentor(batch: BatchResult, names: Names) -> Markup:
    """One row a mentor and provider."""
    number = sum(log.trainings for log in batch.logs)
    if not number:
        return element("p", "No mentor has training that counts.")
    every = (row for result in batch.results for row in _mentors(result, names))
    rows = list(islice(every, MOST_ROWS))
    return table(Table("mentors", "Training by mentor and provider", _MENTORS, rows, about="Mentors", number=number))


def _figure(label: str, value: str, more: str, look: int = 0) -> Markup:
    parts = (element("dt", label), element("dd", value), element("dd", more, class_="more") if more else "")
    return element("div", *parts, class_="look" if look else None)


def _at_most(kept: KeptOut) -> str:
    """Pounds as far as they are known; that they are not, where nothing but unknown hours is kept out."""
    if kept.amount is None or (kept.rows_without_hours and not kept.rows_with_hours):
        return "not known"
    return pounds(rounded(kept.amount))


def _group(identity: str, caption: str, label: str, groups: Sequence[Figures]) -> Markup:
    if not groups:
        return Markup("")
    headings = (label, "Schools", "Claim lines", "Hours", "Amount")
    rows = [(each.label, each.schools, each.lines, each.hours, _pounds(each)) for each in groups]
    totals: tuple[Shown, ...] = (
        "Total",
        "",
        sum(each.lines for each in groups),
        sum(each.hours for each in groups),
        Pounds(sum((each.amount for each in groups), Decimal(0))),
    )
    of_what = f"{caption[0].lower()}{caption[1:]}"
    drawn = bars([Bar(each.label, each.amount) for each in groups if each.amount], f"Pounds claimed, {of_what}")
    whole = table(Table(identity, f"Claims, {of_what}", headings, rows, totals))
    return joined(element("h3", caption), drawn, whole)


def _pounds(figures: Figures) -> Pounds:
    """The amount; not known where not a penny of it is."""
    return Pounds(None if figures.unknown and not figures.amount else figures.amount)


def _called(school: str, year: AcademicYear | None) -> tuple[Shown, Shown]:
    """Whose log it is, and for which year."""
    return school or Unknown("School without a name"), year.name if year else Unknown("not given")


def _school(file: FileFigures, log: LogFigures) -> tuple[Shown, ...]:
    kept = log.kept_out
    return (
        *_called(log.school, log.academic_year),
        log.urn or Unknown("not given"),
        log.region.value if log.region else Unknown("not known"),
        len(log.claimed_for),
        log.hours,
        Pounds(log.amount),
        Pounds(None if kept.most is None else rounded(kept.most)),
        file.of(Severity.MUST_FIX),
        file.of(Severity.CHECK),
    )


def _mentors(result: SchoolResult, names: Names) -> list[tuple[Shown, ...]]:
    called = mentors(result, names)
    return [
        (
            *_called(result.log.school.name, result.claims.academic_year),
            called[each.trn],
            each.provider_code,
            each.training_type.value.capitalize(),
            Hours(each.hours_logged),
            each.hours_claimed,
            each.hours_left,
            Pounds(each.amount),
            outcome(each),
        )
        for each in result.claims.trainings
    ]
