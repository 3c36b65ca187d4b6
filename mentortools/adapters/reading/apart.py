"""Reading in a process of its own: a file that ends or stops the reader ends and stops nothing else.

One process reads one file after the other, and is started anew where a file has ended it. It is stopped after its
time on every system; only some can hold it to its memory as well.
"""

import atexit
import os
import pickle
from threading import Lock
from types import MappingProxyType

from mentortools.adapters.reading.careful import read_wanted
from mentortools.adapters.reading.frames import SECONDS
from mentortools.adapters.reading.other_process import OtherProcess
from mentortools.adapters.reading.wanted import Wanted
from mentortools.workbook.snapshot import Snapshot
from mentortools.workbook.unreadable import Reason, UnreadableFile

FILES_EACH = 200
"""How many files one process reads, so that what they leave behind in its memory does not pile up."""

_one_at_a_time = Lock()
_running: list[OtherProcess] = []


def read_apart(wanted: Wanted, seconds: float = SECONDS) -> Snapshot:
    """A workbook, read by another process; by this one where the system starts no other, as in a browser.

    Raises:
        UnreadableFile: With the one reason why it cannot be read: if it ends that process, or takes too long, too.
    """
    question = pickle.dumps(tuple(wanted))
    with _one_at_a_time:
        try:
            answer = _answer(question, seconds)
        except OSError:
            return read_wanted(wanted)
    *read, last = pickle.loads(answer)  # noqa: S301 - written by the process that we started
    if not isinstance(last, str):
        sheets, properties = read
        return Snapshot(sheets, MappingProxyType(properties), last)
    raise UnreadableFile(Reason(read[0]), last)


def end_other_process() -> None:
    """Ends the process that reads, where there is one. The next file that needs one starts another."""
    while _running:
        process = _running.pop()
        if process.started_by == os.getpid():
            process.end()


atexit.register(end_other_process)


def _answer(question: bytes, seconds: float) -> bytes:
    """The answer of the process that runs. Where it ends, a new one is asked: what earlier files left may be why."""
    process = _process()
    is_new = not process.asked
    try:
        answer = process.ask(question, seconds)
    except TimeoutError as error:
        _running.clear()
        raise UnreadableFile(Reason.TIMED_OUT, "the reader was stopped") from error
    if answer:
        return answer
    _running.clear()
    if is_new:
        raise UnreadableFile(Reason.DAMAGED, "the reader ended")
    return _answer(question, seconds)


def _process() -> OtherProcess:
    """The process that runs, or a new one: after many files, and where this one is itself the child of who began it."""
    if _running and (_running[0].asked >= FILES_EACH or _running[0].started_by != os.getpid()):
        end_other_process()
    if not _running:
        _running.append(OtherProcess())
    return _running[0]
