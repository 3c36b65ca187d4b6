"""A library that cannot be loaded is named in one sentence, whatever else needs it to say anything."""

import subprocess
import sys

import pytest

from mentortools.commands.missing_library import missing_library

RUN = "import sys; sys.modules[{library!r}] = None; from mentortools.{program} import main; sys.exit(main({words!r}))"


@pytest.mark.parametrize(
    ("program", "words", "package"),
    [
        ("cli", ["doctor"], "mentortools"),
        ("cli", ["check", "nowhere"], "mentortools"),
        ("excel_program", ["nowhere.xlsx"], "mentortools[excel]"),
        ("excel_program", ["check"], "mentortools[excel]"),
    ],
)
@pytest.mark.parametrize("library", ["msgspec", "python_calamine"])
def test_a_library_that_is_missing_is_named(program: str, words: list[str], package: str, library: str) -> None:
    code = RUN.format(library=library, program=program, words=words)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    (line,) = (done.stdout + done.stderr).splitlines()
    assert line.startswith(f"{library} cannot be loaded, and mentortools needs it. ")
    assert f'pip install "{package}"' in line
    assert done.returncode == 2


def test_that_a_library_cannot_load_its_own_part_is_the_librarys_matter() -> None:
    error = ImportError("DLL load failed while importing _core", name="msgspec._core")
    assert missing_library(error, "mentortools").startswith("msgspec cannot be loaded")


@pytest.mark.parametrize(
    "error",
    [ImportError("no name"), ModuleNotFoundError("ours", name="mentortools.api.gone"), KeyError("msgspec")],
)
def test_other_errors_are_no_library(error: Exception) -> None:
    assert missing_library(error, "mentortools") == ""
