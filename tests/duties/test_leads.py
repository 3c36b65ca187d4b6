"""Lead mentors: groups, gaps, letters of each half-term, visits."""

from collections.abc import Mapping, Sequence

import pytest

from mentortools.duties.families.training import by_duty
from mentortools.duties.judge import judge
from mentortools.duties.judged import State
from mentortools.duties.leads import gaps, groups, letters
from tests.duties.invented_logs import ANN, BEA, School, Trainee, asked_by, asking, case, found, mentor, part
from tests.duties.invented_rows import contact, deadline, done, session

END, NOVEMBER = "2026-08-31", "2025-11-24"
LED: Mapping[str, object] = {"lead_mentor": "Fay"}
FORUM = part("forum", title="Forums")


def school(*contacts: object, **more: object) -> School:
    """A school whose two mentors are of Fay's group, with a trainee each."""
    trainees = more.pop("trainees", (Trainee(), Trainee("Dee", BEA)))
    return School(trainees, about=LED, more={"contacts": contacts, **more})  # type: ignore[arg-type]  # as a test gives them


def test_groups_by_lead_mentor_whatever_the_spelling() -> None:
    rows = tuple(mentor(trn, lead_mentor=lead) for trn, lead in (("1", "Fay"), ("2", ""), ("3", "FAY "), ("4", "Guy")))
    given = case(School(trainees=[], more={"mentors": rows}), asked_by())
    assert [(group.lead_mentor, group.mentors) for group in groups(given)] == [
        ("Fay", ("1", "3")), ("Guy", ("4",)), ("", ("2",)),
    ]  # fmt: skip


@pytest.mark.parametrize(("lead", "expected"), [("Fay", "Met: Fay"), ("", "Missed: no lead mentor")])
def test_a_lead_mentor_for_each(lead: str, expected: str) -> None:
    assert found(School(about={"lead_mentor": lead}), asking("lead-mentor-named")) == expected


def test_without_the_heading_nobody_knows_the_group() -> None:
    assert found(School(without=("Mentors.lead_mentor",)), asking("lead-mentor-named")).startswith("Not known")


def test_gaps_of_a_group() -> None:
    given = case(school(components=(done("Forums"),)), asked_by(asking("gaps-contacted"), parts=[FORUM]), NOVEMBER)
    (group,) = groups(given)
    missing = gaps(given, group, [FORUM], by_duty(given, asking("gaps-contacted")))
    assert [(gap.mentor_trn, [each.component.code for each in gap.parts]) for gap in missing] == [(BEA, ["forum"])]


@pytest.mark.parametrize(
    ("given", "on", "expected"),
    [
        (school(components=(done("Forums"),)), NOVEMBER, "Not owed"),
        (school(contact("2025-10-07", "Call", ANN)), NOVEMBER, "Met"),
        (school(contact("2025-10-07", "Newsletter")), NOVEMBER, "Missed"),
        (school(contact("2025-10-07", "Reminder")), NOVEMBER, "Met"),
        (school(contact("2025-10-07", "Visit", training=True)), NOVEMBER, "Met"),
        (school(contact("2025-10-07", "Visit", training=False)), NOVEMBER, "Missed"),
        (school(contact("2025-12-07", "Call", ANN)), NOVEMBER, "Missed"),
        (school(contact("2025-10-07", "Call", BEA)), NOVEMBER, "Missed"),
        (school(), "2025-10-24", "Not yet"),
        (school(), "2025-10-25", "Missed"),
        (school(training=(session("2025-09-20"),)), NOVEMBER, "Not yet"),
        (school(training=(session("2025-09-20"),)), "2026-07-17", "Not yet"),
        (school(training=(session("2025-09-20"),)), "2026-07-18", "Missed"),
        (school(training=(session("2025-09-20"),), deadlines=(deadline("Forums", "2025-11-23"),)), NOVEMBER, "Missed"),
        (school(training=(session("2025-09-20"),), deadlines=(deadline("Forums", "2025-11-24"),)), NOVEMBER, "Not yet"),
        (school(trainees=[Trainee(starts="2026-01-12")]), "2026-02-14", "Not yet"),
        (school(trainees=[Trainee(starts="2026-01-12")]), "2026-03-28", "Missed"),
        (School(), NOVEMBER, "Not owed"),
        (School(about=LED, without=("Lead mentor contacts",)), NOVEMBER, "Not known"),
    ],
    ids=["no gap", "a call", "only the newsletter", "a reminder to all", "a visit to all", "a visit about other things",
         "a call to come", "a call to another", "first half-term", "the day after it", "some training", "the last day",
         "the year is over", "a part was due", "a part is due today", "begun in January", "and nothing by March",
         "no lead mentor", "no such sheet"],
)  # fmt: skip
def test_word_where_training_is_missing(given: School, on: str, expected: str) -> None:
    asked = asked_by(asking("gaps-contacted"), parts=[FORUM])
    assert found(given, asked, on).split(":")[0] == expected


