"""The report's section on chosen requirement sets: what the summary's sheets say of them, and who is named as asked."""

from decimal import Decimal
from itertools import islice

from mentortools.reports.listing import Listing
from mentortools.reports.report_page.markup import Markup, element, joined
from mentortools.reports.report_page.names import Names
from mentortools.reports.report_page.tables import MOST_ROWS, Hours, NoNumber, Shown, Table, table
from mentortools.reports.result import BatchResult
from mentortools.reports.summary_duties import chosen_anywhere, duties
from mentortools.reports.summary_entitlement import entitlement
from mentortools.reports.summary_experience import experience_by_school, named_by_experience, numbered_by_experience
from mentortools.reports.summary_survey import survey
from mentortools.workbook.edit import AT_RIGHT, Content, Look


def of_duties(batch: BatchResult, names: Names) -> Markup:
    """What is met and missed, who is given what, the survey, and experience; nothing where no set is chosen."""
    if not chosen_anywhere(batch):
        return Markup("")
    mentors = numbered_by_experience if names is Names.MASKED else named_by_experience
    return joined(
        _part("duties-met", "By school and requirement set", duties(batch), about="Schools and sets"),
        _part("entitlement", "What mentors are given", entitlement(batch), about="Schools"),
        _part("survey", "Survey", survey(batch)),
        _part("experience", "Experience by school", experience_by_school(batch), about="Schools"),
        _part("by-experience", "Mentors by experience", mentors(batch), about="Mentors"),
    )


def _part(identity: str, caption: str, listing: Listing | None, about: str = "") -> Markup:
    if listing is None:
        return Markup("")
    if not listing.rows:
        return element("p", listing.nothing)
    looks = [column.look for column in listing.columns]
    rows = [list(map(_shown, row, looks)) for row in islice(listing.rows, MOST_ROWS)]
    headings = [column.heading for column in listing.columns]
    whole = table(Table(identity, caption, headings, rows, about=about, number=len(listing.rows)))
    return joined(element("h3", caption), element("p", listing.words), whole)


def _shown(content: Content, look: Look) -> Shown:
    if isinstance(content, Decimal):
        return Hours(content)
    if isinstance(content, int):
        return content
    return NoNumber(str(content)) if content and look in AT_RIGHT else str(content or "")
