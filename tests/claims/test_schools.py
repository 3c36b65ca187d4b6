"""Which URNs are one school."""

import pytest

from mentortools.claims.schools import SchoolNames, Urns

MERGED = Urns("190009", ("190001", "190002"))


@pytest.mark.parametrize(
    ("logs", "one", "other", "same"),
    [
        ([], "190001", "190001", True),
        ([], "190001", "190002", False),
        ([Urns("190001")], "190001", "190009", False),
        ([MERGED], "190009", "190001", True),
        ([MERGED], "190001", "190002", True),
        ([Urns("190003", ("190002",)), Urns("190002", ("190001",))], "190003", "190001", True),
        ([Urns("190002", ("190001",)), Urns("190003", ("190002",))], "190001", "190003", True),
        ([Urns("190001", ("190001",))], "190001", "190002", False),
        ([Urns("190001", ("190002",)), Urns("190002", ("190001",))], "190001", "190002", True),
        ([MERGED], "190001", "", False),
    ],
    ids=["itself", "two schools", "unknown", "an earlier URN", "two earlier URNs", "a chain", "a chain backwards",
         "its own earlier URN", "each the other's", "no URN"],
)  # fmt: skip
def test_urns_that_a_log_joins_are_one_school(logs: list[Urns], one: str, other: str, *, same: bool) -> None:
    schools = SchoolNames(logs)
    assert schools.same(one, other) is same
    assert schools.same(other, one) is same
    assert (schools.of(one) == schools.of(other)) is same
