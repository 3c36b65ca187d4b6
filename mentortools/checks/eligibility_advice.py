"""Advice on who can be claimed for: where the log leaves open whether a rule of the grant is kept."""

from collections.abc import Iterator

from mentortools.checks.case import ClaimsCase, LogCase
from mentortools.checks.catalogue import CHECK, NOTE, Hit, Stage, check
from mentortools.checks.lines import claimed, rows_of
from mentortools.checks.places import Mentors, at_row
from mentortools.checks.words import day, either, quoted, short
from mentortools.claims.eligibility import is_unfunded
from mentortools.claims.history import Pair
from mentortools.model.claim import MentorTraining
from mentortools.model.hours import in_hours
from mentortools.workbook.log import MentorLog, TraineeRow
from mentortools.workbook.place import At
from mentortools.workbook.plain_name import plain
from mentortools.workbook.template import COURSE_TYPES, ROUTES

EYTS = plain("EYTS")
KNOWN_ROUTES = frozenset(map(plain, ROUTES))
KNOWN_COURSES = frozenset(map(plain, COURSE_TYPES))


def _trainees_claimed_for(case: ClaimsCase) -> Iterator[tuple[MentorTraining, TraineeRow]]:
    """Each line with each of its trainees, unfunded routes left out, no trainee's row twice."""
    trainees = case.trainees
    for line in claimed(case):
        for trainee in trainees.get(Pair(line.trn, line.provider_code), ()):
            if not is_unfunded(trainee, case.rules):
                yield line, trainee


def _unread_cells(log: MentorLog, field: str) -> frozenset[object]:
    return frozenset(unreadable.cell for unreadable in log.unreadable if unreadable.field == field)


@check(
    "MT506",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Whether the school employs a mentor is not said",
    message="{heading} is blank for {mentor}. Type Yes if the school employs {mentor}: otherwise {hours} of this"
    " claim cannot be claimed here.",
    why="The school that claims must employ the mentor.",
    reads=("eligibility.employed_by_school",),
)
def employment_blank(case: ClaimsCase) -> Iterator[Hit]:
    """Mentors of the claim with a blank cell, each once."""
    mentors, unread = Mentors(case.log), _unread_cells(case.log, "employed_by_this_school")
    claimed_hours: dict[str, int] = {}
    for line in claimed(case):
        claimed_hours[line.trn] = claimed_hours.get(line.trn, 0) + line.hours_claimed
    for trn, hours in claimed_hours.items():
        mentor = mentors.rows.get(trn)
        if mentor is None or mentor.employed_by_this_school is not None or _no_such_heading(mentor.at):
            continue
        if mentor.at.cell("employed_by_this_school") not in unread:
            yield at_row(mentor, "employed_by_this_school", mentor=mentor.name, hours=in_hours(hours))


def _no_such_heading(at: At) -> bool:
    return "employed_by_this_school" not in at.place.columns


@check(
    "MT507",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Only trainees on EYTS courses",
    message="{mentor} has only EYTS trainees with {provider}. DfE's conditions speak of courses leading to QTS, and"
    " name early years settings too: ask DfE before you claim {hours}.",
    why="Nobody says outright that mentors of EYTS trainees are left out, so the line stays and someone should ask.",
)
def only_eyts(case: ClaimsCase) -> Iterator[Hit]:
    """Lines of the claim that rest on EYTS trainees alone."""
    mentors, trainees = Mentors(case.log), case.trainees
    for line in claimed(case):
        each = [trainee for trainee in trainees.get(Pair(line.trn, line.provider_code), ())
                if not is_unfunded(trainee, case.rules)]  # fmt: skip
        if each and case.rules.funds_route("EYTS") is None and all(plain(trainee.route) == EYTS for trainee in each):
            values = {
                "mentor": mentors.name(line.trn),
                "provider": line.provider_code,
                "hours": in_hours(line.hours_claimed),
            }
            yield at_row(each[0], "route", each[0].route, **values)


@check(
    "MT508",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="A trainee's route is not known",
    message="{heading} of {trainee} {what}. Type {routes}: mentors of some routes are not funded.",
    why="Mentors who work only with Assessment only or HPITT trainees cannot be claimed for.",
)
def route_not_known(case: ClaimsCase) -> Iterator[Hit]:
    """Trainees of the claim whose route is blank, or none of the four."""
    unread = _unread_cells(case.log, "route")
    for _, trainee in _trainees_claimed_for(case):
        route_read = "route" in trainee.at.place.columns and trainee.at.cell("route") not in unread
        if route_read and plain(trainee.route) not in KNOWN_ROUTES:
            what = f"is “{short(trainee.route)}”, which is no route" if trainee.route else "is blank"
            values = {"trainee": short(trainee.trainee), "what": what, "routes": either(ROUTES)}
            yield at_row(trainee, "route", trainee.route or None, **values)


