"""An amount that cannot be read beside a label of the School sheet: it is said once, and nothing is said of a row."""

import pytest

from mentortools.model.finding import Finding
from mentortools.tasks.settings import Settings
from mentortools.tasks.work_through import claim
from tests.checks.drawn import ON, drawn_log

SPENDING = """
    ## Spending

    | Date | Category | Mentor TRN | Amount | Evidence |
    | --- | --- | --- | --- | --- |
    | 14/10/2025 | "Lesson cover" | "1234567" | "about 40" | "Invoice 12" |
"""


def school(label: str, amount: str, sets: str) -> str:
    """A School sheet with an amount beside a label."""
    return f"""
    ## School

    | Label | Value |
    | --- | --- |
    | Requirement sets | "{sets}" |
    | {label} | {amount} |
    """


def found(text: str, *codes: str) -> list[Finding]:
    findings = claim(drawn_log("log.xlsx", text), Settings(on=ON)).findings
    return [finding for finding in findings if finding.code in codes]


@pytest.mark.parametrize("label", ["Cover cost an hour", "Budget for next year"])
def test_an_amount_without_a_row_was_read_as_blank(label: str) -> None:
    (finding,) = found(school(label, '"none"', "funding"), "MT122")
    assert finding.message == (
        f"{label} must be pounds and pence, for example 125.50. “none” is not. Type the amount. It was read as blank."
    )


def test_an_amount_of_spending_leaves_its_row_out() -> None:
    (finding,) = found(SPENDING, "MT122")
    assert finding.message.endswith("Type the amount. This row is left out of the spending until then.")


@pytest.mark.parametrize(("amount", "codes"), [('"none"', ["MT122"]), ("0", ["MT878"]), ("", ["MT878"]), ("240", [])])
def test_a_budget_is_found_fault_with_once(amount: str, codes: list[str]) -> None:
    findings = found(school("Budget for next year", amount, "funding"), "MT122", "MT878")
    assert [finding.code for finding in findings] == codes
