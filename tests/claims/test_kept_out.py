"""What stays out of a claim until it is put right: rows, hours, and at most how many pounds."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from mentortools.claims.kept_out import kept_out
from mentortools.model.academic_year import AcademicYear
from mentortools.model.claim import KeptOut
from mentortools.workbook.facts import LostRow
from mentortools.workbook.place import At
from tests.claims.invented_logs import ANN, BEA, SCITT, TRAINING, UNIVERSITY, Batch, Claimed, School, Session, logs


def lost(hours: str | None, trn: str | None = None, code: str | None = None) -> LostRow:
    values: dict[str, object] = {"mentor_trn": trn, "provider_code": code}
    known = {name: value for name, value in values.items() if value}
    return LostRow("Training log", At(TRAINING, 9), known | ({"hours": Decimal(hours)} if hours else {}))


def out(
    school: School, rows: Sequence[Session] = (), repeats: Sequence[Session] = (), unread: Sequence[LostRow] = ()
) -> tuple[int, str, str | None]:
    """Rows, hours and pounds kept out of a school's claim."""
    trainings = Batch([school]).lines()[school.urn]
    counted = kept_out(
        school.counted, trainings, [each.row() for each in rows], [each.row() for each in repeats], unread
    )
    return counted.rows, f"{counted.hours:f}", None if counted.amount is None else f"{counted.amount:f}"


@pytest.mark.parametrize(
    ("school", "rows", "expected"),
    [
        (logs("10"), [], (0, "0", "0.00")),
        (logs("10"), [Session(hours="2")], (1, "2", "87.60")),
        (logs("10"), [Session(hours="8")], (1, "8", "262.80")),
        (logs("16"), [Session(hours="2")], (1, "2", "0.00")),
        (logs("10.5"), [Session(hours="0.5")], (1, "0.5", "43.80")),
        (logs("10"), [Session(hours="0.5"), Session(hours="0.25")], (2, "0.75", "0.00")),
        (logs("10"), [Session(hours="2", trn=BEA), Session(hours="1", code=UNIVERSITY)], (2, "3", "131.40")),
        (logs("10"), [Session(hours="30", trn=BEA)], (1, "30", "700.80")),
        (logs("10", claimed=[Claimed(6, urn="190009")]), [Session(hours="2")], (1, "2", "0.00")),
        (logs("10", district="Brackenshire"), [Session(hours="2")], (1, "2", None)),
        (logs("10", district="Camden"), [Session(hours="2")], (1, "2", "107.20")),
    ],
    ids=[
        "nothing", "two hours at 43.80", "six of the eight fit the allowance", "the allowance is full",
        "half an hour that makes an hour", "less than an hour", "another mentor and another provider",
        "never above an allowance", "used elsewhere", "no region, no pounds", "Inner London",
    ],
)  # fmt: skip
def test_rows_kept_out(school: School, rows: list[Session], expected: tuple[int, str, str | None]) -> None:
    assert out(school, rows) == expected


def test_a_repeat_counts_as_row_and_hours_and_for_no_pounds() -> None:
    assert out(logs("10"), repeats=[Session(hours="2")]) == (1, "2", "0.00")


TWO_HALVES = School(sessions=[Session(hours="1.5"), Session(hours="2.5", trn=BEA)])


@pytest.mark.parametrize(
    ("unread", "expected"),
    [
        ([lost("2", ANN, SCITT)], (1, "2", "87.60")),
        ([lost("2", None, SCITT)], (1, "2", "87.60")),
        ([lost("1.5"), lost("0.5")], (2, "2.0", "87.60")),
        ([lost(None, ANN, SCITT)], (1, "0", "0.00")),
        ([lost("8", ANN, SCITT)], (1, "8", "262.80")),
    ],
    ids=["all but the date", "no mentor", "two halves of nobody", "no hours", "within the allowance"],
)
def test_rows_that_could_not_be_read(unread: list[LostRow], expected: tuple[int, str, str]) -> None:
    assert out(logs("10"), unread=unread) == expected


@pytest.mark.parametrize(
    ("school", "unread", "expected"),
    [
        (logs("10.5"), [lost("0.5")], (1, "0.5", "43.80")),
        (logs("10.5"), [lost("0.25")], (1, "0.25", "0.00")),
        (logs("10.5"), [lost("1.5", code=SCITT)], (1, "1.5", "87.60")),
        (TWO_HALVES, [lost("0.5")], (1, "0.5", "43.80")),
        (TWO_HALVES, [lost("0.5"), lost("0.5")], (2, "1.0", "87.60")),
        (logs("16.5"), [lost("0.5")], (1, "0.5", "0.00")),
    ],
    ids=["half an hour of nobody fills up a half", "a quarter does not", "an hour and a half", "one of two halves",
         "both", "the allowance is full"],
)  # fmt: skip
def test_rows_of_nobody_could_fill_up_the_part_hours_of_lines(
    school: School, unread: list[LostRow], expected: tuple[int, str, str]
) -> None:
    assert out(school, unread=unread) == expected


@pytest.mark.parametrize(
    ("school", "expected"),
    [
        (logs("10", trainees=[]), (2, "10", "438.00")),
        (logs("18", trainees=[]), (3, "18", "700.80")),
        (logs("10", employed=False, claimed=[Claimed(4)]), (2, "10", "262.80")),
        (logs("10", lost=[{}]), (2, "10", "438.00")),
        (logs("0.5", trainees=[]), (1, "0.5", "0.00")),
    ],
    ids=["no trainee", "within the allowance", "less what was claimed", "history unreadable", "less than an hour"],
)
def test_lines_that_are_kept_out_whole(school: School, expected: tuple[int, str, str]) -> None:
    assert out(school) == expected


def test_a_year_without_new_claims_keeps_no_pounds_out() -> None:
    assert out(logs("10", year=AcademicYear(2023)), [Session(hours="2")], unread=[lost("3")]) == (2, "5", "0.00")


def test_without_a_known_school_nobody_knows_the_pounds() -> None:
    counted = kept_out(None, [], [Session(hours="2").row()], [], [lost("1")])
    assert counted == KeptOut(2, Decimal(3), None)


@pytest.mark.parametrize(
    ("unread", "hours", "amount", "without", "most"),
    [
        ([lost("2", ANN, SCITT)], "2", "87.60", 0, "87.60"),
        ([lost(None, ANN, SCITT)], "0", "0.00", 1, None),
        ([lost(None), lost(None)], "0", "0.00", 2, None),
        ([lost("2", ANN, SCITT), lost(None, ANN, SCITT)], "2", "87.60", 1, None),
    ],
    ids=["all hours are read", "no hours", "nothing of two rows", "of one of two"],
)
def test_what_rows_are_worth_whose_hours_cannot_be_read_nobody_knows(
    unread: list[LostRow], hours: str, amount: str, without: int, most: str | None
) -> None:
    school = logs("10")
    kept = kept_out(school.counted, Batch([school]).lines()[school.urn], [], [], unread)
    assert (f"{kept.hours:f}", f"{kept.amount:f}", kept.rows_without_hours) == (hours, amount, without)
    assert kept.most == (None if most is None else Decimal(most))
    assert kept.rows_with_hours == len(unread) - without
