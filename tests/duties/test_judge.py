"""Judging: every duty has somebody it is asked of, and no log makes judging fail."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortools.duties.families import leading, of_school
from mentortools.duties.judge import OF_MENTORS, OF_PAIRS, judge
from mentortools.duties.judged import SCHOOL, State
from mentortools.policy.requirements.chosen import chosen
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.sets import names, requirement_set
from mentortools.workbook.template import EVERY_TABLE
from tests.duties.invented_logs import ANN, Record, School, Trainee, asking, case
from tests.duties.test_laws_of_weeks import schools

ALL = chosen([requirement_set(name) for name in names()])


def test_every_duty_is_judged_in_one_way() -> None:
    ways = [*OF_MENTORS, *OF_PAIRS, *leading.OF_GROUPS, *of_school.OF_SCHOOLS]
    assert sorted(ways) == sorted(DUTIES)


@settings(max_examples=25, deadline=None)
@given(schools, st.dates(date(2025, 8, 1), date(2026, 8, 31)))
def test_every_requirement_of_the_package_is_judged_for_someone(school: School, on: date) -> None:
    judged = judge(case(school, ALL, str(on)))
    asked = {each.requirement.code for each in judged if each.requirement.who != "Lead mentor"}
    assert asked == {each.code for each in ALL.requirements if each.duty and each.who != "Lead mentor"}
    assert all(each.said or each.state in {State.MET, State.NOT_OWED} for each in judged)
    assert all(each.cells for each in judged if each.person != SCHOOL and each.state in {State.MISSED, State.NOT_KNOWN})


def test_nothing_is_judged_where_nothing_is_chosen() -> None:
    assert judge(case(School(), chosen([]))) == ()


@pytest.mark.parametrize("on", ["2025-11-22", "2026-08-31"])
def test_a_log_without_the_sheets_misses_nothing(on: str) -> None:
    without = (
        *(table.name for table in EVERY_TABLE if not table.labels),
        "School.mentor_lead",
        "School.budget_for_next_year",
    )
    judged = judge(case(School(without=without), ALL, on))
    assert [each.requirement.duty for each in judged if each.state is State.MISSED] == []


@pytest.mark.parametrize(
    ("programme", "code", "expected"),
    [("Secondary", "1ZZ", State.MISSED), ("Primary", "1ZZ", State.NOT_OWED), ("", "1ZZ", State.NOT_OWED),
     ("Secondary", "2ZY", State.NOT_OWED)],
    ids=["its own", "another programme", "programme blank", "another provider"],
)  # fmt: skip
def test_a_requirement_of_a_programme_is_owed_by_no_other(programme: str, code: str, expected: State) -> None:
    asked = asking("weekly-meeting", minutes=Decimal(60))
    asked = asked._replace(programmes=("Secondary",), providers=("1ZZ",))
    school = School([Trainee(programme=programme, code=code)])
    (judged,) = judge(case(school, asked))
    assert judged.state is expected


def test_each_mentor_and_trainee_is_judged_once() -> None:
    school = School(
        [Trainee("Cal"), Trainee("Dot"), Trainee("Dot", "0900002", shared="Job share")], [Record("2025-09-10")]
    )
    judged = judge(case(school, asking("weekly-meeting", minutes=Decimal(60))))
    assert [(each.person.mentor_trn, each.person.trainee) for each in judged] == [
        (ANN, "Cal"), (ANN, "Dot"), ("0900002", "Dot"),
    ]  # fmt: skip


def test_a_mentor_whom_only_trainees_name_is_judged_too_and_shown_there() -> None:
    (judged,) = judge(case(School([Trainee(trn="0900009")], mentors=()), asking("trained")))
    assert (judged.person.mentor_trn, judged.state, [str(cell) for cell in judged.cells]) == (
        "0900009", State.MISSED, ["'Trainees'!E2"],
    )  # fmt: skip
