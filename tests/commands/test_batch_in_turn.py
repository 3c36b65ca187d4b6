"""Two runs of batch and one OUT: the second is told, and a run that was killed is in nobody's way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mentortools.adapters.files import CannotWriteError
from mentortools.adapters.folder_lock import LOCK, only_run_in
from tests.commands.made_logs import ON, Run, hashes, made, put

BATCH = ("batch", "returned", "-o", "out", "--on", ON)
HOLDS = """
import os, time
from pathlib import Path
from mentortools.adapters.folder_lock import only_run_in
with only_run_in(Path("out")):
    print("held", flush=True)
    time.sleep(3600)
"""
STARTS = HOLDS.replace("    print", "    if os.fork() == 0: time.sleep(0.4); os._exit(0)\n    print")
"""The same, killed while another process that it began still has what it had open."""


@pytest.fixture
def returned(folder: Path) -> Path:
    """One returned log."""
    put(folder / "returned", good=made())
    return folder / "returned"


def test_while_another_run_writes_nothing_is_written(run: Run, folder: Path, returned: Path) -> None:
    assert returned.is_dir()
    run(*BATCH)
    before = hashes(folder / "out")
    put(returned, more=made("190002", trn="0900002"))
    with subprocess.Popen([sys.executable, "-c", HOLDS], cwd=folder, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        said = run(*BATCH)
        assert (said.status, said.out) == (2, "")
        assert said.err == "Another run of mentortools writes into out. Wait until it has ended, and run this again.\n"
        assert hashes(folder / "out") == {**before, LOCK: hashes(folder / "out")[LOCK]}
        other.kill()
    assert (folder / "out" / LOCK).exists()
    assert run(*BATCH).status == 0
    assert not (folder / "out" / LOCK).exists()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process starts without what its maker holds")
def test_a_killed_run_that_was_starting_a_process_is_waited_for(run: Run, folder: Path, returned: Path) -> None:
    assert returned.is_dir()
    with subprocess.Popen([sys.executable, "-c", STARTS], cwd=folder, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        other.kill()
    assert run(*BATCH).status == 0


def test_one_holds_it_at_a_time_and_nothing_is_left(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with only_run_in(out):
        with pytest.raises(CannotWriteError, match="Another run"), only_run_in(out):
            pytest.fail("two hold it")
        assert (out / LOCK).exists()
    assert not out.exists()
    out.mkdir()
    for _ in range(2):
        with only_run_in(out):
            (out / "made").touch()
    assert [path.name for path in out.iterdir()] == ["made"]
