"""Several chosen sets as one: the same demand once, with both citations; another figure is another demand."""

from itertools import combinations

import pytest

from mentortools.policy.requirements.chosen import Chosen, chosen
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import names, own_set, requirement_set

SOURCE = """
[sources.book]
title = "Mentoring at Fernwhistle"
address = "the trust office"
section = "page 2"
read_on = 2026-09-01
still_valid_on = 2026-09-01
"""


def meeting(name: str, *more: str, minutes: int = 60) -> RequirementSet:
    head = f'[set]\nname = "{name}"\ntitle = "Set {name}"\n{SOURCE}'
    line = f'[[requirement]]\ncode = "{name.upper()}1"\ntitle = "A meeting"\nduty = "weekly-meeting"\nwho = "Mentor"\n'
    return own_set("\n".join([head + line + f'figures.minutes = {minutes}\nsource = "book"', *more]), f"{name}.toml")


def asked(*sets: RequirementSet) -> list[tuple[str, tuple[str, ...], list[str]]]:
    lines = chosen(sets).requirements_of("weekly-meeting")
    return [(line.code, line.programmes, [each.code for each in line.also]) for line in lines]


def test_nothing_chosen_asks_nothing() -> None:
    assert chosen([]) == Chosen((), (), (), (), (), frozenset())


@pytest.mark.parametrize(
    ("sets", "demands"),
    [
        pytest.param([meeting("a")], [("A1", (), [])], id="one"),
        pytest.param([meeting("a"), meeting("a")], [("A1", (), [])], id="the same set twice"),
        pytest.param([meeting("a"), meeting("b")], [("A1", (), ["B1"])], id="the same figures"),
        pytest.param([meeting("a"), meeting("b"), meeting("c")], [("A1", (), ["B1", "C1"])], id="three"),
        pytest.param([meeting("a"), meeting("b", minutes=45)], [("A1", (), []), ("B1", (), [])], id="another figure"),
        pytest.param(
            [meeting("a"), meeting("b", "figures.days_that_make_a_week = 3")],
            [("A1", (), ["B1"])],
            id="a figure said, and the same that holds otherwise",
        ),
        pytest.param(
            [meeting("a", 'programmes = ["Primary"]'), meeting("b")], [("A1", (), ["B1"])], id="some, then everyone"
        ),
        pytest.param(
            [meeting("a"), meeting("b", 'programmes = ["Primary"]')], [("A1", (), ["B1"])], id="everyone, then some"
        ),
        pytest.param(
            [meeting("a", 'programmes = ["Primary"]'), meeting("b", 'programmes = ["Secondary"]')],
            [("A1", ("Primary",), []), ("B1", ("Secondary",), [])],
            id="others",
        ),
        pytest.param(
            [meeting("a", 'programmes = ["Primary", "Secondary"]'), meeting("b", 'programmes = ["Secondary"]')],
            [("A1", ("Primary", "Secondary"), ["B1"])],
            id="some of them",
        ),
        pytest.param(
            [meeting("a", 'providers = ["1ZZ"]'), meeting("b", 'providers = ["2ZZ"]')],
            [("A1", (), []), ("B1", (), [])],
            id="other providers",
        ),
        pytest.param(
            [meeting("a", 'providers = ["1ZZ"]', 'programmes = ["Primary"]'), meeting("b")],
            [("A1", ("Primary",), []), ("B1", (), [])],
            id="some of one provider, and everyone",
        ),
    ],
)
def test_demands(sets: list[RequirementSet], demands: list[tuple[str, tuple[str, ...], list[str]]]) -> None:
    assert asked(*sets) == demands


@pytest.mark.parametrize("together", [*combinations(names(), 2), names()])
def test_no_line_of_a_chosen_set_is_lost(together: tuple[str, ...]) -> None:
    lines = chosen([requirement_set(name) for name in together]).requirements
    cited = [(line.code, line.set_title) for line in lines]
    cited += [(each.code, each.set_title) for line in lines for each in line.also]
    asked = [(line.code, line.set_title) for name in together for line in requirement_set(name).requirements]
    assert sorted(cited) == sorted(asked)


def test_the_second_citation_names_its_set_and_source() -> None:
    (line,) = chosen([meeting("a"), meeting("b")]).requirements
    assert (line.also[0].set_title, line.also[0].source.title) == ("Set b", "Mentoring at Fernwhistle")


def test_lines_about_parts_of_training_are_one_only_where_the_parts_are() -> None:
    training = requirement_set("best-practice-network-training")
    head = '[set]\nname = "own"\ntitle = "Own"\nincludes = ["best-practice-network-training"]\n'
    same = chosen([training, own_set(head, "own.toml")])
    assert len(same.requirements_of("component")) == 7
    assert len(same.components) == len(training.components)
    other = own_set(f'{head}[[component]]\ncode = "mentor-module"\nkind = "Essential"\n', "own.toml")
    apart = chosen([training, other])
    assert len(apart.requirements_of("component")) == 14
    assert len(apart.requirements_of("trained")) == 1
    assert {part.kind for part in apart.components_of(apart.requirements_of("component")[-1])} == {"", "Essential"}
    assert {part.kind for part in apart.components_of(apart.requirements_of("component")[0])} == {""}


def test_a_line_of_a_set_without_parts_speaks_of_all() -> None:
    both = chosen([requirement_set("funding"), requirement_set("best-practice-network-training")])
    (full,) = both.requirements_of("full-allowance")
    assert both.components_of(full) == both.components


@pytest.mark.parametrize(
    ("names", "there", "not_there"),
    [
        (
            ["funding"],
            {"School.budget_for_next_year", "School.requirement_sets"},
            {"Entitlement.device", "Deadlines.due_on"},
        ),
        (
            ["best-practice-network-secondary"],
            {"Trainees.subjects_taught", "Deadlines.due_on", "Mentoring log.activity"},
            {"Components.component", "School.mentor_lead"},
        ),
        (
            ["mentoring-entitlement"],
            {"Entitlement.device", "Entitlement.mentor_trn", "Mentors.came_to_it_by", "School.mentor_lead"},
            {"Components.component", "Mentoring log.activity"},
        ),
        (["schools-say"], {"Mentors.time_given_as", "Mentoring log.school_visited"}, {"Entitlement.mentor_trn"}),
    ],
)
def test_what_the_log_is_asked_for(names: list[str], there: set[str], not_there: set[str]) -> None:
    asks = chosen([requirement_set(name) for name in names]).asks
    assert there - asks == set()
    assert not_there & asks == set()
