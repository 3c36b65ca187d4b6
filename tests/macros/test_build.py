"""The same sources make the same bytes, wherever and whenever they are built."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.build import ADD_IN, SOURCES, TWIN

ROOT = SOURCES.parent


@pytest.mark.parametrize(
    "surroundings",
    [
        {"TZ": "Pacific/Auckland", "SOURCE_DATE_EPOCH": "0"},
        {"TZ": "America/Lima", "SOURCE_DATE_EPOCH": "1900000000", "PYTHONHASHSEED": "7", "LC_ALL": "C"},
    ],
)
def test_two_builds_are_equal(built: Path, tmp_path: Path, surroundings: dict[str, str]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings}
    command = [sys.executable, str(SOURCES / "build.py"), "again"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path, env=environment)
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == [ADD_IN, TWIN]
    for name in (ADD_IN, TWIN):
        assert (tmp_path / "again" / name).read_bytes() == (built / name).read_bytes()


def test_without_a_folder_it_says_what_is_missing() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(SOURCES / "build.py")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == 1
    assert done.stderr == "Say which folder to build into: python macros/build.py OUTFOLDER\n"
