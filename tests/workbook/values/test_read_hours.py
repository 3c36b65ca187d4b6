from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.hours import read_hours, read_minutes

ANY = Context()


@pytest.mark.parametrize(
    ("value", "hours"),
    [
        (1.5, "1.5"),
        (8, "8"),
        (0.0, "0"),
        (-0.0, "0"),
        (-1e-12, "0"),
        (1e-17, "0"),
        (1.3, "1.3"),
        (1.33, "1.33"),
        (0.1 + 0.2, "0.3"),
        (0.25, "0.25"),
        (0.33, "0.33"),
        (1 / 3, "0.333333333"),
        (24.0, "24"),
        (24.0000000001, "24"),
        (time(1, 30), "1.5"),
        (time(0, 20), "0.333333333"),
        (time(1, 30, 0, 1), "1.5"),
        (timedelta(hours=24), "24"),
        (timedelta(minutes=100), "1.666666667"),
        (timedelta(microseconds=4), "0.000000001"),
        (time(0, 0, 0, 4), "0.000000001"),
        (datetime(1899, 12, 30, 1, 30), "1.5"),  # noqa: DTZ001 (cells know no time zone)
        (datetime(1904, 1, 1, 1, 30), "1.5"),  # noqa: DTZ001 (cells know no time zone)
    ],
)
def test_numbers_and_times_are_hours_to_nine_decimals(value: CellValue, hours: str) -> None:
    read = read_hours(value, ANY)
    assert read == Read(Decimal(hours))
    assert isinstance(read, Read)
    assert read.value.as_tuple().exponent == -9
    assert not read.value.is_signed()


def test_three_times_1_33_is_3_99() -> None:
    read = read_hours(1.33, ANY)
    assert isinstance(read, Read)
    assert read.value * 3 == Decimal("3.99")


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2", "2"),
        ("1.5", "1.5"),
        ("1,5", "1.5"),
        (".5", "0.5"),
        ("1.75", "1.75"),
        ("1,75", "1.75"),
        ("2.00", "2"),
        ("1.500", "1.5"),
        ("1.5 hours", "1.5"),
        ("2 hrs", "2"),
        ("2hrs.", "2"),
        ("2 Hours", "2"),
        ("1h", "1"),
        ("1h30", "1.5"),
        ("1h 30m", "1.5"),
        ("1h5m", "1.083333333"),
        ("1 hr 30 mins", "1.5"),
        ("1 hour and 30 minutes", "1.5"),
        ("1 hour, 15 min", "1.25"),
        ("1:30", "1.5"),
        ("01:30:00", "1.5"),
        ("0:00:36", "0.01"),
        ("1:30 hrs", "1.5"),
        ("90 mins", "1.5"),
        ("90 minutes", "1.5"),
        ("90m", "1.5"),
        ("22.5 min", "0.375"),
        ("½", "0.5"),
        ("1½", "1.5"),
        ("1 ½ hours", "1.5"),
        ("2¾", "2.75"),
        ("⅓", "0.333333333"),
        ("1 1/2", "1.5"),
        ("2 3/4 hours", "2.75"),
        ("1/2 hour", "0.5"),
        ("half an hour", "0.5"),
        (" 1.5\u00a0", "1.5"),
        ("１．５", "1.5"),
        ("0.0625 hours", "0.0625"),
        ("24", "24"),
        ("0", "0"),
    ],
)
def test_text_that_reads_in_one_way_is_read_and_said(text: str, hours: str) -> None:
    assert read_hours(text, ANY) == Read(Decimal(hours), Remark.HOURS_AS_TEXT)


