"""Work on many things at once by a Dask cluster that runs already, with the same promises as ``processes.at_once``."""

import logging
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Generic

from msgspec import Struct

from mentortools._version import __version__
from mentortools.adapters.at_once import Answer, Ended, Job
from mentortools.model.told import ToldError

if TYPE_CHECKING:
    from distributed import Client, Future

SECONDS_TO_CONNECT = 20
SECONDS_WITHOUT_WORKERS = 60
"""How long a cluster may be without any worker before the work ends: those that were killed may be started again."""
_LOOK = 1.0
_EACH = 4
"""How many jobs wait for each of the cluster's threads: enough that none is idle, and few enough to hold in memory."""


class ClusterError(ToldError):
    """A cluster that cannot be used, or not any longer. The message says what to do."""


class _Said(Enum):
    RAISED = auto()


class Cluster:
    """A cluster by the address of its scheduler, such as ``tcp://10.0.0.4:8786``."""

    def __init__(self, address: str) -> None:
        self.address = address

    def __call__(
        self, work: Callable[[Job], Answer], jobs: Iterable[Job]
    ) -> Generator[tuple[int, Answer | Ended], None, None]:
        """Answers with the number of their job, from 0, as they are done; ``at_once.AtOnce`` says the rest.

        A job is given to another worker where one was lost over it, until the cluster itself gives the job up.

        Raises:
            ClusterError: If the cluster cannot be reached, is lost, has no workers left, or has another version of
                mentortools.
        """
        with self._client() as client:
            self._refuse_other_versions(client)
            yield from _Asking(client, work, jobs).answers()

    @contextmanager
    def beside(self, work: Callable[[Job], Answer], job: Job) -> Iterator[Callable[[], Answer]]:
        """One job, done here when it is asked for: other computers do not see what lies on this one's disk."""
        yield partial(work, job)

    @contextmanager
    def _client(self) -> Iterator["Client"]:
        try:
            from distributed import Client  # noqa: PLC0415 - an extra
        except ImportError as error:
            msg = "A cluster takes one more package. Install it with: pip install 'mentortools[cluster]'"
            raise ClusterError(msg) from error
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters of it is said in a sentence
        try:
            client = Client(self.address, timeout=SECONDS_TO_CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            msg = (
                f"No cluster answers at {self.address}. Look at the address of its scheduler, such as tcp://host:8786."
            )
            raise ClusterError(msg) from error
        try:
            yield client
        finally:
            client.close(timeout=_LOOK)

    def _refuse_other_versions(self, client: "Client") -> None:
        try:
            versions = set(client.run(_version).values())
        except Exception as error:  # whatever it is that the workers raise
            msg = f"The workers at {self.address} cannot import mentortools. Install mentortools {__version__} there."
            raise ClusterError(msg) from error
        if versions - {__version__}:
            there = ", ".join(sorted(versions))
            msg = f"The workers at {self.address} have mentortools {there}. Install {__version__} there, as it is here."
            raise ClusterError(msg)


class _Asked(Struct, Generic[Job], frozen=True):
    number: int
    job: Job


class _Asking(Generic[Job, Answer]):
    """The jobs of one call: a few are with the cluster at any time."""

    def __init__(self, client: "Client", work: Callable[[Job], Answer], jobs: Iterable[Job]) -> None:
        self._client = client
        self._work = work
        self._new = (_Asked(number, job) for number, job in enumerate(jobs))
        self._asked: dict[Future[Answer | _Said], _Asked[Job]] = {}
        self._without_workers = 0.0

    def answers(self) -> Iterator[tuple[int, Answer | Ended]]:
        """The answers, until there is nothing left to do."""
        from distributed import wait  # noqa: PLC0415 - an extra

        self._ask()
        while self._asked:
            try:
                with self._client.as_current():
                    done = wait(list(self._asked), timeout=_LOOK, return_when="FIRST_COMPLETED").done
            except TimeoutError:
                self._look_for_workers()
                continue
            for future in done:
                try:
                    answer = self._answer(future, self._asked[future])
                except TimeoutError:  # the worker that has the answer was lost: another one works it out again
                    self._look_for_workers()
                    continue
                yield self._asked.pop(future).number, answer
            self._ask()

    def _ask(self) -> None:
        threads = sum(self._client.nthreads().values()) or 1
        for asked in islice(self._new, max(0, threads * _EACH - len(self._asked))):
            self._asked[self._client.submit(_do, self._work, asked.job, pure=False)] = asked

    def _answer(self, future: "Future[Answer | _Said]", asked: _Asked[Job]) -> Answer | Ended:
        from distributed import KilledWorker  # noqa: PLC0415 - an extra

        if future.status in {"cancelled", "lost"}:
            msg = "The cluster was lost while the batch ran. Nothing was written. Run this again when it is back."
            raise ClusterError(msg)
        error = future.exception(timeout=_LOOK)
        if isinstance(error, KilledWorker):
            return Ended.DIED
        if error is not None:
            raise error
        answer = future.result(timeout=_LOOK)
        return self._work(asked.job) if isinstance(answer, _Said) else answer

    def _look_for_workers(self) -> None:
        if self._client.status != "running":
            msg = "The cluster was lost while the batch ran. Nothing was written. Run this again when it is back."
            raise ClusterError(msg)
        if self._client.nthreads():
            self._without_workers = 0.0
            return
        self._without_workers = self._without_workers or time.monotonic()
        if time.monotonic() - self._without_workers > SECONDS_WITHOUT_WORKERS:
            msg = "The cluster has no workers left. Nothing was written. Start some, and run this again."
            raise ClusterError(msg)


def _do(work: Callable[[Job], Answer], job: Job) -> Answer | _Said:
    try:
        return work(job)
    except Exception:  # noqa: BLE001 - raised again where somebody can be told
        return _Said.RAISED


def _version() -> str:
    return __version__
