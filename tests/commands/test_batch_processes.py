"""batch by several processes: what comes out is the same byte for byte, and Ctrl-C leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.commands.made_logs import ON, WITH_A_FAULT, Run, hashes, made, outputs, put

BATCH = ("batch", "returned", "-o", "out", "--on", ON)


@pytest.fixture
def returned(folder: Path) -> Path:
    """Returned files of all kinds."""
    put(folder / "returned", a=made(), b=made("190002", hours=(3, 4)), again=made(), bad=WITH_A_FAULT, empty=b"")
    put(folder / "returned", other=made(hours=(5,)), rota=b"no workbook at all")
    (folder / "returned" / "~$a.xlsx").write_bytes(b"x")
    return folder / "returned"


def test_the_same_comes_out_whoever_does_the_work(run: Run, returned: Path) -> None:
    before = hashes(returned)
    one = run(*BATCH, "--processes", "1")
    made_by_one = outputs(Path("out"))
    Path("out").rename("by one")
    two = run(*BATCH, "--processes", "2")
    assert (two.out, two.status) == (one.out, one.status)
    assert outputs(Path("out")) == made_by_one
    assert hashes(returned) == before


@pytest.mark.skipif(sys.platform not in {"linux", "win32"}, reason="nobody else sees what lies aside there")
def test_the_summary_is_made_by_a_process_that_is_free(
    run: Run, returned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_here: list[object] = []
    monkeypatch.setattr("mentortools.api.summary_beside.batch_summary", asked_here.append)
    assert run(*BATCH, "--processes", "2").status in {0, 1}
    assert returned.is_dir()
    assert (Path("out/summary.xlsx").is_file(), asked_here) == (True, [])


@pytest.mark.parametrize("number", ["0", "two", "-1", "1.5"])
def test_a_number_of_processes_is_a_whole_number(run: Run, returned: Path, number: str) -> None:
    assert returned.is_dir()
    said = run(*BATCH, "--processes", number)
    assert (said.status, "Type a whole number from 1" in said.err) == (2, True)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up there")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "killed"])
def test_stopped_it_leaves_nothing_half_written_and_no_process(folder: Path, sent: signal.Signals) -> None:
    put(folder / "returned", **{f"log{number}": made(f"{190000 + number}") for number in range(30)})
    words = [sys.executable, "-m", "mentortools", *BATCH, "--processes", "2"]
    # What is ignored here a new process ignores too: a test run in the background is not told of Ctrl-C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(words, cwd=folder, stderr=subprocess.PIPE, start_new_session=True)
    signal.signal(signal.SIGINT, before)
    with process:
        wait_for((folder / "out" / ".being-written").exists)
        assert len(alive(process.pid)) > 1
        (os.killpg if sent is signal.SIGINT else os.kill)(process.pid, sent)
        _, said = process.communicate(timeout=30)
    if sent is signal.SIGINT:
        assert (process.returncode, said) == (2, b"Stopped. Nothing was left half written.\n")
    wait_for(lambda: not alive(process.pid))
    left = hashes(folder / "out") if (folder / "out").exists() else {}
    assert [name for name in left if not name.startswith((".facts/", ".being-written/", ".in-use"))] == []


def alive(group: int) -> list[str]:
    """The processes of a group that have not ended."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, of_group = path.read_text().rpartition(")")[2].split()[:3]
            if int(of_group) == group and state != "Z":
                found.append(path.parent.name)
    return found


def wait_for(happened: Callable[[], bool]) -> None:
    for _ in range(600):
        if happened():
            return
        time.sleep(0.05)
    pytest.fail("it never happened")