@pytest.mark.parametrize(
    ("value", "proposal"),
    [
        ("1.30", "1.3 or 1:30"),
        ("1,30", "1.3 or 1:30"),
        ("1.30 hrs", "1.3 or 1:30"),
        ("1.50", "1.5 or 1:50"),
        ("1.25", "1:15 or 1:25"),
        ("1.05", "1:03 or 1:05"),
        ("1.59", "95.4 mins or 1:59"),
        ("0.45", "0:27 or 0:45"),
        (".30", "0.3 or 0:30"),
        (0.0625, "1:30 or 3.8 mins"),
        (1 / 24, "1:00 or 2.5 mins"),
        (2 / 24, "2:00 or 5.0 mins"),
        (0.125, "3:00 or 7.5 mins"),
        ("0.0625", "1:30 or 3.8 mins"),
    ],
)
def test_what_reads_in_two_ways_is_never_read(value: CellValue, proposal: str) -> None:
    assert read_hours(value, ANY) == Unread(Problem.HOURS_UNCLEAR, proposal)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (-0.5, Problem.HOURS_NEGATIVE),
        (-1e300, Problem.HOURS_NEGATIVE),
        (-(10**400), Problem.HOURS_NEGATIVE),
        ("-1.5", Problem.HOURS_NEGATIVE),
        ("−1:30", Problem.HOURS_NEGATIVE),
        (timedelta(minutes=-30), Problem.HOURS_NEGATIVE),
        (24.000001, Problem.HOURS_OVER_A_DAY),
        (90.0, Problem.HOURS_OVER_A_DAY),
        (1e300, Problem.HOURS_OVER_A_DAY),
        ("90", Problem.HOURS_OVER_A_DAY),
        ("24:01", Problem.HOURS_OVER_A_DAY),
        (timedelta(hours=36), Problem.HOURS_OVER_A_DAY),
        (date(1900, 1, 1), Problem.HOURS_OVER_A_DAY),
        (datetime(1900, 1, 1, 12), Problem.HOURS_OVER_A_DAY),  # noqa: DTZ001 (cells know no time zone)
        (datetime(2025, 10, 14, 1, 30), Problem.NOT_HOURS),  # noqa: DTZ001 (cells know no time zone)
        (date(2025, 10, 14), Problem.NOT_HOURS),
        (float("nan"), Problem.NOT_HOURS),
        (float("inf"), Problem.NOT_HOURS),
        (float("-inf"), Problem.NOT_HOURS),
        (True, Problem.NOT_HOURS),
        ("1,500", Problem.NOT_HOURS),
        ("1.5.", Problem.NOT_HOURS),
        ("1..5", Problem.NOT_HOURS),
        (",5", Problem.NOT_HOURS),
        ("1h90", Problem.NOT_HOURS),
        ("1h5", Problem.NOT_HOURS),
        ("0:90", Problem.NOT_HOURS),
        ("1:5", Problem.NOT_HOURS),
        ("1.30 mins", Problem.NOT_HOURS),
        ("11/2", Problem.NOT_HOURS),
        ("1/2", Problem.NOT_HOURS),
        ("1 3/2", Problem.NOT_HOURS),
        ("8²", Problem.NOT_HOURS),
        ("an hour", Problem.NOT_HOURS),
        ("approx 2", Problem.NOT_HOURS),
        ("2 to 3", Problem.NOT_HOURS),
        ("2-3", Problem.NOT_HOURS),
        ("2?", Problem.NOT_HOURS),
        ("+2", Problem.NOT_HOURS),
        ("- 2", Problem.NOT_HOURS),
        ("1e1", Problem.NOT_HOURS),
        ("1:30pm", Problem.NOT_HOURS),
        ("٢", Problem.NOT_HOURS),
        ("9" * 5000, Problem.NOT_HOURS),
    ],
)
def test_what_is_no_hours_of_a_day_is_not_read(value: CellValue, problem: Problem) -> None:
    assert read_hours(value, ANY) == Unread(problem)


