"""mentortools watch: answers what arrives, goes on after what it cannot do, and stops when it is told to."""

import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from types import TracebackType
from typing import Self

import pytest
from msgspec.structs import replace

from mentortools.adapters.folder_changes import changes
from mentortools.api.folder import WrittenBatch, batch_into
from mentortools.api.watching import compared, watch
from mentortools.arguments import parse
from mentortools.reports.result import FileState, ReturnedFile
from tests.commands.made_logs import ON, WITH_A_FAULT, hashes, made, put

LONGEST = 60
"""Seconds until a line must have come, on a machine with much else to do."""


class Watching:
    """The command as a process of its own, with its lines as they come."""

    def __init__(self, *options: str) -> None:
        command = [sys.executable, "-m", "mentortools", "watch", "returned", "-o", "out", "--on", ON, *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._lines: Queue[str] = Queue()
        self._reader = Thread(target=self._read, daemon=True)

    def __enter__(self) -> Self:
        self._reader.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.communicate()
        self._reader.join()

    def until(self, wanted: str) -> str:
        """All lines up to the one with these words."""
        seen = ""
        try:
            while wanted not in seen:
                seen = re.sub(r"\n {7}", " ", seen + self._lines.get(timeout=LONGEST))
        except Empty:
            pytest.fail(f"no {wanted!r} in {seen!r}")
        return seen

    def end(self, how: signal.Signals) -> int:
        """The exit status after a signal."""
        self.process.send_signal(how)
        return self.process.wait(LONGEST)

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self._lines.put(line)


@pytest.fixture
def returned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "returned").mkdir()
    return tmp_path / "returned"


def test_what_arrives_is_answered_until_it_is_stopped(returned: Path) -> None:
    with Watching("--from", "Larkspur Trust") as watching:
        watching.until("Watching")
        put(returned, first=made())
        said = watching.until("All:")
        assert "first.xlsx: 10 hours, £438.00." in said
        put(returned, faulty=WITH_A_FAULT)
        said = watching.until("All: 2 logs")
        assert "faulty.xlsx: nothing to claim. 1 thing to put right" in said
        assert "Note: faulty.txt" in said
        assert "first.xlsx" not in said
        assert "Larkspur Trust" in (Path("out") / "return-notes" / "faulty.txt").read_text(encoding="utf-8")
        before = hashes(returned)
        (returned / "first.xlsx").rename(returned / "~$first.tmp")
        assert "first.xlsx is gone and counts no longer." in watching.until("All: 1 log,")
        assert before.items() >= {("faulty.xlsx", hashes(returned)["faulty.xlsx"])}
        assert watching.end(signal.SIGTERM) == 0
        watching.until("Stopped.")
    assert not (Path("out") / ".being-written").exists()


def test_a_run_that_cannot_be_done_does_not_end_it(returned: Path) -> None:
    Path("out").mkdir()
    (Path("out") / "report.html").write_text("somebody's own", encoding="utf-8")
    put(returned, first=made())
    with Watching() as watching:
        assert "report.html" in watching.until("report.html")
        (Path("out") / "report.html").unlink()
        put(returned, second=made("190002", trn="0900002"))
        watching.until("All: 2 logs")
        assert watching.end(signal.SIGINT) == 0


def test_drives_that_tell_of_no_changes_are_looked_at_again(returned: Path) -> None:
    stop, rounds = Event(), []
    put(returned, first=made())
    for each in watch(returned, "out", stop, still=0.2, every=0.1):
        rounds.append(sorted(file.path for file in each.new))
        if len(rounds) == 1:
            put(returned, second=made("190002", trn="0900002"))
        else:
            stop.set()
    assert rounds == [["first.xlsx"], ["second.xlsx"]]


def test_what_is_written_within_the_folder_does_not_count_as_a_change(returned: Path) -> None:
    out, stop = returned / "out", Event()
    out.mkdir()
    told = changes(returned, [out], stop, still=0.1)
    assert not next(told)  # the watch has begun
    (out / "report.html").touch()
    (returned / "~$first.xlsx").touch()
    assert not any(next(told) for _ in range(3))
    (returned / "second.xlsx").touch()
    assert any(next(told) for _ in range(20))
    stop.set()
    assert list(told) == []


def test_a_file_is_new_when_its_bytes_or_what_became_of_it_change(returned: Path) -> None:
    put(returned, first=made())
    written = batch_into(returned, "out")
    (file,) = written.result.files
    assert new_paths((), written) == ["first.xlsx"]
    assert new_paths([file], written) == []
    assert new_paths([replace(file, sha256="ab")], written) == ["first.xlsx"]
    assert new_paths([replace(file, state=FileState.CHOICE_NEEDED)], written) == ["first.xlsx"]
    assert compared([replace(file, path="other.xlsx")], written).gone == ("other.xlsx",)


def new_paths(before: Sequence[ReturnedFile], written: WrittenBatch) -> list[str]:
    return [file.path for file in compared(before, written).new]


def test_every_is_a_number_of_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["watch", "returned", "-o", "out", "--every", "0"])
    assert "'0' is not a number of seconds" in capsys.readouterr().err
