"""What ends or stops the reader costs one file: the next one is read, and no process is left behind."""

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from mentortools.adapters.reading import Reason, UnreadableFile, apart, read_snapshot
from mentortools.adapters.reading.apart import end_other_process, read_apart
from mentortools.adapters.reading.wanted import Wanted
from mentortools.workbook.snapshot import Snapshot
from tests.adapters.reading.binary_recipes import binary_package, number, row
from tests.adapters.reading.read_recipes import STRINGS, changed, good, parts

BINARY = binary_package(row(1, number(1, 1.5)))
DEADLY = changed(strings=parts(good())[STRINGS].replace(b'uniqueCount="', b'uniqueCount="429496729'))
"""The fast reader makes room for as many texts as it says there are, and ends its process."""
PANIC = changed(sheet=parts(good())["xl/worksheets/sheet1.xml"].replace(b"<v>190001<", b"<v>1e308<"))


@pytest.fixture(autouse=True)
def _no_process_before_or_after() -> Iterator[None]:
    end_other_process()
    yield
    end_other_process()


def values(snapshot: Snapshot) -> list[object]:
    return [value for sheet in snapshot.sheets for cells in sheet.rows for value in cells]


def pid() -> int | None:
    return apart._running[0]._process.pid if apart._running else None  # noqa: SLF001 - whether one runs is the question


def is_running(process: int) -> bool:
    """Whether it runs: one that has ended, and that nobody has asked about since, does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_plain_package_needs_no_other_process() -> None:
    read_snapshot(good())
    assert pid() is None


def test_one_process_reads_many_files() -> None:
    read_snapshot(BINARY)
    first = pid()
    assert values(read_snapshot(BINARY)) == [1.5]
    assert (first, first is None) == (pid(), False)


def test_a_file_that_ends_the_reader_costs_that_file_only() -> None:
    read_snapshot(BINARY)
    before = pid()
    with pytest.raises(UnreadableFile) as caught:
        read_snapshot(DEADLY)
    assert caught.value.reason is Reason.DAMAGED
    assert values(read_snapshot(BINARY)) == [1.5]
    assert before is not None
    assert not is_running(before)


def test_a_reader_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_apart(Wanted(BINARY), seconds=0.001)
    assert caught.value.reason is Reason.TIMED_OUT
    assert pid() is None
    assert values(read_snapshot(BINARY)) == [1.5]


def test_after_many_files_another_process_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "FILES_EACH", 2)
    seen = []
    for _ in range(3):
        read_snapshot(BINARY)
        seen.append(pid())
    assert seen[0] == seen[1] != seen[2]


@pytest.mark.parametrize("data", [DEADLY, PANIC], ids=["the end of the process", "a panic"])
def test_nothing_is_printed_and_no_process_is_left_when_ours_ends(data: bytes) -> None:
    program = """
        import sys
        from mentortools.adapters.reading import UnreadableFile, apart, read_snapshot
        try:
            read_snapshot(sys.stdin.buffer.read())
        except UnreadableFile as error:
            print(error.reason)
        read_snapshot(b"a,b\\n1,2\\n")
        print(apart._running[0]._process.pid)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], input=data, capture_output=True, check=True, timeout=60
    )
    *_, process = done.stdout.split()
    assert done.stderr == b""
    assert not is_running(int(process))


def read_there(line: Connection) -> None:
    """What a worker of a batch does: reads a file that needs another process, and stays until it may go."""
    line.send((values(read_snapshot(BINARY)), pid()))
    line.recv()


@pytest.mark.parametrize("end", ["it ends", "it is killed"])
def test_a_worker_of_a_batch_reads_too_and_its_reader_ends_with_it(end: str) -> None:
    spawning = get_context("spawn")
    here, there = spawning.Pipe()
    worker = spawning.Process(target=read_there, args=(there,), daemon=True)
    worker.start()
    assert here.poll(60)
    read, reader = here.recv()
    assert read == [1.5]
    assert is_running(reader)
    if end == "it ends":
        here.send("go")
    else:
        worker.kill()
    worker.join(60)
    assert soon(lambda: not is_running(reader))


def test_where_no_process_can_be_started_it_is_read_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no such program"))
    assert values(read_snapshot(BINARY)) == [1.5]
    assert pid() is None


def soon(happens: Callable[[], bool]) -> bool:
    """Whether it does within ten seconds."""
    until = time.monotonic() + 10
    while not happens():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True
