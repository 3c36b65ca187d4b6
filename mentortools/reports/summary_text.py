"""All schools summed up, as a terminal and as programs read it."""

from collections.abc import Iterator
from textwrap import wrap

from mentortools._version import __version__
from mentortools.model.money import pounds
from mentortools.model.severity import Severity
from mentortools.reports.cli_text import Line, Piece, Style, cut
from mentortools.reports.counted import counted
from mentortools.reports.json_text import Json
from mentortools.reports.plain_numbers import plain_hours, plain_pounds
from mentortools.reports.result import BatchResult, FileState, SchoolResult
from mentortools.reports.totals import Totals, totals_of

NAME_WIDTH = 38
NARROWEST_NAME = 22
WIDE = 110
_FIGURES_WIDTH = 55
_INDENT = "    "


def summary_lines(batch: BatchResult, width: int = WIDE) -> Iterator[Line]:
    """A line for each school, one for all of them, and one for each file that could not be used.

    Where the width has no room for columns, each school takes two lines.
    """
    yield from _schools(batch, width)
    without = totals_of(batch.results).without_amount
    if without:
        text = f"All schools is without {counted(without, 'log')} whose region, and so whose amount, is not known."
        yield from _wrapped(text, width)
    elsewhere = [finding for file in batch.files if file.result is None for finding in file.findings]
    if elsewhere:
        are = "is" if len(elsewhere) == 1 else "are"
        yield from _wrapped(f"{counted(len(elsewhere), 'more must fix', 'more must fix')} {are} in files that do not"
                            " count:", width)  # fmt: skip
    for file in batch.files:
        if file.state not in (FileState.READ, FileState.IGNORED):
            reason = file.note or file.reason or file.state
            yield from _wrapped(f"{file.path}: {reason}", width)


def _schools(batch: BatchResult, width: int) -> Iterator[Line]:
    """The schools in columns, or a line of figures under each where there is no room for them."""
    every = [(_name(result), _year(result), totals_of([result])) for result in batch.results]
    every.append(("All schools", "", totals_of(batch.results)))
    room = min(NAME_WIDTH, width - _FIGURES_WIDTH)
    if room < NARROWEST_NAME:
        for name, year, totals in every:
            yield (Piece(Style.FILE, cut(name, width)),)
            yield from _wrapped(_in_words(year, totals), width, _INDENT)
        return
    head = f"{'School':<{room}}  {'Year':<12}  {'Mentors':>7}  {'Hours':>6}  {'Amount':>12}  {'Must fix':>8}"
    yield (Piece(Style.FILE, head),)
    for name, year, totals in every:
        style = Style.FILE if totals is every[-1][2] else Style.PLAIN
        yield (Piece(style, _line(cut(name, room).ljust(room), year, totals)),)


def _wrapped(text: str, width: int, indent: str = "") -> Iterator[Line]:
    """Text in lines no longer than the width, all but the first set in."""
    lines = wrap(text, width, initial_indent=indent, subsequent_indent=_INDENT, break_long_words=False,
                 break_on_hyphens=False)  # fmt: skip
    style = Style.PLAIN if indent else Style.CHECK
    yield from ((Piece(style, line),) for line in lines)


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
        "mentors_claimed_for": totals.mentors_claimed_for,
        "hours_logged": plain_hours(totals.hours_logged),
        "hours_claimed": totals.hours_claimed,
        "amount": plain_pounds(totals.amount),
        "without_amount": totals.without_amount,
        "must_fix": totals.findings[Severity.MUST_FIX],
        "check": totals.findings[Severity.CHECK],
        "note": totals.findings[Severity.NOTE],
    }


def _line(name: str, year: str, totals: Totals) -> str:
    return (
        f"{name}  {year:<12}  {totals.mentors_claimed_for:>7}  {totals.hours_claimed:>6}  {_amount(totals):>12}"
        f"  {totals.findings[Severity.MUST_FIX]:>8}"
    )


def _in_words(year: str, totals: Totals) -> str:
    figures = (
        counted(totals.mentors_claimed_for, "mentor"),
        counted(totals.hours_claimed, "hour"),
        _amount(totals),
        f"{totals.findings[Severity.MUST_FIX]:,} must fix",
    )
    return ", ".join(part for part in (year, *figures) if part)


def _amount(totals: Totals) -> str:
    return "not known" if totals.amount is None else pounds(totals.amount)


def _name(result: SchoolResult) -> str:
    return result.log.school.name or result.name


def _year(result: SchoolResult) -> str:
    return result.claims.academic_year.name if result.claims.academic_year else ""
