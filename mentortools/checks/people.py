"""Checks of mentors: who stands in Mentors twice, and who is logged without standing there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, NOTE, Hit, check
from mentortools.checks.known import known_mentors, known_providers, lists_mentors, lost_sessions, same_person
from mentortools.checks.needed import keeps_everything_out
from mentortools.checks.places import HasMentor, HasProvider, at_row
from mentortools.checks.words import count, either, short
from mentortools.workbook.log import MentorLog, MentorRow
from mentortools.workbook.plain_name import plain


@check(
    "MT201",
    severity=CHECK,
    title="A mentor stands in Mentors twice",
    message="{heading} {found} stands in row {first} too{differs}. Keep one row for each mentor.",
    why="Rows of one TRN are one mentor. Where they differ, nobody can tell which is right.",
)
def twice(case: LogCase) -> Iterator[Hit]:
    """A TRN in a second row."""
    first: dict[str, MentorRow] = {}
    for mentor in case.log.mentors:
        other = first.setdefault(mentor.trn, mentor)
        if other is not mentor:
            yield at_row(mentor, "trn", mentor.trn, first=other.at.row, differs=_differs(other, mentor))


def _differs(one: MentorRow, other: MentorRow) -> str:
    parts = []
    if not same_person(one.name, other.name):
        parts.append("name")
    if one.employed_by_this_school is not other.employed_by_this_school:
        parts.append("Employed by this school")
    return f", and the rows differ in {either(parts, 'and')}" if parts else ""


@check(
    "MT202",
    severity=CHECK,
    title="One name with two TRNs",
    message="{name} stands in row {first} too, with the TRN {other}. If they are one person, keep the row with the"
    " right TRN and change it in the other sheets.",
    why="One person has one TRN. Under two, an allowance could be used twice.",
)
def one_name_two_trns(case: LogCase) -> Iterator[Hit]:
    """A name that an earlier row has with another TRN."""
    first: dict[str, MentorRow] = {}
    for mentor in case.log.mentors:
        if not (mentor.first_name and mentor.last_name):
            continue
        other = first.setdefault(plain(mentor.name), mentor)
        if other.trn != mentor.trn:
            yield at_row(mentor, "trn", mentor.trn, name=short(mentor.name), first=other.at.row, other=other.trn)


@check(
    "MT203",
    severity=MUST_FIX,
    title="Training of nobody in Mentors",
    message="{heading} {found} does not stand in Mentors, so this row does not count.{near} Type the TRN of a mentor of"
    " the school, or add the mentor to Mentors.",
    why="Funding is for mentors of the school. A session of somebody else cannot be claimed.",
)
def nobody(case: LogCase) -> Iterator[Hit]:
    """Training of a TRN that is no mentor's. Kept out too where the mentor's own row cannot be used yet."""
    if not lists_mentors(case.log):
        return
    mentors = frozenset(mentor.trn for mentor in case.log.mentors)
    near = Nearest(case.log)
    for row in case.log.training:
        if row.mentor_trn not in mentors:
            yield at_row(row, "mentor_trn", row.mentor_trn, near=near.of(row.mentor_trn))


class Nearest:
    """Whom an unknown TRN may be meant for: each asked for once, however many rows have it."""

    def __init__(self, log: MentorLog) -> None:
        self._log = log
        self._said: dict[str, str] = {}
        self._known = known_mentors(log)

    def of(self, trn: str) -> str:
        """A question that names the nearest mentors, or the cell of Mentors to put right first."""
        if trn not in self._said:
            self._said[trn] = self._question(trn)
        return self._said[trn]

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {mentor.trn: mentor.name for mentor in reversed(self._log.mentors)}

    def _question(self, trn: str) -> str:
        doubt = self._known.doubts.get(trn)
        if doubt:
            return f" {doubt.cell.sheet} {doubt.cell.reference} may be this mentor: put it right first."
        near = [f"{known} ({name})" for known, name in self._names.items() if one_slip_apart(trn, known)]
        return f" Is it {either(near)}?" if near else ""


def one_slip_apart(one: str, other: str) -> bool:
    """Whether two TRNs differ in one digit, or in two neighbours that have changed places."""
    places = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(places) == 1:
        return True
    swapped = len(places) == len("ab") and places[1] == places[0] + 1
    return swapped and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]


@check(
    "MT206",
    severity=CHECK,
    title="A provider that does not stand in Providers",
    message="{heading} {found} stands in {cells} of the log, and not in Providers. Add it to Providers if it is right.",
    why="A slip in a code would be a claim for another provider.",
)
def provider_not_listed(case: LogCase) -> Iterator[Hit]:
    """Provider codes that the school's list does not have, each once, at the first cell."""
    if not case.log.providers:
        return
    known = _providers(case.log)
    if known is None:
        return
    rows: tuple[HasProvider, ...] = (*case.log.trainees, *case.log.training)
    first: dict[str, HasProvider] = {}
    cells: Counter[str] = Counter()
    for row in rows:
        if row.provider_code not in known:
            first.setdefault(row.provider_code, row)
            cells[row.provider_code] += 1
    for code, one in first.items():
        yield at_row(one, "provider_code", code, cells=count(cells[code], "row"))


def _providers(log: MentorLog) -> frozenset[str] | None:
    """The codes of Providers; None where one of its rows could be any provider."""
    from_list = known_providers(log)
    return None if from_list.is_open else from_list.values


@check(
    "MT208",
    severity=NOTE,
    title="A mentor without training",
    message="{mentor} has a trainee, and no training in the Training log. Log the sessions if there were any.",
    why="All mentors take part in training; only what is logged can be claimed.",
)
def no_training(case: LogCase) -> Iterator[Hit]:
    """Mentors of a trainee who have no session at all."""
    if keeps_everything_out(case.log):
        return
    trained = frozenset(row.mentor_trn for row in case.log.training)
    mentoring = frozenset(trainee.mentor_trn for trainee in case.log.trainees)
    lost = lost_sessions(case.log)
    for mentor in _first_rows(case.log.mentors):
        if mentor.trn in mentoring and mentor.trn not in trained and not lost.could_concern(mentor.trn):
            yield at_row(mentor, "trn", mentor.trn, mentor=mentor.name)


def _first_rows(mentors: Iterable[MentorRow]) -> Iterable[MentorRow]:
    return {mentor.trn: mentor for mentor in reversed(tuple(mentors))}.values()


@check(
    "MT210",
    severity=CHECK,
    title="A mentor of the other sheets who does not stand in Mentors",
    message="{heading} {found} does not stand in Mentors. Type the TRN of a mentor of the school, or add the mentor to"
    " Mentors.",
    why="Meetings, reviews and spending are summed up for each mentor of the school. No claim depends on it.",
)
def nobody_elsewhere(case: LogCase) -> Iterator[Hit]:
    """Rows of Mentoring log, Development review and Spending about nobody in Mentors, each TRN once a sheet."""
    known = known_mentors(case.log)
    if not lists_mentors(case.log) or known.is_open:
        return
    rows: tuple[HasMentor, ...] = (*case.log.mentoring, *case.log.reviews, *case.log.spending)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        trn = row.mentor_trn
        if trn and trn not in known.values and trn not in seen[row.at.place.sheet]:
            seen[row.at.place.sheet].add(trn)
            yield at_row(row, "mentor_trn", trn)
