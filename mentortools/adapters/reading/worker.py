"""The other process: it reads one file after the other as they are handed to it, and ends with whoever started it."""

import faulthandler
import os
import pickle
import sys

from mentortools.adapters.reading.careful import read_wanted
from mentortools.adapters.reading.frames import SECONDS, read_frame, write_frame
from mentortools.adapters.reading.wanted import Wanted
from mentortools.workbook.unreadable import Reason, UnreadableFile

MOST_MEMORY = 1536 * 1024 * 1024
"""In bytes, where the system can hold a process to it."""
_A_LITTLE_LATER = 5


def main() -> None:
    """Reads what comes in on standard input and writes what came of it to what was standard output."""
    _hold_to_memory()
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    while frame := read_frame(sys.stdin.buffer):
        # Should whoever waits for the answer be gone, nobody else ends a reader that hangs.
        faulthandler.dump_traceback_later(SECONDS + _A_LITTLE_LATER, exit=True, file=nowhere)
        write_frame(answers, answer(frame))
        faulthandler.cancel_dump_traceback_later()


def answer(frame: bytes) -> bytes:
    """What came of one file: a snapshot's fields, or the reason against it and a detail."""
    try:
        snapshot = read_wanted(Wanted._make(pickle.loads(frame)))  # noqa: S301 - written by the process that started us
    except UnreadableFile as error:
        return pickle.dumps((str(error.reason), error.detail))
    except Exception as error:  # noqa: BLE001 - nothing about one file may end the reading of the others
        return pickle.dumps((str(Reason.DAMAGED), type(error).__name__))
    return pickle.dumps((snapshot.sheets, dict(snapshot.properties), snapshot.remarks))


def _hold_to_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - only some systems have it
    except ImportError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return
