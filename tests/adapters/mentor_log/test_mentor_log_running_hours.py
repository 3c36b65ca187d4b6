"""The running hours: what they come to, and that other programs compute the same from the formulas."""

from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from mentortools.adapters.mentor_log import Prefill, PrefillValue, build_log
from mentortools.adapters.mentor_log.estimates import Estimate, estimates
from mentortools.adapters.mentor_log.published import published
from mentortools.policy.every_year import every_year
from tests.adapters.mentor_log.computed_sheets import OFFICE, by_ironcalc, by_libreoffice, stored
from tests.adapters.mentor_log.filled_mentor_log import DAY, FILLED

RULES = every_year()
KNOWN = published(RULES)
SHEET = "Running hours"
FIRST_ROW = 13

Row = Mapping[str, PrefillValue]


def log(hours: list[PrefillValue], claims: list[Row] | None = None, **school: str) -> Prefill:
    """One mentor with one provider, in Leeds (Rest of England, £43.80) in 2025 to 2026 unless said otherwise."""
    return Prefill(
        {"urn": "190123", "district": "Leeds", "academic_year": "2025 to 2026"} | school,
        {
            "Mentors": [{"trn": "0123456", "first_name": "Ada", "last_name": "Madeup"}],
            "Training log": [
                {"date": DAY, "mentor_trn": "0123456", "provider_code": "1AB", "hours": each} for each in hours
            ],
            "Previous claims": [
                {"mentor_trn": "0123456", "provider_code": "1AB"} | dict(claim) for claim in claims or []
            ],
        },
    )


def claim(year: str, hours: int, status: str = "Paid", urn: str | None = None) -> Row:
    return {"academic_year": year, "hours": hours, "status": status, "urn": urn}


LAST, THIS = "2024 to 2025", "2025 to 2026"

# What it is about: the log, and its kind, allowance, hours that can be claimed, hours left, and worth.
CASES: dict[str, tuple[Prefill, tuple[str, int, float, float, float | None]]] = {
    "below the allowance": (log([6, 4]), ("initial", 16, 10, 6, 438.00)),
    "one part hour short": (log([Decimal("15.99")]), ("initial", 16, 15, 1, 657.00)),
    "the allowance exactly": (log([16]), ("initial", 16, 16, 0, 700.80)),
    "above the allowance": (log([6, 6, 5.5]), ("initial", 16, 16, 0, 700.80)),
    "20 hours in 2024 to 2025": (log([22], academic_year=LAST), ("initial", 20, 20, 0, 876.00)),
    "three times 1.33": (log([1.33, 1.33, 1.33]), ("initial", 16, 3, 13, 131.40)),
    "thirds that make an hour": (log([1 / 3, 1 / 3, 1 / 3]), ("initial", 16, 1, 15, 43.80)),
    "claimed last year": (log([8], [claim(LAST, 1)]), ("refresher", 6, 6, 0, 262.80)),
    "claimed last year, refused": (log([8], [claim(LAST, 1, "Rejected by payer")]), ("refresher", 6, 6, 0, 262.80)),
    "a draft last year": (log([8], [claim(LAST, 1, "Draft")]), ("initial", 16, 8, 8, 350.40)),
    "the year in another way": (log([8], [claim("2024/25", 1)]), ("refresher", 6, 6, 0, 262.80)),
    "12 logged, 10 claimed here": (log([12], [claim(THIS, 10)]), ("initial", 16, 2, 4, 87.60)),
    "10 claimed at another school": (log([12], [claim(THIS, 10, urn="190199")]), ("initial", 16, 6, 0, 262.80)),
    "10 claimed under the first earlier URN": (
        log([12], [claim(THIS, 10, urn="190110")], earlier_urns="190110, 190111; 190112"),
        ("initial", 16, 2, 4, 87.60),
    ),
    "10 claimed under the second": (
        log([12], [claim(THIS, 10, urn="190111")], earlier_urns="190110, 190111; 190112"),
        ("initial", 16, 2, 4, 87.60),
    ),
    "10 claimed under the third": (
        log([12], [claim(THIS, 10, urn="190112")], earlier_urns="190110, 190111; 190112"),
        ("initial", 16, 2, 4, 87.60),
    ),
    "refused this year": (log([12], [claim(THIS, 10, "Rejected by payer")]), ("initial", 16, 12, 4, 525.60)),
    "refused, by its code": (log([12], [claim(THIS, 10, "payment_not_approved")]), ("initial", 16, 12, 4, 525.60)),
    "a draft this year": (log([12], [claim(THIS, 10, "Draft")]), ("initial", 16, 2, 4, 87.60)),
    "more claimed than logged": (log([5], [claim(THIS, 10)]), ("initial", 16, 0, 6, 0.00)),
    "more claimed than allowed": (log([20], [claim(THIS, 18)]), ("initial", 16, 0, 0, 0.00)),
    "Inner London": (log([16], district="Camden"), ("initial", 16, 16, 0, 857.60)),
    "Fringe, by its code": (log([16], district="E07000103"), ("initial", 16, 16, 0, 721.60)),
    "a district nobody knows": (log([16], district="Nowhere"), ("initial", 16, 16, 0, None)),
}


