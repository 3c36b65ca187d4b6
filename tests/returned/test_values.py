"""Dates, hours, TRNs and codes as people type them: cases 31 and 33 to 35, each as a file, with cell and words."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.returned.made import DAY, HEADINGS, ROW, must_fix, one_row, read, said, sessions

CASES = (31, 33, 34, 35)

READ = {
    "typed as a date": (DAY, DAY, None),
    "month by name, two digits": ("1st Oct 25", date(2025, 10, 1), "MT141"),
    "with points": ("3.4.26", date(2026, 4, 3), "MT141"),
    "as computers write it": ("2025-10-01", date(2025, 10, 1), "MT143"),
    "as text": ("14/10/2025", DAY, "MT143"),
    "with spaces that do not show": ("14/10/\u00a02025\u200b", DAY, "MT143"),
    "with a time of day": (datetime(2025, 12, 31, 23, 59), date(2025, 12, 31), "MT144"),  # noqa: DTZ001 - cells know no time zone
}


@pytest.mark.parametrize(("typed", "day", "code"), READ.values(), ids=READ)
def test_case_31_a_date_that_reads_in_one_way_is_read_and_said(typed: object, day: date, code: str | None) -> None:
    result = one_row(date=typed)
    assert [row.date for row in result.log.training] == [day]
    assert [cell for cell, _ in said(result, "MT141", "MT143", "MT144")] == ["A2"] * bool(code)
    assert not must_fix(result)
    if code:
        assert f"was read as {day:%d/%m/%Y}" in said(result, code)[0][1]


ASKED = {
    "no such day": ("31/06/2026", "MT109", "“31/06/2026” is a day that does not exist."),
    "a month alone": ("Oct-25", "MT111", "“Oct-25” names a month, and no day."),
    "no year": ("14/10", "MT123", "If that is meant, type 14/10/2025."),
    "month first": ("11/13/2025", "MT125", "If 13/11/2025 is meant, type that."),
    "a bare number": (45944, "MT110", "If 14/10/2025 is meant, type that."),
    "the wrong weekday": ("Mon 14/10/2025", "MT110", "If 14/10/2025 is meant, type that."),
    "a word": ("TBC", "MT108", "“TBC” is not one."),
    "several days": ("14-16 October 2025", "MT108", "is not one."),
}


@pytest.mark.parametrize(("typed", "code", "words"), ASKED.values(), ids=ASKED)
def test_case_31_any_other_date_is_asked_about_at_its_cell(typed: object, code: str, words: str) -> None:
    result = one_row(date=typed)
    assert sessions(result) == []
    assert must_fix(result) == [(code, "A2")]
    assert words in said(result, code)[0][1]


@pytest.mark.parametrize("typed", [date(1900, 1, 1), date(2150, 1, 1), -5, 99_999_999, time(9, 30), True])
def test_case_33_a_date_out_of_range_is_asked_about(typed: object) -> None:
    result = one_row(date=typed)
    assert sessions(result) == []
    assert must_fix(result) == [("MT108", "A2")]


LAST, FIRST, TODAY = date(2026, 5, 31), date(2025, 4, 6), date(2026, 6, 1)


@settings(max_examples=40)
@given(st.dates(date(2024, 9, 1), date(2027, 8, 31)))
@example(date(2025, 3, 10))
@example(date(2026, 10, 3))
@example(date(2026, 12, 5))
def test_case_31_a_swapped_day_and_month_is_found_where_the_calendar_shows_it(day: date) -> None:
    """A day that cannot count, and would the other way round, is asked about; nothing is put right by itself."""
    result = one_row(date=day)
    assert [row.date for row in result.log.training] == [day]
    swapped = date(day.year, day.day, day.month) if day.day <= 12 and day.day != day.month else None
    cannot = day < FIRST or day > TODAY
    told = [message for cell, message in said(result, "MT406") if cell == "A2"]
    if cannot and swapped and FIRST <= swapped <= LAST:
        assert told == [f"Date {day:%d/%m/%Y} does not count. If day and month were swapped, type {swapped:%d/%m/%Y}."]
    if FIRST <= day <= LAST:
        assert told == []


HOURS = {
    "a number": (1.5, "1.5", False),
    "text": ("1.5", "1.5", True),
    "h between": ("1h30", "1.5", True),
    "a time of day": (time(1, 30), "1.5", False),
    "a length": (timedelta(minutes=90), "1.5", False),
    "a time as text": ("1:30", "1.5", True),
    "minutes": ("90 mins", "1.5", True),
    "a comma": ("1,5", "1.5", True),
    "hrs": ("2 hrs", "2", True),
    "a half": ("1½", "1.5", True),
    "a number of two decimals": (1.33, "1.33", False),
    "1.3 as a number": (1.3, "1.3", False),
}


@pytest.mark.parametrize(("typed", "hours", "is_said"), HOURS.values(), ids=HOURS)
def test_case_34_hours_that_read_in_one_way(typed: object, hours: str, is_said: bool) -> None:  # noqa: FBT001 - one column of a table of cases
    result = one_row(hours=typed)
    assert [row.hours for row in result.log.training] == [Decimal(hours)]
    assert said(result, "MT145") == [("E2", f"Hours “{typed}” is text, and was read as {hours}.")] * is_said
    assert not must_fix(result)


HOURS_ASKED = {
    "a point that could be a colon": ("1.30", "MT113", "Type 1.3 or 1:30, whichever is meant."),
    "a time whose format was lost": (0.0625, "MT113", "Type 1:30 or 3.8 mins, whichever is meant."),
    "below nothing": (-1, "MT114", "Hours is -1, which is less than no time."),
    "more than a day": (25, "MT115", "Hours is 25, and a day has 24."),
    "[h]:mm beyond a day": (timedelta(hours=36), "MT115", "Hours is 36:00, and a day has 24."),
    "a word": ("TBC", "MT112", "“TBC” is not one."),
    "a sum": ("2 x 1h", "MT112", "“2 x 1h” is not one."),
    "a day": (date(2025, 10, 14), "MT112", "“14/10/2025” is not one."),
}


@pytest.mark.parametrize(("typed", "code", "words"), HOURS_ASKED.values(), ids=HOURS_ASKED)
def test_case_34_any_other_hours_are_asked_about_at_their_cell(typed: object, code: str, words: str) -> None:
    result = one_row(hours=typed)
    assert sessions(result) == []
    assert must_fix(result) == [(code, "E2")]
    assert words in said(result, code)[0][1]


TRNS = {
    "text": ("0900001", "0900001", None),
    "a number that lost its zero": (900001, "0900001", "MT140"),
    "two zeros": (12345, "0012345", "MT140"),
    "a space before": ("\u00a00900001", "0900001", "MT147"),
    "a space within": ("09 00001", "0900001", "MT147"),
    "a sign that does not show": ("0900001\u200b", "0900001", "MT147"),
    "RP and a stroke": ("RP09/00001", "0900001", "MT147"),
}


@pytest.mark.parametrize(("typed", "trn", "code"), TRNS.values(), ids=TRNS)
def test_case_35_a_trn_that_can_be_one_mentor_alone(typed: object, trn: str, code: str | None) -> None:
    result = one_row(trn=typed)
    assert [row.mentor_trn for row in result.log.training] == [trn]
    assert [cell for cell, _ in said(result, "MT140", "MT147")] == ["B2"] * bool(code)
    assert not must_fix(result)
    if code:
        assert f"was read as {trn}" in said(result, code)[0][1]


@pytest.mark.parametrize("typed", ["12345678", "O900001", 700001, "Ada Inkpen", 1e9, "0900001/0012345"])
def test_case_35_any_other_trn_is_asked_about(typed: object) -> None:
    result = one_row(trn=typed)
    assert sessions(result) == []
    assert [cell for _, cell in must_fix(result)] == ["B2"]


@pytest.mark.parametrize(
    ("typed", "code"), [("1zz", "1ZZ"), ("1 ZZ", "1ZZ"), (" 1ZZ\u00a0", "1ZZ"), ("1Z\u200bZ", "1ZZ")]
)
def test_case_35_provider_codes(typed: object, code: str) -> None:
    result = one_row(provider=typed)
    assert [row.provider_code for row in result.log.training] == [code]


@pytest.mark.parametrize("typed", ["Quill University", "1ZZZ", "1Z", 12, "1ZZ/2ZZ"])
def test_case_35_any_other_provider_code_is_asked_about(typed: object) -> None:
    result = one_row(provider=typed)
    assert sessions(result) == []
    assert must_fix(result) == [("MT116", "C2")]


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "P", "Zs")), min_size=1, max_size=20).filter(
    lambda text: text.strip() and text[:1] != "=" and "½" not in text
)


@settings(max_examples=30)
@given(WORDS, WORDS)
def test_no_text_without_a_digit_is_read_as_a_date_or_as_hours(day: str, hours: str) -> None:
    result = read((HEADINGS, (day, *ROW[1:]), (DAY, *ROW[1:4], hours, *ROW[5:]), ROW))
    assert "half" in hours.casefold() or [row.at.row for row in result.log.training] == [4]


@settings(max_examples=60)
@given(st.dates(date(2025, 4, 6), date(2026, 5, 31)), st.sampled_from(["%d/%m/%Y", "%d %B %Y", "%d.%m.%y", "%Y-%m-%d"]))
def test_a_date_as_text_is_that_date_or_is_asked_about(day: date, form: str) -> None:
    result = one_row(date=day.strftime(form))
    assert [row.date for row in result.log.training] == [day]
