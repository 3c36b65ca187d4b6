"""Mentoring since is held against earlier claims and trainings, and nothing else is made of it."""

import pytest

from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from tests.checks.drawn import CASES, parse_case, snapshot

DRAWN = (CASES / "MT806.md").read_text(encoding="utf-8")
CLAIM = '| "2024 to 2025" | "0234567" | "1AB" | 6 | | "10000002" | "Paid" |\n'
SINCE = '"1AB" | | "2025 to 2026" | Mentoring since'


def said(changed: dict[str, str]) -> list[str]:
    """What MT806 says of its drawn case with texts changed, up to its second sentence."""
    text = DRAWN
    for old, new in changed.items():
        assert old in text
        text = text.replace(old, new, 1)
    case = parse_case("MT806", text)
    found = claim(LogFile("log.xlsx", snapshot(case)), Settings(on=case.on, sets=case.sets)).findings
    return [finding.message.split(", but ")[1].split(". ")[0] for finding in found if finding.code == "MT806"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({CLAIM: ""}, ["Previously trained with names 1AB"]),
        ({SINCE: ' | | "2025 to 2026" |'}, ["Previous claims has a claim for 2024 to 2025 in row 3"]),
        ({CLAIM: "", SINCE: ' | | "2025 to 2026" |'}, []),
        ({SINCE: '"1AB" | | "2024 to 2025" |'}, []),
        ({SINCE: '"1AB" | | "2019 to 2020" |'}, []),
        ({SINCE: '"1AB" | | |'}, []),
        ({CLAIM: CLAIM.replace("2024 to 2025", "2025 to 2026"), SINCE: ' | | "2025 to 2026" |'}, []),
        ({CLAIM: CLAIM.replace("2024", "2023").replace("to 2025", "to 2024"), SINCE: ' | | "2024 to 2025" |'},
         ["Previous claims has a claim for 2023 to 2024 in row 3"]),
    ],
    ids=["training alone", "claim alone", "neither", "since the claim's year", "long before", "blank",
         "a claim of this year", "a year before last"],
)  # fmt: skip
def test_what_does_not_fit(changed: dict[str, str], expected: list[str]) -> None:
    assert said(changed) == expected


def test_without_a_chosen_set_nothing_is_said() -> None:
    assert said({"mentoring-entitlement": ""}) == []
