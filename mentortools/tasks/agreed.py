"""What the schools of a trust agreed to give their mentors, by all logs of a run: each is held beside the others."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from mentortools.model.academic_year import AcademicYear
from mentortools.tasks.opened import Brief
from mentortools.workbook.log import SchoolDetails
from mentortools.workbook.plain_name import plain


class _Trust(Struct, frozen=True):
    """A trust in an academic year, its name as everybody types it."""

    name: str
    year: AcademicYear | None


def agreed_elsewhere(briefs: Iterable[Brief]) -> Mapping[str, tuple[str, ...]]:
    """By log, what the other logs of the same trust and academic year say under Entitlement agreed.

    Logs that name no trust or no entitlement are compared with none.
    """
    trusts: dict[_Trust, dict[str, str]] = {}
    for brief in briefs:
        if plain(brief.school.trust) and brief.school.entitlement_agreed:
            trusts.setdefault(_trust(brief.school), {})[brief.name] = brief.school.entitlement_agreed
    return {
        name: tuple(agreed for other, agreed in each.items() if other != name)
        for each in trusts.values()
        if len({plain(agreed) for agreed in each.values()}) > 1
        for name in each
    }


def _trust(school: SchoolDetails) -> _Trust:
    return _Trust(plain(school.trust), school.academic_year)
