"""The add-in as other people's programs see it."""

from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from defusedxml.ElementTree import fromstring
from openxml_audit import OpenXmlValidator

from macros.addin.modules import Kind, Module, read_modules
from macros.addin.package import add_in
from macros.addin.parts import Editions
from macros.build import ADD_IN, SOURCES, TWIN
from mentortools._version import __version__
from mentortools.workbook.template import EDITION
from tests.macros.opinions import compound_file_of, faults_of, modules_of, runs_by_itself, suspicions_of

BOTH = pytest.mark.parametrize("name", [ADD_IN, TWIN])
TEXTS = {module.name: module.text for module in read_modules(SOURCES)}
LONG = "".join(f"' Line {number} of a long module\n" for number in range(9000))
# The words that start the program and find its folder. "Open" stands in a sentence for a person, and "help" could be
# four letters of base64.
EXPECTED = {
    ("Suspicious", "Base64 Strings"),
    ("Suspicious", "CreateObject"),
    ("Suspicious", "Environment"),
    ("Suspicious", "ExpandEnvironmentStrings"),
    ("Suspicious", "Open"),
    ("Suspicious", "Run"),
    ("Suspicious", "Shell"),
    ("Suspicious", "WScript.Shell"),
    ("IOC", "excel.exe"),
    ("IOC", "install.cmd"),
}


def part(workbook: Path, name: str) -> bytes:
    """One part of a package."""
    with ZipFile(workbook) as package:
        return package.read(name)


@BOTH
def test_the_compound_file_has_no_defect(built: Path, name: str) -> None:
    with compound_file_of(built / name) as file:
        assert file.parsing_issues == []
        assert {"/".join(path) for path in file.listdir()} == {
            "PROJECT",
            "PROJECTwm",
            "VBA/_VBA_PROJECT",
            "VBA/dir",
            *(f"VBA/{module}" for module in ("ThisWorkbook", "Sheet1", *TEXTS)),
        }


@BOTH
def test_each_module_holds_its_source(built: Path, name: str) -> None:
    found = modules_of(built / name)
    assert set(found) == {"ThisWorkbook.cls", "Sheet1.cls", *(f"{module}.bas" for module in TEXTS)}
    for module, text in TEXTS.items():
        assert found[f"{module}.bas"] == text.replace("\n", "\r\n")


@BOTH
def test_no_code_behind_the_workbook_or_its_sheet(built: Path, name: str) -> None:
    found = modules_of(built / name)
    lines = (found["ThisWorkbook.cls"] + found["Sheet1.cls"]).splitlines()
    assert [line for line in lines if not line.startswith("Attribute VB_")] == []


def test_nothing_runs_by_itself() -> None:
    assert not runs_by_itself("\n".join(TEXTS.values()))
    assert runs_by_itself("Sub Workbook_Open()\nEnd Sub")


def test_what_a_scanner_finds_worth_a_look() -> None:
    assert suspicions_of("\n".join(TEXTS.values())) == EXPECTED


@BOTH
def test_a_second_library_finds_the_file_whole(built: Path, name: str) -> None:
    assert faults_of(built / name) == []


@BOTH
def test_the_package_around_it_follows_the_standard(built: Path, name: str) -> None:
    assert OpenXmlValidator().validate(built / name).errors == []


@BOTH
def test_version_and_edition_can_be_read(built: Path, name: str) -> None:
    properties = fromstring(part(built / name, "docProps/custom.xml"))
    assert {each.attrib["name"]: each[0].text for each in properties} == {
        "MentortoolsVersion": __version__,
        "MentorLogEdition": EDITION,
    }


@BOTH
def test_the_list_of_add_ins_says_what_it_is_and_names_nobody(built: Path, name: str) -> None:
    properties = fromstring(part(built / name, "docProps/core.xml"))
    named = {each.tag.partition("}")[2]: each.text for each in properties}
    assert set(named) == {"title", "creator", "description", "version"}
    assert (named["title"], named["creator"], named["version"]) == ("Mentor training", "mentortools", __version__)


@BOTH
def test_the_package_tells_nothing_of_the_computer_that_made_it(built: Path, name: str) -> None:
    with ZipFile(built / name) as package:
        for entry in package.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.compress_type, entry.create_system, entry.external_attr >> 16) == (ZIP_STORED, 3, 0o644)


def test_the_add_in_differs_from_its_twin_in_its_type_alone(built: Path) -> None:
    with ZipFile(built / ADD_IN) as first, ZipFile(built / TWIN) as second:
        assert first.namelist() == second.namelist()
        differing = [name for name in first.namelist() if first.read(name) != second.read(name)]
    assert differing == ["[Content_Types].xml"]


@pytest.mark.parametrize("text", [LONG, LONG[:4600], "' é £\n"])
def test_modules_of_any_length(tmp_path: Path, text: str) -> None:
    workbook = tmp_path / "long.xlam"
    workbook.write_bytes(add_in([Module("Long", Kind.STANDARD, text)], "<customUI/>", Editions("1", "1")))
    with compound_file_of(workbook) as file:
        assert file.parsing_issues == []
    assert modules_of(workbook)["Long.bas"] == text.replace("\n", "\r\n")
    assert faults_of(workbook) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [('Attribute VB_Name = "Other"\n', "does not start with its name"), ('Attribute VB_Name = "Odd"\n\' ŵ', "charmap")],
)
def test_sources_that_are_refused(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "Odd.bas").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=fault):
        read_modules(tmp_path)
