"""One line of a claim, or the reason for none: what is said of one mentor and provider at one school."""

from msgspec import Struct

from mentortools.claims.counted_log import CountedLog
from mentortools.claims.grounds import grounds_of
from mentortools.claims.history import Pair
from mentortools.claims.logged import Logged
from mentortools.model.claim import Bar, MentorTraining, Outcome, Taken, TypeBasis
from mentortools.model.hours import in_hours
from mentortools.model.money import amount
from mentortools.model.training_type import TrainingType


class Seat(Struct, frozen=True):
    """One school's part in sharing one allowance.

    Attributes:
        log: The school's log.
        logged: Its rows that count, sessions that count at another school taken out.
        bar: The rule that forbids a line, if one does.
        lost: Whether a previous claim that could concern the line cannot be read.
    """

    log: CountedLog
    logged: Logged
    bar: Bar | None
    lost: bool

    @property
    def may_claim(self) -> bool:
        """Whether there can be a line at all, whatever the hours."""
        return self.bar is None and not self.lost and self.log.rules.can_claim


class Share(Struct, frozen=True):
    """What a school gets of an allowance: the allowance, hours already claimed here and elsewhere, and hours now.

    ``otherwise`` are the hours it would get if the training were of the other type, for all the schools.
    """

    allowance: int
    here: int
    elsewhere: int
    hours: int
    otherwise: int


class Ending(Struct, frozen=True):
    """What is known once every school has had its turn: what the others take, and what is left."""

    taken: tuple[Taken, ...]
    left: int


def training_of(
    seat: Seat, pair: Pair, training_type: tuple[TrainingType, TypeBasis], share: Share, ending: Ending
) -> MentorTraining:
    """The line of one mentor and provider at one school."""
    region = seat.log.district.region
    rate = seat.log.rules.hourly_rates.get(region) if region else None
    logged = seat.logged
    return MentorTraining(
        academic_year=seat.log.year,
        urn=seat.log.urns.urn,
        trn=pair.trn,
        provider_code=pair.provider_code,
        training_type=training_type[0],
        type_basis=training_type[1],
        hours_by_activity=logged.by_activity,
        hours_logged=logged.hours,
        whole_hours=logged.whole,
        allowance=share.allowance,
        claimed_here=share.here,
        claimed_elsewhere=share.elsewhere,
        taken=ending.taken,
        hours_claimed=share.hours,
        hours_otherwise=share.otherwise,
        hours_left=ending.left,
        hourly_rate=rate,
        amount=None if rate is None else amount(share.hours, rate),
        outcome=_outcome(seat, share),
        bar=seat.bar,
        why=_why(logged, share, ending),
        rows=tuple(row.at.cell("hours") for row in logged.rows),
        first_session=logged.first,
        grounds=grounds_of(seat.log.rules, seat.log.district, training_type[0]),
    )


def _outcome(seat: Seat, share: Share) -> Outcome:  # noqa: PLR0911 - one line an outcome, in the order in which they apply
    whole = seat.logged.whole
    if share.hours:
        return Outcome.CLAIMED if share.hours == whole - share.here else Outcome.CLAIMED_IN_PART
    if not seat.logged.rows:
        return Outcome.NOTHING_LOGGED
    if seat.bar:
        return Outcome.NOT_ELIGIBLE
    if seat.lost:
        return Outcome.HISTORY_UNREADABLE
    if not seat.log.rules.can_claim:
        return Outcome.NO_CLAIM_YET
    if not whole:
        return Outcome.LESS_THAN_AN_HOUR
    if whole <= share.here:
        return Outcome.ALL_CLAIMED_HERE
    if share.here + share.elsewhere >= share.allowance:
        return Outcome.ALLOWANCE_USED
    return Outcome.ALLOWANCE_SHARED


def _why(logged: Logged, share: Share, ending: Ending) -> str:
    """How the hours came about, as a person would work them out."""
    parts = [f"{in_hours(logged.hours)} logged, {_whole(logged)}"]
    if share.here:
        parts.append(f"{share.here} already claimed by this school")
    if share.elsewhere:
        parts.append(f"{share.elsewhere} already claimed by other schools")
    if ending.taken:
        parts.append(f"{sum(taken.hours for taken in ending.taken)} taken by other schools")
    return f"{'; '.join(parts)}; the allowance is {share.allowance}; {share.hours} can be claimed."


def _whole(logged: Logged) -> str:
    if logged.hours == 1:
        return "a whole hour"
    return f"{logged.whole} of them {'a whole hour' if logged.whole == 1 else 'whole hours'}"
