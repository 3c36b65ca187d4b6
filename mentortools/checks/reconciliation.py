"""Checks of what was worked out against what is known beside it: earlier claims, filled sheets, the log itself."""

from collections.abc import Iterator, Sequence

from mentortools.checks.case import ClaimsCase, LogCase
from mentortools.checks.catalogue import CHECK, MUST_FIX, NOTE, Hit, Stage, check
from mentortools.checks.known import LostRows, lost_sessions, lost_trainees
from mentortools.checks.lines import worth
from mentortools.checks.other_numbers import moved_claims, unknown_claims
from mentortools.checks.places import Mentors, at_row
from mentortools.checks.words import are, count, either, short
from mentortools.claims.history import Difference, Pair
from mentortools.model.claim import MentorTraining, Outcome, TypeBasis
from mentortools.model.hours import in_hours
from mentortools.workbook.log import MentorLog, PreviousClaimRow

REPORT_TO = "ittmentor.funding@education.gov.uk"
"""Where the conditions of grant ask schools to report errors at once (domain.md 2.4)."""


@check(
    "MT601",
    severity=CHECK,
    title="The filled-in sheets are of another state of the log",
    message="The sheets filled in on {on} were worked out before the log was last changed, so they no longer agree with"
    " it. Fill them in again before you claim from them.",
    why="A claim must be made from the log as it stands.",
)
def filled_in_before(case: LogCase) -> Iterator[Hit]:
    """Sheets of ours that were worked out of another log than the one beside them."""
    stamp = case.sitting.filled_from
    if stamp is not None and not case.sitting.is_as_filled:
        yield Hit(None, {"on": "/".join(reversed(stamp.on.split("-")))})


def _rows_wait(case: ClaimsCase, lost: LostRows, line: MentorTraining) -> bool:
    """Whether sessions that do not count now could belong to a line."""
    return lost.could_concern(line.trn, line.provider_code) or any(
        row.mentor_trn == line.trn and row.provider_code == line.provider_code for row in case.kept_out
    )


@check(
    "MT602",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="More claimed than the log supports",
    message="This school has claimed {claimed} for {mentor} with {provider}, and the log supports {whole}. {todo}",
    why="A claim must be for training that was done. The conditions of grant ask schools to report errors at once.",
)
def more_claimed_than_logged(case: ClaimsCase) -> Iterator[Hit]:
    """Lines with fewer whole hours logged than this school has claimed this year, where the log knows of them."""
    mentors, trainees, lost = Mentors(case.log), case.trainees, lost_sessions(case.log)
    for line in case.claims.trainings:
        known = line.rows or Pair(line.trn, line.provider_code) in trainees
        if line.claimed_here <= line.whole_hours or not known:
            continue
        over = line.claimed_here - line.whole_hours
        todo = (
            f"Log the sessions that are missing. If there were none, tell DfE at {REPORT_TO} that the claim was"
            f" {count(over, 'hour')} ({worth(line, over)}) too high."
        )
        if _rows_wait(case, lost, line):
            todo = "Some of this mentor's sessions do not count yet: put those rows right first."
        yield mentors.at(
            line.trn,
            claimed=count(line.claimed_here, "hour"),
            provider=line.provider_code,
            whole=line.whole_hours,
            todo=todo,
        )


@check(
    "MT603",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Records of earlier claims disagree",
    message="Records of earlier claims disagree about {mentor} with {provider} in {year}: {said}. {used} Compare them"
    " with DfE's service and correct what is wrong.",
    why="Where records differ, more hours are used rather than fewer, so that nothing is claimed twice.",
)
def records_disagree(case: ClaimsCase) -> Iterator[Hit]:
    """Differences between sources about this school's claims. Sources are not named: one may be another school's."""
    mentors = Mentors(case.log)
    school = case.log.school
    here = {school.urn, *school.earlier_urns, ""}
    for difference in case.history.differences:
        if difference.school in here and not _in_this_log_alone(difference) and _in_the_log(case, difference.pair):
            yield mentors.at(
                difference.pair.trn,
                provider=difference.pair.provider_code,
                year=difference.year,
                said=_said([what for _, what in difference.said]),
                used=_used(difference),
            )


def _in_this_log_alone(difference: Difference) -> bool:
    """Whether one source contradicts itself: that is found at its own rows."""
    return len({name for name, _ in difference.said}) == 1


def _in_the_log(case: ClaimsCase, pair: Pair) -> bool:
    return any(pair == Pair(line.trn, line.provider_code) for line in case.claims.trainings)


def _said(records: Sequence[str]) -> str:
    """What each of several records says: ``one says 3 hours and another 4 hours``."""
    return f"one says {either([records[0], *(f'another {each}' for each in records[1:])], 'and')}"


def _used(difference: Difference) -> str:
    """Which of the records counts, in a sentence."""
    if difference.added_up:
        return f"They name different claims, so they are added up to {difference.used}."
    if difference.reference:
        return "The one that uses hours counts."
    return f"The larger counts, which is {difference.used}."


