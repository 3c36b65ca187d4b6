"""The summary's sheet Entitlement: schools down, what mentors are to be given across."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from mentortools.checks.words import either
from mentortools.reports.counted import counted
from mentortools.reports.listing import ListColumn, Listing
from mentortools.reports.result import BatchResult, ReturnedFile
from mentortools.reports.row_heights import heading_width
from mentortools.reports.rows import Picked, rows_of
from mentortools.workbook.edit import Content, Look
from mentortools.workbook.plain_name import plain

_SCHOOL = (
    ListColumn("School", Look.TEXT, 30),
    ListColumn("URN", Look.TEXT, 9),
    ListColumn("Academic year", Look.TEXT, 14),
    ListColumn("Entitlement agreed", Look.TEXT, 24),
)
_WIDTH = 10.5
_ON_A_PAGE = 10
"""How many items print on a page beside the school's name; of more, half stand on a second page."""
_WORDS = (
    "One row for each school: how many of its mentors have each item, of those of whom a chosen set asks it. Items"
    " of the whole school are yes or no. Blank: it is not asked of this school."
)

ItemsAsked = tuple[tuple[str, str], ...]
"""What the sets of a log ask for: the key of an item, and the least of it; ``entitlement_items`` has the keys."""


def entitlement(batch: BatchResult) -> Listing | None:
    """The grid; None where no chosen set asks for anything of it."""
    asked = _asked(batch)
    if not asked:
        return None
    from mentortools.reports.entitlement_items import KEYS, heading  # noqa: PLC0415 - only where a set is chosen

    keys = [number for number, key in enumerate(KEYS) if key in asked]
    headings = [heading(KEYS[number], sorted(asked[KEYS[number]])) for number in keys]
    columns = (*_SCHOOL, *(ListColumn(each, Look.TEXT, _width(each)) for each in headings))
    own = len(_SCHOOL)
    rows = Picked(rows_of(batch, entitlement_rows), (*range(own), *(own + number for number in keys)))
    second = own + (len(keys) + 1) // 2 + 1 if len(keys) > _ON_A_PAGE else None
    words = " ".join([_WORDS, *differing(batch)])
    return Listing("Entitlement", words, columns, rows, "No log asks for any of it.", own if second else None, second)


def _width(title: str) -> float:
    """No word of the heading is broken."""
    return max(_WIDTH, heading_width(title))


def entitlement_rows(file: ReturnedFile) -> tuple[tuple[Content, ...], ...]:
    """The row of a file, with a cell for every item that can be asked; none where no set of its asks for one."""
    if file.result is None or file.result.duties is None or not items_asked(file):
        return ()
    from mentortools.reports.entitlement_items import (  # noqa: PLC0415 - only where a set is chosen
        KEYS,
        asked_by,
        counted_cell,
    )

    judged = defaultdict(list)
    for each in file.result.duties.judged:
        if asked := asked_by(each.requirement):
            judged[asked.key].append(each)
    school, year = file.result.log.school, file.result.claims.academic_year
    own = (
        school.name or "School without a name",
        file.result.claims.urn,
        year.name if year else None,
        school.entitlement_agreed or None,
    )
    return ((*own, *(counted_cell(judged[key]) for key in KEYS)),)


def items_asked(file: ReturnedFile) -> ItemsAsked:
    """What the sets of a file's log ask for, in short."""
    if file.result is None or file.result.duties is None:
        return ()
    from mentortools.reports.entitlement_items import asked_by  # noqa: PLC0415 - only where a set is chosen

    each = (asked_by(requirement) for requirement in file.result.duties.chosen.requirements)
    return tuple(dict.fromkeys((asked.key, asked.at_least) for asked in each if asked))


class _Agreed(Struct, frozen=True, order=True):
    """Who agreed to something: the trust as everybody types it, and the academic year."""

    trust: str
    year: str


def agreed_in(file: ReturnedFile) -> tuple[str, ...]:
    """The trust, the academic year and the entitlement agreed of a file's log; nothing where one is not given."""
    if file.result is None or file.result.duties is None:
        return ()
    school, year = file.result.log.school, file.result.log.school.academic_year
    if not plain(school.trust) or not plain(school.entitlement_agreed):
        return ()
    return (school.trust, year.name if year else "", school.entitlement_agreed)


def differing(batch: BatchResult) -> Iterator[str]:
    """A sentence for each trust and year whose schools agreed to different entitlements, with each of them."""
    found: defaultdict[_Agreed, Counter[str]] = defaultdict(Counter)
    called: dict[str, str] = {}
    for agreed in filter(None, batch.of_each(agreed_in)):
        trust, year, text = agreed
        called.setdefault(plain(trust), trust)
        called.setdefault(plain(text), text)
        found[_Agreed(plain(trust), year)][plain(text)] += 1
    for group, versions in sorted(found.items()):
        if len(versions) > 1:
            each = _versions((called[text], number) for text, number in versions.most_common())
            years = f" in {group.year}" if group.year else ""
            yield f"Schools of {called[group.trust]} agreed to different entitlements{years}: {each}."


def _versions(versions: Iterable[tuple[str, int]]) -> str:
    return either([f"“{text}” ({counted(number, 'school')})" for text, number in versions], "and")


def _asked(batch: BatchResult) -> dict[str, set[str]]:
    """The items that some log is asked for, each with the least of it that a set gives."""
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for items in batch.of_each(items_asked):
        for key, least in items:
            asked[key].update([least] if least else [])
    return asked
