"""Processes that wait for work: what they are told is sent beside all else, so that whoever tells them never waits."""

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import Enum, auto
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from threading import Thread, current_thread, main_thread
from typing import Generic, TypeVar

from msgspec import Struct

PATIENCE_TO_START = 120.0
"""Seconds that a process may take to begin."""
_SECONDS_TO_END = 5
_VALUES_BETWEEN_SEARCHES = 500_000
_YOUNG = 0

Asked = TypeVar("Asked")
Work = Callable[..., object]


class Said(Enum):
    """What a process says that is no answer."""

    READY = auto()
    RAISED = auto()


class _Other(Struct, frozen=True):
    """Another kind of work than before."""

    work: Work


class Worker(Generic[Asked]):
    """One process, and what it was asked and has not answered."""

    def __init__(self, work: Work) -> None:
        context = get_context("spawn")
        self.connection, there = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_serve, args=(there, work), daemon=True)
        with _uninterrupted():
            self.process.start()
        there.close()
        self.asked: deque[Asked] = deque()
        self.is_ready = False
        self.waited = 0.0
        self._work = work
        self._letters: SimpleQueue[bytes | None] = SimpleQueue()
        self._post = Thread(target=_send, args=(self.connection, self._letters), daemon=True)
        self._post.start()

    def turn_to(self, work: Work) -> None:
        """Has it do another kind of work from now on."""
        if work is not self._work:
            self._work = work
            self._tell(_Other(work))

    def tell(self, jobs: Sequence[object]) -> None:
        """Gives it jobs. One that has died is found out when it is next listened to."""
        self._tell(list(jobs))

    def end(self) -> None:
        """Ends it, at work or not."""
        self._letters.put(None)
        self.process.terminate()
        self.process.join(_SECONDS_TO_END)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self._post.join()  # what it was about to send fails, now that nobody is there
        self.connection.close()

    def _tell(self, said: object) -> None:
        self._letters.put(bytes(ForkingPickler.dumps(said)))


class Hands:
    """Processes without work, kept until there is some.

    Attributes:
        patience: Seconds after which a process hangs over a job.
    """

    def __init__(self, patience: float) -> None:
        self.patience = patience
        self._free: list[Worker[object]] = []

    def take(self, work: Work) -> Worker[Asked]:
        """A process that does this work, a new one where none is free."""
        return self.free(work) or Worker(work)

    def free(self, work: Work) -> Worker[Asked] | None:
        """A process that does this work, where one is free."""
        if not self._free:
            return None
        worker = self._free.pop()
        worker.turn_to(work)
        return worker  # type: ignore[return-value]  # it has been asked nothing yet

    def give_back(self, worker: Worker[Asked]) -> None:
        """Takes a process that has answered everything."""
        self._free.append(worker)  # type: ignore[arg-type]  # the same

    def end(self) -> None:
        """Ends them all."""
        while self._free:
            self._free.pop().end()


def _send(connection: Connection, letters: "SimpleQueue[bytes | None]") -> None:
    """Sends what a process is told, one after the other, for as long as somebody is there."""
    with suppress(OSError):
        while (letter := letters.get()) is not None:
            connection.send_bytes(letter)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Lets a process start so that Ctrl-C reaches this one alone, which then ends the others."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(connection: Connection, work: Work) -> None:
    """What a process does: jobs in, answers out, until the connection is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_VALUES_BETWEEN_SEARCHES)
    with suppress(EOFError, OSError):
        connection.send(Said.READY)
        while True:
            told = connection.recv()
            if isinstance(told, _Other):
                work = told.work
                continue
            for job in told:
                connection.send(_answer(work, job))
            gc.collect(_YOUNG)  # parsers of XML hold themselves, and more memory than values by their number


def _answer(work: Work, job: object) -> object:
    try:
        return work(job)
    except Exception:  # noqa: BLE001 - raised again where somebody can be told
        return Said.RAISED
