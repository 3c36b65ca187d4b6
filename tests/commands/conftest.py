"""What the tests of the command line share."""

from pathlib import Path

import pytest

from tests.commands.made_logs import Run, made, put, runner


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process."""
    return runner(capsys)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder to work in, with one good log in it."""
    monkeypatch.chdir(tmp_path)
    put(tmp_path, log=made())
    return tmp_path
