"""What Excel offers and warns of while somebody types: lists, input messages, and questions that "Yes" overrules.

A person may know better than a list, so nothing is refused: the checks read what was typed and say what is wrong.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from mentortools.adapters.mentor_log.layout import EACH_WEEK, is_needed
from mentortools.workbook.columns import Column, Holds, Table

MENTOR_TRNS = "MentorTRNs"
PROVIDER_CODES = "ProviderCodes"
"""Defined names of the filled cells under TRN on ``Mentors``, and under Provider code on ``Providers``."""

_LIMITS: Mapping[Holds, Mapping[str, object]] = MappingProxyType(
    {
        Holds.DATE: {
            "validate": "date",
            "criteria": "between",
            "minimum": date(2020, 1, 1),
            "maximum": date(2039, 12, 31),
            "error_message": "This is not a date in the years of this log. Type day, month and year: 14/10/2025.",
        },
        Holds.HOURS: {
            "validate": "decimal",
            "criteria": "between",
            "minimum": 0.25,
            "maximum": 24,
            "error_message": "Hours are a number from 0.25 to 24. Type 1.5 for one hour and a half, not 1:30.",
        },
        Holds.MINUTES: {
            "validate": "decimal",
            "criteria": "between",
            "minimum": 1,
            "maximum": 720,
            "error_message": "Minutes are a number from 1 to 720. Type 90 for one hour and a half.",
        },
        Holds.WHOLE: {
            "validate": "integer",
            "criteria": "between",
            "minimum": 0,
            "maximum": 40,
            "error_message": "Hours claimed are a whole number, as DfE's service shows them.",
        },
        Holds.POUNDS: {
            "validate": "decimal",
            "criteria": ">=",
            "value": 0,
            "error_message": "An amount is a number of pounds. Type 125.50, without words.",
        },
    }
)


_HOURS_A_WEEK: Mapping[str, object] = {
    "validate": "decimal",
    "criteria": "between",
    "minimum": 0,
    "maximum": 24,
    "error_message": "Hours in a week are a number from 0 to 24. Type 1.5 for one hour and a half, not 1:30.",
}


def entry_rule(table: Table, column: Column, first_cell: str, words: str | None) -> dict[str, object] | None:
    """The data validation of a column, for XlsxWriter; None where there is nothing to say.

    Args:
        table: The table or the School sheet.
        column: The heading.
        first_cell: The first cell it is for, ``A5``.
        words: What the cell offers, as a reference or a defined name; None where it offers nothing.
    """
    rule = _limit(column, first_cell, words)
    message = input_message(table, column)
    if rule["validate"] == "any" and not message:
        return None
    if rule["validate"] != "any":
        rule |= {"error_type": "warning", "error_title": column.heading}
    return rule | ({"input_title": column.heading, "input_message": message} if message else {})


def input_message(table: Table, column: Column) -> str:
    """What stands beside a cell while somebody types in it; empty where there is nothing to say."""
    needed = "Needed for a claim. " if table.needed and is_needed(table, column) else ""
    return f"{needed}{column.explanation}".strip()


def _limit(column: Column, first_cell: str, words: str | None) -> dict[str, object]:
    if words:
        text = f"This is not in the list for {column.heading}. You can keep it if you know that it is right."
        return {"validate": "list", "source": f"={words}", "error_message": text}
    if column.holds is Holds.HOURS and column.heading.endswith(EACH_WEEK):
        return dict(_HOURS_A_WEEK)
    if column.holds in _LIMITS:
        return dict(_LIMITS[column.holds])
    lengths = {Holds.TRN: (7, "A TRN has 7 digits"), Holds.URN: (6, "A URN has 6 digits")}
    if column.holds in lengths:
        digits, fault = lengths[column.holds]
        formula = f"=AND(LEN({first_cell})={digits},ISNUMBER(VALUE({first_cell})))"
        return {"validate": "custom", "value": formula, "error_message": f"{fault}, leading zeros kept."}
    if column.holds is Holds.PROVIDER_CODE:
        return {"validate": "length", "criteria": "==", "value": 3, "error_message": "A code has 3 letters or digits."}
    return {"validate": "any"}