def shown(workbook: bytes) -> dict[str, object]:
    """The stored results of the first row of running hours."""
    sheet = load_workbook(BytesIO(workbook), data_only=True)[SHEET]
    headings = [str(cell.value) for cell in sheet[FIRST_ROW - 1][:11]]
    return dict(zip(headings, [cell.value for cell in sheet[FIRST_ROW][:11]], strict=True))


@pytest.mark.parametrize("about", CASES)
def test_what_one_mentor_comes_to(about: str) -> None:
    prefill, expected = CASES[about]
    (row,) = estimates(prefill, KNOWN)
    assert (row.training_type, row.allowance, row.claimable, row.hours_left, row.worth) == expected


@pytest.mark.parametrize("about", CASES)
def test_formulas_come_to_what_is_stored(about: str, tmp_path: Path) -> None:
    workbook = build_log(CASES[about][0], RULES)
    assert by_ironcalc(workbook, SHEET, tmp_path) == stored(workbook, SHEET)


def test_the_sheet_shows_what_was_worked_out() -> None:
    assert shown(build_log(log([6, 6, 5.5]), RULES)) == {
        "Mentor's name": "Ada Madeup",
        "TRN of mentor": "0123456",
        "With (code)": "1AB",
        "Hours so far": 17.5,
        "Kind of training": "Initial",
        "Allowance (hours)": 16,
        "Claimed this year": 0,
        "Of which here": 0,
        "Can be claimed (estimate)": 16,
        "Hours left (estimate)": 0,
        "Worth (estimate)": 700.8,
    }


def test_a_year_without_rates_shows_hours_and_no_worth() -> None:
    workbook = build_log(log([6], academic_year="2026 to 2027"), RULES)
    row = shown(workbook)
    assert (row["Hours so far"], row["Allowance (hours)"], row["Worth (estimate)"]) == (6, None, None)
    note = load_workbook(BytesIO(workbook), data_only=True)[SHEET]["D5"].value
    assert note == "No rates are listed for 2026 to 2027: the hours are shown, their worth is not."


def test_each_mentor_and_provider_has_a_row_and_no_two_codes_are_one() -> None:
    rows = [(row.name, row.trn, row.provider_code, row.hours_logged) for row in estimates(FILLED, KNOWN)]
    assert rows == [
        ("Ada Madeup", "0123456", "1AB", 4.0),  # a TRN as a number and a code in small letters are the same ones
        ("Ada Madeup", "0123456", "2CD", 20.0),
        ("Ben", "7654321", "2CD", 7.5),
        ("Ben", "7654321", "1E2", 3.0),  # to SUMIFS, 1E2 and 100 are one number
        ("Ben", "7654321", "100", 2.0),
        ("1111111", "1111111", "", 0.0),
        ("Di Number", "0123457", "1AB", 0.0625),
    ]


def test_what_is_left_out_is_said() -> None:
    sheet = load_workbook(BytesIO(build_log(FILLED, RULES)), data_only=True)[SHEET]
    assert [sheet[f"D{row}"].value for row in range(4, 10)] == [
        "Look at this first:",
        None,
        None,
        "Hours not shown: 5.00. No such TRN on Mentors, no provider code, or more than 3 providers.",
        "Cells under Hours that hold text, not counted here: 1.",
        "Sessions under 15 minutes: 1. A time such as 1:30 counts as part of a day here.",
    ]


@pytest.mark.parametrize("prefill", [None, FILLED], ids=["blank", "filled"])
def test_ironcalc_computes_every_stored_result(prefill: Prefill | None, tmp_path: Path) -> None:
    workbook = build_log(prefill, RULES)
    results = stored(workbook, SHEET)
    assert len(results) > 800
    assert by_ironcalc(workbook, SHEET, tmp_path) == results


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_computes_every_stored_result(tmp_path: Path) -> None:
    workbook = build_log(FILLED, RULES)
    assert by_libreoffice(workbook, SHEET, tmp_path) == stored(workbook, SHEET)


def test_more_mentors_than_the_sheet_starts_with_all_have_a_row(tmp_path: Path) -> None:
    mentors: list[Row] = [{"trn": f"{number:07}"} for number in range(1, 71)]
    sessions: list[Row] = [{"mentor_trn": each["trn"], "provider_code": "1AB", "hours": 1} for each in mentors]
    workbook = build_log(Prefill({}, {"Mentors": mentors, "Training log": sessions}), RULES)
    results = dict(by_ironcalc(workbook, SHEET, tmp_path))
    assert (results["B8"], results["B9"], results["B82"]) == (70.0, 70.0, "0000070")


@given(
    st.lists(st.decimals(0, 24, places=2), max_size=6),
    st.lists(
        st.builds(claim, st.sampled_from([LAST, THIS]), st.integers(0, 20), urn=st.sampled_from([None, "190199"]))
    ),
)
def test_never_above_the_allowance_and_never_part_of_an_hour(hours: list[PrefillValue], claims: list[Row]) -> None:
    for row in estimates(log(hours, claims), KNOWN):
        if row.training_type is not None:
            assert _within(row)


def _within(row: Estimate) -> bool:
    assert row.claimable is not None
    assert row.claimed is not None
    assert row.allowance is not None
    return row.claimable == int(row.claimable) and 0 <= row.claimable <= max(0, row.allowance - row.claimed)
