"""What must not be held against a mentor: trainees who withdrew, things done late, days that say something else."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from mentortools.duties.judge import judge
from mentortools.duties.judged import State
from mentortools.policy.requirements.figure import FigureValue
from tests.claims.invented_logs import BEFORE, Claimed, Session, line
from tests.claims.invented_logs import School as Claiming
from tests.duties.invented_logs import (
    ANN,
    BEA,
    SCITT,
    UNIVERSITY,
    School,
    Trainee,
    asked_by,
    asking,
    case,
    found,
    mentor,
    part,
)
from tests.duties.invented_rows import contact, deadline, done, met, rated, session

END = "2026-08-31"
FORUM = part("forum", title="Forums", kind="Essential")
WITHDREW = Trainee(withdrew="2025-10-05")
FINAL = "Final review"


def school(trainees: Sequence[Trainee] = (Trainee(),), **more: object) -> School:
    """A school with one mentor."""
    return School(trainees, mentors=(ANN,), more=more)


@pytest.mark.parametrize(
    ("duty", "figures"),
    [
        ("trained", {}),
        ("trained-with-provider", {}),
        ("induction", {}),
        ("component", {"component": ("forum",)}),
        ("component-count", {"component": "forum", "how_many": Decimal(3)}),
        ("essential-complete", {}),
        ("review-begun", {}),
        ("review-final", {}),
        ("review-uploaded", {}),
    ],
)
@pytest.mark.parametrize(
    ("trainees", "expected"),
    [
        ([WITHDREW], "Not owed"),
        ([Trainee(withdrew="2026-07-17")], "Missed"),
        ([WITHDREW, Trainee("Dee")], "Missed"),
        ([Trainee()], "Missed"),
    ],
    ids=["withdrew in October", "withdrew on the last day", "one of two withdrew", "nobody withdrew"],
)
def test_what_was_due_after_every_trainee_withdrew_is_not_owed(
    duty: str, figures: Mapping[str, FigureValue], trainees: Sequence[Trainee], expected: str
) -> None:
    asked = asked_by(asking(duty, "A1", **figures), parts=[FORUM])
    assert found(school(trainees), asked).split(":")[0] == expected


@pytest.mark.parametrize(("shared", "expected"), [("Mentor withdrew", "Not owed"), ("", "Missed")])
def test_a_mentor_who_withdrew_and_was_replaced_owes_nothing_that_was_due_later(shared: str, expected: str) -> None:
    trainees = [Trainee(), Trainee(trn=BEA, starts="2026-01-05", shared=shared)]
    given = School(trainees)
    assert found(given, asking("trained")).split(":")[0] == expected
    assert found(given, asking("induction")).split(":")[0] == "Missed"
    (ann, bea) = judge(case(given, asking("trained")))
    assert (ann.person.mentor_trn, bea.state) == (ANN, State.MISSED)


def test_what_was_due_before_the_trainee_withdrew_is_still_missed() -> None:
    given = school([Trainee(withdrew="2025-11-05")])
    assert found(given, asking("induction")) == "Missed: no induction, due by 15/10/2025"


def test_without_a_trainee_no_day_can_be_counted_from() -> None:
    given = School([], mentors=(ANN,))
    for duty in ("induction", "review-begun"):
        assert found(given, asking(duty)) == "Not owed: no trainee in this term"


@pytest.mark.parametrize("duty", ["trained", "trained-this-year", "trained-with-provider"])
def test_a_part_under_components_is_training(duty: str) -> None:
    given = School(mentors=(ANN,), about={"previously_trained_with": (SCITT,)}, more={"components": (done("Forums"),)})
    assert found(given, asking(duty)).startswith("Met: training on 01/10/2025")
    undated = School(mentors=(ANN,), about={"previously_trained_with": (SCITT,)}, more={"components": (done("F", ""),)})
    assert found(undated, asking(duty)).startswith("Missed")


def test_a_part_with_another_provider_is_no_training_with_this_one() -> None:
    row = done("Forums")._replace(provider_code=UNIVERSITY)
    assert found(school(components=(row,)), asking("trained-with-provider")).startswith("Missed")


def test_two_trainings_on_one_day_with_and_without_a_provider() -> None:
    given = school(training=(session("2025-10-01"),), components=(done("Forums"),))
    assert found(given, asking("trained")) == "Met: training on 01/10/2025"


def test_a_trainee_without_a_provider_code_asks_for_no_training_with_one() -> None:
    assert found(school([Trainee(code="")]), asking("trained-with-provider")).startswith("Not owed")


@pytest.mark.parametrize(
    ("mentors", "expected"),
    [("contrasting", "Missed"), ("previously-trained", "Not known"), ("trained-elsewhere", "Not known")],
)
def test_a_contrasting_placement_is_known_without_the_heading_of_earlier_training(mentors: str, expected: str) -> None:
    given = School(
        [Trainee(placement="Contrasting")], mentors=(ANN,), without=("Mentors.previously_trained_with",)
    )  # fmt: skip
    asked = asked_by(asking("essential-complete", mentors=mentors), parts=[FORUM])
    assert found(given, asked).split(":")[0] == expected


def test_a_first_year_is_not_known_without_the_heading_of_earlier_training() -> None:
    given = School(
        [Trainee(placement="Contrasting")], mentors=(ANN,), without=("Mentors.previously_trained_with",)
    )  # fmt: skip
    assert found(given, asking("trained-this-year")).startswith("Not known")


def test_a_contrasting_placement_of_another_provider_is_no_matter() -> None:
    given = school([Trainee(), Trainee("Dee", code=UNIVERSITY, placement="Contrasting")])
    asked = asking("essential-complete", mentors="contrasting")._replace(providers=(SCITT,))
    assert found(given, asked_by(asked, parts=[FORUM])).startswith("Not owed")


@pytest.mark.parametrize(("code", "expected"), [(SCITT, "Met"), (UNIVERSITY, "Missed")])
def test_the_refresher_is_with_the_provider_who_trained_the_mentor(code: str, expected: str) -> None:
    row = session("2025-10-01", "Refresher", reflection_written=True, provider_code=code)
    trainees = [Trainee(), Trainee("Dee", code=UNIVERSITY)]
    given = School(trainees, mentors=(ANN,), about={"previously_trained_with": (SCITT,)}, more={"training": (row,)})
    assert found(given, asking("refresher")).split(":")[0] == expected


def test_the_whole_allowance_of_a_refresher_takes_no_whole_programme() -> None:
    lines = (line(Claiming(sessions=[Session(hours="6")], claimed=[Claimed(6, year=BEFORE)])),)
    asked = asked_by(asking("full-allowance"), parts=[FORUM])
    assert found(school(), asked, END, trainings=lines) == "Not owed: the whole allowance is not claimed"


BEGUN = part("review", title="Review begun", duty="review-begun")
LAST = part("last", title="Last review", duty="review-final")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (school(reviews=(rated(reviewed="2025-11-20"),)), "Met"),
        (school(reviews=(rated(),)), "Not known"),
        (school(), "Missed"),
    ],
    ids=["begun late", "no day", "never"],
)
def test_a_review_that_was_begun_late_is_a_part_done(given: School, expected: str) -> None:
    asked = asked_by(asking("component", component=("review",)), parts=[BEGUN])
    assert found(given, asked).split(":")[0] == expected


def test_a_final_review_in_july_is_a_part_done() -> None:
    given = school(review_meetings=(met("2026-07-01", FINAL),))
    asked = asked_by(asking("component", component=("last",)), parts=[LAST])
    assert found(given, asked).startswith("Met")
    assert found(given, asking("review-final")).startswith("Missed: final review on 01/07/2026, asked for in June")


DATED = "2025-10-01"
"""An earlier day than the one by which a review is to be begun."""


@pytest.mark.parametrize(
    ("duty", "given", "on", "expected"),
    [
        ("review-begun", school(), "2025-10-15", "Not yet: Review begun, due by 15/10/2025"),
        ("review-begun", school(), "2025-10-16", "Missed: Review begun, due by 15/10/2025"),
        ("review-begun", school(deadlines=(deadline("Review begun", DATED),)), "2025-10-02",
         "Missed: Review begun, due by 01/10/2025"),
        ("review-begun", school(deadlines=(deadline("Review begun", "2026-01-09"),)), "2025-10-16",
         "Missed: Review begun, due by 15/10/2025"),
        ("review-final", school(), "2026-06-30", "Not yet: Review begun, due by 30/06/2026"),
        ("review-final", school(), "2026-07-01", "Missed: Review begun, due by 30/06/2026"),
        ("review-rated", school(reviews=(rated(),)), "2025-10-16", "Missed: Review begun, due by 15/10/2025"),
        ("review-uploaded", school(), "2026-07-17", "Not yet: Review begun, due by 17/07/2026"),
    ],
)  # fmt: skip
def test_a_part_is_due_when_the_duty_that_counts_as_it_is(duty: str, given: School, on: str, expected: str) -> None:
    asked = asked_by(asking("component", component=("review",)), parts=[BEGUN._replace(duty=duty)])
    assert found(given, asked, on) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (rated(reviewed="2025-10-14", current_rating="3"), "Met"),
        (rated(reviewed="2025-12-02", current_rating="3"), "Not known"),
        (rated(final="4", reviewed="2026-06-02"), "Not known"),
        (rated(reviewed="2025-12-02"), "Missed"),
    ],
    ids=["rated twice in time", "rated again", "final rating", "rated once, late"],
)
def test_the_day_of_a_later_rating_says_nothing_of_the_first(row: object, expected: str) -> None:
    assert found(school(reviews=(row,)), asking("review-begun")).split(":")[0] == expected


@pytest.mark.parametrize(("on", "expected"), [("2025-10-15", "Not yet"), ("2025-10-16", "Missed")])
def test_a_priority_is_asked_for_from_the_first_review_on(on: str, expected: str) -> None:
    assert found(school(reviews=(rated(),)), asking("review-rated"), on).split(":")[0] == expected


def test_the_first_review_is_due_as_the_chosen_set_has_it() -> None:
    rate, begin = asking("review-rated"), asking("review-begun", "A2", within_days=Decimal(90))
    assert found(school(reviews=(rated(),)), asked_by(rate, begin), "2025-11-20").startswith("Not yet")


@pytest.mark.parametrize(("on", "expected"), [("2026-06-10", "Not yet"), ("2026-07-01", "Missed")])
def test_a_final_review_before_its_month_can_still_be_held_again(on: str, expected: str) -> None:
    given = school(review_meetings=(met("2026-05-29", FINAL),))
    assert found(given, asking("review-final"), on).split(":")[0] == expected


def test_a_final_review_counts_on_the_day_the_lead_mentor_was_there() -> None:
    given = school(review_meetings=(met("2026-05-29", FINAL, "Fay"), met("2026-06-10", FINAL)))
    assert found(given, asking("review-final", lead_mentor=True)).startswith("Missed: final review on 29/05/2026")


def test_any_meeting_of_that_day_is_a_look_at_the_review() -> None:
    given = school(training=(session("2025-11-04", "Sharing"),), review_meetings=(met("2025-11-04", ""),))
    asked = asked_by(asking("review-at-meetings", component="s"), parts=[part("s", activity="Sharing")])
    assert found(given, asked).startswith("Met")


@pytest.mark.parametrize(
    ("trn", "expected"),
    [(ANN, "Met"), (None, "Met"), ("0900009", "Missed")],
    ids=["to the mentor", "to the group", "to somebody else"],
)
def test_a_contact_without_a_lead_mentors_name_counts_for_whom_it_went_to(trn: str | None, expected: str) -> None:
    row = contact("2025-10-07", "Call", trn)._replace(lead_mentor="")
    given = School(mentors=(ANN,), about={"lead_mentor": "Fay"}, more={"contacts": (row,)})
    asked = asked_by(asking("gaps-contacted"), parts=[FORUM])
    assert found(given, asked, "2025-11-24").split(":")[0] == expected


def test_a_newsletter_without_a_name_is_the_only_lead_mentors() -> None:
    row = contact("2025-10-07")._replace(lead_mentor="")
    one = School(about={"lead_mentor": "Fay"}, more={"contacts": (row,)})
    assert found(one, asking("newsletter-each-half-term"), "2025-11-24").startswith("Not yet")
    mentors = (mentor(ANN, 2, lead_mentor="Fay"), mentor(BEA, 3, lead_mentor="Guy"))
    two = School(more={"contacts": (row,), "mentors": mentors})
    assert found(two, asking("newsletter-each-half-term"), "2025-11-24").startswith("Missed")


def test_a_mentor_whose_trainee_withdrew_has_no_gap() -> None:
    given = School([WITHDREW], mentors=(ANN,), about={"lead_mentor": "Fay"})
    asked = asked_by(asking("gaps-contacted"), parts=[FORUM])
    assert found(given, asked, "2025-11-24") == "Not owed: no training is missing"
