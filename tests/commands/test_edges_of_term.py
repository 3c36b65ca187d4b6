"""The edges of term, week and placement, from a mentor log in a file to what `check --duties` says of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec import Struct

from mentortools.adapters.mentor_log import Prefill, PrefillValue, build_log
from mentortools.policy.every_year import every_year
from tests.commands.made_logs import Run

PRIMARY = "best-practice-network-primary"
ADA, BO = "0900001", "0900002"
AUTUMN, HALF_TERM = ("2025-10-13", "2025-12-05"), "2025-10-27/2025-10-31"
MAY = ("2026-04-27", "2026-05-15")
"""Three weeks; Monday 4 May 2026 is a bank holiday."""
FORMAL, INFORMAL = "Formal observation", "Informal observation"
Row = dict[str, PrefillValue]


def day(text: str) -> date:
    return date.fromisoformat(text)


def placed(trainee: str = "Tess", trn: str = ADA, shared: str | None = None, **days: str) -> Row:
    """A row of Trainees."""
    return {
        "trainee": trainee, "provider_code": "1ZZ", "programme": "Primary", "route": "QTS", "mentor_trn": trn,
        "course_type": "Postgraduate", "shared_mentor": shared, **{field: day(each) for field, each in days.items()},
    }  # fmt: skip


def records(*days: str, trainee: str = "Tess", trn: str = ADA, activity: str = "Meeting") -> tuple[Row, ...]:
    """Rows of the Mentoring log, of an hour each."""
    return tuple(
        {"date": day(each), "mentor_trn": trn, "trainee": trainee, "activity": activity, "minutes": 60} for each in days
    )


class School(Struct, frozen=True):
    """What becomes of a school when all its weeks are over.

    Attributes:
        said: What a check says, each with the cell it names, up to what to type.
        records: The rows of the Mentoring log.
        trainees: The rows of Trainees.
        term: The first and last day of teaching.
        away: Its holidays, first and last day.
    """

    said: Sequence[str]
    records: Sequence[Row]
    trainees: Sequence[Row] = (placed(),)
    term: tuple[str, str] = AUTUMN
    away: Sequence[str] = (HALF_TERM,)

    @property
    def log(self) -> bytes:
        """The workbook."""
        school: Row = {
            "name": "Snapdragon Lane Primary School", "urn": "190001", "district": "Leeds",
            "academic_year": "2025 to 2026", "teaching_starts": day(self.term[0]), "teaching_ends": day(self.term[1]),
        }  # fmt: skip
        mentors = [("Ada", "Inkpen", ADA), ("Bo", "Quill", BO)]
        rows: dict[str, Sequence[Row]] = {
            "Mentors": [{"trn": trn, "first_name": first, "last_name": last, "employed_by_this_school": "Yes"}
                        for first, last, trn in mentors],
            "Trainees": self.trainees,
            "Mentoring log": self.records,
        }  # fmt: skip
        holidays = [{"first_day": day(each[:10]), "last_day": day(each[11:])} for each in self.away]
        return build_log(Prefill(school, rows, holidays), every_year())

    def said_by(self, code: str, run: Run) -> list[str]:
        """What the command line says of the workbook."""
        Path("log.xlsx").write_bytes(self.log)
        on = day(self.term[1]) + timedelta(days=7)
        found = run("check", "log.xlsx", "--duties", PRIMARY, "--on", on.isoformat(), "--format", "json").json
        of_check = [each for each in found["files"][0]["findings"] if each["code"] == code]
        return [f"{each['sheet']} {each['cell']}, {each['message'].partition('. ')[0]}" for each in of_check]


BEFORE, AFTER = ("2025-10-14", "2025-10-21"), ("2025-11-04", "2025-11-11", "2025-11-18", "2025-11-25", "2025-12-02")
EACH_WEEK = (*BEFORE, *AFTER)
ADA_WITH, BO_WITH = "Ada Inkpen and", "Bo Quill and"
DAN = f"Trainees A6, {ADA_WITH} Dan"
JOB_SHARE = (placed(shared="Job share"), placed(trn=BO, shared="Job share"))


def handed_over(on: str) -> Sequence[Row]:
    """A trainee whose first mentor withdrew, and whose second starts on a day."""
    return (placed(shared="Mentor withdrew"), placed(trn=BO, starts=on))


@pytest.mark.parametrize("school", [
    pytest.param(School([], records(*EACH_WEEK)), id="half-term: nothing is owed"),
    pytest.param(School([f"Trainees A5, {ADA_WITH} Tess: 1 of 8 weeks missed: week of 27/10/2025"], records(*EACH_WEEK),
                        away=()), id="half-term that nobody listed"),
    pytest.param(School([], records("2025-10-28", *EACH_WEEK)), id="half-term: a meeting in it is no fault"),
    pytest.param(School([f"Trainees A5, {ADA_WITH} Tess: 1 of 7 weeks missed: week of 03/11/2025"],
                        records("2025-10-28", *BEFORE, *AFTER[1:])),
                 id="half-term: a meeting in it counts for no week"),
    pytest.param(School([], records("2026-04-28", "2026-05-06", "2026-05-12"), term=MAY, away=()),
                 id="bank holiday in May: met on a Wednesday"),
    pytest.param(School([], records("2026-04-28", "2026-05-04", "2026-05-12"), term=MAY, away=()),
                 id="bank holiday in May: met on the day itself"),
    pytest.param(School([f"Trainees A5, {ADA_WITH} Tess: 1 of 3 weeks missed: week of 04/05/2026"],
                        records("2026-04-28", "2026-05-12"), term=MAY, away=()),
                 id="bank holiday in May: its week is owed"),
    pytest.param(School([f"Trainees A5, {ADA_WITH} Tess: 1 of 3 weeks missed: week of 04/05/2026"],
                        records("2026-04-28", "2026-05-12"), term=MAY, away=("2026-05-08/2026-05-08",)),
                 id="bank holiday and an inset day: three days are owed"),
    pytest.param(School([], records("2026-04-28", "2026-05-12"), term=MAY, away=("2026-05-07/2026-05-08",)),
                 id="bank holiday and two inset days: two days are not"),
    pytest.param(School([], records(*EACH_WEEK[:-1]), term=(AUTUMN[0], "2025-12-02")), id="a last week of two days"),
    pytest.param(School([f"Trainees A5, {ADA_WITH} Tess: 1 of 7 weeks missed: week of 01/12/2025"],
                        records(*EACH_WEEK[:-1]), term=(AUTUMN[0], "2025-12-03")), id="a last week of three days"),
    pytest.param(School([], records(*AFTER[1:]), [placed(starts="2025-11-06")]), id="a placement from a Thursday"),
    pytest.param(School([f"Trainees A5, {ADA_WITH} Tess: 1 of 5 weeks missed: week of 03/11/2025"], records(*AFTER[1:]),
                        [placed(starts="2025-11-05")]), id="a placement from a Wednesday"),
    pytest.param(School([f"{DAN}: 6 of 7 weeks missed: weeks of 20/10/2025, 03/11/2025, 10/11/2025 and 3 more"],
                        (*records(*EACH_WEEK), *records(EACH_WEEK[0], trainee="Dan")), [placed(), placed("Dan")]),
                 id="a mentor of two trainees owes each a record"),
    pytest.param(School([], (*records(*EACH_WEEK), *records(*EACH_WEEK, trainee="Dan")), [placed(), placed("Dan")]),
                 id="a mentor of two trainees, both met"),
    pytest.param(School([], (*records(*BEFORE), *records(*AFTER, trn=BO)), JOB_SHARE),
                 id="two mentors: either's record counts"),
    pytest.param(School([f"Trainees A5, {ADA_WITH} Tess: 1 of 7 weeks missed: week of 03/11/2025",
                         f"Trainees A6, {BO_WITH} Tess: 1 of 7 weeks missed: week of 03/11/2025"],
                        (*records(*BEFORE), *records(*AFTER[1:], trn=BO)), JOB_SHARE),
                 id="two mentors: a week with no record is missed by both"),
    pytest.param(School([f"Trainees A5, {ADA_WITH} Tess: 1 of 3 weeks missed: week of 03/11/2025"],
                        (*records(*BEFORE), *records(*AFTER[1:], trn=BO)), handed_over("2025-11-06")),
                 id="handed over on a Thursday: the week is the first mentor's"),
    pytest.param(School([f"Trainees A6, {BO_WITH} Tess: 1 of 5 weeks missed: week of 03/11/2025"],
                        (*records(*BEFORE), *records(*AFTER[1:], trn=BO)), handed_over("2025-11-05")),
                 id="handed over on a Wednesday: the week is the second mentor's"),
    pytest.param(School([], records(*BEFORE, AFTER[0]), [placed(withdrew_on="2025-11-11")]),
                 id="withdrawn on a Tuesday: nothing more is owed"),
    pytest.param(School([f"Trainees A5, {ADA_WITH} Tess: 1 of 4 weeks missed: week of 10/11/2025"],
                        records(*BEFORE, AFTER[0]), [placed(withdrew_on="2025-11-12")]),
                 id="withdrawn on a Wednesday: that week is still owed"),
    pytest.param(School([], (), [placed(withdrew_on="2025-10-12")]), id="withdrawn before the first day of teaching"),
])  # fmt: skip
def test_the_weekly_meeting_at_the_edges(run: Run, folder: Path, school: School) -> None:
    del folder
    assert school.said_by("MT810", run) == list(school.said)


OBSERVED = (*BEFORE, *AFTER[:2])
"""Twice in each half-term; the other weeks have an informal observation."""
OTHERWISE = records(*AFTER[2:], activity=INFORMAL)


@pytest.mark.parametrize("school", [
    pytest.param(School([], (*records(*OBSERVED, activity=FORMAL), *OTHERWISE)), id="twice in each half-term"),
    pytest.param(School([f"Mentoring log D5, {ADA_WITH} Tess: 1 of 2 half-terms missed: half-term of 13/10/2025"],
                        (*records(BEFORE[0], *AFTER[:3], activity=FORMAL),
                         *records(BEFORE[1], *AFTER[3:], activity=INFORMAL))),
                 id="three in the second half-term are none in the first"),
    pytest.param(School([], (*records(BEFORE[0], AFTER[0], activity=FORMAL),
                             *records(BEFORE[1], *AFTER[1:], activity=INFORMAL)), away=("2025-10-28/2025-10-31",)),
                 id="four days off split nothing"),
    pytest.param(School([], (*records(*AFTER[:2], activity=FORMAL), *OTHERWISE), [placed(starts="2025-10-23")]),
                 id="a placement from the last Thursday of a half-term owes nothing in it"),
    pytest.param(School([], records(*BEFORE, activity=FORMAL), [placed(withdrew_on="2025-11-04")]),
                 id="withdrawn in the first week of the second half-term"),
])  # fmt: skip
def test_observations_of_each_half_term_at_the_edges(run: Run, folder: Path, school: School) -> None:
    del folder
    assert school.said_by("MT813", run) == list(school.said)