@check(
    "MT509",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="A trainee who did not start in the year's dates",
    message="{trainee} started on {found}. Trainees of {year}{course} start or return from {first} to {last}. Correct"
    " the date, or make sure that {trainee} is a trainee of this year.",
    why="The conditions of grant give the days on which the year's trainees start or return, by course type.",
    reads=("trainee_dates",),
)
def started_outside_the_dates(case: ClaimsCase) -> Iterator[Hit]:
    """Trainees of the claim whose first day is outside the days confirmed for their course type."""
    for _, trainee in _trainees_claimed_for(case):
        period = case.rules.trainee_dates_of(trainee.course_type)
        if trainee.starts is None or period is None or trainee.starts in period:
            continue
        known = plain(trainee.course_type) in KNOWN_COURSES
        yield at_row(
            trainee,
            "starts",
            day(trainee.starts),
            trainee=short(trainee.trainee),
            year=case.rules.year,
            course=f" on {trainee.course_type.lower()} courses" if known else "",
            first=day(period.first),
            last=day(period.last),
        )


@check(
    "MT510",
    severity=CHECK,
    title="Spending on something the grant is not for",
    message="{heading} {what}. The grant can be spent on {categories}.",
    why="The conditions of grant name what it can be spent on, and DfE may ask for evidence.",
    reads=("spending.categories",),
)
def spent_on_something_else(case: LogCase) -> Iterator[Hit]:
    """Spending whose category is blank, or none of the grant's."""
    categories = case.rules.spending_categories
    known = frozenset(map(plain, categories))
    unread = _unread_cells(case.log, "category")
    for row in case.log.spending:
        blank = not row.category and (row.at.cell("category") in unread or "category" not in row.at.place.columns)
        if plain(row.category) not in known and not blank:
            what = f"“{short(row.category)}” is not one of the grant's" if row.category else "is blank"
            yield at_row(row, "category", row.category or None, what=what, categories=quoted(categories))


@check(
    "MT511",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Every trainee had left before the training",
    message="{trainee} left on {found}, before {mentor} first trained with {provider} on {first}, and no other trainee"
    " was left. Make sure that this mentor was still to mentor; if {trainee} withdrew, fill in Withdrew on.",
    why="A trainee who left before the mentor's training started does not make the mentor one to be claimed for.",
)
def all_left_before(case: ClaimsCase) -> Iterator[Hit]:
    """Lines whose trainees' last days all come before the first session."""
    mentors, trainees = Mentors(case.log), case.trainees
    for line in claimed(case):
        each = [trainee for trainee in trainees.get(Pair(line.trn, line.provider_code), ())
                if not is_unfunded(trainee, case.rules)]  # fmt: skip
        left = [(trainee.ends, trainee) for trainee in each if trainee.ends and not _in_doubt(trainee)]
        if not left or len(left) < len(each) or line.first_session is None:
            continue
        ends, last = max(left, key=lambda one: one[0])
        if ends < line.first_session:
            values = {"trainee": short(last.trainee), "mentor": mentors.name(line.trn), "provider": line.provider_code}
            yield at_row(last, "ends", day(ends), first=day(line.first_session), **values)


def _in_doubt(trainee: TraineeRow) -> bool:
    """Whether the last day is found at fault already: it comes before the first."""
    return bool(trainee.starts and trainee.ends and trainee.ends < trainee.starts)


@check(
    "MT512",
    severity=NOTE,
    stage=Stage.CLAIMS,
    title="A session without evidence",
    message="{heading} is blank. Note what shows that the session took place and where that is kept.",
    why="DfE checks a sample of claims and may ask for the hours of training, and who gave it.",
)
def without_evidence(case: ClaimsCase) -> Iterator[Hit]:
    """Rows of the claim with nothing under Evidence."""
    unread = _unread_cells(case.log, "evidence")
    for line in claimed(case):
        for row in rows_of(case, line):
            has_heading = "evidence" in row.at.place.columns
            if has_heading and not row.evidence and row.at.cell("evidence") not in unread:
                yield at_row(row, "evidence")


@check(
    "MT513",
    severity=NOTE,
    title="Spending without evidence",
    message="{heading} is blank. Note what shows this spending, such as an invoice, and where it is kept.",
    why="The conditions of grant ask schools to keep evidence of what the grant was spent on.",
)
def spending_without_evidence(case: LogCase) -> Iterator[Hit]:
    """Rows of Spending with nothing under Evidence."""
    unread = _unread_cells(case.log, "evidence")
    for row in case.log.spending:
        if not row.evidence and "evidence" in row.at.place.columns and row.at.cell("evidence") not in unread:
            yield at_row(row, "evidence")
