from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.model.academic_year import AcademicYear
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult
from mentortools.workbook.values.academic_years import read_academic_year
from mentortools.workbook.values.choices import read_yes_or_no
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.emails import read_email
from mentortools.workbook.values.numbers import read_pounds, read_whole
from mentortools.workbook.values.text import as_text, read_text
from mentortools.workbook.values.urns import read_urn, read_urns

ANY = Context()
YEAR = AcademicYear(2025)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("123456", Read("123456")),
        (" 123456 ", Read("123456")),
        (123456.0, Read("123456")),
        ("123 456", Read("123456", Remark.URN_CLEANED)),
        ("URN: 123456", Read("123456", Remark.URN_CLEANED)),
        ("223456", Unread(Problem.NOT_A_URN)),
        ("12345", Unread(Problem.NOT_A_URN)),
        ("1234567", Unread(Problem.NOT_A_URN)),
        ("12345½", Unread(Problem.NOT_A_URN)),
        (223456.0, Unread(Problem.NOT_A_URN)),
        (123456.5, Unread(Problem.NOT_A_URN)),
        (float("nan"), Unread(Problem.NOT_A_URN)),
        (True, Unread(Problem.NOT_A_URN)),
    ],
)
def test_urn(value: CellValue, read: Read[str] | Unread) -> None:
    assert read_urn(value, ANY) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("123456, 100001", Read(("123456", "100001"))),
        ("123456\n100001 and 123456", Read(("123456", "100001"))),
        (123456.0, Read(("123456",))),
        ("123456, 12345", Unread(Problem.NOT_A_URN)),
        (123456100001.0, Unread(Problem.NOT_A_URN)),
    ],
)
def test_urns(value: CellValue, read: Read[tuple[str, ...]] | Unread) -> None:
    assert read_urns(value, ANY) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("Ann.Example@school.example", Read("Ann.Example@school.example")),
        (" o'neill+itt@a-b.school.example\u200b", Read("o'neill+itt@a-b.school.example")),
        ("o’neill@school.example", Unread(Problem.NOT_AN_EMAIL, "o'neill@school.example")),
        ("Ann Example <ann@school.example>", Unread(Problem.NOT_AN_EMAIL, "ann@school.example")),
        ("ann@school.example; bob@school.example", Unread(Problem.NOT_AN_EMAIL)),
        ("ann@school", Unread(Problem.NOT_AN_EMAIL)),
        ("ann@@school.example", Unread(Problem.NOT_AN_EMAIL)),
        ("ann..b@school.example", Unread(Problem.NOT_AN_EMAIL)),
        ("ann@school..example", Unread(Problem.NOT_AN_EMAIL)),
        ("ann@-school.example", Unread(Problem.NOT_AN_EMAIL)),
        ("ann@10.0.0.1", Unread(Problem.NOT_AN_EMAIL)),
        ("@school.example", Unread(Problem.NOT_AN_EMAIL)),
        ("a" * 250 + "@school.example", Unread(Problem.NOT_AN_EMAIL)),
        (5.0, Unread(Problem.NOT_AN_EMAIL)),
    ],
)
def test_email(value: CellValue, read: Read[str] | Unread) -> None:
    assert read_email(value, ANY) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (True, Read(value=True)),
        (False, Read(value=False)),
        ("Yes", Read(value=True)),
        (" y ", Read(value=True)),
        ("TRUE", Read(value=True)),
        ("No", Read(value=False)),
        ("n", Read(value=False)),
        ("false", Read(value=False)),
        (1.0, Unread(Problem.NOT_YES_OR_NO)),
        ("1", Unread(Problem.NOT_YES_OR_NO)),
        ("x", Unread(Problem.NOT_YES_OR_NO)),
        ("✓", Unread(Problem.NOT_YES_OR_NO)),
        ("yes and no", Unread(Problem.NOT_YES_OR_NO)),
        ("not yet", Unread(Problem.NOT_YES_OR_NO)),
    ],
)
def test_yes_or_no(value: CellValue, read: Read[bool] | Unread) -> None:
    assert read_yes_or_no(value, ANY) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (8.0, Read(8)),
        (0, Read(0)),
        (7.99999999999, Read(8)),
        ("8", Read(8, Remark.NUMBER_AS_TEXT)),
        ("8.0", Read(8, Remark.NUMBER_AS_TEXT)),
        ("1,000", Read(1000, Remark.NUMBER_AS_TEXT)),
        (8.5, Unread(Problem.NOT_WHOLE)),
        (-1.0, Unread(Problem.NOT_WHOLE)),
        (-0.4, Unread(Problem.NOT_WHOLE)),
        (1e300, Unread(Problem.NOT_WHOLE)),
        (float("nan"), Unread(Problem.NOT_WHOLE)),
        (True, Unread(Problem.NOT_WHOLE)),
        ("8,5", Unread(Problem.NOT_WHOLE)),
        ("10,00", Unread(Problem.NOT_WHOLE)),
        ("8²", Unread(Problem.NOT_WHOLE)),
        ("8 hours", Unread(Problem.NOT_WHOLE)),
        ("9" * 5000, Unread(Problem.NOT_WHOLE)),
        (date(2025, 10, 14), Unread(Problem.NOT_WHOLE)),
    ],
)
def test_whole(value: CellValue, read: Read[int] | Unread) -> None:
    assert read_whole(value, ANY) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (12.1, Read(Decimal("12.10"))),
        (45, Read(Decimal("45.00"))),
        (0.1 + 0.2, Read(Decimal("0.30"))),
        (0.0, Read(Decimal("0.00"))),
        ("£1,234.50", Read(Decimal("1234.50"), Remark.NUMBER_AS_TEXT)),
        ("￡ 1234.5", Read(Decimal("1234.50"), Remark.NUMBER_AS_TEXT)),
        ("1,234,567", Read(Decimal("1234567.00"), Remark.NUMBER_AS_TEXT)),
        (12.345, Unread(Problem.NOT_POUNDS)),
        (12.3400001, Unread(Problem.NOT_POUNDS)),
        (-0.01, Unread(Problem.NOT_POUNDS)),
        (-1.0, Unread(Problem.NOT_POUNDS)),
        (1e300, Unread(Problem.NOT_POUNDS)),
        (float("inf"), Unread(Problem.NOT_POUNDS)),
        (True, Unread(Problem.NOT_POUNDS)),
        ("12.345", Unread(Problem.NOT_POUNDS)),
        ("-5", Unread(Problem.NOT_POUNDS)),
        ("12,50", Unread(Problem.NOT_POUNDS)),
        ("1.234,50", Unread(Problem.NOT_POUNDS)),
        ("45p", Unread(Problem.NOT_POUNDS)),
        ("€45", Unread(Problem.NOT_POUNDS)),
        ("£", Unread(Problem.NOT_POUNDS)),
    ],
)
def test_pounds(value: CellValue, read: Read[Decimal] | Unread) -> None:
    assert read_pounds(value, ANY) == read


