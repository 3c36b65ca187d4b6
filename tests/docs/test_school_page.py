"""The figures on the first page for schools are those of the rules in force."""

from pathlib import Path

import pytest

from mentortools.model.academic_year import AcademicYear
from mentortools.model.money import plain
from mentortools.model.region import Region
from mentortools.policy.rules import Rules

PAGE = (Path(__file__).parents[2] / "docs" / "school.md").read_text(encoding="utf-8")
RULES = Rules.of(AcademicYear.parse("2025 to 2026"))


@pytest.mark.parametrize(
    "figure",
    [
        f"In {RULES.year} it is {RULES.hours_initial}\n  hours",
        f"and {RULES.hours_refresher} hours",
        f"from £{plain(RULES.hourly_rate(Region.REST_OF_ENGLAND))}",
        f"to £{plain(RULES.hourly_rate(Region.INNER_LONDON))}",
    ],
)
def test_figures(figure: str) -> None:
    assert figure in PAGE
