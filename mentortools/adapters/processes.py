"""Work on many things at once, by processes of our own. One that dies or hangs costs the thing it was at, no other.

Answers come in the order in which they are done. No process is left behind, however the work ends.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Generic, Self, cast

from msgspec import Struct
from msgspec.structs import replace

from mentortools.adapters.at_once import Answer, Ended, Job
from mentortools.adapters.workers import PATIENCE_TO_START, Hands, Said, Worker
from mentortools.model.told import ToldError

PAYS_FROM = 20
"""How many workbooks there must be before a second process gains more than its start takes."""
MOST = 60
"""Of processes: Windows cannot wait for more."""
PATIENCE = 300.0
"""Seconds after which a process hangs over a job: the last resort, where what does the job has no limit of its own."""
_LOOK = 1.0
_CANNOT_START = "A second process could not be started. Run this again with --processes 1."
_AHEAD = 3
"""Of jobs that a process has to answer: so many that it never waits, so few that at the end all are done together."""
_TRIES = 2


class CannotStartError(ToldError):
    """A process that ended before it began. The message says what to do."""


class _Asked(Struct, Generic[Job], frozen=True):
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
    """Answers of one kind of work by processes that end with it; ``Processes`` says the rest."""
    with Processes(processes, patience) as several:
        yield from several(work, jobs)


class Processes:
    """Processes that do one kind of work after another. They are started when first needed, and end with the context.

    With one process the work is done here, however long it takes; otherwise a process that has been at one job for
    ``patience`` seconds is ended.
    """

    def __init__(self, count: int, patience: float = PATIENCE) -> None:
        self._count = min(count, MOST)
        self._hands = Hands(patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._hands.end()

    def __call__(
        self, work: Callable[[Job], Answer], jobs: Iterable[Job]
    ) -> Generator[tuple[int, Answer | Ended], None, None]:
        """Answers with the number of their job, from 0, as they are done.

        ``work``, jobs and answers must be values that can be pickled. What the work raises is raised here, by doing
        that job again.

        Raises:
            CannotStartError: If a process cannot be started.
        """
        if self._count < _TRIES:
            yield from ((number, work(job)) for number, job in enumerate(jobs))
            return
        crew = _Crew(work, jobs, self._hands)
        try:
            crew.grow(self._count)
            yield from crew.answers()
        finally:
            crew.end()

    @contextmanager
    def beside(self, work: Callable[[Job], Answer], job: Job) -> Iterator[Callable[[], Answer]]:
        """Has one job done while something else is done here. What is given waits for the answer.

        Where no process is free, or the one that has the job cannot do it, whoever waits does it.
        """
        worker: Worker[Job] | None = self._hands.free(work)
        if worker is None:
            yield partial(work, job)
            return
        worker.tell([job])
        try:
            yield partial(_awaited, worker, work, job)
        finally:
            worker.end()


def _awaited(worker: Worker[Job], work: Callable[[Job], Answer], job: Job) -> Answer:
    """The answer to a job, however long it takes: it is work that would otherwise be done here."""
    try:
        said = worker.connection.recv()
    except (EOFError, OSError):
        return work(job)
    return work(job) if said is Said.RAISED else cast("Answer", said)


class _Crew(Generic[Job, Answer]):
    """The processes at one kind of work, and what is still to be done."""

    def __init__(self, work: Callable[[Job], Answer], jobs: Iterable[Job], hands: Hands) -> None:
        self._work = work
        self._hands = hands
        self._new = (_Asked(number, job, 1) for number, job in enumerate(jobs))
        self._again: deque[_Asked[Job]] = deque()
        self._workers: dict[Connection, Worker[_Asked[Job]]] = {}

    def grow(self, count: int) -> None:
        """Puts so many processes to work, but none for which there is nothing to do."""
        for _ in range(count):
            asked = self._next(_AHEAD)
            if not asked:
                return
            worker: Worker[_Asked[Job]] = self._hands.take(self._work)
            self._workers[worker.connection] = worker
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
                if said is Said.READY:
                    worker.is_ready, worker.waited = True, 0.0
                    continue
                worker.waited = 0.0
                asked = worker.asked.popleft()
                self._keep_busy(worker)
                yield asked.number, self._work(asked.job) if said is Said.RAISED else said

    def _looked(self) -> Sequence[object]:
        """The connections at which something waits.

        How long the others have been at it is counted in our own looks: a machine that was asleep, or a clock that
        jumps, makes nobody late.
        """
        before, look = time.monotonic(), min(_LOOK, self._hands.patience)
        ready = wait(list(self._workers), look)
        taken = min(time.monotonic() - before, 2 * look)
        for connection, worker in self._workers.items():
            worker.waited = 0.0 if connection in ready else worker.waited + taken
        return ready

    def _is_late(self, worker: Worker[_Asked[Job]]) -> bool:
        return worker.waited > (self._hands.patience if worker.is_ready else PATIENCE_TO_START)

    def _given_up(self, late: Sequence[Worker[_Asked[Job]]]) -> Iterator[tuple[int, Ended]]:
        """Ends processes that hang: the job each was at is not tried again, and the rest is done by another."""
        for worker in late:
            if not worker.is_ready:
                raise CannotStartError(_CANNOT_START)
            self._drop(worker)
            first, *others = worker.asked
            self._again.extend(others)
            self.grow(1)
            yield first.number, Ended.LATE

    def end(self) -> None:
        """Ends the processes that were not done."""
        for worker in list(self._workers.values()):
            self._drop(worker)

    def _drop(self, worker: Worker[_Asked[Job]]) -> None:
        del self._workers[worker.connection]
        worker.end()

    def _next(self, most: int) -> list[_Asked[Job]]:
        """What to ask next: a job that ended a process once is asked by itself."""
        if self._again:
            return [self._again.popleft()]
        return list(islice(self._new, most))

    def _keep_busy(self, worker: Worker[_Asked[Job]]) -> None:
        """Asks for more before all is answered, so that nobody waits while the next jobs are made."""
        asked = self._next(_AHEAD - len(worker.asked))
        if asked:
            self._hand(worker, asked)
        elif not worker.asked:
            del self._workers[worker.connection]
            self._hands.give_back(worker)

    def _hand(self, worker: Worker[_Asked[Job]], asked: list[_Asked[Job]]) -> None:
        worker.asked.extend(asked)
        worker.tell([each.job for each in asked])

    def _buried(self, worker: Worker[_Asked[Job]]) -> Iterator[tuple[int, Ended]]:
        """What a dead process leaves: the job it was at is tried once more, alone, by another; the rest as it was."""
        self._drop(worker)
        if not worker.is_ready:
            raise CannotStartError(_CANNOT_START)
        first, *others = worker.asked
        self._again.extend(others)
        died = first.tries >= _TRIES
        if not died:
            self._again.append(replace(first, tries=first.tries + 1))
        self.grow(1)
        if died:
            yield first.number, Ended.DIED
