"""What the running hours take from the School sheet: the year with its figures, the region, and the school's URNs."""

from decimal import Decimal

from msgspec import Struct

from mentortools.adapters.mentor_log.prefill import Prefill
from mentortools.adapters.mentor_log.published import Published, YearFigures
from mentortools.adapters.mentor_log.seen import same, text_of
from mentortools.model.region import Region

YEAR_DIGITS = 4
URN_DIGITS = 6
EARLIER_URNS = 3
SEPARATORS = (" ", ",", ";")


class SchoolSeen(Struct, frozen=True):
    """The school as the formulas see it.

    Attributes:
        academic_year: As typed.
        starts: The four digits of the calendar year in which the academic year starts; empty where blank.
        ends: The four digits of the next calendar year; empty where ``starts`` is no number.
        year_place: Which of the years with figures it is, from 1; None where none.
        figures: The year's figures; None where none are published.
        district: As typed, without spaces around it.
        region: The region of the district; None where that is not known.
        urn: As typed.
        earlier_urns: The first three of the Earlier URNs; empty where there are fewer.
    """

    academic_year: str
    starts: str
    ends: str
    year_place: int | None
    figures: YearFigures | None
    district: str
    region: Region | None
    urn: str
    earlier_urns: tuple[str, ...]

    @property
    def rate(self) -> Decimal | None:
        """Pounds an hour; None where year or region is not known."""
        return self.figures.rates[self.region] if self.figures and self.region else None


def school_seen(prefill: Prefill, known: Published) -> SchoolSeen:
    """The school of a log, blank where nothing is known of it."""
    written = text_of(prefill.school.get("academic_year"))
    starts = written[:YEAR_DIGITS]
    names = [figures.year.name for figures in known.years]
    place = next((place for place, name in enumerate(names, 1) if starts and name.startswith(starts)), None)
    district = text_of(prefill.school.get("district")).strip()
    digits = text_of(prefill.school.get("earlier_urns"))
    for separator in SEPARATORS:
        digits = digits.replace(separator, "")
    return SchoolSeen(
        written,
        starts,
        str(int(starts) + 1) if starts.isdecimal() else "",
        place,
        known.years[place - 1] if place else None,
        district,
        _region(district, known),
        text_of(prefill.school.get("urn")),
        tuple(digits[place * URN_DIGITS :][:URN_DIGITS] for place in range(EARLIER_URNS)),
    )


def _region(district: str, known: Published) -> Region | None:
    """The region of a name, else of a code, as ``MATCH`` finds it: case aside, and nothing else."""
    for part in ("name", "code"):
        for each in known.districts:
            if district and same(district, getattr(each, part)):
                return each.region
    return None
