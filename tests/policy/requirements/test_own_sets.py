"""What a school's own set comes to: what it takes over, leaves out and changes, and for whom it is."""

from decimal import Decimal

import pytest

from mentortools.policy.overlay import RulesText
from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import own_set, own_sets, requirement_set

SOURCE = """
[sources.book]
title = "Mentoring at Fernwhistle"
address = "the trust office"
section = "page 2"
read_on = 2026-09-01
still_valid_on = 2026-09-01
"""


def own(head: str, rest: str = "") -> RequirementSet:
    return own_set(f'[set]\nname = "fernwhistle"\ntitle = "Fernwhistle Trust"\n{head}\n{SOURCE}\n{rest}', "own.toml")


def codes(of: RequirementSet) -> list[str]:
    return [line.code for line in of.requirements]


def test_a_set_that_includes_another_asks_the_same_under_its_own_title() -> None:
    one, other = own('includes = ["mentoring-entitlement"]'), requirement_set("mentoring-entitlement")
    assert [line._replace(set_title=other.title) for line in one.requirements] == list(other.requirements)
    assert {line.set_title for line in one.requirements} == {"Fernwhistle Trust"}
    assert {line.set_name for line in one.requirements} == {"mentoring-entitlement"}
    assert one.asks == other.asks


def test_a_line_that_is_left_out() -> None:
    assert "N9" not in codes(own('includes = ["mentoring-entitlement"]\nleaves_out = ["N9"]'))


CHANGED = """
[[requirement]]
code = "D3"
figures.minutes = 45
source = "book"
"""


def test_a_changed_figure_leaves_the_rest_and_has_its_own_source() -> None:
    line = own('includes = ["best-practice-network-secondary"]', CHANGED).requirement("D3")
    assert line is not None
    assert line.figures == {"minutes": Decimal(45), "days_that_make_a_week": Decimal(3)}
    assert (line.title, line.duty, line.who) == ("An hour's meeting each week", "weekly-meeting", "Mentor")
    assert line.programmes == ("Secondary",)
    assert line.source.title == "Mentoring at Fernwhistle"
    assert line.set_name == "fernwhistle"


@pytest.mark.parametrize(
    "figures",
    [
        "figures.minutes = 45",
        "figures = { minutes = 45 }",
        '"figures"."minutes" = 45',
        "figures.minutes = 45.0",
    ],
)
def test_ways_to_write_a_figure(figures: str) -> None:
    line = own('includes = ["best-practice-network-secondary"]', CHANGED.replace("figures.minutes = 45", figures))
    assert line.requirement("D3") == own('includes = ["best-practice-network-secondary"]', CHANGED).requirement("D3")


def test_figures_in_a_table_of_their_own() -> None:
    below = CHANGED.replace("figures.minutes = 45\n", "") + "[requirement.figures]\nminutes = 45\n"
    line = own('includes = ["best-practice-network-secondary"]', below).requirement("D3")
    assert line == own('includes = ["best-practice-network-secondary"]', CHANGED).requirement("D3")


def test_a_file_as_windows_saves_it() -> None:
    text = f'[set]\nname = "fernwhistle"\ntitle = "Fernwhistle Trust"\nincludes = ["funding"]\n{SOURCE}'
    saved = "\ufeff" + text.replace("\n", "\r\n")
    assert own_set(saved, "own.toml") == own_set(text, "own.toml")


def test_a_line_with_another_duty_begins_with_that_duty_s_figures() -> None:
    changed = CHANGED.replace("figures.minutes = 45", 'duty = "weekly-observation"')
    line = own('includes = ["best-practice-network-secondary"]', changed).requirement("D3")
    assert line is not None
    assert line.figures["minutes"] == Decimal(0)


def test_a_note_about_figures_goes_with_them() -> None:
    changed = CHANGED.replace("D3", "D5").replace("minutes = 45", "subjects = 2")
    assert requirement_set("best-practice-network-secondary").requirement("D5").note  # type: ignore[union-attr]  # is there
    assert not own('includes = ["best-practice-network-secondary"]', changed).requirement("D5").note  # type: ignore[union-attr]  # likewise


