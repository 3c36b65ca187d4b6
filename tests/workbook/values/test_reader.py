from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.model.academic_year import AcademicYear
from mentortools.workbook.columns import Holds
from mentortools.workbook.reading import Problem, Read, Remark, Unread
from mentortools.workbook.snapshot import CellValue, ErrorValue, NoResult
from mentortools.workbook.values.context import Context
from mentortools.workbook.values.reading import reader

IN_2025 = Context(AcademicYear(2025))

cell_values: st.SearchStrategy[CellValue] = st.one_of(
    st.none(),
    st.text(),
    st.text("0123456789.,:/- hrmnE½²RPT'£@", max_size=12),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.builds(ErrorValue, st.sampled_from(["#REF!", "#N/A"])),
    st.just(NoResult()),
)


@pytest.mark.parametrize("holds", Holds)
@given(value=cell_values)
def test_every_value_is_read_or_unread_and_no_reader_ever_raises(holds: Holds, value: CellValue) -> None:
    read = reader(holds)(value, IN_2025)
    if isinstance(read, Unread):
        assert read.problem in Problem
        return
    assert isinstance(read, Read)
    assert read.remark is None or read.remark in Remark


@pytest.mark.parametrize("holds", Holds)
@pytest.mark.parametrize("blank", [None, "", " ", "\n", "\u00a0", "\u200b\ufeff", "\u3164"])
def test_a_cell_that_shows_nothing_is_blank(holds: Holds, blank: CellValue) -> None:
    assert reader(holds)(blank, IN_2025) == Unread(Problem.BLANK)


@pytest.mark.parametrize("holds", Holds)
def test_an_error_of_excels_and_a_formula_without_a_result_are_said_to_be_that(holds: Holds) -> None:
    assert reader(holds)(ErrorValue("#REF!"), IN_2025) == Unread(Problem.ERROR_VALUE)
    assert reader(holds)(NoResult(), IN_2025) == Unread(Problem.NO_RESULT)


@pytest.mark.parametrize("holds", Holds)
@pytest.mark.parametrize("extreme", [date.min, date.max, timedelta.min, timedelta.max, 10**400, -(10**400), 5e-324])
def test_extremes_are_read_or_unread(holds: Holds, extreme: CellValue) -> None:
    assert isinstance(reader(holds)(extreme, IN_2025), Read | Unread)


@pytest.mark.parametrize("holds", [each for each in Holds if each not in {Holds.TEXT, Holds.CHOICE}])
def test_words_are_read_by_columns_of_words_alone(holds: Holds) -> None:
    assert isinstance(reader(holds)("see other sheet", IN_2025), Unread)
