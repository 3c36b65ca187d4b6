"""What the log's own formulas use of the rules: districts with their region, and each year's rates and hours."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim_status import ClaimStatus
from mentortools.model.region import Region
from mentortools.model.training_type import TrainingType
from mentortools.policy.rules import Rules


class ListedDistrict(NamedTuple):
    """A district that exists today, and the region whose rate its schools are paid."""

    name: str
    code: str
    region: Region


class YearFigures(Struct, frozen=True):
    """What is published for one academic year.

    Attributes:
        year: The academic year.
        hours: The training allowance by training type, in whole hours.
        rates: Pounds an hour by region.
        source: The title of the document that states the rates.
    """

    year: AcademicYear
    hours: Mapping[TrainingType, int]
    rates: Mapping[Region, Decimal]
    source: str


class Published(Struct, frozen=True):
    """Everything of the rules that stands in the workbook.

    Attributes:
        districts: Districts that exist today, by name.
        years: The years with figures, the earliest first.
        not_using_hours: Statuses of claims that use up no hours.
        not_making_refresher: Statuses of claims that make no later training a refresher.
    """

    districts: tuple[ListedDistrict, ...]
    years: tuple[YearFigures, ...]
    not_using_hours: tuple[ClaimStatus, ...]
    not_making_refresher: tuple[ClaimStatus, ...]


def published(rules: Sequence[Rules]) -> Published:
    """What the rules of some years, the latest last, hold for the workbook. Raises ValueError without a year."""
    if not rules:
        msg = "A mentor log needs the rules of at least one academic year"
        raise ValueError(msg)
    latest = rules[-1]
    districts = (
        ListedDistrict(district.name, district.code, district.region)
        for district in latest.districts.by_code.values()
        if district.ended_on is None and district.region is not None
    )
    return Published(
        tuple(sorted(districts)),
        tuple(_figures(each) for each in rules),
        tuple(status for status in ClaimStatus if status not in latest.uses_hours | {ClaimStatus.PREPARED}),
        tuple(status for status in ClaimStatus if status not in latest.makes_refresher | {ClaimStatus.PREPARED}),
    )


def _figures(rules: Rules) -> YearFigures:
    source = rules.rate_source(Region.REST_OF_ENGLAND).title
    return YearFigures(rules.year, rules.hours, rules.hourly_rates, source)
