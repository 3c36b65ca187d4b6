"""Several workbooks of one school and year: which one counts, or that nobody can tell (workbooks.md 3)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace

from mentortools.claims.schools import SchoolNames, Urns
from mentortools.model.academic_year import AcademicYear
from mentortools.tasks.opened import OpenedLog
from mentortools.workbook.log import MentorLog

FingerprintOf = Callable[[str], str | None]
"""The fingerprint of a file by its name, read again; None where it cannot be read any more, or is another by now."""


class Choice(Enum):
    """What is said of workbooks between which only a person can choose."""

    ASK = auto()
    """Neither counts."""
    LATEST = auto()
    """The one that was saved last counts."""


class Version(Struct, frozen=True):
    """One workbook among those that count or might: when it was saved last, in seconds, where that is known."""

    opened: OpenedLog
    saved: float | None


class Why(Enum):
    """Why a workbook does not count: superseded by the other for one of four reasons, or not to be told from it."""

    CHOSEN = "{other} was chosen with --use and counts in its place."
    LATEST = "{other} was saved later and counts in its place, as --latest asks."
    THE_SAME = "{other} says the same and counts in its place."
    LATER = "{other} is a later version of it and counts in its place."
    EACH_HAS_MORE = (
        "It is of the same school and year as {other}, and each holds something that the other does not. Neither counts"
        " until you choose: give one of them alone, or run batch with --use or with --latest."
    )
    OTHERS_DIFFER = (
        "It is of the same school and year as {other}, which holds all that stands in it and differs from a third."
        " None of them counts until you choose: give one of them alone, or run batch with --use or with --latest."
    )
    SAVED_TOGETHER = (
        "It is of the same school and year as {other}, and nobody can tell which was saved last. None of them counts"
        " until you choose: give one of them alone, or run batch with --use."
    )
    TWO_CHOSEN = (
        "More than one workbook of its school and year was chosen with --use, so none of them counts: {other} is"
        " another. Choose one."
    )

    @property
    def superseded(self) -> bool:
        """Whether the other counts in its place."""
        return self in {Why.CHOSEN, Why.LATEST, Why.THE_SAME, Why.LATER}


class Verdict(Struct, frozen=True):
    """A workbook that does not count: the other that it lost to or cannot be told from, and why."""

    other: str
    why: Why

    @property
    def superseded(self) -> bool:
        """Whether the other counts in its place."""
        return self.why.superseded

    @property
    def said(self) -> str:
        """The same in a sentence."""
        return self.why.value.format(other=self.other)


def verdicts(
    versions: Sequence[Version], choice: Choice, chosen: Collection[str], fingerprint_of: FingerprintOf
) -> Mapping[str, Verdict]:
    """The workbooks that do not count, by name, with the reason. All others count.

    ``chosen`` are names of workbooks that somebody said to use. ``fingerprint_of`` is asked only for workbooks whose
    fingerprint is not kept, and only where one that was filled in is of the same school and year.
    """
    found: dict[str, Verdict] = {}
    for known in _groups(versions):
        group = _with_fingerprints(known, fingerprint_of)
        picked = [each for each in group if each.opened.brief.name in chosen]
        winner = _winner(group, choice, picked)
        for each in group:
            if winner is None:
                found[each.opened.brief.name] = _undecided(each, group, choice, picked)
            elif each is not winner:
                found[each.opened.brief.name] = Verdict(winner.opened.brief.name, _why(winner, each, group, picked))
    return found


def _with_fingerprints(group: Sequence[Version], fingerprint_of: FingerprintOf) -> Sequence[Version]:
    if all(each.opened.brief.workbook.stamp is None for each in group):
        return group
    return [each if each.opened.brief.workbook.fingerprint else _told(each, fingerprint_of) for each in group]


def _told(version: Version, fingerprint_of: FingerprintOf) -> Version:
    brief = version.opened.brief
    workbook = replace(brief.workbook, fingerprint=fingerprint_of(brief.name))
    return replace(version, opened=replace(version.opened, brief=replace(brief, workbook=workbook)))


def _why(winner: Version, loser: Version, group: Sequence[Version], picked: Sequence[Version]) -> Why:
    if picked:
        return Why.CHOSEN
    if loser not in _descent(winner, group):
        return Why.LATEST
    same = _supersedes(winner, loser) and _supersedes(loser, winner)
    return Why.THE_SAME if same else Why.LATER


def _undecided(each: Version, group: Sequence[Version], choice: Choice, picked: Sequence[Version]) -> Verdict:
    """What is said of a workbook where none counts, naming one that it is really at odds with where there is one."""
    rivals = [rival for rival in group if rival is not each]
    if picked:
        other = next(rival for rival in picked if rival is not each)
        return Verdict(other.opened.brief.name, Why.TWO_CHOSEN)
    at_odds = [rival for rival in rivals if not (_supersedes(each, rival) or _supersedes(rival, each))]
    if choice is Choice.LATEST:
        return Verdict((at_odds or rivals)[0].opened.brief.name, Why.SAVED_TOGETHER)
    if at_odds:
        return Verdict(at_odds[0].opened.brief.name, Why.EACH_HAS_MORE)
    holds_it = [rival for rival in rivals if _supersedes(rival, each)]
    return Verdict((holds_it or rivals)[0].opened.brief.name, Why.OTHERS_DIFFER)


def _groups(versions: Sequence[Version]) -> Iterable[Sequence[Version]]:
    """Workbooks of one school, by URN or Earlier URNs, and one year; only groups of several."""
    known = [each for each in versions if each.opened.brief.school.urn and each.opened.brief.school.academic_year]
    schools = SchoolNames(
        Urns(each.opened.brief.school.urn or "", each.opened.brief.school.earlier_urns) for each in known
    )
    groups: defaultdict[tuple[str, AcademicYear | None], list[Version]] = defaultdict(list)
    for each in known:
        school = each.opened.brief.school
        groups[schools.of(school.urn or ""), school.academic_year].append(each)
    return [group for group in groups.values() if len(group) > 1]


def _winner(group: Sequence[Version], choice: Choice, picked: Sequence[Version]) -> Version | None:
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
    stamp = one.opened.brief.workbook.stamp
    if stamp is not None and stamp.log == other.opened.brief.workbook.fingerprint:
        return True
    return not _rows(other.opened.whole().log) - _rows(one.opened.whole().log)


def _rows(log: MentorLog) -> Counter[object]:
    """Everything the log's rows say, wherever they stand in their sheets."""
    tables = (log.holidays, log.providers, log.mentors, log.trainees, log.training, log.mentoring, log.reviews,
              log.spending, log.previous_claims, log.components, log.review_meetings, log.entitlements, log.deadlines,
              log.contacts)  # fmt: skip
    rows: Counter[object] = Counter((index, row[1:]) for index, table in enumerate(tables) for row in table)
    rows.update((lost.table, tuple(sorted((key, str(value)) for key, value in lost.values.items())))
                for lost in log.lost_rows)  # fmt: skip
    rows[log.school[1:]] += 1
    return rows
