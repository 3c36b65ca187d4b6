"""Checks of who can be claimed for: each rule that keeps a line out of the claim, and what each waits for."""

from collections import defaultdict
from collections.abc import Iterator

from mentortools.checks.case import ClaimsCase
from mentortools.checks.catalogue import MUST_FIX, Hit, Stage, check
from mentortools.checks.known import lost_trainees
from mentortools.checks.places import Mentors, at_row, at_school
from mentortools.checks.words import day, either, short
from mentortools.claims.history import Pair
from mentortools.claims.hours import total
from mentortools.model.claim import Bar, MentorTraining
from mentortools.model.hours import in_hours


def _barred(case: ClaimsCase, bar: Bar) -> Iterator[MentorTraining]:
    """Lines with hours that a rule keeps out. A mentor with nothing logged loses nothing."""
    return (line for line in case.claims.trainings if line.bar is bar and line.rows)


@check(
    "MT501",
    severity=MUST_FIX,
    stage=Stage.CLAIMS,
    title="A mentor whom the school does not employ",
    message="{mentor} is not employed by this school, so {hours} with {providers} cannot be claimed here. If the"
    " school does employ {mentor}, type Yes.",
    why="The school that claims must employ the mentor. It may be asked for a contract or a payslip of the year.",
    reads=("eligibility.employed_by_school",),
)
def not_employed(case: ClaimsCase) -> Iterator[Hit]:
    """Mentors with No under Employed by this school, each once."""
    lines: defaultdict[str, list[MentorTraining]] = defaultdict(list)
    for line in _barred(case, Bar.NOT_EMPLOYED):
        lines[line.trn].append(line)
    said_no = {mentor.trn: mentor for mentor in case.log.mentors if mentor.employed_by_this_school is False}
    for trn, barred in lines.items():
        yield at_row(
            said_no[trn],
            "employed_by_this_school",
            "No",
            mentor=said_no[trn].name,
            hours=in_hours(total(line.hours_logged for line in barred)),
            providers=either([line.provider_code for line in barred], "and"),
        )


@check(
    "MT502",
    severity=MUST_FIX,
    stage=Stage.CLAIMS,
    title="A mentor without a trainee of the provider",
    message="{mentor} has {hours} with {provider} and no trainee of {provider}, so nothing of that can be claimed."
    "{others} Add the trainee to Trainees with this mentor's TRN.",
    why="A mentor can be claimed for who mentored, or was meant to mentor, at least one trainee of that provider.",
    reads=("eligibility.trainees_needed",),
)
def no_trainee(case: ClaimsCase) -> Iterator[Hit]:
    """Mentors without a trainee of the provider, unless the trainee's row only waits to be put right."""
    mentors, lost = Mentors(case.log), lost_trainees(case.log)
    codes: defaultdict[str, list[str]] = defaultdict(list)
    for pair in case.trainees:
        codes[pair.trn].append(pair.provider_code)
    for line in _barred(case, Bar.NO_TRAINEE):
        if lost.could_concern(line.trn, line.provider_code):
            continue
        other = codes.get(line.trn)
        yield mentors.at(
            line.trn,
            hours=in_hours(line.hours_logged),
            provider=line.provider_code,
            others=f" Trainees has this mentor with {either(sorted(other), 'and')}." if other else "",
        )


@check(
    "MT503",
    severity=MUST_FIX,
    stage=Stage.CLAIMS,
    title="Only trainees on routes that are not funded",
    message="{mentor} has only trainees on {routes} with {provider}, and mentors of these are not funded: {hours}"
    " cannot be claimed. If the route is a slip, type the right one.",
    why="The grant is for mentors of trainees on courses leading to QTS, not on Assessment only or HPITT courses.",
    reads=("route.hpitt", "route.assessment_only"),
)
def route_not_funded(case: ClaimsCase) -> Iterator[Hit]:
    """Mentors all of whose trainees with the provider are on such routes: at the first of them."""
    mentors, trainees, lost = Mentors(case.log), case.trainees, lost_trainees(case.log)
    for line in _barred(case, Bar.ROUTE_NOT_FUNDED):
        if lost.could_concern(line.trn, line.provider_code):
            continue
        each = trainees[Pair(line.trn, line.provider_code)]
        yield at_row(
            each[0],
            "route",
            each[0].route,
            mentor=mentors.name(line.trn),
            routes=either(sorted({trainee.route for trainee in each}), "and"),
            provider=line.provider_code,
            hours=in_hours(line.hours_logged),
        )


@check(
    "MT504",
    severity=MUST_FIX,
    stage=Stage.CLAIMS,
    title="A school outside England",
    message="{heading} {found} is outside England, and only schools in England can claim. {hours} cannot be"
    " claimed. Correct the district if it is a slip.",
    why="The grant is for institutions in England.",
    reads=("eligibility.england_only",),
)
def outside_england(case: ClaimsCase) -> Iterator[Hit]:
    """A district of Wales, Scotland or Northern Ireland: once."""
    barred = list(_barred(case, Bar.OUTSIDE_ENGLAND))
    if barred:
        logged = in_hours(total(line.hours_logged for line in barred))
        yield at_school(case.log, "district", case.log.school.district, hours=logged)


@check(
    "MT505",
    severity=MUST_FIX,
    stage=Stage.CLAIMS,
    title="Every trainee withdrew before the training",
    message="{trainee} withdrew on {found}, before {mentor} first trained with {provider} on {first}, and no other"
    " trainee was left. {hours} cannot be claimed. If the date is a slip, correct it.",
    why="A mentor can still be claimed for if the training had started when the trainee withdrew, and not otherwise.",
    reads=("eligibility.withdrew_before_training",),
)
def all_withdrew_before(case: ClaimsCase) -> Iterator[Hit]:
    """Mentors whose trainees with the provider had all gone: at the one who stayed longest."""
    mentors, trainees, lost = Mentors(case.log), case.trainees, lost_trainees(case.log)
    for line in _barred(case, Bar.ALL_WITHDREW_BEFORE):
        if lost.could_concern(line.trn, line.provider_code):
            continue
        gone = [(trainee.withdrew_on, trainee) for trainee in trainees[Pair(line.trn, line.provider_code)]
                if trainee.withdrew_on]  # fmt: skip
        withdrew_on, last = max(gone, key=lambda each: each[0])
        yield at_row(
            last,
            "withdrew_on",
            day(withdrew_on),
            trainee=short(last.trainee),
            mentor=mentors.name(line.trn),
            provider=line.provider_code,
            first=day(line.first_session) if line.first_session else "",
            hours=in_hours(line.hours_logged),
        )
