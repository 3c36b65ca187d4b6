"""The rules files that ship with the package: whole, typed and cited."""

from collections import Counter
from datetime import date

import pytest
from msgspec.structs import replace

from mentortools.model.academic_year import AcademicYear
from mentortools.policy.catalogue import ENGLISH_DISTRICTS, PARAMETERS, REGION_DISTRICTS
from mentortools.policy.checked import checked
from mentortools.policy.load import SUBJECTS, package_files, values_of
from mentortools.policy.parameter import DatedValue
from mentortools.policy.rule_set import rule_set
from mentortools.policy.rules_file import RulesFile

FILES = {file.name: file for file in package_files()}
YEAR = AcademicYear(2025)


def test_a_file_a_subject() -> None:
    assert list(FILES) == [f"{subject}.toml" for subject in SUBJECTS]


@pytest.mark.parametrize("name", FILES)
def test_pydantic_makes_the_same_values_of_it(name: str) -> None:
    assert values_of(replace(FILES[name], read=checked)) == values_of(FILES[name])


def all_values(file: RulesFile) -> list[tuple[str, DatedValue]]:
    return [(parameter, value) for parameter, values in values_of(file).items() for value in values]


@pytest.mark.parametrize("name", FILES)
def test_every_value_is_cited(name: str) -> None:
    for parameter, value in all_values(FILES[name]):
        source = value.source
        assert source.address.startswith(("https://", "http://")), parameter
        assert source.read_on <= source.still_valid_on <= date(2026, 8, 20), parameter
        assert value.confirmed or value.note, parameter


def test_every_parameter_has_a_value_in_one_file_only() -> None:
    named = Counter(parameter for file in FILES.values() for parameter in values_of(file))
    assert named == dict.fromkeys(PARAMETERS, 1)


def test_nothing_confirmed_reaches_beyond_the_last_published_year() -> None:
    for file in FILES.values():
        for parameter, value in all_values(file):
            assert not value.confirmed or value.last <= YEAR, parameter


def test_the_sixty_six_codes_of_the_dearer_regions_are_districts_of_that_name() -> None:
    rules = rule_set(())
    districts = rules.needed(ENGLISH_DISTRICTS, YEAR)
    names = dict(districts.live) | {code: each.name for code, each in districts.ended.items()}
    lists = [rules.needed(parameter, YEAR) for parameter in REGION_DISTRICTS.values()]
    assert [len(each) for each in lists] == [19, 14, 33]
    assert {code: name for each in lists for code, name in each.items()}.items() <= names.items()
    assert len({code for each in lists for code in each}) == 66


def test_the_list_of_districts() -> None:
    districts = rule_set(()).needed(ENGLISH_DISTRICTS, YEAR)
    assert (len(districts.live), len(districts.ended)) == (296, 50)
    assert Counter(code[:3] for code in districts.live) == {"E06": 63, "E07": 164, "E08": 36, "E09": 33}
    assert districts.live["E06000065"] == "North Yorkshire"
    assert districts.live["E08000038"] == "Barnsley"
    assert Counter(each.ended_on for each in districts.ended.values()) == {
        date(2011, 12, 1): 6,
        date(2018, 12, 1): 14,
        date(2019, 12, 1): 4,
        date(2020, 12, 1): 7,
        date(2023, 3, 31): 17,
        date(2025, 4, 30): 2,
    }
    assert districts.ended["E07000206"].name == "Waveney"
