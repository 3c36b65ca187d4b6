"""Checks of trainees: who has no mentor, two mentors, or stands in Trainees twice."""

from collections import defaultdict
from collections.abc import Iterator

from mentortools.checks.case import LogCase
from mentortools.checks.catalogue import CHECK, Hit, check
from mentortools.checks.known import known_mentors, lists_mentors
from mentortools.checks.places import at_row
from mentortools.checks.words import day, short
from mentortools.workbook.log import TraineeRow
from mentortools.workbook.plain_name import plain


@check(
    "MT204",
    severity=CHECK,
    title="A trainee without a mentor",
    message="{trainee} has no mentor. Type the mentor's TRN under {heading}; without it no mentor can be claimed for.",
    why="A mentor can be claimed for who mentored, or was meant to mentor, a trainee of that provider.",
)
def without_mentor(case: LogCase) -> Iterator[Hit]:
    """Rows of trainees with a blank Mentor TRN."""
    for trainee in case.log.trainees:
        if trainee.mentor_trn is None and "mentor_trn" in trainee.at.place.columns:
            yield at_row(trainee, "mentor_trn", trainee=short(trainee.trainee))


@check(
    "MT205",
    severity=CHECK,
    title="A trainee's mentor does not stand in Mentors",
    message="{heading} {found} of {trainee} does not stand in Mentors. Type the TRN of a mentor of the school, or add"
    " the mentor to Mentors.",
    why="A slip in a TRN takes the trainee away from the mentor, and the mentor's training could not be claimed.",
)
def mentor_not_listed(case: LogCase) -> Iterator[Hit]:
    """Trainees of somebody who is no mentor of the school."""
    known = known_mentors(case.log)
    if not lists_mentors(case.log) or known.is_open:
        return
    for trainee in case.log.trainees:
        if trainee.mentor_trn and trainee.mentor_trn not in known.values:
            yield at_row(trainee, "mentor_trn", trainee.mentor_trn, trainee=short(trainee.trainee))


@check(
    "MT207",
    severity=CHECK,
    title="Two mentors for one trainee",
    message="{trainee} has another mentor in row {first}. Type Job share or Mentor withdrew under Shared mentor if both"
    " can be claimed for; otherwise take one of the two rows out.",
    why="One mentor is funded for each trainee, unless two share the job or the first one withdrew.",
    reads=("eligibility.mentors_for_a_trainee", "eligibility.shared_mentor"),
)
def two_mentors(case: LogCase) -> Iterator[Hit]:
    """Further mentors of one trainee with one provider, where no row says why there are two."""
    reasons = frozenset(plain(reason) for reason in case.rules.shared_mentor_reasons)
    unexplained: defaultdict[tuple[str, str], list[TraineeRow]] = defaultdict(list)
    for trainee in case.log.trainees:
        if trainee.mentor_trn and plain(trainee.shared_mentor) not in reasons:
            unexplained[plain(trainee.trainee), trainee.provider_code].append(trainee)
    for rows in unexplained.values():
        seen = {rows[0].mentor_trn}
        for row in rows[1:]:
            if row.mentor_trn in seen:
                continue
            seen.add(row.mentor_trn)
            if len(seen) > case.rules.mentors_for_a_trainee:
                found = row.shared_mentor or None
                yield at_row(row, "shared_mentor", found, trainee=short(row.trainee), first=rows[0].at.row)


@check(
    "MT209",
    severity=CHECK,
    title="A trainee stands in Trainees twice",
    message="This row is the same as row {first}. Take one of them out.",
    why="Two equal rows are one trainee. The summary would count two.",
)
def twice(case: LogCase) -> Iterator[Hit]:
    """Rows equal to an earlier one in everything."""
    first: dict[tuple[object, ...], TraineeRow] = {}
    for trainee in case.log.trainees:
        same = first.setdefault(trainee[1:], trainee)
        if same is not trainee:
            yield at_row(trainee, "trainee", trainee.trainee, first=same.at.row)


@check(
    "MT412",
    severity=CHECK,
    title="A trainee ends before starting",
    message="{heading} is {found}, and Starts is {starts}. Type the day on which {trainee} left, or correct Starts.",
    why="Whether a trainee is one of the year is told by these days.",
)
def ends_before_starting(case: LogCase) -> Iterator[Hit]:
    """Trainees whose last day comes before the first."""
    for trainee in case.log.trainees:
        if trainee.starts and trainee.ends and trainee.ends < trainee.starts:
            yield at_row(trainee, "ends", day(trainee.ends), starts=day(trainee.starts), trainee=short(trainee.trainee))
