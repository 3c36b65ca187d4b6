import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.provider_codes import read_provider_code, read_provider_codes

ANY = Context()
NOT_A_CODE = Problem.NOT_A_PROVIDER_CODE


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("1AB", Read("1AB")),
        ("1ab ", Read("1AB")),
        ("\u00a01ab\u200b", Read("1AB")),
        ("１ＡＢ", Read("1AB")),
        ("005", Read("005")),
        ("1E5", Read("1E5")),
        ("1 AB", Read("1AB", Remark.PROVIDER_CODE_CLEANED)),
        ("(1AB)", Read("1AB", Remark.PROVIDER_CODE_CLEANED)),
        ("“1AB”", Read("1AB", Remark.PROVIDER_CODE_CLEANED)),
        (214.0, Read("214")),
        (214, Read("214")),
        (500.0, Unread(NOT_A_CODE, "500 or 5E2")),
        (100000.0, Unread(NOT_A_CODE, "1E5")),
        (2000.0, Unread(NOT_A_CODE, "2E3")),
        (5.0, Unread(NOT_A_CODE, "005 or 5E0")),
        (50.0, Unread(NOT_A_CODE, "050 or 5E1")),
        (45.0, Unread(NOT_A_CODE, "045")),
        (0.0, Unread(NOT_A_CODE, "000")),
        (1234.0, Unread(NOT_A_CODE)),
        (1e10, Unread(NOT_A_CODE)),
        (214.5, Unread(NOT_A_CODE)),
        (-214.0, Unread(NOT_A_CODE)),
        (float("nan"), Unread(NOT_A_CODE)),
        (True, Unread(NOT_A_CODE)),
        ("1-AB", Unread(NOT_A_CODE, "1AB")),
        ("1AB - Example University", Unread(NOT_A_CODE, "1AB")),
        ("Example University (1AB)", Unread(NOT_A_CODE, "1AB")),
        ("ITT - Example", Unread(NOT_A_CODE)),
        ("2.14", Unread(NOT_A_CODE)),
        ("1E-5", Unread(NOT_A_CODE, "1E5")),
        ("1A", Unread(NOT_A_CODE)),
        ("1ABC", Unread(NOT_A_CODE)),
        ("1AÉ", Unread(NOT_A_CODE)),
        ("1A²", Unread(NOT_A_CODE)),
        ("1Aß", Unread(NOT_A_CODE)),
        ("TBC", Unread(NOT_A_CODE)),
        ("yes", Unread(NOT_A_CODE)),
        ("n/a", Unread(NOT_A_CODE)),
        ("Example University", Unread(NOT_A_CODE)),
    ],
)
def test_one_code(value: CellValue, read: Read[str] | Unread) -> None:
    assert read_provider_code(value, ANY) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("1AB", Read(("1AB",))),
        ("1AB, 2cd", Read(("1AB", "2CD"))),
        ("1AB;2CD/3EF", Read(("1AB", "2CD", "3EF"))),
        ("1AB and 2CD", Read(("1AB", "2CD"))),
        ("1AB\n2CD & 3EF.", Read(("1AB", "2CD", "3EF"))),
        ("2CD 1AB 2CD", Read(("2CD", "1AB"))),
        (214.0, Read(("214",))),
        (5.0, Unread(NOT_A_CODE, "005 or 5E0")),
        ("1AB, none", Unread(NOT_A_CODE)),
        ("1 AB, 2CD", Unread(NOT_A_CODE)),
        ("Yes", Unread(NOT_A_CODE)),
        ("Yes 1AB", Unread(NOT_A_CODE)),
        ("N/A", Unread(NOT_A_CODE)),
        ("and", Unread(NOT_A_CODE)),
        (",", Unread(NOT_A_CODE)),
    ],
)
def test_several_codes(value: CellValue, read: Read[tuple[str, ...]] | Unread) -> None:
    assert read_provider_codes(value, ANY) == read


@given(st.text())
def test_a_code_is_three_letters_or_digits_in_capitals(text: str) -> None:
    read = read_provider_code(text, ANY)
    if isinstance(read, Read):
        assert len(read.value) == 3
        assert read.value.isascii()
        assert read.value.isalnum()
        assert read.value == read.value.upper()


@given(st.from_regex(r"[1-9]E[0-9]", fullmatch=True))
def test_a_code_that_excel_took_for_a_number_is_proposed(code: str) -> None:
    taken = read_provider_code(float(code), ANY)
    assert isinstance(taken, Unread)
    assert code in (taken.proposal or "").split(" or ")