@pytest.mark.parametrize(
    ("contacts", "on", "expected"),
    [
        ([contact("2025-10-01")], "2025-10-25", "Not yet"),
        ([], "2025-10-24", "Not yet"),
        ([], "2025-10-25", "Missed: no newsletter in 1 of 1 half-term so far, to 24/10/2025"),
        ([contact("2025-10-01", trn=ANN), contact("2025-10-02", trn=BEA)], "2025-10-25", "Not yet"),
        ([contact("2025-10-01", trn=ANN)], "2025-10-25",
         "Missed: no newsletter in 1 of 1 half-term so far, to 24/10/2025 (1 mentor left out)"),
        ([contact("2025-10-01", "Visit")], "2025-10-25", "Missed"),
        ([contact("2025-10-28"), contact("2025-09-02")], "2025-12-20", "Not yet"),
    ],
    ids=["sent", "not over", "none", "to each", "one left out", "a visit is no letter", "sent in the holidays before"],
)  # fmt: skip
def test_a_letter_each_half_term(contacts: Sequence[object], on: str, expected: str) -> None:
    assert found(school(*contacts), asking("newsletter-each-half-term"), on).startswith(expected)


def test_letters_of_every_half_term_meet_it() -> None:
    days = ("2025-09-10", "2025-11-10", "2026-01-10", "2026-03-10", "2026-04-20", "2026-06-10")
    given = school(*(contact(day) for day in days))
    assert found(given, asking("newsletter-each-half-term")).startswith("Met")
    (group,) = groups(case(given, asked_by()))
    assert [len(each.letters) for each in letters(case(given, asked_by()), group)] == [1] * 6


@pytest.mark.parametrize(
    ("mentioned", "expected"),
    [([True], State.MET), ([True, False], State.MISSED), ([True, None], State.NOT_KNOWN), ([], State.NOT_OWED)],
)
def test_training_spoken_of_at_visits(mentioned: Sequence[bool | None], expected: State) -> None:
    for kind in ("Visit", "Call"):
        given = school(*(contact("2025-10-07", kind, ANN, training=each) for each in mentioned))
        (judged,) = judge(case(given, asking("visit-mentions-training")))
        assert (judged.person.lead_mentor, judged.state) == ("Fay", expected)


def test_it_says_whether_it_was_a_visit_or_a_call() -> None:
    visit, call = (contact(day, kind, ANN, training=False) for day, kind in
                   (("2025-10-07", "Visit"), ("2025-11-04", "Call")))  # fmt: skip
    letter = contact("2025-10-08", "Newsletter", ANN, training=False)
    for contacts, said in (
        ([visit, letter], "the visit on 07/10/2025"), ([call], "the call on 04/11/2025"),
        ([visit, call], "the visit or call on 07/10/2025 and 04/11/2025"),
    ):  # fmt: skip
        asked = asking("visit-mentions-training")
        assert found(school(*contacts), asked) == f"Missed: no word of training at {said}"
