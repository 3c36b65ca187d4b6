"""A set that is one provider's says so of each of its lines, and what it means for a school with several providers."""

import pytest

from mentortools.policy.requirements.requirement_set import RequirementSet
from mentortools.policy.requirements.sets import names, own_set, requirement_set
from mentortools.policy.requirements.several_providers import SEVERAL_PROVIDERS, about_several_providers
from mentortools.policy.requirements.written import written_out

HEAD = '[set]\nname = "ours"\ntitle = "Ours"\n'
SOURCE = """
[sources.book]
title = "Handbook"
address = "the office"
section = "page 1"
read_on = 2026-09-01
still_valid_on = 2026-09-01
"""
ONE_PROVIDER = 'includes = ["best-practice-network-training"]\n'


def ours(head: str, lines: str = "") -> RequirementSet:
    return own_set(HEAD + head + (SOURCE + lines if lines else ""), "ours.toml")


@pytest.mark.parametrize("name", names())
def test_the_sets_of_the_package_that_are_one_providers(name: str) -> None:
    one = requirement_set(name)
    assert {line.lacks_its_provider for line in one.requirements} == {name.startswith("best-practice-network")}
    assert about_several_providers(one) == (SEVERAL_PROVIDERS if "network" in name else "")


@pytest.mark.parametrize(
    ("head", "lacks"),
    [
        (ONE_PROVIDER, True),
        (f'{ONE_PROVIDER}providers = ["1AB"]\n', False),
        ('includes = ["mentoring-entitlement"]\n', False),
        ('includes = ["mentoring-entitlement", "best-practice-network-training"]\n', True),
        ('includes = ["mentoring-entitlement"]\nof_one_provider = true\n', True),
    ],
    ids=["included", "with its provider", "an entitlement", "beside an entitlement", "said of one's own"],
)
def test_an_own_set_is_one_providers_where_a_line_of_it_is(head: str, lacks: bool) -> None:  # noqa: FBT001 - a table's column
    one = ours(head)
    assert bool(about_several_providers(one)) is lacks
    again = own_set(written_out(one).replace('"ours"', '"other"', 1).replace('"Ours"', '"Other"', 1), "other.toml")
    assert [line.of_one_provider for line in again.requirements] == [line.of_one_provider for line in one.requirements]


def test_a_changed_line_stays_the_providers_unless_it_says_otherwise() -> None:
    changed = '\n[[requirement]]\ncode = "T7"\nfigures.within_days = 30\nsource = "book"\n'
    for more, of_one in (("", True), ("of_one_provider = false\n", False)):
        line = ours(ONE_PROVIDER, changed + more).requirement("T7")
        assert line is not None
        assert line.of_one_provider is of_one
