"""What hangs on the days of a placement: nothing is owed that was due after it ended, or before it began."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from mentortools.duties.judge import judge
from mentortools.model.cell import Cell
from mentortools.policy.requirements.figure import FigureValue
from mentortools.workbook.facts import Unreadable
from mentortools.workbook.log_of_duties import DeadlineRow
from mentortools.workbook.reading import Problem
from tests.duties.invented_logs import (
    ANN,
    BEA,
    UNIVERSITY,
    Record,
    School,
    Trainee,
    asked_by,
    asking,
    case,
    found,
    part,
)
from tests.duties.invented_rows import deadline, done, met, rated, session

END = "2026-08-31"
REPORT = "Summative report"
REPORTS = asking("reports-on-time", kinds=(REPORT,))
ASSESSMENT = asking("dated-event", kinds=(REPORT,))
FORUM = part("forum", title="Forums", kind="Essential")
ENDED = Trainee(ends="2026-03-27")


def school(*trainees: Trainee, **more: object) -> School:
    """A school with one mentor."""
    return School(trainees, mentors=(ANN,), more=more)


def due(on: str = "2026-06-12", done_on: str = "", **more: object) -> DeadlineRow:
    """The day of the report."""
    return deadline(REPORT, on, done_on, **more)


@pytest.mark.parametrize(
    ("trainee", "row", "expected"),
    [
        (ENDED, due(), "Not owed: Summative report: over before 12/06/2026"),
        (Trainee(ends="2026-06-12"), due(), "Missed: no Summative report, due on 12/06/2026"),
        (Trainee(), due(), "Missed"),
        (Trainee(starts="2026-02-09"), due("2025-12-12"), "Not owed: Summative report: not begun on 12/12/2025"),
        (Trainee(starts="2025-12-12"), due("2025-12-12"), "Missed"),
        (ENDED, due(trainee="Cal"), "Missed"),
        (Trainee(withdrew="2026-03-27"), due(trainee="Cal"), "Not owed: Summative report: withdrew before 12/06/2026"),
        (ENDED, due(done_on="2026-06-11"), "Not owed"),
        (Trainee(withdrew="2025-12-10"), due("2026-03-20", "2026-03-19"), "Not owed"),
        (Trainee(withdrew="2025-12-10"), due("2025-12-12", "2025-12-11"), "Not owed"),
        (Trainee(withdrew="2025-12-11"), due("2025-12-12", "2025-12-11"), "Met: Summative report on 11/12/2025"),
        (ENDED, due("2026-03-20", "2026-03-19"), "Met: Summative report on 19/03/2026"),
        (ENDED, due(done_on="2026-06-11", trainee="Cal"), "Met"),
        (Trainee(), due(done_on="2026-06-11"), "Met"),
        (Trainee(starts="2025-12-10"), due("2025-12-12", "2025-12-05"), "Missed"),
    ],
)
def test_a_deadline_for_all_is_of_those_who_are_here(trainee: Trainee, row: DeadlineRow, expected: str) -> None:
    for asked in (REPORTS, ASSESSMENT):
        assert found(school(trainee, deadlines=(row,)), asked).startswith(expected)


def test_a_deadline_is_of_the_mentor_who_has_the_trainee_on_its_day_or_of_both() -> None:
    trainees = [Trainee(ends="2025-12-19"), Trainee(trn=BEA, starts="2026-01-05")]
    rows = [due("2025-12-12"), due("2026-01-02"), due()]
    each = {row.due_on: School(trainees, more={"deadlines": (row,)}) for row in rows}
    said = {on: [str(judged.state) for judged in judge(case(given, REPORTS))] for on, given in each.items()}
    assert said == {
        date(2025, 12, 12): ["Missed", "Not owed"],
        date(2026, 1, 2): ["Missed", "Missed"],
        date(2026, 6, 12): ["Not owed", "Missed"],
    }


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-06-10", "Met: Summative report on 10/06/2026"),
        ("2026-06-16", "Missed: Summative report on 16/06/2026, due on 12/06/2026"),
    ],
)
def test_a_record_is_of_the_deadline_that_is_owed(on: str, expected: str) -> None:
    given = School(
        [Trainee(starts="2026-01-05")], [Record(on, REPORT)], more={"deadlines": (due("2025-12-12"), due())},
    )  # fmt: skip
    assert found(given, REPORTS) == expected


def test_a_record_of_the_first_mentor_is_not_the_second_ones_report() -> None:
    trainees = [Trainee(ends="2025-12-19"), Trainee(trn=BEA, starts="2026-01-05")]
    given = School(trainees, [Record("2025-12-10", REPORT)], more={"deadlines": (due("2025-12-12"), due())})
    first, second = judge(case(given, REPORTS))
    assert (str(first.state), first.said) == ("Met", "Summative report on 10/12/2025")
    assert (str(second.state), second.said) == ("Missed", "no Summative report, due on 12/06/2026")


def test_a_record_after_a_deadline_that_is_not_owed_is_not_late() -> None:
    given = School(
        [Trainee(starts="2026-01-05")], [Record("2026-06-10", REPORT)], more={"deadlines": (due("2025-12-12"),)}
    )
    assert found(given, REPORTS).startswith("Not owed")


@pytest.mark.parametrize(
    ("row", "field"),
    [(due(), "due_on"), (due(done_on="2026-06-16"), "done_on"), (due(trainee="Cal"), "done_on")],
    ids=["for all", "for all, late", "of the trainee"],
)
def test_no_row_for_all_is_shown_where_a_day_of_one_would_be_typed(row: DeadlineRow, field: str) -> None:
    (judged,) = judge(case(school(Trainee(), deadlines=(row,)), REPORTS))
    assert judged.cells == (row.at.cell(field),)


def test_a_record_before_a_deadline_that_is_not_owed_is_met() -> None:
    given = School([ENDED], [Record("2026-03-25", REPORT)], more={"deadlines": (due(),)})
    assert found(given, REPORTS) == "Met: Summative report on 25/03/2026"


def test_without_ends_that_can_be_read_nobody_knows_whether_it_was_owed() -> None:
    lost = Unreadable(
        "Trainees", "ends", Cell("Trainees", 2, 10), "Ends", "soon", Problem.NOT_A_DATE, "", row_lost=False
    )
    given = school(Trainee(), deadlines=(due(),), unreadable=(lost,))
    assert found(given, REPORTS) == "Not known: no Summative report, due on 12/06/2026 (Ends cannot be read)"
    assert found(given, asking("trained")).startswith("Not known: no training in the log (the days")
    assert found(given, asking("lead-mentor-named")).startswith("Missed")
    assert found(school(Trainee(), Trainee("Dee"), unreadable=(lost,)), asking("trained")).startswith("Missed")


YEARLY: Sequence[tuple[str, Mapping[str, FigureValue]]] = (
    ("trained", {}),
    ("component", {"component": ("forum",)}),
    ("essential-complete", {}),
    ("review-final", {}),
    ("review-rated", {}),
    ("review-uploaded", {}),
)


@pytest.mark.parametrize(("duty", "figures"), YEARLY)
@pytest.mark.parametrize(
    ("trainees", "expected"),
    [
        ([ENDED], "Not owed"),
        ([Trainee(ends="2026-05-22")], "Not owed"),
        ([Trainee(ends="2026-06-03")], "Missed"),
        ([ENDED, Trainee("Dee")], "Missed"),
        ([ENDED, Trainee(starts="2026-04-20", ends="2026-07-03")], "Missed"),
        ([ENDED, Trainee("Dee", withdrew="2025-10-05")], "Not owed"),
        ([Trainee()], "Missed"),
    ],
    ids=["ended in March", "ended in May", "in the last half-term", "one of two", "came back", "and withdrew", "whole"],
)
def test_what_the_year_asks_is_of_placements_that_reach_its_last_half_term(
    duty: str, figures: Mapping[str, FigureValue], trainees: Sequence[Trainee], expected: str
) -> None:
    asked = asked_by(asking(duty, "A1", **figures), parts=[FORUM])
    assert found(school(*trainees), asked).split(":")[0] == expected


def test_before_a_placement_is_over_its_mentor_can_still_train() -> None:
    assert found(school(ENDED), asking("trained"), "2026-03-27").startswith("Not yet")
    assert found(school(ENDED), asking("trained"), "2026-03-28") == "Not owed: the placement was over before it was due"


def test_without_a_term_the_last_half_term_is_june_and_after() -> None:
    for ends, expected in (("2026-05-29", "Not owed"), ("2026-06-01", "Missed")):
        given = School([Trainee(ends=ends)], mentors=(ANN,), starts="", ends="")
        assert found(given, asking("trained"), "2026-09-01").startswith(expected)


@pytest.mark.parametrize(("ends", "expected"), [("2025-10-10", "Not owed"), ("2025-10-15", "Missed")])
@pytest.mark.parametrize(
    ("duty", "more"),
    [
        ("induction", {}),
        ("review-begun", {}),
        ("induction", {"training": (session("2025-11-20"),)}),
        ("review-begun", {"reviews": (rated(reviewed="2025-11-20"),)}),
    ],
    ids=["no induction", "no review", "late induction", "late review"],
)
def test_what_has_its_own_day_is_due_on_it(duty: str, more: Mapping[str, object], ends: str, expected: str) -> None:
    assert found(school(Trainee(ends=ends), **more), asking(duty)).startswith(expected)


def test_a_final_review_at_the_end_of_a_placement_in_march_is_no_fault() -> None:
    given = school(ENDED, review_meetings=(met("2026-03-25", "Final review"),))
    assert found(given, asking("review-final")).startswith("Not owed: final review on 25/03/2026")
    assert found(given, asked_by(asking("component", component=("last",)),
                                 parts=[part("last", duty="review-final")])).startswith("Met")  # fmt: skip


@pytest.mark.parametrize(
    ("trainee", "on", "expected"),
    [
        (Trainee(withdrew="2025-12-10"), "2026-06-20", "Not owed: no meeting took place"),
        (ENDED, "2026-06-20", "Not owed"),
        (Trainee(), "2026-06-20", "Not yet"),
        (Trainee(), END, "Not owed"),
    ],
)
def test_no_meeting_is_to_come_for_a_mentor_without_a_trainee_any_more(
    trainee: Trainee, on: str, expected: str
) -> None:
    asked = asked_by(asking("review-at-meetings", component="s"), parts=[part("s", activity="Sharing")])
    assert found(school(trainee), asked, on).startswith(expected)


@pytest.mark.parametrize(
    ("trainee", "expected"),
    [(Trainee(), "Missed"), (Trainee(ends="2025-10-24"), "Not owed"), (Trainee(starts="2025-11-10"), "Not owed")],
)
def test_no_review_is_asked_at_a_meeting_outside_of_the_placement(trainee: Trainee, expected: str) -> None:
    asked = asked_by(asking("review-at-meetings", component="s"), parts=[part("s", activity="Sharing")])
    assert found(school(trainee, training=(session("2025-11-04", "Sharing"),)), asked).startswith(expected)


@pytest.mark.parametrize(
    ("starts", "expected"),
    [("2025-09-08", "Missed: Forums, due by 10/10/2025"), ("2026-02-09", "Missed: Forums, due by 17/07/2026")],
)
def test_a_deadline_of_a_part_before_the_first_trainee_is_none(starts: str, expected: str) -> None:
    asked = asked_by(asking("component", component=("forum",)), parts=[FORUM])
    given = school(Trainee(starts=starts), deadlines=(deadline("Forums", "2025-10-10"),))
    assert found(given, asked) == expected


def test_a_part_done_is_done_whenever_the_placement_ended() -> None:
    asked = asked_by(asking("component", component=("forum",)), parts=[FORUM])
    assert found(school(ENDED, components=(done("Forums", "2026-05-01"),)), asked).startswith("Met")


def test_another_providers_deadline_is_no_matter() -> None:
    given = school(Trainee(), deadlines=(due(provider_code=UNIVERSITY),))
    assert found(given, REPORTS).startswith("Missed: no Summative report")