@check(
    "MT604",
    severity=MUST_FIX,
    stage=Stage.CLAIMS,
    title="A previous claim that could concern a mentor cannot be read",
    message="{hours} of {mentor} with {provider} cannot be claimed until every previous claim that could be about"
    " them can be read. Put right the rows of Previous claims, or of the ledger, that cannot.",
    why="What cannot be read could be a claim for the same hours.",
)
def history_unreadable(case: ClaimsCase) -> Iterator[Hit]:
    """Lines kept out because of an unreadable previous claim, in this log or in the ledger."""
    mentors = Mentors(case.log)
    for line in case.claims.trainings:
        if line.outcome is Outcome.HISTORY_UNREADABLE:
            yield mentors.at(line.trn, hours=in_hours(line.hours_logged), provider=line.provider_code)


@check(
    "MT606",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="Previously trained with disagrees with the claims known",
    message="{what} Claims decide: the training counts as {type}. Correct {name}, or the list of previous claims.",
    why="A mentor is refresher with a provider where an earlier year holds a claim for them, and not otherwise.",
)
def trained_before_or_not(case: ClaimsCase) -> Iterator[Hit]:
    """Mentors who are said to have trained before and have no earlier claim, and the other way round."""
    mentors = Mentors(case.log)
    unread = frozenset(each.cell for each in case.log.unreadable if each.field == "previously_trained_with")
    for line in case.claims.trainings:
        mentor = mentors.rows.get(line.trn)
        if mentor is None or not line.rows or "previously_trained_with" not in mentor.at.place.columns:
            continue
        said = line.provider_code in mentor.previously_trained_with
        claimed = line.type_basis in {TypeBasis.EARLIER_CLAIM, TypeBasis.EARLIER_LINE}
        if said == claimed or mentor.at.cell("previously_trained_with") in unread:
            continue
        who = short(mentor.name)
        what = (
            f"{who} is said to have trained with {line.provider_code} before, and no earlier claim is known."
            if said
            else f"An earlier claim is known for {who} with {line.provider_code}, which is not listed here."
        )
        found = ", ".join(mentor.previously_trained_with) or None
        name = mentor.at.place.headings["previously_trained_with"]
        yield at_row(mentor, "previously_trained_with", found, what=what, type=line.training_type, name=name)


@check(
    "MT607",
    severity=CHECK,
    stage=Stage.CLAIMS,
    title="More claimed than the allowance",
    message="{used} {are} claimed this year for {mentor} with {provider} over all schools, {over} more than the {type}"
    " allowance of {allowance}. Compare them with DfE's service; tell DfE at {email} if they stand there so.",
    why="The allowance is for the mentor, provider and academic year, over all schools.",
    reads=("training_hours",),
)
def more_than_the_allowance(case: ClaimsCase) -> Iterator[Hit]:
    """Lines whose earlier claims of the year come to more than the allowance."""
    mentors = Mentors(case.log)
    for line in case.claims.trainings:
        used = line.claimed_here + line.claimed_elsewhere
        if used > line.allowance:
            yield mentors.at(
                line.trn,
                used=count(used, "hour"),
                are=are(used),
                provider=line.provider_code,
                over=used - line.allowance,
                type=line.training_type,
                allowance=line.allowance,
                email=REPORT_TO,
            )


@check(
    "MT611",
    severity=NOTE,
    stage=Stage.CLAIMS,
    title="A previous claim that the log knows nothing of",
    message="The log has no trainee and no session for {mentor} with {provider}, and this school claimed {hours} this"
    " year. Log the sessions that the claim was made for.",
    why="A claim for this year at this school should be found again in the log of the year.",
)
def not_in_the_log(case: ClaimsCase) -> Iterator[Hit]:
    """Claims of this year and school for a mentor and provider that stand nowhere else in the log."""
    log, mentors = case.log, Mentors(case.log)
    others = (each.pair for each in (*unknown_claims(case), *moved_claims(case)))
    spoken_of = {*case.trained, *case.trainees, *others}
    sessions, trainees = lost_sessions(log), lost_trainees(log)
    for row in _claims_of_the_year(log):
        pair = Pair(row.mentor_trn, row.provider_code)
        if pair in spoken_of or sessions.could_concern(*pair) or trainees.could_concern(*pair):
            continue
        values = {"mentor": mentors.name(pair.trn), "provider": pair.provider_code, "hours": count(row.hours, "hour")}
        yield at_row(row, "mentor_trn", row.mentor_trn, **values)


def _claims_of_the_year(log: MentorLog) -> Sequence[PreviousClaimRow]:
    here = {None, log.school.urn, *log.school.earlier_urns}
    year = log.school.academic_year
    return [row for row in log.previous_claims if row.academic_year == year and row.urn in here]
