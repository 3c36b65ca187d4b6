"""The headings a requirement asks a log for, beyond those that every log has, in the log's own words."""

from collections.abc import Iterable, Mapping

from mentortools.workbook.columns import Column
from mentortools.workbook.template import EVERY_TABLE


def asked_headings(fields: Iterable[str]) -> str:
    """``Entitlement (Device, TLR); School (Mentor lead)``, in the log's order; empty where every log has them."""
    wanted = set(fields)
    return "; ".join(f"{sheet} ({', '.join(headings)})" for sheet, headings in _extra(wanted).items() if headings)


def _extra(wanted: set[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for table in EVERY_TABLE:
        columns = [each for each in table.columns if table.extra or each.extra or each.extra_choices]
        asked = [_heading(each) for each in columns if f"{table.name}.{each.field}" in wanted]
        found.setdefault(table.name, []).extend(asked)
    return found


def _heading(column: Column) -> str:
    return f"more words for {column.heading}" if column.extra_choices else column.heading
