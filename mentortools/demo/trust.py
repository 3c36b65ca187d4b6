"""What the trust's schools have in common: the trust, its providers, its terms, and the day the work is done for."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from msgspec import Struct

from mentortools.demo.written import Row, Value, rows

TRUST = "Larkspur Learning Trust"
ON = date(2026, 6, 20)
"""The day the demo's work is done for, so that its result never changes with the calendar."""
MADE_ON = datetime(2026, 1, 1)  # noqa: DTZ001 - Excel keeps no time zone
"""The day the demo's workbooks say they were made on: the same bytes each time."""

LAST_YEAR, THIS_YEAR = "2024 to 2025", "2025 to 2026"
REGISTER = "Attendance register of the provider, kept in the school office"

PROVIDERS = rows("""
    provider_code  provider_name                     contact_email
    1ZZ            Harebell Teacher Training         partnership@harebell.example
    2ZZ            Meadowsweet SCITT                 office@meadowsweet.example
    3ZZ            Teasel School of Education        mentors@teasel.example
""")


class Terms(Struct, frozen=True):
    """A year's first and last day of teaching, and its holidays."""

    first: date
    last: date
    holidays: Sequence[Row]


TERMS: Mapping[str, Terms] = {
    LAST_YEAR: Terms(
        date(2024, 9, 2),
        date(2025, 7, 22),
        rows("""
            holiday              first_day   last_day
            Autumn half term     28/10/2024  01/11/2024
            Christmas            23/12/2024  03/01/2025
            Spring half term     17/02/2025  21/02/2025
            Easter               07/04/2025  18/04/2025
            Summer half term     26/05/2025  30/05/2025
        """),
    ),
    THIS_YEAR: Terms(
        date(2025, 9, 2),
        date(2026, 7, 21),
        rows("""
            holiday              first_day   last_day
            Autumn half term     27/10/2025  31/10/2025
            Christmas            22/12/2025  02/01/2026
            Spring half term     16/02/2026  20/02/2026
            Easter               30/03/2026  10/04/2026
            Summer half term     25/05/2026  29/05/2026
        """),
    ),
}

COURSE: Mapping[str, Mapping[str, Value]] = {
    LAST_YEAR: {"route": "QTS", "course_type": "Postgraduate", "placement": "Main",
                "starts": date(2024, 9, 2), "ends": date(2025, 7, 4)},
    THIS_YEAR: {"route": "QTS", "course_type": "Postgraduate", "placement": "Main",
                "starts": date(2025, 9, 1), "ends": date(2026, 7, 3)},
}  # fmt: skip
"""What most of a year's trainees have in common."""
