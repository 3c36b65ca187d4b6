"""The report's section on chosen requirement sets: what the summary's sheets say of them, without anybody's name."""

from itertools import islice

from mentortools.reports.listing import Listing
from mentortools.reports.report_page.markup import Markup, element, joined
from mentortools.reports.report_page.tables import MOST_ROWS, NoNumber, Shown, Table, table
from mentortools.reports.result import BatchResult
from mentortools.reports.summary_duties import chosen_anywhere, duties
from mentortools.reports.summary_entitlement import entitlement
from mentortools.reports.summary_survey import survey
from mentortools.workbook.edit import AT_RIGHT, Content, Look


def of_duties(batch: BatchResult) -> Markup:
    """What is met and missed by school and set, who is given what, and the survey; nothing where no set is chosen."""
    if not chosen_anywhere(batch):
        return Markup("")
    return joined(
        _part("duties-met", "By school and requirement set", duties(batch), about="Schools and sets"),
        _part("entitlement", "What mentors are given", entitlement(batch), about="Schools"),
        _part("survey", "Survey", survey(batch)),
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
    if isinstance(content, int):
        return content
    return NoNumber(str(content)) if content and look in AT_RIGHT else str(content or "")
