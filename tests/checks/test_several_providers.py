"""One provider's set in a log with trainees of several: said once, and only where it holds more than one to it."""

import pytest

from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from tests.checks.drawn import CASES, parse_case, snapshot

DRAWN = (CASES / "MT805.md").read_text(encoding="utf-8")
CHOSEN = "best-practice-network-training; best-practice-network-secondary; mentoring-entitlement"
OWN = """
```toml
[set]
name = "ours"
title = "Ours"
includes = ["best-practice-network-training"]
{}
```
"""


def said(changed: dict[str, str], *, own: str = "") -> list[str]:
    """What MT805 says of its drawn case with texts changed and a set of one's own chosen besides."""
    text = DRAWN.replace("# MT805\n", f"# MT805\n{own}", 1)
    for old, new in changed.items():
        assert old in text
        text = text.replace(old, new)
    case = parse_case("MT805", text)
    found = claim(LogFile("log.xlsx", snapshot(case)), Settings(on=case.on, sets=case.sets)).findings
    return [finding.message.split(":")[0] for finding in found if finding.code == "MT805"]


TRAINING, SECONDARY = "“Best Practice Network: mentor training”", "“Best Practice Network: secondary placements”"
ONLY_UMA = '| "Uma Student" | "2CD" | "Primary"'


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, ["“Best Practice Network"]),
        ({'"2CD"': '"1AB"'}, []),
        ({CHOSEN: "mentoring-entitlement"}, []),
        ({CHOSEN: "best-practice-network-secondary"}, []),
        ({CHOSEN: "best-practice-network-primary"}, ["“Best Practice Network"]),
        ({CHOSEN: "best-practice-network-primary", ONLY_UMA: '| "Uma Student" | "2CD" | "Secondary"'}, []),
        ({"Sample Training Alliance": "Example Teaching Partnership"}, []),
    ],
    ids=["several", "one provider", "no provider's set", "of no programme here", "of their programme",
         "each of another programme", "two codes of one provider"],
)  # fmt: skip
def test_it_is_said_where_a_set_holds_several_to_it(changed: dict[str, str], expected: list[str]) -> None:
    assert said(changed) == expected


@pytest.mark.parametrize(("providers", "expected"), [("", ["“Ours”"]), ('providers = ["1AB"]', [])])
def test_a_set_of_ones_own_that_names_its_provider_is_the_way_out(providers: str, expected: list[str]) -> None:
    assert said({CHOSEN: "mentoring-entitlement"}, own=OWN.format(providers)) == expected
