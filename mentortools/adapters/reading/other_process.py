"""Another process that reads files, as the one that started it sees it."""

import json
import os
import subprocess
import sys
from threading import Event, Timer

from mentortools.adapters.reading.frames import read_frame, write_frame

_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.stdin.buffer.readline());"
    " from mentortools.adapters.reading.worker import main; main()"
)
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Windows would open a black window for it."""


class OtherProcess:
    """One process, from its start to its end. Nothing of what it is asked stands in its arguments."""

    def __init__(self) -> None:
        self.started_by = os.getpid()
        self.asked = 0
        command = [sys.executable, "-P", "-c", _PROGRAM]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        self._process = subprocess.Popen(  # noqa: S603 - ours
            command, stdin=pipe, stdout=pipe, stderr=nowhere, creationflags=_NO_WINDOW
        )
        self._paths = json.dumps(sys.path).encode() + b"\n"

    def ask(self, question: bytes, seconds: float) -> bytes:
        """The answer to a question; empty where the process ended before it gave one.

        Raises:
            TimeoutError: If it takes longer than that. The process is ended then.
        """
        stopped = Event()
        late = Timer(seconds, self._stop, [stopped])
        late.daemon = True
        late.start()
        try:
            answer = self._answer(question)
        except (OSError, ValueError):
            answer = b""
        finally:
            late.cancel()
        if not answer:
            self.end()
        if stopped.is_set():
            self.end()
            raise TimeoutError
        return answer

    def end(self) -> None:
        """Ends the process, and waits until it has."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            try:
                if stream:
                    stream.close()
            except OSError:
                continue
        self._process.wait()

    def _answer(self, question: bytes) -> bytes:
        to, back = self._process.stdin, self._process.stdout
        if to is None or back is None:
            return b""
        if not self.asked:
            to.write(self._paths)
        self.asked += 1
        write_frame(to, question)
        return read_frame(back)

    def _stop(self, stopped: Event) -> None:
        stopped.set()
        self._process.kill()
