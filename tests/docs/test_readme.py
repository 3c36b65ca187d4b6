"""The README's commands are commands, and its Python runs on the log that they make."""

import re
import shlex
from pathlib import Path

import pytest

from mentortools.arguments import parse
from mentortools.cli import main

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^mentortools .+$", README, flags=re.MULTILINE)
PYTHON = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_are_understood(command: str) -> None:
    assert parse(shlex.split(command, comments=True)[1:]).command


def test_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    make = next(command for command in COMMANDS if command.startswith("mentortools new"))
    assert main(shlex.split(make, comments=True)[1:]) == 0
    assert len(PYTHON) == 1
    exec(compile(PYTHON[0], "README.md", "exec"), {})  # noqa: S102 - what stands in our own README
    assert capsys.readouterr().out == ""
