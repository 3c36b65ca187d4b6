"""install.cmd and uninstall.cmd: what can be said of them without Windows."""

import re
from collections.abc import Iterator

import pytest

from kit.contents import SCRIPTS, contents
from kit.installer.versions import NAMED, PYTHONS

KIT = contents()
LINES = {name: KIT[name].decode("ascii").split("\r\n") for name in SCRIPTS}
PATHS = ("KIT", "PLACE", "LOCALAPPDATA", "APPDATA", "ProgramFiles", "PYTHON", "TRIED", "~dp0")
NEVER = ("powershell", "reg ", "reg.exe", "curl", "http", "runas", "%USERPROFILE%", "EnableDelayedExpansion", "wscript")


def commands(name: str) -> Iterator[str]:
    return (line.strip() for line in LINES[name] if line.strip() and not line.startswith(("rem ", ":")))


@pytest.mark.parametrize("name", SCRIPTS)
def test_line_ends_are_those_of_windows_and_all_is_ascii(name: str) -> None:
    data = KIT[name]
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert data.endswith(b"\r\n")
    assert max(data) < 128
    assert max(map(len, LINES[name])) < 1000


@pytest.mark.parametrize("name", SCRIPTS)
def test_paths_stand_in_quotation_marks(name: str) -> None:
    """A name such as ``Tom & Co`` ends a command where it stands free."""
    for line in commands(name):
        free = re.sub(r'"[^"]*"', "", line)
        assert line.count('"') % 2 == 0, line
        assert [path for path in PATHS if f"%{path}%" in free or f"%{path}\\" in free] == [], line


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_path_is_handed_to_call(name: str) -> None:
    """``call`` reads its words a second time, and changes the signs % and ^ in them."""
    for line in commands(name):
        words = line.partition("call ")[2].replace("%%V", "")
        assert "%" not in words, line


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_label_exists_once_and_is_used(name: str) -> None:
    labels = [line[1:] for line in LINES[name] if line.startswith(":")]
    used = set(re.findall(r"(?:goto|call) :(\w+)", "\n".join(LINES[name])))
    assert len(labels) == len(set(labels))
    assert used == set(labels)


@pytest.mark.parametrize("name", SCRIPTS)
def test_whoever_waits_says_so_first_and_can_be_told_not_to(name: str) -> None:
    lines = list(commands(name))
    waits = [number for number, line in enumerate(lines) if line.startswith("pause")]
    assert waits
    for number in waits:
        assert lines[number] == "pause >nul"
        assert lines[number - 1] == "echo Press any key to close this window."
        assert lines[number - 3].startswith("if defined QUIET exit /b ")


@pytest.mark.parametrize("name", SCRIPTS)
def test_nothing_is_used_that_schools_forbid(name: str) -> None:
    text = "\n".join(commands(name)).casefold()
    assert [word for word in NEVER if word.casefold() in text] == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_failure_is_seen_whatever_its_number(name: str) -> None:
    """``if errorlevel 1`` takes a crash, which has a negative number, for success."""
    lines = list(commands(name))
    runs = [number for number, line in enumerate(lines) if " -I " in line]
    assert runs
    assert [lines[number] for number in runs if not lines[number + 1].startswith('if not "%ERRORLEVEL%"=="0" ')] == []
    assert "if errorlevel" not in "\n".join(lines).casefold()


@pytest.mark.parametrize("name", SCRIPTS)
def test_what_is_echoed_holds_no_sign_of_cmds_own(name: str) -> None:
    for line in commands(name):
        if line.startswith("echo "):
            assert not set(re.sub(r'"[^"]*"', "", line)) & set("&|<>^%()"), line


def test_the_versions_tried_are_those_of_the_kit() -> None:
    text = "\n".join(LINES["install.cmd"])
    assert f"in ({' '.join(PYTHONS)}) do call :by_launcher" in text
    assert f"in ({' '.join(python.replace('.', '') for python in PYTHONS)}) do call :by_folder" in text
    assert f"Mentor training needs {NAMED}, and found none that fits." in text
    assert re.findall(r"3\.\d+", NAMED) == sorted(PYTHONS, key=lambda python: int(python[2:]))


def test_uninstalling_ends_in_one_block() -> None:
    """It can lie in the folder that it removes, and cmd reads a script line by line."""
    lines = LINES["uninstall.cmd"]
    first = lines.index("(")
    last = lines.index(")")
    assert any("rd " in line and '"%PLACE%"' in line for line in lines[first:last])
    assert lines[last - 1].strip() == "exit /b 0"
    assert not any("/s" in line and '"%PLACE%"' in line for line in lines)