def test_nothing_has_no_sign() -> None:
    read = read_pounds(-0.0, ANY)
    assert isinstance(read, Read)
    assert str(read.value) == "0.00"


@given(st.integers(0, 99_999_999))
def test_pounds_read_alike_as_number_and_as_text(pence: int) -> None:
    amount = Decimal(pence) / 100
    assert read_pounds(float(amount), ANY) == Read(amount)
    assert read_pounds(f"£{amount:,.2f}", ANY) == Read(amount, Remark.NUMBER_AS_TEXT)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2025 to 2026", Read(YEAR)),
        (" 2025 to 2026", Read(YEAR)),
        ("2025/26", Read(YEAR, Remark.ACADEMIC_YEAR_WRITTEN_OTHERWISE)),
        ("2025–2026", Read(YEAR, Remark.ACADEMIC_YEAR_WRITTEN_OTHERWISE)),
        ("2025", Unread(Problem.NOT_AN_ACADEMIC_YEAR, "2024 to 2025 or 2025 to 2026")),
        (2025.0, Unread(Problem.NOT_AN_ACADEMIC_YEAR, "2024 to 2025 or 2025 to 2026")),
        (date(2025, 9, 1), Unread(Problem.NOT_AN_ACADEMIC_YEAR, "2025 to 2026")),
        ("2025 to 2027", Unread(Problem.NOT_AN_ACADEMIC_YEAR)),
        ("1925 to 1926", Unread(Problem.NOT_AN_ACADEMIC_YEAR)),
        ("this year", Unread(Problem.NOT_AN_ACADEMIC_YEAR)),
        (2025.5, Unread(Problem.NOT_AN_ACADEMIC_YEAR)),
        (float("nan"), Unread(Problem.NOT_AN_ACADEMIC_YEAR)),
        (True, Unread(Problem.NOT_AN_ACADEMIC_YEAR)),
        (date(1, 1, 1), Unread(Problem.NOT_AN_ACADEMIC_YEAR)),
    ],
)
def test_academic_year(value: CellValue, read: Read[AcademicYear] | Unread) -> None:
    assert read_academic_year(value, ANY) == read


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("In person", "In person"),
        ("  St Mary’s \u200b", "St Mary’s"),
        ("Zoe\u0308", "Zoe\u0308"),
        ("two\nlines", "two\nlines"),
        ("Ann\u00a0Example", "Ann Example"),
        ("bell\u0007", "bell"),
        (10079319.0, "10079319"),
        (8, "8"),
        (0.1, "0.1"),
        (1e-7, "0.0000001"),
        (True, "TRUE"),
        (date(2025, 10, 4), "04/10/2025"),
        (datetime(2025, 10, 4), "04/10/2025"),  # noqa: DTZ001 (cells know no time zone)
        (datetime(2025, 10, 4, 9, 5), "04/10/2025 09:05"),  # noqa: DTZ001 (cells know no time zone)
        (time(1, 30), "1:30"),
        (time(1, 30, 5), "1:30:05"),
        (timedelta(hours=36), "36:00"),
        (timedelta(minutes=-90), "-1:30"),
        (timedelta(seconds=5), "0:00:05"),
    ],
)
def test_text_and_what_stands_in_its_place(value: CellValue, text: str) -> None:
    assert read_text(value, ANY) == Read(text)


def test_what_stands_in_a_cell_that_holds_nothing_to_read() -> None:
    assert (as_text(None), as_text(ErrorValue("#REF!")), as_text(NoResult())) == ("", "#REF!", NoResult().text)


@given(st.text())
def test_text_keeps_every_letter_and_digit_as_typed(text: str) -> None:
    read = read_text(text, ANY)
    kept = "" if isinstance(read, Unread) else read.value
    fillers = set("\u115f\u1160\u3164\uffa0")
    assert [sign for sign in kept if sign.isalnum()] == [s for s in text if s.isalnum() and s not in fillers]
