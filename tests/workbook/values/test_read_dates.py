from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.model.academic_year import AcademicYear
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.dates import read_date

IN_2025 = Context(AcademicYear.parse("2025 to 2026"))
NO_YEAR = Context()
DAY = date(2025, 10, 14)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (date(2025, 10, 14), Read(DAY)),
        (datetime(2025, 10, 14), Read(DAY)),  # noqa: DTZ001 (cells know no time zone)
        (datetime(2025, 10, 14, 9, 30), Read(DAY, Remark.DATE_WITH_TIME)),  # noqa: DTZ001 (cells know no time zone)
        (date(1990, 1, 1), Read(date(1990, 1, 1))),
        (date(2100, 12, 31), Read(date(2100, 12, 31))),
        (date(1989, 12, 31), Unread(Problem.NOT_A_DATE)),
        (date(2101, 1, 1), Unread(Problem.NOT_A_DATE)),
        (datetime(1900, 1, 1, 12), Unread(Problem.NOT_A_DATE)),  # noqa: DTZ001 (cells know no time zone)
        (time(9, 30), Unread(Problem.NOT_A_DATE)),
        (timedelta(hours=1), Unread(Problem.NOT_A_DATE)),
        (True, Unread(Problem.NOT_A_DATE)),
    ],
)
def test_a_true_date_passes_and_nothing_else_does(value: CellValue, read: Read[date] | Unread) -> None:
    assert read_date(value, IN_2025) == read


@pytest.mark.parametrize(
    "text",
    [
        "14/10/2025",
        " 14/10/2025 ",
        "14\u00a0/\u00a010\u00a0/\u00a02025",
        "14.10.2025",
        "14.10.2025.",
        "14-10-2025",
        "14–10–2025",
        "14 10 2025",
        "2025-10-14",
        "2025/10/14",
        "14 October 2025",
        "14th October 2025",
        "14th of October 2025",
        "14 OCT 2025",
        "14-Oct-2025",
        "14Oct2025",
        "14 Oct, 2025",
        "October 14, 2025",
        "Oct 14th 2025",
        "Tue 14 Oct 2025",
        "Tuesday, 14th October 2025",
        "tues. 14/10/2025",
        "2025-10-14T09:30:00",
        "2025-10-14 00:00:00",
        "2025-10-14 09:30:00.000",
        "14/10/2025 09:30",
        "14 Oct 2025, 9:30 a.m.",
        "14/10/2025 12:00pm",
        "１４／１０／２０２５",
        "\u200e14/10/2025\u200f",
        "\u200b14/10/2025\ufeff",
    ],
)
def test_text_in_forms_that_read_in_one_way_is_read_and_said(text: str) -> None:
    assert read_date(text, NO_YEAR) == Read(DAY, Remark.DATE_AS_TEXT)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3.4.25", date(2025, 4, 3)),
        ("14/10/25", DAY),
        ("14 10 25", DAY),
        ("14 Oct '25", DAY),
        ("1st Oct 25", date(2025, 10, 1)),
        ("Wed 1 Oct 25", date(2025, 10, 1)),
        ("01/04/26", date(2026, 4, 1)),
        ("25-10-01", date(2001, 10, 25)),
        ("14/10/99", date(2099, 10, 14)),
    ],
)
def test_a_year_of_two_digits_is_of_this_century(text: str, day: date) -> None:
    assert read_date(text, IN_2025) == Read(day, Remark.DATE_TWO_DIGIT_YEAR)
    assert read_date(text, NO_YEAR) == Read(day, Remark.DATE_TWO_DIGIT_YEAR)


@pytest.mark.parametrize(
    ("academic_year", "text", "day"),
    [
        (AcademicYear(2099), "14/10/99", date(2099, 10, 14)),
        (AcademicYear(2099), "14/05/00", date(2100, 5, 14)),
        (AcademicYear(1999), "14/10/99", date(1999, 10, 14)),
        (AcademicYear(1999), "14/05/00", date(2000, 5, 14)),
    ],
)
def test_a_year_of_two_digits_falls_into_the_academic_year_where_it_can(
    academic_year: AcademicYear, text: str, day: date
) -> None:
    assert read_date(text, Context(academic_year)) == Read(day, Remark.DATE_TWO_DIGIT_YEAR)


@pytest.mark.parametrize(
    ("value", "proposal"),
    [
        (45944.0, "14/10/2025"),
        (45944, "14/10/2025"),
        (45944.4, "14/10/2025"),
        ("45944", "14/10/2025"),
        (42005.0, "01/01/2015"),
        (51501.9, "31/12/2040"),
        ("Wed 14 Oct 2025", "14/10/2025"),
        ("2025-10-14T23:30:00Z", "14/10/2025"),
        ("2025-10-14T09:30:00+01:00", "14/10/2025"),
    ],
)
def test_what_reads_in_two_ways_is_proposed_and_never_read(value: CellValue, proposal: str) -> None:
    assert read_date(value, IN_2025) == Unread(Problem.DATE_UNCLEAR, proposal)