@given(st.decimals(0, 24, places=2))
def test_a_number_of_two_decimals_is_itself(hours: Decimal) -> None:
    assert read_hours(float(hours), ANY) == Read(hours)


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_form_of_hours_and_minutes_reads_alike(hour: int, minute: int) -> None:
    expected = read_hours(time(hour, minute), ANY)
    assert isinstance(expected, Read)
    said = Read(expected.value, Remark.HOURS_AS_TEXT)
    forms = (
        f"{hour}:{minute:02}",
        f"{hour:02}:{minute:02}:00",
        f"{hour}h{minute:02}",
        f"{hour} hrs {minute} mins",
        f"{hour * 60 + minute} minutes",
    )
    assert [read_hours(form, ANY) for form in forms] == [said] * len(forms)
    assert read_hours(timedelta(hours=hour, minutes=minute), ANY) == expected


@given(st.integers(0, 23), st.integers(1, 59))
def test_either_half_of_a_proposal_reads_in_one_way(hour: int, minute: int) -> None:
    unclear = read_hours(f"{hour}.{minute:02}", ANY)
    assert isinstance(unclear, Unread)
    assert unclear.proposal
    number, clock = (read_hours(half, ANY) for half in unclear.proposal.split(" or "))
    assert number == Read(Decimal(f"{hour}.{minute:02}"), Remark.HOURS_AS_TEXT)
    assert clock == read_hours(f"{hour}:{minute:02}", ANY)


@given(st.integers(1, 287))
def test_a_time_whose_format_was_lost_is_asked_for_unless_it_is_a_length_of_whole_minutes(fives: int) -> None:
    minutes_as_hours = Decimal(fives) * 5 / 24
    assume(minutes_as_hours % 1 or minutes_as_hours < 10)
    unclear = read_hours(fives * 5 / 1440, ANY)
    assert isinstance(unclear, Unread)
    assert unclear.problem == Problem.HOURS_UNCLEAR
    assert unclear.proposal
    clock = unclear.proposal.split(" or ")[0]
    assert read_hours(clock, ANY) == read_hours(f"{fives * 5} mins", ANY)


@given(st.text())
def test_text_that_reads_as_hours_holds_a_digit_a_fraction_or_half(text: str) -> None:
    if isinstance(read_hours(text, ANY), Read):
        assert any(sign.isnumeric() for sign in text) or "half" in text.casefold()


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (45.0, Read(Decimal(45))),
        (45, Read(Decimal(45))),
        (7.5, Read(Decimal("7.5"))),
        (0.0, Read(Decimal(0))),
        (1440.0, Read(Decimal(1440))),
        (time(0, 45), Read(Decimal(45))),
        (timedelta(minutes=75), Read(Decimal(75))),
        ("45", Read(Decimal(45), Remark.NUMBER_AS_TEXT)),
        ("45 mins", Read(Decimal(45), Remark.NUMBER_AS_TEXT)),
        ("45m", Read(Decimal(45), Remark.NUMBER_AS_TEXT)),
        ("1h", Read(Decimal(60), Remark.NUMBER_AS_TEXT)),
        ("1.5 hours", Read(Decimal(90), Remark.NUMBER_AS_TEXT)),
        ("0:45", Read(Decimal(45), Remark.NUMBER_AS_TEXT)),
        ("half an hour", Read(Decimal(30), Remark.NUMBER_AS_TEXT)),
        ("½ hour", Read(Decimal(30), Remark.NUMBER_AS_TEXT)),
        ("1½", Unread(Problem.NOT_MINUTES)),
        ("1.30", Unread(Problem.NOT_MINUTES)),
        ("1.30 hrs", Unread(Problem.NOT_MINUTES)),
        ("-45", Unread(Problem.NOT_MINUTES)),
        (-45.0, Unread(Problem.NOT_MINUTES)),
        (1441.0, Unread(Problem.NOT_MINUTES)),
        (float("nan"), Unread(Problem.NOT_MINUTES)),
        (True, Unread(Problem.NOT_MINUTES)),
        (date(2025, 10, 14), Unread(Problem.NOT_MINUTES)),
        ("about 45", Unread(Problem.NOT_MINUTES)),
    ],
)
def test_minutes(value: CellValue, read: Read[Decimal] | Unread) -> None:
    assert read_minutes(value, ANY) == read
