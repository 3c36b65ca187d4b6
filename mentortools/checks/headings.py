"""Checks of headings: those that are missing, by what rests on them, and those that nobody knows."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from mentortools.checks.case import ClaimsCase, LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, NOTE, Hit, Stage, check
from mentortools.checks.needed import DECIDES, can_be_worked_out, is_needed, lost_rows
from mentortools.checks.rests_on import Unchecked, rests_on, unchecked
from mentortools.checks.unknown_headings import are_named, candidates, named
from mentortools.checks.words import count, either
from mentortools.workbook.facts import Missing
from mentortools.workbook.log import MentorLog
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template import EVERY_TABLE, SCHOOL, TRAINEES

SAID_ELSEWHERE = frozenset({(SCHOOL.name, "district"), (SCHOOL.name, "name")})
"""Labels whose absence has a check of its own."""


def _near(missing: Missing) -> str:
    return f" Is it the heading “{missing.near}”?" if missing.near else ""


def _remedy(log: MentorLog, missing: Missing) -> str:
    """What to do, with what stands on the sheet that could be the heading."""
    if missing.by_layout:
        return f"{_near(missing)} The layout names it: type {missing.heading} above its column, or correct the layout."
    above = f"{_near(missing)} Type {missing.heading} above its column."
    return above if missing.near else candidates(log, missing.sheet, [missing.heading]) or above


@check(
    "MT022",
    severity=MUST_FIX,
    title="A heading that a claim needs is missing",
    message="The heading {name} is missing from {sheet}.{remedy} Nothing can be claimed until then{lost}.",
    why="A row is read by its headings. A row without what they name cannot be counted, and nothing is guessed.",
)
def needed_heading_missing(case: LogCase) -> Iterator[Hit]:
    """Headings without which nothing can be claimed."""
    for missing in case.log.missing:
        if missing.field and is_needed(case.log, missing):
            lost = lost_rows(case.log, missing.table, missing.sheet)
            values = {
                "name": missing.heading,
                "sheet": missing.sheet,
                "remedy": _remedy(case.log, missing),
                "lost": f": {count(lost, 'row')} could not be used" if lost else "",
            }
            yield Hit(None, values, sheet=missing.sheet)


@check(
    "MT023",
    severity=NOTE,
    title="A heading that a claim can do without is missing",
    message="{sheet} has no heading {headings}, and what belongs there was not looked at.{near} The claim does not"
    " need it.",
    why="No rule of a claim rests on it; what was not looked at is said.",
)
def other_heading_missing(case: LogCase) -> Iterator[Hit]:
    """Headings on which nothing rests: one hit a sheet, and one for each that may stand there under another name."""
    together: defaultdict[str, list[str]] = defaultdict(list)
    for missing in case.log.missing:
        if not missing.field or missing.sheet is None or missing.by_layout or has_a_finding(case.log, missing):
            continue
        if missing.near:
            values = {"headings": missing.heading, "sheet": missing.sheet, "near": _near(missing)}
            yield Hit(None, values, sheet=missing.sheet)
        else:
            together[missing.sheet].append(missing.heading)
    for sheet, headings in together.items():
        yield Hit(None, {"headings": either(headings), "sheet": sheet, "near": ""}, sheet=sheet)


def has_a_finding(log: MentorLog, missing: Missing) -> bool:
    """Whether another check says what follows from a missing heading."""
    if (missing.table, missing.field) in SAID_ELSEWHERE or is_needed(log, missing) or _loses_rows(log, missing):
        return True
    return rests_on(log, missing) or _a_trainee_has_two_mentors(log, missing)


def _loses_rows(log: MentorLog, missing: Missing) -> bool:
    """Whether rows of a sheet that no claim is made of cannot be used without a heading."""
    if missing.table in DECIDES:
        return False
    (table,) = [each for each in EVERY_TABLE if each.name == missing.table]
    return table.column(missing.field).required and lost_rows(log, missing.table, missing.sheet) > 0


def _a_trainee_has_two_mentors(log: MentorLog, missing: Missing) -> bool:
    """Whether each trainee with two mentors is found already, since nothing under Shared mentor says why."""
    if (missing.table, missing.field) != (TRAINEES.name, "shared_mentor"):
        return False
    mentors = {(plain(row.trainee), row.provider_code, row.mentor_trn) for row in log.trainees if row.mentor_trn}
    return len({each[:2] for each in mentors}) < len(mentors)


def _values(case: LogCase | ClaimsCase, each: Unchecked) -> dict[str, object]:
    remedy = candidates(case.log, each.sheet, each.headings)
    add = " Add it and fill it in." if len(each.headings) == 1 else " Add them and fill them in."
    return {"sheet": each.sheet, "headings": either(each.headings), "so": each.rest.so, "remedy": remedy or add}


@check(
    "MT031",
    severity=CHECK,
    title="A heading that a rule rests on is missing, and nothing could be worked out",
    message="{sheet} has no heading {headings}, so {so}.{remedy}",
    why="What nobody can check is said, however much of the claim comes to rest on it.",
)
def rule_rests_on_it(case: LogCase) -> Iterator[Hit]:
    """Rules that cannot be checked, in a log of which no claim can be worked out yet."""
    if can_be_worked_out(case):
        return
    for each in unchecked(case.log):
        yield Hit(None, _values(case, each), sheet=each.sheet)


@check(
    "MT514",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="A heading that a rule rests on is missing",
    message="{sheet} has no heading {headings}, so {so}. {rests}{remedy}",
    why="A column that is missing tells no more than one of blank cells: the claim goes on, and someone should look.",
)
def claim_rests_on_it(case: ClaimsCase) -> Iterator[Hit]:
    """Rules that cannot be checked, with the lines and pounds of the claim that rest on them."""
    for each in unchecked(case.log):
        yield Hit(None, {**_values(case, each), "rests": each.rest.on_it(case)}, sheet=each.sheet)


@check(
    "MT032",
    severity=NOTE,
    title="Headings that are not known",
    message="{sheet} holds what no heading of the log names, and it was not read: {named}.{near} If it belongs to the"
    " log, type the log's own heading above it.",
    why="Columns of a school's own do no harm. A heading of the log under another name is never guessed.",
)
def unknown_headings(case: LogCase) -> Iterator[Hit]:
    """Headings and labels with something under them, one hit a sheet, unless another finding names them."""
    for sheet, found in groupby(case.log.unknown_headings, lambda each: each.sheet):
        unknown = list(found)
        if are_named(case.log, sheet):
            continue
        near = [f" Is “{each.heading}” {each.near}?" for each in unknown if each.near]
        yield Hit(None, {"sheet": sheet, "named": named(unknown), "near": "".join(near)}, sheet=sheet)


@check(
    "MT037",
    severity=CHECK,
    title="Rows left out for want of a heading",
    message="{sheet} has no heading {name}, so {rows} could not be used.{near} Type {name} above its column. The claim"
    " does not need it.",
    why="Rows of these sheets serve the summary and the duties, and change no claim.",
)
def rows_without_a_heading(case: LogCase) -> Iterator[Hit]:
    """Needed headings of sheets that no claim is made of, where rows wait for them."""
    for missing in case.log.missing:
        if missing.field and missing.sheet and _loses_rows(case.log, missing):
            rows = count(lost_rows(case.log, missing.table, missing.sheet), "row")
            values = {"name": missing.heading, "sheet": missing.sheet, "rows": rows, "near": _near(missing)}
            yield Hit(None, values, sheet=missing.sheet)
