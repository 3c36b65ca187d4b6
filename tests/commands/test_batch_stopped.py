"""batch stopped at any moment and run again: what comes out is that of a run that nobody disturbed.

Four moments are drawn each time, always the same; MENTORTOOLS_KILLS says how many instead.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest

from mentortools.adapters.files import CannotWriteError
from mentortools.api.batch_options import BatchOptions
from mentortools.api.folder import batch_into
from mentortools.api.options import Options
from tests.commands.made_logs import ON, WITH_A_FAULT, Run, hashes, made, outputs, put

CASES = (41,)
"""As in tests/returned."""
Each = TypeVar("Each")
KILLS = int(os.environ.get("MENTORTOOLS_KILLS", "4"))
BATCH = ("batch", "returned", "-o", "out", "--on", ON)


@pytest.fixture
def returned(folder: Path) -> Path:
    """Returned files of several kinds, of which some share an allowance."""
    put(folder / "returned", a=made(), again=made(), bad=WITH_A_FAULT, empty=b"", rota=b"no workbook at all")
    put(folder / "returned", shares=made("190003", hours=(9, 9)), alone=made("190004", trn="0900004"))
    return folder / "returned"


@pytest.mark.skipif(os.name != "posix", reason="process groups are killed")
@pytest.mark.parametrize("ran_before", [False, True], ids=["the first run", "a later run"])
def test_case_41_killed_at_any_moment_and_run_again(
    run: Run, folder: Path, returned: Path, *, ran_before: bool
) -> None:
    if ran_before:
        run(*BATCH)
        put(returned, a=made(hours=(7, 4)))
        shutil.copytree("out", "before")
    before = hashes(returned)
    whole = timed(folder)
    run_once = outputs(Path("out"))
    run(*BATCH)
    run_twice = outputs(Path("out"))
    draw = Random(KILLS)  # noqa: S311 - the same moments each time, and no secret
    for moment in (draw.random() * whole for _ in range(KILLS)):
        shutil.rmtree("out")
        if ran_before:
            shutil.copytree("before", "out")
        killed_after(moment, folder)
        said = run(*BATCH)
        assert said.status == 1
        assert "changed by somebody" not in said.err
        assert outputs(Path("out")) in (run_once, run_twice), f"after {moment:.2f} of {whole:.2f} seconds"
        assert hashes(returned) == before


def timed(folder: Path) -> float:
    """The seconds that a whole run takes."""
    began = time.monotonic()
    subprocess.run(words(), cwd=folder, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - began


def killed_after(seconds: float, folder: Path) -> None:
    """Ends a run and all its processes as a power cut would."""
    with subprocess.Popen(
        words(), cwd=folder, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def words() -> list[str]:
    return [sys.executable, "-m", "mentortools", *BATCH, "--processes", "2"]


@pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0, reason="a small disk is made with mount, which takes root on Linux"
)
@pytest.mark.parametrize("kilobytes", [16, 64, 160, 256])
def test_a_full_disk_is_said_and_the_next_run_has_room(run: Run, folder: Path, returned: Path, kilobytes: int) -> None:
    run(*BATCH)
    whole = outputs(Path("out"))
    shutil.rmtree("out")
    before = hashes(returned)
    Path("small").mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "small", "small"], cwd=folder,
                             check=False, capture_output=True)  # fmt: skip
    if mounted.returncode:
        pytest.skip(f"no small disk could be mounted: {mounted.stderr.decode().strip()}")
    try:
        said = run("batch", "returned", "-o", "small/out", "--on", ON)
        assert (said.status, "No space left on device" in said.err) == (2, True)
        assert said.err.count("\n") == 1
        left = hashes(Path("small"))
        assert not [
            name
            for name in left
            if name.removeprefix("out/") in whole and left[name] != whole[name.removeprefix("out/")]
        ]
        subprocess.run(["mount", "-o", "remount,size=64m", "small"], cwd=folder, check=True)
        assert run("batch", "returned", "-o", "small/out", "--on", ON).status == 1
        assert outputs(Path("small", "out")) == whole
    finally:
        subprocess.run(["umount", "small"], cwd=folder, check=True)
    assert hashes(returned) == before


@pytest.mark.parametrize("name", ["summary.xlsx", "filled/a.xlsx", "filled/alone.xlsx", "claims-ledger.xlsx"])
def test_an_output_that_cannot_be_replaced_ends_the_run_and_nothing_else_is_touched(
    run: Run, folder: Path, returned: Path, name: str
) -> None:
    """A folder in its place does on every system what a program that holds the file open does on Windows."""
    run(*BATCH)
    put(returned, a=made(hours=(7, 4)), alone=made("190004", trn="0900004", hours=(5, 5)))
    (folder / "out" / name).rename(folder / "put aside")
    (folder / "out" / name).mkdir()
    before = outputs(folder / "out")
    said = run(*BATCH)
    assert (said.status, said.out) == (2, "")
    assert Path(name).name in said.err
    assert outputs(folder / "out") == before
    (folder / "out" / name).rmdir()
    (folder / "put aside").rename(folder / "out" / name)
    assert run(*BATCH).status == 1


@pytest.mark.parametrize("at", ["Reading", "Writing"])
def test_an_input_that_disappears_is_listed_or_ends_the_run(run: Run, folder: Path, returned: Path, at: str) -> None:
    def gone(
        items: Sequence[Each],
        doing: str,
        findings: Callable[[], int] | None = None,  # noqa: ARG001 - as Progress
    ) -> Sequence[Each]:
        if doing == at:
            (returned / "alone.xlsx").unlink()
        return items

    how = BatchOptions(Options(on=date.fromisoformat(ON)))
    if at == "Reading":
        files = batch_into(returned, folder / "out", how, gone).result.files
        assert {file.path: file.reason for file in files}["alone.xlsx"] == "locked"
        assert (folder / "out" / "filled" / "shares.xlsx").exists()
    else:
        with pytest.raises(CannotWriteError, match=r"alone\.xlsx was changed while the batch ran"):
            batch_into(returned, folder / "out", how, gone)
        assert not (folder / "out").exists()
    run(*BATCH)
    after = outputs(Path("out"))
    shutil.rmtree("out")
    run(*BATCH)
    assert outputs(Path("out")) == after


@pytest.mark.parametrize("jump", [-50, 50], ids=["long ago", "years ahead"])
def test_a_clock_that_jumps_changes_nothing(run: Run, returned: Path, jump: int) -> None:
    run(*BATCH)
    whole = outputs(Path("out"))
    when = time.time() + jump * 365 * 86400
    for path in (*returned.iterdir(), *Path("out").rglob("*")):
        os.utime(path, (when, when))
    run(*BATCH)
    assert outputs(Path("out")) == whole
    shutil.rmtree("out")
    run(*BATCH)
    assert outputs(Path("out")) == whole
