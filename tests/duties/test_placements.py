"""Placements: who has a trainee, from when to when."""

from collections.abc import Sequence

import pytest

from tests.duties.invented_logs import ANN, BEA, UNIVERSITY, School, Trainee, week

WHOLE = (ANN, "2025-09-03", "2026-07-17")


@pytest.mark.parametrize(
    ("trainees", "spans"),
    [
        ([Trainee()], [WHOLE]),
        ([Trainee(starts="2025-11-06")], [(ANN, "2025-11-06", "2026-07-17")]),
        ([Trainee(ends="2026-02-10")], [(ANN, "2025-09-03", "2026-02-10")]),
        ([Trainee(starts="2025-08-26", ends="2026-08-31")], [WHOLE]),
        ([Trainee(starts="2026-08-01")], []),
        ([Trainee(ends="2025-08-31")], []),
        ([Trainee(withdrew="2026-01-14")], [(ANN, "2025-09-03", "2026-01-14")]),
        ([Trainee(ends="2026-07-17", withdrew="2026-01-14")], [(ANN, "2025-09-03", "2026-01-14")]),
        ([Trainee(ends="2025-12-19", withdrew="2026-01-14")], [(ANN, "2025-09-03", "2025-12-19")]),
        ([Trainee(withdrew="2025-08-20")], []),
        ([Trainee(starts="2025-11-06", ends="2025-11-01")], []),
        ([Trainee(shared="Job share"), Trainee(trn=BEA, shared="Job share")], [WHOLE, (BEA, *WHOLE[1:])]),
        ([Trainee(withdrew="2026-01-14"), Trainee("CAL ", BEA)],
         [(ANN, "2025-09-03", "2026-01-14"), (BEA, "2025-09-03", "2026-01-14")]),
        ([Trainee(shared="Mentor withdrew"), Trainee(trn=BEA, starts="2026-01-08")],
         [(ANN, "2025-09-03", "2026-01-07"), (BEA, "2026-01-08", "2026-07-17")]),
        ([Trainee(shared="Mentor withdrew", starts="2026-01-08"), Trainee(trn=BEA, starts="2026-01-08")],
         [(ANN, "2026-01-08", "2026-07-17"), (BEA, "2026-01-08", "2026-07-17")]),
        ([Trainee(), Trainee(trn=BEA, starts="2026-01-08", shared="mentor WITHDREW")],
         [(ANN, "2025-09-03", "2026-01-07"), (BEA, "2026-01-08", "2026-07-17")]),
        ([Trainee(), Trainee(trn=BEA, starts="2026-01-08", shared="Job share")],
         [WHOLE, (BEA, "2026-01-08", "2026-07-17")]),
        ([Trainee(ends="2025-12-19"), Trainee(starts="2026-04-13")],
         [(ANN, "2025-09-03", "2025-12-19"), (ANN, "2026-04-13", "2026-07-17")]),
        ([Trainee(trn=None)], [("", *WHOLE[1:])]),
    ],
    ids=[
        "blank dates", "starts on a Thursday", "ends before term ends", "starts before term", "starts after term",
        "ended before term", "withdrew", "withdrew before the end", "withdrew after the end", "withdrew before term",
        "ends before it starts", "job share", "withdrew, said in one of two rows", "mentor withdrew, day not typed",
        "mentor withdrew, both from one day",
        "mentor withdrew, said in the other row", "job share from January", "away in spring", "no mentor",
    ],
)  # fmt: skip
def test_the_days_of_each_mentor(trainees: Sequence[Trainee], spans: Sequence[tuple[str, str, str]]) -> None:
    (placement,) = School(trainees).placements
    assert [(span.mentor_trn, f"{span.first}", f"{span.last}") for span in placement.spans] == spans


@pytest.mark.parametrize(
    ("trainees", "found"),
    [
        ([Trainee("Cal Dee"), Trainee("cal  dee", BEA)], ["Cal Dee"]),
        ([Trainee("Cal Dee"), Trainee("Cal Dee", code=UNIVERSITY)], ["Cal Dee", "Cal Dee"]),
        ([Trainee("Cal"), Trainee("Dot")], ["Cal", "Dot"]),
    ],
    ids=["two spellings", "two providers", "a mentor of two"],
)
def test_rows_of_one_trainee_with_one_provider_are_one_placement(
    trainees: Sequence[Trainee], found: Sequence[str]
) -> None:
    assert [placement.trainee for placement in School(trainees).placements] == found


@pytest.mark.parametrize(
    ("starts", "monday", "owner"),
    [
        ("2025-09-15", "2025-09-08", "Ann"),
        ("2025-09-15", "2025-09-15", "Bea"),
        ("2025-09-11", "2025-09-08", "Ann"),
        ("2025-09-10", "2025-09-08", "Bea"),
        ("2026-05-07", "2026-05-04", "Ann and Bea"),
        ("2026-05-07", "2025-10-27", ""),
    ],
    ids=[
        "the week before",
        "the week after",
        "taken over on Thursday",
        "taken over on Wednesday",
        "two days each",
        "a holiday",
    ],
)
def test_a_week_is_the_mentors_with_most_days_of_it(starts: str, monday: str, owner: str) -> None:
    school = School([Trainee(shared="Mentor withdrew"), Trainee(trn=BEA, starts=starts)])
    (placement,) = school.placements
    days = week(monday, school.term).days
    assert " and ".join(name for name, trn in (("Ann", ANN), ("Bea", BEA)) if placement.is_of(trn, days)) == owner
