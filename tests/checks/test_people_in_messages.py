"""What messages of duties say of people and of what was found: whole names, and words that fit the sentence."""

import pytest

from mentortools.checks.words import people
from mentortools.tasks.settings import LogFile, Settings
from mentortools.tasks.work_through import claim
from tests.checks.drawn import CASES, parse_case, snapshot

BO, COL = "Bo Bell with Ray Rush", "Col Carr with Tam Teal"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        ([BO], BO),
        ([BO, COL], f"{BO} and {COL}"),
        ([BO, COL, "Di Dow"], f"{BO}, {COL} and Di Dow"),
        ([BO, COL, "Di Dow with Una"], f"{BO}, {COL} and 1 more"),
        ([BO, COL, "Di", "Ed", "Flo"], f"{BO}, {COL}, Di and 2 more"),
        (["x" * 70, COL], f"{'x' * 48}… and 1 more"),
        (["x" * 70], f"{'x' * 59}…"),
    ],
    ids=[
        "nobody",
        "one",
        "two",
        "just fits",
        "no room for a third",
        "no more than three",
        "no room for one",
        "too long",
    ],
)
def test_people_are_named_whole_and_the_others_counted(names: list[str], said: str) -> None:
    assert people(names, 3, 60) == said


SHARES = "figures.teaching_at_most = 70\n"


def test_what_has_no_share_is_not_said_in_per_cent() -> None:
    text = (CASES / "MT851.md").read_text(encoding="utf-8")
    assert SHARES in text
    case = parse_case("MT851", text.replace(SHARES, "").replace("| 16 | 2 | 2 |", "| 16 | 0 | 2 |"))
    found = claim(LogFile("log.xlsx", snapshot(case)), Settings(on=case.on, sets=case.sets)).findings
    (said,) = [finding.message for finding in found if finding.code == "MT851"]
    assert said.startswith("Ben Sample and Uma Student: no observing in the week. Correct the hours a week in Trainees")


def test_a_set_that_none_is_near_to_is_met_with_where_to_find_the_list() -> None:
    text = (CASES / "MT800.md").read_text(encoding="utf-8").replace("best-practice-network-primry", "nosuch")
    case = parse_case("MT800", text)
    found = claim(LogFile("log.xlsx", snapshot(case)), Settings(on=case.on)).findings
    said = next(finding.message for finding in found if finding.code == "MT800")
    assert "“nosuch”, which is no requirement set. mentortools duties lists them. If it is in a file" in said
