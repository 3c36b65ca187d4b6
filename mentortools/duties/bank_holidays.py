"""The bank holidays of England, as the `holidays` package lists them."""

from datetime import date
from functools import lru_cache


@lru_cache(maxsize=32)
def bank_holidays(first_year: int, last_year: int) -> frozenset[date]:
    """Every bank holiday of England of these calendar years, the last one included, with the days given instead.

    A day proclaimed after the package was made is not among them: a school lists it with its own holidays.
    """
    from holidays import country_holidays  # noqa: PLC0415 - a tenth of a second, which only logs with chosen sets pay

    return frozenset(country_holidays("GB", subdiv="ENG", years=range(first_year, last_year + 1)))
