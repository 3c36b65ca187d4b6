"""Duties of a placement: timetable, reports, events, concerns, visits, tutors, and who observes where."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest
from msgspec.structs import replace

from mentortools.duties.teaching import subjects, year_groups
from mentortools.workbook.log import TraineeRow
from tests.duties.invented_logs import ANN, BEA, UNIVERSITY, Record, School, Trainee, asking, found
from tests.duties.invented_rows import deadline

END, NOVEMBER = "2026-08-31", "2025-11-24"


def taught(**more: object) -> School:
    """A school whose one trainee's row says this as well."""
    row: TraineeRow = Trainee().row(2)._replace(**more)  # type: ignore[arg-type]  # the fields of the row
    return School(more={"trainees": (row,)})


@pytest.mark.parametrize(
    ("text", "number"),
    [("7, 9, 10", 3), ("Years 7-9", 3), ("Y7 to Y9", 3), ("Year 7 and Year 9", 2), ("Nursery, Reception", 2),
     ("7; 7", 1), ("", 0), ("7-99", 8), ("Nursery to Year 1", 3), ("R-2", 3), ("Reception", 1), ("R, Reception", 1),
     ("KS3", 3), ("Key Stage 2", 4), ("KS1-2", 6), ("EYFS", 2), ("Y7 Y8", 2), ("8B, 8C", 1), ("Year 10", 1)],
)  # fmt: skip
def test_year_groups_of_a_cell(text: str, number: int) -> None:
    assert len(year_groups(text)) == number


@pytest.mark.parametrize(
    ("text", "number"), [("Maths, Physics", 2), ("maths/MATHS", 1), ("Maths & Physics", 2), ("", 0)]
)
def test_subjects_of_a_cell(text: str, number: int) -> None:
    assert len(subjects(text)) == number


@pytest.mark.parametrize(
    ("subject", "years", "expected"),
    [("Maths", "7, 8", "Met"), ("Maths", "7", "Missed"), ("Maths", "", "Not known"), ("All", "All years", "Met"),
     ("", "7, 8", "Not known")],
)  # fmt: skip
def test_breadth(subject: str, years: str, expected: str) -> None:
    given = taught(subjects_taught=subject, year_groups_taught=years)
    assert found(given, asking("breadth")).split(":")[0] == expected


HOURS = ("teaching_hours_a_week", "observing_hours_a_week", "planning_hours_a_week", "study_hours_a_week")


def week(text: str) -> School:
    """A school whose trainee's week is these hours: teaching, observing, planning, study."""
    hours = (None if each == "-" else Decimal(each) for each in text.split())
    return taught(**dict(zip(HOURS, hours, strict=True)))


@pytest.mark.parametrize(
    ("hours", "expected"),
    [("12 3 3 2", "Met"), ("12 3 3.1 1.9", "Missed"), ("12 3 3 -", "Not known"), ("- - - 2", "Not known"),
     ("0 0 0 0", "Not known")],
)  # fmt: skip
def test_a_tenth_of_the_week_for_study(hours: str, expected: str) -> None:
    assert found(week(hours), asking("study-time")).split(":")[0] == expected


def test_what_is_just_too_little_is_not_said_to_be_enough() -> None:
    assert found(week("12 3 3.02 1.99"), asking("study-time")) == (
        "Missed: 9.9 per cent of the week for study, asked for 10 per cent"
    )


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("12 4 4 -", "Met: balanced"),
        ("16 2 2 -", "Missed: teaching is 80 per cent of the week, asked for at most 60 per cent"),
        ("12 1 7 -", "Missed: observing is 5 per cent of the week, asked for at least 10 per cent"),
        ("12 4 - -", "Not known: the hours of the week are not filled in"),
    ],
)
def test_balance(hours: str, expected: str) -> None:
    asked = asking("balance", "A1", teaching_at_most=Decimal(60), observing_at_least=Decimal(10))
    assert found(week(hours), asked) == expected


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("19 0.5 0.5 -", "Met: some of each; the set gives no shares"),
        ("20 0 5 -", "Missed: no observing in the week"),
        ("20 0 0 5", "Missed: no observing in the week and no planning in the week"),
        ("20 - 5 -", "Not known: the hours of the week are not filled in"),
    ],
)
def test_a_set_without_shares_asks_for_some_of_each(hours: str, expected: str) -> None:
    assert found(week(hours), asking("balance", "A1")) == expected


