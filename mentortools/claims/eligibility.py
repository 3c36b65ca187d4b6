"""Who can be claimed for: the rules that forbid a line, whatever its hours (interfaces.md 8)."""

from collections.abc import Sequence
from datetime import date

from mentortools.model.claim import Bar
from mentortools.policy.rules import Rules
from mentortools.workbook.log import MentorLog, TraineeRow


def trainees_of(log: MentorLog, trn: str, provider_code: str) -> tuple[TraineeRow, ...]:
    """The trainees of one mentor with one provider."""
    return tuple(
        trainee for trainee in log.trainees if trainee.mentor_trn == trn and trainee.provider_code == provider_code
    )


def bar(log: MentorLog, trn: str, provider_code: str, first_session: date | None, rules: Rules) -> Bar | None:
    """The rule that forbids a line for a mentor and provider, or None.

    A trainee on a route that is not funded counts for nothing: where one such trainee stays and the only other one
    withdrew before the training started, every trainee that could carry the line had gone.
    """
    if rules.employment_needed and _is_not_employed(log, trn):
        return Bar.NOT_EMPLOYED
    trainees = trainees_of(log, trn, provider_code)
    if len(trainees) < rules.trainees_needed:
        return Bar.NO_TRAINEE
    funded = [trainee for trainee in trainees if not is_unfunded(trainee, rules)]
    if trainees and not funded:
        return Bar.ROUTE_NOT_FUNDED
    if funded and not rules.funded_after_early_withdrawal and _all_withdrew_before(funded, first_session):
        return Bar.ALL_WITHDREW_BEFORE
    return None


def _is_not_employed(log: MentorLog, trn: str) -> bool:
    return any(mentor.trn == trn and mentor.employed_by_this_school is False for mentor in log.mentors)


def is_unfunded(trainee: TraineeRow, rules: Rules) -> bool:
    """Whether the trainee's route is one the grant does not pay for. A blank or unknown route is not."""
    return rules.funds_route(trainee.route) is False


def _all_withdrew_before(trainees: Sequence[TraineeRow], first_session: date | None) -> bool:
    return first_session is not None and all(
        trainee.withdrew_on is not None and trainee.withdrew_on < first_session for trainee in trainees
    )
