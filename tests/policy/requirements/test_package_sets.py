"""The package's requirement sets: every requirement that the sources hold is there, with its source, once."""

import csv
import re
from importlib import resources
from pathlib import Path

import pytest
from msgspec.structs import replace

from mentortools.checks.families import ALL
from mentortools.model.academic_year import AcademicYear
from mentortools.policy.checked import checked
from mentortools.policy.requirements.duties import DUTIES
from mentortools.policy.requirements.known_fields import KNOWN_FIELDS
from mentortools.policy.requirements.requirement import Requirement
from mentortools.policy.requirements.set_file import read_set_file
from mentortools.policy.requirements.sets import names, requirement_set
from mentortools.policy.requirements.words_of_the_log import MENTORING, MORE_MENTORING, PROGRAMMES, TRAINING
from mentortools.policy.rules import Rules
from mentortools.policy.rules_file import RulesFile
from mentortools.policy.shape import trusted
from mentortools.workbook import template, template_of_duties

SOURCES_FILE = Path(__file__).with_name("sources.csv")
SOURCES = {row["id"]: row["who"] for row in csv.DictReader(SOURCES_FILE.read_text().splitlines())}
"""Every requirement that was found in the sources, and who owes it."""

WHO = {
    "school": "School",
    "school / MAT": "School",
    "MAT": "Trust",
    "mentor": "Mentor",
    "mentor (primary)": "Mentor",
    "mentor (secondary)": "Mentor",
    "EYITT mentor": "Mentor",
    "lead mentor": "Lead mentor",
}
BESIDES = {"N1a", "N1b", "N2a", "N4a", "N11a", "N13a", "N13b", "N15", "N16", "P2a"}
"""Further parts of a requirement, and two that the proposal has besides."""

FEW = 10
LINES: dict[str, list[Requirement]] = {}
for _name in names():
    for _line in requirement_set(_name).requirements:
        LINES.setdefault(_line.code, []).append(_line)
FILES = {
    name: RulesFile(
        f"{name}.toml",
        (resources.files("mentortools.policy") / "duties" / f"{name}.toml").read_text(encoding="utf-8"),
        trusted,
        overlaid=False,
    )
    for name in names()
}


def test_every_requirement_of_the_sources_is_there_and_no_other() -> None:
    assert len(SOURCES) == 75
    assert set(LINES) == set(SOURCES) | BESIDES


@pytest.mark.parametrize("code", SOURCES)
def test_each_stands_in_one_file(code: str) -> None:
    written = [name for name, file in FILES.items() if f'\ncode = "{code}"\n' in file.text]
    assert len(written) == 1


@pytest.mark.parametrize(("code", "who"), SOURCES.items())
def test_who_owes_it(code: str, who: str) -> None:
    assert {line.who for line in LINES[code]} == {WHO[who]}


def test_few_cannot_be_shown() -> None:
    assert len([code for code in SOURCES if LINES[code][0].why_not]) <= FEW


@pytest.mark.parametrize("name", names())
def test_a_set_taken_over_says_the_same_of_a_line(name: str) -> None:
    for line in requirement_set(name).requirements:
        first = LINES[line.code][0]
        assert line._replace(programmes=(), set_title="") == first._replace(programmes=(), set_title="")


@pytest.mark.parametrize("name", names())
def test_the_package_s_files_have_the_types_a_user_s_are_held_to(name: str) -> None:
    trusted_file = read_set_file(FILES[name])
    checked_file = read_set_file(replace(FILES[name], read=checked))
    assert [entry.code for entry in checked_file.requirements] == [entry.code for entry in trusted_file.requirements]


@pytest.mark.parametrize("name", names())
def test_names_and_titles_find_a_set(name: str) -> None:
    found = requirement_set(name)
    assert found.name == name
    assert requirement_set(f"  {found.title.upper()} ") == found


def test_every_figure_has_its_own_words() -> None:
    for duty in DUTIES.values():
        for name, figure in duty.figures.items():
            assert figure.title, f"{duty.name} {name}"
            assert figure.needed is False or figure.default is None, f"{duty.name} {name}"
            if figure.default is not None:
                assert figure.read(figure.default) == figure.default, f"{duty.name} {name}"


def test_every_kind_of_duty_is_asked_for_by_some_set() -> None:
    assert {line.duty for lines in LINES.values() for line in lines} - {""} == set(DUTIES)


def test_a_title_is_no_sentence_and_says_neither_must_nor_should() -> None:
    for lines in LINES.values():
        assert not re.search(r"[.!?]$|\b(must|should|will)\b", lines[0].title), lines[0].code


def test_what_the_log_is_asked_for_is_in_the_log() -> None:
    has = {f"{table.name}.{column.field}" for table in template.EVERY_TABLE for column in table.columns}
    assert set(KNOWN_FIELDS) - has == set()


def test_the_words_are_the_log_s() -> None:
    assert template.PROGRAMMES == PROGRAMMES
    assert template.ACTIVITIES == TRAINING
    assert template_of_duties.MORE_MENTORING_ACTIVITIES == MORE_MENTORING
    activity = next(column for column in template.MENTORING_LOG.columns if column.field == "activity")
    assert activity.choices == MENTORING


def test_what_shows_a_line_without_a_duty_is_a_check_or_a_part_of_a_sheet() -> None:
    codes = {check.code for check in ALL}
    parts = {"Funding claim: Hourly rate", "Funding claim: Claim window", "School summary: Spending against funding",
             "School summary: Next year's budget"}  # fmt: skip
    shown = {each for lines in LINES.values() for line in lines for each in line.shown_by}
    assert shown - codes <= parts
    assert all(lines[0].duty or lines[0].shown_by or lines[0].why_not for lines in LINES.values())


def test_the_four_lines_of_spending_are_the_four_categories_of_the_rules() -> None:
    assert len(Rules.of(AcademicYear(2025)).spending_categories) == len({"F7", "F8", "F9", "F10"} & set(LINES))