def reported(*days: str, deadlines: Sequence[object] = (), trainee: Trainee | None = None) -> School:
    """A school with these interim reports, and these deadlines."""
    records = [Record(day, "Interim report") for day in days]
    return School([trainee or Trainee()], records, more={"deadlines": tuple(deadlines)})


DUE = deadline("Interim report", "2025-12-05")


@pytest.mark.parametrize(
    ("given", "on", "expected"),
    [
        (reported("2025-12-05", deadlines=[DUE]), END, "Met"),
        (reported("2025-12-06", deadlines=[DUE]), END, "Missed: Interim report on 06/12/2025, due on 05/12/2025"),
        (reported(deadlines=[DUE]), "2025-12-05", "Not yet"),
        (reported(deadlines=[DUE]), "2025-12-06", "Missed: no Interim report, due on 05/12/2025"),
        (reported(deadlines=[DUE._replace(done_on=DUE.due_on)]), END, "Met"),
        (reported("2025-12-05"), END, "Not known"),
        (reported(), NOVEMBER, "Not yet"),
        (reported(), END, "Missed"),
        (reported(deadlines=[DUE._replace(trainee="Dot")]), END, "Missed: no Interim report"),
        (reported("2025-12-05", deadlines=[DUE._replace(provider_code=UNIVERSITY)]), END, "Not known"),
        (reported("2025-12-01", deadlines=[DUE, deadline("Interim report 2", "2026-03-06")]), "2026-02-01", "Not yet"),
        (reported("2025-12-01", deadlines=[DUE, deadline("Interim report 2", "2026-03-06")]), END, "Missed"),
        (reported(deadlines=[DUE], trainee=Trainee(withdrew="2025-11-20")), END, "Not owed"),
    ],
    ids=[
        "on the day", "a day late", "not written, not late", "not written, late", "typed in Deadlines", "no deadline",
        "none yet", "none, no deadline", "another trainee's deadline", "another provider's", "one of two so far",
        "one of two", "withdrew before it",
    ],
)  # fmt: skip
def test_reports_by_their_dates(given: School, on: str, expected: str) -> None:
    assert found(given, asking("reports-on-time", kinds=("Interim report",)), on).startswith(expected)


@pytest.mark.parametrize(
    ("days", "on", "expected"),
    [(["2026-03-01"], END, "Met"), ([], NOVEMBER, "Not yet"), ([], END, "Missed")],
    ids=["took place", "to come", "never"],
)
def test_an_event_without_a_deadline(days: Sequence[str], on: str, expected: str) -> None:
    given = reported(*days)
    assert found(given, asking("dated-event", kinds=("Interim report",)), on).split(":")[0] == expected


def test_an_event_of_a_row_with_a_slip_in_the_name_is_not_known() -> None:
    given = School(records=[Record("2025-12-01", "Interim report", trainee="Cat")])
    assert found(given, asking("dated-event", kinds=("Interim report",))).startswith("Not known")


@pytest.mark.parametrize(
    ("rows", "on", "expected"),
    [
        ([], END, "Not owed"),
        ([("2025-11-04", "Concern"), ("2025-11-04", "Told personal tutor")], END, "Met"),
        ([("2025-11-04", "Concern"), ("2025-11-03", "Told personal tutor")], END, "Missed"),
        ([("2025-11-04", "Concern")], "2025-11-11", "Not yet"),
        ([("2025-11-04", "Concern")], "2025-11-12", "Missed"),
        ([("2025-11-04", "Concern"), ("2025-11-05", "")], "2025-11-12", "Not known"),
    ],
    ids=["no concern", "told", "told before", "a week old", "older", "a row that could be the word to the tutor"],
)
def test_concerns_told_to_the_tutor(rows: Sequence[tuple[str, str]], on: str, expected: str) -> None:
    given = School(records=[Record(day, kind) for day, kind in rows])
    assert found(given, asking("concerns-to-tutor"), on).split(":")[0] == expected


