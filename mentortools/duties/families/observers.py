"""Duties of observing: who does it, and in which classes. Both are judged over the whole placement, at its end."""

from collections.abc import Mapping

from mentortools.duties.families.events import not_found
from mentortools.duties.figures import number, words
from mentortools.duties.judged import Finding, State
from mentortools.duties.observing import classes, share
from mentortools.duties.pairs import OfPair, Pair
from mentortools.duties.words import count, listed
from mentortools.duties.words import number as in_figures
from mentortools.policy.requirements.requirement import Requirement
from mentortools.workbook.template import MENTORING_LOG


def most_observations_by_mentor(pair: Pair, asked: Requirement) -> Finding:
    """More than some percent of the observations made by the trainee's mentors."""
    rows, limit = pair.rows(words(asked, "kinds")), number(asked, "percent")
    if not rows:
        return Finding(State.NOT_YET if not pair.is_over else State.NOT_OWED, "no observation in the log", (pair.cell,))
    if not pair.case.has(MENTORING_LOG.name, "observed_by"):
        said = f"{count(len(rows), 'observation')}, and no heading says who observed"
        return Finding(State.NOT_KNOWN, said, (rows[0].at.cell("activity"),))
    of_whom = share(pair.case.log, rows, pair.placement.mentors)
    said = f"{len(of_whom.by_mentors)} of {count(len(rows), 'observation')} by the mentor"
    if len(of_whom.by_mentors) * 100 > limit * len(rows):
        return Finding(State.MET, said, tuple(row.at.cell("observed_by") for row in of_whom.by_mentors))
    if (len(of_whom.by_mentors) + len(of_whom.open)) * 100 > limit * len(rows):
        names = listed(dict.fromkeys(f"“{row.observed_by}”" for row in of_whom.open))
        cells = tuple(row.at.cell("observed_by") for row in of_whom.open)
        return Finding(State.NOT_KNOWN, f"{said}, and {names} could be the mentor", cells)
    cells = tuple(row.at.cell("observed_by") for row in of_whom.by_others)
    if pair.doubts(words(asked, "kinds")):
        return Finding(State.NOT_KNOWN, said, cells)
    return Finding(
        State.MISSED if pair.is_over else State.NOT_YET, f"{said}, more than {in_figures(limit)} per cent asked", cells
    )


def range_of_classes(pair: Pair, asked: Requirement) -> Finding:
    """Observations in so many classes."""
    rows, wanted = pair.rows(words(asked, "kinds")), number(asked, "how_many")
    seen = classes(rows)
    covered = sum(row.covered is True for row in rows)
    said = f"{count(len(seen), 'class', 'classes')} seen, {count(covered, 'observation')} with cover"
    cells = tuple(row.at.cell("class_taught") for row in rows) or (pair.cell,)
    if len(seen) >= wanted:
        return Finding(State.MET, said, cells)
    blank = [row for row in rows if not row.class_taught]
    if pair.placement.withdrew_on and pair.placement.withdrew_on < pair.case.on:
        return Finding(State.NOT_OWED, "the trainee withdrew", (pair.cell,))
    if not pair.is_over:
        return Finding(State.NOT_YET, said, cells)
    if len(seen) + len(blank) >= wanted or not pair.case.has(MENTORING_LOG.name, "class_taught"):
        return Finding(State.NOT_KNOWN, f"{said}, and {count(len(blank), 'observation')} of no class", cells)
    said = f"{len(seen)} of {count(int(wanted), 'class', 'classes')} seen"
    return not_found(pair, words(asked, "kinds"), said, cells)


OBSERVING: Mapping[str, OfPair] = {
    "most-observations-by-mentor": most_observations_by_mentor,
    "range-of-classes": range_of_classes,
}
"""How each duty of this family is judged, for one mentor with one trainee."""
