"""Findings that say the same are put together, and none of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortools.checks.grouping import abridge, count, group, group_by_check
from mentortools.model.cell import Cell
from mentortools.model.finding import Finding
from mentortools.model.severity import Severity


def finding(
    code: str, reference: tuple[int, int], message: str, *, severity: Severity = Severity.MUST_FIX, sheet: str = "Log"
) -> Finding:
    row, column = reference
    return Finding(code, severity, sheet, Cell(sheet, row, column), "Hours", "x", message)


TYPE_HOURS = "Type hours as a number"


def test_equal_findings_become_one_with_their_cells() -> None:
    findings = [finding("MT120", (row, 3), TYPE_HOURS) for row in (4, 5, 6, 7, 8, 9, 12)]
    (one,) = group(findings)
    assert (one.code, one.message, one.count) == ("MT120", TYPE_HOURS, 7)
    assert one.references == "C4:C9, C12"
    assert one.place == "Log C4:C9, C12"


@pytest.mark.parametrize(
    "other",
    [
        finding("MT121", (5, 3), TYPE_HOURS),
        finding("MT120", (5, 3), "Type a date"),
        finding("MT120", (5, 3), TYPE_HOURS, sheet="Spending"),
        finding("MT120", (5, 3), TYPE_HOURS, severity=Severity.NOTE),
    ],
    ids=["another check", "another message", "another sheet", "another severity"],
)
def test_findings_that_differ_stay_apart(other: Finding) -> None:
    assert len(group([finding("MT120", (4, 3), TYPE_HOURS), other])) == 2


def test_the_most_severe_come_first_and_otherwise_the_order_stays() -> None:
    findings = [
        finding("MT3", (1, 1), "c", severity=Severity.NOTE),
        finding("MT2", (1, 1), "b"),
        finding("MT9", (1, 1), "d", severity=Severity.CHECK),
        finding("MT1", (1, 1), "a"),
    ]
    assert [each.code for each in group(findings)] == ["MT2", "MT1", "MT9", "MT3"]


def test_a_finding_without_a_cell_has_no_place() -> None:
    whole = Finding("MT001", Severity.MUST_FIX, None, None, None, None, "This file is empty")
    (one,) = group([whole])
    assert (one.place, one.cells, one.count) == ("", (), 1)


@pytest.mark.parametrize(("different", "groups"), [(1, 1), (5, 5), (6, 1), (4000, 1)])
def test_many_messages_of_one_check_on_one_column_become_one(different: int, groups: int) -> None:
    findings = [finding("MT101", (row, 2), f"{row} is not 7 digits") for row in range(4, 4 + different)]
    shown = abridge(findings)
    assert len(shown) == groups
    assert sum(each.count for each in shown) == different
    assert shown[0].message == "4 is not 7 digits"


def test_an_abridged_group_keeps_its_place_in_the_list() -> None:
    crowd = [finding("MT2", (row, 2), f"message {row}") for row in range(10)]
    shown = abridge([finding("MT1", (1, 1), "before"), *crowd, finding("MT3", (1, 1), "after")])
    assert [each.code for each in shown] == ["MT1", "MT2", "MT3"]


def test_by_check_all_messages_are_kept() -> None:
    (one,) = group_by_check([finding("MT1", (4, 1), "a"), finding("MT1", (5, 1), "b"), finding("MT1", (6, 1), "a")])
    assert (one.messages, one.count, one.references) == (("a", "b"), 3, "A4:A6")


def test_counts_name_every_severity() -> None:
    assert count([finding("MT1", (1, 1), "a")]) == {Severity.MUST_FIX: 1, Severity.CHECK: 0, Severity.NOTE: 0}


FINDINGS = st.lists(
    st.builds(
        finding,
        st.sampled_from(["MT1", "MT2"]),
        st.tuples(st.integers(1, 30), st.integers(1, 3)),
        st.sampled_from("abcdefgh"),
        severity=st.sampled_from(Severity),
        sheet=st.sampled_from(["Log", "Spending"]),
    ),
    max_size=40,
)


@given(FINDINGS)
def test_no_finding_and_no_cell_is_lost(findings: list[Finding]) -> None:
    for grouped in (group(findings), group_by_check(findings), abridge(findings, 2)):
        assert sum(each.count for each in grouped) == len(findings)
        assert {cell for each in grouped for cell in each.cells} == {each.cell for each in findings}
        ranks = [each.severity.rank for each in grouped]
        assert ranks == sorted(ranks)
