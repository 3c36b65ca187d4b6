"""The README's commands work as they stand, in their order, and its Python runs on the log that they make."""

import re
import shlex
from pathlib import Path

import pytest

from mentortools.adapters.demo.files import RETURNED, built
from mentortools.arguments import parse
from mentortools.cli import main
from mentortools.demo.folder import SHOWS_DUTIES

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^mentortools .+$", README, flags=re.MULTILINE)
PYTHON = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
DEMO = Path("returned-demo")


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_are_understood(command: str) -> None:
    assert parse(shlex.split(command, comments=True)[1:]).command


def test_commands_work_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    returned = tmp_path / DEMO / RETURNED / SHOWS_DUTIES.path
    returned.parent.mkdir(parents=True)
    returned.write_bytes(built(SHOWS_DUTIES))
    for command in COMMANDS:
        assert main(shlex.split(command, comments=True)[1:]) == 0, command + capsys.readouterr().err
    assert list(returned.parent.iterdir()) == [returned]
    made = {"log.xlsx", "log - filled in.xlsx", "out", "duties.xlsx", "certificates.xlsx", "deadlines.ics", "drafts"}
    assert {path.name for path in tmp_path.iterdir()} == {DEMO.name, *made}


def test_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    make = next(command for command in COMMANDS if command.startswith("mentortools new"))
    assert main(shlex.split(make, comments=True)[1:]) == 0
    assert len(PYTHON) == 1
    exec(compile(PYTHON[0], "README.md", "exec"), {})  # noqa: S102 - what stands in our own README
    assert capsys.readouterr().out == ""
