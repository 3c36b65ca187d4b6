"""500 damaged and hostile files end in data or in a reason, within limits, and leave nothing behind.

``MENTORTOOLS_FUZZ`` is how many files to make instead, ``MENTORTOOLS_FUZZ_SEED`` the first of their seeds.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from itertools import islice
from pathlib import Path

import pytest

from mentortools.adapters.reading import UnreadableFile, apart, read_snapshot
from mentortools.adapters.reading.apart import end_other_process
from mentortools.adapters.reading.package import Package
from mentortools.adapters.reading.plain_package import read_plainly
from mentortools.adapters.reading.preflight import DAMAGE
from tests.adapters.reading.binary_recipes import binary_package, error, number, row, words
from tests.adapters.reading.mutations import mutated
from tests.adapters.reading.read_recipes import good
from tests.adapters.reading.test_read_values import varied
from tests.made_demo import made_demo

FILES, FIRST = int(os.environ.get("MENTORTOOLS_FUZZ", "500")), int(os.environ.get("MENTORTOOLS_FUZZ_SEED", "1"))
LONGEST = 25
"""In seconds: what a file may take, and a little."""
BINARY = binary_package(row(1, words(1, "URN"), number(2, 1.5)), row(2, error(1, 7)))
TABLE = "Date;Hours\r\n14/10/2025;1,5\r\n".encode("utf-16")
OPEN_DOCUMENT = next(data for name, data in made_demo().items() if name.endswith(".ods"))
ORIGINALS = (good(), good(), varied(), varied(date_1904=True), BINARY, BINARY, TABLE, OPEN_DOCUMENT)
PACKAGES = (good(), varied())


def test_every_file_ends_in_data_or_a_reason_and_nothing_is_left(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    end_other_process()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    threads = threading.active_count()
    outcomes = {"read": 0, "reason": 0}
    for seed in range(FIRST, FIRST + FILES):
        data = mutated(seed, ORIGINALS)
        started = time.monotonic()
        try:
            read_snapshot(data)
            outcomes["read"] += 1
        except UnreadableFile:
            outcomes["reason"] += 1
        assert time.monotonic() - started < LONGEST, f"seed {seed}"
    end_other_process()
    assert min(outcomes.values()) > FILES // 10, outcomes
    assert capfd.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == threads
    assert not apart._running  # noqa: SLF001 - no process is left


HERE = """
import sys
from tests.adapters.reading.test_fuzz import read_here
read_here(int(sys.argv[1]), int(sys.argv[2]))
"""


def read_here(first: int, files: int) -> None:
    """Reads, without another process, every damaged package that passes for a plain one."""
    passed = 0
    for seed in range(first, first + files):
        try:
            passed += read_plainly(Package(mutated(seed, PACKAGES)), ()) is not None
        except (UnreadableFile, *DAMAGE):
            continue
    sys.stdout.write(str(passed))


def test_what_passes_for_a_plain_package_never_ends_the_process_that_reads_it() -> None:
    """The look at a package before the fast reader is given it is sound: none of these ends it, or makes it print."""
    command = [sys.executable, "-c", HERE, str(FIRST), str(FILES)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=3600, cwd=Path(__file__).parents[3])
    assert (done.returncode, done.stderr) == (0, b"")
    assert int(done.stdout) > FILES // 20


def test_the_same_seed_makes_the_same_file() -> None:
    files = [mutated(seed, ORIGINALS) for seed in islice(range(FIRST, FIRST + FILES), 20)]
    assert files == [mutated(seed, ORIGINALS) for seed in range(FIRST, FIRST + 20)]
