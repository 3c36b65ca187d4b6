"""The rules a line rests on, each with its value and source: the allowance, the hourly rate, the region."""

from collections.abc import Iterator
from functools import lru_cache

from mentortools.model.claim import Ground
from mentortools.model.money import pounds
from mentortools.model.region import Region
from mentortools.model.training_type import TrainingType
from mentortools.policy.catalogue import HOURLY_RATE, OTHER_DISTRICTS, REGION_DISTRICTS, TRAINING_HOURS
from mentortools.policy.districts import DistrictMatch
from mentortools.policy.rules import Rules


@lru_cache(maxsize=4096)
def grounds_of(rules: Rules, district: DistrictMatch, training_type: TrainingType) -> tuple[Ground, ...]:
    """What a line of that school and training type rests on; without a region, the allowance alone.

    Many lines rest on the same: they are made once.
    """
    hours = TRAINING_HOURS[training_type]
    allowance = Ground(hours.title, f"{rules.allowance(training_type)} hours", str(rules.source(hours.name)))
    return (allowance, *(_of_region(rules, district, district.region) if district.region else ()))


def _of_region(rules: Rules, district: DistrictMatch, region: Region) -> Iterator[Ground]:
    rate = HOURLY_RATE[region]
    yield Ground(rate.title, pounds(rules.hourly_rate(region)), str(rules.source(rate.name)))
    listed = REGION_DISTRICTS.get(region, OTHER_DISTRICTS)
    name = f"{district.name} ({district.code})"
    yield Ground(f"Region of {name}", str(region), str(rules.source(listed.name)))
