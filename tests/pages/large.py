"""The report of a large batch, made of values: 300 schools with 4,000 findings and 1,200 mentors."""

from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from mentortools.model.claim import KeptOut
from mentortools.model.finding import Finding
from mentortools.model.region import Region
from mentortools.model.severity import Severity
from mentortools.reports.report_page import report_page
from tests.reports.batch_values import CLOVERLEY, Mentor, School, batch, finding, returned

SCHOOLS, FINDINGS, MENTORS = 300, 4_000, 1_200
CHECKS = ("MT101", "MT105", "MT108", "MT112", "MT203", "MT301", "MT309", "MT501")
_HEADINGS = ("Mentor TRN", "Hours", "Date", "Provider code")


@cache
def large_page() -> str:
    """The page, made once."""
    return report_page(batch(*(returned(_school(number)) for number in range(SCHOOLS))))


def _school(number: int) -> School:
    found = tuple(_finding(each) for each in range(number, FINDINGS, SCHOOLS))
    mentors = tuple(
        Mentor(f"{each:07}", "Ada Quillfeather", "1AB" if each % 3 else "2CD", claimed=each % 17)
        for each in range(number, MENTORS, SCHOOLS)
    )
    region = None if number % 50 == 7 else tuple(Region)[number % len(Region)]
    kept = KeptOut(number % 9, Decimal(number % 9) / 2, Decimal("43.80") * (number % 9) / 2)
    return replace(
        CLOVERLEY, name=f"Invented School {number}", urn=f"{900_000 + number}", region=region, mentors=mentors,
        findings=found, kept_out=kept,
    )  # fmt: skip


def _finding(number: int) -> Finding:
    again = number // SCHOOLS
    severity = tuple(Severity)[(number + again) % 3]
    return finding(
        CHECKS[(number + again) % len(CHECKS)], severity, f"Training log!B{number % 200 + 4}", f"Finding {number}",
        heading=_HEADINGS[number % len(_HEADINGS)],
    )  # fmt: skip
