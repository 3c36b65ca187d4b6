"""What a run changes in what a school claims."""

from typing import NamedTuple


class Change(NamedTuple):
    """What changed since an earlier run, for one school, provider and academic year: hours and pounds.

    Amounts are strings of pounds and pence, None where nobody recorded one for all of the hours.
    """

    academic_year: str
    urn: str
    provider_code: str
    hours_before: int
    hours_now: int
    amount_before: str | None
    amount_now: str | None
