"""Files of several sets that are refused: circles, and names and codes that mean two things."""

import pytest

from mentortools.policy.error import RulesError
from mentortools.policy.overlay import RulesText
from mentortools.policy.requirements.sets import own_sets
from tests.policy.requirements.own_files import LINE, PART, SOURCE


def named(name: str, *includes: str) -> RulesText:
    listed = ", ".join(f'"{each}"' for each in includes)
    head = f'[set]\nname = "{name}"\ntitle = "The set {name}"\nincludes = [{listed}]\n'
    return RulesText(head + SOURCE + LINE.replace("X1", name.upper()), f"{name}.toml")


@pytest.mark.parametrize(
    ("files", "circle"),
    [
        (
            [named("a", "a")],
            "a.toml, line 4: set a cannot be used: sets include each other in a circle: a → a.",
        ),
        ([named("a", "b"), named("b", "a")], "in a circle: a → b → a."),
        ([named("a", "b"), named("b", "c"), named("c", "funding", "b")], "in a circle: b → c → b."),
    ],
)
def test_circles(files: list[RulesText], circle: str) -> None:
    with pytest.raises(RulesError) as error:
        own_sets(files)
    assert circle in str(error.value)


def test_two_files_of_one_name() -> None:
    with pytest.raises(RulesError, match=r"b\.toml, line 2: .* a\.toml has a set called “a”\. Give it another name\."):
        own_sets([named("a"), RulesText(named("a"), "b.toml")])


def test_one_code_for_two_things() -> None:
    both = named("c", "a", "b")
    first = RulesText(named("a").replace('"A"', '"X1"'), "a.toml")
    second = RulesText(named("b").replace('"B"', '"X1"').replace("30", "45"), "b.toml")
    with pytest.raises(RulesError, match=r'c\.toml, line 4: .* a and b both have a line X1, .* leaves_out = \["X1"\]'):
        own_sets([first, second, both])
    third = RulesText(both.replace("\n[sources", 'leaves_out = ["X1"]\n\n[sources', 1), "c.toml")
    assert [line.code for line in own_sets([first, second, third])[2].requirements] == ["C"]


def test_one_part_for_two_things() -> None:
    first = RulesText(named("a") + PART, "a.toml")
    second = RulesText(named("b") + PART + "how_many = 2\n", "b.toml")
    third = named("c", "a", "b")
    with pytest.raises(
        RulesError, match=r"c\.toml, line 4: .* mean different things by the component evening\. Write a"
    ):
        own_sets([first, second, third])
    assert len(own_sets([first, second, RulesText(third + PART, "c.toml")])[2].components) == 1
    with pytest.raises(RulesError, match=r"c\.toml, line 21: component evening cannot be used: it has no title\."):
        own_sets([first, second, RulesText(f'{third}\n[[component]]\ncode = "evening"\n', "c.toml")])
