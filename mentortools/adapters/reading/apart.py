"""Reading in a process of its own: a damaged file of the old formats can end the reader, and must end nothing else."""

import pickle
import subprocess
import sys

from mentortools.adapters.reading.grids import Grid, grids
from mentortools.workbook.unreadable import Reason, UnreadableFile

SECONDS = 20
MOST_MEMORY = 1536 * 1024 * 1024
"""In bytes, where the system can hold a process to it."""


def grids_apart(data: bytes) -> list[Grid]:
    """The worksheets of a workbook, read by another process.

    Raises:
        UnreadableFile: If it cannot be read, has a password, ends the process or takes too long.
    """
    program = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import main; main()"
    command = [sys.executable, "-P", "-c", program]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - ours
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(Reason.TIMED_OUT, "the reader was stopped") from error
    if done.returncode:
        raise UnreadableFile(Reason.DAMAGED, "the reader ended")
    said: list[Grid] | Reason = pickle.loads(done.stdout)  # noqa: S301 - written by the process we started
    if isinstance(said, Reason):
        raise UnreadableFile(said, "read apart")
    return said


def main() -> None:
    """What the other process does: a workbook's bytes in, its worksheets or the reason against them out."""
    _hold_to_memory()
    try:
        said: list[Grid] | Reason = grids(sys.stdin.buffer.read())
    except UnreadableFile as error:
        said = error.reason
    sys.stdout.buffer.write(pickle.dumps(said))


def _hold_to_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - only some systems have it
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
