"""What is looked at on this computer, and how a file says what it is."""

import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

from macros.build import ADD_IN, build
from mentortools._version import __version__
from mentortools.adapters.computer import look
from mentortools.adapters.computer.add_in_file import LARGEST, add_in
from mentortools.adapters.computer.folders import folder
from mentortools.adapters.computer.libraries import EVERYWHERE, library
from mentortools.adapters.computer.registry import managed_rule, office_settings
from mentortools.adapters.computer.windows import program, windows_facts
from mentortools.adapters.guide import guide_path
from mentortools.reports.doctor import Library, OfficeSettings
from mentortools.workbook.template import EDITION

ROOT = Path(__file__).parents[2]
RULE = "d4f940ab-401b-4efc-aadc-ad5f3c50688a"
OURS = (
    '<Properties xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property name="MentortoolsVersion"><vt:lpwstr>0.1.0</vt:lpwstr></property></Properties>'
)
WITH_A_DOCTYPE = f"<!DOCTYPE Properties>{OURS}"
BOMB = f'<!DOCTYPE x [<!ENTITY a "aaaa">]>{OURS.replace("0.1.0", "&a;")}'


def test_the_add_in_that_is_built_says_its_version(tmp_path: Path) -> None:
    build(tmp_path)
    found = add_in(tmp_path / ADD_IN)
    assert (found.there, found.version, found.mentor_log, found.from_internet) == (True, __version__, EDITION, False)


@pytest.mark.parametrize("content", ["<x", "<x/>", WITH_A_DOCTYPE, BOMB, OURS + " " * LARGEST])
def test_a_file_that_is_no_add_in_of_ours_has_no_version(tmp_path: Path, content: str) -> None:
    with ZipFile(tmp_path / ADD_IN, "w") as package:
        package.writestr("docProps/custom.xml", content)
    found = add_in(tmp_path / ADD_IN)
    assert (found.there, found.version) == (True, None)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut off"])
def test_a_damaged_add_in_has_no_version(tmp_path: Path, data: bytes) -> None:
    (tmp_path / ADD_IN).write_bytes(data)
    assert add_in(tmp_path / ADD_IN).version is None


def test_no_add_in(tmp_path: Path) -> None:
    assert not add_in(tmp_path / ADD_IN).there


@pytest.mark.parametrize(
    ("mark", "marked"),
    [
        ("[ZoneTransfer]\r\nZoneId=3\r\n", True),
        ("ZoneId=4", True),
        ("ZoneId=2", False),
        ("ZoneId=33", False),
        ("", False),
    ],
)
def test_the_mark_of_a_file_from_the_internet(tmp_path: Path, mark: str, marked: bool) -> None:  # noqa: FBT001 - a table
    build(tmp_path)
    (tmp_path / f"{ADD_IN}:Zone.Identifier").write_text(mark, encoding="utf-8")
    assert add_in(tmp_path / ADD_IN).from_internet is marked


@pytest.mark.parametrize(
    ("rules", "state"),
    [
        ("", None),
        (f"{RULE}=1", 1),
        (f"01443614-cd74-433a-b99e-2ecdc07bfc25=2|{RULE.upper()}=6", 6),
        (f"{{{RULE}}}=1", 1),
        (f"{RULE}=", None),
        ("01443614-cd74-433a-b99e-2ecdc07bfc25=1", None),
    ],
)
def test_a_rule_in_the_list_of_a_management_service(rules: str, state: int | None) -> None:
    assert managed_rule(rules, RULE) == state


def test_folders(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert folder(tmp_path, "logs").writable
    assert folder(tmp_path / "not" / "there", "logs").writable
    assert not folder(tmp_path / "file" / "logs", "logs").writable
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_libraries() -> None:
    assert library("no-such-package", "no_such_package") == Library("no-such-package", None)
    assert library("openpyxl", "openpyxl").version is not None


def test_the_libraries_looked_at_are_those_the_package_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {name for name, _ in EVERYWHERE} == {each.partition(">=")[0] for each in project["dependencies"]}


def test_the_program_is_looked_for_where_the_add_in_starts_it(tmp_path: Path) -> None:
    assert not program(tmp_path).there
    (tmp_path / "Scripts").mkdir()
    (tmp_path / "Scripts" / "mentortools-excel.exe").write_bytes(b"")
    assert (program(tmp_path).there, program(tmp_path).this_one) == (True, False)
    bridge = (ROOT / "macros" / "MentorBridge.bas").read_text(encoding="utf-8")
    assert r"\Scripts\mentortools-excel.exe" in bridge


def test_on_another_system_there_is_no_registry() -> None:
    assert windows_facts() is None
    assert office_settings("16.0") == OfficeSettings()


def test_look_reads_the_edition_of_the_log_that_is_shipped() -> None:
    facts = look([ROOT / "workbooks" / "mentor-log.xlsx"])
    assert facts.workbooks[0].edition == EDITION == facts.edition
    assert facts.version == __version__
    assert all(found.version for found in facts.libraries)


def test_the_guide_is_in_the_package() -> None:
    assert guide_path().read_text(encoding="utf-8").startswith("<!doctype html>")
    assert ROOT / "mentortools" in guide_path().parents
