"""The kit itself: what is in it, that nothing is missing for any Python, and that it is made the same each time.

The packages are downloaded, so it is made only where ``MENTORTOOLS_KIT_WHEELS`` names a folder to keep them in.
"""

import os
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kit.build import build
from kit.contents import ROOT, contents
from kit.installer.versions import PYTHONS
from kit.wheel import Wheel, closed, read_wheel
from mentortools._version import __version__
from mentortools.adapters.guide import guide_path

CACHE = os.environ.get("MENTORTOOLS_KIT_WHEELS", "")
downloads = pytest.mark.skipif(not CACHE, reason="MENTORTOOLS_KIT_WHEELS names no folder for the packages")
BESIDE_WHEELS = {
    "Guide.html",
    "Licences.txt",
    "Read me.txt",
    "install.cmd",
    "uninstall.cmd",
    "mentor-log.xlsx",
    "mentortools.xlam",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("kit"), Path(CACHE))


@pytest.fixture(scope="module")
def wheels(made: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Wheel]:
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(made) as kit:
        kit.extractall(folder)
    return [read_wheel(path) for path in sorted((folder / "wheels").glob("*.whl"))]


def test_what_stands_beside_the_wheels() -> None:
    assert {name for name in contents() if "/" not in name} == BESIDE_WHEELS - {"Licences.txt"}


def test_no_file_of_ours_names_a_host() -> None:
    for name, data in contents().items():
        if name.endswith((".py", ".cmd", ".txt", ".html")):
            assert b"://" not in data, name


def test_the_guide_is_one_file_that_needs_no_other() -> None:
    text = guide_path().read_text(encoding="utf-8")
    assert "<script" not in text
    assert " src=" not in text
    assert " href=" not in text


@downloads
@pytest.mark.parametrize("python", PYTHONS)
def test_every_requirement_of_every_wheel_is_in_the_kit(wheels: list[Wheel], python: str) -> None:
    fitting = {wheel.name: wheel for wheel in wheels if wheel.fits(python)}
    found = closed(fitting, python, Requirement(f"mentortools[excel]=={__version__}"))
    assert found.missing == ()
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    direct = {canonicalize_name(Requirement(each).name) for each in asked}
    there = {wheel.name for wheel in found.wheels}
    assert direct | {"pywin32", "xlwings", "pydantic-core", "python-dateutil", "six"} <= there


@downloads
def test_the_program_in_the_kit_is_the_one_that_is_here(wheels: list[Wheel]) -> None:
    (own,) = (wheel for wheel in wheels if wheel.name == "mentortools")
    here = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "mentortools").rglob("*.py")}
    with ZipFile(own.path) as parts:
        assert {name: parts.read(name) for name in parts.namelist() if name.endswith(".py")} == here


@downloads
def test_no_wheel_is_there_for_nothing(wheels: list[Wheel]) -> None:
    used = set()
    for python in PYTHONS:
        fitting = {wheel.name: wheel for wheel in wheels if wheel.fits(python)}
        used |= {wheel.path.name for wheel in closed(fitting, python, Requirement("mentortools[excel]")).wheels}
    assert {wheel.path.name for wheel in wheels} == used


@downloads
def test_everything_is_listed_and_nothing_that_must_be_bought(made: Path, wheels: list[Wheel]) -> None:
    with ZipFile(made) as kit:
        names = kit.namelist()
        listed = kit.read("Licences.txt").decode()
    assert {name for name in names if "/" not in name} == BESIDE_WHEELS
    for wheel in wheels:
        assert f"{wheel.name} {wheel.version}: " in listed
        with ZipFile(wheel.path) as parts:
            assert [name for name in parts.namelist() if name.startswith("xlwings/pro/")] == []


@downloads
def test_made_again_it_is_the_same(made: Path, tmp_path: Path) -> None:
    assert build(tmp_path, Path(CACHE)).read_bytes() == made.read_bytes()
