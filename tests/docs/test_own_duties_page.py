"""docs/own-duties.md: every set on the page loads and asks for what the page says."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from mentortools.policy.error import RulesError
from mentortools.policy.requirements.chosen import chosen
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import own_set
from mentortools.policy.requirements.several_providers import SEVERAL_PROVIDERS

PAGE = (Path(__file__).parents[2] / "docs" / "own-duties.md").read_text(encoding="utf-8")
TRUST, PROVIDER, REVIEW = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


def loaded(text: str) -> RequirementSet:
    return own_set(text, "fernwhistle.toml")


def test_the_trust_s_set() -> None:
    one = loaded(TRUST)
    assert one.requirement("N9") is None
    assert [line.figures["minutes"] for line in one.requirements if line.duty == "weekly-meeting"] == [Decimal(45)] * 2
    line = one.requirement("FW1")
    assert line is not None
    assert line.source.section == "Half a day together"
    assert "Entitlement.network" in chosen([one]).asks


def test_both_meetings_are_one_demand_of_the_trust() -> None:
    asked = chosen([loaded(TRUST)]).requirements_of("weekly-meeting")
    assert [(line.code, [each.code for each in line.also]) for line in asked] == [("N1a", ["D3"])]


def test_kinds_and_hours_of_the_training() -> None:
    one = loaded(PROVIDER)
    kinds = {part.code: (part.kind, part.hours) for part in one.components if part.kind}
    assert kinds == {"mentor-module": ("Essential", Decimal("2.5")), "discussion-forums": ("Enhancement", None)}
    assert {line.providers for line in one.requirements} == {("1ZZ",)}


def test_areas_and_deadlines() -> None:
    one = loaded(REVIEW)
    assert [(area.title, len(area.statements)) for area in one.areas] == [("Professional knowledge", 2)]
    assert "Autumn report" in [each.title for each in one.deadlines]


def test_what_is_said_of_files_that_cannot_be_used() -> None:
    wrong = (TRUST.replace("figures.minutes = 45", 'figures.minutes = "45"', 1), TRUST.replace('["N9"]', '["N99"]'))
    for text, said in zip(wrong, re.findall(r"^fernwhistle\.toml, line .*$", PAGE, re.MULTILINE), strict=True):
        with pytest.raises(RulesError) as error:
            loaded(text)
        assert str(error.value).startswith(said.removesuffix("..."))


def test_of_one_providers_sets_the_page_says_what_the_program_says() -> None:
    quoted = " ".join(line.removeprefix("> ") for line in PAGE.splitlines() if line.startswith("> "))
    assert SEVERAL_PROVIDERS in quoted
