import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.trn import read_trn

ANY = Context()


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("0123456", Read("0123456")),
        ("0000001", Read("0000001")),
        (1234567.0, Read("1234567")),
        (1234567, Read("1234567")),
        (" 0123456", Read("0123456", Remark.TRN_CLEANED)),
        ("0123456\u00a0", Read("0123456", Remark.TRN_CLEANED)),
        ("012 34 56", Read("0123456", Remark.TRN_CLEANED)),
        ("\u200b0123456", Read("0123456", Remark.TRN_CLEANED)),
        ("０１２３４５６", Read("0123456", Remark.TRN_CLEANED)),
        ("'0123456", Read("0123456", Remark.TRN_CLEANED)),
        ("12/34567", Read("1234567", Remark.TRN_CLEANED)),
        ("RP12/34567", Read("1234567", Remark.TRN_CLEANED)),
        ("rp 12 / 34567", Read("1234567", Remark.TRN_CLEANED)),
        ("RP/12/34567", Read("1234567", Remark.TRN_CLEANED)),
        ("RP1234567", Read("1234567", Remark.TRN_CLEANED)),
        ("TRN 1234567", Read("1234567", Remark.TRN_CLEANED)),
        ("TRN: 1234567", Read("1234567", Remark.TRN_CLEANED)),
        ("trn no. 1234567", Read("1234567", Remark.TRN_CLEANED)),
        (123456.0, Unread(Problem.TRN_SHORT, "0123456")),
        (1, Unread(Problem.TRN_SHORT, "0000001")),
        ("123456", Unread(Problem.TRN_SHORT, "0123456")),
        (" 12 3456 ", Unread(Problem.TRN_SHORT, "0123456")),
        ("TRN 123456", Unread(Problem.TRN_SHORT, "0123456")),
        ("12345678", Unread(Problem.NOT_A_TRN)),
        ("01234567", Unread(Problem.NOT_A_TRN)),
        (12345678.0, Unread(Problem.NOT_A_TRN)),
        (1234567.5, Unread(Problem.NOT_A_TRN)),
        ("1234567.0", Unread(Problem.NOT_A_TRN)),
        ("1.234567E6", Unread(Problem.NOT_A_TRN)),
        (-1234567.0, Unread(Problem.NOT_A_TRN)),
        ("-1234567", Unread(Problem.NOT_A_TRN)),
        (0.0, Unread(Problem.NOT_A_TRN)),
        ("0000000", Unread(Problem.NOT_A_TRN)),
        ("000", Unread(Problem.NOT_A_TRN)),
        ("RP00/00000", Unread(Problem.NOT_A_TRN)),
        ("12/3456", Unread(Problem.NOT_A_TRN)),
        ("123/4567", Unread(Problem.NOT_A_TRN)),
        ("1234567/7654321", Unread(Problem.NOT_A_TRN)),
        ("O123456", Unread(Problem.NOT_A_TRN)),
        ("123456²", Unread(Problem.NOT_A_TRN)),
        ("١٢٣٤٥٦٧", Unread(Problem.NOT_A_TRN)),
        ("RP", Unread(Problem.NOT_A_TRN)),
        ("TRN", Unread(Problem.NOT_A_TRN)),
        ("TBC", Unread(Problem.NOT_A_TRN)),
        ("1" * 5000, Unread(Problem.NOT_A_TRN)),
        (True, Unread(Problem.NOT_A_TRN)),
        (float("nan"), Unread(Problem.NOT_A_TRN)),
        (float("inf"), Unread(Problem.NOT_A_TRN)),
    ],
)
def test_trn(value: CellValue, read: Read[str] | Unread) -> None:
    assert read_trn(value, ANY) == read


@given(st.integers(1_000_000, 9_999_999))
def test_seven_digits_read_alike_as_text_and_as_a_number(number: int) -> None:
    assert read_trn(str(number), ANY) == read_trn(float(number), ANY) == read_trn(number, ANY) == Read(str(number))


@given(st.integers(1, 999_999))
def test_zeros_that_were_lost_are_proposed_and_never_put_back(number: int) -> None:
    short = Unread(Problem.TRN_SHORT, f"{number:07}")
    assert read_trn(float(number), ANY) == read_trn(str(number), ANY) == short


@given(st.text())
def test_whatever_reads_as_a_trn_has_its_digits_in_their_order(text: str) -> None:
    read = read_trn(text, ANY)
    if isinstance(read, Read):
        assert "".join(str(int(sign)) for sign in text if sign.isdecimal()) == read.value


@given(st.from_regex(r"\A[ rpRP/0-9'.TRN:-]{6,11}\Z"))
def test_a_text_like_a_trn_reads_as_all_its_digits_or_not_at_all(text: str) -> None:
    read = read_trn(text, ANY)
    digits = "".join(sign for sign in text if sign.isdigit())
    assert isinstance(read, Unread) or (read.value == digits and len(digits) == 7)
