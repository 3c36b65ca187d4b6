"""The report's section on chosen requirement sets: what the summary's sheets say of them, and who is named as asked."""

from decimal import Decimal
from itertools import islice

from msgspec.structs import replace

from mentortools.reports.listing import Listing
from mentortools.reports.report_page.markup import Markup, element, joined
from mentortools.reports.report_page.names import Names
from mentortools.reports.report_page.tables import MOST_ROWS, Hours, NoNumber, Shown, Table, table
from mentortools.reports.result import BatchResult
from mentortools.reports.rows import Picked
from mentortools.reports.summary_duties import chosen_anywhere, duties
from mentortools.reports.summary_entitlement import entitlement
from mentortools.reports.summary_experience import experience_by_school, named_by_experience, numbered_by_experience
from mentortools.reports.summary_survey import survey
from mentortools.workbook.edit import AT_RIGHT, Content, Look

_OWN = 3
"""Columns that name the school and the year."""
_BESIDE = 6
"""How many others stand beside these in one table."""


def of_duties(batch: BatchResult, names: Names) -> Markup:
    """What is met and missed, who is given what, the survey, and experience; nothing where no set is chosen."""
    if not chosen_anywhere(batch):
        return Markup("")
    mentors = numbered_by_experience if names is Names.MASKED else named_by_experience
    return joined(
        _part("duties-met", "By school and requirement set", duties(batch), about="Schools and sets"),
        _in_parts("entitlement", "What mentors are given", entitlement(batch)),
        _part("survey", "Survey", survey(batch)),
        _part("experience", "Experience by school", experience_by_school(batch), about="Schools"),
        _part("by-experience", "Mentors by experience", mentors(batch), about="Mentors"),
    )


def _in_parts(identity: str, caption: str, listing: Listing | None) -> Markup:
    """A wide list as tables of a few columns each: one would run off the screen, and shrink the page on paper."""
    if listing is None or not listing.rows:
        return _part(identity, caption, listing)
    others = range(_OWN, len(listing.columns))
    number = -(-len(others) // _BESIDE)
    tables = []
    for place in range(number):
        picked = (*range(_OWN), *others[place * _BESIDE : (place + 1) * _BESIDE])
        named = f"{caption} ({place + 1} of {number})" if number > 1 else caption
        columns = tuple(listing.columns[each] for each in picked)
        part = replace(listing, columns=columns, rows=Picked(listing.rows, picked))
        tables.append(_table(f"{identity}-{place + 1}", named, part, about=named))
    return joined(element("h3", caption), element("p", listing.words), *tables)


def _part(identity: str, caption: str, listing: Listing | None, about: str = "") -> Markup:
    if listing is None:
        return Markup("")
    if not listing.rows:
        return element("p", listing.nothing)
    return joined(element("h3", caption), element("p", listing.words), _table(identity, caption, listing, about))


def _table(identity: str, caption: str, listing: Listing, about: str) -> Markup:
    looks = [column.look for column in listing.columns]
    rows = [list(map(_shown, row, looks)) for row in islice(listing.rows, MOST_ROWS)]
    headings = [column.heading for column in listing.columns]
    return table(Table(identity, caption, headings, rows, about=about, number=len(listing.rows)))


def _shown(content: Content, look: Look) -> Shown:
    if isinstance(content, Decimal):
        return Hours(content)
    if isinstance(content, int):
        return content
    return NoNumber(str(content)) if content and look in AT_RIGHT else str(content or "")
