"""What ``Start here`` says of the sheets and headings that only the chosen requirement sets ask for."""

from collections.abc import Iterator

from mentortools.adapters.mentor_log.asked import Asked
from mentortools.workbook.template import MENTORING_LOG, SCHOOL
from mentortools.workbook.template_of_duties import COMPONENTS, CONTACTS, DEADLINES, ENTITLEMENT, REVIEW_MEETINGS

ASKED_FOR = "What your requirement sets ask for"

STEPS_OF_DUTIES = (
    (COMPONENTS.name, "Parts of a provider's training that a mentor has done, with the day.", "Not needed"),
    (REVIEW_MEETINGS.name, "When a mentor's development review was looked at, and when it was uploaded.", "Not needed"),
    (ENTITLEMENT.name, "What the school gives each mentor: time, cover, a device, pay, support.", "Not needed"),
    (DEADLINES.name, "Reports, assessments and other things due by a day, and when they were done.", "Not needed"),
    (CONTACTS.name, "Newsletters, reminders, visits and calls of a lead mentor.", "Not needed"),
)


def lines_about(asked: Asked) -> tuple[tuple[str, str], ...]:
    """Topics and sentences: which sets, what they add to the log, and that no claim needs any of it."""
    return tuple(_lines(asked))


def _lines(asked: Asked) -> Iterator[tuple[str, str]]:
    if asked.sets:
        yield "Your sets", f"{_listed(asked.sets)}. The sheet {SCHOOL.name} names them under Requirement sets."
    if tables := asked.extra_tables():
        yield (
            "Sheets with a green tab",
            f"{_listed([table.name for table in tables])}. They are there for your sets alone.",
        )
    for table in asked.tables():
        if not table.extra and (columns := asked.extra_columns(table)):
            yield f"Further on {table.name}", f"{_listed([column.heading for column in columns])}."
    if any(table is MENTORING_LOG and asked.has(table, table.column("activity")) for table in asked.tables()):
        yield "Further activities", f"The list under Activity of {MENTORING_LOG.name} has more to choose from."
    yield (
        "Who asks for them",
        (
            "Only the sets that your school or trust chose: a provider, an author or the trust itself, not the claim."
            " What you leave out costs nothing: the sheet Duties that comes back shows it as not known, and no amount"
            " changes."
        ),
    )


def _listed(names: tuple[str, ...] | list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
