"""Laws of weeks: every week has one state, and a record more never takes away what was met."""

from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mentortools.duties.stretches import SoMany, Stretch, half_terms_of, months_of
from mentortools.duties.weekly import MEETING, OBSERVATIONS, Targets, Time
from mentortools.duties.weeks import Asked, Diary, WeekState, weeks_of
from tests.duties.invented_logs import ANN, BEA, Record, School, Trainee

DAYS = School().term.first, School().term.first + timedelta(days=70)
days = st.dates(*DAYS).map(str)
some_days = st.one_of(st.just(""), days)
TWO = SoMany(OBSERVATIONS, 2)
REFLECTION = ("Monthly reflection",)
bounded = settings(max_examples=60, deadline=None)

records = st.builds(
    Record,
    days,
    st.sampled_from(("Meeting", "Meeting", "Formal observation", "Informal observation", "", "Monthly reflection")),
    st.sampled_from(("60", "30", "15", "0", "")),
    st.sampled_from(("Cal", "CAL", "Dot", "Cat")),
    st.sampled_from((ANN, BEA)),
    st.sampled_from((("Pace", "Done"), ("Pace", ""), ("", ""))),
    st.sampled_from(({}, {"feedback_given": True}, {"feedback_given": False})),
)
trainees = st.builds(
    Trainee, st.sampled_from(("Cal", "Dot")), st.sampled_from((ANN, BEA, None)), starts=some_days, ends=some_days,
    withdrew=some_days, shared=st.sampled_from(("", "Job share", "Mentor withdrew")),
)  # fmt: skip
schools = st.builds(
    School,
    st.lists(trainees, min_size=1, max_size=3),
    st.lists(records, max_size=6),
    holidays=st.sampled_from(((), ("2025-10-27/2025-10-31",), ("2025-09-09/2025-09-12",))),
    ends=st.just("2025-12-19"),
)


def questions(diary: Diary) -> tuple[Asked, ...]:
    owed = diary.owed(3)
    return (Time(MEETING, None), Time(OBSERVATIONS, feedback=True), Targets(owed[0] if owed else None),
            SoMany(OBSERVATIONS, 2))  # fmt: skip


@bounded
@given(schools, days, st.integers(0, 5))
def test_the_states_partition_the_weeks_of_the_term(school: School, on: str, enough: int) -> None:
    for trn in school.placements[0].mentors:
        diary = school.diary(on, trn=trn)
        for asked in questions(diary):
            weeks = weeks_of(diary, asked, enough)
            assert [each.week for each in weeks] == list(diary.term.weeks)
            owed = [each.week for each in weeks if each.state.is_owed]
            assert owed == list(diary.owed(enough))
            assert all(each.state is not WeekState.TO_COME or not diary.is_over(each.week.sunday) for each in weeks)


@bounded
@given(schools)
def test_every_day_of_teaching_of_a_trainee_is_in_a_week_that_some_mentor_has(school: School) -> None:
    for placement in school.placements:
        for week in school.term.weeks:
            if placement.days_here(week.days):
                assert any(placement.is_of(trn, week.days) for trn in placement.mentors)


@bounded
@given(schools, records, days)
def test_a_record_more_never_takes_away_what_was_met(school: School, record: Record, on: str) -> None:
    more = School(school.trainees, [*school.records, record], holidays=school.holidays, ends=school.ends)
    for trn in school.placements[0].mentors:
        before, after = school.diary(on, trn=trn), more.diary(on, trn=trn)
        for asked in questions(before):
            pairs = zip(weeks_of(before, asked), weeks_of(after, asked), strict=True)
            assert all(new.state is WeekState.MET for old, new in pairs if old.state is WeekState.MET)
        assert_nothing_taken_away(half_terms_of(before, TWO), half_terms_of(after, TWO))
        assert_nothing_taken_away(months_of(before, REFLECTION), months_of(after, REFLECTION))


def assert_nothing_taken_away(before: Sequence[Stretch], after: Sequence[Stretch]) -> None:
    changed = zip(before, after, strict=True)
    assert all(new.state is WeekState.MET for old, new in changed if old.state is WeekState.MET)
