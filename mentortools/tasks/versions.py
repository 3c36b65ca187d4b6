"""Several workbooks of one school and year: which one counts, or that nobody can tell (workbooks.md 3)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from mentortools.claims.schools import SchoolNames, Urns
from mentortools.model.academic_year import AcademicYear
from mentortools.tasks.opened import Opened
from mentortools.workbook.log import MentorLog


class Choice(Enum):
    """What is said of workbooks between which only a person can choose."""

    ASK = auto()
    """Neither counts."""
    LATEST = auto()
    """The one that was saved last counts."""


class Version(NamedTuple):
    """One workbook among those that count or might: when it was saved last, in seconds, where that is known."""

    opened: Opened
    saved: float | None


class Verdict(NamedTuple):
    """A workbook that does not count: the other that it lost to or cannot be told from, and which of the two it is."""

    other: str
    superseded: bool


def verdicts(versions: Sequence[Version], choice: Choice, chosen: Collection[str]) -> Mapping[str, Verdict]:
    """The workbooks that do not count, by name, with the reason. All others count.

    ``chosen`` are names of workbooks that somebody said to use.
    """
    found: dict[str, Verdict] = {}
    for group in _groups(versions):
        winner = _winner(group, choice, chosen)
        for each in group:
            if winner is not None and each is not winner:
                found[each.opened.file.name] = Verdict(winner.opened.file.name, superseded=True)
            elif winner is None:
                other = next(rival for rival in group if rival is not each)
                found[each.opened.file.name] = Verdict(other.opened.file.name, superseded=False)
    return found


def _groups(versions: Sequence[Version]) -> Iterable[Sequence[Version]]:
    """Workbooks of one school, by URN or Earlier URNs, and one year; only groups of several."""
    known = [each for each in versions if each.opened.log.school.urn and each.opened.log.school.academic_year]
    schools = SchoolNames(Urns(each.opened.log.school.urn or "", each.opened.log.school.earlier_urns) for each in known)
    groups: defaultdict[tuple[str, AcademicYear | None], list[Version]] = defaultdict(list)
    for each in known:
        school = each.opened.log.school
        groups[schools.of(school.urn or ""), school.academic_year].append(each)
    return [group for group in groups.values() if len(group) > 1]


def _winner(group: Sequence[Version], choice: Choice, chosen: Collection[str]) -> Version | None:
    picked = [each for each in group if each.opened.file.name in chosen]
    if picked:
        return picked[0] if len(picked) == 1 else None
    best = next((each for each in group if len(_descent(each, group)) == len(group)), None)
    if best:
        return best
    if choice is Choice.LATEST and all(each.saved is not None for each in group):
        latest = max(each.saved or 0.0 for each in group)
        last = [each for each in group if each.saved == latest]
        return last[0] if len(last) == 1 else None
    return None


def _descent(one: Version, group: Sequence[Version]) -> Sequence[Version]:
    """The workbook, those of its group that it supersedes, those that these supersede, and so on."""
    reached, left = [one], [rival for rival in group if rival is not one]
    for each in reached:
        reached += [rival for rival in left if _supersedes(each, rival)]
        left = [rival for rival in left if not _supersedes(each, rival)]
    return reached


def _supersedes(one: Version, other: Version) -> bool:
    """Whether one workbook descends from the other by its stamp, or holds all its rows, and more or the same."""
    stamp = one.opened.file.snapshot.stamp
    if stamp is not None and stamp.log == other.opened.file.snapshot.fingerprint:
        return True
    return not _rows(other.opened.log) - _rows(one.opened.log)


def _rows(log: MentorLog) -> Counter[object]:
    """Everything the log's rows say, wherever they stand in their sheets."""
    tables = (log.holidays, log.providers, log.mentors, log.trainees, log.training, log.mentoring, log.reviews,
              log.spending, log.previous_claims)  # fmt: skip
    rows: Counter[object] = Counter((index, row[1:]) for index, table in enumerate(tables) for row in table)
    rows.update((lost.table, tuple(sorted((key, str(value)) for key, value in lost.values.items())))
                for lost in log.lost_rows)  # fmt: skip
    rows[log.school[1:]] += 1
    return rows
