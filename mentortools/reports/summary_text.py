"""All schools summed up, as a terminal and as programs read it."""

from collections.abc import Iterator
from textwrap import wrap

from mentortools._version import __version__
from mentortools.model.money import pounds
from mentortools.model.severity import Severity
from mentortools.reports.cli_text import Line, Piece, Style, cut
from mentortools.reports.counted import counted
from mentortools.reports.file_figures import FileFigures, LogFigures
from mentortools.reports.json_text import Json
from mentortools.reports.plain_numbers import plain_hours, plain_pounds
from mentortools.reports.result import BatchResult, FileState, ReturnedFile
from mentortools.reports.totals import Totals, totals

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
    without = totals(batch.figures).without_amount
    if without:
        text = f"All schools is without {counted(without, 'log')} whose region, and so whose amount, is not known."
        yield from _wrapped(text, width)
    elsewhere = sum(sum(each.findings) for each in batch.figures if each.log is None)
    if elsewhere:
        are = "is" if elsewhere == 1 else "are"
        yield from _wrapped(f"{counted(elsewhere, 'more must fix', 'more must fix')} {are} in files that do not"
                            " count:", width)  # fmt: skip
    for file in batch.heads:
        if file.state not in (FileState.READ, FileState.IGNORED):
            reason = file.note or file.reason or file.state
            yield from _wrapped(f"{file.path}: {reason}", width)


def _schools(batch: BatchResult, width: int) -> Iterator[Line]:
    """The schools in columns, or a line of figures under each where there is no room for them."""
    every = [(log.school or file.path, _year(log), totals([each])) for file, each, log in _logs(batch)]
    every.append(("All schools", "", totals(batch.figures)))
    room = min(NAME_WIDTH, width - _FIGURES_WIDTH)
    if room < NARROWEST_NAME:
        for name, year, figures in every:
            yield (Piece(Style.FILE, cut(name, width)),)
            yield from _wrapped(_in_words(year, figures), width, _INDENT)
        return
    head = f"{'School':<{room}}  {'Year':<12}  {'Mentors':>7}  {'Hours':>6}  {'Amount':>12}  {'Must fix':>8}"
    yield (Piece(Style.FILE, head),)
    for name, year, figures in every:
        style = Style.FILE if figures is every[-1][2] else Style.PLAIN
        yield (Piece(style, _line(cut(name, room).ljust(room), year, figures)),)


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
            {"path": file.path, "academic_year": _year(log) or None, "name": log.school,
             "urn": log.urn, "region": str(log.region) if log.region else None,
             **_figures(totals([each]))}
            for file, each, log in _logs(batch)
        ],
        "all": _figures(totals(batch.figures)),
        "files_not_used": [
            {"path": file.path, "state": file.state.value, "reason": file.reason}
            for file in batch.heads
            if file.state not in (FileState.READ, FileState.IGNORED)
        ],
    }  # fmt: skip


def _figures(figures: Totals) -> dict[str, Json]:
    return {
        "mentors": figures.mentors,
        "mentors_claimed_for": figures.mentors_claimed_for,
        "hours_logged": plain_hours(figures.hours_logged),
        "hours_claimed": figures.hours_claimed,
        "amount": plain_pounds(figures.amount),
        "without_amount": figures.without_amount,
        "must_fix": figures.findings[Severity.MUST_FIX],
        "check": figures.findings[Severity.CHECK],
        "note": figures.findings[Severity.NOTE],
    }


def _line(name: str, year: str, figures: Totals) -> str:
    return (
        f"{name}  {year:<12}  {figures.mentors_claimed_for:>7}  {figures.hours_claimed:>6}  {_amount(figures):>12}"
        f"  {figures.findings[Severity.MUST_FIX]:>8}"
    )


def _in_words(year: str, figures: Totals) -> str:
    told = (
        counted(figures.mentors_claimed_for, "mentor"),
        counted(figures.hours_claimed, "hour"),
        _amount(figures),
        f"{figures.findings[Severity.MUST_FIX]:,} must fix",
    )
    return ", ".join(part for part in (year, *told) if part)


def _amount(figures: Totals) -> str:
    return "not known" if figures.amount is None else pounds(figures.amount)


def _logs(batch: BatchResult) -> Iterator[tuple[ReturnedFile, FileFigures, LogFigures]]:
    return ((file, each, each.log) for file, each in zip(batch.heads, batch.figures, strict=True) if each.log)


def _year(log: LogFigures) -> str:
    return log.academic_year.name if log.academic_year else ""
