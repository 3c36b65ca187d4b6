"""All schools summed up, as a terminal and as programs read it."""

from collections.abc import Iterator

from mentortools._version import __version__
from mentortools.model.money import pounds
from mentortools.model.severity import Severity
from mentortools.reports.cli_text import Line, Piece, Style
from mentortools.reports.counted import counted
from mentortools.reports.json_text import Json
from mentortools.reports.plain_numbers import plain_hours, plain_pounds
from mentortools.reports.result import BatchResult, FileState, SchoolResult
from mentortools.reports.totals import Totals, totals_of

NAME_WIDTH = 38


def summary_lines(batch: BatchResult) -> Iterator[Line]:
    """A line for each school, one for all of them, and one for each file that could not be used."""
    head = f"{'School':<{NAME_WIDTH}}  {'Year':<12}  {'Mentors':>7}  {'Hours':>6}  {'Amount':>12}  {'Must fix':>8}"
    yield (Piece(Style.FILE, head),)
    for result in batch.results:
        yield (Piece(Style.PLAIN, _line(_name(result), _year(result), totals_of([result]))),)
    yield (Piece(Style.FILE, _line("All schools", "", totals_of(batch.results))),)
    without = totals_of(batch.results).without_amount
    if without:
        text = f"All schools is without {counted(without, 'log')} whose region, and so whose amount, is not known."
        yield (Piece(Style.CHECK, text),)
    for file in batch.files:
        if file.state not in (FileState.READ, FileState.IGNORED):
            reason = file.note or file.reason or file.state
            yield (Piece(Style.CHECK, f"{file.path}: {reason}"),)


def summary_object(batch: BatchResult) -> dict[str, Json]:
    """What ``summary --format json`` prints."""
    return {
        "mentortools": __version__,
        "rules": batch.digest,
        "on": batch.on.isoformat(),
        "ledger": batch.ledger_name,
        "schools": [
            {"path": result.name, "academic_year": _year(result) or None, "name": result.log.school.name,
             "urn": result.claims.urn, "region": str(result.claims.region) if result.claims.region else None,
             **_figures(totals_of([result]))}
            for result in batch.results
        ],
        "all": _figures(totals_of(batch.results)),
        "files_not_used": [
            {"path": file.path, "state": file.state.value, "reason": file.reason}
            for file in batch.files
            if file.state not in (FileState.READ, FileState.IGNORED)
        ],
    }  # fmt: skip


def _figures(totals: Totals) -> dict[str, Json]:
    return {
        "mentors": totals.mentors,
        "hours_logged": plain_hours(totals.hours_logged),
        "hours_claimed": totals.hours_claimed,
        "amount": plain_pounds(totals.amount),
        "without_amount": totals.without_amount,
        "must_fix": totals.findings[Severity.MUST_FIX],
        "check": totals.findings[Severity.CHECK],
        "note": totals.findings[Severity.NOTE],
    }


def _line(name: str, year: str, totals: Totals) -> str:
    amount = "not known" if totals.amount is None else pounds(totals.amount)
    short = name if len(name) <= NAME_WIDTH else f"{name[: NAME_WIDTH - 1]}…"
    return (
        f"{short:<{NAME_WIDTH}}  {year:<12}  {totals.mentors:>7}  {totals.hours_claimed:>6}  {amount:>12}"
        f"  {totals.findings[Severity.MUST_FIX]:>8}"
    )


def _name(result: SchoolResult) -> str:
    return result.log.school.name or result.name


def _year(result: SchoolResult) -> str:
    return result.claims.academic_year.name if result.claims.academic_year else ""
