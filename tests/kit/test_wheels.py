"""Which wheels one requirement takes on Windows, and what of a wheel is handed on."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kit.archive import write_archive
from kit.download import forget_own
from kit.licences import licence_of, licences
from kit.open_parts import open_parts
from kit.wheel import Wheel, closed, read_wheel


def wheel(folder: Path, name: str, *requires: str, version: str = "1.0", tag: str = "py3-none-any") -> Wheel:
    lines = [f"Requires-Dist: {each}" for each in requires]
    metadata = "\n".join(["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", "License: MIT", *lines, ""])
    path = folder / f"{name}-{version}-{tag}.whl"
    write_archive(path, {f"{name}-{version}.dist-info/METADATA": metadata.encode()})
    return read_wheel(path)


@pytest.mark.parametrize(
    ("requires", "taken", "missing"),
    [
        (["b"], {"a", "b"}, []),
        (["b>=2"], {"a"}, ["b"]),
        (["b>=2; platform_system == 'Darwin'"], {"a"}, []),
        (["b; sys_platform == 'win32'"], {"a", "b"}, []),
        (["c; platform_system == 'Windows'"], {"a"}, ["c"]),
        (["b; python_version < '3.13'"], {"a", "b"}, []),
        (["b; python_version >= '3.13'"], {"a"}, []),
        (["b; extra == 'excel'"], {"a", "b"}, []),
        (["b; extra == 'test'"], {"a"}, []),
        (["B[more]"], {"a", "b"}, ["d"]),
    ],
)
def test_what_is_taken_and_what_is_missing(
    tmp_path: Path, requires: list[str], taken: set[str], missing: list[str]
) -> None:
    wheels = (wheel(tmp_path, "a", *requires), wheel(tmp_path, "b", "d; extra == 'more'"))
    found = closed({each.name: each for each in wheels}, "3.12", Requirement("a[excel]"))
    assert {each.name for each in found.wheels} == taken
    assert [each.name for each in found.missing] == missing


@pytest.mark.parametrize(
    ("tag", "python", "fits"),
    [
        ("py3-none-any", "3.13", True),
        ("cp313-cp313-win_amd64", "3.13", True),
        ("cp312-cp312-win_amd64", "3.13", False),
        ("cp310-abi3-win_amd64", "3.13", True),
        ("py3-none-win_amd64", "3.15", True),
        ("py3-none-win32", "3.13", False),
        ("cp313-cp313-manylinux_2_17_x86_64", "3.13", False),
    ],
)
def test_where_a_wheel_fits(tmp_path: Path, tag: str, python: str, fits: bool) -> None:  # noqa: FBT001 - a table
    assert wheel(tmp_path, "a", tag=tag).fits(python) is fits


def test_only_the_open_parts_of_xlwings_are_handed_on(tmp_path: Path) -> None:
    information = "xlwings-0.37.8.dist-info"
    published = {
        "xlwings/__init__.py": b"__version__ = '0.37.8'\n",
        "xlwings/pro/__init__.py": b"to be bought\n",
        "xlwings/xlwingslib.cp314-win_amd64.pyd": b"compiled",
        "xlwings/addin/xlwings.xlam": b"macros",
        "xlwings/quickstart.xlsm": b"macros",
        "xlwings-0.37.8.data/data/xlwings64-0.37.8.dll": b"kept",
        f"{information}/METADATA": b"Name: xlwings\nVersion: 0.37.8\nLicense: BSD 3-clause\n",
        f"{information}/WHEEL": b"Wheel-Version: 1.0\nTag: cp314-cp314-win_amd64\n",
        f"{information}/licenses/LICENSE.txt": b"BSD",
        f"{information}/licenses/LICENSE_PRO.txt": b"to be bought",
        f"{information}/RECORD": b"",
    }
    source = tmp_path / "xlwings-0.37.8-cp314-cp314-win_amd64.whl"
    write_archive(source, published)
    (tmp_path / "out").mkdir()
    made = open_parts(read_wheel(source), tmp_path / "out")
    with ZipFile(made.path) as parts:
        assert set(parts.namelist()) == {
            "xlwings/__init__.py",
            "xlwings-0.37.8+open.data/data/xlwings64-0.37.8.dll",
            "xlwings-0.37.8+open.dist-info/METADATA",
            "xlwings-0.37.8+open.dist-info/WHEEL",
            "xlwings-0.37.8+open.dist-info/licenses/LICENSE.txt",
            "xlwings-0.37.8+open.dist-info/RECORD",
        }
        recorded = [line.split(",")[0] for line in parts.read("xlwings-0.37.8+open.dist-info/RECORD").decode().split()]
        assert set(recorded) == set(parts.namelist())
    assert made.fits("3.12")
    assert Requirement("xlwings>=0.37").specifier.contains(made.version)
    first = made.path.read_bytes()
    assert open_parts(read_wheel(source), tmp_path / "out").path.read_bytes() == first
    assert "xlwings 0.37.8+open: BSD 3-clause" in licences([made])


OSI = "Classifier: License :: OSI Approved ::"


@pytest.mark.parametrize(
    ("said", "licence"),
    [
        (["License: MIT"], "MIT"),
        (["License-Expression: PSF-2.0"], "PSF-2.0"),
        (["License: Dual License", f"{OSI} BSD License", f"{OSI} Apache Software License"],
         "BSD License, Apache Software License"),
        ([f"License: {'All of the text. ' * 9}", f"{OSI} MIT License"], "MIT License"),
        (["Author: Ada"], "see the text"),
    ],
)  # fmt: skip
def test_a_licence_in_a_few_words(tmp_path: Path, said: list[str], licence: str) -> None:
    path = tmp_path / "a-1.0-py3-none-any.whl"
    metadata = "\n".join(["Metadata-Version: 2.1", "Name: a", "Version: 1.0", *said, ""])
    write_archive(path, {"a-1.0.dist-info/METADATA": metadata.encode()})
    assert licence_of(read_wheel(path)) == licence


def test_the_wheel_of_an_earlier_build_is_not_taken_for_the_new_one(tmp_path: Path) -> None:
    for name in ("mentortools", "openpyxl", "mentortools_notes"):
        wheel(tmp_path, name)
    forget_own(tmp_path)
    assert {each.name for each in tmp_path.iterdir()} == {
        "openpyxl-1.0-py3-none-any.whl", "mentortools_notes-1.0-py3-none-any.whl",
    }  # fmt: skip


def test_the_same_contents_make_the_same_bytes(tmp_path: Path) -> None:
    for name, contents in (("1", {"a": b"1", "b": b"2"}), ("2", {"b": b"2", "a": b"1"})):
        write_archive(tmp_path / name, contents)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_a_name_is_compared_as_packages_compare_it(tmp_path: Path) -> None:
    assert wheel(tmp_path, "Python_Calamine").name == canonicalize_name("python-calamine")
