"""The rules in force, for the command line."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from mentortools.policy.describe import RuleRow
from mentortools.reports.cli_text import Line, Piece, Style
from mentortools.reports.listed import Listed

LONGEST_VALUE = 200


def rules_lines(rows: Iterable[RuleRow]) -> Iterator[Line]:
    """Each parameter with its values, when each holds, and where it comes from."""
    for title, values in groupby(rows, lambda row: row.title):
        yield (Piece(Style.FILE, title),)
        for row in values:
            yield from _value(row)


def _value(row: RuleRow) -> Iterator[Line]:
    unit = f" {row.unit.removeprefix('pounds ') if row.value.startswith('£') else row.unit}" if row.unit else ""
    value = row.value if len(row.value) <= LONGEST_VALUE else f"{row.value[: LONGEST_VALUE - 1]}…"
    laid_over = ", from your rules file" if row.overlaid else ""
    held = f"{row.holds_from:%d/%m/%Y} to {row.holds_until:%d/%m/%Y}, {row.status}{laid_over}"
    yield (Piece(Style.PLAIN, f"  {value}{unit}"), Piece(Style.CODE, f"  ({held})"))
    section = f", {row.source_section}" if row.source_section else ""
    yield (Piece(Style.CODE, f"    {row.source_title}{section}: {row.source_address}"),)
    yield (Piece(Style.CODE, f"    read on {row.read_on:%d/%m/%Y}, unchanged on {row.still_valid_on:%d/%m/%Y}"),)


def rules_listed(rows: Iterable[RuleRow]) -> Listed:
    """One row a value."""
    headings = ("Parameter", "Title", "Value", "Unit", "Holds from", "Holds until", "Status", "Source", "Address",
                "Section", "Read on", "Still valid on", "Note", "From a rules file")  # fmt: skip
    return Listed(headings, [
        (row.parameter, row.title, row.value, row.unit, row.holds_from.isoformat(), row.holds_until.isoformat(),
         row.status, row.source_title, row.source_address, row.source_section, row.read_on.isoformat(),
         row.still_valid_on.isoformat(), row.note, "yes" if row.overlaid else "no")
        for row in rows
    ])  # fmt: skip
