"""The hours a week that mentoring takes: a mentor's own records, and no observation that a colleague made."""

from decimal import Decimal

import pytest

from mentortools.duties.entitlement import time_given
from tests.duties.invented_logs import ANN, BEA, Record, School, Trainee, asked_by, case, mentor
from tests.duties.invented_rows import entitled

ON = "2025-09-22"
"""Three weeks are over by then, the first of them of three days."""
NAMED = (mentor(ANN, 2, first_name="Ann", last_name="Ash"), mentor(BEA, 3, first_name="Bea", last_name="Box"))
FORMAL, INFORMAL = "Formal observation", "informal observation"


def observed(by: str, activity: str = FORMAL, trn: str = ANN) -> Record:
    """A record of three hours, of whom somebody is named under Observed by."""
    return Record("2025-09-09", activity, "180", trn=trn, more={"observed_by": by})


@pytest.mark.parametrize(
    ("record", "hours"),
    [
        (observed(""), "1.3"),
        (observed("Ann Ash"), "1.3"),
        (observed("me"), "1.3"),
        (observed(ANN), "1.3"),
        (observed("Hal Head"), "0.3"),
        (observed("Hal Head", INFORMAL), "0.3"),
        (observed("Bea Box"), "0.3"),
        (observed("Ann Ash", trn=BEA), "1.3"),
        (observed("", trn=BEA), "0.3"),
        (observed("Hal Head", "Meeting"), "1.3"),
        (observed("Ann Ash", "Meeting", trn=BEA), "0.3"),
    ],
)
def test_an_observation_takes_the_time_of_whoever_made_it(record: Record, hours: str) -> None:
    meeting = Record("2025-09-10", "Meeting", "60")
    given = School(
        [Trainee()], [meeting, record],
        more={"mentors": NAMED, "entitlements": (entitled(hours_given_a_week=Decimal("0.5")),)},
    )  # fmt: skip
    time = time_given(case(given, asked_by(), ON), ANN)
    assert (str(time.taken), time.weeks) == (hours, 3)
    assert time.short == max(Decimal(0), Decimal(hours) - Decimal("0.5"))
