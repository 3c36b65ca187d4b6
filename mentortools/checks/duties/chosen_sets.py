"""Checks of the choice itself: sets that nobody knows, and what the log lacks for the others."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from mentortools.checks.catalogue import CHECK, NOTE, Hit, Stage, check
from mentortools.checks.duties.case import DutiesCase, named, titles
from mentortools.checks.words import either, people
from mentortools.duties.judged import State
from mentortools.policy.requirements.chosen import asks_of
from mentortools.policy.requirements.known_fields import CHOSEN
from mentortools.policy.requirements.sets import LIST
from mentortools.workbook.headings import nearest
from mentortools.workbook.template import EVERY_TABLE, SCHOOL

_TABLES = {table.name: table for table in EVERY_TABLE}
_MOST_NAMED = 3
_MOST_HEADINGS = 5
_LONGEST_WHO = 60
"""The sheet Duties has all of it; a message has to stay one that people read."""


@check(
    "MT800",
    severity=CHECK,
    stage=Stage.DUTIES,
    title="A requirement set that is not known",
    message="{heading} names “{name}”, which is no requirement set.{near} If it is in a file of your own, give the file"
    " with --duties.",
    why="What a set asks for is judged only where the set is known. Nothing is guessed.",
)
def unknown_set(case: DutiesCase) -> Iterator[Hit]:
    """Names under Requirement sets that are no set."""
    cell = case.log.school.at.get("requirement_sets")
    for name in case.unknown:
        near = nearest(name, case.known)
        values = {"name": name, "near": f" Is it {near}? Then type that." if near else f" {LIST}."}
        yield Hit(
            cell, values, SCHOOL.name, SCHOOL.column("requirement_sets").heading, case.log.school.requirement_sets
        )


@check(
    "MT801",
    severity=CHECK,
    stage=Stage.DUTIES,
    title="The days of teaching are missing, so weeks cannot be judged",
    message="School does not give the first and the last day of teaching, so nothing can be judged week by week. Type"
    " Teaching starts and Teaching ends. Asked for by {sets}.",
    why="What is asked each week is asked in weeks of teaching: the school's term, without its holidays.",
)
def no_term(case: DutiesCase) -> Iterator[Hit]:
    """Logs without a term, where a set asks for something that rests on it."""
    asking = [asked for asked in case.chosen.requirements if case.lacks_term(asked)]
    if asking:
        place = case.log.places.get(SCHOOL.name)
        sheet = place.sheet if place else None
        sets = named(title for asked in asking for title in titles(asked))
        cell = case.log.school.at.get("teaching_starts")
        heading = SCHOOL.column("teaching_starts").heading if cell else None
        yield Hit(cell, {"sets": sets}, sheet, heading)


@check(
    "MT802",
    severity=CHECK,
    stage=Stage.DUTIES,
    title="A heading that a chosen set asks for is missing",
    message="{what}, so nobody can judge what rests on {it}. {remedy} Asked for by {sets}.",
    why="A log has such headings only where a set asks for them. The claim does not need them.",
)
def heading_missing(case: DutiesCase) -> Iterator[Hit]:
    """Headings that the sets ask for and the log lacks, one hit a sheet."""
    lacking: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(case.headings_missing - {CHOSEN}):
        sheet, field = name.split(".", 1)
        lacking[sheet].append(field)
    for table in EVERY_TABLE:
        if fields := lacking.get(table.name):
            place = case.log.places.get(table.name)
            sets = _asking(case, {f"{table.name}.{field}" for field in fields})
            headings = [column.heading for column in table.columns if column.field in fields]
            values = _headings(place.sheet, headings) if place else _sheet(table.name)
            yield Hit(None, {**values, "sets": sets}, place.sheet if place else None)


def _headings(sheet: str, headings: Sequence[str]) -> dict[str, str]:
    it = "it" if len(headings) == 1 else "them"
    more = len(headings) - _MOST_HEADINGS
    few = [*headings[:_MOST_HEADINGS], f"{more} more"] if more > 1 else list(headings)
    what = f"{sheet} has no heading {either(few)}"
    return {"what": what, "it": it, "remedy": f"Add {it} and fill {it} in."}


def _sheet(name: str) -> dict[str, str]:
    remedy = "Copy it from a new mentor log made with the set, and fill it in."
    return {"what": f"There is no sheet {name}", "it": "it", "remedy": remedy}


def _asking(case: DutiesCase, fields: set[str]) -> str:
    """The sets that ask for one of some headings."""
    asking = [
        title for asked in case.chosen.requirements if fields.intersection(asks_of(asked)) for title in titles(asked)
    ]
    besides = [each.title for each in case.chosen.sets if fields.intersection(each.asks)]
    return named([*asking, *besides])


@check(
    "MT803",
    severity=NOTE,
    stage=Stage.DUTIES,
    title="What a chosen set asks for cannot be judged",
    message="“{title}” cannot be judged for {who}: {said}. Asked for by {sets}.",
    why="Where the log leaves it open, nothing is held against anybody. What is missing is said.",
)
def not_known(case: DutiesCase) -> Iterator[Hit]:
    """Requirements that the log leaves open, one hit each, unless a heading or the term is missing for it."""
    for asked in case.chosen.requirements:
        open_for = case.of(asked, State.NOT_KNOWN)
        if not open_for or case.lacks_term(asked) or case.lacks_headings(asked):
            continue
        names = [name for each in open_for if (name := _name(case, each.person.mentor_trn, each.person.trainee))]
        first = open_for[0]
        values = {
            "title": asked.title,
            "who": people(names, _MOST_NAMED, _LONGEST_WHO) or "the school",
            "said": first.said,
            "sets": named(titles(asked)),
        }
        yield case.hit(first, values)


def _name(case: DutiesCase, trn: str, trainee: str) -> str:
    mentor = case.log.mentor_name(trn) if trn else ""
    return f"{mentor} with {trainee}" if mentor and trainee else mentor or trainee
