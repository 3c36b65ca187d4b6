"""Whole commands, each in a process of its own: how soon help comes, one claim, and a log of 100,000 rows."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.benchmarks.days import ON
from tests.benchmarks.side_by_side import ROOT

LONG_LOG = """
import sys
from pathlib import Path
from mentortools.cli import main
main(sys.argv[1:])
kept = Path("/proc/self/status")
if kept.exists():
    line = next(line for line in kept.read_text().splitlines() if line.startswith("VmHWM"))
    peak = int(line.split()[1]) * 1024
else:
    try:
        import resource
    except ImportError:
        peak = 0
    else:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
sys.stderr.write(f"{peak}")
"""
"""Linux's own record is asked first: what ``resource`` says there counts the process that started this one."""
MEGABYTE = 1024 * 1024


class Start(NamedTuple):
    """Seconds of processor time: bare Python, help, and one cold claim."""

    bare: float
    help: float
    claim: float


def start(book: Path, out: Path, environment: Mapping[str, str], times: int) -> Start:
    """Each command in turn, after a first run that compiles what is imported."""
    commands = {
        "bare": [sys.executable, "-c", "pass"],
        "help": [sys.executable, "-m", "mentortools", "--help"],
        "claim": [
            sys.executable,
            "-m",
            "mentortools",
            "claim",
            str(book),
            "-o",
            str(out),
            "--on",
            ON.isoformat(),
            "-q",
        ],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(times + 1):
        for name, command in commands.items():
            seconds = _seconds(command, environment)
            if number:
                taken[name].append(seconds)
    return Start(**{name: median(each) for name, each in taken.items()})


class LongLog(NamedTuple):
    """Checking one long log: seconds of processor time, and the most memory, in megabytes; 0 where nobody can tell."""

    seconds: float
    megabytes: float


def long_log(path: Path, environment: Mapping[str, str]) -> LongLog:
    before = _children()
    command = [sys.executable, "-c", LONG_LOG, "check", str(path), "--on", ON.isoformat(), "-q"]
    done = subprocess.run(command, env=dict(environment), cwd=ROOT, capture_output=True, text=True, check=False)
    said = done.stderr.split()
    if done.returncode or not said:
        msg = f"the long log could not be checked: {done.stderr}"
        raise RuntimeError(msg)
    return LongLog(_children() - before, int(said[-1]) / MEGABYTE)


def _seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    before = _children()
    subprocess.run(command, env=dict(environment), cwd=ROOT, capture_output=True, check=False)
    return _children() - before


def _children() -> float:
    """Processor time of the processes that have ended; the clock where a system does not keep it."""
    try:
        import resource  # noqa: PLC0415 - only some systems have it
    except ImportError:
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
