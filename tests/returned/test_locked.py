"""Workbooks that do not open at once: case 3, a password, and case 38, a file that something else holds."""

import os
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

import mentortools
from mentortools.adapters import files
from mentortools.api.passwords import Passwords
from mentortools.api.single import filled_copy
from tests.macros.office import SYSTEM_PYTHON, missing
from tests.returned.as_sent import SESSION, came_of, refused, result_of, saved
from tests.returned.made import ON, said, sessions

CASES = (3, 38)
LOCK = Path(__file__).parent / "in_libreoffice" / "lock.py"
LOG = saved()
CLEAR_IT = (
    "This file opens with a password. In Excel go to File, Info, Protect Workbook, Encrypt with Password, clear the"
    " password, save and send it again."
)
IN_USE = (
    "This file is open in another program, or not yet on this computer. Close it in Excel, wait until it has"
    " synchronised, and run again."
)


def locked(word: str) -> bytes:
    target = BytesIO()
    OOXMLFile(BytesIO(LOG)).encrypt(word, target)
    return target.getvalue()


LOCKED = locked("three blind mice")


@pytest.mark.parametrize("name", ["log.xlsx", "log.xls", "log.docx"])
def test_case_3_a_password_is_the_reason_and_how_to_clear_it_is_said(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, LOCKED, name) == ("password", CLEAR_IT)


@pytest.fixture(name="old", scope="module")
def _old(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The log as LibreOffice saves it as .xls with a password."""
    reason = missing()
    if reason is not None and not os.environ.get("CI"):
        pytest.skip(reason)
    assert reason is None
    folder = tmp_path_factory.mktemp("old")
    (folder / "log.xlsx").write_bytes(LOG)
    asked = (shutil.which("soffice") or "", folder / "profile", folder / "log.xlsx", folder / "log.xls", "mice")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    subprocess.run(
        [SYSTEM_PYTHON, LOCK, *map(str, asked)], check=True, capture_output=True, timeout=120, env=environment
    )
    return (folder / "log.xls").read_bytes()


@pytest.mark.parametrize("name", ["log.xls", "log.xlsx"])
def test_case_3_an_old_xls_with_a_password_is_told_and_opened_with_it(tmp_path: Path, old: bytes, name: str) -> None:
    assert refused(tmp_path, old, name) == ("password", CLEAR_IT)
    result = result_of(tmp_path, old, name, mentortools.Options(on=ON.on, passwords=Passwords(("mice",))))
    assert sessions(result) == [SESSION]
    assert said(result, "MT042")[0][1].startswith("This log is saved as a workbook of the old kind (.xls).")
    assert "password" in filled_copy(old, result).why_apart


@pytest.mark.parametrize("words", [("three blind mice",), ("another", "three blind mice")], ids=["it", "among others"])
def test_case_3_a_password_that_is_known_opens_it(tmp_path: Path, words: tuple[str, ...]) -> None:
    options = mentortools.Options(on=ON.on, passwords=Passwords(words))
    result = result_of(tmp_path, LOCKED, options=options)
    assert sessions(result) == [SESSION]
    assert result.claims.hours == 2


def test_case_3_a_password_that_is_another_does_not(tmp_path: Path) -> None:
    options = mentortools.Options(on=ON.on, passwords=Passwords(("Three blind mice",)))
    assert came_of(tmp_path, LOCKED, options=options).reason == "password"


def test_case_3_a_locked_file_that_did_not_arrive_whole_is_damaged_whatever_the_password(tmp_path: Path) -> None:
    options = mentortools.Options(on=ON.on, passwords=Passwords(("three blind mice",)))
    assert came_of(tmp_path, LOCKED[: len(LOCKED) // 2], options=options).reason in {"damaged", "password"}


def held(monkeypatch: pytest.MonkeyPatch, times: int) -> Callable[[], int]:
    """A file that something else holds for so many attempts to read it; how often it was tried."""
    tried = 0
    read_bytes = Path.read_bytes

    def read(path: Path) -> bytes:
        nonlocal tried
        if path.name != "log.xlsx":
            return read_bytes(path)
        tried += 1
        if tried <= times:
            raise PermissionError(13, "in use", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    return lambda: tried


def test_case_38_open_in_excel_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = held(monkeypatch, 2)
    assert sessions(result_of(tmp_path, LOG)) == [SESSION]
    assert tried() == 3


def test_case_38_open_in_excel_for_long_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PAUSES", (0.0, 0.0))
    tried = held(monkeypatch, 1000)
    assert refused(tmp_path, LOG) == ("locked", IN_USE)
    assert tried() == 3


def test_case_38_one_that_is_open_holds_up_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held(monkeypatch, 1000)
    (tmp_path / "log.xlsx").write_bytes(LOG)
    (tmp_path / "other.xlsx").write_bytes(LOG)
    came = {Path(file.path).name: file.reason for file in mentortools.check([tmp_path], ON).files}
    assert came == {"log.xlsx": "locked", "other.xlsx": None}


def test_case_38_a_long_path_is_read(tmp_path: Path) -> None:
    folders = "/".join(["a school's own folder of returned logs"] * 8)
    name = f"{folders}/{'log' * 20}.xlsx"
    assert len(name) > 260
    assert sessions(result_of(tmp_path, LOG, name)) == [SESSION]