P, S, EYTS = "Primary", "Secondary", "Early years"


@pytest.mark.parametrize(
    ("head", "programmes"),
    [
        ("", {"D1": [S], "D2": [P], "D3": [P, S], "T1": [], "T10": [P, S]}),
        ('programmes = ["Secondary"]', {"D1": [S], "D2": [S], "D3": [S], "T1": [S], "T10": [S]}),
        ('programmes = ["Early years"]', {"D1": [EYTS], "D2": [EYTS], "D3": [EYTS], "T1": [EYTS], "T10": None}),
    ],
)
def test_for_whom_lines_are(head: str, programmes: dict[str, list[str] | None]) -> None:
    names = ("best-practice-network-primary", "best-practice-network-secondary", "best-practice-network-training")
    one = own(f"includes = [{', '.join(f'{chr(34)}{name}{chr(34)}' for name in names)}]\n{head}")
    found = {code: list(line.programmes) if (line := one.requirement(code)) else None for code in programmes}
    assert found == programmes


def test_a_line_that_names_no_programme_is_for_those_of_its_set() -> None:
    line = CHANGED.replace("figures", "programmes = []\nfigures")
    one = own('includes = ["best-practice-network-secondary"]\nprogrammes = ["Secondary"]', line)
    assert [each.programmes for each in one.requirements if each.code == "D3"] == [("Secondary",)]


def test_for_whose_trainees_lines_are() -> None:
    one = own('includes = ["best-practice-network-secondary"]\nproviders = ["1ZZ"]')
    assert {line.providers for line in one.requirements} == {("1ZZ",)}
    line = one.requirements[0]
    assert line.concerns("Secondary", "1ZZ")
    assert not line.concerns("Secondary", "2ZZ")
    assert not line.concerns("Primary", "1ZZ")
    assert not line.concerns("", "1ZZ")


def test_parts_and_deadlines_that_are_for_other_programmes_stay_away() -> None:
    one = requirement_set("best-practice-network-early-years")
    assert [each.title for each in one.deadlines] == ["Final recommendation", "Transition plan"]
    training = own('includes = ["best-practice-network-training"]\nprogrammes = ["Early years"]')
    assert "sharing-best-practice" not in [part.code for part in training.components]


def test_a_part_made_essential() -> None:
    changed = '[[component]]\ncode = "mentor-module"\nkind = "Essential"\nhours = 2.5\n'
    one = own('includes = ["best-practice-network-training"]', changed)
    part = next(each for each in one.components if each.code == "mentor-module")
    assert (part.kind, part.hours, part.reflection, part.how_many) == ("Essential", Decimal("2.5"), True, 1)


def test_areas_and_deadlines_of_one_s_own() -> None:
    area = '[[area]]\ntitle = "Knowledge"\nstatements = ["I know my subject"]\n'
    one = own('includes = ["funding"]', f'{area}[[deadline]]\ntitle = "Report"\nkind = "Report"\n')
    assert one.areas[0].statements == ("I know my subject",)
    assert [each.title for each in one.deadlines] == ["Claim for mentor training", "Report"]


def test_files_that_include_each_other() -> None:
    first = RulesText('[set]\nname = "a"\ntitle = "A"\nincludes = ["funding"]\n', "a.toml")
    second = RulesText('[set]\nname = "b"\ntitle = "B"\nincludes = ["a"]\nleaves_out = ["F6"]\n', "b.toml")
    one, other = own_sets([second, first])
    assert (one.name, len(one.requirements)) == ("b", 11)
    assert (other.name, len(other.requirements)) == ("a", 12)


def test_the_digest_is_of_what_is_asked() -> None:
    one, again = own('includes = ["funding"]'), own("# a remark\nincludes = ['funding']")
    assert one.digest == again.digest
    assert one.digest != own('includes = ["funding"]\nleaves_out = ["F6"]').digest