@pytest.mark.parametrize(("urn", "expected"), [("190002", "Met"), ("190001", "Not owed"), (None, "Not owed")])
def test_a_visit_at_another_school(urn: str | None, expected: str) -> None:
    given = School(records=[Record("2026-02-03", "Visit", more={"school_visited": urn})])
    assert found(given, asking("visit-elsewhere")).split(":")[0] == expected


def test_visits_to_no_other_school_are_told_from_no_visits() -> None:
    here = School(records=[Record("2026-02-03", "Visit"), Record("2026-03-03", "Visit")])
    assert found(here, asking("visit-elsewhere")) == "Not owed: 2 visits in the log, none to another school"
    assert found(School(), asking("visit-elsewhere")) == "Not owed: no visit in the log"


@pytest.mark.parametrize(
    ("days", "on", "expected"), [(["2026-02-03"], END, "Met"), ([], NOVEMBER, "Not yet"), ([], END, "Missed")]
)
def test_a_meeting_with_the_tutor(days: Sequence[str], on: str, expected: str) -> None:
    given = School(records=[Record(day, "Tutor meeting") for day in days])
    assert found(given, asking("tutor-meetings"), on).split(":")[0] == expected


def observed(*rows: Mapping[str, object], trn: str = ANN) -> School:
    """A school with an observation for each of these."""
    return School(records=[Record("2025-11-04", "Formal observation", trn=trn, more=row) for row in rows])


@pytest.mark.parametrize(
    ("given", "on", "expected"),
    [
        (observed({}, {}, {"observed_by": "Gil"}), END, "Met: 2 of 3 observations by the mentor"),
        (observed({}, {"observed_by": "Gil"}), END, "Missed"),
        (observed({}, {"observed_by": "Gil"}), NOVEMBER, "Not yet"),
        (observed({"observed_by": "mentor 1"}), END, "Met"),
        (observed({"observed_by": ANN}), END, "Met"),
        (observed({}, trn=BEA), END, "Missed"),
        (observed(), END, "Not owed"),
    ],
    ids=["two of three", "half", "half so far", "by name", "by TRN", "by a colleague's own row", "none"],
)
def test_most_observations_by_the_mentor(given: School, on: str, expected: str) -> None:
    assert found(given, asking("most-observations-by-mentor"), on).startswith(expected)


def test_without_a_heading_nobody_knows_who_observed() -> None:
    given = replace(observed({}, {}), without=("Mentoring log.observed_by",))
    assert found(given, asking("most-observations-by-mentor")) == (
        "Not known: 2 observations, and no heading says who observed"
    )


@pytest.mark.parametrize(
    ("classes", "on", "expected"),
    [(["8B", "9C"], NOVEMBER, "Met"), (["8B", "8b "], END, "Missed"), (["8B", ""], END, "Not known"),
     (["8B"], NOVEMBER, "Not yet"), ([], END, "Missed")],
    ids=["two", "one, in two spellings", "one of no class", "one so far", "none"],
)  # fmt: skip
def test_a_range_of_classes(classes: Sequence[str], on: str, expected: str) -> None:
    given = observed(*({"class_taught": each} for each in classes))
    assert found(given, asking("range-of-classes"), on).split(":")[0] == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (School([Trainee(withdrew="2025-11-14")]), "Not owed: the trainee withdrew"),
        (School(records=[Record("2025-11-04", "")]), "Not known: 0 of 2 classes seen (a record has no activity)"),
        (School(), "Missed: 0 of 2 classes seen"),
    ],
    ids=["withdrew", "a row that could be an observation", "none"],
)
def test_a_range_of_classes_that_is_not_there(given: School, expected: str) -> None:
    assert found(given, asking("range-of-classes")) == expected