@pytest.mark.parametrize("text", ["10/14/2025", "10/14/25", "2025-14-10"])
def test_a_date_that_is_one_only_with_the_month_first_is_proposed_and_never_read(text: str) -> None:
    assert read_date(text, IN_2025) == Unread(Problem.DATE_MONTH_FIRST, "14/10/2025")


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("31/06/2025", Problem.NO_SUCH_DATE),
        ("29/02/2025", Problem.NO_SUCH_DATE),
        ("32/13/2025", Problem.NO_SUCH_DATE),
        ("00/10/2025", Problem.NO_SUCH_DATE),
        ("31 Nov 2025", Problem.NO_SUCH_DATE),
        ("14/10/1989", Problem.NOT_A_DATE),
        ("14/10/2101", Problem.NOT_A_DATE),
        ("14/10/0025", Problem.NOT_A_DATE),
        ("Oct-25", Problem.DATE_WITHOUT_DAY),
        ("October 2025", Problem.DATE_WITHOUT_DAY),
        ("Sept '25", Problem.DATE_WITHOUT_DAY),
        ("10/2025", Problem.DATE_WITHOUT_DAY),
        ("2025-10", Problem.DATE_WITHOUT_DAY),
        ("13/2025", Problem.NOT_A_DATE),
        ("Octember 2025", Problem.NOT_A_DATE),
        ("141/10/2025", Problem.NOT_A_DATE),
        ("14/10/202", Problem.NOT_A_DATE),
        ("14/10/20255", Problem.NOT_A_DATE),
        ("14/10-2025", Problem.NOT_A_DATE),
        ("14102025", Problem.NOT_A_DATE),
        ("14/10/2025 25:00", Problem.NOT_A_DATE),
        ("14/10/2025 13:00pm", Problem.NOT_A_DATE),
        ("14/10/2025 and 15/10/2025", Problem.NOT_A_DATE),
        ("14-15/10/2025", Problem.NOT_A_DATE),
        ("about 14/10/2025", Problem.NOT_A_DATE),
        ("14/10/2025?", Problem.NOT_A_DATE),
        ("14 Octember 2025", Problem.NOT_A_DATE),
        ("½/10/2025", Problem.NOT_A_DATE),
        ("1²/10/2025", Problem.NOT_A_DATE),
        ("١٤/١٠/٢٠٢٥", Problem.NOT_A_DATE),
        ("TBC", Problem.NOT_A_DATE),
        ("1" * 5000, Problem.NOT_A_DATE),
        (2025.0, Problem.NOT_A_DATE),
        (14.1, Problem.NOT_A_DATE),
        (42004.9, Problem.NOT_A_DATE),
        (51502.0, Problem.NOT_A_DATE),
        (20251014.0, Problem.NOT_A_DATE),
        (float("nan"), Problem.NOT_A_DATE),
        (float("inf"), Problem.NOT_A_DATE),
        (-1.0, Problem.NOT_A_DATE),
    ],
)
def test_what_is_no_date_is_not_read(value: CellValue, problem: Problem) -> None:
    assert read_date(value, IN_2025) == Unread(problem)


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("14/10", "14/10/2025"),
        ("14 Oct", "14/10/2025"),
        ("1st October", "01/10/2025"),
        ("October 1st", "01/10/2025"),
        ("Wed 3 June", "03/06/2026"),
        ("31/08", "31/08/2026"),
        ("01/09", "01/09/2025"),
        ("29 Feb", None),
    ],
)
def test_a_date_without_a_year_is_proposed_in_the_academic_year(text: str, proposal: str | None) -> None:
    assert read_date(text, IN_2025) == Unread(Problem.DATE_WITHOUT_YEAR, proposal)
    assert read_date(text, NO_YEAR) == Unread(Problem.DATE_WITHOUT_YEAR)


FORMS = (
    "{day}/{month}/{year}",
    "{day:02}.{month:02}.{year}",
    "{day:02} {month:02} {year}",
    "{year}-{month:02}-{day:02}",
    "{day} {name} {year}",
    "{weekday} {day} {short} {year}",
    "{name} {day}, {year}",
    "{year}-{month:02}-{day:02}T09:30:00",
)
days = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(days, st.sampled_from(FORMS))
def test_every_form_of_a_date_reads_back_as_that_date(day: date, form: str) -> None:
    names = {"name": f"{day:%B}", "short": f"{day:%b}", "weekday": f"{day:%a}"}
    text = form.format(day=day.day, month=day.month, year=day.year, **names)
    assert read_date(text, IN_2025) == Read(day, Remark.DATE_AS_TEXT)


@given(st.from_regex(r"[0-9]{1,4}([/. -])[0-9]{1,2}\1[0-9]{1,4}( [0-9]{2}:[0-9]{2})?", fullmatch=True))
def test_three_numbers_read_as_a_date_are_day_month_year_or_year_month_day(text: str) -> None:
    read = read_date(text, IN_2025)
    if isinstance(read, Unread):
        return
    day, month, year = read.value.day, read.value.month, read.value.year
    numbers = [
        int(number)
        for number in text.split(":", maxsplit=1)[0].replace("/", " ").replace("-", " ").replace(".", " ").split()
    ]
    assert numbers[:3] in ([day, month, year], [day, month, year - 2000], [year, month, day])


@given(st.integers(-40, 40), st.integers(-20, 40), st.integers(1980, 2110))
def test_numbers_that_name_no_day_are_never_read(day: int, month: int, year: int) -> None:
    read = read_date(f"{day}/{month}/{year}", NO_YEAR)
    if isinstance(read, Read):
        assert (read.value.day, read.value.month, read.value.year) == (day, month, year)


@given(st.text())
def test_text_without_a_digit_is_no_date(text: str) -> None:
    if not any(sign.isdecimal() for sign in text):
        assert isinstance(read_date(text, IN_2025), Unread)
