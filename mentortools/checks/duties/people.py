"""Checks of whom the sheets are about that only chosen sets ask for."""

from collections.abc import Iterator

from mentortools.checks.catalogue import CHECK, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase
from mentortools.checks.known import known_mentors, lists_mentors
from mentortools.checks.places import HasMentor, at_row
from mentortools.workbook.template_of_duties import COMPONENTS, CONTACTS, ENTITLEMENT, REVIEW_MEETINGS


@check(
    "MT804",
    severity=CHECK,
    stage=Stage.DUTIES,
    title="A mentor of a sheet that the chosen sets ask for does not stand in Mentors",
    message="{heading} {found} does not stand in Mentors, so the row counts for nobody. Type the TRN of a mentor of the"
    " school, or add the mentor to Mentors.",
    why="What a row shows is held to the mentor of its TRN. Under a TRN of nobody it would be lost without a word.",
)
def nobody(case: DutiesCase) -> Iterator[Hit]:
    """Rows about nobody in Mentors, each TRN once a sheet."""
    known = known_mentors(case.log)
    if not lists_mentors(case.log) or known.is_open:
        return
    seen: set[tuple[str, str]] = set()
    for row in _rows(case):
        trn, sheet = row.mentor_trn, row.at.place.sheet
        if trn and trn not in known.values and (sheet, trn) not in seen:
            seen.add((sheet, trn))
            yield at_row(row, "mentor_trn", trn)


def _rows(case: DutiesCase) -> Iterator[HasMentor]:
    """The rows of the sheets that a chosen set asks for."""
    asked = {each.split(".", 1)[0] for each in case.chosen.asks}
    if COMPONENTS.name in asked:
        yield from case.log.components
    if REVIEW_MEETINGS.name in asked:
        yield from case.log.review_meetings
    if ENTITLEMENT.name in asked:
        yield from case.log.entitlements
    if CONTACTS.name in asked:
        yield from case.log.contacts
