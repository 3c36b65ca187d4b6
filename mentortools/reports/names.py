"""What schools and providers are called on our sheets."""

from textwrap import shorten

from mentortools.reports.result import SchoolResult
from mentortools.workbook.log import MentorLog

_FOOTER_NAME = 48


def school_line(result: SchoolResult) -> str:
    """The school with its URN and academic year, as far as the log says them."""
    school = result.log.school
    urn, year = result.claims.urn or school.urn, result.claims.academic_year or school.academic_year
    parts = (
        school.name or "School without a name",
        f"URN {urn}" if urn else "URN not given",
        f"academic year {year}" if year else "academic year not given",
    )
    return ", ".join(parts)


def footer_line(result: SchoolResult, title: str) -> str:
    """What stands at a page's foot: the sheet, the school as far as there is room, and its URN."""
    name = shorten(result.log.school.name or "School without a name", _FOOTER_NAME, placeholder=" …")
    urn = result.claims.urn or result.log.school.urn
    return f"{title}: {name}, URN {urn}" if urn else f"{title}: {name}"


def provider_name(log: MentorLog, code: str) -> str:
    """The provider's name as ``Providers`` has it; empty where it has none."""
    return next((row.provider_name for row in log.providers if row.provider_code == code), "")


def provider_label(log: MentorLog, code: str) -> str:
    """Name and code; the code alone where no name is known."""
    name = provider_name(log, code)
    return f"{name} ({code})" if name else f"Provider {code}"
