"""What is known of a school before its log is made, held to what the log's own School sheet takes."""

from collections.abc import Callable, Mapping

from mentortools.adapters.school_list import is_six_digits
from mentortools.commands.stopped import CannotRunError
from mentortools.policy.rules import Rules
from mentortools.workbook.column_reading import column_reading
from mentortools.workbook.headings import nearest
from mentortools.workbook.reading import Unread
from mentortools.workbook.template import SCHOOL
from mentortools.workbook.values import Context

UKPRN_DIGITS = 8

_WANTED = {
    "urn": "must be 6 digits",
    "earlier_urns": "must be URNs of 6 digits, with commas between them",
    "contact_email": "is not an e-mail address, such as office@school.example",
    "academic_year": "must name two years, such as 2025 to 2026",
    "teaching_starts": "must be a date, such as 01/09/2025",
    "teaching_ends": "must be a date, such as 22/07/2026",
}


def refuse_wrong_values(school: Mapping[str, str], rules: Rules, place: Callable[[str], str]) -> None:
    """Ends where a value could not stand in the log; blank ones may all be filled in later.

    ``place`` says where a field's value was given: an option, or a row and column of a list.

    Raises:
        CannotRunError: Naming the place and the value, and what to type.
    """
    for field, value in school.items():
        if value and (wrong := _wrong(field, value, rules)):
            msg = f"{place(field)} “{value}” {wrong}. Nothing was written."
            raise CannotRunError(msg)


def _wrong(field: str, value: str, rules: Rules) -> str:
    """What is wrong with a value; empty where nothing is."""
    if field == "district":
        return _wrong_district(value, rules)
    if field == "ukprn":
        digits = len(value) == UKPRN_DIGITS and value.isascii() and value.isdigit()
        return "" if digits else f"must be {UKPRN_DIGITS} digits"
    if field == "urn" and is_six_digits(value):
        return ""
    read = column_reading(SCHOOL.column(field), Context(), ())(value)
    return _WANTED.get(field, "cannot be read") if isinstance(read, Unread) else ""


def _wrong_district(value: str, rules: Rules) -> str:
    match = rules.region_of(value)
    if match.region is not None:
        return ""
    near = nearest(value, (district.name for district in rules.districts.by_code.values() if district.region))
    hint = f", or {near} if that is meant" if near else ""
    return f"is no district of England. Type the one that Get Information about Schools gives{hint}"
