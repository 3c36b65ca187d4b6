"""Values come back from bytes as they were, and nothing but values of ours comes of bytes at all."""

import pickle
from datetime import date
from decimal import Decimal
from typing import cast

import pytest
from msgspec.structs import replace

from mentortools.adapters.row_columns import rows_of
from mentortools.adapters.value_code import UnknownBytesError, pack, unpack
from mentortools.model.cell import Cell
from mentortools.workbook.log import MentoringRow, MentorLog, TrainingRow
from mentortools.workbook.place import At, Place
from tests.reports.batch_values import small_batch

TRAINING = Place("Training log", {"date": 1, "hours": 5}, {"date": "Date", "hours": "Hours"})
MENTORING = Place("Mentoring log", {"date": 1}, {"date": "Date"})
FIRST = TrainingRow(At(TRAINING, 6), date(2025, 10, 1), "1234567", "AB1", "Workshop", Decimal("1.5"), "Online", "")
NEXT = FIRST._replace(at=At(TRAINING, 7), hours=Decimal(2), released=True)
MEETING = MentoringRow(At(MENTORING, 6), date(2025, 10, 2), "1234567", "T 1", "Meeting", None, "Yes", "", "")


def log_with(**values: object) -> MentorLog:
    result = small_batch().files[0].result
    assert result is not None
    return replace(result.log, training=(FIRST, NEXT), mentoring=(MEETING,), **values)


def again(value: object) -> object:
    return unpack(pack(value), ())


def plain(value: object) -> object:
    """A value with its places spelt out: they are equal to themselves alone."""
    if isinstance(value, Place):
        return tuple(getattr(value, name) for name in value.__struct_fields__)
    if isinstance(value, tuple):
        return type(value).__name__, *map(plain, value)
    return value


def test_rows_come_back_of_their_kind_and_in_their_order() -> None:
    log = log_with()
    read = again(log)
    assert isinstance(read, MentorLog)
    for name in MentorLog.__struct_fields__:
        if name != "places":
            assert plain(getattr(read, name)) == plain(getattr(log, name)), name
    assert read.training[1].at.cell("hours") == Cell("Training log", 7, 5)


def test_rows_of_one_table_have_one_place() -> None:
    read = again(log_with(places={"Training log": TRAINING}))
    assert isinstance(read, MentorLog)
    assert {id(row.at.place) for row in read.training} == {id(read.places["Training log"])}


def test_a_table_that_two_logs_share_is_packed_once() -> None:
    log = log_with()
    other = replace(log, edition="2")
    read = again((log, other))
    assert isinstance(read, tuple)
    assert read[0].training is read[1].training
    assert len(pack((log, other))) < len(pack((log, replace(other, training=(NEXT, FIRST)))))


def test_a_row_that_stands_alone_is_no_table() -> None:
    """Its fields may all be of one kind, as where a value of a log is a pair of cells."""
    pair = At(At(TRAINING, 1), At(TRAINING, 2))  # type: ignore[arg-type]  # only what each is counts here
    read = again(log_with(layout_unused=pair))
    assert isinstance(read, MentorLog)
    assert isinstance(read.layout_unused, At)


@pytest.mark.parametrize("rows", [(FIRST, MEETING), ("a", "b"), ()], ids=["of two kinds", "texts", "none"])
def test_what_is_no_table_stays_as_it_is(rows: tuple[object, ...]) -> None:
    read = again(log_with(strays=rows))
    assert isinstance(read, MentorLog)
    assert plain(read.strays) == plain(rows)


def test_findings_and_lines_of_claims_come_back_equal() -> None:
    results = [file.result for file in small_batch().files if file.result]
    for values in ([result.findings for result in results], [result.claims for result in results]):
        assert any(values)
        assert again(values) == values


class Rows:
    """Bytes that ask for rows."""

    def __init__(self, *asked: object) -> None:
        self.asked = asked

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return rows_of, self.asked


def test_rows_are_made_of_what_they_are_packed_as() -> None:
    (row,) = cast("tuple[At]", unpack(pickle.dumps(Rows(At, (TRAINING,), (6,))), ()))
    assert (type(row), row.row, row.place.sheet) == (At, 6, TRAINING.sheet)


@pytest.mark.parametrize(
    "asked",
    [
        (At, ("A",)),
        (At, ("A",), (1,), (2,)),
        (At, ("A", "B"), (1,)),
        (At, 1, 2),
        (date, (1,)),
        (Cell, ("A",), (1,), (2,)),
        ("At", ("A",)),
        (),
    ],
    ids=["too few columns", "too many", "of two lengths", "no columns", "no row", "no named row", "a name", "nothing"],
)
def test_nothing_else_is_made_by_the_name_of_rows(asked: tuple[object, ...]) -> None:
    with pytest.raises(UnknownBytesError):
        unpack(pickle.dumps(Rows(*asked)), ())
