"""Work on many things at once, by processes of our own. One that dies or hangs costs the thing it was at, no other.

Answers come in the order in which they are done. No process is left behind, however the work ends.
"""

import gc
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import Enum, auto
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from threading import current_thread, main_thread
from typing import Generic, NamedTuple

from mentortools.adapters.at_once import Answer, Ended, Job
from mentortools.model.told import ToldError

PAYS_FROM = 20
"""How many workbooks there must be before a second process gains more than its start takes."""
MOST = 60
"""Of processes: Windows cannot wait for more."""
PATIENCE = 300.0
"""Seconds after which a process hangs over a job: the last resort, where what does the job has no limit of its own."""
_PATIENCE_TO_START = 120.0
_LOOK = 1.0
_CANNOT_START = "A second process could not be started. Run this again with --processes 1."
_AT_ONCE = 4
_TRIES = 2
_SECONDS_TO_END = 5
_VALUES_BETWEEN_SEARCHES = 500_000


class _Said(Enum):
    READY = auto()
    RAISED = auto()


class CannotStartError(ToldError):
    """A process that ended before it began. The message says what to do."""


class _Asked(NamedTuple, Generic[Job]):
    number: int
    job: Job
    tries: int


def processes_of_machine() -> int:
    """How many processors this process may use."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, MOST)


def at_once(
    work: Callable[[Job], Answer], jobs: Iterable[Job], processes: int, patience: float = PATIENCE
) -> Generator[tuple[int, Answer | Ended], None, None]:
    """Answers with the number of their job, from 0, as they are done.

    With one process the work is done here, however long it takes; otherwise a process that has been at one job for
    ``patience`` seconds is ended. ``work``, jobs and answers must be values that can be pickled. What the work
    raises is raised here, by doing that job again.

    Raises:
        CannotStartError: If a process cannot be started.
    """
    if processes < _TRIES:
        yield from ((number, work(job)) for number, job in enumerate(jobs))
        return
    crew = _Crew(work, jobs, patience)
    try:
        crew.grow(min(processes, MOST))
        yield from crew.answers()
    finally:
        crew.end()


class _Worker(Generic[Job]):
    """One process, and what it was asked and has not answered."""

    def __init__(self, process: SpawnProcess, connection: Connection) -> None:
        self.process = process
        self.connection = connection
        self.asked: deque[_Asked[Job]] = deque()
        self.is_ready = False
        self.waited = 0.0


class _Crew(Generic[Job, Answer]):
    """The processes at work, and what is still to be done."""

    def __init__(self, work: Callable[[Job], Answer], jobs: Iterable[Job], patience: float) -> None:
        self._work = work
        self._patience = patience
        self._new = (_Asked(number, job, 1) for number, job in enumerate(jobs))
        self._again: deque[_Asked[Job]] = deque()
        self._workers: dict[Connection, _Worker[Job]] = {}

    def grow(self, count: int) -> None:
        """Starts so many processes, but none for which there is nothing to do."""
        for _ in range(count):
            asked = self._next()
            if not asked:
                return
            worker = self._start()
            self._hand(worker, asked)

    def answers(self) -> Iterator[tuple[int, Answer | Ended]]:
        """The answers, until there is nothing left to do."""
        while self._workers:
            ready = self._looked()
            yield from self._given_up([worker for worker in self._workers.values() if self._is_late(worker)])
            for worker in [each for connection, each in self._workers.items() if connection in ready]:
                try:
                    said = worker.connection.recv()
                except (EOFError, OSError):
                    yield from self._buried(worker)
                    continue
                if said is _Said.READY:
                    worker.is_ready, worker.waited = True, 0.0
                    continue
                worker.waited = 0.0
                asked = worker.asked.popleft()
                if not worker.asked:
                    self._hand_or_end(worker)
                yield asked.number, self._work(asked.job) if said is _Said.RAISED else said

    def _looked(self) -> Sequence[object]:
        """The connections at which something waits.

        How long the others have been at it is counted in our own looks: a machine that was asleep, or a clock that
        jumps, makes nobody late.
        """
        before, look = time.monotonic(), min(_LOOK, self._patience)
        ready = wait(list(self._workers), look)
        taken = min(time.monotonic() - before, 2 * look)
        for connection, worker in self._workers.items():
            worker.waited = 0.0 if connection in ready else worker.waited + taken
        return ready

    def _is_late(self, worker: _Worker[Job]) -> bool:
        return worker.waited > (self._patience if worker.is_ready else _PATIENCE_TO_START)

    def _given_up(self, late: Sequence["_Worker[Job]"]) -> Iterator[tuple[int, Ended]]:
        """Ends processes that hang: the job each was at is not tried again, and the rest is done by another."""
        for worker in late:
            worker.process.kill()
            if not worker.is_ready:
                raise CannotStartError(_CANNOT_START)
            first, *others = worker.asked
            self._again.extend(others)
            self._let_go(worker)
            self.grow(1)
            yield first.number, Ended.LATE

    def end(self) -> None:
        """Ends all processes, at work or not."""
        for worker in self._workers.values():
            worker.connection.close()
            worker.process.terminate()
        for worker in self._workers.values():
            worker.process.join(_SECONDS_TO_END)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
        self._workers.clear()

    def _start(self) -> _Worker[Job]:
        context = get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there, self._work), daemon=True)
        with _uninterrupted():
            process.start()
        there.close()
        worker: _Worker[Job] = _Worker(process, here)
        self._workers[here] = worker
        return worker

    def _next(self) -> list[_Asked[Job]]:
        """What to ask next: a job that ended a process once is asked alone."""
        if self._again:
            return [self._again.popleft()]
        return list(islice(self._new, _AT_ONCE))

    def _hand_or_end(self, worker: _Worker[Job]) -> None:
        asked = self._next()
        if asked:
            self._hand(worker, asked)
        else:
            self._let_go(worker)

    def _hand(self, worker: _Worker[Job], asked: list[_Asked[Job]]) -> None:
        worker.asked.extend(asked)
        with suppress(OSError):  # it has died: then the next look at its connection says so
            worker.connection.send([each.job for each in asked])

    def _let_go(self, worker: _Worker[Job]) -> None:
        del self._workers[worker.connection]
        worker.connection.close()
        worker.process.join(_SECONDS_TO_END)
        if worker.process.is_alive():
            worker.process.kill()

    def _buried(self, worker: _Worker[Job]) -> Iterator[tuple[int, Ended]]:
        """What a dead process leaves: the job it was at is tried once more, alone, by another; the rest as it was."""
        self._let_go(worker)
        if not worker.is_ready:
            raise CannotStartError(_CANNOT_START)
        first, *others = worker.asked
        self._again.extend(others)
        died = first.tries >= _TRIES
        if not died:
            self._again.append(first._replace(tries=first.tries + 1))
        self.grow(1)
        if died:
            yield first.number, Ended.DIED


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


def _serve(connection: Connection, work: Callable[[Job], Answer]) -> None:
    """What a process does: jobs in, answers out, until the connection is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    gc.set_threshold(_VALUES_BETWEEN_SEARCHES)
    with suppress(EOFError, OSError):
        connection.send(_Said.READY)
        while True:
            for job in connection.recv():
                connection.send(_answer(work, job))


def _answer(work: Callable[[Job], Answer], job: Job) -> Answer | _Said:
    try:
        return work(job)
    except Exception:  # noqa: BLE001 - raised again where somebody can be told
        return _Said.RAISED
