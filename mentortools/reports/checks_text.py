"""What is checked, for the command line."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from mentortools.checks.catalogue import Check
from mentortools.reports.cli_text import Line, Piece, Style
from mentortools.reports.listed import Listed

INDENT = "    "


def checks_lines(checks: Sequence[Check], width: int) -> Iterator[Line]:
    """Every check on one line; of a single one also what it says and why."""
    for check in checks:
        style = Style(check.severity.value)
        yield (
            Piece(Style.CODE, check.code),
            Piece(style, f"  {check.severity.value:<8}  "),
            Piece(Style.PLAIN, check.title),
        )
        if len(checks) == 1:
            for text in (f"It says: {check.message}", f"Why: {check.why}"):
                for line in wrap(text, width, initial_indent=INDENT, subsequent_indent=INDENT):
                    yield (Piece(Style.PLAIN, line),)


def checks_listed(checks: Iterable[Check]) -> Listed:
    """One row a check."""
    headings = ("Code", "Severity", "Title", "Message", "Why")
    return Listed(headings, [(each.code, each.severity.value, each.title, each.message, each.why) for each in checks])
